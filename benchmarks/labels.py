"""The label model that ships on its held-out sentences, and how long labels, a folder of 50 evaluations and learning take.

Run ``python benchmarks/labels.py [--learn INTERVIEWS]``; ``--learn`` writes a download of so many interviews and learns from it.
"""

import argparse
import json
import resource
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "app"), str(ROOT)]

from benchmarks.evaluation_set import gold_answers  # noqa: E402
from benchmarks.table import percentile, print_table  # noqa: E402
from maju.bootstrap import build_headless, open_settings  # noqa: E402
from maju.domain.wording_labels import LabelTask, korean_label  # noqa: E402
from maju.services.evaluation_folders import FolderWatch  # noqa: E402
from maju.services.program import Program  # noqa: E402
from maju.services.single_evaluation import SingleEvaluator  # noqa: E402
from models.labels.train import FIGURES  # noqa: E402
from tests.aihub_making import write_download  # noqa: E402

FILES = 50


def print_figures() -> None:
    """What ``models/labels/train.py`` measured on the batches it never learnt from."""
    for task, found in json.loads(FIGURES.read_text(encoding="utf-8")).items():
        held_out = found["held_out"]
        names = [korean_label(LabelTask(task), label) for label in held_out["labels"]]
        rows = [
            (name, *(f"{one[key]:.2f}" for key in ("precision", "recall", "f1")), *map(str, confused))
            for name, one, confused in zip(names, held_out["each"], held_out["confusion"], strict=True)
        ]
        title = (
            f"{task}: {held_out['texts']} held out, accuracy {held_out['accuracy']:.3f}, macro F1 {held_out['macro_f1']:.3f}, "
            f"said {held_out['said']:.2f}, of these right {held_out['said_right']:.2f}"
        )
        print_table(title, ("label", "precision", "recall", "F1", *names), rows)


def time_labels(program: Program, answers: list[str]) -> None:
    """Milliseconds for the labels of one answer, the model and Kiwi open."""
    program.labels.labels(answers[0])
    times = []
    for answer in answers:
        began = time.perf_counter()
        program.labels.labels(answer)
        times.append(1000 * (time.perf_counter() - began))
    print(f"labels of an answer: median {median(times):.1f} ms, 95th percentile {percentile(times, 0.95):.1f} ms")


def time_folder(program: Program, folder: Path, pairs: list[tuple[str, str]]) -> None:
    """Seconds for a folder of 50 pairs, by the rules."""
    evaluator = SingleEvaluator(program.feedback, program.labels, program.engines.words, program.labels.features, False)
    watch = FolderWatch(folder, evaluator.evaluate)
    watch.prepare()
    for number, (question, answer) in enumerate(pairs):
        asked: dict[str, object] = {"question": {"text": question}}
        said = asked | {"user_answer": [{"text": answer}]}
        for place, made in (("question", asked), ("answer", said)):
            (folder / place / f"{number:03}.json").write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    began, used = time.perf_counter(), time.process_time()
    done = [outcome for outcome in watch.look(last=True) if not outcome.problem]
    seconds, processor = time.perf_counter() - began, time.process_time() - used
    print(f"{len(done)} of {len(pairs)} files evaluated in {seconds:.2f} s ({processor:.2f} s of processor time here)")


def time_learning(program: Program, folder: Path, interviews: int) -> None:
    """Seconds and memory for a made-up download; its figures mean nothing, its sentences are alike."""
    write_download(folder, interviews, packed=interviews // 2)
    began = time.perf_counter()
    learnt = program.labels.learn(folder, folder / "labels.npz")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"learning from {len(learnt.read.texts)} texts: {time.perf_counter() - began:.1f} s, at most {memory:.0f} MB")


def main() -> None:
    """Print it all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--learn", type=int, default=0)
    options = parser.parse_args()
    print_figures()
    with tempfile.TemporaryDirectory() as place:
        program = build_headless(open_settings(), Path(place) / "home", fast=True)
        try:
            pairs = [(answer.question_id, answer.text) for answer in gold_answers()[:FILES]]
            time_labels(program, [answer for _, answer in pairs])
            time_folder(program, Path(place) / "desk", pairs)
            if options.learn:
                time_learning(program, Path(place) / "aihub", options.learn)
        finally:
            program.close()


if __name__ == "__main__":
    main()
