"""Functions defined by recursion, on numbers and on lists: closed forms, accumulators, iteration, laws of one's own."""

# ruff: noqa: E501 (tables of statements and proofs read better with a proof on one line)

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from prover.training.synthetic.scripted import inductive_predicates, trees
from prover.training.synthetic.scripted.lists import filled
from prover.training.synthetic.scripted.made import Made, Maker


def _name(random: Random, *choices: str) -> str:
    return random.choice(choices)


# Sequences of numbers.


def _sequence(random: Random, zero: str, step: str) -> tuple[str, str]:
    """The name and the definition of a sequence; `{}` in the step is the value before, `$n` its index."""
    name = _name(random, "s", "seq", "a", "u", "val", "term", "total", "T", "step")
    form = random.random() < 0.5
    zero_line, step_line = ("  | 0 => ", "  | $n + 1 => ") if form else ("  | .zero => ", "  | .succ $n => ")
    return name, f"def {name} : Nat → Nat\n{zero_line}{zero}\n{step_line}{step.format(f'{name} $n')}"


def quadratic(random: Random) -> Made:
    """A sequence whose differences are linear has a closed form."""
    a, b, c = random.randint(1, 6), random.randint(0, 7), random.randint(0, 9)
    more = f"{_times(2 * a, '$n')} + {a + b}"
    step = random.choice((f"{{}} + ({more})", f"{more} + {{}}", f"{{}} + {more}"))
    name, header = _sequence(random, str(c), step)
    square = random.choice(("$n * $n", "$n ^ 2"))
    parts = [f"{a} * ({square})" if a > 1 and "*" in square else _times(a, square)]
    parts += [_times(b, "$n")] if b else []
    parts += [str(c)] if c else []
    closed = " + ".join(parts)
    power = "Nat.pow_two, " if "^" in square else ""
    return filled(
        random,
        f"($n : Nat) : {name} $n = {closed}",
        f"induction $n with\n| zero => rfl\n| succ $n $ih =>\n  rw [{name}, $ih]\n"
        f"  simp only [{power}Nat.add_mul, Nat.mul_add]\n  omega",
        header,
    )


def _times(factor: int, what: str) -> str:
    return what if factor == 1 else f"{factor} * {what}"


def geometric(random: Random) -> Made:
    """A sequence that multiplies and adds has a closed form with a power."""
    k, c, d = random.randint(2, 6), random.randint(0, 6), random.randint(0, 9)
    if c + d == 0:
        c = 1
    tail = f" + {d}" if d else ""
    name, header = _sequence(random, str(c), random.choice((f"{k} * {{}}{tail}", f"{{}} * {k}{tail}")))
    factor = (k - 1) * c + d
    left = f"{name} $n" if not d else f"{_times(k - 1, f'{name} $n')} + {d}"
    if not d:
        factor = c
    right = random.choice((f"{factor} * {k} ^ $n", f"{k} ^ $n * {factor}")) if factor > 1 else f"{k} ^ $n"
    return filled(
        random,
        f"($n : Nat) : {left} = {right}",
        f"induction $n with\n| zero => rfl\n| succ $n $ih =>\n  rw [{name}, Nat.pow_succ]\n  omega",
        header,
    )


def sequence_bound(random: Random) -> Made:
    """A sequence stays above a line or a power, or grows."""
    k, c, d = random.randint(2, 5), random.randint(1, 6), random.randint(1, 7)
    name, header = _sequence(random, str(c), f"{k} * {{}} + {d}")
    low = random.randint(2, k)
    goal, law = random.choice(
        (
            (f"{low} ^ $n ≤ {name} $n", "Nat.pow_succ"),
            (f"{low} ^ $n < {name} $n + 1", "Nat.pow_succ"),
            (f"{c} * {low} ^ $n ≤ {name} $n", "Nat.pow_succ"),
            (f"{d} * $n ≤ {name} $n", ""),
            (f"$n < {name} $n", ""),
            (f"{d} * $n + {c} ≤ {name} $n", ""),
        )
    )
    if random.random() < 0.35:
        return filled(
            random,
            f"($n $m : Nat) ($h : $n ≤ $m) : {name} $n ≤ {name} $m",
            f"induction $h with\n| refl => exact Nat.le_refl _\n| step $h1 $ih =>\n  rw [{name}]\n  omega",
            header,
        )
    rewrite = f"rw [{name}, {law}]" if law else f"rw [{name}]"
    return filled(
        random,
        f"($n : Nat) : {goal}",
        f"induction $n with\n| zero => decide\n| succ $n $ih =>\n  {rewrite}\n  omega",
        header,
    )


def sequence_mod(random: Random) -> Made:
    """The rest by a number stays the same along a sequence."""
    while True:
        m, k, c, e = random.randint(2, 9), random.randint(2, 12), random.randint(0, 12), random.randint(0, 12)
        if (k * c + e - c) % m == 0 and k % m > 1:
            break
    tail = f" + {e}" if e else ""
    name, header = _sequence(random, str(c), f"{k} * {{}}{tail}")
    goal, proof = random.choice(
        (
            (f"{name} $n % {m} = {c % m}", f"rw [{name}]\n  omega"),
            (f"∃ $k, {name} $n = {m} * $k + {c % m}", ""),
        )
    )
    if not proof:
        new = (k * (c % m) + e) // m
        shown = _times(k, "$k") + (f" + {new}" if new else "")
        return filled(
            random,
            f"($n : Nat) : {goal}",
            f"induction $n with\n| zero => exact ⟨{c // m}, rfl⟩\n| succ $n $ih =>\n  obtain ⟨$k, $h⟩ := $ih\n"
            f"  refine ⟨{shown}, ?_⟩\n  rw [{name}, $h]\n  omega",
            header,
        )
    return filled(
        random, f"($n : Nat) : {goal}", f"induction $n with\n| zero => rfl\n| succ $n $ih =>\n  {proof}", header
    )


