/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code cites them; the proofs are ours.

What the native `grind` cites for propositional logic and congruence closure.
-/
prelude
import Init.Omega

namespace Lean.Grind
universe u v w

/-! ## Marks in terms -/

/-- Marks a proof inside a term, so that all proofs of a proposition look alike. -/
theorem nestedProof (p : Prop) {h : p} : p := h
/-- Marks an instance inside a term. -/
def nestedDecidable {p : Prop} (h : Decidable p) : Decidable p := h
/-- Marks a term that is in normal form. -/
def alreadyNorm (p : Prop) : Prop := p
/-- Marks the discriminants of a `match` that are to be simplified only. -/
def simpMatchDiscrsOnly {α : Sort u} (a : α) : α := a
/-- Marks a sum with a literal. -/
abbrev offset (a b : Nat) : Nat := a + b
/-- A pattern of an instantiation with a side condition. -/
def genPattern {α : Sort u} (_h : Prop) (x : α) (_val : α) : α := x
/-- A pattern of an instantiation with a side condition, for heterogeneous equality. -/
def genHEqPattern {α β : Sort u} (_h : Prop) (x : α) (_val : β) : α := x
/-- The condition that a case of a `match` applies. -/
abbrev MatchCond (p : Prop) : Prop := p
/-- The condition that a case of a `match` applies, before simplification. -/
def PreMatchCond (p : Prop) : Prop := p
/-- An equation between the value of a `match` and one of its cases. -/
abbrev EqMatch (a b : α) {_origin : α} : Prop := a = b
/-- A pattern for equations, used backwards. -/
def eqBwdPattern {α : Sort u} (a b : α) : Prop := a = b
/-- A function that was generalised. -/
abbrev abstractFn {α : Sort u} (a : α) : α := a
/-- A left inverse. -/
noncomputable def leftInv {α : Sort u} {β : Sort v} (f : α → β) (_hf : ∀ a b, f a = f b → a = b) [Nonempty α] : β → α :=
  fun b => Classical.epsilon fun a => f a = b
theorem nestedProof_congr (p q : Prop) (h : p = q) (hp : p) (hq : q) : HEq (@nestedProof p hp) (@nestedProof q hq) := by
  subst h; exact HEq.rfl
theorem nestedDecidable_congr (p q : Prop) (h : p = q) (hp : Decidable p) (hq : Decidable q) :
    HEq (@nestedDecidable p hp) (@nestedDecidable q hq) := by
  subst h; rw [Subsingleton.elim hp hq]

/-! ## Introduction -/

/-- Introduces a hypothesis in a simplified form. -/
def intro_with_eq (p p' : Prop) (q : Sort u) (he : p = p') (h : p' → q) : p → q := fun hp => h (he.mp hp)
/-- Introduces a hypothesis, on which the goal may depend, in a simplified form. -/
def intro_with_eq' (p p' : Prop) (q : p → Sort u) (he : p = p') (h : (h : p') → q (he.mpr_prop h)) : (h : p) → q h :=
  fun hp => h (he.mp hp)

/-! ## Truth values -/

variable {a b c d : Prop}
theorem and_eq_of_eq_true_left (h : a = True) : (a ∧ b) = b := by simp [h]
theorem and_eq_of_eq_true_right (h : b = True) : (a ∧ b) = a := by simp [h]
theorem and_eq_of_eq_false_left (h : a = False) : (a ∧ b) = False := by simp [h]
theorem and_eq_of_eq_false_right (h : b = False) : (a ∧ b) = False := by simp [h]
theorem eq_true_of_and_eq_true_left (h : (a ∧ b) = True) : a = True := eq_true (of_eq_true h).1
theorem eq_true_of_and_eq_true_right (h : (a ∧ b) = True) : b = True := eq_true (of_eq_true h).2
theorem or_of_and_eq_false (h : (a ∧ b) = False) : ¬a ∨ ¬b := by
  by_cases ha : a
  · exact .inr fun hb => (of_eq_false h) ⟨ha, hb⟩
  · exact .inl ha
