"""Order on numbers: cases on which of two is greater, minimum and maximum, subtraction, absolute values, conditions."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from prover.training.synthetic.scripted.made import Made, Maker, pick


def larger_times_smaller(random: Random) -> Made:
    """A function of minimum and maximum that is symmetric in both."""
    kind = random.choice(("Nat", "Int"))
    a, b, h = pick(random, "a b h", "m n h", "x y hxy", "s t hst")
    op, law = random.choice((("*", "mul"), ("*", "mul"), ("*", "mul"), ("+", "add")))
    extra = random.choice(("", "", " + c", " * c", " - c"))
    wrap = (lambda t: f"({t}){extra}") if extra else (lambda t: t)
    first, last = random.choice((("min", "max"), ("max", "min")))
    at_left, at_right = ("left", "right") if first == "min" else ("right", "left")
    sides = (wrap(f"{first} {a} {b} {op} {last} {a} {b}"), wrap(f"{a} {op} {b}"))
    if random.random() < 0.3:
        sides = sides[::-1]
    c = " c" if extra else ""
    comm = f"{kind}.{law}_comm {b} {a}"
    left = f"rw [{kind}.{first}_eq_{at_left} h0, {kind}.{last}_eq_{at_right} h0"
    right = f"rw [{kind}.{first}_eq_{at_right} h0, {kind}.{last}_eq_{at_left} h0"
    one, two = (left + "]", right + f", {comm}]") if first == "min" else (left + f", {comm}]", right + "]")
    if first == "max":  # max is the left one where b ≤ a
        one, two = (
            f"rw [{kind}.max_eq_right h0, {kind}.min_eq_left h0, {comm}]",
            f"rw [{kind}.max_eq_left h0, {kind}.min_eq_right h0]",
        )
    return Made(
        f"({a} {b}{c} : {kind}) : {sides[0]} = {sides[1]}",
        f"rcases {kind}.le_total {a} {b} with h0 | h0\n· {one}\n· {two}".replace("h0", h),
    )


def applied(random: Random) -> Made:
    """A property or function of the smaller or greater of two numbers."""
    kind = random.choice(("Nat", "Int"))
    a, b, h = pick(random, "a b h", "m n h", "x y hxy", "s t h")
    op = random.choice(("min", "max"))
    here, there = ("left", "right") if op == "min" else ("right", "left")
    laws = (f"{kind}.{op}_eq_{here} {h}", f"{kind}.{op}_eq_{there} {h}")
    results = (a, b) if op == "min" else (b, a)
    hyp = {a: "ha", b: "hb"}
    p = random.choice(("p", "q", "P", "r"))
    f = random.choice(("f", "g"))
    shape = random.randrange(5)
    start = f"rcases {kind}.le_total {a} {b} with {h} | {h}\n"
    if shape == 0:
        return Made(
            f"({p} : {kind} → Prop) ({a} {b} : {kind}) (ha : {p} {a}) (hb : {p} {b}) : {p} ({op} {a} {b})",
            start + f"· rw [{laws[0]}]\n  exact {hyp[results[0]]}\n· rw [{laws[1]}]\n  exact {hyp[results[1]]}",
        )
    if shape == 1:
        sides = {a: "left", b: "right"}
        return Made(
            f"({p} : {kind} → Prop) ({a} {b} : {kind}) (h1 : {p} ({op} {a} {b})) : {p} {a} ∨ {p} {b}",
            start
            + f"· rw [{laws[0]}] at h1\n  {sides[results[0]]}\n  exact h1\n"
            + f"· rw [{laws[1]}] at h1\n  {sides[results[1]]}\n  exact h1",
        )
    if shape == 2:
        others = (f"{kind}.{op}_eq_{here} (hf {h})", f"{kind}.{op}_eq_{there} (hf {h})")
        swap = random.random() < 0.5
        target = (f"{f} ({op} {a} {b})", f"{op} ({f} {a}) ({f} {b})")
        left, right = target[::-1] if swap else target
        return Made(
            f"({f} : {kind} → {kind}) (hf : ∀ {{x y}}, x ≤ y → {f} x ≤ {f} y) ({a} {b} : {kind}) : {left} = {right}",
            start + f"· rw [{laws[0]}, {others[0]}]\n· rw [{laws[1]}, {others[1]}]",
        )
    if shape == 3:
        anti = "max" if op == "min" else "min"
        here2, there2 = ("left", "right") if anti == "max" else ("right", "left")
        return Made(
            f"({f} : {kind} → {kind}) (hf : ∀ {{x y}}, x ≤ y → {f} y ≤ {f} x) ({a} {b} : {kind}) : "
            f"{f} ({op} {a} {b}) = {anti} ({f} {a}) ({f} {b})",
            start + f"· rw [{laws[0]}, {kind}.{anti}_eq_{here2} (hf {h})]\n"
            f"· rw [{laws[1]}, {kind}.{anti}_eq_{there2} (hf {h})]",
        )
    return Made(
        f"({f} : {kind} → Nat) ({a} {b} : {kind}) : {f} (min {a} {b}) + {f} (max {a} {b}) = {f} {a} + {f} {b}",
        start + f"· rw [{kind}.min_eq_left {h}, {kind}.max_eq_right {h}]\n"
        f"· rw [{kind}.min_eq_right {h}, {kind}.max_eq_left {h}, Nat.add_comm]",
    )


def product_with_minimum(random: Random) -> Made:
    """Multiplication over minimum and maximum."""
    a, b, c, h = pick(random, "a b c h", "m n k h", "x y z h", "p q r hpq")
    op = random.choice(("min", "max"))
    here, there = ("left", "right") if op == "min" else ("right", "left")
    left = random.random() < 0.5
    shape = random.randrange(3)

    def times(x: str) -> str:
        x = f"({x})" if " " in x else x
        return (f"{c} * {x}" if left else f"{x} * {c}") if shape < 2 else f"{x} ^ {c}"

    law = (
        (f"Nat.mul_le_mul_left {c} {h}" if left else f"Nat.mul_le_mul_right {c} {h}")
        if shape < 2
        else (f"Nat.pow_le_pow_left {h} {c}")
    )
    sides = (times(f"{op} {a} {b}"), f"{op} ({times(a)}) ({times(b)})")
    if random.random() < 0.3:
        sides = sides[::-1]
    return Made(
        f"({a} {b} {c} : Nat) : {sides[0]} = {sides[1]}",
        f"rcases Nat.le_total {a} {b} with {h} | {h}\n"
        f"· rw [Nat.{op}_eq_{here} {h}, Nat.{op}_eq_{here} ({law})]\n"
        f"· rw [Nat.{op}_eq_{there} {h}, Nat.{op}_eq_{there} ({law})]",
    )


def one_difference(random: Random) -> Made:
    """Of the two differences one is zero."""
    a, b, c = pick(random, "a b c", "m n k", "x y z", "p q r")
    h = random.choice(("h", "hab", "h1"))
    f = random.choice(("f", "g"))
    factor = random.choice(("", f"{c} * ", f"{f} {c} * ", "3 * "))
    first, second = f"({a} - {b})", f"({b} - {a})"
    shape = random.randrange(4)
    start = f"rcases Nat.le_total {a} {b} with {h} | {h}\n"
    zero = f"Nat.sub_eq_zero_of_le {h}"
    if shape == 0:
        e = random.choice(("", f" * {c}"))
        names = f"{a} {b}" + (f" {c}" if c in factor + e else "")
        function = f"({f} : Nat → Nat) " if factor.startswith(f) else ""
        return Made(
            f"{function}({names} : Nat) : {factor}{first} * {second}{e} = 0",
            start + f"· simp [{zero}]\n· simp [{zero}]",
        )
    if shape == 1:
        sides = random.choice((f"{first[1:-1]} = 0 ∨ {second[1:-1]} = 0", f"{second[1:-1]} = 0 ∨ {first[1:-1]} = 0"))
        one, two = ("left", "right") if sides.startswith(a) else ("right", "left")
        return Made(f"({a} {b} : Nat) : {sides}", start + f"· {one}\n  exact {zero}\n· {two}\n  exact {zero}")
    if shape == 2:
        square = f"{first} * {first} + {second} * {second}"
        total = f"({first[1:-1]} + {second}) * ({first[1:-1]} + {second})"
        left, right = random.choice(((square, total), (total, square)))
        return Made(
            f"({a} {b} : Nat) : {left} = {right}",
            start + f"· rw [{zero}]\n  simp\n· rw [{zero}]\n  simp",
        )
    return Made(
        f"({f} : Nat → Nat) (h0 : {f} 0 = 0) ({a} {b} : Nat) : {f} {first} * {f} {second} = 0",
        start + f"· rw [{zero}, h0, Nat.zero_mul]\n· rw [{zero}, h0, Nat.mul_zero]",
    )


def subtraction_of_products(random: Random) -> Made:
    """Subtraction under a product, from writing the greater number as a sum."""
    a, b, c, k = pick(random, "a b c k", "m n p k", "x y z d", "p q r t")
    shape = random.randrange(4)
    obtain = f"obtain ⟨{k}, rfl⟩ := Nat.exists_eq_add_of_le h\n"
    if shape == 0:
        e = random.randrange(2, 9)
        return Made(
            f"({a} {b} {c} : Nat) (h : {a} ≤ {b}) : {c} * {b} - {c} * {a} + {e} * {a} = {c} * ({b} - {a}) + {e} * {a}",
            obtain + "rw [Nat.add_sub_cancel_left, Nat.mul_add, Nat.add_sub_cancel_left]",
        )
    if shape == 1:
        return Made(
            f"({a} {b} : Nat) (h : {a} ≤ {b}) : {b} * {b} - {a} * {a} = ({b} - {a}) * ({b} + {a})",
            obtain + f"rw [Nat.add_sub_cancel_left]\nsimp only [Nat.add_mul, Nat.mul_add, Nat.mul_comm {k} {a}]\nomega",
        )
    if shape == 2:
        sign = random.choice(("", f" + {random.randrange(1, 9)}"))
        return Made(
            f"({a} {b} {c} : Nat) (h : {a} ≤ {b}) : ({b} - {a}) * {c} + {a} * {c}{sign} = {b} * {c}{sign}",
            obtain + f"rw [Nat.add_sub_cancel_left, Nat.add_mul, Nat.add_comm ({a} * {c})]",
        )
    return Made(
        f"({a} {b} {c} : Nat) (h : {a} ≤ {b}) : ∃ {k}, {b} = {a} + {k} ∧ {b} * {c} = {a} * {c} + {k} * {c}",
        f"obtain ⟨{k}, rfl⟩ := Nat.exists_eq_add_of_le h\nexact ⟨{k}, rfl, Nat.add_mul {a} {k} {c}⟩",
    )


def condition(random: Random) -> Made:
    """A value defined by a condition: cases on the condition."""
    kind = random.choice(("Nat", "Int"))
    a, b = pick(random, "a b", "m n", "x y", "s t")
    h = random.choice(("h", "hab", "hc"))
    less = random.choice(("≤", "<"))
    shape = random.randrange(5)
    test = f"{a} {less} {b}"
    p, f = random.choice(("p", "q", "P")), random.choice(("f", "g"))
    u, v = (a, b) if random.random() < 0.5 else (b, a)
    term = f"if {test} then {u} else {v}"
    if shape == 0:
        return Made(
            f"({p} : {kind} → Prop) ({a} {b} : {kind}) (h1 : {p} {u}) (h2 : {p} {v}) : {p} ({term})",
            f"by_cases {h} : {test}\n· rw [if_pos {h}]\n  exact h1\n· rw [if_neg {h}]\n  exact h2",
        )
    if shape == 1:
        w = random.choice(("c", "d", "k"))
        return Made(
            f"({f} : {kind} → {kind}) ({a} {b} {w} : {kind}) : {f} ({term}) + {w} = "
            f"if {test} then {f} {u} + {w} else {f} {v} + {w}",
            f"by_cases {h} : {test}\n· rw [if_pos {h}, if_pos {h}]\n· rw [if_neg {h}, if_neg {h}]",
        )
    if shape == 2:
        q = random.choice(("p", "q", "r"))
        n, m, e = random.randrange(9), random.randrange(10, 30), random.randrange(5)
        return Made(
            f"({q} : Prop) [Decidable {q}] ({a} : {kind}) (h1 : (if {q} then {a} + {n} else {a} "
            f"+ {m}) < {a} + {n + 1 + e}) "
            f": {q}",
            f"by_cases {h} : {q}\n· exact {h}\n· rw [if_neg {h}] at h1\n  omega",
        )
    if shape == 3:
        q = random.choice(("p", "q", "r"))
        c = random.choice(("c", "d", "k"))
        op = random.choice(("+", "*", "-"))
        sides = (f"(if {q} then {a} else {b}) {op} {c}", f"if {q} then {a} {op} {c} else {b} {op} {c}")
        return Made(
            f"({q} : Prop) [Decidable {q}] ({a} {b} {c} : {kind}) : {sides[0]} = {sides[1]}",
            f"by_cases {h} : {q}\n· rw [if_pos {h}, if_pos {h}]\n· rw [if_neg {h}, if_neg {h}]",
        )
    q = random.choice(("p", "q", "r"))
    c = random.choice(("c", "d", "k"))
    return Made(
        f"({q} : Prop) [Decidable {q}] ({a} {b} {c} : {kind}) (h1 : {a} {less} {c}) (h2 : {b} {less} {c}) : "
        f"(if {q} then {a} else {b}) {less} {c}",
        f"by_cases {h} : {q}\n· rw [if_pos {h}]\n  exact h1\n· rw [if_neg {h}]\n  exact h2",
    )


def total_order(random: Random) -> Made:
    """A relation or function on numbers: cases on which is greater, or on equality."""
    kind = random.choice(("Nat", "Int"))
    a, b = pick(random, "a b", "m n", "x y", "s t")
    f = random.choice(("f", "g", "u"))
    r = random.choice(("r", "R", "q"))
    shape = random.randrange(5)
    if shape == 0:
        return Made(
            f"({r} : {kind} → {kind} → Prop) (hs : ∀ x y, {r} x y → {r} y x) (h : ∀ x y, x ≤ y → {r} x y) "
            f"({a} {b} : {kind}) : {r} {a} {b}",
            f"rcases {kind}.le_total {a} {b} with h1 | h1\n· exact h _ _ h1\n· exact hs _ _ (h _ _ h1)",
        )
    if shape == 1:
        less = random.choice(("<", ">"))
        one = f"{f} x < {f} y" if less == "<" else f"{f} y < {f} x"
        law = "hf _ _ h1"
        return Made(
            f"({f} : {kind} → {kind}) (hf : ∀ x y, x < y → {one}) ({a} {b} : {kind}) (h : {f} "
            f"{a} = {f} {b}) : {a} = {b}",
            f"rcases {kind}.lt_trichotomy {a} {b} with h1 | h1 | h1\n· have h2 := {law}\n  omega\n· exact h1\n"
            f"· have h2 := {law}\n  omega",
        )
    if shape == 2:
        return Made(
            f"({f} : {kind} → {kind}) (hf : ∀ x y, x ≤ y → {f} x ≤ {f} y) ({a} {b} : {kind}) (h : {f} {a} < {f} {b}) : "
            f"{a} < {b}",
            f"apply {kind}.lt_of_not_ge\nintro h1\nhave h2 := hf _ _ h1\nomega",
        )
    if shape == 3:
        return Made(
            f"({f} : {kind} → {kind}) (hf : ∀ x y, x < y → {f} x < {f} y) ({a} {b} : {kind}) (h : {f} {a} ≤ {f} {b}) : "
            f"{a} ≤ {b}",
            f"apply {kind}.le_of_not_gt\nintro h1\nhave h2 := hf _ _ h1\nomega",
        )
    return Made(
        f"({f} : {kind} → {kind}) (hf : ∀ x y, x < y → {f} x < {f} y) ({a} {b} : {kind}) : {f} "
        f"{a} < {f} {b} ↔ {a} < {b}",
        f"constructor\n· intro h\n  rcases {kind}.lt_trichotomy {a} {b} with h1 | h1 | h1\n  · exact h1\n"
        f"  · rw [h1] at h\n    omega\n  · have h2 := hf _ _ h1\n    omega\n· intro h\n  exact hf _ _ h",
    )


def absolute(random: Random) -> Made:
    """Absolute values of integers: products, and cases on the sign."""
    a, b, c = pick(random, "a b c", "x y z", "m n k", "s t u")
    shape = random.randrange(6)
    f = random.choice(("f", "g"))
    if shape == 0:
        e = random.randrange(2, 8)
        text, laws = random.choice(
            (
                (f"({a} * {b} * {c}).natAbs = {a}.natAbs * {b}.natAbs * {c}.natAbs", 2),
                (f"({a} * ({b} * {c})).natAbs = {a}.natAbs * ({b}.natAbs * {c}.natAbs)", 2),
                (f"(-{a} * {b}).natAbs = {a}.natAbs * {b}.natAbs", 0),
                (f"({e} * {a} * {b}).natAbs = {e} * {a}.natAbs * {b}.natAbs", 3),
            )
        )
        if laws == 0:
            return Made(f"({a} {b} : Int) : {text}", "rw [Int.natAbs_mul, Int.natAbs_neg]")
        if laws == 3:
            return Made(f"({a} {b} : Int) : {text}", "rw [Int.natAbs_mul, Int.natAbs_mul]\nrfl")
        return Made(f"({a} {b} {c} : Int) : {text}", "rw [Int.natAbs_mul, Int.natAbs_mul]")
    if shape == 1:
        return Made(
            f"({f} : Int → Int) (h : ∀ x, {f} (-x) = {f} x) ({a} : Int) : {f} {a}.natAbs = {f} {a}",
            f"rcases Int.le_total 0 {a} with h1 | h1\n· rw [Int.natAbs_of_nonneg h1]\n"
            f"· rw [Int.ofNat_natAbs_of_nonpos h1, h]",
        )
    if shape == 2:
        p = random.choice(("p", "q", "P"))
        return Made(
            f"({p} : Int → Prop) ({a} : Int) (h : {p} {a}.natAbs) : {p} {a} ∨ {p} (-{a})",
            f"rcases Int.le_total 0 {a} with h1 | h1\n· rw [Int.natAbs_of_nonneg h1] at h\n  exact Or.inl h\n"
            f"· rw [Int.ofNat_natAbs_of_nonpos h1] at h\n  exact Or.inr h",
        )
    if shape == 3:
        tail = random.choice(("", f" + {b}", f" * {b}"))
        names = f"{a} {b}" if tail else a
        return Made(
            f"({names} : Int) : ({a}.natAbs : Int) * {a}.natAbs{tail} = {a} * {a}{tail}",
            f"rcases Int.le_total 0 {a} with h1 | h1\n· rw [Int.natAbs_of_nonneg h1]\n"
            f"· rw [Int.ofNat_natAbs_of_nonpos h1, Int.neg_mul_neg]",
        )
    if shape == 4:
        e, d = random.randrange(1, 12), random.randrange(0, 9)
        inner = f"({a} - {d})" if d else a
        target = f"{a} = {e + d} ∨ {a} = {d - e}"
        return Made(
            f"({a} : Int) (h : {inner}.natAbs = {e}) : {target}",
            f"rcases Int.le_total {d} {a} with h1 | h1\n· left\n  omega\n· right\n  omega",
        )
    return Made(
        f"({a} {b} : Int) (h : {a} ∣ {b}) (h2 : {b} ≠ 0) : {a}.natAbs ≤ {b}.natAbs",
        f"have h3 : {a}.natAbs ∣ {b}.natAbs := Int.natAbs_dvd_natAbs.2 h\n"
        f"have h4 : 0 < {b}.natAbs := by omega\nexact Nat.le_of_dvd h4 h3",
    )


def bounds(random: Random) -> Made:
    """Numbers between bounds: there is one, or every one has a property that the few cases have."""
    n = random.choice(["n", "k", "m", "x"])
    p = random.choice(("p", "q", "P"))
    kind = random.choice(("Nat", "Int"))
    low, count = random.randrange(0, 6), random.randrange(2, 5)
    values = [low + i for i in range(count)]
    shape = random.randrange(3)
    hs = [f"h{i}" for i in range(1, count + 1)]
    bars = " | ".join(["rfl"] * count)
    cases = " ∨ ".join(f"{n} = {v}" for v in values)
    exacts = "\n".join(f"· exact {h}" for h in hs)
    facts = " ".join(f"({h} : {p} {v})" for h, v in zip(hs, values, strict=True))
    upper = f"{n} < {low + count}" if random.random() < 0.5 else f"{n} ≤ {low + count - 1}"
    lower = f"{low} ≤ {n}" if random.random() < 0.6 or low == 0 else f"{low - 1} < {n}"
    without_lower = kind == "Nat" and low == 0
    if shape == 0:
        given = f"(ha : {upper})" if without_lower else f"(ha : {lower}) (hb : {upper})"
        return Made(
            f"({p} : {kind} → Prop) {facts} ({n} : {kind}) {given} : {p} {n}",
            f"have h : {cases} := by omega\nrcases h with {bars}\n{exacts}",
        )
    if shape == 1:
        given = f"{upper}" if without_lower else f"{lower} → {upper}"
        intro = "ha" if without_lower else "ha hb"
        return Made(
            f"({p} : {kind} → Prop) {facts} : ∀ {n}, {given} → {p} {n}",
            f"intro {n} {intro}\nhave h : {cases} := by omega\nrcases h with {bars}\n{exacts}",
        )
    given = f"∃ {n}, {upper} ∧ {p} {n}" if without_lower else f"∃ {n}, {lower} ∧ {upper} ∧ {p} {n}"
    pattern = f"⟨{n}, ha, hp⟩" if without_lower else f"⟨{n}, ha, hb, hp⟩"
    target = " ∨ ".join(f"{p} {v}" for v in values)
    answers = []
    for i in range(count):
        text = "hp" if i == count - 1 else "Or.inl hp"
        for step in range(i):
            text = f"Or.inr ({text})" if step or text != "hp" else "Or.inr hp"
        answers.append(f"· exact {text}")
    return Made(
        f"({p} : {kind} → Prop) (h : {given}) : {target}",
        f"obtain {pattern} := h\nhave h : {cases} := by omega\nrcases h with {bars}\n" + "\n".join(answers),
    )


def distances(random: Random) -> Made:
    """A distance defined as a sum of differences: facts by cases on the order of its points."""
    a, b, c = pick(random, "a b c", "x y z", "m n k", "p q r")
    f = random.choice(("f", "d", "dist"))
    shape = random.randrange(3)

    def law(x: str, y: str) -> str:
        return f"{f} {x} {y}"

    given = f"(h : ∀ x y, x ≤ y → {law('x', 'y')} = y - x) (hs : ∀ x y, {law('x', 'y')} = {law('y', 'x')})"
    fun = f"({f} : Nat → Nat → Nat) {given}"
    if shape == 0:
        return Made(
            f"{fun} ({a} {b} : Nat) : {law(a, b)} = max {a} {b} - min {a} {b}",
            f"rcases Nat.le_total {a} {b} with h1 | h1\n· rw [h _ _ h1]\n  omega\n· rw [hs, h _ _ h1]\n  omega",
        )
    if shape == 1:
        return Made(
            f"{fun} ({a} {b} : Nat) (h0 : {law(a, b)} = 0) : {a} = {b}",
            f"rcases Nat.le_total {a} {b} with h1 | h1\n· rw [h _ _ h1] at h0\n  omega\n· rw "
            f"[hs, h _ _ h1] at h0\n  omega",
        )
    return Made(
        f"{fun} ({a} {b} {c} : Nat) (h1 : {a} ≤ {b}) (h2 : {b} ≤ {c}) : {law(a, b)} + {law(b, c)} = {law(a, c)}",
        "rw [h _ _ h1, h _ _ h2, h _ _ (Nat.le_trans h1 h2)]\nomega",
    )


MAKERS: Sequence[tuple[Maker, float]] = (
    (larger_times_smaller, 0.7),
    (applied, 1.0),
    (product_with_minimum, 0.5),
    (one_difference, 0.6),
    (subtraction_of_products, 0.5),
    (condition, 0.9),
    (total_order, 0.9),
    (absolute, 0.8),
    (bounds, 1.0),
    (distances, 0.3),
)
