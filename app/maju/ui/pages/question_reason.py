"""Why a question is asked, in the language of the window: the heads translated, the lines of a resume or posting as they are."""

from maju.ui.texts import tr


def reason_words(reason: str) -> str:
    """A line for under the question, empty where it is of the bank."""
    told = " · ".join(_told(each) for each in reason.splitlines())
    return tr("묻는 까닭 · {lines}", lines=told) if ": " in reason else told


def _told(reason: str) -> str:
    head, colon, line = reason.partition(": ")
    return f"{_heads().get(head, head)}: {line}" if colon else reason


def _heads() -> dict[str, str]:
    """As :mod:`maju.services.job_practice` and :mod:`maju.services.tailoring` write them."""
    return {
        "이력서": tr("이력서"),
        "자기소개서": tr("자기소개서"),
        "기출 후기": tr("기출 후기"),
        "공고의 담당 업무": tr("공고의 담당 업무"),
        "공고의 자격 요건": tr("공고의 자격 요건"),
        "공고의 우대 사항": tr("공고의 우대 사항"),
        "공고의 인재상": tr("공고의 인재상"),
        "이 직업이 하는 일": tr("이 직업이 하는 일"),
        "이 자리의 직업": tr("이 자리의 직업"),
        "면접에서 자주 묻는 질문": tr("면접에서 자주 묻는 질문"),
        "방금 하신 말씀": tr("방금 하신 말씀"),
    }
