"""Made statements of arithmetic on `Nat` and `Int`: identities, inequalities, divisibility, remainders, equations."""

from __future__ import annotations

import math
from random import Random

_VARIABLES = (("a", "b", "c", "d"), ("x", "y", "z", "w"), ("m", "n", "k", "l"), ("p", "q", "r", "s"))


def _setting(random: Random, count: int) -> tuple[str, list[str]]:
    return random.choice(("Nat", "Int")), list(random.choice(_VARIABLES)[:count])


def _linear(names: list[str], coefficients: list[int], constant: int = 0) -> str:
    """A linear form, leading terms first; "0" for nothing."""
    text = ""
    terms = [(c, n) for c, n in zip(coefficients, names, strict=False) if c] + ([(constant, "")] if constant else [])
    for value, name in terms:
        size = abs(value)
        term = name if name and size == 1 else f"{size} * {name}" if name else str(size)
        text += (f" {'-' if value < 0 else '+'} " if text else "-" if value < 0 else "") + term
    return text or "0"


def _square(text: str) -> str:
    return f"({text}) ^ 2" if " " in text else f"{text} ^ 2"


def identity(random: Random) -> str:
    """An identity between polynomials: a product or power and its sum."""
    kind, names = _setting(random, 3)
    a, b, c = random.sample(names, 3)
    k, j = random.randint(2, 5), random.randint(1, 6)
    ways = [
        (f"({a} + {b}) ^ 2", f"{a} ^ 2 + 2 * {a} * {b} + {b} ^ 2", 2),
        (f"({a} + {b}) * ({a} + {c})", f"{a} * {a} + {a} * {c} + {b} * {a} + {b} * {c}", 3),
        (f"({a} + {k}) * ({b} + {j})", f"{a} * {b} + {j} * {a} + {k} * {b} + {k * j}", 2),
        (f"({a} + {k}) ^ 2", f"{a} ^ 2 + {2 * k} * {a} + {k * k}", 1),
        (f"{k} * ({a} + {b}) + {j} * {a}", f"{k + j} * {a} + {k} * {b}", 2),
        (f"{a} * ({b} + {c}) + {b} * {a}", f"2 * ({a} * {b}) + {a} * {c}", 3),
        (f"({a} + {b} + {c}) ^ 2", f"{a}^2 + {b}^2 + {c}^2 + 2 * ({a} * {b} + {b} * {c} + {a} * {c})", 3),
        (f"({a} + 1) ^ 3", f"{a} ^ 3 + 3 * {a} ^ 2 + 3 * {a} + 1", 1),
        (f"{a} * {b} * {c}", f"{c} * {a} * {b}", 3),
        (f"({a} + {b}) * {c} + {k} * {c}", f"{c} * ({a} + {b} + {k})", 3),
    ]
    if kind == "Int":
        ways += [
            (f"({a} - {b}) * ({a} + {b})", f"{a} ^ 2 - {b} ^ 2", 2),
            (f"({a} - {b}) ^ 2", f"{a} ^ 2 - 2 * {a} * {b} + {b} ^ 2", 2),
            (f"({a} - {k}) * ({a} - {j})", f"{a} * {a} - {k + j} * {a} + {k * j}", 1),
            (f"({a} - {b}) * ({a} ^ 2 + {a} * {b} + {b} ^ 2)", f"{a} ^ 3 - {b} ^ 3", 2),
            (f"{a} - ({b} - {c})", f"{a} + {c} - {b}", 3),
        ]
    left, right, count = random.choice(ways)
    if random.random() < 0.3:
        left, right = right, left
    if random.random() < 0.3:
        extra = random.choice((f" + {j}", f" + {a}"))
        left, right = left + extra, right + extra
    used = [name for name in names if name in (a, b, c)[:count]]
    return f"({' '.join(used)} : {kind}) : {left} = {right}"


