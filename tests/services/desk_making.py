"""A desk over fakes and a real store: everything of the program but runtimes and devices."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from maju.domain.interview_events import Event, Phase
from maju.domain.ports import (
    FaceReader,
    LanguageModel,
    MicrophoneChoice,
    SentenceEncoder,
    SpeechRecognizer,
    SpeechSynthesizer,
    VoiceActivity,
    WordAnalyzer,
)
from maju.domain.question import Experience, OccupationGroup, QuestionKind
from maju.domain.record import StoredTake
from maju.fakes.devices import FakeRecorder, FakeSpeaker
from maju.fakes.engines import LoudnessVoiceActivity, ScriptedRecognizer, SpacingWordAnalyzer, ToneSynthesizer
from maju.services.engines import EngineSettings
from maju.services.feedback.rule_writer import RuleWriter
from maju.services.following_up.planner import FollowUpPlanner
from maju.services.following_up.repetition import Repetition
from maju.services.following_up.rule_follow_ups import RuleFollowUps
from maju.services.interview_desk import Choices, DeskParts, InterviewDesk, RunningInterview
from maju.services.interview_session import SessionView
from maju.services.lanes import Lanes
from maju.services.rule_evaluator import RuleEvaluator
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from maju.storage.rubric_files import read_rubric
from tests.making import make_format, make_question

ROOT = Path(__file__).resolve().parents[2]


class HandClock:
    """A clock that moves when told."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def now(self) -> float:
        return self.seconds

    def today(self) -> str:
        return "2026-11-21T10:00:00+09:00"

    def sleep(self, seconds: float) -> None:
        self.seconds += seconds


class FakeEngines:
    """Engines of the fakes; ``recognizer_`` None: no speech-to-text model."""

    def __init__(self, recognizer: SpeechRecognizer | None) -> None:
        self._recognizer = recognizer
        self._words = SpacingWordAnalyzer()
        self.voice: SpeechSynthesizer = ToneSynthesizer()
        self.holds = 0

    def synthesizer(self) -> SpeechSynthesizer:
        return self.voice

    def built_in_voice(self) -> SpeechSynthesizer:
        return ToneSynthesizer()

    def offer_system_voice(self, make: Callable[[], SpeechSynthesizer | None]) -> None:
        return

    def recognizer(self) -> SpeechRecognizer | None:
        return self._recognizer

    def voice_activity(self) -> VoiceActivity:
        return LoudnessVoiceActivity()

    def face(self) -> FaceReader | None:
        return None

    def language_model(self) -> LanguageModel | None:
        return None

    def words(self) -> WordAnalyzer:
        return self._words

    def encoder(self) -> SentenceEncoder | None:
        return None

    def warm_up(self) -> None:
        return

    def overview(self) -> tuple[()]:
        return ()

    def uses(self) -> tuple[()]:
        return ()

    def hold(self) -> Callable[[], None]:
        self.holds += 1
        return self.let_go

    def let_go(self) -> None:
        self.holds -= 1

    def renew(self, settings: EngineSettings) -> None:
        return

    def close(self) -> None:
        return


@dataclass
class Desk:
    """The desk and what a test looks at."""

    desk: InterviewDesk
    store: SqliteInterviewStore
    clock: HandClock
    lanes: Lanes
    recorder: FakeRecorder
    speaker: FakeSpeaker
    engines: FakeEngines
    views: list[SessionView] = field(default_factory=list)
    updates: list[StoredTake] = field(default_factory=list)

    def start(self, **changes: object) -> RunningInterview:
        """An interview of three experience questions with a microphone."""
        base: dict[str, object] = {
            "format_id": "test",
            "group": OccupationGroup.ICT,
            "experience": Experience.NEW,
            "seed": 1,
            "microphone": MicrophoneChoice("mic"),
        }
        choices = Choices(**(base | changes))  # type: ignore[arg-type]
        return self.desk.start(choices, self.views.append, self.updates.append)

    def send(self, running: RunningInterview, *events: Event) -> None:
        """Post events and wait until lanes are quiet."""
        for event in events:
            running.session.post(event).result(5)
        self.settle()

    def settle(self) -> None:
        """Until the lanes of voice and interview have nothing left to do."""
        for _ in range(3):
            for lane in ("interview", "voice", "interview"):
                self.lanes[lane].submit(lambda: None).result(5)

    def until(self, running: RunningInterview, phase: Phase) -> None:
        """Wait for a phase (bounded)."""
        waited = threading.Event()
        for _ in range(200):
            self.settle()
            if running.session.view.snapshot.phase is phase:
                return
            waited.wait(0.01)
        raise AssertionError(f"{running.session.view.snapshot.phase} instead of {phase}")


def make_desk(tmp_path: Path, *, recognizer: SpeechRecognizer | None = None, **format_changes: object) -> Desk:
    """A desk whose format is the test format with ``format_changes``; without ``recognizer`` one that hears one sentence."""
    clock, lanes = HandClock(), Lanes()
    store = SqliteInterviewStore(DatabaseFile(tmp_path / "maju.db", MIGRATIONS), tmp_path / "recordings")
    recorder, speaker = FakeRecorder(clock.now), FakeSpeaker()
    engines = FakeEngines(recognizer or ScriptedRecognizer())
    form = make_format(**{"preparation_s": 0, "retakes": 0} | format_changes)
    bank = tuple(make_question(number, QuestionKind.EXPERIENCE) for number in range(1, 30))
    rubric = read_rubric(ROOT / "assets" / "rubric")
    parts = DeskParts(
        store, clock, lanes, engines, {"test": form}, lambda: bank,
        lambda _fast: recorder, lambda choice: speaker if choice is not None else None,
        lambda: RuleEvaluator(engines.words(), rubric), lambda: None, lambda: RuleWriter(engines.words(), rubric),
        lambda patient: FollowUpPlanner(lanes, RuleFollowUps(engines.words(), Repetition(engines.words(), None)), patient=patient),
    )  # fmt: skip
    return Desk(InterviewDesk(parts), store, clock, lanes, recorder, speaker, engines)
