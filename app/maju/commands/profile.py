"""``maju profile``: what is known of the candidate from their own materials."""

import argparse
from typing import TypeAlias

from maju.commands.document_json import profile_to_plain
from maju.commands.korean_parser import KoreanParser
from maju.commands.progress_count import CountLine
from maju.commands.telling import print_json, say
from maju.commands.with_program import with_program
from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.services.program import Program

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_profile(profile: argparse.ArgumentParser) -> None:
    """Add what belongs to ``profile``."""
    actions: Commands = profile.add_subparsers(
        dest="action", title="할 일", metavar="할 일", required=True, parser_class=KoreanParser
    )
    show = actions.add_parser("show", help="읽은 것을 어느 줄에서 읽었는지와 함께 보여 줍니다")
    again = actions.add_parser("read", help="넣은 문서를 처음부터 다시 읽습니다 (직접 고치신 것은 그대로 둡니다)")
    again.add_argument("--model", action="store_true", help="언어 모델이 함께 읽습니다")
    for parser, command in ((show, run_show), (again, run_read)):
        parser.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
        parser.set_defaults(run=with_program(command))


def run_show(program: Program, options: argparse.Namespace) -> int:
    """The profile as it is now."""
    _show(program.materials().profile(), as_json=options.json)
    return 0


def run_read(program: Program, options: argparse.Namespace) -> int:
    """Read every document anew, then show the profile."""
    line = CountLine("읽은 문서")
    try:
        profile = program.materials().read_again(options.model, line.show)
    finally:
        line.end()
    _show(profile, as_json=options.json)
    return 0


def _show(profile: CandidateProfile, *, as_json: bool) -> None:
    if as_json:
        print_json(profile_to_plain(profile))
        return
    if profile.name:
        print(f"이름: {profile.name} (질문과 평가에는 쓰지 않습니다)")
    for kind in ItemKind:
        items = profile.of(kind)
        if items:
            print(f"\n[{kind.label}]")
        for item in items:
            print(_told(item))
    for notice in profile.notices:
        say(notice)
    if not profile.items:
        say("아직 읽은 것이 없습니다. ‘maju documents add 파일’로 이력서를 넣으실 수 있습니다.")


def _told(item: ProfileItem) -> str:
    days = " ~ ".join(filter(None, (item.start, "현재" if item.end == "now" else item.end)))
    head = " · ".join(filter(None, (item.title, item.organisation, item.role, days)))
    where = f"  ← {item.source.name} {item.source.line}째 줄" if item.source else "  ← 직접 적음"
    more = "".join(f"\n    {line}" for line in item.text.splitlines())
    return f"- {head}{where}{more}"
