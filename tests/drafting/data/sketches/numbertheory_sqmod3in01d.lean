  have h₁ : a % 3 = 0 ∨ a % 3 = 1 ∨ a % 3 = 2 := by
    sorry
  have h₂ : a ^ 2 % 3 = (a % 3) ^ 2 % 3 := by
    sorry
  rcases h₁ with h | h | h
  · left
    rw [h₂, h]
    rfl
  · right
    rw [h₂, h]
    rfl
  · right
    rw [h₂, h]
    sorry
