"""``maju restore``: a damaged database is made anew of what can be read and of a backup, or a whole backup is put back."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from maju.commands.opening import add_pin_file, with_pin
from maju.commands.telling import print_json, say

if TYPE_CHECKING:
    from maju.bootstrap.restoring import Restorer
    from maju.domain.restoring import Restored


def add_restore(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``restore``."""
    parser.add_argument("--from", dest="number", type=int, metavar="번호", help="이 백업으로 통째로 되돌립니다")
    parser.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    add_pin_file(parser, argparse.SUPPRESS)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Say that all is well and which backups there are; mend; or go back."""
    return with_pin(options, _with)


def _with(options: argparse.Namespace) -> int:
    from maju.bootstrap.restoring import open_restorer

    with open_restorer(options.pin) as restorer:
        return _restore(restorer, options)


def _restore(restorer: Restorer, options: argparse.Namespace) -> int:
    if options.number is None and restorer.is_sound():
        _tell_sound(restorer, as_json=options.json)
        return 0
    restored = restorer.mend() if options.number is None else restorer.go_back(options.number)
    if options.json:
        print_json(_plain(restored))
    else:
        _tell(restored)
    return 0


def _tell_sound(restorer: Restorer, *, as_json: bool) -> None:
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


def _tell(restored: Restored) -> None:
    from maju.services.restored_words import restored_words

    for sentence in restored_words(restored):
        say(str(sentence))
    say("이제 마주를 다시 열어 주십시오.")


def _plain(restored: Restored) -> dict[str, Any]:
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
