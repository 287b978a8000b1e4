"""Which words of a passage that is still being spoken can be relied on."""

import re
from collections.abc import Sequence

from maju.domain.answer import Word

_CUT_OFF_S = 0.3
"""A word that reaches this close to the end of the sound may be half a word."""


class AgreedWords:
    """Words two successive passes over a growing passage agree on, as long as both begin alike.

    LocalAgreement-2 of Macháček, Dabre and Bojar, "Turning Whisper into Real-Time Transcription System" (2023): the
    longest common prefix of the last two passes is stable and never taken back before the passage is closed. Compared
    without case and punctuation, which change with what follows.
    """

    def __init__(self) -> None:
        self.stable: list[Word] = []
        self.tentative: list[Word] = []

    def add(self, words: Sequence[Word], until_s: float) -> None:
        """A further pass: its ``words``, heard in sound that ends at ``until_s``; seconds of the recording."""
        fresh = self._beyond_stable(words)
        agreed = 0
        for before, now in zip(self.tentative, fresh, strict=False):
            if _bare(before) != _bare(now) or now.end_s > until_s - _CUT_OFF_S:
                break
            agreed += 1
        self.stable += fresh[:agreed]
        self.tentative = fresh[agreed:]

    def forget_before(self, until_s: float) -> None:
        """The passage up to ``until_s`` is transcribed for good; only what was heard after it stays."""
        self.stable = [word for word in self.stable if word.start_s >= until_s]
        self.tentative = [word for word in self.tentative if word.start_s >= until_s]

    def _beyond_stable(self, words: Sequence[Word]) -> list[Word]:
        """The words after the stable ones: counted where they begin alike, else by time."""
        count = len(self.stable)
        if [_bare(word) for word in words[:count]] == [_bare(word) for word in self.stable]:
            return list(words[count:])
        end_s = self.stable[-1].end_s
        return [word for word in words if (word.start_s + word.end_s) / 2 > end_s]


def _bare(word: Word) -> str:
    return re.sub(r"[\W_]+", "", word.text).lower()
