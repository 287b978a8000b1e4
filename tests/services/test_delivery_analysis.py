"""Delivery: measured against sound and word times made for the test."""

import struct
from pathlib import Path

import numpy as np
import pytest

from maju.domain.answer import SpeechSpan, TakeRecording, Transcript, TranscriptSource, Word
from maju.domain.delivery import Delivery
from maju.domain.korean import count_syllables
from maju.services.delivery_analysis import assess_delivery
from maju.services.measuring.fillers import find_fillers
from maju.services.measuring.word_times import WordTimes
from tests.services.judging_making import recording, spoken, typed, words

RATE = 16_000


def wav(
    path: Path, levels_dbfs: list[tuple[float, float]], *, rate: int = RATE, header_bytes: int | None = None
) -> Path:
    """A tone whose RMS level is given for stretches of (seconds, dBFS); ``header_bytes`` makes the header lie."""
    parts = []
    for seconds, level in levels_dbfs:
        at = np.arange(int(seconds * rate)) / rate
        parts.append(np.sqrt(2) * 10 ** (level / 20) * np.sin(2 * np.pi * 220 * at))
    pcm = np.round(np.concatenate(parts) * 32767).astype("<i2").tobytes()
    said = len(pcm) if header_bytes is None else header_bytes
    head = struct.pack(
        "<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + said, b"WAVE", b"fmt ", 16, 1, 1, rate, 2 * rate, 2, 16, b"data", said
    )
    path.write_bytes(head + pcm)
    return path


def said(pairs: list[tuple[str, float, float]], spans: list[tuple[float, float]], duration_s: float) -> Transcript:
    timed = tuple(Word(text, start, end) for text, start, end in pairs)
    return Transcript(
        " ".join(w.text for w in timed),
        TranscriptSource.SPEECH,
        timed,
        tuple(SpeechSpan(a, b) for a, b in spans),
        duration_s,
    )


def measure(transcript: Transcript, tmp_path: Path, **changes: object) -> Delivery:
    take = recording(tmp_path, duration_s=transcript.duration_s)
    return assess_delivery(transcript, transcript.speech, take, words())


def test_pace_is_syllables_over_speaking_time(tmp_path: Path) -> None:
    transcript = spoken("저는 작년에 배송 앱을 만들면서 알림 서버를 맡아 지연을 크게 줄였습니다. " * 4, rate=4.0)
    delivery = measure(transcript, tmp_path)
    expected = 60 * count_syllables(transcript.text) / transcript.speech[0].length_s
    assert delivery.syllables_per_minute == pytest.approx(expected, abs=0.1)
    assert 200 < expected < 250
    assert all(pace == pytest.approx(expected, rel=0.15) for _, pace in delivery.pace)
    assert [second for second, _ in delivery.pace] == sorted(second for second, _ in delivery.pace)


def test_the_sliding_pace_follows_a_change(tmp_path: Path) -> None:
    slow = [("가나다라", 2.0 * i, 2.0 * i + 1.9) for i in range(15)]
    fast = [("가나다라", 30.0 + 0.6 * i, 30.5 + 0.6 * i) for i in range(50)]
    delivery = measure(said(slow + fast, [(0.0, 60.0)], 60.0), tmp_path)
    paces = dict(delivery.pace)
    assert paces[15.0] == pytest.approx(120, rel=0.1)
    assert paces[45.0] == pytest.approx(400, rel=0.1)


def test_pauses_are_silences_inside_the_answer(tmp_path: Path) -> None:
    transcript = said(
        [
            ("저는", 4.0, 4.5),
            ("서버를", 4.6, 5.2),
            ("맡았고", 6.0, 6.8),
            ("줄였습니다.", 10.4, 11.4),
            ("끝.", 12.2, 12.4),
        ],
        [(4.0, 5.2), (6.0, 6.8), (10.4, 11.4), (12.2, 12.4)],
        20.0,
    )
    delivery = measure(transcript, tmp_path)
    assert [(p.start_s, p.end_s) for p in delivery.pauses] == [(6.8, 10.4)]
    assert (delivery.pauses_over_1s, delivery.pauses_over_3s) == (1, 1)
    assert delivery.longest_pause is not None
    assert delivery.longest_pause.length_s == pytest.approx(3.6)
    assert delivery.first_word_s == 4.0  # thinking before the first word is no pause


def test_a_word_inside_a_gap_was_missed_by_voice_activity(tmp_path: Path) -> None:
    transcript = said(
        [("저는", 0.0, 1.0), ("조용히", 2.4, 3.0), ("말했습니다.", 5.0, 6.0)], [(0.0, 1.0), (5.0, 6.0)], 6.0
    )
    assert [(p.start_s, p.end_s) for p in measure(transcript, tmp_path).pauses] == [(1.0, 2.4), (3.0, 5.0)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("어 저는 그 프로젝트에서 음 그 뭐랄까 이제 막 시작했는데요.", ["어", "음", "그"]),
        ("그 그때는 어 저희가 음 40% 줄였습니다.", ["그", "어", "음"]),
        ("저, 이제 제가 막 그 뭐 데이터를 뭐 분석했거든요.", ["저", "이제", "막", "그", "뭐", "뭐"]),
        ("그 사람은 저의 친구입니다. 그는 약간 키가 큽니다.", []),
        ("저 사람이 뭐 했는지 모릅니다. 뭐 먹을지 고민했습니다.", []),
        ("막 도착했을 때 약간의 실수가 있었습니다.", []),
        ("이제 입사했습니다. 이제는 달라졌습니다. 이제 막 시작했습니다.", []),
        ("음악을 듣고 어제 갔습니다. 그래서 저는 그 점에 놀랐습니다.", []),
        ("저는 이제 서버를 봤는데 약간 그런 느낌이었습니다.", ["이제", "약간"]),
        ("으음 어어 저는 그… 개발자입니다.", ["으음", "어어", "그"]),
        ("네, 감사합니다.", []),
        ("", []),
    ],
)
def test_fillers_are_interjections_not_words(text: str, expected: list[str]) -> None:
    found = find_fillers(text, words())
    assert [f.text for f in found] == expected
    assert all(text[f.start_char : f.end_char] == f.text for f in found)


