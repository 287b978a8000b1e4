"""Why a question is asked, in the language of the window: the head translated, the line of the posting as it is."""

from maju.ui.texts import tr


def reason_words(reason: str) -> str:
    """A line for under the question, empty where it is not made for a posting or an occupation."""
    head, colon, line = reason.partition(": ")
    if not colon:
        return reason
    return tr("묻는 까닭 · {head}: {line}", head=_heads().get(head, head), line=line)


def _heads() -> dict[str, str]:
    """As :mod:`maju.services.job_practice` writes them."""
    return {
        "공고의 담당 업무": tr("공고의 담당 업무"),
        "공고의 자격 요건": tr("공고의 자격 요건"),
        "공고의 우대 사항": tr("공고의 우대 사항"),
        "공고의 인재상": tr("공고의 인재상"),
        "이 직업이 하는 일": tr("이 직업이 하는 일"),
        "이 자리의 직업": tr("이 자리의 직업"),
        "면접에서 자주 묻는 질문": tr("면접에서 자주 묻는 질문"),
    }
