/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Functions: composition, currying, injective and surjective functions.
-/
prelude
import Init.Core.Injective
set_option linter.all false

universe u v w

namespace Function

/-! ## Composition -/

theorem comp_assoc {α : Sort u} {β : Sort v} {γ : Sort w} {δ : Sort z} (f : γ → δ) (g : β → γ) (h : α → β) :
    (f ∘ g) ∘ h = f ∘ (g ∘ h) := rfl
@[simp] theorem const_comp {α : Sort u} {β : Sort v} {γ : Sort w} {f : α → β} {c : γ} :
    (Function.const β c ∘ f) = Function.const α c := rfl
@[simp] theorem comp_const {α : Sort u} {β : Sort v} {γ : Sort w} {f : β → γ} {b : β} :
    (f ∘ Function.const α b) = Function.const α (f b) := rfl

/-! ## Currying -/

/-- A function of pairs as a function of two arguments. -/
@[inline] def curry {α : Type u} {β : Type v} {φ : Sort w} : (α × β → φ) → α → β → φ := fun f a b => f (a, b)
/-- A function of two arguments as a function of pairs. -/
@[inline] def uncurry {α : Type u} {β : Type v} {φ : Sort w} : (α → β → φ) → α × β → φ := fun f a => f a.1 a.2
@[simp] theorem curry_uncurry {α : Type u} {β : Type v} {φ : Sort w} (f : α → β → φ) : curry (uncurry f) = f := rfl
@[simp] theorem uncurry_curry {α : Type u} {β : Type v} {φ : Sort w} (f : α × β → φ) : uncurry (curry f) = f := rfl
@[simp] theorem uncurry_apply_pair {α : Type u} {β : Type v} {φ : Sort w} (f : α → β → φ) (x : α) (y : β) :
    uncurry f (x, y) = f x y := rfl
@[simp] theorem curry_apply {α : Type u} {β : Type v} {φ : Sort w} (f : α × β → φ) (x : α) (y : β) :
    curry f x y = f (x, y) := rfl

/-! ## Injective and surjective functions, inverses -/

/-- Different arguments give different values. -/
def Injective {α : Sort u} {β : Sort v} (f : α → β) : Prop := ∀ ⦃a₁ a₂⦄, f a₁ = f a₂ → a₁ = a₂
/-- Every element is a value. -/
def Surjective {α : Sort u} {β : Sort v} (f : α → β) : Prop := ∀ b, ∃ a, f a = b
/-- `g` undoes `f`. -/
def LeftInverse {α : Sort u} {β : Sort v} (g : β → α) (f : α → β) : Prop := ∀ x, g (f x) = x
/-- `f` undoes `g`. -/
def RightInverse {α : Sort u} {β : Sort v} (g : β → α) (f : α → β) : Prop := LeftInverse f g

theorem injective_id {α : Sort u} : Injective (@id α) := fun _ _ h => h
theorem Injective.comp {α : Sort u} {β : Sort v} {γ : Sort w} {g : β → γ} {f : α → β} (hg : Injective g)
    (hf : Injective f) : Injective (g ∘ f) := fun _ _ h => hf (hg h)
theorem surjective_id {α : Sort u} : Surjective (@id α) := fun a => ⟨a, rfl⟩
theorem Surjective.comp {α : Sort u} {β : Sort v} {γ : Sort w} {g : β → γ} {f : α → β} (hg : Surjective g)
    (hf : Surjective f) : Surjective (g ∘ f) := fun c =>
  have ⟨b, hb⟩ := hg c
  have ⟨a, ha⟩ := hf b
  ⟨a, (congrArg g ha).trans hb⟩
theorem LeftInverse.injective {α : Sort u} {β : Sort v} {g : β → α} {f : α → β} (h : LeftInverse g f) : Injective f :=
  fun a b e => (h a).symm.trans ((congrArg g e).trans (h b))
theorem LeftInverse.surjective {α : Sort u} {β : Sort v} {g : β → α} {f : α → β} (h : LeftInverse g f) :
    Surjective g := fun a => ⟨f a, h a⟩
theorem RightInverse.injective {α : Sort u} {β : Sort v} {g : β → α} {f : α → β} (h : RightInverse g f) :
    Injective g := LeftInverse.injective h
theorem RightInverse.surjective {α : Sort u} {β : Sort v} {g : β → α} {f : α → β} (h : RightInverse g f) :
    Surjective f := LeftInverse.surjective h
end Function
