"""Remainders: cases on `a % k`, congruences through sums and products, quotient and remainder, powers."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from random import Random

from prover.training.synthetic.scripted.made import Made, Maker, pick

_LAWS = {"Nat": ("Nat.add_mod", "Nat.mul_mod"), "Int": ("Int.add_emod", "Int.mul_emod")}
_Poly = tuple[str, Callable[[int], int]]


def _monomial(random: Random, x: str) -> _Poly:
    """A power of the variable, perhaps with a coefficient."""
    power = random.choice((1, 1, 2, 2, 2, 3))
    factor = random.choice((1, 1, 1, 2, 3, 4, 5))
    text = " * ".join([x] * power)
    if factor == 1:
        return text, lambda n: n**power
    return f"{factor} * {text if power == 1 else f'({text})'}", lambda n: factor * n**power


def _sum(left: _Poly, right: _Poly) -> _Poly:
    return f"{left[0]} + {right[0]}", lambda n: left[1](n) + right[1](n)


def _polynomial(random: Random, x: str) -> _Poly:
    """A polynomial that is no mere multiple of its variable."""
    shape = random.randrange(5)
    if shape == 0:
        text = " * ".join([x] * (power := random.choice((2, 2, 3, 4))))
        return text, lambda n: n**power
    if shape == 1:
        one, two = random.sample(range(5), 2)
        left, right = (x if c == 0 else f"({x} + {c})" for c in (one, two))
        return f"{left} * {right}", lambda n: (n + one) * (n + two)
    if shape == 2:
        parts = sorted(random.sample(range(6), 3))
        text = " * ".join(x if c == 0 else f"({x} + {c})" for c in parts)
        return text, lambda n: (n + parts[0]) * (n + parts[1]) * (n + parts[2])
    square: _Poly = (f"{x} * {x}", lambda n: n * n)
    if random.random() < 0.4:
        square = (f"{x} * {x} * {x}", lambda n: n * n * n)
    if shape == 3:
        constant = random.randrange(1, 6)
        return _sum(square, (str(constant), lambda n: constant))
    return _sum(square, _monomial(random, x))


def _any_of(name: str, modulus: int, values: Sequence[int]) -> str:
    return " ∨ ".join(f"{name} % {modulus} = {r}" for r in values)


def _bars(name: str, count: int) -> str:
    return " | ".join([name] * count)


def _bracketed(text: str) -> str:
    return f"({text})" if " " in text else text


def residues(random: Random) -> Made:
    """Which remainders a polynomial has, or does not have, or that it is divisible, by cases on the variable's."""
    kind = random.choice(("Nat", "Int"))
    a, h = pick(random, "a h", "n h", "x hx", "m hm", "k h")
    add, mul = _LAWS[kind]
    while True:
        modulus = random.choice((2, 3, 3, 4, 4, 5, 6, 7, 8))
        text, value = _polynomial(random, a)
        found = sorted({value(n) % modulus for n in range(modulus)})
        if 2 * len(found) <= modulus + 1:
            break
    split = f"have {h} : {_any_of(a, modulus, range(modulus))} := by omega"
    close = f"rcases {h} with {_bars(h, modulus)} <;> simp [{add}, {mul}, {h}]"
    target = _bracketed(text)
    if found == [0] and random.random() < 0.7:
        law = "Nat.dvd_of_mod_eq_zero" if kind == "Nat" else "Int.dvd_of_emod_eq_zero"
        return Made(f"({a} : {kind}) : {modulus} ∣ {text}", f"apply {law}\n{split}\n{close}")
    if random.random() < 0.5:
        missing = random.choice([r for r in range(modulus) if r not in found])
        return Made(f"({a} : {kind}) : {target} % {modulus} ≠ {missing}", f"{split}\n{close}")
    return Made(f"({a} : {kind}) : {_any_of(target, modulus, found)}", f"{split}\n{close}")


def residues_given(random: Random) -> Made:
    """The remainder of a polynomial from that of its variable."""
    kind = random.choice(("Nat", "Int"))
    a, h = pick(random, "a h", "n hn", "x hx", "m h", "k hk")
    add, mul = _LAWS[kind]
    modulus = random.randrange(3, 14)
    text, value = _polynomial(random, a)
    given = random.randrange(1, modulus)
    other = random.randrange(modulus) if random.random() < 0.2 else value(given) % modulus
    sign = "=" if other == value(given) % modulus else "≠"
    return Made(
        f"({a} : {kind}) ({h} : {a} % {modulus} = {given}) : {_bracketed(text)} % {modulus} {sign} {other}",
        f"simp [{add}, {mul}, {h}]",
    )


