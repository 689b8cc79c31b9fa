/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Integers: the standard lemmas of order, addition, minimum and maximum. What is linear is left to `omega`.
-/
prelude
import Init.Nat.Simproc
import Init.AC

namespace Int

/-! ## Order -/

theorem lt_or_le (a b : Int) : a < b ∨ b ≤ a := Int.lt_or_ge a b
protected theorem le_or_lt (a b : Int) : a ≤ b ∨ b < a := by omega
protected theorem lt_of_not_le {a b : Int} (h : ¬ a ≤ b) : b < a := by omega
protected theorem le_of_not_lt {a b : Int} (h : ¬ a < b) : b ≤ a := by omega
protected theorem not_le_of_lt {a b : Int} (h : b < a) : ¬ a ≤ b := by omega
protected theorem not_lt_of_le {a b : Int} (h : b ≤ a) : ¬ a < b := by omega
protected theorem le_of_not_le {a b : Int} (h : ¬ a ≤ b) : b ≤ a := by omega
protected theorem le_iff_lt_or_eq {a b : Int} : a ≤ b ↔ a < b ∨ a = b := by omega
protected theorem le_antisymm_iff {a b : Int} : a = b ↔ a ≤ b ∧ b ≤ a := by omega
protected theorem lt_or_eq_of_le {a b : Int} (h : a ≤ b) : a < b ∨ a = b := by omega
protected theorem eq_or_lt_of_le {a b : Int} (h : a ≤ b) : a = b ∨ a < b := by omega
protected theorem lt_or_lt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ b < a := by omega
protected theorem ne_iff_lt_or_gt {a b : Int} : a ≠ b ↔ a < b ∨ b < a := by omega
protected theorem ne_of_lt' {a b : Int} (h : a < b) : b ≠ a := by omega
protected theorem lt_succ (a : Int) : a < a + 1 := by omega
theorem lt_add_one (a : Int) : a < a + 1 := by omega
theorem sub_one_lt (a : Int) : a - 1 < a := by omega
theorem sub_one_lt_iff {a b : Int} : a - 1 < b ↔ a ≤ b := by omega
theorem le_sub_one_iff {a b : Int} : a ≤ b - 1 ↔ a < b := by omega
theorem le_sub_one_of_lt {a b : Int} (h : a < b) : a ≤ b - 1 := by omega
theorem lt_of_le_sub_one {a b : Int} (h : a ≤ b - 1) : a < b := by omega
theorem zero_lt_one : (0 : Int) < 1 := by omega
protected theorem zero_le_one : (0 : Int) ≤ 1 := by omega
protected theorem zero_ne_one : (0 : Int) ≠ 1 := by omega
protected theorem one_ne_zero : (1 : Int) ≠ 0 := by omega
protected theorem one_pos : 0 < (1 : Int) := by omega
protected theorem one_nonneg : 0 ≤ (1 : Int) := by omega
theorem pos_iff_one_le {a : Int} : 0 < a ↔ 1 ≤ a := Iff.rfl
theorem nonneg_of_neg_nonpos {a : Int} (h : -a ≤ 0) : 0 ≤ a := by omega

/-! ## Addition and subtraction -/

