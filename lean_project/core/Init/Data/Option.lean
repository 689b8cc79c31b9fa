/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Optional values.
-/
prelude
import Init.Data.Prod
set_option linter.all false

universe u v w

namespace Option

/-! ## Definitions -/

/-- There is a value. -/
@[inline] def isSome : Option α → Bool
  | some _ => true
  | none => false
/-- There is no value. -/
@[inline] def isNone : Option α → Bool
  | some _ => false
  | none => true
/-- There is a value, equal to the given one. -/
@[inline] def isEqSome [BEq α] : Option α → α → Bool
  | some a, b => a == b
  | none, _ => false
/-- Continues with the value. -/
@[inline] protected def bind : Option α → (α → Option β) → Option β
  | none, _ => none
  | some a, f => f a
/-- The value, if there is one, and otherwise the second, delayed one. -/
@[macro_inline] protected def orElse : (opt : Option α) → (Unit → Option α) → Option α
  | some a, _ => some a
  | none, b => b ()
instance instOrElse : OrElse (Option α) where
  orElse := Option.orElse
/-- The value, if there is one, and otherwise the second one. -/
@[macro_inline] protected def or : Option α → Option α → Option α
  | some a, _ => some a
  | none, b => b
/-- Keeps a value that satisfies the test. -/
@[inline] protected def filter (p : α → Bool) : Option α → Option α
  | some a => if p a then some a else none
  | none => none
/-- The value, if any, satisfies the test. -/
@[inline] protected def all (p : α → Bool) : Option α → Bool
  | some a => p a
  | none => true
/-- There is a value and it satisfies the test. -/
@[inline] protected def any (p : α → Bool) : Option α → Bool
  | some a => p a
  | none => false
/-- Folds: a default or a function of the value. -/
@[inline] protected def elim : Option α → β → (α → β) → β
  | some x, _, f => f x
  | none, y, _ => y
/-- The value, which is known to exist. -/
@[inline] def get {α : Type u} : (o : Option α) → isSome o → α
  | some x, _ => x
/-- The value, or the default element. -/
def get! {α : Type u} [Inhabited α] : Option α → α
  | some x => x
  | none => default
/-- Removes one level. -/
@[inline] def join (x : Option (Option α)) : Option α := x.bind id
/-- A list of at most one element. -/
def toList : Option α → List α
  | none => List.nil
  | some a => List.cons a List.nil
/-- A value that satisfies a decidable test. -/
@[inline] def guard (p : α → Bool) (a : α) : Option α := if p a then some a else none
/-- Combines two values; one value remains as it is. -/
protected def merge (fn : α → α → α) : Option α → Option α → Option α
  | none, none => none
  | some x, none => some x
  | none, some y => some y
  | some x, some y => some (fn x y)
/-- The order by which `none` comes first. -/
@[inline] protected def lt (r : α → β → Prop) : Option α → Option β → Prop
  | none, some _ => True
  | some x, some y => r x y
  | _, _ => False

/-- The value of an option is its only element. -/
instance : Membership α (Option α) := ⟨fun b a => b = some a⟩
instance : Functor Option where
  map := Option.map
/-- Equality tests of options. -/
instance [BEq α] : BEq (Option α) where
  beq
    | none, none => true
    | some a, some b => a == b
    | _, _ => false
instance {α : Type u} : Coe α (Option α) := ⟨some⟩

/-! ## Constructors -/

@[simp] theorem some_ne_none (x : α) : some x ≠ none := fun h => Option.noConfusion rfl (heq_of_eq h)
theorem none_ne_some (x : α) : none ≠ some x := fun h => some_ne_none x h.symm
theorem some_inj {a b : α} : some a = some b ↔ a = b := ⟨fun h => Option.some.inj h, congrArg some⟩
protected theorem «forall» {p : Option α → Prop} : (∀ x, p x) ↔ p none ∧ ∀ x, p (some x) :=
  ⟨fun h => ⟨h none, fun x => h (some x)⟩, fun ⟨n, s⟩ x => match x with
    | none => n
    | some x => s x⟩
