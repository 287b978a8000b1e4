"""Frames about what an essay says: beliefs, deeds, lessons, plans."""

from maju.domain.question import QuestionKind
from maju.services.tailoring.frames import Frame, Topic, asks

_EXPERIENCE, _JOB, _MOTIVATION = QuestionKind.EXPERIENCE, QuestionKind.JOB, QuestionKind.MOTIVATION
_CHARACTER, _STRENGTH = QuestionKind.CHARACTER, QuestionKind.STRENGTH_WEAKNESS

_ESSAY_FOLLOW_UPS = (
    asks(
        ("missing_situation", "그 말씀을 보여 주는 때를 하나만 들어 주시겠습니까?"),
        ("missing_action", "그때 하신 행동은 무엇이었습니까?"),
        ("deepen", "함께 일한 사람도 같은 이야기를 하겠습니까?"),
    ),
    asks(
        ("missing_result", "그래서 어떤 결과가 있었습니까?"),
        ("too_short", "조금 더 구체적으로 말씀해 주시겠습니까?"),
        ("deepen", "그와 반대되는 일을 겪으신 적은 없습니까?"),
    ),
    asks(
        ("no_numbers", "결과를 수나 크기로 말씀해 주실 수 있습니까?"),
        ("missing_learning", "그 뒤로 달라진 습관이 있습니까?"),
        ("deepen", "이 자리에서 그 점이 필요한 때는 언제라고 보십니까?"),
    ),
)
ESSAY = Topic(
    "essay",
    (
        Frame(
            _EXPERIENCE,
            "가치관",
            "{it} 쓰셨습니다. 그 말씀이 가장 잘 드러난 일을 하나 말씀해 주십시오.",
            ("일을 하나 골라 때와 맡은 몫을 밝힌다", "한 행동을 구체적으로 말한다", "쓴 말과 이어지는 결과를 말한다"),
            1,
        ),
        Frame(
            _EXPERIENCE,
            "문제해결",
            "{it} 쓰셨는데, 그렇게 하기 어려웠던 때는 언제였습니까? 어떻게 하셨습니까?",
            ("어려웠던 까닭을 말한다", "그때 고른 행동을 말한다", "결과를 숨기지 않고 말한다"),
        ),
        Frame(
            _CHARACTER,
            "가치관",
            "{it} 쓰셨습니다. 그렇게 생각하시게 된 계기와, 그 생각이 달라진 적이 있는지 말씀해 주십시오.",
            ("계기를 겪은 일로 말한다", "생각이 시험받은 때를 든다", "지금의 생각을 한 문장으로 말한다"),
        ),
        Frame(
            _CHARACTER,
            "조직적응",
            "{it} 쓰셨는데, 생각이 다른 동료를 만나신다면 어떻게 함께 일하시겠습니까?",
            ("다른 생각의 좋은 점을 인정한다", "함께 정할 방법을 말한다", "겪은 일이 있으면 든다"),
            3,
        ),
        Frame(
            _STRENGTH,
            "자기이해",
            "{it} 쓰셨습니다. 그 점이 오히려 일에 걸림이 된 적은 없었습니까?",
            ("걸림이 된 때를 솔직하게 든다", "그때 조절한 방법을 말한다", "지금은 어떻게 하는지 말한다"),
            3,
        ),
    ),
    _ESSAY_FOLLOW_UPS,
)
ESSAY_DEED = Topic(
    "essay-deed",
    (
        Frame(
            _EXPERIENCE,
            "의사결정",
            "{it} 쓰셨습니다. 그때 그렇게 하기로 정하신 까닭은 무엇이었습니까?",
            ("그때의 형편을 짧게 밝힌다", "견준 다른 방법과 고른 까닭을 말한다", "결과를 말한다"),
        ),
        Frame(
            _EXPERIENCE,
            "성과창출",
            "{it} 쓰셨는데, 그 일은 그 뒤에 어떻게 되었습니까?",
            ("바로 나온 결과와 뒤에 남은 것을 가른다", "확인한 방법을 말한다", "아쉬운 점을 숨기지 않는다"),
            1,
        ),
        Frame(
            _EXPERIENCE,
            "협업",
            "{it} 쓰셨습니다. 함께하신 분들은 처음에 어떤 반응을 보였습니까?",
            ("처음의 반응을 그대로 말한다", "반응이 다른 사람과 맞춘 방법을 말한다", "본인의 몫을 밝힌다"),
        ),
        Frame(
            _EXPERIENCE,
            "문제해결",
            "{it} 쓰셨는데, 그 과정에서 가장 어려웠던 점과 넘기신 방법을 말씀해 주십시오.",
            ("어려웠던 점을 하나 고른다", "해 본 방법을 순서대로 말한다", "넘긴 뒤에 달라진 것을 든다"),
            3,
        ),
    ),
    _ESSAY_FOLLOW_UPS,
)
ESSAY_LEARNED = Topic(
    "essay-learned",
    (
        Frame(
            _EXPERIENCE,
            "학습",
            "{it} 쓰셨습니다. 그 뒤에 그것을 실제로 써 보신 일을 말씀해 주십시오.",
            ("배운 것을 한 문장으로 말한다", "다른 일에서 써 본 때를 든다", "써 보니 달랐던 점을 말한다"),
        ),
        Frame(
            _EXPERIENCE,
            "자기이해",
            "{it} 쓰셨는데, 그 전에는 어떻게 생각하셨습니까? 바뀌게 된 일을 말씀해 주십시오.",
            ("전과 뒤의 생각을 견준다", "바뀌게 된 일을 구체적으로 말한다", "지금 행동에 나타나는 모습을 든다"),
        ),
    ),
    _ESSAY_FOLLOW_UPS,
)
ESSAY_PLAN = Topic(
    "essay-plan",
    (
        Frame(
            _MOTIVATION,
            "성장계획",
            "{it} 쓰셨습니다. 그것을 위해 입사하고 첫 여섯 달 동안 하실 일을 말씀해 주십시오.",
            ("먼저 배울 것과 할 일을 가른다", "확인할 기준이나 때를 말한다", "지금 준비하고 있는 것을 든다"),
        ),
        Frame(
            _MOTIVATION,
            "직무이해",
            "{it} 쓰셨는데, 이 자리에서 실제로 하게 될 일과 어떻게 이어진다고 보십니까?",
            ("하게 될 일을 구체적으로 안다", "목표와 이어지는 점을 짚는다", "이어지지 않는 부분도 받아들인다"),
        ),
    ),
    _ESSAY_FOLLOW_UPS,
)