protected theorem add_left_inj {i j : Int} (k : Int) : i + k = j + k ↔ i = j := by omega
protected theorem add_right_inj {i j : Int} (k : Int) : k + i = k + j ↔ i = j := by omega
protected theorem sub_left_inj {i j : Int} (k : Int) : i - k = j - k ↔ i = j := by omega
protected theorem sub_right_inj {i j : Int} (k : Int) : k - i = k - j ↔ i = j := by omega
protected theorem add_eq_zero_iff_eq_neg {a b : Int} : a + b = 0 ↔ a = -b := by omega
protected theorem add_sub_cancel_left (a b : Int) : a + b - a = b := by omega
protected theorem add_sub_cancel_right (a b : Int) : a + b - b = a := by omega
protected theorem sub_add_cancel_right (a b : Int) : a - (a + b) = -b := by omega
protected theorem add_sub_add_right (n k m : Int) : (n + k) - (m + k) = n - m := by omega
protected theorem sub_add_eq_add_sub (a b c : Int) : a - b + c = a + c - b := by omega
protected theorem add_sub_right_comm (a b c : Int) : a + b - c = a - c + b := by omega
protected theorem sub_right_comm (a b c : Int) : a - b - c = a - c - b := by omega
protected theorem sub_sub_eq_add_sub (a b c : Int) : a - (b - c) = a + c - b := by omega
protected theorem sub_add_eq_sub_sub (a b c : Int) : a - (b + c) = a - b - c := by omega
protected theorem neg_add_eq_sub (a b : Int) : -a + b = b - a := by omega
protected theorem add_neg_eq_sub (a b : Int) : a + -b = a - b := rfl
protected theorem neg_sub_neg (a b : Int) : -a - -b = b - a := by omega
protected theorem sub_neg_eq_add (a b : Int) : a - -b = a + b := by omega
protected theorem sub_eq_iff_eq_add {a b c : Int} : a - b = c ↔ a = c + b := by omega
protected theorem sub_eq_iff_eq_add' {a b c : Int} : a - b = c ↔ a = b + c := by omega
protected theorem eq_sub_iff_add_eq {a b c : Int} : a = b - c ↔ a + c = b := by omega
protected theorem eq_add_of_sub_eq {a b c : Int} (h : a - c = b) : a = b + c := by omega
protected theorem sub_eq_of_eq_add {a b c : Int} (h : a = c + b) : a - b = c := by omega
protected theorem eq_sub_of_add_eq {a b c : Int} (h : a + c = b) : a = b - c := by omega
protected theorem add_eq_of_eq_sub {a b c : Int} (h : a = c - b) : a + b = c := by omega
protected theorem eq_neg_of_add_eq_zero {a b : Int} (h : a + b = 0) : a = -b := by omega
protected theorem neg_eq_of_add_eq_zero {a b : Int} (h : a + b = 0) : -a = b := by omega
protected theorem eq_neg_of_eq_neg {a b : Int} (h : a = -b) : b = -a := by omega
protected theorem eq_neg_comm {a b : Int} : a = -b ↔ b = -a := by omega
protected theorem neg_eq_comm {a b : Int} : -a = b ↔ -b = a := by omega
protected theorem neg_eq_zero {a : Int} : -a = 0 ↔ a = 0 := by omega
protected theorem neg_ne_zero {a : Int} : -a ≠ 0 ↔ a ≠ 0 := by omega
protected theorem sub_ne_zero {a b : Int} : a - b ≠ 0 ↔ a ≠ b := by omega
protected theorem add_eq_left {a b : Int} : a + b = a ↔ b = 0 := by omega
protected theorem add_eq_right {a b : Int} : a + b = b ↔ a = 0 := by omega
protected theorem two_mul (n : Int) : 2 * n = n + n := by omega
protected theorem mul_two (n : Int) : n * 2 = n + n := by omega
protected theorem eq_zero_of_neg_eq {a : Int} (h : -a = a) : a = 0 := by omega

