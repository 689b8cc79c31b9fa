"""Predicates given by their rules: proofs by the rules, and by induction on how something was derived."""

# ruff: noqa: E501 (tables of statements and proofs read better with a proof on one line)

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from prover.training.synthetic.scripted.lists import filled
from prover.training.synthetic.scripted.made import Made, Maker


def steps_of(random: Random) -> Made:
    """Numbers reached from a first one by steps of one size."""
    k, start = random.randint(2, 7), random.choice((0, 0, 0, 1, 2, 3))
    name = random.choice(("Ev", "Reach", "Good", "Gen", "Steps", "Hit", "IsOk"))
    base, step = random.choice((("zero", "step"), ("base", "next"), ("start", "more"), ("init", "succ")))
    m = random.choice("mnkj")
    header = (
        f"inductive {name} : Nat → Prop where\n  | {base} : {name} {start}\n"
        f"  | {step} ({m} : Nat) : {name} {m} → {name} ({m} + {k})"
    )
    at = f" + {start}" if start else ""
    rest = start % k
    induct = f"induction $h with\n| {base} => {{}}\n| {step} {m} h' $ih =>\n  {{}}"
    forms = [
        (f"($n : Nat) ($h : {name} $n) : $n % {k} = {rest}", induct.format("rfl", "omega")),
        (
            f"($n : Nat) ($h : {name} $n) : ∃ c, $n = {k} * c{at}",
            induct.format("exact ⟨0, rfl⟩", "obtain ⟨c, $h1⟩ := $ih\n  exact ⟨c + 1, by omega⟩"),
        ),
        (
            f"($n : Nat) : {name} ({k} * $n{at})",
            f"induction $n with\n| zero => exact {name}.{base}\n| succ $n $ih =>\n"
            f"  have $h := {name}.{step} _ $ih\n  rwa [show {k} * $n{at} + {k} = {k} * ($n + 1){at} by omega] at $h",
        ),
        (
            f"($n : Nat) ($h : ∃ c, $n = {k} * c{at}) : {name} $n",
            f"obtain ⟨c, rfl⟩ := $h\ninduction c with\n| zero => exact {name}.{base}\n| succ c $ih =>\n"
            f"  have $h1 := {name}.{step} _ $ih\n  rwa [show {k} * c{at} + {k} = {k} * (c + 1){at} by omega] at $h1",
        ),
        (f"($n : Nat) ($h : {name} $n) : {start} ≤ $n", induct.format("exact Nat.le_refl _", "omega")),
        (
            f"($n : Nat) ($h : {name} $n) : {name} ($n + {2 * k})",
            f"have $h1 := {name}.{step} _ ({name}.{step} _ $h)\nexact $h1",
        ),
        (
            f": {name} {start + 2 * k}",
            f"apply {name}.{step} {start + k}\napply {name}.{step} {start}\nexact {name}.{base}",
        ),
        (
            f": ¬ {name} {start + k * random.randint(1, 4) + 1}",
            f"intro $h\nhave $h1 : ∀ $n, {name} $n → $n % {k} = {rest} := by\n  intro $n h'\n  induction h' with\n"
            f"  | {base} => rfl\n  | {step} {m} hm $ih => omega\nhave $h2 := $h1 _ $h\nomega",
        ),
    ]
    if not start:
        forms.append(
            (
                f"($n $m : Nat) ($h : {name} $n) ($h1 : {name} $m) : {name} ($n + $m)",
                f"induction $h1 with\n| {base} => exact $h\n| {step} {m} h' $ih => exact {name}.{step} _ $ih",
            )
        )
    statement, proof = random.choice(forms)
    return filled(random, statement, proof, header)


