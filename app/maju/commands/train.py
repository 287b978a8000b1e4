"""``maju train labels``: learns the label model anew from the person's own download of the AI Hub interview data set."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from maju.commands.korean_parser import KoreanParser
from maju.commands.progress_count import CountLine
from maju.commands.telling import EXIT_INTERRUPTED, print_json, say
from maju.commands.with_program import with_program
from maju.domain.wording_labels import LabelTask, korean_label
from maju.services.program import Program

if TYPE_CHECKING:
    from maju.services.wording_labels.label_desk import Learnt, Progress
    from maju.services.wording_labels.measures import Measures
    from maju.services.wording_labels.training import TaskResult

MODEL_FILE = "labels.npz"


def add_train(parser: argparse.ArgumentParser) -> None:
    """Add what can be trained."""
    kinds = parser.add_subparsers(dest="what", title="모델", metavar="모델", required=True, parser_class=KoreanParser)
    labels = kinds.add_parser("labels", help="표현의 의도와 정서(글)를 가리는 모델")
    labels.add_argument(
        "--aihub",
        type=Path,
        required=True,
        metavar="폴더",
        help="AI Hub ‘채용면접 인터뷰 데이터’를 내려받은 폴더나 ZIP",
    )
    labels.add_argument(
        "--out", type=Path, metavar="폴더", help="모델을 둘 다른 폴더 (없으면 내 모델 폴더, 바로 쓰입니다)"
    )
    labels.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    labels.set_defaults(run=with_program(run_labels))


def run_labels(program: Program, options: argparse.Namespace) -> int:
    """Learn, compare, keep the better; a cancelled run leaves the old model as it was."""
    lines = _Lines()
    try:
        out = options.out / MODEL_FILE if options.out else None
        learnt = program.labels.learn(options.aihub, out, lines.show)
    except KeyboardInterrupt:
        lines.end()
        say("여기서 멈추었습니다. 지금까지 쓰던 모델은 그대로입니다.")
        return EXIT_INTERRUPTED
    lines.end()
    for words in (program.labels.notice, *learnt.read.troubles):
        if words:
            say(words)
    if options.json:
        print_json(document(learnt))
    else:
        _print(learnt)
    return 0


_STAGES = {"files": "파일 읽기", "reading": "문장 살펴보기", "learning": "배우기"}


class _Lines:
    """Progress: files first, then the texts and the fits of each task, each on a line of its own."""

    def __init__(self) -> None:
        self._line: CountLine | None = None
        self._of: tuple[str, LabelTask | None] | None = None

    def show(self, progress: "Progress") -> None:
        """Tell how far it is."""
        now = (progress.stage, progress.task)
        if self._line is None or now != self._of:
            self.end()
            self._of = now
            words = _STAGES[progress.stage]
            self._line = CountLine(f"{progress.task.korean} {words}" if progress.task else words)
        self._line.show(progress.done, progress.of)

    def end(self) -> None:
        """Leave the line."""
        if self._line is not None:
            self._line.end()


def document(learnt: "Learnt") -> dict[str, Any]:
    """As ``assets/schemas/train-labels.schema.json`` describes it."""
    return {
        "files": learnt.read.files,
        "unlabelled": learnt.read.unlabelled,
        "skipped": learnt.read.skipped,
        "texts": len(learnt.read.texts),
        "troubles": list(learnt.read.troubles),
        "tasks": {task.value: _task(result) for task, result in learnt.results.items()},
        "left_as_it_was": [task.value for task in learnt.left],
        "saved": str(learnt.saved) if learnt.saved else None,
    }


def _task(result: "TaskResult") -> dict[str, Any]:
    return {
        "kept": result.kept,
        "learnt_from": result.learnt_from,
        "left_out": dict(result.left_out),
        "threshold": result.head.threshold if result.head.threshold <= 1 else None,
        "new": asdict(result.new),
        "old": asdict(result.old) if result.old else None,
    }


def _print(learnt: "Learnt") -> None:
    read = learnt.read
    print(f"면접 {read.files:,}개에서 라벨이 붙은 문장 {len(read.texts):,}개를 읽었습니다.")
    print(f"라벨이 없는 면접 {read.unlabelled:,}개, 면접이 아닌 파일 {read.skipped:,}개는 건너뛰었습니다.")
    for task, result in learnt.results.items():
        _print_task(task, result)
    for task in learnt.left:
        print(f"\n{task.korean}: 문장이 모자라 배우지 않았습니다. 쓰던 것을 그대로 씁니다.")
    kept = (
        f"모델을 {learnt.saved}에 저장했습니다." if learnt.saved else "쓰던 모델이 더 낫거나 같아서 바꾸지 않았습니다."
    )
    print(f"\n{kept}")


def _print_task(task: LabelTask, result: "TaskResult") -> None:
    new = result.new
    print(f"\n{task.korean}: 문장 {result.learnt_from:,}개로 배우고, 따로 남긴 {new.texts:,}개로 쟀습니다.")
    print(_figures("새 모델", new))
    if result.old is not None:
        print(_figures("쓰던 모델", result.old))
    print(f"→ {'새 모델을 씁니다.' if result.kept == 'new' else '쓰던 모델을 그대로 씁니다.'}")
    print("라벨별 (정밀도 / 재현율 / F1, 문장 수)")
    for one in new.each:
        name = korean_label(task, one.label)
        print(f"  {name}: {one.precision:.2f} / {one.recall:.2f} / {one.f1:.2f}, {one.texts:,}개")
    print("혼동 행렬 (줄: 실제, 칸: 모델이 말한 것)")
    _print_rows([korean_label(task, label) for label in new.labels], new.confusion)
    if result.left_out:
        names = ", ".join(f"{korean_label(task, label)} {count}개" for label, count in result.left_out.items())
        print(f"너무 드물어 배우지 않은 라벨: {names}")


def _figures(name: str, measures: "Measures") -> str:
    right = f", 그 가운데 맞은 것 {measures.said_right:.0%}" if measures.said_right is not None else ""
    return (
        f"{name}: 정확도 {measures.accuracy:.3f}, 매크로 F1 {measures.macro_f1:.3f} "
        f"(라벨을 말하는 문장 {measures.said:.0%}{right})"
    )


def _print_rows(names: Sequence[str], confusion: Sequence[Sequence[int]]) -> None:
    print("  " + "\t".join(["", *names]))
    for name, row in zip(names, confusion, strict=True):
        print("  " + "\t".join([name, *(f"{count:,}" for count in row)]))
