"""Lists of the standard library: filters and counts, membership, folds, bounds, prefixes, equations."""

# ruff: noqa: E501 (tables of statements and proofs read better with a proof on one line)

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from random import Random
from string import Template

from prover.training.synthetic.scripted.made import Made, Maker, pick


def cast(random: Random) -> dict[str, str]:
    """Names for types, lists with their elements, functions, numbers and hypotheses, all different."""
    names: dict[str, str] = {}
    groups = (
        ("A B C", ("α β γ", "A B C", "σ τ ρ", "X Y Z", "S T U")),
        ("xs x ys y zs z", ("xs x ys y zs z", "as a bs b cs c", "us u vs v ws w", "ls x ks y js z", "l₁ a l₂ b l₃ c")),
        ("f g", ("f g", "g f", "φ ψ", "F G", "f f'")),
        ("p q r", ("p q r", "q p r", "P Q R", "good nice fine", "p₁ p₂ p₃")),
        ("n m k", ("n m k", "m n k", "i j k", "k n m")),
        ("h h1 h2 h3", ("h h1 h2 h3", "H H1 H2 H3", "hx hx1 hx2 hx3", "h h₁ h₂ h₃")),
        ("ih", ("ih", "ih", "ih", "IH", "hi")),
        ("acc", ("acc", "acc", "start", "init", "e", "r₀")),
        ("d e", ("d e'", "d₁ d₂", "w₁ w₂", "x₀ y₀")),
    )
    for keys, choices in groups:
        names |= zip(keys.split(), pick(random, *choices), strict=True)
    opening, closing = random.choice(("()", "{}", "()"))
    sort = random.choice(("Type", "Type", "Type _"))
    for key, count in (("T1", 1), ("T2", 2), ("T3", 3)):
        if sort == "Type _":
            each = [f"{opening}{names[n]} : Type _{closing}" for n in "ABC"[:count]]
            names[key] = " ".join(each)
        else:
            names[key] = f"{opening}{' '.join(names[n] for n in 'ABC'[:count])} : {sort}{closing}"
    return names


def filled(random: Random, statement: str, proof: str, header: str = "", **more: str) -> Made:
    """The templates with names drawn for `$xs` and the like; `more` may use such names, too."""
    names = cast(random)
    inner = {key: Template(value).substitute(names) for key, value in more.items()}
    every = names | inner
    return Made(*(Template(text).substitute(every).strip("\n") for text in (statement, proof, header)))


# Counting what passes a test.

_TESTS: tuple[tuple[str, Callable[[bool, bool], bool]], ...] = (
    ("fun $d => $p $d && $q $d", lambda p, q: p and q),
    ("fun $d => $p $d || $q $d", lambda p, q: p or q),
    ("fun $d => $p $d && !$q $d", lambda p, q: p and not q),
    ("fun $d => !$p $d && $q $d", lambda p, q: not p and q),
    ("fun $d => !$p $d", lambda p, q: not p),
    ("fun $d => !$q $d", lambda p, q: not q),
    ("fun $d => !$p $d && !$q $d", lambda p, q: not (p or q)),
    ("fun $d => !$p $d || !$q $d", lambda p, q: not (p and q)),
    ("$p", lambda p, q: p),
    ("$q", lambda p, q: q),
    ("", lambda p, q: True),
)
_GIVEN: tuple[tuple[str, Callable[[bool, bool], bool], tuple[str, str]], ...] = (
    ("∀ $d, $p $d = true → $q $d = true", lambda p, q: not p or q, ("true", "true")),
    ("∀ $d, $p $d = true → $q $d = false", lambda p, q: not (p and q), ("true", "false")),
    ("∀ $d, $p $d = false → $q $d = true", lambda p, q: p or q, ("false", "true")),
    ("∀ $d, $p $d = false → $q $d = false", lambda p, q: p or not q, ("false", "false")),
)


def _tally(random: Random, allowed: Callable[[bool, bool], bool]) -> tuple[str, str, str]:
    """Two sums of lengths of filters and how they compare in every case."""
    count = random.random() < 0.4
    cases = [(p, q) for p, q in product((False, True), repeat=2) if allowed(p, q)]
    while True:
        sides = [random.sample(_TESTS, random.choice((1, 1, 2, 2, 3))) for _ in range(2)]
        texts = [{name for name, _ in side} for side in sides]
        sums = [[sum(test(*case) for _, test in side) for case in cases] for side in sides]
        if texts[0] & texts[1] or len(texts[0] | texts[1]) < 2:
            continue
        if sums[0] == sums[1]:
            relation = "="
        elif all(a <= b for a, b in zip(*sums, strict=True)) and random.random() < 0.3:
            relation = "≤"
        else:
            continue
        shown = [" + ".join(_counted(name, count) for name, _ in side) for side in sides]
        return shown[0], relation, shown[1]


def _counted(test: str, count: bool) -> str:
    if not test:
        return "$xs.length"
    test = f"({test})" if " " in test else test
    return f"$xs.countP {test}" if count else f"($xs.filter {test}).length"


def counts(random: Random) -> Made:
    """Sums of how many elements pass tests made of two: the same for every element."""
    left, relation, right = _tally(random, lambda p, q: True)
    law = "List.countP_cons" if "countP" in left + right else "List.filter_cons"
    return filled(
        random,
        f"$T1 ($p $q : $A → Bool) ($xs : List $A) : {left} {relation} {right}",
        "induction $xs with\n| nil => simp\n| cons $x $xs $ih =>\n"
        f"  cases $h1 : $p $x <;> cases $h2 : $q $x <;> simp [{law}, $h1, $h2] <;> omega",
    )


