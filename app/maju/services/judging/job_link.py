"""직무 연결: whether what was said is tied to the work that is applied for."""

import re
from collections.abc import Sequence

from maju.domain.question import QuestionKind
from maju.services.judging.finding import Case, RuleFinding
from maju.services.judging.reading import Sentence
from maju.services.judging.wording import short_quote

_WORK = re.compile(
    r"지원(?:한|하|했|자)|직무|업무|이 일|이 직|입사|회사|현장|실무|부서|귀사|근무|고객|(?:서|들어)가(?:면|서|ㄴ다면)|들어간다면|들어온다면|일하|출근|맡고 싶|분야|이쪽|일이(?:구나|라고|라는)"
)
_TIES = re.compile(
    r"살려|살리|활용|적용|바탕|도움|쓰일|쓰이|쓸 수|쓰겠|써먹|이어|연결|기여|보태|도울|돕|자신 있|그것도 그래서|맞추|맡고|필요|그래서"
)
_BOUND = re.compile(
    r"(?:직무|업무|현장|관리|점검|상담|생산|영업|회사|지원한 \S+)에서도|쓰일|쓰입니다|쓸 수|쓰겠|쓰고 싶|쓰려고|써먹|살려|살리|활용하|적용하|바탕으로|"
    r"(?:저한테|저에게|저와) (?:더 )?맞|경험이 있어서|기여하|그것도 그래서|그대로 (?:쓰|옮|도움)|이어집니다|이어지"
)
"""One's own way or experience carried into the work."""
_PLAN = re.compile(
    r"겠습니다|하려고|보려고|할 것입니다|할 계획|싶습니다|할 생각|그 뒤로|그 뒤부터|지금도|앞으로|다음부터"
)
"""What one will do there, or has done ever since."""
_WILL = re.compile(r"겠(?:습니다|어요|죠)\W*$")
_ME = re.compile(r"제가|저는|저도|제 ")
_LEAST_SPECIFIC = 3
"""Words of the work itself, beyond 회사, 업무 and the like, from which a sentence speaks of this work and not of any."""
_LEAST_TOLD, _BRIEFLY, _WHOLE = 2, 12, 30
"""Points of ``support``: below the first nothing particular was said; from the others experience and task are told briefly, in detail."""


def judge_job_link(case: Case) -> RuleFinding:
    """Level 1-5 for 직무 연결. Rules see words: the trade's own vocabulary counts by the question and the wished job.

    An answer to a question about the work itself, or why it is wished for, speaks of the work all along.
    """
    about = [s for s in case.own.usable if _speaks_of_work(case, s)]
    empty = [s for s in case.own.slogans if _WORK.search(s.text) or "귀사" in s.text]
    specific = [s for s in about if s not in case.support.general and len(_telling(case, s)) >= _LEAST_SPECIFIC]
    told = [s for s in case.own.usable if _is_told(s) and s not in case.support.general and len(_telling(case, s)) > 1]
    bound = [s for s in specific if _BOUND.search(s.text)]
    tied = [s for s in specific if s in bound or case.kind is QuestionKind.JOB or _work_to_do(s)]
    planned = any(_PLAN.search(s.text) for s in specific)
    level = _level(case, bool(about or empty), bool(specific), bool(told and tied), planned)
    if level == _TIED and planned and bound and case.support.points >= _BRIEFLY:
        level += 1
    shown = [*tied[-1:], *(told[:1] if level >= _TIED else []), *specific[:1], *about[:1], *empty[:1]]
    spans = tuple(dict.fromkeys(s.span for s in shown))[:3]
    return RuleFinding(level, _reason(level, shown), _advice(level), spans)


_TIED = 4
_ABOUT_WORK = (QuestionKind.JOB, QuestionKind.MOTIVATION)


def _level(case: Case, about: bool, specific: bool, tied: bool, planned: bool) -> int:
    if not about:
        return 1
    if not specific or case.support.points < _LEAST_TOLD:
        return 2
    if not tied:
        return 3
    return 5 if planned and case.support.points >= _WHOLE else _TIED


def _is_told(sentence: Sentence) -> bool:
    """It ends in the past, or begins there about oneself; ‘손님이 찾았는데 없던 물건을 적겠습니다’ is a plan."""
    return sentence.is_past and (not _WILL.search(sentence.text) or bool(_ME.search(sentence.text)))


def _work_to_do(sentence: Sentence) -> bool:
    return bool(_WORK.search(sentence.text) and (_TIES.search(sentence.text) or _PLAN.search(sentence.text)))


def _speaks_of_work(case: Case, sentence: Sentence) -> bool:
    if case.kind in _ABOUT_WORK or _WORK.search(sentence.text):
        return True
    wished = case.lexicon.subject(case.content_words(case.answer.job)) if case.answer.job else frozenset()
    return bool(case.lexicon.matched(wished, sentence.forms))


def _telling(case: Case, sentence: Sentence) -> frozenset[str]:
    return sentence.forms - case.lexicon.words.frame - case.lexicon.words.common


def _reason(level: int, shown: Sequence[Sentence]) -> str:
    if level == 1:
        return "지원하는 일과 이어지는 말을 찾지 못했습니다."
    said = short_quote(shown[0].text)
    if level == 2:
        return f"{said}처럼 어느 일에나 할 수 있는 말만 있고, 이 일에 관한 말은 찾지 못했습니다."
    if level == 3:
        return f"{said}에서 일에 관해 말씀하셨지만, 내 경험과 이어지는 문장은 찾지 못했습니다."
    if level == 4:
        return f"{said}에서 내 경험이나 능력을 일과 이으셨습니다."
    return f"{said}에서 일과 이으셨고, 앞으로 할 일이나 그 뒤로 지키는 것까지 말씀하셨습니다."


def _advice(level: int) -> str:
    return (
        "‘이 일에는 〔무엇〕이 필요한데, 저는 〔어디에서〕 그것을 해 보았습니다’라고 한 문장을 더해 보십시오.",
        "공고나 직무 설명에 나온 일 하나를 골라, 그 일에 내 경험이 어떻게 쓰이는지 말해 보십시오.",
        "‘그때 〔한 일〕이 〔지원하는 일〕에 쓰입니다’처럼 내 경험과 이어 보십시오.",
        "끝에 ‘들어가면 먼저 〔무엇〕부터 하겠습니다’라고 한 문장을 더해 보십시오.",
        "",
    )[level - 1]
