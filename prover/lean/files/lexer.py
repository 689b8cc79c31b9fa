"""Decides whether a tactic text may be put into a search document, by its tokens alone.

A search document holds many candidates side by side, so a text that ends the proof early, swallows what follows it or
silences Lean could forge its neighbours' verdicts and its own. What is refused here is refused for that reason, or
because it can never be verified (`sorry`, `native_decide`); everything else is for Lean to judge. The reading is
stricter than Lean's where both cannot be sure to agree (raw and interpolated strings, tabs).
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

MAX_CHARACTERS = 8192
MAX_DEPTH = 64


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BRACKETS = dict(zip("([{⟨⦃⟦⟪⁅‹⌊⌈", ")]}⟩⦄⟧⟫⁆›⌋⌉", strict=True))
_CLOSERS = frozenset(_BRACKETS.values())

_COMMANDS = _words("""
    abbrev add_decl_doc add_aesop_rules alias attribute axiom builtin_dsimproc builtin_initialize builtin_simproc
    class coinductive compile_inductive declare_simp_like_tactic declare_syntax_cat def deprecate deriving dsimproc
    elab elab_rules end erase_aesop_rules example export extend_docs gen_injective_theorems grind_pattern import
    include inductive infix infixl infixr init_quot initialize instance irreducible_def lemma library_note local macro
    macro_rules module mutual namespace noncomputable nonrec notation omit opaque partial postfix prefix prelude
    private proof_wanted protected public recall register_builtin_option register_label_attr register_option
    register_simp_attr reset_grind_attrs run_cmd run_elab run_meta scoped section seal set_library_suggestions simproc
    simproc_decl structure syntax tactic_extension theorem universe unif_hint unseal unsafe variable variables
    """)
_CLOSES_PROOF = frozenset({"where", "termination_by", "decreasing_by", "partial_fixpoint"})
_NEVER_VERIFIED = _words("admit bv_decide native native_decide sorry stop")
_META = _words("by_elab dbg_sleep dbg_trace implemented_by include_str run_tac")
_CONSTANTS = _words("sorryAx lcProof lcAny lcErased ofReduceBool ofReduceNat reduceBool reduceNat trustCompiler")
_HARMLESS_OPTIONS = frozenset(
    {"maxRecDepth", "maxHeartbeats", "synthInstance.maxHeartbeats", "synthInstance.maxSize", "exponentiation.threshold"}
)
# At the start these would continue the tactic before, whose outcome is settled already.
_CONTINUES = _words("at catch deriving do else finally from generalizing in matches only then using where with")
# At the end these would swallow the tactic after.
_UNFINISHED = frozenset({"by", ";", "<;>", "=>", ":=", "do", "then", "else", "fun", "from", "in", "|", ",", "·", "<|>"})
_STARTS = frozenset({"(", "·", "."})
_SYMBOLS = ("<;>", "<|>", "=>", ":=", "⁻¹'", "''")  # the ones that matter here or that hide a quote

# Ranges of characters, both ends included.
_LETTERS = (
    ("α", "ω"), ("Α", "Ω"), ("ϊ", "ϻ"), ("ἀ", "῾"), ("\u2100", "\u214f"), ("\U0001d49c", "\U0001d59f"), ("À", "ſ"),
)  # fmt: skip
_SUBSCRIPTS = (("₀", "₉"), ("ₐ", "ₜ"), ("ᵢ", "ᵪ"))
_CONTROL = (
    ("\0", "\t"),
    ("\v", "\x1f"),
    ("\x7f", "\x9f"),
    ("\ud800", "\udfff"),
    ("\u2028", "\u2029"),
    ("\ufeff", "\ufeff"),
)


class Inadmissible(Exception):
    """The text must not be given to Lean; the message says why."""


@dataclass(frozen=True, slots=True)
class Token:
    """A lexeme: an identifier or word, a number, a literal, a bracket or another symbol. `start` is an offset."""

    text: str
    start: int
    kind: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def admit(text: str, *, limit: int = MAX_CHARACTERS) -> str:
    """The tactic as it may stand in a document: without surrounding space and trailing comments, indentation removed.

    `limit` is the most characters that it may have. Raises Inadmissible with the reason when it may not. Idempotent.
    """
    if len(text) > limit:
        raise Inadmissible(f"the tactic has {len(text)} characters, more than {limit}")
    for character in text:
        if _within(character, _CONTROL):
            raise Inadmissible(f"the tactic contains the control character U+{ord(character):04X}")
    text = textwrap.dedent(text).strip()
    tokens = tokenize(text)
    if not tokens:
        raise Inadmissible("the tactic is empty")
    _check_brackets(tokens)
    _check_words(tokens)
    _check_ends(tokens)
    return text[tokens[0].start : tokens[-1].end]


def words(text: str) -> frozenset[str]:
    """The identifiers and keywords of an admissible tactic."""
    return frozenset(token.text for token in tokenize(text) if token.kind == "word")


def tokenize(text: str) -> list[Token]:
    """Split into tokens, comments left out. Raises Inadmissible for what does not end or cannot be read safely."""
    tokens: list[Token] = []
    position = 0
    while position < len(text):
        character = text[position]
        if character in " \n":
            position += 1
            continue
        if text.startswith("--", position):
            end = text.find("\n", position)
            position = len(text) if end < 0 else end
            continue
        if text.startswith("/-", position):
            if text[position + 2 : position + 3] in ("-", "!"):
                raise Inadmissible("a doc comment begins a command")
            position = _comment_end(text, position)
            continue
        token = _token(text, position)
        tokens.append(token)
        position = token.end
    return tokens


def _token(text: str, start: int) -> Token:
    character = text[start]
    if character == '"':
        return Token(text[start : _string_end(text, start)], start, "literal")
    if character == "'" and not text.startswith("''", start):
        return Token(text[start : _char_end(text, start)], start, "literal")
    if _starts_identifier(character) or character == "«":
        end = _identifier_end(text, start)
        if text[end : end + 1] == '"' and (text[end - 1] == "!" or text[start:end] == "r"):
            raise Inadmissible(f'{text[start:end]}"…" strings are not accepted')
        if text[end : end + 1] == "#" and text[start:end] == "r":
            raise Inadmissible('r#"…"# strings are not accepted')
        return Token(text[start:end], start, "word")
    if "0" <= character <= "9":
        end = start + 1
        while end < len(text) and "0" <= text[end] <= "9":
            end += 1
        return Token(text[start:end], start, "number")
    for symbol in _SYMBOLS:
        if text.startswith(symbol, start):
            return Token(symbol, start, "symbol")
    if text.startswith("@[", start):
        raise Inadmissible("`@[` begins a command")
    if character == "#" and _starts_identifier(text[start + 1 : start + 2] or " "):
        end = _identifier_end(text, start + 1)
        raise Inadmissible(f"`{text[start:end]}` is a command")
    if character == "»":
        raise Inadmissible("unbalanced `»`")
    return Token(character, start, "symbol")


def _within(character: str, ranges: tuple[tuple[str, str], ...]) -> bool:
    return any(low <= character <= high for low, high in ranges)


def _starts_identifier(character: str) -> bool:
    """As Lean reads identifiers: a symbol taken for a letter here could hide the keyword that follows it."""
    if character <= "\x7f":
        return character.isalpha() or character == "_"
    return character not in "λΠΣ×÷" and _within(character, _LETTERS)


def _continues_identifier(character: str) -> bool:
    return (
        _starts_identifier(character)
        or "0" <= character <= "9"
        or character in "'!?ⱼ"
        or _within(character, _SUBSCRIPTS)
    )


def _identifier_end(text: str, start: int) -> int:
    position = start
    while True:
        if text[position] == "«":
            end = text.find("»", position)
            if end < 0 or "\n" in text[position:end] or "«" in text[position + 1 : end]:
                raise Inadmissible("unbalanced `«`")
            position = end + 1
        else:
            while position < len(text) and _continues_identifier(text[position]):
                position += 1
        following = text[position + 1 : position + 2]
        if text[position : position + 1] == "." and (following == "«" or (following and _starts_identifier(following))):
            position += 1
            continue
        return position


def _string_end(text: str, start: int) -> int:
    position = start + 1
    while position < len(text):
        if text[position] == "\\":
            position += 2
        elif text[position] == '"':
            return position + 1
        else:
            position += 1
    raise Inadmissible("unterminated string")


def _char_end(text: str, start: int) -> int:
    if text[start + 1 : start + 2] == "\\":
        end = text.find("'", start + 3)  # the character after the backslash may itself be a quote
        if 0 <= end <= start + 12 and "\n" not in text[start:end]:
            return end + 1
    elif text[start + 2 : start + 3] == "'" and text[start + 1] != "\n":
        return start + 3
    raise Inadmissible("unterminated character literal")


def _comment_end(text: str, start: int) -> int:
    depth, position = 0, start
    while position < len(text):
        if text.startswith("/-", position):
            depth, position = depth + 1, position + 2
        elif text.startswith("-/", position):
            depth, position = depth - 1, position + 2
            if depth == 0:
                return position
        else:
            position += 1
    raise Inadmissible("unterminated comment")


def _check_brackets(tokens: list[Token]) -> None:
    expected: list[str] = []
    for token in tokens:
        if token.kind != "symbol":
            continue
        if token.text in _BRACKETS:
            expected.append(_BRACKETS[token.text])
            if len(expected) > MAX_DEPTH:
                raise Inadmissible(f"brackets are nested deeper than {MAX_DEPTH}")
        elif token.text in _CLOSERS and (not expected or expected.pop() != token.text):
            raise Inadmissible(f"unbalanced `{token.text}`")
    if expected:
        raise Inadmissible(f"missing `{expected[-1]}`")


def _check_words(tokens: list[Token]) -> None:
    for index, token in enumerate(tokens):
        if token.kind != "word":
            continue
        word = token.text
        if word in _COMMANDS:
            raise Inadmissible(f"`{word}` begins a command")
        if word in _CLOSES_PROOF:
            raise Inadmissible(f"`{word}` ends the tactic block")
        if word in _NEVER_VERIFIED or word.rpartition(".")[2] in _CONSTANTS:
            raise Inadmissible(f"`{word}` cannot be verified")
        if word in _META:
            raise Inadmissible(f"`{word}` runs code")
        if word == "open" and not _followed_by_in(tokens, index):
            raise Inadmissible("`open` without `in` begins a command")
        if word == "set_option":
            _check_option(tokens, index)


def _followed_by_in(tokens: list[Token], index: int) -> bool:
    """Whether `in` comes before anything that cannot stand in the list of an `open`."""
    for token in tokens[index + 1 :]:
        if token.text == "in":
            return True
        if token.kind != "word" and token.text not in ("(", ")", "→"):
            return False
    return False


def _check_option(tokens: list[Token], index: int) -> None:
    following = [token.text for token in tokens[index + 1 : index + 4]]
    if len(following) < 3 or following[2] != "in":
        raise Inadmissible("`set_option` without `in` begins a command")
    if following[0] not in _HARMLESS_OPTIONS:
        raise Inadmissible(f"`set_option {following[0]}` is not accepted")


def _check_ends(tokens: list[Token]) -> None:
    first, last = tokens[0], tokens[-1]
    if (first.kind != "word" and first.text not in _STARTS) or first.text in _CONTINUES:
        raise Inadmissible(f"a tactic does not start with `{first.text}`")
    if last.text in _UNFINISHED:
        raise Inadmissible(f"a tactic does not end with `{last.text}`")
