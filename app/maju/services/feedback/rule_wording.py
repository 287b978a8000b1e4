"""Better wording of an answer and a model answer by rules: the person's own sentences, tidied and put in order, blanks for the rest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.evaluation import Criterion, JudgedBy, StoryPart
from maju.domain.feedback import BLANK, Wording, WordingKind
from maju.domain.ports import WordAnalyzer
from maju.domain.question import QuestionKind
from maju.services.feedback.answer_case import STORY_ORDER, AnswerCase
from maju.services.feedback.facts import KnownFacts, bracket_strangers
from maju.services.feedback.formal import formal
from maju.services.feedback.frames import EXAMPLE, IN_USE, LINK, REASON, STORY, Slot, slots_for
from maju.services.feedback.phrases import LATE_ANSWER
from maju.services.feedback.polishing import Polished, polish
from maju.services.feedback.resume_lines import fitting_lines
from maju.services.judging.finding import rubric_kind
from maju.services.judging.points import wanted_points
from maju.services.measuring.endings import Ending

_WHOLE = 5
UNCHANGED = "고칠 말을 찾지 못해 말씀하신 그대로 두었습니다."
CORRECTED = "사실과 다르게 들린 설명은 맞는 설명으로 바꾸었습니다."
BRACKETED = "답변과 이력서, 질문에 없는 내용은 {blank}로 비워 두었습니다."
_LATE = re.compile(
    r"^(?:결론적으로|결론은|정리하면|정리하자면|한마디로|그래서 저는 (?=[^.]*(?:생각합니다|입니다)\.))(?:\s*말씀드리면)?,?\s*"
)
_LEANS = re.compile(
    r"^(?:이|그|저|이런|그런|이러한|그러한|이것|그것|이렇게|그렇게|이처럼|또|또한|그리고|하지만|그런데|반면|다만|마지막으로|이 경험|그 경험)[가-힣]{0,3}\s"
)
_CONNECTS = re.compile(r"^(?:그래서|그리고|그런데|또|또한|그다음에|그러고 나서|하지만|반면|따라서),?\s+")
"""Nothing stands before the first sentence."""
_CLAIMS = re.compile(r"(?:생각합니다|봅니다|입니다|겠습니다|싶습니다|지원했습니다)\.$")
_CLOSES = re.compile(r"(?:감사합니다|마치겠습니다|이상입니다|되겠습니다|하겠습니다|나가겠습니다|싶습니다)\.$")
_REASON = re.compile(r"때문|왜냐하면|이유|까닭|덕분|그래서|따라서|위해|려고")
_EXAMPLE = re.compile(r"예를 들|예컨대|실제로|당시|때 |경험|프로젝트|인턴|작년|지난|\d")


@dataclass(frozen=True, slots=True)
class Material:
    """A case with its polished sentences and the facts that its sources know."""

    case: AnswerCase
    sentences: tuple[Polished, ...]
    known: KnownFacts
    resume: str = ""


class RuleWording:
    """Wordings without a language model. Nothing in them is not in the sources or one of the frames."""

    def __init__(self, words: WordAnalyzer) -> None:
        self._words = words

    def material(self, case: AnswerCase, resume: str = "") -> Material:
        """What both wordings are made from."""
        return Material(case, polish(case, self._words), KnownFacts(sources_of(case, resume), self._words), resume)

    def better(self, made_from: Material) -> Wording:
        """This answer, worded better."""
        case, sentences = made_from.case, made_from.sentences
        texts = self._story(case, sentences) if case.tells_a_story else self._answer_first(case, sentences)
        return self._wording(WordingKind.BETTER, texts, made_from)

    def model_answer(self, made_from: Material) -> Wording:
        """How a good answer to this question may go, with the person's own facts where they belong."""
        case, sentences = made_from.case, made_from.sentences
        if case.tells_a_story:
            return self._wording(WordingKind.MODEL, self._whole_story(case, sentences), made_from)
        return self._wording(WordingKind.MODEL, self._slots(case, sentences, made_from.resume), made_from)

    def _wording(self, kind: WordingKind, texts: Sequence[str], made_from: Material) -> Wording:
        case = made_from.case
        text, taken = bracket_strangers(
            _CONNECTS.sub("", " ".join(" ".join(texts).split())), made_from.known, self._words
        )
        notices = []
        if taken:
            notices.append(BRACKETED.format(blank=BLANK))
        if case.mistakes:
            notices.append(CORRECTED)
        if kind is WordingKind.BETTER and _same(text, case.text):
            notices.append(UNCHANGED)
        return Wording(kind, text, JudgedBy.RULES, text.count(BLANK), tuple(notices))

    # --- better ------------------------------------------------------------------------------------------------------

    def _story(self, case: AnswerCase, sentences: Sequence[Polished]) -> list[str]:
        """The sentences in their order, and a sentence to fill for every part that is missing, where it belongs."""
        texts = [s.text for s in sentences]
        parts = [s.parts for s in sentences]
        for missing in case.missing_parts if (case.level(Criterion.STRUCTURE) or 1) < _WHOLE else ():
            place = _place_of(missing, parts)
            texts.insert(place, STORY[missing])
            parts.insert(place, frozenset({missing}))
        return texts

    def _answer_first(self, case: AnswerCase, sentences: Sequence[Polished]) -> list[str]:
        """The sentence that answers in front, then the rest; a reason and an example to fill where there is none."""
        texts = [s.text for s in sentences]
        front = _answering(case, sentences)
        if front is not None:
            texts.insert(0, _LATE.sub("", texts.pop(front)))
        argued = case.planned.follow_up == 0 and case.planned.question.kind is not QuestionKind.CLOSING
        if (case.level(Criterion.STRUCTURE) or 5) <= 3 and argued and texts:
            claims = _places(case)[:1]
            if claims and not any(claims[0].fits.search(text) for text in texts):
                texts.insert(0, claims[0].frame)
            elif not any(_REASON.search(text) for text in texts):
                claim = next((i for i, text in enumerate(texts) if _CLAIMS.search(text)), 0)
                texts.insert(claim + 1, REASON)
            if not any(_EXAMPLE.search(text) for text in texts):
                texts.insert(_end_of(texts), EXAMPLE)
        return texts or [f"제 답은 {BLANK}입니다.", REASON, EXAMPLE]

    # --- model answer ------------------------------------------------------------------------------------------------

    def _whole_story(self, case: AnswerCase, sentences: Sequence[Polished]) -> list[str]:
        """The story with all its parts, in their order where the scene was set too late, and what it is good for at the end."""
        ordered = list(sentences)
        scene = _first(ordered, {StoryPart.SITUATION, StoryPart.TASK})
        if scene is not None and scene > (_first(ordered, {StoryPart.ACTION}) or scene):
            ordered.insert(0, ordered.pop(scene))
        told = self._story(case, [s for s in ordered if s.source.span not in case.general])
        return [*told, LINK] if (case.level(Criterion.JOB_LINK) or 1) <= 3 else told

    def _slots(self, case: AnswerCase, sentences: Sequence[Polished], resume: str) -> list[str]:
        """The person's sentences in their order, a frame wherever a place of a good answer is empty, knowledge where it is missing."""
        slots = _places(case)
        kept = [s for s in sentences if s.source.span not in case.general]
        texts = self._knowledge(case, kept) if _knows(case) else [s.text for s in kept]
        lines = list(fitting_lines(resume, case.planned.question.text, case.text, self._words))
        behind = 0
        for slot in slots:
            places = [i for i, text in enumerate(texts) if slot.fits.search(text)]
            if places:
                behind = max(behind, places[0] + 1)
                continue
            last = slot is slots[-1]
            texts.insert(_end_of(texts) if last else behind, lines.pop(0) if lines and slot.resume else slot.frame)
            behind += 1
        return texts

    def _knowledge(self, case: AnswerCase, sentences: Sequence[Polished]) -> list[str]:
        """Every expected point, in the person's own sentence where it was said and nothing was wrong, then where they used it."""
        said = {s.source.span: s.text for s in sentences}
        touched = {t.point.point: said[t.sentence.span] for t in case.touched if t.sentence.span in said}
        points = [touched.get(p.point) or formal(p.point, self._words) for p in wanted_points(case.planned)]
        used = [s.text for s in sentences if IN_USE.search(s.text) and s.source.is_past]
        return list(dict.fromkeys([*points, *used]))


