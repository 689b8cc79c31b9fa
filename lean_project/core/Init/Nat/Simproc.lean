/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

What the native simplification procedures for natural numbers cite: equations and inequalities between sums with literals.
-/
prelude
import Init.Fin.Basic
import Init.Data.BEq

namespace Nat

protected theorem not_le_eq (a b : Nat) : (¬ a ≤ b) = (b + 1 ≤ a) := propext (by omega)
protected theorem not_ge_eq (a b : Nat) : (¬ a ≥ b) = (a + 1 ≤ b) := propext (by omega)
protected theorem not_lt_eq (a b : Nat) : (¬ a < b) = (b ≤ a) := propext (by omega)
protected theorem not_gt_eq (a b : Nat) : (¬ a > b) = (a ≤ b) := propext (by omega)
theorem dvd_eq_true_of_mod_eq_zero {m n : Nat} (h : (n % m == 0) = true) : (m ∣ n) = True :=
  eq_true (dvd_of_mod_eq_zero (of_decide_eq_true h))
theorem dvd_eq_false_of_mod_ne_zero {m n : Nat} (h : (n % m != 0) = true) : (m ∣ n) = False :=
  eq_false (fun d => by
    rw [mod_eq_zero_of_dvd d] at h
    exact Bool.noConfusion h)

namespace Simproc

protected theorem sub_add_eq_comm (a b c : Nat) : a - (b + c) = a - c - b := by omega
theorem add_sub_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : a + b - (c + d) = a - (c + (d - b)) := by omega
theorem add_sub_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : a + b - (c + d) = a + (b - d) - c := by omega
theorem add_sub_le (a : Nat) {b c : Nat} (h : b ≤ c) : a + b - c = a - (c - b) := by omega
theorem add_eq_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b = c) = False := eq_false (by omega)
theorem eq_add_gt (a : Nat) {b c : Nat} (h : c > a) : (a = b + c) = False := eq_false (by omega)
theorem add_eq_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b = c + d) = (a = c + (d - b)) := propext (by omega)
theorem add_eq_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b = c + d) = (a + (b - d) = c) := propext (by omega)
theorem add_eq_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b = c) = (a = c - b) := propext (by omega)
theorem eq_add_le {a : Nat} (b : Nat) {c : Nat} (h : c ≤ a) : (a = b + c) = (b = a - c) := propext (by omega)
theorem add_le_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b ≤ c + d) = (a ≤ c + (d - b)) := propext (by omega)
theorem add_le_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b ≤ c + d) = (a + (b - d) ≤ c) := propext (by omega)
theorem add_le_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b ≤ c) = (a ≤ c - b) := propext (by omega)
theorem add_le_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b ≤ c) = False := eq_false (by omega)
theorem le_add_le (a : Nat) {b c : Nat} (h : a ≤ c) : (a ≤ b + c) = True := eq_true (by omega)
theorem le_add_ge (a : Nat) {b c : Nat} (h : a ≥ c) : (a ≤ b + c) = (a - c ≤ b) := propext (by omega)
theorem beqEqOfEqEq {a b c d : Nat} (p : (a = b) = (c = d)) : (a == b) = (c == d) := by
  show decide (a = b) = decide (c = d)
  by_cases h : a = b
  · rw [decide_eq_true h, decide_eq_true (p ▸ h)]
  · rw [decide_eq_false h, decide_eq_false (fun e => h (p.symm ▸ e))]
theorem beqFalseOfEqFalse {a b : Nat} (p : (a = b) = False) : (a == b) = false :=
  decide_eq_false (of_eq_false p)
theorem bneEqOfEqEq {a b c d : Nat} (p : (a = b) = (c = d)) : (a != b) = (c != d) :=
  congrArg not (beqEqOfEqEq p)
theorem bneTrueOfEqFalse {a b : Nat} (p : (a = b) = False) : (a != b) = true :=
  congrArg not (beqFalseOfEqFalse p)

end Simproc
end Nat

namespace Int

protected theorem not_le_eq (a b : Int) : (¬ a ≤ b) = (b + 1 ≤ a) := propext (by omega)
protected theorem not_ge_eq (a b : Int) : (¬ a ≥ b) = (a + 1 ≤ b) := propext (by omega)
protected theorem not_lt_eq (a b : Int) : (¬ a < b) = (b ≤ a) := propext (by omega)
protected theorem not_gt_eq (a b : Int) : (¬ a > b) = (a ≤ b) := propext (by omega)
theorem dvd_eq_true_of_mod_eq_zero {a b : Int} (h : (b % a == 0) = true) : (a ∣ b) = True :=
  eq_true (dvd_of_emod_eq_zero (of_decide_eq_true h))
theorem dvd_eq_false_of_mod_ne_zero {a b : Int} (h : (b % a != 0) = true) : (a ∣ b) = False :=
  eq_false (fun d => by
    rw [emod_eq_zero_of_dvd d] at h
    exact Bool.noConfusion h)

end Int
