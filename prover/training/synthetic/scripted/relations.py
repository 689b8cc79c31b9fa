"""Relations: symmetric, transitive, Euclidean; closures; orders, Galois connections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from prover.training.synthetic.scripted.facts import Fact, makers
from prover.training.synthetic.scripted.made import Maker

_R = "(α : Type) (R : α → α → Prop)"
_LE = "(α : Type) (⟦0:le‖R‖rel‖below⟧ : α → α → Prop)"
_L = "⟦0:le‖R‖rel‖below⟧"
_REFL = "hr : ∀ x, R x x"
_SYMM = "hs : ∀ x y, R x y → R y x"
_TRANS = "ht : ∀ x y z, R x y → R y z → R x z"
_EUCL = "he : ∀ x y z, R x y → R x z → R y z"

_PLAIN = (
    Fact(
        "euclidean_symmetric",
        _R,
        [_REFL, "he : ∀ x y z, ⟦1:R x y → R x z → R y z‖R x z → R y z → R x y⟧"],
        "∀ x y, R x y → R y x",
        "intro x y hxy\nexact ⟦1:he x y x hxy (hr x)‖he y x y (hr y) hxy⟧",
    ),
    Fact(
        "euclidean_transitive",
        _R,
        [_SYMM, _EUCL],
        "∀ x y z, R x y → R y z → R x z",
        "intro x y z hxy hyz\n⟦1:exact he y x z (hs x y hxy) hyz‖have h1 := hs x y hxy\nexact he y x z h1 hyz⟧",
    ),
    Fact(
        "symmetric_transitive_euclidean",
        _R,
        [_SYMM, _TRANS],
        "∀ x y z, ⟦2:R x y → R x z → R y z‖R y x → R z x → R y z⟧",
        "intro x y z h1 h2\n⟦2:exact ht y x z (hs x y h1) h2‖exact ht y x z h1 (hs z x h2)⟧",
    ),
    Fact(
        "serial_reflexive",
        _R,
        [_SYMM, _TRANS, "h : ∀ x, ∃ y, R ⟦1:x y‖y x⟧"],
        "∀ x, R x x",
        "intro x\nobtain ⟨y, hy⟩ := h x\n⟦1:exact ht x y x hy (hs x y hy)‖exact ht x y x (hs y x hy) hy⟧",
    ),
    Fact(
        "irreflexive_asymmetric",
        _R,
        ["hr : ∀ x, ¬R x x", _TRANS],
        "∀ x y, R x y → ⟦1:¬R y x‖x ≠ y‖¬(R y x ∨ x = y)⟧",
        "⟦1:intro x y hxy hyx\nexact hr x (ht x y x hxy hyx)‖intro x y hxy h\nrw [h] at hxy\nexact hr y hxy"
        "‖rintro x y hxy (h | rfl)\n· exact hr x (ht x y x hxy h)\n· exact hr x hxy⟧",
    ),
    Fact(
        "asymmetric_antisymmetric",
        _R,
        ["h : ∀ x y, R x y → ¬R y x"],
        "∀ x y, R x y → R y x → x = y",
        "intro x y hxy hyx\nexact absurd hyx (h x y hxy)",
    ),
    Fact(
        "symmetric_antisymmetric",
        _R,
        [_SYMM, "ha : ∀ x y, R x y → R y x → x = y"],
        "∀ x y, R x y → ⟦1:x = y‖y = x⟧",
        "intro x y hxy\nexact ⟦1:ha x y hxy (hs x y hxy)‖ha y x (hs x y hxy) hxy⟧",
    ),
    Fact(
        "kernel_transitive",
        "(α β : Type) (f : α → β) (R : α → α → Prop)",
        ["h : ∀ x y, R x y ↔ ⟦1:f x = f y‖f y = f x⟧"],
        "⟦2:∀ x y, R x y → R y x‖∀ x y z, R x y → R y z → R x z‖∀ x y z, R x y → R x z → R z y⟧",
        "⟦2:intro x y hxy\nrw [h] at hxy ⊢\nexact hxy.symm‖intro x y z hxy hyz\nrw [h] at hxy hyz ⊢\n"
        "⟦1:exact hxy.trans hyz‖exact hyz.trans hxy⟧‖intro x y z hxy hxz\nrw [h] at hxy hxz ⊢\n"
        "⟦1:exact hxz.symm.trans hxy‖exact hxy.trans hxz.symm⟧⟧",
    ),
    Fact(
        "classes_agree",
        _R,
        [_SYMM, _TRANS],
        "∀ a b, R a b → ∀ x, R ⟦1:a x‖x a⟧ ↔ R ⟦1:b x‖x b⟧",
        "intro a b hab x\nconstructor\n⟦1:· intro h\n  exact ht b a x (hs a b hab) h\n· intro h\n  exact ht a b x hab h"
        "‖· intro h\n  exact ht x a b h hab\n· intro h\n  exact ht x b a h (hs a b hab)⟧",
    ),
    Fact(
        "classes_equal",
        _R,
        [_REFL, _SYMM, _TRANS],
        "∀ a b, ⟦1:(fun x => R a x) = (fun x => R b x) ↔ R a b‖R a b ↔ (fun x => R a x) = fun x => R b x"
        "‖R a b ↔ R a = R b⟧",
        "intro a b\nconstructor\n⟦1:· intro h\n  have h1 := congrFun h b\n  exact h1.mpr (hr b)\n"
        "· intro hab\n  funext x\n  exact propext ⟨fun h => ht b a x (hs a b hab) h, fun h => ht a b x hab h⟩"
        "‖· intro hab\n  funext x\n  exact propext ⟨fun h => ht b a x (hs a b hab) h, fun h => ht a b x hab h⟩\n"
        "· intro h\n  have h1 := congrFun h b\n  exact h1.mpr (hr b)"
        "‖· intro hab\n  funext x\n  apply propext\n  exact ⟨ht b a x (hs a b hab), ht a b x hab⟩\n"
        "· intro h\n  rw [h]\n  exact hr b⟧",
    ),
    Fact(
        "classes_meet",
        _R,
        [_SYMM, _TRANS, "h : ∃ x, R a x ∧ R b x"],
        "⟦1:R a b‖∀ y, R a y → R b y‖R b a⟧",
        "obtain ⟨x, ha, hb⟩ := h\n⟦1:exact ht a x b ha (hs b x hb)"
        "‖intro y hy\nhave h1 := ht x a y (hs a x ha) hy\nexact ht b x y hb h1‖exact ht b x a hb (hs a x ha)⟧",
    ),
    Fact(
        "converse_composition",
        "(α β γ : Type) (R : α → β → Prop) (S : β → γ → Prop)⟦3:‖ (x : α) (z : γ)⟧",
        [],
        "⟦3:∀ x z, ‖⟧(∃ y, R x y ∧ S y z) ↔ ∃ y, ⟦1:S y z ∧ R x y‖(fun b a => S a b) z y ∧ (fun b a => R a b) y x⟧",
        "⟦3:intro x z\n‖⟧constructor\n· rintro ⟨y, hR, hS⟩\n  exact ⟨y, hS, hR⟩\n· rintro ⟨y, hS, hR⟩\n"
        "  exact ⟨y, hR, hS⟩",
    ),
    Fact(
        "transitive_square",
        _R,
        [_TRANS],
        "∀ x ⟦1:y, (∃ z, R x z ∧ R z y)‖y, (∃ z w, R x z ∧ R z w ∧ R w y)‖z, (∃ y w, R x y ∧ R y w ∧ R w z)⟧ "
        "→ R x ⟦1:y‖y‖z⟧",
        "⟦1:rintro x y ⟨z, h1, h2⟩\nexact ht x z y h1 h2‖rintro x y ⟨z, w, h1, h2, h3⟩\n"
        "exact ht x z y h1 (ht z w y h2 h3)"
        "‖rintro x z ⟨y, w, h1, h2, h3⟩\nexact ht x w z (ht x y w h1 h2) h3⟧",
    ),
    Fact(
        "composed_symmetric",
        "(α : Type) (R S : α → α → Prop)",
        [_SYMM, "h : ∀ x y, S x y ↔ ⟦1:∃ z, R x z ∧ R z y‖∃ z, R z x ∧ R z y‖R x y ∨ x = y‖R x y ∧ ¬x = y⟧"],
        "∀ x y, S x y → S y x",
        "intro x y hS\nrw [h] at hS ⊢\n⟦1:obtain ⟨z, h1, h2⟩ := hS\nexact ⟨z, hs z y h2, hs x z h1⟩"
        "‖obtain ⟨z, h1, h2⟩ := hS\nexact ⟨z, h2, h1⟩‖rcases hS with h1 | h1\n· exact Or.inl (hs x y h1)\n"
        "· exact Or.inr h1.symm"
        "‖obtain ⟨h1, h2⟩ := hS\nexact ⟨hs x y h1, fun h3 => h2 h3.symm⟩⟧",
    ),
    Fact(
        "intersected_relations",
        "(α : Type) (R S : α → α → Prop)",
        ["h1 : ∀ x y z, R x y → R y z → R x z", "h2 : ∀ x y z, S x y → S y z → S x z"],
        "∀ x y z, R x y ∧ S x y → R y z ∧ S y z → ⟦1:R x z ∧ S x z‖S x z ∧ R x z⟧",
        "rintro x y z ⟨hR, hS⟩ ⟨hR1, hS1⟩\n"
        "exact ⟦1:⟨h1 x y z hR hR1, h2 x y z hS hS1⟩‖⟨h2 x y z hS hS1, h1 x y z hR hR1⟩⟧",
    ),
    Fact(
        "least_is_unique",
        _LE,
        [f"ha : ∀ x y, {_L} x y → {_L} y x → x = y", f"h1 : ∀ x, {_L} ⟦1:a x‖x a⟧", f"h2 : ∀ x, {_L} ⟦1:b x‖x b⟧"],
        "⟦2:a = b‖b = a⟧",
        "⟦2:exact ha a b ⟦1:(h1 b) (h2 a)‖(h2 a) (h1 b)⟧‖exact ha b a ⟦1:(h2 a) (h1 b)‖(h1 b) (h2 a)⟧⟧",
    ),
    Fact(
        "least_in_set",
        f"{_LE} (p : α → Prop)",
        [
            f"ha : ∀ x y, {_L} x y → {_L} y x → x = y",
            f"h1 : p a ∧ ∀ x, p x → {_L} a x",
            f"h2 : p b ∧ ∀ x, p x → {_L} b x",
        ],
        "⟦2:a = b‖b = a⟧",
        "obtain ⟨hp, hl⟩ := h1\nobtain ⟨hq, hm⟩ := h2\n"
        "⟦2:exact ha a b (hl b hq) (hm a hp)‖exact ha b a (hm a hp) (hl b hq)⟧",
    ),
    Fact(
        "upper_bounds_upward",
        f"{_LE} (A : α → Prop)",
        [f"ht : ∀ x y z, {_L} x y → {_L} y z → {_L} x z", f"h : ∀ x, A x → {_L} x a", f"hab : {_L} a b"],
        f"∀ x, A x → {_L} x b",
        "intro x hx\nexact ht x a b (h x hx) hab",
    ),
    Fact(
        "bounds_of_union",
        f"{_LE} (A B : α → Prop) (c : α)",
        [],
        f"(∀ x, A x ∨ B x → {_L} ⟦1:x c‖c x⟧) ↔ (∀ x, A x → {_L} ⟦1:x c‖c x⟧) ∧ ∀ x, B x → {_L} ⟦1:x c‖c x⟧",
        "constructor\n· intro h\n  exact ⟨fun x hx => h x (Or.inl hx), fun x hx => h x (Or.inr hx)⟩\n"
        "· rintro ⟨h1, h2⟩ x (hx | hx)\n  · exact h1 x hx\n  · exact h2 x hx",
    ),
    Fact(
        "upper_and_lower",
        f"{_LE} (A : α → Prop) (c : α)",
        ["hc : A c"],
        f"∀ b, (∀ a, (∀ x, A x → {_L} ⟦1:x a‖a x⟧) → {_L} ⟦1:b a‖a b⟧) → ∀ a, (∀ x, A x → {_L} ⟦1:x a‖a x⟧) → "
        f"{_L} ⟦1:b a‖a b⟧ ∧ {_L} ⟦1:c a‖a c⟧",
        "intro b h a ha\nexact ⟨h a ha, ha c hc⟩",
    ),
    Fact(
        "monotone_image_bound",
        "(α β : Type) (R : α → α → Prop) (S : β → β → Prop) (f : α → β) (A : α → Prop)",
        ["hf : ∀ x y, R x y → S (f x) (f y)", "h : ∀ x, A x → R ⟦1:x a‖a x⟧"],
        "∀ y, (∃ x, A x ∧ ⟦2:f x = y‖y = f x⟧) → S ⟦1:y (f a)‖(f a) y⟧",
        "rintro y ⟨x, hx, rfl⟩\nexact hf _ _ (h x hx)",
    ),
    Fact(
        "monotone_composition",
        "(α β γ : Type) (f : α → β) (g : β → γ) (R : α → α → Prop) (S : β → β → Prop) (T : γ → γ → Prop)",
        ["h1 : ∀ x y, R x y → S ⟦1:(f x) (f y)‖(f y) (f x)⟧", "h2 : ∀ x y, S x y → T ⟦2:(g x) (g y)‖(g y) (g x)⟧"],
        "∀ x y, R x y → T ⟦1:⟦2:(g (f x)) (g (f y))‖(g (f y)) (g (f x))⟧‖⟦2:(g (f y)) (g (f x))‖(g (f x)) (g (f y))⟧⟧",
        "intro x y hxy\n⟦3:exact h2 _ _ (h1 _ _ hxy)‖apply h2\nexact h1 x y hxy⟧",
    ),
    Fact(
        "galois_unit",
        "(α β : Type) (R : α → α → Prop) (S : β → β → Prop) (f : α → β) (g : β → α)",
        ["hr : ∀ ⟦1:y, S y y‖x, R x x⟧", "h : ∀ x y, S (f x) y ↔ R x (g y)"],
        "⟦1:∀ x, R x (g (f x))‖∀ y, S (f (g y)) y⟧",
        "⟦1:intro x\nexact (h x (f x)).1 (hr (f x))‖intro y\nexact (h (g y) y).2 (hr (g y))⟧",
    ),
    Fact(
        "galois_monotone",
        "(α β : Type) (R : α → α → Prop) (S : β → β → Prop) (f : α → β) (g : β → α)",
        [
            "hr : ∀ ⟦1:y, S y y‖x, R x x⟧",
            "ht : ∀ x y z, ⟦1:R x y → R y z → R x z‖S x y → S y z → S x z⟧",
            "h : ∀ x y, S (f x) y ↔ R x (g y)",
        ],
        "⟦1:∀ x y, R x y → S (f x) (f y)‖∀ x y, S x y → R (g x) (g y)⟧",
        "intro x y hxy\n⟦1:rw [h]\nhave h1 := (h y (f y)).1 (hr (f y))\nexact ht _ _ _ hxy h1"
        "‖rw [← h]\nhave h1 := (h (g x) x).2 (hr (g x))\nexact ht _ _ _ h1 hxy⟧",
    ),
    Fact(
        "total_order_cases",
        "(α : Type) (R : α → α → Prop) (f : α → α → α)",
        [
            "h : ∀ x y, R x y ∨ R y x",
            "h1 : ∀ x y, R x y → f x y = ⟦1:x‖y⟧",
            "h2 : ∀ x y, R y x → f x y = ⟦1:y‖x⟧",
        ],
        "∀ x y, ⟦2:f x y = f y x‖f x y = x ∨ f x y = y‖f x y = y ∨ f x y = x⟧",
        "intro x y\nrcases h x y with hxy | hxy\n⟦2:· rw [h1 x y hxy, h2 y x hxy]\n· rw [h2 x y hxy, h1 y x hxy]"
        "‖· exact ⟦1:Or.inl (h1 x y hxy)‖Or.inr (h1 x y hxy)⟧\n· exact ⟦1:Or.inr (h2 x y hxy)‖Or.inl (h2 x y hxy)⟧"
        "‖· exact ⟦1:Or.inr (h1 x y hxy)‖Or.inl (h1 x y hxy)⟧\n· exact ⟦1:Or.inl (h2 x y hxy)‖Or.inr (h2 x y hxy)⟧⟧",
    ),
    Fact(
        "closed_sets_meet",
        "(α : Type) (f : α → α) (A B : α → Prop)",
        ["h1 : ∀ x, A x → A (f x)", "h2 : ∀ x, B x → B (f x)"],
        "∀ x, A x ⟦1:∧‖∨⟧ B x → A (f ⟦2:x‖(f x)⟧) ⟦1:∧‖∨⟧ B (f ⟦2:x‖(f x)⟧)",
        "rintro x ⟦1:⟨hx, hy⟩\nexact ⟨⟦2:h1 x hx‖h1 _ (h1 x hx)⟧, ⟦2:h2 x hy‖h2 _ (h2 x hy)⟧⟩"
        "‖(hx | hx)\n· exact Or.inl (⟦2:h1 x hx‖h1 _ (h1 x hx)⟧)\n· exact Or.inr (⟦2:h2 x hx‖h2 _ (h2 x hx)⟧)⟧",
    ),
)

_C = "⟦9:Star‖Reach‖Path‖Closure⟧"
_CLOSURE = (
    f"inductive {_C} {{α : Type}} (R : α → α → Prop) : α → α → Prop where\n"
    f"  | refl (x : α) : {_C} R x x\n"
    f"  | ⟦8:step‖cons‖next⟧ {{x y z : α}} : ⟦7:R x y → {_C} R y z‖{_C} R x y → R y z⟧ → {_C} R x z"
)
_STEP = "⟦8:step‖cons‖next⟧"
_P = "⟦9:Plus‖Chain‖TransGen'‖Steps⟧"
_PLUS = (
    f"inductive {_P} {{α : Type}} (R : α → α → Prop) : α → α → Prop where\n"
    f"  | ⟦8:one‖base‖single⟧ {{x y : α}} : R x y → {_P} R x y\n"
    f"  | trans {{x y z : α}} : {_P} R x y → {_P} R y z → {_P} R x z"
)
_ONE = "⟦8:one‖base‖single⟧"
_E = "⟦9:Equiv'‖Conn‖Same‖Linked⟧"
_EQUIV = (
    f"inductive {_E} {{α : Type}} (R : α → α → Prop) : α → α → Prop where\n"
    f"  | ⟦8:base‖of‖rel⟧ {{x y : α}} : R x y → {_E} R x y\n"
    f"  | refl (x : α) : {_E} R x x\n"
    f"  | symm {{x y : α}} : {_E} R x y → {_E} R y x\n"
    f"  | trans {{x y z : α}} : {_E} R x y → {_E} R y z → {_E} R x z"
)
_OF = "⟦8:base‖of‖rel⟧"

_INDUCTIVE = (
    Fact(
        "closure_of_step",
        _R,
        ["h : R a b"],
        f"{_C} R a b",
        f"exact ⟦7:{_C}.{_STEP} h ({_C}.refl b)‖{_C}.{_STEP} ({_C}.refl a) h⟧",
        _CLOSURE,
    ),
    Fact(
        "closure_transitive",
        _R,
        [f"h1 : {_C} R a b", f"h2 : {_C} R b c"],
        f"{_C} R a c",
        f"⟦7:induction h1 with\n| refl⟦7: x‖⟧ => exact h2\n| {_STEP} h _ ih => exact {_C}.{_STEP} h (ih h2)"
        f"‖induction h2 with\n| refl⟦7: x‖⟧ => exact h1\n| {_STEP} _ h ih => exact {_C}.{_STEP} ih h⟧",
        _CLOSURE,
    ),
    Fact(
        "closure_monotone",
        "(α : Type) (R S : α → α → Prop)",
        ["h : ∀ x y, R x y → S x y", f"h1 : {_C} R a b"],
        f"{_C} S a b",
        f"induction h1 with\n| refl⟦7: x‖⟧ => exact {_C}.refl _\n"
        f"⟦7:| {_STEP} h2 _ ih => exact {_C}.{_STEP} (h _ _ h2) ih"
        f"‖| {_STEP} _ h2 ih => exact {_C}.{_STEP} ih (h _ _ h2)⟧",
        _CLOSURE,
    ),
    Fact(
        "closure_invariant",
        "(α : Type) (R : α → α → Prop) (p : α → Prop)",
        ["h : ∀ x y, R x y → p x → p y", f"h1 : {_C} R a b", "hp : p a"],
        "p b",
        f"⟦7:induction h1 with\n| refl⟦7: x‖⟧ => exact hp\n| {_STEP} h2 _ ih => exact ih (h _ _ h2 hp)"
        f"‖induction h1 with\n| refl⟦7: x‖⟧ => exact hp\n| {_STEP} _ h2 ih => exact h _ _ h2 ih⟧",
        _CLOSURE,
    ),
    Fact(
        "closure_backward",
        "(α : Type) (R : α → α → Prop) (p : α → Prop)",
        ["h : ∀ x y, R x y → p y → p x", f"h1 : {_C} R a b"],
        "p b → p a",
        f"⟦7:induction h1 with\n| refl⟦7: x‖⟧ => exact fun hp => hp\n"
        f"| {_STEP} h2 _ ih => exact fun hp => h _ _ h2 (ih hp)"
        f"‖induction h1 with\n| refl⟦7: x‖⟧ => exact fun hp => hp\n"
        f"| {_STEP} _ h2 ih => exact fun hp => ih (h _ _ h2 hp)⟧",
        _CLOSURE,
    ),
    Fact(
        "closure_minimal",
        "(α : Type) (R S : α → α → Prop)",
        ["h1 : ∀ x, S x x", "h2 : ∀ x y z, S x y → S y z → S x z", "h : ∀ x y, R x y → S x y", f"hab : {_C} R a b"],
        "S a b",
        f"induction hab with\n| refl⟦7: x‖⟧ => exact h1 _\n⟦7:| {_STEP} h3 _ ih => exact h2 _ _ _ (h _ _ h3) ih"
        f"‖| {_STEP} _ h3 ih => exact h2 _ _ _ ih (h _ _ h3)⟧",
        _CLOSURE,
    ),
    Fact(
        "closure_function",
        "(α β : Type) (R : α → α → Prop) (S : β → β → Prop) (f : α → β)",
        ["h : ∀ x y, R x y → S (f x) (f y)", f"h1 : {_C} R a b"],
        f"{_C} S (f a) (f b)",
        f"induction h1 with\n| refl⟦7: x‖⟧ => exact {_C}.refl _\n"
        f"⟦7:| {_STEP} h2 _ ih => exact {_C}.{_STEP} (h _ _ h2) ih"
        f"‖| {_STEP} _ h2 ih => exact {_C}.{_STEP} ih (h _ _ h2)⟧",
        _CLOSURE,
    ),
    Fact(
        "closure_constant",
        "(α β : Type) (R : α → α → Prop) (f : α → β)",
        ["h : ∀ x y, R x y → f x = f y", f"h1 : {_C} R a b"],
        "f a = f b",
        f"induction h1 with\n| refl⟦7: x‖⟧ => rfl\n⟦7:| {_STEP} h2 _ ih => rw [h _ _ h2, ih]"
        f"‖| {_STEP} _ h2 ih => rw [ih, h _ _ h2]⟧",
        _CLOSURE,
    ),
    Fact(
        "closure_head_or_equal",
        _R,
        [f"h : {_C} R a b"],
        "a = b ∨ ∃ c, ⟦7:R a c‖R c b⟧",
        f"cases h with\n| refl => exact Or.inl rfl\n⟦7:| {_STEP} h1 _ => exact Or.inr ⟨_, h1⟩"
        f"‖| {_STEP} _ h1 => exact Or.inr ⟨_, h1⟩⟧",
        _CLOSURE,
    ),
    Fact(
        "plus_monotone",
        "(α : Type) (R S : α → α → Prop)",
        ["h : ∀ x y, R x y → S x y", f"h1 : {_P} R a b"],
        f"{_P} S a b",
        f"induction h1 with\n| {_ONE} h2 => exact {_P}.{_ONE} (h _ _ h2)\n"
        f"| trans _ _ ih1 ih2 => exact {_P}.trans ih1 ih2",
        _PLUS,
    ),
    Fact(
        "plus_symmetric",
        _R,
        ["h : ∀ x y, R x y → R y x", f"h1 : {_P} R a b"],
        f"{_P} R b a",
        f"induction h1 with\n| {_ONE} h2 => exact {_P}.{_ONE} (h _ _ h2)\n"
        f"| trans _ _ ih1 ih2 => exact {_P}.trans ih2 ih1",
        _PLUS,
    ),
    Fact(
        "plus_of_transitive",
        _R,
        [_TRANS, f"h1 : {_P} R a b"],
        "R a b",
        f"induction h1 with\n| {_ONE} h2 => exact h2\n| trans _ _ ih1 ih2 => exact ht _ _ _ ih1 ih2",
        _PLUS,
    ),
    Fact(
        "plus_less",
        "(f : Nat → Nat) (R : Nat → Nat → Prop)",
        ["h : ∀ x y, R x y → ⟦1:x < y‖f x < f y‖x + 1 = y‖y < x⟧", f"h1 : {_P} R a b"],
        "⟦1:a < b‖f a < f b‖a < b‖b < a⟧",
        f"induction h1 with\n| {_ONE} h2 =>\n  have h3 := h _ _ h2\n  omega\n| trans _ _ ih1 ih2 => omega",
        _PLUS,
    ),
    Fact(
        "equivalence_minimal",
        "(α β : Type) (R : α → α → Prop) (f : α → β)",
        ["h : ∀ x y, R x y → f x = f y", f"h1 : {_E} R a b"],
        "f a = f b",
        f"induction h1 with\n| {_OF} h2 => exact h _ _ h2\n| refl x => rfl\n| symm _ ih => exact ih.symm\n"
        "| trans _ _ ih1 ih2 => exact ih1.trans ih2",
        _EQUIV,
    ),
    Fact(
        "equivalence_monotone",
        "(α : Type) (R S : α → α → Prop)",
        ["h : ∀ x y, R x y → ⟦1:S x y‖S y x⟧", f"h1 : {_E} R a b"],
        f"{_E} S a b",
        f"induction h1 with\n| {_OF} h2 => exact ⟦1:{_E}.{_OF} (h _ _ h2)‖{_E}.symm ({_E}.{_OF} (h _ _ h2))⟧\n"
        f"| refl x => exact {_E}.refl x\n| symm _ ih => exact {_E}.symm ih\n"
        f"| trans _ _ ih1 ih2 => exact {_E}.trans ih1 ih2",
        _EQUIV,
    ),
    Fact(
        "equivalence_invariant",
        "(α : Type) (R : α → α → Prop) (p : α → Prop)",
        ["h : ∀ x y, R x y → (p x ↔ p y)", f"h1 : {_E} R a b"],
        "⟦1:p a ↔ p b‖p b ↔ p a⟧",
        f"⟦1:‖apply Iff.symm\n⟧induction h1 with\n| {_OF} h2 => exact h _ _ h2\n| refl x => exact Iff.rfl\n"
        "| symm _ ih => exact ih.symm\n| trans _ _ ih1 ih2 => exact ih1.trans ih2",
        _EQUIV,
    ),
)


def _with_points(fact: Fact) -> Fact:
    """The fact with binders for the points a, b, c that it speaks of and does not bind."""
    text = " ".join([*fact.hypotheses, fact.target])
    bound = {name for names in re.findall(r"[∀∃] ([^,:∀∃]+)[,:]", text) for name in names.split()}
    words = set(re.findall(r"(?<![\w.])[abc]\b", text)) - bound - set(re.findall(r"\w+", fact.binders))
    sort = "α" if "α" in fact.binders else "Nat"
    return replace(fact, binders=f"{fact.binders} ({' '.join(sorted(words))} : {sort})") if words else fact


MAKERS: Sequence[tuple[Maker, float]] = tuple(makers([_with_points(fact) for fact in (*_PLAIN, *_INDUCTIVE)]))
