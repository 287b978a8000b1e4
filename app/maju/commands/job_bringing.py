"""``maju jobs import``, ``install``, ``pack``, ``build`` and ``delete``."""

import argparse
import shlex

from maju.commands import job_json, job_words
from maju.commands.job_progress import STOPPED, open_index, run_long
from maju.commands.progress_count import CountLine
from maju.commands.telling import EXIT_FAILED, EXIT_INTERRUPTED, print_json, say
from maju.domain.errors import MajuError
from maju.domain.job_ports import ImportReport
from maju.services.job_desk import JobDesk


def run_import(desk: JobDesk, options: argparse.Namespace) -> int:
    """Exit 1 where nothing came in."""
    mapping = _mapping(options.map)
    open_index(desk)
    report = run_long(
        "공고를 가져오는 중",
        lambda show, stopped: desk.import_files(options.files, mapping, on_count=show, cancelled=stopped),
    )
    return _imported(report, as_json=options.json)


def run_install(desk: JobDesk, options: argparse.Namespace) -> int:
    """Bring in a pack."""
    open_index(desk)
    report = run_long(
        "공고를 설치하는 중", lambda show, stopped: desk.install(options.file, on_count=show, cancelled=stopped)
    )
    return _imported(report, as_json=options.json)


def _imported(report: ImportReport, *, as_json: bool) -> int:
    if report.cancelled:
        job_words.tell_import(report) if not as_json else None
        say(STOPPED)
        return EXIT_INTERRUPTED
    if as_json:
        print_json(job_json.report_to_plain(report))
    else:
        job_words.tell_import(report)
    return 0 if report.added or report.updated or report.unchanged or report.merged else EXIT_FAILED


def _mapping(given: list[str]) -> dict[str, str] | None:
    """Raises: MajuError ``map-unreadable``."""
    mapping = {}
    for each in given:
        column, equals, field = each.rpartition("=")
        if not equals or not column.strip() or not field.strip():
            sentence = "‘{given}’을(를) 이해하지 못했습니다. ‘열 이름=항목’처럼 적어 주십시오, 예: ‘하는 일=tasks’."
            raise MajuError("map-unreadable", sentence, given=each)
        mapping[column.strip()] = field.strip()
    return mapping or None


def run_pack(desk: JobDesk, options: argparse.Namespace) -> int:
    """Write what was imported to one file. Ctrl-C leaves no half of it."""
    open_index(desk)
    line = CountLine("공고를 담는 중")
    try:
        postings = desk.pack(options.out, line.show)
    finally:
        line.end()
    if options.json:
        print_json(job_json.pack_to_plain(options.out, postings))
        return 0
    print(f"공고 {postings:,}건을 {options.out}에 담았습니다.")
    print(f"다른 컴퓨터에서: maju jobs install {shlex.quote(str(options.out))}")
    return 0


def run_build(desk: JobDesk, options: argparse.Namespace) -> int:
    """Make the index of what ships anew. Ctrl-C leaves the one there was."""
    line = CountLine("직업 색인을 만드는 중")
    try:
        place = desk.build(options.out, line.show)
    finally:
        line.end()
    facts = desk.facts() if options.out is None else None
    if options.json:
        print_json(job_json.build_to_plain(place, facts))
        return 0
    print(f"직업 색인을 만들었습니다: {place}")
    if facts is not None:
        print(f"직업 {facts.occupations:,}개 · 공고 {facts.postings:,}건")
    return 0


def run_delete(desk: JobDesk, options: argparse.Namespace) -> int:
    """Forget imported postings. Raises: MajuError ``source-unknown``."""
    open_index(desk)
    if options.source is not None and options.source not in (known := desk.imported()):
        sentence = "가져온 공고 가운데 출처가 ‘{source}’인 것이 없어 아무것도 지우지 않았습니다. 있는 출처: {known}"
        raise MajuError("source-unknown", sentence, source=options.source, known=", ".join(known) or "없음")
    gone = desk.delete(options.source or "")
    if options.json:
        print_json(job_json.deleted_to_plain(gone))
    else:
        print(f"가져온 공고 {gone:,}건을 지웠습니다. 예시 공고와 직업은 그대로입니다.")
    return 0
