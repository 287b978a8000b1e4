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
from maju.services.judging.nearness import Nearness
from maju.services.judging.points import point_spans, wanted_points
from maju.services.judging.reading import Sentence
from maju.services.judging.support import step
from maju.services.judging.wording import short_quote
from maju.services.story_spans import parts_of

_TOO_LONG = 3.0
"""Times the given time at 250 syllables a minute beyond which nobody could have said it."""
SYLLABLES_PER_MINUTE = 250.0
_LEAST_OWN = 4
_STEPS = (-8.0, 7.0, 23.0, 44.0)
"""Points of ``support`` and three for each of ``topic`` from which level 2, 3, 4, 5 is reached."""
_TOPIC_WEIGHT = 3.0
_TOPIC_STEPS = (-2.2, -0.9, 0.6, 0.6)
"""Log odds of the topic from which level 2, 3, 4, 5 may be given."""

_FITS: dict[QuestionKind, re.Pattern[str]] = {
    QuestionKind.MOTIVATION: re.compile(
        r"때문|이유|계기|관심|매력|끌|싶|하고자|궁금|제안|맡|키우|목표|옮기|고르|골랐|생각합니다|봅니다|도울|돕|보니"
    ),
    QuestionKind.SELF_INTRODUCTION: re.compile(
        r"지원|전공|졸업|경력|일하|있을 때|(?:저는|제가) [^.]{0,60}(?:사람|개발자|연구원|디자이너|기획자|마케터|엔지니어|담당자|있습니다|잘합니다)"
    ),
    QuestionKind.STRENGTH_WEAKNESS: re.compile(r"저는|제|장점|강점|단점|약|강|편입니다|습관|부족|보완|잘하|못하|서툴"),
}
_INTENT = re.compile(r"겠|할 것|하려고|려고|합니다\W*$|할게|할 거")
_LEAST_INTENT = 1 / 4
"""Share of sentences that say what one would do, for a question about a situation: a story from the past does not answer it."""


@dataclass(frozen=True, slots=True)
class Relevance:
    """What was found.

    ``asked``: the question's words that say what it is about, ``touched``: those of them the answer means, ``touching``: by how many of its own words (디자이너
    means both 디자인 and 시안). ``kind_words``: how many
    words of the kind of question come up; ``competency``: whether its competency does. ``facets`` of ``all_facets``: descriptions of
    a good answer that are met. ``on_topic``: sentences in which any of it is; ``own``: content words that are not the question's.
    ``topic``: log odds that it is an answer to this question and not to another one.
    """

    usable: tuple[Sentence, ...]
    on_topic: tuple[Sentence, ...]
    asked: frozenset[str]
    touched: frozenset[str]
    touching: int
    kind_words: int
    competency: bool
    facets: int
    all_facets: int
    own: int
    fits: bool
    topic: float

    @property
    def breadth(self) -> int:
        """How many different signs there are that this answers the question."""
        return self.touching + self.facets + self.competency + min(2 if self.asked else 3, self.kind_words)

    @property
    def topical(self) -> bool:
        """Enough signs that it is about the question's subject: one word of a long question comes up by chance."""
        words = self.touching >= (1 if len(self.asked) <= 3 else 2)
        return words or self.kind_words >= 1 or self.facets >= 2 or self.breadth >= 2


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
    competency = frozenset(word for word in _forms(case, question.competency) if case.lexicon.has_synonyms(word))
    facets = [case.lexicon.subject(_forms(case, text)) for text in question.good_answer]
    usable = case.own.usable
    said = frozenset(form for sentence in usable for form in sentence.forms)
    facet_words = frozenset(word for facet in facets for word in facet)
    touched = case.lexicon.matched(subject, said)
    wanted = subject | competency | own_kind | facet_words
    on_topic = tuple(s for s in usable if case.lexicon.matched(wanted, s.forms))
    share = len(on_topic) / max(1, len(usable))
    return Relevance(
        usable=usable,
        on_topic=on_topic,
        asked=subject,
        touched=touched,
        touching=min(len(touched), len(case.lexicon.matched(said, subject))),
        kind_words=len(said & own_kind),
        competency=bool(case.lexicon.matched(competency, said)),
        facets=sum(_shows(case, facet, said) for facet in facets),
        all_facets=sum(bool(facet) for facet in facets),
        own=len(said - asked_words),
        fits=_fits(case, usable),
        topic=_topic(case.near, share, len(touched) / max(1, len(subject))),
    )


def _topic(near: Nearness | None, on_topic: float, touched: float) -> float:
    """Log odds by the share of sentences that touch the subject, and by the meaning of single words or, without it, the words touched.

    Logistic regressions on the tuning half of ``benchmarks/evaluation_gold`` against the same answers to other questions, rounded.
    """
    if near is None:
        return 4.5 * on_topic + 2.6 * touched - 1.9
    return 3.0 * on_topic + 6.0 * near.best + 30.0 * near.overall + 10.0 * near.good - 2.9


def _shows(case: Case, facet: frozenset[str], said: frozenset[str]) -> bool:
    """Two of the words that describe a good answer, or the only one: one alone comes up by chance."""
    return bool(facet) and len(case.lexicon.matched(facet, said)) >= min(2, len(facet))


def _fits(case: Case, usable: Sequence[Sentence]) -> bool:
    """Whether it is the kind of thing that was asked for: an event for an experience, a reason for a motive …"""
    if case.tells_a_story:
        past = [s for s in usable if s.is_past]
        return StoryPart.ACTION in parts_of(case.story) or len(past) >= 2
    if case.follow_up or not usable:
        return bool(usable)
    if case.kind is QuestionKind.SITUATION:
        return sum(bool(_INTENT.search(s.text)) for s in usable) >= _LEAST_INTENT * len(usable)
    pattern = _FITS.get(case.kind)
    return pattern is None or any(pattern.search(s.text) for s in usable)


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
    if not hits and found.touched and found.own >= 2 * _LEAST_OWN:
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
    level = _topic_level(case, found)
    if level <= 2 and _cannot_tell(case, found):
        reason = (
            "질문의 낱말이나 그와 뜻이 가까운 말이 거의 없어, 낱말만 보는 기본 분석으로는 물은 것에 답했는지 알 수 없어 "
            "판단을 보류했습니다."
        )
        return RuleFinding(None, reason)
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


def _topic_level(case: Case, found: Relevance) -> int:
    """How likely it answers this question sets how high it may go; what stands behind the answer decides up to there."""
    if not found.usable or 2 * found.own < _LEAST_OWN:
        return 1
    highest = step(found.topic, _TOPIC_STEPS)
    if not found.fits:
        highest = min(highest, 2 if case.tells_a_story or case.kind is QuestionKind.SITUATION else 3)
    if found.own < _LEAST_OWN:
        highest = min(highest, 2)
    return min(highest, max(2, step(case.support.points + _TOPIC_WEIGHT * found.topic, _STEPS)))


def _cannot_tell(case: Case, found: Relevance) -> bool:
    """An answer of substance in words that have little to do with the question's: a low level would be a guess (EVIDENCE rule 2)."""
    aside = case.own.slogans or len(case.own.echoes) > 1 + len(found.usable) // 4
    told = found.fits and found.own >= 3 * _LEAST_OWN and case.support.points >= _STEPS[1]
    return found.topic < _TOPIC_STEPS[1] and told and not aside


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
