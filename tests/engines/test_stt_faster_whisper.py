"""Speech to text with a real Whisper that knows the rehearsal's sentences."""

import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from maju.domain.answer import Transcript, TranscriptSource
from maju.domain.errors import MajuError
from maju.engines.stt_faster_whisper import FasterWhisperRecognizer, ModelNotes, read_notes
from maju.engines.voice_activity import SileroVoiceActivity
from maju.sealed.opening import lock, open_new, unlock
from tests.engines.samples import VOICE_RATE, WHISPER, noise, rehearsal_answer, silence, spoken, write_wav


@pytest.fixture(scope="module")
def recognizer() -> Iterator[FasterWhisperRecognizer]:
    engine = FasterWhisperRecognizer(WHISPER)
    engine.warm_up()
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def answer() -> np.ndarray:
    return np.concatenate([spoken(rehearsal_answer("self_introduction")), spoken(rehearsal_answer("motivation"))])


def _same(one: Transcript, other: Transcript) -> bool:
    return [(w.text, w.start_s, w.end_s) for w in one.words] == [(w.text, w.start_s, w.end_s) for w in other.words]


def test_a_known_answer_comes_back_word_for_word(
    recognizer: FasterWhisperRecognizer, tmp_path: Path, answer: np.ndarray
) -> None:
    transcript = recognizer.advance(write_wav(tmp_path / "a.wav", answer), final=True)
    expected = " ".join(rehearsal_answer("self_introduction") + rehearsal_answer("motivation"))
    assert transcript.text == expected
    assert transcript.source is TranscriptSource.SPEECH
    assert transcript.final
    assert transcript.duration_s == pytest.approx(len(answer) / VOICE_RATE, abs=0.01)
    assert (transcript.confidence or 0.0) > 0.7


def test_words_lie_in_order_and_where_voice_is(
    recognizer: FasterWhisperRecognizer, tmp_path: Path, answer: np.ndarray
) -> None:
    path = write_wav(tmp_path / "a.wav", answer)
    transcript = recognizer.advance(path, final=True)
    assert transcript.speech == SileroVoiceActivity().spans(path)
    starts = [word.start_s for word in transcript.words]
    assert starts == sorted(starts)
    voiced = sum(any(s.start_s - 0.3 <= w.start_s <= s.end_s for s in transcript.speech) for w in transcript.words)
    assert voiced / len(transcript.words) > 0.95
    first_of_sentence = [
        w for w in transcript.words if w.text in ("안녕하십니까,", "대학에서", "졸업", "음,", "첫째로", "둘째로")
    ]
    for word in first_of_sentence:
        assert min(abs(word.start_s - span.start_s) for span in transcript.speech) < 0.25


def test_a_recording_that_grows_in_real_time_gives_what_the_whole_gives(
    recognizer: FasterWhisperRecognizer, tmp_path: Path, answer: np.ndarray
) -> None:
    """As the recorder writes it: 0.1 s at a time, asked once a second; four times faster than real time."""
    growing = write_wav(tmp_path / "growing.wav", answer[:0])
    step = VOICE_RATE // 10
    over = threading.Event()

    def write() -> None:
        with growing.open("ab", buffering=0) as file:
            for start in range(0, len(answer), step):
                file.write(answer[start : start + step].tobytes())
                time.sleep(0.025)
        over.set()

    writer = threading.Thread(target=write)
    writer.start()
    lengths = []
    while not over.wait(0.25):
        partial = recognizer.advance(growing, final=False)
        assert not partial.final
        lengths.append(len(partial.words))
    writer.join()
    begun = time.monotonic()
    last = recognizer.advance(growing, final=True)
    waited = time.monotonic() - begun
    whole = recognizer.advance(write_wav(tmp_path / "whole.wav", answer), final=True)
    assert _same(last, whole)
    assert last.speech == whole.speech
    assert lengths == sorted(lengths)
    assert lengths[-1] > 0, "words come while the candidate speaks"
    assert waited < 1.5


def test_asking_again_changes_nothing(recognizer: FasterWhisperRecognizer, tmp_path: Path, answer: np.ndarray) -> None:
    path = write_wav(tmp_path / "a.wav", answer)
    assert recognizer.advance(path, final=True) == recognizer.advance(path, final=True)


