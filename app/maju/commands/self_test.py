"""``maju rehearse`` and ``maju self-test``: the real program from end to end, without a person."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from maju.commands.interview import add_offline, go_offline, tell_phase
from maju.commands.telling import EXIT_FAILED, EXIT_USAGE, print_json, say
from maju.domain.errors import MajuError
from maju.no_network import WITNESS, witness
from maju.services.headless import HeadlessInterview, HeadlessResult
from maju.services.offline_proof import (
    PROCESSES,
    PROGRAM,
    WAYS,
    OfflineProof,
    proof_words,
    read_witness,
    way_words,
)
from maju.services.program import Program
from maju.services.report_files import write_reports


def add_self_test(self_test: argparse.ArgumentParser) -> None:
    """The arguments of ``self-test``."""
    add_offline(self_test)
    self_test.add_argument("--headless", action="store_true", help="창 없이 확인합니다")
    self_test.add_argument("--json", action="store_true", help="결과를 JSON으로 출력합니다 (--offline과 함께)")
    self_test.set_defaults(run=run_self_test)


def add_rehearse(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``rehearse``."""
    parser.add_argument("--questions", type=int, default=3, help="질문 수 (기본 3)")
    parser.add_argument("--seed", type=int, default=7, help="같은 씨앗은 같은 질문을 냅니다")
    parser.add_argument("--out", type=Path, help="보고서를 둘 폴더 (기본: 자료 폴더의 rehearsals)")
    parser.add_argument("--fast", action="store_true", help="실제 시간을 기다리지 않습니다")
    add_offline(parser)
    parser.add_argument("--json", action="store_true", help="결과를 JSON으로 출력합니다")
    parser.set_defaults(run=rehearse)


def rehearse(options: argparse.Namespace) -> int:
    """Rehearse and print the path of the report."""
    from maju.bootstrap import build_rehearsal, open_settings

    if getattr(options, "offline", False):
        go_offline()
    rehearsal = build_rehearsal(open_settings(), getattr(options, "out", None), fast=getattr(options, "fast", False))
    program = rehearsal.program
    try:
        choices = rehearsal.choices(questions=getattr(options, "questions", 3), seed=getattr(options, "seed", 7))
        result = HeadlessInterview(program.desk, tell_phase).sit(choices, rehearsal.candidate)
        written = write_reports(
            program, result.interview_id, rehearsal.out / "report.html", rehearsal.out / "report.json"
        )
    finally:
        program.close()
    _report(result, written, getattr(options, "json", False))
    return EXIT_FAILED if result.problems else 0


def _report(result: HeadlessResult, written: dict[str, str], as_json: bool) -> None:
    for problem in result.problems:
        say(problem)
    if as_json:
        print_json({"id": result.interview_id, "problems": list(result.problems), **written})
    else:
        say("예행연습을 마쳤습니다. 보고서:")
        print(written["html"])


def _sit_in_window(home: Path) -> list[str]:
    """The rehearsal's files stand in the device list of the window; everything else is as a person has it."""
    return _in_window(home)[0]


def _in_window(home: Path) -> tuple[list[str], int]:
    from maju.bootstrap import build_rehearsal, open_settings
    from maju.services.file_devices import FilesAsDevices
    from maju.ui.self_test import run_window_self_test
    from maju.ui.stage import Rehearsing

    settings = open_settings()
    rehearsal = build_rehearsal(settings, home / "rehearsal", fast=False)
    program, files = rehearsal.program, rehearsal.choices(questions=1, seed=7)
    program.watcher = FilesAsDevices(program.watcher, files.microphone, files.camera)
    problems = run_window_self_test(lambda: program, settings, Rehearsing(take_source=rehearsal.candidate, seed=7))
    return problems, _answers(program)


def _without_window(home: Path) -> tuple[list[str], int]:
    """The same interview as fast as it goes, with every model that is installed, and a document read on the way. Where none is
    installed that writes down speech, the rehearsal's own one does."""
    from maju.bootstrap import build_headless, build_rehearsal, open_settings

    rehearsal = build_rehearsal(open_settings(), home / "rehearsal", fast=True)
    own = build_headless(open_settings(), home / "own", fast=True)
    try:
        own.engines.warm_up()
        program = rehearsal.program if own.engines.recognizer() is None else own
        result = HeadlessInterview(program.desk).sit(rehearsal.choices(questions=1, seed=7), rehearsal.candidate)
        document = home / "document.txt"
        document.write_text("경력\n2024.03 - 2025.02 가온상사 고객지원팀\n", encoding="utf-8")
        program.materials().add(document)
        return list(result.problems), _answers(program)
    finally:
        own.close()
        rehearsal.program.close()


def _answers(program: Program) -> int:
    """Answers that were heard and stored."""
    takes = (take for summary in program.store.summaries() for take in program.store.takes(summary.id))
    return sum(not stored.take.skipped for stored in takes)


def run_self_test(options: argparse.Namespace) -> int:
    """Open the window offscreen in a fresh data folder, click through one short rehearsal interview, close."""
    if options.json and not options.offline:
        say("--json은 --offline과 함께 써 주십시오.")
        return EXIT_USAGE
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sit = _without_window if options.headless else _in_window
    with tempfile.TemporaryDirectory(prefix="maju-self-test-") as home:
        if options.offline:
            return _prove_offline(Path(home), sit, as_json=options.json)
        os.environ["MAJU_HOME"] = home
        problems, _ = sit(Path(home))
    for problem in problems:
        print(problem, file=sys.stderr)
    print("자체 점검을 통과했습니다." if not problems else "자체 점검에서 문제가 나왔습니다.")
    return EXIT_FAILED if problems else 0


def _prove_offline(folder: Path, sit: Callable[[Path], tuple[list[str], int]], *, as_json: bool) -> int:
    """Forbid the network, try it in every process there comes to be, sit the interview, say what came of it."""
    note = folder / "witness.jsonl"
    os.environ[WITNESS] = str(note)
    if sit is _in_window:
        os.environ["MAJU_HOME"] = str(folder)
    go_offline()
    witness(PROGRAM, child=True)
    try:
        problems, answers = sit(folder)
    except MajuError as error:
        problems, answers = [str(error)], 0
    proof = OfflineProof(*read_witness(note), answers, tuple(problems))
    if as_json:
        print_json(proof.to_plain())
    else:
        _tell_proof(proof)
    return 0 if proof.holds else EXIT_FAILED


def _tell_proof(proof: OfflineProof) -> None:
    for each in proof.processes:
        print(PROCESSES.get(each.process, each.process))
        for way in each.tries:
            print(f"  {WAYS.get(way.way, way.way)}: {way_words(way)}")
    print()
    for words in proof_words(proof):
        print(words)
