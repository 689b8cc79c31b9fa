  have h₃ : (x + 1) * (y + 1) = 81 := by
    sorry
  have h₄ : y < 8 := by
    sorry
  have h₅ : y = 1 ∨ y = 2 ∨ y = 3 ∨ y = 4 ∨ y = 5 ∨ y = 6 ∨ y = 7 := by
    sorry
  rcases h₅ with h | h | h | h | h | h | h <;> subst h <;> omega
