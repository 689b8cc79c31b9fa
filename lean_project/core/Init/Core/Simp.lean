/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them.

The lemmas about logic that `simp`, `split`, `simp_all` and their like cite or use.
-/
prelude
import Init.Core.Decidable
set_option linter.all false

universe u v w

attribute [simp] eq_self id_eq Nat.le_refl Nat.lt_irrefl Nat.not_lt_zero Nat.zero_le Nat.zero_lt_succ
attribute [simp] dite_eq_ite

/-! ## True, False, not -/

@[simp] theorem heq_eq_eq (a b : α) : HEq a b = (a = b) := propext ⟨eq_of_heq, heq_of_eq⟩
@[simp] theorem eq_iff_iff {p q : Prop} : (p = q) ↔ (p ↔ q) := ⟨Iff.of_eq, propext⟩
@[simp] theorem ne_eq (a b : α) : (a ≠ b) = ¬(a = b) := rfl
@[simp] theorem not_true_eq_false : (¬True) = False := eq_false fun h => h trivial
@[simp] theorem not_false_eq_true : (¬False) = True := eq_true id
@[simp] theorem not_false_iff : ¬False ↔ True := iff_true_intro id
@[simp] theorem not_true : ¬True ↔ False := iff_false_intro fun h => h trivial
@[simp] theorem true_eq_false : (True = False) = False := eq_false true_ne_false
@[simp] theorem false_eq_true : (False = True) = False := eq_false fun h => true_ne_false h.symm
@[simp] theorem eq_true_eq (p : Prop) : (p = True) = p := propext ⟨of_eq_true, eq_true⟩
theorem eq_true_eq_id : Eq True = id := funext fun p => propext ⟨fun h => h ▸ trivial, fun h => (eq_true h).symm⟩
@[simp] theorem eq_false_eq (p : Prop) : (p = False) = ¬p := propext ⟨of_eq_false, eq_false⟩
@[simp] theorem not_not_not_eq {p : Prop} : (¬¬¬p) = ¬p := propext ⟨fun h hp => h fun n => n hp, not_not_intro⟩

@[simp] theorem and_self (p : Prop) : (p ∧ p) = p := propext ⟨And.left, fun h => ⟨h, h⟩⟩
@[simp] theorem and_true (p : Prop) : (p ∧ True) = p := propext ⟨And.left, fun h => ⟨h, trivial⟩⟩
@[simp] theorem true_and (p : Prop) : (True ∧ p) = p := propext ⟨And.right, fun h => ⟨trivial, h⟩⟩
@[simp] theorem and_false (p : Prop) : (p ∧ False) = False := eq_false And.right
@[simp] theorem false_and (p : Prop) : (False ∧ p) = False := eq_false And.left
@[simp] theorem or_self (p : Prop) : (p ∨ p) = p := propext ⟨fun h => h.elim id id, Or.inl⟩
@[simp] theorem or_true (p : Prop) : (p ∨ True) = True := eq_true (Or.inr trivial)
@[simp] theorem true_or (p : Prop) : (True ∨ p) = True := eq_true (Or.inl trivial)
@[simp] theorem or_false (p : Prop) : (p ∨ False) = p := propext ⟨fun h => h.elim id False.elim, Or.inl⟩
@[simp] theorem false_or (p : Prop) : (False ∨ p) = p := propext ⟨fun h => h.elim False.elim id, Or.inr⟩
@[simp] theorem iff_self (p : Prop) : (p ↔ p) = True := eq_true Iff.rfl
@[simp] theorem iff_true (p : Prop) : (p ↔ True) = p := propext ⟨of_iff_true, iff_true_intro⟩
@[simp] theorem true_iff (p : Prop) : (True ↔ p) = p := propext ⟨fun h => h.mp trivial, fun h => (iff_true_intro h).symm⟩
@[simp] theorem iff_false (p : Prop) : (p ↔ False) = ¬p := propext ⟨Iff.mp, iff_false_intro⟩
@[simp] theorem false_iff (p : Prop) : (False ↔ p) = ¬p := propext ⟨Iff.mpr, fun h => (iff_false_intro h).symm⟩
@[simp] theorem false_implies (p : Prop) : (False → p) = True := eq_true False.elim
@[simp] theorem forall_false (p : False → Prop) : (∀ h : False, p h) = True := eq_true fun h => h.elim
@[simp] theorem implies_true (α : Sort u) : (∀ _ : α, True) = True := eq_true fun _ => trivial
@[simp] theorem true_implies (p : Prop) : (True → p) = p := propext ⟨fun h => h trivial, fun h _ => h⟩
theorem proof_irrel {a : Prop} (h₁ h₂ : a) : h₁ = h₂ := rfl
def Not.elim {α : Sort u} (H1 : ¬a) (H2 : a) : α := absurd H2 H1
theorem Not.imp {a b : Prop} (H2 : ¬b) (H1 : a → b) : ¬a := mt H1 H2
theorem implies_self (p : Prop) : (p → p) = True := eq_true id
@[simp] theorem imp_self (a : Prop) : (a → a) ↔ True := iff_true_intro id

