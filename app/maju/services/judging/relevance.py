"""질문 이해: whether an answer has to do with what was asked.

Rules do not understand. They see whether the words of the question, of its competency and of what a good answer shows come up, by
themselves or as synonyms, in sentences of the person's own: sentences that repeat the question, slogans that fit any company, and
words addressed to the judge do not count. Where nothing matches the level is low and the reason says what was looked for.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.evaluation import StoryPart
from maju.domain.korean import count_syllables
from maju.domain.question import QuestionKind
from maju.services.judging.finding import Case, RuleFinding
from maju.services.judging.points import point_spans, wanted_points
from maju.services.judging.reading import Sentence
from maju.services.judging.wording import short_quote
from maju.services.story_spans import parts_of

_TOO_LONG = 3.0
"""Times the given time at 250 syllables a minute beyond which nobody could have said it."""
SYLLABLES_PER_MINUTE = 250.0
_LEAST_OWN = 4

_FITS: dict[QuestionKind, re.Pattern[str]] = {
    QuestionKind.MOTIVATION: re.compile(r"때문|이유|계기|관심|매력|끌|싶|하고자|보고|기여|제안|맡아|키우|목표"),
    QuestionKind.SITUATION: re.compile(r"겠|먼저|우선|할 것|하려|확인한|합니다"),
    QuestionKind.CHARACTER: re.compile(r"생각합니다|생각해|봅니다|편입니다|때문|중요|저는|제가|합니다|기준"),
    QuestionKind.STRENGTH_WEAKNESS: re.compile(r"저는|제|장점|강점|단점|약점|편입니다|습관|부족|보완"),
    QuestionKind.SELF_INTRODUCTION: re.compile(r"저는|제가|저의|제 |지원자"),
    QuestionKind.CLOSING: re.compile(r"저는|제가|제 |감사|싶|겠|궁금"),
}


@dataclass(frozen=True, slots=True)
class Relevance:
    """What was found. ``on_topic``: sentences that match; ``own``: content words that are not the question's."""

    usable: tuple[Sentence, ...]
    on_topic: tuple[Sentence, ...]
    asked: frozenset[str]
    touched: frozenset[str]
    facets: int
    all_facets: int
    own: int
    fits: bool


def judge_relevance(case: Case) -> RuleFinding:
    """Level 1-5 for 질문 이해."""
    found = look_at(case)
    points = wanted_points(case.answer.planned)
    finding = _by_points(case, found) if points else _by_topic(case, found)
    cap, why = _cap(case, found)
    if finding.level is not None and finding.level > cap:
        return RuleFinding(cap, why, finding.advice or _point_to(case), finding.spans)
    return finding


def look_at(case: Case) -> Relevance:
    """Everything that the levels are decided by."""
    question = case.answer.planned.question
    asked_words = _forms(case, question.text)
    subject = case.lexicon.subject(asked_words)
    own_kind = frozenset() if case.follow_up else case.lexicon.words.kinds.get(case.kind, frozenset())
    wanted = subject | _forms(case, question.competency) | own_kind
    facets = [case.lexicon.subject(_forms(case, text)) for text in question.good_answer]
    usable = case.own.usable
    said = frozenset(form for sentence in usable for form in sentence.forms)
    facet_words = frozenset().union(*facets) if facets else frozenset()
    on_topic = tuple(s for s in usable if case.lexicon.matched(s.forms, wanted | facet_words))
    return Relevance(
        usable=usable,
        on_topic=on_topic,
        asked=subject,
        touched=case.lexicon.matched(wanted, said),
        facets=sum(bool(case.lexicon.matched(facet, said)) for facet in facets),
        all_facets=sum(bool(facet) for facet in facets),
        own=len(said - asked_words),
        fits=_fits(case, usable),
    )


def _fits(case: Case, usable: Sequence[Sentence]) -> bool:
    """Whether it is the kind of thing that was asked for: an event for an experience, a reason for a motive …"""
    if case.tells_a_story:
        past = [s for s in usable if s.is_past]
        return StoryPart.ACTION in parts_of(case.story) or len(past) >= 2
    pattern = _FITS.get(case.kind)
    return bool(usable) and (pattern is None or case.follow_up or any(pattern.search(s.text) for s in usable))


def _forms(case: Case, text: str) -> frozenset[str]:
    return case.content_words(text) if text else frozenset()


def _by_points(case: Case, found: Relevance) -> RuleFinding:
    """By the share of expected points touched, in sentences that do not only repeat the question."""
    points = wanted_points(case.answer.planned)
    usable = {s.span for s in found.usable}
    spans = [
        [span for span in point_spans(p, case.reading, besides=case.answer.planned.question.text) if span in usable]
        for p in points
    ]
    hits = sum(bool(s) for s in spans)
    missing = next((p for p, s in zip(points, spans, strict=True) if not s), None)
    share = hits / len(points)
    level = 5 if share >= 0.99 else 4 if share >= 0.66 else 3 if share >= 0.4 else 2 if hits else 1
    if not hits and found.asked & found.touched and found.own >= 2 * _LEAST_OWN:
        level = 2
    if len(points) == 1 and hits:
        level = 4 if found.own >= 2 * _LEAST_OWN else 3
    flat = tuple(dict.fromkeys(s[0] for s in spans if s))
    said = short_quote(case.reading.text[slice(*flat[0])]) if flat else ""
    reason = f"꼭 짚을 점 {len(points)}가지 가운데 {hits}가지를 말씀하셨습니다."
    reason += f" {said}에서 확인했습니다." if said else " 관련된 낱말을 찾지 못했습니다."
    advice = f"다음에는 이 점을 한 문장으로 더해 보십시오. {missing.point}" if missing else ""
    return RuleFinding(level, reason, advice, flat)


