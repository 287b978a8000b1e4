"""Takes out of a transcript what Whisper is known to invent: phrases over silence, and loops.

Whisper learnt from subtitles, so silence in Korean becomes "시청해주셔서 감사합니다" or "MBC 뉴스 ○○○입니다", and in
English "Thanks for watching!". The phrases are ordinary speech too, so one is dropped only where it is a whole sentence
without voice under it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from maju.domain.answer import Word

_PHANTOMS = re.compile(
    r"(끝까지)?(오늘도)?(영상을)?시청(을)?해주셔서(정말|대단히)?(감사합니다|고맙습니다)"
    r"|(다음|또다른)(영상|시간)에(서)?(또)?(만나요|뵙겠습니다|봐요|만나겠습니다)"
    r"|(구독)(과|,)?(좋아요)?(알림설정)?(까지)?(꾹)?(눌러|부탁)?(주세요|드립니다|드려요)?"
    r"|(mbc|kbs|sbs|ytn|jtbc)뉴스[가-힣a-z]{2,6}입니다|(한글)?자막(by|제공|제작)[가-힣a-z]{0,8}"
    r"|(thankyou|thanks)(somuch|verymuch)?forwatching|(please)?(likeand)?subscribe(tomychannel|tothechannel)?"
    r"|subtitlesby(the)?amaraorgcommunity"
)
_THANKS = re.compile(r"(정말|대단히)?(감사합니다|고맙습니다)|thankyou(verymuch|somuch)?|thanks")
_LEAST_SYLLABLE_S, _LEAST_LETTER_S = 0.06, 0.025
"""Nobody speaks Korean at 16 syllables a second, or English at 40 letters."""
_NO_SPEECH = 0.5
_ALONE_S = 0.4
_LOOP_WORDS = 8
_LOOP_TIMES = 4
_WORD_LOOP = re.compile(r"([^\W\d]{1,6}?)\1{5,}")

Voice = Callable[[float, float], float]
"""Voiced seconds between two times."""


def drop_phantoms(
    words: Sequence[Word], voice: Voice, no_speech: float, *, within: tuple[float, float]
) -> tuple[list[Word], list[str]]:
    """Words without invented sentences, and those sentences.

    ``within`` is where the passage begins and ends, in seconds; ``no_speech`` Whisper's own probability that it holds no
    speech. That counts only when the passage is one sentence with little voice under it, and never against a plain
    "감사합니다", with which a real answer ends. Those thanks go only where they stand alone: word times are estimates, and
    the voice of thanks that follow other words at once may lie under those.
    """
    sentences = _sentences(words)
    kept: list[Word] = []
    dropped: list[str] = []
    for number, sentence in enumerate(sentences):
        before_s = sentences[number - 1][-1].end_s if number else within[0]
        after_s = sentences[number + 1][0].start_s if number + 1 < len(sentences) else within[1]
        text = " ".join(word.text for word in sentence)
        bare = _bare(text)
        if _THANKS.fullmatch(bare):
            alone = (not number or sentence[0].start_s - before_s >= _ALONE_S) and (
                number + 1 == len(sentences) or after_s - sentence[-1].end_s >= _ALONE_S
            )
            invented = alone and voice(before_s, after_s) < _least_voice_s(bare)
        else:
            voiced_s = voice(sentence[0].start_s, sentence[-1].end_s)
            doubted = len(sentences) == 1 and no_speech > _NO_SPEECH
            invented = voiced_s < _least_voice_s(bare) * (2 if doubted else 1) and bool(_PHANTOMS.fullmatch(bare))
        if invented:
            dropped.append(text)
        else:
            kept.extend(sentence)
    return kept, dropped


def collapse_loops(words: Sequence[Word]) -> tuple[list[Word], list[str]]:
    """Words in which a run of up to eight repeated four times or more in a row stays once, and what was taken out.

    Three times the same can be stammering, which is the candidate's own. Case and punctuation do not count. Within a word
    the same goes for a part said six times or more.
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
    shorter = [replace(word, text=_WORD_LOOP.sub(r"\1", word.text)) for word in kept]
    dropped += [word.text for word, short in zip(kept, shorter, strict=True) if word.text != short.text]
    return shorter, dropped


def _loop_at(words: Sequence[Word], position: int) -> tuple[int, int]:
    texts = [_bare(word.text) or word.text for word in words[position : position + _LOOP_WORDS * 64]]
    for length in range(1, _LOOP_WORDS + 1):
        times = 1
        while texts[times * length : (times + 1) * length] == texts[:length]:
            times += 1
        if times >= _LOOP_TIMES:
            return length, times
    return 1, 1


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def _least_voice_s(bare: str) -> float:
    syllables = len(re.findall("[가-힣]", bare))
    return syllables * _LEAST_SYLLABLE_S + (len(bare) - syllables) * _LEAST_LETTER_S


def _sentences(words: Sequence[Word]) -> list[list[Word]]:
    sentences: list[list[Word]] = [[]]
    for word in words:
        sentences[-1].append(word)
        if word.text.endswith((".", "?", "!")):
            sentences.append([])
    return [sentence for sentence in sentences if sentence]
