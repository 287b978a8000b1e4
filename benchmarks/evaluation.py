"""How good evaluation is: kappa against two readers, pairs in order, adversarial answers, repeatability and time.

    python -m benchmarks.evaluation [--half tuning|held-out] [--model FILE.gguf | --home FOLDER] [--answers N] [--json]

The rules, and with ``--model`` (or a MAJU_HOME where a language model is installed) the language model's evaluator beside them and
its time beside the bare library's. The rules were made on the tuning half only. Exits with 1 where a bar is missed.
"""

import argparse
import json
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "app"), str(ROOT)]

from benchmarks.evaluation_figures import (  # noqa: E402
    Agreement,
    Judge,
    PairCount,
    count_pairs,
    failures,
    judge_agreement,
    pair_margins,
    readers_agreement,
)
from benchmarks.evaluation_model import ModelRun, installed_model, open_model  # noqa: E402
from benchmarks.evaluation_set import (  # noqa: E402
    HELD_OUT,
    TUNING,
    GoldAnswer,
    Pair,
    adversarial,
    gold_answers,
    half_of,
    pairs,
)
from benchmarks.table import percentile, print_table  # noqa: E402
from maju.domain.evaluation import Criterion, Evaluation  # noqa: E402
from tests.services import judging_making as making  # noqa: E402

KAPPA_BARS = {Criterion.RELEVANCE: 0.6, Criterion.STRUCTURE: 0.6, Criterion.SPECIFICITY: 0.6}
PAIR_BAR, MS_BAR = 0.85, 100.0
HALVES = {"tuning": TUNING, "held-out": HELD_OUT}
_LEAST_KEYS = {"grade", "judgements", "held", "story", "set_aside", "notices"}


def answers_of(half: str) -> list[GoldAnswer]:
    """The gold answers of one half."""
    return [answer for answer in gold_answers() if half_of(answer.question_id) == half]


def pairs_of(half: str) -> list[Pair]:
    """The pairs of one half."""
    return [pair for pair in pairs() if half_of(pair.question_id) == half]


def measure(judge: Judge, half: str, most: int | None = None) -> dict[str, Any]:
    """Agreement by criterion and pairs by reason for one half; ``most``: so many answers and pairs only."""
    answers, couples = answers_of(half)[:most], pairs_of(half)[:most]
    found = judge_agreement(answers, {answer.id: judge(answer.question_id, answer.text) for answer in answers})
    margins = pair_margins(couples, judge)
    reasons = sorted({pair.why for pair in couples})
    by_reason = {why: count_pairs([p for p in couples if p.why == why], margins) for why in reasons}
    return {
        "readers": readers_agreement(answers),
        "judge": found,
        "pairs": {"all": count_pairs(couples, margins), **by_reason},
    }


def measure_adversarial(judge: Judge, most: int | None = None) -> dict[str, tuple[int, list[str]]]:
    """By sort: how many there are and what went wrong; ``most``: so many answers only."""
    found: dict[str, tuple[int, list[str]]] = {}
    for each in adversarial()[:most]:
        count, wrong = found.get(each.sort, (0, []))
        said = failures(each, judge)
        found[each.sort] = (count + 1, wrong + [f"{each.id}: {', '.join(said)}"] * bool(said))
    return found


def measure_form(judge: Judge, half: str) -> dict[str, float]:
    """Share of evaluations that are valid JSON for the report, share that came out the same twice, and milliseconds."""
    valid, same, times = 0, 0, []
    answers = answers_of(half)
    for answer in answers:
        began = time.perf_counter()
        first = judge(answer.question_id, answer.text)
        times.append(1000 * (time.perf_counter() - began))
        same += judge(answer.question_id, answer.text) == first
        valid += is_valid_json(first)
    return {
        "json_valid": valid / len(answers),
        "same_twice": same / len(answers),
        "p50_ms": percentile(times, 0.5),
        "p95_ms": percentile(times, 0.95),
    }


def is_valid_json(evaluation: Evaluation) -> bool:
    """Whether the report's JSON of an evaluation is strict JSON that reads back the same, with levels 1-5 or none."""
    from maju.services.report_json import evaluation_to_json

    plain = evaluation_to_json(evaluation, making.rubric())
    read = json.loads(json.dumps(plain, ensure_ascii=False, allow_nan=False))
    levels = {judgement["level"] for judgement in read["judgements"]}
    return read == plain and set(plain) >= _LEAST_KEYS and levels <= {None, 1, 2, 3, 4, 5}


