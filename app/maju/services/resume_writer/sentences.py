"""A person's own words as the sentences of an essay: tidied, in 습니다체, each once, and cut to a limit by whole sentences."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from maju.domain.ports import WordAnalyzer
from maju.domain.resume_text import EssaySentence, LengthLimit
from maju.services.feedback.formal import formal
from maju.services.feedback.tidying import tidy
from maju.services.judging.lexicon import lemmas
from maju.services.resume_writer.entries import without_resident_number
from maju.services.resume_writer.lengths import fits

_END = re.compile(r"(?<=[.!?…])\s+|(?<=[다요죠음함임됨]\.)(?=\S)|\s*\n+\s*")
_BULLET = re.compile(r"^\s*(?:[-–•·*▪]|\d{1,2}[.)](?!\d))\s*")
_STOPS = (".", "?", "!", "…")
_FIGURE = re.compile(r"\d")


def own_sentences(text: str, source: str, words: WordAnalyzer) -> tuple[EssaySentence, ...]:
    """The sentences of a person's text in their order. No fact is added and none is lost."""
    kept: dict[str, EssaySentence] = {}
    for raw in _END.split(without_resident_number(text).strip()):
        line = " ".join(_BULLET.sub("", raw).split())
        if not any(c.isalnum() for c in line):
            continue
        said = formal(tidy(line, words), words) or line
        said = said if said.endswith(_STOPS) else f"{said}."
        kept.setdefault(said, EssaySentence(said, source))
    return tuple(kept.values())


def content_words(text: str, words: WordAnalyzer) -> frozenset[str]:
    """Content words in dictionary form."""
    return frozenset(lemma.form for lemma in lemmas(words.morphemes(text))) if text.strip() else frozenset()


@dataclass(frozen=True, slots=True)
class Fitted:
    """What has room, in its order, and what has not."""

    kept: tuple[EssaySentence, ...]
    left_out: tuple[EssaySentence, ...]


def fit(
    sentences: Sequence[EssaySentence], limit: LengthLimit | None, about: Iterable[str], words: WordAnalyzer
) -> Fitted:
    """Whole sentences are left out until the rest fits: those that share least with what the essay is ``about``, of equal ones
    the last; one that still has room then comes back. A single sentence that is too long by itself stays: only the person can
    cut it."""
    wanted = content_words("\n".join(about), words)
    weights = [_weight(sentence.text, wanted, words) for sentence in sentences]
    kept = list(range(len(sentences)))
    while len(kept) > 1 and not fits(" ".join(sentences[i].text for i in kept), limit):
        kept.remove(min(kept, key=lambda i: (weights[i], -i)))
    for back in sorted(set(range(len(sentences))) - set(kept), key=lambda i: (-weights[i], i)):
        more = sorted((*kept, back))
        if weights[back] and fits(" ".join(sentences[i].text for i in more), limit):
            kept = more
    gone = [i for i in range(len(sentences)) if i not in kept]
    return Fitted(tuple(sentences[i] for i in kept), tuple(sentences[i] for i in gone))


def _weight(sentence: str, wanted: frozenset[str], words: WordAnalyzer) -> int:
    """Shared words; a figure counts as two more, for a result that was measured says most."""
    return len(content_words(sentence, words) & wanted) + 2 * bool(_FIGURE.search(sentence))
