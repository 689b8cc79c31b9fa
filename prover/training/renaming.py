"""The same theorem and proof with other names for what they bind: teaches a model that names do not matter.

Names keep their kind, since a kind says something: types are Greek, lists are `xs`, hypotheses begin with `h`. As for
any script, whether the renamed proof is one is for replay to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random

from prover.lean.files.source import tokens
from prover.proof import Script
from prover.training.steps import Exercise, Step

_KINDS = (
    (r"[α-ωι]", "α β γ δ ι κ σ τ"),
    (r"[fgFG][₀-₉\d']?", "f g F G f₁ f₂ g₁ φ ψ"),
    (r"[A-Z][₀-₉\d']?", "A B C D P Q R S X Y Z U V"),
    (r"(?:[a-z]s|l|[a-z]s[₁-₉\d']|l[₁-₉\d'])", "xs ys zs us vs as bs cs l l' l₁ l₂ l₃"),
    (r"(?:h|H)[\w₀-₉']*", "h h1 h2 h3 h4 h₀ h₁ h₂ h₃ h' hx hy hn hm hp hq ha hb hab H H1 H2 hyp key"),
    (r"[a-zA-Z][₀-₉\d']?", "a b c d e i j k m n p q r s t u v w x y z n' m' a' b' x₁ x₂ y₁ y₂"),
)
_PLAIN = 0.75  # how often names without digits and primes come first
_INTRODUCING = re.compile(
    r"\b(?:intro|rintro|obtain|rcases|rename_i|fun|with|have|generalizing)\b([^:=]*)|[∀∃λ|⟨]([^:=,⊢]*)"
)
_STANDING = re.compile(
    r"^(?:universe|variable) .*|(?:def|abbrev|inductive|structure|class|theorem|instance) +\S+", re.MULTILINE
)
_GROUP = re.compile(r"[({\[⦃]\s*([^\W\d][^:(){}\[\]⦃⦄]*?)\s*:(?!=)")
_NAME = re.compile(r"[^\W\d][\w'₀-₉]*")


def bound(statement: str, script: Script = ()) -> set[str]:
    """The names that binders of the statement, and patterns of the script, seem to introduce."""
    found: set[str] = set()
    for group in _GROUP.findall(statement):
        found |= set(_NAME.findall(group))
    for text in (statement, *script):
        for groups in _INTRODUCING.findall(text):
            found |= {name for group in groups for name in _NAME.findall(group)}
    return {name for name in found if any(re.fullmatch(pattern, name) for pattern, _ in _KINDS)}


def renamed(random: Random, exercise: Exercise) -> Exercise:
    """The exercise with other names for its bound variables; the same one when it binds nothing."""
    words = {word.split(".")[0] for word in _words((exercise.header, exercise.statement, *_all(exercise.scripts)))}
    names = sorted(bound(exercise.statement, tuple(_all(exercise.scripts))) & words)
    fixed = _words(_STANDING.findall(exercise.header))  # what the header declares, which stays as it is
    names = [name for name in names if name not in fixed]
    chosen: dict[str, str] = {}
    for pattern, pool in _KINDS:
        mine = [name for name in names if name not in chosen and re.fullmatch(pattern, name)]
        free = [name for name in pool.split() if name not in chosen.values() and (name in mine or name not in words)]
        random.shuffle(free)
        if random.random() < _PLAIN:
            free.sort(key=lambda name: re.search(r"[₀-₉\d']", name) is not None)
        chosen.update(zip(mine, free, strict=False))
    keyword, name, rest = exercise.statement.split(maxsplit=2)
    return replace(
        exercise,
        statement=f"{keyword} {name} {substituted(rest, chosen)}",
        scripts=tuple(tuple(substituted(tactic, chosen) for tactic in script) for script in exercise.scripts),
    )


def substituted(text: str, names: dict[str, str]) -> str:
    """The text with other names; fields (`h.1`, `xs.length`) stay, and so do the names of arguments (`(n := 1)`)."""
    parts: list[str] = []
    at = 0
    found = tokens(text)
    for index, token in enumerate(found):
        first, dot, fields = token.text.partition(".")
        if token.kind != "word" or first not in names:
            continue
        before = found[index - 1] if index else None
        after = found[index + 1].text if index + 1 < len(found) else ""
        if before is not None and before.text == "." and before.end == token.start:
            continue
        if before is not None and before.text == "(" and after == ":=":
            continue
        parts += [text[at : token.start], names[first] + dot + fields]
        at = token.end
    return "".join([*parts, text[at:]])


def exercises_of(steps: Sequence[Step]) -> list[Exercise]:
    """The theorems of complete proofs, given step by step, each with its scripts."""
    scripts: dict[tuple[str, str, str], list[list[str]]] = {}
    sources = {}
    for step in steps:
        key = (step.theorem, step.statement, step.header)
        mine = scripts.setdefault(key, [])
        sources[key] = step.source
        if step.depth == 0:
            mine.append([])
        mine[-1].append(step.tactic)
    found = []
    for (name, statement, header), proofs in scripts.items():
        imports = tuple(re.findall(r"^import (\S+)$", header, re.MULTILINE))
        rest = re.sub(r"^import .*\n?", "", header, flags=re.MULTILINE).strip()
        written = tuple(dict.fromkeys(tuple(proof) for proof in proofs))
        found.append(Exercise(name, statement, rest, sources[name, statement, header], written, imports))
    return found


def _words(texts: Iterable[str]) -> set[str]:
    return {token.text for text in texts for token in tokens(text) if token.kind == "word"}


def _all(scripts: Iterable[Script]) -> list[str]:
    return [tactic for script in scripts for tactic in script]
