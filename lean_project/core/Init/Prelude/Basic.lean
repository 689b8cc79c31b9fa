/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code cites them.

The first module: nothing of the surface syntax exists yet (no `=`, `∧`, `if`, tactics), so everything is
written with plain terms. The order matters: each `inductive` generates auxiliary definitions (`casesOn`,
`below`, `brecOn`, `noConfusion`) from what has been declared before it.
-/
prelude
set_option bootstrap.inductiveCheckResultingUniverse false
set_option linter.all false

universe u v w

/-! ## Markers of the code generator -/

/-- What the code generator puts in the place of types and proofs. -/
unsafe axiom lcErased : Type
/-- The code generator's type for values of unknown type. -/
unsafe axiom lcAny : Type
/-- The code generator's type for values without content. -/
unsafe axiom lcVoid : Type
/-- The code generator's stand-in for a proof. -/
unsafe axiom lcProof {α : Prop} : α
/-- The code generator's cast. -/
unsafe axiom lcUnreachable {α : Sort u} : α

/-- The identity function. -/
@[inline] def id {α : Sort u} (a : α) : α := a

/-- Composition of functions. -/
@[inline] def Function.comp {α : Sort u} {β : Sort v} {δ : Sort w} (f : β → δ) (g : α → β) : α → δ :=
  fun x => f (g x)

/-- The constant function. -/
@[inline] def Function.const {α : Sort u} (β : Sort v) (a : α) : β → α := fun _ => a

set_option checkBinderAnnotations false in
/-- The result of looking up an instance. -/
abbrev inferInstance {α : Sort u} [i : α] : α := i

/-- Marks an output parameter of a class. -/
@[reducible] def outParam (α : Sort u) : Sort u := α
/-- Marks a parameter of a class that is usually, but not always, an output. -/
@[reducible] def semiOutParam (α : Sort u) : Sort u := α
/-- Marks an optional argument. -/
@[reducible] def optParam (α : Sort u) (default : α) : Sort u := α

/-! ## The smallest types -/

set_option bootstrap.inductiveCheckResultingUniverse false in
/-- The type with one element, in every universe. -/
inductive PUnit : Sort u where
  | unit : PUnit

/-- The type with one element. -/
abbrev Unit : Type := PUnit

/-- The element of `Unit`. -/
@[match_pattern] abbrev Unit.unit : Unit := PUnit.unit

/-- The true proposition. -/
inductive True : Prop where
  | intro : True

/-- The proposition without a proof. -/
inductive False : Prop

/-- The empty type. -/
inductive Empty : Type

set_option bootstrap.inductiveCheckResultingUniverse false in
/-- The empty type, in every universe. -/
inductive PEmpty : Sort u where

/-- Negation. -/
def Not (a : Prop) : Prop := a → False

/-- Everything follows from `False`. -/
@[macro_inline] def False.elim {C : Sort u} (h : False) : C := h.rec

/-- Everything follows from a contradiction. -/
@[macro_inline] def absurd {a : Prop} {b : Sort v} (h₁ : a) (h₂ : Not a) : b := (h₂ h₁).rec

/-! ## Equality -/

/-- Equality: the smallest reflexive relation. -/
inductive Eq : α → α → Prop where
  | refl (a : α) : Eq a a

/-- Substitution with a motive that does not see the proof. -/
abbrev Eq.ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α} (h : Eq a b) :
    motive b := h.rec m

/-- Reflexivity with an implicit argument. -/
@[match_pattern] def rfl {α : Sort u} {a : α} : Eq a a := Eq.refl a

/-- `id` remembers its type. -/
@[simp] theorem id_eq (a : α) : Eq (id a) a := rfl

/-- Replace `a` by `b` in a proposition. -/
theorem Eq.subst {α : Sort u} {motive : α → Prop} {a b : α} (h₁ : Eq a b) (h₂ : motive a) : motive b :=
  Eq.ndrec h₂ h₁

/-- Equality is symmetric. -/
@[symm] theorem Eq.symm {α : Sort u} {a b : α} (h : Eq a b) : Eq b a := h.rec (Eq.refl a)

/-- Equality is transitive. -/
theorem Eq.trans {α : Sort u} {a b c : α} (h₁ : Eq a b) (h₂ : Eq b c) : Eq a c := h₂.rec h₁

/-- Transport of a value along an equality of types. -/
@[macro_inline] def cast {α β : Sort u} (h : Eq α β) (a : α) : β := h.rec a

/-- A function gives equal values on equal arguments. -/
theorem congrArg {α : Sort u} {β : Sort v} {a₁ a₂ : α} (f : α → β) (h : Eq a₁ a₂) : Eq (f a₁) (f a₂) :=
  h.rec (Eq.refl (f a₁))

