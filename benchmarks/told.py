"""How well it is seen that a follow-up asks for what was told: ``python -m benchmarks.told [--learn] [--asked]``.

Labels (``evaluation_gold``): follow-ups written to 38 spoken answers of many trades, half of them told, with near misses (``told.jsonl``);
follow-ups of the bank and of the rules to 72 gold answers (``told_of_bank.jsonl``); and the older ``follow_ups.jsonl``. The halves of
the first were drawn by seed, by answer, before any method was tried; the other two are tuning. ``--learn`` fits
the weights of ``services/following_up/told.py`` to the tuning half and shows what that half is worth with each question left out in turn.
``--asked``: what the rules ask first after gold answers that were not tuned on, before this check and now, by labels given without
knowing which was which (``told_of_asked.jsonl``; what is asked anew has no label).
"""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "app"), str(ROOT)]

from benchmarks.table import print_table  # noqa: E402
from maju.services.following_up.repetition import TOLD, Repetition  # noqa: E402
from maju.services.following_up.rule_follow_ups import RuleFollowUps  # noqa: E402
from maju.services.following_up.told import INTERCEPT, WEIGHTS, Signs, ToldAlready  # noqa: E402
from maju.services.judging.reading import read_answer  # noqa: E402
from tests.services import judging_making as making  # noqa: E402
from tests.services.following_up.making import about  # noqa: E402

GOLD = ROOT / "benchmarks" / "evaluation_gold"
TUNING, HELD_OUT = "tuning", "held-out"
Numbers = npt.NDArray[np.float64]
STRENGTH = 2.0
"""Of the pull of every weight to zero."""
THRESHOLDS = (0.3, TOLD, 0.5)


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled follow-up. ``group``: what is left out together."""

    source: str
    half: str
    group: str
    question: str
    answer: str
    text: str
    told: bool
    near: bool = False


def cases() -> Iterator[Case]:
    """All labels, in the order of their files."""
    for row in _rows("told.jsonl"):
        for each in row["follow_ups"]:
            yield Case("written", row["half"], row["id"], row["question"], row["answer"], **each)
    answers = {row["id"]: row for row in gold()}
    for row in _rows("told_of_bank.jsonl"):
        answer = answers[row["id"]]
        question = making.bank()[answer["question_id"]]
        for each in row["follow_ups"]:
            yield Case("bank", row["half"], question.id, question.text, answer["answer"], each["text"], each["told"])
    for row in _rows("follow_ups.jsonl"):
        answer = answers[row["id"]]
        question = making.bank()[answer["question_id"]]
        text = question.follow_ups[row["follow_up"] - 1].text
        yield Case("older", TUNING, question.id, question.text, answer["answer"], text, row["told"])


def _rows(name: str) -> list[dict[str, Any]]:
    text = (GOLD / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


@cache
def said(answer: str) -> tuple[str, ...]:
    """Sentences of an answer."""
    return tuple(s.text for s in read_answer(making.typed(answer), making.words()).counted)


def fitted(signs: Numbers, told: Numbers) -> Numbers:
    """Weights of a logistic model, the intercept last, by Newton's steps; the intercept is not pulled."""
    design = np.hstack([signs, np.ones((len(signs), 1))])
    pull = np.diag([STRENGTH] * signs.shape[1] + [1e-6])
    weights = np.zeros(design.shape[1])
    for _ in range(25):
        likely = 1.0 / (1.0 + np.exp(-design @ weights))
        slope = design.T @ (likely - told) + pull @ weights
        curve = (design * (likely * (1.0 - likely))[:, None]).T @ design + pull
        weights -= np.linalg.solve(curve, slope)
    return weights


def likelihoods(weights: Numbers, signs: Numbers) -> Numbers:
    """Of being told."""
    made: Numbers = 1.0 / (1.0 + np.exp(-signs @ weights[:-1] - weights[-1]))
    return made


def left_out(signs: Numbers, told: Numbers, groups: list[str]) -> Numbers:
    """Likelihoods of each group by what was learnt from the others."""
    found = np.zeros(len(told))
    named = np.array(groups)
    for group in sorted(set(groups)):
        out = named == group
        found[out] = likelihoods(fitted(signs[~out], told[~out]), signs[out])
    return found


