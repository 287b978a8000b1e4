"""SIGKILL of every engine's process at random moments: ``python -m benchmarks.faults_engines [--count N]``.

Whisper, MediaPipe (where its model is), Kiwi, Supertonic and llama.cpp die in the middle of real interviews, five times each in one of
them; the reader of documents and the sentence encoder while they work. A fifth of ``--count`` each.
"""

import contextlib
import math
import os
import random
import signal
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.fault_rows import Options, Row, alone
from tests.faults.faulting import MODELS, face_model, make_home

_KILLS_AT_ONCE = 5
_SPAN_S = 30.0
_BAR = "the interview goes on; the answer is finished by another pass or honestly without"


def rows(options: Options) -> Iterator[Row]:
    """Three lines."""
    wanted = max(1, options.count // 5)
    yield interviews(options, wanted)
    yield documents(options, wanted)
    yield encoder(options, wanted)


def interviews(options: Options, wanted: int) -> Row:
    """As many interviews as it takes to kill each engine ``wanted`` times."""
    from tests.faults.sabotage import install, plan_kills, sabotaged

    home = make_home(options.folder, face_model=face_model())
    install(home)
    os.environ["MAJU_HOME"] = str(home)
    struck: Counter[str] = Counter()
    phases: Counter[str] = Counter()
    wrong: list[str] = []
    answers = without = 0
    for number in range(math.ceil(wanted / _KILLS_AT_ONCE)):
        plan = plan_kills(min(wanted, _KILLS_AT_ONCE), _SPAN_S, options.seed + number)
        found = sabotaged(home, plan, questions=3)
        struck += found.struck
        phases += found.phases
        wrong += found.unfinished() + ([] if found.state == "finished" else [f"the interview is {found.state}"])
        answers += len(found.takes)
        without += found.without_words
        print(
            f"interview {number + 1}: {dict(found.struck)} {found.state} {found.unfinished()} {found.problems}",
            flush=True,
        )
    kills = ", ".join(f"{name} {count}" for name, count in sorted(struck.items()))
    said = "; ".join(wrong) or "none unfinished"
    where = ", ".join(f"{count} {phase}" for phase, count in phases.most_common())
    lost = f"killed: {kills} ({where}); {answers} answers, {without} honestly without words, {said}"
    return Row("SIGKILL of engines in interviews", _BAR, lost, not wrong)


def documents(options: Options, wanted: int) -> Row:
    """A text is read while the first process that reads it is killed."""
    from maju.documents.candidate.reading import GuardedDocumentReader
    from tests.faults.test_killed_engines import kill_reader

    path = options.folder / "resume.txt"
    path.write_text("학력: 예시대학교 컴퓨터공학과 졸업\n" * 3000, encoding="utf-8")
    drawn = random.Random(options.seed)
    outcomes = Counter(kill_reader(GuardedDocumentReader(), path, drawn.uniform(0.0, 0.4)) for _ in range(wanted))
    lost = ", ".join(f"{count} {what}" for what, count in outcomes.items())
    return Row("SIGKILL of the reader of documents", "read by another, or said", lost, set(outcomes) <= {"read"})


def encoder(options: Options, wanted: int) -> Row:
    """Sentences are encoded while the process is killed."""
    from maju.domain.errors import MajuError
    from maju.engines.embed_sentence_transformers import SentenceTransformerEncoder

    engine = SentenceTransformerEncoder(Path(MODELS / "encoder-e5-tiny"), device="cpu")
    drawn = random.Random(options.seed)
    outcomes: Counter[str] = Counter()
    sentences = ["결제 서버를 관리했습니다."] * 200
    for _ in range(wanted):
        engine.encode(sentences[:1])
        timer = threading.Timer(drawn.uniform(0.0, 0.3), lambda: kill(engine._host.pid))
        timer.start()
        try:
            vectors = engine.encode(sentences)
            whole = len(vectors.data) == 4 * vectors.dimensions * len(sentences)
            outcomes["encoded" if whole else "lost"] += 1
        except MajuError as error:
            outcomes[error.code] += 1
        timer.join()
    engine.close()
    lost = ", ".join(f"{count} {what}" for what, count in outcomes.items())
    return Row("SIGKILL of the sentence encoder", "encoded by another, or said", lost, "lost" not in outcomes)


def kill(pid: int | None) -> None:
    """SIGKILL, if it is still there."""
    if pid is not None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    alone(rows, __doc__.partition("\n")[0])
