"""Small inductive types: trees, expressions with an optimiser and a stack machine, binary numbers."""

# ruff: noqa: E501 (tables of statements and proofs read better with a proof on one line)

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from prover.training.synthetic.scripted.lists import filled
from prover.training.synthetic.scripted.made import Made, Maker

_TREE_LAWS: tuple[tuple[str, str, str, str, str], ...] = (
    # functions used, binders, goal, leaf, node
    ("size mirror", "", "($t.mirror).size = $t.size", "rfl", "rw [#mirror, #size, #size, $il, $ir]\n  omega"),
    ("sum mirror", "N", "($t.mirror).sum = $t.sum", "rfl", "rw [#mirror, #sum, #sum, $il, $ir]\n  omega"),
    (
        "height mirror",
        "",
        "($t.mirror).height = $t.height",
        "rfl",
        "rw [#mirror, #height, #height, $il, $ir, Nat.max_comm]",
    ),
    ("mirror", "", "($t.mirror).mirror = $t", "rfl", "rw [#mirror, #mirror, $il, $ir]"),
    ("size leaves", "", "$t.leaves = $t.size + 1", "rfl", "rw [#leaves, #size, $il, $ir]\n  omega"),
    ("size leaves", "", "$t.size < $t.leaves", "simp [#size, #leaves]", "rw [#leaves, #size]\n  omega"),
    ("leaves", "", "0 < $t.leaves", "simp [#leaves]", "rw [#leaves]\n  omega"),
    ("leaves height", "", "$t.leaves ≤ 2 ^ $t.height", "simp [#leaves, #height]", "POW"),
    (
        "leaves mirror",
        "",
        "($t.mirror).leaves = $t.leaves",
        "rfl",
        "rw [#mirror, #leaves, #leaves, $il, $ir, Nat.add_comm]",
    ),
    ("height size", "", "$t.height ≤ $t.size", "exact Nat.le_refl _", "rw [#height, #size]\n  omega"),
    ("height leaves", "", "$t.height < $t.leaves", "simp [#height, #leaves]", "rw [#height, #leaves]\n  omega"),
    ("map size", "f", "($t.map $f).size = $t.size", "rfl", "rw [#map, #size, #size, $il, $ir]"),
    ("map height", "f", "($t.map $f).height = $t.height", "rfl", "rw [#map, #height, #height, $il, $ir]"),
    ("map leaves", "f", "($t.map $f).leaves = $t.leaves", "rfl", "rw [#map, #leaves, #leaves, $il, $ir]"),
    (
        "map mirror",
        "f",
        "($t.map $f).mirror = ($t.mirror).map $f",
        "rfl",
        "rw [#map, #mirror, #mirror, #map, $il, $ir]",
    ),
    ("map", "fg", "($t.map $f).map $g = $t.map (fun $d => $g ($f $d))", "rfl", "rw [#map, #map, #map, $il, $ir]"),
    ("map", "fid", "$t.map $f = $t", "rfl", "rw [#map, $il, $ir, $h]"),
    (
        "list size",
        "",
        "($t.list).length = $t.size",
        "rfl",
        "rw [#list, List.length_append, List.length_cons, $il, $ir, #size]\n  omega",
    ),
    (
        "list map",
        "f",
        "($t.map $f).list = ($t.list).map $f",
        "rfl",
        "rw [#map, #list, #list, List.map_append, List.map_cons, $il, $ir]",
    ),
    (
        "list mirror",
        "",
        "($t.mirror).list = ($t.list).reverse",
        "rfl",
        "rw [#mirror, #list, #list, $il, $ir, List.reverse_append, List.reverse_cons, List.append_assoc]\n  rfl",
    ),
    (
        "all mirror",
        "p",
        "($t.mirror).all $p = $t.all $p",
        "rfl",
        "rw [#mirror, #all, #all, $il, $ir]\n  cases $p $x <;> cases $l.all $p <;> cases $r.all $p <;> rfl",
    ),
    (
        "all list",
        "p",
        "($t.list).@all $p = $t.all $p",
        "rfl",
        "rw [#list, List.@all_append, List.@all_cons, $il, $ir, #all]\n  cases $p $x <;> cases $l.all $p <;> cases $r.all $p <;> rfl",
    ),
    (
        "count mirror",
        "p",
        "($t.mirror).count $p = $t.count $p",
        "rfl",
        "rw [#mirror, #count, #count, $il, $ir]\n  omega",
    ),
    (
        "count size",
        "p",
        "$t.count $p ≤ $t.size",
        "exact Nat.le_refl _",
        "rw [#count, #size]\n  cases $p $x <;> simp <;> omega",
    ),
    (
        "has mirror",
        "z",
        "($t.mirror).has $z ↔ $t.has $z",
        "exact Iff.rfl",
        "rw [#mirror, #has, #has, $il, $ir]\n  constructor\n  · rintro ($h | $h | $h)\n    · exact Or.inl $h\n"
        "    · exact Or.inr (Or.inr $h)\n    · exact Or.inr (Or.inl $h)\n  · rintro ($h | $h | $h)\n    · exact Or.inl $h\n"
        "    · exact Or.inr (Or.inr $h)\n    · exact Or.inr (Or.inl $h)",
    ),
    (
        "has list",
        "z",
        "$t.has $z → $z ∈ $t.list",
        "exact False.elim",
        "rintro ($h | $h | $h)\n  · subst $h\n    exact List.mem_append_right _ List.mem_cons_self\n"
        "  · exact List.mem_append_left _ ($il $h)\n  · exact List.mem_append_right _ (List.mem_cons_of_mem _ ($ir $h))",
    ),
    (
        "has map",
        "fz",
        "$t.has $z → ($t.map $f).has ($f $z)",
        "exact False.elim",
        "rintro ($h | $h | $h)\n  · exact Or.inl (by rw [$h])\n  · exact Or.inr (Or.inl ($il $h))\n  · exact Or.inr (Or.inr ($ir $h))",
    ),
    (
        "has map",
        "fw",
        "($t.map $f).has $w → ∃ $z, $t.has $z ∧ $f $z = $w",
        "exact False.elim",
        "rintro ($h | $h | $h)\n  · exact ⟨$x, Or.inl rfl, $h.symm⟩\n  · obtain ⟨$z, $h1, $h2⟩ := $il $h\n"
        "    exact ⟨$z, Or.inr (Or.inl $h1), $h2⟩\n  · obtain ⟨$z, $h1, $h2⟩ := $ir $h\n    exact ⟨$z, Or.inr (Or.inr $h1), $h2⟩",
    ),
    (
        "has sum",
        "Nz",
        "$t.has $z → $z ≤ $t.sum",
        "exact False.elim",
        "rintro ($h | $h | $h)\n  · rw [$h, #sum]\n    omega\n  · have $h1 := $il $h\n    rw [#sum]\n    omega\n"
        "  · have $h1 := $ir $h\n    rw [#sum]\n    omega",
    ),
)
_BODIES = {
    "size": ("Nat", "0", "{L}.size + {R}.size + 1"),
    "height": ("Nat", "0", "max {L}.height {R}.height + 1"),
    "leaves": ("Nat", "1", "{L}.leaves + {R}.leaves"),
    "mirror": ("TREE", ".LEAF", "{N} {R}.mirror $x {L}.mirror"),
    "list": ("List EL", "[]", "{L}.list ++ $x :: {R}.list"),
    "sum": ("Nat", "0", "$x + {L}.sum + {R}.sum"),
    "map": ("TREE", ".LEAF", "{N} ({L}.map $f) ($f $x) ({R}.map $f)"),
    "all": ("Bool", "true", "$p $x && ({L}.all $p && {R}.all $p)"),
    "count": ("Nat", "0", "(if $p $x then 1 else 0) + {L}.count $p + {R}.count $p"),
    "has": ("Prop", "False", "$z = $x ∨ {L}.has $z ∨ {R}.has $z"),
}
_SHOWN = {
    "size": ("size", "nodes", "card", "weight"), "height": ("height", "depth", "levels"), "leaves": ("leaves", "tips", "ends"),
    "mirror": ("mirror", "flip", "swap", "rev"), "list": ("toList", "flatten", "elems", "inorder"), "sum": ("sum", "total", "addUp"),
    "map": ("map", "apply", "onAll"), "all": ("all", "every", "forAll"), "count": ("count", "howMany", "countP"),
    "has": ("Has", "Mem", "In"),
}  # fmt: skip