def area(likely: Numbers, told: Numbers) -> float:
    """Share of pairs of a told and an open one in the right order."""
    yes, no = likely[told == 1], likely[told == 0]
    return float(((yes[:, None] > no).mean() + (yes[:, None] >= no).mean()) / 2)


def line(name: str, likely: Numbers, chosen: list[Case]) -> tuple[str, ...]:
    """One row of the table."""
    told = np.array([float(c.told) for c in chosen])
    near = np.array([c.near for c in chosen])
    cells = [name, f"{area(likely, told):.2f}"]
    for threshold in THRESHOLDS:
        found = likely >= threshold
        cells.append(f"{(found & (told == 1)).sum():.0f} of {told.sum():.0f}")
        wrong = f"{(found & (told == 0)).sum():.0f} of {(told == 0).sum():.0f}"
        cells.append(wrong + (f" (near {(found & near).sum()} of {near.sum()})" if near.any() else ""))
    return tuple(cells)


def print_asked() -> None:
    """How many of the follow-ups that are asked repeat what was told."""
    rules = RuleFollowUps(making.words(), Repetition(making.words(), making.encoder()))
    labels = [row for row in _rows("told_of_asked.jsonl") if row["half"] == HELD_OUT]
    told = {(row["id"], row["text"]): bool(row["told"]) for row in labels}
    before = [told[row["id"], row["text"]] for row in labels if row["asked"] in ("before", "both")]
    chosen = [question_after(rules, number, row) for number, row in enumerate(gold())]
    mine = [(name, text) for name, text in chosen if name in {row["id"] for row in labels}]
    known = [told[each] for each in mine if each in told]
    rows = [
        ("before", str(len({row["id"] for row in labels})), str(len(before)), str(sum(before)), "0"),
        ("now", str(len(mine)), str(sum(bool(t) for _, t in mine)), str(sum(known)), str(len(mine) - len(known))),
    ]
    print_table("First follow-ups", ("when", "answers", "asked", "told already", "none asked, or unlabelled"), rows)


def gold() -> list[dict[str, str]]:
    """All gold answers, in the order of their files."""
    return [row for number in (1, 2, 3) for row in _rows(f"answers_{number}.jsonl")]


def question_after(rules: RuleFollowUps, seed: int, row: dict[str, str]) -> tuple[str, str]:
    """An answer's id and the follow-up that the rules ask after it; empty where none."""
    question = making.bank()[row["question_id"]]
    at = about(question, asked=(question.text,), seed=seed, job="" if seed % 3 else "지원 직무")
    chosen = rules.choose(at, making.typed(row["answer"]))
    return row["id"], chosen.question.text if chosen else ""


def main() -> None:
    """Tables, and with ``--learn`` the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--learn", action="store_true")
    parser.add_argument("--asked", action="store_true")
    parser.add_argument("--half", choices=(TUNING, HELD_OUT), help="only this one")
    options = parser.parse_args()
    if options.asked:
        print_asked()
        return
    check = ToldAlready(making.words(), making.encoder())
    everything = [c for c in cases() if not options.learn or c.half == TUNING]
    signs = np.array([astuple(check.signs(c.text, said(c.answer), c.question)) for c in everything])
    told = np.array([float(c.told) for c in everything])
    shipped = np.array([*astuple(WEIGHTS), INTERCEPT])
    likely = left_out(signs, told, [c.group for c in everything]) if options.learn else likelihoods(shipped, signs)
    rows = []
    for half in (TUNING, HELD_OUT) if options.half is None else (options.half,):
        for source in ("written", "bank", "older"):
            at = [i for i, c in enumerate(everything) if (c.half, c.source) == (half, source)]
            if at:
                rows.append(line(f"{half}, {source}", likely[at], [everything[i] for i in at]))
    header = ("half", "area", *(f"{what} {t:g}" for t in THRESHOLDS for what in ("found at", "wrongly at")))
    print_table("Told already", header, rows)
    if options.learn:
        weights = fitted(signs, told)
        for field, weight in zip(fields(Signs), weights, strict=False):
            print(f"    {field.name}={weight:.2f},")
        print(f"INTERCEPT = {weights[-1]:.2f}")


if __name__ == "__main__":
    main()
