"""What somebody wants of the practice chat, read from their words: a model answer, a change, a new question, or feedback."""

import re
from dataclasses import dataclass
from enum import StrEnum

from maju.domain.question import QuestionKind
from maju.services.feedback.questions import guess_kind


class WishKind(StrEnum):
    """``HELP``: nothing that can be done was recognised."""

    MODEL_ANSWER = "model-answer"
    CHANGE = "change"
    ANSWER = "answer"
    NEW_QUESTION = "new-question"
    HELP = "help"


class Change(StrEnum):
    """How a model answer is to be changed. ``OTHER``: by another experience; ``FREE``: in the person's own words, for a model."""

    SHORTER = "shorter"
    CONCRETE = "concrete"
    FRONT = "front"
    PLAINER = "plainer"
    OTHER = "other"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Wish:
    """``about``: the question or subject of a model answer (empty: the question that is open), or the words of a free change;
    ``topic``: what kind of question is wanted, None for any. A change where there is nothing to change is ``HELP``."""

    kind: WishKind
    about: str = ""
    change: Change | None = None
    topic: QuestionKind | None = None


_CHANGES: tuple[tuple[Change, re.Pattern[str]], ...] = (
    (Change.FRONT, re.compile(r"두괄식|결론(?:부터|을 먼저|을 앞|이 먼저|을 맨 앞)|핵심(?:부터|을 먼저|을 앞)")),
    (Change.SHORTER, re.compile(r"짧게|짧은|줄여|간단(?:히|하게)|간략|간결|요약|30초")),
    (Change.CONCRETE, re.compile(r"구체|자세|상세|예(?:를|시를?|도) (?:들|넣|더)|수치|숫자|길게|늘려")),
    (Change.PLAINER, re.compile(r"쉽게|쉬운 말|쉬운 표현|풀어서|알기 쉽|자연스럽게|말하듯")),
    (Change.OTHER, re.compile(r"다른 (?:경험|사례|이야기|예|프로젝트|내용|걸로|것으로)|다르게|새로 써|처음부터 다시")),
)
_CHANGE_REQUEST = re.compile(
    r"(?:바꿔|바꾸어|고쳐|빼|넣어|다시 (?:써|쓰|적어)|늘려|줄여|다듬어|강조해|적어|써|만들어|정리해)\s?(?:줘|주세요|주십시오|줄래|봐|보세요|보십시오|달라)?[요.!?~]*$"
)
_IN_A_WORD = re.compile(
    r"^(?:[가-힣]+\s){0,3}[가-힣0-9]+(?:게|로|이|히|줘|요|오|문장|말|초)(?:\s?(?:해|말해)?\s?(?:줘|주세요|주십시오))?[.!?~]*$"
)
_LONGEST_CHANGE = 40
_STATES = re.compile(r"(?<!좋겠)(?<!싶)습니다[.!]*$|입니다[.!]*$|했어요[.!]*$")
_NEW_QUESTION = re.compile(
    r"(?:예상|면접|다른|다음|새로운|새|또)\s?(?:면접\s?)?질문[을를도]?\s?(?:하나|한 개|좀|더)?\s?(?:만\s?)?(?:더\s?)?"
    r"(?:해|내|줘|주|받|뽑|골라|추천|부탁|던져|알려|보여|$)|질문\s?(?:하나|한 개|좀|더)\s|질문(?:을|도)?\s?(?:하나|한 개|좀)?\s?(?:해|내|던져|뽑아|골라)\s?(?:줘|주|봐|보)|(?<!편하게 )물어\s?봐(?:\s?(?:줘|주세요|주십시오))?[.!~]*$|면접관이 되어|다음 질문|다른 질문"
)
_MODEL = re.compile(
    r"모범\s?(?:답안|답변|답)|(?:예시|좋은|추천|샘플)\s?(?:답변|답안|답)|(?:답변|답안|답)\s?(?:예시|예문|샘플)|"
    r"(?:어떻게|뭐라고|무엇이라고|무슨 말로|어떤 식으로)\s?(?:답변|대답|답|말)\s?(?:해야|하면|하는 게|할까|하지|할지)|"
    r"(?:답변|답안|답|대답)(?:을|를|은)?\s?(?:써|작성해|만들어|알려|보여|적어|들려)\s?(?:줘|주|봐|보)"
)
_REQUEST_WORDS = re.compile(
    r"(?:에\s?대한|에\s?대해서?|의|을|를|은|는|이라는 질문에|라는 질문에|라고 물으면|이라고 물으면|에는?)?\s*(?:면접\s?)?(?:질문\s?)?(?:에\s?(?:대한|대해)?\s*)?(?:"
    + _MODEL.pattern
    + r").*$"
)
_ASKS = re.compile(
    r"\?\s*$|(?:니까|까요|나요|가요|주십시오|주세요|보십시오|보세요|주시기 바랍니다|부탁드립니다|부탁합니다|궁금합니다|듣고 싶습니다)[.!~]*$"
)
_LONGEST_REQUEST, _LONGEST_QUESTION = 40, 200
_SUBJECT = re.compile(
    r"(?:1분\s?)?자기\s?소개|지원\s?(?:동기|이유)|입사 후 (?:포부|계획)|(?:성격의?\s?)?장\s?·?\s?단점|장점과 단점|강점과 약점|강점|약점|장점|단점|마지막(?:으로)? 하고 싶은 말|"
    r"(?:[가-힣]{1,12}\s){0,4}(?:경험|사례)"
)
_LONGEST_SUBJECT = 30
_SHORTEST_ANSWER = 2
_EDGES = " \t\n\"'“”‘’.,!~"


