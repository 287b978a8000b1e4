"""Content words of a text, and which of them count as the same thing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from maju.domain.ports import Morpheme
from maju.domain.rubric import JudgingWords

_CONTENT = ("NNG", "NNP", "SL", "XR", "VV", "VA", "NNB", "MAG")
_DEPENDENT = ("NNB", "MAG")
"""Only kept where a list names them: most dependent nouns and adverbs say nothing."""
_LIGHT = frozenset(
    [
        "하",
        "되",
        "있",
        "없",
        "같",
        "보",
        "주",
        "드리",
        "싶",
        "않",
        "이",
        "들",
        "들어가",
        "가",
        "오",
        "나",
        "내",
        "두",
        "놓",
        "대하",
        "위하",
        "통하",
        "따르",
        "의하",
        "관하",
        "인하",
        "그러",
        "이러",
        "어떠",
        "아니",
    ]
)


@dataclass(frozen=True, slots=True)
class Lemma:
    """A content word in dictionary form (nouns, stems of verbs), and its characters in the text."""

    form: str
    start: int
    end: int


def lemmas(morphemes: Sequence[Morpheme]) -> tuple[Lemma, ...]:
    """Content words in order. Light verbs (하다, 되다 …), dependent nouns and adverbs are left out."""
    found: list[Lemma] = []
    for morpheme in morphemes:
        tag = morpheme.tag.partition("-")[0]
        form = morpheme.form.lower()
        if tag in _CONTENT and tag not in _DEPENDENT and form not in _LIGHT:
            found.append(Lemma(form, morpheme.start_char, morpheme.end_char))
    return tuple(found)


_NAMING = ("NNG", "NNP", "SL", "XR")
_DOING = ("VV", "VA")


def dictionary_words(morphemes: Sequence[Morpheme], frame: frozenset[str]) -> tuple[str, ...]:
    """Nouns and verbs as a dictionary has them (줄이다), each once, in order; without those in ``frame``."""
    found: dict[str, None] = {}
    for morpheme in morphemes:
        tag = morpheme.tag.partition("-")[0]
        if morpheme.form not in frame and tag in _NAMING + _DOING:
            found[morpheme.form + ("다" if tag in _DOING else "")] = None
    return tuple(found)


_FEW = 3
"""Telling words below which a question is taken by its common words too."""


class Lexicon:
    """Synonyms: a word belongs to the groups that list it; words that share a group count as the same."""

    def __init__(self, words: JudgingWords) -> None:
        self.words = words
        self._groups: dict[str, set[int]] = {}
        for number, group in enumerate(words.synonyms):
            for word in group:
                self._groups.setdefault(word, set()).add(number)

    def subject(self, forms: Iterable[str]) -> frozenset[str]:
        """The words among ``forms`` that say what a question is about; common ones only where there are hardly others."""
        telling = frozenset(form for form in forms if form not in self.words.frame)
        strong = telling - self.words.common
        return strong if len(strong) >= _FEW else telling

    def has_synonyms(self, form: str) -> bool:
        """Whether some group lists it."""
        return form in self._groups

    def same(self, first: str, second: str) -> bool:
        """Equal, in one group, or (not for common words) one inside the other where both have two syllables and more (데이터, 데이터베이스)."""
        if first == second:
            return True
        if first in self.words.common or second in self.words.common:
            return False
        if len(first) > 1 and len(second) > 1 and (first in second or second in first):
            return True
        return bool(self._groups.get(first, set()) & self._groups.get(second, set()))

    def matched(self, targets: Iterable[str], forms: Iterable[str]) -> frozenset[str]:
        """Those ``targets`` that some of ``forms`` means."""
        said = frozenset(forms)
        return frozenset(target for target in targets if any(self.same(target, form) for form in said))
