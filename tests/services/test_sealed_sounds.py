"""What listens to a recording hears the same of a sealed one; what only links to it does not."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from maju.domain.answer import SpeechSpan, TakeRecording
from maju.domain.errors import MajuError
from maju.domain.ports import Sound
from maju.engines.voice_activity import SileroVoiceActivity
from maju.sealed.opening import lock, open_new, unlock
from maju.services.measuring.level import LevelTrack
from maju.services.report_take_view import _video
from maju.services.voice_sample import VoiceSample
from tests.engines.samples import spoken, write_wav


@dataclass
class Heard:
    """A loudspeaker that remembers."""

    pcm: bytes = b""
    closed: list[bool] = field(default_factory=list)

    def play(self, sound: Sound) -> None:
        self.pcm += sound.pcm

    def drain(self) -> None:
        pass

    def stop(self) -> None:
        pass

    def close(self) -> None:
        self.closed.append(True)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """The same answer in the clear and sealed."""
    clear = write_wav(tmp_path / "clear.wav", spoken(["저는 서버 개발자입니다."]))
    vault = tmp_path / "vault"
    vault.mkdir()
    unlock(vault, os.urandom(32))
    with open_new(vault / "answer.wav") as file:
        file.write(clear.read_bytes())
    yield clear, vault / "answer.wav"
    lock(vault)


def test_level_and_voice_are_the_same(pair: tuple[Path, Path]) -> None:
    clear, sealed = (LevelTrack(path) for path in pair)
    assert np.array_equal(clear.power, sealed.power)
    assert sealed.median_dbfs([SpeechSpan(0.0, 2.0)]) is not None
    one, other = (SileroVoiceActivity().spans(path) for path in pair)
    assert one == other != ()


def test_what_was_just_recorded_is_played_back(pair: tuple[Path, Path]) -> None:
    for path in pair:
        speaker = Heard()
        VoiceSample(lambda speaker=speaker: speaker, lambda: pytest.fail("nobody speaks")).play(path)  # type: ignore[arg-type,misc]
        assert speaker.pcm == pair[0].read_bytes()[44:]
        assert speaker.closed == [True]


def test_without_the_key_each_says_so(pair: tuple[Path, Path]) -> None:
    lock(pair[1].parent)
    with pytest.raises(ValueError, match="record"):
        LevelTrack(pair[1])
    with pytest.raises(MajuError) as caught:
        SileroVoiceActivity().spans(pair[1])
    assert caught.value.code == "audio-unreadable"
    speaker = Heard()
    with pytest.raises(MajuError) as caught:
        VoiceSample(lambda: speaker, lambda: pytest.fail("nobody speaks")).play(pair[1])
    assert caught.value.code == "sound-unreadable"
    assert speaker.closed == [True]


def test_a_page_links_to_no_film_that_a_browser_cannot_open(pair: tuple[Path, Path]) -> None:
    clear, sealed = pair
    for path, link in ((clear, "clear.wav"), (sealed, "")):
        recording = TakeRecording(path.parent, path, None, 1.0, pictures=30)
        assert _video(recording, path.parent) == link