def counts_given(random: Random) -> Made:
    """The same for two tests of which one says something about the other."""
    given, allowed, (first, _) = random.choice(_GIVEN)
    left, relation, right = _tally(random, allowed)
    law = "List.countP_cons" if "countP" in left + right else "List.filter_cons"
    free = f"· cases $h2 : $q $x <;> simp [{law}, $h1, $h2] <;> omega"
    bound = f"· have $h2 := $h $x $h1\n    simp [{law}, $h1, $h2] <;> omega"
    parts = (bound, free) if first == "false" else (free, bound)
    return filled(
        random,
        f"$T1 ($p $q : $A → Bool) ($h : {given}) ($xs : List $A) : {left} {relation} {right}",
        "induction $xs with\n| nil => simp\n| cons $x $xs $ih =>\n  cases $h1 : $p $x\n  " + "\n  ".join(parts),
    )


def filters(random: Random) -> Made:
    """Filters behind filters, in two orders or as one."""
    tests = random.sample("pqr", random.choice((2, 2, 3)))
    other = [*tests]
    random.shuffle(other)
    if random.random() < 0.5:
        left = _nested("$xs", [f"${t}" for t in tests])
        right = f"$xs.filter (fun $d => {' && '.join(f'${t} $d' for t in other)})"
    else:
        extra = [*other, random.choice(other)] if random.random() < 0.5 or other == tests else other
        left, right = _nested("$xs", [f"${t}" for t in tests]), _nested("$xs", [f"${t}" for t in extra])
    if random.random() < 0.3:
        left, right = right, left
    used = sorted(tests)
    split = " <;> ".join(f"cases $h{i} : ${t} $x" for i, t in enumerate(used, 1))
    facts = ", ".join(f"$h{i}" for i in range(1, len(used) + 1))
    return filled(
        random,
        f"$T1 ({' '.join(f'${t}' for t in used)} : $A → Bool) ($xs : List $A) : {left} = {right}",
        f"induction $xs with\n| nil => rfl\n| cons $x $xs $ih =>\n  {split} <;> simp_all [List.filter_cons, {facts}]",
    )


def _nested(inner: str, tests: Sequence[str]) -> str:
    for test in tests:
        inner = f"({inner}.filter {test})"
    return inner[1:-1]


def filter_of_map(random: Random) -> Made:
    """Filters and counts behind a map, a reverse, an append."""
    form, head, law = random.choice(
        (
            ("($xs.map $f).countP $p = ($xs.filter (fun $d => $p ($f $d))).length", "$p ($f $x)", "List.countP_cons, "),
            ("(($xs.map $f).filter $p).length = $xs.countP (fun $d => $p ($f $d))", "$p ($f $x)", "List.countP_cons, "),
            (
                "(($xs.map $f).filter $p).map $g = ($xs.filter (fun $d => $p ($f $d))).map (fun $d => $g ($f $d))",
                "$p ($f $x)",
                "",
            ),
            ("($xs.map $f).any $p = $xs.any (fun $d => $p ($f $d))", "$p ($f $x)", ""),
            ("(($xs.map $f).filter $p).length ≤ $xs.length", "$p ($f $x)", ""),
            (
                "($xs.map $f).reverse.filter $p = (($xs.filter (fun $d => $p ($f $d))).map $f).reverse",
                "$p ($f $x)",
                "List.filter_append, ",
            ),
        )
    )
    end = " <;> omega" if "≤" in form else ""
    ih = "" if "≤" in form else ", $ih"
    types = "$T3 ($f : $A → $B) ($g : $B → $C)" if "$g " in form else "$T2 ($f : $A → $B)"
    return filled(
        random,
        f"{types} ($p : $B → Bool) ($xs : List $A) : {form}",
        "induction $xs with\n| nil => simp\n| cons $x $xs $ih =>\n"
        f"  cases $h1 : {head} <;> simp [List.filter_cons, {law}$h1{ih}]{end}",
    )


# Membership taken apart and put together.


def member_unfold(random: Random) -> Made:
    """A member of a list that was mapped, filtered, joined: where it comes from, or what holds of it."""
    chain = random.sample(("filter", "map", "append", "reverse"), random.choice((1, 2, 2, 3)))
    if "map" not in chain:
        chain.append("map")
    if "append" in chain and chain[-1] != "append":
        chain.remove("append")
    if chain == ["map"] or (chain[:1] == ["reverse"] and len(chain) == 2):
        chain.insert(0, "filter")
    made = "$xs"
    for layer in chain:
        made = {"filter": f"({made}.filter $p)", "map": f"({made}.map $f)", "reverse": f"{made}.reverse"}.get(
            layer, f"({made} ++ $ys)"
        )
    before = "filter" in chain and chain.index("filter") < chain.index("map")
    kind = "$A" if before else "$B"
    test = "" if "filter" not in chain else (" ∧ $p $x = true" if before else " ∧ $p ($f $x) = true")
    proof, side = _unfolding(chain)
    goal = f"∃ $x, $x ∈ $xs{test} ∧ $f $x = $z"
    wrapped = f"({goal}) ∨ $z ∈ $ys" if side else goal
    words = ["$h1"] + (["$h2"] if "filter" in chain else [])
    end = f"exact ⟨$x, {', '.join(words)}, rfl⟩"
    if side:
        end = f"exact Or.inl ⟨$x, {', '.join(words)}, rfl⟩"
    body = [*proof, end]
    text = "\n".join(body)
    if side:
        text = "rcases List.mem_append.1 $h with $h | $h\n· " + "\n  ".join(body) + "\n· exact Or.inr $h"
    types = "($f : $A → $B)" + (f" ($p : {kind} → Bool)" if test else "") + " ($xs : List $A)"
    types += " ($ys : List $B)" if side else ""
    made = made[1:-1] if made.endswith(")") else made
    return filled(random, f"$T2 {types} ($z : $B) ($h : $z ∈ {made}) : {wrapped}", text)


