"""The wording of questions made from a posting: every frame with its kind, what a good answer shows, and what is asked next."""

from dataclasses import dataclass

from maju.domain.question import FollowUp, QuestionKind


@dataclass(frozen=True, slots=True)
class Frame:
    """A question around ``{it}``; particles written 을(를) are fitted."""

    kind: QuestionKind
    competency: str
    text: str
    good_answer: tuple[str, ...]


_JOB, _EXPERIENCE, _SITUATION = QuestionKind.JOB, QuestionKind.EXPERIENCE, QuestionKind.SITUATION
_CHARACTER, _MOTIVATION = QuestionKind.CHARACTER, QuestionKind.MOTIVATION

TASK_FRAMES = (
    Frame(
        _EXPERIENCE,
        "직무적합성",
        "입사하시면 {it}을(를) 맡게 됩니다. 이와 비슷한 일을 해 보신 경험을 말씀해 주십시오.",
        (
            "비슷한 일을 한 때와 맡은 몫을 밝힌다",
            "직접 한 행동을 순서대로 말한다",
            "결과와 이 일에 이어지는 점을 말한다",
        ),
    ),
    Frame(
        _JOB,
        "직무이해",
        "{it}을(를) 처음 맡으신다면 무엇부터 확인하고 시작하시겠습니까?",
        ("먼저 확인할 것을 두세 가지 든다", "그 순서로 하는 까닭을 말한다", "혼자 정할 일과 물어볼 일을 가른다"),
    ),
    Frame(
        _SITUATION,
        "문제해결",
        "{it}이(가) 예정보다 늦어지고 있습니다. 어떤 순서로 대처하시겠습니까?",
        ("늦어진 까닭부터 확인한다", "먼저 할 일과 알릴 사람을 정한다", "다시 늦지 않게 할 방법을 든다"),
    ),
    Frame(
        _JOB,
        "품질",
        "{it}에서 가장 실수하기 쉬운 부분은 무엇이라고 생각하십니까? 어떻게 막으시겠습니까?",
        ("실수가 생기는 곳을 구체적으로 짚는다", "왜 생기는지 설명한다", "막는 방법과 확인하는 방법을 든다"),
    ),
    Frame(
        _SITUATION,
        "의사소통",
        "{it}을(를) 두고 동료와 의견이 다르다면 어떻게 맞추어 가시겠습니까?",
        ("상대의 근거를 먼저 듣는다", "일의 목적과 기준으로 견준다", "정한 뒤에 할 일을 말한다"),
    ),
    Frame(
        _JOB,
        "성과창출",
        "{it}을(를) 잘해 냈는지는 무엇을 보고 판단하시겠습니까?",
        ("눈에 보이는 기준을 든다", "그 기준이 중요한 까닭을 말한다", "기준에 못 미칠 때 할 일을 말한다"),
    ),
)
REQUIREMENT_FRAMES = (
    Frame(
        _EXPERIENCE,
        "직무지식",
        "{it}와(과) 관련해 실제로 해 보신 일을 하나 골라 과정과 결과를 말씀해 주십시오.",
        ("어떤 상황이었는지 짧게 밝힌다", "직접 한 일을 순서대로 말한다", "결과를 수나 변화로 보여 준다"),
    ),
    Frame(
        _JOB,
        "전문성",
        "이 자리에는 {it}이(가) 필요합니다. 본인의 수준을 어떤 근거로 설명하시겠습니까?",
        ("수준을 사례나 결과물로 보여 준다", "할 수 있는 것과 아직인 것을 가른다", "모자란 것을 채울 방법을 말한다"),
    ),
    Frame(
        _EXPERIENCE,
        "문제해결",
        "{it}을(를) 하면서 뜻대로 되지 않았던 때와, 그때 바꾸신 방법을 말씀해 주십시오.",
        ("어려웠던 까닭을 분명히 한다", "방법을 바꾼 판단을 말한다", "그 뒤에 달라진 것을 말한다"),
    ),
)
TOOL_FRAMES = (
    Frame(
        _EXPERIENCE,
        "직무지식",
        "{it}을(를) 써서 일을 해결하신 경험을 말씀해 주십시오. 어떤 기능을 쓰셨습니까?",
        ("무엇을 하려고 썼는지 밝힌다", "쓴 기능과 방법을 구체적으로 말한다", "쓰기 전과 달라진 점을 든다"),
    ),
    Frame(
        _JOB,
        "전문성",
        "{it}을(를) 어느 정도로 다루십니까? 이 일에서 어디에 쓰실 수 있는지도 말씀해 주십시오.",
        ("수준을 사례로 보여 준다", "이 일에 쓸 곳을 짚는다", "더 익힐 것을 말한다"),
    ),
)
CERTIFICATE_FRAMES = (
    Frame(
        _JOB,
        "직무지식",
        "{it}을(를) 준비하면서 배운 것 가운데 이 일에 바로 쓸 수 있는 것은 무엇입니까?",
        ("배운 것을 한두 가지 고른다", "이 일의 어느 장면에 쓰는지 말한다", "아직 모르는 것을 밝힌다"),
    ),
    Frame(
        _EXPERIENCE,
        "학습",
        "{it}을(를) 준비하신 과정에서 가장 어려웠던 부분과 넘긴 방법을 말씀해 주십시오.",
        ("어려웠던 부분을 분명히 한다", "공부한 방법을 구체적으로 말한다", "그 뒤에 달라진 점을 든다"),
    ),
)
PREFERRED_FRAMES = (
    Frame(
        _EXPERIENCE,
        "직무강점",
        "저희는 {it} 쪽의 경험을 눈여겨봅니다. 어디까지 해 보셨는지 말씀해 주십시오.",
        ("해 본 범위를 솔직하게 밝힌다", "직접 한 일을 하나 든다", "이 일에 어떻게 이어지는지 말한다"),
    ),
    Frame(
        _JOB,
        "업무개선",
        "{it}을(를) 이 일에 살린다면 무엇이 나아질 수 있다고 보십니까?",
        ("나아질 점을 하나 고른다", "그렇게 되는 까닭을 말한다", "시작할 방법을 든다"),
    ),
)
IDEAL_CLAUSE_FRAMES = (
    Frame(
        _CHARACTER,
        "가치관",
        "저희는 {it} 분과 함께 일하고 싶습니다. 본인이 그런 사람임을 보여 주는 일을 하나 말씀해 주십시오.",
        ("그 모습이 드러난 일을 하나 든다", "그때 한 선택과 까닭을 말한다", "일할 때 어떻게 이어질지 말한다"),
    ),
    Frame(
        _CHARACTER,
        "조직적응",
        "{it} 사람이라는 말을 들으신 적이 있습니까? 있다면 어떤 일 때문이었는지 말씀해 주십시오.",
        ("실제로 있었던 일을 든다", "본인이 한 행동을 말한다", "지나칠 때 조심하는 점도 안다"),
    ),
)
IDEAL_NOUN_FRAMES = (
    Frame(
        _CHARACTER,
        "가치관",
        "저희는 {it}을(를) 중요하게 생각합니다. 이를 실천하신 경험을 말씀해 주십시오.",
        ("그 말을 자기 말로 풀이한다", "실천한 일을 하나 든다", "결과와 배운 점을 말한다"),
    ),
)
MOTIVATION_FRAMES = (
    Frame(
        _MOTIVATION,
        "지원동기",
        "{it} 일을 하려고 마음먹으신 계기와, 그 뒤로 준비해 오신 것을 말씀해 주십시오.",
        ("계기를 본인의 경험으로 말한다", "준비한 것을 구체적으로 든다", "이 자리와 이어지는 점을 말한다"),
    ),
    Frame(
        _MOTIVATION,
        "직무이해",
        "공고를 읽고 {it}이(가) 어떤 일을 하는 자리라고 이해하셨습니까? 본인과 잘 맞는 부분도 말씀해 주십시오.",
        ("하는 일을 자기 말로 풀이한다", "본인과 맞는 부분을 고른다", "근거가 되는 경험을 든다"),
    ),
)
OWN_GOOD_ANSWER = ("이 직업의 말로 구체적으로 답한다", "그렇게 하는 까닭을 말한다", "겪은 일이나 예를 하나 든다")