protected theorem «exists» {p : Option α → Prop} : (∃ x, p x) ↔ p none ∨ ∃ x, p (some x) :=
  ⟨fun ⟨x, h⟩ => match x, h with
    | none, h => .inl h
    | some x, h => .inr ⟨x, h⟩, fun h => h.elim (fun h => ⟨_, h⟩) (fun ⟨_, h⟩ => ⟨_, h⟩)⟩
theorem eq_none_or_eq_some (a : Option α) : a = none ∨ ∃ x, a = some x := by
  cases a with
  | none => exact .inl rfl
  | some x => exact .inr ⟨x, rfl⟩
theorem ne_none_iff_exists {o : Option α} : o ≠ none ↔ ∃ x, some x = o := by
  cases o with
  | none => exact ⟨fun h => absurd rfl h, fun ⟨_, h⟩ => absurd h (some_ne_none _)⟩
  | some x => exact ⟨fun _ => ⟨x, rfl⟩, fun _ => some_ne_none x⟩
theorem ne_none_iff_exists' {o : Option α} : o ≠ none ↔ ∃ x, o = some x :=
  ne_none_iff_exists.trans ⟨fun ⟨x, h⟩ => ⟨x, h.symm⟩, fun ⟨x, h⟩ => ⟨x, h.symm⟩⟩

/-! ## Membership -/

theorem mem_iff {a : α} {b : Option α} : a ∈ b ↔ b = some a := Iff.rfl
@[simp] theorem mem_def {a : α} {b : Option α} : a ∈ b ↔ b = some a := Iff.rfl
theorem mem_some {a b : α} : a ∈ some b ↔ b = a := some_inj
theorem mem_some_self (a : α) : a ∈ some a := rfl
theorem not_mem_none (a : α) : ¬a ∈ (none : Option α) := fun h => none_ne_some a h
theorem mem_unique {o : Option α} {a b : α} (ha : a ∈ o) (hb : b ∈ o) : a = b := some_inj.mp (ha.symm.trans hb)
@[ext] protected theorem ext : {o₁ o₂ : Option α} → (∀ a, o₁ = some a ↔ o₂ = some a) → o₁ = o₂
  | none, none, _ => rfl
  | some a, o₂, h => ((h a).mp rfl).symm
  | o₁, some b, h => (h b).mpr rfl
theorem eq_none_iff_forall_ne_some {o : Option α} : o = none ↔ ∀ a, o ≠ some a := by
  cases o with
  | none => exact ⟨fun _ a => none_ne_some a, fun _ => rfl⟩
  | some x => exact ⟨fun h => absurd h (some_ne_none x), fun h => absurd rfl (h x)⟩
theorem eq_none_iff_forall_some_ne {o : Option α} : o = none ↔ ∀ a, some a ≠ o :=
  eq_none_iff_forall_ne_some.trans ⟨fun h a e => h a e.symm, fun h a e => h a e.symm⟩
theorem eq_none_iff_forall_not_mem {o : Option α} : o = none ↔ ∀ a, ¬a ∈ o := eq_none_iff_forall_ne_some

/-! ## `isSome`, `isNone`, `get`, `getD` -/

@[simp] theorem isSome_none : (@none α).isSome = false := rfl
@[simp] theorem isSome_some {a : α} : (some a).isSome = true := rfl
@[simp] theorem isNone_none : (@none α).isNone = true := rfl
@[simp] theorem isNone_some {a : α} : (some a).isNone = false := rfl
theorem isSome_iff_exists {x : Option α} : x.isSome ↔ ∃ a, x = some a := by
  cases x with
  | none => exact ⟨fun h => Bool.noConfusion h, fun ⟨_, h⟩ => absurd h (none_ne_some _)⟩
  | some a => exact ⟨fun _ => ⟨a, rfl⟩, fun _ => rfl⟩
