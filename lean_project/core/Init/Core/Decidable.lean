/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them.

Decidable propositions, classical reasoning, `if`.
-/
prelude
import Init.Core.Logic
set_option linter.all false
set_option warn.classDefReducibility false

universe u v w

/-! ## Choice and excluded middle -/

theorem exists_of_subtype {α : Type u} {p : α → Prop} : { x // p x } → ∃ x, p x := fun ⟨x, h⟩ => ⟨x, h⟩

namespace Classical
/-- A witness of an existence statement, with its property. -/
noncomputable def indefiniteDescription {α : Sort u} (p : α → Prop) (h : ∃ x, p x) : { x // p x } :=
  choice (h.elim fun x hx => ⟨⟨x, hx⟩⟩)
/-- A witness of an existence statement. -/
noncomputable def choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α := (indefiniteDescription p h).val
theorem choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (choose h) := (indefiniteDescription p h).property

/-- Excluded middle, by Diaconescu's argument: two descriptions of truth values that agree only if `p` holds. -/
theorem em (p : Prop) : p ∨ ¬p := by
  have hT : ∃ x : Prop, x = True ∨ p := ⟨True, Or.inl rfl⟩
  have hF : ∃ x : Prop, x = False ∨ p := ⟨False, Or.inl rfl⟩
  have same : p → choose hT = choose hF := fun hp => by
    have e : (fun x : Prop => x = True ∨ p) = (fun x => x = False ∨ p) :=
      funext fun x => propext ⟨fun _ => Or.inr hp, fun _ => Or.inr hp⟩
    have key : ∀ (q r : Prop → Prop) (hq : ∃ x, q x) (hr : ∃ x, r x), q = r → choose hq = choose hr := by
      intro q r hq hr e; cases e; rfl
    exact key _ _ hT hF e
  exact (choose_spec hT).elim
    (fun ht => (choose_spec hF).elim
      (fun hf => Or.inr fun hp => true_ne_false (ht.symm.trans ((same hp).trans hf)))
      Or.inl)
    Or.inl

theorem exists_true_of_nonempty {α : Sort u} (h : Nonempty α) : ∃ _ : α, True := h.elim fun x => ⟨x, trivial⟩
/-- An element of a non-empty type. -/
noncomputable def inhabited_of_nonempty {α : Sort u} (h : Nonempty α) : Inhabited α := ⟨choice h⟩
noncomputable def inhabited_of_exists {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : Inhabited α :=
  inhabited_of_nonempty (h.elim fun w _ => ⟨w⟩)

/-- Every proposition is decidable. -/
noncomputable scoped instance (priority := low) propDecidable (a : Prop) : Decidable a :=
  choice <| match em a with
    | Or.inl h => ⟨isTrue h⟩
    | Or.inr h => ⟨isFalse h⟩
noncomputable def decidableInhabited (a : Prop) : Inhabited (Decidable a) := ⟨propDecidable a⟩
instance (a : Prop) : Nonempty (Decidable a) := ⟨propDecidable a⟩
noncomputable def typeDecidableEq (α : Sort u) : DecidableEq α := fun _ _ => inferInstance
noncomputable def typeDecidable (α : Sort u) : PSum α (α → False) :=
  match propDecidable (Nonempty α) with
  | isTrue hp => PSum.inl (@default _ (inhabited_of_nonempty hp))
  | isFalse hn => PSum.inr (fun a => absurd (Nonempty.intro a) hn)

noncomputable def strongIndefiniteDescription {α : Sort u} (p : α → Prop) (h : Nonempty α) :
    { x : α // (∃ y : α, p y) → p x } :=
  @dite _ (∃ x : α, p x) (propDecidable _)
    (fun hp => ⟨choose hp, fun _ => choose_spec hp⟩) (fun hp => ⟨choice h, fun h => absurd h hp⟩)
/-- An element with a property, if there is one. -/
noncomputable def epsilon {α : Sort u} [h : Nonempty α] (p : α → Prop) : α := (strongIndefiniteDescription p h).val
theorem epsilon_spec_aux {α : Sort u} (h : Nonempty α) (p : α → Prop) : (∃ y, p y) → p (@epsilon α h p) :=
  (strongIndefiniteDescription p h).property
theorem epsilon_spec {α : Sort u} {p : α → Prop} (hex : ∃ y, p y) : p (@epsilon α (hex.elim fun x _ => ⟨x⟩) p) :=
  epsilon_spec_aux (hex.elim fun x _ => ⟨x⟩) p hex
theorem epsilon_singleton {α : Sort u} (x : α) : @epsilon α ⟨x⟩ (fun y => y = x) = x :=
  @epsilon_spec α (fun y => y = x) ⟨x, rfl⟩
theorem axiomOfChoice {α : Sort u} {β : α → Sort v} {r : ∀ x, β x → Prop} (h : ∀ x, ∃ y, r x y) :
    ∃ f : ∀ x, β x, ∀ x, r x (f x) := ⟨fun x => choose (h x), fun x => choose_spec (h x)⟩
theorem skolem {α : Sort u} {b : α → Sort v} {p : ∀ x, b x → Prop} :
    (∀ x, ∃ y, p x y) ↔ ∃ f : ∀ x, b x, ∀ x, p x (f x) := ⟨axiomOfChoice, fun ⟨f, h⟩ x => ⟨f x, h x⟩⟩
theorem propComplete (a : Prop) : a = True ∨ a = False := (em a).elim (.inl ∘ eq_true) (.inr ∘ eq_false)

theorem byCases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := (em p).elim hpq hnpq
theorem byContradiction {p : Prop} (h : ¬p → False) : p := (em p).elim id fun n => (h n).elim
theorem not_not {a : Prop} : ¬¬a ↔ a := ⟨byContradiction, fun h n => n h⟩
theorem not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => byContradiction fun n => h fun x => byContradiction fun hx => n ⟨x, hx⟩, fun ⟨x, hx⟩ h => hx (h x)⟩
theorem not_forall_not {α : Sort u} {p : α → Prop} : (¬∀ x, ¬p x) ↔ ∃ x, p x :=
  ⟨fun h => byContradiction fun n => h fun x hx => n ⟨x, hx⟩, fun ⟨x, hx⟩ h => h x hx⟩
theorem not_exists_not {α : Sort u} {p : α → Prop} : (¬∃ x, ¬p x) ↔ ∀ x, p x :=
  ⟨fun h x => byContradiction fun n => h ⟨x, n⟩, fun h ⟨x, n⟩ => n (h x)⟩
theorem forall_or_exists_not {α : Sort u} (P : α → Prop) : (∀ a, P a) ∨ ∃ a, ¬P a :=
  (em (∀ a, P a)).elim .inl (.inr ∘ not_forall.mp)
theorem exists_or_forall_not {α : Sort u} (P : α → Prop) : (∃ a, P a) ∨ ∀ a, ¬P a :=
  (em (∃ a, P a)).elim .inl fun h => .inr fun a ha => h ⟨a, ha⟩
theorem or_iff_not_imp_left {a b : Prop} : a ∨ b ↔ (¬a → b) :=
  ⟨Or.resolve_left, fun h => byCases .inl (.inr ∘ h)⟩
theorem or_iff_not_imp_right {a b : Prop} : a ∨ b ↔ (¬b → a) :=
  ⟨Or.resolve_right, fun h => byCases .inr (.inl ∘ h)⟩
theorem not_imp_iff_and_not {a b : Prop} : ¬(a → b) ↔ a ∧ ¬b :=
  ⟨fun h => ⟨byContradiction fun n => h fun x => absurd x n, fun hb => h fun _ => hb⟩, fun ⟨x, n⟩ h => n (h x)⟩
theorem not_imp {a b : Prop} : ¬(a → b) ↔ a ∧ ¬b := not_imp_iff_and_not
theorem not_and_iff_not_or_not {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => byCases (fun x : a => .inr fun y => h ⟨x, y⟩) .inl,
   fun h ⟨x, y⟩ => h.elim (fun n => n x) (fun n => n y)⟩
theorem not_iff {a b : Prop} : ¬(a ↔ b) ↔ (¬a ↔ b) :=
  ⟨fun h => ⟨fun n => byContradiction fun nb => h ⟨fun x => absurd x n, fun y => absurd y nb⟩,
    fun y x => h ⟨fun _ => y, fun _ => x⟩⟩, fun h h' => (em a).elim (fun x => h.mpr (h'.mp x) x)
      (fun n => n (h'.mpr (h.mp n)))⟩
theorem iff_iff_and_or_not_and_not {a b : Prop} : (a ↔ b) ↔ (a ∧ b) ∨ (¬a ∧ ¬b) :=
  ⟨fun h => byCases (fun x => .inl ⟨x, h.mp x⟩) (fun n => .inr ⟨n, fun y => n (h.mpr y)⟩),
   fun h => h.elim (fun ⟨x, y⟩ => iff_of_true x y) (fun ⟨n, m⟩ => iff_of_false n m)⟩
theorem imp_iff_not_or {a b : Prop} : a → b ↔ ¬a ∨ b :=
  ⟨fun f => byCases (.inr ∘ f) .inl, fun h x => h.elim (absurd x) id⟩
theorem imp_iff_left_iff {a b : Prop} : (b ↔ a → b) ↔ a ∨ b :=
  ⟨fun h => byCases .inl fun n => .inr (h.mpr fun x => absurd x n),
   fun h => ⟨fun y _ => y, fun f => h.elim f id⟩⟩
theorem and_or_imp {a b c : Prop} : a ∧ b ∨ (a → c) ↔ a → b ∨ c :=
  ⟨fun h x => h.elim (fun ⟨_, y⟩ => .inl y) (fun f => .inr (f x)),
   fun f => byCases (fun x => (f x).elim (fun y => .inl ⟨x, y⟩) (fun z => .inr fun _ => z))
    (fun n => .inr fun x => absurd x n)⟩
theorem exists_imp_iff_forall_imp_exists {α : Sort u} [h : Nonempty α] {p : α → Prop} {b : Prop} :
    (∃ x, p x → b) ↔ (∀ x, p x) → b :=
  ⟨fun ⟨x, f⟩ h => f (h x), fun f => byCases (fun hb : b => h.elim fun x => ⟨x, fun _ => hb⟩)
    (fun n => (not_forall.mp fun h => n (f h)).elim fun x hx => ⟨x, fun hp => absurd hp hx⟩)⟩
theorem not_not_iff {a : Prop} : ¬¬a ↔ a := not_not
end Classical

export Classical (imp_iff_left_iff and_or_imp not_imp)

theorem Exists.choose_spec {α : Sort u} {p : α → Prop} (P : ∃ a, p a) : p (Classical.choose P) := Classical.choose_spec P
/-- A witness of an existence statement. -/
noncomputable def Exists.choose {α : Sort u} {p : α → Prop} (P : ∃ a, p a) : α := Classical.choose P

/-! ## Decidable propositions -/

namespace Decidable
variable {p q : Prop}
theorem em (p : Prop) [Decidable p] : p ∨ ¬p := byCases' Or.inl Or.inr
where byCases' {r : Prop} (h : p → r) (h' : ¬p → r) : r := match (inferInstance : Decidable p) with
  | isTrue x => h x
  | isFalse x => h' x
/-- Case distinction on a decidable proposition. -/
@[macro_inline] def byCases {q : Sort u} [dec : Decidable p] (h1 : p → q) (h2 : ¬p → q) : q :=
  match dec with
  | isTrue h => h1 h
  | isFalse h => h2 h
theorem byContradiction [dec : Decidable p] (h : ¬p → False) : p := byCases id fun n => (h n).elim
theorem of_not_not [Decidable p] : ¬¬p → p := byContradiction
theorem not_not [Decidable p] : ¬¬p ↔ p := ⟨of_not_not, not_not_intro⟩
theorem not_and_iff_or_not [Decidable p] [Decidable q] : ¬(p ∧ q) ↔ ¬p ∨ ¬q := Classical.not_and_iff_not_or_not
theorem not_or_of_imp [Decidable p] (h : p → q) : ¬p ∨ q := byCases (.inr ∘ h) .inl
theorem not_imp_not [Decidable p] : (¬p → ¬q) ↔ (q → p) := ⟨fun h y => byContradiction fun n => h n y, mt⟩
theorem not_imp_iff_and_not [Decidable p] : ¬(p → q) ↔ p ∧ ¬q := Classical.not_imp_iff_and_not
theorem imp_iff_not_or [Decidable p] : p → q ↔ ¬p ∨ q := Classical.imp_iff_not_or
theorem or_iff_not_imp_left [Decidable p] : p ∨ q ↔ (¬p → q) := Classical.or_iff_not_imp_left
theorem or_iff_not_imp_right [Decidable q] : p ∨ q ↔ (¬q → p) := Classical.or_iff_not_imp_right
theorem not_and_iff_not_or_not [Decidable p] : ¬(p ∧ q) ↔ ¬p ∨ ¬q := Classical.not_and_iff_not_or_not
theorem iff_iff_and_or_not_and_not [Decidable q] : (p ↔ q) ↔ (p ∧ q) ∨ (¬p ∧ ¬q) :=
  Classical.iff_iff_and_or_not_and_not
theorem decide_true (h : Decidable True) : @decide True h = true := decide_eq_true trivial
theorem decide_false (h : Decidable False) : @decide False h = false := decide_eq_false id
end Decidable

theorem decide_true_eq_true (h : Decidable True) : @decide True h = true := decide_eq_true trivial
theorem decide_false_eq_false (h : Decidable False) : @decide False h = false := decide_eq_false id
theorem decide_true (h : Decidable True) : @decide True h = true := decide_eq_true trivial
theorem decide_false (h : Decidable False) : @decide False h = false := decide_eq_false id
theorem decide_eq_true_iff {p : Prop} [Decidable p] : decide p = true ↔ p := ⟨of_decide_eq_true, decide_eq_true⟩
theorem decide_eq_false_iff_not {p : Prop} {_ : Decidable p} : decide p = false ↔ ¬p :=
  ⟨of_decide_eq_false, decide_eq_false⟩
theorem decide_eq_decide {p q : Prop} {_ : Decidable p} {_ : Decidable q} : decide p = decide q ↔ (p ↔ q) :=
  ⟨fun h => ⟨fun hp => of_decide_eq_true (h ▸ decide_eq_true hp), fun hq => of_decide_eq_true (h ▸ decide_eq_true hq)⟩,
   fun h => match (inferInstance : Decidable p) with
    | isTrue hp => (decide_eq_true hp).trans (decide_eq_true (h.mp hp)).symm
    | isFalse hp => (decide_eq_false hp).trans (decide_eq_false fun hq => hp (h.mpr hq)).symm⟩

/-- Decides a proposition through an equivalent one. -/
@[inline] def decidable_of_decidable_of_iff [Decidable p] (h : p ↔ q) : Decidable q :=
  match (inferInstance : Decidable p) with
  | isTrue hp => isTrue (h.mp hp)
  | isFalse hp => isFalse fun hq => hp (h.mpr hq)
/-- Decides a proposition through an equal one. -/
@[inline] def decidable_of_decidable_of_eq [Decidable p] (h : p = q) : Decidable q :=
  decidable_of_decidable_of_iff (Iff.of_eq h)
def decidable_of_iff {b : Prop} (a : Prop) (h : a ↔ b) [Decidable a] : Decidable b := decidable_of_decidable_of_iff h
def decidable_of_iff' {a : Prop} (b : Prop) (h : a ↔ b) [Decidable b] : Decidable a :=
  decidable_of_decidable_of_iff h.symm
def decidable_of_bool {a : Prop} : (b : Bool) → (b = true ↔ a) → Decidable a
  | true, h => isTrue (h.mp rfl)
  | false, h => isFalse fun ha => Bool.noConfusion (h.mpr ha)
/-- The value of `Decidable` by a Boolean. -/
def Decidable.intro {p : Prop} (b : Bool) (h : (b = true → p) ∧ (b = false → ¬p)) : Decidable p :=
  match b, h with
  | true, h => isTrue (h.1 rfl)
  | false, h => isFalse (h.2 rfl)

@[macro_inline] instance {p q : Prop} [Decidable p] [Decidable q] : Decidable (p → q) :=
  if hp : p then
    if hq : q then isTrue (fun _ => hq) else isFalse (fun h => hq (h hp))
  else isTrue (fun h => absurd h hp)
instance {p q : Prop} [Decidable p] [Decidable q] : Decidable (p ↔ q) :=
  if hp : p then
    if hq : q then isTrue (iff_of_true hp hq) else isFalse (fun h => hq (h.mp hp))
  else if hq : q then isFalse (fun h => hp (h.mpr hq)) else isTrue (iff_of_false hp hq)
@[inline] instance instDecidableNe {α : Sort u} [DecidableEq α] (a b : α) : Decidable (a ≠ b) :=
  match decEq a b with
  | isTrue h => isFalse fun n => n h
  | isFalse h => isTrue h
instance exists_prop_decidable {p : Prop} (P : p → Prop) [Decidable p] [∀ h, Decidable (P h)] : Decidable (∃ h, P h) :=
  if h : p then decidable_of_decidable_of_iff ⟨fun h2 => ⟨h, h2⟩, fun ⟨_, h2⟩ => h2⟩ else isFalse fun ⟨h', _⟩ => h h'
instance forall_prop_decidable {p : Prop} (P : p → Prop) [Decidable p] [∀ h, Decidable (P h)] : Decidable (∀ h, P h) :=
  if h : p then decidable_of_decidable_of_iff ⟨fun h2 _ => h2, fun f => f h⟩ else isTrue fun h' => absurd h' h

/-! ## `if` -/

theorem ite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : ite c t e = t :=
  match h with
  | isTrue _ => rfl
  | isFalse n => absurd hc n
theorem ite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : ite c t e = e :=
  match h with
  | isTrue hc => absurd hc hnc
  | isFalse _ => rfl
theorem dite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} :
    dite c t e = t hc :=
  match h with
  | isTrue _ => rfl
  | isFalse n => absurd hc n
theorem dite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} :
    dite c t e = e hnc :=
  match h with
  | isTrue hc => absurd hc hnc
  | isFalse _ => rfl
theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : ite c t e = t := ite_eq_left hc
theorem if_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : ite c t e = e := ite_eq_right hnc
theorem dif_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc :=
  dite_eq_left hc
theorem dif_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hnc :=
  dite_eq_right hnc
theorem dif_eq_if (c : Prop) {h : Decidable c} {α : Sort u} (t e : α) :
    dite c (fun _ => t) (fun _ => e) = ite c t e := by cases h <;> rfl
theorem dite_eq_ite {α : Sort u} {P : Prop} {a b : α} [h : Decidable P] : (dite P (fun _ => a) fun _ => b) = ite P a b :=
  dif_eq_if P a b

theorem ite_eq_left_of_eq_true {α : Sort u} {c : Prop} {_ : Decidable c} (a b : α) (h : c = True) :
    (if c then a else b) = a := ite_eq_left (of_eq_true h)
theorem ite_eq_right_of_eq_false {α : Sort u} {c : Prop} {_ : Decidable c} (a b : α) (h : c = False) :
    (if c then a else b) = b := ite_eq_right (of_eq_false h)
theorem dite_eq_left_of_eq_true {α : Sort u} {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = True) :
    dite c t e = t (of_eq_true h) := dite_eq_left _
theorem dite_eq_right_of_eq_false {α : Sort u} {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = False) :
    dite c t e = e (of_eq_false h) := dite_eq_right _
theorem ite_cond_eq_true {α : Sort u} {c : Prop} {_ : Decidable c} (a b : α) (h : c = True) :
    (if c then a else b) = a := ite_eq_left_of_eq_true a b h
theorem ite_cond_eq_false {α : Sort u} {c : Prop} {_ : Decidable c} (a b : α) (h : c = False) :
    (if c then a else b) = b := ite_eq_right_of_eq_false a b h
theorem dite_cond_eq_true {α : Sort u} {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = True) :
    dite c t e = t (of_eq_true h) := dite_eq_left _
theorem dite_cond_eq_false {α : Sort u} {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = False) :
    dite c t e = e (of_eq_false h) := dite_eq_right _

@[simp] theorem ite_true (a b : α) : (if True then a else b) = a := rfl
@[simp] theorem ite_false (a b : α) : (if False then a else b) = b := rfl
@[simp] theorem dite_true {α : Sort u} {t : True → α} {e : ¬True → α} : dite True t e = t trivial := rfl
@[simp] theorem dite_false {α : Sort u} {t : False → α} {e : ¬False → α} : dite False t e = e not_false := rfl

theorem ite_congr {α : Sort u} {b c : Prop} {x y u v : α} {s : Decidable b} [Decidable c] (h₁ : b = c)
    (h₂ : c → x = u) (h₃ : ¬c → y = v) : ite b x y = ite c u v :=
  (Decidable.em c).elim
    (fun hc => (ite_eq_left (h₁.mpr hc)).trans ((h₂ hc).trans (ite_eq_left hc).symm))
    (fun hc => (ite_eq_right (Eq.mpr_not h₁ hc)).trans ((h₃ hc).trans (ite_eq_right hc).symm))
theorem ite_cond_congr {α : Sort u} {b c : Prop} {s : Decidable b} {t : Decidable c} {x y : α} (h : b = c) :
    ite b x y = ite c x y := ite_congr h (fun _ => rfl) (fun _ => rfl)
theorem dite_congr {α : Sort u} {b c : Prop} {_ : Decidable b} [Decidable c] {x : b → α} {u : c → α} {y : ¬b → α}
    {v : ¬c → α} (h₁ : b = c) (h₂ : (h : c) → x (h₁.mpr_prop h) = u h) (h₃ : (h : ¬c) → y (h₁.mpr_not h) = v h) :
    dite b x y = dite c u v :=
  (Decidable.em c).elim
    (fun hc => (dite_eq_left (h₁.mpr hc)).trans ((h₂ hc).trans (dite_eq_left hc).symm))
    (fun hc => (dite_eq_right (Eq.mpr_not h₁ hc)).trans ((h₃ hc).trans (dite_eq_right hc).symm))
theorem dite_cond_congr {α : Sort u} {b c : Prop} {s : Decidable b} {t : Decidable c} {x : b → α} {y : ¬b → α}
    (h : b = c) : dite b x y = dite c (fun h' => x (h.mpr_prop h')) (fun h' => y (h.mpr_not h')) :=
  dite_congr h (fun _ => rfl) (fun _ => rfl)