FOLLOW_UPS: dict[QuestionKind, tuple[tuple[FollowUp, ...], ...]] = {
    _EXPERIENCE: (
        (
            FollowUp("missing_action", "그때 본인이 직접 하신 일은 무엇이었습니까?"),
            FollowUp("missing_result", "그 일은 어떤 결과로 이어졌습니까?"),
            FollowUp("deepen", "같은 일을 다시 맡으신다면 무엇을 다르게 하시겠습니까?"),
        ),
        (
            FollowUp("no_numbers", "결과를 수나 크기로 말씀해 주실 수 있습니까?"),
            FollowUp("missing_task", "그 일에서 맡으신 몫은 어디까지였습니까?"),
            FollowUp("deepen", "그 경험이 이 자리에서 어떻게 쓰일 수 있습니까?"),
        ),
        (
            FollowUp("missing_situation", "어떤 상황이었는지 조금 더 말씀해 주시겠습니까?"),
            FollowUp("missing_learning", "그 일을 겪고 나서 달라진 습관이 있습니까?"),
            FollowUp("deepen", "그때 가장 망설였던 결정은 무엇이었습니까?"),
        ),
    ),
    _JOB: (
        (
            FollowUp("too_short", "그 순서를 조금 더 자세히 말씀해 주시겠습니까?"),
            FollowUp("deepen", "그렇게 판단하시는 근거는 무엇입니까?"),
        ),
        (
            FollowUp("too_short", "예를 하나 들어 설명해 주시겠습니까?"),
            FollowUp("deepen", "그 방법의 약점은 무엇이라고 보십니까?"),
        ),
        (
            FollowUp("too_short", "조금 더 구체적으로 말씀해 주시겠습니까?"),
            FollowUp("deepen", "시간이 절반밖에 없다면 무엇을 남기시겠습니까?"),
        ),
    ),
    _SITUATION: (
        (
            FollowUp("too_short", "가장 먼저 하실 일부터 차례로 말씀해 주시겠습니까?"),
            FollowUp("deepen", "그 방법이 통하지 않는다면 어떻게 하시겠습니까?"),
        ),
        (
            FollowUp("too_short", "누구에게 언제 알리시겠습니까?"),
            FollowUp("deepen", "비슷한 일을 미리 막으려면 무엇이 필요합니까?"),
        ),
    ),
    _CHARACTER: (
        (
            FollowUp("missing_situation", "그런 모습이 드러난 때를 하나 들어 주시겠습니까?"),
            FollowUp("deepen", "그 점이 오히려 어려움이 된 적은 없었습니까?"),
        ),
        (
            FollowUp("too_short", "조금 더 풀어서 말씀해 주시겠습니까?"),
            FollowUp("deepen", "함께 일한 사람은 그 점을 어떻게 이야기합니까?"),
        ),
    ),
    _MOTIVATION: (
        (
            FollowUp("too_short", "준비하신 것을 하나 더 말씀해 주시겠습니까?"),
            FollowUp("deepen", "이 일이 생각과 다르다면 무엇으로 버티시겠습니까?"),
        ),
    ),
}
