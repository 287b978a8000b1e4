"""``maju jobs``: occupations and postings, found, compared with a person, brought in and carried on."""

import argparse
import functools
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeAlias

from maju.commands.job_bringing import run_build, run_delete, run_import, run_install, run_pack
from maju.commands.job_looking import EXPERIENCE, run_gap, run_recommend, run_search, run_show, run_stats
from maju.commands.job_progress import STOPPED
from maju.commands.korean_parser import KoreanParser
from maju.commands.opening import open_program
from maju.commands.telling import EXIT_INTERRUPTED, say
from maju.services.job_desk import JobDesk

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Command = Callable[[JobDesk, argparse.Namespace], int]


def add_jobs(jobs: argparse.ArgumentParser) -> None:
    """Add what belongs to ``jobs``."""
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
    parser.add_argument("--experience", default="", choices=list(EXPERIENCE), help="신입 또는 경력")
    parser.add_argument("--education", default="", metavar="학력", help="예: 고졸, 대졸")
    parser.add_argument("--employment", default="", metavar="고용 형태", help="예: 정규직, 계약직")
    parser.add_argument("--open-on", type=_day, metavar="날짜", help="이 날에도 마감되지 않은 공고만, 예: 2026-12-31")
    parser.add_argument("--limit", type=_count, default=limit, metavar="개수", help=f"보여 줄 개수 (보통 {limit})")


def _add_person(parser: argparse.ArgumentParser, *, limit: int) -> None:
    _add_who(parser)
    _add_filters(parser, limit=limit)


def _add_who(parser: argparse.ArgumentParser) -> None:
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("--resume", type=Path, metavar="파일", help="이력서 파일 (PDF, DOCX, HWP, HWPX, TXT, MD)")
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


def _day(text: str) -> str:
    """Raises: argparse.ArgumentTypeError."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError("날짜는 2026-12-31처럼 적어 주십시오") from error


def _with_desk(command: Command) -> Callable[[argparse.Namespace], int]:
    """Build the program for a command and close it afterwards; an index that has to be made first says how far it is."""

    def run(options: argparse.Namespace) -> int:
        program = open_program(options)
        try:
            return command(program.jobs, options)
        except KeyboardInterrupt:
            say(STOPPED)
            return EXIT_INTERRUPTED
        finally:
            program.close()

    return run
