"""Breaks a text so that it stays one: names, values and lines change, and the break comes behind the parser."""

import re
from random import Random

TEXTS = (".toml", ".json", ".jsonl", ".csv", ".tsv", ".xml", ".txt")
_VALUE = re.compile(r'"[^"]*"|-?[0-9][0-9.e+-]*|\b(?:true|false|null)\b|\[[^\[\]]*\]|\{[^{}]*\}')
_DEEP = 3_000
_VALUES = (
    "0",
    "-1",
    "1e309",
    "nan",
    "inf",
    "9" * 23,
    "9" * 5_000,
    "true",
    "null",
    '""',
    r'"\u0000"',
    r'"\ud800"',
    "[]",
    "{}",
    "[" * _DEEP + "]" * _DEEP,
    '{"a":' * _DEEP + "1" + "}" * _DEEP,
    '"' + "가" * 100_000 + '"',
    "2026-02-30",
    "1970-01-01",
    '[1, "a"]',
    '"../../x"',
    "'",
    "\u202e",
    "=HYPERLINK(1)",
    "0x1F",
    "<a>",
    "&#0;",
)
_MARKS = ('"', ":", "=", ",", "[", "{", "]", "}", "\n")


def rewritten(text: str, rng: Random) -> str:
    """One to four such breaks."""
    for _ in range(rng.randint(1, 4)):
        lines = text.splitlines(keepends=True) or [""]
        at = rng.randrange(len(lines))
        match rng.randrange(6):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, rng.choice(lines))
            case 2:
                lines[at] = lines[at].replace(rng.choice(_MARKS), "", 1)
            case 3:
                word = rng.choice(lines[at].split() or ["#"])
                lines[at] = lines[at].replace(word, rng.choice(_VALUES), 1)
            case _:
                lines[at] = _revalued(lines[at], rng)
        text = "".join(lines)
    return text


def _revalued(line: str, rng: Random) -> str:
    values = list(_VALUE.finditer(line))
    if not values:
        return line
    found = rng.choice(values)
    return line[: found.start()] + rng.choice(_VALUES) + line[found.end() :]