def closures(random: Random) -> Made:
    """The reflexive and transitive closure of a relation."""
    name = random.choice(("Star", "Path", "Reach", "Steps", "Many", "RTC"))
    refl, step = random.choice((("refl", "step"), ("nil", "cons"), ("done", "next"), ("here", "there")))
    tail = random.random() < 0.4
    R = random.choice("RrE")
    rule = f"{{x y z : α}} → {R} x y → {name} {R} y z → {name} {R} x z"
    if tail:
        rule = f"{{x y z : α}} → {name} {R} x y → {R} y z → {name} {R} x z"
    header = (
        f"inductive {name} {{α : Type}} ({R} : α → α → Prop) : α → α → Prop where\n"
        f"  | {refl} (x : α) : {name} {R} x x\n  | {step} : {rule}"
    )
    a, b, c = random.choice((("a", "b", "c"), ("x", "y", "z"), ("s", "t", "u")))
    S = "S"
    case = "h1 h2 ih"
    used = "h2" if tail else "h1"
    whole = f"(α : Type) ({R} : α → α → Prop)"
    arrow = f"({a} {b} : α) ($h : {name} {R} {a} {b})"
    trans = (
        f"induction hb with\n| {refl} => exact ha\n| {step} h1 h2 ih => exact {name}.{step} ih h2"
        if tail
        else f"induction ha with\n| {refl} => exact hb\n| {step} h1 h2 ih => exact {name}.{step} h1 (ih hb)"
    )

    def induct(first: str, second: str) -> str:
        return f"induction $h with\n| {refl} => {first}\n| {step} {case} =>\n  {second}"

    once = f"{name}.{step} ({name}.{refl} _) $h" if tail else f"{name}.{step} $h ({name}.{refl} _)"
    twice = (
        f"{name}.{step} ({name}.{step} ({name}.{refl} _) $h1) $h2"
        if tail
        else f"{name}.{step} $h1 ({name}.{step} $h2 ({name}.{refl} _))"
    )
    forms = (
        (f"{whole} ({a} {b} {c} : α) (ha : {name} {R} {a} {b}) (hb : {name} {R} {b} {c}) : {name} {R} {a} {c}", trans),
        (f"{whole} ({a} {b} : α) ($h : {R} {a} {b}) : {name} {R} {a} {b}", f"exact {once}"),
        (f"{whole} ({a} {b} {c} : α) ($h1 : {R} {a} {b}) ($h2 : {R} {b} {c}) : {name} {R} {a} {c}", f"exact {twice}"),
        (
            f"(α : Type) ({R} {S} : α → α → Prop) (hs : ∀ x y, {R} x y → {S} x y) {arrow} : {name} {S} {a} {b}",
            induct(
                f"exact {name}.{refl} _", f"exact {name}.{step} " + ("ih (hs _ _ h2)" if tail else "(hs _ _ h1) ih")
            ),
        ),
        (
            f"{whole} (hr : ∀ x, {R} x x) (ht : ∀ x y z, {R} x y → {R} y z → {R} x z) {arrow} : {R} {a} {b}",
            induct("exact hr _", "exact ht _ _ _ " + ("ih h2" if tail else "h1 ih")),
        ),
        (
            f"{whole} (P : α → Prop) (hp : ∀ x y, {R} x y → P x → P y) {arrow} : P {a} → P {b}",
            induct("exact id", "intro h3\n  exact " + ("hp _ _ h2 (ih h3)" if tail else "ih (hp _ _ h1 h3)")),
        ),
        (
            f"{whole} (P : α → Prop) (hp : ∀ x y, {R} x y → P y → P x) {arrow} : P {b} → P {a}",
            induct("exact id", "intro h3\n  exact " + ("ih (hp _ _ h2 h3)" if tail else "hp _ _ h1 (ih h3)")),
        ),
        (
            f"{whole} (k : α → Nat) (hk : ∀ x y, {R} x y → k x ≤ k y) {arrow} : k {a} ≤ k {b}",
            induct("exact Nat.le_refl _", "exact Nat.le_trans " + ("ih (hk _ _ h2)" if tail else "(hk _ _ h1) ih")),
        ),
        (
            f"{whole} (k : α → Nat) (hk : ∀ x y, {R} x y → k y < k x) {arrow} : k {b} ≤ k {a}",
            induct("exact Nat.le_refl _", f"have h3 := hk _ _ {used}\n  omega"),
        ),
        (
            f"{whole} (k : α → Nat) (hk : ∀ x y, {R} x y → k x = k y) {arrow} : k {a} = k {b}",
            induct("rfl", "rw [" + ("ih, hk _ _ h2" if tail else "hk _ _ h1, ih") + "]"),
        ),
        (
            f"(α β : Type) ({R} : α → α → Prop) ({S} : β → β → Prop) (f : α → β) (hf : ∀ x y, {R} x y → {S} (f x) (f y)) "
            f"{arrow} : {name} {S} (f {a}) (f {b})",
            induct(
                f"exact {name}.{refl} _", f"exact {name}.{step} " + ("ih (hf _ _ h2)" if tail else "(hf _ _ h1) ih")
            ),
        ),
        (
            f"{whole} {arrow} : {a} = {b} ∨ ∃ {c}, "
            + (f"{name} {R} {a} {c} ∧ {R} {c} {b}" if tail else f"{R} {a} {c} ∧ {name} {R} {c} {b}"),
            f"cases $h with\n| {refl} => exact Or.inl rfl\n| {step} h1 h2 => exact Or.inr ⟨_, h1, h2⟩",
        ),
        (
            f"{whole} {arrow} : {name} (fun x y => {R} y x ∨ {R} x y) {a} {b}",
            induct(
                f"exact {name}.{refl} _", f"exact {name}.{step} " + ("ih (Or.inr h2)" if tail else "(Or.inr h1) ih")
            ),
        ),
    )
    statement, proof = random.choice(forms)
    return filled(random, statement, proof, header)


