"""Functions: injective, surjective, inverse, idempotent, commuting, constant; on pairs, Option, Sum and Bool."""

from __future__ import annotations

from collections.abc import Sequence

from prover.training.synthetic.scripted.facts import Fact, makers
from prover.training.synthetic.scripted.made import Maker

_INJ = "∀ x y, f x = f y → x = y"
_ABG = "(α β γ : Type) (f : α → β) (g : β → γ)"

_PLAIN = (
    Fact(
        "injective_composition",
        _ABG,
        ["hf : ∀ x y, f x = f y → x = y", "hg : ∀ x y, g x = g y → x = y"],
        "∀ x y, ⟦1:g (f x) = g (f y)‖(g ∘ f) x = (g ∘ f) y‖(fun z => g (f z)) x = (fun z => g (f z)) y⟧ → "
        "⟦2:x = y‖y = x⟧",
        "intro x y h\n⟦2:exact hf x y (hg (f x) (f y) h)‖exact (hf x y (hg _ _ h)).symm⟧",
    ),
    Fact(
        "injective_first",
        _ABG,
        ["h : ∀ x y, ⟦1:g (f x) = g (f y)‖(g ∘ f) x = (g ∘ f) y⟧ → x = y"],
        "∀ x y, f x = f y → ⟦2:x = y‖y = x⟧",
        "intro x y hxy\napply ⟦2:h‖Eq.symm⟧\n⟦2:‖apply h\n⟧⟦1:rw [hxy]‖exact congrArg g hxy⟧",
    ),
    Fact(
        "surjective_composition",
        _ABG,
        ["hf : ∀ y, ∃ x, ⟦1:f x = y‖y = f x⟧", "hg : ∀ z, ∃ y, ⟦1:g y = z‖z = g y⟧"],
        "∀ z, ∃ x, ⟦2:g (f x) = z‖(g ∘ f) x = z⟧",
        "intro z\nobtain ⟨y, ⟦3:rfl‖hy⟧⟩ := hg z\nobtain ⟨x, ⟦3:rfl‖hx⟧⟩ := hf y\n"
        "⟦3:exact ⟨x, rfl⟩‖⟦1:subst hx\nsubst hy\nexact ⟨x, rfl⟩‖subst hx\nsubst hy\nexact ⟨x, rfl⟩⟧⟧",
    ),
    Fact(
        "surjective_last",
        _ABG,
        ["h : ∀ z, ∃ x, ⟦1:g (f x) = z‖(g ∘ f) x = z⟧"],
        "∀ z, ∃ y, ⟦2:g y = z‖z = g y⟧",
        "intro z\nobtain ⟨x, hx⟩ := h z\nexact ⟨f x, ⟦2:hx‖hx.symm⟧⟩",
    ),
    Fact(
        "left_inverse_injective",
        "(α β : Type) (f : α → β) (g : β → α)",
        ["h : ∀ x, ⟦1:g (f x) = x‖x = g (f x)⟧"],
        "∀ x y, f x = f y → ⟦2:x = y‖y = x⟧",
        "intro x y hxy\n⟦2:rw [⟦1:← h x, hxy, h y‖h x, hxy, ← h y⟧]‖rw [⟦1:← h y, ← hxy, h x‖h y, ← hxy, ← h x⟧]⟧",
    ),
    Fact(
        "right_inverse_surjective",
        "(α β : Type) (f : α → β) (g : β → α)",
        ["h : ∀ y, f (g y) = y"],
        "∀ y, ∃ x, ⟦1:f x = y‖y = f x⟧⟦2:‖ ∧ g y = x⟧",
        "intro y\nexact ⟨g y, ⟦1:h y‖(h y).symm⟧⟦2:‖, rfl⟧⟩",
    ),
    Fact(
        "inverses_agree",
        "(α β : Type) (f : α → β) (g k : β → α)",
        ["h1 : ∀ x, g (f x) = x", "h2 : ∀ y, f (k y) = y"],
        "⟦1:∀ y, g y = k y‖g = k‖k = g‖∀ y, k y = g y⟧",
        "⟦1:intro y\nrw [← h2 y, h1, h2]‖funext y\nrw [← h2 y, h1, h2]‖funext y\nrw [← h1 (k y), h2]"
        "‖intro y\nrw [← h1 (k y), h2]⟧",
    ),
    Fact(
        "injective_and_section",
        "(α β : Type) (f : α → β) (g : β → α)",
        ["hf : ∀ x y, f x = f y → x = y", "hg : ∀ y, f (g y) = y"],
        "⟦1:∀ x, g (f x) = x‖(fun x => g (f x)) = fun x => x‖∀ x, x = g (f x)⟧",
        "⟦1:intro x\napply hf\nrw [hg]‖funext x\napply hf\nexact hg (f x)‖intro x\napply hf\nrw [hg]⟧",
    ),
    Fact(
        "cancel_on_right",
        "(α β γ : Type) (f : α → β) (g k : β → γ)",
        [
            "hf : ∀ y, ∃ x, f x = y",
            "h : ⟦1:∀ x, g (f x) = k (f x)‖g ∘ f = k ∘ f‖(fun x => g (f x)) = fun x => k (f x)⟧",
        ],
        "g = k",
        "funext y\nobtain ⟨x, rfl⟩ := hf y\nexact ⟦1:h x‖congrFun h x‖congrFun h x⟧",
    ),
    Fact(
        "cancel_on_left",
        "(α β γ : Type) (f k : α → β) (g : β → γ)",
        ["hg : ∀ x y, g x = g y → x = y", "h : ⟦1:∀ x, g (f x) = g (k x)‖g ∘ f = g ∘ k⟧"],
        "⟦2:f = k‖∀ x, f x = k x⟧",
        "⟦2:funext x‖intro x⟧\n⟦3:apply hg\nexact ⟦1:h x‖congrFun h x⟧‖exact hg _ _ (⟦1:h x‖congrFun h x⟧)⟧",
    ),
    Fact(
        "idempotent_injective",
        "(α : Type) (f : α → α)",
        ["h : ∀ x, f (f x) = f x", "hf : ∀ x y, f x = f y → x = y"],
        "⟦1:∀ x, f x = x‖f = fun x => x‖f = id‖∀ x, x = f x⟧",
        "⟦1:intro x\nexact hf _ _ (h x)‖funext x\nexact hf _ _ (h x)‖funext x\nexact hf _ _ (h x)"
        "‖intro x\nexact (hf _ _ (h x)).symm⟧",
    ),
    Fact(
        "idempotent_surjective",
        "(α : Type) (f : α → α)",
        ["h : ∀ x, f (f x) = f x", "hf : ∀ y, ∃ x, f x = y"],
        "⟦1:∀ x, f x = x‖f = id‖∀ x, f (f x) = x⟧",
        "⟦1:intro y‖funext y‖intro y⟧\nobtain ⟨x, rfl⟩ := hf y\n⟦1:exact h x‖exact h x‖rw [h, h]⟧",
    ),
    Fact(
        "fixed_points_are_values",
        "(α : Type) (f : α → α)",
        ["h : ∀ x, f (f x) = f x"],
        "∀ y, ⟦1:f y = y ↔ ∃ x, f x = y‖(∃ x, f x = y) ↔ f y = y‖(∃ x, y = f x) ↔ y = f y⟧",
        "intro y\nconstructor\n⟦1:· intro hy\n  exact ⟨y, hy⟩\n· rintro ⟨x, rfl⟩\n  exact h x"
        "‖· rintro ⟨x, rfl⟩\n  exact h x\n· intro hy\n  exact ⟨y, hy⟩"
        "‖· rintro ⟨x, rfl⟩\n  exact (h x).symm\n· intro hy\n  exact ⟨y, hy⟩⟧",
    ),
    Fact(
        "involution_bijective",
        "(α : Type) (f : α → α)",
        ["h : ∀ x, f (f x) = x"],
        "⟦1:(∀ x y, f x = f y → x = y) ∧ ∀ y, ∃ x, f x = y‖(∀ y, ∃ x, f x = y) ∧ ∀ x y, f x = f y → x = y⟧",
        "constructor\n⟦1:· intro x y hxy\n  rw [← h x, hxy, h y]\n· intro y\n  exact ⟨f y, h y⟩"
        "‖· intro y\n  exact ⟨f y, h y⟩\n· intro x y hxy\n  rw [← h x, hxy, h y]⟧",
    ),
    Fact(
        "involution_swaps",
        "(α : Type) (f : α → α)",
        ["h : ∀ x, f (f x) = x"],
        "∀ x y, ⟦1:f x = y ↔ x = f y‖f x = y ↔ f y = x‖x = f y ↔ f x = y⟧",
        "intro x y\nconstructor\n⟦1:· intro hxy\n  rw [← hxy, h]\n· intro hxy\n  rw [hxy, h]"
        "‖· intro hxy\n  rw [← hxy, h]\n· intro hxy\n  rw [← hxy, h]"
        "‖· intro hxy\n  rw [hxy, h]\n· intro hxy\n  rw [← hxy, h]⟧",
    ),
    Fact(
        "commuting_power",
        "(α : Type) (f g : α → α)",
        ["h : ∀ x, f (g x) = g (f x)"],
        "∀ x, ⟦1:f (g (g x)) = g (g (f x))‖f (f (g x)) = g (f (f x))‖f (f (g (g x))) = g (g (f (f x)))"
        "‖f (g (f (g x))) = f (f (g (g x)))⟧",
        "intro x\n⟦1:rw [h, h]‖rw [h, h]‖rw [h, h, h, h]‖rw [← h (g x)]⟧",
    ),
    Fact(
        "commuting_fixed",
        "(α : Type) (f g : α → α)",
        ["h : ∀ x, ⟦1:f (g x) = g (f x)‖g (f x) = f (g x)⟧", "hu : ∃ x, f x = x ∧ ∀ y, f y = y → y = x"],
        "∃ x, ⟦2:g x = x‖f x = x ∧ g x = x‖g x = x ∧ f x = x⟧",
        "obtain ⟨x, hx, hy⟩ := hu\nhave h1 : g x = x := hy (g x) (by rw [⟦1:h, hx‖← h, hx⟧])\n"
        "exact ⟦2:⟨x, h1⟩‖⟨x, hx, h1⟩‖⟨x, h1, hx⟩⟧",
    ),
    Fact(
        "constant_values",
        "(α β : Type) (f : α → β)",
        ["h : ∃ b, ∀ x, ⟦1:f x = b‖b = f x⟧"],
        "∀ x y, f x = f y",
        "obtain ⟨b, hb⟩ := h\nintro x y\nrw [⟦1:hb x, hb y‖← hb x, ← hb y⟧]",
    ),
    Fact(
        "constant_and_injective",
        "(α β : Type) (f : α → β)",
        ["h : ∀ x y, f x = f y", "hf : ∀ x y, f x = f y → x = y"],
        "∀ x y : α, ⟦1:x = y‖y = x⟧",
        "intro x y\nexact hf ⟦1:x y (h x y)‖y x (h y x)⟧",
    ),
    Fact(
        "injective_contrapositive",
        "(α β : Type) (f : α → β)",
        ["hf : ∀ x y, f x = f y → x = y", "a b : α", "hab : ⟦1:a ≠ b‖¬a = b⟧"],
        "⟦2:f a ≠ f b‖¬f b = f a‖f b ≠ f a⟧",
        "intro h\nexact hab (hf _ _ ⟦2:h‖h.symm‖h.symm⟧)",
    ),
    Fact(
        "injective_from_distinct",
        "(α β : Type) (f : α → β)",
        ["hf : ∀ x y, x ≠ y → f x ≠ f y"],
        "∀ x y, f x = f y → x = y",
        "intro x y h\nby_cases hxy : x = y\n· exact hxy\n· exact absurd h (hf x y hxy)",
    ),
    Fact(
        "pair_map_injective",
        "(α β γ δ : Type) (f : α → γ) (g : β → δ)",
        ["hf : ∀ x y, f x = f y → x = y", "hg : ∀ x y, g x = g y → x = y"],
        "∀ z w : α × β, (f z.1, g z.2) = (f w.1, g w.2) → z = w",
        "rintro ⟨a, b⟩ ⟨c, d⟩ h\n⟦1:injection h with h1 h2‖have h1 := congrArg Prod.fst h\n"
        "have h2 := congrArg Prod.snd h⟧\nexact Prod.ext (hf a c h1) (hg b d h2)",
    ),
    Fact(
        "pair_map_surjective",
        "(α β γ δ : Type) (f : α → γ) (g : β → δ)",
        ["hf : ∀ y, ∃ x, f x = y", "hg : ∀ y, ∃ x, g x = y"],
        "∀ w : ⟦1:γ × δ, ∃ z : α × β, (f z.1, g z.2) = w‖δ × γ, ∃ z : α × β, (g z.2, f z.1) = w⟧",
        "rintro ⟨⟦1:c, d‖d, c⟧⟩\nobtain ⟨a, rfl⟩ := hf c\nobtain ⟨b, rfl⟩ := hg d\nexact ⟨(a, b), rfl⟩",
    ),
    Fact(
        "swap_twice",
        "(α β : Type)",
        ["f : α × β → β × α", "h : ∀ x y, f (x, y) = (y, x)"],
        "⟦1:∀ z w, f z = f w → z = w‖∀ w, ∃ z, f z = w‖∀ z, (f z).1 = z.2⟧",
        "⟦1:rintro ⟨a, b⟩ ⟨c, d⟩ hzw\nrw [h, h] at hzw\ninjection hzw with h1 h2\nexact Prod.ext h2 h1"
        "‖rintro ⟨a, b⟩\nexact ⟨(b, a), h b a⟩‖rintro ⟨a, b⟩\nrw [h]⟧",
    ),
    Fact(
        "sum_map_injective",
        "(α β γ : Type) (f : α → γ) (g : β → γ) (k : Sum α β → γ)",
        ["h1 : ∀ x, k (Sum.inl x) = f x", "h2 : ∀ y, k (Sum.inr y) = g y", "h : ∀ z w, k z = k w → z = w"],
        "⟦1:(∀ x y, f x = f y → x = y)‖(∀ x y, g x = g y → x = y)⟧ ∧ ∀ x y, f x ≠ g y",
        "constructor\n· intro x y hxy\n  rw [⟦1:← h1, ← h1‖← h2, ← h2⟧] at hxy\n  have h3 := h _ _ hxy\n"
        "  injection h3\n· intro x y hxy\n  rw [← h1, ← h2] at hxy\n  have h3 := h _ _ hxy\n  cases h3",
    ),
    Fact(
        "sum_cases",
        "(α β γ : Type) (f g : Sum α β → γ)",
        [
            "h1 : ∀ x, f (Sum.inl x) = g (Sum.inl x)",
            "h2 : ∀ y, ⟦1:f (Sum.inr y) = g (Sum.inr y)‖g (Sum.inr y) = f (Sum.inr y)⟧",
        ],
        "f = g",
        "funext z\ncases z with\n| inl x => exact h1 x\n| inr y => exact ⟦1:h2 y‖(h2 y).symm⟧",
    ),
    Fact(
        "option_cases",
        "(α β : Type) (f g : Option α → β)",
        ["h1 : f none = g none", "h2 : ∀ x, ⟦1:f (some x) = g (some x)‖g (some x) = f (some x)⟧"],
        "⟦2:f = g‖∀ z, f z = g z⟧",
        "⟦2:funext z‖intro z⟧\ncases z with\n| none => exact h1\n| some x => exact ⟦1:h2 x‖(h2 x).symm⟧",
    ),
    Fact(
        "option_map_injective",
        "(α β : Type) (f : α → β)",
        ["hf : ∀ x y, f x = f y → x = y"],
        "∀ z w : Option α, ⟦1:z.map f = w.map f‖Option.map f z = Option.map f w⟧ → z = w",
        "intro z w h\ncases z with\n| none =>\n  cases w with\n  | none => rfl\n  | some y => cases h\n"
        "| some x =>\n  cases w with\n  | none => cases h\n  | some y =>\n    injection h with h1\n    rw [hf x y h1]",
    ),
    Fact(
        "option_map_surjective",
        "(α β : Type) (f : α → β)",
        ["hf : ∀ y, ∃ x, f x = y"],
        "∀ w : Option β, ∃ z : Option α, ⟦1:z.map f = w‖Option.map f z = w‖w = z.map f⟧",
        "intro w\ncases w with\n| none => exact ⟨none, rfl⟩\n| some y =>\n  obtain ⟨x, rfl⟩ := hf y\n"
        "  exact ⟨some x, rfl⟩",
    ),
    Fact(
        "bool_functions_agree",
        "(α : Type) (f g : Bool → α)",
        ["h1 : f true = g true", "h2 : f false = g false"],
        "⟦1:f = g‖∀ b, f b = g b‖∀ b, g b = f b⟧",
        "⟦1:funext b‖intro b‖intro b⟧\ncases b with\n⟦1:| false => exact h2\n| true => exact h1"
        "‖| false => exact h2\n| true => exact h1‖| false => exact h2.symm\n| true => exact h1.symm⟧",
    ),
    Fact(
        "bool_function_thrice",
        "(f : Bool → Bool)",
        [],
        "∀ b, ⟦1:f (f (f b)) = f b‖f b = f (f (f b))‖f (f (f (f b))) = f (f b)⟧",
        "intro b\ncases b <;> cases h1 : f true <;> cases h2 : f false <;> simp [h1, h2]",
    ),
    Fact(
        "bool_injective_surjective",
        "(f : Bool → Bool)",
        ["hf : ∀ x y, f x = f y → x = y"],
        "∀ y, ∃ x, f x = y",
        "intro y\ncases h1 : f true <;> cases h2 : f false <;> cases y\n"
        "· have h3 := hf true false (by rw [h1, h2])\n  cases h3\n· have h3 := hf true false (by rw [h1, h2])\n"
        "  cases h3\n"
        "· exact ⟨true, h1⟩\n· exact ⟨false, h2⟩\n· exact ⟨false, h2⟩\n· exact ⟨true, h1⟩\n"
        "· have h3 := hf true false (by rw [h1, h2])\n  cases h3\n· have h3 := hf true false (by rw [h1, h2])\n"
        "  cases h3",
    ),
    Fact(
        "choice_of_preimages",
        "(α β : Type) (f : α → β)",
        ["h : ∀ y, ∃ x, f x = y"],
        "∃ g : β → α, ∀ y, f (g y) = y",
        "⟦1:refine ⟨fun y => Classical.choose (h y), ?_⟩\nintro y\nexact Classical.choose_spec (h y)"
        "‖exact ⟨fun y => (h y).choose, fun y => (h y).choose_spec⟩⟧",
    ),
    Fact(
        "choice_of_relatives",
        "(α β : Type) (R : α → β → Prop)⟦2:‖ (p : β → Prop)⟧",
        ["h : ∀ x, ∃ y, R x y⟦2:‖ ∧ p y⟧"],
        "∃ f : α → β, ∀ x, R x (f x)⟦2:‖ ∧ p (f x)⟧",
        "⟦1:refine ⟨fun x => Classical.choose (h x), ?_⟩\nintro x\nexact Classical.choose_spec (h x)"
        "‖exact ⟨fun x => (h x).choose, fun x => (h x).choose_spec⟩⟧",
    ),
    Fact(
        "diagonal_argument",
        "(α : Type) (f : α → ⟦1:α → Prop‖α → Bool‖α → Nat⟧)",
        [],
        "⟦2:¬∀ y, ∃ x, f x = y‖∃ y, ∀ x, f x ≠ y⟧",
        "⟦2:intro h\nobtain ⟨x, hx⟩ := h (fun x => ⟦1:¬f x x‖!f x x‖f x x + 1⟧)\nhave h1 := congrFun hx x\n"
        "⟦1:simp at h1‖simp at h1‖simp at h1⟧"
        "‖refine ⟨fun x => ⟦1:¬f x x‖!f x x‖f x x + 1⟧, ?_⟩\nintro x hx\nhave h1 := congrFun hx x\nsimp at h1⟧",
    ),
    Fact(
        "curry_and_back",
        "(α β γ : Type) (f g : α × β → γ)",
        ["h : ∀ x y, f (x, y) = g (x, y)"],
        "f = g",
        "funext z\n⟦1:obtain ⟨x, y⟩ := z‖rcases z with ⟨x, y⟩‖cases z with\n| mk x y =>⟧\n⟦1:‖‖  ⟧exact h x y",
    ),
    Fact(
        "two_argument_injective",
        "(α β : Type) (f : α → α → β) (g : α → α)",
        ["hf : ∀ a b c d, f a b = f c d → a = c ∧ b = d", "hg : ∀ x y, g x = g y → x = y"],
        "∀ x y z w, f (g x) ⟦1:y‖(g y)⟧ = f (g z) ⟦1:w‖(g w)⟧ → ⟦2:x = z ∧ y = w‖y = w ∧ x = z⟧",
        "intro x y z w h\nobtain ⟨h1, h2⟩ := hf _ _ _ _ h\n"
        "exact ⟦2:⟨hg _ _ h1, ⟦1:h2‖hg _ _ h2⟧⟩‖⟨⟦1:h2‖hg _ _ h2⟧, hg _ _ h1⟩⟧",
    ),
    Fact(
        "conjugate_functions",
        "(α β : Type) (f : α → β) (g : α → α) (k : β → β)",
        [
            "h : ∀ x, f (g x) = k (f x)",
            "hf : ⟦1:∀ y, ∃ x, f x = y‖∀ x y, f x = f y → x = y⟧",
            "hg : ⟦1:∀ x, g (g x) = x‖∀ y, k (k y) = y⟧",
        ],
        "⟦1:∀ y, k (k y) = y‖∀ x, g (g x) = x⟧",
        "⟦1:intro y\nobtain ⟨x, rfl⟩ := hf y\nrw [← h, ← h, hg]‖intro x\napply hf\nrw [h, h, hg]⟧",
    ),
    Fact(
        "injective_keeps_fixed",
        "(α : Type) (f g : α → α)",
        ["h : ∀ x, f (g x) = g (f x)", "hg : ∀ x y, g x = g y → x = y"],
        "∀ x, ⟦1:f (g x) = g x ↔ f x = x‖f x = x ↔ f (g x) = g x⟧",
        "intro x\nconstructor\n⟦1:· intro hx\n  rw [h] at hx\n  exact hg _ _ hx\n· intro hx\n  rw [h, hx]"
        "‖· intro hx\n  rw [h, hx]\n· intro hx\n  rw [h] at hx\n  exact hg _ _ hx⟧",
    ),
)