def test_fillers_have_their_seconds_and_their_rate(tmp_path: Path) -> None:
    transcript = said(
        [("어", 1.0, 1.3), ("저는", 1.5, 2.0), ("음", 4.0, 4.4), ("서버를", 5.0, 6.0), ("맡았습니다.", 6.0, 7.0)],
        [(1.0, 7.0)],
        8.0,
    )
    delivery = measure(transcript, tmp_path)
    assert [(f.text, f.start_s, f.end_s) for f in delivery.fillers] == [("어", 1.0, 1.3), ("음", 4.0, 4.4)]
    assert delivery.filler_rate == pytest.approx(20.0)


def test_formal_share_counts_sentences_that_end(tmp_path: Path) -> None:
    text = "저는 서버를 맡았습니다. 그래서 로그를 봤어요. 원인은 캐시였습니다. 그래서 고쳤죠."
    delivery = measure(spoken(text), tmp_path)
    assert delivery.sentences == 4
    assert delivery.formal_share == 0.5


@pytest.mark.parametrize(
    "transcript",
    [
        Transcript("", TranscriptSource.SILENT, duration_s=30.0),
        Transcript("", TranscriptSource.NONE, duration_s=30.0),
        said([("네.", 1.0, 1.4)], [(1.0, 1.4)], 5.0),
        said([("네", 1.0, 3.0), ("어", 3.0, 5.0)], [(1.0, 5.0)], 6.0),
    ],
)
def test_too_little_to_measure_gives_no_number(transcript: Transcript, tmp_path: Path) -> None:
    delivery = measure(transcript, tmp_path)
    assert delivery.syllables_per_minute is None
    assert delivery.pace == ()
    assert delivery.loudness_dbfs is None


def test_a_typed_answer_has_no_sound(tmp_path: Path) -> None:
    text = "어 저는 서버를 맡았습니다. 그래서 로그를 봤어요."
    delivery = assess_delivery(typed(text), (SpeechSpan(0, 9),), recording(tmp_path), words())
    assert delivery.syllables == count_syllables(text)
    assert delivery.formal_share == 0.5
    assert (
        delivery.syllables_per_minute is delivery.filler_rate is delivery.first_word_s is delivery.loudness_dbfs is None
    )
    assert delivery.fillers == delivery.speech == delivery.pauses == delivery.pace == ()


SENTENCE = [("저는", 1.0, 2.0), ("서버를", 2.0, 3.0), ("맡아서", 3.0, 4.0), ("고쳤습니다.", 4.0, 5.0)]


@pytest.mark.parametrize("rate", [16_000, 44_100, 48_000])
def test_loudness_is_that_of_speech_and_ends_fall(tmp_path: Path, rate: int) -> None:
    audio = wav(tmp_path / "a.wav", [(1.0, -80), (3.5, -20), (0.5, -29), (3.0, -80)], rate=rate)
    take = TakeRecording(tmp_path, None, audio, 8.0)
    delivery = assess_delivery(said(SENTENCE, [(1.0, 5.0)], 8.0), (SpeechSpan(1.0, 5.0),), take, words())
    assert delivery.loudness_dbfs == pytest.approx(-20, abs=0.3)
    assert delivery.end_fall_db == pytest.approx(9, abs=0.5)


def test_a_header_that_lags_does_not_hide_the_sound_behind_it(tmp_path: Path) -> None:
    audio = wav(tmp_path / "a.wav", [(1.0, -60), (4.0, -18), (1.0, -60)], header_bytes=0)
    take = TakeRecording(tmp_path, None, audio, 6.0)
    delivery = assess_delivery(said(SENTENCE, [(1.0, 5.0)], 6.0), (SpeechSpan(1.0, 5.0),), take, words())
    assert delivery.loudness_dbfs == pytest.approx(-18, abs=0.3)


@pytest.mark.parametrize("content", [b"", b"RIFF", b"not a wav at all" * 10, b"RIFF\0\0\0\0WAVE" + b"junk" * 2000])
def test_a_file_that_is_no_wav_costs_only_the_loudness(tmp_path: Path, content: bytes) -> None:
    audio = tmp_path / "a.wav"
    audio.write_bytes(content)
    delivery = assess_delivery(
        said(SENTENCE, [(1.0, 5.0)], 6.0), (SpeechSpan(1.0, 5.0),), TakeRecording(tmp_path, None, audio, 6.0), words()
    )
    assert delivery.loudness_dbfs is None
    assert delivery.syllables_per_minute is not None


def test_words_are_found_again_in_a_text_that_differs_a_little() -> None:
    text = "저는 서버를, 음 맡았습니다."
    timed = (Word(" 저는", 0.0, 1.0), Word("없는말", 1.0, 2.0), Word("서버를", 2.0, 3.0), Word("맡았습니다.", 3.0, 4.0))
    times = WordTimes(Transcript(text, TranscriptSource.SPEECH, timed))
    assert times.seconds(0, 2) == (0.0, 1.0)
    assert times.seconds(3, len(text)) == (2.0, 4.0)
    assert times.seconds(text.index("음"), text.index("음") + 1) == (None, None)
    assert WordTimes(typed(text)).seconds(0, 5) == (None, None)
