"""The interviewer's voice: speaks a question sentence by sentence and says which one, so that a caption can follow."""

import logging
import threading
from collections.abc import Callable, Iterator, Sequence

from maju.domain.errors import MajuError
from maju.domain.formats import Interviewer
from maju.domain.ports import Sound, Speaker, SpeechSynthesizer
from maju.domain.sentences import split_sentences

LOG = logging.getLogger(__name__)

READING_S_PER_CHARACTER = 0.09
"""Time a caption stays alone where nothing can be heard: about 660 characters a minute, slower than silent reading."""


class Utterance:
    """One question on its way to the ear; :meth:`stop` ends it, whether or not it has begun."""

    def __init__(self) -> None:
        self.stopped = threading.Event()


class Narrator:
    """Speaks one utterance at a time. One lane owns :meth:`say`; :meth:`begin` and :meth:`stop` may come from any thread.

    Once ``synthesizer`` has failed, ``stand_in`` speaks instead for as long as the narrator lives: the sentence that
    failed is said again, whole.
    """

    def __init__(
        self,
        synthesizer: SpeechSynthesizer,
        speaker: Speaker | None,
        *,
        speed: float = 1.0,
        stand_in: Callable[[], SpeechSynthesizer] | None = None,
        reading_s_per_character: float = READING_S_PER_CHARACTER,
    ) -> None:
        """``speaker`` None: captions only, each shown for its reading time. ``stand_in`` is made when it is needed."""
        self.synthesizer = synthesizer
        self._speaker = speaker
        self._speed = speed
        self._make_stand_in = stand_in
        self._stand_in: SpeechSynthesizer | None = None
        self._reading_s = reading_s_per_character
        self._open: tuple[Utterance, ...] = ()

    @property
    def audible(self) -> bool:
        """Whether anything can be heard of it: without a loudspeaker there are captions only."""
        return self._speaker is not None

    def begin(self) -> Utterance:
        """Announce the next utterance; what was running is stopped."""
        self.stop()
        return self.follow()

    def follow(self) -> Utterance:
        """Announce an utterance that waits until the one before has ended."""
        utterance = Utterance()
        self._open = (*self._open[-1:], utterance)
        return utterance

    def say(
        self, utterance: Utterance, text: str, *, voice: str = "", on_sentence: Callable[[int], None] = lambda _: None
    ) -> MajuError | None:
        """Speak to the end, or until stopped. ``on_sentence`` gets the index of each sentence as it begins.

        Returns what went wrong instead of raising it: a question that cannot be heard is still asked by its caption.
        """
        notice: MajuError | None = None
        for index, sentence in enumerate(split_sentences(text)):
            if utterance.stopped.is_set():
                break
            on_sentence(index)
            try:
                notice = self._speak(utterance, sentence, voice) or notice
            except MajuError as error:
                self._read_silently(utterance, text)
                return error
        return notice

    def _speak(self, utterance: Utterance, sentence: str, voice: str) -> MajuError | None:
        """Say a sentence; a notice where the stand-in takes over. Raises MajuError where nobody can speak."""
        if self._speaker is None:
            self._read_silently(utterance, sentence)
            return None
        notice: MajuError | None = None
        if self._stand_in is None:
            failure = self._play(utterance, self._speaker, self.synthesizer, sentence, voice)
            if failure is None:
                return None
            if self._make_stand_in is None:
                raise failure
            self._stand_in, notice = self._make_stand_in(), _replaced(failure)
        same = _same_place(voice, self.synthesizer.voices(), self._stand_in.voices())
        failure = self._play(utterance, self._speaker, self._stand_in, sentence, same)
        if failure is not None:
            raise failure
        return notice

    def _play(
        self, utterance: Utterance, speaker: Speaker, engine: SpeechSynthesizer, sentence: str, voice: str
    ) -> MajuError | None:
        """Until the end or until stopped; what went wrong with the engine. Raises MajuError for the loudspeaker's troubles."""
        sounds = iter(engine.synthesize(sentence, voice=voice, speed=self._speed))
        heard = False
        while not utterance.stopped.is_set():
            sound, failure = _next(sounds)
            if failure is not None:
                return None if utterance.stopped.is_set() else failure
            if sound is None:
                speaker.drain()
                return None if heard or not any(sign.isalnum() for sign in sentence) else _silent(engine)
            speaker.play(sound)
            heard = True
        return None

    def _read_silently(self, utterance: Utterance, text: str) -> None:
        utterance.stopped.wait(len(text) * self._reading_s)

    def stop(self) -> None:
        """Fall silent at once, and say nothing of what was announced."""
        for utterance in self._open:
            utterance.stopped.set()
        if self._speaker is not None:
            self._speaker.stop()

    def release(self) -> None:
        """Fall silent and free the loudspeaker; the engine stays with whoever made it."""
        self.stop()
        if self._speaker is not None:
            self._speaker.close()

    def close(self) -> None:
        """Free loudspeaker and engine. The stand-in belongs to whoever made it."""
        self.release()
        self.synthesizer.close()


def _next(sounds: Iterator[Sound]) -> tuple[Sound | None, MajuError | None]:
    """The next piece, or what went wrong; (None, None) at the end."""
    try:
        return next(sounds, None), None
    except MajuError as error:
        return None, error
    except Exception as error:  # a runtime's own exception must not leave a question unasked
        LOG.error("the voice failed", exc_info=error)
        return None, MajuError("voice-failed", "음성 합성 엔진에 예상하지 못한 문제가 생겼습니다.")


def _silent(engine: SpeechSynthesizer) -> MajuError:
    sentence = "‘{engine}’이(가) 이 문장에서 아무 소리도 내지 않았습니다."
    return MajuError("voice-silent", sentence, engine=engine.info.label)


def _replaced(failure: MajuError) -> MajuError:
    LOG.warning("%s: %s", failure.code, failure)
    sentence = "고르신 목소리가 멈춰 이 면접이 끝날 때까지 기본 음성으로 읽습니다. 답변과 녹음은 그대로입니다. ({why})"
    replaced = MajuError("voice-replaced", sentence, why=failure)
    replaced.__cause__ = failure
    return replaced


def _same_place(voice: str, voices: Sequence[str], others: Sequence[str]) -> str:
    """The voice of another engine for the same person, so that a panel still has several voices."""
    if voice not in voices or not others:
        return ""
    return others[voices.index(voice) % len(others)]


def voice_for(interviewer: Interviewer, chosen: str, voices: Sequence[str]) -> str:
    """The voice of a panel member: its number among the engine's voices; a lone interviewer speaks with the chosen voice.

    A voice that the engine does not have is its default voice (empty).
    """
    if interviewer.voice.isdigit() and voices:
        return voices[(int(interviewer.voice) - 1) % len(voices)]
    wanted = interviewer.voice or chosen
    return wanted if wanted in voices else ""


def other_engines_voice(chosen: str, synthesizer: SpeechSynthesizer) -> MajuError | None:
    """What to say where the chosen voice belongs to another engine than the one that speaks; None where all is well."""
    if not chosen or chosen in synthesizer.voices():
        return None
    sentence = "고르신 목소리 ‘{voice}’은(는) 지금 쓰는 {engine}에 없어, {engine}의 첫 목소리로 읽습니다."
    return MajuError("voice-elsewhere", sentence, voice=chosen, engine=synthesizer.info.label)