@[simp] theorem and_not_self : (a : Prop) → ¬(a ∧ ¬a) := fun _ ⟨h, n⟩ => n h
@[simp] theorem not_and_self : (a : Prop) → ¬(¬a ∧ a) := fun _ ⟨n, h⟩ => n h
theorem and_not_self_iff (a : Prop) : a ∧ ¬a ↔ False := iff_false_intro (and_not_self a)
theorem not_and_self_iff (a : Prop) : ¬a ∧ a ↔ False := iff_false_intro (not_and_self a)
@[simp] theorem not_and {a b : Prop} : ¬(a ∧ b) ↔ (a → ¬b) := ⟨fun h x y => h ⟨x, y⟩, fun h ⟨x, y⟩ => h x y⟩
@[simp] theorem not_or {p q : Prop} : ¬(p ∨ q) ↔ ¬p ∧ ¬q :=
  ⟨fun h => ⟨h ∘ .inl, h ∘ .inr⟩, fun ⟨n, m⟩ h => h.elim n m⟩
theorem or_iff_left_of_imp {a b : Prop} (hb : b → a) : (a ∨ b) ↔ a := ⟨fun h => h.elim id hb, .inl⟩
theorem or_iff_right_of_imp {a b : Prop} (ha : a → b) : (a ∨ b) ↔ b := ⟨fun h => h.elim ha id, .inr⟩
theorem or_iff_left {a b : Prop} (hb : ¬b) : a ∨ b ↔ a := or_iff_left_of_imp fun h => absurd h hb
theorem or_iff_right {a b : Prop} (ha : ¬a) : a ∨ b ↔ b := or_iff_right_of_imp fun h => absurd h ha
theorem not_imp_of_and_not {a b : Prop} : a ∧ ¬b → ¬(a → b) := fun ⟨x, n⟩ f => n (f x)
theorem not_iff_self {a : Prop} : ¬(¬a ↔ a) := fun h => have n : ¬a := fun x => h.mpr x x; n (h.mp n)
theorem iff_not_self {a : Prop} : ¬(a ↔ ¬a) := fun h => not_iff_self h.symm
attribute [simp] not_iff_self iff_not_self
theorem not_not_em (a : Prop) : ¬¬(a ∨ ¬a) := fun h => h (.inr (h ∘ .inl))
theorem not_not_not {a : Prop} : ¬¬¬a ↔ ¬a := ⟨fun h x => h fun n => n x, not_not_intro⟩
theorem and_iff_left_of_imp {a b : Prop} (h : a → b) : (a ∧ b) ↔ a := ⟨And.left, fun x => ⟨x, h x⟩⟩
theorem and_iff_right_of_imp {a b : Prop} (h : b → a) : (a ∧ b) ↔ b := ⟨And.right, fun x => ⟨h x, x⟩⟩
theorem and_iff_left {a b : Prop} (hb : b) : a ∧ b ↔ a := and_iff_left_of_imp fun _ => hb
theorem and_iff_right {a b : Prop} (ha : a) : a ∧ b ↔ b := and_iff_right_of_imp fun _ => ha
@[simp] theorem and_iff_left_iff_imp {a b : Prop} : ((a ∧ b) ↔ a) ↔ (a → b) :=
  ⟨fun h x => (h.mpr x).2, and_iff_left_of_imp⟩
@[simp] theorem and_iff_right_iff_imp {a b : Prop} : ((a ∧ b) ↔ b) ↔ (b → a) :=
  ⟨fun h x => (h.mpr x).1, and_iff_right_of_imp⟩
@[simp] theorem iff_self_and {p q : Prop} : (p ↔ p ∧ q) ↔ (p → q) := Iff.comm.trans and_iff_left_iff_imp
@[simp] theorem iff_and_self {p q : Prop} : (p ↔ q ∧ p) ↔ (p → q) := Iff.comm.trans and_iff_right_iff_imp
@[simp] theorem or_iff_left_iff_imp {a b : Prop} : ((a ∨ b) ↔ a) ↔ (b → a) := ⟨fun h y => h.mp (.inr y), or_iff_left_of_imp⟩
@[simp] theorem or_iff_right_iff_imp {a b : Prop} : ((a ∨ b) ↔ b) ↔ (a → b) := ⟨fun h x => h.mp (.inl x), or_iff_right_of_imp⟩
@[simp] theorem iff_self_or {a b : Prop} : (a ↔ a ∨ b) ↔ (b → a) := Iff.comm.trans or_iff_left_iff_imp
@[simp] theorem iff_or_self {a b : Prop} : (b ↔ a ∨ b) ↔ (a → b) := Iff.comm.trans or_iff_right_iff_imp

