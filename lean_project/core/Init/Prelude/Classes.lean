/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code cites them.

The type classes behind operators, numerals and coercions, and the natural numbers up to decidable equality
and order. Each operation that the kernel computes by itself has here the definition the kernel assumes.
-/
prelude
import Init.Prelude.Basic
set_option linter.all false

universe u v w

/-! ## Numerals, inhabitants, equality tests -/

/-- What the numeral `n` means in `α`. -/
class OfNat (α : Type u) (_ : Nat) where
  /-- The number that the numeral denotes. -/
  ofNat : α

/-- A numeral denotes itself in `Nat`. -/
@[default_instance 100] instance instOfNatNat (n : Nat) : OfNat Nat n := ⟨n⟩

/-- A type with a chosen element. -/
class Inhabited (α : Sort u) where
  /-- The chosen element. -/
  default : α

export Inhabited (default)

/-- A type with an element. -/
class inductive Nonempty (α : Sort u) : Prop where
  | intro (val : α) : Nonempty α

/-- The axiom of choice. -/
axiom Classical.choice {α : Sort u} : Nonempty α → α

theorem Nonempty.elim {α : Sort u} {p : Prop} (h₁ : Nonempty α) (h₂ : α → p) : p := h₁.rec h₂

instance {α : Sort u} [Inhabited α] : Nonempty α := ⟨default⟩

/-- An element of a non-empty type. -/
noncomputable def Classical.ofNonempty {α : Sort u} [Nonempty α] : α := Classical.choice inferInstance

instance {α : Sort u} {β : Sort v} [Nonempty β] : Nonempty (α → β) := ⟨fun _ => Classical.ofNonempty⟩
instance Pi.instNonempty {α : Sort u} {β : α → Sort v} [(a : α) → Nonempty (β a)] :
    Nonempty ((a : α) → β a) := ⟨fun _ => Classical.ofNonempty⟩

instance : Inhabited (Sort u) := ⟨PUnit⟩
instance (α : Sort u) {β : Sort v} [Inhabited β] : Inhabited (α → β) := ⟨fun _ => default⟩
instance Pi.instInhabited {α : Sort u} {β : α → Sort v} [(a : α) → Inhabited (β a)] :
    Inhabited ((a : α) → β a) := ⟨fun _ => default⟩
instance : Inhabited Bool := ⟨false⟩
instance : Inhabited Nat := ⟨.zero⟩
instance : Inhabited PUnit := ⟨PUnit.unit⟩
instance : Inhabited True := ⟨True.intro⟩
instance [Inhabited α] [Inhabited β] : Inhabited (Prod α β) := ⟨(default, default)⟩
instance [Inhabited α] : Inhabited (ULift α) := ⟨⟨default⟩⟩
instance {α : Sort u} [Inhabited α] : Inhabited (PLift α) := ⟨⟨default⟩⟩

/-- Types on which a function gives an inhabitant of a possibly empty type. -/
class inductive NonemptyTypeDummy : Prop where

/-- A type together with a proof that it is not empty. -/
abbrev NonemptyType := Subtype fun α : Type u => Nonempty α
/-- The type. -/
abbrev NonemptyType.type (type : NonemptyType.{u}) : Type u := type.val

/-- A type with at most one element. -/
class Subsingleton (α : Sort u) : Prop where
  /-- Builds the proof. -/
  intro ::
  /-- Any two elements are equal. -/
  allEq : (a b : α) → Eq a b

protected theorem Subsingleton.elim {α : Sort u} [h : Subsingleton α] : (a b : α) → Eq a b := h.allEq

theorem proofIrrel {p : Prop} (h₁ h₂ : p) : Eq h₁ h₂ := rfl

instance (p : Prop) : Subsingleton p := ⟨fun _ _ => rfl⟩

/-- Equality tests. -/
class BEq (α : Type u) where
  /-- The test. -/
  beq : α → α → Bool

open BEq (beq)

/-- Decidable equality is an equality test. -/
instance instBEqOfDecidableEq [DecidableEq α] : BEq α := ⟨fun a b => decide (Eq a b)⟩

/-! ## Operators -/

/-- `a ≤ b`. -/
class LE (α : Type u) where
  /-- The relation. -/
  le : α → α → Prop
/-- `a < b`. -/
class LT (α : Type u) where
  /-- The relation. -/
  lt : α → α → Prop