def sources_of(case: AnswerCase, resume: str = "") -> tuple[str, ...]:
    """Where a fact may come from: the answer, the resume, and the question with what the bank knows of it."""
    question = case.planned.question
    points = [text for p in question.expected_points for text in (p.point, " ".join(p.words).replace("|", " "))]
    corrections = [mistake.correction for mistake in question.mistakes]
    return (case.text, resume, question.text, case.answer.job, *question.good_answer, *points, *corrections)


def _end_of(texts: Sequence[str]) -> int:
    """Behind the last sentence, in front of one that only closes."""
    return len(texts) - bool(len(texts) > 1 and _CLOSES.search(texts[-1]))


def _places(case: AnswerCase) -> tuple[Slot, ...]:
    question = case.planned.question.text
    return slots_for(rubric_kind(case.planned), question, follow_up=case.planned.follow_up > 0)


def _knows(case: AnswerCase) -> bool:
    return case.planned.question.kind is QuestionKind.TECHNICAL and bool(wanted_points(case.planned))


def _first(sentences: Sequence[Polished], parts: set[StoryPart]) -> int | None:
    return next((i for i, sentence in enumerate(sentences) if sentence.parts & parts), None)


def _place_of(missing: StoryPart, parts: Sequence[frozenset[StoryPart]]) -> int:
    """Behind what comes before it in a story, in front of the first sentence that tells nothing but what comes after it."""
    order = STORY_ORDER.index(missing)
    before = [i for i, told in enumerate(parts) if any(STORY_ORDER.index(part) < order for part in told)]
    reached = -1 if not before else before[0] if missing is StoryPart.TASK else before[-1]
    for index, told in enumerate(parts):
        if index > reached and told and all(STORY_ORDER.index(part) > order for part in told):
            return index
    return len(parts) if missing in (StoryPart.RESULT, StoryPart.LEARNING) else reached + 1


def _answering(case: AnswerCase, sentences: Sequence[Polished]) -> int | None:
    """Which sentence to move to the front: the one the rules found too late, or one that draws the conclusion. It must not lean on
    one before it."""
    structure = case.judgement(Criterion.STRUCTURE)
    if structure is None or (structure.level or 5) > 3:
        return None
    late = structure.evidence[0].start_char if LATE_ANSWER in structure.reason else None
    for index, sentence in enumerate(sentences):
        found = sentence.source.start <= late < sentence.source.end if late is not None else _LATE.match(sentence.text)
        states = _CLAIMS.search(sentence.text) and sentence.source.ending is not Ending.OPEN
        if index > 0 and found and states and not _LEANS.match(_LATE.sub("", sentence.text)):
            return index
    return None


def _same(first: str, second: str) -> bool:
    return re.sub(r"\W", "", first) == re.sub(r"\W", "", second)
