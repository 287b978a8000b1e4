"""Voice activity: the network against faster-whisper's own use of it, and spans against what was spoken."""

import numpy as np
import pytest

from maju.domain.answer import SpeechSpan
from maju.engines.audio_tail import AudioTail
from maju.engines.voice_activity import (
    WINDOW,
    WINDOW_S,
    SileroStream,
    SileroVoiceActivity,
    SpanFinder,
    SpanRules,
    to_spans,
)
from tests.engines.samples import noise, silence, spoken, write_wav


def _probabilities(*runs: tuple[float, float]) -> np.ndarray:
    return np.concatenate([np.full(round(seconds / WINDOW_S), value, np.float32) for value, seconds in runs])


def test_a_stream_in_pieces_gives_the_probabilities_of_faster_whisper_for_the_whole(tmp_path) -> None:
    from faster_whisper.vad import get_vad_model

    samples = AudioTail(write_wav(tmp_path / "a.wav", spoken(["저는 서버 개발자입니다."]))).read(final=True)
    samples = samples[: len(samples) // WINDOW * WINDOW]
    stream = SileroStream()
    pieces = [stream.push(samples[start : start + 777]) for start in range(0, len(samples), 777)]
    expected = get_vad_model()(samples.copy())
    assert np.abs(np.concatenate(pieces) - expected).max() < 1e-3


def test_spans_match_what_was_spoken(tmp_path) -> None:
    first, second = spoken(["안녕하십니까."], lead_s=1.0, pause_s=2.0), spoken(["반갑습니다."], lead_s=0.0)
    spans = SileroVoiceActivity().spans(write_wav(tmp_path / "a.wav", np.concatenate([first, second])))
    assert len(spans) == 2
    assert spans[0].start_s == pytest.approx(1.0, abs=0.15)
    assert spans[1].start_s == pytest.approx(len(first) / 22050, abs=0.15)


@pytest.mark.parametrize("samples", [silence(5.0), noise(5.0), silence(0.0)])
def test_silence_and_noise_are_no_speech(tmp_path, samples: np.ndarray) -> None:
    assert SileroVoiceActivity().spans(write_wav(tmp_path / "a.wav", samples)) == ()


def test_a_gap_shorter_than_the_rule_does_not_end_a_span() -> None:
    finder = SpanFinder(SpanRules(gap_s=0.6))
    closed = finder.push(_probabilities((0.9, 1.0), (0.1, 0.4), (0.9, 1.0), (0.1, 0.7)))
    assert len(closed) == 1
    assert to_spans(closed, 99.0)[0] == SpeechSpan(0.0, pytest.approx(2.4, abs=0.05))


def test_a_doubtful_probability_keeps_speech_going_but_does_not_begin_it() -> None:
    finder = SpanFinder(SpanRules(gap_s=0.2))
    assert finder.push(_probabilities((0.4, 1.0), (0.9, 0.5), (0.4, 1.0), (0.1, 0.3))) == [(31, 78)]


def test_a_click_is_no_speech() -> None:
    finder = SpanFinder(SpanRules())
    assert finder.push(_probabilities((0.1, 1.0), (0.9, 0.1), (0.1, 1.0))) == []


def test_endless_speech_is_cut_where_it_is_quietest() -> None:
    finder = SpanFinder(SpanRules(longest_s=8.0))
    probabilities = _probabilities((0.9, 10.0))
    probabilities[220] = 0.6
    assert finder.push(probabilities) == [(0, 220)]
    assert finder.finish() == [(220, len(probabilities))]


def test_what_is_being_spoken_is_an_open_span_until_its_last_voice() -> None:
    finder = SpanFinder(SpanRules(gap_s=0.6))
    finder.push(_probabilities((0.1, 0.32), (0.9, 0.64), (0.1, 0.32)))
    assert finder.open_span == (10, 30)
    finder.push(_probabilities((0.1, 0.32)))
    assert finder.open_span is None


def test_a_word_is_trimmed_to_its_voice() -> None:
    finder = SpanFinder(SpanRules())
    finder.push(_probabilities((0.9, 0.32), (0.0, 0.96), (0.9, 0.64), (0.0, 0.32)))
    assert finder.trim(0.2, 1.9) == (pytest.approx(1.28), pytest.approx(1.9))
    assert finder.trim(0.5, 1.0) == (0.5, 1.0)
    assert finder.voiced_s(0.0, 2.24) == pytest.approx(0.96)