/-- `a ≥ b` is `b ≤ a`. -/
@[reducible] def GE.ge [LE α] (a b : α) : Prop := LE.le b a
/-- `a > b` is `b < a`. -/
@[reducible] def GT.gt [LT α] (a b : α) : Prop := LT.lt b a

/-- Decidable `<`. -/
abbrev DecidableLT (α : Type u) [LT α] := DecidableRel (LT.lt : α → α → Prop)
/-- Decidable `≤`. -/
abbrev DecidableLE (α : Type u) [LE α] := DecidableRel (LE.le : α → α → Prop)

/-- Maximum. -/
class Max (α : Type u) where
  /-- The greater of two elements. -/
  max : α → α → α
export Max (max)
/-- The maximum by a decidable order. -/
@[inline, instance_reducible] def maxOfLe [LE α] [DecidableRel (@LE.le α _)] : Max α where
  max x y := ite (LE.le x y) y x

/-- Minimum. -/
class Min (α : Type u) where
  /-- The smaller of two elements. -/
  min : α → α → α
export Min (min)
/-- The minimum by a decidable order. -/
@[inline, instance_reducible] def minOfLe [LE α] [DecidableRel (@LE.le α _)] : Min α where
  min x y := ite (LE.le x y) x y

/-- Two relations compose to a third one (used by `calc`). -/
class Trans (r : α → β → Sort u) (s : β → γ → Sort v) (t : outParam (α → γ → Sort w)) where
  /-- Composition. -/
  trans : r a b → s b c → t a c
export Trans (trans)

instance (r : α → γ → Sort u) : Trans Eq r r where
  trans heq h' := heq.symm.rec (motive := fun x _ => r x _) h'
instance (r : α → β → Sort u) : Trans r Eq r where
  trans h' heq := heq.rec (motive := fun x _ => r _ x) h'

set_option checkBinderAnnotations false in
/-- The meaning of `a + b`, where the types may differ. -/
class HAdd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a + b`. -/
  hAdd : α → β → γ
/-- The meaning of `a - b`, where the types may differ. -/
class HSub (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a - b`. -/
  hSub : α → β → γ
/-- The meaning of `a * b`, where the types may differ. -/
class HMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a * b`. -/
  hMul : α → β → γ
/-- The meaning of `a / b`, where the types may differ. -/
class HDiv (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a / b`. -/
  hDiv : α → β → γ
