"""Korean morphemes and sentences by Kiwi, in a child process that loads it once, in 0.5 s and 241 MB."""

from functools import lru_cache
from typing import cast

from maju.domain.ports import Morpheme
from maju.engines.host import EngineHost

_CALL_S = 30.0
_REMEMBERED = 512
"""Texts whose morphemes are kept: judging looks at the same question and answer several times."""


class KiwiWordAnalyzer:
    """Morphemes with Sejong tags (an interjection is ``IC``). Any thread may call; the first call starts the process.

    Raises the host's MajuError (``engine-crashed`` and others).
    """

    def __init__(self) -> None:
        self._host = EngineHost("maju.engines.kiwi_child:KiwiService", {}, name="문장 분석", start_timeout_s=60.0)
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._ask)

    def warm_up(self) -> None:
        """Load the dictionary now."""
        self._host.start()

    def morphemes(self, text: str) -> tuple[Morpheme, ...]:
        """All morphemes of ``text``, positions in characters."""
        return self._remembered(text) if text.strip() else ()

    def sentences(self, text: str) -> tuple[tuple[int, int], ...]:
        """Character spans of the sentences of ``text``."""
        if not text.strip():
            return ()
        return tuple(cast(list[tuple[int, int]], self._host.call("sentences", text, timeout_s=_CALL_S)))

    def close(self) -> None:
        """End the process."""
        self._host.close()

    def _ask(self, text: str) -> tuple[Morpheme, ...]:
        found = cast(list[tuple[str, str, int, int]], self._host.call("morphemes", text, timeout_s=_CALL_S))
        return tuple(Morpheme(*each) for each in found)
