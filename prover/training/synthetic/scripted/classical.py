"""Unique existence, exactly one, classical cases, witnesses to choose, de Morgan; sets by hand; types of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from prover.training.synthetic.scripted.facts import Fact, makers
from prover.training.synthetic.scripted.made import Maker

_PQ = "(α : Type) (p q : α → Prop)"
_EX1 = "∃ x, p x ∧ ∀ y, p y → ⟦0:y = x‖x = y⟧"

_QUANTIFIERS = (
    Fact(
        "not_forall",
        "(α : Type) (p : α → Prop)",
        ["h : ¬∀ x, ⟦1:p x‖¬p x⟧"],
        "∃ x, ⟦1:¬p x‖p x⟧",
        "apply Classical.byContradiction\nintro hn\napply h\nintro x\n"
        "⟦1:apply Classical.byContradiction\nintro hx\nexact hn ⟨x, hx⟩‖intro hx\nexact hn ⟨x, hx⟩⟧",
    ),
    Fact(
        "not_forall_implies",
        _PQ,
        ["h : ¬∀ x, p x → ⟦1:q x‖¬q x⟧"],
        "∃ x, p x ∧ ⟦1:¬q x‖q x⟧",
        "apply Classical.byContradiction\nintro hn\napply h\nintro x hx\n"
        "⟦1:apply Classical.byContradiction\nintro hq\nexact hn ⟨x, hx, hq⟩‖intro hq\nexact hn ⟨x, hx, hq⟩⟧",
    ),
    Fact(
        "not_exists_and",
        _PQ,
        ["h : ¬∃ x, p x ∧ ⟦1:q x‖¬q x⟧"],
        "∀ x, p x → ⟦1:¬q x‖q x⟧",
        "intro x hx\n⟦1:intro hq\nexact h ⟨x, hx, hq⟩"
        "‖⟦2:apply Classical.byContradiction\nintro hq\nexact h ⟨x, hx, hq⟩"
        "‖by_cases hq : q x\n· exact hq\n· exact absurd ⟨x, hx, hq⟩ h⟧⟧",
    ),
    Fact(
        "drinker",
        "(α : Type) (p : α → Prop) (a : α)",
        [],
        "⟦1:∃ x, p x → ∀ y, p y‖∃ x, ∀ y, p x → p y‖∃ x, (∃ y, p y) → p x‖∃ x, ∀ y, p y → p x⟧",
        "⟦1:by_cases h : ∀ y, p y\n· exact ⟨a, fun _ => h⟩\n· obtain ⟨x, hx⟩ := Classical.not_forall.1 h\n"
        "  exact ⟨x, fun h1 => absurd h1 hx⟩"
        "‖by_cases h : ∀ y, p y\n· exact ⟨a, fun y _ => h y⟩\n· obtain ⟨x, hx⟩ := Classical.not_forall.1 h\n"
        "  exact ⟨x, fun y h1 => absurd h1 hx⟩"
        "‖by_cases h : ∃ y, p y\n· obtain ⟨x, hx⟩ := h\n  exact ⟨x, fun _ => hx⟩\n· exact ⟨a, fun h1 => absurd h1 h⟩"
        "‖by_cases h : ∃ y, p y\n· obtain ⟨x, hx⟩ := h\n  exact ⟨x, fun _ _ => hx⟩\n"
        "· exact ⟨a, fun y hy => absurd ⟨y, hy⟩ h⟩⟧",
    ),
    Fact(
        "drinker_two",
        "(α : Type) (p q : α → Prop) (a : α)",
        ["h : (∀ x, p x) → ∃ x, q x"],
        "∃ x, p x → q x",
        "by_cases hp : ∀ x, p x\n· obtain ⟨x, hx⟩ := h hp\n  exact ⟨x, fun _ => hx⟩\n"
        "· obtain ⟨x, hx⟩ := Classical.not_forall.1 hp\n  exact ⟨x, fun h1 => absurd h1 hx⟩",
    ),
    Fact(
        "forall_or_constant",
        "(α : Type) (p : α → Prop) (r : Prop)",
        ["h : ∀ x, ⟦1:p x ∨ r‖r ∨ p x⟧"],
        "⟦2:r ∨ ∀ x, p x‖(∀ x, p x) ∨ r⟧",
        "by_cases hr : r\n· exact ⟦2:Or.inl hr‖Or.inr hr⟧\n· apply ⟦2:Or.inr‖Or.inl⟧\n  intro x\n"
        "  rcases h x with h1 | h1\n  ⟦1:· exact h1\n  · exact absurd h1 hr‖· exact absurd h1 hr\n  · exact h1⟧",
    ),
    Fact(
        "implication_to_exists",
        "(α : Type) (p : α → Prop) (r : Prop) (a : α)",
        ["h : r → ∃ x, p x"],
        "∃ x, r → p x",
        "by_cases hr : r\n· obtain ⟨x, hx⟩ := h hr\n  exact ⟨x, fun _ => hx⟩\n· exact ⟨a, fun h1 => absurd h1 hr⟩",
    ),
    Fact(
        "exists_implies_constant",
        "(α : Type) (p : α → Prop) (r : Prop)",
        [],
        "⟦1:((∃ x, p x) → r) ↔ ∀ x, p x → r‖(∀ x, p x → r) ↔ ((∃ x, p x) → r)⟧",
        "constructor\n⟦1:· intro h x hx\n  exact h ⟨x, hx⟩\n· rintro h ⟨x, hx⟩\n  exact h x hx"
        "‖· rintro h ⟨x, hx⟩\n  exact h x hx\n· intro h x hx\n  exact h ⟨x, hx⟩⟧",
    ),
    Fact(
        "all_or_counterexample",
        _PQ,
        ["h : ∀ x, p x ∨ q x"],
        "⟦1:(∀ x, p x) ∨ ∃ x, q x‖(∃ x, q x) ∨ ∀ x, p x⟧",
        "by_cases hq : ∃ x, q x\n· exact ⟦1:Or.inr hq‖Or.inl hq⟧\n· apply ⟦1:Or.inl‖Or.inr⟧\n  intro x\n"
        "  rcases h x with h1 | h1\n  · exact h1\n  · exact absurd ⟨x, h1⟩ hq",
    ),
    Fact(
        "cases_on_predicate",
        "(α : Type) (p q r : α → Prop)",
        ["h1 : ∀ x, p x → ⟦1:r x‖q x ∨ r x⟧", "h2 : ∀ x, ¬p x → ⟦1:r x‖r x ∧ q x⟧"],
        "∀ x, ⟦1:r x‖r x ∨ q x⟧",
        "intro x\nby_cases hx : p x\n· exact ⟦1:h1 x hx‖(h1 x hx).symm⟧\n· exact ⟦1:h2 x hx‖Or.inl (h2 x hx).1⟧",
    ),
    Fact(
        "unique_pair_equal",
        "(α : Type) (p : α → Prop)",
        [f"h : {_EX1}"],
        "∀ x y, ⟦1:p x → p y‖p x ∧ p y⟧ → ⟦2:x = y‖y = x⟧",
        "obtain ⟨z, hz, hu⟩ := h\n⟦1:intro x y hx hy‖rintro x y ⟨hx, hy⟩⟧\n"
        "⟦2:rw [⟦0:hu x hx, hu y hy‖← hu x hx, ← hu y hy⟧]‖rw [⟦0:hu x hx, hu y hy‖← hu x hx, ← hu y hy⟧]⟧",
    ),
    Fact(
        "unique_from_pair",
        "(α : Type) (p : α → Prop)",
        ["h1 : ∃ x, p x", "h2 : ∀ x y, p x → p y → x = y"],
        _EX1,
        "obtain ⟨x, hx⟩ := h1\n⟦1:exact ⟨x, hx, fun y hy => ⟦0:h2 y x hy hx‖h2 x y hx hy⟧⟩"
        "‖refine ⟨x, hx, ?_⟩\nintro y hy\nexact ⟦0:h2 y x hy hx‖h2 x y hx hy⟧⟧",
    ),
    Fact(
        "unique_and_property",
        _PQ,
        [f"h : {_EX1}", "hq : ∃ x, p x ∧ q x"],
        "∀ x, p x → q x",
        "obtain ⟨a, ha, hu⟩ := h\nobtain ⟨b, hb, hbq⟩ := hq\nintro x hx\n"
        "have h1 : x = b := by rw [⟦0:hu x hx, hu b hb‖← hu x hx, ← hu b hb⟧]\nrw [h1]\nexact hbq",
    ),
    Fact(
        "unique_iff_equal",
        "(α : Type) (p : α → Prop)",
        [],
        f"({_EX1}) ↔ ∃ x, ∀ y, p y ↔ ⟦0:y = x‖x = y⟧",
        "constructor\n· rintro ⟨x, hx, hu⟩\n  refine ⟨x, fun y => ⟨hu y, ?_⟩⟩\n  rintro rfl\n  exact hx\n"
        "· rintro ⟨x, hx⟩\n  exact ⟨x, (hx x).2 rfl, fun y hy => (hx y).1 hy⟩",
    ),
    Fact(
        "unique_image",
        "(α β : Type) (f : α → β) (p : α → Prop)",
        [f"h : {_EX1}"],
        "∃ z, (∃ x, p x ∧ f x = z) ∧ ∀ w, (∃ x, p x ∧ f x = w) → w = z",
        "obtain ⟨x, hx, hu⟩ := h\nrefine ⟨f x, ⟨x, hx, rfl⟩, ?_⟩\nrintro w ⟨y, hy, rfl⟩\nrw [⟦0:hu y hy‖← hu y hy⟧]",
    ),
    Fact(
        "unique_through_bijection",
        "(α β : Type) (f : α → β) (p : β → Prop)",
        ["hf : ∀ y, ∃ x, f x = y", "hi : ∀ x y, f x = f y → x = y", "h : ∃ z, p z ∧ ∀ w, p w → w = z"],
        "∃ x, p (f x) ∧ ∀ y, p (f y) → ⟦1:y = x‖x = y⟧",
        "obtain ⟨z, hz, hu⟩ := h\nobtain ⟨x, rfl⟩ := hf z\n"
        "exact ⟨x, hz, fun y hy => ⟦1:hi _ _ (hu _ hy)‖(hi _ _ (hu _ hy)).symm⟧⟩",
    ),
    Fact(
        "two_witnesses",
        _PQ,
        ["h1 : ∃ x, p x ∧ q x", "h2 : ∃ x, p x ∧ ¬q x"],
        "∃ x y, ⟦1:x ≠ y ∧ p x ∧ p y‖p x ∧ p y ∧ x ≠ y‖x ≠ y ∧ q x ∧ p y⟧",
        "obtain ⟨x, hx, hq⟩ := h1\nobtain ⟨y, hy, hn⟩ := h2\n"
        "refine ⟨x, y, ⟦1:?_, hx, hy‖hx, hy, ?_‖?_, hq, hy⟧⟩\n⟦2:rintro rfl\nexact hn hq‖intro h\nrw [h] at hq\n"
        "exact hn hq⟧",
    ),
    Fact(
        "exactly_one",
        "(p q r : Prop)",
        ["h : (p ∧ ¬q) ∨ (⟦1:q ∧ ¬p‖¬p ∧ q⟧)"],
        "⟦2:(p ↔ ¬q)‖(q ↔ ¬p)‖(p ∨ q) ∧ ¬(p ∧ q)⟧",
        "rcases h with ⟨h1, h2⟩ | ⟨h1, h2⟩\n⟦2:· exact ⟨fun _ => h2, fun _ => h1⟩\n"
        "· exact ⟨fun h3 => absurd h3 ⟦1:h2‖h1⟧, fun h3 => absurd ⟦1:h1‖h2⟧ h3⟩"
        "‖· exact ⟨fun h3 => absurd h3 h2, fun h3 => absurd h1 h3⟩\n· exact ⟨fun _ => ⟦1:h2‖h1⟧, fun _ => ⟦1:h1‖h2⟧⟩"
        "‖· exact ⟨Or.inl h1, fun h3 => h2 h3.2⟩\n· exact ⟨Or.inr ⟦1:h1‖h2⟧, fun h3 => ⟦1:h2‖h1⟧ h3.1⟩⟧",
    ),
    Fact(
        "swap_alternation",
        "(α β : Type) (R : α → β → Prop)⟦2:‖ (p : α → Prop)⟧",
        ["h : ∃ x, ⟦2:‖p x ∧ ⟧∀ y, R x y"],
        "∀ y, ∃ x, ⟦3:⟦2:‖p x ∧ ⟧R x y‖R x y⟦2:‖ ∧ p x⟧⟧",
        "obtain ⟨x, ⟦2:‖hp, ⟧hx⟩ := h\nintro y\nexact ⟨x, ⟦3:⟦2:‖hp, ⟧hx y‖hx y⟦2:‖, hp⟧⟧⟩",
    ),
    Fact(
        "barber",
        "(α : Type) (R : α → α → Prop)",
        [],
        "¬∃ x, ∀ y, R ⟦1:x y‖y x⟧ ↔ ¬R y y",
        "rintro ⟨x, hx⟩\nhave h := hx x\nby_cases hr : R x x\n· exact h.1 hr hr\n· exact hr (h.2 hr)",
    ),
    Fact(
        "pairs_of_predicates",
        "(α β : Type) (p : α → Prop) (q : β → Prop)",
        [],
        "⟦1:(∃ z : α × β, p z.1 ∧ q z.2) ↔ (∃ x, p x) ∧ ∃ y, q y‖(∀ z : α × β, p z.1 → q z.2) ↔ ∀ x y, p x → q y"
        "‖(∃ z : Sum α β, z.elim p q) ↔ (∃ x, p x) ∨ ∃ y, q y⟧",
        "constructor\n⟦1:· rintro ⟨⟨x, y⟩, hx, hy⟩\n  exact ⟨⟨x, hx⟩, y, hy⟩\n· rintro ⟨⟨x, hx⟩, y, hy⟩\n"
        "  exact ⟨(x, y), hx, hy⟩‖· intro h x y hx\n  exact h (x, y) hx\n· rintro h ⟨x, y⟩ hx\n  exact h x y hx"
        "‖· rintro ⟨x | y, h⟩\n  · exact Or.inl ⟨x, h⟩\n  · exact Or.inr ⟨y, h⟩\n· rintro (⟨x, h⟩ | ⟨y, h⟩)\n"
        "  · exact ⟨Sum.inl x, h⟩\n  · exact ⟨Sum.inr y, h⟩⟧",
    ),
    Fact(
        "bool_quantifiers",
        "(⟦2:p : Bool → Prop‖p : Bool → Bool → Prop⟧)",
        [],
        "⟦1:(∃ b, ⟦2:p b‖p b b⟧) ↔ ⟦2:p true‖p true true⟧ ∨ ⟦2:p false‖p false false⟧"
        "‖(∀ b, ⟦2:p b‖p b b⟧) ↔ ⟦2:p true‖p true true⟧ ∧ ⟦2:p false‖p false false⟧⟧",
        "constructor\n⟦1:· rintro ⟨b, hb⟩\n  cases b\n  · exact Or.inr hb\n  · exact Or.inl hb\n· rintro (h | h)\n"
        "  · exact ⟨true, h⟩\n  · exact ⟨false, h⟩‖· intro h\n  exact ⟨h true, h false⟩\n· rintro ⟨h1, h2⟩ b\n"
        "  cases b\n"
        "  · exact h2\n  · exact h1⟧",
    ),
    Fact(
        "ne_of_predicate",
        "(α β : Type) (f : α → β) (p : β → Prop) (a b : α)",
        ["h1 : ⟦1:p (f a)‖¬p (f a)⟧", "h2 : ⟦1:¬p (f b)‖p (f b)⟧"],
        "⟦2:a ≠ b‖b ≠ a‖f a ≠ f b⟧",
        "⟦2:rintro rfl\nexact ⟦1:h2 h1‖h1 h2⟧‖rintro rfl\nexact ⟦1:h2 h1‖h1 h2⟧"
        "‖intro h\nrw [h] at h1\nexact ⟦1:h2 h1‖h1 h2⟧⟧",
    ),
    Fact(
        "separated_points",
        "(α : Type) (a b : α)",
        ["h : ∀ p : α → Prop, ⟦1:p a ↔ p b‖p a → p b‖p b → p a⟧"],
        "⟦2:a = b‖b = a⟧",
        "⟦2:‖apply Eq.symm\n⟧⟦1:exact ((h (fun x => x = b)).2 rfl)‖exact (h (fun x => a = x) rfl)"
        "‖exact h (fun x => x = b) rfl⟧",
    ),
)

_SETS = (
    Fact(
        "image_monotone",
        "(α β : Type) (f : α → β) (A B : α → Prop)",
        ["h : ∀ x, A x → B x"],
        "∀ y, (∃ x, A x ∧ ⟦1:f x = y‖y = f x⟧) → ∃ x, ⟦2:B x ∧ f x = y‖f x = y ∧ B x‖B x ∧ y = f x⟧",
        "rintro y ⟨x, hx, rfl⟩\nexact ⟨x, ⟦2:h x hx, rfl‖rfl, h x hx‖h x hx, rfl⟧⟩",
    ),
    Fact(
        "image_injective_meet",
        "(α β : Type) (f : α → β) (A B : α → Prop)",
        ["hf : ∀ x y, f x = f y → x = y"],
        "∀ y, (∃ x, A x ∧ f x = y) ∧ (∃ x, B x ∧ f x = y) → ∃ x, (A x ∧ B x) ∧ f x = y",
        "rintro y ⟨⟨x, hx, rfl⟩, z, hz, he⟩\nhave h := hf z x he\nrw [h] at hz\nexact ⟨x, ⟨hx, hz⟩, rfl⟩",
    ),
    Fact(
        "image_injective_member",
        "(α β : Type) (f : α → β) (A : α → Prop)",
        ["hf : ∀ x y, f x = f y → x = y"],
        "∀ x, ⟦1:(∃ y, A y ∧ f y = f x) ↔ A x‖A x ↔ ∃ y, A y ∧ f y = f x‖(∃ y, A y ∧ f x = f y) → A x⟧",
        "intro x\n⟦1:constructor\n· rintro ⟨y, hy, he⟩\n  exact hf y x he ▸ hy\n· intro hx\n  exact ⟨x, hx, rfl⟩"
        "‖constructor\n· intro hx\n  exact ⟨x, hx, rfl⟩\n· rintro ⟨y, hy, he⟩\n  exact hf y x he ▸ hy"
        "‖rintro ⟨y, hy, he⟩\nrw [hf x y he]\nexact hy⟧",
    ),
    Fact(
        "image_injective_complement",
        "(α β : Type) (f : α → β) (A : α → Prop)",
        ["hf : ∀ x y, f x = f y → x = y"],
        "∀ y, (∃ x, ¬A x ∧ f x = y) → ¬∃ x, A x ∧ f x = y",
        "rintro y ⟨x, hn, rfl⟩ ⟨z, hz, he⟩\nhave h := hf z x he\nrw [h] at hz\nexact hn hz",
    ),
    Fact(
        "image_surjective_complement",
        "(α β : Type) (f : α → β) (A : α → Prop)",
        ["hf : ∀ y, ∃ x, f x = y"],
        "∀ y, (¬∃ x, A x ∧ f x = y) → ∃ x, ¬A x ∧ f x = y",
        "intro y h\nobtain ⟨x, rfl⟩ := hf y\nexact ⟨x, fun hx => h ⟨x, hx, rfl⟩, rfl⟩",
    ),
    Fact(
        "galois_of_image",
        "(α β : Type) (f : α → β) (A : α → Prop) (B : β → Prop)",
        [],
        "⟦1:(∀ y, (∃ x, A x ∧ f x = y) → B y) ↔ ∀ x, A x → B (f x)"
        "‖(∀ x, A x → B (f x)) ↔ ∀ y, (∃ x, A x ∧ f x = y) → B y⟧",
        "constructor\n⟦1:· intro h x hx\n  exact h (f x) ⟨x, hx, rfl⟩\n· rintro h y ⟨x, hx, rfl⟩\n  exact h x hx"
        "‖· rintro h y ⟨x, hx, rfl⟩\n  exact h x hx\n· intro h x hx\n  exact h (f x) ⟨x, hx, rfl⟩⟧",
    ),
    Fact(
        "surjective_preimages",
        "(α β : Type) (f : α → β) (A B : β → Prop)",
        ["hf : ∀ y, ∃ x, f x = y", "h : ∀ x, A (f x) ⟦1:→‖↔⟧ B (f x)"],
        "⟦1:∀ y, A y → B y‖A = B⟧",
        "⟦1:intro y hy\nobtain ⟨x, rfl⟩ := hf y\nexact h x hy‖funext y\nobtain ⟨x, rfl⟩ := hf y\nexact propext (h x)⟧",
    ),
    Fact(
        "family_meet",
        "(α ι : Type) (A : ι → α → Prop) (B : α → Prop)⟦1:‖ (k : ι)⟧",
        [],
        "⟦1:∀ x, ((∃ i, A i x) → B x) ↔ ∀ i, A i x → B x‖∀ x, (∀ i, A i x ∧ B x) ↔ (∀ i, A i x) ∧ B x⟧",
        "intro x\nconstructor\n⟦1:· intro h i hi\n  exact h ⟨i, hi⟩\n· rintro h ⟨i, hi⟩\n  exact h i hi"
        "‖· intro h\n  exact ⟨fun i => (h i).1, (h k).2⟩\n· rintro ⟨h1, h2⟩ i\n  exact ⟨h1 i, h2⟩⟧",
    ),
    Fact(
        "family_complement",
        "(α ι : Type) (A : ι → α → Prop)",
        [],
        "⟦1:∀ x, (¬∃ i, A i x) ↔ ∀ i, ¬A i x‖∀ x, (¬∀ i, A i x) ↔ ∃ i, ¬A i x‖∀ x, (∃ i, ¬A i x) → ¬∀ i, A i x⟧",
        "intro x\n⟦1:constructor\n· intro h i hi\n  exact h ⟨i, hi⟩\n· rintro h ⟨i, hi⟩\n  exact h i hi"
        "‖constructor\n· intro h\n  exact Classical.not_forall.1 h\n· rintro ⟨i, hi⟩ h\n  exact hi (h i)"
        "‖rintro ⟨i, hi⟩ h\nexact hi (h i)⟧",
    ),
    Fact(
        "product_sets",
        "(α β : Type) (A B : α → Prop) (C D : β → Prop)",
        [],
        "∀ z : α × β, ⟦1:(A z.1 ∧ C z.2) ∧ (B z.1 ∧ D z.2) ↔ (A z.1 ∧ B z.1) ∧ (C z.2 ∧ D z.2)"
        "‖(A z.1 ∨ B z.1) ∧ C z.2 ↔ (A z.1 ∧ C z.2) ∨ (B z.1 ∧ C z.2)‖A z.1 ∧ ¬(B z.1 ∧ C z.2) ∧ C z.2 ↔ (A "
        "z.1 ∧ ¬B z.1) ∧ C z.2⟧",
        "rintro ⟨x, y⟩\nconstructor\n⟦1:· rintro ⟨⟨ha, hc⟩, hb, hd⟩\n  exact ⟨⟨ha, hb⟩, hc, hd⟩\n"
        "· rintro ⟨⟨ha, hb⟩, hc, hd⟩\n  exact ⟨⟨ha, hc⟩, hb, hd⟩"
        "‖· rintro ⟨ha | hb, hc⟩\n  · exact Or.inl ⟨ha, hc⟩\n  · exact Or.inr ⟨hb, hc⟩\n"
        "· rintro (⟨ha, hc⟩ | ⟨hb, hc⟩)\n  · exact ⟨Or.inl ha, hc⟩\n  · exact ⟨Or.inr hb, hc⟩"
        "‖· rintro ⟨ha, hn, hc⟩\n  exact ⟨⟨ha, fun hb => hn ⟨hb, hc⟩⟩, hc⟩\n"
        "· rintro ⟨⟨ha, hb⟩, hc⟩\n  exact ⟨ha, fun h => hb h.1, hc⟩⟧",
    ),
    Fact(
        "upward_closure",
        "(α : Type) (R : α → α → Prop) (A : α → Prop)",
        ["ht : ∀ x y z, R x y → R y z → R x z"],
        "∀ ⟦1:x y, R x y → (∃ z, A z ∧ R z x) → ∃ z, A z ∧ R z y‖x y, (∃ z, A z ∧ R y z) → R x y → ∃ z, A z ∧ R x z⟧",
        "⟦1:rintro x y hxy ⟨z, hz, h⟩\nexact ⟨z, hz, ht z x y h hxy⟩‖rintro x y ⟨z, hz, h⟩ hxy\n"
        "exact ⟨z, hz, ht x y z hxy h⟩⟧",
    ),
    Fact(
        "fixed_points_closed",
        "(α : Type) (f g : α → α)",
        ["h : ∀ x, f (g x) = g (f x)"],
        "∀ x, ⟦1:f x = x → f (g x) = g x‖f x = x ∧ g x = x → f (g x) = x‖f x = x → f (g (g x)) = g (g x)⟧",
        "⟦1:intro x hx\nrw [h, hx]‖rintro x ⟨hx, hy⟩\nrw [hy, hx]‖intro x hx\nrw [h, h, hx]⟧",
    ),
    Fact(
        "equal_sets_same_image",
        "(α β : Type) (f : α → β) (A B : α → Prop)",
        ["h : ∀ x, A x ↔ B x"],
        "⟦1:(fun y => ∃ x, A x ∧ f x = y) = fun y => ∃ x, B x ∧ f x = y‖A = B‖B = A⟧",
        "funext y\n⟦1:apply propext\nconstructor\n· rintro ⟨x, hx, rfl⟩\n  exact ⟨x, (h x).1 hx, rfl⟩\n"
        "· rintro ⟨x, hx, rfl⟩\n  exact ⟨x, (h x).2 hx, rfl⟩‖exact propext (h y)‖exact (propext (h y)).symm⟧",
    ),
)

_COLOUR = (
    "inductive ⟦9:Colour‖Hue‖Light⟧ where\n  | red\n  | green\n  | blue\n\n"
    "def ⟦9:Colour‖Hue‖Light⟧.⟦8:next‖turn‖cycle⟧ : ⟦9:Colour‖Hue‖Light⟧ → ⟦9:Colour‖Hue‖Light⟧\n"
    "  | .red => .green\n  | .green => .blue\n  | .blue => .red"
)
_COL = "⟦9:Colour‖Hue‖Light⟧"
_NEXT = "⟦8:next‖turn‖cycle⟧"
_POINT = "structure ⟦9:Point‖Vec‖Complex'⟧ where\n  fst : ⟦8:Nat‖Int⟧\n  snd : ⟦8:Nat‖Int⟧"
_POI = "⟦9:Point‖Vec‖Complex'⟧"

_TYPES = (
    Fact(
        "colour_thrice",
        "",
        [],
        f"∀ c : {_COL}, ⟦1:c.{_NEXT}.{_NEXT}.{_NEXT} = c‖c = c.{_NEXT}.{_NEXT}.{_NEXT}‖c.{_NEXT} ≠ c⟧",
        "intro c\n⟦1:cases c <;> rfl‖cases c <;> rfl‖cases c <;> intro h <;> cases h⟧",
        _COLOUR,
    ),
    Fact(
        "colour_bijective",
        "",
        [],
        f"⟦1:(∀ x y, {_COL}.{_NEXT} x = {_COL}.{_NEXT} y → x = y)‖∀ y, ∃ x, {_COL}.{_NEXT} x = y⟧",
        "⟦1:intro x y h\ncases x <;> cases y <;> first | rfl | cases h"
        "‖intro y\ncases y\n· exact ⟨.blue, rfl⟩\n· exact ⟨.red, rfl⟩\n· exact ⟨.green, rfl⟩⟧",
        _COLOUR,
    ),
    Fact(
        "colour_all",
        f"(p : {_COL} → Prop)",
        ["h1 : p .red", f"h2 : ∀ c, p c → p c.{_NEXT}"],
        "∀ c, p c",
        "have h3 := h2 _ h1\nhave h4 := h2 _ h3\nintro c\ncases c\n· exact h1\n· exact h3\n· exact h4",
        _COLOUR,
    ),
    Fact(
        "colour_exists",
        f"(p : {_COL} → Prop)",
        ["h : ∃ c, p c"],
        "p .red ∨ p .green ∨ p .blue",
        "obtain ⟨c, hc⟩ := h\ncases c\n· exact Or.inl hc\n· exact Or.inr (Or.inl hc)\n· exact Or.inr (Or.inr hc)",
        _COLOUR,
    ),
    Fact(
        "point_equal",
        f"(a b : {_POI})",
        ["h1 : a.fst = b.fst", "h2 : a.snd = b.snd"],
        "⟦1:a = b‖b = a⟧",
        "⟦2:cases a\ncases b\ncases h1\ncases h2\nrfl‖obtain ⟨x, y⟩ := a\nobtain ⟨z, w⟩ := b\ncases h1\ncases h2\nrfl⟧",
        _POINT,
    ),
    Fact(
        "point_swap",
        f"(f : {_POI} → {_POI})",
        ["h : ∀ a, f a = ⟨a.snd, a.fst⟩"],
        "⟦1:∀ a, f (f a) = a‖∀ a b, f a = f b → a = b‖∀ b, ∃ a, f a = b⟧",
        "⟦1:intro a\nrw [h, h]‖intro a b hab\nrw [h, h] at hab\ncases a\ncases b\ninjection hab with h1 h2\n"
        "cases h1\ncases h2\nrfl"
        "‖intro b\nexact ⟨⟨b.snd, b.fst⟩, h _⟩⟧",
        _POINT,
    ),
)

MAKERS: Sequence[tuple[Maker, float]] = (*makers(_QUANTIFIERS), *makers(_SETS), *makers(_TYPES))