def _unfolding(chain: Sequence[str]) -> tuple[list[str], bool]:
    """Tactics that follow a membership `$h` down the layers; whether the last layer is an append."""
    side = chain[-1] == "append"
    layers = list(reversed(chain[:-1] if side else chain))
    steps = []
    current = "$h"
    for index, layer in enumerate(layers):
        last = index == len(layers) - 1
        fresh = "$h1" if last else f"hm{index}"
        if layer == "reverse":
            steps.append(f"have {fresh} := List.mem_reverse.1 {current}")
        elif layer == "filter":
            steps.append(f"obtain ⟨{fresh}, $h2⟩ := List.mem_filter.1 {current}")
        else:
            steps.append(f"obtain ⟨$x, {fresh}, rfl⟩ := List.mem_map.1 {current}")
        current = fresh
    return steps, side


def member_build(random: Random) -> Made:
    """A member of a list is, after the same steps, a member of the other one."""
    forms = (
        ("($xs.filter $p).map $f", "List.mem_map_of_mem (List.mem_filter.2 ⟨$h1, $h2⟩)"),
        (
            "$ys ++ ($xs.filter $p).map $f",
            "List.mem_append_right _ (List.mem_map_of_mem (List.mem_filter.2 ⟨$h1, $h2⟩))",
        ),
        (
            "($xs.filter $p).map $f ++ $ys",
            "List.mem_append_left _ (List.mem_map_of_mem (List.mem_filter.2 ⟨$h1, $h2⟩))",
        ),
        ("(($xs.filter $p).map $f).reverse", "List.mem_reverse.2 (List.mem_map_of_mem (List.mem_filter.2 ⟨$h1, $h2⟩))"),
        ("$z :: ($xs.filter $p).map $f", "List.mem_cons_of_mem _ (List.mem_map_of_mem (List.mem_filter.2 ⟨$h1, $h2⟩))"),
        ("($xs.reverse.filter $p).map $f", "List.mem_map_of_mem (List.mem_filter.2 ⟨List.mem_reverse.2 $h1, $h2⟩)"),
    )
    form, proof = random.choice(forms)
    return filled(
        random,
        f"$T2 ($f : $A → $B) ($p : $A → Bool) ($xs : List $A) ($ys : List $B) ($x : $A) ($z : $B)\n"
        f"    ($h : $x ∈ $xs ∧ $p $x = true) : $f $x ∈ {form}",
        f"obtain ⟨$h1, $h2⟩ := $h\nexact {proof}",
    )


def member_all(random: Random) -> Made:
    """What holds of all elements of lists holds of all elements of what is made of them."""
    form, steps = random.choice(
        (
            ("$xs ++ $ys", "rcases List.mem_append.1 $h3 with $h3 | $h3\n· exact $h1 $d $h3\n· exact $h2 $d $h3"),
            ("$ys ++ $xs", "rcases List.mem_append.1 $h3 with $h3 | $h3\n· exact $h2 $d $h3\n· exact $h1 $d $h3"),
            (
                "$xs.reverse ++ $ys",
                "rcases List.mem_append.1 $h3 with $h3 | $h3\n· exact $h1 $d (List.mem_reverse.1 $h3)\n· exact $h2 $d $h3",
            ),
            (
                "$ys ++ $xs.filter $q",
                "rcases List.mem_append.1 $h3 with $h3 | $h3\n· exact $h2 $d $h3\n· exact $h1 $d (List.mem_filter.1 $h3).1",
            ),
            (
                "$xs.filter $q ++ $ys.filter $q",
                "rcases List.mem_append.1 $h3 with $h3 | $h3\n· exact $h1 $d (List.mem_filter.1 $h3).1\n"
                "· exact $h2 $d (List.mem_filter.1 $h3).1",
            ),
            (
                "($xs ++ $ys).reverse",
                "rcases List.mem_append.1 (List.mem_reverse.1 $h3) with $h3 | $h3\n· exact $h1 $d $h3\n· exact $h2 $d $h3",
            ),
            (
                "$xs ++ ($ys ++ $xs)",
                "rcases List.mem_append.1 $h3 with $h3 | $h3\n· exact $h1 $d $h3\n"
                "· rcases List.mem_append.1 $h3 with $h3 | $h3\n  · exact $h2 $d $h3\n  · exact $h1 $d $h3",
            ),
        )
    )
    test = "($q : $A → Bool) " if "$q" in form else ""
    return filled(
        random,
        f"$T1 ($p : $A → Prop) {test}($xs $ys : List $A) ($h1 : ∀ $d, $d ∈ $xs → $p $d)\n"
        f"    ($h2 : ∀ $d, $d ∈ $ys → $p $d) : ∀ $d, $d ∈ {form} → $p $d",
        f"intro $d $h3\n{steps}",
    )


