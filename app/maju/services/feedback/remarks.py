"""What is wrong or missing in an answer and what to do about it, the most important first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from maju.domain.evaluation import Criterion, Judgement, StoryPart
from maju.domain.korean import count_syllables
from maju.domain.ports import WordAnalyzer
from maju.domain.question import QuestionKind
from maju.domain.sentences import split_sentences
from maju.services.feedback import phrases
from maju.services.feedback.answer_case import AnswerCase
from maju.services.feedback.formal import formal
from maju.services.feedback.phrases import choose
from maju.services.feedback.quoting import asked_words, filled, level_of, quoted, suggested, whole
from maju.services.judging.length import TYPED_SYLLABLES_PER_MINUTE
from maju.services.judging.wording import listed, object_of

_LOW, _BEST = 3, 5
_WEAK = (
    Criterion.SPECIFICITY,
    Criterion.STRUCTURE,
    Criterion.RESULT,
    Criterion.JOB_LINK,
    Criterion.REGISTER,
    Criterion.LENGTH,
    Criterion.ACCURACY,
)


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong or missing, and what to do about it."""

    faults: tuple[str, ...]
    advice: tuple[str, ...]


def remarks_on(case: AnswerCase, words: WordAnalyzer) -> Iterator[Remark]:
    """Everything that could be said, the most important first."""
    low = level_of(case, Criterion.RELEVANCE, 5) <= 2
    for heard in case.mistakes[:1]:
        right = whole(heard.mistake.correction)
        said = filled(choose(phrases.MISTAKEN, case.text), quoted(heard.said))
        yield Remark((said, right), (choose(phrases.MISTAKE_ADD, case.text),))
    if case.untouched and level_of(case, Criterion.RELEVANCE, 1) < _BEST:
        yield _point(case, words)
    elif low:
        yield Remark((), (choose(phrases.ASK_FIRST, case.text).format(asked=asked_words(case)),))
    if case.missing_parts and level_of(case, Criterion.STRUCTURE, 1) < _BEST:
        yield _story(case)
    yield from _weak(case)
    if level_of(case, Criterion.RELEVANCE, 4) < _BEST and not case.planned.question.expected_points:
        yield from (Remark((), (_facet(facet, case.text),)) for facet in case.not_shown[:1])
    yield from (Remark((), (question,)) for question in follow_up(case))


def _point(case: AnswerCase, words: WordAnalyzer) -> Remark:
    """The first point that was not found, told as a fault and as a sentence to add."""
    point = case.untouched[0].point.strip()
    named = _named(point.rstrip(". "), words)
    many = phrases.POINTS_MISSING if case.touched else phrases.POINT_FIRST
    fault = choose(many if len(case.untouched) > 1 else phrases.POINT_MISSING, case.text)
    said = formal(point, words).rstrip(".")
    after = case.touched[-1].sentence.text if case.touched else case.last_own
    add = filled(choose(phrases.POINT_ADD, case.text, "add"), quoted(after), said=said)
    return Remark((fault.format(p=named, n=len(case.untouched)),), (add,))


def _story(case: AnswerCase) -> Remark:
    first = next(part for part in phrases.STORY_FIRST if part in case.missing_parts)
    parts = object_of(listed([part.label for part in case.missing_parts]))
    fault = choose(phrases.STORY_MISSING, case.text).format(parts=parts)
    near = {
        StoryPart.SITUATION: case.part(StoryPart.ACTION),
        StoryPart.TASK: case.part(StoryPart.ACTION),
        StoryPart.ACTION: case.part(StoryPart.TASK) or case.part(StoryPart.SITUATION),
        StoryPart.RESULT: case.part(StoryPart.ACTION),
        StoryPart.LEARNING: case.part(StoryPart.RESULT) or case.part(StoryPart.ACTION),
    }
    return Remark((fault,), (filled(phrases.STORY_ADD[first], quoted(near[first] or case.last_own)),))


def _weak(case: AnswerCase) -> Iterator[Remark]:
    """Criteria of level 3 and below, the lowest and weightiest first; those the story or the points already told are left out."""
    found = [j for c in _WEAK if (j := case.judgement(c)) is not None and (j.level or _BEST) <= _LOW]
    for judgement in sorted(found, key=lambda j: (j.level or _BEST, -j.weight)):
        fault = _fault(case, judgement)
        if fault:
            yield Remark((fault,), _advice(case, judgement))