theorem and_comm {a b : Prop} : a ∧ b ↔ b ∧ a := ⟨fun ⟨x, y⟩ => ⟨y, x⟩, fun ⟨x, y⟩ => ⟨y, x⟩⟩
theorem And.comm {a b : Prop} : a ∧ b ↔ b ∧ a := and_comm
theorem and_assoc {a b c : Prop} : (a ∧ b) ∧ c ↔ a ∧ (b ∧ c) :=
  ⟨fun ⟨⟨x, y⟩, z⟩ => ⟨x, y, z⟩, fun ⟨x, y, z⟩ => ⟨⟨x, y⟩, z⟩⟩
theorem and_left_comm {a b c : Prop} : a ∧ (b ∧ c) ↔ b ∧ (a ∧ c) :=
  ⟨fun ⟨x, y, z⟩ => ⟨y, x, z⟩, fun ⟨y, x, z⟩ => ⟨x, y, z⟩⟩
theorem and_right_comm {a b c : Prop} : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b :=
  ⟨fun ⟨⟨x, y⟩, z⟩ => ⟨⟨x, z⟩, y⟩, fun ⟨⟨x, z⟩, y⟩ => ⟨⟨x, y⟩, z⟩⟩
theorem and_rotate {a b c : Prop} : a ∧ b ∧ c ↔ b ∧ c ∧ a := ⟨fun ⟨x, y, z⟩ => ⟨y, z, x⟩, fun ⟨y, z, x⟩ => ⟨x, y, z⟩⟩
theorem and_and_and_comm {a b c d : Prop} : (a ∧ b) ∧ c ∧ d ↔ (a ∧ c) ∧ b ∧ d :=
  ⟨fun ⟨⟨x, y⟩, z, w⟩ => ⟨⟨x, z⟩, y, w⟩, fun ⟨⟨x, z⟩, y, w⟩ => ⟨⟨x, y⟩, z, w⟩⟩
theorem or_comm {a b : Prop} : a ∨ b ↔ b ∨ a := ⟨fun h => h.elim .inr .inl, fun h => h.elim .inr .inl⟩
theorem Or.comm {a b : Prop} : a ∨ b ↔ b ∨ a := or_comm
theorem Or.symm {a b : Prop} (h : a ∨ b) : b ∨ a := h.elim .inr .inl
theorem And.symm {a b : Prop} (h : a ∧ b) : b ∧ a := ⟨h.2, h.1⟩
attribute [symm] Or.symm And.symm
theorem or_assoc {a b c : Prop} : (a ∨ b) ∨ c ↔ a ∨ (b ∨ c) :=
  ⟨fun h => h.elim (fun h => h.elim .inl (.inr ∘ .inl)) (.inr ∘ .inr),
   fun h => h.elim (.inl ∘ .inl) (fun h => h.elim (.inl ∘ .inr) .inr)⟩
theorem or_left_comm {a b c : Prop} : a ∨ (b ∨ c) ↔ b ∨ (a ∨ c) :=
  or_assoc.symm.trans ((or_congr or_comm Iff.rfl).trans or_assoc)
theorem or_right_comm {a b c : Prop} : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b :=
  or_assoc.trans ((or_congr Iff.rfl or_comm).trans or_assoc.symm)
theorem and_or_left {a b c : Prop} : a ∧ (b ∨ c) ↔ (a ∧ b) ∨ (a ∧ c) :=
  ⟨fun ⟨x, h⟩ => h.elim (fun y => .inl ⟨x, y⟩) (fun z => .inr ⟨x, z⟩),
   fun h => h.elim (fun ⟨x, y⟩ => ⟨x, .inl y⟩) (fun ⟨x, z⟩ => ⟨x, .inr z⟩)⟩
theorem or_and_right {a b c : Prop} : (a ∨ b) ∧ c ↔ (a ∧ c) ∨ (b ∧ c) :=
  and_comm.trans (and_or_left.trans (or_congr and_comm and_comm))
theorem or_and_left {a b c : Prop} : a ∨ (b ∧ c) ↔ (a ∨ b) ∧ (a ∨ c) :=
  ⟨fun h => h.elim (fun x => ⟨.inl x, .inl x⟩) (fun ⟨y, z⟩ => ⟨.inr y, .inr z⟩),
   fun ⟨h, h'⟩ => h.elim .inl (fun y => h'.elim .inl (fun z => .inr ⟨y, z⟩))⟩
theorem and_or_right {a b c : Prop} : (a ∧ b) ∨ c ↔ (a ∨ c) ∧ (b ∨ c) :=
  or_comm.trans (or_and_left.trans (and_congr or_comm or_comm))
theorem or_imp {a b c : Prop} : (a ∨ b → c) ↔ (a → c) ∧ (b → c) :=
  ⟨fun h => ⟨h ∘ .inl, h ∘ .inr⟩, fun ⟨f, g⟩ h => h.elim f g⟩
@[simp] theorem and_imp {a b c : Prop} : (a ∧ b → c) ↔ (a → b → c) := ⟨fun h x y => h ⟨x, y⟩, fun h ⟨x, y⟩ => h x y⟩
theorem imp_and {a b c : Prop} : (a → b ∧ c) ↔ (a → b) ∧ (a → c) :=
  ⟨fun h => ⟨fun x => (h x).1, fun x => (h x).2⟩, fun ⟨f, g⟩ x => ⟨f x, g x⟩⟩
