"""``maju restore``: a damaged database is made anew of what can be read and of a backup, or a whole backup is put back."""

import argparse
import getpass
import sys
from typing import TYPE_CHECKING, Any

from maju.commands.telling import print_json, say
from maju.domain.errors import MajuError

if TYPE_CHECKING:
    from maju.bootstrap.restoring import Restored, Restorer, TableRescue

_NAMES = {
    "interviews": "면접",
    "takes": "답변",
    "self_ratings": "스스로 매긴 점수",
    "documents": "자료",
    "profile": "프로필",
    "company_notes": "면접 후기",
    "resume_drafts": "이력서 대화",
    "resume_versions": "이력서",
    "chats": "연습 대화",
    "chat_turns": "연습 대화의 말",
    "interview_keys": "녹음의 열쇠",
    "retention_notices": "삭제 예고",
}


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add ``restore``."""
    parser = commands.add_parser("restore", help="손상된 기록 파일을 되살리거나 백업으로 되돌립니다")
    parser.add_argument("--from", dest="number", type=int, metavar="번호", help="이 백업으로 통째로 되돌립니다")
    parser.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Say that all is well and which backups there are; mend; or go back."""
    from maju.bootstrap.restoring import open_restorer

    try:
        with open_restorer(None) as restorer:
            return _restore(restorer, options)
    except MajuError as error:
        if error.code != "vault-locked" or not sys.stdin.isatty():
            raise
    with open_restorer(getpass.getpass("PIN: ")) as restorer:
        return _restore(restorer, options)


def _restore(restorer: "Restorer", options: argparse.Namespace) -> int:
    if options.number is None and restorer.is_sound():
        _tell_sound(restorer, as_json=options.json)
        return 0
    restored = restorer.mend() if options.number is None else restorer.go_back(options.number)
    if options.json:
        print_json(_plain(restored))
    else:
        _tell(restored)
    return 0


def _tell_sound(restorer: "Restorer", *, as_json: bool) -> None:
    backups = restorer.backups.all()
    if as_json:
        listed = [{"number": each.number, "made_at": each.made_at.isoformat()} for each in backups]
        print_json({"state": "sound", "backups": listed})
        return
    say("기록 파일은 온전합니다. 아무것도 바꾸지 않았습니다.")
    for each in backups:
        say(f"  {each.number}번 백업: {each.when}")
    if backups:
        say("백업으로 되돌리려면 ‘maju restore --from 번호’를 실행해 주십시오. 지금 파일은 따로 보관합니다.")


def _tell(restored: "Restored") -> None:
    if restored.tables:
        say("읽을 수 있는 기록을 새 파일로 되살렸습니다.")
    elif restored.backup is not None:
        say(f"{restored.backup.when}에 만든 {restored.backup.number}번 백업으로 되돌렸습니다.")
    for table in restored.tables:
        if table.kept or table.filled or table.lost:
            say(f"  {_NAMES.get(table.name, table.name)}: {_words(table)}")
    if any(table.open_ended for table in restored.tables):
        since = f"{restored.backup.when}에 만든 백업 뒤에 생긴" if restored.backup else "손상된 곳 뒤에 있던"
        say(f"{since} 기록 일부는 되살리지 못했을 수 있습니다.")
    if restored.aside is not None:
        say(f"손상된 원래 파일은 {restored.aside}에 그대로 보관했습니다.")
    say("이제 마주를 다시 열어 주십시오.")


def _words(table: "TableRescue") -> str:
    words = f"{table.kept}건 그대로"
    if table.filled:
        words += f", {table.filled}건은 백업에서"
    if table.lost:
        words += f", {table.lost}건은 되살리지 못함"
    return words


def _plain(restored: "Restored") -> dict[str, Any]:
    return {
        "state": "mended" if restored.tables else "went-back",
        "tables": {
            table.name: {
                "kept": table.kept,
                "filled": table.filled,
                "lost": table.lost,
                "whole": table.whole,
                "open_ended": table.open_ended,
            }
            for table in restored.tables
        },
        "backup": restored.backup.number if restored.backup else None,
        "aside": str(restored.aside) if restored.aside else None,
    }
