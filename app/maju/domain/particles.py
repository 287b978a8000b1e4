"""Korean particles that fit the word before them, also where it is written in Latin letters or ends in a number."""

import re

from maju.domain.korean import read_aloud

_OPEN = re.compile(r"(?P<word>\S{0,40}?[\w+#%)’”])(?P<pair>은\(는\)|이\(가\)|을\(를\)|와\(과\)|으로\(로\)|이라\(라\))")
"""Of a longer word its end is enough; without a bound a text without spaces takes the square of its length."""
_BRACKETS = re.compile(r"\([^()]*\)$")
_RIEUL = 8
"""The final consonant behind which 으로 is 로."""


def with_particles(text: str) -> str:
    """``text`` in which every 은(는), 이(가), 을(를), 와(과), 으로(로), 이라(라) has become the one that fits the word it follows."""
    return _OPEN.sub(lambda found: found["word"] + _fitting(found["word"], found["pair"]), text)


def _fitting(word: str, pair: str) -> str:
    first, _, second = pair.rstrip(")").partition("(")
    final = _final(word)
    if first == "와":
        return second if final else first
    if first == "으로":
        return second if final in (0, _RIEUL) else first
    return first if final else second


def _final(word: str) -> int:
    """Number of the final consonant of the word as it is read (brackets at its end are not), 0 where it ends in a vowel."""
    bare = _BRACKETS.sub("", word).strip("()’”\"'") or word
    spoken = read_aloud(bare)[-1:]
    return (ord(spoken) - ord("가")) % 28 if "가" <= spoken <= "힣" else 0