theorem isSome_eq_isSome {x : Option α} {y : Option β} : x.isSome = y.isSome ↔ (x = none ↔ y = none) := by
  cases x <;> cases y <;> simp
@[simp] theorem isNone_iff_eq_none {o : Option α} : o.isNone ↔ o = none := by
  cases o with
  | none => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | some a => exact ⟨fun h => Bool.noConfusion h, fun h => absurd h (some_ne_none a)⟩
@[simp] theorem isNone_eq_false_iff {o : Option α} : o.isNone = false ↔ o.isSome = true := by cases o <;> simp
@[simp] theorem isSome_eq_false_iff {o : Option α} : o.isSome = false ↔ o.isNone = true := by cases o <;> simp
theorem not_isSome {a : Option α} : (!a.isSome) = a.isNone := by cases a <;> rfl
theorem not_isNone {a : Option α} : (!a.isNone) = a.isSome := by cases a <;> rfl
attribute [simp] not_isSome not_isNone
theorem not_isSome_iff_eq_none {o : Option α} : ¬o.isSome ↔ o = none := by cases o <;> simp
theorem isSome_of_mem {x : Option α} {y : α} (h : y ∈ x) : x.isSome := isSome_iff_exists.mpr ⟨y, h⟩
theorem isSome_of_eq_some {x : Option α} {y : α} (h : x = some y) : x.isSome := isSome_of_mem h
theorem isSome_iff_ne_none {o : Option α} : o.isSome ↔ o ≠ none := by cases o <;> simp
theorem ne_none_iff_isSome {o : Option α} : o ≠ none ↔ o.isSome := isSome_iff_ne_none.symm
@[simp] theorem get_some (x : α) (h : (some x).isSome) : (some x).get h = x := rfl
@[simp] theorem get!_none [Inhabited α] : (none : Option α).get! = default := rfl
@[simp] theorem get!_some [Inhabited α] {a : α} : (some a).get! = a := rfl
theorem getD_default [Inhabited α] (o : Option α) : o.getD default = o.get! := by cases o <;> rfl
@[simp] theorem some_get : {x : Option α} → (h : x.isSome) → some (x.get h) = x
  | some _, _ => rfl
theorem get_mem : {o : Option α} → (h : o.isSome) → o.get h ∈ o
  | some _, _ => rfl
theorem get_of_mem {a : α} : {o : Option α} → (h : o.isSome) → a ∈ o → o.get h = a
  | some _, _, e => some_inj.mp e
theorem get_of_eq_some {a : α} {o : Option α} (h : o.isSome) (e : o = some a) : o.get h = a := get_of_mem h e
theorem get_inj {o₁ o₂ : Option α} {h₁ : o₁.isSome} {h₂ : o₂.isSome} : o₁.get h₁ = o₂.get h₂ ↔ o₁ = o₂ := by
  cases o₁ with
  | none => exact Bool.noConfusion h₁
  | some a => cases o₂ with
    | none => exact Bool.noConfusion h₂
    | some b => exact some_inj.symm
theorem eq_some_iff_get_eq {o : Option α} {a : α} : o = some a ↔ ∃ h : o.isSome, o.get h = a := by
  cases o with
  | none => exact ⟨fun h => absurd h (none_ne_some a), fun ⟨h, _⟩ => Bool.noConfusion h⟩
  | some b => exact ⟨fun h => ⟨rfl, some_inj.mp h⟩, fun ⟨_, h⟩ => congrArg some h⟩
@[simp] theorem getD_none {a : α} : getD none a = a := rfl
@[simp] theorem getD_some {a b : α} : getD (some a) b = a := rfl
theorem get_eq_getD {fallback : α} (o : Option α) {h : o.isSome} : o.get h = o.getD fallback := by
  cases o with
  | none => exact Bool.noConfusion h
  | some _ => rfl