theorem imp_false {a : Prop} : (a → False) ↔ ¬a := Iff.rfl
theorem imp_not_comm {a b : Prop} : (a → ¬b) ↔ (b → ¬a) := ⟨fun h y x => h x y, fun h x y => h y x⟩
theorem imp_swap {a b : Prop} {c : Prop} : (a → b → c) ↔ (b → a → c) := ⟨fun h y x => h x y, fun h x y => h y x⟩
theorem imp_iff_not {a b : Prop} (hb : ¬b) : a → b ↔ ¬a := imp_congr Iff.rfl (iff_false_intro hb)
theorem imp_iff_right {a : Prop} (ha : a) : (a → b) ↔ b := ⟨fun f => f ha, fun h _ => h⟩
@[simp] theorem imp_not_self {a : Prop} : (a → ¬a) ↔ ¬a := ⟨fun h x => h x x, fun h _ => h⟩
@[simp] theorem not_imp_self {a : Prop} : (¬a → a) ↔ a := ⟨fun h => Classical.byContradiction fun n => n (h n), fun h _ => h⟩
theorem And.imp {a b c d : Prop} (f : a → c) (g : b → d) (h : a ∧ b) : c ∧ d := ⟨f h.1, g h.2⟩
theorem And.imp_left {a b c : Prop} (h : a → b) : a ∧ c → b ∧ c := .imp h id
theorem And.imp_right {a b c : Prop} (h : a → b) : c ∧ a → c ∧ b := .imp id h
theorem Or.imp {a b c d : Prop} (f : a → c) (g : b → d) (h : a ∨ b) : c ∨ d := h.elim (.inl ∘ f) (.inr ∘ g)
theorem Or.imp_left {a b c : Prop} (f : a → b) : a ∨ c → b ∨ c := .imp f id
theorem Or.imp_right {a b c : Prop} (f : b → c) : a ∨ b → a ∨ c := .imp id f
theorem and_congr_right_iff {a b c : Prop} : (a ∧ b ↔ a ∧ c) ↔ (a → (b ↔ c)) :=
  ⟨fun h x => ⟨fun y => (h.mp ⟨x, y⟩).2, fun z => (h.mpr ⟨x, z⟩).2⟩,
   fun h => ⟨fun ⟨x, y⟩ => ⟨x, (h x).mp y⟩, fun ⟨x, z⟩ => ⟨x, (h x).mpr z⟩⟩⟩
attribute [simp] and_congr_right_iff
theorem and_congr_right {a b c : Prop} (h : a → (b ↔ c)) : a ∧ b ↔ a ∧ c := and_congr_right_iff.mpr h
theorem and_congr_left {a b c : Prop} (h : c → (a ↔ b)) : a ∧ c ↔ b ∧ c :=
  and_comm.trans ((and_congr_right h).trans and_comm)
@[simp] theorem and_congr_left_iff {a b c : Prop} : (a ∧ c ↔ b ∧ c) ↔ c → (a ↔ b) :=
  (iff_congr and_comm and_comm).trans and_congr_right_iff
theorem and_congr_left' {a b c : Prop} (h : a ↔ b) : a ∧ c ↔ b ∧ c := and_congr h Iff.rfl
theorem and_congr_right' {a b c : Prop} (h : b ↔ c) : a ∧ b ↔ a ∧ c := and_congr Iff.rfl h
theorem or_congr_left {a b c : Prop} (h : a ↔ b) : a ∨ c ↔ b ∨ c := or_congr h Iff.rfl
theorem or_congr_right {a b c : Prop} (h : b ↔ c) : a ∨ b ↔ a ∨ c := or_congr Iff.rfl h
theorem or_or_or_comm {a b c d : Prop} : (a ∨ b) ∨ c ∨ d ↔ (a ∨ c) ∨ b ∨ d :=
  or_assoc.trans ((or_congr_right or_left_comm).trans or_assoc.symm)
theorem or_rotate {a b c : Prop} : a ∨ b ∨ c ↔ b ∨ c ∨ a := or_comm.trans or_assoc
@[simp] theorem and_self_left {a b : Prop} : a ∧ (a ∧ b) ↔ a ∧ b := ⟨fun h => ⟨h.1, h.2.2⟩, fun h => ⟨h.1, h.1, h.2⟩⟩
@[simp] theorem and_self_right {a b : Prop} : (a ∧ b) ∧ b ↔ a ∧ b := ⟨fun h => ⟨h.1.1, h.2⟩, fun h => ⟨⟨h.1, h.2⟩, h.2⟩⟩
@[simp] theorem or_self_left {a b : Prop} : a ∨ a ∨ b ↔ a ∨ b := ⟨fun h => h.elim .inl id, fun h => h.elim .inl (.inr ∘ .inr)⟩
@[simp] theorem or_self_right {a b : Prop} : (a ∨ b) ∨ b ↔ a ∨ b := ⟨fun h => h.elim id .inr, .inl⟩
theorem or_self_iff {a : Prop} : a ∨ a ↔ a := Iff.of_eq (or_self a)
theorem and_self_iff {a : Prop} : a ∧ a ↔ a := Iff.of_eq (and_self a)

