  obtain ⟨k, hk⟩ : ∃ k, n = 7 * k + 3 := by
    sorry
  have h₁ : 2 * n + 1 = 7 * (2 * k + 1) := by
    sorry
  rw [h₁]
  sorry
