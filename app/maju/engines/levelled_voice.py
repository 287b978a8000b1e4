"""Brings a voice from outside this room (the operating system's) to the loudness of the others."""

from collections.abc import Iterator, Sequence

from maju.domain.ports import EngineInfo, Sound, SpeechSynthesizer
from maju.domain.sentences import split_for_voice
from maju.engines.loudness import normalise

_PIECE_S = 0.25


class LevelledVoice:
    """The same voice, each sentence at ``loudness.TARGET_DBFS`` in pieces of 0.25 s."""

    def __init__(self, voice: SpeechSynthesizer) -> None:
        self._voice = voice

    @property
    def info(self) -> EngineInfo:
        """Who speaks."""
        return self._voice.info

    def voices(self) -> Sequence[str]:
        """Voice ids, the default first."""
        return self._voice.voices()

    def warm_up(self) -> None:
        """Speak a word to nobody. Raises MajuError of the voice."""
        for _ in self._voice.synthesize("네."):
            pass

    def synthesize(self, sentence: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Sound]:
        """Speak sentence by sentence: loudness is known only when a sentence is whole. Raises MajuError of the voice."""
        for piece in split_for_voice(sentence):
            sounds = list(self._voice.synthesize(piece, voice=voice, speed=speed))
            if not sounds:
                continue
            rate = sounds[0].sample_rate
            pcm = normalise(b"".join(sound.pcm for sound in sounds), rate)
            step = int(rate * _PIECE_S) * 2
            for start in range(0, len(pcm), step):
                yield Sound(pcm[start : start + step], rate)

    def close(self) -> None:
        """Close the voice."""
        self._voice.close()
