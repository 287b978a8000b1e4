"""Learns the label model that ships, from the sentences in ``data/labels``.

    PYTHONPATH=app .venv/bin/python -m models.labels.train        # writes models/labels-ko/labels.npz and figures.json beside this file

Batches 1 to 4 and 7 to 9 are learnt from, each checked on once to choose penalty and threshold; 5, 6 and 10, other trades, are only measured on.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from maju.domain.wording_labels import LabelledText, LabelTask, LabelWeights
from maju.engines.embed_static import StaticEncoder
from maju.engines.words_kiwi import KiwiWordAnalyzer
from maju.services.wording_labels.features import FeatureReader
from maju.services.wording_labels.label_model import closed
from maju.services.wording_labels.training import Parts, TaskResult, learn
from maju.storage.label_models import write_label_model

ROOT = Path(__file__).resolve().parents[2]
SENTENCES = ROOT / "data" / "labels"
MODEL = ROOT / "models" / "labels-ko" / "labels.npz"
FIGURES = Path(__file__).with_name("figures.json")
LEARNT, HELD_OUT = (1, 2, 3, 4, 7, 8, 9), (5, 6, 10)


def read_batches(task: LabelTask) -> tuple[LabelledText, ...]:
    """Every sentence with its label of ``task``; its source is its batch."""
    return tuple(
        LabelledText(row["text"], task, row[task.value], f"batch_{number}")
        for number in (*LEARNT, *HELD_OUT)
        for row in map(json.loads, (SENTENCES / f"batch_{number}.jsonl").read_text(encoding="utf-8").splitlines())
    )


def split_batches(texts: Sequence[LabelledText]) -> Parts:
    """Every batch of ``LEARNT`` is checked on by what the others teach."""
    rows = {
        number: [r for r, t in enumerate(texts) if t.source == f"batch_{number}"] for number in (*LEARNT, *HELD_OUT)
    }
    folds = tuple(([r for other in LEARNT if other != number for r in rows[other]], rows[number]) for number in LEARNT)
    return Parts(
        tuple(r for number in LEARNT for r in rows[number]),
        folds,
        tuple(r for number in HELD_OUT for r in rows[number]),
    )


def train() -> tuple[LabelWeights, dict[LabelTask, TaskResult]]:
    """Learn both tasks."""
    encoder, words = StaticEncoder(ROOT / "models" / "encoder-ko"), KiwiWordAnalyzer()
    try:
        reader = FeatureReader(encoder, words)
        results = {}
        for task in LabelTask:
            texts = read_batches(task)
            results[task] = learn(task, texts, split_batches(texts), reader)
    finally:
        words.close()
    heads = {task: closed(result.head) for task, result in results.items()}
    return LabelWeights(heads, encoder.info.id, "labels-ko"), results


def main() -> None:
    """Learn, write, print."""
    model, results = train()
    write_label_model(MODEL, model)
    figures = {
        task.value: {
            "learnt_from": result.learnt_from,
            "threshold": round(result.head.threshold, 4),
            "words": len(result.head.vocabulary),
            "held_out": asdict(result.new),
        }
        for task, result in results.items()
    }
    FIGURES.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, ensure_ascii=False, indent=1))
    print(MODEL.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
