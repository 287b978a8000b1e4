"""Builders shared by the tests of judging and measuring: the real analyser, rubric and bank, and answers in a line."""

import atexit
import tomllib
from functools import cache
from pathlib import Path

from maju.domain.answer import SpeechSpan, TakeRecording, Transcript, TranscriptSource, Word
from maju.domain.delivery import Delivery
from maju.domain.evaluation import Criterion, Evaluation
from maju.domain.question import Experience, OccupationGroup, PlannedQuestion, Question
from maju.domain.rubric import Rubric
from maju.engines.embed_static import StaticEncoder
from maju.engines.words_kiwi import KiwiWordAnalyzer
from maju.services.assessment import AnswerToJudge
from maju.services.rule_evaluator import RuleEvaluator
from maju.storage.prompt_files import read_prompts
from maju.storage.question_bank import read_question_bank
from maju.storage.rubric_files import read_rubric

ROOT = Path(__file__).resolve().parents[2]


@cache
def words() -> KiwiWordAnalyzer:
    """Kiwi, loaded once for all tests."""
    analyser = KiwiWordAnalyzer()
    analyser.warm_up()
    atexit.register(analyser.close)
    return analyser


@cache
def rubric() -> Rubric:
    """The rubric that ships."""
    return read_rubric(ROOT / "assets" / "rubric")


@cache
def prompts() -> dict[str, str]:
    """The prompts that ship."""
    return dict[str, str](read_prompts(ROOT / "assets" / "prompts"))


@cache
def bank() -> dict[str, Question]:
    """The question bank by id."""
    return {question.id: question for question in read_question_bank(ROOT / "data" / "questions")}


@cache
def gold() -> tuple[dict[str, str], ...]:
    """Hand-written good, middling and poor answers."""
    raw = tomllib.loads((Path(__file__).parent / "gold_answers.toml").read_text(encoding="utf-8"))
    return tuple(raw["question"])


@cache
def encoder() -> StaticEncoder:
    """The encoder that ships."""
    return StaticEncoder(ROOT / "models" / "encoder-ko")


@cache
def rules() -> RuleEvaluator:
    """The rules with everything real."""
    return RuleEvaluator(words(), rubric(), encoder())


def typed(text: str) -> Transcript:
    """A typed answer."""
    return Transcript(text, TranscriptSource.TYPED)


def spoken(text: str, *, rate: float = 4.2, start_s: float = 0.5, probability: float = 0.9) -> Transcript:
    """A spoken answer: its words follow each other at ``rate`` characters a second, without pauses."""
    timed: list[Word] = []
    at = start_s
    for word in text.split():
        length = max(0.1, len(word) / rate)
        timed.append(Word(word, round(at, 3), round(at + length, 3), probability))
        at += length
    span = SpeechSpan(start_s, at)
    return Transcript(text, TranscriptSource.SPEECH, tuple(timed), (span,), duration_s=at + 0.5, model="시험")


def answer_to(
    question: Question | str, transcript: Transcript, *, answer_s: float = 90.0, follow_up: int = 0
) -> AnswerToJudge:
    """A take as an evaluator sees it."""
    asked = bank()[question] if isinstance(question, str) else question
    delivery = Delivery(transcript.duration_s, speech=transcript.speech)
    planned = PlannedQuestion(asked, 1, follow_up=follow_up, parent_id=asked.id if follow_up else "")
    return AnswerToJudge(planned, transcript, delivery, answer_s, OccupationGroup.ICT, Experience.NEW)


def judge(question: Question | str, text: str, **options: float) -> Evaluation:
    """What the rules say of a typed answer."""
    return rules().evaluate(answer_to(question, typed(text), **options))  # type: ignore[arg-type]


def levels(evaluation: Evaluation) -> dict[Criterion, int | None]:
    """Levels by criterion."""
    return {judgement.criterion: judgement.level for judgement in evaluation.judgements}


def recording(folder: Path, audio: Path | None = None, duration_s: float = 0.0) -> TakeRecording:
    """A take's recording."""
    return TakeRecording(folder, None, audio, duration_s)
