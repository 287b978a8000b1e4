"""The few words an interviewer says while a follow-up is looked for: they acknowledge, they never judge."""

import random
from collections.abc import Sequence

from maju.domain.phrase import Phrase

SAID = (
    Phrase("네, 잘 들었습니다.", {}),
    Phrase("네, 알겠습니다.", {}),
    Phrase("알겠습니다.", {}),
    Phrase("네, 감사합니다.", {}),
    Phrase("잘 들었습니다.", {}),
    Phrase("말씀 감사합니다.", {}),
    Phrase("네, 들었습니다.", {}),
    Phrase("예, 알겠습니다.", {}),
    Phrase("네, 확인했습니다.", {}),
    Phrase("예, 감사합니다.", {}),
    Phrase("예, 잘 들었습니다.", {}),
    Phrase("네, 이어 가겠습니다.", {}),
)
"""For a gap of unknown length; each takes one to two seconds, and the next question waits for its end."""
BRIEF = (Phrase("네.", {}), Phrase("예.", {}), Phrase("네, 네.", {}), Phrase("아, 네.", {}))
"""For a gap of half a second, where only the last words are still to be read."""


class Acknowledgements:
    """Draws them in an order of its own seed, never the same twice in a row."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(f"{seed}/acknowledgements")
        self._left: dict[bool, list[Phrase]] = {True: [], False: []}
        self._last: Phrase | None = None

    def next(self, *, brief: bool = False) -> Phrase:
        """What to say now: all of its length have their turn before one comes again."""
        if not self._left[brief]:
            self._left[brief] = self._shuffled(BRIEF if brief else SAID)
        self._last = self._left[brief].pop()
        return self._last

    def _shuffled(self, phrases: Sequence[Phrase]) -> list[Phrase]:
        drawn = list(phrases)
        self._dice.shuffle(drawn)
        if drawn[-1] is self._last:
            drawn.reverse()
        return drawn