/-- Equal functions give equal values on equal arguments. -/
theorem congr {α : Sort u} {β : Sort v} {f₁ f₂ : α → β} {a₁ a₂ : α} (h₁ : Eq f₁ f₂) (h₂ : Eq a₁ a₂) :
    Eq (f₁ a₁) (f₂ a₂) := h₁.rec (h₂.rec (Eq.refl (f₁ a₁)))

/-- Equal functions give equal values. -/
theorem congrFun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : Eq f g) (a : α) : Eq (f a) (g a) :=
  h.rec (Eq.refl (f a))

/-- `congrFun` for functions whose type does not depend on the argument. -/
theorem congrFun' {α : Sort u} {β : Sort v} {f g : α → β} (h : Eq f g) (a : α) : Eq (f a) (g a) :=
  congrFun h a

/-- `x@h:p` in a pattern. -/
@[match_pattern] def namedPattern {α : Sort u} (x a : α) (h : Eq x a) : α := a

/-! ## Quotients: the type formers are built into the kernel -/

init_quot

/-- The code generator's representative of a class. -/
unsafe axiom Quot.lcInv {α : Sort u} {r : α → α → Prop} (q : Quot r) : α

/-! ## Heterogeneous equality -/

/-- Equality of terms whose types may differ. -/
inductive HEq : {α : Sort u} → α → {β : Sort u} → β → Prop where
  | refl (a : α) : HEq a a

/-- Reflexivity with an implicit argument. -/
protected theorem HEq.rfl {α : Sort u} {a : α} : HEq a a := HEq.refl a

/-- Within one type, heterogeneous equality is equality. -/
theorem eq_of_heq {α : Sort u} {a a' : α} (h : HEq a a') : Eq a a' :=
  HEq.rec (motive := fun {β} b _ => (h : Eq α β) → Eq (cast h a) b) (fun _ => Eq.refl a) h (Eq.refl α)

/-- Equality is heterogeneous equality. -/
theorem heq_of_eq {α : Sort u} {a a' : α} (h : Eq a a') : HEq a a' := h.rec (HEq.refl a)

/-- Terms that are heterogeneously equal have the same type. -/
theorem type_eq_of_heq {α β : Sort u} {a : α} {b : β} (h : HEq a b) : Eq α β := h.rec (Eq.refl α)

/-! ## Pairs and connectives -/

/-- Pairs. -/
structure Prod (α : Type u) (β : Type v) where
  /-- Builds a pair. -/
  mk ::
  /-- The first component. -/
  fst : α
  /-- The second component. -/
  snd : β

attribute [unbox] Prod

/-- Pairs of elements of arbitrary sorts. -/
structure PProd (α : Sort u) (β : Sort v) where
  /-- The first component. -/
  fst : α
  /-- The second component. -/
  snd : β

/-- Pairs within one universe. -/
structure MProd (α β : Type u) where
  /-- The first component. -/
  fst : α
  /-- The second component. -/
  snd : β

/-- Conjunction. -/
@[pp_using_anonymous_constructor]
structure And (a b : Prop) : Prop where
  /-- Builds a conjunction. -/
  intro ::
  /-- The first half. -/
  left : a
  /-- The second half. -/
  right : b

/-- Disjunction. -/
inductive Or (a b : Prop) : Prop where
  | inl (h : a) : Or a b
  | inr (h : b) : Or a b

/-- Introduction on the left. -/
theorem Or.intro_left (b : Prop) (h : a) : Or a b := Or.inl h
/-- Introduction on the right. -/
theorem Or.intro_right (a : Prop) (h : b) : Or a b := Or.inr h

/-- Case distinction. -/
theorem Or.elim {c : Prop} (h : Or a b) (left : a → c) (right : b → c) : c := h.rec left right

/-- The second alternative, when the first one is impossible. -/
theorem Or.resolve_left (h : Or a b) (na : Not a) : b := h.elim (fun ha => absurd ha na) id
/-- The first alternative, when the second one is impossible. -/
theorem Or.resolve_right (h : Or a b) (nb : Not b) : a := h.elim id (fun hb => absurd hb nb)
/-- The second alternative, when the negation in the first one is impossible. -/
theorem Or.neg_resolve_left (h : Or (Not a) b) (ha : a) : b := h.elim (absurd ha) id
/-- The first alternative, when the negation in the second one is impossible. -/
theorem Or.neg_resolve_right (h : Or a (Not b)) (nb : b) : a := h.elim id (absurd nb)

/-- Dependent pairs of elements of arbitrary sorts. -/
@[pp_using_anonymous_constructor]
structure PSigma {α : Sort u} (β : α → Sort v) where
  /-- Builds a dependent pair. -/
  mk ::
  /-- The first component. -/
  fst : α
  /-- The second component, whose type depends on the first. -/
  snd : β fst

