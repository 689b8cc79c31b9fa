  induction n with
  | zero => decide
  | succ n ih =>
    have h₁ : (n + 1) ^ 3 + 2 * (n + 1) = (n ^ 3 + 2 * n) + 3 * (n ^ 2 + n + 1) := by
      ring
    have h₂ : 3 ∣ 3 * (n ^ 2 + n + 1) := by
      sorry
    rw [h₁]
    sorry
