"""Facts written once, with canonical names and marked alternatives, and told in many ways.

`⟦1:f x = y‖y = f x⟧` is a choice: all choices with one key take the same alternative, in statement, proof and header.
Names of a class (types, functions, elements, …) are exchanged for another list of names, `hx` follows `x`, and
the last hypotheses may stand behind the colon, where the proof has to introduce them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from prover.training.synthetic.scripted.made import Made, Maker

_CHOICE = re.compile(r"⟦(\w+):([^⟦⟧]*)⟧")
_NAME = re.compile(r"(?<![\w.'])[^\W\d][\w']*")
_CLASSES = (
    ("α β γ δ", "A B C D", "X Y Z W", "S T U V", "σ τ ρ κ", "α β γ δ"),
    ("f g k", "f g h", "g h k", "φ ψ χ", "u v w", "F G H", "s t r"),
    ("x y z w", "x y z w", "a b c d", "s t u v", "u v w t", "i j k l"),
    ("a b c d", "a b c d", "x y z t", "u v w s", "s t r o", "i j l o"),
    ("p q r", "p q r", "P Q R", "A B C", "good nice fine", "φ ψ χ"),
    ("A B C D", "A B C D", "S T U V", "U V W Z", "s t u v", "P Q R M", "X Y Z W"),
    ("R S", "R S", "r s", "E F", "Q T", "rel other"),
    ("n m", "n m", "m n", "k l", "i j"),
    ("h", "h", "H", "hyp", "hh", "h0"),
    ("h1 h2 h3 h4", "h1 h2 h3 h4", "h₁ h₂ h₃ h₄", "e1 e2 e3 e4", "k1 k2 k3 k4", "ha' hb' hc' hd'"),
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A theorem in canonical names: binders, hypotheses (`h : p x`), target, proof, definitions."""

    name: str
    binders: str
    hypotheses: Sequence[str]
    target: str
    proof: str
    header: str = ""


def maker(fact: Fact) -> Maker:
    """The maker that tells the fact."""

    def make(random: Random) -> Made:
        return told(random, fact)

    make.__name__ = fact.name
    make.__doc__ = f"Tells {fact.name} in one of many ways."
    return make


def makers(facts: Sequence[Fact], weight: float = 0.5) -> list[tuple[Maker, float]]:
    """A maker for each fact."""
    return [(maker(fact), weight) for fact in facts]


def told(random: Random, fact: Fact) -> Made:
    """The fact with choices made, names exchanged and hypotheses moved."""
    parts = [fact.binders, *fact.hypotheses, fact.target, fact.proof, fact.header]
    binders, *hypotheses, target, proof, header = _renamed(random, _chosen(random, parts))
    claims = [hypothesis.startswith("h") for hypothesis in fact.hypotheses]
    movable = len(claims) if all(claims) else claims[::-1].index(False)
    moved = min(random.choice((0, 0, 1, 2, 9)), movable)
    kept = hypotheses[: max(0, len(hypotheses) - moved)]
    behind = [hypothesis.split(" : ", 1) for hypothesis in hypotheses[len(kept) :]]
    shown = " ".join([binders, *(f"({hypothesis})" for hypothesis in kept)]).strip()
    if behind:
        target = f"({target})" if "↔" in target and target[0] not in "∀∃" else target
        target = "".join(f"{_closed(text)} → " for _, text in behind) + target
        proof = _introduced([name for name, _ in behind], proof)
    if random.random() < 0.4:
        shown = re.sub(r"\(([^():]+ : Type)\)", r"{\1}", shown)
    return Made(f"{shown} : {target}" if shown else f": {target}", proof, header)


def _introduced(names: Sequence[str], proof: str) -> str:
    """The proof behind an introduction, which takes the last hypothesis apart where the proof begins with that."""
    first, _, rest = proof.partition("\n")
    if (found := re.fullmatch(r"obtain (⟨.*⟩) := (\S+)", first)) and found[2] == names[-1]:
        return "\n".join(filter(None, (f"rintro {' '.join([*names[:-1], found[1]])}", rest)))
    for word in ("intro ", "rintro "):
        if first.startswith(word):
            return "\n".join(filter(None, (f"{word}{' '.join(names)} {first.removeprefix(word)}", rest)))
    return f"intro {' '.join(names)}\n{proof}"


def _closed(text: str) -> str:
    return f"({text})" if re.search(r"[∀∃→↔∧∨]|fun ", text) else text


def _chosen(random: Random, parts: Sequence[str]) -> list[str]:
    """The parts with one alternative for each key."""
    drawn: dict[str, float] = {}

    def alternative(found: re.Match[str]) -> str:
        choices = found[2].split("‖")
        return choices[int(drawn.setdefault(found[1], random.random()) * len(choices))]

    return [_settled(part, alternative) for part in parts]


def _settled(part: str, alternative: Callable[[re.Match[str]], str]) -> str:
    """The part with its choices made, the inner ones first."""
    while (next_part := _CHOICE.sub(alternative, part)) != part:
        part = next_part
    return part


def _renamed(random: Random, parts: Sequence[str]) -> list[str]:
    """The parts with names exchanged, class by class, never two for one."""
    used = {name for part in parts for name in _NAME.findall(part)}
    canonical = {name for first, *_ in _CLASSES for name in first.split()}
    taken = used - canonical
    new: dict[str, str] = {}
    for first, *lists in _CLASSES:
        olds = first.split()
        kept = [index for index, name in enumerate(olds) if name in used]
        later = {name for name in used & canonical if name not in new and name not in olds}
        free = [names.split() for names in lists if kept]
        free = [names for names in free if not {names[index] for index in kept} & (taken | set(new.values()) | later)]
        chosen = random.choice(free) if free else olds
        new |= {olds[index]: chosen[index] for index in kept}
    follows = {f"h{old}": f"h{name}" for old, name in new.items() if len(old) == 1 and len(name) == 1}
    if not set(follows.values()) & (taken - set(follows)) and not set(follows.values()) & set(new.values()):
        new |= {old: name for old, name in follows.items() if old in used and old not in new}
    return [_NAME.sub(lambda found: new.get(found[0], found[0]), part) for part in parts]