/-- Dependent pairs. -/
@[pp_using_anonymous_constructor]
structure Sigma {α : Type u} (β : α → Type v) where
  /-- Builds a dependent pair. -/
  mk ::
  /-- The first component. -/
  fst : α
  /-- The second component, whose type depends on the first. -/
  snd : β fst

/-- Existence. -/
inductive Exists {α : Sort u} (p : α → Prop) : Prop where
  | intro (w : α) (h : p w) : Exists p

/-- The elements with a property. -/
@[pp_using_anonymous_constructor]
structure Subtype {α : Sort u} (p : α → Prop) where
  /-- The element. -/
  val : α
  /-- Its property. -/
  property : p val

set_option bootstrap.inductiveCheckResultingUniverse false in
/-- Lifts a sort to a higher universe. -/
structure PULift.{r, s} (α : Sort s) : Sort (max s 1 r) where
  /-- Lifts an element. -/
  up ::
  /-- The lifted element. -/
  down : α

/-- Lifts a type to a higher universe. -/
structure ULift.{r, s} (α : Type s) : Type (max s r) where
  /-- Lifts an element. -/
  up ::
  /-- The lifted element. -/
  down : α

/-- Lifts a proposition or a type to a type. -/
structure PLift (α : Sort u) : Type u where
  /-- Lifts an element. -/
  up ::
  /-- The lifted element. -/
  down : α

theorem ULift.up_down {α : Type u} (b : ULift.{v} α) : Eq (ULift.up b.down) b := rfl
theorem ULift.down_up {α : Type u} (a : α) : Eq (ULift.up.{v} a).down a := rfl
theorem PLift.up_down {α : Sort u} (b : PLift α) : Eq (PLift.up b.down) b := rfl
theorem PLift.down_up {α : Sort u} (a : α) : Eq (PLift.up a).down a := rfl

/-! ## Booleans and natural numbers -/

set_option genCtorIdx false in
/-- The truth values. -/
inductive Bool : Type where
  | false : Bool
  | true : Bool

export Bool (false true)

set_option genCtorIdx false in
/-- The natural numbers. -/
inductive Nat where
  | zero : Nat
  | succ (n : Nat) : Nat

/-- Which constructor a truth value is. -/
noncomputable def Bool.ctorIdx (b : Bool) : Nat := Bool.rec (motive := fun _ => Nat) .zero (.succ .zero) b

/-- Which constructor a number is. -/
noncomputable def Nat.ctorIdx (n : Nat) : Nat :=
  Nat.rec (motive := fun _ => Nat) .zero (fun _ _ => .succ .zero) n

theorem Bool.false_ne_true_elim (h : Eq false true) : False :=
  @Eq.rec Bool false (fun b _ => Bool.rec (motive := fun _ => Prop) True False b) True.intro true h

set_option bootstrap.genMatcherCode false in
/-- The equality test. The kernel computes it by itself. -/
@[extern "lean_nat_dec_eq"] def Nat.beq : (@& Nat) → (@& Nat) → Bool
  | .zero, .zero => true
  | .zero, .succ _ => false
  | .succ _, .zero => false
  | .succ n, .succ m => Nat.beq n m

/-- Equal terms have the same constructor: the generated `noConfusion` lemmas start from this. -/
theorem noConfusion_of_Nat {α : Sort u} (f : α → Nat) {a b : α} (h : Eq a b) :
    Bool.rec (motive := fun _ => Prop) False True ((f a).beq (f b)) :=
  h.rec (Nat.rec (motive := fun n => Bool.rec (motive := fun _ => Prop) False True (Nat.beq n n)) True.intro
    (fun _ ih => ih) (f a))

/-- A function of one truth value. -/
@[macro_inline] def cond {α : Sort u} (c : Bool) (x y : α) : α :=
  match c with
  | true => x
  | false => y

/-- A dependent function of one truth value. -/
@[macro_inline] def Bool.dcond {α : Sort u} (c : Bool) (x : Eq c true → α) (y : Eq c false → α) : α :=
  match c with
  | true => x rfl
  | false => y rfl

/-- Disjunction that evaluates its second argument only if needed. -/
@[macro_inline] def Bool.or (x y : Bool) : Bool :=
  match x with
  | true => true
  | false => y

/-- Conjunction that evaluates its second argument only if needed. -/
@[macro_inline] def Bool.and (x y : Bool) : Bool :=
  match x with
  | false => false
  | true => y

/-- Negation. -/
@[inline] def Bool.not : Bool → Bool
  | true => false
  | false => true

export Bool (or and not)

/-! ## Decidability -/

set_option genCtorIdx false in
/-- A proposition together with the knowledge whether it holds. -/
class inductive Decidable (p : Prop) : Type where
  | isFalse (h : Not p) : Decidable p
  | isTrue (h : p) : Decidable p

