"""The wording of follow-ups by rules: what in an answer calls for which question, and several ways to ask each."""

import re
from dataclasses import dataclass

from maju.domain.question import FollowUpKind, QuestionKind

_FIGURE = (
    r"(?:\d[\d,.]*\s?(?:%|퍼센트|프로|배|점|건|명|분|초|시간|일|주|달|원|만 원|억|개|등)|절반|두 배|세 배|한 명|열 명)"
)
_PAST = "[" + "".join(sign for block in range(19 * 21) if (sign := chr(0xAC00 + 28 * block + 20)) not in "있겠") + "]"
"""Every syllable that ends in ㅆ (했, 었, 쳤 …) but 있 and 겠, which tell of no past."""
_CHANGE = r"(?:줄[었였어]|줄일|늘[었렸어]|올[랐렸라]|높[였아]|낮[췄아]|내려|단축|개선|향상|절감|빨라|짧아|감소|증가|달성|떨어[졌뜨])"


@dataclass(frozen=True, slots=True)
class Sign:
    """What a sentence may show. ``seen`` is looked for in a sentence, ``answered`` in all that was said: there the question is
    answered already. ``ways``: the question, said in several ways, each to follow a quote."""

    name: str
    kind: FollowUpKind
    seen: re.Pattern[str]
    answered: re.Pattern[str]
    ways: tuple[str, ...]


