  have h₁ : a % 4 = 0 ∨ a % 4 = 1 ∨ a % 4 = 2 ∨ a % 4 = 3 := by
    sorry
  have h₂ : a ^ 2 % 4 = (a % 4) ^ 2 % 4 := by
    have h₃ : a = 4 * (a / 4) + a % 4 := by
      sorry
    sorry
  rw [h₂]
  rcases h₁ with h | h | h | h <;> rw [h] <;> decide