def _advice(case: AnswerCase, judgement: Judgement) -> tuple[str, ...]:
    """What to do: for words that fit anybody those very words are named, else the judgement's own advice, what is asked of it."""
    if judgement.criterion is Criterion.SPECIFICITY and (judgement.level or _BEST) < _LOW:
        technical = case.planned.question.kind is QuestionKind.TECHNICAL
        general = next((s.text for s in case.reading.sentences if s.span in case.general), case.quotes(judgement)[0])
        variants = phrases.TECHNICAL_ADD if technical else phrases.GENERAL_ADD
        return (filled(choose(variants, case.text, "add"), quoted(general)),)
    wanted = [s for s in split_sentences(judgement.advice) if s.endswith("시오.")]
    return tuple(suggested(s, case) for s in wanted if s.count("‘") == s.count("’"))


def _fault(case: AnswerCase, judgement: Judgement) -> str:
    criterion, level = judgement.criterion, judgement.level or _BEST
    told_by_story = bool(case.missing_parts) and criterion in (Criterion.STRUCTURE, Criterion.RESULT)
    if told_by_story or (criterion is Criterion.ACCURACY and (case.mistakes or level > 2)):
        return ""
    if criterion is Criterion.ACCURACY:
        return suggested(split_sentences(judgement.reason)[0], case)
    if criterion is Criterion.LENGTH:
        return _length(case, level)
    variants = _fault_variants(case, judgement, level)
    return filled(choose(variants, case.text), quoted(case.quotes(judgement)[0]))


def _fault_variants(case: AnswerCase, judgement: Judgement, level: int) -> tuple[str, ...]:
    criterion = judgement.criterion
    if criterion is Criterion.SPECIFICITY and case.planned.question.kind is QuestionKind.TECHNICAL:
        return phrases.TECHNICAL_FAULTS[level]
    if criterion is Criterion.STRUCTURE and case.tells_a_story:
        return phrases.OUT_OF_ORDER
    if criterion is Criterion.STRUCTURE and phrases.LATE_ANSWER in judgement.reason:
        return phrases.ANSWER_LATE
    return phrases.FAULTS[criterion][level]


def _length(case: AnswerCase, level: int) -> str:
    if level == _LOW:
        return ""
    given = round(case.answer.answer_s)
    used = 60.0 * count_syllables(case.text) / TYPED_SYLLABLES_PER_MINUTE
    return choose(phrases.TOO_LONG if used > given else phrases.TOO_SHORT, case.text).format(given=given)


def _facet(facet: str, text: str) -> str:
    """What a good answer shows, as a condition where its ending allows that."""
    facet = facet.rstrip(". ")
    plain = facet.endswith("다") and not facet.endswith(("니다", "았다", "었다", "했다", "였다"))
    return choose(phrases.FACET if plain else phrases.FACET_SAID, text).format(facet=facet)


def _named(point: str, words: WordAnalyzer) -> str:
    """A point as it stands before 는 점: 든다는 점, 조합이라는 점, 체계라는 점."""
    if not point.endswith("다"):
        return f"“{point}”라"
    stem = [m for m in words.morphemes(point) if m.end_char < len(point) or not m.tag.startswith("E")]
    return f"{point[:-1]}라" if stem and stem[-1].tag in ("VCP", "VCN") else point


def follow_up(case: AnswerCase) -> list[str]:
    """A further question to be ready for; only after a main question."""
    if case.planned.follow_up > 0:
        return []
    texts = [f.text for f in case.planned.question.follow_ups if f.when == "deepen"]
    return [choose(phrases.FOLLOW_UP, case.text).format(question=text.rstrip(".")) for text in texts[:1]]


def within(remarks: Sequence[Remark], room: int) -> list[str]:
    """Faults, then what to do: the most important remark whole, of the next what still fits, advice before faults."""
    faults: list[str] = []
    advice: list[str] = []
    for remark in remarks:
        left = room - len(faults) - len(advice)
        if left <= 0:
            break
        wanted = [s for s in remark.faults if s not in faults], [s for s in remark.advice if s not in advice]
        keep = min(len(wanted[0]), left - 1 if wanted[1] else left)
        faults += wanted[0][:keep]
        advice += wanted[1][: left - keep]
    return faults + advice
