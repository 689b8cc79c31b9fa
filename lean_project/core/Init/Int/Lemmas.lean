/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Integers: the rest of the standard lemmas. What is linear is left to `omega`.
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

/-! ## Multiplication -/

protected theorem neg_eq_neg_one_mul (a : Int) : -a = -1 * a := by omega
protected theorem mul_neg_one (a : Int) : a * -1 = -a := by omega
protected theorem mul_eq_zero {a b : Int} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  rw [← natAbs_eq_zero, natAbs_mul, Nat.mul_eq_zero, natAbs_eq_zero, natAbs_eq_zero]
protected theorem eq_zero_or_eq_zero_of_mul_eq_zero {a b : Int} (h : a * b = 0) : a = 0 ∨ b = 0 := Int.mul_eq_zero.1 h
protected theorem mul_ne_zero {a b : Int} (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 :=
  fun h => (Int.mul_eq_zero.1 h).elim ha hb
protected theorem mul_ne_zero_iff {a b : Int} : a * b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 := by rw [Ne, Int.mul_eq_zero]; omega
protected theorem eq_of_mul_eq_mul_right {a b c : Int} (ha : a ≠ 0) (h : b * a = c * a) : b = c := by
  have e : (b - c) * a = 0 := by rw [Int.sub_mul, h, Int.sub_self]
  exact Int.eq_of_sub_eq_zero ((Int.mul_eq_zero.1 e).resolve_right ha)
protected theorem eq_of_mul_eq_mul_left {a b c : Int} (ha : a ≠ 0) (h : a * b = a * c) : b = c := by
  rw [Int.mul_comm a b, Int.mul_comm a c] at h; exact Int.eq_of_mul_eq_mul_right ha h
theorem mul_eq_mul_right_iff {a b c : Int} (h : c ≠ 0) : a * c = b * c ↔ a = b :=
  ⟨Int.eq_of_mul_eq_mul_right h, fun e => by rw [e]⟩
theorem mul_eq_mul_left_iff {a b c : Int} (h : c ≠ 0) : c * a = c * b ↔ a = b :=
  ⟨Int.eq_of_mul_eq_mul_left h, fun e => by rw [e]⟩
protected theorem mul_lt_mul_of_pos_right {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : a * c < b * c := by
  rw [Int.mul_comm a c, Int.mul_comm b c]; exact Int.mul_lt_mul_of_pos_left h₁ h₂
protected theorem mul_le_mul {a b c d : Int} (hac : a ≤ c) (hbd : b ≤ d) (nnb : 0 ≤ b) (nnc : 0 ≤ c) : a * b ≤ c * d :=
  Int.le_trans (Int.mul_le_mul_of_nonneg_right hac nnb) (Int.mul_le_mul_of_nonneg_left hbd nnc)
protected theorem mul_lt_mul {a b c d : Int} (h₁ : a < c) (h₂ : b ≤ d) (h₃ : 0 < b) (h₄ : 0 ≤ c) : a * b < c * d :=
  Int.lt_of_lt_of_le (Int.mul_lt_mul_of_pos_right h₁ h₃) (Int.mul_le_mul_of_nonneg_left h₂ h₄)
protected theorem mul_le_mul_of_nonpos_right {a b c : Int} (h₁ : b ≤ a) (h₂ : c ≤ 0) : a * c ≤ b * c := by
  rw [Int.mul_comm a c, Int.mul_comm b c]; exact Int.mul_le_mul_of_nonpos_left h₁ h₂
protected theorem mul_nonneg_of_nonpos_of_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b := by
  rw [← Int.neg_mul_neg]; exact Int.mul_nonneg (by omega) (by omega)
protected theorem mul_nonpos_of_nonneg_of_nonpos {a b : Int} (ha : 0 ≤ a) (hb : b ≤ 0) : a * b ≤ 0 := by
  have h := Int.mul_nonneg ha (b := -b) (by omega)
  rw [Int.mul_neg] at h
  omega
protected theorem mul_nonpos_of_nonpos_of_nonneg {a b : Int} (ha : a ≤ 0) (hb : 0 ≤ b) : a * b ≤ 0 := by
  rw [Int.mul_comm]; exact Int.mul_nonpos_of_nonneg_of_nonpos hb ha
protected theorem mul_pos_of_neg_of_neg {a b : Int} (ha : a < 0) (hb : b < 0) : 0 < a * b := by
  rw [← Int.neg_mul_neg]; exact Int.mul_pos (by omega) (by omega)
protected theorem mul_neg_of_pos_of_neg {a b : Int} (ha : 0 < a) (hb : b < 0) : a * b < 0 := by
  have h := Int.mul_pos ha (b := -b) (by omega)
  rw [Int.mul_neg] at h
  omega
protected theorem mul_neg_of_neg_of_pos {a b : Int} (ha : a < 0) (hb : 0 < b) : a * b < 0 := by
  rw [Int.mul_comm]; exact Int.mul_neg_of_pos_of_neg hb ha
protected theorem mul_self_nonneg (a : Int) : 0 ≤ a * a :=
  (Int.le_total 0 a).elim (fun h => Int.mul_nonneg h h) (fun h => Int.mul_nonneg_of_nonpos_of_nonpos h h)
protected theorem lt_of_mul_lt_mul_right {a b c : Int} (h : a * c < b * c) (hc : 0 ≤ c) : a < b := by
  rw [Int.mul_comm a c, Int.mul_comm b c] at h; exact Int.lt_of_mul_lt_mul_left h hc
protected theorem le_of_mul_le_mul_right {a b c : Int} (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b := by
  rw [Int.mul_comm a c, Int.mul_comm b c] at h; exact Int.le_of_mul_le_mul_left h hc
protected theorem mul_le_mul_left {a b c : Int} (hc : 0 < c) : c * a ≤ c * b ↔ a ≤ b :=
  ⟨fun h => Int.le_of_mul_le_mul_left h hc, fun h => Int.mul_le_mul_of_nonneg_left h (by omega)⟩
protected theorem mul_lt_mul_left {a b c : Int} (hc : 0 < c) : c * a < c * b ↔ a < b :=
  ⟨fun h => Int.lt_of_mul_lt_mul_left h (by omega), fun h => Int.mul_lt_mul_of_pos_left h hc⟩
protected theorem mul_self_sub_mul_self (a b : Int) : a * a - b * b = (a + b) * (a - b) := by
  rw [Int.mul_sub, Int.add_mul, Int.add_mul, Int.mul_comm b a]; omega
protected theorem mul_mul_mul_comm (a b c d : Int) : (a * b) * (c * d) = (a * c) * (b * d) := by
  rw [Int.mul_assoc, Int.mul_assoc, Int.mul_left_comm b c d]

/-! ## Powers -/

protected theorem pow_succ' (b : Int) (e : Nat) : b ^ (e + 1) = b * b ^ e := by rw [Int.pow_succ, Int.mul_comm]
@[simp] protected theorem pow_one (b : Int) : b ^ 1 = b := Int.one_mul b
protected theorem pow_two (b : Int) : b ^ 2 = b * b := congrArg (· * b) (Int.one_mul b)
protected theorem zero_pow {n : Nat} (h : n ≠ 0) : (0 : Int) ^ n = 0 := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => exact Int.mul_zero _
@[simp] protected theorem one_pow {n : Nat} : (1 : Int) ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, ih, Int.one_mul]
protected theorem pow_add (a : Int) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => exact (Int.mul_one _).symm
  | succ n ih => exact (congrArg (· * a) ih).trans (Int.mul_assoc _ _ _)
protected theorem mul_pow {a b : Int} {n : Nat} : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, ih, Int.pow_succ, Int.pow_succ, Int.mul_mul_mul_comm]
protected theorem pow_nonneg {b : Int} {n : Nat} (h : 0 ≤ b) : 0 ≤ b ^ n := by
  induction n with
  | zero => exact Int.one_nonneg
  | succ n ih => rw [Int.pow_succ]; exact Int.mul_nonneg ih h
theorem natCast_pow (m n : Nat) : ((m ^ n : Nat) : Int) = (m : Int) ^ n := Lean.Omega.Int.ofNat_pow m n

/-! ## Casts, `toNat`, absolute value -/

theorem natCast_sub {m n : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := by omega
theorem ofNat_sub {m n : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := by omega
theorem natCast_eq_zero {n : Nat} : (n : Int) = 0 ↔ n = 0 := by omega
theorem natCast_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 := by omega
theorem natCast_ne_zero_iff_pos {n : Nat} : (n : Int) ≠ 0 ↔ 0 < n := by omega
theorem natCast_succ_pos (n : Nat) : 0 < (Nat.succ n : Int) := by omega
theorem ofNat_succ_pos (n : Nat) : 0 < (Nat.succ n : Int) := by omega
theorem natCast_add_one (n : Nat) : ((n + 1 : Nat) : Int) = n + 1 := rfl
theorem natCast_min (a b : Nat) : ((min a b : Nat) : Int) = min (a : Int) b := by omega
theorem natCast_max (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) b := by omega
theorem negSucc_lt_zero (n : Nat) : negSucc n < 0 := by omega
theorem negSucc_ne_zero (n : Nat) : negSucc n ≠ 0 := by omega
theorem eq_natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : a = natAbs a := by omega
theorem eq_succ_of_zero_lt {a : Int} (h : 0 < a) : ∃ n : Nat, a = Nat.succ n := ⟨natAbs a - 1, by omega⟩
theorem le_toNat {n : Nat} {z : Int} (h : 0 ≤ z) : n ≤ z.toNat ↔ (n : Int) ≤ z := by omega
theorem toNat_le {m : Int} {n : Nat} : m.toNat ≤ n ↔ m ≤ n := by omega
theorem toNat_lt {n : Nat} {z : Int} (h : 0 ≤ z) : z.toNat < n ↔ z < (n : Int) := by omega
theorem lt_toNat {n : Nat} {z : Int} : n < z.toNat ↔ (n : Int) < z := by omega
theorem self_le_toNat (a : Int) : a ≤ toNat a := by omega
theorem toNat_eq_zero {n : Int} : n.toNat = 0 ↔ n ≤ 0 := by omega
theorem toNat_sub (m n : Nat) : toNat (m - n) = m - n := by omega
theorem toNat_add {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : (a + b).toNat = a.toNat + b.toNat := by omega
theorem pos_iff_toNat_pos {n : Int} : 0 < n ↔ 0 < n.toNat := by omega
@[simp] theorem natAbs_zero : natAbs (0 : Int) = 0 := rfl
@[simp] theorem natAbs_one : natAbs (1 : Int) = 1 := rfl
theorem natAbs_pos {a : Int} : 0 < natAbs a ↔ a ≠ 0 := by omega
theorem natAbs_ne_zero {a : Int} : a.natAbs ≠ 0 ↔ a ≠ 0 := by omega
theorem natAbs_eq_natAbs_iff {a b : Int} : a.natAbs = b.natAbs ↔ a = b ∨ a = -b := by omega
theorem natAbs_eq_iff {a : Int} {n : Nat} : a.natAbs = n ↔ a = n ∨ a = -↑n := by omega
theorem natAbs_add_le (a b : Int) : natAbs (a + b) ≤ natAbs a + natAbs b := by omega
theorem natAbs_sub_le (a b : Int) : natAbs (a - b) ≤ natAbs a + natAbs b := by omega
theorem natAbs_sub_comm (a b : Int) : natAbs (a - b) = natAbs (b - a) := by omega
theorem ofNat_natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : (natAbs a : Int) = a := by omega
theorem natAbs_of_neg {a : Int} (h : a < 0) : (natAbs a : Int) = -a := by omega
theorem natAbs_sign_le (a : Int) : natAbs (sign a) ≤ 1 := by
  cases a with
  | ofNat n =>
    cases n with
    | zero => exact Nat.zero_le 1
    | succ n => exact Nat.le_refl 1
  | negSucc n => exact Nat.le_refl 1
@[simp] theorem sign_zero : sign 0 = 0 := rfl
@[simp] theorem sign_one : sign 1 = 1 := rfl
theorem sign_eq_one_of_pos {a : Int} (h : 0 < a) : sign a = 1 :=
  match eq_succ_of_zero_lt h with
  | ⟨_, hn⟩ => by rw [hn]; rfl
theorem sign_eq_neg_one_of_neg {a : Int} (h : a < 0) : sign a = -1 := by
  cases a with
  | ofNat n => exact absurd h (by have := natCast_nonneg n; show ¬ (n : Int) < 0; omega)
  | negSucc n => rfl
theorem sign_mul_natAbs (a : Int) : sign a * natAbs a = a := by
  cases a with
  | ofNat n =>
    cases n with
    | zero => rfl
    | succ n => exact Int.one_mul _
  | negSucc n => show -1 * ((n + 1 : Nat) : Int) = negSucc n; omega

/-! ## Division with remainder -/

@[simp] protected theorem ediv_one (a : Int) : a / 1 = a := by omega
@[simp] theorem emod_one (a : Int) : a % 1 = 0 := by omega
theorem emod_two_eq (x : Int) : x % 2 = 0 ∨ x % 2 = 1 := by omega
theorem emod_two_eq_zero_or_one (n : Int) : n % 2 = 0 ∨ n % 2 = 1 := by omega
theorem ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := mul_ediv_add_emod a b
theorem emod_add_ediv (a b : Int) : a % b + b * (a / b) = a := emod_add_mul_ediv a b
theorem ediv_add_emod' (a b : Int) : a / b * b + a % b = a := ediv_mul_add_emod a b
theorem emod_add_ediv' (m k : Int) : m % k + m / k * k = m := emod_add_ediv_mul m k
theorem mul_ediv_self_le' {x k : Int} (h : 0 < k) : x / k * k ≤ x := by
  rw [Int.mul_comm]; exact mul_ediv_self_le (Int.ne_of_gt h)
theorem ediv_emod_unique {a b r q : Int} (h : 0 < b) : a / b = q ∧ a % b = r ↔ r + b * q = a ∧ 0 ≤ r ∧ r < b := by
  constructor
  · intro ⟨hq, hr⟩
    rw [← hq, ← hr]
    exact ⟨emod_add_mul_ediv a b, emod_nonneg a (Int.ne_of_gt h), emod_lt_of_pos a h⟩
  · intro ⟨e, hr₀, hr⟩
    have hq : a / b = q := ediv_eq_of_le_of_lt (by omega) (by omega) h
    exact ⟨hq, by rw [emod_def, hq]; omega⟩
theorem ediv_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a / b :=
  match eq_ofNat_of_zero_le ha, eq_ofNat_of_zero_le hb with
  | ⟨m, hm⟩, ⟨n, hn⟩ => by rw [hm, hn]; exact natCast_nonneg (m / n)
theorem emod_eq_of_lt {a b : Int} (h₁ : 0 ≤ a) (h₂ : a < b) : a % b = a :=
  ((ediv_emod_unique (q := 0) (by omega)).2 ⟨by rw [Int.mul_zero, Int.add_zero], h₁, h₂⟩).2
theorem ediv_eq_zero_of_lt {a b : Int} (h₁ : 0 ≤ a) (h₂ : a < b) : a / b = 0 :=
  ((ediv_emod_unique (r := a) (by omega)).2 ⟨by rw [Int.mul_zero, Int.add_zero], h₁, h₂⟩).1
@[simp] protected theorem ediv_self {a : Int} (h : a ≠ 0) : a / a = 1 := by
  have h' := Int.mul_ediv_cancel_of_dvd (Int.dvd_refl a)
  exact Int.eq_of_mul_eq_mul_left h (h'.trans (Int.mul_one a).symm)
@[simp] theorem emod_self {a : Int} : a % a = 0 := emod_eq_zero_of_dvd (Int.dvd_refl a)
@[simp] theorem mul_emod_right (a b : Int) : (a * b) % a = 0 := emod_eq_zero_of_dvd (Int.dvd_mul_right a b)
@[simp] theorem mul_emod_left (a b : Int) : (a * b) % b = 0 := emod_eq_zero_of_dvd (Int.dvd_mul_left b a)
@[simp] protected theorem mul_ediv_cancel_left {a : Int} (b : Int) (h : a ≠ 0) : a * b / a = b :=
  Int.eq_of_mul_eq_mul_left h (Int.mul_ediv_cancel_of_dvd (Int.dvd_mul_right a b))
@[simp] protected theorem mul_ediv_cancel (a : Int) {b : Int} (h : b ≠ 0) : a * b / b = a := by
  rw [Int.mul_comm, Int.mul_ediv_cancel_left a h]
protected theorem ediv_mul_cancel {a b : Int} (h : b ∣ a) : a / b * b = a := by
  rw [Int.mul_comm]; exact Int.mul_ediv_cancel_of_dvd h
protected theorem mul_ediv_cancel' {a b : Int} (h : a ∣ b) : a * (b / a) = b := Int.mul_ediv_cancel_of_dvd h
/-- Numbers that differ by a multiple have the same remainder. -/
theorem emod_eq_emod_of_dvd_sub {a b n : Int} (h : n ∣ a - b) : a % n = b % n := by
  by_cases hn : n = 0
  · rw [hn] at h
    have e : a - b = 0 := match h with
      | ⟨c, hc⟩ => hc.trans (Int.zero_mul c)
    rw [Int.eq_of_sub_eq_zero e]
  · exact match h with
    | ⟨c, hc⟩ => by
      have key : ∀ m : Int, 0 < m → ∀ c : Int, a - b = m * c → a % m = b % m := fun m hm c hc =>
        ((ediv_emod_unique (q := b / m + c) hm).2
          ⟨by rw [Int.mul_add, ← hc, ← Int.add_assoc, emod_add_mul_ediv]; omega, emod_nonneg b (Int.ne_of_gt hm),
            emod_lt_of_pos b hm⟩).2
      have neg : ∀ x m : Int, x % -m = x % m := fun x m => by
        rw [emod_def, emod_def, Int.ediv_neg, Int.neg_mul_neg]
      cases Int.lt_or_gt_of_ne hn with
      | inl l =>
        rw [← neg a, ← neg b]
        exact key (-n) (by omega) (-c) (by rw [hc, Int.neg_mul_neg])
      | inr g => exact key n g c hc
theorem emod_emod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : (n % k) % m = n % m := by
  refine emod_eq_emod_of_dvd_sub ?_
  rw [emod_def]
  exact match h with
  | ⟨c, hc⟩ => ⟨-(c * (n / k)), by
      have e : m * (c * (n / k)) = k * (n / k) := by rw [← Int.mul_assoc, ← hc]
      rw [Int.mul_neg, e]; omega⟩
@[simp] theorem emod_emod (a b : Int) : (a % b) % b = a % b := emod_emod_of_dvd a (Int.dvd_refl b)
theorem emod_eq_emod_iff_emod_sub_eq_zero {m n k : Int} : m % n = k % n ↔ (m - k) % n = 0 :=
  ⟨fun h => emod_eq_zero_of_dvd ⟨m / n - k / n, by
    have h₁ := emod_add_mul_ediv m n
    have h₂ := emod_add_mul_ediv k n
    rw [Int.mul_sub]; omega⟩, fun h => emod_eq_emod_of_dvd_sub (dvd_of_emod_eq_zero h)⟩
@[simp] theorem add_mul_emod_self_right (a b c : Int) : (a + b * c) % c = a % c :=
  emod_eq_emod_of_dvd_sub ⟨b, by rw [Int.mul_comm c b]; omega⟩
@[simp] theorem add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b :=
  emod_eq_emod_of_dvd_sub ⟨c, by omega⟩
@[simp] theorem add_emod_right (a b : Int) : (a + b) % b = a % b := emod_eq_emod_of_dvd_sub ⟨1, by omega⟩
@[simp] theorem add_emod_left (a b : Int) : (a + b) % a = b % a := emod_eq_emod_of_dvd_sub ⟨1, by omega⟩
theorem add_mul_ediv_right (a b : Int) {c : Int} (H : c ≠ 0) : (a + b * c) / c = a / c + b := by
  have h₁ := mul_ediv_add_emod (a + b * c) c
  have h₂ := mul_ediv_add_emod a c
  rw [add_mul_emod_self_right, Int.mul_comm b c] at h₁
  refine Int.eq_of_mul_eq_mul_left H ?_
  rw [Int.mul_add, Int.mul_comm b c]
  omega
theorem add_mul_ediv_left (a : Int) {b : Int} (c : Int) (H : b ≠ 0) : (a + b * c) / b = a / b + c := by
  rw [Int.mul_comm, add_mul_ediv_right a c H]
theorem emod_add_emod (m n k : Int) : (m % n + k) % n = (m + k) % n :=
  emod_eq_emod_of_dvd_sub ⟨-(m / n), by
    have h := emod_add_mul_ediv m n
    rw [Int.mul_neg]; omega⟩
theorem add_emod_emod (m n k : Int) : (m + n % k) % k = (m + n) % k := by
  rw [Int.add_comm, emod_add_emod, Int.add_comm]
theorem add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := by rw [add_emod_emod, emod_add_emod]
theorem sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n :=
  emod_eq_emod_of_dvd_sub ⟨a / n - b / n, by
    have h₁ := emod_add_mul_ediv a n
    have h₂ := emod_add_mul_ediv b n
    rw [Int.mul_sub]; omega⟩
theorem mul_emod (a b n : Int) : (a * b) % n = (a % n) * (b % n) % n := by
  have step : ∀ a b : Int, (a * b) % n = (a % n * b) % n := fun a b =>
    emod_eq_emod_of_dvd_sub ⟨a / n * b, by
      have h := emod_add_mul_ediv a n
      rw [← Int.sub_mul, ← Int.mul_assoc]
      exact congrArg (· * b) (by omega)⟩
  rw [step a b, Int.mul_comm, step b, Int.mul_comm]
theorem neg_emod_eq_sub_emod {a b : Int} : -a % b = (b - a) % b := emod_eq_emod_of_dvd_sub ⟨-1, by omega⟩
protected theorem ediv_le_ediv {a b c : Int} (H : 0 < c) (h : a ≤ b) : a / c ≤ b / c :=
  le_ediv_of_mul_le H (Int.le_trans (mul_ediv_self_le' H) h)
protected theorem le_ediv_iff_mul_le {a b c : Int} (H : 0 < c) : a ≤ b / c ↔ a * c ≤ b :=
  ⟨fun h => Int.le_trans (Int.mul_le_mul_of_nonneg_right h (by omega)) (mul_ediv_self_le' H), le_ediv_of_mul_le H⟩
protected theorem ediv_lt_iff_lt_mul {a b c : Int} (H : 0 < c) : a / c < b ↔ a < b * c := by
  rw [← Int.not_le, Int.le_ediv_iff_mul_le H, Int.not_le]
theorem ediv_eq_of_eq_mul_right {a b c : Int} (h : b ≠ 0) (e : a = b * c) : a / b = c := by
  rw [e, Int.mul_ediv_cancel_left c h]
theorem ediv_eq_of_eq_mul_left {a b c : Int} (h : b ≠ 0) (e : a = c * b) : a / b = c := by
  rw [e, Int.mul_ediv_cancel c h]

/-! ## Divisibility -/

protected theorem one_dvd (n : Int) : 1 ∣ n := ⟨n, (Int.one_mul n).symm⟩
protected theorem zero_dvd {n : Int} : 0 ∣ n ↔ n = 0 :=
  ⟨fun ⟨c, hc⟩ => hc.trans (Int.zero_mul c), fun h => h ▸ Int.dvd_refl 0⟩
protected theorem dvd_mul_left_of_dvd {a b : Int} (h : a ∣ b) (c : Int) : a ∣ c * b := Int.dvd_trans h (Int.dvd_mul_left b c)
protected theorem dvd_mul_right_of_dvd {a b : Int} (h : a ∣ b) (c : Int) : a ∣ b * c := Int.dvd_trans h (Int.dvd_mul_right b c)
protected theorem dvd_add_right {a b c : Int} (H : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  ⟨fun h => by
    have d := Int.dvd_sub h H
    rw [Int.add_sub_cancel_left] at d
    exact d, Int.dvd_add H⟩
protected theorem dvd_add_left {a b c : Int} (H : a ∣ c) : a ∣ b + c ↔ a ∣ b := by
  rw [Int.add_comm]; exact Int.dvd_add_right H
protected theorem mul_dvd_mul {a b c d : Int} (h₁ : a ∣ b) (h₂ : c ∣ d) : a * c ∣ b * d :=
  match h₁, h₂ with
  | ⟨x, hx⟩, ⟨y, hy⟩ => ⟨x * y, by rw [hx, hy, Int.mul_mul_mul_comm]⟩
theorem le_of_dvd {a b : Int} (bpos : 0 < b) (H : a ∣ b) : a ≤ b := by
  have h := Nat.le_of_dvd (natAbs_pos.2 (Int.ne_of_gt bpos)) (natAbs_dvd_natAbs.2 H)
  omega
theorem dvd_antisymm {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) (h₁ : a ∣ b) (h₂ : b ∣ a) : a = b := by
  have h := Nat.dvd_antisymm (natAbs_dvd_natAbs.2 h₁) (natAbs_dvd_natAbs.2 h₂)
  omega
theorem emod_emod_eq_zero_iff_dvd {a b : Int} : b % a = 0 ↔ a ∣ b := dvd_iff_emod_eq_zero.symm
theorem even_or_odd (n : Int) : (∃ k, n = 2 * k) ∨ (∃ k, n = 2 * k + 1) := by
  cases emod_two_eq n with
  | inl h => exact Or.inl ⟨n / 2, by omega⟩
  | inr h => exact Or.inr ⟨n / 2, by omega⟩

/-! ## Induction -/

/-- Induction in both directions from zero. -/
@[elab_as_elim] protected theorem induction_on {motive : Int → Prop} (i : Int) (zero : motive 0)
    (succ : ∀ n : Nat, motive n → motive (n + 1)) (pred : ∀ n : Nat, motive (-n) → motive (-n - 1)) : motive i := by
  cases i with
  | ofNat n =>
    induction n with
    | zero => exact zero
    | succ n ih => exact succ n ih
  | negSucc n =>
    induction n with
    | zero => exact pred 0 zero
    | succ n ih =>
      have e : negSucc (n + 1) = -((n + 1 : Nat) : Int) - 1 := by omega
      rw [e]
      exact pred (n + 1) ih

attribute [simp] Int.natCast_nonneg Int.natCast_inj Int.natCast_le Int.natCast_lt Int.add_left_inj Int.add_right_inj
  Int.add_le_add_iff_left Int.add_le_add_iff_right Int.add_lt_add_iff_left Int.add_lt_add_iff_right Int.neg_inj
  Int.neg_eq_zero Int.neg_le_neg_iff Int.neg_lt_neg_iff Int.not_le Int.not_lt Int.lt_irrefl Int.mul_eq_zero
  Int.add_eq_left Int.add_eq_right Int.dvd_refl Int.dvd_zero Int.one_dvd Int.dvd_mul_left Int.dvd_mul_right
  Int.neg_mul Int.mul_neg Int.natCast_pos Int.natCast_eq_zero Int.sub_add_cancel Int.add_sub_cancel_left Int.pow_zero

end Int