def residues_of_two(random: Random) -> Made:
    """A form in two variables misses a remainder."""
    kind = random.choice(("Nat", "Int"))
    a, b = pick(random, "a b", "x y", "m n")
    add, mul = _LAWS[kind]
    while True:
        modulus = random.choice((3, 4, 4, 5, 7, 8))
        c, d = random.choice((1, 1, 2, 3)), random.choice((1, 1, 2, 3, 4, 5))
        power = 2 if modulus != 7 else 3
        values = {(c * i**power + d * j**power) % modulus for i in range(modulus) for j in range(modulus)}
        missing = [r for r in range(modulus) if r not in values]
        if (missing and modulus**2 <= 36) or (modulus == 8 and missing and c == d == 1):
            break
    first, second = (" * ".join([x] * power) for x in (a, b))
    left = first if c == 1 else f"{c} * ({first})"
    right = second if d == 1 else f"{d} * ({second})"
    r = random.choice(missing)
    split = (
        f"have ha : {_any_of(a, modulus, range(modulus))} := by omega\n"
        f"have hb : {_any_of(b, modulus, range(modulus))} := by omega\n"
    )
    close = (
        f"rcases ha with {_bars('ha', modulus)} <;> rcases hb with {_bars('hb', modulus)} <;> "
        f"simp [{add}, {mul}, ha, hb]"
    )
    form = f"({left} + {right}) % {modulus}"
    if random.random() < 0.5:
        return Made(f"({a} {b} : {kind}) : {form} ≠ {r}", split + close)
    k = random.choice([k for k in ["k", "t", "q", "z"] if k not in (a, b)])
    return (
        Made(
            f"({a} {b} {k} : {kind}) : {left} + {right} ≠ {modulus} * {k}{f' + {r}' if r else ''}",
            f"intro h\nhave h2 : {form} = {r} := by omega\nrevert h2\n{split}{close}",
        )
        if r
        else Made(f"({a} {b} : {kind}) : {form} ≠ {r}", split + close)
    )


def both_divisible(random: Random) -> Made:
    """A sum of two squares divisible by 3 has divisible terms; what has a divisible power is divisible."""
    kind = random.choice(("Nat", "Int"))
    add, mul = _LAWS[kind]
    p = random.choice((3, 3, 7))
    a, b, h = pick(random, "a b h", "x y h", "m n hmn")
    if p == 7 or random.random() < 0.4:
        p = random.choice((2, 3, 5, 6, 7, 10))
        power = random.choice((2, 3)) if p < 7 else 2
        text = " * ".join([a] * power)
        return Made(
            f"({a} : {kind}) ({h} : {_bracketed(text)} % {p} = 0) : {a} % {p} = 0",
            f"have h2 : {_any_of(a, p, range(p))} := by omega\n"
            f"rcases h2 with {_bars('h2', p)} <;> simp [{mul}, h2] at {h} ⊢",
        )
    return Made(
        f"({a} {b} : {kind}) ({h} : ({a} * {a} + {b} * {b}) % {p} = 0) : {a} % {p} = 0 ∧ {b} % {p} = 0",
        f"have h1 : {_any_of(a, p, range(p))} := by omega\n"
        f"have h2 : {_any_of(b, p, range(p))} := by omega\n"
        f"rcases h1 with {_bars('h1', p)} <;> rcases h2 with {_bars('h2', p)} <;> "
        f"simp [{add}, {mul}, h1, h2] at {h} ⊢",
    )


