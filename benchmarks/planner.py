"""How long planning takes: ``python -m benchmarks.planner [--answers N] [--plans] [--follow-ups] [--thresholds]``.

Plans: time to ten planned questions from the bank alone, with a person's materials and a posting by rules, and with a simulated model
that writes 6, 20 and 60 tokens a second. Follow-ups: interviews in real time with the real narrator into a file; end of an answer to
the first sound of anything and to the first sound of the follow-up, without a model, with one of each speed, and with one that also
judges all the time. Thresholds: how those of ``services/following_up/repetition.py`` divide hand-labelled pairs (what was told: ``benchmarks.told``).
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "app"), str(ROOT)]

from benchmarks.planner_follow_ups import sit  # noqa: E402
from benchmarks.simulated_model import SimulatedModel  # noqa: E402
from benchmarks.table import percentile, print_table  # noqa: E402
from maju.domain.question import Experience, OccupationGroup, Practice  # noqa: E402
from maju.services.following_up.repetition import SAME_QUESTION, SAME_WORDS, Repetition  # noqa: E402
from maju.services.question_planner import PlanRequest, plan_interview  # noqa: E402
from maju.services.tailoring.desk import TailoringDesk  # noqa: E402
from maju.storage.format_files import read_formats  # noqa: E402
from tests.services import judging_making as making  # noqa: E402
from tests.services.tailoring.making import BACKEND, made_desk  # noqa: E402

RATES = (6.0, 20.0, 60.0)
QUESTIONS, ROUNDS = 10, 5


def questions_reply(_system: str, user: str, _grammar: str) -> str:
    """Three questions of usual length, each to a line of the prompt."""
    lines = [line for line in user.splitlines() if line[:1] in "RPN" and line[1:2].isdigit()][:3]
    made = []
    for line in lines:
        reference, _, rest = line.partition(" ")
        shown = rest.partition(": ")[2][:40]
        made.append(
            {
                "why": [reference],
                "kind": "experience",
                "competency": "문제해결",
                "question": f"‘{shown}’에서 가장 먼저 확인하신 것은 무엇이고 그렇게 하신 까닭은 무엇입니까?",
                "good": [
                    "맡은 일의 범위를 분명히 말한다",
                    "고른 까닭을 근거와 함께 말한다",
                    "결과를 확인한 방법을 든다",
                ],
            }
        )
    return json.dumps(made, ensure_ascii=False)


def plan(practice: Practice | None, seed: int) -> float:
    """Seconds to a plan of ten."""
    form = read_formats(ROOT / "assets" / "formats")["practice"]
    tailored = practice.questions if practice else ()
    request = PlanRequest(OccupationGroup.ICT, Experience.NEW, seed, QUESTIONS, tailored=tailored)
    began = time.perf_counter()
    plan_interview("benchmark", form, tuple(making.bank().values()), request)
    return time.perf_counter() - began


def tailored_seconds(desk: TailoringDesk, *, with_model: bool, rounds: int) -> list[float]:
    """Seconds to the practice and the plan over it."""
    times = []
    for seed in range(rounds):
        began = time.perf_counter()
        practice = desk.practice(posting=BACKEND.id, seed=seed, with_model=with_model)
        plan(practice, seed)
        times.append(time.perf_counter() - began)
    return times


def print_plans() -> None:
    """Time to a plan of ten questions."""
    bank = tuple(making.bank().values())
    rows = [_row(f"bank alone ({len(bank)} questions)", [plan(None, seed) for seed in range(ROUNDS)])]
    with tempfile.TemporaryDirectory(prefix="maju-benchmark-") as folder, made_desk(Path(folder)) as place:
        rows.append(
            _row(
                "materials, posting and occupation by rules",
                tailored_seconds(place.desk, with_model=False, rounds=ROUNDS),
            )
        )
        for rate in RATES:
            place.model = SimulatedModel(rate, questions_reply)
            rows.append(
                _row(
                    f"the same with a model, {rate:g} tokens/s", tailored_seconds(place.desk, with_model=True, rounds=1)
                )
            )
    print_table("Time to a plan of ten questions", ("sources", "median", "worst"), rows)


def _row(name: str, times: list[float]) -> tuple[str, str, str]:
    return name, f"{percentile(times, 0.5):.3f} s", f"{max(times):.3f} s"


def print_follow_ups(answers: int) -> None:
    """End of answer to the next sound."""
    rows = [sit(None, answers).row("rules alone")]
    for rate in RATES:
        rows.append(sit(rate, answers).row(f"model, {rate:g} tokens/s"))
        rows.append(sit(rate, answers, judging=True).row(f"model, {rate:g} tokens/s, judging too"))
    header = ("who asks", "any sound p50", "p95", "follow-up p50", "p95", "answers followed", "by the model")
    print_table("End of answer to the first sound", header, rows)


def print_thresholds() -> None:
    """What the thresholds of repetition find, on the labels they were chosen by."""
    repetition = Repetition(making.words(), making.encoder())
    pairs = [(row["same"], repetition.asks_again(row["one"], [row["other"]])) for row in _rows("follow_up_pairs.jsonl")]
    rows = [(f"same question (cosine {SAME_QUESTION}, words {SAME_WORDS})", *_found(pairs))]
    print_table(
        "Thresholds of repetition, on their own labels",
        ("what", "found of those that are", "taken of those that are not"),
        rows,
    )


def _found(labelled: list[tuple[bool, bool]]) -> tuple[str, str]:
    right = [found for label, found in labelled if label]
    wrong = [found for label, found in labelled if not label]
    return f"{sum(right)} of {len(right)}", f"{sum(wrong)} of {len(wrong)}"


def _rows(name: str) -> list[dict[str, object]]:
    text = (ROOT / "benchmarks" / "evaluation_gold" / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def main() -> None:
    """All three tables, or those that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=6, help="answers of each interview, half a minute each")
    for name in ("plans", "follow-ups", "thresholds"):
        parser.add_argument(f"--{name}", action="store_true")
    options = parser.parse_args()
    everything = not (options.plans or options.follow_ups or options.thresholds)
    if options.thresholds or everything:
        print_thresholds()
    if options.plans or everything:
        print_plans()
    if options.follow_ups or everything:
        print_follow_ups(options.answers)


if __name__ == "__main__":
    main()