theorem or_eq_of_eq_true_left (h : a = True) : (a ∨ b) = True := by simp [h]
theorem or_eq_of_eq_true_right (h : b = True) : (a ∨ b) = True := by simp [h]
theorem or_eq_of_eq_false_left (h : a = False) : (a ∨ b) = b := by simp [h]
theorem or_eq_of_eq_false_right (h : b = False) : (a ∨ b) = a := by simp [h]
theorem eq_false_of_or_eq_false_left (h : (a ∨ b) = False) : a = False := eq_false fun ha => of_eq_false h (.inl ha)
theorem eq_false_of_or_eq_false_right (h : (a ∨ b) = False) : b = False := eq_false fun hb => of_eq_false h (.inr hb)
theorem imp_eq_of_eq_false_left (h : a = False) : (a → b) = True := by simp [h]
theorem imp_eq_of_eq_true_right (h : b = True) : (a → b) = True := by simp [h]
theorem imp_eq_of_eq_true_left (h : a = True) : (a → b) = b := by simp [h]
theorem eq_true_of_imp_eq_false (h : (a → b) = False) : a = True :=
  eq_true (Classical.byContradiction fun ha => of_eq_false h fun x => absurd x ha)
theorem eq_false_of_imp_eq_false (h : (a → b) = False) : b = False := eq_false fun hb => of_eq_false h fun _ => hb
theorem eq_false_of_imp_eq_true (h₁ : (a → b) = True) (h₂ : b = False) : a = False :=
  eq_false fun ha => of_eq_false h₂ (of_eq_true h₁ ha)
theorem not_eq_of_eq_true (h : a = True) : (Not a) = False := by simp [h]
theorem not_eq_of_eq_false (h : a = False) : (Not a) = True := by simp [h]
theorem eq_false_of_not_eq_true (h : (Not a) = True) : a = False := eq_false (of_eq_true h)
theorem eq_true_of_not_eq_false (h : (Not a) = False) : a = True :=
  eq_true (Classical.byContradiction fun ha => of_eq_false h ha)
theorem false_of_not_eq_self (h : (Not a) = a) : False := by
  have k : ¬a := fun ha => (h.symm ▸ ha : ¬a) ha
  exact k (h ▸ k)
theorem eq_eq_of_eq_true_left (h : a = True) : (a = b) = b := by
  subst h; exact propext ⟨fun e => e ▸ trivial, fun hb => (eq_true hb).symm⟩
theorem eq_eq_of_eq_true_right (h : b = True) : (a = b) = a := by
  subst h; exact propext ⟨fun e => e ▸ trivial, fun ha => eq_true ha⟩
theorem of_eq_eq_true (h : (a = b) = True) : (¬a ∨ b) ∧ (¬b ∨ a) := by
  have e : a = b := of_eq_true h
  subst e; exact ⟨(Classical.em a).symm, (Classical.em a).symm⟩
theorem of_eq_eq_false (h : (a = b) = False) : (¬a ∨ ¬b) ∧ (b ∨ a) := by
  have e : ¬a = b := of_eq_false h
  by_cases ha : a <;> by_cases hb : b <;> simp [ha, hb] at *
theorem em (p : Prop) : p ∨ ¬p := Classical.em p
theorem of_lookahead (p : Prop) (h : (¬p) → False) : p = True := eq_true (Classical.byContradiction h)

/-! ## Equations -/

theorem eq_congr {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = a₂) (h₂ : b₁ = b₂) : (a₁ = b₁) = (a₂ = b₂) := by rw [h₁, h₂]
theorem eq_congr' {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = b₂) (h₂ : b₁ = a₂) : (a₁ = b₁) = (a₂ = b₂) := by
  rw [h₁, h₂]; exact propext ⟨Eq.symm, Eq.symm⟩
theorem ne_of_ne_of_eq_left {α : Sort u} {a b c : α} (h₁ : a = b) (h₂ : b ≠ c) : a ≠ c := h₁ ▸ h₂
theorem ne_of_ne_of_eq_right {α : Sort u} {a b c : α} (h₁ : a = c) (h₂ : b ≠ c) : b ≠ a := h₁ ▸ h₂

/-! ## Quantifiers and conditions -/

