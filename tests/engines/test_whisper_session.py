"""A recording on its way to a transcript, with the real small Whisper in this process; no clock decides anything."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from maju.domain.answer import SpeechSpan, Transcript
from maju.engines.audio_tail import Samples
from maju.engines.voice_activity import SileroVoiceActivity
from maju.engines.whisper_device import open_model
from maju.engines.whisper_listener import Heard, WhisperListener
from maju.engines.whisper_passages import PassagePlanner
from maju.engines.whisper_session import WhisperSession
from tests.engines.samples import VOICE_RATE, WHISPER, rehearsal_answer, silence, spoken, write_wav

_QUICK_S, _SLOW_S = 0.1, 5.0


class CountingListener:
    """The real one; remembers what was asked of it, in order."""

    def __init__(self, real: WhisperListener) -> None:
        self.real = real
        self.asked: list[str] = []
        self.at_once = real.at_once
        self.longest_s = 0.0

    def _note(self, what: str, samples: Samples) -> None:
        self.asked.append(what)
        self.longest_s = max(self.longest_s, len(samples) / 16000)

    def passage(self, samples: Samples, hotwords: str) -> Heard:
        self._note("passage", samples)
        return self.real.passage(samples, hotwords)

    def preview(self, samples: Samples, hotwords: str) -> Heard:
        self._note("preview", samples)
        return self.real.preview(samples, hotwords)

    def passages(self, many: Sequence[Samples], hotwords: str) -> list[Heard]:
        for samples in many:
            self._note("together", samples)
        return self.real.passages(many, hotwords)


class FixedCost(PassagePlanner):
    """A planner that believes in one cost, however busy this computer is."""

    def __init__(self, cost_s: float) -> None:
        super().__init__(6.0, window_s=20.0, cost_s=cost_s)

    def measured(self, seconds: float) -> None:
        """The cost stays."""


@pytest.fixture(scope="module")
def real() -> WhisperListener:
    return WhisperListener(open_model(WHISPER, device="cpu", threads=1), beam_size=1, prompted=False)


@pytest.fixture
def listener(real: WhisperListener) -> CountingListener:
    return CountingListener(real)


def _told(session: WhisperSession, *, final: bool = False) -> Transcript:
    return session.transcript(model="", language="ko", notice="", final=final)


def _advance(session: WhisperSession, *, final: bool = False, together: bool = False) -> Transcript:
    assert session.advance(final=final, hotwords="", cancelled=lambda: False, together=together)
    return _told(session, final=final)


def _grow(path: Path, session: WhisperSession, pcm: np.ndarray) -> Iterator[Transcript]:
    """The transcript after every further second."""
    for start in range(0, len(pcm), VOICE_RATE):
        with path.open("ab") as file:
            file.write(pcm[start : start + VOICE_RATE].tobytes())
        yield _advance(session)


def _growing(folder: Path, listener: CountingListener, cost_s: float) -> tuple[Path, WhisperSession]:
    path = write_wav(folder / "growing.wav", silence(0.0))
    return path, WhisperSession(path, FixedCost(cost_s), listener)


def test_words_come_within_a_passage_while_it_is_spoken(tmp_path: Path, listener: CountingListener) -> None:
    """One breath of 12 s: without previews not a word of it would be known before it ends."""
    sentences = rehearsal_answer("motivation")[:3]
    pcm = spoken(sentences, pause_s=0.2)[: -VOICE_RATE // 2]
    path, session = _growing(tmp_path, listener, _QUICK_S)
    partial = list(_grow(path, session, pcm))
    assert "passage" not in listener.asked
    assert not any(transcript.final for transcript in partial)
    known = [len(transcript.words) for transcript in partial]
    assert known[len(known) // 2] >= 5
    assert known[-1] >= 12
    assert any(transcript.tentative for transcript in partial)
    for before, after in pairwise(partial):
        assert after.words[: len(before.words)] == before.words, "stable words stay while the passage is open"
    last = _advance(session, final=True)
    assert last.text == " ".join(sentences)
    assert last.tentative == ""


def test_the_end_gives_what_a_listener_without_previews_gives(tmp_path: Path, listener: CountingListener) -> None:
    pcm = spoken(rehearsal_answer("self_introduction"))
    results = []
    for cost_s in (_QUICK_S, _SLOW_S):
        path, session = _growing(tmp_path, listener, cost_s)
        list(_grow(path, session, pcm))
        results.append(_advance(session, final=True))
    assert results[0] == results[1]
    assert results[0].text == " ".join(rehearsal_answer("self_introduction"))


def test_a_slow_computer_has_no_previews(tmp_path: Path, listener: CountingListener) -> None:
    path, session = _growing(tmp_path, listener, _SLOW_S)
    partial = list(_grow(path, session, spoken(rehearsal_answer("motivation")[:2])))
    assert set(listener.asked) <= {"passage"}
    assert all(transcript.tentative == "" for transcript in partial)


def test_a_pass_made_in_the_pause_before_the_end_is_the_final_one(tmp_path: Path, listener: CountingListener) -> None:
    pcm = spoken(rehearsal_answer("motivation")[:1], pause_s=2.0)
    path, session = _growing(tmp_path, listener, _QUICK_S)
    list(_grow(path, session, pcm))
    assert listener.asked.count("passage") == 1, "once in the pause, not again each second"
    asked = len(listener.asked)
    assert _advance(session, final=True).text == rehearsal_answer("motivation")[0]
    assert len(listener.asked) == asked, "nothing was left to do"


def test_nothing_is_started_where_the_speaker_may_have_ended(tmp_path: Path, listener: CountingListener) -> None:
    """0.4 s of quiet: longer than between words, not yet the end of a segment."""
    spoken_s = SileroVoiceActivity().spans(write_wav(tmp_path / "a.wav", spoken(rehearsal_answer("motivation")[:1])))
    pcm = spoken(rehearsal_answer("motivation")[:1])[: int((spoken_s[-1].end_s + 0.4) * VOICE_RATE)]
    path, session = _growing(tmp_path, listener, _QUICK_S)
    with path.open("ab") as file:
        file.write(pcm.tobytes())
    _advance(session)
    assert listener.asked == []


def _spans_without_words(transcript: Transcript) -> list[SpeechSpan]:
    """Stretches of speech of a second or more in which fewer than two words begin."""
    starts = np.array([word.start_s for word in transcript.words])
    return [
        span
        for span in transcript.speech
        if span.length_s > 1.0 and ((starts > span.start_s - 0.3) & (starts < span.end_s)).sum() < 2
    ]


@pytest.mark.parametrize("together", [False, True], ids=["one by one", "together"])
def test_a_run_longer_than_the_window_loses_no_word(tmp_path: Path, listener: CountingListener, together: bool) -> None:
    """45 s in one breath, by a model that hears 20 s at once. Which of its sentences it takes such a run for is its own
    affair: it was taught with pauses."""
    sentences = [*rehearsal_answer("experience_a"), *rehearsal_answer("situation")]
    path = write_wav(tmp_path / "run.wav", spoken(sentences, pause_s=0.2))
    transcript = _advance(WhisperSession(path, FixedCost(_QUICK_S), listener), final=True, together=together)
    assert transcript.duration_s > 40
    assert 12 < listener.longest_s < 20
    assert _spans_without_words(transcript) == []
    said = len(" ".join(sentences).split())
    assert len(transcript.words) == pytest.approx(said, rel=0.1)

    wide = PassagePlanner(window_s=30.0)
    lossy = _advance(WhisperSession(path, wide, listener), final=True, together=together)
    assert listener.longest_s > 20
    assert _spans_without_words(lossy) != [], "this is what a passage beyond the window costs"


def test_together_gives_the_words_of_one_by_one(tmp_path: Path, listener: CountingListener) -> None:
    sentences = [*rehearsal_answer("self_introduction"), *rehearsal_answer("strength_weakness")]
    path = write_wav(tmp_path / "a.wav", spoken(sentences))
    alone = _advance(WhisperSession(path, FixedCost(_QUICK_S), listener), final=True)
    assert set(listener.asked) == {"passage"}
    listener.asked.clear()
    together = _advance(WhisperSession(path, FixedCost(_QUICK_S), listener), final=True, together=True)
    assert "together" in listener.asked
    assert together.text == alone.text == " ".join(sentences)
    for one, other in zip(together.words, alone.words, strict=True):
        assert (one.start_s, one.end_s) == pytest.approx((other.start_s, other.end_s), abs=0.1)


def test_cancelled_between_two_groups_the_rest_waits(tmp_path: Path, listener: CountingListener) -> None:
    sentences = [*rehearsal_answer("self_introduction"), *rehearsal_answer("strength_weakness")]
    path = write_wav(tmp_path / "a.wav", spoken(sentences))
    session = WhisperSession(path, FixedCost(_QUICK_S), listener)
    stop = iter([False, True])
    assert not session.advance(final=True, hotwords="", cancelled=lambda: next(stop), together=True)
    partial = _told(session)
    assert partial.words
    last = _advance(session, final=True, together=True)
    assert last.text == " ".join(sentences)
    assert last.words[: len(partial.words)] == partial.words