def member_subset(random: Random) -> Made:
    """Members go along: inclusion of lists through map, filter, append."""
    form, proof = random.choice(
        (
            (
                "∀ $e, $e ∈ $xs.map $f → $e ∈ $ys.map $f",
                "intro $e $h1\nobtain ⟨$d, $h2, rfl⟩ := List.mem_map.1 $h1\nexact List.mem_map.2 ⟨$d, $h $d $h2, rfl⟩",
            ),
            (
                "∀ $e, $e ∈ $xs.filter $q → $e ∈ $ys.filter $q",
                "intro $e $h1\nobtain ⟨$h2, $h3⟩ := List.mem_filter.1 $h1\nexact List.mem_filter.2 ⟨$h $e $h2, $h3⟩",
            ),
            (
                "∀ $e, $e ∈ $xs ++ $zs → $e ∈ $zs ++ $ys",
                "intro $e $h1\nrcases List.mem_append.1 $h1 with $h2 | $h2\n"
                "· exact List.mem_append_right _ ($h $e $h2)\n· exact List.mem_append_left _ $h2",
            ),
            (
                "∀ $e, $e ∈ $zs ++ $xs → $e ∈ $zs ++ $ys",
                "intro $e $h1\nrcases List.mem_append.1 $h1 with $h2 | $h2\n"
                "· exact List.mem_append_left _ $h2\n· exact List.mem_append_right _ ($h $e $h2)",
            ),
            (
                "∀ $e, $e ∈ $z :: $xs → $e ∈ $z :: $ys",
                "intro $e $h1\nrcases List.mem_cons.1 $h1 with $h2 | $h2\n"
                "· exact List.mem_cons.2 (Or.inl $h2)\n· exact List.mem_cons_of_mem $z ($h $e $h2)",
            ),
            (
                "(∃ $e, $e ∈ $xs ∧ $q $e = true) → ∃ $e, $e ∈ $ys ∧ $q $e = true",
                "rintro ⟨$e, $h1, $h2⟩\nexact ⟨$e, $h $e $h1, $h2⟩",
            ),
            (
                "$xs.any $q = true → $ys.any $q = true",
                "intro $h1\nobtain ⟨$e, $h2, $h3⟩ := List.any_eq_true.1 $h1\n"
                "exact List.any_eq_true.2 ⟨$e, $h $e $h2, $h3⟩",
            ),
            (
                "$ys.all $q = true → $xs.all $q = true",
                "intro $h1\nrw [List.all_eq_true] at $h1 ⊢\nintro $e $h2\nexact $h1 $e ($h $e $h2)",
            ),
        )
    )
    extra = ("($f : $A → $B) " if "$f" in form else "") + ("($q : $A → Bool) " if "$q" in form else "")
    extra += "($z : $A) " if "$z " in form else ""
    lists = "$xs $ys $zs" if "$zs" in form else "$xs $ys"
    types = "$T2" if "$f" in form else "$T1"
    return filled(random, f"{types} {extra}({lists} : List $A) ($h : ∀ $d, $d ∈ $xs → $d ∈ $ys) : {form}", proof)


def split_at(random: Random) -> Made:
    """An element that is there splits its list; so does the first one that passes a test."""
    form, first, later = random.choice(
        (
            (
                "∃ $ys $zs, $xs.map $f = $ys ++ $f $z :: $zs",
                "exact ⟨[], $xs.map $f, by rw [$h]; rfl⟩",
                "exact ⟨$f $x :: $ys, $zs, by rw [List.map_cons, $h1]; rfl⟩",
            ),
            (
                "∃ $ys $zs, $xs = $ys ++ [$z] ++ $zs",
                "exact ⟨[], $xs, by rw [$h]; rfl⟩",
                "exact ⟨$x :: $ys, $zs, by rw [$h1]; rfl⟩",
            ),
            (
                "∃ $ys $zs, $xs = $ys ++ ($z :: $zs) ∧ $ys.length < $xs.length",
                "exact ⟨[], $xs, by rw [$h]; rfl, by simp⟩",
                "",
            ),
            ("∃ $n : Nat, $xs[$n]? = some $z", "exact ⟨0, by simp [$h]⟩", "exact ⟨$n + 1, by simpa using $h1⟩"),
            (
                "∃ $n : Nat, $n < $xs.length ∧ $xs[$n]? = some $z",
                "exact ⟨0, by simp, by simp [$h]⟩",
                "exact ⟨$n + 1, by simpa using $h1, by simpa using $h2⟩",
            ),
            ("∃ $n, ($xs.drop $n).head? = some $z", "exact ⟨0, by simp [$h]⟩", "exact ⟨$n + 1, by simpa using $h1⟩"),
        )
    )
    if not later:
        later = "exact ⟨$x :: $ys, $zs, by rw [$h1]; rfl, by simpa using $h2⟩"
    found = "⟨$n" if "∃ $n" in form else "⟨$ys, $zs"
    found += ", $h1, $h2⟩" if "∧" in form else ", $h1⟩"
    mapped = "$f" in form
    return filled(
        random,
        f"{'$T2' if mapped else '$T1'} {'($f : $A → $B) ' if mapped else ''}($z : $A) ($xs : List $A) ($h : $z ∈ $xs) : {form}",
        "induction $xs with\n| nil => exact absurd $h (by simp)\n| cons $x $xs $ih =>\n"
        "  rcases List.mem_cons.1 $h with $h | $h\n"
        f"  · {first}\n  · obtain {found} := $ih $h\n    {later}",
    )


# Folds and sums.


