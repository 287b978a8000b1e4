"""Fillers (군말) told apart from words that look like them, by morphemes and position.

The eight of EVIDENCE.md: 어 음 그 저 뭐 이제 막 약간, and lengthened ones (어어, 으음). A filler leaves out: recognisers drop many, and where
a word could be either it is taken for a word. So every count is a lower bound.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.delivery import Filler
from maju.domain.ports import Morpheme, WordAnalyzer
from maju.services.measuring.word_times import WordTimes

_SOUNDS = re.compile(r"어+|으*음+|그+|저+")
_WORDS = {"뭐", "이제", "막", "약간"}
_BREAK = re.compile(r"[,….~]|-{1,2}")
_TOKEN = re.compile(r"[가-힣]+")
_PREDICATES = ("VV", "VA", "VX", "VCN", "XR", "MAG", "XSV", "XSA")
_POINTING = {"그런", "이런", "저런", "어떤", "그렇게", "이렇게"}


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A word that stands alone between spaces or signs and could be a filler."""

    text: str
    start: int
    end: int
    tag: str
    next_tag: str
    next_form: str
    before_break: bool


def find_fillers(text: str, words: WordAnalyzer, times: WordTimes | None = None) -> tuple[Filler, ...]:
    """All fillers of a spoken text in order, with seconds where ``times`` knows them."""
    morphemes = words.morphemes(text)
    candidates = _candidates(text, morphemes)
    sure = {c.start for c in candidates if _is_interjection(c)}
    for _ in range(2):  # a neighbour of a filler makes another one certain
        sure |= {c.start for c in candidates if c.start not in sure and _beside(c, candidates, sure)}
    sure |= {c.start for c in candidates if c.text == "이제" and _is_idle_now(c, text, morphemes)}
    found = [c for c in candidates if c.start in sure]
    return tuple(_filler(c, times) for c in found)


def _filler(candidate: _Candidate, times: WordTimes | None) -> Filler:
    start_s, end_s = times.seconds(candidate.start, candidate.end) if times else (None, None)
    return Filler(candidate.text, candidate.start, candidate.end, start_s, end_s)


def _candidates(text: str, morphemes: Sequence[Morpheme]) -> list[_Candidate]:
    by_start = {m.start_char: index for index, m in enumerate(morphemes)}
    found: list[_Candidate] = []
    for match in _TOKEN.finditer(text):
        word, index = match.group(), by_start.get(match.start())
        if index is None or not (word in _WORDS or _SOUNDS.fullmatch(word)):
            continue
        ahead = [m for m in morphemes[index + 1 : index + 6] if m.start_char >= match.end() and m.tag[0] != "S"]
        following = ahead[0] if ahead else None
        made_verb = len(ahead) > 1 and ahead[1].tag in ("XSV", "XSA")  # 입사 + 하: a verb as a whole
        found.append(
            _Candidate(
                word,
                match.start(),
                match.end(),
                morphemes[index].tag,
                "VV" if made_verb else following.tag if following else "",
                following.form if following else "",
                bool(_BREAK.match(text, match.end())),
            )
        )
    return found


def _is_interjection(candidate: _Candidate) -> bool:
    """Certain by itself."""
    word = candidate.text
    if word[0] in "어음으":
        return candidate.tag in ("IC", "MAG", "NNG", "NNP", "EC", "EF", "VV", "VX", "NP") or len(word) > 1
    if len(word) > 1 and _SOUNDS.fullmatch(word):
        return True
    if word in ("그", "저"):
        return candidate.tag == "IC" or candidate.before_break or candidate.next_form in ("그때", "저희", "제", "그")
    if word == "뭐":
        return candidate.tag == "IC" or (candidate.before_break and candidate.next_tag.startswith("N"))
    if word == "약간":
        return candidate.before_break or (candidate.next_form in _POINTING and not candidate.next_form.endswith("게"))
    return candidate.before_break and word != "막"


def _beside(candidate: _Candidate, candidates: Sequence[_Candidate], sure: set[int]) -> bool:
    """Whether it stands next to a certain filler; 이제 막 and 막 before a verb (just now) stay words."""
    place = candidates.index(candidate)
    before = candidates[place - 1] if place else None
    after = candidates[place + 1] if place + 1 < len(candidates) else None
    follows_filler = after is not None and after.start in sure and after.start - candidate.end <= 2
    if candidate.text == "막":
        return follows_filler
    if candidate.text == "이제" and after is not None and after.text == "막" and after.start - candidate.end <= 1:
        return False
    beside = follows_filler or (before is not None and before.start in sure and candidate.start - before.end <= 2)
    if candidate.text in ("그", "저") and candidate.tag in ("MM", "NP"):
        return follows_filler  # 음 그 프로젝트: the determiner stays a word
    if candidate.text in ("약간", "뭐"):
        return beside and not candidate.next_tag.startswith(_PREDICATES)
    return beside


def _is_idle_now(candidate: _Candidate, text: str, morphemes: Sequence[Morpheme]) -> bool:
    """이제 in the middle of a clause told in the past means nothing: 제가 이제 로그를 봤는데."""
    if candidate.next_form in ("막", "서야", "와서") or candidate.next_tag.startswith(("VV", "VA", "MAG")):
        return False
    opening = max(text.rfind(mark, 0, candidate.start) for mark in ".,?!")
    if not text[opening + 1 : candidate.start].strip():
        return False
    for morpheme in morphemes:
        if morpheme.start_char >= candidate.end and morpheme.tag in ("EF", "EC"):
            break
        if morpheme.start_char >= candidate.end and morpheme.tag == "EP":
            return morpheme.form in ("었", "았", "였")
    return False