def print_measured(title: str, found: Mapping[str, Any]) -> None:
    """Two tables for one judge and one half."""
    readers: Mapping[Criterion, Agreement] = found["readers"]
    judged: Mapping[Criterion, Agreement] = found["judge"]
    rows = [
        (c.value, f"{readers[c].kappa:.2f}", f"{judged[c].kappa:.2f}", f"{judged[c].equal:.0%}", f"{judged[c].near:.0%}",
         f"{judged[c].bias:+.2f}", f"{judged[c].judged}/{judged[c].asked}", f"{KAPPA_BARS[c]}" if c in KAPPA_BARS else "")
        for c in judged
    ]  # fmt: skip
    print_table(
        f"{title}: quadratic weighted kappa",
        ("criterion", "reader a : b", "judge : readers", "equal", "±1", "bias", "judged", "bar"),
        rows,
    )
    counts: Mapping[str, PairCount] = found["pairs"]
    print_table(
        f"{title}: the better answer of a pair is put above the worse one",
        ("differ in", "accuracy", "right", "equal", "pairs", "bar"),
        [
            (why, f"{c.accuracy:.2f}", str(c.right), str(c.equal), str(c.pairs), str(PAIR_BAR) if why == "all" else "")
            for why, c in counts.items()
        ],
    )


def print_adversarial(found: Mapping[str, tuple[int, list[str]]]) -> None:
    """One row a sort."""
    rows = [(sort, str(count), str(len(wrong)), "; ".join(wrong)) for sort, (count, wrong) in found.items()]
    print_table(
        "Adversarial answers (none above level 2 on relevance or above D; what is slipped into an answer changes no level)",
        ("sort", "answers", "got through", "which"),
        rows,
    )


def misses(measured: Mapping[str, Any]) -> list[str]:
    """The bars that the rules miss on the held-out half."""
    held_out = measured["rules"][HELD_OUT]
    wrong = [f"kappa {c.value}" for c, bar in KAPPA_BARS.items() if held_out["judge"][c].kappa < bar]
    wrong += ["pairs"] if held_out["pairs"]["all"].accuracy < PAIR_BAR else []
    wrong += [f"adversarial {sort}" for sort, (_, got) in measured["adversarial"].items() if got]
    form = measured["form"]
    wrong += ["json"] if form["json_valid"] < 1 else []
    wrong += ["repeatability"] if form["same_twice"] < 1 else []
    return wrong + (["time"] if form["p95_ms"] > MS_BAR else [])


def rules_judge(question_id: str, text: str) -> Evaluation:
    """The rules that ship, on a typed answer with 90 s given."""
    return making.judge(question_id, text)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How good evaluation is.")
    parser.add_argument("--half", choices=sorted(HALVES), help="only this half (the held-out one decides)")
    parser.add_argument("--model", type=Path, help="a GGUF file whose evaluator is measured too")
    parser.add_argument(
        "--home", type=Path, help="a data folder (MAJU_HOME) whose installed language model is measured"
    )
    parser.add_argument("--answers", type=int, help="so many answers and pairs of each half for the language model")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    halves = [HALVES[options.half]] if options.half else [TUNING, HELD_OUT]
    measured: dict[str, Any] = {"rules": {half: measure(rules_judge, half) for half in halves}}
    measured["adversarial"] = measure_adversarial(rules_judge)
    measured["form"] = measure_form(rules_judge, halves[-1])
    model = options.model or (installed_model(options.home) if options.home else None)
    run = open_model(model) if model else None
    if run is not None:
        measured["model"] = {half: measure(run.judge, half, options.answers) for half in halves}
        measured["model_adversarial"] = measure_adversarial(run.judge, options.answers)
    _show(measured, run, as_json=options.json)
    if HELD_OUT not in halves:
        return 0
    wrong = misses(measured)
    print(f"\nBars missed: {', '.join(wrong)}" if wrong else "\nAll bars met.", file=sys.stderr)
    return int(bool(wrong))


def _show(measured: Mapping[str, Any], run: ModelRun | None, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(_plain(measured), ensure_ascii=False, indent=1))
        return
    for half, found in measured["rules"].items():
        print_measured(f"Rules, {half} half", found)
    print_adversarial(measured["adversarial"])
    print_table("Form and time of the rules", ("what", "value"), [(k, f"{v:.3g}") for k, v in measured["form"].items()])
    if run is None:
        print("\nNo language model is installed or named with --model: only the rules were measured.")
        return
    for half, found in measured["model"].items():
        print_measured(f"{run.name}, {half} half", found)
    print_adversarial(measured["model_adversarial"])
    print_table("Time of the language model", ("what", "seconds"), run.times())


def _plain(value: Any) -> Any:
    if isinstance(value, Agreement | PairCount):
        return asdict(value) | ({"accuracy": value.accuracy} if isinstance(value, PairCount) else {})
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    return value


if __name__ == "__main__":
    raise SystemExit(main())
