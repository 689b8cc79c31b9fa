  have h₁ : 123 * n = 39483 := by
    sorry
  calc
    n = 39483 / 123 := by
      sorry
    _ = 321 := by rfl
