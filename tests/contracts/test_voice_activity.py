"""What every voice activity detector promises, the fake and the real one."""

from pathlib import Path

import numpy as np
import pytest

from maju.domain.errors import MajuError
from maju.domain.ports import VoiceActivity
from maju.engines.voice_activity import SileroVoiceActivity
from maju.fakes.engines import LoudnessVoiceActivity
from tests.engines.samples import silence, spoken, write_wav


@pytest.fixture(params=[LoudnessVoiceActivity, SileroVoiceActivity], ids=["fake", "silero"])
def detector(request: pytest.FixtureRequest) -> VoiceActivity:
    engine: VoiceActivity = request.param()
    return engine


class TestVoiceActivity:
    def test_two_sentences_are_two_spans_in_order(self, detector: VoiceActivity, tmp_path: Path) -> None:
        pcm = np.concatenate([spoken(["안녕하십니까."], pause_s=1.5), spoken(["반갑습니다."], lead_s=0.5)])
        spans = detector.spans(write_wav(tmp_path / "a.wav", pcm))
        assert len(spans) == 2
        assert spans[0].start_s == pytest.approx(0.4, abs=0.2)
        assert spans[0].end_s + 1.0 < spans[1].start_s
        assert spans[1].end_s <= len(pcm) / 22050

    def test_silence_has_none(self, detector: VoiceActivity, tmp_path: Path) -> None:
        assert detector.spans(write_wav(tmp_path / "a.wav", silence(2.0))) == ()
        assert detector.spans(write_wav(tmp_path / "b.wav", silence(0.0))) == ()

    def test_what_is_no_recording_is_told_in_korean(self, detector: VoiceActivity, tmp_path: Path) -> None:
        (tmp_path / "글.wav").write_text("이것은 소리가 아닙니다.")
        with pytest.raises(MajuError) as caught:
            detector.spans(tmp_path / "글.wav")
        assert caught.value.code == "audio-unreadable"