NUMBER = Sign(
    "number",
    FollowUpKind.CHALLENGE,
    re.compile(rf"{_FIGURE}.{{0,30}}{_CHANGE}|{_CHANGE}.{{0,12}}{_FIGURE}"),
    re.compile(
        r"측정|쟀|재었|재 보|재어|집계|통계|로그|설문|비교해|견주어|기준으로|세어|세 봤|계산|기록을|데이터를|평균|전년|작년 같은|지난해 같은|같은 기간|같은 달|무작위|반씩|나눠서|두 집단|시험해|돌려 봤|영수증|조사했"
    ),
    (
        "그 수치는 어떤 방법으로 확인하셨습니까?",
        "그만큼 달라졌다는 것은 무엇을 보고 판단하셨습니까?",
        "그 값은 언제와 언제를 견주어 나온 것입니까?",
        "그 변화 가운데 지원자님이 하신 일의 영향은 어디까지라고 보십니까?",
        "다른 까닭으로 달라졌을 가능성은 어떻게 살펴보셨습니까?",
    ),
)
WE = Sign(
    "we",
    FollowUpKind.CLARIFY,
    re.compile(
        r"(?:저희|우리)(?:는|가|도|끼리|\s?(?:팀|조|부서|동아리|반)\S*|들\S*)?\s.*?(?:했|만들|정했|나눴|바꿨|냈|고쳤|열었|모았|짰)|"
        r"다 같이 .*?(?:했|만들)|다 함께 .*?(?:했|만들)|함께 노력"
    ),
    re.compile(r"제가 (?:직접|맡|먼저|혼자)|제 (?:역할|몫|담당)|저는 \S+(?:을|를) (?:맡|담당)"),
    (
        "그 가운데 지원자님이 손수 하신 일은 무엇이었습니까?",
        "그때 지원자님의 몫은 어디부터 어디까지였습니까?",
        "지원자님이 직접 결정하거나 만드신 것만 골라 말씀해 주시겠습니까?",
        "지원자님이 없었다면 그 일에서 무엇이 달라졌겠습니까?",
        "함께한 분들의 일과 지원자님의 일을 나누어 말씀해 주시겠습니까?",
    ),
)
DECISION = Sign(
    "decision",
    FollowUpKind.DEEPEN,
    re.compile(
        r"정했|결정했|결정하게|선택했|골랐|기로 (?:했|하였|정)|제안했|제안드렸|제안하|미루|도입했|그만두|뒤로 돌|(?<!마음을 )(?:바꿨|바꾸었)습니다"
    ),
    re.compile(
        r"대신|다른 (?:방법|안|방안|선택)|비교해|견주|두 가지 (?:안|방법)|세 가지 (?:안|방법)|장단점|고민 끝에|포기하"
    ),
    (
        "그때 함께 놓고 고민하신 다른 방법은 무엇이었습니까?",
        "그렇게 하시면서 포기해야 했던 것은 무엇입니까?",
        "그 판단에서 가장 크게 보신 근거는 무엇이었습니까?",
        "다르게 보는 분은 없었습니까? 있었다면 어떻게 이야기하셨습니까?",
        "다시 그 자리에 서신다면 같은 결정을 하시겠습니까? 까닭도 말씀해 주십시오.",
    ),
)
DIFFICULTY = Sign(
    "difficulty",
    FollowUpKind.CLARIFY,
    re.compile(
        r"^(?!.*(?:배웠|느꼈|깨달|알게)).*?(?:어려웠|어려움이|힘들었|힘들어|막혔|막막|반대(?:가|를|했)|갈등|부딪|늦어졌|밀렸|부족했|모자랐|문제가 (?:생|있|됐|되|발생)|실패|틀어졌|오해|불만)"
    ),
    re.compile(
        r"해결했|극복|풀었|풀어냈|고쳤|바로잡|원인을 (?:찾|알)|원인은|알고 보니|봤더니|그래서 (?:제가|저는|저희)|먼저 제가|우선 제가|대신"
    ),
    (
        "그 문제를 푸시려고 맨 먼저 하신 일은 무엇이었습니까?",
        "그 고비를 어떻게 넘기셨는지 순서대로 말씀해 주시겠습니까?",
        "그렇게 된 원인은 무엇이라고 보셨습니까?",
        "그때 누구와 무엇을 상의하셨습니까?",
        "그 일을 혼자 풀 수 있다고 보셨습니까, 도움이 필요하다고 보셨습니까?",
    ),
)
RESULT = Sign(
    "result",
    FollowUpKind.RESULT,
    re.compile(_PAST + r"(?:습니다|어요|고요|는데요|거든요)"),
    re.compile(r"결과적으로|그 결과|결과는|덕분에|마침내|성과|결국|나중에|그 뒤로|다 나가|팔렸|합격|통과"),
    (
        "그렇게 하신 뒤에 무엇이 달라졌습니까?",
        "그 일은 마지막에 어떻게 마무리되었습니까?",
        "그 일의 결과를 눈에 보이는 변화로 말씀해 주시겠습니까?",
        "그 일을 두고 주변에서는 어떤 말을 하셨습니까?",
        "처음 바라신 것과 견주면 그 일은 어디까지 이루어졌습니까?",
    ),
)
LESSON = Sign(
    "lesson",
    FollowUpKind.CHALLENGE,
    re.compile(r"배웠|배우게|배울 수|깨달|깨닫|느꼈|느끼게|알게 (?:되|됐)"),
    re.compile(r"그 ?(?:뒤|후)로|이후로는|지금도|다음 (?:프로젝트|과제|학기|일)|적용했|그때부터|요즘도|습관"),
    (
        "그 뒤에 그 배움을 실제로 써 보신 일이 있습니까?",
        "그 생각이 행동으로 달라진 예를 하나만 들어 주시겠습니까?",
        "그것을 알기 전과 뒤에 일하시는 방식은 어떻게 달라졌습니까?",
        "다른 자리에서도 그 배움이 통했습니까?",
    ),
)
TRAIT = Sign(
    "trait",
    FollowUpKind.CLARIFY,
    re.compile(
        r"소통|책임감|성실|꼼꼼|열정|적극|노력(?:했|하|해)|최선을|끈기|배려|도전 ?정신|리더십|협업 능력|친화력|강점|장점|분석력|긍정적|열심히"
    ),
    re.compile(
        r"예를 들어|예를 들면|한 번은|한번은|사례|그때 제가|당시 제가|적이 있|(?:일할|근무할|다닐|있을|했을|맡았을) 때"
    ),
    (
        "그 점이 드러난 장면을 하나만 골라 말씀해 주시겠습니까?",
        "함께 일한 분이라면 그것을 어떤 행동에서 보았다고 하겠습니까?",
        "그 말씀을 뒷받침할 만한 일을 하나 들어 주시겠습니까?",
        "그렇게 말씀하실 수 있는 가장 최근의 일은 무엇입니까?",
    ),
)
OPINION = Sign(
    "opinion",
    FollowUpKind.DEEPEN,
    re.compile(r"(?:다고|라고|이라) (?:생각합니다|봅니다|믿습니다|생각해요|봐요)|중요합니다|중요하다고|필요하다고"),
    re.compile(r"왜냐하면|그 이유는|이유는|까닭은|겪어 보니|해 보니|기 때문|적이 있|거든요|더라고요"),
    (
        "그렇게 생각하시게 된 일이 있었습니까?",
        "그 생각을 뒷받침하는 경험을 하나 들어 주시겠습니까?",
        "그 반대로 말하는 분이 있다면 무엇이라고 답하시겠습니까?",
        "그 생각이 흔들릴 만한 일을 겪으신 적은 없었습니까?",
    ),
)
INTENTION = Sign(
    "intention",
    FollowUpKind.CHALLENGE,
    re.compile(r"겠습니다|겠어요|하려고 합니다|할 생각입니다"),
    re.compile(
        r"그래도 (?:\S+ ){0,2}\S*면|그래도 (?:안|풀리지|해결되지)|만약|만일|안 되면|않으면|그래도 해결|예전에|지난번에|[았었했]거든요"
    ),
    (
        "그렇게 해도 풀리지 않는다면 다음에는 무엇을 하시겠습니까?",
        "그 방법이 통하지 않고 있다는 것은 어떻게 알아차리시겠습니까?",
        "그렇게 하실 때 생길 수 있는 문제는 무엇이라고 보십니까?",
        "비슷하게 해 보신 일이 있다면 그때는 어땠습니까?",
    ),
)
INTEREST = Sign(
    "interest",
    FollowUpKind.CHALLENGE,
    re.compile(r"관심|매력|끌려|끌렸|지원하게|지원했|지원한|꿈이|꿈을|하고 싶|되고 싶"),
    re.compile(r"준비했|준비해|공부|배웠|배우고|익혔|자격증|직접|찾아가|만들[었어]|수강|써 봤|읽고|적어 봤"),
    (
        "그 관심을 행동으로 옮기신 일을 하나 말씀해 주시겠습니까?",
        "그 마음이 실제로 어떤 준비로 이어졌습니까?",
        "비슷한 다른 곳도 있었을 텐데, 이곳이어야 하는 까닭은 무엇입니까?",
        "직접 알아보시고 생각과 달랐던 점은 무엇이었습니까?",
    ),
)
ROLE = Sign(
    "role",
    FollowUpKind.DEEPEN,
    re.compile(r"맡았|맡아|맡게|담당했|담당하|역할을"),
    re.compile(r"가장 어려|제일 어려|제일 힘들|가장 힘들"),
    (
        "그 일에서 판단하기 가장 어려웠던 순간은 언제였습니까?",
        "그 일 가운데 계획과 다르게 흘러간 것은 무엇이었습니까?",
        "그 일을 맡으시면서 새로 익혀야 했던 것은 무엇입니까?",
        "그 일을 잘하고 있다는 것은 무엇으로 확인하셨습니까?",
    ),
)
JOB = Sign(
    "job",
    FollowUpKind.JOB,
    RESULT.seen,
    re.compile(r"지원한 (?:직무|일|자리|회사|부서)|이 (?:직무|자리|회사)에서|입사(?:하면|한 뒤|하게)|직무에서"),
    (
        "이번에 지원하신 일에서는 그 경험을 어디에 쓰실 수 있겠습니까?",
        "그 경험은 지원하신 직무의 어떤 업무와 가장 가깝다고 보십니까?",
        "입사하신 뒤 그 경험을 처음 살려 보신다면 어떤 일에서 시작하시겠습니까?",
        "그 경험이 지원하신 직무에서는 그대로 통하지 않을 수도 있습니다. 무엇을 바꾸시겠습니까?",
    ),
)