def fold_shift(random: Random) -> Made:
    """A left fold from any start is the start and what the fold gives."""
    step, total, cons = random.choice(
        (
            ("$acc + $f $d", "($xs.map $f).sum", "List.map_cons, List.sum_cons"),
            ("$f $d + $acc", "($xs.map $f).sum", "List.map_cons, List.sum_cons"),
            ("$acc + $d", "$xs.sum", "List.sum_cons"),
            ("$d + $acc", "$xs.sum", "List.sum_cons"),
            ("$acc + 1", "$xs.length", "List.length_cons"),
            ("$acc + 2", "2 * $xs.length", "List.length_cons"),
            ("$acc + 3", "3 * $xs.length", "List.length_cons"),
            ("$acc + $d + 1", "$xs.sum + $xs.length", "List.sum_cons, List.length_cons"),
            ("$acc + $f $d", "$xs.foldr (fun $d $e => $f $d + $e) 0", "List.foldr_cons"),
            ("$acc + $f $d", "$xs.foldl (fun $acc $d => $acc + $f $d) 0", ""),
        )
    )
    kind = "Nat" if "$d" in step and "$f" not in step else "$A"
    binders = f"{'' if kind == 'Nat' else '$T1 '}{'($f : $A → Nat) ' if '$f' in step else ''}($xs : List {kind})"
    fold = f"$xs.foldl (fun $acc $d => {step})"
    if not cons:
        return filled(
            random,
            f"{binders} ($k : Nat) : {fold} $k = $k + {total}",
            "induction $xs generalizing $k with\n| nil => rfl\n| cons $x $xs $ih =>\n"
            "  rw [List.foldl_cons, $ih, List.foldl_cons, $ih (0 + $f $x)]\n  omega",
        )
    sides = [f"$k + {total}", f"{total} + $k"]
    nil = "simp"
    proof = (
        f"induction $xs generalizing $k with\n| nil => {nil}\n| cons $x $xs $ih =>\n"
        f"  rw [List.foldl_cons, $ih, {cons}]\n  omega"
    )
    if random.random() < 0.5:
        return filled(random, f"{binders} ($k : Nat) : {fold} $k = {random.choice(sides)}", proof)
    inner = "\n".join("  " + line for line in ["intro $zs $k", *proof.replace("$xs", "$zs").split("\n")])
    whole = fold.replace("$xs", "$zs")
    about = total.replace("$xs", "$zs")
    have = f"have $h : ∀ ($zs : List {kind}) ($k : Nat), {whole} $k = $k + {about} := by\n{inner}"
    return filled(random, f"{binders} : {fold} 0 = {total}", f"{have}\nrw [$h, Nat.zero_add]")


def fold_lists(random: Random) -> Made:
    """Left folds that build a list: reverse, map and reverse, filter and reverse."""
    step, total, law = random.choice(
        (
            ("$d :: $acc", "$xs.reverse", "List.reverse_cons"),
            ("$f $d :: $acc", "($xs.map $f).reverse", "List.map_cons, List.reverse_cons"),
            ("$f $d :: $acc", "$xs.reverse.map $f", "List.reverse_cons, List.map_append"),
            ("[$f $d] ++ $acc", "($xs.map $f).reverse", "List.map_cons, List.reverse_cons"),
            (
                "$f $d :: $f $d :: $acc",
                "($xs.flatMap (fun $d => [$f $d, $f $d])).reverse",
                "List.flatMap_cons, List.reverse_append",
            ),
        )
    )
    mapped = "$f" in step
    kind = "$B" if mapped else "$A"
    fold = f"$xs.foldl (fun $acc $d => {step})"
    binders = f"{'$T2 ($f : $A → $B)' if mapped else '$T1'} ($xs : List $A)"
    proof = (
        "induction $xs generalizing $ys with\n| nil => rfl\n| cons $x $xs $ih =>\n"
        f"  rw [List.foldl_cons, $ih, {law}]\n  simp"
    )
    if random.random() < 0.5:
        return filled(random, f"{binders} ($ys : List {kind}) : {fold} $ys = {total} ++ $ys", proof)
    inner = "\n".join("  " + line for line in ["intro $zs $ys", *proof.replace("$xs", "$zs").split("\n")])
    have = f"have $h : ∀ ($zs : List $A) ($ys : List {kind}), {fold.replace('$xs', '$zs')} $ys = "
    have += f"{total.replace('$xs', '$zs')} ++ $ys := by\n{inner}"
    return filled(random, f"{binders} : {fold} [] = {total}", f"{have}\nrw [$h, List.append_nil]")


def sum_bound(random: Random) -> Made:
    """Sums with bounded elements are bounded by a multiple of the length."""
    mapped = random.random() < 0.5
    kind, part, total = ("$A", "$f {}", "($xs.map $f).sum") if mapped else ("Nat", "{}", "$xs.sum")
    bound = random.choice(("$k", "$k", "2", "3", "5", "10"))
    lower = random.random() < 0.5
    product = random.choice((f"{bound} * $xs.length", f"$xs.length * {bound}"))
    law = "Nat.mul_succ" if product.startswith(bound) else "Nat.succ_mul"
    one, goal = part.format("$d"), f"{product} ≤ {total}" if lower else f"{total} ≤ {product}"
    rel = f"{bound} ≤ {one}" if lower else random.choice((f"{one} ≤ {bound}", f"{one} < {bound}"))
    binders = ("$T1 ($f : $A → Nat) " if mapped else "") + ("($k : Nat) " if bound == "$k" else "")
    rewrite = ("List.map_cons, " if mapped else "") + f"List.sum_cons, List.length_cons, {law}"
    return filled(
        random,
        f"{binders}($xs : List {kind}) ($h : ∀ $d, $d ∈ $xs → {rel}) : {goal}",
        "induction $xs with\n| nil => simp\n| cons $x $xs $ih =>\n  have $h1 := $h $x (by simp)\n"
        "  have $h2 := $ih (fun $y $h3 => $h $y (List.mem_cons_of_mem $x $h3))\n"
        f"  rw [{rewrite}]\n  omega",
    )


def sum_compare(random: Random) -> Made:
    """Sums of two functions compare as the functions do."""
    where = random.choice(("∀ $d, $d ∈ $xs → ", "∀ $d, "))
    rel, goal = random.choice(
        (
            ("$f $d ≤ $g $d", "($xs.map $f).sum ≤ ($xs.map $g).sum"),
            ("$f $d + $c ≤ $g $d", "($xs.map $f).sum + $c * $xs.length ≤ ($xs.map $g).sum"),
            ("$f $d = 2 * $g $d", "($xs.map $f).sum = 2 * ($xs.map $g).sum"),
            ("$f $d + $g $d = $c", "($xs.map $f).sum + ($xs.map $g).sum = $c * $xs.length"),
            ("$f $d < $g $d", "($xs.map $f).sum + $xs.length ≤ ($xs.map $g).sum"),
            ("$f $d ≤ $g $d + $c", "($xs.map $f).sum ≤ ($xs.map $g).sum + $c * $xs.length"),
            ("$f $d ≤ $c * $g $d", "($xs.map $f).sum ≤ $c * ($xs.map $g).sum"),
        )
    )
    constant = random.choice("123457")
    rel, goal = rel.replace("$c", constant), goal.replace("$c", constant)
    if "∈" in where:
        steps = "have $h1 := $h $x (by simp)\n  have $h2 := $ih (fun $y $h3 => $h $y (List.mem_cons_of_mem $x $h3))"
    else:
        steps = "have $h1 := $h $x"
    return filled(
        random,
        f"$T1 ($f $g : $A → Nat) ($xs : List $A) ($h : {where}{rel}) : {goal}",
        f"induction $xs with\n| nil => simp\n| cons $x $xs $ih =>\n  {steps}\n"
        "  simp only [List.map_cons, List.sum_cons, List.length_cons]\n  omega",
    )


