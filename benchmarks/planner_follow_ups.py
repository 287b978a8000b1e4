"""Sits interviews in real time with a simulated model and notes when the next sound comes: used by ``benchmarks.planner``."""

import json
import re
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.simulated_model import SimulatedModel
from benchmarks.table import percentile
from maju.devices.file_speaker import FileSpeaker
from maju.devices.system_clock import SystemClock
from maju.domain.answer import Transcript, TranscriptSource
from maju.domain.formats import FollowUpRule
from maju.domain.interview_events import Phase, Proceed
from maju.domain.korean import count_syllables
from maju.domain.ports import EngineInfo, MicrophoneChoice, Sound
from maju.domain.question import Experience, OccupationGroup, PlannedQuestion, QuestionKind
from maju.domain.record import StoredTake
from maju.engines.tts_espeak import EspeakSynthesizer
from maju.fakes.devices import FakeRecorder
from maju.services.feedback.rule_writer import RuleWriter
from maju.services.following_up.model_follow_ups import ModelFollowUps
from maju.services.following_up.planner import FollowUpPlanner
from maju.services.following_up.repetition import Repetition
from maju.services.following_up.rule_follow_ups import RuleFollowUps
from maju.services.interview_desk import Choices, DeskParts, InterviewDesk
from maju.services.interview_session import SessionView
from maju.services.lanes import Lanes
from maju.services.model_turns import ModelTurns
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from tests.making import make_format
from tests.services import judging_making as making
from tests.services.desk_making import FakeEngines

SYLLABLES_A_SECOND = 5.0
FINAL_S = 0.5
"""From the end of an answer to its transcript: between median (0.18 s) and worst (0.88 s) of the small Whisper here."""
SHORTEST, LONGEST = 100, 190
"""Syllables of the answers that are given: 20 to 38 s."""
JUDGING_TOKENS = 120
TICK_S = 0.05
ASKED_BY_MODEL = (
    "그때 맨 먼저 확인하신 것은 무엇이었습니까?",
    "그 일을 다시 하신다면 어디부터 바꾸시겠습니까?",
    "그렇게 하시면서 가장 망설이신 때는 언제였습니까?",
    "그 일에서 뜻대로 되지 않은 것은 무엇이었습니까?",
)


@dataclass
class Heard:
    """Seconds from the end of each answer: to any sound, and to that of the follow-up, with who made it."""

    any_sound: list[float] = field(default_factory=list)
    follow_up: list[float] = field(default_factory=list)
    by_model: int = 0
    answers: int = 0

    def row(self, name: str) -> tuple[str, ...]:
        """One line of the table."""
        followed = self.follow_up or [0.0]
        return (
            name,
            f"{percentile(self.any_sound, 0.5):.2f} s",
            f"{percentile(self.any_sound, 0.95):.2f} s",
            f"{percentile(followed, 0.5):.2f} s",
            f"{percentile(followed, 0.95):.2f} s",
            f"{len(self.follow_up)}/{self.answers}",
            f"{self.by_model}/{len(self.follow_up)}",
        )


class GrowingRecognizer:
    """Hears a known answer word by word at the pace it would be spoken."""

    def __init__(self) -> None:
        self.said: dict[str, tuple[float, str]] = {}

    @property
    def info(self) -> EngineInfo:
        """Says that it is none."""
        return EngineInfo("growing", "모의 음성 인식")

    def speaks(self, folder: str, text: str) -> float:
        """An answer begins; its seconds."""
        self.said[folder] = (time.monotonic(), text)
        return count_syllables(text) / SYLLABLES_A_SECOND

    def advance(self, audio: Path, *, final: bool, hotwords: str = "") -> Transcript:  # noqa: ARG002 - the port's
        """What was said by now, or the whole."""
        began, text = self.said[audio.parent.name]
        if final:
            time.sleep(FINAL_S)
            return Transcript(text, TranscriptSource.SPEECH, duration_s=time.monotonic() - began)
        heard = int(len(text) * (time.monotonic() - began) / (count_syllables(text) / SYLLABLES_A_SECOND))
        known = text[:heard].rpartition(" ")[0]
        return Transcript(known, TranscriptSource.SPEECH, duration_s=time.monotonic() - began, final=False)

    def transcribe(self, audio: Path, *, hotwords: str = "") -> Transcript:
        """The whole."""
        return self.advance(audio, final=True, hotwords=hotwords)

    def close(self) -> None:
        """Nothing to free."""


