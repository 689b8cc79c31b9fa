/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the text is ours.

Bounded natural numbers: arithmetic modulo `n`, order, and the facts that `omega` cites.
-/
prelude
import Init.Omega.Int

theorem NeZero.pos (n : Nat) [NeZero n] : 0 < n := Nat.pos_of_ne_zero (NeZero.ne n)

namespace Fin

theorem pos' {n : Nat} (i : Fin n) : 0 < n := Nat.lt_of_le_of_lt (Nat.zero_le _) i.isLt
protected theorem pos {n : Nat} (i : Fin n) : 0 < n := pos' i
/-- A remainder as a bounded number. -/
protected def ofNat (n : Nat) [NeZero n] (a : Nat) : Fin n := ⟨a % n, Nat.mod_lt a (NeZero.pos n)⟩
/-- Addition modulo `n`. -/
protected def add {n : Nat} (a b : Fin n) : Fin n := ⟨(a.val + b.val) % n, Nat.mod_lt _ (pos' a)⟩
/-- Multiplication modulo `n`. -/
protected def mul {n : Nat} (a b : Fin n) : Fin n := ⟨(a.val * b.val) % n, Nat.mod_lt _ (pos' a)⟩
/-- Subtraction modulo `n`. -/
protected def sub {n : Nat} (a b : Fin n) : Fin n := ⟨((n - b.val) + a.val) % n, Nat.mod_lt _ (pos' a)⟩

instance instAdd {n : Nat} : Add (Fin n) := ⟨Fin.add⟩
instance instMul {n : Nat} : Mul (Fin n) := ⟨Fin.mul⟩
instance instSub {n : Nat} : Sub (Fin n) := ⟨Fin.sub⟩
instance instOfNat {n : Nat} [NeZero n] {i : Nat} : OfNat (Fin n) i := ⟨Fin.ofNat n i⟩
instance instInhabited {n : Nat} [NeZero n] : Inhabited (Fin n) := ⟨Fin.ofNat n 0⟩

variable {n : Nat} {a b : Fin n}

theorem val_congr (h : a = b) : a.val = b.val := congrArg Fin.val h
theorem val_le_of_le (h : a ≤ b) : a.val ≤ b.val := h
theorem val_le_of_ge (h : a ≥ b) : b.val ≤ a.val := h
theorem val_add_one_le_of_lt (h : a < b) : a.val + 1 ≤ b.val := h
theorem val_add_one_le_of_gt (h : a > b) : b.val + 1 ≤ a.val := h
theorem ext (h : a.val = b.val) : a = b := eq_of_val_eq h
theorem ext_iff : a = b ↔ a.val = b.val := ⟨val_congr, eq_of_val_eq⟩
theorem val_inj : a.val = b.val ↔ a = b := ext_iff.symm
theorem le_def : a ≤ b ↔ a.val ≤ b.val := Iff.rfl
theorem lt_def : a < b ↔ a.val < b.val := Iff.rfl
theorem val_add (a b : Fin n) : (a + b).val = (a.val + b.val) % n := rfl
theorem val_mul (a b : Fin n) : (a * b).val = (a.val * b.val) % n := rfl
theorem sub_def (a b : Fin n) : (a - b).val = ((n - b.val) + a.val) % n := rfl

end Fin

namespace Lean.Omega.Fin

variable {n : Nat} {i j : Fin n}

theorem lt_or_gt_of_ne (h : i ≠ j) : i < j ∨ i > j := Nat.lt_or_gt_of_ne (fun e => h (Fin.eq_of_val_eq e))
theorem lt_of_not_le (h : ¬ i ≤ j) : j < i := Nat.lt_of_not_le h
theorem le_of_not_lt (h : ¬ i < j) : j ≤ i := Nat.le_of_not_lt h
theorem ofNat_val_add {x y : Fin n} : ((x + y).val : Int) = ((x.val : Int) + (y.val : Int)) % n := rfl
theorem ofNat_val_sub {x y : Fin n} : ((x - y).val : Int) = (((n - y.val : Nat) : Int) + (x.val : Int)) % n := rfl
theorem ofNat_val_mul {x y : Fin n} : ((x * y).val : Int) = ((x.val : Int) * (y.val : Int)) % n := rfl
theorem ofNat_val_natCast {n x y : Nat} (h : y = x % (n + 1)) :
    ((OfNat.ofNat x : Fin (n + 1)).val : Int) = OfNat.ofNat y := congrArg Nat.cast h.symm

end Lean.Omega.Fin