def _by_topic(case: Case, found: Relevance) -> RuleFinding:
    spans = tuple(s.span for s in found.on_topic)
    level = _topic_level(found)
    if level == 1:
        return RuleFinding(1, _nothing_reason(case, found), _point_to(case))
    first = short_quote(found.on_topic[0].text) if found.on_topic else short_quote(found.usable[0].text)
    share = f"{len(found.usable)}문장 가운데 {len(found.on_topic)}문장이 질문과 이어집니다."
    if level == 2:
        reason = f"{first}라고 하셨지만, 물은 것에 대한 답인지 글만으로는 찾기 어렵습니다."
        return RuleFinding(2, reason, _point_to(case), spans or (found.usable[0].span,))
    reason = f"{first}라고 답하셨고, {share}"
    advice = _next_facet(case, found) if level < 5 else ""
    return RuleFinding(level, reason, advice, spans[:3])


def _topic_level(found: Relevance) -> int:
    if not found.usable or 2 * found.own < _LEAST_OWN:
        return 1
    about = len(found.asked & found.touched) + min(1, len(found.touched - found.asked))
    topical = bool(found.touched) or found.facets >= 2
    if not topical:
        return 2 if found.fits and found.facets else 1
    if not found.fits or found.own < _LEAST_OWN:
        return 2
    share = len(found.on_topic) / len(found.usable)
    rich = found.own >= 3 * _LEAST_OWN and len(found.on_topic) >= 2
    if not (rich and share >= 0.4 and about + found.facets >= 2):
        return 3
    whole = found.facets >= max(2, found.all_facets - 1) and share >= 0.6 and len(found.on_topic) >= 3
    return 5 if whole and about + found.facets >= 4 else 4


def _cap(case: Case, found: Relevance) -> tuple[int, str]:
    """The highest level that may be given, and why, against answers made to please a counter of words."""
    heard = case.reading.substance
    if case.own.slogans and len(case.own.slogans) >= len(heard) - len(case.own.slogans):
        quote = short_quote(case.own.slogans[0].text)
        return 2, f"{quote}처럼 어느 회사에나 할 수 있는 말이 절반을 넘습니다."
    said = count_syllables(case.reading.text)
    if said > _TOO_LONG * SYLLABLES_PER_MINUTE * max(case.answer.answer_s, 30.0) / 60.0:
        return 2, "주어진 시간에 말할 수 있는 양을 크게 넘어, 물은 것에 대한 답을 가려내기 어렵습니다."
    if any(s.to_the_judge for s in case.reading.sentences) and len(found.usable) < 3:
        return 2, "면접관이 아니라 평가하는 쪽에 하는 말이 섞여 있어, 그 말은 빼고 살펴보았습니다."
    return 5, ""


def _nothing_reason(case: Case, found: Relevance) -> str:
    if case.own.echoes and len(case.own.echoes) >= len(found.usable):
        return f"{short_quote(case.own.echoes[0].text)}처럼 질문에 나온 말을 되풀이하셨고, 그 답이 되는 내용은 찾지 못했습니다."
    if case.own.slogans:
        return f"{short_quote(case.own.slogans[0].text)}처럼 어느 질문에나 할 수 있는 말이어서, 물은 것과 이어지는 내용을 찾지 못했습니다."
    if found.on_topic and found.own < _LEAST_OWN:
        return f"{short_quote(found.on_topic[0].text)}라고 하셨지만, 그 밖의 내용이 거의 없습니다."
    wanted = sorted(found.asked - found.touched, key=lambda word: (-len(word), word))[:2]
    about = f"‘{'’, ‘'.join(wanted)}’에 관한 말을" if wanted else "물은 것과 이어지는 말을"
    said = [s for s in case.reading.sentences if not s.to_the_judge]
    quote = f"{short_quote(said[0].text)} 등의 말에서 " if said else ""
    return f"{quote}{about} 찾지 못했습니다."


def _point_to(case: Case) -> str:
    wanted = case.answer.planned.question.good_answer
    if wanted and not case.follow_up:
        return f"첫 문장에서 질문의 낱말을 써서 바로 답해 보십시오. 좋은 답은 이런 모습입니다: {wanted[0].rstrip('.')}."
    return "첫 문장에서 질문의 낱말을 써서 바로 답하고, 그 이유를 한 문장 덧붙여 보십시오."


def _next_facet(case: Case, found: Relevance) -> str:
    """The first thing a good answer shows that was not found."""
    said = frozenset(form for sentence in found.usable for form in sentence.forms)
    for text in case.answer.planned.question.good_answer if not case.follow_up else ():
        words = case.lexicon.subject(_forms(case, text))
        if words and not case.lexicon.matched(words, said):
            return f"한 가지를 더 보여 주십시오: {text.rstrip('.')}."
    return "질문의 핵심 낱말을 마지막 문장에서 한 번 더 짚어 답을 묶어 보십시오."
