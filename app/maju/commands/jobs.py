"""``maju jobs``: occupations and postings, found, compared with a person, brought in and carried on."""

import argparse
import functools
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias, TypeVar

from maju.commands import job_json, job_words
from maju.commands.front import EXIT_FAILED, EXIT_INTERRUPTED, KoreanParser, print_json, say
from maju.commands.model_progress import stopped_by_ctrl_c
from maju.commands.progress_count import CountLine
from maju.domain.errors import MajuError
from maju.domain.job_ports import Cancelled, ImportReport, OnCount
from maju.domain.jobs import Filters, Target
from maju.services.job_desk import JobDesk
from maju.services.job_profile_text import PersonText

T = TypeVar("T")
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Command = Callable[[JobDesk, argparse.Namespace], int]
STOPPED = "멈추었습니다. 여기까지 한 것은 그대로 있으니, 같은 명령을 다시 실행하면 이어서 합니다."
_EXPERIENCE = {"신입": "new", "경력": "experienced", "new": "new", "experienced": "experienced"}


def add_commands(commands: Commands) -> None:
    """Add ``jobs`` and what belongs to it."""
    jobs = commands.add_parser("jobs", help="직업과 공고를 찾고, 나와 견주고, 공고를 가져옵니다")
    actions: Commands = jobs.add_subparsers(
        dest="action", title="할 일", metavar="할 일", required=True, parser_class=KoreanParser
    )
    add = functools.partial(_add, actions)
    _add_search(add("search", run_search, "직업과 공고를 낱말이나 문장으로 찾습니다"))
    _add_person(add("recommend", run_recommend, "이력서, 면접 답변, 문장에 맞는 직업과 공고를 고릅니다"), limit=5)
    _add_gap(add("gap", run_gap, "공고나 직업이 찾는 것 가운데 가진 것과 모자란 것을 봅니다"))
    show = add("show", run_show, "직업이나 공고 하나를 봅니다")
    show.add_argument("id", metavar="번호", help="찾기 결과에 나오는 번호")
    stats = add("stats", run_stats, "색인에 무엇이 있고, 공고가 무엇을 찾는지 셉니다")
    stats.add_argument("--query", default="", metavar="말", help="이 말로 찾은 공고만 셉니다")
    _add_import(add("import", run_import, "공고 파일을 가져옵니다 (CSV, JSON, JSONL, XLSX, XML, 복사한 글)"))
    pack = add("pack", run_pack, "가져온 공고를 다른 컴퓨터로 가져갈 수 있게 한 파일에 담습니다")
    pack.add_argument("out", type=Path, metavar="파일")
    install = add("install", run_install, "담아 온 공고를 설치합니다")
    install.add_argument("file", type=Path, metavar="파일")
    build = add("build", run_build, "함께 설치된 자료로 직업 색인을 새로 만듭니다")
    build.add_argument("--out", type=Path, metavar="폴더", help="쓰던 색인은 두고 이 폴더에 만듭니다")
    delete = add("delete", run_delete, "가져온 공고를 지웁니다 (예시 공고와 직업은 남습니다)")
    which = delete.add_mutually_exclusive_group(required=True)
    which.add_argument("--source", metavar="출처", help="이 출처의 공고만 지웁니다")
    which.add_argument("--all", action="store_true", help="가져온 공고를 모두 지웁니다")


def _add(actions: Commands, name: str, command: Command, words: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=words)
    parser.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    parser.set_defaults(run=_with_desk(command))
    return parser


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="+", metavar="말", help="찾을 낱말이나 문장")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--occupations", action="store_true", help="직업만 찾습니다")
    which.add_argument("--postings", action="store_true", help="공고만 찾습니다")
    parser.add_argument("--expired", action="store_true", help="마감된 공고도 찾습니다")
    _add_filters(parser, limit=10)


def _add_filters(parser: argparse.ArgumentParser, *, limit: int) -> None:
    parser.add_argument("--region", default="", metavar="지역", help="예: 서울, ‘경기 수원시’")
    parser.add_argument("--experience", default="", choices=list(_EXPERIENCE), help="신입 또는 경력")
    parser.add_argument("--education", default="", metavar="학력", help="예: 고졸, 대졸")
    parser.add_argument("--employment", default="", metavar="고용 형태", help="예: 정규직, 계약직")
    parser.add_argument("--limit", type=_count, default=limit, metavar="개수", help=f"보여 줄 개수 (보통 {limit})")


def _add_person(parser: argparse.ArgumentParser, *, limit: int) -> None:
    _add_who(parser)
    _add_filters(parser, limit=limit)


def _add_who(parser: argparse.ArgumentParser) -> None:
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("--resume", type=Path, metavar="파일", help="이력서 글 파일 (TXT, MD)")
    who.add_argument("--interview", metavar="번호", help="지난 면접의 답변 (‘maju history’에 나오는 번호)")
    who.add_argument("--text", metavar="문장", help="해 본 일과 하고 싶은 일을 적은 문장")


def _add_gap(parser: argparse.ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--posting", metavar="번호", help="공고 번호")
    which.add_argument("--occupation", metavar="번호", help="직업 번호")
    _add_who(parser)


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="파일")
    parser.add_argument(
        "--map",
        nargs="+",
        action="extend",
        default=[],
        metavar="열=항목",
        help="알아보지 못한 열의 뜻, 예: ‘하는 일=tasks’",
    )


def _count(text: str) -> int:
    """Raises: argparse.ArgumentTypeError."""
    if not text.isdecimal() or not 1 <= int(text) <= 1000:
        raise argparse.ArgumentTypeError("개수는 1부터 1000까지의 수로 적어 주십시오")
    return int(text)


