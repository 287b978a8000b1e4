"""``maju kiosk``: the kiosk of a counselling centre, its PIN, its queue, and the wiping of what a crash left."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from maju.commands.korean_parser import KoreanParser
from maju.commands.telling import EXIT_FAILED, print_json, say

if TYPE_CHECKING:
    from maju.services.kiosk.queue import KioskQueue

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_kiosk(kiosk: argparse.ArgumentParser) -> None:
    """Add what belongs to ``kiosk``."""
    kiosk.add_argument(
        "--settings", type=Path, metavar="파일", help="키오스크 설정 파일 (기본: 자료 폴더의 kiosk/kiosk.toml)"
    )
    kiosk.add_argument("--show-errors", action="store_true", help="고장을 찾을 때만: 프로그램의 말을 터미널에 보입니다")
    kiosk.set_defaults(run=run_kiosk)
    actions: Commands = kiosk.add_subparsers(dest="action", title="할 일", metavar="할 일", parser_class=KoreanParser)
    pin = actions.add_parser("set-pin", help="상담사 PIN을 정하거나 바꿉니다")
    pin.add_argument("--pin-file", type=Path, metavar="파일", help="새 PIN이 첫 줄에 있는 파일 (없으면 물어봅니다)")
    pin.add_argument("--old-pin-file", type=Path, metavar="파일", help="지금 PIN이 첫 줄에 있는 파일")
    pin.set_defaults(run=run_set_pin)
    _add(actions, "status", "설정, PIN, 남은 자료, 대기 번호를 봅니다").set_defaults(run=run_status)
    _add(actions, "wipe", "고장으로 남은 이용 자료를 지금 지웁니다").set_defaults(run=run_wipe)
    queue: Commands = actions.add_parser("queue", help="대기 번호").add_subparsers(
        dest="queue_action", title="할 일", metavar="할 일", required=True, parser_class=KoreanParser
    )
    _add(queue, "add", "번호표를 하나 만듭니다").set_defaults(run=run_queue_add)
    _add(queue, "next", "다음 번호를 부릅니다").set_defaults(run=run_queue_next)
    _add(queue, "list", "기다리는 번호를 봅니다").set_defaults(run=run_queue_list)


def add_kiosk_session(session: argparse.ArgumentParser) -> None:
    """The arguments of one session's process, which nobody types."""
    session.add_argument("--folder", type=Path, required=True)
    session.add_argument("--settings", type=Path)
    session.set_defaults(run=run_one_session)


def _add(actions: Commands, name: str, words: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=words)
    parser.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    return parser


def run_kiosk(options: argparse.Namespace) -> int:
    """Until it is closed behind the PIN."""
    from maju.bootstrap.kiosk_parts import kiosk_settings, only_one, privacy_log, require_consent, require_pin
    from maju.commands.kiosk_running import supervise
    from maju.paths import find_paths

    paths = find_paths()
    settings = kiosk_settings(paths, options.settings)
    require_consent(paths, settings)
    require_pin(paths)
    with only_one(paths):
        return supervise(paths, settings, privacy_log(paths), options.settings, show_errors=options.show_errors)


def run_one_session(options: argparse.Namespace) -> int:
    """One candidate, below a supervisor."""
    from maju.commands.kiosk_running import sit

    return sit(options.folder, options.settings)


def run_set_pin(options: argparse.Namespace) -> int:
    """The first PIN, or another one for the old."""
    from maju.bootstrap.counsellor_parts import centre_key
    from maju.commands.kiosk_pin import choose_pin
    from maju.paths import find_paths

    choose_pin(centre_key(find_paths().kiosk), options.pin_file, options.old_pin_file)
    say("PIN을 정했습니다. 잊으면 되살릴 방법이 없으니 안전한 곳에 적어 두십시오.")
    return 0


def run_status(options: argparse.Namespace) -> int:
    """How things are; exit 1 where the kiosk could not be opened."""
    from maju.bootstrap.kiosk_parts import look_at_kiosk
    from maju.paths import find_paths

    status = look_at_kiosk(find_paths())
    if options.json:
        print_json(status.to_plain())
    else:
        for line in status.lines():
            print(line)
    return 0 if status.ready else EXIT_FAILED


def run_wipe(options: argparse.Namespace) -> int:
    """What sessions left; not while a kiosk is open."""
    from maju.bootstrap.kiosk_parts import only_one, privacy_log, wipe_leftovers
    from maju.paths import find_paths

    paths = find_paths()
    with only_one(paths):
        count = wipe_leftovers(paths, privacy_log(paths))
    if options.json:
        print_json({"wiped": count})
    else:
        print(f"남은 이용 자료 {count}건을 지웠습니다." if count else "남은 이용 자료가 없습니다.")
    return 0


def run_queue_add(options: argparse.Namespace) -> int:
    """A new number."""
    queue, today = _queue()
    number = queue.add(today)
    if options.json:
        print_json({"number": number, "waiting": list(queue.look(today).waiting)})
    else:
        print(f"{number}번")
    return 0


def run_queue_next(options: argparse.Namespace) -> int:
    """Call the next; exit 1 where nobody waits."""
    queue, today = _queue()
    number = queue.next(today)
    if options.json:
        print_json({"called": number, "waiting": list(queue.look(today).waiting)})
    else:
        print(f"{number}번을 불렀습니다." if number else "기다리는 번호가 없습니다.")
    return 0 if number else EXIT_FAILED


def run_queue_list(options: argparse.Namespace) -> int:
    """Who waits."""
    queue, today = _queue()
    state = queue.look(today)
    if options.json:
        print_json({"day": state.day, "called": state.called or None, "waiting": list(state.waiting)})
    else:
        print(f"이번 차례: {f'{state.called}번' if state.called else '없음'}")
        print("기다리는 번호: " + (", ".join(f"{number}번" for number in state.waiting) or "없음"))
    return 0


def _queue() -> "tuple[KioskQueue, str]":
    """The queue, and the day it is of."""
    from datetime import date

    from maju.bootstrap.kiosk_parts import make_queue
    from maju.paths import find_paths

    return make_queue(find_paths()), date.today().isoformat()
