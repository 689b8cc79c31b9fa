/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Associative, commutative and idempotent operations, and identities: the classes.
-/
prelude
import Init.Omega.Int

namespace Std

/-- `op` is associative. -/
class Associative {α : Sort u} (op : α → α → α) : Prop where
  /-- Associativity. -/
  assoc : (a b c : α) → op (op a b) c = op a (op b c)
/-- `op` is commutative. -/
class Commutative {α : Sort u} (op : α → α → α) : Prop where
  /-- Commutativity. -/
  comm : (a b : α) → op a b = op b a
/-- `op` is idempotent. -/
class IdempotentOp {α : Sort u} (op : α → α → α) : Prop where
  /-- Idempotency. -/
  idempotent : (x : α) → op x x = x
/-- `o` is meant to be a left identity of `op`. -/
class LeftIdentity {α : Sort u} {β : Sort v} (op : α → β → β) (o : outParam α) : Prop
/-- `o` is a left identity of `op`. -/
class LawfulLeftIdentity {α : Sort u} {β : Sort v} (op : α → β → β) (o : outParam α) : Prop
    extends LeftIdentity op o where
  /-- The law. -/
  left_id : ∀ a, op o a = a
/-- `o` is meant to be a right identity of `op`. -/
class RightIdentity {α : Sort u} {β : Sort v} (op : α → β → α) (o : outParam β) : Prop
/-- `o` is a right identity of `op`. -/
class LawfulRightIdentity {α : Sort u} {β : Sort v} (op : α → β → α) (o : outParam β) : Prop
    extends RightIdentity op o where
  /-- The law. -/
  right_id : ∀ a, op a o = a
/-- `o` is meant to be an identity of `op`. -/
class Identity {α : Sort u} (op : α → α → α) (o : outParam α) : Prop extends LeftIdentity op o, RightIdentity op o
/-- `o` is an identity of `op`. -/
class LawfulIdentity {α : Sort u} (op : α → α → α) (o : outParam α) : Prop
    extends Identity op o, LawfulLeftIdentity op o, LawfulRightIdentity op o
/-- `o` is an identity of the commutative `op`: one of the two laws is enough. -/
class LawfulCommIdentity {α : Sort u} (op : α → α → α) (o : outParam α) [hc : Commutative op] : Prop
    extends LawfulIdentity op o where
  left_id a := Eq.trans (hc.comm o a) (right_id a)
  right_id a := Eq.trans (hc.comm a o) (left_id a)

end Std