class ListeningSpeaker(FileSpeaker):
    """Notes when each sound is handed over after a silence."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.sounds: list[float] = []
        self._quiet = True

    def play(self, sound: Sound) -> None:
        """Note, then play."""
        if self._quiet:
            self.sounds.append(time.monotonic())
            self._quiet = False
        super().play(sound)

    def drain(self) -> None:
        """Wait; the next sound begins anew."""
        super().drain()
        self._quiet = True

    def stop(self) -> None:
        """Fall silent."""
        super().stop()
        self._quiet = True


class OpenRecorder(FakeRecorder):
    """Its file is there from the beginning, as a real one's."""

    def start_take(self, folder: Path, *, limit_s: float, microphone: MicrophoneChoice | None = None) -> None:
        """Begin a take."""
        super().start_take(folder, limit_s=limit_s, microphone=microphone)
        (folder / "answer.wav").write_bytes(b"")


def reply(_system: str, user: str, grammar: str) -> str:
    """A follow-up to the newest line, of the first kind that is open; without a grammar, a judge's long words."""
    if not grammar:
        return "살펴봄 " * JUDGING_TOKENS
    kind = re.findall(r'kind ::= "(\w+)"', grammar)[0]
    aspect = re.findall(r'aspect ::= "(\w+)"', grammar)[0]
    lines = re.findall(r"^(\d+)\. ", user.rpartition("[고를 수 있는 말]")[2], re.MULTILINE)
    question = ASKED_BY_MODEL[len(user) % len(ASKED_BY_MODEL)]
    return json.dumps(
        {"kind": kind, "line": int(lines[-1]), "aspect": aspect, "question": question}, ensure_ascii=False
    )