def _tree_header(used: Sequence[str], tree: str, leaf: str, node: str, numeric: bool) -> str:
    """A type of trees with the functions that are used."""
    family, element = (tree, "Nat") if numeric else (f"{tree} α", "α")
    kind = f"inductive {tree}" + ("" if numeric else " (α : Type)")
    parts = [f"{kind} where\n  | {leaf} : {family}\n  | {node} : {family} → {element} → {family} → {family}"]
    for key in used:
        result, zero, step = _BODIES[key]
        poly = "" if numeric else " {α : Type}" if key != "map" else " {α β : Type}"
        extra = {"map": " ($f : α → β)", "all": f" ($p : {element} → Bool)", "count": f" ($p : {element} → Bool)",
                 "has": f" ($z : {element})"}.get(key, "")  # fmt: skip
        result = result.replace("TREE", f"{tree} β" if key == "map" else family).replace("EL", element)
        step = (
            step.format(L="$l", R="$r", N=f".{node}")
            .replace("$r.mirror", "($r.mirror)")
            .replace("$l.mirror", "($l.mirror)")
        )
        parts.append(
            f"def {tree}.{key}{poly}{extra} : {family} → {result}\n  | .{leaf} => {zero.replace('LEAF', leaf)}\n"
            f"  | .{node} $l $x $r => {step}"
        )
    return "\n\n".join(parts)


