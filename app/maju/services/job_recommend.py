"""Recommends occupations, and postings under each, from what a person wrote or said, and says why and what is lacking.

The text goes through :mod:`maju.services.job_profile_text` first: no vector and no score sees a personal fact.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from maju.domain.job_ports import JobIndex
from maju.domain.jobs import Filters, Hit, Occupation, Posting, Reason, Removed, SkillGap, Target
from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.services.job_demand import JobDemand
from maju.services.job_gap import JobGap, PersonReading
from maju.services.job_profile_text import PersonText, QuotePlace, person_from_text
from maju.services.job_reasons import JobReasons, of_occupation
from maju.services.model_views import Phrase
from maju.services.rank_fusion import RANK_CONSTANT, fuse
from maju.services.skill_reader import SkillReader

OCCUPATIONS = 5
POSTINGS_UNDER_EACH = 3
CANDIDATES = 100
SENTENCES_ASKED = 16
"""Sentences of a long text that are searched for one by one besides the whole."""
WHOLE_SHARE = 0.6
"""Share of the whole text in the score, the rest being its sentences'. On the 13 tuning resumes of benchmarks/search_labels every
share from 0.2 to 0.8 finds all marked occupations among ten (Recall@10 1.00), the whole text alone 0.97; on the held-out ones 0.6 and the whole text alone both 0.98."""
_SHORTEST_SENTENCE = 6
_COURTESY = re.compile(
    r"감사(?:합니다|드립니다|했습니다|해요)|고맙습니다|안녕하(?:세요|십니까)|반갑습니다|잘 부탁|(?:이상|여기까지)입니다"
)
_LONGEST_COURTESY = 40
"""A sentence that short and with thanks or a greeting in it tells nothing about work: 감사합니다 is no 감사 (audit)."""
_NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class RecommendedOccupation:
    """An occupation with postings for it and what the person has and lacks of it."""

    hit: Hit
    postings: tuple[Hit, ...]
    gap: SkillGap


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The best occupation first. ``removed``: what filters took from the postings; ``places``: where in the interview each quote
    was said; ``notices``: what was left out of the text, what the index has to say."""

    occupations: tuple[RecommendedOccupation, ...]
    removed: tuple[Removed, ...] = ()
    places: tuple[QuotePlace, ...] = ()
    notices: tuple[Phrase | str, ...] = ()