def list_rules(random: Random) -> Made:
    """Lists related by rules: part of, all, some, permuted."""
    sub = random.choice(("SubL", "Part", "Sublist'", "Emb"))
    forall = random.choice(("All", "Every", "Forall'"))
    some = random.choice(("Some'", "Any", "Exists'"))
    perm = random.choice(("Perm'", "Shuffle", "Same"))
    end, skip, keep = random.choice((("nil", "skip", "keep"), ("done", "drop", "take"), ("base", "left", "both")))
    subs = (
        f"inductive {sub} {{α : Type}} : List α → List α → Prop where\n  | {end} : {sub} [] []\n"
        f"  | {skip} (x : α) {{s t : List α}} : {sub} s t → {sub} s (x :: t)\n"
        f"  | {keep} (x : α) {{s t : List α}} : {sub} s t → {sub} (x :: s) (x :: t)"
    )
    alls = (
        f"inductive {forall} {{α : Type}} (P : α → Prop) : List α → Prop where\n  | nil : {forall} P []\n"
        f"  | cons {{x : α}} {{l : List α}} : P x → {forall} P l → {forall} P (x :: l)"
    )
    somes = (
        f"inductive {some} {{α : Type}} (P : α → Prop) : List α → Prop where\n"
        f"  | here {{x : α}} {{l : List α}} : P x → {some} P (x :: l)\n"
        f"  | there {{x : α}} {{l : List α}} : {some} P l → {some} P (x :: l)"
    )
    perms = (
        f"inductive {perm} {{α : Type}} : List α → List α → Prop where\n  | nil : {perm} [] []\n"
        f"  | cons (x : α) {{s t : List α}} : {perm} s t → {perm} (x :: s) (x :: t)\n"
        f"  | swap (x y : α) (s : List α) : {perm} (y :: x :: s) (x :: y :: s)\n"
        f"  | trans {{s t u : List α}} : {perm} s t → {perm} t u → {perm} s u"
    )
    s_bind = f"($xs $ys : List α) ($h : {sub} $xs $ys)"

    def on_sub(a: str, b: str, c: str) -> str:
        return f"induction $h with\n| {end} => {a}\n| {skip} x h1 ih =>\n  {b}\n| {keep} x h1 ih =>\n  {c}"

    def on_perm(a: str, b: str, c: str, d: str) -> str:
        return f"induction $h with\n| nil => {a}\n| cons x h1 ih =>\n  {b}\n| swap x y s =>\n  {c}\n| trans h1 h2 ih1 ih2 =>\n  {d}"

    p_bind = f"($xs $ys : List α) ($h : {perm} $xs $ys)"
    forms = (
        (subs, f"(α : Type) {s_bind} : $xs.length ≤ $ys.length",
         on_sub("exact Nat.le_refl _", "rw [List.length_cons]\n  omega", "rw [List.length_cons, List.length_cons]\n  omega")),
        (subs, f"(α : Type) ($xs : List α) : {sub} $xs $xs",
         f"induction $xs with\n| nil => exact {sub}.{end}\n| cons $x $xs $ih => exact {sub}.{keep} $x $ih"),
        (subs, f"(α : Type) ($xs : List α) : {sub} [] $xs",
         f"induction $xs with\n| nil => exact {sub}.{end}\n| cons $x $xs $ih => exact {sub}.{skip} $x $ih"),
        (subs, f"(α : Type) {s_bind} ($z : α) : {sub} $xs ($z :: $ys)", f"exact {sub}.{skip} $z $h"),
        (subs, f"(α β : Type) ($f : α → β) {s_bind} : {sub} ($xs.map $f) ($ys.map $f)",
         on_sub(f"exact {sub}.{end}", f"exact {sub}.{skip} _ ih", f"exact {sub}.{keep} _ ih")),
        (subs, f"(α : Type) ($zs : List α) {s_bind} : {sub} ($zs ++ $xs) ($zs ++ $ys)",
         f"induction $zs with\n| nil => exact $h\n| cons $z $zs $ih => exact {sub}.{keep} $z $ih"),
        (subs, f"(α : Type) ($zs : List α) {s_bind} : {sub} $xs ($zs ++ $ys)",
         f"induction $zs with\n| nil => exact $h\n| cons $z $zs $ih => exact {sub}.{skip} $z $ih"),
        (subs, f"(α : Type) {s_bind} : ∀ $d, $d ∈ $xs → $d ∈ $ys",
         on_sub("exact fun _ h' => h'", "exact fun $d h' => List.mem_cons_of_mem x (ih $d h')",
                "intro $d h'\n  rcases List.mem_cons.1 h' with h2 | h2\n  · exact List.mem_cons.2 (Or.inl h2)\n"
                "  · exact List.mem_cons_of_mem x (ih $d h2)")),
        (subs, f"(α : Type) ($p : α → Bool) ($xs : List α) : {sub} ($xs.filter $p) $xs",
         f"induction $xs with\n| nil => exact {sub}.{end}\n| cons $x $xs $ih =>\n  rw [List.filter_cons]\n  split\n"
         f"  · exact {sub}.{keep} $x $ih\n  · exact {sub}.{skip} $x $ih"),
        (subs, f"{s_bind} : $xs.sum ≤ $ys.sum".replace("α", "Nat"),
         on_sub("exact Nat.le_refl _", "rw [List.sum_cons]\n  omega", "rw [List.sum_cons, List.sum_cons]\n  omega")),
        (alls, f"(α : Type) (P Q : α → Prop) ($h1 : ∀ $d, P $d → Q $d) ($xs : List α) ($h : {forall} P $xs) : {forall} Q $xs",
         f"induction $h with\n| nil => exact {forall}.nil\n| cons hx hl ih => exact {forall}.cons ($h1 _ hx) ih"),
        (alls, f"(α : Type) (P : α → Prop) ($xs $ys : List α) ($h : {forall} P $xs) ($h1 : {forall} P $ys) : {forall} P ($xs ++ $ys)",
         f"induction $h with\n| nil => exact $h1\n| cons hx hl ih => exact {forall}.cons hx ih"),
        (alls, f"(α : Type) (P : α → Prop) ($xs : List α) ($h : {forall} P $xs) : ∀ $d, $d ∈ $xs → P $d",
         "induction $h with\n| nil => simp\n| cons hx hl ih =>\n  intro $d h'\n  rcases List.mem_cons.1 h' with h2 | h2\n"
         "  · rw [h2]\n    exact hx\n  · exact ih $d h2"),
        (alls, f"(α β : Type) (f : α → β) (P : β → Prop) ($xs : List α) ($h : {forall} (fun x => P (f x)) $xs) : {forall} P ($xs.map f)",
         f"induction $h with\n| nil => exact {forall}.nil\n| cons hx hl ih => exact {forall}.cons hx ih"),
        (alls, f"(α : Type) (P Q : α → Prop) ($xs : List α) ($h : {forall} P $xs) ($h1 : {forall} Q $xs) : {forall} (fun x => P x ∧ Q x) $xs",
         f"induction $h with\n| nil => exact {forall}.nil\n| cons hx hl ih =>\n  cases $h1 with\n"
         f"  | cons hy hm => exact {forall}.cons ⟨hx, hy⟩ (ih hm)"),
        (alls, f"(α : Type) (P : α → Prop) ($z : α) ($xs : List α) ($h : {forall} P ($z :: $xs)) : P $z ∧ {forall} P $xs",
         "cases $h with\n| cons hx hl => exact ⟨hx, hl⟩"),
        (alls, f"($k : Nat) ($xs : List Nat) ($h : {forall} (fun x => x ≤ $k) $xs) : $xs.sum ≤ $k * $xs.length",
         "induction $h with\n| nil => simp\n| cons hx hl ih =>\n  rw [List.sum_cons, List.length_cons, Nat.mul_succ]\n  omega"),
        (somes, f"(α : Type) (P : α → Prop) ($xs : List α) ($h : {some} P $xs) : ∃ $d, $d ∈ $xs ∧ P $d",
         "induction $h with\n| here hx => exact ⟨_, List.mem_cons_self, hx⟩\n| there hl ih =>\n  obtain ⟨$d, $h1, $h2⟩ := ih\n"
         "  exact ⟨$d, List.mem_cons_of_mem _ $h1, $h2⟩"),
        (somes, f"(α : Type) (P : α → Prop) ($xs $ys : List α) ($h : {some} P $xs) : {some} P ($xs ++ $ys)",
         f"induction $h with\n| here hx => exact {some}.here hx\n| there hl ih => exact {some}.there ih"),
        (somes, f"(α : Type) (P : α → Prop) ($xs $ys : List α) ($h : {some} P $ys) : {some} P ($xs ++ $ys)",
         f"induction $xs with\n| nil => exact $h\n| cons $x $xs $ih => exact {some}.there $ih"),
        (somes, f"(α : Type) (P Q : α → Prop) ($h1 : ∀ $d, P $d → Q $d) ($xs : List α) ($h : {some} P $xs) : {some} Q $xs",
         f"induction $h with\n| here hx => exact {some}.here ($h1 _ hx)\n| there hl ih => exact {some}.there ih"),
        (somes, f"(α : Type) (P : α → Prop) ($xs : List α) ($h : {some} P $xs) : $xs ≠ []",
         "intro $h1\nsubst $h1\ncases $h"),
        (perms, f"(α : Type) {p_bind} : $xs.length = $ys.length",
         on_perm("rfl", "rw [List.length_cons, List.length_cons, ih]", "rfl", "rw [ih1, ih2]")),
        (perms, f"(α : Type) {p_bind} : {perm} $ys $xs",
         on_perm(f"exact {perm}.nil", f"exact {perm}.cons x ih", f"exact {perm}.swap y x s", f"exact {perm}.trans ih2 ih1")),
        (perms, f"(α β : Type) (f : α → β) {p_bind} : {perm} ($xs.map f) ($ys.map f)",
         on_perm(f"exact {perm}.nil", f"exact {perm}.cons _ ih", f"exact {perm}.swap _ _ _", f"exact {perm}.trans ih1 ih2")),
        (perms, f"{p_bind} : $xs.sum = $ys.sum".replace("α", "Nat"),
         on_perm("rfl", "rw [List.sum_cons, List.sum_cons, ih]", "simp only [List.sum_cons]\n  omega", "rw [ih1, ih2]")),
        (perms, f"(α : Type) ($z : α) {p_bind} : $z ∈ $xs → $z ∈ $ys",
         on_perm("exact id", "intro h'\n  rcases List.mem_cons.1 h' with h2 | h2\n  · exact List.mem_cons.2 (Or.inl h2)\n"
                 "  · exact List.mem_cons_of_mem x (ih h2)", "intro h'\n  simp only [List.mem_cons] at h' ⊢\n  exact or_left_comm.1 h'",
                 "exact fun h' => ih2 (ih1 h')")),
        (perms, f"(α : Type) ($xs : List α) : {perm} $xs $xs",
         f"induction $xs with\n| nil => exact {perm}.nil\n| cons $x $xs $ih => exact {perm}.cons $x $ih"),
        (perms, f"(α : Type) ($z : α) ($xs $ys : List α) : {perm} ($xs ++ $z :: $ys) ($z :: ($xs ++ $ys))",
         f"induction $xs with\n| nil =>\n  have $h : ∀ $zs : List α, {perm} $zs $zs := by\n    intro $zs\n    induction $zs with\n"
         f"    | nil => exact {perm}.nil\n    | cons $x $zs $ih => exact {perm}.cons $x $ih\n  exact $h _\n"
         f"| cons $x $xs $ih => exact {perm}.trans ({perm}.cons $x $ih) ({perm}.swap $z $x _)"),
    )  # fmt: skip
    header, statement, proof = random.choice(forms)
    return filled(random, statement, proof, header)


MAKERS: Sequence[tuple[Maker, float]] = ((steps_of, 2.0), (closures, 2.0), (list_rules, 3.0))
