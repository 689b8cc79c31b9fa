/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them.

Basic operations of the data types: tests for equality, membership, access by index, options, lists, arrays, strings.
-/
prelude
import Init.Core.WF
set_option linter.all false
set_option warn.classDefReducibility false

universe u v w

/-! ## Injectivity of the constructors that were declared before `simp` could use it -/

gen_injective_theorems% Prod
gen_injective_theorems% PProd
gen_injective_theorems% MProd
gen_injective_theorems% Subtype
gen_injective_theorems% Sigma
gen_injective_theorems% PSigma
gen_injective_theorems% Fin
gen_injective_theorems% Array
gen_injective_theorems% Sum
gen_injective_theorems% PSum
gen_injective_theorems% Nat
gen_injective_theorems% Option
gen_injective_theorems% List
gen_injective_theorems% Except
gen_injective_theorems% EStateM.Result
gen_injective_theorems% ULift
gen_injective_theorems% PLift
gen_injective_theorems% BitVec
gen_injective_theorems% Char
gen_injective_theorems% UInt8
gen_injective_theorems% UInt16
gen_injective_theorems% UInt32
gen_injective_theorems% UInt64
gen_injective_theorems% USize
gen_injective_theorems% ByteArray
gen_injective_theorems% String
gen_injective_theorems% String.Pos.Raw
gen_injective_theorems% Substring.Raw
gen_injective_theorems% Lean.Name
gen_injective_theorems% Lean.Syntax

/-! ## Equality tests -/

/-- `a != b`. -/
@[inline] def bne {α : Type u} [BEq α] (a b : α) : Bool := !(a == b)

/-- An equality test that is reflexive. -/
class ReflBEq (α) [BEq α] : Prop where
  /-- Reflexivity. -/
  protected rfl {a : α} : a == a
/-- An equality test that decides equality. -/
class LawfulBEq (α : Type u) [BEq α] : Prop extends ReflBEq α where
  /-- Only equal elements pass the test. -/
  eq_of_beq : {a b : α} → a == b → a = b
export LawfulBEq (eq_of_beq)
@[simp] theorem BEq.rfl [BEq α] [ReflBEq α] {a : α} : a == a := ReflBEq.rfl
@[simp] theorem BEq.refl [BEq α] [ReflBEq α] (a : α) : a == a := BEq.rfl
theorem beq_of_eq [BEq α] [ReflBEq α] {a b : α} (h : a = b) : a == b := h ▸ BEq.rfl
@[simp] theorem beq_self_eq_true [BEq α] [ReflBEq α] (a : α) : (a == a) = true := BEq.rfl
theorem beq_self_eq_true' [DecidableEq α] (a : α) : (a == a) = true := decide_eq_true rfl
@[simp] theorem beq_iff_eq [BEq α] [LawfulBEq α] {a b : α} : a == b ↔ a = b := ⟨eq_of_beq, beq_of_eq⟩
@[simp] theorem bne_iff_ne [BEq α] [LawfulBEq α] {a b : α} : a != b ↔ a ≠ b := by
  unfold bne
  cases h : a == b with
  | true => exact ⟨fun e => Bool.noConfusion e, fun n => absurd (eq_of_beq h) n⟩
  | false => exact ⟨fun _ e => Bool.noConfusion ((beq_of_eq e).symm.trans h), fun _ => rfl⟩
@[simp] theorem beq_eq_false_iff_ne [BEq α] [LawfulBEq α] {a b : α} : (a == b) = false ↔ a ≠ b := by
  cases h : a == b with
  | true => exact ⟨fun e => Bool.noConfusion e, fun n => absurd (eq_of_beq h) n⟩
  | false => exact ⟨fun _ e => Bool.noConfusion ((beq_of_eq e).symm.trans h), fun _ => rfl⟩
@[simp] theorem bne_self_eq_false [BEq α] [ReflBEq α] (a : α) : (a != a) = false := by
  unfold bne; rw [beq_self_eq_true]; rfl
instance [DecidableEq α] : LawfulBEq α where
  rfl := decide_eq_true rfl
  eq_of_beq := of_decide_eq_true
theorem beq_eq_decide [DecidableEq α] (a b : α) : (a == b) = decide (a = b) := rfl
/-- Decides equality by a lawful test. -/
def instDecidableEqOfLawfulBEq [BEq α] [LawfulBEq α] : DecidableEq α := fun x y =>
  match h : x == y with
  | false => isFalse fun e => Bool.noConfusion ((beq_of_eq e).symm.trans h)
  | true => isTrue (eq_of_beq h)

/-! ## Membership and access by index -/

@[inherit_doc Membership.mem] abbrev NotMem {α : outParam (Type u)} {γ : Type v} [Membership α γ] (a : α) (c : γ) : Prop :=
  ¬(a ∈ c)

/-- The meaning of `c[i]`. -/
class GetElem (coll : Type u) (idx : Type v) (elem : outParam (Type w)) (valid : outParam (coll → idx → Prop)) where
  /-- The element at an index, with a proof that the index is valid. -/
  getElem (xs : coll) (i : idx) (h : valid xs i) : elem
export GetElem (getElem)
/-- The meaning of `c[i]?` and `c[i]!`. -/
class GetElem? (coll : Type u) (idx : Type v) (elem : outParam (Type w)) (valid : outParam (coll → idx → Prop))
    extends GetElem coll idx elem valid where
  /-- The element at an index, if the index is valid. -/
  getElem? : coll → idx → Option elem
  /-- The element at an index, or a default. -/
  getElem! [Inhabited elem] (xs : coll) (i : idx) : elem := match getElem? xs i with | some e => e | none => default
export GetElem? (getElem? getElem!)
/-- The element at an index, if the index is valid. -/
@[inline] def decidableGetElem? [GetElem coll idx elem valid] (xs : coll) (i : idx) [Decidable (valid xs i)] :
    Option elem := if h : valid xs i then some xs[i] else none

instance : GetElem? (List α) Nat α fun as i => i < as.length where
  getElem as i h := as.get ⟨i, h⟩
  getElem? as i := if h : i < as.length then some (as.get ⟨i, h⟩) else none
instance : GetElem? (Array α) Nat α fun xs i => i < xs.size where
  getElem xs i h := xs.getInternal i h
  getElem? xs i := if h : i < xs.size then some (xs.getInternal i h) else none
  getElem! xs i := xs.get!Internal i