def _with_desk(command: Command) -> Callable[[argparse.Namespace], int]:
    """Build the program for a command and close it afterwards; an index that has to be made first says how far it is."""

    def run(options: argparse.Namespace) -> int:
        from maju.bootstrap import build_program, open_settings

        program = build_program(open_settings())
        try:
            return command(program.jobs, options)
        except KeyboardInterrupt:
            say(STOPPED)
            return EXIT_INTERRUPTED
        finally:
            program.close()

    return run


def _long(words: str, job: Callable[[OnCount, Cancelled], T]) -> T:
    """Run a long job with its progress shown and Ctrl-C listened to."""
    line = CountLine(words)
    with stopped_by_ctrl_c() as stopped:
        try:
            return job(line.show, stopped)
        finally:
            line.end()


def _open(desk: JobDesk) -> None:
    """Open the index; where it has to be made first, Ctrl-C ends that at once and nothing is left behind."""
    line = CountLine("직업 색인을 만드는 중")
    try:
        notice = desk.open(line.show)
    finally:
        line.end()
    if notice is not None:
        say(str(notice))


def _filters(options: argparse.Namespace) -> Filters:
    experience = _EXPERIENCE.get(options.experience, "")
    return Filters(options.region, experience, options.education, options.employment)


def _person(desk: JobDesk, options: argparse.Namespace) -> PersonText:
    """Raises: MajuError ``resume-…``, ``interview-unknown``, ``text-empty``."""
    if options.resume is not None:
        return desk.person_of_file(options.resume)
    if options.interview is not None:
        return desk.person_of_interview(options.interview)
    if not options.text.strip():
        raise MajuError(
            "text-empty", "--text에 적힌 말이 없습니다. 해 본 일이나 하고 싶은 일을 한 문장으로 적어 주십시오."
        )
    return desk.person_of_text(options.text)


# --- looking ----------------------------------------------------------------------------------------------------------


def run_search(desk: JobDesk, options: argparse.Namespace) -> int:
    """Occupations first, then postings."""
    query = " ".join(options.query)
    if not query.strip():
        raise MajuError("query-empty", "찾을 말이 비어 있습니다. 낱말이나 문장을 적어 주십시오.")
    target = Target.OCCUPATION if options.occupations else Target.POSTING if options.postings else None
    _open(desk)
    result = desk.search(query, target=target, filters=_filters(options), limit=options.limit, expired=options.expired)
    if options.json:
        print_json(job_json.search_to_plain(query, result))
    else:
        job_words.print_search(result)
    return 0


def run_recommend(desk: JobDesk, options: argparse.Namespace) -> int:
    """What fits a person, why, and what is lacking."""
    person = _person(desk, options)
    _open(desk)
    found = desk.recommend(person, filters=_filters(options), limit=options.limit)
    if options.json:
        print_json(job_json.recommendation_to_plain(found))
    else:
        job_words.print_recommendation(found)
    return 0


def run_gap(desk: JobDesk, options: argparse.Namespace) -> int:
    """What a person has and lacks of what is asked for."""
    person = _person(desk, options)
    _open(desk)
    target = Target.POSTING if options.posting is not None else Target.OCCUPATION
    gap = desk.gap(person, target, options.posting if options.posting is not None else options.occupation)
    if options.json:
        print_json(job_json.gap_to_plain(gap))
    else:
        job_words.print_gap(gap)
    return 0


def run_show(desk: JobDesk, options: argparse.Namespace) -> int:
    """One occupation or posting."""
    _open(desk)
    occupation = next((each for each in desk.occupations() if each.id == options.id), None)
    if occupation is not None:
        if options.json:
            print_json(job_json.occupation_to_plain(occupation))
        else:
            job_words.print_occupation(occupation)
        return 0
    posting = desk.posting(options.id)
    if options.json:
        print_json(job_json.posting_to_plain(posting))
    else:
        job_words.print_posting(posting)
    return 0


def run_stats(desk: JobDesk, options: argparse.Namespace) -> int:
    """What is in the index and what its postings ask for."""
    _open(desk)
    view = _long(
        "공고를 세는 중", lambda show, stopped: desk.dashboard(options.query, on_count=show, cancelled=stopped)
    )
    if view.cancelled:
        say("멈추었습니다. 세던 것은 남지 않고, 공고는 그대로입니다.")
        return EXIT_INTERRUPTED
    facts = desk.facts()
    if options.json:
        print_json(job_json.stats_to_plain(facts, view))
    else:
        job_words.print_stats(facts, view)
    return 0


# --- postings in and out ----------------------------------------------------------------------------------------------


def run_import(desk: JobDesk, options: argparse.Namespace) -> int:
    """Exit 1 where nothing came in."""
    mapping = _mapping(options.map)
    _open(desk)
    report = _long(
        "공고를 가져오는 중",
        lambda show, stopped: desk.import_files(options.files, mapping, on_count=show, cancelled=stopped),
    )
    return _imported(report, as_json=options.json)


def run_install(desk: JobDesk, options: argparse.Namespace) -> int:
    """Bring in a pack."""
    _open(desk)
    report = _long(
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
    _open(desk)
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
    """Forget imported postings."""
    _open(desk)
    gone = desk.delete(options.source or "")
    if options.json:
        print_json(job_json.deleted_to_plain(gone))
    else:
        print(f"가져온 공고 {gone:,}건을 지웠습니다. 예시 공고와 직업은 그대로입니다.")
    return 0
