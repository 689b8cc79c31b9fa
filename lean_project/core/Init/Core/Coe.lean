/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code cites them.

Coercions: classes that say which conversions the elaborator inserts, and their chaining.
-/
prelude
import Init.Surface.Macros
set_option linter.all false

universe u v w w'

/-- A coercion from `α` to `β`; chains with others. -/
class Coe (α : semiOutParam (Sort u)) (β : Sort v) where
  /-- The conversion. -/
  coe : α → β
attribute [coe_decl] Coe.coe

/-- The transitive closure of `Coe`. -/
class CoeTC (α : Sort u) (β : Sort v) where
  /-- The conversion. -/
  coe : α → β
attribute [coe_decl] CoeTC.coe
instance [Coe β γ] [CoeTC α β] : CoeTC α γ where coe a := Coe.coe (CoeTC.coe a : β)
instance [Coe α β] : CoeTC α β where coe a := Coe.coe a
instance : CoeTC α α where coe a := a

/-- A coercion that is tried from the source type. -/
class CoeOut (α : Sort u) (β : semiOutParam (Sort v)) where
  /-- The conversion. -/
  coe : α → β
attribute [coe_decl] CoeOut.coe

/-- Chains of `CoeOut` followed by chains of `Coe`. -/
class CoeOTC (α : Sort u) (β : Sort v) where
  /-- The conversion. -/
  coe : α → β
attribute [coe_decl] CoeOTC.coe
instance [CoeOut α β] [CoeOTC β γ] : CoeOTC α γ where coe a := CoeOTC.coe (CoeOut.coe a : β)
instance [CoeTC α β] : CoeOTC α β where coe a := CoeTC.coe a
instance : CoeOTC α α where coe a := a

/-- A coercion that may only be the first of a chain. -/
class CoeHead (α : Sort u) (β : semiOutParam (Sort v)) where
  /-- The conversion. -/
  coe : α → β
attribute [coe_decl] CoeHead.coe

/-- A head, then a chain. -/
class CoeHTC (α : Sort u) (β : Sort v) where
  /-- The conversion. -/
  coe : α → β
attribute [coe_decl] CoeHTC.coe
instance [CoeHead α β] [CoeOTC β γ] : CoeHTC α γ where coe a := CoeOTC.coe (CoeHead.coe a : β)
instance [CoeOTC α β] : CoeHTC α β where coe a := CoeOTC.coe a
instance : CoeHTC α α where coe a := a

/-- A coercion that may only be the last of a chain. -/
class CoeTail (α : semiOutParam (Sort u)) (β : Sort v) where
  /-- The conversion. -/
  coe : α → β
attribute [coe_decl] CoeTail.coe

/-- A head, a chain, a tail. -/
class CoeHTCT (α : Sort u) (β : Sort v) where
  /-- The conversion. -/
  coe : α → β
attribute [coe_decl] CoeHTCT.coe
instance [CoeTail β γ] [CoeHTC α β] : CoeHTCT α γ where coe a := CoeTail.coe (CoeHTC.coe a : β)
instance [CoeHTC α β] : CoeHTCT α β where coe a := CoeHTC.coe a
instance : CoeHTCT α α where coe a := a

/-- A coercion of one value. -/
class CoeDep (α : Sort u) (_ : α) (β : Sort v) where
  /-- The conversion. -/
  coe : β
attribute [coe_decl] CoeDep.coe

/-- What the elaborator looks for. -/
class CoeT (α : Sort u) (_ : α) (β : Sort v) where
  /-- The conversion. -/
  coe : β
attribute [coe_decl] CoeT.coe
instance [CoeHTCT α β] : CoeT α a β where coe := CoeHTCT.coe a
instance [CoeDep α a β] : CoeT α a β where coe := CoeDep.coe a
instance : CoeT α a α where coe := a

/-- Values that can be applied like functions. -/
class CoeFun (α : Sort u) (γ : outParam (α → Sort v)) where
  /-- The function. -/
  coe : (f : α) → γ f
attribute [coe_decl] CoeFun.coe
instance [CoeFun α fun _ => β] : CoeOut α β where coe a := CoeFun.coe a

/-- Values that can be used as types. -/
class CoeSort (α : Sort u) (β : outParam (Sort v)) where
  /-- The type. -/
  coe : α → β
attribute [coe_decl] CoeSort.coe
instance [CoeSort α β] : CoeOut α β where coe a := CoeSort.coe a

instance boolToProp : Coe Bool Prop where coe b := Eq b true
instance boolToSort : CoeSort Bool Prop where coe b := b
instance decPropToBool (p : Prop) [Decidable p] : CoeDep Prop p Bool where coe := decide p
instance optionCoe {α : Type u} : Coe α (Option α) where coe := some
instance subtypeCoe {α : Sort v} {p : α → Prop} : CoeOut (Subtype p) α where coe v := v.val

/-- Lifts a computation into another monad and converts its result. -/
@[coe_decl] abbrev Lean.Internal.liftCoeM {m : Type u → Type v} {n : Type u → Type w} {α β : Type u} [MonadLiftT m n]
    [∀ a, CoeT α a β] [Monad n] (x : m α) : n β := do
  let a ← liftM x
  pure (CoeT.coe a)
/-- Converts the result of a computation. -/
@[coe_decl] abbrev Lean.Internal.coeM {m : Type u → Type v} {α β : Type u} [∀ a, CoeT α a β] [Monad m] (x : m α) : m β :=
  do let a ← x; pure (CoeT.coe a)

/-- Types with a meaning for natural numbers. -/
class NatCast (R : Type u) where
  /-- The conversion. -/
  protected natCast : Nat → R
instance : NatCast Nat where natCast n := n
/-- The natural number in another type. -/
@[coe, reducible, match_pattern] protected def Nat.cast {R : Type u} [NatCast R] : Nat → R := NatCast.natCast
instance [NatCast R] : CoeTail Nat R where coe := Nat.cast
instance [NatCast R] : CoeHTCT Nat R where coe := Nat.cast

instance Lean.Syntax.instCoeNameKinds : CoeOut Lean.Name Lean.SyntaxNodeKinds where coe k := List.cons k .nil
instance : CoeOut Lean.SyntaxNodeKind Lean.SyntaxNodeKinds where coe k := List.cons k .nil
instance : CoeOut (Lean.TSyntax ks) Lean.Syntax where coe := Lean.TSyntax.raw