theorem forall_propagator (p : Prop) (q : p → Prop) (q' : Prop) (h₁ : p = True) (h₂ : q (of_eq_true h₁) = q') :
    (∀ hp : p, q hp) = q' := propext ⟨fun h => h₂ ▸ h _, fun h _ => by rw [← h₂] at h; exact h⟩
theorem of_forall_eq_false (α : Sort u) (p : α → Prop) (h : (∀ x, p x) = False) : ∃ x, ¬p x :=
  Classical.not_forall.1 (of_eq_false h)
theorem dite_cond_eq_true' {α : Sort u} {c : Prop} {_ : Decidable c} {a : c → α} {b : ¬c → α} {r : α} (h₁ : c = True)
    (h₂ : a (of_eq_true h₁) = r) : (dite c a b) = r := by rw [dif_pos (of_eq_true h₁)]; exact h₂
theorem dite_cond_eq_false' {α : Sort u} {c : Prop} {_ : Decidable c} {a : c → α} {b : ¬c → α} {r : α} (h₁ : c = False)
    (h₂ : b (of_eq_false h₁) = r) : (dite c a b) = r := by rw [dif_neg (of_eq_false h₁)]; exact h₂
theorem of_decide_eq_true {p : Prop} {_ : Decidable p} : decide p = true → p = True :=
  fun h => eq_true (_root_.of_decide_eq_true h)
theorem of_decide_eq_false {p : Prop} {_ : Decidable p} : decide p = false → p = False :=
  fun h => eq_false (_root_.of_decide_eq_false h)
theorem decide_eq_true {p : Prop} {_ : Decidable p} : p = True → decide p = true :=
  fun h => _root_.decide_eq_true (of_eq_true h)
theorem decide_eq_false {p : Prop} {_ : Decidable p} : p = False → decide p = false :=
  fun h => _root_.decide_eq_false (of_eq_false h)

/-! ## Heterogeneous equality, Booleans -/

theorem heq_congr {α : Sort u} {a₁ b₁ : α} {β : Sort u} {a₂ b₂ : β} (h₁ : HEq a₁ a₂) (h₂ : HEq b₁ b₂) :
    (HEq a₁ b₁) = (HEq a₂ b₂) := by cases h₁; cases h₂; rfl
theorem eqRec_heq {α : Sort v} {a : α} {motive : (x : α) → a = x → Sort u} (v : motive a (Eq.refl a)) {b : α}
    (h : a = b) : HEq (@Eq.rec α a motive v b h) v := by subst h; exact HEq.rfl
theorem eqRecOn_heq {α : Sort v} {a : α} {motive : (x : α) → a = x → Sort u} {b : α} (h : a = b)
    (v : motive a (Eq.refl a)) : HEq (@Eq.recOn α a motive b h v) v := by subst h; exact HEq.rfl
theorem eqNDRec_heq {α : Sort v} {a : α} {motive : α → Sort u} (v : motive a) {b : α} (h : a = b) :
    HEq (@Eq.ndrec α a motive v b h) v := by subst h; exact HEq.rfl

namespace Bool
theorem and_eq_of_eq_true_left {a b : Bool} (h : a = true) : (a && b) = b := by subst h; rfl
theorem and_eq_of_eq_true_right {a b : Bool} (h : b = true) : (a && b) = a := by subst h; cases a <;> rfl
theorem and_eq_of_eq_false_left {a b : Bool} (h : a = false) : (a && b) = false := by subst h; rfl
theorem and_eq_of_eq_false_right {a b : Bool} (h : b = false) : (a && b) = false := by subst h; cases a <;> rfl
theorem eq_true_of_and_eq_true_left {a b : Bool} (h : (a && b) = true) : a = true := by
  cases a <;> cases b <;> first | rfl | exact h | cases h | exact absurd rfl h
theorem eq_true_of_and_eq_true_right {a b : Bool} (h : (a && b) = true) : b = true := by
  cases a <;> cases b <;> first | rfl | cases h