def map_congruent(random: Random) -> Made:
    """Two functions that agree on a list give the same after more steps."""
    wrap, before = random.choice(
        (
            ("{}", "$f $d = $g $d"),
            ("({}).reverse", "$f $d = $g $d"),
            ("{} ++ $ys", "$f $d = $g $d"),
            ("$ys ++ {}", "$f $d = $g $d"),
            ("({}).take $n", "$f $d = $g $d"),
            ("({}).drop $n", "$f $d = $g $d"),
            ("({}).head?", "$f $d = $g $d"),
            ("({}).filter $p", "$f $d = $g $d"),
            ("({}).length", "$f $d = $g $d"),
            ("({}).zip $ys", "$f $d = $g $d"),
        )
    )
    left, right = (wrap.format(f"$xs.map {f}") for f in ("$f", "$g"))
    extra = ("($ys : List $B) " if "$ys" in wrap else "") + ("($n : Nat) " if "$n" in wrap else "")
    extra += "($p : $B → Bool) " if "$p" in wrap else ""
    whole = random.random() < 0.5 and wrap != "{}"
    fact = "have $h1 : $xs.map $f = $xs.map $g := List.map_congr_left $h\nrw [$h1]"
    if not whole:
        fact = (
            "have $h1 : $xs.map $f = $xs.map $g := by\n  induction $xs with\n  | nil => rfl\n  | cons $x $xs $ih =>\n"
            "    rw [List.map_cons, List.map_cons, $h $x (by simp), $ih (fun $y $h2 => $h $y (List.mem_cons_of_mem $x $h2))]\n"
            "rw [$h1]"
        )
    return filled(
        random,
        f"$T2 ($f $g : $A → $B) ($xs : List $A) {extra}($h : ∀ $d, $d ∈ $xs → {before}) : {left} = {right}",
        fact,
    )


# Shapes of lists.


def of_length(random: Random) -> Made:
    """A list of a small length, or at least that long, shows its elements."""
    count = random.choice((1, 2, 3, 4))
    names = pick(random, "a b c d'", "x₁ x₂ x₃ x₄", "s t u v", "a₁ a₂ a₃ a₄", "i j k l")[:count]
    hyp = random.choice(("h", "hl", "hlen", "H"))
    if random.random() < 0.5:
        relation = random.choice((f"$xs.length = {count}", f"{count} = $xs.length"))
        shape = "[" + ", ".join(names) + "]"
        goal, match, tail = f"∃ {' '.join(names)}, $xs = {shape}", shape, ""
    else:
        tail = random.choice(("t", "rest", "tail"))
        relation = random.choice((f"{count} ≤ $xs.length", f"{count - 1} < $xs.length", f"$xs.length ≥ {count}"))
        match = " :: ".join([*names, tail])
        goal, tail = f"∃ {' '.join(names)} {tail}, $xs = {match}", f", {tail}"
    return filled(
        random,
        f"$T1 ($xs : List $A) ({hyp} : {relation}) : {goal}",
        f"match $xs, {hyp} with\n| {match}, _ => exact ⟨{', '.join(names)}{tail}, rfl⟩",
    )


def length_of(random: Random) -> Made:
    """The length of a list put together, computed by the laws and finished by arithmetic."""
    shown, size, laws = "$xs", "$xs.length", set[str]()
    for layer in random.choices(
        ("take", "drop", "append", "map", "reverse", "cons", "rep"), k=random.choice((2, 3, 3, 4))
    ):
        laws.add({"append": "append", "rep": "append", "cons": "cons"}.get(layer, layer))
        bound = random.choice(("$n", "$m"))
        if layer == "take":
            shown, size = f"({shown}).take {bound}", f"min ({size}) {bound}"
        elif layer == "drop":
            shown, size = f"({shown}).drop {bound}", f"({size} - {bound})"
        elif layer == "append":
            shown, size = f"({shown} ++ $ys)", f"$ys.length + {size}"
        elif layer == "rep":
            laws.add("replicate")
            shown, size = f"(List.replicate {bound} $z ++ {shown})", f"({size} + {bound})"
        elif layer == "map":
            shown = f"({shown}).map $f"
        elif layer == "cons":
            shown, size = f"($z :: {shown})", f"({size} + 1)"
        else:
            shown = f"({shown}).reverse"
    names = ", ".join(f"List.length_{law}" for law in sorted(laws))
    shown, size = shown.replace("($xs)", "$xs"), size.replace("($xs.length)", "$xs.length")
    close = "" if not laws & {"take", "append"} else "\nomega"
    if not close:
        return length_of(random)
    return filled(
        random,
        f"$T1 ($f : $A → $A) ($xs $ys : List $A) ($z : $A) ($n $m : Nat) : ({shown}).length = {size}",
        f"simp only [{names}]{close}",
    )