def congruence(random: Random) -> Made:
    """Congruent numbers give congruent values: through a tree of sums and products, a node at a time."""
    kind = random.choice(("Nat", "Int"))
    add, mul = _LAWS[kind]
    a, b, c, d = pick(random, "a b c d", "x y u v", "a a' b b'", "m n s t")
    n = random.choice([n for n in ("n", "k", "p") if n not in (a, b, c, d)])
    two = random.random() < 0.5
    count = itertools.count(1 + two + 1)
    steps: list[str] = []

    def tree(depth: int) -> tuple[str, str, str | None]:
        """Both sides, and the hypothesis that they are congruent (None when they are the same)."""
        if depth == 0:
            choices: list[tuple[str, str, str | None]] = [(a, b, "h1")]
            if two:
                choices.append((c, d, "h2"))
            elif random.random() < 0.3:
                return (c, c, None)
            return random.choice(choices)
        sign, law = random.choice((("+", add), ("*", mul)))
        left, right = tree(random.randrange(depth)), tree(depth - 1)
        if left[2] is None and right[2] is None:
            left = (a, b, "h1")
        sides = [
            f"{_factor(x, sign)} {sign} {_factor(y, sign, last=True)}" for x, y in zip(left[:2], right[:2], strict=True)
        ]
        used = list(dict.fromkeys(h for h in (left[2], right[2]) if h))
        name = f"h{next(count)}"
        steps.append(
            f"have {name} : ({sides[0]}) % {n} = ({sides[1]}) % {n} := by rw [{law}, {', '.join(used)}, ← {law}]"
        )
        return sides[0], sides[1], name

    left, right, _ = tree(random.choice((1, 2, 2, 3)))
    last = steps[-1].split(":= by ")[1]
    third = f"({'h2'} : {c} % {n} = {d} % {n}) " if two else ""
    names = " ".join([a, b, *((c, d) if two else (c,) if c in f"{left}{right}" else ()), n])
    return Made(
        f"({names} : {kind}) (h1 : {a} % {n} = {b} % {n}) {third}: ({left}) % {n} = ({right}) % {n}",
        "\n".join([*steps[:-1], last]),
    )


def _factor(text: str, sign: str, *, last: bool = False) -> str:
    return f"({text})" if " " in text and (last or (sign == "*" and "+" in text)) else text


def smaller_modulus(random: Random) -> Made:
    """A congruence holds for each divisor of its modulus."""
    kind, law = random.choice((("Nat", "Nat.mod_mod_of_dvd"), ("Int", "Int.emod_emod_of_dvd")))
    a, b, m, n = pick(random, "a b d n", "x y m n", "a b m k", "u v p q")
    if random.random() < 0.5:
        k = random.choice([k for k in ["c", "s", "t", "r"] if k not in (a, b, m, n)])
        product = random.choice((f"{m} * {k}", f"{k} * {m}"))
        fact = "dvd_mul_right" if product.startswith(m) else "dvd_mul_left"
        return Made(
            f"({a} {b} {m} {k} : {kind}) (h : {a} % ({product}) = {b} % ({product})) : {a} % {m} = {b} % {m}",
            f"have hd : {m} ∣ {product} := {kind}.{fact} _ _\nrw [← {law} {a} hd, h, {law} {b} hd]",
        )
    value = random.choice((b, "0", "1"))
    if value == b:
        return Made(
            f"({a} {b} {m} {n} : {kind}) (h1 : {m} ∣ {n}) (h2 : {a} % {n} = {b} % {n}) : {a} % {m} = {b} % {m}",
            f"rw [← {law} {a} h1, h2, {law} {b} h1]",
        )
    target = f"{value} % {m}" if value == "1" else "0"
    close = "" if value == "1" else f", {kind}.{'zero_mod' if kind == 'Nat' else 'zero_emod'}"
    return Made(
        f"({a} {m} {n} : {kind}) (h1 : {m} ∣ {n}) (h2 : {a} % {n} = {value}) : {a} % {m} = {target}",
        f"rw [← {law} {a} h1, h2{close}]",
    )


def rebuilt(random: Random) -> Made:
    """Quotient and remainder of a number that is given in parts."""
    d, q, r, n = pick(random, "d q r n", "b q r a", "m k r n", "b k s a")
    order = random.randrange(4)
    product = f"{d} * {q}" if order % 2 else f"{q} * {d}"
    number = f"{product} + {r}" if order < 2 else f"{r} + {product}"
    moves = (["Nat.add_comm"] if order >= 2 else []) + ([] if order % 2 else [f"Nat.mul_comm {q} {d}"])
    if order >= 2:
        moves = [f"Nat.add_comm {r}", *moves[1:]]
    start = f"{', '.join(moves)}, " if moves else ""
    mod = f"rw [{start}Nat.mul_add_mod, Nat.mod_eq_of_lt h]"
    div = f"have hd : 0 < {d} := by omega\nrw [{start}Nat.mul_add_div hd, Nat.div_eq_of_lt h, Nat.add_zero]"
    shape = random.randrange(4)
    given = f"({d} {q} {r} : Nat) (h : {r} < {d})"
    if shape == 0:
        return Made(f"{given} : ({number}) % {d} = {r}", mod)
    if shape == 1:
        return Made(f"{given} : ({number}) / {d} = {q}", div)
    inner = div.replace("\n", "\n  ")
    if shape == 2:
        return Made(f"{given} : ({number}) / {d} = {q} ∧ ({number}) % {d} = {r}", f"constructor\n· {inner}\n· {mod}")
    equation = random.choice((f"{n} = {number}", f"{number} = {n}"))
    return Made(
        f"({n} {d} {q} {r} : Nat) (h : {r} < {d}) (hn : {equation}) : {n} % {d} = {r} ∧ {n} / {d} = {q}",
        f"subst hn\nconstructor\n· {mod}\n· {inner}",
    )


