"""``maju vault``: who keeps the key of one's record, how long interviews are kept, taking the record along, destroying it."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from maju.commands.korean_parser import KoreanParser
from maju.commands.opening import ask_words
from maju.commands.telling import EXIT_FAILED, print_json, say
from maju.commands.vault_words import due_lines, due_to_plain, kept_words, status_lines, status_to_plain
from maju.commands.with_program import with_program
from maju.services.own_record.desk import OwnRecordDesk
from maju.services.program import Program

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
_DESTROY = "모두 지움"


def add_vault(parser: argparse.ArgumentParser) -> None:
    """Add what belongs to ``vault``."""
    own: Commands = parser.add_subparsers(
        dest="vault_command", required=True, metavar="명령", parser_class=KoreanParser
    )
    _add(own, "status", "누가 열쇠를 지키고 얼마나 쌓였는지 보여 줍니다", _status)
    pin = _add(own, "set-pin", "PIN을 정하거나 바꿉니다. 다음부터 이 PIN으로만 열립니다", _set_pin)
    pin.add_argument("--new-pin-file", type=Path, metavar="파일", help="첫 줄에 새 PIN이 적힌 파일")
    _add(own, "remove-pin", "PIN을 없애고 이 컴퓨터가 열쇠를 지키게 합니다", _remove_pin)
    days = _add(own, "retention", "면접을 며칠 보관할지 정합니다 (0: 지우지 않음)", _retention)
    days.add_argument("days", type=int, nargs="?", metavar="일수", help="없으면 지금 정해진 것을 보여 줍니다")
    _add(own, "seal", "예전에 암호화하지 않고 남긴 녹음을 지금 모두 암호화합니다", _seal)
    _add_carrying(own)
    destroy = own.add_parser("destroy", help="열쇠를 폐기하고 기록을 모두 지웁니다. 되돌릴 수 없습니다")
    destroy.add_argument("--yes", action="store_true", help="묻지 않고 지웁니다")
    destroy.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    destroy.set_defaults(run=_destroy)


def _add_carrying(own: Commands) -> None:
    export = _add(own, "export", "내 기록을 암호화한 파일 하나로 내보냅니다", _export)
    export.add_argument("file", type=Path, metavar="파일", help="예: 내기록.maju")
    export.add_argument("--interview", action="append", metavar="번호", help="이 면접만 (여러 번 쓸 수 있습니다)")
    export.add_argument("--interviews-only", action="store_true", help="프로필·문서·후기·이력서·대화는 빼고 내보냅니다")
    bring = _add(own, "import", "내보낸 기록을 가져옵니다. 이미 있는 것은 그대로 둡니다", _import)
    bring.add_argument("file", type=Path, metavar="파일")
    for parser in (export, bring):
        parser.add_argument("--passphrase-file", type=Path, metavar="암호파일", help="첫 줄에 파일의 암호가 적힌 파일")


def _add(
    own: Commands,
    name: str,
    words: str,
    command: Callable[[Program, argparse.Namespace], int],
) -> argparse.ArgumentParser:
    parser = own.add_parser(name, help=words)
    parser.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    parser.set_defaults(run=with_program(command))
    return parser


def _status(program: Program, options: argparse.Namespace) -> int:
    status, due = program.vault.status(), program.vault.due()
    if options.json:
        print_json(status_to_plain(status) | {"due": due_to_plain(due)})
        return 0
    for line in (*status_lines(status), *due_lines(due)):
        print(line)
    return 0


def _set_pin(program: Program, options: argparse.Namespace) -> int:
    program.vault.set_pin(ask_words("새 PIN", options.new_pin_file, "--new-pin-file", twice=True), options.pin)
    return _tell_keeper(program, options)


def _remove_pin(program: Program, options: argparse.Namespace) -> int:
    if options.pin is None:
        say("PIN이 없습니다. 바뀐 것은 없습니다.")
        return 0
    program.vault.remove_pin(options.pin)
    return _tell_keeper(program, options)


def _tell_keeper(program: Program, options: argparse.Namespace) -> int:
    state = program.vault.status().state
    if options.json:
        print_json({"kept_by": state.kept_by.value})
    else:
        print(kept_words(state.kept_by))
    return 0


def _retention(program: Program, options: argparse.Namespace) -> int:
    due = program.vault.due() if options.days is None else program.vault.keep_for(options.days)
    days = program.vault.status().retention_days
    if options.json:
        print_json({"retention_days": days, "due": due_to_plain(due)})
        return 0
    print(f"면접을 {days}일 보관합니다." if days else "면접을 기한 없이 보관합니다.")
    for line in due_lines(due):
        print(line)
    return 0


def _seal(program: Program, options: argparse.Namespace) -> int:
    sealed = program.vault.seal_old()
    if options.json:
        print_json({"sealed": sealed, "all_sealed": program.vault.status().state.moved_in})
    else:
        print(f"녹음 파일 {sealed}개를 암호화했습니다.")
    return 0 if program.vault.status().state.moved_in else EXIT_FAILED


def _export(program: Program, options: argparse.Namespace) -> int:
    desk: OwnRecordDesk = program.vault.own_record
    passphrase = ask_words("파일의 암호", options.passphrase_file, "--passphrase-file", twice=True)
    made = desk.export(options.file, passphrase, options.interview, others=not options.interviews_only)
    for path in made.left_out:
        say(f"읽을 수 없는 녹음이라 빼고 내보냈습니다: {path}")
    if options.json:
        print_json(
            {"file": str(made.path), "interviews": made.interviews, "files": made.files, "left_out": len(made.left_out)}
        )
    else:
        print(f"면접 {made.interviews}개와 녹음 파일 {made.files}개를 {made.path}에 암호화해 내보냈습니다.")
    return 0


def _import(program: Program, options: argparse.Namespace) -> int:
    passphrase = ask_words("파일의 암호", options.passphrase_file, "--passphrase-file")
    taken = program.vault.own_record.take_in(options.file, passphrase)
    if options.json:
        print_json(
            {
                "interviews": taken.interviews,
                "known": taken.known,
                "others": taken.others,
                "profile_kept": taken.profile_kept,
            }
        )
        return 0
    print(
        f"면접 {taken.interviews}개와 다른 기록 {taken.others}개를 가져왔습니다. 이미 있던 면접 {taken.known}개는 그대로입니다."
    )
    if taken.profile_kept:
        print("프로필은 이 컴퓨터에 있던 것을 그대로 두었습니다.")
    return 0


def _destroy(options: argparse.Namespace) -> int:
    """Without opening the record: a lost key or PIN is a reason to start anew."""
    from maju.bootstrap import destroy_record

    if not options.yes:
        say(
            "모든 면접, 녹음, 프로필, 문서, 이력서, 대화가 사라지며 되돌릴 수 없습니다. 다른 마주 창은 먼저 닫아 주십시오."
        )
        if _asked(f"지우려면 ‘{_DESTROY}’이라고 입력해 주십시오: ") != _DESTROY:
            say("지우지 않았습니다.")
            return EXIT_FAILED
    destroyed = destroy_record()
    if options.json:
        print_json({"destroyed": destroyed})
    elif destroyed:
        print("열쇠를 폐기하고 기록을 모두 지웠습니다. 디스크에 조각이 남아 있어도 누구도 읽지 못합니다.")
    else:
        print("폐기할 기록이 없습니다.")
    return 0


def _asked(prompt: str) -> str:
    try:
        return input(prompt).strip()
    except EOFError:
        return ""