def test_what_is_being_spoken_is_seen_before_it_is_transcribed(
    recognizer: FasterWhisperRecognizer, tmp_path: Path
) -> None:
    pcm = spoken(rehearsal_answer("motivation")[:1], pause_s=0.0)
    transcript = recognizer.advance(write_wav(tmp_path / "a.wav", pcm), final=False)
    assert transcript.text == ""
    assert transcript.words == ()
    assert transcript.source is TranscriptSource.NONE
    assert transcript.speech[-1].end_s == pytest.approx(transcript.duration_s, abs=0.5)


@pytest.mark.parametrize("samples", [silence(6.0), noise(6.0), silence(0.0)], ids=["silence", "noise", "nothing"])
def test_a_silent_answer_is_silent(recognizer: FasterWhisperRecognizer, tmp_path: Path, samples: np.ndarray) -> None:
    transcript = recognizer.advance(write_wav(tmp_path / "a.wav", samples), final=True)
    assert transcript.source is TranscriptSource.SILENT
    assert (transcript.text, transcript.words, transcript.speech) == ("", (), ())


def test_the_notice_of_a_model_goes_with_its_words(recognizer: FasterWhisperRecognizer, tmp_path: Path) -> None:
    transcript = recognizer.advance(write_wav(tmp_path / "a.wav", silence(1.0)), final=True)
    assert "예행연습 문장만 압니다" in transcript.notice
    assert recognizer.info.notice == transcript.notice
    assert "int8" in recognizer.info.detail
    assert recognizer.info.detail in transcript.model


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_crash_in_the_middle_costs_time_and_no_words(tmp_path: Path, answer: np.ndarray) -> None:
    engine = FasterWhisperRecognizer(WHISPER)
    try:
        path = write_wav(tmp_path / "a.wav", answer)
        expected = engine.advance(path, final=True)
        growing = write_wav(tmp_path / "growing.wav", answer[: len(answer) // 2])
        engine.advance(growing, final=False)
        pid = engine._host.pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        with growing.open("ab") as file:
            file.write(answer[len(answer) // 2 :].tobytes())
        assert _same(engine.advance(growing, final=True), expected)
        assert engine._host.pid != pid
    finally:
        engine.close()


def test_a_finished_recording_at_once_gives_the_same_words(
    recognizer: FasterWhisperRecognizer, tmp_path: Path, answer: np.ndarray
) -> None:
    expected = recognizer.advance(write_wav(tmp_path / "a.wav", answer), final=True)
    transcript = recognizer.transcribe(write_wav(tmp_path / "b.wav", answer))
    assert transcript.text == expected.text
    assert (transcript.speech, transcript.duration_s) == (expected.speech, expected.duration_s)
    assert (transcript.model, transcript.notice) == (expected.model, expected.notice)
    assert transcript.final


def test_what_was_heard_live_is_not_heard_again_at_once(
    recognizer: FasterWhisperRecognizer, tmp_path: Path, answer: np.ndarray
) -> None:
    path = write_wav(tmp_path / "a.wav", answer)
    live = recognizer.advance(path, final=True)
    assert recognizer.transcribe(path) == live


@pytest.mark.parametrize("at_once", [False, True], ids=["advance", "transcribe"])
def test_a_cancelled_recording_is_finished_the_next_time(
    recognizer: FasterWhisperRecognizer, tmp_path: Path, answer: np.ndarray, at_once: bool
) -> None:
    long = np.tile(answer, 4)
    path = write_wav(tmp_path / "a.wav", long)

    def work() -> Transcript:
        return recognizer.transcribe(path) if at_once else recognizer.advance(path, final=True)

    outcome: list[Transcript | MajuError] = []

    def run() -> None:
        try:
            outcome.append(work())
        except MajuError as error:
            outcome.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    while not recognizer._host._busy:
        time.sleep(0.001)
    begun = time.monotonic()
    recognizer.cancel()
    thread.join()
    cancelled_s = time.monotonic() - begun
    stopped = outcome[0]
    if isinstance(stopped, Transcript):
        assert not stopped.final
    else:
        assert stopped.code == "engine-cancelled"
    begun = time.monotonic()
    finished = work()
    assert finished.final
    assert finished.text.count("안녕하십니까,") == 4
    assert cancelled_s < time.monotonic() - begun, "the work itself takes longer than to stop it"


def test_memory_is_freed_when_nobody_asks_and_nothing_is_lost(tmp_path: Path, answer: np.ndarray) -> None:
    engine = FasterWhisperRecognizer(WHISPER, idle_s=0.2)
    try:
        path = write_wav(tmp_path / "a.wav", answer[: len(answer) // 3])
        before = engine.advance(path, final=True)
        child = engine._host._child
        assert child is None or child.wait_ended(20.0)
        assert engine._host.pid is None
        assert _same(engine.advance(path, final=True), before)
    finally:
        engine.close()


def test_a_recording_replaced_by_a_shorter_one_begins_anew(
    recognizer: FasterWhisperRecognizer, tmp_path: Path, answer: np.ndarray
) -> None:
    path = write_wav(tmp_path / "a.wav", answer)
    recognizer.advance(path, final=False)
    write_wav(path, silence(1.0))
    assert recognizer.advance(path, final=True).source is TranscriptSource.SILENT


def test_missing_and_unreadable_recordings_are_told_in_korean(
    recognizer: FasterWhisperRecognizer, tmp_path: Path
) -> None:
    with pytest.raises(MajuError) as caught:
        recognizer.advance(tmp_path / "없음.wav", final=True)
    assert caught.value.code == "audio-missing"
    (tmp_path / "글.wav").write_text("이것은 소리가 아닙니다. 정말로 아닙니다.")
    with pytest.raises(MajuError) as caught:
        recognizer.advance(tmp_path / "글.wav", final=True)
    assert caught.value.code == "audio-unreadable"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WHISPER, tmp_path / "faster-whisper-broken"))


@pytest.mark.parametrize("name", ["model.bin", "config.json", "tokenizer.json"])
def test_a_folder_with_a_missing_file_names_it(broken: Path, name: str) -> None:
    (broken / name).unlink()
    with pytest.raises(MajuError, match=name) as caught:
        FasterWhisperRecognizer(broken)
    assert caught.value.code == "stt-model-corrupt"


def test_a_file_that_is_no_whisper_is_refused_before_it_is_loaded(broken: Path) -> None:
    (broken / "model.bin").write_bytes(b"\x06\0\0\0\x0f\0TransformerSpec" + bytes(1000))
    with pytest.raises(MajuError, match="model\\.bin"):
        FasterWhisperRecognizer(broken)


def _cut(folder: Path) -> None:
    model = folder / "model.bin"
    model.write_bytes(model.read_bytes()[: model.stat().st_size // 2])


def _garble(folder: Path) -> None:
    (folder / "tokenizer.json").write_text("{}")


@pytest.mark.parametrize("damage", [_cut, _garble], ids=["half a model", "an empty tokenizer"])
def test_a_damaged_folder_is_explained_when_it_is_loaded(broken: Path, damage: object) -> None:
    damage(broken)  # type: ignore[operator]
    engine = FasterWhisperRecognizer(broken)
    try:
        with pytest.raises(MajuError, match="다시 설치해 주세요") as caught:
            engine.warm_up()
        assert caught.value.code == "stt-model-corrupt"
    finally:
        engine.close()


def test_notes_say_how_a_model_wants_to_be_asked(broken: Path) -> None:
    (broken / "maju-notice.toml").write_text("beam_size = 3\nprompt = false\npassage_s = 9")
    assert read_notes(broken) == ModelNotes("", prompt=False, passage_s=9.0, beam_size=3)
    (broken / "maju-notice.toml").unlink()
    assert read_notes(broken) == ModelNotes()


@pytest.mark.parametrize("text", ["notice = ", "beam_size = [1]", "passage_s = {}"])
def test_notes_that_cannot_be_read_are_told(broken: Path, text: str) -> None:
    (broken / "maju-notice.toml").write_text(text)
    with pytest.raises(MajuError, match="maju-notice\\.toml"):
        FasterWhisperRecognizer(broken)


def test_a_sealed_recording_is_heard_while_it_grows(
    recognizer: FasterWhisperRecognizer, tmp_path: Path, answer: np.ndarray
) -> None:
    """The child knows the key of this file, and no other."""
    whole = write_wav(tmp_path / "whole.wav", answer)
    expected = recognizer.advance(whole, final=True)
    (tmp_path / "vault").mkdir()
    unlock(tmp_path / "vault", os.urandom(32))
    growing = open_new(tmp_path / "vault" / "answer.wav")
    content = whole.read_bytes()
    for start in range(0, len(content), 200_000):
        growing.write(content[start : start + 200_000])
        recognizer.advance(tmp_path / "vault" / "answer.wav", final=False)
    growing.close()
    assert recognizer.advance(tmp_path / "vault" / "answer.wav", final=True).text == expected.text
    lock(tmp_path / "vault")
    with pytest.raises(MajuError) as caught:
        recognizer.transcribe(tmp_path / "vault" / "answer.wav")
    assert caught.value.code == "audio-unreadable"