def same_parts(random: Random) -> Made:
    """A number has one quotient and one remainder."""
    d, q, r, p, s = pick(random, "d q r p s", "b q r q' r'", "m k r l s")
    swap = random.random() < 0.5
    left, right = (f"{q} * {d} + {r}", f"{p} * {d} + {s}") if swap else (f"{d} * {q} + {r}", f"{d} * {p} + {s}")
    moves = f"Nat.mul_comm {q} {d}, Nat.mul_comm {p} {d}, " if swap else ""
    given = f"({d} {q} {r} {p} {s} : Nat) (h1 : {r} < {d}) (h2 : {s} < {d}) (h : {left} = {right})"
    both = (
        f"have hr : {r} = {s} := by\n"
        f"  have h3 : ({left}) % {d} = ({right}) % {d} := by rw [h]\n"
        f"  rwa [{moves}Nat.mul_add_mod, Nat.mul_add_mod, Nat.mod_eq_of_lt h1, Nat.mod_eq_of_lt h2] at h3\n"
    )
    if random.random() < 0.4:
        return Made(f"{given} : {r} = {s}", both + "exact hr")
    cancel = "Nat.eq_of_mul_eq_mul_right" if swap else "Nat.eq_of_mul_eq_mul_left"
    target, answer = random.choice(((f"{q} = {p} ∧ {r} = {s}", "⟨hq, rfl⟩"), (f"{r} = {s} ∧ {q} = {p}", "⟨rfl, hq⟩")))
    return Made(
        f"{given} : {target}",
        f"{both}subst hr\nhave hd : 0 < {d} := by omega\n"
        f"have hq : {q} = {p} := {cancel} hd (Nat.add_right_cancel h)\nexact {answer}",
    )


def powers(random: Random) -> Made:
    """A power's remainder that stays the same, by induction."""
    n = random.choice(["n", "k", "m"])
    while True:
        modulus, base = random.randrange(3, 16), random.randrange(2, 30)
        rest = random.randrange(1, modulus)
        if base * rest % modulus == rest:
            break
    shift = next((e for e in range(4) if pow(base, e, modulus) == rest), None)
    factor = next((c for c in range(1, 20) if c * base % modulus == rest), 1)
    if shift is None or random.random() < 0.3:
        c = factor if factor * base % modulus == rest else rest
        c = rest if c % modulus != rest else c
        return Made(
            f"({n} : Nat) : {c} * {base} ^ {n} % {modulus} = {rest}",
            f"induction {n} with\n| zero => decide\n| succ {n} ih =>\n  rw [Nat.pow_succ]\n  omega",
        )
    power = f"{base} ^ ({n} + {shift})" if shift else f"{base} ^ {n}"
    if random.random() < 0.4 and rest == 1 and shift == 0:
        c = random.randrange(1, 2 * modulus)
        total = (1 + c) % modulus
        return Made(
            f"({n} : Nat) : ({power} + {c}) % {modulus} = {total}",
            f"have h : {power} % {modulus} = 1 := by\n"
            f"  induction {n} with\n  | zero => rfl\n  | succ {n} ih => rw [Nat.pow_succ, Nat.mul_mod, ih]\n"
            "omega",
        )
    start = "rfl" if shift is not None else "decide"
    law = "Nat.pow_succ, Nat.mul_mod, ih" if shift == 0 else "Nat.add_right_comm, Nat.pow_succ, Nat.mul_mod, ih"
    return Made(
        f"({n} : Nat) : {power} % {modulus} = {rest}",
        f"induction {n} with\n| zero => {start}\n| succ {n} ih => rw [{law}]",
    )


def periodic_powers(random: Random) -> Made:
    """The power of a power that is one modulo a number."""
    n = random.choice(["n", "k", "m"])
    while True:
        modulus, base, period = random.randrange(3, 20), random.randrange(2, 13), random.randrange(2, 7)
        if pow(base, period, modulus) == 1 and base % modulus != 1:
            break
    extra = random.choice((0, 0, 1, 2))
    if extra == 0:
        return Made(
            f"({n} : Nat) : {base} ^ ({period} * {n}) % {modulus} = 1",
            "rw [Nat.pow_mul, Nat.pow_mod]\nsimp",
        )
    return Made(
        f"({n} : Nat) : {base} ^ ({period} * {n} + {extra}) % {modulus} = {pow(base, extra, modulus)}",
        "rw [Nat.pow_add, Nat.pow_mul, Nat.mul_mod, Nat.pow_mod]\nsimp",
    )


