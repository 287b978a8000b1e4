"""How long feedback in sentences and both wordings by rules take for an answer, and many answers at a time.

Run ``python benchmarks/feedback.py [--json]``. Answers are those of ``benchmarks/evaluation_gold``, each met for the first time; Kiwi is warm.
"""

import argparse
import json
import sys
import time
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "app"), str(ROOT)]

from maju.services.feedback.batch import Pair, answer_pairs  # noqa: E402
from maju.services.feedback.desk import PairFeedback  # noqa: E402
from maju.services.feedback.questions import find_question  # noqa: E402
from maju.services.feedback.rule_writer import RuleWriter  # noqa: E402
from tests.services import judging_making as making  # noqa: E402


def gold_pairs() -> list[Pair]:
    """Question and answer of every gold answer."""
    files = sorted((ROOT / "benchmarks" / "evaluation_gold").glob("answers_*.jsonl"))
    rows = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    return [Pair(n, row["id"], row["question_id"], row["answer"]) for n, row in enumerate(rows, 1)]


def measure() -> dict[str, float]:
    """Milliseconds an answer without its judging: median, 95 of 100, worst; answers a second, judging included, one and four at a time."""
    making.words()
    writer = RuleWriter(making.words(), making.rubric())
    bank = tuple(making.bank().values())

    def say(pair: Pair) -> PairFeedback:
        question = find_question(pair.question, bank)
        answer = making.answer_to(question, making.typed(pair.answer))
        evaluation = making.rules().evaluate(answer)
        said = writer.write(answer, evaluation)
        return PairFeedback(question, evaluation, said.feedback, said.wordings)

    pairs, times = gold_pairs(), []
    for pair in pairs:
        answer = making.answer_to(pair.question, making.typed(pair.answer))
        evaluation = making.rules().evaluate(answer)
        began = time.perf_counter()
        writer.write(answer, evaluation)
        times.append(1000 * (time.perf_counter() - began))
    found = {"write_median_ms": median(times), "write_p95_ms": quantiles(times, n=20)[-1], "write_worst_ms": max(times)}
    for workers in (1, 4):
        began = time.perf_counter()
        answer_pairs(pairs, say, workers=workers)
        found[f"answers_a_second_{workers}_at_a_time"] = len(pairs) / (time.perf_counter() - began)
    return found


def main() -> int:
    """Print the figures; exit 1 where half of the answers take longer than 100 ms."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    found = {name: round(value, 2) for name, value in measure().items()}
    if parser.parse_args().json:
        print(json.dumps(found))
    else:
        for name, value in found.items():
            print(f"{name:34} {value:8.1f}")
    return int(found["write_median_ms"] > 100)


if __name__ == "__main__":
    raise SystemExit(main())
