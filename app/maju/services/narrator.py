"""Speaks questions sentence by sentence, so that the first sound comes at once and the caption can follow."""

import re
import threading
from collections.abc import Callable, Sequence

from maju.domain.errors import MajuError
from maju.domain.formats import Interviewer
from maju.domain.ports import Speaker, SpeechSynthesizer

_SENTENCE_END = re.compile(r"(?<=[.?!…])\s+")


def split_sentences(text: str) -> tuple[str, ...]:
    """Sentences of a question, punctuation kept; never empty for a text with a letter in it."""
    return tuple(part for part in _SENTENCE_END.split(text.strip()) if part)


READING_S_PER_CHARACTER = 0.09
"""Time a caption stays alone where nothing can be heard: about 660 characters a minute, slower than silent reading."""


class Utterance:
    """One question on its way to the ear; :meth:`stop` ends it, whether or not it has begun."""

    def __init__(self) -> None:
        self.stopped = threading.Event()


class Narrator:
    """Speaks one utterance at a time. One lane owns :meth:`say`; :meth:`begin` and :meth:`stop` may come from any thread."""

    def __init__(
        self,
        synthesizer: SpeechSynthesizer,
        speaker: Speaker | None,
        *,
        speed: float = 1.0,
        reading_s_per_character: float = READING_S_PER_CHARACTER,
    ) -> None:
        """``speaker`` None: captions only, each shown for its reading time."""
        self.synthesizer = synthesizer
        self._speaker = speaker
        self._speed = speed
        self._reading_s = reading_s_per_character
        self._current = Utterance()

    def begin(self) -> Utterance:
        """Announce the next utterance; what was running is stopped."""
        self.stop()
        self._current = Utterance()
        return self._current

    def say(
        self, utterance: Utterance, text: str, *, voice: str = "", on_sentence: Callable[[int], None] = lambda _: None
    ) -> MajuError | None:
        """Speak to the end, or until stopped. ``on_sentence`` gets the index of each sentence as it begins.

        Returns what went wrong instead of raising it: a question that cannot be heard is still asked by its caption.
        """
        for index, sentence in enumerate(split_sentences(text)):
            if utterance.stopped.is_set():
                return None
            on_sentence(index)
            try:
                self._speak(utterance, sentence, voice)
            except MajuError as error:
                self._read_silently(utterance, text)
                return error
        return None

    def _speak(self, utterance: Utterance, sentence: str, voice: str) -> None:
        if self._speaker is None:
            self._read_silently(utterance, sentence)
            return
        for sound in self.synthesizer.synthesize(sentence, voice=voice, speed=self._speed):
            if utterance.stopped.is_set():
                return
            self._speaker.play(sound)
        self._speaker.drain()

    def _read_silently(self, utterance: Utterance, text: str) -> None:
        utterance.stopped.wait(len(text) * self._reading_s)

    def stop(self) -> None:
        """Fall silent at once."""
        self._current.stopped.set()
        if self._speaker is not None:
            self._speaker.stop()

    def close(self) -> None:
        """Free loudspeaker and engine."""
        self.stop()
        if self._speaker is not None:
            self._speaker.close()
        self.synthesizer.close()


def voice_for(interviewer: Interviewer, chosen: str, voices: Sequence[str]) -> str:
    """The voice of a panel member: its number among the engine's voices; a lone interviewer speaks with the chosen voice."""
    if interviewer.voice.isdigit() and voices:
        return voices[(int(interviewer.voice) - 1) % len(voices)]
    return interviewer.voice or chosen
