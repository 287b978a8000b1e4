"""Kiwi in its own process: loading holds the interpreter for 0.6 s and its first analysis as long again, which a window would feel."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from kiwipiepy import Kiwi

from maju.engines.host_child import current_call

_REPORTED = 64
"""Texts a report: fewer cost more messages, more leave less to do at once."""

Columns = tuple[list[str], list[str], bytes, bytes, bytes]
"""Morphemes of one text or of many, by column: forms, tags, first characters and the ones after the last, and how many
morphemes each text has; the last three as arrays of C ints. The pipe carries columns for a third of the price of rows."""


class KiwiService:
    """Columns out, so that the pipe carries little."""

    def __init__(self, user_words: Sequence[str] = ()) -> None:
        # Names of people and works, multi-word terms and typing errors do not occur in speech: 241 MB, not 500
        self._kiwi = Kiwi(load_default_dict=False, load_multi_dict=False, load_typo_dict=False)
        for word in user_words:
            self._kiwi.add_user_word(word, "NNP")
        self._kiwi.tokenize("첫 분석은 사전을 펼치느라 오래 걸립니다.")

    def morphemes(self, text: str) -> Columns:
        """Those of one text."""
        return _columns([self._kiwi.tokenize(text)])

    def morphemes_of(self, texts: list[str]) -> None:
        """Report those of many texts, which Kiwi shares among threads: the place of the first text, and some texts' columns.

        The program unpacks them while Kiwi works on the next.
        """
        found = iter(self._kiwi.tokenize(texts))
        for start in range(0, len(texts), _REPORTED):
            current_call().report((start, _columns(islice(found, _REPORTED))))

    def sentences(self, text: str) -> list[tuple[int, int]]:
        """Character spans."""
        return [(sentence.start, sentence.end) for sentence in self._kiwi.split_into_sents(text)]

    def join(self, morphemes: list[tuple[str, str]]) -> str:
        """The text that these (form, tag) make."""
        return str(self._kiwi.join(morphemes))


def _columns(texts: Iterable[Sequence[Any]]) -> Columns:
    forms: list[str] = []
    tags: list[str] = []
    starts, ends, counts = array("i"), array("i"), array("i")
    for tokens in texts:
        counts.append(len(tokens))
        forms += [token.form for token in tokens]
        tags += [token.tag for token in tokens]
        starts.extend([token.start for token in tokens])
        ends.extend([token.end for token in tokens])
    return forms, tags, starts.tobytes(), ends.tobytes(), counts.tobytes()