/-! ## Quantifiers -/

theorem forall_not_of_not_exists {α : Sort u} {p : α → Prop} (h : ¬∃ x, p x) (x : α) : ¬p x := fun hx => h ⟨x, hx⟩
theorem not_exists_of_forall_not {α : Sort u} {p : α → Prop} (h : ∀ x, ¬p x) : ¬∃ x, p x := fun ⟨x, hx⟩ => h x hx
@[simp] theorem not_exists {α : Sort u} {p : α → Prop} : (¬∃ x, p x) ↔ ∀ x, ¬p x :=
  ⟨forall_not_of_not_exists, not_exists_of_forall_not⟩
@[simp] theorem exists_imp {α : Sort u} {p : α → Prop} {b : Prop} : (∃ x, p x) → b ↔ ∀ x, p x → b :=
  ⟨fun h x hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => h x hx⟩
@[simp] theorem forall_exists_index {α : Sort u} {p : α → Prop} {q : (∃ x, p x) → Prop} :
    (∀ h, q h) ↔ ∀ x (h : p x), q ⟨x, h⟩ := ⟨fun f x h => f ⟨x, h⟩, fun f ⟨x, h⟩ => f x h⟩
theorem forall_imp {α : Sort u} {p q : α → Prop} (h : ∀ a, p a → q a) : (∀ a, p a) → ∀ a, q a := fun f a => h a (f a)
theorem forall_and {α : Sort u} {p q : α → Prop} : (∀ x, p x ∧ q x) ↔ (∀ x, p x) ∧ (∀ x, q x) :=
  ⟨fun h => ⟨fun x => (h x).1, fun x => (h x).2⟩, fun ⟨f, g⟩ x => ⟨f x, g x⟩⟩
theorem exists_or {α : Sort u} {p q : α → Prop} : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ ∃ x, q x :=
  ⟨fun ⟨x, h⟩ => h.elim (fun a => .inl ⟨x, a⟩) (fun b => .inr ⟨x, b⟩),
   fun h => h.elim (fun ⟨x, a⟩ => ⟨x, .inl a⟩) (fun ⟨x, b⟩ => ⟨x, .inr b⟩)⟩
theorem not_forall_of_exists_not {α : Sort u} {p : α → Prop} : (∃ x, ¬p x) → ¬∀ x, p x := fun ⟨x, n⟩ h => n (h x)
@[simp] theorem exists_const {b : Prop} (α : Sort u) [i : Nonempty α] : (∃ _ : α, b) ↔ b :=
  ⟨fun ⟨_, h⟩ => h, fun h => i.elim fun x => ⟨x, h⟩⟩
theorem forall_const {b : Prop} (α : Sort u) [i : Nonempty α] : (α → b) ↔ b := ⟨fun h => i.elim h, fun h _ => h⟩
@[simp] theorem exists_false {α : Sort u} : ¬∃ _ : α, False := fun ⟨_, h⟩ => h
@[simp] theorem exists_and_left {α : Sort u} {p : α → Prop} {b : Prop} : (∃ x, b ∧ p x) ↔ b ∧ ∃ x, p x :=
  ⟨fun ⟨x, h, hx⟩ => ⟨h, x, hx⟩, fun ⟨h, x, hx⟩ => ⟨x, h, hx⟩⟩
@[simp] theorem exists_and_right {α : Sort u} {p : α → Prop} {b : Prop} : (∃ x, p x ∧ b) ↔ (∃ x, p x) ∧ b :=
  ⟨fun ⟨x, hx, h⟩ => ⟨⟨x, hx⟩, h⟩, fun ⟨⟨x, hx⟩, h⟩ => ⟨x, hx, h⟩⟩
@[simp] theorem exists_eq {α : Sort u} {a' : α} : ∃ a, a = a' := ⟨a', rfl⟩
@[simp] theorem exists_eq' {α : Sort u} {a' : α} : ∃ a, a' = a := ⟨a', rfl⟩
@[simp] theorem exists_eq_left {α : Sort u} {p : α → Prop} {a' : α} : (∃ a, a = a' ∧ p a) ↔ p a' :=
  ⟨fun ⟨_, e, h⟩ => e ▸ h, fun h => ⟨_, rfl, h⟩⟩
@[simp] theorem exists_eq_right {α : Sort u} {p : α → Prop} {a' : α} : (∃ a, p a ∧ a = a') ↔ p a' :=
  ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨_, h, rfl⟩⟩