def append_equation(random: Random) -> Made:
    """Equations of appended lists, taken apart from the left, from the right, by lengths."""
    binders, given, goal, proof = random.choice(
        (
            (
                "$x $y",
                "$xs ++ $x :: $ys = $xs ++ $y :: $zs",
                "$x = $y ∧ $ys = $zs",
                "have $h1 := List.append_cancel_left $h\ninjection $h1 with $h2 $h3\nexact ⟨$h2, $h3⟩",
            ),
            (
                "$x $y",
                "$xs ++ $x :: $ys = $xs ++ $y :: $zs",
                "$ys = $zs ∧ $x = $y",
                "have $h1 := List.append_cancel_left $h\ninjection $h1 with $h2 $h3\nexact ⟨$h3, $h2⟩",
            ),
            (
                "$x $y",
                "$x :: ($ys ++ $xs) = $y :: ($zs ++ $xs)",
                "$x = $y ∧ $ys = $zs",
                "injection $h with $h1 $h2\nexact ⟨$h1, List.append_cancel_right $h2⟩",
            ),
            (
                "$x $y",
                "$x :: ($xs ++ $ys) = $y :: ($xs ++ $zs)",
                "$ys = $zs ∧ $x = $y",
                "injection $h with $h1 $h2\nexact ⟨List.append_cancel_left $h2, $h1⟩",
            ),
            (
                "$x $y",
                "$ys ++ [$x] = $zs ++ [$y]",
                "$ys = $zs ∧ $x = $y",
                "obtain ⟨$h1, $h2⟩ := List.append_inj' $h rfl\ninjection $h2 with $h3\nexact ⟨$h1, $h3⟩",
            ),
            (
                "",
                "$xs ++ $ys = $xs",
                "$ys = []",
                "have $h1 := congrArg List.length $h\nrw [List.length_append] at $h1\n"
                "exact List.eq_nil_of_length_eq_zero (by omega)",
            ),
            (
                "",
                "$xs ++ $ys ++ $xs = $xs",
                "$xs ++ $ys = []",
                "have $h1 := congrArg List.length $h\nrw [List.length_append] at $h1\n"
                "exact List.eq_nil_of_length_eq_zero (by omega)",
            ),
            (
                "",
                "$xs ++ ($ys ++ $zs) = $xs ++ $ys",
                "$zs = []",
                "have $h1 := congrArg List.length $h\nsimp only [List.length_append] at $h1\n"
                "exact List.eq_nil_of_length_eq_zero (by omega)",
            ),
            (
                "",
                "$xs ++ $xs = $ys ++ $ys",
                "$xs = $ys",
                "have $h1 := congrArg List.length $h\nsimp only [List.length_append] at $h1\n"
                "exact (List.append_inj $h (by omega)).1",
            ),
            (
                "",
                "$xs ++ $ys = $ys ++ $xs ∧ $xs.length = $ys.length",
                "$xs = $ys",
                "obtain ⟨$h1, $h2⟩ := $h\nexact (List.append_inj $h1 $h2).1",
            ),
            (
                "$x",
                "$x :: $xs = $xs",
                "False",
                "have $h1 := congrArg List.length $h\nrw [List.length_cons] at $h1\nomega",
            ),
            (
                "$x",
                "$xs ++ $x :: $ys = $xs",
                "False",
                "have $h1 := congrArg List.length $h\nrw [List.length_append, List.length_cons] at $h1\nomega",
            ),
        )
    )
    elements = f" ({binders} : $A)" if binders else ""
    lists = [n for n in ("$xs", "$ys", "$zs") if n in given + goal]
    if random.random() < 0.3:
        return filled(random, f"$T1{elements} ({' '.join(lists)} : List $A) : {given} → {goal}", f"intro $h\n{proof}")
    return filled(random, f"$T1{elements} ({' '.join(lists)} : List $A) ($h : {given}) : {goal}", proof)