theorem getD_of_ne_none {x : Option α} (hx : x ≠ none) (y : α) : some (x.getD y) = x := by
  cases x with
  | none => exact absurd rfl hx
  | some _ => rfl
theorem getD_eq_iff {o : Option α} {a b : α} : o.getD a = b ↔ (o = some b ∨ o = none ∧ a = b) := by cases o <;> simp

/-! ## `map` and `bind` -/

@[simp] theorem map_none (f : α → β) : none.map f = none := rfl
@[simp] theorem map_some (a : α) (f : α → β) : (some a).map f = some (f a) := rfl
@[simp] theorem map_eq_map {α β : Type u} {f : α → β} {o : Option α} : f <$> o = o.map f := by cases o <;> rfl
theorem map_eq_some_iff {x : Option α} {b : β} {f : α → β} : x.map f = some b ↔ ∃ a, x = some a ∧ f a = b := by
  cases x <;> simp
@[simp] theorem map_eq_none_iff {x : Option α} {f : α → β} : x.map f = none ↔ x = none := by cases x <;> simp
attribute [simp] map_eq_some_iff
@[simp] theorem isSome_map {x : Option α} {f : α → β} : (x.map f).isSome = x.isSome := by cases x <;> rfl
@[simp] theorem isNone_map {x : Option α} {f : α → β} : (x.map f).isNone = x.isNone := by cases x <;> rfl
@[simp] theorem map_map (h : β → γ) (g : α → β) (x : Option α) : (x.map g).map h = x.map (h ∘ g) := by cases x <;> rfl
theorem comp_map (h : β → γ) (g : α → β) (x : Option α) : x.map (h ∘ g) = (x.map g).map h := (map_map h g x).symm
@[simp] theorem map_comp_map (f : α → β) (g : β → γ) : Option.map g ∘ Option.map f = Option.map (g ∘ f) :=
  funext fun x => map_map g f x
@[simp] theorem map_id : (Option.map id : Option α → Option α) = id := funext fun x => by cases x <;> rfl
@[simp] theorem map_id' : (Option.map fun (a : α) => a) = (fun x => x) := map_id
theorem map_id_apply {α : Type u} {x : Option α} : x.map id = x := congrFun map_id x
theorem map_id_apply' {α : Type u} {x : Option α} : x.map (fun a => a) = x := congrFun map_id x
attribute [simp] map_id_apply map_id_apply'
theorem map_congr {x : Option α} {f g : α → β} (h : ∀ a, x = some a → f a = g a) : x.map f = x.map g := by
  cases x with
  | none => rfl
  | some a => exact congrArg some (h a rfl)
