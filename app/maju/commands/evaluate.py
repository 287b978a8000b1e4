"""``maju evaluate``: one answer as JSON in and out, or a folder of them, at a time or watched."""

import argparse
import json
from collections.abc import Callable, Iterable
from pathlib import Path

from maju.commands.model_progress import stopped_by_ctrl_c
from maju.commands.telling import EXIT_FAILED, EXIT_INTERRUPTED, EXIT_USAGE, print_json, say
from maju.commands.with_program import with_program
from maju.services.evaluation_folders import FolderWatch, Outcome, read_input
from maju.services.program import Program
from maju.services.single_evaluation import SingleEvaluator, read_single
from maju.services.whole_files import write_text

LOOK_EVERY_S = 0.5


def add_evaluate(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``evaluate``."""
    parser.add_argument("what", type=Path, metavar="입력", help="JSON 파일, 또는 세 폴더가 있는 폴더")
    parser.add_argument("--out", type=Path, metavar="파일", help="결과를 쓸 JSON 파일 (없으면 표준 출력)")
    parser.add_argument("--watch", action="store_true", help="폴더를 계속 지켜봅니다 (Ctrl+C로 끝냅니다)")
    parser.add_argument("--rules", action="store_true", help="언어 모델이 있어도 쓰지 않고 기본 분석만 합니다")
    parser.set_defaults(run=with_program(run))


def run(program: Program, options: argparse.Namespace) -> int:
    """Evaluate a file, a folder once, or a folder until Ctrl+C."""
    folder = options.watch or options.what.is_dir()
    if folder and (options.out is not None or options.what.is_file()):
        say("--watch에는 폴더를 적고, 폴더를 평가할 때는 --out을 빼 주십시오. 결과는 그 폴더의 result/에 씁니다.")
        return EXIT_USAGE
    evaluator = SingleEvaluator(
        program.feedback, program.labels, program.engines.words, program.labels.features, not options.rules
    )
    let_go = program.engines.hold()
    try:
        code = _folder(program, evaluator, options) if folder else _file(evaluator, options)
        if program.labels.notice:
            say(program.labels.notice)
        return code
    finally:
        let_go()


def _file(evaluator: SingleEvaluator, options: argparse.Namespace) -> int:
    made = evaluator.evaluate(read_single(read_input(options.what)))
    if options.out is None:
        print_json(made)
    else:
        print(write_text(options.out, json.dumps(made, ensure_ascii=False, indent=2)))
    return 0


def _folder(program: Program, evaluator: SingleEvaluator, options: argparse.Namespace) -> int:
    watch = FolderWatch(options.what, evaluator.evaluate)
    watch.prepare()
    with stopped_by_ctrl_c() as stopped:
        failed = _tell_all(watch.look(last=not options.watch), stopped)
        if not options.watch and not stopped():
            for name in watch.unpaired():
                say(f"‘{name}’은(는) question/과 answer/ 가운데 한쪽에만 있어 평가하지 않았습니다.")
            return EXIT_FAILED if failed else 0
        if not stopped():
            say(f"{options.what} 폴더를 지켜봅니다. Ctrl+C를 누르면 끝납니다.")
        while not stopped():
            program.clock.sleep(LOOK_EVERY_S)
            _tell_all(watch.look(), stopped)
    say("지켜보기를 마쳤습니다. 지금까지의 결과는 result/ 폴더에 있습니다.")
    return 0 if options.watch else EXIT_INTERRUPTED


def _tell_all(outcomes: Iterable[Outcome], stopped: Callable[[], bool]) -> int:
    """Say what comes of the pairs until it is to end; how many could not be evaluated."""
    failed = 0
    for outcome in outcomes:
        failed += not _tell(outcome)
        if stopped():
            break
    return failed


def _tell(outcome: Outcome) -> bool:
    """Say what came of a pair; whether it was evaluated."""
    if outcome.problem:
        say(f"{outcome.name}: {outcome.problem}")
    else:
        print(outcome.path, flush=True)
    return not outcome.problem
