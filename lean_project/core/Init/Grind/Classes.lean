/-
Names follow Lean 4's core library (Apache-2.0) because native code cites them; the text is ours.

Classes that the native `grind` asks every type for. No type here is an instance: the commutative rings and orders of
`grind` stay off, for their certificates cite hundreds of lemmas that this library lacks; `omega` and the tactics of
`Competition` do arithmetic. What is left is congruence closure, case splits, and instantiation of quantifiers. Linear
integer arithmetic and sums and products up to order work without classes: where `grind` needs them, the kernel refuses
its proof (an error at the tactic, which `first` does not catch); `grind -lia -ac` does without.
-/
prelude
import Init.Grind.Lemmas

/-- The outcome of a comparison. -/
inductive Ordering where
  | /-- Less than. -/ lt
  | /-- Equal. -/ eq
  | /-- Greater than. -/ gt
deriving Inhabited, DecidableEq

namespace Lean.Grind
universe u

/-- Addition and multiplication with their usual laws, except commutativity of multiplication. -/
class Semiring (α : Type u) extends Add α, Mul α, NatCast α where
  add_zero : ∀ a : α, a + ((0 : Nat) : α) = a
  add_comm : ∀ a b : α, a + b = b + a
  add_assoc : ∀ a b c : α, a + b + c = a + (b + c)
  mul_assoc : ∀ a b c : α, a * b * c = a * (b * c)
  mul_one : ∀ a : α, a * ((1 : Nat) : α) = a
  one_mul : ∀ a : α, ((1 : Nat) : α) * a = a
  left_distrib : ∀ a b c : α, a * (b + c) = a * b + a * c
  right_distrib : ∀ a b c : α, (a + b) * c = a * c + b * c
/-- A semiring with opposites. -/
class Ring (α : Type u) extends Semiring α, Neg α, Sub α where
  neg_add_cancel : ∀ a : α, -a + a = ((0 : Nat) : α)
  sub_eq_add_neg : ∀ a b : α, a - b = a + -b
/-- A semiring with commutative multiplication. -/
class CommSemiring (α : Type u) extends Semiring α where
  mul_comm : ∀ a b : α, a * b = b * a
/-- A ring with commutative multiplication. -/
class CommRing (α : Type u) extends Ring α, CommSemiring α

end Lean.Grind

/-- A reflexive and transitive relation `≤`. -/
class Std.IsPreorder (α : Type u) [LE α] : Prop where
  le_refl : ∀ a : α, a ≤ a
  le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c
/-- `a < b` means `a ≤ b` and not `b ≤ a`. -/
class Std.LawfulOrderLT (α : Type u) [LT α] [LE α] : Prop where
  lt_iff : ∀ a b : α, a < b ↔ a ≤ b ∧ ¬b ≤ a
