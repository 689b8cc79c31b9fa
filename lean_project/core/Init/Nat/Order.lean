/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Natural numbers: the successor, addition and the order. What `omega` needs is in Init.Nat.Basic; here it proves the rest.
-/
prelude
import Init.Nat.Induction
import Init.Nat.Simproc

namespace Nat

/-! ## The operations in terms of their notation -/

@[simp] theorem add_eq {x y : Nat} : Nat.add x y = x + y := rfl
@[simp] theorem mul_eq {x y : Nat} : Nat.mul x y = x * y := rfl
@[simp] theorem sub_eq {x y : Nat} : Nat.sub x y = x - y := rfl
@[simp] theorem pow_eq {m n : Nat} : m.pow n = m ^ n := rfl
@[simp] theorem lt_eq {x y : Nat} : Nat.lt x y = (x < y) := rfl
@[simp] theorem le_eq {x y : Nat} : Nat.le x y = (x ≤ y) := rfl
@[simp] theorem beq_refl (a : Nat) : Nat.beq a a = true := by
  induction a with
  | zero => rfl
  | succ a ih => exact ih
@[simp] theorem beq_eq {x y : Nat} : (Nat.beq x y = true) = (x = y) :=
  propext ⟨Nat.eq_of_beq_eq_true, fun h => h ▸ beq_refl x⟩
@[simp] theorem ble_eq {x y : Nat} : (Nat.ble x y = true) = (x ≤ y) :=
  propext ⟨Nat.le_of_ble_eq_true, Nat.ble_eq_true_of_le⟩
theorem beq_eq_true_eq (a b : Nat) : ((a == b) = true) = (a = b) := propext ⟨of_decide_eq_true, decide_eq_true⟩
theorem not_beq_eq_true_eq (a b : Nat) : ((!(a == b)) = true) = ¬(a = b) := by
  cases h : a == b with
  | true => exact propext ⟨fun e => Bool.noConfusion e, fun n => absurd (of_decide_eq_true h) n⟩
  | false => exact propext ⟨fun _ => of_decide_eq_false h, fun _ => rfl⟩
theorem ctor_eq_zero : Nat.zero = 0 := rfl
@[simp] theorem default_eq_zero : default = 0 := rfl

/-! ## The simp set -/

attribute [simp] zero_le not_lt_zero Nat.lt_irrefl zero_lt_succ succ_ne_zero Nat.lt_add_one Nat.zero_ne_one Nat.not_le
  Nat.not_lt le_add_right le_add_left sub_le succ_eq_add_one
attribute [simp] Nat.add_le_add_iff_left Nat.add_le_add_iff_right Nat.add_lt_add_iff_left Nat.add_lt_add_iff_right
attribute [simp high] Nat.add_left_cancel_iff Nat.add_right_cancel_iff Nat.add_eq_zero_iff
attribute [simp] Nat.add_sub_cancel_left Nat.add_sub_cancel' Nat.sub_eq_zero_of_le Nat.sub_le_iff_le_add

@[simp high] protected theorem add_eq_left {a b : Nat} : a + b = a ↔ b = 0 := by omega
@[simp high] protected theorem add_eq_right {a b : Nat} : a + b = b ↔ a = 0 := by omega
@[simp high] protected theorem left_eq_add {a b : Nat} : a = a + b ↔ b = 0 := by omega
@[simp high] protected theorem right_eq_add {a b : Nat} : b = a + b ↔ a = 0 := by omega
@[simp] theorem lt_one_iff {n : Nat} : n < 1 ↔ n = 0 := by omega
@[simp] protected theorem lt_add_right_iff_pos {n k : Nat} : n < n + k ↔ 0 < k := by omega
@[simp] protected theorem lt_add_left_iff_pos {n k : Nat} : n < k + n ↔ 0 < k := by omega
@[simp] theorem pred_eq_sub_one {n : Nat} : pred n = n - 1 := rfl
@[simp] protected theorem zero_sub_one : 0 - 1 = 0 := rfl
@[simp] theorem pred_eq_succ_iff {n m : Nat} : n - 1 = m + 1 ↔ n = m + 2 := by omega
@[simp] theorem add_succ_sub_one (m n : Nat) : m + succ n - 1 = m + n := rfl
@[simp] theorem succ_add_sub_one (n m : Nat) : succ m + n - 1 = m + n := by omega
@[simp] theorem exists_ne_zero {P : Nat → Prop} : (∃ n, ¬n = 0 ∧ P n) ↔ ∃ n, P (n + 1) := by
  constructor
  · rintro ⟨n, h, hn⟩
    cases n with
    | zero => exact absurd rfl h
    | succ n => exact ⟨n, hn⟩
  · rintro ⟨n, hn⟩
    exact ⟨n + 1, succ_ne_zero n, hn⟩