def trees(random: Random) -> Made:
    """Laws of trees: mirror, size, height, sum, elements, map."""
    used, mark, goal, zero, step = random.choice([law for law in _TREE_LAWS if law[3]])
    tree = random.choice(("Tree", "BTree", "T", "Bin", "Shrub"))
    leaf, node = random.choice(
        (("leaf", "node"), ("nil", "node"), ("empty", "branch"), ("tip", "fork"), ("leaf", "br"))
    )
    numeric = "N" in mark or (mark in ("", "p", "z") and random.random() < 0.3)
    family, element = (tree, "Nat") if numeric else (f"{tree} α", "α")
    if step == "POW":
        step = (
            "rw [#leaves, #height, Nat.pow_succ]\n"
            "  have $h1 : 2 ^ $l.height ≤ 2 ^ max $l.height $r.height := Nat.pow_le_pow_right (by decide) (Nat.le_max_left _ _)\n"
            "  have $h2 : 2 ^ $r.height ≤ 2 ^ max $l.height $r.height := Nat.pow_le_pow_right (by decide) (Nat.le_max_right _ _)\n"
            "  omega"
        )
    types = (
        ""
        if numeric
        else {"f": "(α β : Type) ", "fz": "(α β : Type) ", "fw": "(α β : Type) ", "fg": "(α β γ : Type) "}.get(
            mark, "(α : Type) "
        )
    )
    binders = {
        "f": "($f : α → β) ", "fz": "($f : α → β) ($z : α) ", "fw": "($f : α → β) ($w : β) ", "fg": "($f : α → β) ($g : β → γ) ",
        "fid": "($f : α → α) ($h : ∀ $d, $f $d = $d) ", "p": f"($p : {element} → Bool) ", "z": f"($z : {element}) ", "Nz": "($z : Nat) ",
    }.get(mark, "")  # fmt: skip
    tree_name, left, right = random.choice(
        (("t", "l", "r"), ("t", "l", "r"), ("tr", "lt", "rt"), ("t", "left", "right"), ("b", "b₁", "b₂"))
    )
    il, ir = random.choice((("ihl", "ihr"), ("ih₁", "ih₂"), ("hl", "hr"), ("ihl", "ihr")))
    ordered = used.split()
    header = _tree_header(ordered, tree, leaf, node, numeric)
    proof = f"induction $t with\n| {leaf} => {zero}\n| {node} $l $x $r $il $ir =>\n  {step}"
    texts = [f"{types}{binders}($t : {family}) : {goal}", proof, header]
    for key in ordered:
        name = random.choice(_SHOWN[key])
        texts = [x.replace(f"#{key}", f"{tree}.{name}").replace(f".{key}", f".{name}") for x in texts]
    texts = [text.replace("@", "") for text in texts]
    given = {"$t": tree_name, "$l": left, "$r": right, "$il": il, "$ir": ir, "$w": "y'"}
    for key, value in sorted(given.items(), key=lambda item: -len(item[0])):
        texts = [text.replace(key, value) for text in texts]
    return filled(random, *texts)


# Expressions.

_EXP = """inductive {E} where
  | {num} : Nat → {E}
{var}  | {add} : {E} → {E} → {E}
  | {mul} : {E} → {E} → {E}
"""


