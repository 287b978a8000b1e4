"""Questions that others were asked, out of interview reviews: made polite, filtered, with their source as the reason."""

import random
import re
from collections.abc import Iterator, Sequence

from maju.domain.company_note import CompanyNote
from maju.domain.particles import with_particles
from maju.domain.question import QuestionKind, QuestionSource
from maju.services.job_question_stock import FOLLOW_UPS
from maju.services.tailoring.choosing import is_question
from maju.services.tailoring.proposal import Proposal, Why
from maju.services.tailoring.spoken import is_safe, is_sayable

HEAD = "기출 후기"
_LEAD = re.compile(
    r"^(?:질문|Q|q|공통|개별|인성|직무|PT|꼬리\s?질문|추가\s?질문)\s?\d{0,2}\s?[.:)\]-]+\s*|^\[[^\]]{1,10}\]\s*|^\([^)]{1,10}\)\s*"
)
_TAIL = re.compile(
    r"\s*(?:\((?:꼬리|추가|공통|개별|기억|정확)[^)]*\)|라고\s?(?:물어봄|물음|질문함)|(?:를|을)?\s?(?:물어봄|물어보심|물어봤음|질문받음|질문함))\s*[.?!~]*$"
)
_ENDINGS: tuple[tuple[str, str], ...] = (
    (r"(?:말|말씀|이야기|얘기)해\s?(?:보세요|보시오|주세요|주시겠어요|봐요|보시겠어요|줘|봐)$", "말씀해 주십시오."),
    (r"(?P<keep>(?:설명|소개|답|대답|제안|평가|비교)해)\s?(?:보세요|보시오|주세요|주시겠어요|봐요|보시겠어요|줘|봐)$", "{keep} 주십시오."),
    (r"했(?:나요|어요|는가요|니)$", "하셨습니까?"),
    (r"(?P<keep>었|았|였|겠|있|없|됐|졌|렸|겼|쳤|셨)(?:나요|어요|는가요|을까요|니)$", "{keep}습니까?"),
    (r"(?P<keep>이유|까닭|계기)(?:가|는)?\s?(?:뭔가요|뭐예요|뭐죠)$", "{keep}에 대해 말씀해 주십시오."),
    (r"하(?:나요|는가요|죠|니)$|해요$", "하십니까?"),
    (r"되(?:나요|죠|니)$|돼요$", "됩니까?"),
    (r"(?:무엇|뭐|뭔)(?:인가요|인지요|일까요|예요|이에요|죠|가요|인지|인가)$", "무엇입니까?"),
    (r"(?:인가요|인가|이에요|예요|이죠|일까요|인지요)$", "입니까?"),
    (r"어떤(?:가요|지)$|어때요$", "어떻습니까?"),
    (r"(?P<keep>싶|좋|많|괜찮|높|낮|같)(?:나요|은가요|으세요)$", "{keep}은지 말씀해 주십시오."),
    (r"(?P<keep>[가-힣])나요$", "{keep}는지 말씀해 주십시오."),
    (r"(?:할|하실|하시)\s?(?:건가요|것인가요|거예요|것인지|건지|래요)$", "하시겠습니까?"),
    (r"(?P<keep>[가-힣]+(?:는|은|한|했는|었는|았는|할)지)(?:요|에 대해|에 대해서)?$", "{keep} 말씀해 주십시오."),
    (r"(?P<keep>이유|까닭|계기|동기|방법|경험|사례|단점|장점|장단점|강점|약점|계획|포부|목표|생각|차이|차이점|특징|역할|과정|점|노력|순서|원리)(?:은|는)?$", "{keep}에 대해 말씀해 주십시오."),
)  # fmt: skip
_COMPILED = tuple((re.compile(rf"(?:{pattern})"), made) for pattern, made in _ENDINGS)
_WITHOUT_PARTICLE = re.compile(r"(경험|이유|까닭|과정|방법|사례|동기|역할|점|생각)\s(?=(?:말씀|설명|소개|이야기)해)")
_POLITE = re.compile(r"(?:니까|십시오)$")
_PLAN_HAS = re.compile(r"자기\s?소개(?!서)|마지막\s?(?:으로)?\s?(?:할|하고\s?싶은)\s?말|하고\s?싶은\s?말")
"""Asked in every interview anyway, in its own place."""
_MOTIVE = re.compile(
    r"지원\s?(?:동기|이유|한\s?이유|하신\s?이유|하게)|왜\s?(?:우리|저희|이)\s?(?:회사|기관|직무)|입사\s?(?:후|하면)|포부"
)
_STRENGTH = re.compile(r"장점|단점|장단점|강점|약점|보완")
_SITUATION = re.compile(r"다면|라면|경우|상황에서|어떻게\s?(?:대처|대응|하시겠|하겠)")
_EXPERIENCE = re.compile(r"경험|사례|했던|하셨던|있었던|해\s?본|적이\s?있|가장\s?(?:어려|힘들|기억|보람)")
_COMPETENCE = {
    QuestionKind.MOTIVATION: "지원동기",
    QuestionKind.STRENGTH_WEAKNESS: "자기이해",
    QuestionKind.SITUATION: "문제해결",
    QuestionKind.EXPERIENCE: "직무적합성",
    QuestionKind.JOB: "직무지식",
}
_GOOD = {
    QuestionKind.MOTIVATION: ("이 회사와 일을 고른 까닭을 본인의 경험과 잇는다", "준비한 것을 구체적으로 든다", "하고 싶은 일을 말한다"),
    QuestionKind.STRENGTH_WEAKNESS: ("하나를 골라 분명히 말한다", "드러난 일을 든다", "일에서 어떻게 다루는지 말한다"),
    QuestionKind.SITUATION: ("먼저 확인할 것을 말한다", "할 일의 순서와 까닭을 말한다", "다시 생기지 않게 할 방법을 든다"),
    QuestionKind.EXPERIENCE: ("때와 맡은 몫을 밝힌다", "직접 한 행동을 순서대로 말한다", "결과와 배운 것을 말한다"),
    QuestionKind.JOB: ("물은 것에 먼저 한 문장으로 답한다", "까닭이나 원리를 설명한다", "겪은 일이나 예를 하나 든다"),
}  # fmt: skip


