"""The operating system's voice through Qt's ``mock`` engine: two English voices, 0.1 s of silence a word, in real time."""

import array
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from PySide6.QtCore import QByteArray, QObject
from PySide6.QtMultimedia import QAudioFormat
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from maju.domain.errors import MajuError
from maju.domain.ports import Sound, SpeechSynthesizer
from maju.ui import system_voice
from maju.ui.system_voice import SystemSpeech, SystemSynthesizer, offer_system_voice

T = TypeVar("T")
Aside = Callable[[Callable[[], T]], T]


@pytest.fixture
def speech(qtbot: QtBot) -> Iterator[SystemSpeech]:
    found = SystemSpeech("mock", "en")
    yield found
    found.deleteLater()


@pytest.fixture
def aside(qtbot: QtBot) -> Iterator[Aside[object]]:
    """Runs a call as a lane would, while Qt's thread goes on."""
    lane = ThreadPoolExecutor(1)

    def run(call: Callable[[], T]) -> T:
        future = lane.submit(call)
        qtbot.waitUntil(future.done, timeout=30_000)
        return future.result()

    yield run
    lane.shutdown()


def _seconds(sounds: list[Sound]) -> float:
    return sum(sound.seconds for sound in sounds)


def test_a_sentence_is_as_long_as_its_words(speech: SystemSpeech, aside: Aside[list[Sound]]) -> None:
    voice = SystemSynthesizer(speech)
    assert voice.voices()[:2] == ("Bob", "Anne")
    assert _seconds(aside(lambda: list(voice.synthesize("one two three")))) == pytest.approx(0.3, abs=0.02)
    assert _seconds(aside(lambda: list(voice.synthesize("One two. Three four.")))) == pytest.approx(0.4, abs=0.02)
    slow = _seconds(aside(lambda: list(voice.synthesize("one two three", voice="Anne", speed=0.8))))
    fast = _seconds(aside(lambda: list(voice.synthesize("one two three", voice="Anne", speed=1.4))))
    assert fast < slow * 0.75


def test_the_chosen_voice_is_the_one_that_speaks(speech: SystemSpeech, aside: Aside[list[Sound]]) -> None:
    voice = SystemSynthesizer(speech)
    aside(lambda: list(voice.synthesize("one", voice="Anne")))
    assert speech._speech.voice().name() == "Anne"
    assert speech._speech.volume() == 1.0
    with pytest.raises(MajuError) as caught:
        aside(lambda: list(voice.synthesize("one", voice="Heami")))
    assert caught.value.code == "voice-missing"


def test_the_first_piece_comes_before_the_last_is_made(speech: SystemSpeech, aside: Aside[object]) -> None:
    voice = SystemSynthesizer(speech)
    sounds = voice.synthesize("one two three four five six seven eight")
    first = aside(lambda: next(sounds))
    assert isinstance(first, Sound)
    assert speech._job is not None
    assert speech._job.messages.qsize() < 7
    aside(sounds.close)  # type: ignore[attr-defined]


def test_leaving_ends_the_sentence_and_the_next_is_whole(
    qtbot: QtBot, speech: SystemSpeech, aside: Aside[object]
) -> None:
    voice = SystemSynthesizer(speech)
    sounds = voice.synthesize("one two three four five six seven eight")
    aside(lambda: next(sounds))
    aside(sounds.close)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: speech._speech.state() == QTextToSpeech.State.Ready)
    rest = aside(lambda: list(voice.synthesize("one two three")))
    assert isinstance(rest, list)
    assert _seconds(rest) == pytest.approx(0.3, abs=0.02)


def test_a_trouble_of_the_system_is_told(speech: SystemSpeech, aside: Aside[object]) -> None:
    voice = SystemSynthesizer(speech)
    sounds = voice.synthesize("one two three four five six seven eight")
    aside(lambda: next(sounds))
    speech._speech.errorOccurred.emit(QTextToSpeech.ErrorReason.Playback, "the voice was uninstalled")
    with pytest.raises(MajuError, match="the voice was uninstalled") as caught:
        aside(lambda: list(sounds))
    assert caught.value.code == "system-voice-failed"


def test_a_system_that_does_not_answer_is_given_up(
    speech: SystemSpeech, aside: Aside[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_voice, "_FIRST_SOUND_S", 0.05)
    speech._asked.disconnect(speech._take)
    with pytest.raises(MajuError) as caught:
        aside(lambda: list(SystemSynthesizer(speech).synthesize("one")))
    assert caught.value.code == "system-voice-silent"


def test_closing_ends_what_is_being_spoken(speech: SystemSpeech, aside: Aside[object]) -> None:
    voice = SystemSynthesizer(speech)
    sounds = voice.synthesize("one two three four five six seven eight")
    aside(lambda: next(sounds))
    voice.close()
    rest = aside(lambda: list(sounds))
    assert isinstance(rest, list)
    assert _seconds(rest) < 0.75


def test_the_window_s_thread_never_waits_for_itself(speech: SystemSpeech) -> None:
    with pytest.raises(RuntimeError, match="thread"):
        next(SystemSynthesizer(speech).synthesize("one"))


class _Engines:
    """The one method that is called."""

    def __init__(self) -> None:
        self.offered: Callable[[], SpeechSynthesizer | None] | None = None

    def offer_system_voice(self, make: Callable[[], SpeechSynthesizer | None]) -> None:
        self.offered = make


def test_only_a_voice_of_the_questions_language_is_offered(qtbot: QtBot) -> None:
    parent, korean, english = QObject(), _Engines(), _Engines()
    offer_system_voice(korean, parent, engine="mock", language="ko")  # type: ignore[arg-type]
    offer_system_voice(english, parent, engine="mock", language="en")  # type: ignore[arg-type]
    assert korean.offered is None
    assert english.offered is not None
    made = english.offered()
    assert made is not None
    assert (made.info.id, made.info.label, made.info.detail) == ("system", "시스템 음성", "Bob")
    parent.deleteLater()


@pytest.mark.skipif(sys.platform in system_voice.QT_ENGINES, reason="there Qt has an engine that hands out samples")
def test_without_an_engine_that_hands_out_samples_nothing_is_offered(qtbot: QtBot) -> None:
    parent, engines = QObject(), _Engines()
    offer_system_voice(engines, parent)  # type: ignore[arg-type]
    assert engines.offered is None
    assert parent.children() == []
    parent.deleteLater()


@pytest.mark.parametrize(
    ("kind", "code", "values"),
    [
        (QAudioFormat.SampleFormat.Int16, "h", [0, 16384, -32768]),
        (QAudioFormat.SampleFormat.Float, "f", [0.0, 0.5, -1.5]),
        (QAudioFormat.SampleFormat.Int32, "i", [0, 2**30, -(2**31)]),
        (QAudioFormat.SampleFormat.UInt8, "B", [128, 192, 0]),
    ],
)
def test_every_format_of_samples_becomes_mono_16_bit(
    kind: QAudioFormat.SampleFormat, code: str, values: list[float]
) -> None:
    form = QAudioFormat()
    form.setSampleFormat(kind)
    form.setSampleRate(16_000)
    form.setChannelCount(2)
    stereo = array.array(code, [part for value in values for part in (value, values[0])])
    data = QByteArray(stereo.tobytes())
    sound = system_voice._sound(form, bytes(data.data()))
    assert sound.sample_rate == 16_000
    assert list(array.array("h", sound.pcm)) == pytest.approx([0, 16384, -32768], abs=1)
