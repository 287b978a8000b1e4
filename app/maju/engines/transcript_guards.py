"""Takes out of a transcript what Whisper is known to invent: phrases over silence, and loops.

Whisper learnt from subtitles, so silence in Korean becomes "시청해주셔서 감사합니다" or "MBC 뉴스 ○○○입니다". The
phrases are ordinary speech too, so one is dropped only where it is a whole sentence without voice under it.
"""

import re
from collections.abc import Callable, Sequence

from maju.domain.answer import Word

_PHANTOMS = re.compile(
    r"(끝까지)?(오늘도)?(영상을)?시청(을)?해주셔서(정말|대단히)?(감사합니다|고맙습니다)"
    r"|(다음|또다른)(영상|시간)에(서)?(또)?(만나요|뵙겠습니다|봐요|만나겠습니다)"
    r"|(구독)(과|,)?(좋아요)?(알림설정)?(까지)?(꾹)?(눌러|부탁)?(주세요|드립니다|드려요)?"
    r"|(mbc|kbs|sbs|ytn|jtbc)뉴스[가-힣a-z]{2,6}입니다|(한글)?자막(by|제공|제작)[가-힣a-z]*"
    r"|thankyouforwatching|thanksforwatching|pleasesubscribe"
)
_THANKS = re.compile(r"감사합니다|고맙습니다|thankyou")
_LEAST_VOICED_S = 0.06
"""Per syllable: nobody speaks Korean at 16 syllables a second."""
_NO_SPEECH = 0.5
_LOOP_WORDS = 8
_LOOP_TIMES = 4


def drop_phantoms(
    words: Sequence[Word], voice: Callable[[float, float], float], no_speech: float
) -> tuple[list[Word], list[str]]:
    """Words without invented sentences, and those sentences.

    ``voice(start_s, end_s)`` is how many seconds are voiced there, ``no_speech`` Whisper's own probability that the
    window holds none. The latter counts only when the window is one sentence, and never against a plain "감사합니다",
    with which a real answer ends.
    """
    sentences = _sentences(words)
    kept: list[Word] = []
    dropped: list[str] = []
    for sentence in sentences:
        text = " ".join(word.text for word in sentence)
        bare = re.sub(r"[\W_]+", "", text).lower()
        unvoiced = voice(sentence[0].start_s, sentence[-1].end_s) < _LEAST_VOICED_S * len(bare)
        doubted = len(sentences) == 1 and no_speech > _NO_SPEECH
        if (unvoiced and (_THANKS.fullmatch(bare) or _PHANTOMS.fullmatch(bare))) or (
            doubted and _PHANTOMS.fullmatch(bare)
        ):
            dropped.append(text)
        else:
            kept.extend(sentence)
    return kept, dropped


def collapse_loops(words: Sequence[Word]) -> tuple[list[Word], list[str]]:
    """Words in which a run of up to eight repeated four times or more in a row stays once, and what was taken out.

    Three times the same can be stammering, which is the candidate's own.
    """
    kept: list[Word] = []
    dropped: list[str] = []
    position = 0
    while position < len(words):
        length, times = _loop_at(words, position)
        kept.extend(words[position : position + length])
        if times > 1:
            again = words[position + length : position + length * times]
            dropped.append(" ".join(word.text for word in again))
        position += length * times
    return kept, dropped


def _loop_at(words: Sequence[Word], position: int) -> tuple[int, int]:
    texts = [word.text for word in words[position : position + _LOOP_WORDS * 64]]
    for length in range(1, _LOOP_WORDS + 1):
        times = 1
        while texts[times * length : (times + 1) * length] == texts[:length]:
            times += 1
        if times >= _LOOP_TIMES:
            return length, times
    return 1, 1


def _sentences(words: Sequence[Word]) -> list[list[Word]]:
    sentences: list[list[Word]] = [[]]
    for word in words:
        sentences[-1].append(word)
        if word.text.endswith((".", "?", "!")):
            sentences.append([])
    return [sentence for sentence in sentences if sentence]
