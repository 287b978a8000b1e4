"""``maju report`` and ``maju judge-again``: the report of an interview as a file, and a new look at old answers."""

import argparse
import functools
from pathlib import Path
from typing import Any

from maju.commands.telling import EXIT_USAGE, print_json, say
from maju.commands.with_program import with_program
from maju.domain.record import StoredTake
from maju.domain.report import TakeReport
from maju.services.program import Program
from maju.services.report_files import ReportKind, write_report, write_reports


def add_report(report: argparse.ArgumentParser) -> None:
    """The arguments of ``report``."""
    report.add_argument("id", help="면접 번호 (‘maju history’에 나옵니다)")
    report.add_argument(
        "--format", choices=[kind.value for kind in ReportKind], help="파일 형식 (없으면 --out의 이름에서)"
    )
    report.add_argument("--out", type=Path, help="파일 이름 (없으면 maju-번호.형식)")
    report.add_argument("--html", type=Path, help="HTML 파일 이름")
    report.add_argument("--json", type=Path, help="JSON 파일 이름")
    report.set_defaults(run=with_program(run_report))


def add_judge_again(again: argparse.ArgumentParser) -> None:
    """The arguments of ``judge-again``."""
    again.add_argument("id", nargs="?", help="면접 번호 (‘maju history’에 나옵니다)")
    again.add_argument("--all", action="store_true", help="모든 면접을 다시 살펴봅니다")
    again.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    again.set_defaults(run=with_program(run_judge_again))


def run_report(program: Program, options: argparse.Namespace) -> int:
    """Write the report of one interview: as ``--format``, as the name of ``--out`` says, else as HTML."""
    asked = options.format or options.out
    if not asked and (options.html or options.json):
        for path in write_reports(program, options.id, options.html, options.json).values():
            print(path)
        return 0
    kind = _kind(options.format, options.out)
    if kind is None:
        known = ", ".join(f".{one.value}" for one in ReportKind)
        say(
            f"‘{options.out.name}’으로는 어떤 형식인지 알 수 없습니다. 이름을 {known} 가운데 하나로 끝내거나 --format을 적어 주십시오."
        )
        return EXIT_USAGE
    out = options.out or Path(f"maju-{options.id}.{kind.value}")
    from maju.ui.paper.report_pdf import pdf_renderer

    print(write_report(program, options.id, kind, out, pdf_renderer(program.root)))
    return 0


def _kind(asked: str | None, out: Path | None) -> ReportKind | None:
    name = asked or (out.suffix.removeprefix(".").lower() if out else ReportKind.HTML.value)
    return ReportKind(name) if name in set(ReportKind) else None


def run_judge_again(program: Program, options: argparse.Namespace) -> int:
    """Judge one interview or all of them; what was thought before stays in the report."""
    if bool(options.id) == options.all:
        say("면접 번호를 하나 적거나 --all을 적어 주십시오. 번호는 ‘maju history’에 나옵니다.")
        return EXIT_USAGE
    ids = [s.id for s in program.store.summaries() if s.answers] if options.all else [options.id]
    done: list[dict[str, Any]] = []
    for interview_id in ids:
        before = {stored.take.id: stored for stored in program.store.takes(interview_id)}
        judged = program.judge_again(interview_id, tell=functools.partial(_tell, interview_id))
        done += [_line(before[stored.take.id], stored) for stored in judged]
    if options.json:
        print_json(done)
        return 0
    for line in done:
        print(f"{line['take']}: {_words(line['before'])} → {_words(line['after'])}")
    if not done:
        say("다시 살펴볼 답변이 없습니다.")
    return 0


def _tell(interview_id: str, done: int, of: int) -> None:
    if done < of:
        say(f"{interview_id}: 답변 {of}개 가운데 {done + 1}번째를 살펴보고 있습니다.")


def _line(before: StoredTake, after: StoredTake) -> dict[str, Any]:
    return {
        "take": str(after.take.id),
        "before": _result(before.take),
        "after": _result(after.take),
        "changed": before.take.evaluation != after.take.evaluation,
    }


def _result(take: TakeReport) -> dict[str, Any] | None:
    found = take.evaluation
    if found is None:
        return None
    mean = found.mean_level
    return {
        "mean_level": None if mean is None else round(mean, 4),
        "grade": found.grade,
        "judge": found.judge,
        "rubric": found.rubric,
    }


def _words(result: dict[str, Any] | None) -> str:
    if result is None:
        return "아직 살펴보지 않음"
    if result["mean_level"] is None:
        return "판단 보류"
    grade = f" ({result['grade']})" if result["grade"] else ""
    return f"평균 {result['mean_level']:.2f}단계{grade}"
