"""Divisibility: trees of sums and products, witnesses, greatest common divisors, parity."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from prover.training.synthetic.scripted.made import Made, Maker, pick

_SPARE = ("x", "y", "z", "w")


def _grown(
    random: Random, facts: Sequence[tuple[str, str]], depth: int, kind: str, *, minus: bool = True
) -> tuple[str, str, str, set[str]]:
    """A term that is divisible because of the facts (term, proof), the proof as a term and as a tactic block, and the
    spare names in it."""
    if depth == 0:
        text, proof = random.choice(facts)
        return text, proof, f"exact {proof}", set()
    shape = random.choice(("sum", "sum", "right", "left", "minus" if minus else "sum"))
    if shape in ("right", "left"):
        text, proof, _, used = _grown(random, facts, depth - 1, kind, minus=minus)
        other = random.choice(_SPARE) if random.random() < 0.6 else str(random.randrange(2, 10))
        names = used | ({other} if not other.isdigit() else set())
        law = f"{kind}.dvd_mul_{shape}_of_dvd"
        inner = proof if " " not in proof else f"({proof})"
        inside = f"({text})" if _is_sum(text) or (shape == "left" and " " in text) else text
        grown = f"{inside} * {other}" if shape == "right" else f"{other} * {inside}"
        return grown, f"{law} {inner} {other}", f"exact {law} {inner} {other}", names
    sign, law = ("+", f"{kind}.dvd_add") if shape == "sum" else ("-", f"{kind}.dvd_sub")
    one = _grown(random, facts, random.randrange(depth), kind, minus=minus)
    two = _grown(random, facts, depth - 1, kind, minus=minus)
    left, right = one[0], f"({two[0]})" if _is_sum(two[0]) else two[0]
    proofs = " ".join(p if " " not in p else f"({p})" for p in (one[1], two[1]))
    whole = f"{law} {proofs}"
    block = f"exact {whole}" if len(whole) < 60 else f"apply {law}\n{_bullet(one[2])}\n{_bullet(two[2])}"
    return f"{left} {sign} {right}", whole, block, one[3] | two[3]


def _is_sum(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign in "([") - (sign in ")]")
        if depth == 0 and sign in "+-":
            return True
    return False


def _bullet(block: str) -> str:
    return "· " + block.replace("\n", "\n  ")


def _given(kind: str, names: Sequence[str]) -> str:
    return f"({' '.join(names)} : {kind})"


def combination(random: Random) -> Made:
    """What divides the parts divides a combination of them."""
    kind = random.choice(("Nat", "Int"))
    d, a, b = pick(random, "d a b", "a b c", "k m n", "p a b", "n s t")
    two = random.random() < 0.7
    one = random.choice((a, a, f"{a} + 1", f"{a} * {a}", f"{a} - {b}"))
    first, second = pick(random, "h1 h2", "ha hb", "h h'", "h₁ h₂")
    facts = [(f"({one})" if " " in one else one, first), *([(b, second)] if two else [])]
    text, _, block, used = _grown(random, facts, random.choice((1, 2, 2, 3)), kind)
    names = [d, a, *([b] if two or b in one else []), *sorted(used)]
    hypotheses = f"({first} : {d} ∣ {one})" + (f" ({second} : {d} ∣ {b})" if two else "")
    return Made(f"{_given(kind, names)} {hypotheses} : {d} ∣ {text}", block)


def chain(random: Random) -> Made:
    """Divisibility along a chain, into a combination."""
    kind = random.choice(("Nat", "Int"))
    names = pick(random, "a b c d", "m n k l", "p q r s", "d e f g")
    length = random.choice((2, 2, 3))
    links = [(names[i], names[i + 1]) for i in range(length)]
    end = names[length]
    text, _, block, used = _grown(random, [(end, "h")], random.choice((0, 1, 1, 2)), kind)
    order = list(range(length))
    if random.random() < 0.4:
        random.shuffle(order)
    hypotheses = " ".join(f"(h{i + 1} : {links[i][0]} ∣ {links[i][1]})" for i in order)
    term = "h1"
    for i in range(1, length):
        term = f"{kind}.dvd_trans {term if ' ' not in term else f'({term})'} h{i + 1}"
    proof = f"have h : {names[0]} ∣ {end} := {term}\n{block}" if text != end else f"exact {term}"
    return Made(f"{_given(kind, [*names[: length + 1], *sorted(used)])} {hypotheses} : {names[0]} ∣ {text}", proof)


def divided_rest(random: Random) -> Made:
    """What divides a sum and all of it but one part divides that part."""
    kind = random.choice(("Nat", "Int"))
    d, a, b = pick(random, "d a b", "k m n", "p a b", "c m n")
    text, proof, block, used = _grown(random, [(a, "h1")], random.choice((0, 1, 1, 2)), kind)
    left = random.random() < 0.5
    inner = f"({text})" if _is_sum(text) and not left else text
    whole = f"{inner} + {b}" if left else f"{b} + {inner}"
    law = f"{kind}.dvd_add_right" if left else f"{kind}.dvd_add_left"
    if text == a:
        step = f"exact ({law} h1).1 h2"
    elif "\n" in block:
        lines = block.replace("\n", "\n  ")
        step = f"have h3 : {d} ∣ {text} := by\n  {lines}\nexact ({law} h3).1 h2"
    else:
        step = f"have h3 : {d} ∣ {text} := {proof}\nexact ({law} h3).1 h2"
    if random.random() < 0.25:
        return Made(
            f"{_given(kind, [d, a, b, *sorted(used)])} (h1 : {d} ∣ {a}) (h : ¬{d} ∣ {b}) : ¬{d} ∣ {whole}",
            f"intro h2\napply h\n{step}",
        )
    return Made(f"{_given(kind, [d, a, b, *sorted(used)])} (h1 : {d} ∣ {a}) (h2 : {d} ∣ {whole}) : {d} ∣ {b}", step)


def divisor_of_constant(random: Random) -> Made:
    """A common divisor of two linear forms divides a number."""
    d, n = pick(random, "d n", "k m", "a b", "p n", "d x")
    a, b = random.randrange(1, 7), random.randrange(1, 7)
    c = random.randrange(0, 9)
    e = random.randrange(0, 9)
    left, right = b * c, a * e
    if left == right:
        e, right = e + 1, right + a
    one = (n if a == 1 else f"{a} * {n}") + (f" + {c}" if c else "")
    two = (n if b == 1 else f"{b} * {n}") + (f" + {e}" if e else "")
    gap = abs(left - right)
    one_times = f"{b} * ({one})" if b > 1 else f"({one})"
    two_times = f"{a} * ({two})" if a > 1 else f"({two})"
    big, small = (one_times, two_times) if left > right else (two_times, one_times)

    def scaled(times: int, h: str) -> str:
        return f"(Nat.dvd_mul_left_of_dvd {h} {times})" if times > 1 else h

    laws = (scaled(b, "h1"), scaled(a, "h2"))
    big_law, small_law = laws if left > right else laws[::-1]
    proof = (
        f"have h3 : {d} ∣ {big} - {small} := Nat.dvd_sub {big_law} {small_law}\n"
        f"have h4 : {big} - {small} = {gap} := by omega\n"
    )
    given = f"({d} {n} : Nat) (h1 : {d} ∣ {one}) (h2 : {d} ∣ {two})"
    if gap == 1:
        return Made(f"{given} : {d} = 1", proof + "rw [h4] at h3\nexact Nat.dvd_one.1 h3")
    if random.random() < 0.3:
        return Made(f"{given} : {d} ≤ {gap}", proof + "rw [h4] at h3\nexact Nat.le_of_dvd (by decide) h3")
    return Made(f"{given} : {d} ∣ {gap}", proof + "rwa [h4] at h3")


def witness_product(random: Random) -> Made:
    """Products of multiples, with the witnesses named."""
    kind = random.choice(("Nat", "Int"))
    a, b, c, d = pick(random, "a b c d", "m n s t", "x y u v", "p q r s")
    k, m = random.choice([w for w in (("k", "l"), ("i", "j"), ("u", "w")) if not {*w} & {a, b, c, d}])
    left = random.choice((f"{a} * {c}", f"{c} * {a}"))
    pieces = [([b, d], [k, m]), ([b, d, d], [c, k, m, m]), ([b, b, d], [a, k, k, m])]
    factors, witness = random.choice(pieces)
    factors = factors[:]
    random.shuffle(factors)
    extra = random.choice(("", "", "z", "e"))
    if extra:
        factors.insert(random.randrange(len(factors) + 1), extra)
        witness = [*witness, extra]
    names = [a, b, c, d, *([extra] if extra else [])]
    h1, h2 = pick(random, "h1 h2", "h h'", "hab hcd")
    proof = f"obtain ⟨{k}, rfl⟩ := {h1}\nobtain ⟨{m}, rfl⟩ := {h2}\nexact ⟨{' * '.join(witness)}, by ac_rfl⟩"
    return Made(f"{_given(kind, names)} ({h1} : {a} ∣ {b}) ({h2} : {c} ∣ {d}) : {left} ∣ {' * '.join(factors)}", proof)


def witness_sum(random: Random) -> Made:
    """The quotient of a combination, from those of its parts."""
    kind = random.choice(("Nat", "Int"))
    d, a, b = pick(random, "d a b", "k m n", "p x y", "c u v")
    s, t = pick(random, "s t", "i j", "e f")
    x, y = random.choice(("2", "3", "5", "7", "z")), random.choice(("1", "1", "4", "w"))
    first = f"{x} * {a}"
    second = b if y == "1" else f"{b} * {y}"
    witness = f"{x} * {s} + {t if y == '1' else f'{t} * {y}'}"
    extra = [v for v in (x, y) if v.isalpha()]
    flip = random.random() < 0.3
    laws = f"[{kind}.mul_add, {kind}.mul_left_comm, {kind}.mul_assoc]"
    hs = ("h1", "h2")
    if flip:
        ex = f"(h1 : ∃ {s}, {a} = {d} * {s}) (h2 : ∃ {t}, {b} = {d} * {t}) : ∃ r, {first} + {second} = {d} * r"
    else:
        ex = f"(h1 : {d} ∣ {a}) (h2 : {d} ∣ {b}) : ∃ r, {first} + {second} = {d} * r"
    return Made(
        f"{_given(kind, [d, a, b, *extra])} {ex}",
        f"obtain ⟨{s}, rfl⟩ := {hs[0]}\nobtain ⟨{t}, rfl⟩ := {hs[1]}\nexact ⟨{witness}, by simp {laws}⟩",
    )


def cancelled(random: Random) -> Made:
    """A common factor that is not zero can be cancelled."""
    a, b, c = pick(random, "a b c", "m n k", "x y z", "p q r")
    left = random.random() < 0.5
    sides = (f"{c} * {a}", f"{c} * {b}") if left else (f"{a} * {c}", f"{b} * {c}")
    tail = "left" if left else "right"
    positive = random.choice((f"0 < {c}", f"{c} ≠ 0", f"1 ≤ {c}"))
    pos = "hc" if positive.startswith(("0", "1")) else "(Nat.pos_of_ne_zero hc)"
    relation, law = random.choice(
        (
            ("∣", f"Nat.dvd_of_mul_dvd_mul_{tail} {pos} h"),
            ("=", f"Nat.eq_of_mul_eq_mul_{tail} {pos} h"),
            ("≤", f"Nat.le_of_mul_le_mul_{tail} h {pos}"),
        )
    )
    if random.random() < 0.5:
        extra = random.choice((f"{b} * 3", f"{b} * {b}", f"{b} * w", f"{b} * 5", f"{b} * {a}"))
        if relation == "∣":
            names = [a, b, c, *(["w"] if "w" in extra else [])]
            return Made(
                f"{_given('Nat', names)} (hc : {positive}) (h : {sides[0]} ∣ {sides[1]}) : {a} ∣ {extra}",
                f"have h2 : {a} ∣ {b} := {law}\nexact Nat.dvd_mul_right_of_dvd h2 _",
            )
    return Made(
        f"{_given('Nat', [a, b, c])} (hc : {positive}) (h : {sides[0]} {relation} {sides[1]}) : {a} {relation} {b}",
        f"exact {law}",
    )


def antisymmetric(random: Random) -> Made:
    """Two numbers that divide one another, in a term."""
    a, b, c = pick(random, "a b c", "m n k", "x y z", "p q r")
    f = random.choice(
        (
            f"{{}} * {c} + 1",
            f"{c} + {{}}",
            "{} * {}",
            f"{{}} ^ {c}",
            f"Nat.gcd {c} {{}}",
            f"{c} - {{}}",
            f"{{}} % {c}",
            f"{c} / {{}}",
        )
    )
    left, right = f.replace("{}", a), f.replace("{}", b)
    path = random.random() < 0.4
    if path:
        given = f"(h1 : {a} ∣ {c}) (h2 : {c} ∣ {b}) (h3 : {b} ∣ {a})"
        law = "Nat.dvd_antisymm (Nat.dvd_trans h1 h2) h3"
    else:
        given, law = f"(h1 : {a} ∣ {b}) (h2 : {b} ∣ {a})", "Nat.dvd_antisymm h1 h2"
    names = [a, b, *([c] if c in f or path else [])]
    return Made(f"{_given('Nat', names)} {given} : {left} = {right}", f"have h : {a} = {b} := {law}\nrw [h]")


def too_small(random: Random) -> Made:
    """A multiple that is too small is zero; a divisor is not greater."""
    d, n, m = pick(random, "d n m", "a b c", "k x y")
    shape = random.randrange(4)
    if shape == 0:
        text, _, block, used = _grown(random, [(n, "h1")], random.choice((1, 2)), "Nat", minus=False)
        return Made(
            f"{_given('Nat', [d, n, *sorted(used)])} (h1 : {d} ∣ {n}) (h2 : {text} < {d}) : {text} = 0",
            f"apply Nat.eq_zero_of_dvd_of_lt _ h2\n{block}",
        )
    if shape == 1:
        text, _, block, used = _grown(random, [(n, "h1")], random.choice((1, 2)), "Nat")
        return Made(
            f"{_given('Nat', [d, n, *sorted(used)])} (h1 : {d} ∣ {n}) (h2 : 0 < {text}) : {d} ≤ {text}",
            f"apply Nat.le_of_dvd h2\n{block}",
        )
    if shape == 2:
        c = random.randrange(1, 20)
        return Made(
            f"({d} {n} : Nat) (h1 : {d} ∣ {n} + {c}) (h2 : {n} + {c} < 2 * {d}) : {d} = {n} + {c}",
            "obtain ⟨q, hq⟩ := h1\n"
            f"have h3 : q < 2 := by\n  apply Nat.lt_of_mul_lt_mul_left (a := {d})\n  omega\n"
            "have h4 : q = 0 ∨ q = 1 := by omega\n"
            "rcases h4 with rfl | rfl\n· omega\n· omega",
        )
    return Made(
        f"({d} {n} {m} : Nat) (h1 : {d} ∣ {n}) (h2 : {d} ∣ {m}) (h3 : {n} < {m}) : {n} + {d} ≤ {m}",
        f"have h4 : {d} ∣ {m} - {n} := Nat.dvd_sub h2 h1\n"
        f"have h5 : {d} ≤ {m} - {n} := Nat.le_of_dvd (by omega) h4\nomega",
    )


def into_gcd(random: Random) -> Made:
    """A common divisor divides the greatest common divisor of combinations."""
    d, a, b = pick(random, "d a b", "k m n", "c x' y'", "p a b")
    facts = [(a, "h1"), (b, "h2")]
    one = _grown(random, facts, random.choice((0, 1, 1, 2)), "Nat")
    two = _grown(random, facts, random.choice((0, 1, 2)), "Nat")
    left, right = (f"({t})" if " " in t else t for t in (one[0], two[0]))
    names = [d, a, b, *sorted(one[3] | two[3])]
    whole = f"exact Nat.dvd_gcd ({one[1]}) ({two[1]})".replace("(h1)", "h1").replace("(h2)", "h2")
    proof = whole if len(whole) < 70 else f"apply Nat.dvd_gcd\n{_bullet(one[2])}\n{_bullet(two[2])}"
    return Made(f"{_given('Nat', names)} (h1 : {d} ∣ {a}) (h2 : {d} ∣ {b}) : {d} ∣ Nat.gcd {left} {right}", proof)


def from_gcd(random: Random) -> Made:
    """The greatest common divisor divides combinations."""
    a, b = pick(random, "a b", "m n", "p q", "u v")
    facts = [(a, f"Nat.gcd_dvd_left {a} {b}"), (b, f"Nat.gcd_dvd_right {a} {b}")]
    text, _, block, used = _grown(random, facts, random.choice((1, 2, 2)), "Nat")
    names = [a, b, *sorted(used)]
    if random.random() < 0.5:
        lines = [("h1", facts[0]), ("h2", facts[1])]
        text, _, block, used = _grown(random, [(a, "h1"), (b, "h2")], random.choice((1, 2, 2, 3)), "Nat")
        start = "".join(f"have {h} := {fact[1]}\n" for h, fact in lines if h in block)
        d = random.choice(("d", "g", "k"))
        if random.random() < 0.6:
            start = start.replace("\n", "\nrw [h] at h1\n", 1) if "h1" in block else start
            start = start if "h2" not in block else start + "rw [h] at h2\n"
            names = [a, b, d, *sorted(used)]
            return Made(f"{_given('Nat', names)} (h : Nat.gcd {a} {b} = {d}) : {d} ∣ {text}", start + block)
        return Made(f"{_given('Nat', [a, b, *sorted(used)])} : Nat.gcd {a} {b} ∣ {text}", start + block)
    return Made(f"{_given('Nat', names)} : Nat.gcd {a} {b} ∣ {text}", block)


def coprime(random: Random) -> Made:
    """Coprime numbers: dividing a product, and the product dividing."""
    m, n, k = pick(random, "m n k", "a b c", "p q r", "x y z")
    shape = random.randrange(5)
    hypothesis = random.choice((f"Nat.Coprime {m} {n}", f"Nat.gcd {m} {n} = 1"))
    if shape == 0:
        text = random.choice((f"{n} * {k}", f"{k} * {n}"))
        side = "left" if text.startswith(n) else "right"
        grown, _, block, used = _grown(random, [(k, "h3")], random.choice((0, 1, 1)), "Nat")
        law = f"Nat.Coprime.dvd_of_dvd_mul_{side} h1 h2"
        last = f"exact {law}" if grown == k else f"have h3 : {m} ∣ {k} := {law}\n{block}"
        names = [m, n, k, *sorted(used)]
        return Made(f"{_given('Nat', names)} (h1 : {hypothesis}) (h2 : {m} ∣ {text}) : {m} ∣ {grown}", last)
    if shape == 1:
        text, _, block, used = _grown(random, [(k, "h4")], random.choice((0, 1, 1)), "Nat")
        law = "Nat.Coprime.mul_dvd_of_dvd_of_dvd h1 h2 h3"
        last = f"exact {law}" if text == k else f"have h4 : {m} * {n} ∣ {k} := {law}\n{block}"
        names = [m, n, k, *sorted(used)]
        return Made(
            f"{_given('Nat', names)} (h1 : {hypothesis}) (h2 : {m} ∣ {k}) (h3 : {n} ∣ {k}) : {m} * {n} ∣ {text}", last
        )
    if shape == 2:
        return Made(
            f"({m} {n} {k} : Nat) (h1 : {hypothesis}) (h2 : {k} ∣ {m}) (h3 : {k} ∣ {n}) : {k} = 1",
            f"have h4 : {k} ∣ Nat.gcd {m} {n} := Nat.dvd_gcd h2 h3\nrw [h1] at h4\nexact Nat.dvd_one.1 h4",
        )
    if shape == 3:
        a, b = random.choice(
            (("2", "3"), ("2", "5"), ("3", "4"), ("3", "5"), ("4", "5"), ("5", "6"), ("3", "7"), ("8", "9"))
        )
        form = random.choice((f"{n}", f"{n} * {k}", f"{n} * {n}", f"{n} * ({n} + 1)"))
        names = [n, *([k] if k in form else [])]
        return Made(
            f"{_given('Nat', names)} (h1 : {a} ∣ {form}) (h2 : {b} ∣ {form}) : {int(a) * int(b)} ∣ {form}",
            f"have h : Nat.Coprime {a} {b} := by decide\nexact Nat.Coprime.mul_dvd_of_dvd_of_dvd h h1 h2",
        )
    c = random.choice((2, 3, 5, 7, 11, 13))
    e = random.choice([e for e in range(2, 30) if e % c])
    form = random.choice((f"{n}", f"({n} + 1)", f"({n} * {k})"))
    names = [n, *([k] if k in form else [])]
    text = random.choice((f"{e} * {form}", f"{form} * {e}"))
    side = "left" if text.startswith(str(e)) else "right"
    return Made(
        f"{_given('Nat', names)} (h : {c} ∣ {text}) : {c} ∣ {form.strip('()')}",
        f"have hc : Nat.Coprime {c} {e} := by decide\nexact Nat.Coprime.dvd_of_dvd_mul_{side} hc h",
    )


def prime_like(random: Random) -> Made:
    """A number with no divisors but 1 and itself."""
    p, a, d = pick(random, "p a d", "p n k", "q m d", "n a d")
    given = f"(h : ∀ {d}, {d} ∣ {p} → {d} = 1 ∨ {d} = {p})"
    shape = random.randrange(3)
    swap = random.random() < 0.5
    if shape == 0:
        order = (f"{p} {a}", "left", "right") if not swap else (f"{a} {p}", "right", "left")
        one, two = f"Nat.gcd {order[0]} = 1", f"{p} ∣ {a}"
        flip = random.random() < 0.5
        target = f"{two} ∨ {one}" if flip else f"{one} ∨ {two}"
        left, right = ("right", "left") if flip else ("left", "right")
        return Made(
            f"({p} {a} : Nat) {given} : {target}",
            f"rcases h _ (Nat.gcd_dvd_{order[1]} {order[0]}) with h1 | h1\n· {left}\n  exact h1\n"
            f"· {right}\n  have h2 := Nat.gcd_dvd_{order[2]} {order[0]}\n  rwa [h1] at h2",
        )
    if shape == 1:
        b = random.choice([b for b in ["b", "c", "t", "x"] if b not in (p, a, d)])
        text = f"{b} * {a}" if swap else f"{a} * {b}"
        cop = "right" if swap else "left"
        return Made(
            f"({p} {a} {b} : Nat) {given} (h2 : {p} ∣ {text}) : {p} ∣ {a} ∨ {p} ∣ {b}",
            f"rcases h _ (Nat.gcd_dvd_left {p} {a}) with h1 | h1\n"
            f"· right\n  exact Nat.Coprime.dvd_of_dvd_mul_{cop} h1 h2\n"
            f"· left\n  have h3 := Nat.gcd_dvd_right {p} {a}\n  rwa [h1] at h3",
        )
    c = random.choice((2, 3, 4, 5, 6, 7))
    return Made(
        f"({p} : Nat) {given} (h2 : {c} ∣ {p}) : {p} = {c}",
        f"rcases h {c} h2 with h1 | h1\n· omega\n· exact h1.symm",
    )


def parity(random: Random) -> Made:
    """Sums and products of numbers of the forms `k * i + r`, with the witness named."""
    kind = random.choice(("Nat", "Int"))
    a, b = pick(random, "a b", "m n", "x y", "s t")
    i, j = pick(random, "i j", "k l", "u v")
    k = random.choice((2, 2, 2, 3, 4, 5))
    r, s = random.randrange(k), random.randrange(k)

    def form(x: str, rest: int) -> str:
        return f"{k} * {x}" + (f" + {rest}" if rest else "")

    product = random.random() < 0.6
    r_total = r * s if product else r + s
    rest, carry = r_total % k, r_total // k
    if product:
        target = f"{a} * {b}"
        parts = [f"{k} * ({i} * {j})"]
        parts += [f"{s} * {i}" if s > 1 else i] if s else []
        parts += [f"{r} * {j}" if r > 1 else j] if r else []
    else:
        target, parts = f"{a} + {b}", [i, j]
    witness = " + ".join([*parts, *([str(carry)] if carry else [])])
    e = random.choice([e for e in ["q", "t", "z", "w"] if e not in (a, b, i, j)])
    laws = f"simp only [{kind}.mul_add, {kind}.add_mul, {kind}.mul_assoc, {kind}.mul_left_comm {i} {k} {j}]\n  omega"
    proof = f"refine ⟨{witness}, ?_⟩\n"
    proof += laws.replace("\n  ", "\n") if product else "omega"
    if product and not r and not s:
        proof = f"exact ⟨{k} * ({i} * {j}), by ac_rfl⟩"
    return Made(
        f"({a} {b} : {kind}) (ha : ∃ {i}, {a} = {form(i, r)}) (hb : ∃ {j}, {b} = {form(j, s)}) : "
        f"∃ {e}, {target} = {form(e, rest)}",
        f"obtain ⟨{i}, rfl⟩ := ha\nobtain ⟨{j}, rfl⟩ := hb\n{proof}",
    )


def same_form(random: Random) -> Made:
    """Every number has one of the forms `k * q + r`; a number in such a form has such a square."""
    n, q = pick(random, "n q", "m k", "a b", "x t")
    kind = random.choice(("Nat", "Int"))
    k = random.randrange(2, 6)
    if random.random() < 0.5:
        rests = list(range(k))
        if random.random() < 0.3:
            random.shuffle(rests)
        forms = [f"{n} = {k} * {q}" + (f" + {r}" if r else "") for r in rests]
        joined = " ∨ ".join(forms)
        div = f"{n} / {k}"
        return Made(f"({n} : {kind}) : ∃ {q}, {joined}", f"refine ⟨{div}, ?_⟩\nomega")
    r = random.randrange(1, k)
    rest, carry = r * r % k, r * r // k
    form = f"{k} * {q} + {r}"
    two = 2 * r
    e = random.choice([e for e in ["j", "z", "w"] if e != q])
    witness = f"{k} * ({q} * {q}) + {two} * {q}" + (f" + {carry}" if carry else "")
    target = f"{k} * {e}" + (f" + {rest}" if rest else "")
    return Made(
        f"({n} : {kind}) (h : ∃ {q}, {n} = {form}) : ∃ {e}, {n} * {n} = {target}",
        f"obtain ⟨{q}, rfl⟩ := h\nrefine ⟨{witness}, ?_⟩\n"
        f"simp only [{kind}.mul_add, {kind}.add_mul, {kind}.mul_assoc, {kind}.mul_left_comm {q} {k} {q}]\nomega",
    )


def consecutive(random: Random) -> Made:
    """A product of neighbours is even, by cases on the parity."""
    n = random.choice(("n", "m", "a", "x", "k"))
    kind = random.choice(("Nat", "Int"))
    c = random.randrange(0, 6)
    d = c + random.choice((1, 1, 3, 5))
    left = f"({n} + {c})" if c else n
    right = f"({n} + {d})"
    pair = (left, right) if random.random() < 0.7 else (right, left)
    first = f"2 ∣ {left.strip('()')}"
    second = f"2 ∣ {right.strip('()')}"
    laws = {left: f"{kind}.dvd_mul_right_of_dvd h _", right: f"{kind}.dvd_mul_left_of_dvd h _"}
    if pair[0] == right:
        laws = {left: f"{kind}.dvd_mul_left_of_dvd h _", right: f"{kind}.dvd_mul_right_of_dvd h _"}
    return Made(
        f"({n} : {kind}) : 2 ∣ {pair[0]} * {pair[1]}",
        f"have h : {first} ∨ {second} := by omega\nrcases h with h | h\n· exact {laws[left]}\n· exact {laws[right]}",
    )


def power_divides(random: Random) -> Made:
    """Powers that divide powers."""
    a, b, m, n = pick(random, "a b m n", "x y k l", "p q i j", "s t m n")
    shape = random.randrange(4)
    if shape == 0:
        e = random.randrange(2, 7)
        return Made(
            f"({a} {b} : Nat) (h : {a} ∣ {b}) : {a} ^ {e} ∣ {b} ^ {e}",
            "obtain ⟨c, rfl⟩ := h\nrw [Nat.mul_pow]\nexact Nat.dvd_mul_right _ _",
        )
    if shape == 1:
        c = random.randrange(1, 9)
        target = random.choice((f"{a} ^ {n} * {b}", f"{a} ^ ({n} + {c})"))
        if target.endswith(b):
            return Made(
                f"({a} {b} {m} {n} : Nat) (h : {m} ≤ {n}) : {a} ^ {m} ∣ {target}",
                f"have h2 : {a} ^ {m} ∣ {a} ^ {n} := Nat.pow_dvd_pow {a} h\nexact Nat.dvd_mul_right_of_dvd h2 {b}",
            )
        return Made(
            f"({a} {m} {n} : Nat) (h : {m} ≤ {n}) : {a} ^ {m} ∣ {target}",
            f"have h2 : {m} ≤ {n} + {c} := by omega\nexact Nat.pow_dvd_pow {a} h2",
        )
    if shape == 2:
        return Made(
            f"({a} {b} {n} : Nat) (h : {a} ∣ {b}) : {a} ^ {n} ∣ {b} ^ {n}",
            f"induction {n} with\n| zero => exact Nat.dvd_refl 1\n| succ {n} ih =>\n"
            f"  rw [Nat.pow_succ, Nat.pow_succ]\n  exact Nat.mul_dvd_mul ih h",
        )
    return Made(
        f"({a} {b} {m} {n} : Nat) (h1 : {m} ≤ {n}) (h2 : {a} ^ {n} ∣ {b}) : {a} ^ {m} ∣ {b}",
        f"exact Nat.dvd_trans (Nat.pow_dvd_pow {a} h1) h2",
    )


def lcm_facts(random: Random) -> Made:
    """Least common multiples of divisors."""
    a, b, n = pick(random, "a b n", "m k c", "p q r", "x' y' n")
    fact = [(n, "h3")]
    text, _, block, used = _grown(random, fact, random.choice((0, 1, 2)), "Nat")
    law = "Nat.lcm_dvd h1 h2"
    last = f"exact {law}" if text == n else f"have h3 : Nat.lcm {a} {b} ∣ {n} := {law}\n{block}"
    return Made(
        f"{_given('Nat', [a, b, n, *sorted(used)])} (h1 : {a} ∣ {n}) (h2 : {b} ∣ {n}) : Nat.lcm {a} {b} ∣ {text}", last
    )


MAKERS: Sequence[tuple[Maker, float]] = (
    (combination, 1.5),
    (chain, 1.0),
    (divided_rest, 1.0),
    (divisor_of_constant, 0.8),
    (witness_product, 0.8),
    (witness_sum, 0.7),
    (cancelled, 0.6),
    (antisymmetric, 0.5),
    (too_small, 0.8),
    (into_gcd, 0.7),
    (from_gcd, 0.7),
    (coprime, 0.8),
    (prime_like, 0.4),
    (parity, 1.0),
    (same_form, 0.5),
    (consecutive, 0.4),
    (power_divides, 0.5),
    (lcm_facts, 0.3),
)