_DEFINED_HEADER = (
    "def ⟦N:Inj‖Injective'‖OneOne‖IsInj⟧ {α β : Type} (f : α → β) : Prop := ∀ x y, f x = f y → x = y\n\n"
    "def ⟦M:Surj‖Surjective'‖Onto‖IsSurj⟧ {α β : Type} (f : α → β) : Prop := ∀ y, ∃ x, f x = y"
)
_I = "⟦N:Inj‖Injective'‖OneOne‖IsInj⟧"
_S = "⟦M:Surj‖Surjective'‖Onto‖IsSurj⟧"
_COMP = "⟦1:(fun x => g (f x))‖(g ∘ f)⟧"

_DEFINED = (
    Fact(
        "defined_injective_composition",
        _ABG,
        [f"hf : {_I} f", f"hg : {_I} g"],
        f"{_I} {_COMP}",
        "intro x y h\nexact hf x y (hg (f x) (f y) h)",
        _DEFINED_HEADER,
    ),
    Fact(
        "defined_surjective_composition",
        _ABG,
        [f"hf : {_S} f", f"hg : {_S} g"],
        f"{_S} {_COMP}",
        "intro z\nobtain ⟨y, rfl⟩ := hg z\nobtain ⟨x, rfl⟩ := hf y\nexact ⟨x, rfl⟩",
        _DEFINED_HEADER,
    ),
    Fact(
        "defined_injective_first",
        _ABG,
        [f"h : {_I} {_COMP}"],
        f"{_I} f",
        "intro x y hxy\nexact h x y (congrArg g hxy)",
        _DEFINED_HEADER,
    ),
    Fact(
        "defined_surjective_last",
        _ABG,
        [f"h : {_S} {_COMP}"],
        f"{_S} g",
        "intro z\nobtain ⟨x, hx⟩ := h z\nexact ⟨f x, hx⟩",
        _DEFINED_HEADER,
    ),
    Fact(
        "defined_first_surjective",
        _ABG,
        [f"h : {_S} {_COMP}", f"hg : {_I} g"],
        f"{_S} f",
        "intro y\nobtain ⟨x, hx⟩ := h (g y)\nexact ⟨x, hg _ _ hx⟩",
        _DEFINED_HEADER,
    ),
    Fact(
        "defined_last_injective",
        _ABG,
        [f"h : {_I} {_COMP}", f"hf : {_S} f"],
        f"{_I} g",
        "intro a b hab\nobtain ⟨x, rfl⟩ := hf a\nobtain ⟨y, rfl⟩ := hf b\nrw [h x y hab]",
        _DEFINED_HEADER,
    ),
    Fact(
        "defined_involution",
        "(α : Type) (f : α → α)",
        ["h : ∀ x, f (f x) = x"],
        f"⟦1:{_I} f‖{_S} f‖{_I} f ∧ {_S} f⟧",
        "⟦1:intro x y hxy\nrw [← h x, hxy, h y]‖intro y\nexact ⟨f y, h y⟩"
        "‖refine ⟨?_, ?_⟩\n· intro x y hxy\n  rw [← h x, hxy, h y]\n· intro y\n  exact ⟨f y, h y⟩⟧",
        _DEFINED_HEADER,
    ),
    Fact(
        "defined_linear",
        "(f : ⟦1:Nat → Nat‖Int → Int⟧)",
        ["h : ∀ n, f n = ⟦2:2‖3‖5‖7⟧ * n + ⟦3:0‖1‖2‖4⟧"],
        f"{_I} f ∧ ¬{_S} f",
        "constructor\n· intro x y hxy\n  rw [h, h] at hxy\n  omega\n· intro hf\n"
        "  obtain ⟨x, hx⟩ := hf ⟦3:1‖2‖3‖5⟧\n  rw [h] at hx\n  omega",
        _DEFINED_HEADER,
    ),
)

MAKERS: Sequence[tuple[Maker, float]] = (*makers(_PLAIN), *makers(_DEFINED))
