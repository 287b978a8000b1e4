"""The rehearsal's candidate: says, in the built-in voice, sentences that fit the kind of each question.

Nothing else in a rehearsal is scripted: questions, recording, transcript, measurements and judgements are the program's own.
"""

import tomllib
import wave
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from maju.domain.answer import TakeId
from maju.domain.ports import MicrophoneChoice, SpeechSynthesizer
from maju.domain.question import PlannedQuestion

CANDIDATE_VOICE = "ko+f3"
LEAD_IN_S, GAP_S, LEAD_OUT_S = 1.2, 0.7, 0.8
"""Thinking time before the first word, a breath between sentences, quiet before the end; seconds."""

_ALIKE = {"experience": "experience_a", "experience/follow-up": "experience_b"}


def read_sentences(path: Path) -> dict[str, tuple[str, ...]]:
    """Answers by kind of question, from the fixture the small Whisper was trained with."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return {answer["kind"]: tuple(answer["sentences"]) for answer in raw["answer"]}


class RehearsalCandidate:
    """A take source that speaks each answer into a WAV file when its take begins."""

    def __init__(self, answers: Mapping[str, Sequence[str]], voice: SpeechSynthesizer, folder: Path) -> None:
        """``folder`` takes the spoken files."""
        self._answers = answers
        self._voice = voice
        self._folder = folder
        self._asked: Counter[str] = Counter()

    def __call__(self, planned: PlannedQuestion, take: TakeId) -> MicrophoneChoice:
        """The microphone for this take: a file with the spoken answer."""
        path = self._folder / f"{take.folder_name}.wav"
        self._speak(self._sentences_for(planned), path)
        return MicrophoneChoice(name=path.name, path=path)

    def silence(self) -> Path:
        """A second of quiet for the microphone to open with, before the first answer is due."""
        path = self._folder / "quiet.wav"
        _write_wav(path, _silence(1.0, 22050), 22050)
        return path

    def _sentences_for(self, planned: PlannedQuestion) -> Sequence[str]:
        kind = planned.question.kind.value
        if planned.follow_up or self._asked[kind]:
            kind = f"{kind}/follow-up"
        self._asked[planned.question.kind.value] += 1
        plain = kind.partition("/")[0]
        for name in (kind, _ALIKE.get(kind, kind), plain, _ALIKE.get(plain, plain)):
            if name in self._answers:
                return self._answers[name]
        return next(iter(self._answers.values()))

    def _speak(self, sentences: Sequence[str], path: Path) -> None:
        pieces: list[bytes] = []
        rate = 22050
        for sentence in sentences:
            spoken = list(self._voice.synthesize(sentence, voice=CANDIDATE_VOICE))
            rate = spoken[0].sample_rate if spoken else rate
            pieces.append(b"".join(sound.pcm for sound in spoken))
        spoken_answer = _silence(GAP_S, rate).join(pieces)
        _write_wav(path, _silence(LEAD_IN_S, rate) + spoken_answer + _silence(LEAD_OUT_S, rate), rate)


def _write_wav(path: Path, pcm: bytes, rate: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(pcm)


def _silence(seconds: float, rate: int) -> bytes:
    return bytes(2 * int(seconds * rate))
