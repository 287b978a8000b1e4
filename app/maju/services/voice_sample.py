"""Sounds for trying things out: a sentence in a chosen voice, and what was just recorded."""

import wave
from collections.abc import Callable
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.ports import Sound, Speaker, SpeechSynthesizer
from maju.sealed.opening import open_clear
from maju.services.narrator import Narrator

_PIECE_FRAMES = 4096


class VoiceSample:
    """Plays one thing at a time; :meth:`stop` may come from any thread, the rest belongs on one lane."""

    def __init__(
        self, make_speaker: Callable[[], Speaker | None], synthesizer: Callable[[], SpeechSynthesizer]
    ) -> None:
        self._make_speaker = make_speaker
        self._synthesizer = synthesizer
        self._speaker: Speaker | None = None
        self._stopped = False

    def say(self, text: str, *, voice: str = "", speed: float = 1.0) -> None:
        """Speak a text to its end, with the engine's default where it has no such ``voice``.

        Raises: MajuError ``speaker-missing`` or what the engine says: nobody stands in for a voice that is being tried.
        """
        synthesizer = self._synthesizer()
        speaker = self._open()
        narrator = Narrator(synthesizer, speaker, speed=speed)
        known = voice if voice in synthesizer.voices() else ""
        try:
            error = narrator.say(narrator.begin(), text, voice=known)
        finally:
            self._close()
        if error is not None:
            raise error

    def play(self, audio: Path) -> None:
        """Play a 16-bit mono WAV to its end. Raises: MajuError ``speaker-missing``, ``sound-unreadable``."""
        speaker = self._open()
        try:
            with open_clear(audio) as file, wave.open(file, "rb") as sound:
                while not self._stopped and (pcm := sound.readframes(_PIECE_FRAMES)):
                    speaker.play(Sound(pcm, sound.getframerate()))
            if not self._stopped:
                speaker.drain()
        except (OSError, EOFError, ValueError, wave.Error) as error:
            raise MajuError(
                "sound-unreadable", "녹음한 소리를 다시 들려 드리지 못했습니다. 한 번 더 녹음해 주십시오."
            ) from error
        finally:
            self._close()

    def stop(self) -> None:
        """Fall silent at once."""
        self._stopped = True
        if self._speaker is not None:
            self._speaker.stop()

    def _open(self) -> Speaker:
        speaker = self._make_speaker()
        if speaker is None:
            raise MajuError(
                "speaker-missing", "소리를 낼 스피커를 고르지 않았습니다. 스피커를 고르면 들어 볼 수 있습니다."
            )
        self._stopped = False
        self._speaker = speaker
        return speaker

    def _close(self) -> None:
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = None
