/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Pairs.
-/
prelude
import Init.Data.Bool
set_option linter.all false

universe u v w

/-! ## Components and equality -/

@[simp] theorem Prod.eta {α : Type u} {β : Type v} (p : α × β) : (p.fst, p.snd) = p := rfl
@[ext] protected theorem Prod.ext : {α : Type u} → {β : Type v} → {p q : α × β} → p.fst = q.fst → p.snd = q.snd → p = q
  | _, _, (_, _), (_, _), rfl, rfl => rfl
theorem Prod.mk_inj {α : Type u} {β : Type v} {a a' : α} {b b' : β} : (a, b) = (a', b') ↔ a = a' ∧ b = b' :=
  ⟨fun h => ⟨congrArg Prod.fst h, congrArg Prod.snd h⟩, fun ⟨h, h'⟩ => Prod.ext h h'⟩
@[simp] protected theorem Prod.forall {α : Type u} {β : Type v} {p : α × β → Prop} : (∀ x, p x) ↔ ∀ a b, p (a, b) :=
  ⟨fun h a b => h (a, b), fun h (a, b) => h a b⟩
@[simp] protected theorem Prod.exists {α : Type u} {β : Type v} {p : α × β → Prop} : (∃ x, p x) ↔ ∃ a b, p (a, b) :=
  ⟨fun ⟨(a, b), h⟩ => ⟨a, b, h⟩, fun ⟨a, b, h⟩ => ⟨(a, b), h⟩⟩
theorem Prod.eq_iff_fst_eq_snd_eq {α : Type u} {β : Type v} : {p q : α × β} → (p = q ↔ p.1 = q.1 ∧ p.2 = q.2) :=
  Prod.ext_iff

/-! ## Functions on pairs -/

/-- Applies a function to each component. -/
def Prod.map {α₁ : Type u₁} {α₂ : Type u₂} {β₁ : Type v₁} {β₂ : Type v₂} (f : α₁ → α₂) (g : β₁ → β₂) :
    (α₁ × β₁) → α₂ × β₂
  | (a, b) => (f a, g b)
@[simp] theorem Prod.map_apply {α₁ : Type u₁} {α₂ : Type u₂} {β₁ : Type v₁} {β₂ : Type v₂} (f : α₁ → α₂) (g : β₁ → β₂)
    (x : α₁) (y : β₁) : Prod.map f g (x, y) = (f x, g y) := rfl
@[simp] theorem Prod.map_fst {α₁ : Type u₁} {α₂ : Type u₂} {β₁ : Type v₁} {β₂ : Type v₂} (f : α₁ → α₂) (g : β₁ → β₂)
    (x : α₁ × β₁) : (Prod.map f g x).1 = f x.1 := rfl
@[simp] theorem Prod.map_snd {α₁ : Type u₁} {α₂ : Type u₂} {β₁ : Type v₁} {β₂ : Type v₂} (f : α₁ → α₂) (g : β₁ → β₂)
    (x : α₁ × β₁) : (Prod.map f g x).2 = g x.2 := rfl
@[simp] theorem Prod.map_id {α : Type u} {β : Type v} : Prod.map (@id α) (@id β) = id := rfl
@[simp] theorem Prod.map_id' {α : Type u} {β : Type v} : Prod.map (fun a : α => a) (fun b : β => b) = fun x => x := rfl
theorem Prod.map_comp_map {α : Type u₁} {β : Type u₂} {γ : Type u₃} {α' : Type v₁} {β' : Type v₂} {γ' : Type v₃}
    (f : α → β) (f' : α' → β') (g : β → γ) (g' : β' → γ') :
    Prod.map g g' ∘ Prod.map f f' = Prod.map (g ∘ f) (g' ∘ f') := rfl
theorem Prod.map_map {α : Type u₁} {β : Type u₂} {γ : Type u₃} {α' : Type v₁} {β' : Type v₂} {γ' : Type v₃}
    (f : α → β) (f' : α' → β') (g : β → γ) (g' : β' → γ') (x : α × α') :
    Prod.map g g' (Prod.map f f' x) = Prod.map (fun x => g (f x)) (fun x => g' (f' x)) x := rfl

/-- Exchanges the components. -/
def Prod.swap {α : Type u} {β : Type v} : α × β → β × α := fun p => (p.2, p.1)
@[simp] theorem Prod.swap_swap {α : Type u} {β : Type v} (x : α × β) : Prod.swap (Prod.swap x) = x := rfl
@[simp] theorem Prod.fst_swap {α : Type u} {β : Type v} {p : α × β} : (Prod.swap p).1 = p.2 := rfl
@[simp] theorem Prod.snd_swap {α : Type u} {β : Type v} {p : α × β} : (Prod.swap p).2 = p.1 := rfl
@[simp] theorem Prod.swap_prod_mk {α : Type u} {β : Type v} {a : α} {b : β} : Prod.swap (a, b) = (b, a) := rfl
@[simp] theorem Prod.swap_inj {α : Type u} {β : Type v} {p q : α × β} : Prod.swap p = Prod.swap q ↔ p = q :=
  ⟨fun h => congrArg Prod.swap h, congrArg Prod.swap⟩
@[simp] theorem Prod.swap_swap_eq {α : Type u} {β : Type v} : Prod.swap ∘ Prod.swap = @id (α × β) := rfl
theorem Prod.swap_map {α₁ : Type u₁} {α₂ : Type u₂} {β₁ : Type v₁} {β₂ : Type v₂} (f : α₁ → α₂) (g : β₁ → β₂)
    (x : α₁ × β₁) : Prod.swap (Prod.map f g x) = Prod.map g f (Prod.swap x) := rfl

/-- Equality tests of pairs. -/
instance instBEqProd [BEq α] [BEq β] : BEq (α × β) where
  beq := fun (a₁, b₁) (a₂, b₂) => a₁ == a₂ && b₁ == b₂
instance [BEq α] [BEq β] [LawfulBEq α] [LawfulBEq β] : LawfulBEq (α × β) where
  rfl {a} := by cases a; show (_ == _ && _ == _) = true; rw [beq_self_eq_true, beq_self_eq_true]; rfl
  eq_of_beq {a b} h := by
    cases a; cases b
    have h := Bool.and_eq_true_iff.mp h
    exact Prod.ext (eq_of_beq h.1) (eq_of_beq h.2)
