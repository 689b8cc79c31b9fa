"""Made statements that want an induction: recursive functions with closed forms, and lists."""

from __future__ import annotations

from random import Random

_FUNCTIONS = ("f", "g", "s", "total", "count", "step", "go", "sums", "acc", "t")


def closed_form(random: Random) -> tuple[str, str]:
    """A recursive function and a statement on it: its definition, and binders with target."""
    f, n = random.choice(_FUNCTIONS), random.choice("nmk")
    c, a, b = random.randint(0, 5), random.randint(1, 6), random.randint(0, 5)
    plus = f" + {b}" if b else ""

    def define(step: str, zero: int = c) -> str:
        return f"def {f} : Nat → Nat\n  | 0 => {zero}\n  | n + 1 => {step}"

    ways = [
        (define(f"{f} n + {a}"), f"{f} {n} = {a} * {n} + {c}"),
        (define(f"{f} n + {a}"), f"{c} ≤ {f} {n}"),
        (define(f"{f} n + {a}"), f"{f} {n} < {f} ({n} + 1)"),
        (
            define(f"{f} n + ({2 * a} * n + {a + b})"),
            f"{f} {n} = {a} * {n} ^ 2 + {b} * {n} + {c}" if b else f"{f} {n} = {a} * {n} ^ 2 + {c}",
        ),
        (define(f"{f} n + (n + 1)", 0), f"2 * {f} {n} = {n} * ({n} + 1)"),
        (define(f"{f} n + {a} * n", 0), f"2 * {f} ({n} + 1) = {a} * ({n} * ({n} + 1))"),
        (define(f"2 * {f} n + {a}"), f"{f} {n} + {a} = 2 ^ {n} * {c + a}"),
        (define(f"{a + 1} * {f} n"), f"{f} {n} = {c} * {a + 1} ^ {n}"),
        (define(f"{f} n * {a}", 1), f"0 < {f} {n}"),
        (define(f"{f} n{plus} + 1"), f"{n} ≤ {f} {n}"),
        (define(f"{f} n + 2 * n", 0), f"{f} {n} % 2 = 0"),
        (define(f"{f} n + {2 * a}", 0), f"2 ∣ {f} {n}"),
    ]
    definition, target = random.choice(ways)
    return definition, f"({n} : Nat) : {target}"


def two_variables(random: Random) -> tuple[str, str]:
    """A function of two numbers that is addition or multiplication in other words."""
    f = random.choice(("add", "plus", "mul", "shift", "op"))
    m, n, k = random.choice((("m", "n", "k"), ("a", "b", "c"), ("x", "y", "z")))
    if random.random() < 0.5:
        definition = f"def {f} : Nat → Nat → Nat\n  | m, 0 => m\n  | m, n + 1 => {f} m n + 1"
        ways = [
            f"({n} : Nat) : {f} 0 {n} = {n}",
            f"({m} {n} : Nat) : {f} {m} {n} = {m} + {n}",
            f"({m} {n} : Nat) : {f} ({m} + 1) {n} = {f} {m} {n} + 1",
            f"({m} {n} : Nat) : {f} {m} {n} = {f} {n} {m}",
            f"({m} {n} {k} : Nat) : {f} ({f} {m} {n}) {k} = {f} {m} ({f} {n} {k})",
            f"({m} {n} : Nat) : {m} ≤ {f} {m} {n}",
        ]
    else:
        definition = f"def {f} : Nat → Nat → Nat\n  | _, 0 => 0\n  | m, n + 1 => {f} m n + m"
        ways = [
            f"({n} : Nat) : {f} 0 {n} = 0",
            f"({n} : Nat) : {f} 1 {n} = {n}",
            f"({m} {n} : Nat) : {f} {m} {n} = {m} * {n}",
            f"({m} {n} : Nat) : {f} ({m} + 1) {n} = {f} {m} {n} + {n}",
            f"({m} {n} {k} : Nat) : {f} {m} ({n} + {k}) = {f} {m} {n} + {f} {m} {k}",
        ]
    return definition, random.choice(ways)


