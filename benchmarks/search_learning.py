"""Learns what the search weighs, on the tuning queries alone (those of ``queries.jsonl`` and ``further_tuning.jsonl``).

    python -m benchmarks.search_learning

First the logistic rule of the words' share among occupations (``occupation_search.TRUST_OFFSET``, ``TRUST_SLOPE``): every pair of a grid, and
five folds that show whether the rule holds for queries it was not chosen by, beside a constant share. Then the postings' constants,
each around the values in use, the others left alone. Score: the mean of Recall@10 and nDCG@10.
"""

import math
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "app"), str(ROOT)]

from benchmarks.ranking_measures import mean, measures  # noqa: E402
from benchmarks.search_index import ENCODER, SHIPPED, opened_encoder, opened_index, opened_words  # noqa: E402
from benchmarks.search_quality import Found, find  # noqa: E402
from benchmarks.search_queries import FURTHER, TUNING, read_queries  # noqa: E402
from benchmarks.table import print_table  # noqa: E402
from maju.domain.job_ports import JobIndex, Scored  # noqa: E402
from maju.domain.jobs import Filters, Target  # noqa: E402
from maju.services.job_search import CANDIDATES  # noqa: E402
from maju.services.occupation_hints import OCCUPATIONS, STEEPNESS, WEIGHT  # noqa: E402
from maju.services.occupation_search import find_occupations  # noqa: E402
from maju.services.rank_fusion import WORDS_WEIGHT, Side, fuse  # noqa: E402

FOLDS = 5
GRID = [(offset / 2, slope / 2) for offset in range(-16, 5) for slope in range(9)]
"""(offset, slope) of the logistic rule; slope 0 is a constant share."""
_MOST, _WIDTH = 8, 30


@dataclass(frozen=True, slots=True)
class Constants:
    """What the postings' order is made with."""

    words: float = WORDS_WEIGHT[Target.POSTING]
    occupations: int = OCCUPATIONS
    weight: float = WEIGHT
    steepness: float = STEEPNESS


@dataclass(frozen=True, slots=True)
class Hinted:
    """A query's postings by words and meaning, and those of its best occupations with their scores."""

    found: Found
    kin: tuple[tuple[float, Sequence[Scored]], ...]


def share(rule: tuple[float, float], found: Found) -> float:
    """The words' share by a rule, as ``occupation_search.words_weight`` has it."""
    asked = max(1, len(found.read.split()))
    evidence = math.log1p(found.words[0].score / math.sqrt(asked)) if found.words else 0.0
    return 1 / (1 + math.exp(-(rule[0] + rule[1] * evidence)))


def occupation_worth(rule: tuple[float, float], found: Found) -> float:
    """How well one query's occupations are found by a rule."""
    fused = fuse(Target.OCCUPATION, found.words, found.meaning, weight=share(rule, found))
    judged = measures([identifier for identifier, _ in fused], found.relevant)
    return (judged.recall + judged.ndcg) / 2


def posting_worth(constants: Constants, all_of: Sequence[Hinted]) -> tuple[float, float, float]:
    """Recall@10, MRR and nDCG@10 of all queries."""
    judged = []
    for each in all_of:
        sides = [
            Side(kin, constants.weight * score**constants.steepness, shares=True)
            for score, kin in each.kin[: constants.occupations]
        ]
        found = each.found
        fused = fuse(Target.POSTING, found.words, found.meaning, weight=constants.words, further=sides)
        judged.append(measures([identifier for identifier, _ in fused], found.relevant))
    all_together = mean(judged)
    return all_together.recall, all_together.mrr, all_together.ndcg


def best_rule(worths: dict[tuple[float, float], list[float]], places: Iterable[int]) -> tuple[float, float]:
    """The rule with the highest mean over these queries."""
    chosen = list(places)
    return max(worths, key=lambda rule: sum(worths[rule][at] for at in chosen))


def learn_trust(found: Sequence[Found]) -> None:
    """Print the best rule, and what it is worth on folds it was not chosen by."""
    worths = {rule: [occupation_worth(rule, each) for each in found] for rule in GRID}
    constant = {rule: each for rule, each in worths.items() if rule[1] == 0}
    rows = []
    for name, family in (("constant share", constant), ("by evidence", worths)):
        best = best_rule(family, range(len(found)))
        unseen = 0.0
        for fold in range(FOLDS):
            inside = [at for at in range(len(found)) if at % FOLDS != fold]
            rule = best_rule(family, inside)
            unseen += sum(family[rule][at] for at in range(fold, len(found), FOLDS))
        seen = sum(family[best]) / len(found)
        rows.append((name, f"{best[0]:.1f} {best[1]:.2f}", f"{seen:.4f}", f"{unseen / len(found):.4f}"))
    print_table("occupations", ("rule", "offset, slope", "all", "unseen folds"), rows)


def scan(all_of: Sequence[Hinted]) -> None:
    """Print what the postings' constants are worth around those in use."""
    used = Constants()
    tried: dict[str, Callable[[float], Constants]] = {
        "words": lambda value: replace(used, words=value),
        "occupations": lambda value: replace(used, occupations=int(value)),
        "weight": lambda value: replace(used, weight=value),
        "steepness": lambda value: replace(used, steepness=value),
    }
    values = {"words": (0, 0.2, 0.4, 0.6, 0.8), "occupations": (1, 2, 3, 4, 5, 8), "weight": (0, 0.5, 1, 2, 4, 8)}
    values["steepness"] = (1, 2, 3, 4)
    rows = []
    for name, make in tried.items():
        for value in values[name]:
            measured = posting_worth(make(value), all_of)
            rows.append((name, str(value), *(f"{each:.4f}" for each in measured)))
    print_table("postings", ("constant", "value", "R@10", "MRR", "nDCG"), rows)


def hinted(index: JobIndex, found: Sequence[Found]) -> list[Hinted]:
    """With the postings of each query's best occupations."""
    nothing = Filters()
    made = []
    for each in found:
        best = find_occupations(index, each.read, CANDIDATES).fused()[:_MOST]
        kin = [(score / best[0][1], index.of_occupation(identifier, _WIDTH, nothing)) for identifier, score in best]
        made.append(Hinted(each, tuple(kin)))
    return made


def main() -> None:
    """The command line."""
    queries = [each for each in (*read_queries(), *read_queries(FURTHER)) if each.split == TUNING]
    with (
        tempfile.TemporaryDirectory() as own,
        opened_words() as analyser,
        opened_encoder(ENCODER) as encoder,
        opened_index(Path(own), SHIPPED, analyser, encoder) as index,
    ):
        learn_trust(find(index, Target.OCCUPATION, queries))
        scan(hinted(index, find(index, Target.POSTING, queries)))


if __name__ == "__main__":
    main()
