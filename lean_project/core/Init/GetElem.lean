/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Access by index: the classes behind `c[i]`, `c[i]?` and `c[i]!`, and lists and arrays as collections.
-/
prelude
import Init.Data.Option
import Init.Nat.Le
set_option linter.all false

universe u v w

/-! ## Classes -/

/-- What happens when an index is out of bounds: the default element. -/
@[never_extract] def outOfBounds [Inhabited α] : α := default

/-- The meaning of `xs[i]`, for indices that satisfy `valid`. -/
class GetElem (coll : Type u) (idx : Type v) (elem : outParam (Type w)) (valid : outParam (coll → idx → Prop)) where
  /-- The element at a valid index. -/
  getElem (xs : coll) (i : idx) (h : valid xs i) : elem
export GetElem (getElem)

/-- The meaning of `xs[i]?` and `xs[i]!`. -/
class GetElem? (coll : Type u) (idx : Type v) (elem : outParam (Type w)) (valid : outParam (coll → idx → Prop))
    extends GetElem coll idx elem valid where
  /-- The element at an index, if the index is valid. -/
  getElem? : coll → idx → Option elem
  /-- The element at an index, or the default element. -/
  getElem! [Inhabited elem] (xs : coll) (i : idx) : elem :=
    match getElem? xs i with
    | some e => e
    | none => outOfBounds
export GetElem? (getElem? getElem!)

/-- The element at a valid index, when validity is decidable. -/
abbrev decidableGetElem? [GetElem coll idx elem valid] (xs : coll) (i : idx) [Decidable (valid xs i)] : Option elem :=
  if h : valid xs i then some (getElem xs i h) else none

/-- The three ways of access agree. -/
class LawfulGetElem (cont : Type u) (idx : Type v) (elem : outParam (Type w)) (dom : outParam (cont → idx → Prop))
    [ge : GetElem? cont idx elem dom] : Prop where
  /-- The optional element is the element, if the index is valid. -/
  getElem?_def (c : cont) (i : idx) [Decidable (dom c i)] :
      getElem? c i = if h : dom c i then some (getElem c i h) else none
  /-- The element or the default. -/
  getElem!_def [Inhabited elem] (c : cont) (i : idx) :
      getElem! c i = match getElem? c i with
        | some e => e
        | none => default
export LawfulGetElem (getElem?_def getElem!_def)

section
variable {cont : Type u} {idx : Type v} {elem : Type w} {dom : cont → idx → Prop}
theorem getElem?_pos [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom] (c : cont) (i : idx)
    (h : dom c i) : getElem? c i = some (getElem c i h) := by
  have : Decidable (dom c i) := isTrue h
  rw [getElem?_def]; exact dif_pos h
theorem getElem?_neg [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom] (c : cont) (i : idx)
    (h : ¬dom c i) : getElem? c i = none := by
  have : Decidable (dom c i) := isFalse h
  rw [getElem?_def]; exact dif_neg h
theorem getElem!_pos [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom] [Inhabited elem] (c : cont) (i : idx)
    (h : dom c i) : getElem! c i = getElem c i h := by rw [getElem!_def, getElem?_pos c i h]
theorem getElem!_neg [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom] [Inhabited elem] (c : cont) (i : idx)
    (h : ¬dom c i) : getElem! c i = default := by rw [getElem!_def, getElem?_neg c i h]
theorem getElem_congr_idx [GetElem cont idx elem dom] {c : cont} {i j : idx} {h : dom c i} (e : i = j) :
    getElem c i h = getElem c j (e ▸ h) := by cases e; rfl
theorem getElem_congr_coll [GetElem cont idx elem dom] {c d : cont} {i : idx} {h : dom c i} (e : c = d) :
    getElem c i h = getElem d i (e ▸ h) := by cases e; rfl
