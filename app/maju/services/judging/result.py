"""결과와 배운 점: what became different, by how much, and what was learnt and used since."""

import re

from maju.domain.evaluation import StoryPart
from maju.services.judging.figures import has_figure
from maju.services.judging.finding import Case, RuleFinding, Span
from maju.services.judging.wording import short_quote

_ONLY_ENDED = re.compile(
    r"잘 (?:끝|마무리|해결|되|풀)|무사히|성공적|좋은 (?:결과|성과|평가)|마무리(?:되었|했|할 수)|해결(?:되었|했|할 수)"
)
_CHANGED = re.compile(
    r"줄|늘|올라|올랐|낮아|높아|빨라|짧아|없어|사라|바뀌|달라|나아|막|돌아왔|받았|뽑혔|선정|통과|합격|완성|채택|쓰이|쓰게|되었|됐|졌"
)
_COMPARED = re.compile(r"에서 \S+(?:으로|로) |보다 |만에|절반|두 배|세 배|한 번도|전혀|모두|하나도")
_SINCE = re.compile(
    r"그 ?뒤|그 ?후|이후|그때부터|지금도|지금은|요즘|앞으로|다음부터|늘 |항상|습관|먼저 (?:확인|묻|적|여쭈|물어)"
)


def judge_result(case: Case) -> RuleFinding:
    """Level 1-5 for 결과와 배운 점."""
    told = {part: _spans(case, part) for part in (StoryPart.RESULT, StoryPart.LEARNING)}
    text = case.reading.text
    results = [text[slice(*span)] for span in told[StoryPart.RESULT]]
    lessons = [text[slice(*span)] for span in told[StoryPart.LEARNING]]
    results += [said for said in lessons if _CHANGED.search(said)]
    measured = any(has_figure(said) or _COMPARED.search(said) for said in results)
    changed = measured or any(_CHANGED.search(said) and not _ONLY_ENDED.search(said) for said in results)
    used = any(_SINCE.search(said) for said in lessons)
    level = _level(bool(results), changed, measured, bool(lessons), used)
    shown = told[StoryPart.RESULT][:2] + told[StoryPart.LEARNING][:1]
    return RuleFinding(
        level, _reason(results, lessons, changed, measured), _advice(level, measured, bool(lessons)), shown
    )


def _spans(case: Case, part: StoryPart) -> tuple[Span, ...]:
    return tuple((s.evidence.start_char, s.evidence.end_char) for s in case.story if s.part is part)


def _level(ended: bool, changed: bool, measured: bool, learnt: bool, used: bool) -> int:
    if not ended:
        return 2 if learnt else 1
    if not changed:
        return 3 if learnt else 2
    if measured and learnt:
        return 5 if used else 4
    return 4 if measured or learnt else 3


def _reason(results: list[str], lessons: list[str], changed: bool, measured: bool) -> str:
    if not results and not lessons:
        return "일이 어떻게 끝났는지, 무엇을 배웠는지 말한 문장을 찾지 못했습니다."
    if not results:
        return f"{short_quote(lessons[0])}에서 배운 점을 말씀하셨지만, 일의 결과는 찾지 못했습니다."
    said = f"{short_quote(results[0])}에서 결과를 말씀하셨습니다."
    if not changed:
        return f"{said} 무엇이 어떻게 달라졌는지는 드러나지 않습니다."
    if not measured:
        said += " 얼마나 달라졌는지는 드러나지 않습니다."
    return (
        f"{said} {short_quote(lessons[0])}에서 배운 점도 말씀하셨습니다."
        if lessons
        else f"{said} 배운 점은 찾지 못했습니다."
    )


def _advice(level: int, measured: bool, learnt: bool) -> str:
    if level == 5:
        return ""
    if not measured:
        return "결과를 ‘〔얼마〕에서 〔얼마〕로’처럼 앞뒤를 견주어 한 문장으로 말해 보십시오."
    if not learnt:
        return "끝에 ‘이 일에서 〔직접 채우기〕를 배웠습니다’라고 한 문장을 더해 보십시오."
    return "배운 것을 그 뒤에 어디에 썼는지 ‘그 뒤로는’으로 시작하는 한 문장을 더해 보십시오."