def inequality(random: Random) -> str:
    """A sum of squares, a monotone step, or a linear consequence."""
    kind, names = _setting(random, 3)
    a, b, c = names
    k = random.randint(2, 6)
    ways = [
        f"({a} {b} {c} : {kind}) (h : {a} ≤ {b}) : {k} * {a} + {c} ≤ {k} * {b} + {c}",
        f"({a} {b} {c} : {kind}) (h₁ : {a} < {b}) (h₂ : {b} ≤ {c}) : {a} + {k} < {c} + {k}",
        f"({a} {b} {c} : Nat) (h : {a} ≤ {b}) : {a} * {c} ≤ {b} * {c}",
        f"({a} {b} : Nat) (h : {a} ≤ {b}) : {a} * {a} ≤ {b} * {b}",
        f"({a} {b} : Nat) (h : {a} < {b}) : {a} ^ 2 < {b} ^ 2",
        f"({a} {b} {c} : Nat) (h : {a} ≤ {b}) : {a} ^ 2 + {c} ≤ {b} ^ 2 + {c}",
        f"({a} {b} : Int) : 2 * ({a} * {b}) ≤ {a} * {a} + {b} * {b}",
        f"({a} {b} : Int) : 0 ≤ {_square(f'{k} * {a} - {b}')}",
        f"({a} {b} : Int) (h₁ : 0 ≤ {a}) (h₂ : 0 ≤ {b}) : 0 ≤ {a} * {b} + {k} * {a}",
        f"({a} {b} : Nat) (h₁ : 0 < {a}) (h₂ : 0 < {b}) : 0 < {a} * {b}",
        f"({a} {b} : Nat) (h : 0 < {a}) : {b} ≤ {a} * {b}",
        f"({a} : Nat) : {a} < {a} ^ 2 + {k}",
        f"({a} : Nat) (h : {k} ≤ {a}) : {k} * {a} ≤ {a} * {a}",
        f"({a} {b} {c} : {kind}) : max {a} {b} ≤ {c} ↔ {a} ≤ {c} ∧ {b} ≤ {c}",
        f"({a} {b} : {kind}) : min {a} {b} ≤ {a} ∧ {a} ≤ max {a} {b}",
        f"({a} {b} : {kind}) (h : ¬{a} ≤ {b}) : {b} < {a} ∧ {b} ≠ {a}",
    ]
    return random.choice(ways)


def divisibility(random: Random) -> str:
    """Divisors of sums, products and differences."""
    kind, names = _setting(random, 4)
    d, a, b, c = random.sample(names, 4)
    k, j = random.randint(2, 9), random.randint(2, 9)
    ways = [
        f"(h₁ : {d} ∣ {a}) (h₂ : {d} ∣ {b}) : {d} ∣ {k} * {a} + {j} * {b}",
        f"(h₁ : {d} ∣ {a}) (h₂ : {d} ∣ {b}) : {d} ∣ {a} * {c} + {b}",
        f"(h : {d} ∣ {a}) : {d} ∣ {a} * {b} * {c}",
        f"(h : {d} ∣ {a}) : {d} ∣ {a} ^ {k}",
        f"(h₁ : {d} ∣ {a}) (h₂ : {a} ∣ {b}) : {d} ∣ {b} * {c}",
        f"(h₁ : {d} ∣ {a}) (h₂ : {d} ∣ {a} + {b}) : {d} ∣ {b}",
        f"(h₁ : {a} ∣ {b}) (h₂ : {c} ∣ {d}) : {a} * {c} ∣ {b} * {d}",
        f"(h : {a} * {b} ∣ {c}) : {a} ∣ {c}",
        f"(h : {k * j} ∣ {a}) : {k} ∣ {a}",
        f"(h₁ : {k} ∣ {a}) (h₂ : {k} ∣ {b}) : {k} ∣ {a} + {b}",
        f"(h : {a} = {d} * {b}) : {d} ∣ {a} + {d} * {c}",
        f"(h : {a} ∣ {b}) : ∃ {c}, {b} * {d} = {a} * {c}",
        f": {d} ∣ {d} * {a} + {b} * {d}",
        f": {k} ∣ {k * j} * {a} + {k}",
    ]
    body = random.choice(ways)
    free = body.replace(f"∃ {c}", "") if f"∃ {c}" in body else body
    used = [name for name in names if name in free.split() or any(name == w.strip("(),") for w in free.split())]
    if f"∃ {c}" in body:
        used = [name for name in used if name != c]
    return f"({' '.join(used)} : {kind}) {body}"


