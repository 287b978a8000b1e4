"""``maju notes``: interview reviews of companies, brought in, listed, searched, removed."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

from maju.commands.korean_parser import KoreanParser
from maju.commands.pasted import read_pasted
from maju.commands.telling import EXIT_FAILED, print_json, say
from maju.commands.with_program import with_program
from maju.domain.company_note import CompanyNote
from maju.domain.errors import MajuError
from maju.services.company_notes.desk import NotesAdded
from maju.services.program import Program

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
_MOST_PASTED = 20_000_000
"""Characters: no file that is read may be larger."""
_TOLD = 10
"""Rows that are no review, told one by one."""


def add_notes(notes: argparse.ArgumentParser) -> None:
    """Add what belongs to ``notes``."""
    actions: Commands = notes.add_subparsers(
        dest="action", title="할 일", metavar="할 일", required=True, parser_class=KoreanParser
    )
    add = _add(actions, "add", "후기를 가져옵니다 (CSV, JSON, ‘회사: …’처럼 적은 글)")
    what = add.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", type=Path, metavar="파일")
    what.add_argument("--paste", action="store_true", help="표준 입력에 붙여 넣은 글을 읽습니다")
    add.set_defaults(run=with_program(run_add))
    _add(actions, "list", "모아 둔 후기를 봅니다").set_defaults(run=with_program(run_list))
    search = _add(actions, "search", "후기를 낱말로 찾습니다")
    search.add_argument("text", nargs="+", metavar="말", help="회사, 직무, 질문에 있는 말")
    search.set_defaults(run=with_program(run_search))
    remove = _add(actions, "remove", "후기를 지웁니다")
    which = remove.add_mutually_exclusive_group(required=True)
    which.add_argument("ids", nargs="*", default=[], metavar="번호")
    which.add_argument("--all", action="store_true", help="모두 지웁니다")
    remove.set_defaults(run=with_program(run_remove))


def _add(actions: Commands, name: str, words: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=words)
    parser.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    return parser


def run_add(program: Program, options: argparse.Namespace) -> int:
    """Exit 1 where nothing came in."""
    notes = program.notes()
    added = notes.add_pasted(read_pasted(_MOST_PASTED)) if options.paste else notes.add_file(options.file)
    if options.json:
        print_json(added_to_plain(added))
    else:
        _tell_added(added)
    return 0 if added.added or added.known else EXIT_FAILED


def run_list(program: Program, options: argparse.Namespace) -> int:
    """The newest last."""
    _show(program.notes().all(), options, "모아 둔 후기가 없습니다. ‘maju notes add 파일’로 가져올 수 있습니다.")
    return 0


def run_search(program: Program, options: argparse.Namespace) -> int:
    """The best first."""
    _show(program.notes().search(" ".join(options.text)), options, "그 말이 있는 후기를 찾지 못했습니다.")
    return 0


def run_remove(program: Program, options: argparse.Namespace) -> int:
    """Raises: MajuError ``note-unknown``, and nothing is removed."""
    notes = program.notes()
    known = [note.id for note in notes.all()]
    wanted = known if options.all else options.ids
    for each in wanted:
        if each not in known:
            raise MajuError(
                "note-unknown",
                "‘{id}’ 후기를 찾을 수 없어 아무것도 지우지 않았습니다. ‘maju notes list’에서 번호를 확인해 주십시오.",
                id=each,
            )
    removed = notes.remove(wanted)
    if options.json:
        print_json({"removed": removed})
    else:
        print(f"후기 {removed:,}건을 지웠습니다.")
    return 0


def added_to_plain(added: NotesAdded) -> dict[str, Any]:
    """As assets/schemas/notes-add.schema.json says."""
    return {
        "added": added.added,
        "known": added.known,
        "troubles": [{"line": each.line, "text": str(each.words)} for each in added.troubles],
        "unknown_columns": list(added.unknown_columns),
    }


def notes_to_plain(notes: Sequence[CompanyNote]) -> dict[str, Any]:
    """As assets/schemas/notes-list.schema.json says."""
    return {"notes": [_plain(note) for note in notes]}


def _plain(note: CompanyNote) -> dict[str, Any]:
    return {
        "id": note.id,
        "company": note.company,
        "job": note.job,
        "season": note.season,
        "stage": note.stage,
        "format": note.format,
        "questions": list(note.questions),
        "tips": note.tips,
        "result": note.result,
        "difficulty": note.difficulty,
        "origin": note.origin,
        "added_at": note.added_at,
        "extra": [{"name": name, "value": value} for name, value in note.extra],
    }


def _tell_added(added: NotesAdded) -> None:
    print(
        f"후기 {added.added:,}건을 가져왔습니다."
        + (f" 이미 있던 {added.known:,}건은 그대로입니다." if added.known else "")
    )
    for trouble in added.troubles[:_TOLD]:
        say(f"{trouble.line}째 줄: {trouble.words}")
    if len(added.troubles) > _TOLD:
        say(f"그 밖에 {len(added.troubles) - _TOLD:,}줄을 더 넣지 못했습니다.")
    if added.unknown_columns:
        say(f"뜻을 모르는 열은 그대로 함께 두었습니다: {', '.join(added.unknown_columns)}")


def _show(notes: Sequence[CompanyNote], options: argparse.Namespace, nothing: str) -> None:
    if options.json:
        print_json(notes_to_plain(notes))
        return
    if not notes:
        say(nothing)
    for number, note in enumerate(notes):
        facts = " · ".join(filter(None, (note.job, note.format, note.difficulty, note.result)))
        print(("\n" if number else "") + f"{note.id}  {note.source}" + (f" · {facts}" if facts else ""))
        for question in note.questions:
            print(f"  - {question}")
        if note.tips:
            print("  " + note.tips.replace("\n", "\n  "))