theorem map_inj_right {f : α → β} {o o' : Option α} (w : ∀ x y, f x = f y → x = y) : o.map f = o'.map f ↔ o = o' := by
  cases o with
  | none => cases o' with
    | none => exact ⟨fun _ => rfl, fun _ => rfl⟩
    | some b => exact ⟨fun h => absurd h (none_ne_some _), fun h => absurd h (none_ne_some _)⟩
  | some a => cases o' with
    | none => exact ⟨fun h => absurd h (some_ne_none _), fun h => absurd h (some_ne_none _)⟩
    | some b => exact ⟨fun h => congrArg some (w _ _ (some_inj.mp h)), fun h => congrArg (Option.map f) h⟩
theorem mem_map_of_mem {x : Option α} {a : α} (g : α → β) (h : a ∈ x) : g a ∈ x.map g := by
  rw [mem_def] at h; rw [h]; rfl
theorem getD_map (f : α → β) (x : α) (o : Option α) : (o.map f).getD (f x) = f (o.getD x) := by cases o <;> rfl
attribute [simp] getD_map
theorem get_map {f : α → β} {o : Option α} {h : (o.map f).isSome} : (o.map f).get h = f (o.get (by
    rw [isSome_map] at h; exact h)) := by
  cases o with
  | none => exact Bool.noConfusion h
  | some _ => rfl

@[simp] theorem bind_none (f : α → Option β) : none.bind f = none := rfl
@[simp] theorem bind_some (a : α) (f : α → Option β) : (some a).bind f = f a := rfl
@[simp] theorem bind_eq_bind {α β : Type u} (x : Option α) (f : α → Option β) : x >>= f = x.bind f := by
  cases x <;> rfl
@[simp] theorem pure_def {α : Type u} (a : α) : (pure a : Option α) = some a := rfl
@[simp] theorem bind_fun_some (x : Option α) : x.bind some = x := by cases x <;> rfl
@[simp] theorem bind_fun_none (x : Option α) : x.bind (fun _ => none (α := β)) = none := by cases x <;> rfl
theorem bind_eq_some_iff {x : Option α} {f : α → Option β} {b : β} : x.bind f = some b ↔ ∃ a, x = some a ∧ f a = some b := by
  cases x <;> simp
theorem bind_eq_none_iff {o : Option α} {f : α → Option β} : o.bind f = none ↔ ∀ a, o = some a → f a = none := by
  cases o <;> simp
attribute [simp] bind_eq_some_iff bind_eq_none_iff
theorem bind_assoc (x : Option α) (f : α → Option β) (g : β → Option γ) :
    (x.bind f).bind g = x.bind fun y => (f y).bind g := by cases x <;> rfl
theorem bind_comm {f : α → β → Option γ} (a : Option α) (b : Option β) :
    (a.bind fun x => b.bind (f x)) = b.bind fun y => a.bind fun x => f x y := by cases a <;> cases b <;> rfl
theorem bind_congr {o : Option α} {f g : α → Option β} (h : ∀ a, o = some a → f a = g a) : o.bind f = o.bind g := by
  cases o with
  | none => rfl
  | some a => exact h a rfl
theorem map_bind {f : β → γ} {g : α → Option β} {x : Option α} : (x.bind g).map f = x.bind (fun a => (g a).map f) := by
  cases x <;> rfl
theorem bind_map {f : α → β} {g : β → Option γ} {x : Option α} : (x.map f).bind g = x.bind (g ∘ f) := by
  cases x <;> rfl
theorem map_eq_bind {f : α → β} {x : Option α} : x.map f = x.bind (some ∘ f) := by cases x <;> rfl
theorem isSome_bind (x : Option α) (f : α → Option β) : (x.bind f).isSome = x.any (fun a => (f a).isSome) := by
  cases x <;> rfl
@[simp] theorem join_none : (none : Option (Option α)).join = none := rfl
@[simp] theorem join_some {x : Option α} : (some x).join = x := rfl
theorem join_map_eq_map_join {f : α → β} {x : Option (Option α)} : (x.map (Option.map f)).join = x.join.map f := by
  cases x <;> rfl

/-! ## Alternatives, filters, folds -/

@[simp] theorem none_or {o : Option α} : none.or o = o := rfl
@[simp] theorem some_or {a : α} {o : Option α} : (some a).or o = some a := rfl
@[simp] theorem or_none {o : Option α} : o.or none = o := by cases o <;> rfl
@[simp] theorem or_self {o : Option α} : o.or o = o := by cases o <;> rfl
theorem or_assoc {o₁ o₂ o₃ : Option α} : (o₁.or o₂).or o₃ = o₁.or (o₂.or o₃) := by cases o₁ <;> rfl
theorem or_some {a : α} {o : Option α} : o.or (some a) = some (o.getD a) := by cases o <;> rfl
theorem or_of_isSome {o o' : Option α} (h : o.isSome) : o.or o' = o := by
  cases o with
  | none => exact Bool.noConfusion h
  | some _ => rfl
theorem or_of_isNone {o o' : Option α} (h : o.isNone) : o.or o' = o' := by
  cases o with
  | none => rfl
  | some _ => exact Bool.noConfusion h
@[simp] theorem isSome_or {o o' : Option α} : (o.or o').isSome = (o.isSome || o'.isSome) := by cases o <;> rfl
@[simp] theorem isNone_or {o o' : Option α} : (o.or o').isNone = (o.isNone && o'.isNone) := by cases o <;> rfl
@[simp] theorem or_eq_none_iff {o o' : Option α} : o.or o' = none ↔ o = none ∧ o' = none := by cases o <;> simp
theorem or_eq_some_iff {o o' : Option α} {a : α} : o.or o' = some a ↔ o = some a ∨ (o = none ∧ o' = some a) := by
  cases o <;> simp
theorem map_or {f : α → β} {o o' : Option α} : (o.or o').map f = (o.map f).or (o'.map f) := by cases o <;> rfl
@[simp] theorem some_orElse (a : α) (f : Unit → Option α) : (some a).orElse f = some a := rfl
@[simp] theorem none_orElse (f : Unit → Option α) : none.orElse f = f () := rfl
@[simp] theorem orElse_none (x : Option α) : x.orElse (fun _ => none) = x := by cases x <;> rfl
@[simp] theorem orElse_eq_orElse {o o' : Option α} : (o <|> o') = o.orElse (fun _ => o') := rfl
theorem or_eq_orElse {o o' : Option α} : o.or o' = o.orElse (fun _ => o') := by cases o <;> rfl
theorem orElse_assoc {x y z : Option α} :
    (x.orElse fun _ => y).orElse (fun _ => z) = x.orElse fun _ => y.orElse fun _ => z := by cases x <;> rfl
@[simp] theorem filter_none (p : α → Bool) : none.filter p = none := rfl
theorem filter_some {p : α → Bool} {a : α} : Option.filter p (some a) = if p a then some a else none := rfl
@[simp] theorem filter_eq_some_iff {o : Option α} {p : α → Bool} {a : α} : o.filter p = some a ↔ o = some a ∧ p a := by
  cases o with
  | none => simp
  | some b =>
    rw [filter_some]
    by_cases h : p b
    · rw [if_pos h]; exact ⟨fun e => ⟨e, some_inj.mp e ▸ h⟩, And.left⟩
    · rw [if_neg h]; exact ⟨fun e => absurd e (none_ne_some a), fun ⟨e, h'⟩ => absurd (some_inj.mp e ▸ h') h⟩
@[simp] theorem all_none {p : α → Bool} : none.all p = true := rfl
@[simp] theorem all_some {p : α → Bool} {x : α} : (some x).all p = p x := rfl
@[simp] theorem any_none {p : α → Bool} : none.any p = false := rfl
@[simp] theorem any_some {p : α → Bool} {x : α} : (some x).any p = p x := rfl
@[simp] theorem elim_none (x : β) (f : α → β) : Option.elim none x f = x := rfl
@[simp] theorem elim_some (x : β) (f : α → β) (a : α) : (some a).elim x f = f a := rfl
@[simp] theorem toList_some (a : α) : (some a).toList = List.cons a List.nil := rfl
@[simp] theorem toList_none (α : Type u) : (none : Option α).toList = List.nil := rfl
@[simp] theorem some_beq_some [BEq α] {a b : α} : (some a == some b) = (a == b) := rfl
@[simp] theorem some_beq_none [BEq α] {a : α} : ((some a : Option α) == none) = false := rfl
@[simp] theorem none_beq_some [BEq α] {a : α} : ((none : Option α) == some a) = false := rfl
@[simp] theorem none_beq_none [BEq α] : ((none : Option α) == none) = true := rfl
instance [BEq α] [LawfulBEq α] : LawfulBEq (Option α) where
  rfl {a} := by
    cases a with
    | none => rfl
    | some a => exact beq_self_eq_true a
  eq_of_beq {a b} h := by
    cases a with
    | none => cases b with
      | none => rfl
      | some _ => exact Bool.noConfusion h
    | some a => cases b with
      | none => exact Bool.noConfusion h
      | some b => exact congrArg some (eq_of_beq h)
end Option