def remainder(random: Random) -> str:
    """Parity and remainders, known or to be found by cases."""
    kind, names = _setting(random, 2)
    n, m = names
    d = random.choice((2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
    r, s, k = random.randrange(d), random.randrange(d), random.randint(1, 9)
    squares = sorted({i * i % d for i in range(d)})
    missing = [i for i in range(d) if i not in squares]
    ways = [
        f"({n} : {kind}) (h : {n} % {d} = {r}) : ({n} + {k}) % {d} = {(r + k) % d}",
        f"({n} : {kind}) (h : {n} % {d} = {r}) : ({k} * {n}) % {d} = {k * r % d}",
        f"({n} : {kind}) (h : {n} % {d} = {r}) : {n} ^ 2 % {d} = {r * r % d}",
        f"({n} : {kind}) (h : {n} % {d} = {r}) : {n} * {n} % {d} = {r * r % d}",
        f"({n} {m} : {kind}) (h₁ : {n} % {d} = {r}) (h₂ : {m} % {d} = {s}) : ({n} + {m}) % {d} = {(r + s) % d}",
        f"({n} {m} : {kind}) (h₁ : {n} % {d} = {r}) (h₂ : {m} % {d} = {s}) : ({n} * {m}) % {d} = {r * s % d}",
        f"({n} : {kind}) : {n} * ({n} + 1) % 2 = 0",
        f"({n} : Nat) : ({n} * ({n} + 1) * ({n} + 2)) % 3 = 0",
        f"({n} : Nat) (h : {n} % 2 = 1) : ∃ {m}, {n} = 2 * {m} + 1",
        f"({n} {m} : Nat) (h : {n} % {d} = {m} % {d}) : ({n} + {k}) % {d} = ({m} + {k}) % {d}",
        f"({n} : Nat) : {n} % 2 = 0 ∨ {n} % 2 = 1",
        f"({n} : Nat) (h : {n} % {d * 2} = {r}) : {n} % {d} = {r % d}",
    ]
    if missing:
        ways += [
            f"({n} : Nat) : {n} ^ 2 % {d} ≠ {random.choice(missing)}",
            f"({n} : Nat) : {n} * {n} % {d} ≠ {random.choice(missing)}",
        ]
    return random.choice(ways)


def concrete(random: Random) -> str:
    """A value to be computed."""
    a, b, n = random.randint(2, 60), random.randint(2, 60), random.randint(2, 12)
    base, power, modulus = random.randint(2, 12), random.randint(3, 40), random.randint(3, 13)
    return random.choice(
        [
            f": Nat.gcd {a * n} {b * n} = {math.gcd(a * n, b * n)}",
            f": {base} ^ {power} % {modulus} = {pow(base, power, modulus)}",
            f": ({a} * {b} + {n}) % {modulus} = {(a * b + n) % modulus}",
            f": {a * b} / {a} = {b}",
            f": ({-a} : Int) * {b} + {n} = {n - a * b}",
            f": ({-a} : Int) % {n} = {-a % n}",
            f": ¬ {n} ∣ {a * n + random.randrange(1, n)}",
            f": {n} ∣ {a * n}",
            f": ∃ x : Nat, {a} * x = {a * b}",
            f": ∃ x y : Nat, x + y = {a + b} ∧ x * y = {a * b}" if a + b < 30 else f": ∃ x : Nat, x * x = {n * n}",
            f": ∃ x : Int, x + {a} = {b}",
            f": ∃ n : Nat, {n} < n ∧ n % {modulus} = {random.randrange(modulus)}",
            f": ∀ n : Nat, n < {n} → n * n < {n * n}",
        ]
    )


def equation(random: Random) -> str:
    """Equations with one solution, as competitions ask for them, and values of functions."""
    kind, names = _setting(random, 2)
    x, y = names
    low = 0 if kind == "Nat" else -9
    u, v = random.randint(low, 9), random.randint(low, 9)
    a, b, c, d = (random.randint(1, 7) for _ in range(4))
    f = random.choice("fgh")
    function = f"({f} : {kind} → {kind})"
    first_name, other_name = random.choice((("h₀", "h₁"), ("h1", "h2"), ("hx", "hy")))
    ways = [
        f"({x} : {kind}) (h : {_linear([x], [a], b)} = {a * u + b}) : {x} = {u}",
        f"({x} : Int) (h : {_linear([x], [a + c], b)} = {_linear([x], [a], b + c * u)}) : {x} = {u}",
        f"{function} ({first_name} : ∀ {x}, {f} {x} = {a} * {x} + {b}) : {f} {c} = {a * c + b}",
        f"{function} ({first_name} : ∀ {x}, {f} {x} = {x} ^ 2 + {b}) : {f} {c} + {f} {d} = {c * c + d * d + 2 * b}",
        f"{function} ({first_name} : ∀ {x}, {f} ({x} + 1) = {f} {x} + {a}) ({other_name} : {f} 0 = {b}) : "
        f"{f} 3 = {3 * a + b}",
        f"({x} : Nat) (h : {x} * {x} = {u * u}) : {x} = {abs(u)}",
        f"({x} : Int) (h : ({x} - {abs(u)}) * ({x} - {abs(v)}) = 0) : {x} = {abs(u)} ∨ {x} = {abs(v)}",
        f"({x} {y} : {kind}) (h₁ : {x} + {y} = {u + v}) (h₂ : {x} = {u}) : {y} = {v}",
        f"({x} {y} : {kind}) (h : {x} = {y} + {a}) : {b} * {x} = {b} * {y} + {a * b}",
    ]
    if a * d != b * c:
        first, second = _linear(names, [a, b]), _linear(names, [c, d])
        goals = (
            f"{x} = {u}", f"{y} = {v}", f"{x} = {u} ∧ {y} = {v}", f"{x} * {y} = {u * v}", f"{x} + {y} = {u + v}",
        )  # fmt: skip
        given = f"({first_name} : {first} = {a * u + b * v}) ({other_name} : {second} = {c * u + d * v})"
        ways += 2 * [f"({x} {y} : {kind}) {given} : {random.choice(goals)}"]
    return random.choice(ways)