def _expressions(random: Random) -> dict[str, str]:
    names = {"E": random.choice(("Exp", "Expr'", "Term", "Arith", "AExp"))}
    names |= zip(
        ("num", "add", "mul"),
        random.choice((("num", "add", "mul"), ("lit", "plus", "times"), ("const", "sum", "prod"))),
        strict=True,
    )
    names["var"] = random.choice(("", "", f"  | var : Nat → {names['E']}\n"))
    names["env"], names["eval"] = random.choice((("ρ", "eval"), ("env", "value"), ("σ", "den"), ("v", "eval")))
    names["ia"], names["ib"] = random.choice((("iha", "ihb"), ("ih₁", "ih₂"), ("ha", "hb")))
    names["a"], names["b"] = random.choice((("a", "b"), ("s", "t"), ("e₁", "e₂"), ("l", "r")))
    names["e"], names["k"], names["i"] = random.choice(("e", "x", "ex")), random.choice("nkm"), random.choice("ij")
    return names


def _eval(n: dict[str, str]) -> tuple[str, str]:
    """The evaluator's definition, and the call before its last argument."""
    v = bool(n["var"])
    call = f"{n['eval']} {n['env']}" if v else n["eval"]
    lines = [
        f"def {n['eval']}{' (' + n['env'] + ' : Nat → Nat)' if v else ''} : {n['E']} → Nat",
        f"  | .{n['num']} {n['k']} => {n['k']}",
    ]
    lines += [f"  | .var {n['i']} => {n['env']} {n['i']}"] if v else []
    lines += [
        f"  | .{n[op]} {n['a']} {n['b']} => {call} {n['a']} {sign} {call} {n['b']}"
        for op, sign in (("add", "+"), ("mul", "*"))
    ]
    return "\n".join(lines), call


def expressions(random: Random) -> Made:
    """Transformations of expressions keep the value, or change the size as they should."""
    n = _expressions(random)
    v = bool(n["var"])
    ev, call = _eval(n)
    e, a, b, k, i, num, add, mul = (n[x] for x in ("e", "a", "b", "k", "i", "num", "add", "mul"))
    name = random.choice(("opt", "simp'", "fold", "rewrite", "norm"))
    var_line = f"  | .var {i} => .var {i}\n" if v else ""
    kind = random.choice(("swap", "swapadd", "double", "foldadd", "foldmul", "size"))
    base = f"def {name} : {n['E']} → {n['E']}\n  | .{num} {k} => .{num} {k}\n{var_line}"
    plain_add = f"  | .{add} {a} {b} => .{add} ({name} {a}) ({name} {b})\n"
    plain_mul = f"  | .{mul} {a} {b} => .{mul} ({name} {a}) ({name} {b})\n"
    swap_add, swap_mul = (f"  | .{op} {a} {b} => .{op} ({name} {b}) ({name} {a})\n" for op in (add, mul))
    ih = f"{n['ia']}, {n['ib']}"
    evn = n["eval"]
    same = f"rw [{name}, {evn}, {ih}, {evn}]"
    goal, steps = f"{call} ({name} {e}) = {call} {e}", [same, same]
    if kind in ("swap", "swapadd", "size"):
        header = base + swap_add + (swap_mul if kind != "swapadd" else plain_mul)
        steps[0] = f"rw [{name}, {evn}, {ih}, {evn}, Nat.add_comm]"
        steps[1] = f"rw [{name}, {evn}, {ih}, {evn}, Nat.mul_comm]" if kind == "swap" else same
        if kind == "size":
            size = random.choice(("size", "nodes", "ops"))
            unit = "1" if size != "ops" else "0"
            ev = f"def {size} : {n['E']} → Nat\n  | .{num} _ => {unit}\n" + (f"  | .var _ => {unit}\n" if v else "")
            ev += "\n".join(f"  | .{op} {a} {b} => {size} {a} + {size} {b} + 1" for op in (add, mul))
            goal = f"{size} ({name} {e}) = {size} {e}"
            steps = [f"rw [{name}, {size}, {ih}, {size}]\n  omega"] * 2
    elif kind == "double":
        c = random.choice("2357")
        header = (
            base.replace(f"=> .{num} {k}", f"=> .{num} ({c} * {k})").replace(
                f"=> .var {i}", f"=> .{mul} (.{num} {c}) (.var {i})"
            )
            + plain_add
            + f"  | .{mul} {a} {b} => .{mul} ({name} {a}) {b}\n"
        )
        goal = f"{call} ({name} {e}) = {c} * {call} {e}"
        steps = [
            f"rw [{name}, {evn}, {ih}, {evn}, Nat.mul_add]",
            f"rw [{name}, {evn}, {n['ia']}, {evn}, Nat.mul_assoc]",
        ]
    else:
        op, sign = (add, "+") if kind == "foldadd" else (mul, "*")
        smart = random.choice(("mk", "smart", "build", "join"))
        helper = f"def {smart} : {n['E']} → {n['E']} → {n['E']}\n  | .{num} p, .{num} q => .{num} (p {sign} q)\n  | p, q => .{op} p q\n\n"
        smart_line = f"  | .{op} {a} {b} => {smart} ({name} {a}) ({name} {b})\n"
        header = helper + base + (smart_line + plain_mul if op == add else plain_add + smart_line)
        have = f"have h : ∀ p q, {call} ({smart} p q) = {call} p {sign} {call} q := by\n  intro p q\n  unfold {smart}\n  split <;> simp [{evn}]\n"
        step = f"rw [{name}, h, {ih}, {evn}]"
        steps = [step, same] if op == add else [same, step]
        return _expression(random, n, ev + "\n\n" + header, goal, have, steps)
    return _expression(random, n, ev + "\n\n" + header, goal, "", steps)


