"""직무 연결: whether what was said is tied to the work that is applied for."""

import re
from collections.abc import Sequence

from maju.services.judging.finding import Case, RuleFinding
from maju.services.judging.reading import Sentence
from maju.services.judging.wording import short_quote

_WORK = re.compile(
    r"지원(?:한|하|했|자)|직무|업무|이 일|이 직|입사|회사|현장|실무|부서|귀사|근무|고객|담당자|(?:서|들어)가(?:면|서)|일하"
)
_OWN = re.compile(
    r"경험|바탕|살려|살리|활용|적용|강점|장점|배운|익힌|익혀|덕분|그때|해 본|해 봤|맡았|했습니다|습관|능력|역량"
)
_TIES = re.compile(r"쓰|살려|살리|활용|적용|이어|바탕|도움|통해|필요|맞|연결|그래서|때문|처럼|같은|기여|보태")
_PLAN = re.compile(r"겠습니다|하려고|할 것입니다|할 계획|하고 싶습니다")
_WHEN_IN = re.compile(
    r"입사|들어가|합류|맡게 되|첫 |처음 (?:석|세|몇|한)|먼저|\S+(?:달|개월|년) (?:안|동안|뒤)|일하게 되"
)
_LEAST_SPECIFIC = 3
"""Words of the work itself, beyond 회사, 업무 and the like, from which a sentence speaks of this work and not of any."""


def judge_job_link(case: Case) -> RuleFinding:
    """Level 1-5 for 직무 연결. Rules see words: the trade's own vocabulary counts by the question and the wished job."""
    about = [s for s in case.own.usable if _speaks_of_work(case, s)]
    empty = [s for s in case.own.slogans if _WORK.search(s.text) or "귀사" in s.text]
    specific = [s for s in about if len(_telling(case, s)) >= _LEAST_SPECIFIC]
    tied = [s for s in specific if _is_tied(case, s)]
    plans = [s for s in specific if _PLAN.search(s.text) and _WHEN_IN.search(s.text)]
    if not about:
        level = 2 if empty else 1
    elif not specific:
        level = 2
    elif not tied:
        level = 3
    else:
        level = 5 if plans and len({*tied, *plans}) > 1 else 4
    shown = [*tied[:1], *plans[:1], *specific[:1], *about[:1], *empty[:1]]
    spans = tuple(dict.fromkeys(s.span for s in shown))[:3]
    return RuleFinding(level, _reason(level, shown), _advice(level), spans)


def _speaks_of_work(case: Case, sentence: Sentence) -> bool:
    wished = case.lexicon.subject(case.content_words(case.answer.job)) if case.answer.job else frozenset()
    return bool(_WORK.search(sentence.text) or case.lexicon.matched(wished, sentence.forms))


def _telling(case: Case, sentence: Sentence) -> frozenset[str]:
    return sentence.forms - case.lexicon.words.frame - case.lexicon.words.common


def _is_tied(case: Case, sentence: Sentence) -> bool:
    """One's own doing and the work in one sentence, or in two that follow each other with a word that ties them."""
    if not _TIES.search(sentence.text):
        return False
    if _OWN.search(sentence.text):
        return True
    sentences = case.own.usable
    before = sentences[max(0, sentences.index(sentence) - 1)]
    return before is not sentence and (before.is_past or bool(_OWN.search(before.text)))


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
    return f"{said}에서 일과 이으셨고, 들어가서 할 일까지 말씀하셨습니다."


def _advice(level: int) -> str:
    return (
        "‘이 일에는 〔무엇〕이 필요한데, 저는 〔어디에서〕 그것을 해 보았습니다’라고 한 문장을 더해 보십시오.",
        "공고나 직무 설명에 나온 일 하나를 골라, 그 일에 내 경험이 어떻게 쓰이는지 말해 보십시오.",
        "‘그때 〔한 일〕이 〔지원하는 일〕에 쓰입니다’처럼 내 경험과 이어 보십시오.",
        "끝에 ‘들어가면 먼저 〔무엇〕부터 하겠습니다’라고 한 문장을 더해 보십시오.",
        "",
    )[level - 1]
