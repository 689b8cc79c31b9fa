/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Integers: the standard lemmas of multiplication, powers, casts, absolute value.
-/
prelude
import Init.Int.AddLemmas

namespace Int

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

end Int