def _expression(random: Random, n: dict[str, str], header: str, goal: str, have: str, steps: Sequence[str]) -> Made:
    """An induction on an expression with the steps for its two operations."""
    env = f"({n['env']} : Nat → Nat) " if (n["var"] and n["env"] in goal.split()) or f" {n['env']} " in goal else ""
    env = env if n["var"] else ""
    lines = [f"{have}induction {n['e']} with", f"| {n['num']} {n['k']} => rfl"] + (
        [f"| var {n['i']} => rfl"] if n["var"] else []
    )
    for op, step in zip(("add", "mul"), steps, strict=True):
        lines.append(f"| {n[op]} {n['a']} {n['b']} {n['ia']} {n['ib']} =>\n  {step}")
    exp = _EXP.format(**n)
    return filled(random, f"{env}({n['e']} : {n['E']}) : {goal}", "\n".join(lines), f"{exp}\n{header}")


def stack_machine(random: Random) -> Made:
    """A compiler to a stack machine is right."""
    n = _expressions(random) | {"var": ""}
    ev, call = _eval(n)
    e, a, b, k = n["e"], n["a"], n["b"], n["k"]
    run, comp = random.choice((("run", "compile"), ("exec", "code"), ("go", "comp"), ("exec", "compile")))
    instr = random.choice(("Instr", "Op", "Cmd"))
    push, plus, times = random.choice((("push", "add", "mul"), ("load", "plus", "times")))
    s, c = random.choice((("st", "c"), ("stk", "rest"), ("s", "cs")))
    s = "stk" if s == a else s
    c = "cs" if c == b else c
    header = (
        f"{_EXP.format(**n)}\ninductive {instr} where\n  | {push} : Nat → {instr}\n  | {plus} : {instr}\n  | {times} : {instr}\n\n{ev}\n\n"
        f"def {run} : List {instr} → List Nat → List Nat\n  | [], {s} => {s}\n  | .{push} {k} :: {c}, {s} => {run} {c} ({k} :: {s})\n"
        f"  | .{plus} :: {c}, y :: x :: {s} => {run} {c} ((x + y) :: {s})\n  | .{times} :: {c}, y :: x :: {s} => {run} {c} ((x * y) :: {s})\n"
        f"  | _ :: {c}, {s} => {run} {c} {s}\n\n"
        f"def {comp} : {n['E']} → List {instr}\n  | .{n['num']} {k} => [.{push} {k}]\n"
        f"  | .{n['add']} {a} {b} => {comp} {a} ++ {comp} {b} ++ [.{plus}]\n  | .{n['mul']} {a} {b} => {comp} {a} ++ {comp} {b} ++ [.{times}]"
    )
    steps = f"rw [{comp}, List.append_assoc, List.append_assoc, {n['ia']}, {n['ib']}]\n  rfl"
    induct = f"induction {e} generalizing {c} {s} with\n| {n['num']} {k} => rfl\n" + "\n".join(
        f"| {n[op]} {a} {b} {n['ia']} {n['ib']} =>\n  {steps}" for op in ("add", "mul")
    )
    if random.random() < 0.5:
        return filled(
            random,
            f"({e} : {n['E']}) ({c} : List {instr}) ({s} : List Nat) : {run} ({comp} {e} ++ {c}) {s} = {run} {c} ({call} {e} :: {s})",
            induct,
            header,
        )
    inner = "\n".join("  " + line for line in induct.split("\n"))
    have = f"have h : ∀ ({c} : List {instr}) ({s} : List Nat), {run} ({comp} {e} ++ {c}) {s} = {run} {c} ({call} {e} :: {s}) := by\n  intro {c} {s}\n{inner}\n"
    start = random.choice(("[]", s))
    binder = "" if start == "[]" else f" ({s} : List Nat)"
    last = f"have h1 := h [] {start}\nrw [List.append_nil] at h1\nrw [h1]\nrfl"
    target = f"[{call} {e}]" if start == "[]" else f"{call} {e} :: {s}"
    return filled(random, f"({e} : {n['E']}){binder} : {run} ({comp} {e}) {start} = {target}", have + last, header)


