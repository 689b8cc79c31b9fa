"""All makers about numbers: divisibility, remainders, inequalities, and those here on sequences, sums and induction."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from prover.training.synthetic.scripted import divisibility, inequalities, remainders
from prover.training.synthetic.scripted.made import Made, Maker, pick


def _free(random: Random, names: str, *taken: str) -> str:
    return random.choice([n for n in names.split() if n not in taken])


def _bracketed(text: str) -> str:
    return f"({text})" if " " in text else text


def closed_form(random: Random) -> Made:
    """A sequence given by its start and its step, and its closed form, by induction."""
    f, n = random.choice(("f", "a", "u", "s", "g")), random.choice(("n", "k", "m"))
    h0, h1 = pick(random, "h0 h1", "h0 hs", "hz hs", "h h'")
    c, d = random.randrange(9), random.randrange(1, 9)
    shape = random.randrange(5)
    start = f"({f} : Nat → Nat) ({h0} : {f} 0 = {c})"
    rule = f"({h1} : ∀ {n}, {f} ({n} + 1) = "
    step = f"induction {n} with\n| zero => simp [{h0}]\n| succ {n} ih =>\n  rw [{h1}, ih"
    if shape == 0:
        text = f"{d} * {n}" if d > 1 else n
        value = f"{c} + {text}" if c and random.random() < 0.5 else f"{text} + {c}" if c else text
        return Made(f"{start} {rule}{f} {n} + {d}) ({n} : Nat) : {f} {n} = {value}", step + "]\n  omega")
    if shape == 1:
        b = random.randrange(2, 12)
        body = random.choice((f"{b} * {f} {n}", f"{f} {n} * {b}"))
        value = f"{b} ^ {n}" if c == 1 else f"{c} * {b} ^ {n}"
        return Made(
            f"{start} {rule}{body}) ({n} : Nat) : {f} {n} = {value}",
            step + ", Nat.pow_succ]\n  omega",
        )
    if shape == 2:
        b = random.randrange(2, 7)
        e = (b - 1) * random.randrange(1, 4)
        low = e // (b - 1)
        factor = c + low
        power = f"{b} ^ {n}" if factor == 1 else f"{factor} * {b} ^ {n}"
        return Made(
            f"{start} {rule}{b} * {f} {n} + {e}) ({n} : Nat) : {f} {n} + {low} = {power}",
            f"induction {n} with\n| zero => simp [{h0}]\n| succ {n} ih =>\n  rw [{h1}, Nat.pow_succ]\n  omega",
        )
    if shape == 3:
        # Differences 2 * d * n + d + e sum to d * n * n + e * n.
        e = random.randrange(0, 5)
        d = random.randrange(1, 5)
        line = f"{2 * d} * {n}" + (f" + {d + e}")
        square = f"{n} * {n}" if d == 1 else f"{d} * ({n} * {n})"
        value = square + (f" + {e} * {n}" if e > 1 else f" + {n}" if e else "") + (f" + {c}" if c else "")
        return Made(
            f"{start} {rule}{f} {n} + ({line})) ({n} : Nat) : {f} {n} = {value}",
            step + "]\n  simp only [Nat.add_mul, Nat.mul_add]\n  omega",
        )
    e = random.randrange(0, 5)
    line = (f"{d} * {n}" if d > 1 else n) + (f" + {e}" if e else "")
    value = f"{d} * ({n} * {n})" if d > 1 else f"{n} * {n}"
    linear, constant = 2 * e - d, 2 * c
    left, right = f"2 * {f} {n}", value
    if linear > 0:
        right += f" + {linear} * {n}" if linear > 1 else f" + {n}"
    elif linear < 0:
        left += f" + {-linear} * {n}" if linear < -1 else f" + {n}"
    right += f" + {constant}" if constant else ""
    return Made(
        f"{start} {rule}{f} {n} + ({line})) ({n} : Nat) : {left} = {right}",
        f"induction {n} with\n| zero => simp [{h0}]\n| succ {n} ih =>\n  rw [{h1}]\n"
        "  simp only [Nat.add_mul, Nat.mul_add]\n  omega",
    )


def defined_sum(random: Random) -> Made:
    """The closed form of a sum that a recursive function adds up."""
    name = random.choice(("total", "sumTo", "acc", "partialSum", "s"))
    n = random.choice(("n", "k", "m"))
    degree = random.choice((1, 1, 2))
    shape = random.randrange(2)
    if degree == 2 and shape == 0:
        c = random.randrange(0, 3)
        head = f"def {name} : Nat → Nat\n  | 0 => {c}\n  | n + 1 => {name} n + (n + 1) * (n + 1)\n"
        tail = f" + {6 * c}" if c else ""
        return Made(
            f"({n} : Nat) : 6 * {name} {n} = {n} * ({n} + 1) * (2 * {n} + 1){tail}",
            f"induction {n} with\n| zero => rfl\n| succ {n} ih =>\n  rw [{name}, Nat.mul_add, ih]\n"
            f"  simp only [Nat.add_mul, Nat.mul_add, Nat.mul_assoc, Nat.mul_comm {n} 2, Nat.mul_left_comm {n} 2, "
            "Nat.one_mul, Nat.mul_one]\n  omega",
            head,
        )
    d, e, c = random.randrange(1, 8), random.randrange(0, 8), random.randrange(0, 4)
    line = (f"{d} * n" if d > 1 else "n") + (f" + {e}" if e else "")
    head = f"def {name} : Nat → Nat\n  | 0 => {c}\n  | n + 1 => {name} n + ({line})\n"
    square = f"{d} * ({n} * {n})" if d > 1 else f"{n} * {n}"
    left, right = f"2 * {name} {n}", square
    linear = 2 * e - d
    if linear > 0:
        right += f" + {linear} * {n}" if linear > 1 else f" + {n}"
    elif linear < 0:
        left += f" + {-linear} * {n}" if linear < -1 else f" + {n}"
    right += f" + {2 * c}" if c else ""
    if random.random() < 0.3:
        left, right = right, left
    return Made(
        f"({n} : Nat) : {left} = {right}",
        f"induction {n} with\n| zero => rfl\n| succ {n} ih =>\n  rw [{name}]\n"
        "  simp only [Nat.add_mul, Nat.mul_add]\n  omega",
        head,
    )


def factorial(random: Random) -> Made:
    """A function like the factorial: positive, divisible, growing."""
    name = random.choice(("fact", "fac", "prodTo", "product"))
    n, m = pick(random, "n m", "k m", "m k", "n k")
    c = random.choice((1, 1, 2, 3))
    e = random.choice((1, 1, 1, 2, 3))
    head = f"def {name} : Nat → Nat\n  | 0 => {c}\n  | n + 1 => (n + {e}) * {name} n\n"
    shape = random.randrange(5)
    if shape == 0:
        return Made(
            f"({n} : Nat) : 0 < {name} {n}",
            f"induction {n} with\n| zero => decide\n| succ {n} ih =>\n  rw [{name}]\n"
            f"  exact Nat.mul_pos (Nat.succ_pos _) ih",
            head,
        )
    if shape == 1:
        return Made(
            f"({n} {m} : Nat) : {name} {n} ∣ {name} ({n} + {m})",
            f"induction {m} with\n| zero => exact Nat.dvd_refl _\n| succ {m} ih =>\n"
            f"  rw [← Nat.add_assoc, {name}]\n  exact Nat.dvd_mul_left_of_dvd ih _",
            head,
        )
    if shape == 2:
        return Made(
            f"({n} {m} : Nat) (h : {m} < {n}) : {m} + {e} ∣ {name} {n}",
            f"induction {n} with\n| zero => omega\n| succ {n} ih =>\n  rw [{name}]\n"
            f"  rcases Nat.lt_or_ge {m} {n} with h1 | h1\n  · exact Nat.dvd_mul_left_of_dvd (ih h1) _\n"
            f"  · have h2 : {m} = {n} := by omega\n    rw [h2]\n    exact Nat.dvd_mul_right _ _",
            head,
        )
    if shape == 3:
        return Made(
            f"({n} : Nat) : {name} {n} ≤ {name} ({n} + 1)",
            f"rw [{name}]\nexact Nat.le_mul_of_pos_left _ (Nat.succ_pos _)",
            head,
        )
    return Made(
        f"({n} {m} : Nat) (h : {n} ≤ {m}) : {name} {n} ∣ {name} {m}",
        f"induction h with\n| refl => exact Nat.dvd_refl _\n| step h ih =>\n"
        f"  rw [{name}]\n  exact Nat.dvd_mul_left_of_dvd ih _",
        head,
    )


_RELATIONS = (
    # sign, step from `f n` to `f (n + 1)`, reflexive proof, transitive law
    ("≤", "{f} {n} ≤ {f} ({n} + 1)", "Nat.le_refl _", "Nat.le_trans"),
    ("∣", "{f} {n} ∣ {f} ({n} + 1)", "Nat.dvd_refl _", "Nat.dvd_trans"),
    ("=", "{f} {n} = {f} ({n} + 1)", "rfl", "Eq.trans"),
)


def step_by_step(random: Random) -> Made:
    """What holds from each place to the next holds from each place to every later one."""
    f, n = random.choice(("f", "a", "u", "g")), random.choice(("n", "i"))
    m, k = pick(random, "m k", "a' b'", "p q", "x y")
    h = random.choice(("h", "hf", "hs"))
    sign, step, same, trans = random.choice(_RELATIONS)
    shape = random.randrange(5)
    given = f"({f} : Nat → Nat) ({h} : ∀ {n}, {step.format(f=f, n=n)})"
    if shape == 0:
        text = random.choice((f"{m} + {k}", f"{k} + {m}"))
        law = "Nat.add_assoc" if text.startswith(m) else "Nat.add_right_comm"
        back = f"rw [← {law}]" if text.startswith(m) else f"rw [{law}]"
        return Made(
            f"{given} ({m} {k} : Nat) : {f} {m} {sign} {f} ({text})",
            f"induction {k} with\n| zero => simp\n| succ {k} ih =>\n  {back}\n  exact {trans} ih ({h} _)",
        )
    if shape == 1:
        return Made(
            f"{given} ({m} {k} : Nat) (hmk : {m} ≤ {k}) : {f} {m} {sign} {f} {k}",
            f"induction hmk with\n| refl => exact {same}\n| step _ ih => exact {trans} ih ({h} _)",
        )
    if shape == 2:
        return Made(
            f"{given} ({m} : Nat) : {f} 0 {sign} {f} {m}",
            f"induction {m} with\n| zero => exact {same}\n| succ {m} ih => exact {trans} ih ({h} _)",
        )
    if shape == 3:
        r = _free(random, "r R q", m, k, f)
        return Made(
            f"(α : Type) ({r} : α → α → Prop) (h1 : ∀ x, {r} x x) (h2 : ∀ x y z, {r} x y → {r} y z → {r} x z) "
            f"({f} : Nat → α) ({h} : ∀ {n}, {r} ({f} {n}) ({f} ({n} + 1))) ({m} {k} : Nat) (hmk : {m} ≤ {k}) : "
            f"{r} ({f} {m}) ({f} {k})",
            f"induction hmk with\n| refl => exact h1 _\n| step _ ih => exact h2 _ _ _ ih ({h} _)",
        )
    c = random.randrange(2, 6)
    chain = f"{h} {m}"
    for i in range(1, c):
        chain = f"{trans} ({chain}) ({h} ({m} + {i}))"
    return Made(f"{given} ({m} : Nat) : {f} {m} {sign} {f} ({m} + {c})", f"exact {chain}")


def strict_growth(random: Random) -> Made:
    """A sequence that grows at each step: how large it is at least, and that it is unbounded."""
    f, n = random.choice(("f", "a", "u", "g")), random.choice(("n", "i", "k"))
    h = random.choice(("h", "hf", "hs"))
    c = random.choice((1, 1, 2, 3, 5))
    step = f"{f} {n} < {f} ({n} + 1)" if c == 1 else f"{f} {n} + {c} ≤ {f} ({n} + 1)"
    given = f"({f} : Nat → Nat) ({h} : ∀ {n}, {step})"
    term = n if c == 1 else f"{c} * {n}"
    e = random.randrange(0, 6)
    shape = random.randrange(5)
    induction = f"induction {n} with\n| zero => omega\n| succ {n} ih =>\n  have h1 := {h} {n}\n  omega"
    if shape == 0:
        return Made(f"{given} ({n} : Nat) : {term} ≤ {f} {n}", induction)
    if shape == 1:
        e = e or 1
        return Made(f"{given} (h0 : {e} ≤ {f} 0) ({n} : Nat) : {term} + {e} ≤ {f} {n}", induction)
    inner = induction.replace("\n", "\n  ")
    if shape == 2:
        b = _free(random, "b m y", n, f)
        return Made(
            f"{given} ({b} : Nat) : ∃ {n}, {b} < {f} {n}",
            f"have h2 : ∀ {n}, {term} ≤ {f} {n} := by\n  intro {n}\n  {inner}\nrefine ⟨{b} + 1, ?_⟩\n"
            f"have h3 := h2 ({b} + 1)\nomega",
        )
    if shape == 3:
        m, k = pick(random, "m p", "x y", "p q")
        once = f"{h} _" if c == 1 else f"Nat.lt_of_lt_of_le (Nat.lt_add_of_pos_right (by decide)) ({h} _)"
        return Made(
            f"{given} ({m} {k} : Nat) (h2 : {m} < {k}) : {f} {m} < {f} {k}",
            f"induction h2 with\n| refl => exact {once}\n| step _ ih => exact Nat.lt_trans ih ({once})",
        )
    down = f"{f} ({n} + 1) < {f} {n}" if c == 1 else f"{f} ({n} + 1) + {c} ≤ {f} {n}"
    return Made(
        f"({f} : Nat → Nat) : ¬∀ {n}, {down}",
        f"intro {h}\nhave h2 : ∀ {n}, {f} {n} + {n} ≤ {f} 0 := by\n  intro {n}\n  induction {n} with\n"
        f"  | zero => exact Nat.le_refl _\n  | succ {n} ih =>\n    have h1 := {h} {n}\n    omega\n"
        f"have h3 := h2 ({f} 0 + 1)\nomega",
    )


def bounded_values(random: Random) -> Made:
    """Invariants of a sequence: a bound, a sign, a divisor or a remainder that each step keeps."""
    f, n = random.choice(("f", "a", "u", "g")), random.choice(("n", "k", "m"))
    h0, h1 = pick(random, "h0 h1", "h0 hs", "hz hs")
    shape = random.randrange(4)
    if shape == 0:
        d = random.randrange(2, 9)
        c, e, b = d * random.randrange(1, 9), d * random.randrange(1, 6), random.randrange(2, 9)
        return Made(
            f"({f} : Nat → Nat) ({h0} : {f} 0 = {c}) ({h1} : ∀ {n}, {f} ({n} + 1) = {b} * {f} {n} + {e}) ({n} : Nat) : "
            f"{d} ∣ {f} {n}",
            f"induction {n} with\n| zero =>\n  rw [{h0}]\n  decide\n| succ {n} ih =>\n  rw [{h1}]\n  omega",
        )
    if shape == 1:
        d = random.randrange(2, 9)
        r = random.randrange(1, d)
        b = random.randrange(2, 9)
        e = (r - b * r) % d + d * random.randrange(2)
        c = r + d * random.randrange(4)
        text = f"{b} * {f} {n} + {e}" if e else f"{b} * {f} {n}"
        return Made(
            f"({f} : Nat → Nat) ({h0} : {f} 0 = {c}) ({h1} : ∀ {n}, {f} ({n} + 1) = {text}) ({n} : Nat) : "
            f"{f} {n} % {d} = {r}",
            f"induction {n} with\n| zero => rw [{h0}]\n| succ {n} ih =>\n  rw [{h1}]\n  omega",
        )
    if shape == 2:
        b = random.randrange(2, 6)
        top = random.randrange(5, 40)
        e = top * (b - 1) // b
        c = random.randrange(0, top)
        return Made(
            f"({f} : Nat → Nat) ({h0} : {f} 0 = {c}) ({h1} : ∀ {n}, {f} ({n} + 1) = {f} {n} / {b} + {e}) ({n} : Nat) : "
            f"{f} {n} ≤ {top}",
            f"induction {n} with\n| zero =>\n  rw [{h0}]\n  decide\n| succ {n} ih =>\n  rw [{h1}]\n  omega",
        )
    p = random.choice(("p", "q", "P"))
    c = random.randrange(2, 5)
    bases = " ".join(f"(h{i} : {p} {i})" for i in range(c))
    return Made(
        f"({p} : Nat → Prop) {bases} (hs : ∀ {n}, {p} {n} → {p} ({n} + {c})) ({n} : Nat) : {p} {n}",
        f"induction {n} using Nat.strongRecOn with\n| _ {n} ih =>\n"
        f"  rcases Nat.lt_or_ge {n} {c} with h | h\n"
        f"  · have h' : {' ∨ '.join(f'{n} = {i}' for i in range(c))} := by omega\n"
        f"    rcases h' with {' | '.join(['rfl'] * c)}\n"
        + "".join(f"    · exact h{i}\n" for i in range(c))
        + f"  · have h2 := hs ({n} - {c}) (ih ({n} - {c}) (by omega))\n    rwa [Nat.sub_add_cancel h] at h2",
    )


def two_steps(random: Random) -> Made:
    """A recurrence of second order: a fact about two neighbours by induction."""
    f, n = random.choice(("f", "a", "u", "g")), random.choice(("n", "k", "m"))
    x, y = random.randrange(1, 6), random.randrange(1, 4)
    shape = random.randrange(3)
    if shape == 0:
        # Roots x and y: both powers are solutions of a (n + 2) = (x + y) * a (n + 1) - x * y * a n.
        x = random.randrange(2, 8)
        rule = f"{f} ({n} + 2) + {x} * {f} {n} = {x + 1} * {f} ({n} + 1)"
        c = random.randrange(1, 5)
        first, second = f"({f} 0 = {c})", f"({f} 1 = {c * x})"
        value = f"{x} ^ {n}" if c == 1 else f"{c} * {x} ^ {n}"
        after = value.replace(f"^ {n}", f"^ ({n} + 1)")
        given = f"(h0 : {first[1:-1]}) (h1 : {second[1:-1]}) (h : ∀ {n}, {rule})"
        return Made(
            f"({f} : Nat → Nat) {given} ({n} : Nat) : {f} {n} = {value}",
            f"have h2 : ∀ {n}, {f} {n} = {value} ∧ {f} ({n} + 1) = {after} := by\n  intro {n}\n"
            f"  induction {n} with\n  | zero => exact ⟨h0, h1⟩\n  | succ {n} ih =>\n    obtain ⟨ih1, ih2⟩ := ih\n"
            f"    refine ⟨ih2, ?_⟩\n    have h3 : {f} ({n} + 1 + 1) + {x} * {f} {n} = {x + 1} * "
            f"{f} ({n} + 1) := h {n}\n"
            "    rw [Nat.pow_succ] at ih2 ⊢\n    rw [Nat.pow_succ]\n    omega\n"
            f"exact (h2 {n}).1",
        )
    if shape == 1:
        c, e = random.randrange(1, 4), random.randrange(1, 4)
        low = min(x, y)
        text = f"{f} ({n} + 1) + {f} {n}" if c == e == 1 else f"{c} * {f} ({n} + 1) + {e} * {f} {n}"
        rule = f"{f} ({n} + 2) = {text}"
        return Made(
            f"({f} : Nat → Nat) (h0 : {f} 0 = {x}) (h1 : {f} 1 = {y}) (h : ∀ {n}, {rule}) ({n} : "
            f"Nat) : {low} ≤ {f} {n}",
            f"have h2 : ∀ {n}, {low} ≤ {f} {n} ∧ {low} ≤ {f} ({n} + 1) := by\n  intro {n}\n"
            f"  induction {n} with\n  | zero => exact ⟨by omega, by simp [h1]⟩\n  | succ {n} ih =>\n"
            f"    obtain ⟨ih1, ih2⟩ := ih\n    refine ⟨ih2, ?_⟩\n    rw [h]\n    omega\n"
            f"exact (h2 {n}).1",
        )
    d = random.randrange(2, 9)
    c, e = random.randrange(1, 6), random.randrange(1, 6)
    rule = f"{f} ({n} + 2) = {c} * {f} ({n} + 1) + {e} * {f} {n}".replace(" 1 * ", " ")
    return Made(
        f"({f} : Nat → Nat) (h0 : {d} ∣ {f} 0) (h1 : {d} ∣ {f} 1) (h : ∀ {n}, {rule}) ({n} : Nat) : {d} ∣ {f} {n}",
        f"have h2 : ∀ {n}, {d} ∣ {f} {n} ∧ {d} ∣ {f} ({n} + 1) := by\n  intro {n}\n"
        f"  induction {n} with\n  | zero => exact ⟨h0, h1⟩\n  | succ {n} ih =>\n"
        f"    obtain ⟨ih1, ih2⟩ := ih\n    refine ⟨ih2, ?_⟩\n    rw [h]\n    omega\n"
        f"exact (h2 {n}).1",
    )


def greatest_value(random: Random) -> Made:
    """Among finitely many values of a sequence there is a greatest, or a least."""
    f, n, m, i = pick(random, "f n m i", "a n k j", "u m k i", "g k m i")
    codomain = random.choice(("Nat", "Int"))
    great = random.random() < 0.5
    within, bound = random.choice((("≤", "≤"), ("<", "<")))

    def below(x: str, y: str) -> str:
        return f"{f} {x} ≤ {f} {y}" if great else f"{f} {y} ≤ {f} {x}"

    if within == "<":
        target = f"∃ {m}, {m} < {n} + 1 ∧ ∀ {i}, {i} < {n} + 1 → {below(i, m)}"
    else:
        target = f"∃ {m}, {m} {within} {n} ∧ ∀ {i}, {i} {bound} {n} → {below(i, m)}"
    trans = f"{codomain}.le_trans"
    last = f"{n} + 1"
    one, two = (f"({f} {m})", f"({f} ({last}))") if great else (f"({f} ({last}))", f"({f} {m})")
    chained = f"{trans} (h {i} h3) h1" if great else f"{trans} h1 (h {i} h3)"
    base = (
        f"  refine ⟨0, by omega, ?_⟩\n  intro {i} hi\n  have h3 : {i} = 0 := by omega\n  rw [h3]\n"
        f"  exact {codomain}.le_refl _"
    )
    inside = f"{i} {within} {n}" + (" + 1" if within == "<" else "")
    return Made(
        f"({f} : Nat → {codomain}) ({n} : Nat) : {target}",
        f"induction {n} with\n| zero =>\n{base}\n| succ {n} ih =>\n  obtain ⟨{m}, hm, h⟩ := ih\n"
        f"  rcases {codomain}.le_total {one} {two} with h1 | h1\n"
        f"  · refine ⟨{last}, by omega, ?_⟩\n    intro {i} hi\n    by_cases h3 : {inside}\n    · exact {chained}\n"
        f"    · have h4 : {i} = {last} := by omega\n      rw [h4]\n      exact {codomain}.le_refl _\n"
        f"  · refine ⟨{m}, by omega, ?_⟩\n    intro {i} hi\n    by_cases h3 : {inside}\n    · exact h {i} h3\n"
        f"    · have h4 : {i} = {last} := by omega\n      rw [h4]\n      exact h1",
    )


def least_element(random: Random) -> Made:
    """A property that holds somewhere holds at a first place; induction over all smaller numbers."""
    p, n, m, i = pick(random, "p n m k", "P n m i", "q k m j", "p a b c")
    shape = random.randrange(4)
    if shape == 0:
        target = random.choice(
            (f"∃ {m}, {p} {m} ∧ ∀ {i}, {i} < {m} → ¬{p} {i}", f"∃ {m}, {p} {m} ∧ ∀ {i} < {m}, ¬{p} {i}")
        )
        return Made(
            f"({p} : Nat → Prop) ({n} : Nat) (h : {p} {n}) : {target}",
            f"induction {n} using Nat.strongRecOn with\n| _ {n} ih =>\n"
            f"  by_cases h1 : ∃ {i}, {i} < {n} ∧ {p} {i}\n  · obtain ⟨{i}, h2, h3⟩ := h1\n    exact ih {i} h2 h3\n"
            f"  · refine ⟨{n}, h, ?_⟩\n    intro {i} h2 h3\n    exact h1 ⟨{i}, h2, h3⟩",
        )
    if shape == 1:
        return Made(
            f"({p} : Nat → Prop) (h : ∀ {n}, {p} {n} → ∃ {m}, {m} < {n} ∧ {p} {m}) ({n} : Nat) : ¬{p} {n}",
            f"induction {n} using Nat.strongRecOn with\n| _ {n} ih =>\n  intro h1\n"
            f"  obtain ⟨{m}, h2, h3⟩ := h {n} h1\n  exact ih {m} h2 h3",
        )
    if shape == 2:
        c = random.randrange(2, 5)
        return Made(
            f"({p} : Nat → Prop) (h0 : {p} 0) (h : ∀ {n}, {p} ({n} / {c}) → {p} {n}) ({n} : Nat) : {p} {n}",
            f"induction {n} using Nat.strongRecOn with\n| _ {n} ih =>\n  rcases Nat.eq_zero_or_pos {n} with h1 | h1\n"
            f"  · rw [h1]\n    exact h0\n  · apply h\n    apply ih\n    omega",
        )
    f = _free(random, "f g", p, n, m)
    low = random.randrange(0, 3)
    stop = f"{p} {low}" if low == 0 else " ∧ ".join(f"{p} {i}" for i in range(low + 1))
    if low:
        bases = " ".join(f"(h{i} : {p} {i})" for i in range(low + 1))
        cases = " ∨ ".join([*(f"{n} = {i}" for i in range(low + 1)), f"{low} < {n}"])
        bars = " | ".join([*["rfl"] * (low + 1), "h1"])
        exacts = "".join(f"  · exact h{i}\n" for i in range(low + 1))
        return Made(
            f"({p} : Nat → Prop) ({f} : Nat → Nat) {bases} (h : ∀ {n}, {low} < {n} → {f} {n} < {n}) "
            f"(hp : ∀ {n}, {p} ({f} {n}) → {p} {n}) ({n} : Nat) : {p} {n}",
            f"induction {n} using Nat.strongRecOn with\n| _ {n} ih =>\n  have h2 : {cases} := by omega\n"
            f"  rcases h2 with {bars}\n{exacts}  · exact hp {n} (ih ({f} {n}) (h {n} h1))",
        )
    return Made(
        f"({p} : Nat → Prop) ({f} : Nat → Nat) (h0 : {stop}) (h : ∀ {n}, 0 < {n} → {f} {n} < {n}) "
        f"(hp : ∀ {n}, {p} ({f} {n}) → {p} {n}) ({n} : Nat) : {p} {n}",
        f"induction {n} using Nat.strongRecOn with\n| _ {n} ih =>\n  rcases Nat.eq_zero_or_pos {n} with h1 | h1\n"
        f"  · rw [h1]\n    exact h0\n  · exact hp {n} (ih ({f} {n}) (h {n} h1))",
    )


def named_witness(random: Random) -> Made:
    """Existence with a witness that the statement suggests."""
    n, m = pick(random, "n m", "a b", "x y", "k n")
    kind = random.choice(("Nat", "Int"))
    shape = random.randrange(5)
    c, d = random.randrange(1, 12), random.randrange(2, 8)
    if shape == 0:
        text = random.choice((f"{n} + {c}", f"{d} * {n} + {c}", f"{n} * {n} + {c}"))
        conditions = [f"{text} < {m}", f"{m} < {text} + 2"] if random.random() < 0.5 else [f"{text} < {m}"]
        if len(conditions) == 1:
            conditions.append(
                random.choice(
                    (f"{m} ≤ {text} + {d}", f"{m} ≠ {n}" if kind == "Nat" and "*" not in text else f"{m} ≤ {text} + 1")
                )
            )
        goals = "\n".join(["· omega"] * len(conditions))
        return Made(
            f"({n} : {kind}) : ∃ {m}, {' ∧ '.join(conditions)}",
            f"refine ⟨{text} + 1, ?_, ?_⟩\n{goals}",
        )
    if shape == 1:
        other = _free(random, "z t w", n, m)
        return Made(
            f"({n} {other} : Int) : ∃ {m}, {d} * {n} + {m} = {other} ∧ {m} + {d} * {n} - {other} = 0",
            f"refine ⟨{other} - {d} * {n}, ?_, ?_⟩\n· omega\n· omega",
        )
    if shape == 2:
        p = random.choice((2, 3, 4, 5))
        return Made(
            f"({n} : Nat) : ∃ {m}, {n} ≤ {m} ∧ {m} < {n} + {p} ∧ {p} ∣ {m}",
            f"refine ⟨({n} + {p - 1}) / {p} * {p}, ?_, ?_, ?_⟩\n· omega\n· omega\n· exact Nat.dvd_mul_left _ _",
        )
    if shape == 3:
        p = random.randrange(2, 7)
        r = random.randrange(p)
        rest = f"{p} * {n}" + (f" + {r}" if r else "")
        return Made(
            f"({n} : {kind}) : ∃ {m}, {n} ≤ {m} * {m} + {n} ∧ ({rest} + {p} * {m}) % {p} = {r} ∧ {n} < {m}",
            f"refine ⟨{n} + 1, ?_, ?_, ?_⟩\n· have h := {'Nat.zero_le' if kind == 'Nat' else 'Int.mul_self_nonneg'} "
            f"({f'({n} + 1) * ({n} + 1)' if kind == 'Nat' else f'{n} + 1'})\n  omega\n· omega\n· omega",
        )
    f, g = pick(random, "f g", "u v", "g h")
    return Made(
        f"({f} {g} : Nat → Nat) (hf : ∀ x, ∃ y, x ≤ {f} y) (hg : ∀ x, ∃ y, x + {c} ≤ {g} y) ({n} : Nat) : "
        f"∃ i j, {d} * {n} ≤ {f} i ∧ {n} < {g} j",
        f"obtain ⟨y, hy⟩ := hf ({d} * {n})\nobtain ⟨z, hz⟩ := hg {n}\nexact ⟨y, z, hy, by omega⟩",
    )


def bound_passed_on(random: Random) -> Made:
    """Bounds of functions, combined: for all large numbers."""
    f, g = pick(random, "f g", "u v", "a b")
    n, m = pick(random, "n N", "k K", "x M", "n m")
    c, d = random.randrange(1, 9), random.randrange(1, 9)
    op = random.choice(("+", "*", "max"))
    one, two = (random.choice((f"{c} * {n}", str(c), n)), random.choice((f"{d} * {n}", str(d), n)))
    sum_left = f"{f} {n} {op} {g} {n}" if op != "max" else f"max ({f} {n}) ({g} {n})"
    right = f"{_bracketed(one)} * {_bracketed(two)}" if op == "*" else f"{one} + {two}"
    close = f"have h3 := hf {n} (by omega)\nhave h4 := hg {n} (by omega)\n" + (
        "exact Nat.mul_le_mul h3 h4" if op == "*" else "omega"
    )
    return Made(
        f"({f} {g} : Nat → Nat) (h1 : ∃ {m}, ∀ {n}, {m} ≤ {n} → {f} {n} ≤ {one}) "
        f"(h2 : ∃ {m}, ∀ {n}, {m} ≤ {n} → {g} {n} ≤ {two}) : ∃ {m}, ∀ {n}, {m} ≤ {n} → {sum_left} ≤ {right}",
        f"obtain ⟨p, hf⟩ := h1\nobtain ⟨q, hg⟩ := h2\nrefine ⟨max p q, ?_⟩\nintro {n} hn\n{close}",
    )


def functional_equation(random: Random) -> Made:
    """A function on numbers that respects sums: its values at zero, and at multiples."""
    f = random.choice(("f", "g", "u"))
    n, x = pick(random, "n x", "k a", "m t")
    kind = random.choice(("Nat", "Int"))
    given = f"({f} : {kind} → {kind}) (h : ∀ x y, {f} (x + y) = {f} x + {f} y)"
    shape = random.randrange(4)
    if shape == 0:
        c = random.randrange(2, 6)
        total = " + ".join([x] * c)
        value = f"{c} * {f} {x}"
        return Made(f"{given} ({x} : {kind}) : {f} ({total}) = {value}", f"rw [{', '.join(['h'] * (c - 1))}]\nomega")
    if shape == 1:
        tail = random.choice(("", f" + {x}", f" * {x}"))
        names = f" ({x} : {kind})" if tail else ""
        value = "0" if not tail else x if "+" in tail else "0"
        return Made(
            f"{given}{names} : {f} 0{tail} = {value}",
            f"have h1 := h 0 0\nrw [{kind}.add_zero] at h1\nhave h2 : {f} 0 = 0 := by omega\n"
            + ("exact h2" if not tail else f"rw [h2, {kind}.{'zero_add' if '+' in tail else 'zero_mul'}]"),
        )
    if shape == 2:
        c = random.randrange(1, 9)
        text = f"{c} * {n}" if c > 1 else n
        return Made(
            f"({f} : Nat → Nat) (h : ∀ x y, {f} (x + y) = {f} x + {f} y) (h1 : {f} 1 = {c}) ({n} "
            f": Nat) : {f} {n} = {text}",
            f"induction {n} with\n| zero =>\n  have h2 := h 0 0\n  rw [Nat.add_zero] at h2\n  omega\n| succ {n} ih =>\n"
            f"  rw [h, ih, h1]" + ("\n  omega" if c > 1 else ""),
        )
    return Made(
        f"({f} : Int → Int) (h : ∀ x y, {f} (x + y) = {f} x + {f} y) ({x} : Int) : {f} (-{x}) = -{f} {x}",
        f"have h1 := h 0 0\nrw [Int.add_zero] at h1\nhave h2 := h {x} (-{x})\nrw [Int.add_right_neg] at h2\nomega",
    )


def powers_of(random: Random) -> Made:
    """Laws of powers with numbers for bases and exponents."""
    a, n, m = pick(random, "a n m", "x k n", "p m k")
    shape = random.randrange(6)
    if shape == 0:
        c, e = random.randrange(2, 6), random.randrange(2, 4)
        left, right = f"{c**e} ^ {n}", " * ".join([f"{c} ^ {n}"] * e)
        if random.random() < 0.5:
            left, right = right, left
        start = f"rw [show {c**e} = {' * '.join([str(c)] * e)} from rfl, {', '.join(['Nat.mul_pow'] * (e - 1))}]"
        return Made(f"({n} : Nat) : {left} = {right}", start)
    if shape == 1:
        c = random.randrange(2, 7)
        return Made(
            f"({n} {m} : Nat) (h : {n} ≤ {m}) : {c} ^ {m} = {c} ^ {n} * {c} ^ ({m} - {n})",
            "rw [← Nat.pow_add, Nat.add_sub_cancel' h]".replace("Nat.add_sub_cancel'", "Nat.add_sub_of_le"),
        )
    if shape == 2:
        e = random.randrange(1, 5)
        return Made(
            f"({a} {n} : Nat) : {a} ^ ({n} + {e}) = {' * '.join([a] * e)} * {a} ^ {n}",
            "rw [Nat.pow_add, Nat.mul_comm]\ncongr 1\nsimp [Nat.pow_succ]"
            if e > 1
            else "rw [Nat.pow_succ, Nat.mul_comm]",
        )
    if shape == 3:
        c = random.randrange(2, 9)
        e = random.randrange(1, 6)
        return Made(
            f"({n} {m} : Nat) (h : {n} < {m}) : {c} ^ ({n} + {e}) < {c} ^ ({m} + {e})",
            "apply Nat.pow_lt_pow_right\n· decide\n· omega",
        )
    if shape == 4:
        c = random.randrange(2, 9)
        return Made(
            f"({n} {m} : Nat) (h : {c} ^ {n} < {c} ^ {m}) : {n} < {m}",
            f"apply Nat.lt_of_not_le\nintro h1\n"
            f"have h2 : {c} ^ {m} ≤ {c} ^ {n} := Nat.pow_le_pow_right (by decide) h1\nomega",
        )
    c = random.randrange(2, 9)
    d = c - 1
    factor = f"{d} * " if d > 1 else ""
    name = random.choice(("geo", "powSum", "series"))
    return Made(
        f"({n} : Nat) : {factor}{name} {n} + 1 = {c} ^ {n}",
        f"induction {n} with\n| zero => rfl\n| succ {n} ih =>\n  rw [{name}, Nat.pow_succ]\n  omega",
        f"def {name} : Nat → Nat\n  | 0 => 0\n  | n + 1 => {name} n + {c} ^ n\n",
    )


_HERE: Sequence[tuple[Maker, float]] = (
    (closed_form, 1.2),
    (defined_sum, 0.8),
    (factorial, 0.7),
    (step_by_step, 0.9),
    (strict_growth, 0.9),
    (bounded_values, 0.8),
    (two_steps, 0.8),
    (greatest_value, 0.3),
    (least_element, 0.6),
    (named_witness, 0.8),
    (bound_passed_on, 0.5),
    (functional_equation, 0.6),
    (powers_of, 0.7),
)

MAKERS: Sequence[tuple[Maker, float]] = (
    *_HERE,
    *divisibility.MAKERS,
    *remainders.MAKERS,
    *inequalities.MAKERS,
)