@[simp] theorem exists_eq_add_one {a : Nat} : (∃ n, a = n + 1) ↔ 0 < a :=
  ⟨fun ⟨n, h⟩ => by omega, fun h => ⟨a - 1, by omega⟩⟩
@[simp] theorem exists_add_one_eq {a : Nat} : (∃ n, n + 1 = a) ↔ 0 < a :=
  ⟨fun ⟨n, h⟩ => by omega, fun h => ⟨a - 1, by omega⟩⟩

/-! ## Addition -/

protected theorem add_left_inj {m k n : Nat} : m + n = k + n ↔ m = k := Nat.add_right_cancel_iff
protected theorem add_right_inj {m k n : Nat} : n + m = n + k ↔ m = k := Nat.add_left_cancel_iff
theorem succ_eq_one_add (n : Nat) : succ n = 1 + n := Nat.add_comm n 1
protected theorem add_pos_left {m : Nat} (h : 0 < m) (n : Nat) : 0 < m + n := by omega
protected theorem add_pos_right {n : Nat} (m : Nat) (h : 0 < n) : 0 < m + n := by omega
protected theorem add_self_ne_one (n : Nat) : n + n ≠ 1 := by omega
protected theorem pos_of_lt_add_right {n k : Nat} (h : n < n + k) : 0 < k := by omega
protected theorem pos_of_lt_add_left {n k : Nat} (h : n < k + n) : 0 < k := by omega
theorem add_pos_iff_pos_or_pos {m n : Nat} : 0 < m + n ↔ 0 < m ∨ 0 < n := by omega
theorem add_eq_one_iff {m n : Nat} : m + n = 1 ↔ m = 0 ∧ n = 1 ∨ m = 1 ∧ n = 0 := by omega
theorem add_eq_two_iff {m n : Nat} : m + n = 2 ↔ m = 0 ∧ n = 2 ∨ m = 1 ∧ n = 1 ∨ m = 2 ∧ n = 0 := by omega
theorem add_eq_three_iff {m n : Nat} :
    m + n = 3 ↔ m = 0 ∧ n = 3 ∨ m = 1 ∧ n = 2 ∨ m = 2 ∧ n = 1 ∨ m = 3 ∧ n = 0 := by omega
theorem add_succ_lt_add {a b c d : Nat} (hab : a < b) (hcd : c < d) : a + c + 1 < b + d := by omega
theorem le_or_le_of_add_eq_add_pred {a b c d : Nat} (h : a + c = b + d - 1) : b ≤ a ∨ d ≤ c := by omega
theorem lt_of_add_right_lt {n m k : Nat} (h : n + k < m) : n < m := by omega
theorem lt_of_add_left_lt {n m k : Nat} (h : k + n < m) : n < m := by omega
theorem add_one_ne_self (n : Nat) : n + 1 ≠ n := by omega
theorem ne_add_one (n : Nat) : n ≠ n + 1 := by omega
theorem add_one_ne (n : Nat) : n + 1 ≠ n := by omega

