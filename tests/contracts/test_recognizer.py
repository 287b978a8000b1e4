"""What every speech recogniser promises, the fake and the real one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from maju.domain.answer import TranscriptSource
from maju.domain.errors import MajuError
from maju.domain.ports import SpeechRecognizer
from maju.engines.stt_faster_whisper import FasterWhisperRecognizer
from maju.fakes.engines import ScriptedRecognizer
from tests.engines.samples import WHISPER, rehearsal_answer, silence, spoken, write_wav

_ANSWER = rehearsal_answer("motivation")


@pytest.fixture(scope="module", params=["fake", "faster-whisper"])
def recognizer(request: pytest.FixtureRequest) -> Iterator[SpeechRecognizer]:
    engine: SpeechRecognizer
    engine = ScriptedRecognizer(" ".join(_ANSWER)) if request.param == "fake" else FasterWhisperRecognizer(WHISPER)
    yield engine
    engine.close()


class TestRecognizer:
    def test_it_names_itself(self, recognizer: SpeechRecognizer) -> None:
        assert recognizer.info.id
        assert recognizer.info.label

    def test_an_answer_has_words_with_seconds(self, recognizer: SpeechRecognizer, tmp_path: Path) -> None:
        transcript = recognizer.advance(write_wav(tmp_path / "a.wav", spoken(_ANSWER)), final=True)
        assert transcript.text == " ".join(_ANSWER)
        assert transcript.text == " ".join(word.text for word in transcript.words)
        assert transcript.source is TranscriptSource.SPEECH
        assert transcript.final
        assert transcript.model
        assert transcript.notice
        assert all(
            0 <= word.start_s <= word.end_s <= transcript.duration_s and 0 <= word.probability <= 1
            for word in transcript.words
        )
        assert all(span.start_s < span.end_s <= transcript.duration_s for span in transcript.speech)

    def test_before_the_end_it_is_not_final(self, recognizer: SpeechRecognizer, tmp_path: Path) -> None:
        path = write_wav(tmp_path / "a.wav", spoken(_ANSWER))
        assert not recognizer.advance(path, final=False).final
        assert recognizer.advance(path, final=True).text == " ".join(_ANSWER)

    def test_nothing_is_tentative_at_the_end(self, recognizer: SpeechRecognizer, tmp_path: Path) -> None:
        path = write_wav(tmp_path / "a.wav", spoken(_ANSWER))
        recognizer.advance(path, final=False)
        assert recognizer.advance(path, final=True).tentative == ""

    def test_a_finished_recording_at_once(self, recognizer: SpeechRecognizer, tmp_path: Path) -> None:
        transcript = recognizer.transcribe(write_wav(tmp_path / "a.wav", spoken(_ANSWER)))
        assert transcript.text == " ".join(_ANSWER)
        assert transcript.text == " ".join(word.text for word in transcript.words)
        assert transcript.final
        quiet = recognizer.transcribe(write_wav(tmp_path / "b.wav", silence(2.0)))
        assert (quiet.source, quiet.text) == (TranscriptSource.SILENT, "")
        with pytest.raises(MajuError) as caught:
            recognizer.transcribe(tmp_path / "없음.wav")
        assert caught.value.code == "audio-missing"

    def test_asking_again_gives_the_same(self, recognizer: SpeechRecognizer, tmp_path: Path) -> None:
        path = write_wav(tmp_path / "a.wav", spoken(_ANSWER[:1]))
        assert recognizer.advance(path, final=True) == recognizer.advance(path, final=True)

    def test_silence_is_silent(self, recognizer: SpeechRecognizer, tmp_path: Path) -> None:
        transcript = recognizer.advance(write_wav(tmp_path / "a.wav", silence(3.0)), final=True)
        assert (transcript.source, transcript.text, transcript.words) == (TranscriptSource.SILENT, "", ())
        assert transcript.duration_s == pytest.approx(3.0, abs=0.01)

    def test_what_is_no_recording_is_told_in_korean(self, recognizer: SpeechRecognizer, tmp_path: Path) -> None:
        with pytest.raises(MajuError) as caught:
            recognizer.advance(tmp_path / "없음.wav", final=True)
        assert caught.value.code == "audio-missing"
        (tmp_path / "글.wav").write_text("이것은 소리가 아닙니다.")
        with pytest.raises(MajuError) as caught:
            recognizer.advance(tmp_path / "글.wav", final=True)
        assert caught.value.code == "audio-unreadable"
