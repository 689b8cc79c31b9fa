import Competition.Notation
/-
What finite sums and products need to know about addition and multiplication, as properties of the operations that a
type already has (Mathlib bundles the operations with their laws: `AddCommMonoid`, `CommSemiring`). A sum over ℕ is
therefore written with the very `+` of ℕ, which `omega`, `simp +arith` and the literal simp procedures recognise at sight.
-/
set_option linter.all false

/-- Addition is commutative and associative, and `0` does nothing. -/
class LawfulAddZero (M : Type u) [Add M] [OfNat M 0] : Prop where
  add_assoc : ∀ a b c : M, a + b + c = a + (b + c)
  add_comm : ∀ a b : M, a + b = b + a
  zero_add : ∀ a : M, 0 + a = a
/-- Multiplication is commutative and associative, and `1` does nothing. -/
class LawfulMulOne (M : Type u) [Mul M] [OfNat M 1] : Prop where
  mul_assoc : ∀ a b c : M, a * b * c = a * (b * c)
  mul_comm : ∀ a b : M, a * b = b * a
  one_mul : ∀ a : M, 1 * a = a
/-- Multiplication distributes over addition. -/
class LawfulDistrib (M : Type u) [Add M] [Mul M] [OfNat M 0] : Prop where
  mul_add : ∀ a b c : M, a * (b + c) = a * b + a * c
  mul_zero : ∀ a : M, a * 0 = 0

instance : LawfulAddZero Nat := ⟨Nat.add_assoc, Nat.add_comm, Nat.zero_add⟩
instance : LawfulMulOne Nat := ⟨Nat.mul_assoc, Nat.mul_comm, Nat.one_mul⟩
instance : LawfulDistrib Nat := ⟨Nat.mul_add, Nat.mul_zero⟩
instance : LawfulAddZero Int := ⟨Int.add_assoc, Int.add_comm, Int.zero_add⟩
instance : LawfulMulOne Int := ⟨Int.mul_assoc, Int.mul_comm, Int.one_mul⟩
instance : LawfulDistrib Int := ⟨Int.mul_add, Int.mul_zero⟩