DENIED = re.compile(r"없었|없습|없어요|않았|않습|않아|않겠|않을|아니었|아닙|아니에|(?<![가-힣])[안못] [가-힣]|못했")
"""A sign in a sentence that denies it is none."""
DETAIL = Sign(
    "detail",
    FollowUpKind.DEEPEN,
    RESULT.seen,
    re.compile(r"(?!)"),
    (
        "그때 장면을 순서대로 조금 더 그려 주시겠습니까?",
        "그 부분을 처음 듣는 사람도 알 수 있게 한 단계 더 풀어 주시겠습니까?",
        "그 일을 하시면서 가장 마음을 쓰신 것은 무엇이었습니까?",
        "그렇게 하기로 마음먹으신 때의 이야기를 조금 더 들려주시겠습니까?",
        "그 일에 들인 시간과 노력은 어느 정도였습니까?",
    ),
)
"""Where nothing else is shown: still a question to the person's own words, before one that fits anybody's."""
AHEAD = Sign(
    "ahead",
    FollowUpKind.DEEPEN,
    re.compile(r"[가-힣](?=\W*$)"),
    re.compile(r"(?!)"),
    (
        "이 일을 처음 맡는 동료가 있다면 무엇부터 일러 주시겠습니까?",
        "여기에 쓸 시간이 절반뿐이라면 무엇을 먼저 내려놓으시겠습니까?",
        "훨씬 더 큰 규모에서 하신다면 무엇부터 달라져야 하겠습니까?",
        "여기서 한 걸음 더 나아간다면 무엇을 해 보고 싶으십니까?",
        "이 대목에서 듣는 사람이 가장 궁금해할 것은 무엇이라고 보십니까?",
        "이 말씀을 한 문장으로만 남기신다면 어떤 문장이겠습니까?",
    ),
)
LIMITS = Sign(
    "limits",
    FollowUpKind.CHALLENGE,
    AHEAD.seen,
    AHEAD.answered,
    (
        "그 말씀이 들어맞지 않는 자리가 있다면 어떤 때이겠습니까?",
        "그렇게 하면 안 되는 때가 온다면 무엇을 보고 알아차리시겠습니까?",
        "그 말씀과 다르게 해야 하는 자리에 놓이신다면 무엇을 기준으로 바꾸시겠습니까?",
        "그 말씀을 믿기 어렵다는 사람이 있다면 무엇을 보여 주시겠습니까?",
        "그 말씀에 가장 날카로운 질문을 던진다면 어떤 질문이겠습니까?",
        "그 말씀에서 본인이 아직 자신하지 못하는 것은 무엇입니까?",
    ),
)
NEW_GROUND = (AHEAD, LIMITS)
"""What hardly any answer tells unasked: for those that have told everything else."""
BY_QUESTION: dict[QuestionKind, tuple[Sign, ...]] = {
    QuestionKind.SELF_INTRODUCTION: (NUMBER, ROLE, TRAIT, INTEREST, JOB),
    QuestionKind.MOTIVATION: (INTEREST, NUMBER, TRAIT, OPINION, JOB),
    QuestionKind.STRENGTH_WEAKNESS: (NUMBER, TRAIT, DIFFICULTY, LESSON, JOB, OPINION),
    QuestionKind.EXPERIENCE: (NUMBER, WE, DECISION, RESULT, DIFFICULTY, LESSON, JOB, ROLE, TRAIT),
    QuestionKind.SITUATION: (INTENTION, DECISION, OPINION, NUMBER),
    QuestionKind.JOB: (NUMBER, DECISION, INTENTION, ROLE, RESULT, OPINION, JOB),
    QuestionKind.TECHNICAL: (NUMBER, DECISION, INTENTION),
    QuestionKind.CHARACTER: (OPINION, DECISION, TRAIT, INTENTION, LESSON),
    QuestionKind.CLOSING: (),
}
"""Signs by kind of question, the one that an interviewer would take up first in front. A last word is not asked into."""
TOLD_IN_THE_PAST = re.compile(_PAST)
ONLY_PAST = (DIFFICULTY, ROLE)
"""Signs that count only where something is told: ‘갈등이 생기면’ is no trouble that was had."""
ONLY_ACTIONS = (RESULT, JOB, DETAIL)
"""Signs that are looked for only where the answer tells what was done, and not in ``NOT_DONE``."""
NOT_DONE = re.compile(
    r"실감|반성|생각|느꼈|배웠|알게|깨달|헤맸|접해|있었|이었습니다$|였습니다$|아니었|셨|들었습니다$|받았습니다$"
)
LEADS_CLOSED = (
    "‘{quote}’라고 하셨는데, {question}",
    "방금 ‘{quote}’라고 말씀하셨습니다. {question}",
    "‘{quote}’라는 말씀에 대해 여쭙겠습니다. {question}",
    "조금 전에 ‘{quote}’라고 하셨습니다. {question}",
)
LEADS_OPEN = (
    "‘{quote}’라고 하신 대목을 여쭙겠습니다. {question}",
    "말씀 가운데 ‘{quote}’라는 부분이 있었습니다. {question}",
    "‘{quote}’라고 하셨던 때를 다시 여쭙겠습니다. {question}",
)
WHY = "방금 하신 말씀: {quote}"
"""The reason of a quoting follow-up, ``head: literal line`` as with tailored questions."""
