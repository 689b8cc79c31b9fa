  obtain ⟨k, hk⟩ : ∃ k, n = 8 * k + 7 := by
    sorry
  have h₁ : n = 4 * (2 * k + 1) + 3 := by
    sorry
  omega
