/-
Names and signatures follow Lean 4's core library (Apache-2.0) because the native `omega` cites them; the proofs are ours.

How `omega` takes propositions apart.
-/
prelude
import Init.Int.DivMod

theorem le_of_le_of_eq {α : Type u} {a b c : α} [LE α] (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁

namespace Lean.Omega

theorem and_not_not_of_not_or {p q : Prop} (h : ¬ (p ∨ q)) : ¬ p ∧ ¬ q :=
  ⟨fun hp => h (Or.inl hp), fun hq => h (Or.inr hq)⟩

theorem Decidable.or_not_not_of_not_and {p q : Prop} [Decidable p] [Decidable q] (h : ¬ (p ∧ q)) : ¬ p ∨ ¬ q :=
  if hp : p then Or.inr (fun hq => h ⟨hp, hq⟩) else Or.inl hp

theorem Decidable.and_or_not_and_not_of_iff {p q : Prop} [Decidable q] (h : p ↔ q) : (p ∧ q) ∨ (¬ p ∧ ¬ q) :=
  if hq : q then Or.inl ⟨h.2 hq, hq⟩ else Or.inr ⟨fun hp => hq (h.1 hp), hq⟩

theorem Decidable.and_not_or_not_and_of_not_iff {p q : Prop} [Decidable p] [Decidable q] (h : ¬ (p ↔ q)) :
    (p ∧ ¬ q) ∨ (¬ p ∧ q) :=
  if hp : p then
    if hq : q then absurd ⟨fun _ => hq, fun _ => hp⟩ h else Or.inl ⟨hp, hq⟩
  else
    if hq : q then Or.inr ⟨hp, hq⟩
    else absurd ⟨fun hp' => absurd hp' hp, fun hq' => absurd hq' hq⟩ h

theorem Decidable.and_not_of_not_imp {p q : Prop} [Decidable p] (h : ¬ (p → q)) : p ∧ ¬ q :=
  if hp : p then ⟨hp, fun hq => h (fun _ => hq)⟩ else absurd (fun hp' => absurd hp' hp) h

theorem ite_disjunction {α : Type u} {P : Prop} [Decidable P] {a b : α} :
    (P ∧ (if P then a else b) = a) ∨ (¬ P ∧ (if P then a else b) = b) :=
  if h : P then Or.inl ⟨h, if_pos h⟩ else Or.inr ⟨h, if_neg h⟩

end Lean.Omega