attribute [congr] ite_congr dite_congr

instance {c t e : Prop} [dC : Decidable c] [dT : Decidable t] [dE : Decidable e] : Decidable (if c then t else e) :=
  match dC with
  | isTrue _ => dT
  | isFalse _ => dE
instance {c : Prop} {t : c → Prop} {e : ¬c → Prop} [dC : Decidable c] [dT : ∀ h, Decidable (t h)]
    [dE : ∀ h, Decidable (e h)] : Decidable (if h : c then t h else e h) :=
  match dC with
  | isTrue hc => dT hc
  | isFalse hc => dE hc

/-! ## Decidable equality -/

instance {α : Type u} {β : Type v} [DecidableEq α] [DecidableEq β] : DecidableEq (α × β) := fun (a, b) (a', b') =>
  match decEq a a' with
  | isTrue h₁ => match decEq b b' with
    | isTrue h₂ => isTrue (h₁ ▸ h₂ ▸ rfl)
    | isFalse n => isFalse fun h => n (congrArg Prod.snd h)
  | isFalse n => isFalse fun h => n (congrArg Prod.fst h)
instance {α : Sort u} {p : α → Prop} [DecidableEq α] : DecidableEq {x : α // p x} := fun ⟨a, h₁⟩ ⟨b, h₂⟩ =>
  if h : a = b then isTrue (by cases h; rfl) else isFalse fun e => h (congrArg Subtype.val e)
instance : DecidableEq PUnit := fun _ _ => isTrue rfl
instance : DecidableEq Empty := fun a => nomatch a
instance : DecidableEq PEmpty := fun a => nomatch a
instance {α : Type u} {β : Type v} [DecidableEq α] [DecidableEq β] : DecidableEq (α ⊕ β)
  | .inl a, .inl b => if h : a = b then isTrue (h ▸ rfl) else isFalse fun e => h (by cases e; rfl)
  | .inr a, .inr b => if h : a = b then isTrue (h ▸ rfl) else isFalse fun e => h (by cases e; rfl)
  | .inl _, .inr _ => isFalse fun e => by cases e
  | .inr _, .inl _ => isFalse fun e => by cases e
instance {α : Type u} [DecidableEq α] : DecidableEq (Option α)
  | none, none => isTrue rfl
  | some a, some b => if h : a = b then isTrue (h ▸ rfl) else isFalse fun e => h (by cases e; rfl)
  | none, some _ => isFalse fun e => by cases e
  | some _, none => isFalse fun e => by cases e
instance {α : Type u} [DecidableEq α] : DecidableEq (Array α) := fun ⟨a⟩ ⟨b⟩ =>
  if h : a = b then isTrue (h ▸ rfl) else isFalse fun e => h (congrArg Array.toList e)