def on_lists(random: Random) -> tuple[str, str]:
    """A recursive function on lists and a law of it."""
    f = random.choice(("total", "size", "len", "joined", "snocs", "double", "mapped", "rev", "keep"))
    xs, ys = random.choice((("xs", "ys"), ("l", "m"), ("as", "bs"), ("u", "v")))
    xs, ys = ("l₁", "l₂") if xs == "as" else (xs, ys)
    k = random.randint(1, 4)
    size = f"def {f} {{α : Type}} : List α → Nat\n  | [] => 0\n  | _ :: xs => {f} xs + {k}"
    total = f"def {f} : List Nat → Nat\n  | [] => 0\n  | x :: xs => x + {f} xs"
    mapped = f"def {f} {{α β : Type}} (g : α → β) : List α → List β\n  | [] => []\n  | x :: xs => g x :: {f} g xs"
    joined = f"def {f} {{α : Type}} : List α → List α → List α\n  | [], ys => ys\n  | x :: xs, ys => x :: {f} xs ys"
    twice = f"def {f} {{α : Type}} : List α → List α\n  | [] => []\n  | x :: xs => x :: x :: {f} xs"
    return random.choice(
        [
            (size, f"{{α : Type}} ({xs} {ys} : List α) : {f} ({xs} ++ {ys}) = {f} {xs} + {f} {ys}"),
            (size, f"{{α : Type}} ({xs} : List α) : {f} {xs} = {k} * {xs}.length"),
            (size, f"{{α : Type}} ({xs} : List α) : {f} {xs}.reverse = {f} {xs}"),
            (size, f"{{α β : Type}} (g : α → β) ({xs} : List α) : {f} ({xs}.map g) = {f} {xs}"),
            (total, f"({xs} {ys} : List Nat) : {f} ({xs} ++ {ys}) = {f} {xs} + {f} {ys}"),
            (total, f"({xs} : List Nat) : {f} ({xs}.map (fun x => {k} * x)) = {k} * {f} {xs}"),
            (total, f"({xs} {ys} : List Nat) : {f} ({xs} ++ {ys}) = {f} ({ys} ++ {xs})"),
            (total, f"({xs} : List Nat) : {f} ({xs}.map (· + {k})) = {f} {xs} + {k} * {xs}.length"),
            (mapped, f"{{α β : Type}} (g : α → β) ({xs} : List α) : {f} g {xs} = {xs}.map g"),
            (mapped, f"{{α β : Type}} (g : α → β) ({xs} : List α) : ({f} g {xs}).length = {xs}.length"),
            (mapped, f"{{α : Type}} ({xs} : List α) : {f} id {xs} = {xs}"),
            (
                mapped,
                f"{{α β : Type}} (g : α → β) ({xs} {ys} : List α) : {f} g ({xs} ++ {ys}) = {f} g {xs} ++ {f} g {ys}",
            ),
            (joined, f"{{α : Type}} ({xs} : List α) : {f} {xs} [] = {xs}"),
            (joined, f"{{α : Type}} ({xs} {ys} : List α) : {f} {xs} {ys} = {xs} ++ {ys}"),
            (joined, f"{{α : Type}} ({xs} {ys} : List α) : ({f} {xs} {ys}).length = {xs}.length + {ys}.length"),
            (twice, f"{{α : Type}} ({xs} : List α) : ({f} {xs}).length = 2 * {xs}.length"),
            (twice, f"{{α : Type}} ({xs} {ys} : List α) : {f} ({xs} ++ {ys}) = {f} {xs} ++ {f} {ys}"),
            (twice, f"{{α : Type}} (a : α) ({xs} : List α) : a ∈ {f} {xs} ↔ a ∈ {xs}"),
        ]
    )


# Identities of lists: a random term, and what true laws make of it.