def answers(count: int) -> dict[str, str]:
    """Gold answers of a length that is given in half a minute, by question."""
    folder = making.ROOT / "benchmarks" / "evaluation_gold"
    rows = [
        json.loads(line)
        for path in sorted(folder.glob("answers_*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    fitting = {
        row["question_id"]: row["answer"]
        for row in rows
        if row["meant"] in ("good", "fair")
        and SHORTEST <= count_syllables(row["answer"]) <= LONGEST
        and making.bank()[row["question_id"]].kind is QuestionKind.EXPERIENCE
        and making.bank()[row["question_id"]].suits(OccupationGroup.ICT, Experience.NEW)
    }
    return dict(list(fitting.items())[:count])


def sit(rate: float | None, count: int, *, judging: bool = False) -> Heard:
    """One interview of ``count`` answers; ``rate`` None: without a model. ``judging``: the same model also judges without a pause."""
    given = answers(count)
    with tempfile.TemporaryDirectory(prefix="maju-benchmark-") as folder:
        room = _Room(Path(folder), rate, given, judging=judging)
        try:
            return room.sit()
        finally:
            room.close()


class _Room:
    """A desk with the real narrator, analyser and rules, and a simulated ear and model."""

    def __init__(self, folder: Path, rate: float | None, given: dict[str, str], *, judging: bool) -> None:
        self._given = given
        self._clock, self._lanes = SystemClock(), Lanes()
        self._file = DatabaseFile(folder / "maju.db", MIGRATIONS)
        self._recognizer = GrowingRecognizer()
        self._speaker = ListeningSpeaker(folder / "interviewer.wav")
        self._asked: list[tuple[float, PlannedQuestion]] = []
        self._over = threading.Event()
        engines = FakeEngines(self._recognizer)
        engines.voice = EspeakSynthesizer()
        engines._words = making.words()  # type: ignore[assignment]
        turns = ModelTurns()
        model = SimulatedModel(rate, reply) if rate else None
        form = make_format(
            preparation_s=0,
            retakes=0,
            answer_s=120,
            questions=len(given),
            max_questions=20,
            follow_up_rule=FollowUpRule.CONDITIONAL,
            follow_ups_per_question=1,
        )
        bank = tuple(making.bank()[name] for name in given)
        self._judge = threading.Thread(target=self._judge_on, args=(turns.later(model),)) if model and judging else None
        self._desk = InterviewDesk(
            DeskParts(
                SqliteInterviewStore(self._file, folder / "recordings"),
                self._clock,
                self._lanes,
                engines,
                {"test": form},
                lambda: bank,
                lambda _fast: OpenRecorder(self._clock.now),
                lambda _choice: self._speaker,
                making.rules,
                lambda: None,
                lambda: RuleWriter(making.words(), making.rubric()),
                lambda patient: self._planner(turns, model, patient=patient),
            )
        )

    def _planner(self, turns: ModelTurns, model: SimulatedModel | None, *, patient: bool) -> FollowUpPlanner:
        rules = RuleFollowUps(making.words(), Repetition(making.words(), making.encoder()))
        by_model = ModelFollowUps(turns.first(model), rules, making.words(), making.prompts()) if model else None
        return FollowUpPlanner(self._lanes, rules, by_model, patient=patient)

    def _judge_on(self, model: object) -> None:
        while not self._over.is_set():
            model.complete("", "평가 " * 200, grammar="", max_tokens=JUDGING_TOKENS)  # type: ignore[attr-defined]

    def sit(self) -> Heard:
        """Answer every question; follow-ups with a few words."""
        choices = Choices("test", OccupationGroup.ICT, Experience.NEW, seed=3, microphone=MicrophoneChoice("mic"))
        running = self._desk.start(choices, self._noticed, _ignore)
        heard, taken = Heard(), (-1, -1)
        if self._judge:
            self._judge.start()
        running.begin()
        ends, gaps = 0.0, []
        while (snapshot := running.session.view.snapshot).phase not in (Phase.FINISHED, Phase.ABANDONED):
            now = time.monotonic()
            if snapshot.phase is Phase.ANSWERING and (snapshot.position, snapshot.take) != taken:
                taken = (snapshot.position, snapshot.take)
                assert snapshot.planned is not None
                text = (
                    "네, 그렇게 했습니다." if snapshot.planned.follow_up else self._given[snapshot.planned.question.id]
                )
                folder = f"q{snapshot.position + 1:02d}-take{snapshot.take}"
                ends, main = now + self._recognizer.speaks(folder, text), not snapshot.planned.follow_up
            elif snapshot.phase is Phase.ANSWERING and now >= ends:
                if main:
                    gaps.append((now, snapshot.position))
                running.session.post(Proceed(self._clock.now())).result()
            running.session.tick().result()
            time.sleep(TICK_S)
        self._over.set()
        running.pipeline.wait()
        running.close()
        for ended, position in gaps:
            self._note(heard, ended, position, running.session.view.queue)
        return heard

    def _noticed(self, view: SessionView) -> None:
        snapshot = view.snapshot
        if snapshot.phase is not Phase.ASKING or view.sentence != 0 or snapshot.planned is None:
            return
        if not self._asked or self._asked[-1][1] != snapshot.planned:
            self._asked.append((time.monotonic(), snapshot.planned))

    def _note(self, heard: Heard, ended: float, position: int, queue: Sequence[PlannedQuestion]) -> None:
        after = [sound for sound in self._speaker.sounds if sound > ended]
        if not after:
            return
        heard.answers += 1
        heard.any_sound.append(after[0] - ended)
        following = queue[position + 1] if position + 1 < len(queue) else None
        if following is None or not following.follow_up:
            return
        began = next(at for at, planned in self._asked if planned == following)
        heard.follow_up.append(next(sound for sound in after if sound >= began) - ended)
        heard.by_model += following.question.text.endswith(ASKED_BY_MODEL)

    def close(self) -> None:
        """Let go of everything."""
        self._over.set()
        if self._judge and self._judge.is_alive():
            self._judge.join()
        self._lanes.close()
        self._file.close()


def _ignore(_stored: StoredTake) -> None:
    """Nothing is shown."""
