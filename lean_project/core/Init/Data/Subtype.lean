/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Subtypes and disjoint unions.
-/
prelude
import Init.Data.Bool
set_option linter.all false

universe u v w

/-! ## Subtypes -/

namespace Subtype
variable {α : Sort u} {p : α → Prop}
@[ext] protected theorem ext : {a1 a2 : {x // p x}} → a1.val = a2.val → a1 = a2
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl
protected theorem eq : {a1 a2 : {x // p x}} → a1.val = a2.val → a1 = a2 := Subtype.ext
@[simp] theorem eta (a : {x // p x}) (h : p a.val) : Subtype.mk a.val h = a := rfl
theorem val_inj {a b : {x // p x}} : a.val = b.val ↔ a = b := ⟨Subtype.ext, congrArg _⟩
@[simp] protected theorem «forall» {q : {a // p a} → Prop} : (∀ x, q x) ↔ ∀ a b, q ⟨a, b⟩ :=
  ⟨fun h a b => h ⟨a, b⟩, fun h ⟨a, b⟩ => h a b⟩
@[simp] protected theorem «exists» {q : {a // p a} → Prop} : Exists q ↔ ∃ a, ∃ b, q ⟨a, b⟩ :=
  ⟨fun ⟨⟨a, b⟩, h⟩ => ⟨a, b, h⟩, fun ⟨a, b, h⟩ => ⟨⟨a, b⟩, h⟩⟩
end Subtype

/-! ## Disjoint unions -/

namespace Sum
variable {α : Type u} {β : Type v}
/-- A function by cases. -/
protected def elim {γ : Sort w} (f : α → γ) (g : β → γ) : α ⊕ β → γ := fun x => Sum.casesOn x f g
@[simp] theorem elim_inl {γ : Sort w} (f : α → γ) (g : β → γ) (x : α) : Sum.elim f g (inl x) = f x := rfl
@[simp] theorem elim_inr {γ : Sort w} (f : α → γ) (g : β → γ) (x : β) : Sum.elim f g (inr x) = g x := rfl
/-- Applies a function on each side. -/
protected def map {α' : Type u'} {β' : Type v'} (f : α → α') (g : β → β') : α ⊕ β → α' ⊕ β' := Sum.elim (inl ∘ f) (inr ∘ g)
@[simp] theorem map_inl {α' : Type u'} {β' : Type v'} (f : α → α') (g : β → β') (x : α) : (inl x).map f g = inl (f x) := rfl
@[simp] theorem map_inr {α' : Type u'} {β' : Type v'} (f : α → α') (g : β → β') (x : β) : (inr x).map f g = inr (g x) := rfl
/-- Exchanges the sides. -/
def swap : α ⊕ β → β ⊕ α := Sum.elim inr inl
@[simp] theorem swap_inl {x : α} : swap (inl x : α ⊕ β) = inr x := rfl
@[simp] theorem swap_inr {x : β} : swap (inr x : α ⊕ β) = inl x := rfl
@[simp] theorem swap_swap (x : α ⊕ β) : swap (swap x) = x := by cases x <;> rfl
@[simp] protected theorem «forall» {p : α ⊕ β → Prop} : (∀ x, p x) ↔ (∀ a, p (inl a)) ∧ ∀ b, p (inr b) :=
  ⟨fun h => ⟨fun a => h (inl a), fun b => h (inr b)⟩, fun ⟨h, h'⟩ x => match x with
    | inl a => h a
    | inr b => h' b⟩
@[simp] protected theorem «exists» {p : α ⊕ β → Prop} : (∃ x, p x) ↔ (∃ a, p (inl a)) ∨ ∃ b, p (inr b) :=
  ⟨fun ⟨x, h⟩ => match x, h with
    | inl a, h => .inl ⟨a, h⟩
    | inr b, h => .inr ⟨b, h⟩, fun h => h.elim (fun ⟨_, h⟩ => ⟨_, h⟩) (fun ⟨_, h⟩ => ⟨_, h⟩)⟩
theorem inl_ne_inr {a : α} {b : β} : inl a ≠ inr b := fun h => by cases h
theorem inr_ne_inl {a : α} {b : β} : inr b ≠ inl a := fun h => by cases h
/-- Whether the value is on the left. -/
def isLeft : α ⊕ β → Bool
  | inl _ => true
  | inr _ => false
/-- Whether the value is on the right. -/
def isRight : α ⊕ β → Bool
  | inl _ => false
  | inr _ => true
@[simp] theorem isLeft_inl {x : α} : (inl x : α ⊕ β).isLeft = true := rfl
@[simp] theorem isLeft_inr {x : β} : (inr x : α ⊕ β).isLeft = false := rfl
@[simp] theorem isRight_inl {x : α} : (inl x : α ⊕ β).isRight = false := rfl
@[simp] theorem isRight_inr {x : β} : (inr x : α ⊕ β).isRight = true := rfl
end Sum