def list_identity(random: Random) -> str:
    """Two terms on lists that laws of `++`, `map`, `reverse` and `length` make equal."""
    names = random.choice((["xs", "ys", "zs"], ["as", "bs", "cs"], ["l₁", "l₂", "l₃"], ["s", "t", "u"]))
    names = ["xs", "ys", "zs"] if "as" in names else names
    term = _list_term(random, names, random.randint(2, 3))
    other = term
    for _ in range(random.randint(1, 3)):
        other = _rewritten(random, other)
    length = random.random() < 0.4
    left, right = (
        (_length(term), random.choice((_flat_length(other), _length(other)))) if length else (_show(term), _show(other))
    )
    if left == right:
        left, right = _length(term), _flat_length(term)
    if random.random() < 0.3:
        left, right = right, left
    used = [
        name for name in names if name in (left + right).replace(".", " ").replace("(", " ").replace(")", " ").split()
    ]
    maps = "".join(f" ({g} : α → α)" for g in "fg" if f"map {g}" in left + right)
    item = " (a : α)" if "a ::" in left + right or "[a]" in left + right else ""
    return f"{{α : Type}}{maps}{item} ({' '.join(used) or names[0]} : List α) : {left} = {right}"


def _list_term(random: Random, names: list[str], depth: int) -> tuple[object, ...]:
    if depth == 0:
        return ("var", random.choice(names))
    head = random.choices(("append", "reverse", "map", "cons"), weights=(5, 3, 3, 1))[0]
    if head == "append":
        return ("append", _list_term(random, names, depth - 1), _list_term(random, names, depth - 1))
    if head == "map":
        return ("map", random.choice("fg"), _list_term(random, names, depth - 1))
    return (head, _list_term(random, names, depth - 1))


def _rewritten(random: Random, term: tuple[object, ...]) -> tuple[object, ...]:
    """The term after one law, at the root where one fits, else below."""
    head, *rest = term
    inner = rest[-1]
    match term:
        case ("reverse", ("append", a, b)):
            return ("append", ("reverse", b), ("reverse", a))
        case ("reverse", ("reverse", tuple(a))):
            return tuple(a)
        case ("reverse", ("map", f, a)):
            return ("map", f, ("reverse", a))
        case ("map", f, ("append", a, b)):
            return ("append", ("map", f, a), ("map", f, b))
        case ("map", f, ("reverse", a)):
            return ("reverse", ("map", f, a))
        case ("append", ("append", a, b), c):
            return ("append", a, ("append", b, c))
        case ("append", ("cons", a), b):
            return ("cons", ("append", a, b))
        case ("append", a, b):
            assert isinstance(a, tuple)
            assert isinstance(b, tuple)
            return (
                ("append", _rewritten(random, a), b) if random.random() < 0.5 else ("append", a, _rewritten(random, b))
            )
    return (head, *rest[:-1], _rewritten(random, inner)) if isinstance(inner, tuple) else term


def _show(term: object, *, inside: bool = False) -> str:
    match term:
        case ("var", name):
            return str(name)
        case ("append", a, b):
            text = f"{_show(a, inside=True)} ++ {_show(b, inside=isinstance(b, tuple) and b[0] == 'cons')}"
            return f"({text})" if inside else text
        case ("cons", a):
            text = f"a :: {_show(a, inside=True)}"
            return f"({text})" if inside else text
        case ("reverse", a):
            return f"{_show(a, inside=True)}.reverse"
        case ("map", f, a):
            text = f"{_show(a, inside=True)}.map {f}"
            return f"({text})" if inside else text
    raise ValueError(f"no term: {term!r}")


def _length(term: object) -> str:
    return f"{_show(term, inside=True)}.length"


def _flat_length(term: object) -> str:
    match term:
        case ("append", a, b):
            return f"{_flat_length(a)} + {_flat_length(b)}"
        case ("cons", a):
            return f"{_flat_length(a)} + 1"
        case ("reverse" | "map", *_, a):
            return _flat_length(a)
    return _length(term)
