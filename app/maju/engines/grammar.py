"""GBNF grammars for llama.cpp: those this program needs, and a check of any (an invalid one kills llama.cpp's process)."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from maju.domain.errors import MajuError

_LONGEST_REASON = 200
_MOST_REPEATS = 1000
_MOST_CHARACTERS = 200_000
_CHARACTER = r'[^"\\\x00-\x1F\x7F-\x9F]'
"""A character of a JSON string that needs no escape; llama.cpp's own JSON grammar lets control characters through."""


def literal(text: str) -> str:
    """``text`` as a GBNF literal."""
    escaped = (
        text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    )
    return f'"{escaped}"'


def one_of(values: Sequence[str]) -> str:
    """GBNF for one of these texts as a JSON string."""
    return "(" + " | ".join(literal(json.dumps(value, ensure_ascii=False)) for value in dict.fromkeys(values)) + ")"


def judgement_grammar(
    levels: Sequence[str], sentences: Sequence[str], *, most_quotes: int = 3, longest_reason: int = _LONGEST_REASON
) -> str:
    """A judgement as JSON: ``{"quotes": [...], "reason": "...", "level": "..."}``, evidence before the verdict.

    Quotes are literally some of ``sentences`` (none where there are none), the level is one of ``levels``, the reason
    1 to ``longest_reason`` characters without control characters, quotation marks or backslashes.
    """
    quotes = '"[]"'
    rules = [f"char ::= {_CHARACTER}", f"level ::= {one_of(levels)}"]
    if sentences and most_quotes > 0:
        rules.append(f"quote ::= {one_of(sentences)}")
        quotes = f'"[" (quote ("," quote){{0,{most_quotes - 1}}})? "]"'
    root = f'root ::= "{{\\"quotes\\":" {quotes} ",\\"reason\\":\\"" char{{1,{longest_reason}}} "\\",\\"level\\":" level "}}"'
    return "\n".join([root, *rules]) + "\n"


def check_grammar(grammar: str) -> None:
    """Raise MajuError ``llm-grammar-invalid`` for what llama.cpp would not survive.

    Found: syntax errors, no ``root``, names without a rule, repetition over 1000, left recursion, over 200,000 characters.
    """
    if len(grammar) > _MOST_CHARACTERS:
        raise _invalid(f"{len(grammar)} characters")
    rules = _Parser(grammar).rules()
    if "root" not in rules:
        raise _invalid("no root")
    for rule in rules.values():
        for name in rule.used:
            if name not in rules:
                raise _invalid(f"no rule {name}")
    _refuse_left_recursion(rules)


def _invalid(why: str) -> MajuError:
    sentence = "언어 모델에게 줄 답변 형식이 잘못되어 실행하지 않았습니다({why}). 기본 분석은 그대로 볼 수 있습니다."
    return MajuError("llm-grammar-invalid", sentence, why=why)


@dataclass(slots=True)
class _Rule:
    """What a rule mentions: ``used`` anywhere, ``first`` where nothing need come before; ``empty``: may match nothing."""

    used: set[str] = field(default_factory=set)
    sequences: list[list[tuple[frozenset[str], bool]]] = field(default_factory=list)


_TOKEN = re.compile(
    r"""\s*(?:\#[^\n]*\s*)*(?:
    (?P<define>[A-Za-z][\w-]*)\s*::= | (?P<name>[A-Za-z][\w-]*) | (?P<literal>"(?:[^"\\\n]|\\.)*")
    | (?P<set>\[\^?(?:[^\]\\\n]|\\.)+\]) | (?P<repeat>\{\s*\d+\s*(?:,\s*\d*\s*)?\}) | (?P<sign>[()|*+?.]) | (?P<end>\Z))""",
    re.VERBOSE,
)


class _Parser:
    """Reads GBNF by recursive descent, keeping only what the checks ask for."""

    def __init__(self, text: str) -> None:
        self._tokens: list[tuple[str, str]] = []
        position = 0
        while not self._tokens or self._tokens[-1][0] != "end":
            match = _TOKEN.match(text, position)
            if match is None:
                raise _invalid(f"character {position}")
            kind = str(match.lastgroup)
            self._tokens.append((kind, match.group(kind)))
            position = match.end()
        self._next = 0

    def rules(self) -> dict[str, _Rule]:
        """Every rule by name."""
        found: dict[str, _Rule] = {}
        while (token := self._take())[0] != "end":
            if token[0] != "define" or token[1] in found:
                raise _invalid(f"at {token[1]}")
            found[token[1]] = rule = _Rule()
            rule.sequences = self._alternatives(rule.used)
        return found

    def _alternatives(self, used: set[str]) -> list[list[tuple[frozenset[str], bool]]]:
        sequences = [self._sequence(used)]
        while self._tokens[self._next] == ("sign", "|"):
            self._take()
            sequences.append(self._sequence(used))
        return sequences

    def _sequence(self, used: set[str]) -> list[tuple[frozenset[str], bool]]:
        """Items as (rule names it may begin with, whether it may be empty by itself)."""
        items: list[tuple[frozenset[str], bool]] = []
        while True:
            kind, value = self._tokens[self._next]
            if kind in ("end", "define") or value in ("|", ")"):
                return items
            self._take()
            items.append(self._repeated(self._item(kind, value, used)))

    def _item(self, kind: str, value: str, used: set[str]) -> tuple[frozenset[str], bool]:
        if kind == "name":
            used.add(value)
            return frozenset({value}), False
        if (kind, value) == ("sign", "("):
            sequences = self._alternatives(used)
            if self._take() != ("sign", ")"):
                raise _invalid("missing )")
            # a group may begin with anything in it: stricter than need be, and simple
            names = frozenset(name for sequence in sequences for begins, _ in sequence for name in begins)
            return names, any(all(empty for _, empty in sequence) for sequence in sequences)
        if kind in ("literal", "set") or value == ".":
            return frozenset(), value == '""'
        raise _invalid(f"at {value}")

    def _repeated(self, item: tuple[frozenset[str], bool]) -> tuple[frozenset[str], bool]:
        kind, value = self._tokens[self._next]
        if kind == "repeat":
            self._take()
            numbers = [int(number) for number in re.findall(r"\d+", value)]
            if max(numbers) > _MOST_REPEATS or numbers != sorted(numbers):
                raise _invalid(value)
            return item[0], item[1] or numbers[0] == 0
        if kind == "sign" and value in "*+?":
            self._take()
            return item[0], item[1] or value != "+"
        return item

    def _take(self) -> tuple[str, str]:
        token = self._tokens[self._next]
        self._next += token[0] != "end"
        return token


def _refuse_left_recursion(rules: dict[str, _Rule]) -> None:
    empty: set[str] = set()
    while True:
        now = {name for name, rule in rules.items() if any(_can_be_empty(s, empty) for s in rule.sequences)}
        if now == empty:
            break
        empty = now
    begins = {name: _begins(rule, empty) for name, rule in rules.items()}
    for name in rules:
        seen: set[str] = set()
        ahead = set(begins[name])
        while ahead:
            seen |= ahead
            ahead = {more for step in ahead for more in begins[step]} - seen
        if name in seen:
            raise _invalid(f"left recursion in {name}")


def _can_be_empty(sequence: list[tuple[frozenset[str], bool]], empty: set[str]) -> bool:
    return all(item_empty or (names and names <= empty) for names, item_empty in sequence)


def _begins(rule: _Rule, empty: set[str]) -> set[str]:
    found: set[str] = set()
    for sequence in rule.sequences:
        for names, item_empty in sequence:
            found |= names
            if not (item_empty or (names and names <= empty)):
                break
    return found