def prefixes(random: Random) -> Made:
    """Prefixes, suffixes and infixes: the rest named, and a rest given."""
    given, goal, proof = random.choice(
        (
            ("$xs <+: $ys", "$xs.length ≤ $ys.length", "obtain ⟨$zs, rfl⟩ := $h\nrw [List.length_append]\nomega"),
            (
                "$xs <+: $ys",
                "$xs.map $f <+: $ys.map $f",
                "obtain ⟨$zs, rfl⟩ := $h\nexact ⟨$zs.map $f, by rw [List.map_append]⟩",
            ),
            (
                "$xs <:+ $ys",
                "$xs.map $f <:+ $ys.map $f",
                "obtain ⟨$zs, rfl⟩ := $h\nexact ⟨$zs.map $f, by rw [List.map_append]⟩",
            ),
            (
                "$xs <+: $ys",
                "$xs.filter $p <+: $ys.filter $p",
                "obtain ⟨$zs, rfl⟩ := $h\nexact ⟨$zs.filter $p, by rw [List.filter_append]⟩",
            ),
            (
                "$xs <:+ $ys",
                "$xs.filter $p <:+ $ys.filter $p",
                "obtain ⟨$zs, rfl⟩ := $h\nexact ⟨$zs.filter $p, by rw [List.filter_append]⟩",
            ),
            (
                "$xs <+: $ys",
                "$ys.reverse.length = $xs.length + ($ys.length - $xs.length)",
                "obtain ⟨$zs, rfl⟩ := $h\nrw [List.length_reverse, List.length_append]\nomega",
            ),
            (
                "$xs <+: $ys",
                "$xs.reverse <:+ $ys.reverse",
                "obtain ⟨$zs, rfl⟩ := $h\nexact ⟨$zs.reverse, by rw [List.reverse_append]⟩",
            ),
            (
                "$xs <+: $ys",
                "∀ $d, $d ∈ $xs → $d ∈ $ys",
                "obtain ⟨$zs, rfl⟩ := $h\nintro $d $h1\nexact List.mem_append_left _ $h1",
            ),
            (
                "$xs <:+ $ys",
                "∀ $d, $d ∈ $xs → $d ∈ $ys",
                "obtain ⟨$zs, rfl⟩ := $h\nintro $d $h1\nexact List.mem_append_right _ $h1",
            ),
            ("$xs <+: $ys", "$z :: $xs <+: $z :: $ys", "obtain ⟨$zs, rfl⟩ := $h\nexact ⟨$zs, rfl⟩"),
            ("$xs <:+ $ys", "$xs <:+ $z :: $ys", "obtain ⟨$zs, rfl⟩ := $h\nexact ⟨$z :: $zs, rfl⟩"),
            (
                "$xs <+: $ys ∧ $ys <+: $zs",
                "$xs <+: $zs",
                "obtain ⟨⟨$l1, rfl⟩, ⟨$l2, rfl⟩⟩ := $h\nexact ⟨$l1 ++ $l2, by rw [List.append_assoc]⟩",
            ),
            (
                "$xs <:+ $ys ∧ $ys <:+ $zs",
                "$xs <:+ $zs",
                "obtain ⟨⟨$l1, rfl⟩, ⟨$l2, rfl⟩⟩ := $h\nexact ⟨$l2 ++ $l1, by rw [List.append_assoc]⟩",
            ),
            (
                "$xs <+: $ys ∧ $ys.length ≤ $xs.length",
                "$xs = $ys",
                "obtain ⟨⟨$zs, rfl⟩, $h1⟩ := $h\nrw [List.length_append] at $h1\n"
                "have $h2 := List.eq_nil_of_length_eq_zero (show $zs.length = 0 by omega)\nrw [$h2, List.append_nil]",
            ),
        )
    )
    proof = proof.replace("$l1", "s").replace("$l2", "t")
    extra = ("($f : $A → $B) " if "$f" in goal else "") + ("($p : $A → Bool) " if "$p" in goal else "")
    extra += "($z : $A) " if "$z " in goal else ""
    lists = "$xs $ys $zs" if "$zs" in given + goal else "$xs $ys"
    return filled(
        random, f"{'$T2' if '$f' in goal else '$T1'} {extra}({lists} : List $A) ($h : {given}) : {goal}", proof
    )


def extremes(random: Random) -> Made:
    """Lists of numbers have bounds, least and greatest elements, fresh numbers."""
    mapped = random.random() < 0.5
    kind, val = ("$A", "$f {}") if mapped else ("Nat", "{}")
    binders = ("$T1 ($f : $A → Nat) " if mapped else "") + f"($xs : List {kind})"
    form = random.choice(("bound", "strict", "top", "bottom"))
    if form in ("bound", "strict"):
        rel = "≤" if form == "bound" else "<"
        top = f"$n + {val.format('$x')}" + (" + 1" if rel == "<" else "")
        one = val.format("$d")
        return filled(
            random,
            f"{binders} : ∃ $n, ∀ $d, $d ∈ $xs → {one} {rel} $n",
            "induction $xs with\n| nil => exact ⟨0, by simp⟩\n| cons $x $xs $ih =>\n  obtain ⟨$n, $h⟩ := $ih\n"
            f"  refine ⟨{top}, fun $d $h1 => ?_⟩\n  rcases List.mem_cons.1 $h1 with $h2 | $h2\n"
            "  · subst $h2\n    omega\n  · have $h3 := $h $d $h2\n    omega",
        )
    le = "{1} ≤ {0}" if form == "top" else "{0} ≤ {1}"
    v, w, z = val.format("$z"), val.format("$d"), val.format("$x")
    keep = "· refine ⟨$z, List.mem_cons_of_mem $x $h1, fun $d $h3 => ?_⟩\n      rcases List.mem_cons.1 $h3 with $h3 | $h3\n"
    keep += "      · subst $h3\n        exact $h\n      · exact $h2 $d $h3"
    new = "· refine ⟨$x, by simp, fun $d $h3 => ?_⟩\n      rcases List.mem_cons.1 $h3 with $h3 | $h3\n"
    new += "      · subst $h3\n        exact Nat.le_refl _\n"
    trans = "Nat.le_trans ($h2 $d $h3) $h" if form == "top" else "Nat.le_trans $h ($h2 $d $h3)"
    new += f"      · exact {trans}"
    total = f"Nat.le_total ({z}) ({v})" if mapped else f"Nat.le_total {z} {v}"
    order = (keep, new) if form == "top" else (new, keep)
    return filled(
        random,
        f"{binders} ($h : $xs ≠ []) : ∃ $z, $z ∈ $xs ∧ ∀ $d, $d ∈ $xs → {le.format(v, w)}",
        "induction $xs with\n| nil => exact absurd rfl $h\n| cons $x $xs $ih =>\n  cases $xs with\n"
        "  | nil => exact ⟨$x, by simp, by simp⟩\n  | cons $y $ys =>\n    obtain ⟨$z, $h1, $h2⟩ := $ih (by simp)\n"
        f"    rcases {total} with $h | $h\n    " + "\n    ".join(order),
    )


MAKERS: Sequence[tuple[Maker, float]] = (
    (counts, 2.0),
    (counts_given, 2.0),
    (filters, 1.0),
    (filter_of_map, 1.0),
    (member_unfold, 1.0),
    (member_build, 1.0),
    (member_all, 1.0),
    (member_subset, 1.0),
    (split_at, 1.0),
    (fold_shift, 1.5),
    (fold_lists, 1.0),
    (sum_bound, 1.5),
    (sum_compare, 1.5),
    (map_congruent, 1.0),
    (of_length, 0.7),
    (length_of, 0.7),
    (append_equation, 1.0),
    (prefixes, 1.0),
    (extremes, 1.0),
)
