"""What `generate_surface.py` knows that the library does not say: categories, scopes, and what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from native_lean import Name, show

BUILTIN_CATEGORIES = ("term", "tactic", "command", "level", "stx", "prec", "prio", "attr", "doElem")

# Parsers whose name does not tell the category.
_NAMED = {
    "term": (
        "coeNotation coeFunNotation coeSortNotation rawNatLit boolIfThenElse Lean.byElab Lean.withAnnotateTerm "
        "Lean.modCast Lean.includeStr Lean.calc Lean.Parser.Tactic.showTermElab Lean.Parser.Tactic.by? "
        "Lean.Parser.Syntax.exact?"
    ),
    "tactic": (
        "Lean.calcTactic Lean.cdot Lean.solveTactic Lean.Order.monotonicity Lean.Parser.Tactic.Conv.conv "
        "Lean.Parser.Tactic.Conv.convTactic"
    ),
    "conv": ("Lean.Parser.Tactic.guardExprConv Lean.Parser.Tactic.guardTargetConv Lean.Parser.Tactic.guardHypConv"),
    "command": (
        "Lean.runCmd Lean.runElab Lean.runMeta Lean.reduceCmd Lean.guardMsgsCmd Lean.guardPanicCmd "
        "Lean.infoTreesCmd Lean.setLibrarySuggestionsCmd Lean.Parser.checkTactic "
        "Lean.Parser.checkTacticFailure Lean.Parser.checkSimp Lean.Parser.checkSimpFailure "
        "Lean.Parser.timeCmd Lean.Parser.discrTreeKeyCmd Lean.Parser.discrTreeSimpKeyCmd "
        "Lean.Parser.resetGrindAttrs Lean.Parser.simprocPattern Lean.Parser.simprocPatternBuiltin "
        "Lean.Parser.cbvSimprocPattern Lean.Parser.cbvSimprocPatternBuiltin "
        "Lean.Parser.Tactic.declareSimpLikeTactic Lean.Parser.Tactic.normCastAddElim"
    ),
    "attr": (
        "Lean.deprecated Lean.deprecated_arg Lean.suggest_for Lean.univ_out_params Lean.Attr.coe "
        "Lean.command_code_action Lean.builtin_command_code_action Lean.Parser.grindPropagatorBuiltinAttr"
    ),
    "prec": "Lean.Parser.Syntax.addPrec Lean.Parser.Syntax.subPrec",
    "prio": "Lean.Parser.Syntax.addPrio Lean.Parser.Syntax.subPrio",
}
_CATEGORY_OF_NAME = {name: category for category, names in _NAMED.items() for name in names.split()}

# Else the first of these that fits decides, for names that do not begin with their category.
_CATEGORY_OF_PREFIX = (
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

# Syntax abbreviations that are the members of a category, too: the modifiers that `@[grind …]` takes.
_MODIFIERS = (
    "EqBoth EqRhs Eq EqBwd Bwd Fwd RL LR Usr CasesEager Cases Intro Ext Gen Sym Inj FunCC Norm Unfold Def Hom HomPred"
)
GRIND_MODIFIERS = frozenset(f"grind{name}" for name in _MODIFIERS.split())

# Declared `scoped` in Init: on only where the namespace is open.
SCOPED = re.compile(
    r"List\.term_(<\+|~)_|(Array|Vector)\.term_~_|Bool\.term_\^\^_|BitVec\.term.*|Int\.term-\[_\+1\]"
    r"|Rat\.term.*|Lean\.Order\.term.*"
)

# Not of the default priority: older forms of what another parser reads, too (`rwaAt`; `≤` and `≥` in ASCII).
PRIORITIES = {"Lean.Parser.Tactic.rwaAtLegacyLocation": 100, "term_<=_": 100, "term_>=_": 100}

# Syntax for the proofs of single modules of Init, of no use elsewhere.
LEFT_OUT_MODULES = re.compile(
    r"Init_Data_[US]Int_(Lemmas|Bitwise)|Init_Internal_Order_Basic|Init_Data_String_OrderInstances"
)

# Unexpanders that Init declares by a function of its own name (`unexpandMkArray1` … beside these).
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

# Constants that the core library defines in its modules on data, where a second module of unexpanders follows them.
OF_DATA = re.compile(r"Int\.|List\.[A-Z]|GetElem|bne$|Bool\.xor")
DATA_MODULES = ("Init.Data.BEq", "Init.Data.Bool", "Init.GetElem", "Init.Int.Basic", "Init.List.Basic")

# Constants that the core library does not define: an unexpander would have nothing to attach to.
ABSENT = re.compile(r"Rat\.|Vector\.|Array\.Perm|Lean\.Order|Bind\.(kleisli|bindLeft)|Functor\.mapRev|(or|and)M$")


def category(parser: Name, declared: Iterable[str]) -> str:
    """The syntax category of a parser.

    ``declared`` are the categories that are not built in.  Raises ValueError when no rule covers the name: the
    category must then be looked up, never guessed.
    """
    full, last = show(parser), str(parser[-1])
    if full in _CATEGORY_OF_NAME:
        return _CATEGORY_OF_NAME[full]
    for name in sorted([*BUILTIN_CATEGORIES, *declared], key=len, reverse=True):
        # an automatic name: the category, then the tokens, capitalised, with `_` for the arguments
        if re.match(rf"{name}(?![a-z]|$)", last) and (name != "grind" or parser[2:4] == ("Tactic", "Grind")):
            return name
    for prefix, name in _CATEGORY_OF_PREFIX:
        if full.startswith(prefix):
            return name
    raise ValueError(f"the syntax category of {full} is not known: add a rule")
