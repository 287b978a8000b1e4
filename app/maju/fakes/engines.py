"""Engines without a runtime: they keep the ports' contracts, are deterministic, and say in their labels that they are not real."""

import math
import re
import struct
import wave
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from maju.domain.answer import SpeechSpan, Transcript, TranscriptSource, Word
from maju.domain.errors import MajuError
from maju.domain.ports import Completion, EngineInfo, Morpheme, Picture, Sound, Vectors
from maju.domain.presence import FaceObservation

RECOGNIZER_NOTICE = "시험용 음성 인식: 들은 말이 아니라 정해 둔 문장입니다"
_RATE = 16000
_WINDOW = 512
_AUDIBLE = 100.0
_SECONDS_PER_SYLLABLE = 0.06
_INTERJECTIONS = frozenset({"어", "음", "아", "저기", "그"})


class ToneSynthesizer:
    """A beep of 0.06 s per character instead of a voice; each voice id has its own pitch."""

    _pitches = {"tone-a": 220, "tone-b": 330, "tone-c": 440}  # noqa: RUF012 - never changed

    @property
    def info(self) -> EngineInfo:
        """Who beeps."""
        return EngineInfo("tone", "신호음 (시험용)", "말소리가 아닙니다")

    def voices(self) -> Sequence[str]:
        """Three pitches."""
        return tuple(self._pitches)

    def synthesize(self, sentence: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Sound]:
        """One piece per word. Raises MajuError ``voice-missing``."""
        pitch = self._pitches.get(voice or "tone-a")
        if pitch is None:
            raise MajuError("voice-missing", "‘{voice}’ 신호음은 없습니다.", voice=voice)
        for word in sentence.split():
            count = int(_RATE * _SECONDS_PER_SYLLABLE * (len(word) + 1) / speed)
            samples = (int(3000 * math.sin(2 * math.pi * pitch * n / _RATE)) for n in range(count))
            yield Sound(struct.pack(f"<{count}h", *samples), _RATE)

    def close(self) -> None:
        """Nothing to free."""


class LoudnessVoiceActivity:
    """Calls every stretch that is not nearly silent speech."""

    def spans(self, audio: Path) -> tuple[SpeechSpan, ...]:
        """Loud stretches, at least 0.2 s apart. Raises MajuError ``audio-unreadable``."""
        loud, _ = _loud_windows(audio)
        spans: list[SpeechSpan] = []
        for start in loud:
            end = start + _WINDOW / _RATE
            if spans and start - spans[-1].end_s < 0.2:
                spans[-1] = SpeechSpan(spans[-1].start_s, end)
            else:
                spans.append(SpeechSpan(start, end))
        return tuple(spans)


class ScriptedRecognizer:
    """Says ``text`` (or what ``text(audio)`` gives) for every recording that is not silent, spread over its loud part."""

    def __init__(self, text: str | Callable[[Path], str] = "저는 정해 둔 문장입니다.") -> None:
        self._text = text
        self._voice = LoudnessVoiceActivity()

    @property
    def info(self) -> EngineInfo:
        """Says that it is none."""
        return EngineInfo("scripted", "시험용 음성 인식", "정해 둔 문장", RECOGNIZER_NOTICE)

    def advance(self, audio: Path, *, final: bool, hotwords: str = "") -> Transcript:  # noqa: ARG002 - the port's
        """The whole text at once. Raises MajuError ``audio-missing`` or ``audio-unreadable``."""
        if not audio.is_file():
            raise MajuError("audio-missing", "녹음 파일 ‘{name}’이(가) 없습니다.", name=audio.name)
        spans = self._voice.spans(audio)
        text = (self._text if isinstance(self._text, str) else self._text(audio)) if spans else ""
        quiet = TranscriptSource.SILENT if final else TranscriptSource.NONE
        return Transcript(
            text=text,
            source=TranscriptSource.SPEECH if text else quiet,
            words=_spread(text, spans),
            speech=spans,
            duration_s=_loud_windows(audio)[1],
            model="시험용 음성 인식",
            notice=RECOGNIZER_NOTICE,
            final=final,
        )

    def transcribe(self, audio: Path, *, hotwords: str = "") -> Transcript:
        """The whole text. Raises as :meth:`advance`."""
        return self.advance(audio, final=True, hotwords=hotwords)

    def close(self) -> None:
        """Nothing to free."""


class BrightnessFaceReader:
    """Sees a steady face straight ahead in every picture that is not dark."""

    def __init__(self, file_seconds: float = 3.0) -> None:
        self._file_seconds = file_seconds

    @property
    def info(self) -> EngineInfo:
        """Says that it is none."""
        return EngineInfo("brightness", "시험용 얼굴 읽기", "밝기만 봅니다")

    def observe(self, picture: Picture) -> FaceObservation:
        """A face where the mean brightness is over 16 of 255."""
        if sum(picture.rgb[::997]) / max(1, len(picture.rgb[::997])) <= 16:
            return FaceObservation(picture.at_s, face=False)
        return _steady_face(picture.at_s)

    def observe_file(self, media: Path, *, rate: float = 12.0) -> tuple[FaceObservation, ...]:
        """A face in every picture of a file of ``file_seconds``. Raises MajuError ``video-unreadable``."""
        if not media.is_file() or not media.stat().st_size:
            raise MajuError("video-unreadable", "‘{name}’에서 영상을 읽을 수 없습니다.", name=media.name)
        return tuple(_steady_face(number / rate) for number in range(int(self._file_seconds * rate)))

    def restart(self) -> None:
        """Nothing to forget."""

    def close(self) -> None:
        """Nothing to free."""