@[simp] theorem exists_eq_left' {α : Sort u} {p : α → Prop} {a' : α} : (∃ a, a' = a ∧ p a) ↔ p a' :=
  ⟨fun ⟨_, e, h⟩ => e ▸ h, fun h => ⟨_, rfl, h⟩⟩
@[simp] theorem exists_eq_right' {α : Sort u} {p : α → Prop} {a' : α} : (∃ a, p a ∧ a' = a) ↔ p a' :=
  ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨_, h, rfl⟩⟩
@[simp] theorem exists_eq_or_imp {α : Sort u} {p q : α → Prop} {a' : α} : (∃ a, (a = a' ∨ q a) ∧ p a) ↔ p a' ∨ ∃ a, q a ∧ p a :=
  ⟨fun ⟨x, h, hp⟩ => h.elim (fun e => .inl (e ▸ hp)) (fun hq => .inr ⟨x, hq, hp⟩),
   fun h => h.elim (fun hp => ⟨_, .inl rfl, hp⟩) (fun ⟨x, hq, hp⟩ => ⟨x, .inr hq, hp⟩)⟩
@[simp] theorem exists_eq_right_right {α : Sort u} {p : α → Prop} {q : Prop} {a' : α} :
    (∃ a, p a ∧ q ∧ a = a') ↔ p a' ∧ q :=
  ⟨fun ⟨_, h, hq, e⟩ => ⟨e ▸ h, hq⟩, fun ⟨h, hq⟩ => ⟨_, h, hq, rfl⟩⟩
@[simp] theorem forall_eq {α : Sort u} {p : α → Prop} {a' : α} : (∀ a, a = a' → p a) ↔ p a' :=
  ⟨fun h => h a' rfl, fun h _ e => e ▸ h⟩
@[simp] theorem forall_eq' {α : Sort u} {p : α → Prop} {a' : α} : (∀ a, a' = a → p a) ↔ p a' :=
  ⟨fun h => h a' rfl, fun h _ e => e ▸ h⟩
@[simp] theorem forall_eq_or_imp {α : Sort u} {p q : α → Prop} {a' : α} :
    (∀ a, a = a' ∨ q a → p a) ↔ p a' ∧ ∀ a, q a → p a :=
  ⟨fun h => ⟨h a' (.inl rfl), fun a hq => h a (.inr hq)⟩, fun ⟨h, f⟩ a ha => ha.elim (fun e => e ▸ h) (f a)⟩
@[simp] theorem forall_apply_eq_imp_iff {α : Sort u} {β : Sort v} {f : α → β} {p : β → Prop} :
    (∀ b a, f a = b → p b) ↔ ∀ a, p (f a) := ⟨fun h a => h _ a rfl, fun h _ a e => e ▸ h a⟩
@[simp] theorem forall_eq_apply_imp_iff {α : Sort u} {β : Sort v} {f : α → β} {p : β → Prop} :
    (∀ b a, b = f a → p b) ↔ ∀ a, p (f a) := ⟨fun h a => h _ a rfl, fun h _ a e => e ▸ h a⟩
@[simp] theorem forall_apply_eq_imp_iff₂ {α : Sort u} {β : Sort v} {f : α → β} {p : α → Prop} {q : β → Prop} :
    (∀ b a, p a → f a = b → q b) ↔ ∀ a, p a → q (f a) := ⟨fun h a ha => h _ a ha rfl, fun h _ a ha e => e ▸ h a ha⟩
theorem forall_comm {α : Sort u} {β : Sort v} {p : α → β → Prop} : (∀ a b, p a b) ↔ (∀ b a, p a b) :=
  ⟨fun h b a => h a b, fun h a b => h b a⟩
theorem exists_comm {α : Sort u} {β : Sort v} {p : α → β → Prop} : (∃ a b, p a b) ↔ (∃ b a, p a b) :=
  ⟨fun ⟨a, b, h⟩ => ⟨b, a, h⟩, fun ⟨b, a, h⟩ => ⟨a, b, h⟩⟩
@[simp] theorem exists_prop {b a : Prop} : (∃ _ : a, b) ↔ a ∧ b := ⟨fun ⟨x, y⟩ => ⟨x, y⟩, fun ⟨x, y⟩ => ⟨x, y⟩⟩
theorem exists_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∃ h', q h') ↔ q h := ⟨fun ⟨_, x⟩ => x, fun x => ⟨h, x⟩⟩
theorem forall_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∀ h', q h') ↔ q h := ⟨fun f => f h, fun x _ => x⟩
theorem forall_prop_of_false {p : Prop} {q : p → Prop} (h : ¬p) : (∀ h', q h') ↔ True := iff_true_intro fun h' => absurd h' h
@[simp] theorem exists_true_left {p : True → Prop} : Exists p ↔ p trivial := exists_prop_of_true trivial
@[simp] theorem forall_true_left {p : True → Prop} : (∀ x, p x) ↔ p trivial := forall_prop_of_true trivial
theorem exists_exists_and_eq_and {α : Sort u} {β : Sort v} {f : α → β} {p : α → Prop} {q : β → Prop} :
    (∃ b, (∃ a, p a ∧ f a = b) ∧ q b) ↔ ∃ a, p a ∧ q (f a) :=
  ⟨fun ⟨_, ⟨a, h, e⟩, hq⟩ => ⟨a, h, e ▸ hq⟩, fun ⟨a, h, hq⟩ => ⟨_, ⟨a, h, rfl⟩, hq⟩⟩
attribute [simp] exists_exists_and_eq_and
@[simp] theorem exists_exists_eq_and {α : Sort u} {β : Sort v} {f : α → β} {p : β → Prop} :
    (∃ b, (∃ a, f a = b) ∧ p b) ↔ ∃ a, p (f a) :=
  ⟨fun ⟨_, ⟨a, e⟩, h⟩ => ⟨a, e ▸ h⟩, fun ⟨a, h⟩ => ⟨_, ⟨a, rfl⟩, h⟩⟩
theorem Function.comp_apply {α : Sort u} {β : Sort v} {δ : Sort w} {f : β → δ} {g : α → β} {x : α} : (f ∘ g) x = f (g x) := rfl
attribute [simp] Function.comp_apply
@[simp] theorem Function.const_apply {α : Sort u} {β : Sort v} {y : β} {x : α} : Function.const α y x = y := rfl
theorem Function.comp_def {α : Sort u} {β : Sort v} {δ : Sort w} (f : β → δ) (g : α → β) : f ∘ g = fun x => f (g x) := rfl
@[simp] theorem Function.comp_id (f : α → β) : f ∘ id = f := rfl
@[simp] theorem Function.id_comp (f : α → β) : id ∘ f = f := rfl
theorem eq_or_ne {α : Sort u} (a b : α) : a = b ∨ a ≠ b := Classical.em (a = b)
theorem ne_of_apply_ne {α : Sort u} {β : Sort v} (f : α → β) {x y : α} : f x ≠ f y → x ≠ y := mt (congrArg f)
theorem congrFun₂ {α : Sort u} {β : α → Sort v} {γ : (a : α) → β a → Sort w} {f g : (a : α) → (b : β a) → γ a b}
    (h : f = g) (a : α) (b : β a) : f a b = g a b := h ▸ rfl
@[simp] theorem eq_self_iff_true (a : α) : a = a ↔ True := iff_true_intro rfl
theorem ne_self_iff_false (a : α) : a ≠ a ↔ False := iff_false_intro false_of_ne

/-! ## Classical simp lemmas -/

attribute [simp] Classical.not_not Classical.not_forall Decidable.not_not
theorem not_not {a : Prop} : ¬¬a ↔ a := Classical.not_not
attribute [simp] Classical.not_imp Classical.imp_iff_left_iff Classical.and_or_imp
theorem not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x := Classical.not_forall
theorem by_contradiction {p : Prop} : (¬p → False) → p := Classical.byContradiction
theorem by_cases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := Classical.byCases hpq hnpq

/-! ## if -/

@[simp] theorem ite_self {α : Sort u} {c : Prop} {d : Decidable c} (a : α) : ite c a a = a := by cases d <;> rfl
theorem ite_not {α : Sort u} (p : Prop) [Decidable p] (x y : α) : ite (¬p) x y = ite p y x :=
  (Decidable.em p).elim (fun h => (ite_eq_right (not_not_intro h)).trans (ite_eq_left h).symm)
    (fun h => (ite_eq_left h).trans (ite_eq_right h).symm)
attribute [simp] ite_not
theorem apply_ite {α : Sort u} {β : Sort v} (f : α → β) (P : Prop) [d : Decidable P] (x y : α) :
    f (ite P x y) = ite P (f x) (f y) := by cases d <;> rfl
theorem apply_dite {α : Sort u} {β : Sort v} (f : α → β) (P : Prop) [d : Decidable P] (x : P → α) (y : ¬P → α) :
    f (dite P x y) = dite P (fun h => f (x h)) (fun h => f (y h)) := by cases d <;> rfl
@[simp] theorem ite_eq_left_iff {α : Sort u} {a b : α} {P : Prop} [d : Decidable P] : ite P a b = a ↔ (¬P → b = a) := by
  cases d with
  | isTrue h => exact ⟨fun _ n => absurd h n, fun _ => rfl⟩
  | isFalse h => exact ⟨fun e _ => e, fun f => f h⟩
@[simp] theorem ite_eq_right_iff {α : Sort u} {a b : α} {P : Prop} [d : Decidable P] : ite P a b = b ↔ (P → a = b) := by
  cases d with
  | isTrue h => exact ⟨fun e _ => e, fun f => f h⟩
  | isFalse h => exact ⟨fun _ h' => absurd h' h, fun _ => rfl⟩
theorem ite_eq_iff {α : Sort u} {a b c : α} {P : Prop} [d : Decidable P] : ite P a b = c ↔ P ∧ a = c ∨ ¬P ∧ b = c := by
  cases d with
  | isTrue h => exact ⟨fun e => .inl ⟨h, e⟩, fun e => e.elim And.right fun e => absurd h e.1⟩
  | isFalse h => exact ⟨fun e => .inr ⟨h, e⟩, fun e => e.elim (fun e => absurd e.1 h) And.right⟩
theorem ite_some_none_eq_none {P : Prop} [d : Decidable P] {x : α} : (if P then some x else none) = none ↔ ¬P := by
  cases d with
  | isTrue h => exact ⟨fun e => Option.noConfusion rfl (heq_of_eq e), fun n => absurd h n⟩
  | isFalse h => exact ⟨fun _ => h, fun _ => rfl⟩
theorem ite_some_none_eq_some {P : Prop} [d : Decidable P] {x y : α} :
    (if P then some x else none) = some y ↔ P ∧ x = y := by
  cases d with
  | isTrue h => exact ⟨fun e => ⟨h, congrArg (Option.getD · x) e⟩, fun e => congrArg some e.2⟩
  | isFalse h => exact ⟨fun e => Option.noConfusion rfl (heq_of_eq e), fun e => absurd e.1 h⟩
attribute [simp] ite_some_none_eq_none ite_some_none_eq_some
@[simp] theorem if_false_left {p q : Prop} [d : Decidable p] : (if p then False else q) ↔ ¬p ∧ q := by
  cases d with
  | isTrue h => exact ⟨False.elim, fun e => e.1 h⟩
  | isFalse h => exact ⟨fun x => ⟨h, x⟩, And.right⟩
@[simp] theorem if_false_right {p q : Prop} [d : Decidable p] : (if p then q else False) ↔ p ∧ q := by
  cases d with
  | isTrue h => exact ⟨fun x => ⟨h, x⟩, And.right⟩
  | isFalse h => exact ⟨False.elim, fun e => h e.1⟩
@[simp] theorem if_true_left {p q : Prop} [d : Decidable p] : (if p then True else q) ↔ ¬p → q := by
  cases d with
  | isTrue h => exact ⟨fun _ n => absurd h n, fun _ => trivial⟩
  | isFalse h => exact ⟨fun x _ => x, fun f => f h⟩
@[simp] theorem if_true_right {p q : Prop} [d : Decidable p] : (if p then q else True) ↔ p → q := by
  cases d with
  | isTrue h => exact ⟨fun x _ => x, fun f => f h⟩
  | isFalse h => exact ⟨fun _ x => absurd x h, fun _ => trivial⟩
@[simp] theorem cond_true {α : Sort u} (a b : α) : cond true a b = a := rfl
@[simp] theorem cond_false {α : Sort u} (a b : α) : cond false a b = b := rfl
theorem ite_prop_iff_or {p q r : Prop} [d : Decidable p] : (if p then q else r) ↔ p ∧ q ∨ ¬p ∧ r := by
  cases d with
  | isTrue h => exact ⟨fun x => .inl ⟨h, x⟩, fun e => e.elim And.right fun e => absurd h e.1⟩
  | isFalse h => exact ⟨fun x => .inr ⟨h, x⟩, fun e => e.elim (fun e => absurd e.1 h) And.right⟩
theorem ite_prop_iff_and {p q r : Prop} [d : Decidable p] : (if p then q else r) ↔ (p → q) ∧ (¬p → r) := by
  cases d with
  | isTrue h => exact ⟨fun x => ⟨fun _ => x, fun n => absurd h n⟩, fun e => e.1 h⟩
  | isFalse h => exact ⟨fun x => ⟨fun n => absurd n h, fun _ => x⟩, fun e => e.2 h⟩

/-! ## Booleans in propositions -/

@[simp] theorem Bool.true_eq_false_iff : (true = false) ↔ False := iff_false_intro fun h => Bool.noConfusion h
theorem Bool.false_ne_true : false ≠ true := fun h => Bool.noConfusion h
theorem Bool.true_ne_false : true ≠ false := fun h => Bool.noConfusion h
@[simp] theorem Bool.not_eq_true (b : Bool) : (¬(b = true)) = (b = false) :=
  propext ⟨eq_false_of_ne_true, ne_true_of_eq_false⟩
@[simp] theorem Bool.not_eq_false (b : Bool) : (¬(b = false)) = (b = true) :=
  propext ⟨eq_true_of_ne_false, ne_false_of_eq_true⟩
@[simp] theorem decide_eq_true_eq {p : Prop} [Decidable p] : (decide p = true) = p :=
  propext ⟨of_decide_eq_true, decide_eq_true⟩
@[simp] theorem decide_eq_false_eq {p : Prop} [Decidable p] : (decide p = false) = ¬p :=
  propext ⟨of_decide_eq_false, decide_eq_false⟩
theorem decide_not {p : Prop} [g : Decidable p] [h : Decidable (¬p)] : decide (¬p) = !(decide p) := by
  cases g with
  | isTrue hp => exact decide_eq_false (not_not_intro hp)
  | isFalse hp => exact decide_eq_true hp
theorem not_decide_eq_true {p : Prop} [h : Decidable p] : ((!decide p) = true) = ¬p :=
  propext ⟨fun e hp => by rw [decide_eq_true hp] at e; exact Bool.noConfusion e,
    fun n => by rw [decide_eq_false n]; rfl⟩
attribute [simp] decide_not not_decide_eq_true
@[simp] theorem decide_true_eq : decide True = true := rfl
@[simp] theorem decide_false_eq : decide False = false := rfl
