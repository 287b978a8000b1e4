"""``maju privacy log``: consents and destructions as they were noted, and whether anybody changed the notes."""

import argparse
from collections.abc import Sequence

from maju.commands.korean_parser import KoreanParser
from maju.commands.telling import EXIT_FAILED, print_json, say
from maju.domain.privacy import LogCheck, LogEntry


def add_privacy(privacy: argparse.ArgumentParser) -> None:
    """Add what belongs to ``privacy``."""
    actions = privacy.add_subparsers(
        dest="action", title="하위 명령", metavar="하위명령", required=True, parser_class=KoreanParser
    )
    log = actions.add_parser("log", help="동의와 파기의 기록을 차례로 보여 줍니다. 개인정보는 들어 있지 않습니다")
    log.add_argument("--kiosk", action="store_true", help="키오스크의 기록을 봅니다")
    log.add_argument(
        "--verify", action="store_true", help="처음 쓰인 그대로인지 확인합니다. 아니면 종료 코드가 1입니다"
    )
    log.add_argument("--json", action="store_true", help="결과를 JSON으로 출력합니다")
    log.set_defaults(run=show_log)


def show_log(options: argparse.Namespace) -> int:
    """Print the log; with ``--verify`` follow its chain."""
    from maju.bootstrap.privacy_parts import open_privacy_log
    from maju.services.privacy_desk import entry_words, log_words

    log = open_privacy_log(kiosk=options.kiosk)
    entries, check = log.entries(), log.check()
    if options.json:
        print_json(_plain(entries, check))
    else:
        for entry in entries:
            print(f"{entry.at}  {entry_words(entry)}")
        if options.verify or not check.sound:
            say(str(log_words(check)))
    return EXIT_FAILED if options.verify and not check.sound else 0


def _plain(entries: Sequence[LogEntry], check: LogCheck) -> dict[str, object]:
    lines = [{"number": e.number, "at": e.at, "kind": e.kind, "facts": e.facts} for e in entries]
    return {"sound": check.sound, "broken_at": check.broken, "torn_bytes": check.torn_bytes, "entries": lines}