class ScriptedLanguageModel:
    """Answers with what ``reply(system, user)`` gives, cut at ``max_tokens`` words; a token is a word."""

    def __init__(self, reply: Callable[[str, str], str] = lambda _system, _user: "정해 둔 답입니다.") -> None:
        self._reply = reply

    @property
    def info(self) -> EngineInfo:
        """Says that it is none."""
        return EngineInfo("scripted", "시험용 언어 모델", "정해 둔 답")

    @property
    def context_tokens(self) -> int:
        """Words of prompt and answer together."""
        return 2048

    def count_tokens(self, text: str) -> int:
        """Words."""
        return len(text.split())

    def complete(
        self,
        system: str,
        user: str,
        *,
        grammar: str = "",  # noqa: ARG002 - the port's
        max_tokens: int = 400,
        temperature: float = 0.2,  # noqa: ARG002
        seed: int = 0,  # noqa: ARG002
        on_text: Callable[[str], None] | None = None,
    ) -> Completion:
        """The reply, word by word. Raises MajuError ``llm-context-exceeded``."""
        needed = self.count_tokens(system) + self.count_tokens(user)
        if needed + max_tokens > self.context_tokens:
            sentence = "질문과 답변이 언어 모델이 한 번에 읽을 수 있는 길이를 넘었습니다({needed} > {limit} 토큰)."
            raise MajuError("llm-context-exceeded", sentence, needed=needed + max_tokens, limit=self.context_tokens)
        words = self._reply(system, user).split(" ")
        finish = "stop" if len(words) <= max_tokens else "length"
        if on_text is not None:
            for number, word in enumerate(words[:max_tokens]):
                on_text(f" {word}" if number else word)
        return Completion(" ".join(words[:max_tokens]), finish, needed, min(len(words), max_tokens))

    def cancel(self) -> None:
        """Nothing to stop: the reply is there at once."""

    def close(self) -> None:
        """Nothing to free."""


class SpacingWordAnalyzer:
    """Takes every word for a noun, a lone 어, 음, 그 … for an interjection, and splits sentences at their signs."""

    def morphemes(self, text: str) -> tuple[Morpheme, ...]:
        """Words and punctuation marks."""
        return tuple(
            Morpheme(found.group(), _tag(found.group()), found.start(), found.end())
            for found in re.finditer(r"\w+|[^\w\s]", text)
        )

    def morphemes_of(self, texts: Sequence[str]) -> tuple[tuple[Morpheme, ...], ...]:
        """The same of many texts."""
        return tuple(map(self.morphemes, texts))

    def sentences(self, text: str) -> tuple[tuple[int, int], ...]:
        """Spans up to each full stop, question mark or exclamation mark."""
        return tuple((m.start(), m.end()) for m in re.finditer(r"[^\s.?!][^.?!]*[.?!]*", text))

    def join(self, morphemes: Sequence[tuple[str, str]]) -> str:
        """The forms one after the other."""
        return "".join(form for form, _ in morphemes)

    def close(self) -> None:
        """Nothing is held."""


def _tag(form: str) -> str:
    if not form[0].isalnum():
        return "SF" if form in ".?!" else "SP"
    return "IC" if form in _INTERJECTIONS else "NNG"


def _steady_face(at_s: float) -> FaceObservation:
    return FaceObservation(at_s, True, 0.0, 0.0, 0.0, 0.0, 0.0, 0.1, 0.2, (0.35, 0.25, 0.3, 0.5))


def _spread(text: str, spans: Sequence[SpeechSpan]) -> tuple[Word, ...]:
    words = text.split()
    if not words:
        return ()
    start, step = spans[0].start_s, (spans[-1].end_s - spans[0].start_s) / len(words)
    return tuple(Word(word, start + n * step, start + (n + 1) * step, 1.0) for n, word in enumerate(words))


def _loud_windows(audio: Path) -> tuple[list[float], float]:
    """Start seconds of the 512-sample stretches with an RMS over 100 (of 32768), and the length."""
    try:
        with wave.open(str(audio), "rb") as file:
            rate, pcm = file.getframerate(), file.readframes(file.getnframes())
    except (wave.Error, EOFError) as error:
        raise MajuError("audio-unreadable", "‘{name}’은(는) 읽을 수 있는 WAV가 아닙니다.", name=audio.name) from error
    samples = memoryview(pcm).cast("h")
    size = int(_WINDOW * rate / _RATE)
    loud = []
    for start in range(0, len(samples), size):
        part = samples[start : start + size]
        if math.sqrt(sum(value * value for value in part) / len(part)) > _AUDIBLE:
            loud.append(start / rate)
    return loud, len(samples) / rate


class LetterEncoder:
    """Vectors that count letters, hashed: texts that share letters are near, and nothing is meant."""

    dimensions = 64
    info = EngineInfo("fake-encoder", "문장 검색", "글자 세기")

    def encode(self, texts: Sequence[str], *, query: bool = False) -> Vectors:  # noqa: ARG002 - the port has it
        """One row a text; a text without letters is a row of zeros."""
        return Vectors(b"".join(self._row(text) for text in texts), self.dimensions)

    def close(self) -> None:
        """Nothing is held."""

    def _row(self, text: str) -> bytes:
        counts = [0.0] * self.dimensions
        for letter in filter(str.isalnum, text):
            counts[ord(letter) % self.dimensions] += 1.0
        length = math.hypot(*counts)
        return struct.pack(f"<{self.dimensions}f", *(count / length if length else 0.0 for count in counts))