theorem getElem_congr [GetElem cont idx elem dom] {c d : cont} (e : c = d) {i j : idx} (e' : i = j) (h : dom c i) :
    getElem c i h = getElem d j (e' ▸ e ▸ h) := by cases e; cases e'; rfl
end

/-! ## Lists -/

namespace List
/-- The element at a position, or none. -/
def get?Internal : (as : List α) → (i : Nat) → Option α
  | a :: _, 0 => some a
  | _ :: as, .succ n => get?Internal as n
  | [], _ => none
/-- The element at a position, or the default element. -/
def get!Internal [Inhabited α] : (as : List α) → (i : Nat) → α
  | a :: _, 0 => a
  | _ :: as, .succ n => get!Internal as n
  | [], _ => default

instance instGetElemNatLtLength : GetElem (List α) Nat α fun as i => LT.lt i as.length where
  getElem as i h := as.get ⟨i, h⟩

instance instGetElem?NatLtLength : GetElem? (List α) Nat α fun as i => LT.lt i as.length where
  getElem? as i := as.get?Internal i
  getElem! as i := as.get!Internal i

@[simp] theorem getElem_cons_zero (a : α) (as : List α) (h : 0 < (a :: as).length) : (a :: as)[0]'h = a := rfl
@[simp] theorem getElem_cons_succ (a : α) (as : List α) (i : Nat) (h : i + 1 < (a :: as).length) :
    (a :: as)[i + 1]'h = as[i]'(Nat.lt_of_succ_lt_succ h) := rfl
@[simp] theorem get_eq_getElem {l : List α} {i : Fin l.length} : l.get i = l[i.1]'i.2 := rfl
@[simp] theorem getElem?_nil {i : Nat} : ([] : List α)[i]? = none := by cases i <;> rfl
theorem getElem?_cons_zero {l : List α} : (a :: l)[0]? = some a := rfl
@[simp] theorem getElem?_cons_succ {l : List α} : (a :: l)[i + 1]? = l[i]? := rfl
theorem getElem?_cons {l : List α} : (a :: l)[i]? = if i = 0 then some a else l[i - 1]? := by
  cases i with
  | zero => rfl
  | succ i => rw [if_neg fun h => Nat.noConfusion h]; rfl
attribute [simp] getElem?_cons_zero
theorem getElem!_cons_zero [Inhabited α] {l : List α} : (a :: l)[0]! = a := rfl
theorem getElem!_cons_succ [Inhabited α] {l : List α} : (a :: l)[i + 1]! = l[i]! := rfl
theorem getElem!_nil [Inhabited α] {i : Nat} : ([] : List α)[i]! = default := by cases i <;> rfl
attribute [simp] getElem!_cons_zero getElem!_cons_succ getElem!_nil

theorem getElem?_eq_getElem : {l : List α} → {i : Nat} → (h : i < l.length) → l[i]? = some l[i]
  | [], _, h => absurd h (Nat.not_lt_zero _)
  | _ :: _, 0, _ => rfl
  | _ :: l, i + 1, h => getElem?_eq_getElem (l := l) (i := i) (Nat.lt_of_succ_lt_succ h)
theorem getElem?_eq_none : {l : List α} → {i : Nat} → l.length ≤ i → l[i]? = none
  | [], _, _ => getElem?_nil
  | _ :: _, 0, h => absurd h (Nat.not_succ_le_zero _)
  | _ :: l, i + 1, h => getElem?_eq_none (l := l) (i := i) (Nat.le_of_succ_le_succ h)
theorem getElem!_eq_getElem?_getD [Inhabited α] : {l : List α} → {i : Nat} → l[i]! = (l[i]?).getD default
  | [], _ => by rw [getElem!_nil, getElem?_nil]; rfl
  | _ :: _, 0 => rfl
  | _ :: l, i + 1 => getElem!_eq_getElem?_getD (l := l) (i := i)

instance : LawfulGetElem (List α) Nat α fun as i => i < as.length where
  getElem?_def as i _ := by
    by_cases h : i < as.length
    · rw [dif_pos h]; exact getElem?_eq_getElem h
    · rw [dif_neg h]; exact getElem?_eq_none ((Nat.lt_or_ge i as.length).resolve_left h)
  getElem!_def as i := by
    rw [getElem!_eq_getElem?_getD]
    cases as[i]? <;> rfl
end List

/-! ## Arrays -/

namespace Array
instance : GetElem (Array α) Nat α fun xs i => LT.lt i xs.size where
  getElem xs i h := xs.getInternal i h
instance : GetElem? (Array α) Nat α fun xs i => LT.lt i xs.size where
  getElem? xs i := decidableGetElem? xs i
  getElem! xs i := xs.get!Internal i
end Array
