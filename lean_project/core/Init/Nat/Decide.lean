/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Natural numbers: bounded quantifiers, and that they can be decided.
-/
prelude
import Init.Nat.Order
import Init.Fin.Basic

namespace Nat

/-! ## Splitting off the first or the last number -/

theorem forall_lt_succ_right' {n : Nat} {p : (m : Nat) → m < n + 1 → Prop} :
    (∀ m (h : m < n + 1), p m h) ↔ (∀ m (h : m < n), p m (by omega)) ∧ p n (by omega) := by
  constructor
  · exact fun w => ⟨fun m h => w m (by omega), w n (by omega)⟩
  · intro ⟨w, wn⟩ m h
    by_cases e : m = n
    · subst e; exact wn
    · exact w m (by omega)
theorem forall_lt_succ_right {n : Nat} {p : Nat → Prop} : (∀ m, m < n + 1 → p m) ↔ (∀ m, m < n → p m) ∧ p n :=
  forall_lt_succ_right' (p := fun m _ => p m)
theorem forall_lt_succ_left' {n : Nat} {p : (m : Nat) → m < n + 1 → Prop} :
    (∀ m (h : m < n + 1), p m h) ↔ p 0 (by omega) ∧ ∀ m (h : m < n), p (m + 1) (by omega) := by
  constructor
  · exact fun w => ⟨w 0 (by omega), fun m h => w (m + 1) (by omega)⟩
  · intro ⟨w₀, w⟩ m h
    cases m with
    | zero => exact w₀
    | succ m => exact w m (by omega)
theorem forall_lt_succ_left {n : Nat} {p : Nat → Prop} : (∀ m, m < n + 1 → p m) ↔ p 0 ∧ ∀ m, m < n → p (m + 1) :=
  forall_lt_succ_left' (p := fun m _ => p m)
theorem exists_lt_succ_right' {n : Nat} {p : (m : Nat) → m < n + 1 → Prop} :
    (∃ m, ∃ h : m < n + 1, p m h) ↔ (∃ m, ∃ h : m < n, p m (by omega)) ∨ p n (by omega) := by
  constructor
  · intro ⟨m, h, w⟩
    by_cases e : m = n
    · subst e; exact Or.inr w
    · exact Or.inl ⟨m, by omega, w⟩
  · intro w
    cases w with
    | inl w => exact w.elim fun m w => w.elim fun h w => ⟨m, by omega, w⟩
    | inr w => exact ⟨n, by omega, w⟩
theorem exists_lt_succ_right {n : Nat} {p : Nat → Prop} : (∃ m, m < n + 1 ∧ p m) ↔ (∃ m, m < n ∧ p m) ∨ p n := by
  have h := exists_lt_succ_right' (n := n) (p := fun m _ => p m)
  simp only [exists_prop] at h
  exact h
theorem exists_lt_succ_left' {n : Nat} {p : (m : Nat) → m < n + 1 → Prop} :
    (∃ m, ∃ h : m < n + 1, p m h) ↔ p 0 (by omega) ∨ ∃ m, ∃ h : m < n, p (m + 1) (by omega) := by
  constructor
  · intro ⟨m, h, w⟩
    cases m with
    | zero => exact Or.inl w
    | succ m => exact Or.inr ⟨m, by omega, w⟩
  · intro w
    cases w with
    | inl w => exact ⟨0, by omega, w⟩
    | inr w => exact w.elim fun m w => w.elim fun h w => ⟨m + 1, by omega, w⟩
theorem exists_lt_succ_left {n : Nat} {p : Nat → Prop} : (∃ m, m < n + 1 ∧ p m) ↔ p 0 ∨ ∃ m, m < n ∧ p (m + 1) := by
  have h := exists_lt_succ_left' (n := n) (p := fun m _ => p m)
  simp only [exists_prop] at h
  exact h

/-! ## Decision procedures -/

instance decidableBallLT : (n : Nat) → (P : (k : Nat) → k < n → Prop) → [∀ n h, Decidable (P n h)] →
    Decidable (∀ n h, P n h)
  | 0, _, _ => isTrue fun _ h => absurd h (Nat.not_lt_zero _)
  | n + 1, P, H =>
    match decidableBallLT n fun k h => P k (lt_succ_of_lt h) with
    | isFalse w => isFalse fun f => w fun k h => f k (lt_succ_of_lt h)
    | isTrue w =>
      match H n (Nat.le_refl (n + 1)) with
      | isTrue hn => isTrue (forall_lt_succ_right'.2 ⟨w, hn⟩)
      | isFalse hn => isFalse fun f => hn (f n (Nat.le_refl (n + 1)))

instance decidableForallFin {n : Nat} (P : Fin n → Prop) [DecidablePred P] : Decidable (∀ i, P i) :=
  decidable_of_iff (∀ k h, P ⟨k, h⟩) ⟨fun w ⟨k, h⟩ => w k h, fun w k h => w ⟨k, h⟩⟩

instance decidableBallLE (n : Nat) (P : (k : Nat) → k ≤ n → Prop) [∀ n h, Decidable (P n h)] :
    Decidable (∀ n h, P n h) :=
  decidable_of_iff (∀ k (h : k < n + 1), P k (le_of_lt_succ h))
    ⟨fun w k h => w k (lt_succ_of_le h), fun w k h => w k (le_of_lt_succ h)⟩

instance decidableExistsLT {p : Nat → Prop} [DecidablePred p] : DecidablePred fun n => ∃ m : Nat, m < n ∧ p m
  | 0 => isFalse fun ⟨_, h, _⟩ => absurd h (Nat.not_lt_zero _)
  | n + 1 =>
    have := decidableExistsLT (p := p) n
    decidable_of_iff ((∃ m, m < n ∧ p m) ∨ p n) exists_lt_succ_right.symm

instance decidableExistsLE {p : Nat → Prop} [DecidablePred p] : DecidablePred fun n => ∃ m : Nat, m ≤ n ∧ p m :=
  fun n => decidable_of_iff (∃ m, m < n + 1 ∧ p m) (exists_congr fun _ => and_congr_left fun _ => lt_succ_iff)

instance decidableExistsLT' {n : Nat} {p : (m : Nat) → m < n → Prop} [I : ∀ m h, Decidable (p m h)] :
    Decidable (∃ m : Nat, ∃ h : m < n, p m h) :=
  match n, p, I with
  | 0, _, _ => isFalse fun ⟨_, h, _⟩ => absurd h (Nat.not_lt_zero _)
  | _ + 1, p, _ =>
    have := decidableExistsLT' (p := fun m h => p m (lt_succ_of_lt h))
    decidable_of_iff _ exists_lt_succ_right'.symm

instance decidableExistsLE' {n : Nat} {p : (m : Nat) → m ≤ n → Prop} [I : ∀ m h, Decidable (p m h)] :
    Decidable (∃ m : Nat, ∃ h : m ≤ n, p m h) :=
  decidable_of_iff (∃ m, ∃ h : m < n + 1, p m (le_of_lt_succ h))
    ⟨fun ⟨m, h, w⟩ => ⟨m, le_of_lt_succ h, w⟩, fun ⟨m, h, w⟩ => ⟨m, lt_succ_of_le h, w⟩⟩

instance decidableExistsFin {n : Nat} (P : Fin n → Prop) [DecidablePred P] : Decidable (∃ i, P i) :=
  decidable_of_iff (∃ k, ∃ h : k < n, P ⟨k, h⟩) ⟨fun ⟨k, h, w⟩ => ⟨⟨k, h⟩, w⟩, fun ⟨⟨k, h⟩, w⟩ => ⟨k, h, w⟩⟩

end Nat