protected theorem add_lt_add_left {a b : Int} (h : a < b) (c : Int) : c + a < c + b := by omega
protected theorem add_lt_add_right {a b : Int} (h : a < b) (c : Int) : a + c < b + c := by omega
protected theorem add_lt_add {a b c d : Int} (h₁ : a < b) (h₂ : c < d) : a + c < b + d := by omega
protected theorem add_lt_add_of_le_of_lt {a b c d : Int} (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d := by omega
protected theorem add_lt_add_of_lt_of_le {a b c d : Int} (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d := by omega
protected theorem add_le_add_iff_left {b c : Int} (a : Int) : a + b ≤ a + c ↔ b ≤ c := by omega
protected theorem add_le_add_iff_right {a b : Int} (c : Int) : a + c ≤ b + c ↔ a ≤ b := by omega
protected theorem add_lt_add_iff_left {b c : Int} (a : Int) : a + b < a + c ↔ b < c := by omega
protected theorem add_lt_add_iff_right {a b : Int} (c : Int) : a + c < b + c ↔ a < b := by omega
protected theorem lt_of_add_lt_add_left {a b c : Int} (h : a + b < a + c) : b < c := by omega
protected theorem lt_of_add_lt_add_right {a b c : Int} (h : a + b < c + b) : a < c := by omega
protected theorem add_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := by omega
protected theorem add_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a + b := by omega
protected theorem add_pos_of_pos_of_nonneg {a b : Int} (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b := by omega
protected theorem add_pos_of_nonneg_of_pos {a b : Int} (ha : 0 ≤ a) (hb : 0 < b) : 0 < a + b := by omega
protected theorem add_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) : a + b ≤ 0 := by omega
protected theorem add_neg {a b : Int} (ha : a < 0) (hb : b < 0) : a + b < 0 := by omega
protected theorem le_add_of_nonneg_right {a b : Int} (h : 0 ≤ b) : a ≤ a + b := by omega
protected theorem le_add_of_nonneg_left {a b : Int} (h : 0 ≤ b) : a ≤ b + a := by omega
protected theorem lt_add_of_pos_right (a : Int) {b : Int} (h : 0 < b) : a < a + b := by omega
protected theorem lt_add_of_pos_left (a : Int) {b : Int} (h : 0 < b) : a < b + a := by omega
protected theorem neg_lt_neg {a b : Int} (h : a < b) : -b < -a := by omega
protected theorem neg_le_neg_iff {a b : Int} : -a ≤ -b ↔ b ≤ a := by omega
protected theorem neg_lt_neg_iff {a b : Int} : -a < -b ↔ b < a := by omega
protected theorem lt_of_neg_lt_neg {a b : Int} (h : -b < -a) : a < b := by omega
protected theorem neg_nonneg_of_nonpos {a : Int} (h : a ≤ 0) : 0 ≤ -a := by omega
protected theorem neg_nonpos_of_nonneg {a : Int} (h : 0 ≤ a) : -a ≤ 0 := by omega
protected theorem neg_pos_of_neg {a : Int} (h : a < 0) : 0 < -a := by omega
protected theorem neg_neg_of_pos {a : Int} (h : 0 < a) : -a < 0 := by omega
protected theorem neg_pos {a : Int} : 0 < -a ↔ a < 0 := by omega
protected theorem neg_nonneg {a : Int} : 0 ≤ -a ↔ a ≤ 0 := by omega
protected theorem neg_nonpos_iff (a : Int) : -a ≤ 0 ↔ 0 ≤ a := by omega
protected theorem neg_lt_zero_iff (a : Int) : -a < 0 ↔ 0 < a := by omega
protected theorem neg_le_of_neg_le {a b : Int} (h : -a ≤ b) : -b ≤ a := by omega
protected theorem le_neg_of_le_neg {a b : Int} (h : a ≤ -b) : b ≤ -a := by omega
protected theorem sub_nonneg {a b : Int} : 0 ≤ a - b ↔ b ≤ a := by omega
protected theorem sub_nonpos_of_le {a b : Int} (h : a ≤ b) : a - b ≤ 0 := by omega
protected theorem le_of_sub_nonpos {a b : Int} (h : a - b ≤ 0) : a ≤ b := by omega
protected theorem sub_pos_of_lt {a b : Int} (h : b < a) : 0 < a - b := by omega
protected theorem lt_of_sub_pos {a b : Int} (h : 0 < a - b) : b < a := by omega
protected theorem sub_pos {a b : Int} : 0 < a - b ↔ b < a := by omega
protected theorem sub_neg_of_lt {a b : Int} (h : a < b) : a - b < 0 := by omega
protected theorem lt_of_sub_neg {a b : Int} (h : a - b < 0) : a < b := by omega
protected theorem sub_le_self (a : Int) {b : Int} (h : 0 ≤ b) : a - b ≤ a := by omega
protected theorem sub_lt_self (a : Int) {b : Int} (h : 0 < b) : a - b < a := by omega
protected theorem le_add_of_sub_le {a b c : Int} (h : a - b ≤ c) : a ≤ c + b := by omega
protected theorem sub_le_iff_le_add {a b c : Int} : a - c ≤ b ↔ a ≤ b + c := by omega
protected theorem sub_le_iff_le_add' {a b c : Int} : a - c ≤ b ↔ a ≤ c + b := by omega
protected theorem le_sub_iff_add_le {a b c : Int} : a ≤ b - c ↔ a + c ≤ b := by omega
protected theorem sub_lt_iff {a b c : Int} : a - b < c ↔ a < c + b := by omega
protected theorem lt_sub_iff {a b c : Int} : a < b - c ↔ a + c < b := by omega
protected theorem le_sub_left_of_add_le {a b c : Int} (h : a + b ≤ c) : b ≤ c - a := by omega
protected theorem le_sub_right_of_add_le {a b c : Int} (h : a + b ≤ c) : a ≤ c - b := by omega
protected theorem sub_left_le_of_le_add {a b c : Int} (h : a ≤ b + c) : a - b ≤ c := by omega
protected theorem sub_right_le_of_le_add {a b c : Int} (h : a ≤ b + c) : a - c ≤ b := by omega
protected theorem sub_left_lt_of_lt_add {a b c : Int} (h : a < b + c) : a - b < c := by omega
protected theorem sub_right_lt_of_lt_add {a b c : Int} (h : a < b + c) : a - c < b := by omega
protected theorem lt_sub_left_of_add_lt {a b c : Int} (h : a + b < c) : b < c - a := by omega
protected theorem lt_sub_right_of_add_lt {a b c : Int} (h : a + b < c) : a < c - b := by omega
protected theorem add_le_of_le_sub_left {a b c : Int} (h : b ≤ c - a) : a + b ≤ c := by omega
protected theorem add_le_of_le_sub_right {a b c : Int} (h : a ≤ c - b) : a + b ≤ c := by omega
protected theorem sub_le_sub_left {a b : Int} (h : a ≤ b) (c : Int) : c - b ≤ c - a := by omega
protected theorem sub_le_sub_right {a b : Int} (h : a ≤ b) (c : Int) : a - c ≤ b - c := by omega
protected theorem sub_le_sub {a b c d : Int} (hab : a ≤ b) (hcd : c ≤ d) : a - d ≤ b - c := by omega
protected theorem sub_lt_sub_left {a b : Int} (h : a < b) (c : Int) : c - b < c - a := by omega
protected theorem sub_lt_sub_right {a b : Int} (h : a < b) (c : Int) : a - c < b - c := by omega
protected theorem sub_lt_sub {a b c d : Int} (hab : a < b) (hcd : c < d) : a - d < b - c := by omega
protected theorem le_sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := by omega

/-! ## Minimum and maximum -/

protected theorem min_comm (a b : Int) : min a b = min b a := by omega
protected theorem max_comm (a b : Int) : max a b = max b a := by omega
protected theorem min_assoc (a b c : Int) : min (min a b) c = min a (min b c) := by omega
protected theorem max_assoc (a b c : Int) : max (max a b) c = max a (max b c) := by omega
@[simp] protected theorem min_self (a : Int) : min a a = a := by omega
@[simp] protected theorem max_self (a : Int) : max a a = a := by omega
protected theorem min_eq_left {a b : Int} (h : a ≤ b) : min a b = a := by omega
protected theorem min_eq_right {a b : Int} (h : b ≤ a) : min a b = b := by omega
protected theorem max_eq_left {a b : Int} (h : b ≤ a) : max a b = a := by omega
protected theorem max_eq_right {a b : Int} (h : a ≤ b) : max a b = b := by omega
protected theorem lt_min {a b c : Int} : a < min b c ↔ a < b ∧ a < c := by omega
protected theorem max_lt {a b c : Int} : max a b < c ↔ a < c ∧ b < c := by omega

end Int
