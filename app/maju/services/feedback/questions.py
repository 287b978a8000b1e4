"""The question that a text or an id means: one of the bank with its expected points, else a free one, its kind guessed by its words."""

import re
from collections.abc import Sequence

from maju.domain.question import Question, QuestionKind

FREE_ID = "free"
_KINDS: tuple[tuple[QuestionKind, re.Pattern[str]], ...] = (
    (QuestionKind.SELF_INTRODUCTION, re.compile(r"자기\s?소개|본인을 소개|소개해 (?:주|보)")),
    (
        QuestionKind.MOTIVATION,
        re.compile(r"지원\s?(?:동기|이유|하신|한 이유|하게)|왜 (?:저희|우리|이 회사|이 직무)|입사하고 싶"),
    ),
    (QuestionKind.STRENGTH_WEAKNESS, re.compile(r"강점|약점|장점|단점|장단점이 무엇")),
    (QuestionKind.CLOSING, re.compile(r"마지막으로|하고 싶은 말|궁금한 점|끝으로")),
    (QuestionKind.EXPERIENCE, re.compile(r"경험|사례를|적이 있|해 보신|겪으신|했던 일")),
    (
        QuestionKind.TECHNICAL,
        re.compile(r"차이|원리|개념|설명해|설명하|무엇인지|무엇입니까|무엇인가요|뭔가요|동작|방식|알고리즘|구조"),
    ),
    (QuestionKind.SITUATION, re.compile(r"어떻게 (?:하시겠|대처|대응|하겠|해결하시겠)|상황|한다면|라면 어떻게")),
    (QuestionKind.JOB, re.compile(r"직무|업무|일할 때|담당자")),
)
_SIGNS = re.compile(r"[\W_]+")


def find_question(text: str, bank: Sequence[Question], kind: QuestionKind | None = None) -> Question:
    """The bank's question of this id or this wording (signs and blanks make no difference), else a free one of ``kind`` or a guess."""
    wanted = _SIGNS.sub("", text).lower()
    for question in bank:
        if question.id == text.strip() or _SIGNS.sub("", question.text).lower() == wanted:
            return question
    return Question(FREE_ID, kind or guess_kind(text), text.strip())


def guess_kind(text: str) -> QuestionKind:
    """What sort of answer a question asks for, by its words; 인성 where nothing says so."""
    return next((kind for kind, pattern in _KINDS if pattern.search(text)), QuestionKind.CHARACTER)