def two_step(random: Random) -> Made:
    """A sequence with a recursion over two steps: the statement for two neighbours at once."""
    name = _name(random, "fib", "F", "luc", "g", "pair", "w", "seq", "jump")
    c0, c1, a, b = (random.randint(*r) for r in ((0, 4), (1, 5), (1, 3), (1, 3)))
    step = f"{_times(a, f'{name} ($n + 1)')} + {_times(b, f'{name} $n')}"
    values = [c0, c1]
    for _ in range(10):
        values.append(a * values[-1] + b * values[-2])
    header = f"def {name} : Nat → Nat\n  | 0 => {c0}\n  | 1 => {c1}\n  | $n + 2 => {step}"
    goals = []
    for base in (2, 3, 4, 5):
        for factor in (1, 2, 3, 4):
            if c0 <= factor and c1 <= factor * base and a * base + b <= base * base:
                goals.append((f"{name} $n ≤ {_times(factor, f'{base} ^ $n')}", True))
                break
    goals += [(f"{name} $n % {m} = {c0 % m}", False) for m in (2, 3, 4, 5) if len({v % m for v in values}) == 1]
    goals += [(f"0 < {name} $n", False)] if c0 else [(f"0 < {name} ($n + 1)", False)]
    if all(v >= i + 1 for i, v in enumerate(values)) and min(c0, c1) > 0:
        goals.append((f"$n < {name} $n", False))
    if a + b >= 3 and min(c0, c1 // 2) >= 1 and a * 2 + b >= 4:
        goals.append((f"2 ^ $n ≤ {name} $n", True))
    goal, power = random.choice(goals)
    after = goal.replace(f"{name} ($n + 1)", f"{name} ($n + 1 + 1)") if "0 < " in goal and not c0 else ""
    after = after or goal.replace("$n", "($n + 1)").replace("($n + 1) <", "$n + 1 <")
    strong = f"have $h : ∀ $n, {goal} ∧ {after} := by\n  intro $n\n  induction $n with\n"
    strong += "  | zero => decide\n  | succ $n $ih =>\n    obtain ⟨$h1, $h2⟩ := $ih\n    refine ⟨$h2, ?_⟩\n"
    strong += f"    rw [{name}]\n    " + ("simp only [Nat.pow_succ] at $h1 $h2 ⊢\n    " if power else "") + "omega\n"
    return filled(random, f"($n : Nat) : {goal}", strong + "exact ($h $n).1", header)


def sums_to(random: Random) -> Made:
    """Laws of a sum of the first values of a function."""
    name = _name(random, "sumTo", "psum", "total", "S", "addUp", "sigma", "partialSum")
    add = random.choice(("{s} + $f $n", "$f $n + {s}"))
    first = random.random() < 0.6
    call = f"{name} {{f}} {{n}}" if first else f"{name} {{n}} {{f}}"
    if first:
        header = f"def {name} ($f : Nat → Nat) : Nat → Nat\n  | 0 => 0\n  | $n + 1 => {add.format(s=f'{name} $f $n')}"
    else:
        header = (
            f"def {name} : Nat → (Nat → Nat) → Nat\n  | 0, _ => 0\n  | $n + 1, $f => {add.format(s=f'{name} $n $f')}"
        )
    c = random.choice("123456")

    def s(f: str, n: str = "$n") -> str:
        return call.format(f=f, n=n)

    plain = f"  simp only [{name}, Nat.mul_add, Nat.add_mul]\n  omega"
    goals = (
        ("∀ $m, $f $m ≤ $g $m", f"{s('$f')} ≤ {s('$g')}", f"  rw [{name}, {name}]\n  have $h1 := $h $n\n  omega"),
        (f"∀ $m, $f $m ≤ {c}", f"{s('$f')} ≤ {c} * $n", f"  rw [{name}]\n  have $h1 := $h $n\n  omega"),
        (f"∀ $m, {c} ≤ $f $m", f"{c} * $n ≤ {s('$f')}", f"  rw [{name}]\n  have $h1 := $h $n\n  omega"),
        ("∀ $m, $f $m < $g $m", f"{s('$f')} + $n ≤ {s('$g')}", f"  rw [{name}, {name}]\n  have $h1 := $h $n\n  omega"),
        ("∀ $m, $f $m = $g $m", f"{s('$f')} = {s('$g')}", f"  rw [{name}, {name}, $ih, $h]"),
        (
            f"∀ $m, $f $m = {c} * $g $m",
            f"{s('$f')} = {c} * {s('$g')}",
            f"  rw [{name}, {name}]\n  have $h1 := $h $n\n  omega",
        ),
        (
            f"∀ $m, $f $m + $g $m = {c}",
            f"{s('$f')} + {s('$g')} = {c} * $n",
            f"  rw [{name}, {name}]\n  have $h1 := $h $n\n  omega",
        ),
        (f"∀ $m, $f ($m + 1) = $f $m + {c}", f"$f $n = $f 0 + {c} * $n", "  have $h1 := $h $n\n  omega"),
        (
            "∀ $m, $g ($m + 1) = $g $m + $f $m",
            f"$g $n = $g 0 + {s('$f')}",
            f"  rw [{name}]\n  have $h1 := $h $n\n  omega",
        ),
        (
            "∀ $m, $g $m + $f $m = $g ($m + 1)",
            f"$g 0 + {s('$f')} = $g $n",
            f"  rw [{name}]\n  have $h1 := $h $n\n  omega",
        ),
        ("", f"{s('(fun $m => $f $m + $g $m)')} = {s('$g')} + {s('$f')}", plain),
        ("", f"{s('(fun $m => $f $m + ' + c + ')')} = {s('$f')} + {c} * $n", plain),
        ("", f"{s('(fun $m => ' + c + ' * $f $m + $g $m)')} = {c} * {s('$f')} + {s('$g')}", plain),
        ("", f"{s('$f')} ≤ {s('$f', '($n + 1)')}", ""),
        (
            f"∀ $m, $m < $n → $f $m ≤ {c}",
            f"{s('$f')} ≤ {c} * $n",
            f"  have $h1 := $h $n (Nat.lt_succ_self $n)\n"
            f"  have $h2 := $ih (fun $m $h3 => $h $m (Nat.lt_succ_of_lt $h3))\n  rw [{name}]\n  omega",
        ),
        (
            "∀ $m, $m < $n → $f $m = $g $m",
            f"{s('$f')} = {s('$g')}",
            f"  rw [{name}, {name}, $h $n (Nat.lt_succ_self $n), $ih (fun $m $h3 => $h $m (Nat.lt_succ_of_lt $h3))]",
        ),
    )
    given, goal, proof = random.choice(goals)
    funs = "($f $g : Nat → Nat)" if "$g " in given + goal else "($f : Nat → Nat)"
    hyp = f" ($h : {given})" if given else ""
    if not proof:
        return filled(random, f"{funs} ($n : Nat){hyp} : {goal}", f"rw [{name}]\nomega", header)
    binders = f"{funs} ($n : Nat){hyp}" if "< $n" in given or random.random() < 0.5 else f"{funs}{hyp} ($n : Nat)"
    exact = " = " in goal and "$g ($m" not in given
    nil = "rfl" if exact else f"simp [{name}]"
    return filled(
        random, f"{binders} : {goal}", f"induction $n with\n| zero => {nil}\n| succ $n $ih =>\n{proof}", header
    )


# Accumulators.


def accumulator(random: Random) -> Made:
    """A loop with an accumulator against the plain recursion."""
    loop = _name(random, "go", "loop", "aux", "run", "work", "walk")
    plain = _name(random, "total", "plain", "spec", "size", "slow", "direct")
    term, kind = random.choice(
        (
            ("$x", "Nat"),
            ("1", ""),
            ("2", ""),
            ("2 * $x", "Nat"),
            ("$x * $x", "Nat"),
            ("($x + 1)", "Nat"),
            ("3 * $x", "Nat"),
        )
    )
    generic = not kind
    elem = "α" if generic else "Nat"
    params = " {α : Type}" if generic else ""
    first = random.random() < 0.5
    step = random.choice((f"$acc + {term}", f"{term} + $acc"))
    used = "_" if generic else "$x"
    if first:
        header = f"def {loop}{params} : List {elem} → Nat → Nat\n  | [], $acc => $acc\n  | {used} :: $xs, $acc => {loop} $xs ({step})"
    else:
        header = f"def {loop}{params} : Nat → List {elem} → Nat\n  | $acc, [] => $acc\n  | $acc, {used} :: $xs => {loop} ({step}) $xs"
    recursive = random.choice((f"{term} + {plain} $xs", f"{plain} $xs + {term}"))
    header += f"\n\ndef {plain}{params} : List {elem} → Nat\n  | [] => 0\n  | {used} :: $xs => {recursive}"

    def call(xs: str, start: str) -> str:
        return f"{loop} {xs} {start}" if first else f"{loop} {start} {xs}"

    binder = f"(α : Type) ($xs : List {elem})" if generic else f"($xs : List {elem})"
    side = random.choice(("{k} + {p} {xs}", "{p} {xs} + {k}"))

    def proof(xs: str) -> str:
        ends = f"simp [{loop}, {plain}]"
        return (
            f"induction {xs} generalizing $k with\n| nil => {ends}\n| cons $x {xs} $ih =>\n"
            f"  rw [{loop}, $ih, {plain}]\n  omega"
        )

    if random.random() < 0.4:
        goal = side.format(k="$k", p=plain, xs="$xs")
        return filled(random, f"{binder} ($k : Nat) : {call('$xs', '$k')} = {goal}", proof("$xs"), header)
    strong = side.format(k="$k", p=plain, xs="$zs")
    inner = "\n".join("  " + line for line in ["intro $zs $k", *proof("$zs").split("\n")])
    have = f"have $h : ∀ ($zs : List {elem}) ($k : Nat), {call('$zs', '$k')} = {strong} := by\n{inner}"
    start = random.choice(("0", "0", "1", "5", "10"))
    goal = f"{plain} $xs" if start == "0" else side.format(k=start, p=plain, xs="$xs")
    end = "rw [$h]" if start != "0" else "rw [$h, Nat.zero_add]" if side.startswith("{k}") else "rw [$h, Nat.add_zero]"
    return filled(random, f"{binder} : {call('$xs', start)} = {goal}", f"{have}\n{end}", header)


def reverse_onto(random: Random) -> Made:
    """A list reversed onto another one."""
    rev = _name(random, "revOnto", "go", "rev", "flip", "pour", "shunt")
    first = random.random() < 0.6
    if first:
        header = f"def {rev} {{α : Type}} : List α → List α → List α\n  | [], $acc => $acc\n  | $x :: $xs, $acc => {rev} $xs ($x :: $acc)"
    else:
        header = f"def {rev} {{α : Type}} : List α → List α → List α\n  | $acc, [] => $acc\n  | $acc, $x :: $xs => {rev} ($x :: $acc) $xs"

    def call(xs: str, acc: str) -> str:
        return f"{rev} {xs} {acc}" if first else f"{rev} {acc} {xs}"

    goal, step, extra = random.choice(
        (
            (
                f"{call('$xs', '$ys')} = $xs.reverse ++ $ys",
                f"rw [{rev}, $ih, List.reverse_cons, List.append_assoc]\n  rfl",
                "",
            ),
            (
                f"({call('$xs', '$ys')}).length = $xs.length + $ys.length",
                f"rw [{rev}, $ih, List.length_cons, List.length_cons]\n  omega",
                "",
            ),
            (
                f"({call('$xs', '$ys')}).length = $ys.length + $xs.length",
                f"rw [{rev}, $ih, List.length_cons, List.length_cons]\n  omega",
                "",
            ),
            (
                f"{call('$xs', '($ys ++ $zs)')} = {call('$xs', '$ys')} ++ $zs",
                f"rw [{rev}, {rev}, ← $ih, List.cons_append]",
                " $zs",
            ),
            (
                f"$z ∈ {call('$xs', '$ys')} ↔ $z ∈ $xs ∨ $z ∈ $ys",
                f"rw [{rev}, $ih, List.mem_cons, List.mem_cons]\n  constructor\n"
                "  · rintro ($h | $h | $h)\n    · exact Or.inl (Or.inr $h)\n    · exact Or.inl (Or.inl $h)\n    · exact Or.inr $h\n"
                "  · rintro (($h | $h) | $h)\n    · exact Or.inr (Or.inl $h)\n    · exact Or.inl $h\n    · exact Or.inr (Or.inr $h)",
                "",
            ),
            (
                f"({call('$xs', '$ys')}).map $f = {call('($xs.map $f)', '($ys.map $f)')}",
                f"rw [{rev}, $ih, List.map_cons, List.map_cons, {rev}]",
                "",
            ),
        )
    )
    nil = f"simp [{rev}]"
    mapped = "$f" in goal
    types = "(α β : Type) ($f : α → β)" if mapped else "(α : Type)"
    extra_binder = " ($z : α)" if "$z " in goal else ""
    return filled(
        random,
        f"{types}{extra_binder} ($xs $ys{extra} : List α) : {goal}",
        f"induction $xs generalizing $ys with\n| nil => {nil}\n| cons $x $xs $ih =>\n  {step}",
        header,
    )


def iterate(random: Random) -> Made:
    """A function applied many times, the new application inside or outside."""
    name = _name(random, "iter", "rep", "times", "power", "again", "nth", "applyN")
    inside = random.random() < 0.5
    first = random.random() < 0.6

    def it(n: str, x: str, f: str = "$f") -> str:
        return f"{name} {f} {n} {x}" if first else f"{name} {n} {f} {x}"

    def one(n: str, x: str) -> str:
        return it(n, f"($f {x})") if inside else f"$f ({it(n, x)})"

    if first:
        header = (
            f"def {name} {{α : Type}} ($f : α → α) : Nat → α → α\n  | 0, $x => $x\n  | $n + 1, $x => {one('$n', '$x')}"
        )
    else:
        header = f"def {name} {{α : Type}} : Nat → (α → α) → α → α\n  | 0, _, $x => $x\n  | $n + 1, $f, $x => {one('$n', '$x')}"
    gen = " generalizing $x" if inside else ""
    forms = (
        (
            "",
            "(α : Type) ($f : α → α)",
            f"{it('$n', '($f $x)')} = $f ({it('$n', '$x')})",
            f"rw [{name}, $ih, {name}]",
            "rfl",
        ),
        (
            "",
            "(α : Type) ($f : α → α)",
            f"{it('($n + 1)', '$x')} = " + (f"$f ({it('$n', '$x')})" if inside else it("$n", "($f $x)")),
            f"rw [{name}, $ih, {name}]",
            "rfl",
        ),
        (
            "($h : $f $x = $x)",
            "(α : Type) ($f : α → α)",
            f"{it('$n', '$x')} = $x",
            f"rw [{name}, $h, $ih]" if inside else f"rw [{name}, $ih, $h]",
            "rfl",
        ),
        (
            "($h : ∀ $y, $f ($f $y) = $y)",
            "(α : Type) ($f : α → α)",
            f"{it('(2 * $n)', '$x')} = $x",
            f"rw [Nat.mul_succ, {name}, {name}, $h, $ih]",
            "rfl",
        ),
        (
            "($h : ∀ $y, $p $y → $p ($f $y)) ($h1 : $p $x)",
            "(α : Type) ($f : α → α) ($p : α → Prop)",
            f"$p ({it('$n', '$x')})",
            f"rw [{name}]\n  exact $ih ($f $x) ($h $x $h1)" if inside else f"rw [{name}]\n  exact $h _ $ih",
            "exact $h1",
        ),
        (
            "($h : ∀ $y, $g ($f $y) = $f ($g $y))",
            "(α : Type) ($f $g : α → α)",
            f"$g ({it('$n', '$x')}) = {it('$n', '($g $x)')}",
            f"rw [{name}, {name}, $ih, $h]" if inside else f"rw [{name}, {name}, $h, $ih]",
            "rfl",
        ),
        (
            "($h : ∀ $y, $g ($f $y) = $y)",
            "(α : Type) ($f $g : α → α)",
            f"$g ({it('($n + 1)', '$x')}) = {it('$n', '$x')}",
            "" if inside else f"rw [{name}, $h]",
            "",
        ),
        (
            "($h : ∀ $y, $k $y ≤ $k ($f $y))",
            "(α : Type) ($f : α → α) ($k : α → Nat)",
            f"$k $x ≤ $k ({it('$n', '$x')})",
            f"rw [{name}]\n  exact Nat.le_trans ($h $x) ($ih ($f $x))"
            if inside
            else f"rw [{name}]\n  exact Nat.le_trans $ih ($h _)",
            "exact Nat.le_refl _",
        ),
        (
            "($h : ∀ $y, $k ($f $y) = $k $y + 1)",
            "(α : Type) ($f : α → α) ($k : α → Nat)",
            f"$k ({it('$n', '$x')}) = $k $x + $n",
            f"rw [{name}, $ih, $h]\n  omega" if inside else f"rw [{name}, $h, $ih]\n  omega",
            "rfl",
        ),
        (
            "($h : ∀ $y, $k ($f $y) = $k $y)",
            "(α : Type) ($f : α → α) ($k : α → Nat)",
            f"$k ({it('$n', '$x')}) = $k $x",
            f"rw [{name}, $ih, $h]" if inside else f"rw [{name}, $h, $ih]",
            "rfl",
        ),
        (
            "",
            "(α : Type) ($f : α → α) ($m : Nat)",
            f"{it('($n + $m)', '$x')} = " + it("$m", f"({it('$n', '$x')})")
            if inside
            else f"{it('($n + $m)', '$x')} = " + it("$n", f"({it('$m', '$x')})"),
            f"rw [Nat.succ_add, {name}, $ih, {name}]",
            "ADD",
        ),
        (
            "($h : ∀ $y $z, $f $y = $f $z → $y = $z) ($y : α)",
            "(α : Type) ($f : α → α)",
            f"{it('$n', '$x')} = {it('$n', '$y')} → $x = $y",
            "INJ",
            "",
        ),
    )
    given, binders, goal, step, nil = random.choice(forms)
    if step == "":
        return iterate(random)
    hyp = f" {given}" if given else ""
    whole = f"{binders} ($n : Nat) ($x : α){hyp} : {goal}"
    if nil == "":
        if step == "INJ":
            more = " generalizing $x $y" if inside else ""
            end = "exact $h _ _ ($ih _ _ $h1)" if inside else "exact $ih ($h _ _ $h1)"
            proof = (
                f"induction $n{more} with\n| zero => exact $h1\n| succ $n $ih =>\n  rw [{name}, {name}] at $h1\n  {end}"
            )
            return filled(random, whole, "intro $h1\n" + proof, header)
        return filled(random, whole, step, header)
    nil = "rw [Nat.zero_add]\n  rfl" if nil == "ADD" else nil
    fixed = "$h : $f $x" in given
    if fixed:
        gen = ""
    return filled(random, whole, f"induction $n{gen} with\n| zero =>\n  {nil}\n| succ $n $ih =>\n  {step}", header)


# List functions of one's own.

_OWN: tuple[tuple[str, str, str, str, str], ...] = (
    # definitions, binders, goal, nil, cons
    (
        "def #app {α : Type} : List α → List α → List α\n  | [], $ys => $ys\n  | $x :: $xs, $ys => $x :: #app $xs $ys",
        "(α : Type) ($xs $ys $zs : List α)",
        "#app (#app $xs $ys) $zs = #app $xs (#app $ys $zs)",
        "rfl",
        "rw [#app, #app, #app, $ih]",
    ),
    (
        "def #app {α : Type} : List α → List α → List α\n  | [], $ys => $ys\n  | $x :: $xs, $ys => $x :: #app $xs $ys",
        "(α : Type) ($xs : List α)",
        "#app $xs [] = $xs",
        "rfl",
        "rw [#app, $ih]",
    ),
    (
        "def #app {α : Type} : List α → List α → List α\n  | [], $ys => $ys\n  | $x :: $xs, $ys => $x :: #app $xs $ys",
        "(α : Type) ($xs $ys : List α)",
        "(#app $xs $ys).length = $ys.length + $xs.length",
        "simp [#app]",
        "rw [#app, List.length_cons, $ih, List.length_cons]\n  omega",
    ),
    (
        "def #snoc {α : Type} ($y : α) : List α → List α\n  | [] => [$y]\n  | $x :: $xs => $x :: #snoc $y $xs",
        "(α : Type) ($y : α) ($xs : List α)",
        "#snoc $y $xs = $xs ++ [$y]",
        "rfl",
        "rw [#snoc, $ih]\n  rfl",
    ),
    (
        "def #snoc {α : Type} ($y : α) : List α → List α\n  | [] => [$y]\n  | $x :: $xs => $x :: #snoc $y $xs",
        "(α : Type) ($y : α) ($xs : List α)",
        "(#snoc $y $xs).length = $xs.length + 1",
        "rfl",
        "rw [#snoc, List.length_cons, $ih, List.length_cons]",
    ),
    (
        "def #snoc {α : Type} ($y : α) : List α → List α\n  | [] => [$y]\n  | $x :: $xs => $x :: #snoc $y $xs",
        "(α : Type) ($y : α) ($xs : List α)",
        "(#snoc $y $xs).reverse = $y :: $xs.reverse",
        "rfl",
        "rw [#snoc, List.reverse_cons, $ih, List.reverse_cons]\n  rfl",
    ),
    (
        "def #snoc {α : Type} ($y : α) : List α → List α\n  | [] => [$y]\n  | $x :: $xs => $x :: #snoc $y $xs",
        "(α β : Type) ($f : α → β) ($y : α) ($xs : List α)",
        "(#snoc $y $xs).map $f = #snoc ($f $y) ($xs.map $f)",
        "rfl",
        "rw [#snoc, List.map_cons, $ih, List.map_cons, #snoc]",
    ),
    (
        "def #dup {α : Type} : List α → List α\n  | [] => []\n  | $x :: $xs => $x :: $x :: #dup $xs",
        "(α : Type) ($xs : List α)",
        "(#dup $xs).length = 2 * $xs.length",
        "rfl",
        "rw [#dup, List.length_cons, List.length_cons, $ih, List.length_cons]\n  omega",
    ),
    (
        "def #dup {α : Type} : List α → List α\n  | [] => []\n  | $x :: $xs => $x :: $x :: #dup $xs",
        "(α : Type) ($xs $ys : List α)",
        "#dup ($xs ++ $ys) = #dup $xs ++ #dup $ys",
        "rfl",
        "rw [List.cons_append, #dup, $ih, #dup]\n  rfl",
    ),
    (
        "def #dup {α : Type} : List α → List α\n  | [] => []\n  | $x :: $xs => $x :: $x :: #dup $xs",
        "(α β : Type) ($f : α → β) ($xs : List α)",
        "#dup ($xs.map $f) = (#dup $xs).map $f",
        "rfl",
        "rw [List.map_cons, #dup, $ih, #dup, List.map_cons, List.map_cons]",
    ),
    (
        "def #dup {α : Type} : List α → List α\n  | [] => []\n  | $x :: $xs => $x :: $x :: #dup $xs",
        "(α : Type) ($p : α → Bool) ($xs : List α)",
        "(#dup $xs).filter $p = #dup ($xs.filter $p)",
        "rfl",
        "cases $h : $p $x <;> simp [#dup, List.filter_cons, $h, $ih]",
    ),
    (
        "def #dup {α : Type} : List α → List α\n  | [] => []\n  | $x :: $xs => $x :: $x :: #dup $xs",
        "(α : Type) ($z : α) ($xs : List α)",
        "$z ∈ #dup $xs → $z ∈ $xs",
        "intro $h\n  exact $h",
        "intro $h\n  rw [#dup] at $h\n  rcases List.mem_cons.1 $h with $h | $h\n  · exact List.mem_cons.2 (Or.inl $h)\n"
        "  · rcases List.mem_cons.1 $h with $h | $h\n    · exact List.mem_cons.2 (Or.inl $h)\n    · exact List.mem_cons_of_mem $x ($ih $h)",
    ),
    (
        "def #keep {α : Type} ($p : α → Bool) : List α → List α\n  | [] => []\n  | $x :: $xs => if $p $x then $x :: #keep $p $xs else #keep $p $xs",
        "(α : Type) ($p : α → Bool) ($xs $ys : List α)",
        "#keep $p ($xs ++ $ys) = #keep $p $xs ++ #keep $p $ys",
        "rfl",
        "cases $h : $p $x <;> simp [#keep, $h, $ih]",
    ),
    (
        "def #keep {α : Type} ($p : α → Bool) : List α → List α\n  | [] => []\n  | $x :: $xs => if $p $x then $x :: #keep $p $xs else #keep $p $xs",
        "(α : Type) ($p : α → Bool) ($xs : List α)",
        "#keep $p (#keep $p $xs) = #keep $p $xs",
        "rfl",
        "cases $h : $p $x <;> simp [#keep, $h, $ih]",
    ),
    (
        "def #keep {α : Type} ($p : α → Bool) : List α → List α\n  | [] => []\n  | $x :: $xs => if $p $x then $x :: #keep $p $xs else #keep $p $xs",
        "(α : Type) ($p $q : α → Bool) ($xs : List α)",
        "#keep $p (#keep $q $xs) = #keep $q (#keep $p $xs)",
        "rfl",
        "cases $h1 : $p $x <;> cases $h2 : $q $x <;> simp [#keep, $h1, $h2, $ih]",
    ),
    (
        "def #keep {α : Type} ($p : α → Bool) : List α → List α\n  | [] => []\n  | $x :: $xs => if $p $x then $x :: #keep $p $xs else #keep $p $xs",
        "(α : Type) ($p : α → Bool) ($xs : List α)",
        "(#keep $p $xs).length ≤ $xs.length",
        "simp [#keep]",
        "cases $h : $p $x <;> simp [#keep, $h] <;> omega",
    ),
    (
        "def #keep {α : Type} ($p : α → Bool) : List α → List α\n  | [] => []\n  | $x :: $xs => if $p $x then $x :: #keep $p $xs else #keep $p $xs",
        "(α β : Type) ($f : β → α) ($p : α → Bool) ($xs : List β)",
        "#keep $p ($xs.map $f) = (#keep (fun $d => $p ($f $d)) $xs).map $f",
        "rfl",
        "cases $h : $p ($f $x) <;> simp [#keep, $h, $ih]",
    ),
    (
        "def #keep {α : Type} ($p : α → Bool) : List α → List α\n  | [] => []\n  | $x :: $xs => if $p $x then $x :: #keep $p $xs else #keep $p $xs",
        "(α : Type) ($p : α → Bool) ($xs : List α)",
        "∀ $d, $d ∈ #keep $p $xs → $p $d = true",
        "simp [#keep]",
        "intro $d $h1\n  cases $h : $p $x\n  · simp [#keep, $h] at $h1\n    exact $ih $d $h1\n  · simp [#keep, $h] at $h1\n"
        "    rcases $h1 with $h2 | $h2\n    · rw [$h2, $h]\n    · exact $ih $d $h2",
    ),
    (
        "def #cnt ($k : Nat) : List Nat → Nat\n  | [] => 0\n  | $x :: $xs => if $x = $k then #cnt $k $xs + 1 else #cnt $k $xs",
        "($k : Nat) ($xs $ys : List Nat)",
        "#cnt $k ($xs ++ $ys) = #cnt $k $xs + #cnt $k $ys",
        "simp [#cnt]",
        "by_cases $h : $x = $k <;> simp [#cnt, $h, $ih]\n  omega",
    ),
    (
        "def #cnt ($k : Nat) : List Nat → Nat\n  | [] => 0\n  | $x :: $xs => if $x = $k then #cnt $k $xs + 1 else #cnt $k $xs",
        "($k : Nat) ($xs : List Nat)",
        "#cnt $k $xs ≤ $xs.length",
        "simp [#cnt]",
        "by_cases $h : $x = $k <;> simp [#cnt, $h] <;> omega",
    ),
    (
        "def #cnt ($k : Nat) : List Nat → Nat\n  | [] => 0\n  | $x :: $xs => if $x = $k then #cnt $k $xs + 1 else #cnt $k $xs",
        "($k : Nat) ($xs : List Nat)",
        "0 < #cnt $k $xs → $k ∈ $xs",
        "simp [#cnt]",
        "intro $h1\n  by_cases $h : $x = $k\n  · rw [$h]\n    exact List.mem_cons_self\n  · simp [#cnt, $h] at $h1\n"
        "    exact List.mem_cons_of_mem $x ($ih $h1)",
    ),
    (
        "def #del ($k : Nat) : List Nat → List Nat\n  | [] => []\n  | $x :: $xs => if $x = $k then #del $k $xs else $x :: #del $k $xs",
        "($k : Nat) ($xs : List Nat)",
        "$k ∉ #del $k $xs",
        "simp [#del]",
        "by_cases $h : $x = $k\n  · simp [#del, $h, $ih]\n  · simp [#del, $h, $ih]\n    omega",
    ),
    (
        "def #del ($k : Nat) : List Nat → List Nat\n  | [] => []\n  | $x :: $xs => if $x = $k then #del $k $xs else $x :: #del $k $xs",
        "($k : Nat) ($xs : List Nat)",
        "#del $k (#del $k $xs) = #del $k $xs",
        "rfl",
        "by_cases $h : $x = $k <;> simp [#del, $h, $ih]",
    ),
    (
        "def #del ($k : Nat) : List Nat → List Nat\n  | [] => []\n  | $x :: $xs => if $x = $k then #del $k $xs else $x :: #del $k $xs",
        "($k $m : Nat) ($xs : List Nat)",
        "#del $k (#del $m $xs) = #del $m (#del $k $xs)",
        "rfl",
        "by_cases $h1 : $x = $k <;> by_cases $h2 : $x = $m <;> simp_all [#del]",
    ),
    (
        "def #del ($k : Nat) : List Nat → List Nat\n  | [] => []\n  | $x :: $xs => if $x = $k then #del $k $xs else $x :: #del $k $xs",
        "($k : Nat) ($xs : List Nat)",
        "(#del $k $xs).length ≤ $xs.length",
        "simp [#del]",
        "by_cases $h : $x = $k <;> simp [#del, $h] <;> omega",
    ),
    (
        "def #ins ($k : Nat) : List Nat → List Nat\n  | [] => [$k]\n  | $x :: $xs => if $k ≤ $x then $k :: $x :: $xs else $x :: #ins $k $xs",
        "($k : Nat) ($xs : List Nat)",
        "(#ins $k $xs).length = $xs.length + 1",
        "rfl",
        "by_cases $h : $k ≤ $x <;> simp [#ins, $h, $ih]",
    ),
    (
        "def #ins ($k : Nat) : List Nat → List Nat\n  | [] => [$k]\n  | $x :: $xs => if $k ≤ $x then $k :: $x :: $xs else $x :: #ins $k $xs",
        "($k : Nat) ($xs : List Nat)",
        "$k ∈ #ins $k $xs",
        "simp [#ins]",
        "by_cases $h : $k ≤ $x <;> simp [#ins, $h, $ih]",
    ),
    (
        "def #ins ($k : Nat) : List Nat → List Nat\n  | [] => [$k]\n  | $x :: $xs => if $k ≤ $x then $k :: $x :: $xs else $x :: #ins $k $xs",
        "($k : Nat) ($xs : List Nat)",
        "(#ins $k $xs).sum = $k + $xs.sum",
        "simp [#ins]",
        "by_cases $h : $k ≤ $x <;> simp [#ins, $h, $ih]\n  omega",
    ),
    (
        "def #ins ($k : Nat) : List Nat → List Nat\n  | [] => [$k]\n  | $x :: $xs => if $k ≤ $x then $k :: $x :: $xs else $x :: #ins $k $xs",
        "($k : Nat) ($xs : List Nat)",
        "∀ $d, $d ∈ $xs → $d ∈ #ins $k $xs",
        "simp",
        "intro $d $h1\n  by_cases $h : $k ≤ $x\n  · simp only [#ins, $h, if_true]\n    exact List.mem_cons_of_mem $k $h1\n"
        "  · simp only [#ins, $h, if_false]\n    rcases List.mem_cons.1 $h1 with $h2 | $h2\n"
        "    · exact List.mem_cons.2 (Or.inl $h2)\n    · exact List.mem_cons_of_mem $x ($ih $d $h2)",
    ),
    (
        "def #big : List Nat → Nat\n  | [] => 0\n  | $x :: $xs => max $x (#big $xs)",
        "($xs : List Nat)",
        "∀ $d, $d ∈ $xs → $d ≤ #big $xs",
        "simp",
        "intro $d $h\n  rw [#big]\n  rcases List.mem_cons.1 $h with $h1 | $h1\n  · subst $h1\n    exact Nat.le_max_left _ _\n"
        "  · exact Nat.le_trans ($ih $d $h1) (Nat.le_max_right _ _)",
    ),
    (
        "def #big : List Nat → Nat\n  | [] => 0\n  | $x :: $xs => max $x (#big $xs)",
        "($xs $ys : List Nat)",
        "#big ($xs ++ $ys) = max (#big $xs) (#big $ys)",
        "simp [#big]",
        "rw [List.cons_append, #big, $ih, #big]\n  omega",
    ),
    (
        "def #big : List Nat → Nat\n  | [] => 0\n  | $x :: $xs => max $x (#big $xs)",
        "($k : Nat) ($xs : List Nat) ($h : ∀ $d, $d ∈ $xs → $d ≤ $k)",
        "#big $xs ≤ $k",
        "exact Nat.zero_le _",
        "have $h1 := $h $x (by simp)\n  have $h2 := $ih (fun $y $h3 => $h $y (List.mem_cons_of_mem $x $h3))\n  rw [#big]\n  omega",
    ),
    (
        "def #big : List Nat → Nat\n  | [] => 0\n  | $x :: $xs => max $x (#big $xs)",
        "($xs : List Nat)",
        "#big $xs ≤ $xs.sum",
        "exact Nat.le_refl _",
        "rw [#big, List.sum_cons]\n  omega",
    ),
    (
        "def #every {α : Type} ($p : α → Bool) : List α → Bool\n  | [] => true\n  | $x :: $xs => $p $x && #every $p $xs",
        "(α : Type) ($p : α → Bool) ($xs $ys : List α)",
        "#every $p ($xs ++ $ys) = (#every $p $xs && #every $p $ys)",
        "rfl",
        "rw [List.cons_append, #every, $ih, #every, Bool.and_assoc]",
    ),
    (
        "def #every {α : Type} ($p : α → Bool) : List α → Bool\n  | [] => true\n  | $x :: $xs => $p $x && #every $p $xs",
        "(α : Type) ($p : α → Bool) ($xs : List α)",
        "#every $p $xs = true ↔ ∀ $d, $d ∈ $xs → $p $d = true",
        "simp [#every]",
        "simp [#every, $ih]",
    ),
    (
        "def #every {α : Type} ($p : α → Bool) : List α → Bool\n  | [] => true\n  | $x :: $xs => $p $x && #every $p $xs",
        "(α : Type) ($p $q : α → Bool) ($h : ∀ $d, $p $d = true → $q $d = true) ($xs : List α)",
        "#every $p $xs = true → #every $q $xs = true",
        "intro $h1\n  rfl",
        "intro $h1\n  rw [#every, Bool.and_eq_true] at $h1 ⊢\n  exact ⟨$h $x $h1.1, $ih $h1.2⟩",
    ),
    (
        "def #mix {α : Type} ($z : α) : List α → List α\n  | [] => []\n  | $x :: $xs => $x :: $z :: #mix $z $xs",
        "(α : Type) ($z : α) ($xs $ys : List α)",
        "#mix $z ($xs ++ $ys) = #mix $z $xs ++ #mix $z $ys",
        "rfl",
        "rw [List.cons_append, #mix, $ih, #mix]\n  rfl",
    ),
    (
        "def #mix {α : Type} ($z : α) : List α → List α\n  | [] => []\n  | $x :: $xs => $x :: $z :: #mix $z $xs",
        "(α β : Type) ($f : α → β) ($z : α) ($xs : List α)",
        "(#mix $z $xs).map $f = #mix ($f $z) ($xs.map $f)",
        "rfl",
        "rw [#mix, List.map_cons, List.map_cons, $ih, List.map_cons, #mix]",
    ),
    (
        "def #flat {α : Type} : List (List α) → List α\n  | [] => []\n  | $x :: $xs => $x ++ #flat $xs",
        "(α : Type) ($xs $ys : List (List α))",
        "#flat ($xs ++ $ys) = #flat $xs ++ #flat $ys",
        "rfl",
        "rw [List.cons_append, #flat, $ih, #flat, List.append_assoc]",
    ),
    (
        "def #flat {α : Type} : List (List α) → List α\n  | [] => []\n  | $x :: $xs => $x ++ #flat $xs",
        "(α β : Type) ($f : α → β) ($xs : List (List α))",
        "(#flat $xs).map $f = #flat ($xs.map (fun $d => $d.map $f))",
        "rfl",
        "rw [#flat, List.map_append, $ih, List.map_cons, #flat]",
    ),
    (
        "def #flat {α : Type} : List (List α) → List α\n  | [] => []\n  | $x :: $xs => $x ++ #flat $xs",
        "(α : Type) ($xs : List (List α))",
        "(#flat $xs).length = ($xs.map List.length).sum",
        "rfl",
        "rw [#flat, List.length_append, $ih, List.map_cons, List.sum_cons]",
    ),
    (
        "def #copies {α : Type} ($z : α) : Nat → List α\n  | 0 => []\n  | $n + 1 => $z :: #copies $z $n",
        "(α : Type) ($z : α) ($n $m : Nat)",
        "#copies $z ($n + $m) = #copies $z $n ++ #copies $z $m",
        "N:rw [Nat.zero_add]\n  rfl",
        "rw [Nat.succ_add, #copies, $ih, #copies]\n  rfl",
    ),
    (
        "def #copies {α : Type} ($z : α) : Nat → List α\n  | 0 => []\n  | $n + 1 => $z :: #copies $z $n",
        "(α : Type) ($z : α) ($n : Nat)",
        "(#copies $z $n).length = $n",
        "N:rfl",
        "rw [#copies, List.length_cons, $ih]",
    ),
    (
        "def #copies {α : Type} ($z : α) : Nat → List α\n  | 0 => []\n  | $n + 1 => $z :: #copies $z $n",
        "(α β : Type) ($f : α → β) ($z : α) ($n : Nat)",
        "(#copies $z $n).map $f = #copies ($f $z) $n",
        "N:rfl",
        "rw [#copies, List.map_cons, $ih, #copies]",
    ),
    (
        "def #copies {α : Type} ($z : α) : Nat → List α\n  | 0 => []\n  | $n + 1 => $z :: #copies $z $n",
        "(α : Type) ($z : α) ($n : Nat)",
        "∀ $d, $d ∈ #copies $z $n → $d = $z",
        "N:simp [#copies]",
        "intro $d $h\n  rw [#copies] at $h\n  rcases List.mem_cons.1 $h with $h1 | $h1\n  · exact $h1\n  · exact $ih $d $h1",
    ),
    (
        "def #copies {α : Type} ($z : α) : Nat → List α\n  | 0 => []\n  | $n + 1 => $z :: #copies $z $n",
        "(α : Type) ($z : α) ($n : Nat)",
        "#copies $z $n ++ [$z] = $z :: #copies $z $n",
        "N:rfl",
        "rw [#copies, List.cons_append, $ih]",
    ),
    (
        "def #get {α β : Type} [DecidableEq α] ($k : α) : List (α × β) → Option β\n  | [] => none\n"
        "  | $x :: $xs => if $x.1 = $k then some $x.2 else #get $k $xs",
        "(α β : Type) [DecidableEq α] ($k : α) ($z : β) ($xs : List (α × β))",
        "#get $k $xs = some $z → ($k, $z) ∈ $xs",
        "simp [#get]",
        "intro $h1\n  by_cases $h : $x.1 = $k\n  · simp [#get, $h] at $h1\n    rw [← $h, ← $h1]\n    exact List.mem_cons_self\n"
        "  · simp [#get, $h] at $h1\n    exact List.mem_cons_of_mem $x ($ih $h1)",
    ),
    (
        "def #get {α β : Type} [DecidableEq α] ($k : α) : List (α × β) → Option β\n  | [] => none\n"
        "  | $x :: $xs => if $x.1 = $k then some $x.2 else #get $k $xs",
        "(α β γ : Type) [DecidableEq α] ($k : α) ($f : β → γ) ($xs : List (α × β))",
        "#get $k ($xs.map (fun $d => ($d.1, $f $d.2))) = (#get $k $xs).map $f",
        "rfl",
        "by_cases $h : $x.1 = $k <;> simp [#get, $h, $ih]",
    ),
    (
        "def #get {α β : Type} [DecidableEq α] ($k : α) : List (α × β) → Option β\n  | [] => none\n"
        "  | $x :: $xs => if $x.1 = $k then some $x.2 else #get $k $xs",
        "(α β : Type) [DecidableEq α] ($k : α) ($xs $ys : List (α × β)) ($h : #get $k $xs = none)",
        "#get $k ($xs ++ $ys) = #get $k $ys",
        "rfl",
        "by_cases $h1 : $x.1 = $k\n  · simp [#get, $h1] at $h\n  · simp [#get, $h1] at $h ⊢\n    exact $ih $h",
    ),
)
_NAMES = {
    "app": ("app", "join", "cat", "glue", "plus"), "snoc": ("snoc", "push", "addLast", "putEnd"),
    "dup": ("dup", "double", "twice", "stutter"), "keep": ("keep", "sieve", "select", "pickAll", "only"),
    "cnt": ("cnt", "occ", "howMany", "tally"), "del": ("del", "remove", "drop'", "without"),
    "ins": ("ins", "insert'", "place", "put"), "big": ("big", "maxOf", "top", "largest"),
    "every": ("every", "allOf", "forAll"), "mix": ("mix", "weave", "sep", "pad"), "flat": ("flat", "concat'", "unnest", "merge"),
    "copies": ("copies", "rep", "fill", "replicate'"), "get": ("lookup", "valueOf", "assoc", "getKey"),
}  # fmt: skip


def own_lists(random: Random) -> Made:
    """Laws of list functions defined in the header."""
    header, binders, goal, nil, cons = random.choice(_OWN)
    key = header[header.index("#") + 1 :].split(" ")[0]
    name = random.choice(_NAMES[key])
    numeric = nil.startswith("N:")
    what, zero, step = ("$n", "zero", "succ $n $ih") if numeric else ("$xs", "nil", "cons $x $xs $ih")
    nil = nil.removeprefix("N:")
    if key in ("app",) and "()" not in goal and random.random() < 0.3:
        cons = "simp only [#app, List.length_cons, $ih]" + ("\n  omega" if "length" in goal else "")
    proof = f"induction {what} with\n| {zero} =>\n  {nil}\n| {step} =>\n  {cons}"
    texts = [text.replace(f"#{key}", name) for text in (f"{binders} : {goal}", proof, header)]
    if random.random() < 0.4:
        texts = [text.replace("α", "T").replace("β", "U").replace("γ", "V") for text in texts]
    return filled(random, *texts)


def parity(random: Random) -> Made:
    """Parity as a function to Bool, by one step or by two."""
    name = _name(random, "even", "ev", "isEven", "par", "b")
    header = f"def {name} : Nat → Bool\n  | 0 => true\n  | $n + 1 => !{name} $n"
    goal, nil, step = random.choice(
        (
            (
                f"{name} ($n + $m) = ({name} $n == {name} $m)",
                f"rw [Nat.zero_add]\n  cases {name} $m <;> rfl",
                f"rw [Nat.succ_add, {name}, $ih, {name}]\n  cases {name} $n <;> cases {name} $m <;> rfl",
            ),
            (f"{name} (2 * $n) = true", "rfl", f"rw [Nat.mul_succ, {name}, {name}, $ih]\n  rfl"),
            (f"{name} (2 * $n + 1) = false", "rfl", f"rw [Nat.mul_succ, {name}, {name}, {name}] at *\n  simp_all"),
            (f"{name} ($n + $n) = true", "rfl", f"rw [Nat.succ_add, Nat.add_succ, {name}, {name}, $ih]\n  rfl"),
            (f"{name} ($n + 2) = {name} $n", "rfl", f"rw [{name}, $ih, {name}]"),
            (
                f"{name} ($m + 2 * $n) = {name} $m",
                "rfl",
                f"rw [Nat.mul_succ, ← Nat.add_assoc, {name}, {name}, $ih, Bool.not_not]",
            ),
            (
                f"{name} $n = true ↔ $n % 2 = 0",
                f"simp [{name}]",
                f"rw [{name}]\n  cases $h : {name} $n\n  · simp [$h] at $ih ⊢\n    omega\n  · simp [$h] at $ih ⊢\n    omega",
            ),
        )
    )
    binders = "($n $m : Nat)" if "$m" in goal else "($n : Nat)"
    return filled(
        random, f"{binders} : {goal}", f"induction $n with\n| zero =>\n  {nil}\n| succ $n $ih =>\n  {step}", header
    )


MAKERS: Sequence[tuple[Maker, float]] = (
    (quadratic, 1.0),
    (geometric, 1.0),
    (sequence_bound, 1.0),
    (sequence_mod, 1.0),
    (two_step, 1.0),
    (sums_to, 2.0),
    (accumulator, 1.5),
    (reverse_onto, 1.0),
    (iterate, 2.0),
    (own_lists, 5.0),
    (parity, 0.7),
    *trees.MAKERS,
    *inductive_predicates.MAKERS,
)
