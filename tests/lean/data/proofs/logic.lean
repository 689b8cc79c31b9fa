/-! Propositions and quantifiers, each with the tactics that one would use on paper. -/

namespace Logic
variable (p q r s : Prop) {α β : Type} (P Q : α → Prop) (R : α → β → Prop)

theorem swap_cases : p ∨ q → q ∨ p := by
  rintro (hp | hq)
  · right; exact hp
  · left; exact hq
theorem and_assoc' : (p ∧ q) ∧ r ↔ p ∧ q ∧ r := by
  constructor
  · rintro ⟨⟨hp, hq⟩, hr⟩
    exact ⟨hp, hq, hr⟩
  · rintro ⟨hp, hq, hr⟩
    refine ⟨⟨?_, ?_⟩, ?_⟩ <;> assumption
theorem curry : (p ∧ q → r) ↔ (p → q → r) :=
  ⟨fun h hp hq => h ⟨hp, hq⟩, fun h ⟨hp, hq⟩ => h hp hq⟩
theorem by_simp : (p ∧ True) ∨ False ↔ p := by simp
theorem by_simp_all (h : p ∧ q) (h' : q → r) : r ∧ p := by simp_all
theorem modus (h : p → q) (hp : p) : q := by
  specialize h hp
  assumption
theorem chain (h₁ : p → q) (h₂ : q → r) (h₃ : r → s) : p → s := by
  intro hp
  apply h₃
  apply h₂
  apply h₁
  exact hp
theorem chain' (h₁ : p → q) (h₂ : q → r) (h₃ : r → s) : p → s := fun hp => hp |> h₁ |> h₂ |> h₃
theorem from_nothing (h : p) (h' : ¬p) : q := by
  exfalso
  exact h' h
theorem from_nothing' (h : p) (h' : ¬p) : q := by contradiction
theorem excluded_middle : ¬¬(p ∨ ¬p) := by
  intro h
  apply h
  right
  intro hp
  exact h (Or.inl hp)
theorem de_morgan : ¬(p ∧ q) ↔ ¬p ∨ ¬q := by
  constructor
  · intro h
    by_cases hp : p
    · by_cases hq : q
      · exact absurd ⟨hp, hq⟩ h
      · exact .inr hq
    · exact .inl hp
  · rintro (h | h) ⟨hp, hq⟩
    · exact h hp
    · exact h hq
open Classical in
theorem peirce : ((p → q) → p) → p := by
  intro h
  cases em p with
  | inl hp => exact hp
  | inr hn => exact h fun hp => absurd hp hn
theorem contra (h : ¬q → ¬p) : p → q := by
  intro hp
  apply Classical.byContradiction
  intro hq
  exact h hq hp
theorem iff_rewrite (h : p ↔ q) : p ∧ r ↔ q ∧ r := by rw [h]
theorem iff_both (h : p ↔ q) (hq : q) : p := by
  rw [h]
  exact hq
theorem iff_trans' (h₁ : p ↔ q) (h₂ : q ↔ r) : p ↔ r := by
  calc p ↔ q := h₁
    _ ↔ r := h₂
theorem not_forall' : (¬∀ x, P x) ↔ ∃ x, ¬P x := by
  constructor
  · intro h
    apply Classical.byContradiction
    intro hn
    apply h
    intro x
    apply Classical.byContradiction
    intro hx
    exact hn ⟨x, hx⟩
  · rintro ⟨x, hx⟩ h
    exact hx (h x)
theorem not_forall_simp : (¬∀ x, P x) ↔ ∃ x, ¬P x := by simp
theorem exists_and' : (∃ x, P x ∧ p) ↔ (∃ x, P x) ∧ p := by
  constructor
  · rintro ⟨x, hx, hp⟩
    exact ⟨⟨x, hx⟩, hp⟩
  · rintro ⟨⟨x, hx⟩, hp⟩
    exact ⟨x, hx, hp⟩
theorem exists_or' : (∃ x, P x ∨ Q x) ↔ (∃ x, P x) ∨ ∃ x, Q x := by
  constructor
  · intro ⟨x, h⟩
    cases h
    · left; exists x
    · right; exists x
  · intro h
    obtain ⟨x, hx⟩ | ⟨x, hx⟩ := h
    · exact ⟨x, .inl hx⟩
    · exact ⟨x, .inr hx⟩
theorem swap_quantifiers (h : ∃ x, ∀ y, R x y) : ∀ y, ∃ x, R x y := by
  obtain ⟨x, hx⟩ := h
  intro y
  exact use_it x hx y
where use_it {R : α → β → Prop} (x : α) (hx : ∀ y, R x y) (y : β) : ∃ x, R x y := ⟨x, hx y⟩
theorem forall_and' : (∀ x, P x ∧ Q x) ↔ (∀ x, P x) ∧ ∀ x, Q x := by
  constructor
  · intro h
    constructor <;> intro x
    · exact (h x).1
    · exact (h x).2
  · intro ⟨h₁, h₂⟩ x
    exact ⟨h₁ x, h₂ x⟩
theorem unique_one (h : ∀ x y : α, x = y) (a : α) (ha : P a) : ∀ b, P b := by
  intro b
  rw [h b a]
  exact ha
theorem subst_it (x y : α) (h : x = y) (hx : P x) : P y := by
  subst h
  exact hx
theorem transport (x y : α) (h : x = y) (hx : P x) : P y := h ▸ hx
theorem function_ext (f g : α → β) (h : ∀ x, f x = g x) : f = g := by
  funext x
  exact h x
theorem function_ext' (f g : α → β) (h : ∀ x, f x = g x) : f = g := by
  ext x
  exact h x
theorem prop_ext (h : p ↔ q) : p = q := by
  apply propext
  exact h
theorem congruence (f : α → β) (x y : α) (h : x = y) : f x = f y := by
  congr
theorem choose (h : ∀ x, ∃ y, R x y) : ∃ f : α → β, ∀ x, R x (f x) :=
  ⟨fun x => Classical.choose (h x), fun x => Classical.choose_spec (h x)⟩
theorem either [Decidable p] : (if p then 1 else 2) ≤ 2 := by
  split
  · decide
  · decide
theorem either' [Decidable p] (h : p) : (if p then 1 else 2) = 1 := by simp [h]
theorem either'' [Decidable p] (h : ¬p) : (if p then 1 else 2) = 2 := if_neg h
theorem use_suffices (h : p → q) (hp : p) : q := by
  suffices h' : p from h h'
  exact hp
theorem use_have (h : p → q) (hp : p) : q ∧ p := by
  have hq : q := by
    apply h
    exact hp
  exact ⟨hq, hp⟩
theorem use_show : p → p := by
  intro h
  show p
  exact h
theorem use_generalize (f : Nat → Nat) (h : ∀ n, f n = 0) : f (f 3) = 0 := by
  generalize f 3 = m
  exact h m
theorem use_match (h : p ∨ q ∨ r) : r ∨ q ∨ p := by
  match h with
  | .inl hp => exact .inr (.inr hp)
  | .inr (.inl hq) => exact .inr (.inl hq)
  | .inr (.inr hr) => exact .inl hr
theorem use_iterate : p → p → p → p := by
  intros
  assumption
theorem use_repeat (hp : p) : p ∧ p ∧ p ∧ p := by
  repeat' constructor
  all_goals exact hp
theorem use_first (hq : q) : p ∨ q := by
  first
  | exact Or.inl ‹p›
  | exact Or.inr ‹q›
theorem use_case (hp : p) (hq : q) : p ∧ q := by
  constructor
  case right => exact hq
  case left => exact hp
theorem use_next : p → q → p ∧ q := by
  intro _ _
  constructor
  next => assumption
  next => assumption
theorem use_rename : p → q → p := by
  intro _ _
  rename_i hp _
  exact hp
theorem use_solve (h₁ : p → q) (h₂ : q → r) (hp : p) : r := by solve_by_elim
theorem use_trivial : True ∧ True := by trivial
theorem use_nofun : False → p := by nofun
theorem use_nomatch (h : p ∧ False) : q := nomatch h.2
theorem use_injection (x y : α) (h : some x = some y) : x = y := by
  injection h
theorem use_symm (x y : α) (h : x = y) : y = x := by
  symm
  exact h
theorem use_exists : ∃ f : Nat → Nat, f 2 = 5 := ⟨fun n => n + 3, rfl⟩
theorem use_iff_intro (h₁ : p → q) (h₂ : q → p) : p ↔ q := Iff.intro h₁ h₂
theorem use_mp (h : p ↔ q) (hp : p) : q := h.mp hp
theorem use_conv (f : Nat → Nat → Nat) (h : ∀ x, f x x = 0) (a b : Nat) (e : a = b) : f a b = 0 := by
  conv =>
    lhs
    arg 1
    rw [e]
  exact h b
theorem use_unfold : id p = p := by unfold id; rfl
theorem use_refine (h : p) : ∃ x : Nat, x = 2 ∧ p := by
  refine ⟨2, rfl, ?_⟩
  exact h
theorem use_exact (h : p ∧ q) : q := by exact?
theorem decided : ∀ a b c : Bool, (a && (b || c)) = (a && b || a && c) := by decide
theorem with_subtype (x : { n : Nat // n < 3 }) : x.val < 3 := by
  obtain ⟨n, hn⟩ := x
  exact hn
theorem xor_like (h : (p ∨ q) ∧ ¬(p ∧ q)) : (p ∧ ¬q) ∨ (q ∧ ¬p) := by
  obtain ⟨hp | hq, hn⟩ := h
  · exact .inl ⟨hp, fun hq => hn ⟨hp, hq⟩⟩
  · exact .inr ⟨hq, fun hp => hn ⟨hp, hq⟩⟩
end Logic