def binary(random: Random) -> Made:
    """Numbers as lists of bits, least one first."""
    val, inc = random.choice((("val", "inc"), ("value", "succ'"), ("toNat", "next"), ("num", "plusOne")))
    bits = random.choice(("bs", "l", "w", "ds"))
    header = (
        f"def {val} : List Bool → Nat\n  | [] => 0\n  | true :: {bits} => 2 * {val} {bits} + 1\n  | false :: {bits} => 2 * {val} {bits}\n\n"
        f"def {inc} : List Bool → List Bool\n  | [] => [true]\n  | false :: {bits} => true :: {bits}\n  | true :: {bits} => false :: {inc} {bits}"
    )
    goal, nil, true, false, more = random.choice(
        (
            (
                f"{val} ({inc} {bits}) = {val} {bits} + 1",
                "rfl",
                f"rw [{inc}, {val}, {val}, $ih]\n    omega",
                f"rw [{inc}, {val}, {val}]",
                "",
            ),
            (
                f"{val} {bits} < 2 ^ {bits}.length",
                "decide",
                f"rw [{val}, List.length_cons, Nat.pow_succ]\n    omega",
                f"rw [{val}, List.length_cons, Nat.pow_succ]\n    omega",
                "",
            ),
            (
                f"{val} ({bits} ++ [false]) = {val} {bits}",
                "rfl",
                f"rw [List.cons_append, {val}, $ih, {val}]",
                f"rw [List.cons_append, {val}, $ih, {val}]",
                "",
            ),
            (
                f"{bits}.length ≤ ({inc} {bits}).length",
                "simp",
                f"rw [{inc}, List.length_cons, List.length_cons]\n    omega",
                f"rw [{inc}]\n    exact Nat.le_refl _",
                "",
            ),
            (
                f"{val} ({bits} ++ [true]) = {val} {bits} + 2 ^ {bits}.length",
                "rfl",
                f"rw [List.cons_append, {val}, $ih, {val}, List.length_cons, Nat.pow_succ]\n    omega",
                f"rw [List.cons_append, {val}, $ih, {val}, List.length_cons, Nat.pow_succ]\n    omega",
                "",
            ),
            (
                f"{val} ({bits} ++ $ys) = {val} {bits} + 2 ^ {bits}.length * {val} $ys",
                f"simp [{val}]",
                f"rw [List.cons_append, {val}, $ih, {val}, List.length_cons, Nat.pow_succ, Nat.mul_right_comm]\n    omega",
                f"rw [List.cons_append, {val}, $ih, {val}, List.length_cons, Nat.pow_succ, Nat.mul_right_comm]\n    omega",
                " $ys",
            ),
        )
    )
    proof = f"induction {bits} with\n| nil => {nil}\n| cons b {bits} $ih =>\n  cases b with\n  | false =>\n    {false}\n  | true =>\n    {true}"
    return filled(random, f"({bits}{more} : List Bool) : {goal}", proof, header)


MAKERS: Sequence[tuple[Maker, float]] = ((trees, 4.0), (expressions, 2.0), (stack_machine, 0.7), (binary, 1.0))