/-- The truth value of a decidable proposition. -/
@[inline_if_reduce, nospecialize] def Decidable.decide (p : Prop) [h : Decidable p] : Bool :=
  h.casesOn (fun _ => false) (fun _ => true)

export Decidable (isTrue isFalse decide)

/-- A predicate that is decidable everywhere. -/
abbrev DecidablePred {α : Sort u} (r : α → Prop) : Sort (max 1 u) := (a : α) → Decidable (r a)
/-- A relation that is decidable everywhere. -/
abbrev DecidableRel {α : Sort u} {β : Sort v} (r : α → β → Prop) : Sort (max 1 u v) :=
  (a : α) → (b : β) → Decidable (r a b)
/-- A type with decidable equality. -/
abbrev DecidableEq (α : Sort u) : Sort (max 1 u) := (a b : α) → Decidable (Eq a b)
/-- The decision whether two elements are equal. -/
def decEq {α : Sort u} [inst : DecidableEq α] (a b : α) : Decidable (Eq a b) := inst a b

instance : Decidable True := isTrue True.intro
instance : Decidable False := isFalse id

theorem of_decide_eq_true : [inst : Decidable p] → Eq (decide p) true → p
  | isTrue h, _ => h
  | isFalse _, h => (Bool.false_ne_true_elim h).elim

theorem decide_eq_true : [inst : Decidable p] → p → Eq (decide p) true
  | isTrue _, _ => rfl
  | isFalse h, hp => absurd hp h

theorem decide_eq_false : [inst : Decidable p] → Not p → Eq (decide p) false
  | isTrue h, hn => absurd h hn
  | isFalse _, _ => rfl

theorem of_decide_eq_false : [inst : Decidable p] → Eq (decide p) false → Not p
  | isTrue _, h => (Bool.false_ne_true_elim h.symm).elim
  | isFalse h, _ => h

theorem of_decide_eq_self_eq_true [inst : DecidableEq α] (a : α) : Eq (decide (Eq a a)) true :=
  decide_eq_true rfl

/-- Equality of truth values is decidable. -/
def Bool.decEq (a b : Bool) : Decidable (Eq a b) :=
  match a, b with
  | false, false => isTrue rfl
  | false, true => isFalse Bool.false_ne_true_elim
  | true, false => isFalse (fun h => Bool.false_ne_true_elim h.symm)
  | true, true => isTrue rfl

instance : DecidableEq Bool := Bool.decEq

/-- `if c then t else e` for a decidable proposition `c`. -/
@[macro_inline] def ite {α : Sort u} (c : Prop) [h : Decidable c] (t e : α) : α :=
  match h with
  | isTrue _ => t
  | isFalse _ => e

/-- `if h : c then t h else e h` for a decidable proposition `c`. -/
@[macro_inline] def dite {α : Sort u} (c : Prop) [h : Decidable c] (t : c → α) (e : Not c → α) : α :=
  match h with
  | isTrue h => t h
  | isFalse h => e h

instance [dp : Decidable p] [dq : Decidable q] : Decidable (And p q) :=
  match dp with
  | isTrue hp =>
    match dq with
    | isTrue hq => isTrue ⟨hp, hq⟩
    | isFalse hq => isFalse (fun h => hq h.right)
  | isFalse hp => isFalse (fun h => hp h.left)

instance [dp : Decidable p] [dq : Decidable q] : Decidable (Or p q) :=
  match dp with
  | isTrue hp => isTrue (Or.inl hp)
  | isFalse hp =>
    match dq with
    | isTrue hq => isTrue (Or.inr hq)
    | isFalse hq => isFalse (fun h => h.elim hp hq)

instance [dp : Decidable p] : Decidable (Not p) :=
  match dp with
  | isTrue hp => isFalse (fun h => h hp)
  | isFalse hp => isTrue hp

/-- Stands for a missing proof; no theorem of this library uses it. -/
@[extern "lean_sorry", never_extract] axiom sorryAx (α : Sort u) (synthetic : Bool) : α

theorem eq_false_of_ne_true : {b : Bool} → Not (Eq b true) → Eq b false
  | true, h => absurd rfl h
  | false, _ => rfl

theorem eq_true_of_ne_false : {b : Bool} → Not (Eq b false) → Eq b true
  | true, _ => rfl
  | false, h => absurd rfl h

theorem ne_false_of_eq_true : {b : Bool} → Eq b true → Not (Eq b false)
  | true, _, h => Bool.false_ne_true_elim h.symm
  | false, h, _ => Bool.false_ne_true_elim h

theorem ne_true_of_eq_false : {b : Bool} → Eq b false → Not (Eq b true)
  | true, h, _ => Bool.false_ne_true_elim h.symm
  | false, _, h => Bool.false_ne_true_elim h