class JobRecommend:
    """Recommendations over an index. Any thread may call."""

    def __init__(
        self,
        index: JobIndex,
        reader: SkillReader,
        gaps: JobGap,
        demand: JobDemand,
        *,
        words: WordAnalyzer | None = None,
        encoder: SentenceEncoder | None = None,
    ) -> None:
        self._index = index
        self._gaps = gaps
        self._demand = demand
        self._reasons = JobReasons(words, encoder, reader)

    def recommend(
        self, person: PersonText | str, *, limit: int = OCCUPATIONS, filters: Filters = _NO_FILTERS
    ) -> Recommendation:
        """Occupations for a person; ``filters`` hold for the postings. Empty, with a notice, where nothing is left to go by."""
        told = person_from_text(person) if isinstance(person, str) else person
        notices: tuple[Phrase | str, ...] = (*_left_out(told), *self._index.facts().notices)
        reading = self._gaps.reading(told)
        said = _telling(reading)
        if not said:
            return Recommendation((), notices=(*notices, _nothing_to_go_by()))
        text = "\n".join(said)
        hits = self._occupations(text, said, limit)
        by_text = {i: n for n, (i, _) in enumerate(self._fused(Target.POSTING, text, filters))}
        made, removed = [], dict[str, int]()
        for hit in hits:
            occupation = self._index.occupation(hit.id)
            postings, taken = self._postings(occupation, text, by_text, filters)
            for each in taken:
                removed[each.name] = removed.get(each.name, 0) + each.count
            made.append(RecommendedOccupation(hit, postings, reading.gap(Target.OCCUPATION, hit.id)))
        quotes = [q for each in made for q in _quotes(each)]
        return Recommendation(
            tuple(made), tuple(Removed(n, c) for n, c in removed.items()), told.places(quotes), notices
        )

    def _occupations(self, text: str, said: Sequence[str], limit: int) -> list[Hit]:
        """Ranked by the whole text and by its sentences, so that one telling sentence is not lost among many; each with the
        sentence that speaks for it most."""
        words = self._index.by_words(Target.OCCUPATION, text, CANDIDATES, _NO_FILTERS)
        meaning = self._index.by_meaning(Target.OCCUPATION, text, CANDIDATES, _NO_FILTERS)
        whole = dict(fuse(Target.OCCUPATION, words, meaning))
        scores = dict(whole)
        best: dict[str, tuple[float, str]] = {}
        if len(said) > 1:
            scores = {i: WHOLE_SHARE * score for i, score in whole.items()}
            for sentence in said[:SENTENCES_ASKED]:
                for rank, (i, own) in enumerate(self._fused(Target.OCCUPATION, sentence, _NO_FILTERS)):
                    share = own * (RANK_CONSTANT + 1) / (RANK_CONSTANT + 1 + rank) / min(len(said), SENTENCES_ASKED)
                    scores[i] = scores.get(i, 0.0) + (1 - WHOLE_SHARE) * share
                    best[i] = max(best.get(i, (0.0, "")), (own, sentence))
        by_words, by_meaning = {s.id: s.score for s in words}, {s.id: s.score for s in meaning}
        ordered = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]
        found = [
            (Hit(Target.OCCUPATION, i, "", score, by_words.get(i), by_meaning.get(i)), self._index.occupation(i))
            for i, score in ordered
        ]
        sentences = (
            {i: sentence for i, (_, sentence) in best.items()} if len(said) > 1 else dict.fromkeys(scores, said[0])
        )
        explained = self._reasons.explain(text, found)
        return [
            self._with_sentence(hit, item, sentences.get(hit.id, ""))
            for hit, (_, item) in zip(explained, found, strict=True)
        ]

    def _with_sentence(self, hit: Hit, occupation: Occupation, sentence: str) -> Hit:
        """The hit whose reason of meaning pairs the person's own sentence with the nearest of the occupation."""
        if not sentence:
            return hit
        by_sentence = self._reasons.explain(sentence, [(replace(hit, reasons=()), occupation)])[0].reasons
        theirs = next((reason.theirs for reason in by_sentence if reason.kind == "meaning"), (hit.title,))
        others = tuple(reason for reason in hit.reasons if reason.kind != "meaning")
        return replace(hit, reasons=(*others, Reason("meaning", (sentence,), theirs)))

    def _fused(self, target: Target, query: str, filters: Filters) -> list[tuple[str, float]]:
        words = self._index.by_words(target, query, CANDIDATES, filters)
        return fuse(target, words, self._index.by_meaning(target, query, CANDIDATES, filters))

    def _postings(
        self, occupation: Occupation, text: str, by_text: dict[str, int], filters: Filters
    ) -> tuple[tuple[Hit, ...], tuple[Removed, ...]]:
        """The postings of an occupation that fit the text best, and what the filters took away."""
        own = self._demand.postings_of(occupation, filters)
        scored: list[tuple[float, Posting]] = []
        for rank, posting in enumerate(own):
            place = by_text.get(posting.id)
            score = 1 / (RANK_CONSTANT + 1 + rank)
            scored.append((score + (1 / (RANK_CONSTANT + 1 + place) if place is not None else 0.0), posting))
        scored.sort(key=lambda item: (-item[0], item[1].id))
        why = (of_occupation(occupation.name),)
        found = [(Hit(Target.POSTING, p.id, p.title, s, reasons=why), p) for s, p in scored[:POSTINGS_UNDER_EACH]]
        removed: tuple[Removed, ...] = ()
        if filters != _NO_FILTERS:
            removed = self._index.removed_by(filters, [p.id for p in self._demand.postings_of(occupation)])
        return tuple(self._reasons.explain(text, found)), removed


def _telling(reading: PersonReading) -> list[str]:
    """The sentences to go by: those that name skills first, without those that only say what the person cannot do."""
    denied = {q for found in reading.found.values() if found.negated for q in found.quotes}
    named = {q for found in reading.found.values() if not found.negated for q in found.quotes}
    sentences = [s for s in reading.person.sentences() if not any(q in s for q in denied) or any(q in s for q in named)]
    sentences = [s for s in sentences if any(q in s for q in named) or not _is_courtesy(s)]
    long_enough = [s for s in sentences if len(s) >= _SHORTEST_SENTENCE] or sentences
    return sorted(long_enough, key=lambda s: not any(q in s for q in named))


def _is_courtesy(sentence: str) -> bool:
    return len(sentence) <= _LONGEST_COURTESY and _COURTESY.search(sentence) is not None


def _quotes(each: RecommendedOccupation) -> list[str]:
    lines = [quote for line in each.gap.lines for quote in line.quotes]
    hits = (each.hit, *each.postings)
    return lines + [ours for hit in hits for reason in hit.reasons for ours in reason.ours]


def _left_out(person: PersonText) -> tuple[Phrase, ...]:
    if not person.topics:
        return ()
    return (
        Phrase(
            "{topics}에 관한 말은 일자리를 고르는 데 쓰지 않았습니다.",
            {"topics": ", ".join(person.topics)},
        ),
    )


def _nothing_to_go_by() -> Phrase:
    return Phrase(
        "일자리를 고를 만한 내용이 없습니다. 해 본 일, 다룰 줄 아는 것, 하고 싶은 일을 한두 문장으로 적어 주십시오.", {}
    )
