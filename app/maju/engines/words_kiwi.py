"""Korean morphemes and sentences by Kiwi, in a child process that loads it once, in 0.5 s and 241 MB."""

from array import array
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import chain, islice
from typing import cast

from maju.domain.ports import Morpheme
from maju.engines.host import EngineHost

_CALL_S = 30.0
_BATCH_S = 300.0
_BATCH = 2_000
"""Texts a call: so many lines of postings take about a quarter of a second, and the pipe carries a few MB."""
_REMEMBERED = 512
"""Texts whose morphemes are kept: judging looks at the same question and answer several times."""


class KiwiWordAnalyzer:
    """Morphemes with Sejong tags (an interjection is ``IC``). Any thread may call; the first call starts the process.

    ``user_words`` are kept whole (technical words, certificates). ``niceness`` 0: as urgent as the program itself, for a search that
    somebody waits for. Raises the host's MajuError (``engine-crashed`` and others).
    """

    def __init__(self, user_words: Sequence[str] = (), *, niceness: int = 5) -> None:
        arguments = {"user_words": list(user_words)}
        self._host = EngineHost(
            "maju.engines.kiwi_child:KiwiService",
            arguments,
            name="문장 분석",
            start_timeout_s=60.0,
            niceness=niceness,
        )
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._ask)
        self._remembered_sentences = lru_cache(maxsize=_REMEMBERED)(self._split)

    def warm_up(self) -> None:
        """Load the dictionary now."""
        self._host.start()

    def morphemes(self, text: str) -> tuple[Morpheme, ...]:
        """All morphemes of ``text``, positions in characters."""
        return self._remembered(text) if text.strip() else ()

    def morphemes_of(self, texts: Sequence[str]) -> tuple[tuple[Morpheme, ...], ...]:
        """All morphemes of many texts, in their order."""
        found: list[tuple[Morpheme, ...]] = []
        for start in range(0, len(texts), _BATCH):
            batch = list(texts[start : start + _BATCH])
            rows: dict[
                int, list[tuple[Morpheme, ...]]
            ] = {}  # by place: after a crash the host asks again from the first

            def take(report: object, rows: dict[int, list[tuple[Morpheme, ...]]] = rows) -> None:
                first, columns = cast(tuple[int, object], report)
                rows[first] = _rows(columns)

            self._host.call("morphemes_of", batch, timeout_s=_BATCH_S, on_progress=take)
            found += chain.from_iterable(rows.values())
        return tuple(found)

    def sentences(self, text: str) -> tuple[tuple[int, int], ...]:
        """Character spans of the sentences of ``text``."""
        if not text.strip():
            return ()
        return self._remembered_sentences(text)

    def join(self, morphemes: Sequence[tuple[str, str]]) -> str:
        """How morphemes one after the other are written, contractions and irregular stems included."""
        return str(self._host.call("join", list(morphemes), timeout_s=_CALL_S)) if morphemes else ""

    def close(self) -> None:
        """End the process."""
        self._host.close()

    def _split(self, text: str) -> tuple[tuple[int, int], ...]:
        return tuple(cast(list[tuple[int, int]], self._host.call("sentences", text, timeout_s=_CALL_S)))

    def _ask(self, text: str) -> tuple[Morpheme, ...]:
        return _rows(self._host.call("morphemes", text, timeout_s=_CALL_S))[0]


def _rows(answer: object) -> list[tuple[Morpheme, ...]]:
    """The morphemes of each text of ``kiwi_child.Columns``."""
    forms, tags, *numbers = cast(tuple[list[str], list[str], bytes, bytes, bytes], answer)
    starts, ends, counts = (array("i", packed) for packed in numbers)
    morphemes = map(partial(tuple.__new__, Morpheme), zip(forms, tags, starts, ends, strict=True))
    return [tuple(islice(morphemes, count)) for count in counts]
