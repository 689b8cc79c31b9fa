"""Inequalities: monotone terms, squares that are not negative, products of differences, growth of powers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random

from prover.training.synthetic.scripted.made import Made, Maker, pick

_Form = Mapping[tuple[str, ...], int]


def _bullet(block: str) -> str:
    return "· " + block.replace("\n", "\n  ")


def _closed(text: str) -> str:
    return f"({text})" if " " in text else text


def _rising(random: Random, facts: Sequence[tuple[str, str, str]], depth: int) -> tuple[str, str, str, set[str]]:
    """Two natural terms, the first at most the second because of the facts (less, greater, proof); a proof as a term;
    other names used."""
    if depth == 0:
        less, greater, known = random.choice(facts)
        return less, greater, known, set()
    shape = random.choice(("sum", "sum", "product", "product", "left", "right", "power", "plus"))
    if shape in ("sum", "product"):
        one = _rising(random, facts, random.randrange(depth))
        two = _rising(random, facts, depth - 1)
        sign, law = ("+", "Nat.add_le_add") if shape == "sum" else ("*", "Nat.mul_le_mul")
        parts = [
            f"{_inner(x, sign)} {sign} {_inner(y, sign, last=True)}" for x, y in zip(one[:2], two[:2], strict=True)
        ]
        return parts[0], parts[1], f"{law} {_closed(one[2])} {_closed(two[2])}", one[3] | two[3]
    small, great, proof, used = _rising(random, facts, depth - 1)
    if shape == "power":
        e = random.choice(("2", "3", "k", "4"))
        names = used | ({e} if e == "k" else set())
        return f"{_closed(small)} ^ {e}", f"{_closed(great)} ^ {e}", f"Nat.pow_le_pow_left {_closed(proof)} {e}", names
    c = random.choice(("z", "w", str(random.randrange(2, 9))))
    names = used | ({c} if c.isalpha() else set())
    if shape == "left":
        return f"{c} * {_closed(small)}", f"{c} * {_closed(great)}", f"Nat.mul_le_mul_left {c} {_closed(proof)}", names
    if shape == "right":
        law = f"Nat.mul_le_mul_right {c} {_closed(proof)}"
        return f"{_closed(small)} * {c}", f"{_closed(great)} * {c}", law, names
    return f"{small} + {c}", f"{great} + {c}", f"Nat.add_le_add_right {_closed(proof)} {c}", names


def _inner(text: str, sign: str, *, last: bool = False) -> str:
    plain = "+" not in text and "^" not in text and "*" not in text
    return text if plain or (sign == "+" and not last) else f"({text})"


def monotone_term(random: Random) -> Made:
    """A term that grows with its variables."""
    a, b, c, d = pick(random, "a b c d", "m n p q", "x y u v", "p q r s")
    h1, h2 = pick(random, "h1 h2", "h h'", "hab hcd", "h₁ h₂")
    two = random.random() < 0.7
    facts = [(a, b, h1), *([(c, d, h2)] if two else [])]
    small, great, proof, used = _rising(random, facts, random.choice((1, 2, 2, 3)))
    names = " ".join([a, b, *([c, d] if two else []), *sorted(used)])
    given = f"({names} : Nat) ({h1} : {a} ≤ {b})" + (f" ({h2} : {c} ≤ {d})" if two else "")
    if len(proof) < 75:
        return Made(f"{given} : {small} ≤ {great}", f"exact {proof}")
    return Made(f"{given} : {small} ≤ {great}", _apart(proof))


def _apart(proof: str) -> str:
    """An application `law x y` as `apply law` and a bullet for each long argument."""
    if len(proof) < 60:
        return f"exact {proof}"
    head, *arguments = _arguments(proof)
    if head in ("Nat.add_le_add", "Nat.mul_le_mul"):
        blocks = [_apart(a[1:-1] if a.startswith("(") else a) for a in arguments]
        return f"apply {head}\n" + "\n".join(_bullet(block) for block in blocks)
    longest = max(arguments, key=len)
    rest = " ".join(["_" if a != longest else "?_" for a in arguments])
    return f"refine {head} {rest}\n{_apart(longest[1:-1])}"


def _arguments(text: str) -> list[str]:
    parts, depth = [""], 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if sign == " " and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _times(one: _Form, two: _Form) -> Counter[tuple[str, ...]]:
    product: Counter[tuple[str, ...]] = Counter()
    for x, c in one.items():
        for y, d in two.items():
            product[tuple(sorted(x + y))] += c * d
    return product


def _side(form: Mapping[tuple[str, ...], int], random: Random) -> str:
    """A sum of monomials with positive factors."""
    parts = []
    for names, factor in form.items():
        text = " * ".join(names)
        if not names:
            parts.append(str(factor))
        elif factor == 1:
            parts.append(text)
        else:
            parts.append(f"{factor} * {_closed(text) if len(names) > 1 else text}")
    if len(parts) == 2 and random.random() < 0.3:
        parts.reverse()
    return " + ".join(parts) or "0"


def _linear(form: _Form) -> str:
    text = ""
    for names, factor in form.items():
        body = names[0] if names else str(abs(factor))
        if names and abs(factor) != 1:
            body = f"{abs(factor)} * {body}"
        text += (" + " if factor > 0 else " - ") + body
    return text.removeprefix(" + ")


def _split(total: Mapping[tuple[str, ...], int]) -> tuple[_Form, _Form]:
    great = {k: v for k, v in total.items() if v > 0}
    less = {k: -v for k, v in total.items() if v < 0}
    return less, great


_EXPAND = "Int.sub_mul, Int.mul_sub, Int.add_mul, Int.mul_add"


def squares(random: Random) -> Made:
    """Inequalities of the second degree that come from squares."""
    names = pick(random, "a b c", "x y z", "m n k", "s t u")
    a, b, c = names
    shape = random.randrange(5)
    forms: list[_Form]
    if shape == 0:
        forms = [{(a,): random.choice((1, 1, 2, 3)), (b,): -random.choice((1, 1, 2, 3))}]
    elif shape == 1:
        forms = [{(a,): random.choice((1, 1, 2)), (): -random.randrange(1, 7)}]
    elif shape == 2:
        forms = [{(a,): 1, (b,): -1}, {(b,): 1, (c,): -1}, {(a,): 1, (c,): -1}]
        forms = forms[: random.choice((2, 3))]
    elif shape == 3:
        forms = [{(a,): 1, (): -random.randrange(1, 5)}, {(b,): 1, (): -random.randrange(1, 5)}]
    else:
        forms = [{(a,): 1, (b,): -1}, {(a,): 1, (): -random.randrange(1, 4)}, {(b,): 1, (): -random.randrange(1, 4)}]
        forms = forms[: random.choice((2, 3))]
    total: Counter[tuple[str, ...]] = Counter()
    for form in forms:
        total.update(_times(form, form))
    slack = random.choice((0, 0, 0, 1, 2))
    total[()] += slack
    halve = all(v % 2 == 0 for v in total.values())
    less, great = _split({k: v // 2 for k, v in total.items()} if halve else total)
    used = sorted(n for n in names if any((n,) in form for form in forms))
    factors = {(key[0], abs(value)) for form in forms for key, value in form.items() if key and abs(value) > 1}
    order = [f"Int.mul_comm {y} {x}" for i, x in enumerate(used) for y in used[i + 1 :]]
    facts = "".join(
        f"have h{i} : 0 ≤ {_closed(_linear(form))} * {_closed(_linear(form))} := Int.mul_self_nonneg _\n"
        for i, form in enumerate(forms, 1)
    )
    places = " ".join(f"h{i}" for i in range(1, len(forms) + 1))
    if factors:  # `2 * a * (3 * b)` becomes `2 * (3 * (a * b))`
        order += [
            "Int.mul_assoc",
            *dict.fromkeys(f"Int.mul_left_comm {x} {c}" for x in used for _, c in sorted(factors)),
        ]
    laws = ", ".join([_EXPAND, *order])
    sign = "<" if slack > 0 and random.random() < 0.5 else "≤"
    return Made(
        f"({' '.join(used)} : Int) : {_side(less, random)} {sign} {_side(great, random)}",
        f"{facts}simp only [{laws}] at {places}\nomega",
    )


def differences(random: Random) -> Made:
    """Inequalities from the product of two differences that are not negative, such as rearrangement."""
    a, b, c, d = pick(random, "a b c d", "x y u v", "p q r s")
    n, m = random.randrange(0, 5), random.randrange(0, 5)
    shape = random.randrange(3)
    if shape == 0:
        pairs = [(a, b), (c, d)]
    elif shape == 1:
        pairs = [(str(n + 1), a), (str(m + 1), b)]
    else:
        pairs = [(a, b), (str(n + 1), c)] if random.random() < 0.5 else [(a, b), (a, c)]
    forms = [{_key(y): _value(y), _key(x): -_value(x)} for x, y in pairs]
    less, great = _split(_times(*forms))
    used = sorted(v for v in (a, b, c, d) if any(v in pair for pair in pairs))
    order = [f"Int.mul_comm {y} {x}" for i, x in enumerate(used) for y in used[i + 1 :]]
    strict = random.random() < 0.3
    sign = "<" if strict else "≤"
    law = "Int.mul_pos" if strict else "Int.mul_nonneg"
    sub = "Int.sub_pos_of_lt" if strict else "Int.sub_nonneg_of_le"
    given = " ".join(f"(h{i} : {x} {sign} {y})" for i, (x, y) in enumerate(pairs, 1))
    return Made(
        f"({' '.join(used)} : Int) {given} : {_side(less, random)} {sign} {_side(great, random)}",
        f"have h := {law} ({sub} h1) ({sub} h2)\nsimp only [{', '.join([_EXPAND, *order])}] at h\nomega",
    )


def _key(text: str) -> tuple[str, ...]:
    return () if text.isdigit() else (text,)


def _value(text: str) -> int:
    return int(text) if text.isdigit() else 1


def moved_difference(random: Random) -> Made:
    """Products of natural numbers compared by writing the greater as the smaller and a rest."""
    a, b, c, d = pick(random, "a b c d", "m n p q", "x y u v")
    k, j = random.choice([w for w in (("k", "l"), ("i", "j"), ("e", "f")) if not {*w} & {a, b, c, d}])
    e, f = random.choice((0, 1, 1, 2, 3)), random.choice((1, 1, 2, 3))
    coefficient = f"{f} * " if f > 1 else ""

    def term(x: str, y: str) -> str:
        return f"{coefficient}({x} * {y})" if f > 1 else f"{x} * {y}"

    tail = f" + {e}" if e else ""
    left = f"{term(a, d)} + {term(b, c)}"
    right = f"{term(a, c)} + {term(b, d)}"
    if random.random() < 0.3:
        left = f"{term(b, c)} + {term(a, d)}"
    sign = "<" if e and random.random() < 0.5 else "≤"
    return Made(
        f"({a} {b} {c} {d} : Nat) (h1 : {a} ≤ {b}) (h2 : {c} ≤ {d}) : {left} {sign} {right}{tail}",
        f"obtain ⟨{k}, rfl⟩ := Nat.exists_eq_add_of_le h1\nobtain ⟨{j}, rfl⟩ := Nat.exists_eq_add_of_le h2\n"
        "simp only [Nat.add_mul, Nat.mul_add]\nomega",
    )


def mean(random: Random) -> Made:
    """The product is at most the squares, in natural numbers, by cases on which is greater."""
    a, b = pick(random, "a b", "m n", "x y", "p q")
    k = random.choice([k for k in ["k", "t", "d", "c"] if k not in (a, b)])
    f, e = random.choice((1, 1, 2, 3)), random.choice((0, 0, 1, 2, 5))
    left = f"{2 * f} * ({a} * {b})"
    right = f"{a} * {a} + {b} * {b}" if f == 1 else f"{f} * ({a} * {a}) + {f} * ({b} * {b})"
    shape = random.randrange(3)
    if shape == 1:
        left, right = (
            f"{4 * f} * ({a} * {b})",
            f"{f} * (({a} + {b}) * ({a} + {b}))" if f > 1 else f"({a} + {b}) * ({a} + {b})",
        )
    elif shape == 2:
        f = 1
        left, right = f"({a} + {b}) * ({a} + {b})", f"2 * ({a} * {a}) + 2 * ({b} * {b})"
    right += f" + {e}" if e else ""
    sign = "<" if e and random.random() < 0.6 else "≤"
    half = (
        "obtain ⟨{k}, rfl⟩ := Nat.exists_eq_add_of_le h\n  simp only [Nat.add_mul, Nat.mul_add, Nat.mul_comm {k} {x}]\n"
        "  omega"
    )
    return Made(
        f"({a} {b} : Nat) : {left} {sign} {right}",
        f"rcases Nat.le_total {a} {b} with h | h\n· {half.format(k=k, x=a)}\n· {half.format(k=k, x=b)}",
    )


def square_order(random: Random) -> Made:
    """The order of squares is that of the numbers."""
    a, b = pick(random, "a b", "m n", "x y", "p q")
    h = random.choice(("h", "h1", "hab"))
    shape = random.randrange(4)
    c = random.choice(("", f" + {random.randrange(1, 9)}"))
    x, y = (f"({a}{c})", f"({b}{c})") if c else (a, b)
    square = random.random() < 0.7
    one, two = (f"{x} * {x}", f"{y} * {y}") if square else (f"{x} * {x} * {x}", f"{y} * {y} * {y}")
    step = "Nat.mul_le_mul h2 h2" if square else "Nat.mul_le_mul (Nat.mul_le_mul h2 h2) h2"
    p, q = x.strip("()"), y.strip("()")
    if shape == 0:
        return Made(
            f"({a} {b} : Nat) ({h} : {one} < {two}) : {p} < {q}",
            f"apply Nat.lt_of_not_le\nintro h2\nexact absurd ({step}) (Nat.not_le_of_lt {h})",
        )
    strict = "Nat.mul_self_lt_mul_self" if square else ""
    if shape == 1 and square:
        return Made(
            f"({a} {b} : Nat) ({h} : {one} ≤ {two}) : {p} ≤ {q}",
            f"apply Nat.le_of_not_lt\nintro h2\nexact absurd ({strict} h2) (Nat.not_lt_of_le {h})",
        )
    if shape == 2 and square:
        return Made(
            f"({a} {b} : Nat) ({h} : {one} = {two}) : {a} = {b}",
            f"rcases Nat.lt_trichotomy {x} {y} with h2 | h2 | h2\n· have := {strict} h2\n  omega\n· omega\n"
            f"· have := {strict} h2\n  omega",
        )
    n = random.randrange(2, 15)
    m = n * n + random.randrange(1, 2 * n + 1)
    if random.random() < 0.5:
        return Made(
            f"({a} : Nat) : {a} * {a} ≠ {m}",
            f"intro h\nhave h1 : {a} ≤ {n} ∨ {n + 1} ≤ {a} := by omega\nrcases h1 with h1 | h1\n"
            "· have := Nat.mul_le_mul h1 h1\n  omega\n· have := Nat.mul_le_mul h1 h1\n  omega",
        )
    return Made(
        f"({a} : Nat) (h : {a} * {a} < {m}) : {a} ≤ {n}",
        f"apply Nat.le_of_not_lt\nintro h2\nhave h3 : {n + 1} ≤ {a} := h2\nhave := Nat.mul_le_mul h3 h3\nomega",
    )


def zero_product(random: Random) -> Made:
    """Products and sums of squares that are zero."""
    a, b = pick(random, "a b", "x y", "m n", "s t")
    h = random.choice(("h", "h1", "hz"))
    shape = random.randrange(4)
    if shape == 0:
        c, d = random.randrange(0, 9), random.randrange(0, 9)
        one = f"({a} - {c})" if c else a
        two = f"({a} - {d})" if d else a
        sign = "+" if random.random() < 0.4 else "-"
        two = two.replace("-", sign)
        answer = f"{a} = -{d}" if sign == "+" and d else f"{a} = {d}"
        return Made(
            f"({a} : Int) ({h} : {one} * {two} = 0) : {a} = {c} ∨ {answer}",
            f"rcases Int.mul_eq_zero.1 {h} with h2 | h2\n· left\n  omega\n· right\n  omega",
        )
    if shape == 1:
        f, g = random.choice((1, 1, 2, 3)), random.choice((1, 1, 2, 5))
        one = f"{a} * {a}" if f == 1 else f"{f} * ({a} * {a})"
        two = f"{b} * {b}" if g == 1 else f"{g} * ({b} * {b})"
        target, parts = random.choice(((f"{a} = 0 ∧ {b} = 0", (a, b)), (f"{b} = 0 ∧ {a} = 0", (b, a))))
        bullets = "\n".join(
            f"· have h4 : {x} * {x} = 0 := by omega\n  rcases Int.mul_eq_zero.1 h4 with h5 | h5 <;> exact h5"
            for x in parts
        )
        return Made(
            f"({a} {b} : Int) ({h} : {one} + {two} = 0) : {target}",
            f"have h2 : 0 ≤ {a} * {a} := Int.mul_self_nonneg _\nhave h3 : 0 ≤ {b} * {b} := Int.mul_self_nonneg _\n"
            f"constructor\n{bullets}",
        )
    if shape == 2:
        c = random.randrange(0, 6)
        factor = f"({b} + {c})" if c else b
        extra = random.choice((f"{b} = 0 ∨ {a} = 0", f"{a} = 0 ∨ {b} = 0")) if not c else f"{a} = 0"
        if c:
            return Made(
                f"({a} {b} : Nat) ({h} : {a} * {factor} = 0) : {extra}",
                f"rcases Nat.mul_eq_zero.1 {h} with h2 | h2\n· exact h2\n· omega",
            )
        swapped = extra.startswith(b)
        sides = ("right", "left") if swapped else ("left", "right")
        return Made(
            f"({a} {b} : Nat) ({h} : {a} * {b} + {b} * {a} = 0) : {extra}",
            f"have h2 : {a} * {b} = 0 := by omega\nrcases Nat.mul_eq_zero.1 h2 with h3 | h3\n· {sides[0]}\n  exact h3\n"
            f"· {sides[1]}\n  exact h3",
        )
    c = random.randrange(2, 9)
    side = random.choice((f"{c} * {b}", f"{b} * {c}"))
    return Made(
        f"({a} {b} : Int) ({h} : {a} * {b} = {side}) : {b} = 0 ∨ {a} = {c}",
        f"have h2 : ({a} - {c}) * {b} = 0 := by\n  rw [Int.sub_mul]\n  omega\n"
        "rcases Int.mul_eq_zero.1 h2 with h3 | h3\n· right\n  omega\n· left\n  exact h3",
    )


def signs(random: Random) -> Made:
    """The sign of a product, from those of its factors."""
    a, b, c = pick(random, "a b c", "x y z", "m n k", "p q r")
    laws = {
        ("0 ≤ {}", "0 ≤ {}"): ("0 ≤ {}", "Int.mul_nonneg"),
        ("0 < {}", "0 < {}"): ("0 < {}", "Int.mul_pos"),
        ("{} < 0", "{} < 0"): ("0 < {}", "Int.mul_pos_of_neg_of_neg"),
        ("0 < {}", "{} < 0"): ("{} < 0", "Int.mul_neg_of_pos_of_neg"),
        ("{} ≤ 0", "{} ≤ 0"): ("0 ≤ {}", "Int.mul_nonneg_of_nonpos_of_nonpos"),
    }
    (one, two), (result, law) = random.choice(list(laws.items()))
    shift = random.choice((0, 1, 2, 3))
    product = f"{a} * {b}"
    given = f"(h1 : {one.format(a)}) (h2 : {two.format(b)})"
    shape = random.randrange(3)
    if shape == 0:
        more = f"{product} + {shift + 1}" if result.startswith("0") else f"{product} - {shift + 1}"
        result = result.replace("≤", "<")
        return Made(f"({a} {b} : Int) {given} : {result.format(more)}", f"have h := {law} h1 h2\nomega")
    if shape == 1:
        weak = result.replace("<", "≤") if random.random() < 0.5 else result
        more = f"{product} + {c}" if result.startswith("0") else f"{product} - {c}"
        return Made(
            f"({a} {b} {c} : Int) {given} (h3 : 0 ≤ {c}) : {weak.format(more)}", f"have h := {law} h1 h2\nomega"
        )
    nested = {"0 ≤ {}": "Int.mul_nonneg", "0 < {}": "Int.mul_pos"}.get(result)
    if nested is None:
        return Made(f"({a} {b} : Int) {given} : {a} * {b} ≠ 0", f"have h := {law} h1 h2\nomega")
    right = random.random() < 0.5
    text = f"{product} * {c}" if right else f"{c} * ({product})"
    proof = f"exact {nested} ({law} h1 h2) h3" if right else f"exact {nested} h3 ({law} h1 h2)"
    return Made(f"({a} {b} {c} : Int) {given} (h3 : {result.format(c)}) : {result.format(text)}", proof)


def power_growth(random: Random) -> Made:
    """A linear term is at most a power, by induction."""
    n = random.choice(["n", "k", "m"])
    while True:
        base, c, e, shift = random.choice((2, 2, 2, 3, 3, 4, 5, 10)), random.randrange(1, 9), random.randrange(9), 0
        shift = random.choice((0, 0, 1, 2, 3, 4, 5))
        sign = random.choice(("≤", "<"))
        gap = 0 if sign == "≤" else 1
        holds = base**shift >= e + gap
        # The step: base * (c * n + e) must reach c * (n + 1) + e, from n = 0 on.
        if holds and (base - 1) * (e + gap) >= c + 0 and c + e > 1:
            break
    linear = (n if c == 1 else f"{c} * {n}") + (f" + {e}" if e else "")
    power = f"{base} ^ ({n} + {shift})" if shift else f"{base} ^ {n}"
    split = f"Nat.add_right_comm {n} 1 {shift}, Nat.pow_succ" if shift else "Nat.pow_succ"
    return Made(
        f"({n} : Nat) : {linear} {sign} {power}",
        f"induction {n} with\n| zero => decide\n| succ {n} ih =>\n  rw [{split}]\n  omega",
    )


def power_growth_from(random: Random) -> Made:
    """A linear or quadratic term is at most a power from some number on."""
    n = random.choice(["n", "k", "m"])
    h = random.choice(("h", "hn", "h1"))
    base = random.choice((2, 2, 3))
    quadratic = random.random() < 0.4
    c, e = random.randrange(1, 12), random.randrange(20)

    def low(i: int) -> int:
        return i * i + (e % 4) if quadratic else c * i + e

    start = 1
    while not all(low(i) <= base**i and low(i + 1) <= base * low(i) for i in range(start, start + 30)):
        start += 1
    if quadratic:
        text = f"{n} * {n}" + (f" + {e % 4}" if e % 4 else "")
        start = max(start, 4)
        step = (
            "rw [Nat.pow_succ, Nat.succ_mul, Nat.mul_succ]\n"
            f"  have h2 : {start} ≤ m := h\n  have h3 := Nat.mul_le_mul_right m h2\n  omega"
        )
        return Made(
            f"({n} : Nat) ({h} : {start} ≤ {n}) : {text} ≤ {base} ^ {n}",
            f"induction {h} with\n| refl => decide\n| @step m h ih =>\n  {step}",
        )
    text = (n if c == 1 else f"{c} * {n}") + (f" + {e}" if e else "")
    return Made(
        f"({n} : Nat) ({h} : {start} ≤ {n}) : {text} ≤ {base} ^ {n}",
        f"induction {h} with\n| refl => decide\n| @step m h ih =>\n  have h2 : {start} ≤ m := "
        f"h\n  rw [Nat.pow_succ]\n  omega",
    )


def positive_factor(random: Random) -> Made:
    """A product with a positive factor is not smaller."""
    a, b, c = pick(random, "a b c", "m n k", "x y z", "p q r")
    h = random.choice(("h", "hb", "h1"))
    given = random.choice((f"0 < {b}", f"1 ≤ {b}", f"{b} ≠ 0"))
    pos = f"(Nat.pos_of_ne_zero {h})" if "≠" in given else h
    shape = random.randrange(4)
    left = random.random() < 0.5
    text = f"{b} * {a}" if left else f"{a} * {b}"
    law = f"Nat.le_mul_of_pos_{'left' if left else 'right'} {a} {pos}"
    if shape == 0:
        e = random.randrange(1, 9)
        target = random.choice((f"{a} ≤ {text} + {e}", f"{a} < {text} + {e}", f"{a} + {e} ≤ {text} + {e}"))
        return Made(f"({a} {b} : Nat) ({h} : {given}) : {target}", f"have h2 := {law}\nomega")
    if shape == 1:
        return Made(
            f"({a} {b} {c} : Nat) ({h} : {given}) (h2 : {c} ≤ {a}) : {c} ≤ {text}",
            f"exact Nat.le_trans h2 ({law})",
        )
    if shape == 2:
        return Made(
            f"({a} {b} {c} : Nat) ({h} : {given}) (h2 : {text} < {c}) : {a} < {c}",
            f"exact Nat.lt_of_le_of_lt ({law}) h2",
        )
    e = random.randrange(2, 9)
    return Made(
        f"({a} {b} : Nat) (h1 : 0 < {a}) (h2 : {e} ≤ {b}) : {a} < {text}",
        f"have h3 : {a} * {e} ≤ {a} * {b} := Nat.mul_le_mul_left {a} h2\n"
        + (f"rw [Nat.mul_comm {b} {a}]\n" if left else "")
        + "omega",
    )


def bounded_product(random: Random) -> Made:
    """Numeric bounds of a product from bounds of its factors."""
    a, b = pick(random, "a b", "x y", "m n", "s t")
    p, q = random.randrange(2, 13), random.randrange(2, 13)
    e = random.randrange(0, 5)
    lower = random.random() < 0.5
    if lower:
        h = f"(h1 : {p} ≤ {a}) (h2 : {q} ≤ {b})"
        target = random.choice((f"{p * q} ≤ {a} * {b} + {e}", f"{p * q} ≤ {a} * {b}", f"{p * q - 1} < {a} * {b}"))
    else:
        h = f"(h1 : {a} ≤ {p}) (h2 : {b} ≤ {q})"
        target = random.choice(
            (f"{a} * {b} ≤ {p * q + e}", f"{a} * {b} < {p * q + 1 + e}", f"{a} * {b} + {e} ≤ {p * q + e}")
        )
    return Made(f"({a} {b} : Nat) {h} : {target}", "have h := Nat.mul_le_mul h1 h2\nomega")


MAKERS: Sequence[tuple[Maker, float]] = (
    (monotone_term, 1.2),
    (squares, 1.2),
    (differences, 0.8),
    (moved_difference, 0.6),
    (mean, 0.5),
    (square_order, 0.8),
    (zero_product, 0.7),
    (signs, 0.7),
    (power_growth, 0.7),
    (power_growth_from, 0.6),
    (positive_factor, 0.6),
    (bounded_product, 0.4),
)
