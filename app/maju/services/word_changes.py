"""How one list of words became another, word by word."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class WordChange:
    """``before`` were replaced by ``after`` (either may be empty); ``kept``: the same words, punctuation and case aside."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    kept: bool


def word_changes(before: Sequence[str], after: Sequence[str]) -> tuple[WordChange, ...]:
    """Stretches in order; joined, their ``before`` and ``after`` are the two lists again (difflib)."""
    matcher = SequenceMatcher(None, [_bare(w) for w in before], [_bare(w) for w in after], autojunk=False)
    return tuple(
        WordChange(tuple(before[i1:i2]), tuple(after[j1:j2]), tag == "equal")
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
    )


def _bare(word: str) -> str:
    """A word without punctuation and case; one of punctuation alone stays itself."""
    return "".join(c for c in word.casefold() if c.isalnum()) or word