def divides_power_sum(random: Random) -> Made:
    """A number that divides `b ^ n + c * n + e` for all n, by induction."""
    n = random.choice(["n", "k", "m"])
    while True:
        base, modulus = random.randrange(3, 14), random.randrange(2, 26)
        c, e, f = random.randrange(20), random.randrange(30), random.choice((1, 1, 2, 3))
        ends = [f * base**i + c * i + e for i in range(3)]
        if (f + e) % modulus == 0 and c * (base - 1) % modulus == 0 and all(x % modulus == 0 for x in ends):
            break
    power = f"{base} ^ {n}" if f == 1 else f"{f} * {base} ^ {n}"
    parts = [power, *([f"{c} * {n}"] if c > 1 else [n] if c else []), *([str(e)] if e else [])]
    if len(parts) == 3 and random.random() < 0.3:
        parts = [parts[1], parts[0], parts[2]]
    text = " + ".join(parts)
    target = f"{modulus} ∣ {text}" if random.random() < 0.6 else f"({text}) % {modulus} = 0"
    return Made(
        f"({n} : Nat) : {target}",
        f"induction {n} with\n| zero => decide\n| succ {n} ih =>\n  rw [Nat.pow_succ]\n  omega",
    )


def remainder_bounds(random: Random) -> Made:
    """Division with remainder: the two laws, and what follows from them."""
    n, d = pick(random, "n d", "a b", "x m", "n k")
    q = "q" if random.random() < 0.5 else "k" if d != "k" else "q"
    shape = random.randrange(5)
    if shape == 0:
        sides = random.choice((f"{n} = {d} * {q} + r", f"{n} = r + {d} * {q}"))
        law = f"Nat.div_add_mod {n} {d}" if sides.startswith(f"{n} = {d}") else f"Nat.mod_add_div {n} {d}"
        return Made(
            f"({n} {d} : Nat) (h : 0 < {d}) : ∃ {q} r, {sides} ∧ r < {d}",
            f"exact ⟨{n} / {d}, {n} % {d}, ({law}).symm, Nat.mod_lt {n} h⟩",
        )
    if shape == 1:
        c = random.choice(("", " + 1", f" + {random.randrange(2, 9)}"))
        bound = f"{d} + {n} / {d} * {d}{c}"
        return Made(
            f"({n} {d} : Nat) (h : 0 < {d}) : {n}{c} < {bound}",
            f"have h1 := Nat.mod_lt {n} h\nhave h2 := Nat.mod_add_div {n} {d}\nrw [Nat.mul_comm] at h2\nomega",
        )
    if shape == 2:
        top = random.randrange(2, 9)
        return Made(
            f"({n} {d} : Nat) (h : {n} % {d} < {top}) : {n} < {d} * ({n} / {d}) + {top}",
            f"have h1 := Nat.mod_add_div {n} {d}\nomega",
        )
    if shape == 3:
        other = random.choice([x for x in ("m", "c", "y") if x not in (n, d)])
        return Made(
            f"({n} {other} {d} : Nat) (h1 : {n} / {d} = {other} / {d}) (h2 : {n} % {d} = {other} "
            f"% {d}) : {n} = {other}",
            f"rw [← Nat.mod_add_div {n} {d}, h1, h2, Nat.mod_add_div]",
        )
    other = random.choice([x for x in ("m", "c", "y") if x not in (n, d)])
    return Made(
        f"({n} {other} {d} : Nat) (h : 0 < {d}) (h2 : {n} / {d} = {other} / {d}) : {n} < {other} + {d}",
        f"have h3 := Nat.mod_lt {n} h\nhave h4 := Nat.mod_add_div {n} {d}\nhave h5 := Nat.mod_add_div {other} {d}\n"
        "rw [h2] at h4\nomega",
    )


MAKERS: Sequence[tuple[Maker, float]] = (
    (residues, 1.5),
    (residues_given, 1.0),
    (residues_of_two, 1.0),
    (both_divisible, 0.5),
    (congruence, 1.5),
    (smaller_modulus, 0.5),
    (rebuilt, 0.7),
    (same_parts, 0.4),
    (powers, 0.7),
    (periodic_powers, 0.6),
    (divides_power_sum, 0.7),
    (remainder_bounds, 0.7),
)