def note_questions(notes: Sequence[CompanyNote], seed: int) -> Iterator[Proposal]:
    """What these reviews say was asked, made askable."""
    dice = random.Random(f"{seed}/notes")
    for note in notes:
        why = Why(HEAD, note.source)
        if not is_safe(note.source.replace("㈜", "")):
            continue
        for raw in note.questions:
            text = polite(raw)
            if text and not _PLAN_HAS.search(text):
                kind = kind_of(text)
                sets = FOLLOW_UPS.get(kind, FOLLOW_UPS[QuestionKind.CHARACTER])
                further = sets[dice.randrange(len(sets))]
                yield Proposal("note", QuestionSource.NOTE, kind, _COMPETENCE[kind], text, _GOOD[kind], further, (why,))


def polite(raw: str) -> str:
    """What was asked, in 습니다체; empty where it cannot be made so or must not be asked."""
    bare = _TAIL.sub("", _LEAD.sub("", " ".join(raw.split()))).strip(" .?!~\"'“”‘’")
    made = _made_polite(bare)
    return made if made and is_question(made) and is_sayable(made) else ""


def kind_of(text: str) -> QuestionKind:
    """By its words."""
    for pattern, kind in (
        (_MOTIVE, QuestionKind.MOTIVATION),
        (_STRENGTH, QuestionKind.STRENGTH_WEAKNESS),
        (_EXPERIENCE, QuestionKind.EXPERIENCE),
        (_SITUATION, QuestionKind.SITUATION),
    ):
        if pattern.search(text):
            return kind
    return QuestionKind.JOB


def _made_polite(bare: str) -> str:
    if _POLITE.search(bare):
        return bare + ("." if bare.endswith("십시오") else "?")
    for pattern, made in _COMPILED:
        found = pattern.search(bare)
        if found:
            said = bare[: found.start()] + made.format(keep=found.groupdict().get("keep") or "")
            return with_particles(_WITHOUT_PARTICLE.sub(r"\1을(를) ", said))
    return ""
