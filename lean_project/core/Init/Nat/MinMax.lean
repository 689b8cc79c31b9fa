/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Natural numbers: minimum and maximum.
-/
prelude
import Init.Nat.Sub
import Init.AC

namespace Nat

protected theorem min_def {n m : Nat} : min n m = if n ≤ m then n else m := rfl
protected theorem max_def {n m : Nat} : max n m = if n ≤ m then m else n := rfl
protected theorem min_le_left (a b : Nat) : min a b ≤ a := by omega
protected theorem min_le_right (a b : Nat) : min a b ≤ b := by omega
protected theorem le_max_left (a b : Nat) : a ≤ max a b := by omega
protected theorem le_max_right (a b : Nat) : b ≤ max a b := by omega
@[simp] protected theorem min_eq_left {a b : Nat} (h : a ≤ b) : min a b = a := by omega
@[simp] protected theorem min_eq_right {a b : Nat} (h : b ≤ a) : min a b = b := by omega
@[simp] protected theorem max_eq_left {a b : Nat} (h : b ≤ a) : max a b = a := by omega
@[simp] protected theorem max_eq_right {a b : Nat} (h : a ≤ b) : max a b = b := by omega
protected theorem le_min_of_le_of_le {a b c : Nat} (h₁ : a ≤ b) (h₂ : a ≤ c) : a ≤ min b c := by omega
protected theorem le_min {a b c : Nat} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by omega
protected theorem lt_min {a b c : Nat} : a < min b c ↔ a < b ∧ a < c := by omega
protected theorem max_le {a b c : Nat} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by omega
protected theorem max_le_of_le_of_le {a b c : Nat} (h₁ : a ≤ c) (h₂ : b ≤ c) : max a b ≤ c := by omega
protected theorem max_lt {a b c : Nat} : max a b < c ↔ a < c ∧ b < c := by omega

protected theorem min_comm (a b : Nat) : min a b = min b a := by omega
protected theorem max_comm (a b : Nat) : max a b = max b a := by omega
@[simp] protected theorem min_assoc (a b c : Nat) : min (min a b) c = min a (min b c) := by omega
@[simp] protected theorem max_assoc (a b c : Nat) : max (max a b) c = max a (max b c) := by omega
protected theorem min_self (a : Nat) : min a a = a := by omega
protected theorem max_self (a : Nat) : max a a = a := by omega
attribute [simp] Nat.min_self Nat.max_self
@[simp] protected theorem zero_min (a : Nat) : min 0 a = 0 := by omega
@[simp] protected theorem min_zero (a : Nat) : min a 0 = 0 := by omega
@[simp] protected theorem zero_max (a : Nat) : max 0 a = a := by omega
@[simp] protected theorem max_zero (a : Nat) : max a 0 = a := by omega
protected theorem min_left_comm (a b c : Nat) : min a (min b c) = min b (min a c) := by omega
protected theorem max_left_comm (a b c : Nat) : max a (max b c) = max b (max a c) := by omega
protected theorem min_right_comm (a b c : Nat) : min (min a b) c = min (min a c) b := by omega
protected theorem max_right_comm (a b c : Nat) : max (max a b) c = max (max a c) b := by omega
@[simp] protected theorem min_self_assoc {m n : Nat} : min m (min m n) = min m n := by omega
@[simp] protected theorem min_self_assoc' {m n : Nat} : min n (min m n) = min n m := by omega
@[simp] theorem min_eq_zero_iff {m n : Nat} : min m n = 0 ↔ m = 0 ∨ n = 0 := by omega
@[simp] theorem max_eq_zero_iff {m n : Nat} : max m n = 0 ↔ m = 0 ∧ n = 0 := by omega
theorem add_eq_max_iff {m n : Nat} : m + n = max m n ↔ m = 0 ∨ n = 0 := by omega
theorem add_eq_min_iff {m n : Nat} : m + n = min m n ↔ m = 0 ∧ n = 0 := by omega

instance : Std.Commutative (α := Nat) min := ⟨Nat.min_comm⟩
instance : Std.Associative (α := Nat) min := ⟨Nat.min_assoc⟩
instance : Std.IdempotentOp (α := Nat) min := ⟨Nat.min_self⟩
instance : Std.Commutative (α := Nat) max := ⟨Nat.max_comm⟩
instance : Std.Associative (α := Nat) max := ⟨Nat.max_assoc⟩
instance : Std.IdempotentOp (α := Nat) max := ⟨Nat.max_self⟩

theorem succ_min_succ (x y : Nat) : min (succ x) (succ y) = succ (min x y) := by omega
protected theorem succ_max_succ (x y : Nat) : max (succ x) (succ y) = succ (max x y) := by omega
protected theorem pred_min_pred (x y : Nat) : min (pred x) (pred y) = pred (min x y) := by
  simp only [pred_eq_sub_one]; omega
protected theorem pred_max_pred (x y : Nat) : max (pred x) (pred y) = pred (max x y) := by
  simp only [pred_eq_sub_one]; omega
theorem min_add_left_self {a b : Nat} : min a (b + a) = a := by omega
theorem min_add_right_self {a b : Nat} : min a (a + b) = a := by omega
theorem add_left_min_self {a b : Nat} : min (b + a) a = a := by omega
theorem add_right_min_self {a b : Nat} : min (a + b) a = a := by omega
theorem max_add_left_self {a b : Nat} : max a (b + a) = b + a := by omega
theorem max_add_right_self {a b : Nat} : max a (a + b) = a + b := by omega
theorem add_left_max_self {a b : Nat} : max (b + a) a = b + a := by omega
theorem add_right_max_self {a b : Nat} : max (a + b) a = a + b := by omega
protected theorem sub_sub_eq_min (a b : Nat) : a - (a - b) = min a b := by omega
protected theorem sub_eq_sub_min (n m : Nat) : n - m = n - min n m := by omega
@[simp] protected theorem sub_add_min_cancel (n m : Nat) : n - m + min n m = n := by omega
protected theorem sub_add_eq_max (a b : Nat) : a - b + b = max a b := by omega
protected theorem sub_eq_max_sub (n m : Nat) : n - m = max n m - m := by omega
protected theorem max_min_distrib_left (a b c : Nat) : max a (min b c) = min (max a b) (max a c) := by omega
protected theorem min_max_distrib_left (a b c : Nat) : min a (max b c) = max (min a b) (min a c) := by omega
protected theorem max_min_distrib_right (a b c : Nat) : max (min a b) c = min (max a c) (max b c) := by omega
protected theorem min_max_distrib_right (a b c : Nat) : min (max a b) c = max (min a c) (min b c) := by omega
protected theorem add_max_add_right (a b c : Nat) : max (a + c) (b + c) = max a b + c := by omega
protected theorem add_min_add_right (a b c : Nat) : min (a + c) (b + c) = min a b + c := by omega
protected theorem add_max_add_left (a b c : Nat) : max (a + b) (a + c) = a + max b c := by omega
protected theorem add_min_add_left (a b c : Nat) : min (a + b) (a + c) = a + min b c := by omega
protected theorem sub_min_sub_right (a b c : Nat) : min (a - c) (b - c) = min a b - c := by omega
protected theorem sub_max_sub_right (a b c : Nat) : max (a - c) (b - c) = max a b - c := by omega
protected theorem sub_min_sub_left (a b c : Nat) : min (a - b) (a - c) = a - max b c := by omega
protected theorem sub_max_sub_left (a b c : Nat) : max (a - b) (a - c) = a - min b c := by omega

end Nat