/-! ## Successor and order -/

theorem lt.step {n m : Nat} (h : n < m) : n < succ m := Nat.le_step h
theorem lt.base (n : Nat) : n < succ n := Nat.le_refl (succ n)
theorem lt_of_succ_lt {n m : Nat} (h : succ n < m) : n < m := by omega
theorem lt_succ_of_lt {a b : Nat} (h : a < b) : a < succ b := by omega
theorem lt_add_one_of_lt {a b : Nat} (h : a < b) : a < b + 1 := by omega
theorem lt_add_one_of_le {n m : Nat} (h : n ≤ m) : n < m + 1 := by omega
theorem le_of_lt_add_one {n m : Nat} (h : n < m + 1) : n ≤ m := by omega
theorem add_one_pos (n : Nat) : 0 < n + 1 := by omega
theorem not_add_one_le_zero (n : Nat) : ¬n + 1 ≤ 0 := by omega
theorem not_add_one_le_self (n : Nat) : ¬n + 1 ≤ n := by omega
theorem not_succ_lt_self {n : Nat} : ¬succ n < n := by omega
theorem one_lt_succ_succ (n : Nat) : 1 < n.succ.succ := by omega
theorem succ_le {n m : Nat} : succ n ≤ m ↔ n < m := Iff.rfl
theorem lt_succ {m n : Nat} : m < succ n ↔ m ≤ n := by omega
theorem le_succ_iff {m n : Nat} : m ≤ n.succ ↔ m ≤ n ∨ m = n.succ := by omega
theorem le_add_one_iff {m n : Nat} : m ≤ n + 1 ↔ m ≤ n ∨ m = n + 1 := by omega
theorem le_or_eq_of_le_succ {m n : Nat} (h : m ≤ succ n) : m ≤ n ∨ m = succ n := by omega
theorem le_or_eq_of_le_add_one {m n : Nat} (h : m ≤ n + 1) : m ≤ n ∨ m = n + 1 := by omega
theorem le_and_le_add_one_iff {m n : Nat} : n ≤ m ∧ m ≤ n + 1 ↔ m = n ∨ m = n + 1 := by omega
theorem lt_iff_add_one_le {m n : Nat} : m < n ↔ m + 1 ≤ n := Iff.rfl
theorem lt_iff_le_pred {m n : Nat} (h : 0 < n) : m < n ↔ m ≤ n - 1 := by omega
theorem le_iff_lt_add_one {x y : Nat} : x ≤ y ↔ x < y + 1 := by omega
theorem lt_one_add_iff {m n : Nat} : m < 1 + n ↔ m ≤ n := by omega
theorem one_add_le_iff {m n : Nat} : 1 + m ≤ n ↔ m < n := by omega
theorem succ_ne_succ_iff {a b : Nat} : succ a ≠ succ b ↔ a ≠ b := by omega
theorem succ_ne_succ {m n : Nat} : succ m ≠ succ n ↔ m ≠ n := by omega
theorem succ_succ_ne_one (a : Nat) : succ (succ a) ≠ 1 := by omega
theorem add_one_lt_add_one_iff {a b : Nat} : a + 1 < b + 1 ↔ a < b := by omega
theorem add_one_ne_add_one_iff {a b : Nat} : a + 1 ≠ b + 1 ↔ a ≠ b := by omega
theorem add_one_add_one_ne_one {a : Nat} : a + 1 + 1 ≠ 1 := by omega
theorem exists_eq_succ_of_ne_zero {n : Nat} (h : n ≠ 0) : ∃ k, n = succ k := ⟨n - 1, by omega⟩
protected theorem lt_succ_iff_lt_or_eq {m n : Nat} : m < succ n ↔ m < n ∨ m = n := by omega
protected theorem lt_add_one_iff_lt_or_eq {m n : Nat} : m < n + 1 ↔ m < n ∨ m = n := by omega
protected theorem eq_of_lt_succ_of_not_lt {m n : Nat} (hmn : m < n + 1) (h : ¬m < n) : m = n := by omega
protected theorem eq_of_le_of_lt_succ {m n : Nat} (h₁ : n ≤ m) (h₂ : m < n + 1) : m = n := by omega

