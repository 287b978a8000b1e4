"""``maju packs``: what lies beside the core (torch for large encoders, cuBLAS for a card): looking, installing, checking, removing."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from maju.commands.korean_parser import KoreanParser
from maju.commands.model_progress import ProgressLine, size, stopped_by_ctrl_c
from maju.commands.telling import EXIT_FAILED, EXIT_INTERRUPTED, print_json, say
from maju.domain.errors import MajuError
from maju.domain.model_ports import FileCheck
from maju.packs import LABELS, Pack

_STOPPED = "멈추었습니다. 여기까지 옮긴 것은 그대로 있으니, 같은 명령을 다시 실행하면 이어서 합니다."
_FILE_STATES = {"changed": "바뀜", "missing": "없어짐", "extra": "설치하지 않은 파일"}
_SHOWN = 20
"""Files of a broken pack that are told one by one; where all of thousands are gone, no list helps."""


def add_packs(packs: argparse.ArgumentParser) -> None:
    """Add what belongs to ``packs``."""
    actions = packs.add_subparsers(
        dest="action", title="할 일", metavar="할 일", required=True, parser_class=KoreanParser
    )

    def add(name: str, run: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        parser: argparse.ArgumentParser = actions.add_parser(name, help=words)
        parser.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
        parser.set_defaults(run=run)
        return parser

    add("list", run_list, "추가 꾸러미와 그 상태를 보여 줍니다")
    install = add("install", run_install, "받은 추가 꾸러미를 설치합니다")
    install.add_argument("place", type=Path, metavar="파일|폴더", help="받은 파일(….zip)이나 그것을 푼 폴더")
    install.add_argument(
        "--sha256", default="", metavar="값", help="이 값과 같은 파일일 때만 설치합니다 (SHA256SUMS.txt)"
    )
    verify = add("verify", run_verify, "추가 꾸러미의 파일이 그대로인지 봅니다")
    verify.add_argument("name", nargs="?", metavar="이름", help="꾸러미 하나만 (없으면 모두)")
    remove = add("remove", run_remove, "설치한 추가 꾸러미를 지웁니다")
    remove.add_argument("name", metavar="이름")


def run_list(options: argparse.Namespace) -> int:
    """What is there, and which of the known ones are not."""
    from maju.bootstrap.pack_parts import own_packs, packs_here

    found, own = packs_here(), own_packs()
    absent = [identifier for identifier in LABELS if identifier not in {pack.id for pack in found}]
    if options.json:
        print_json({"packs": [_to_plain(pack, own) for pack in found], "absent": absent})
        return 0
    for pack in found:
        state = "쓸 수 있음" if pack.problem is None else "쓰지 않음"
        print(f"{pack.id}  {LABELS.get(pack.id, '')}  {state}  {_figures(pack)}")
        if pack.problem is not None:
            print(f"      {pack.problem}")
    for identifier in absent:
        print(f"{identifier}  {LABELS[identifier]}  없음")
    return 0


def run_install(options: argparse.Namespace) -> int:
    """Install a pack; the same call again goes on, or says that all is here."""
    from maju.bootstrap.pack_parts import own_packs, pack_keeper

    line = ProgressLine()
    try:
        with stopped_by_ctrl_c() as stopped:
            facts, new = pack_keeper().install(
                options.place, sha256=options.sha256, on_progress=line.show, cancelled=stopped
            )
    except MajuError as error:
        if error.code != "download-cancelled":
            raise
        line.end()
        say(_STOPPED)
        return EXIT_INTERRUPTED
    finally:
        line.end()
    folder = own_packs() / facts.id
    if options.json:
        print_json(
            {
                "id": facts.id,
                "version": facts.version,
                "installed": new,
                "files": facts.files,
                "bytes": facts.bytes,
                "folder": str(folder),
            }
        )
        return 0
    done = "설치했습니다" if new else "이미 설치되어 있습니다"
    print(f"{done}: {facts.id} {facts.version} ({size(facts.bytes)}) {folder}")
    if new:
        print("마주를 닫았다가 다시 열면 씁니다.")
    return 0


def run_verify(options: argparse.Namespace) -> int:
    """Exit 1 where a file has changed or is missing."""
    from maju.bootstrap.pack_parts import pack_keeper, packs_here

    wanted = [pack for pack in packs_here() if options.name in (None, pack.id)]
    if options.name is not None and not wanted:
        raise MajuError(
            "program-pack-absent",
            "추가 꾸러미 ‘{name}’이(가) 없습니다. ‘maju packs list’로 확인해 주십시오.",
            name=options.name,
        )
    keeper, line = pack_keeper(), ProgressLine()
    try:
        with stopped_by_ctrl_c() as stopped:
            results = [(pack.id, keeper.verify(pack, on_progress=line.show, cancelled=stopped)) for pack in wanted]
    finally:
        line.end()
    whole = all(_is_whole(checks) for _, checks in results)
    if options.json:
        print_json({"whole": whole, "packs": [_checked(name, checks) for name, checks in results]})
    else:
        for name, checks in results:
            _print_checks(name, checks)
    return 0 if whole else EXIT_FAILED


def run_remove(options: argparse.Namespace) -> int:
    """Remove a pack that the person installed."""
    from maju.bootstrap.pack_parts import pack_keeper

    freed = pack_keeper().remove(options.name)
    if options.json:
        print_json({"id": options.name, "bytes_freed": freed})
    else:
        print(f"추가 꾸러미 ‘{options.name}’을(를) 지웠습니다. {size(freed)}가 비었습니다.")
    return 0


def _to_plain(pack: Pack, own: Path) -> dict[str, Any]:
    facts = pack.facts
    return {
        "id": pack.id,
        "label": LABELS.get(pack.id, ""),
        "usable": pack.problem is None,
        "problem": None if pack.problem is None else {"code": pack.problem.code, "text": str(pack.problem)},
        "version": "" if facts is None else facts.version,
        "files": 0 if facts is None else facts.files,
        "bytes": 0 if facts is None else facts.bytes,
        "folder": str(pack.folder),
        "removable": pack.folder.parent == own,
    }


def _figures(pack: Pack) -> str:
    return "" if pack.facts is None else f"{pack.facts.version}  {size(pack.facts.bytes)}"


def _is_whole(checks: Sequence[FileCheck]) -> bool:
    return all(check.state in ("whole", "extra") for check in checks)


def _strange(checks: Sequence[FileCheck]) -> list[FileCheck]:
    return [check for check in checks if check.state != "whole"]


def _checked(name: str, checks: Sequence[FileCheck]) -> dict[str, Any]:
    return {
        "id": name,
        "whole": _is_whole(checks),
        "files": len(checks),
        "not_whole": [{"path": check.path, "state": check.state} for check in _strange(checks)],
    }


def _print_checks(name: str, checks: Sequence[FileCheck]) -> None:
    strange = _strange(checks)
    print(
        f"{name}: {'그대로입니다' if _is_whole(checks) else '바뀌었습니다. 꾸러미를 다시 설치해 주십시오'} (파일 {len(checks)}개)"
    )
    for check in strange[:_SHOWN]:
        print(f"      {_FILE_STATES[check.state]}: {check.path}")
    if len(strange) > _SHOWN:
        print(f"      그 밖에 {len(strange) - _SHOWN}개")
