"""How long the rules take for an answer, and the pieces around them: the bar is 100 ms an answer, 50 ms for a follow-up.

Run ``python benchmarks/judging.py [--json]``. Answers are those of ``tests/services/gold_answers.toml``, Kiwi is warm.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "app"), str(ROOT)]

from maju.domain.answer import TakeId  # noqa: E402
from maju.domain.question import PlannedQuestion  # noqa: E402
from maju.services.delivery_analysis import assess_delivery  # noqa: E402
from maju.services.following_up.conversation import Conversation  # noqa: E402
from maju.services.following_up.repetition import Repetition  # noqa: E402
from maju.services.following_up.rule_follow_ups import RuleFollowUps  # noqa: E402
from tests.services import judging_making as making  # noqa: E402

ROUNDS = 5


def timed(call: Callable[[], object]) -> float:
    """Milliseconds of the quickest of five calls."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        call()
        times.append(1000 * (time.perf_counter() - began))
    return min(times)


def measure() -> dict[str, float]:
    """Milliseconds: median and worst over all good answers, once joined five times over for a very long one."""
    began = time.perf_counter()
    making.words()
    loading = 1000 * (time.perf_counter() - began)
    rules, follow, delivery = [], [], []
    follow_ups = RuleFollowUps(making.words(), Repetition(making.words(), making.encoder()))
    for item in making.gold():
        transcript = making.spoken(" ".join(item["good"].split()))
        answer = making.answer_to(item["id"], transcript)
        planned = PlannedQuestion(making.bank()[item["id"]], 1)
        take = making.recording(Path(), duration_s=transcript.duration_s)
        rules.append(timed(lambda answer=answer: making.rules().evaluate(answer)))
        conversation = Conversation(
            planned, TakeId("", 0, 1), (planned.question.text,), answer.group, answer.experience
        )
        follow.append(timed(lambda c=conversation, t=transcript: follow_ups.choose(c, t)))
        delivery.append(timed(lambda t=transcript, r=take: assess_delivery(t, t.speech, r, making.words())))
    long = making.answer_to("motive-001", making.typed(" ".join(i["good"] for i in making.gold())))
    return {
        "kiwi_load_ms": loading,
        "rules_median_ms": median(rules),
        "rules_worst_ms": max(rules),
        "rules_thirteen_answers_in_one_ms": timed(lambda: making.rules().evaluate(long)),
        "follow_up_median_ms": median(follow),
        "follow_up_worst_ms": max(follow),
        "delivery_median_ms": median(delivery),
        "delivery_worst_ms": max(delivery),
    }


def main() -> int:
    """Print the figures; exit 1 when a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    found = {name: round(value, 2) for name, value in measure().items()}
    if parser.parse_args().json:
        print(json.dumps(found))
    else:
        for name, value in found.items():
            print(f"{name:34} {value:8.1f}")
    return int(found["rules_worst_ms"] > 100 or found["follow_up_worst_ms"] > 50)


if __name__ == "__main__":
    raise SystemExit(main())
