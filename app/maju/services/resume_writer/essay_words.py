"""The themes of essays, how to answer each, and the four questions that are usual; the window looks these sentences up."""

from enum import StrEnum

from maju.domain.resume_text import EssayQuestion


class EssayKind(StrEnum):
    """The themes of Korean essay questions."""

    GROWTH = "growth"
    MOTIVATION = "motivation"
    PLAN = "plan"
    COOPERATION = "cooperation"
    CHALLENGE = "challenge"
    WEAKNESS = "weakness"
    STRENGTH = "strength"
    EXPERIENCE = "experience"
    OTHER = "other"


HINTS: dict[EssayKind, str] = {
    EssayKind.GROWTH: "지금 일하는 방식을 만든 일 하나를 골라, 언제 무엇을 했고 무엇이 달라졌는지 적어 주십시오. 가족이나 출신 지역은 적지 않아도 됩니다.",
    EssayKind.COOPERATION: "누구와 무엇을 하던 때인지, 무엇이 맞지 않았는지, 본인이 한 일과 그 결과를 차례로 적어 주십시오.",
    EssayKind.CHALLENGE: "무엇이 어려웠는지, 어떤 방법을 놓고 골랐는지, 본인이 한 일과 그 결과를 차례로 적어 주십시오.",
    EssayKind.WEAKNESS: "일에서 드러난 점을 하나 적고, 고치려고 지금 하고 있는 일을 적어 주십시오.",
    EssayKind.STRENGTH: "강점을 한 문장으로 먼저 적고, 그것이 드러난 일 하나를 본인이 한 일과 결과까지 적어 주십시오.",
    EssayKind.PLAN: "들어가서 먼저 하고 싶은 일과, 그 일을 해낼 수 있다고 보는 근거를 적어 주십시오.",
    EssayKind.MOTIVATION: "이 일을 고른 까닭과, 그렇게 생각하게 된 일을 적어 주십시오. 회사에 바라는 것보다 하고 싶은 일을 적는 편이 낫습니다.",
    EssayKind.EXPERIENCE: "언제 무엇을 맡았는지, 본인이 한 일, 그 결과를 차례로 적어 주십시오. 결과는 수로 적으면 더 분명합니다.",
    EssayKind.OTHER: "물음에 먼저 한 문장으로 답하고, 그렇게 답한 까닭과 겪은 일을 이어 적어 주십시오.",
}
"""How to answer a question of each theme."""

STANDARD = (
    EssayQuestion("experience", "지원하는 직무와 관련한 경험을 적어 주십시오."),
    EssayQuestion("motivation", "이 직무에 지원한 동기를 적어 주십시오."),
    EssayQuestion("strength", "일할 때의 강점과 그것이 드러난 일을 적어 주십시오."),
    EssayQuestion("plan", "입사 후 하고 싶은 일과 계획을 적어 주십시오."),
)
"""Asked where a posting asks nothing of its own. None of them asks how somebody grew up: that has nothing to do with the work."""
