  have h₁ : 5 * n % 7 = (5 * (n % 7)) % 7 := by
    sorry
  rw [h₁, h₀]
