"""분량: how much was said for the time given, by the clock where there is sound, else by syllables at 250 a minute."""

from maju.domain.answer import TranscriptSource
from maju.domain.korean import count_syllables
from maju.domain.question import QuestionKind
from maju.services.judging.finding import Case, RuleFinding
from maju.services.judging.wording import short_quote
from maju.services.measuring.endings import Ending

TYPED_SYLLABLES_PER_MINUTE = 250.0
"""Talking 252.87 ± 40.86 (J. Speech Sciences 9(4), 2002), rounded."""
_SLOWEST = 150.0
"""Syllables a minute below which the clock ran mostly through silence: then the syllables count, not the clock."""
LONGEST_EXPECTED_S = 90.0
"""Where a format gives more (up to 3 min), a minute and a half is taken as the full measure."""
_FULL = 0.6
"""Share of the measure from which an answer is long enough: nobody has to fill the time."""
_BRIEF_KINDS = (QuestionKind.CLOSING,)
_FEW = ("한", "두", "세")


def judge_length(case: Case) -> RuleFinding:
    """Level 1-5 for 분량."""
    given = case.answer.answer_s
    used = spoken_seconds(case)
    measure = expected_seconds(case)
    cut_off = _cut_off(case)
    level = _level(used, measure, given, cut_off=cut_off)
    last = (case.reading.counted or case.reading.sentences)[-1]
    reason = f"{given:.0f}초가 주어졌고, {_how(case)} {used:.0f}초쯤 말씀하셨습니다."
    if cut_off:
        reason += f" {short_quote(last.text)}에서 시간이 다 되었습니다."
    else:
        reason += f" {short_quote(last.text)}라고 끝맺으셨습니다."
    return RuleFinding(level, reason, _advice(used, measure, given, level, cut_off=cut_off), (last.span,))


def spoken_seconds(case: Case) -> float:
    """Seconds from the first to the last sound, or what the syllables take where there is no sound or hardly speech in it."""
    syllables = count_syllables(case.reading.spoken)
    speech = case.answer.delivery.speech
    if case.answer.transcript.source is TranscriptSource.TYPED or not speech:
        return 60.0 * syllables / TYPED_SYLLABLES_PER_MINUTE
    return min(speech[-1].end_s - speech[0].start_s, 60.0 * syllables / _SLOWEST)


def expected_seconds(case: Case) -> float:
    """The full measure for this question: the time given, at most 90 s; half of it for follow-ups and closing words."""
    full = min(case.answer.answer_s, LONGEST_EXPECTED_S)
    return full / 2 if case.follow_up or case.kind in _BRIEF_KINDS else full


def _how(case: Case) -> str:
    typed = case.answer.transcript.source is TranscriptSource.TYPED
    return "적어 주신 글을 보통 빠르기로 말하면" if typed else "처음부터 끝까지"


def _cut_off(case: Case) -> bool:
    """The clock ran out in the middle of a sentence."""
    sounded = case.answer.transcript.source is TranscriptSource.SPEECH
    ran_out = case.answer.delivery.duration_s >= 0.98 * case.answer.answer_s
    return sounded and ran_out and case.reading.sentences[-1].ending is Ending.OPEN


def _level(used: float, measure: float, given: float, *, cut_off: bool) -> int:
    share, over = used / measure, used / given
    if over > 2.0 or share < 0.25 * _FULL:
        return 1
    if over > 1.4 or share < 0.5 * _FULL:
        return 2
    if over > 1.15 or cut_off or share < 0.8 * _FULL:
        return 3
    return 4 if share < _FULL or over > 1.03 else 5


def _advice(used: float, measure: float, given: float, level: int, *, cut_off: bool) -> str:
    if level == 5:
        return ""
    if cut_off:
        return (
            f"끝나기 10초 전에 ‘정리하면’으로 시작해 마무리하는 연습을 해 보십시오. {given:.0f}초는 생각보다 짧습니다."
        )
    if used > given:
        return f"가장 덜 중요한 문장 하나를 덜어 {given:.0f}초 안에 끝내 보십시오."
    wanted = measure * _FULL
    more = max(1, round((wanted - used) / 7.0))
    if more > len(_FEW):
        # nobody counts out six sentences while speaking: a story fills them by itself
        return f"{wanted:.0f}초쯤이면 넉넉합니다. 겪은 일 하나를 골라 무엇을 어떻게 했고 어떻게 되었는지까지 말해 보십시오."
    return f"{wanted:.0f}초쯤이면 넉넉합니다. 이유나 예를 {_FEW[more - 1]} 문장 더해 보십시오."
