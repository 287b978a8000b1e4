"""기술 정확성: points that must be right, and misconceptions that are known.

Rules do not understand either. They find the expressions which the bank lists for each expected point and for each common mistake;
a mistake that the bank does not list is not seen, and the reason says so. Words that leave no exception (항상, 절대) seldom hold in
engineering, and misconceptions are full of them: many for the length of an answer lower the level.
"""

import re

from maju.domain.question import CommonMistake
from maju.services.judging.finding import Case, RuleFinding, Span
from maju.services.judging.points import point_spans, wanted_points, words_in
from maju.services.judging.wording import short_quote

_LIMITS = "기본 분석은 흔한 오해와 꼭 짚을 점의 표현만 확인합니다."
_MOST, _HALF = 0.75, 0.5
_CONDITION = re.compile(r"다만|대신|경우|반면|때문에|보다|주의|조심|위험|[으하]면 ")
_SWEEPING = 0.2
"""Share of sentences without exception from which they lower the level."""
_FULL = 30
"""Points of ``support`` from which conditions and exceptions were told too."""


def judge_accuracy(case: Case) -> RuleFinding:
    """Level 1-5 for 기술 정확성, or held where nothing said can be checked."""
    question = case.answer.planned.question
    wrong = [(mistake, found) for mistake in question.mistakes if (found := _mistaken(case, mistake))]
    mistaken = {span for _, spans in wrong for span in spans}
    points = wanted_points(case.answer.planned)
    touched = [
        (point, spans)
        for point in points
        if (spans := [s for s in point_spans(point, case.reading, besides=question.text) if s not in mistaken])
    ]
    if wrong:
        return _corrected(case, wrong, bool(touched))
    if not touched:
        return RuleFinding(None, f"맞고 틀림을 확인할 수 있는 표현을 찾지 못해 판단을 보류했습니다. {_LIMITS}")
    share = len(touched) / len(points)
    weighed = any(_CONDITION.search(s.text) for s in case.own.usable) and case.support.points >= _FULL
    sweeping = _sweeping(case)
    level = (5 if share >= _MOST and weighed else 4 if share >= _HALF else 3) - bool(sweeping)
    shown = tuple(spans[0] for _, spans in touched)
    said = short_quote(case.reading.text[slice(*shown[0])])
    reason = f"{said} 등 {len(touched)}가지 점을 확인했고, 흔한 오해는 눈에 띄지 않습니다."
    if sweeping:
        reason += (
            f" 다만 {short_quote(case.reading.text[slice(*sweeping[0])])}처럼 예외가 없다고 잘라 말한 데가 있습니다."
        )
    return RuleFinding(level, f"{reason} {_LIMITS}", _advice(level), (*shown[:2], *sweeping[:1]))


def _sweeping(case: Case) -> tuple[Span, ...]:
    """Sentences without exception, where there are many for the length of the answer."""
    words = case.lexicon.words.absolutes
    found = [s.span for s in case.own.usable if any(word in s.text for word in words)]
    return tuple(found) if len(found) >= _SWEEPING * len(case.own.usable) else ()


def _mistaken(case: Case, mistake: CommonMistake) -> list[Span]:
    return [s.span for s in case.own.usable if words_in(s.text, mistake.words)]


def _corrected(case: Case, wrong: list[tuple[CommonMistake, list[Span]]], something_right: bool) -> RuleFinding:
    mistake, spans = wrong[0]
    level = 2 if something_right and len(wrong) == 1 and not _sweeping(case) else 1
    reason = f"{short_quote(case.reading.text[slice(*spans[0])])}라는 말은 흔한 오해로 들립니다. {mistake.mistake}"
    return RuleFinding(level, f"{reason} {_LIMITS}", mistake.correction, tuple(s[0] for _, s in wrong))


def _advice(level: int) -> str:
    if level == 5:
        return ""
    if level == 4:
        return "언제는 쓰지 않는지, 무엇을 대신 내주는지까지 한 문장으로 더해 보십시오."
    return "꼭 짚을 점을 한 가지씩 ‘왜 그런가’까지 붙여 말해 보십시오."