theorem or_eq_of_eq_true_left {a b : Bool} (h : a = true) : (a || b) = true := by subst h; rfl
theorem or_eq_of_eq_true_right {a b : Bool} (h : b = true) : (a || b) = true := by subst h; cases a <;> rfl
theorem or_eq_of_eq_false_left {a b : Bool} (h : a = false) : (a || b) = b := by subst h; rfl
theorem or_eq_of_eq_false_right {a b : Bool} (h : b = false) : (a || b) = a := by subst h; cases a <;> rfl
theorem eq_false_of_or_eq_false_left {a b : Bool} (h : (a || b) = false) : a = false := by
  cases a <;> cases b <;> first | rfl | exact h | cases h | exact absurd rfl h
theorem eq_false_of_or_eq_false_right {a b : Bool} (h : (a || b) = false) : b = false := by
  cases a <;> cases b <;> first | rfl | cases h
theorem not_eq_of_eq_true {a : Bool} (h : a = true) : (!a) = false := by subst h; rfl
theorem not_eq_of_eq_false {a : Bool} (h : a = false) : (!a) = true := by subst h; rfl
theorem eq_false_of_not_eq_true {a : Bool} (h : (!a) = true) : a = false := by
  cases a <;> first | rfl | exact h | cases h | exact absurd rfl h
theorem eq_true_of_not_eq_false {a : Bool} (h : (!a) = false) : a = true := by
  cases a <;> first | rfl | exact h | cases h | exact absurd rfl h
theorem eq_false_of_not_eq_true' {a : Bool} (h : ¬a = true) : a = false := by
  cases a <;> first | rfl | exact h | cases h | exact absurd rfl h
theorem eq_true_of_not_eq_false' {a : Bool} (h : ¬a = false) : a = true := by
  cases a <;> first | rfl | exact h | cases h | exact absurd rfl h
theorem false_of_not_eq_self {a : Bool} (h : (!a) = a) : False := by cases a <;> cases h
theorem ne_of_eq_true_of_eq_false {a b : Bool} (h₁ : a = true) (h₂ : b = false) : (a = b) = False := by
  subst h₁; subst h₂; exact eq_false nofun
end Bool

/-! ## Normal forms -/

theorem eq_true_eq (p : Prop) : (p = True) = p := propext ⟨of_eq_true, eq_true⟩
theorem eq_false_eq (p : Prop) : (p = False) = ¬p := propext ⟨of_eq_false, eq_false⟩
theorem iff_eq (p q : Prop) : (p ↔ q) = (p = q) := propext ⟨propext, fun h => h ▸ Iff.rfl⟩
theorem not_eq_prop (p q : Prop) : (¬(p = q)) = (p = ¬q) := by
  by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]
theorem not_and (p q : Prop) : (¬(p ∧ q)) = (¬p ∨ ¬q) := by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]
theorem not_or (p q : Prop) : (¬(p ∨ q)) = (¬p ∧ ¬q) := by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]
theorem not_not (p : Prop) : (¬¬p) = p := by by_cases hp : p <;> simp [hp]
theorem not_true : (¬True) = False := by simp
theorem not_false : (¬False) = True := by simp
theorem true_imp_eq (p : Prop) : (True → p) = p := by simp
theorem false_imp_eq (p : Prop) : (False → p) = True := by simp
theorem imp_true_eq (p : Prop) : (p → True) = True := by simp
theorem imp_false_eq (p : Prop) : (p → False) = ¬p := rfl
theorem imp_self_eq (p : Prop) : (p → p) = True := by simp
theorem not_implies (p q : Prop) : (¬(p → q)) = (p ∧ ¬q) := propext Classical.not_imp
theorem not_forall {α : Sort u} (p : α → Prop) : (¬∀ x, p x) = ∃ x, ¬p x := propext Classical.not_forall
theorem not_exists {α : Sort u} (p : α → Prop) : (¬∃ x, p x) = ∀ x, ¬p x :=
  propext ⟨fun h x hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => h x hx⟩

attribute [grind norm] iff_eq eq_true_eq eq_false_eq not_eq_prop not_and not_or not_not not_true not_false true_imp_eq
  false_imp_eq imp_true_eq imp_false_eq imp_self_eq not_implies not_forall not_exists and_true true_and and_false
  false_and or_true true_or or_false false_or ne_eq eq_self

end Lean.Grind
