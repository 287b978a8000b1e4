"""Sentences with places to fill, and what a good answer to each kind of question is made of, in its order."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from maju.domain.evaluation import StoryPart
from maju.domain.feedback import BLANK
from maju.domain.question import QuestionKind

STORY: Mapping[StoryPart, str] = {
    StoryPart.SITUATION: f"{BLANK}에서 {BLANK}를 하던 때의 일입니다.",
    StoryPart.TASK: f"제가 맡은 일은 {BLANK}였습니다.",
    StoryPart.ACTION: f"그래서 제가 {BLANK}를 {BLANK}로 바꾸었습니다.",
    StoryPart.RESULT: f"그 결과 {BLANK}가 {BLANK}에서 {BLANK}로 달라졌습니다.",
    StoryPart.LEARNING: f"이 일에서 {BLANK}를 배웠고, 그 뒤로는 {BLANK}부터 확인합니다.",
}
"""Each part of a story as a sentence that only the person can complete."""
REASON = f"그렇게 말씀드리는 까닭은 {BLANK} 때문입니다."
EXAMPLE = f"예를 들어 {BLANK}에서 {BLANK}를 해 보았습니다."
LINK = f"이 경험을 {BLANK} 업무에 쓰겠습니다."


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a good answer: what a sentence that belongs there looks like, and what stands there where none does.

    ``resume``: a line of the resume may stand there; ``asked``: only questions with these words have this place.
    """

    fits: re.Pattern[str]
    frame: str
    resume: bool = False
    asked: re.Pattern[str] = re.compile("")


_WHY = re.compile(r"때문|이유|까닭|계기|왜냐하면|덕분|그래서")
_DID = re.compile(r"(?<!지원)[았었했였]습니다")
_WILL = re.compile(r"겠습니다|싶습니다|[할될]\s?것입니다|앞으로|입사")
IN_USE = re.compile(r"예를 들|실제로|프로젝트|써 [보봤]|적용|운영")
_ANYTHING = re.compile(r".")
_MOTIVE = re.compile(r"지원|동기|까닭|이유|왜")
_STRENGTH = re.compile(r"강점|장점|자신 있|잘하")
_WEAKNESS = re.compile(r"약점|단점|부족|보완|아쉬")
_LAST_WORDS = re.compile(r"하고 싶은 말|마지막")

SLOTS: Mapping[QuestionKind, tuple[Slot, ...]] = {
    QuestionKind.SELF_INTRODUCTION: (
        Slot(
            re.compile(
                r"안녕하(?:십니까|세요)[,.]? \S|지원자|지원한|전공|경력|(?:개발자|디자이너|연구원|기획자|마케터|엔지니어|담당자|사람)입니다"
            ),
            f"안녕하십니까. {BLANK} 직무에 지원한, {BLANK}를 해 온 지원자입니다.",
        ),
        Slot(re.compile(r"강점|장점|잘[하합]|자신"), f"제 강점은 {BLANK}입니다."),
        Slot(_DID, EXAMPLE, resume=True),
        Slot(_WILL, f"입사하면 먼저 {BLANK}부터 맡아 {BLANK}를 해내겠습니다."),
    ),
    QuestionKind.MOTIVATION: (
        Slot(
            re.compile(r"지원(?:했|하|한)|(?:하고|맡고) 싶|이유는|계기"),
            f"제가 이 일에 지원한 까닭은 {BLANK}입니다.",
            asked=_MOTIVE,
        ),
        Slot(_WHY, f"이 회사의 {BLANK}가 제가 풀고 싶은 문제와 같기 때문입니다."),
        Slot(_DID, f"실제로 {BLANK}에서 {BLANK}를 해 보면서 이 일을 알게 되었습니다.", resume=True),
        Slot(_WILL, f"입사하면 {BLANK}에 이 경험을 쓰겠습니다."),
    ),
    QuestionKind.STRENGTH_WEAKNESS: (
        Slot(re.compile(r"강점|장점|잘[하합]"), f"제 강점은 {BLANK}입니다.", asked=_STRENGTH),
        Slot(_DID, f"{BLANK}에서 {BLANK}를 한 것이 그 예입니다.", resume=True),
        Slot(re.compile(r"약점|단점|부족|아쉬운|고치"), f"제 약점은 {BLANK}입니다.", asked=_WEAKNESS),
        Slot(
            re.compile(r"보완|지금은|그래서|노력|고치고|정해"),
            f"그래서 지금은 {BLANK}를 하며 고쳐 가고 있습니다.",
            asked=_WEAKNESS,
        ),
    ),
    QuestionKind.SITUATION: (
        Slot(_WILL, f"저라면 먼저 {BLANK}부터 하겠습니다."),
        Slot(_WHY, f"{BLANK}가 가장 급하기 때문입니다."),
        Slot(_ANYTHING, f"그다음에는 {BLANK}에게 알리고 {BLANK}를 하겠습니다.", resume=True),
        Slot(_DID, f"실제로 {BLANK}에서 비슷한 일을 겪었을 때 {BLANK}를 했습니다."),
    ),
    QuestionKind.JOB: (
        Slot(_ANYTHING, f"저는 {BLANK}라고 생각합니다."),
        Slot(_WHY, REASON),
        Slot(_DID, f"실제로 {BLANK}에서 {BLANK}를 해 보았습니다.", resume=True),
        Slot(_WILL, f"입사하면 {BLANK}에 이렇게 일하겠습니다."),
    ),
    QuestionKind.TECHNICAL: (
        Slot(_ANYTHING, f"한마디로 말씀드리면 {BLANK}입니다."),
        Slot(IN_USE, f"실제로 {BLANK}에서 이것을 {BLANK}에 써 보았습니다.", resume=True),
    ),
    QuestionKind.CHARACTER: (
        Slot(_ANYTHING, f"저는 {BLANK}라고 생각합니다."),
        Slot(_WHY, REASON),
        Slot(_DID, EXAMPLE, resume=True),
        Slot(_WILL, f"그래서 일할 때에도 {BLANK}를 지키겠습니다."),
    ),
    QuestionKind.CLOSING: (
        Slot(re.compile(r"감사|고맙"), "오늘 제 이야기를 들어 주셔서 감사합니다.", asked=_LAST_WORDS),
        Slot(_ANYTHING, f"오늘 다 말씀드리지 못한 것은 {BLANK}입니다.", resume=True, asked=_LAST_WORDS),
        Slot(_WILL, f"함께 일하게 된다면 {BLANK}부터 하겠습니다.", asked=_LAST_WORDS),
    ),
}
"""For every kind but experience, which is told as a story."""


def slots_for(kind: QuestionKind, question: str, *, follow_up: bool) -> tuple[Slot, ...]:
    """The places of a good answer to this very question. Raises KeyError for main questions that ask for a story."""
    return _FOLLOW_UP if follow_up else tuple(slot for slot in SLOTS[kind] if slot.asked.search(question))


_FOLLOW_UP = (Slot(_ANYTHING, f"제 답은 {BLANK}입니다."), Slot(_DID, EXAMPLE, resume=True))
"""A follow-up asks for one thing: an answer and where it comes from."""