def read_wish(text: str, *, asked: bool, answered: bool) -> Wish:
    """What ``text`` wants. ``asked``: a question is open that an answer can be for; ``answered``: there is an answer to change."""
    text = " ".join(text.split())
    change = _change(text)
    if change is not None:
        return Wish(WishKind.CHANGE, text, change) if answered else Wish(WishKind.HELP, change=change)
    if _MODEL.search(text) and not _is_statement(text):
        return Wish(WishKind.MODEL_ANSWER, _about(text))
    if len(text) <= _LONGEST_REQUEST and _NEW_QUESTION.search(text) and not _is_statement(text):
        return Wish(WishKind.NEW_QUESTION, topic=_topic(text))
    if _ASKS.search(text) and len(text) <= _LONGEST_QUESTION:
        return Wish(WishKind.MODEL_ANSWER, text)
    bare = text.strip(_EDGES)
    if len(bare) <= _LONGEST_SUBJECT and _SUBJECT.fullmatch(bare):
        return Wish(WishKind.MODEL_ANSWER, bare)
    if asked and len(bare) >= _SHORTEST_ANSWER:
        return Wish(WishKind.ANSWER, text)
    return Wish(WishKind.HELP)


def _change(text: str) -> Change | None:
    if len(text) > _LONGEST_CHANGE or _is_statement(text) or _MODEL.search(text):
        return None
    known = next((change for change, pattern in _CHANGES if pattern.search(text)), None)
    if known is not None and (_CHANGE_REQUEST.search(text) or _IN_A_WORD.search(text)):
        return known
    return Change.FREE if _CHANGE_REQUEST.search(text) else None


def _is_statement(text: str) -> bool:
    """Something is said rather than asked for."""
    return bool(_STATES.search(text))


def _about(text: str) -> str:
    """The question or the subject in a request for a model answer; empty where it names none."""
    about = _REQUEST_WORDS.sub("", text).strip(_EDGES)
    return "" if re.fullmatch(r"(?:이|그|저|위|방금)?\s?(?:질문|것|거)?\s?(?:에|의|을|를)?|", about) else about


def _topic(text: str) -> QuestionKind | None:
    """The kind a new question is to be of, where the words name one."""
    rest = _NEW_QUESTION.sub(" ", text)
    if re.search(r"기술|전공|개념", rest):
        return QuestionKind.TECHNICAL
    if re.search(r"인성|가치관", rest):
        return QuestionKind.CHARACTER
    if re.search(r"상황", rest):
        return QuestionKind.SITUATION
    kind = guess_kind(rest)
    return None if kind is QuestionKind.CHARACTER else kind