/-- The meaning of `a % b`, where the types may differ. -/
class HMod (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a % b`. -/
  hMod : α → β → γ
/-- The meaning of `a ^ b`, where the types may differ. -/
class HPow (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a ^ b`. -/
  hPow : α → β → γ
/-- The meaning of `a • b`, where the types may differ. -/
class HSMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a • b`. -/
  hSMul : α → β → γ
/-- The meaning of `a ++ b`, where the types may differ. -/
class HAppend (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a ++ b`. -/
  hAppend : α → β → γ
/-- The meaning of `a <|> b`, where the types may differ. -/
class HOrElse (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a <|> b`. -/
  hOrElse : α → (Unit → β) → γ
/-- The meaning of `a >> b`, where the types may differ. -/
class HAndThen (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a >> b`. -/
  hAndThen : α → (Unit → β) → γ
/-- The meaning of `a &&& b`, where the types may differ. -/
class HAnd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a &&& b`. -/
  hAnd : α → β → γ
/-- The meaning of `a ^^^ b`, where the types may differ. -/
class HXor (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a ^^^ b`. -/
  hXor : α → β → γ
/-- The meaning of `a ||| b`, where the types may differ. -/
class HOr (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a ||| b`. -/
  hOr : α → β → γ
/-- The meaning of `a <<< b`, where the types may differ. -/
class HShiftLeft (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a <<< b`. -/
  hShiftLeft : α → β → γ
/-- The meaning of `a >>> b`, where the types may differ. -/
class HShiftRight (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  /-- `a >>> b`. -/
  hShiftRight : α → β → γ

/-- The meaning of `0`. -/
class Zero (α : Type u) where
  /-- Zero. -/
  zero : α
/-- The meaning of `1`. -/
class One (α : Type u) where
  /-- One. -/
  one : α
/-- The meaning of `a + b`. -/
class Add (α : Type u) where
  /-- `a + b`. -/
  add : α → α → α
/-- The meaning of `a - b`. -/
class Sub (α : Type u) where
  /-- `a - b`. -/
  sub : α → α → α
/-- The meaning of `a * b`. -/
class Mul (α : Type u) where
  /-- `a * b`. -/
  mul : α → α → α
/-- The meaning of `-a`. -/
class Neg (α : Type u) where
  /-- `-a`. -/
  neg : α → α
/-- The meaning of `a / b`. -/
class Div (α : Type u) where
  /-- `a / b`. -/
  div : α → α → α
/-- The meaning of `a⁻¹`. -/
class Inv (α : Type u) where
  /-- `a⁻¹`. -/
  inv : α → α
/-- The meaning of `a % b`. -/
class Mod (α : Type u) where
  /-- `a % b`. -/
  mod : α → α → α
/-- The meaning of `a ∣ b`. -/
class Dvd (α : Type _) where
  /-- `a ∣ b`. -/
  dvd : α → α → Prop
/-- The meaning of `a ^ b`. -/
class Pow (α : Type u) (β : Type v) where
  /-- `a ^ b`. -/
  pow : α → β → α
/-- The meaning of `a ^ n` for a natural number `n`. -/
class NatPow (α : Type u) where
  /-- `a ^ n`. -/
  protected pow : α → Nat → α
/-- The meaning of `a • b`. -/
class SMul (M : Type u) (α : Type v) where
  /-- `a • b`. -/
  smul : M → α → α
/-- The meaning of `a ++ b`. -/
class Append (α : Type u) where
  /-- `a ++ b`. -/
  append : α → α → α
/-- The meaning of `a <|> b`. -/
class OrElse (α : Type u) where
  /-- `a <|> b`. -/
  orElse : α → (Unit → α) → α
/-- The meaning of `a >> b`. -/
class AndThen (α : Type u) where
  /-- `a >> b`. -/
  andThen : α → (Unit → α) → α
/-- The meaning of `a &&& b`. -/
class AndOp (α : Type u) where
  /-- `a &&& b`. -/
  and : α → α → α
/-- The meaning of `a ^^^ b`. -/
class XorOp (α : Type u) where
  /-- `a ^^^ b`. -/
  xor : α → α → α
/-- The meaning of `a ||| b`. -/
class OrOp (α : Type u) where
  /-- `a ||| b`. -/
  or : α → α → α
/-- The meaning of `~~~a`. -/
class Complement (α : Type u) where
  /-- `~~~a`. -/
  complement : α → α
/-- The meaning of `a <<< b`. -/
class ShiftLeft (α : Type u) where
  /-- `a <<< b`. -/
  shiftLeft : α → α → α
/-- The meaning of `a >>> b`. -/
class ShiftRight (α : Type u) where
  /-- `a >>> b`. -/
  shiftRight : α → α → α

@[default_instance] instance instHAdd [Add α] : HAdd α α α where hAdd a b := Add.add a b
@[default_instance] instance instHSub [Sub α] : HSub α α α where hSub a b := Sub.sub a b
@[default_instance] instance instHMul [Mul α] : HMul α α α where hMul a b := Mul.mul a b
@[default_instance] instance instHDiv [Div α] : HDiv α α α where hDiv a b := Div.div a b
@[default_instance] instance instHMod [Mod α] : HMod α α α where hMod a b := Mod.mod a b
@[default_instance] instance instHPow [Pow α β] : HPow α β α where hPow a b := Pow.pow a b
@[default_instance] instance instPowNat [NatPow α] : Pow α Nat := ⟨fun x n => NatPow.pow x n⟩
@[default_instance] instance instHSMul {α β} [SMul α β] : HSMul α β β where hSMul a b := SMul.smul a b
@[default_instance] instance instHAppendOfAppend [Append α] : HAppend α α α where hAppend a b := Append.append a b
@[default_instance] instance instHOrElseOfOrElse [OrElse α] : HOrElse α α α where hOrElse a b := OrElse.orElse a b
@[default_instance] instance instHAndThenOfAndThen [AndThen α] : HAndThen α α α where
  hAndThen a b := AndThen.andThen a b
@[default_instance] instance instHAndOfAndOp [AndOp α] : HAnd α α α where hAnd a b := AndOp.and a b
@[default_instance] instance instHXorOfXorOp [XorOp α] : HXor α α α where hXor a b := XorOp.xor a b
@[default_instance] instance instHOrOfOrOp [OrOp α] : HOr α α α where hOr a b := OrOp.or a b
@[default_instance] instance instHShiftLeftOfShiftLeft [ShiftLeft α] : HShiftLeft α α α where
  hShiftLeft a b := ShiftLeft.shiftLeft a b
@[default_instance] instance instHShiftRightOfShiftRight [ShiftRight α] : HShiftRight α α α where
  hShiftRight a b := ShiftRight.shiftRight a b

/-- The meaning of `a ∈ c`. -/
class Membership (α : outParam (Type u)) (γ : Type v) where
  /-- `mem c a` is `a ∈ c`: the container comes first. -/
  mem : γ → α → Prop

/-- The meaning of `∅` and `{}`. -/
class EmptyCollection (α : Type u) where
  /-- The empty collection. -/
  emptyCollection : α
/-- The meaning of `{a, …}`. -/
class Insert (α : outParam (Type u)) (γ : Type v) where
  /-- Adds an element. -/
  insert : α → γ → γ
export Insert (insert)
/-- The meaning of `{a}`. -/
class Singleton (α : outParam (Type u)) (β : Type v) where
  /-- The collection with one element. -/
  singleton : α → β
export Singleton (singleton)
/-- The meaning of `a ∪ b`. -/
class Union (α : Type u) where
  /-- `a ∪ b`. -/
  union : α → α → α
/-- The meaning of `a ∩ b`. -/
class Inter (α : Type u) where
  /-- `a ∩ b`. -/
  inter : α → α → α
/-- The meaning of `a \ b`. -/
class SDiff (α : Type u) where
  /-- `a \ b`. -/
  sdiff : α → α → α
/-- The meaning of `a ⊆ b`. -/
class HasSubset (α : Type u) where
  /-- `a ⊆ b`. -/
  Subset : α → α → Prop
export HasSubset (Subset)
/-- The meaning of `a ⊂ b`. -/
class HasSSubset (α : Type u) where
  /-- `a ⊂ b`. -/
  SSubset : α → α → Prop
export HasSSubset (SSubset)
/-- The meaning of `a ≈ b`. -/
class HasEquiv (α : Sort u) where
  /-- `a ≈ b`. -/
  Equiv : α → α → Sort v
/-- The meaning of `{x ∈ c | p x}`. -/
class Sep (α : outParam (Type u)) (γ : Type v) where
  /-- The elements with a property. -/
  sep : (α → Prop) → γ → γ

/-! ## Natural numbers -/

set_option bootstrap.genMatcherCode false in
/-- Addition. The kernel computes it by itself. -/
@[extern "lean_nat_add"] protected def Nat.add : (@& Nat) → (@& Nat) → Nat
  | n, .zero => n
  | n, .succ m => .succ (Nat.add n m)

instance instAddNat : Add Nat := ⟨Nat.add⟩

attribute [match_pattern] Nat.add Add.add HAdd.hAdd Neg.neg Mul.mul HMul.hMul

set_option bootstrap.genMatcherCode false in
/-- Multiplication. The kernel computes it by itself. -/
@[extern "lean_nat_mul"] protected def Nat.mul : (@& Nat) → (@& Nat) → Nat
  | _, 0 => 0
  | n, .succ m => Nat.add (Nat.mul n m) n

instance instMulNat : Mul Nat := ⟨Nat.mul⟩

set_option bootstrap.genMatcherCode false in
/-- Powers. The kernel computes them by itself. -/
@[extern "lean_nat_pow"] protected def Nat.pow (m : @& Nat) : (@& Nat) → Nat
  | 0 => 1
  | .succ n => Nat.mul (Nat.pow m n) m

instance instNatPowNat : NatPow Nat := ⟨Nat.pow⟩

theorem Nat.eq_of_beq_eq_true : {n m : Nat} → Eq (Nat.beq n m) true → Eq n m
  | .zero, .zero, _ => rfl
  | .zero, .succ _, h => (Bool.false_ne_true_elim h).elim
  | .succ _, .zero, h => (Bool.false_ne_true_elim h).elim
  | .succ n, .succ m, h => congrArg Nat.succ (Nat.eq_of_beq_eq_true (n := n) (m := m) h)

theorem Nat.beq_self_eq_true : (n : Nat) → Eq (Nat.beq n n) true
  | .zero => rfl
  | .succ n => Nat.beq_self_eq_true n

theorem Nat.ne_of_beq_eq_false {n m : Nat} (h : Eq (Nat.beq n m) false) : Not (Eq n m) :=
  fun e => Bool.false_ne_true_elim (h.symm.trans (e.rec (motive := fun m _ => Eq (Nat.beq n m) true)
    (Nat.beq_self_eq_true n)))

set_option bootstrap.genMatcherCode false in
/-- Equality of natural numbers is decidable. -/
@[extern "lean_nat_dec_eq"] def Nat.decEq (n m : @& Nat) : Decidable (Eq n m) :=
  Bool.rec (motive := fun b => Eq (Nat.beq n m) b → Decidable (Eq n m))
    (fun h => isFalse (Nat.ne_of_beq_eq_false h)) (fun h => isTrue (Nat.eq_of_beq_eq_true h)) (Nat.beq n m) rfl

instance : DecidableEq Nat := Nat.decEq

set_option bootstrap.genMatcherCode false in
/-- The order as a test. The kernel computes it by itself. -/
@[extern "lean_nat_dec_le"] def Nat.ble : (@& Nat) → (@& Nat) → Bool
  | .zero, .zero => true
  | .zero, .succ _ => true
  | .succ _, .zero => false
  | .succ n, .succ m => Nat.ble n m

set_option genCtorIdx false in
/-- The order of the natural numbers: from `n`, upwards step by step. -/
protected inductive Nat.le (n : Nat) : Nat → Prop where
  | refl : Nat.le n n
  | step {m} : Nat.le n m → Nat.le n (.succ m)

/-- The strict order of the natural numbers. -/
protected def Nat.lt (n m : Nat) : Prop := Nat.le (Nat.add n 1) m

instance instLENat : LE Nat := ⟨Nat.le⟩
instance instLTNat : LT Nat := ⟨Nat.lt⟩

theorem Nat.not_succ_le_zero (n : Nat) : Not (LE.le (Nat.succ n) 0) := fun h =>
  @Nat.le.rec (Nat.succ n) (fun m _ => Eq (Nat.beq m .zero) true → False) Bool.false_ne_true_elim
    (fun _ _ => Bool.false_ne_true_elim) 0 h rfl

theorem Nat.not_lt_zero (n : Nat) : Not (LT.lt n 0) := Nat.not_succ_le_zero n

theorem Nat.zero_le : (n : Nat) → LE.le 0 n
  | .zero => Nat.le.refl
  | .succ n => Nat.le.step (Nat.zero_le n)

theorem Nat.succ_le_succ {n m : Nat} (h : LE.le n m) : LE.le (Nat.succ n) (Nat.succ m) :=
  h.rec Nat.le.refl (fun _ ih => Nat.le.step ih)

theorem Nat.zero_lt_succ (n : Nat) : LT.lt 0 (Nat.succ n) := Nat.succ_le_succ (Nat.zero_le n)

protected theorem Nat.le_refl (n : Nat) : LE.le n n := Nat.le.refl
theorem Nat.le_step {n m : Nat} (h : LE.le n m) : LE.le n (Nat.succ m) := Nat.le.step h

protected theorem Nat.le_trans {n m k : Nat} (h : LE.le n m) (h' : LE.le m k) : LE.le n k :=
  Nat.le.rec (motive := fun k _ => LE.le n k) h (fun _ ih => Nat.le.step ih) h'

theorem Nat.le_succ (n : Nat) : LE.le n (Nat.succ n) := Nat.le.step Nat.le.refl
protected theorem Nat.lt_trans {n m k : Nat} (h₁ : LT.lt n m) (h₂ : LT.lt m k) : LT.lt n k :=
  Nat.le_trans (Nat.le_step h₁) h₂
theorem Nat.le_succ_of_le {n m : Nat} (h : LE.le n m) : LE.le n (Nat.succ m) := Nat.le_step h

/-- The predecessor. -/
@[extern "lean_nat_pred"] def Nat.pred : (@& Nat) → Nat
  | 0 => 0
  | .succ a => a

theorem Nat.pred_le_pred {n m : Nat} (h : LE.le n m) : LE.le (Nat.pred n) (Nat.pred m) :=
  Nat.le.rec (motive := fun m _ => LE.le (Nat.pred n) (Nat.pred m)) Nat.le.refl
    (fun {m} _ ih => Nat.rec (motive := fun m => LE.le (Nat.pred n) (Nat.pred m) → LE.le (Nat.pred n) m)
      id (fun _ _ ih => Nat.le.step ih) m ih) h

theorem Nat.le_of_succ_le_succ {n m : Nat} (h : LE.le (Nat.succ n) (Nat.succ m)) : LE.le n m :=
  Nat.pred_le_pred h

theorem Nat.le_of_lt_succ {m n : Nat} (h : LT.lt m (Nat.succ n)) : LE.le m n := Nat.le_of_succ_le_succ h

theorem Nat.le_of_ble_eq_true : {n m : Nat} → Eq (Nat.ble n m) true → LE.le n m
  | .zero, m, _ => Nat.zero_le m
  | .succ _, .zero, h => (Bool.false_ne_true_elim h).elim
  | .succ n, .succ m, h => Nat.succ_le_succ (Nat.le_of_ble_eq_true (n := n) (m := m) h)

theorem Nat.ble_self_eq_true : (n : Nat) → Eq (Nat.ble n n) true
  | .zero => rfl
  | .succ n => Nat.ble_self_eq_true n

theorem Nat.ble_succ_eq_true : {n m : Nat} → Eq (Nat.ble n m) true → Eq (Nat.ble n (Nat.succ m)) true
  | .zero, _, _ => rfl
  | .succ _, .zero, h => (Bool.false_ne_true_elim h).elim
  | .succ n, .succ m, h => Nat.ble_succ_eq_true (n := n) (m := m) h

theorem Nat.ble_eq_true_of_le {n m : Nat} (h : LE.le n m) : Eq (Nat.ble n m) true :=
  Nat.le.rec (motive := fun m _ => Eq (Nat.ble n m) true) (Nat.ble_self_eq_true n)
    (fun _ ih => Nat.ble_succ_eq_true ih) h

theorem Nat.not_le_of_not_ble_eq_true {n m : Nat} (h : Not (Eq (Nat.ble n m) true)) : Not (LE.le n m) :=
  fun h' => h (Nat.ble_eq_true_of_le h')

set_option bootstrap.genMatcherCode false in
/-- The order is decidable. -/
@[extern "lean_nat_dec_le"] instance Nat.decLe (n m : @& Nat) : Decidable (LE.le n m) :=
  Bool.rec (motive := fun b => Eq (Nat.ble n m) b → Decidable (LE.le n m))
    (fun h => isFalse (Nat.not_le_of_not_ble_eq_true (ne_true_of_eq_false h)))
    (fun h => isTrue (Nat.le_of_ble_eq_true h)) (Nat.ble n m) rfl

/-- The strict order is decidable. -/
@[extern "lean_nat_dec_lt"] instance Nat.decLt (n m : @& Nat) : Decidable (LT.lt n m) :=
  Nat.decLe (Nat.succ n) m

instance : Min Nat := minOfLe
protected abbrev Nat.min (n m : Nat) : Nat := Min.min n m
instance Nat.instMax : Max Nat := maxOfLe
protected abbrev Nat.max (n m : Nat) : Nat := Max.max n m

set_option bootstrap.genMatcherCode false in
/-- Truncated subtraction. The kernel computes it by itself. -/
@[extern "lean_nat_sub"] protected def Nat.sub : (@& Nat) → (@& Nat) → Nat
  | n, 0 => n
  | n, .succ m => Nat.pred (Nat.sub n m)

instance instSubNat : Sub Nat := ⟨Nat.sub⟩

/-- Distinct numbers of the constructors mean distinct terms: what generated code uses for `noConfusion`. -/
def noConfusionTypeEnum {α : Sort u} (f : α → Nat) (P : Sort v) (x y : α) : Sort v :=
  (Nat.decEq (f x) (f y)).casesOn (fun _ => P) (fun _ => P → P)

def noConfusionEnum {α : Sort u} (f : α → Nat) {P : Sort v} {x y : α} (h : Eq x y) : noConfusionTypeEnum f P x y :=
  Decidable.casesOn (motive := fun inst => @Decidable.casesOn _ (fun _ => Sort v) inst (fun _ => P) (fun _ => P → P))
    (Nat.decEq (f x) (f y)) (fun h' => absurd (congrArg f h) h') (fun _ => fun x => x)

