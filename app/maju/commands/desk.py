"""``maju desk``: the counsellor's desk of a kiosk, behind its PIN."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from maju.commands import desk_json as plain
from maju.commands import desk_words as words
from maju.commands.kiosk_pin import read_pin
from maju.commands.korean_parser import KoreanParser
from maju.commands.pasted import read_pasted
from maju.commands.telling import print_json
from maju.commands.with_program import with_program
from maju.domain.errors import MajuError
from maju.domain.jobs import Occupation
from maju.services.counsellor.desk import CounsellorDesk
from maju.services.program import Program
from maju.services.text_file import read_text_file

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Action = Callable[[CounsellorDesk, argparse.Namespace], int]
_MOST_PASTED = 200_000


def add_desk(desk: argparse.ArgumentParser) -> None:
    """Add what belongs to ``desk``."""
    actions: Commands = desk.add_subparsers(
        dest="action", title="할 일", metavar="할 일", required=True, parser_class=KoreanParser
    )
    _add(actions, "candidates", "자료를 맡기신 분들을 봅니다", run_candidates)
    show = _add(actions, "show", "한 분의 자료를 줄마다 봅니다", run_show)
    show.add_argument("id", metavar="번호", help="‘maju desk candidates’의 번호 (앞자리만 적어도 됩니다)")
    search = _add(actions, "search", "공고가 찾는 기술이 누구의 자료에 있는지 봅니다", run_search)
    posting = search.add_mutually_exclusive_group(required=True)
    posting.add_argument("file", nargs="?", type=Path, metavar="파일", help="공고의 글이 든 텍스트 파일")
    posting.add_argument("--posting", metavar="번호", help="색인에 있는 공고 (‘maju jobs search’의 번호)")
    posting.add_argument("--paste", action="store_true", help="표준 입력에 붙여 넣은 공고를 읽습니다")
    skills = _add(actions, "skills", "맡기신 분들의 기술을 셉니다", run_skills)
    skills.add_argument("--occupation", metavar="직업", help="이 직업의 공고가 찾는 것과 견줍니다")
    ask = _add(actions, "ask", "맡기신 자료에 대해 묻습니다", run_ask)
    ask.add_argument("question", nargs="+", metavar="질문")
    ask.add_argument("--rules", action="store_true", help="언어 모델 없이 답합니다")
    _add(actions, "groups", "집단별 평가 분포를 봅니다 (10명이 넘는 집단만)", run_groups)
    _add(actions, "usage", "날마다의 이용 수를 봅니다", run_usage)
    _add(actions, "log", "동의와 파기의 기록을 봅니다", run_log)
    packs = _add(actions, "packs", "센터의 면접 형식, 질문 꾸러미, 공고 꾸러미를 보고 들입니다", run_packs)
    change = packs.add_mutually_exclusive_group()
    change.add_argument("--add", type=Path, metavar="파일", help="형식(.toml), 질문(.jsonl), 공고 꾸러미를 들입니다")
    change.add_argument("--remove", metavar="이름", help="들인 형식, 질문 꾸러미, 공고(출처로)를 뺍니다")
    remove = _add(actions, "remove", "한 분의 자료를 지웁니다. 되돌릴 수 없습니다", run_remove)
    which = remove.add_mutually_exclusive_group(required=True)
    which.add_argument("id", nargs="?", metavar="번호", help="‘maju desk candidates’의 번호")
    which.add_argument("--code", metavar="보관번호", help="맡기실 때 받으신 번호")


def _add(actions: Commands, name: str, help_words: str, action: Action) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=help_words)
    parser.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    parser.add_argument(
        "--pin-file",
        dest="desk_pin_file",
        type=Path,
        metavar="파일",
        help="센터 PIN이 첫 줄에 있는 파일 (없으면 물어봅니다)",
    )
    parser.set_defaults(run=with_program(_behind_pin(action)))
    return parser


def _behind_pin(action: Action) -> Callable[[Program, argparse.Namespace], int]:
    def run(program: Program, options: argparse.Namespace) -> int:
        desk = program.counsellor()
        desk.unlock(read_pin(options.desk_pin_file, "PIN", "--pin-file"))
        try:
            return action(desk, options)
        finally:
            desk.lock()

    return run


def run_candidates(desk: CounsellorDesk, options: argparse.Namespace) -> int:
    """By name."""
    overview = desk.overview()
    found = desk.candidates()
    if options.json:
        print_json(plain.candidates(found, overview.damaged))
    else:
        words.candidates(found, overview.damaged)
    return 0


def run_show(desk: CounsellorDesk, options: argparse.Namespace) -> int:
    """Raises: MajuError ``candidate-unknown``."""
    found = desk.lines(options.id)
    if options.json:
        print_json({"lines": plain.lines(found)})
    else:
        words.lines(found)
    return 0


def run_search(desk: CounsellorDesk, options: argparse.Namespace) -> int:
    """Raises: MajuError ``posting-unknown``, ``postings-…``, ``file-unreadable``."""
    if options.posting:
        found = desk.match_posting(options.posting)
    else:
        text = read_pasted(_MOST_PASTED) if options.paste else read_text_file(options.file)[:_MOST_PASTED]
        found = desk.match(desk.read_pasted(text))
    if options.json:
        print_json(plain.match(found))
    else:
        words.match(found)
    return 0


def run_skills(desk: CounsellorDesk, options: argparse.Namespace) -> int:
    """Raises: MajuError ``occupation-unknown``."""
    if options.occupation:
        supply = desk.supply(_occupation(desk, options.occupation))
        if options.json:
            print_json(plain.supply(supply))
        else:
            words.supply(supply)
        return 0
    counts = desk.skills()
    if options.json:
        print_json(plain.skills(counts))
    else:
        words.skills(counts)
    return 0


def run_ask(desk: CounsellorDesk, options: argparse.Namespace) -> int:
    """A question that is not answered here is answered with what can be asked instead; that is no failure."""
    answer = desk.ask(" ".join(options.question), with_model=not options.rules)
    if options.json:
        print_json(plain.answer(answer))
    else:
        words.answer(answer)
    return 0


def run_groups(desk: CounsellorDesk, options: argparse.Namespace) -> int:
    """Groups of fewer than ten stay hidden, also in JSON."""
    views = desk.groups()
    if options.json:
        print_json(plain.groups(views))
    else:
        words.groups(views)
    return 0


def run_usage(desk: CounsellorDesk, options: argparse.Namespace) -> int:
    """Oldest day first."""
    days = desk.usage()
    if options.json:
        print_json(plain.usage(days))
    else:
        words.usage(days)
    return 0


def run_log(desk: CounsellorDesk, options: argparse.Namespace) -> int:
    """Newest first."""
    view = desk.log()
    if options.json:
        print_json(plain.log(view))
    else:
        words.log(view)
    return 0


def run_packs(desk: CounsellorDesk, options: argparse.Namespace) -> int:
    """Raises: MajuError ``centre-…``, ``format-invalid``, ``questions-invalid``, ``posting-pack-…``, ``pack-unknown``."""
    if options.add:
        brought = desk.bring(options.add)
        if options.json:
            print_json(plain.brought(brought))
        else:
            words.brought(brought)
        return 0
    if options.remove and not desk.take_away(options.remove):
        raise MajuError(
            "pack-unknown",
            "‘{name}’이라는 형식, 질문 꾸러미, 공고의 출처가 없어 아무것도 빼지 않았습니다. ‘maju desk packs’에서 이름을 확인해 주십시오.",
            name=options.remove,
        )
    there = desk.material.formats(), desk.material.packs(), desk.postings()
    if options.json:
        print_json(plain.packs(*there))
    else:
        words.packs(*there)
    return 0


def run_remove(desk: CounsellorDesk, options: argparse.Namespace) -> int:
    """Raises: MajuError ``candidate-unknown``, ``code-unknown``, ``pool-unwritable``."""
    if options.code:
        desk.withdraw(options.code)
    else:
        desk.remove(options.id)
    if options.json:
        print_json({"removed": 1})
    else:
        print("한 분의 자료를 지웠습니다. 다시 읽을 수 없습니다.")
    return 0


def _occupation(desk: CounsellorDesk, name: str) -> Occupation:
    for each in desk.occupations():
        if name in (each.id, each.name) or name in each.also:
            return each
    raise MajuError(
        "occupation-unknown", "‘{name}’ 직업을 찾지 못했습니다. ‘maju jobs search’로 이름을 확인해 주십시오.", name=name
    )