/-! ## Small numbers -/

protected theorem one_pos : 0 < 1 := Nat.zero_lt_one
protected theorem two_pos : 0 < 2 := zero_lt_succ 1
protected theorem zero_lt_two : 0 < 2 := zero_lt_succ 1
protected theorem one_lt_two : 1 < 2 := Nat.le_refl 2
theorem one_le_iff_ne_zero {n : Nat} : 1 ≤ n ↔ n ≠ 0 := by omega
theorem one_lt_iff_ne_zero_and_ne_one {n : Nat} : 1 < n ↔ n ≠ 0 ∧ n ≠ 1 := by omega
theorem le_one_iff_eq_zero_or_eq_one {n : Nat} : n ≤ 1 ↔ n = 0 ∨ n = 1 := by omega
theorem one_le_of_lt {a b : Nat} (h : a < b) : 1 ≤ b := by omega
theorem zero_lt_of_lt {a b : Nat} (h : a < b) : 0 < b := by omega
theorem zero_lt_of_ne_zero {a : Nat} (h : a ≠ 0) : 0 < a := by omega
theorem not_eq_zero_of_lt {a b : Nat} (h : b < a) : a ≠ 0 := by omega
protected theorem ne_zero_iff_zero_lt {n : Nat} : n ≠ 0 ↔ 0 < n := by omega
protected theorem eq_zero_of_not_pos {n : Nat} (h : ¬0 < n) : n = 0 := by omega
theorem pos_of_neZero (n : Nat) [NeZero n] : 0 < n := Nat.pos_of_ne_zero (NeZero.ne n)

/-! ## Comparisons -/

theorem ge_of_not_lt {n m : Nat} (h : ¬n < m) : n ≥ m := by omega
protected theorem le_of_not_ge {a b : Nat} (h : ¬a ≥ b) : a ≤ b := by omega
protected theorem lt_le_asymm {a b : Nat} (h : a < b) : ¬b ≤ a := by omega
protected theorem le_lt_asymm {a b : Nat} (h : a ≤ b) : ¬b < a := by omega
protected theorem not_lt_of_gt {a b : Nat} (h : a < b) : ¬b < a := by omega
protected theorem not_lt_of_lt {a b : Nat} (h : a < b) : ¬b < a := by omega
protected theorem le_or_ge (m n : Nat) : m ≤ n ∨ n ≤ m := Nat.le_total m n
protected theorem lt_iff_le_and_not_ge {m n : Nat} : m < n ↔ m ≤ n ∧ ¬n ≤ m := by omega
protected theorem le_iff_lt_or_eq {n m : Nat} : n ≤ m ↔ n < m ∨ n = m := by omega
protected theorem ne_iff_lt_or_gt {a b : Nat} : a ≠ b ↔ a < b ∨ b < a := by omega
protected theorem lt_or_gt {a b : Nat} : a ≠ b ↔ a < b ∨ b < a := by omega
protected theorem eq_iff_le_and_ge {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a := by omega
protected theorem eq_or_lt_of_not_lt {a b : Nat} (h : ¬a < b) : a = b ∨ b < a := by omega


instance : @Trans Nat Nat Nat LE.le LE.le LE.le := ⟨Nat.le_trans⟩
instance : @Trans Nat Nat Nat LT.lt LT.lt LT.lt := ⟨Nat.lt_trans⟩
instance : @Trans Nat Nat Nat LT.lt LE.le LT.lt := ⟨Nat.lt_of_lt_of_le⟩
instance : @Trans Nat Nat Nat LE.le LT.lt LT.lt := ⟨Nat.lt_of_le_of_lt⟩

end Nat
