  induction n with
  | zero => sorry
  | succ n ih =>
    obtain ⟨k, hk⟩ := ih
    have h₁ : 2 ^ (2 * (n + 1) + 1) = 4 * 2 ^ (2 * n + 1) := by
      sorry
    have h₂ : 2 ^ (2 * (n + 1) + 1) + 1 = 3 * (4 * k - 1) := by
      sorry
    exact ⟨4 * k - 1, h₂⟩
