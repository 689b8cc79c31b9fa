import Competition.Notation
/-
Ways of induction on natural numbers and lemmas on powers and squares, with Mathlib's names and statements (for ℕ and ℤ
where Mathlib has them for semirings or ordered rings).
-/
set_option linter.all false

namespace Nat
variable {m n k a b c : ℕ}
/-- From `P n` and `P (n + 1)` to `P (n + 2)`. -/
@[elab_as_elim] theorem twoStepInduction {P : ℕ → Prop} (zero : P 0) (one : P 1)
    (more : ∀ n, P n → P (n + 1) → P (n + 2)) (n : ℕ) : P n := by
  have h : P n ∧ P (n + 1) := by
    induction n with
    | zero => exact ⟨zero, one⟩
    | succ n ih => exact ⟨ih.2, more n ih.1 ih.2⟩
  exact h.1
/-- Induction that starts at `m`. -/
@[elab_as_elim] theorem le_induction {m : ℕ} {P : ∀ n, m ≤ n → Prop} (base : P m (Nat.le_refl m))
    (succ : ∀ (n : ℕ) (hmn : m ≤ n), P n hmn → P (n + 1) (Nat.le_succ_of_le hmn)) : ∀ (n : ℕ) (hmn : m ≤ n), P n hmn := by
  intro n hmn
  induction hmn with
  | refl => exact base
  | step h ih => exact succ _ h ih
/-- A descent: a counterexample above every counterexample's own smaller one is impossible. -/
theorem lt_induction_exists {p : ℕ → Prop} (h : ∃ n, p n) : ∃ n, p n ∧ ∀ m, m < n → ¬p m := by
  obtain ⟨n, hn⟩ := h
  induction n using Nat.strongRecOn with
  | ind n ih =>
    rcases Classical.em (∃ m, m < n ∧ p m) with ⟨m, hm, hp⟩ | hno
    · exact ih m hm hp
    · exact ⟨n, hn, fun m hm hp => hno ⟨m, hm, hp⟩⟩
protected theorem sq_sub_sq (a b : ℕ) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by
  rw [Nat.pow_two, Nat.pow_two, Nat.mul_self_sub_mul_self_eq]
theorem le_self_sq (n : ℕ) : n ≤ n ^ 2 := by
  rw [Nat.pow_two]; cases n with
  | zero => exact Nat.le_refl 0
  | succ n => exact Nat.le_mul_of_pos_left _ (Nat.succ_pos n)
theorem sq_mod_four (n : ℕ) : n ^ 2 % 4 = 0 ∨ n ^ 2 % 4 = 1 := by
  rw [Nat.pow_mod]
  have : n % 4 = 0 ∨ n % 4 = 1 ∨ n % 4 = 2 ∨ n % 4 = 3 := by omega
  rcases this with h | h | h | h <;> rw [h] <;> decide
end Nat

namespace Int
variable {a b : ℤ}
theorem sq_emod_four (a : ℤ) : a ^ 2 % 4 = 0 ∨ a ^ 2 % 4 = 1 := by
  rw [Int.pow_two, Int.mul_emod]
  have : a % 4 = 0 ∨ a % 4 = 1 ∨ a % 4 = 2 ∨ a % 4 = 3 := by omega
  rcases this with h | h | h | h <;> rw [h] <;> decide
theorem sq_emod_three (a : ℤ) : a ^ 2 % 3 = 0 ∨ a ^ 2 % 3 = 1 := by
  rw [Int.pow_two, Int.mul_emod]
  have : a % 3 = 0 ∨ a % 3 = 1 ∨ a % 3 = 2 := by omega
  rcases this with h | h | h <;> rw [h] <;> decide
end Int
