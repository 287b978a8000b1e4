"""``maju`` without a command: the window; without a screen, a word about it and the rehearsal."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from maju.commands.opening import pin_of
from maju.commands.telling import say
from maju.domain.errors import MajuError

if TYPE_CHECKING:
    from maju.services.program import Program


def add_window(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``window``."""
    parser.add_argument("record", nargs="?", metavar="기록", help="창에서 가져올 내 기록 파일 (.maju)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Open the window; without a screen rehearse in the terminal."""
    record: str | None = getattr(options, "record", None)
    from maju.bootstrap import build_program, has_screen, open_settings
    from maju.bootstrap.restoring import mend_record

    if record is not None and not has_screen():
        sentence = "화면이 없어 창에서 기록을 가져올 수 없습니다. ‘maju vault import {file}’로 가져와 주십시오. 파일은 그대로입니다."
        raise MajuError("record-needs-screen", sentence, file=record)
    if not has_screen():
        say("화면이 없어 창 대신 터미널에서 예행연습 면접을 합니다.")
        from maju.commands.self_test import rehearse

        return rehearse(options)
    from maju.ui.app import run_window

    settings, pin = open_settings(), pin_of(options)

    def build(entered: str | None = pin) -> Program:
        return build_program(settings, pin=entered)

    opened = Path(record).absolute() if record is not None else None
    return run_window(build, settings, build, lambda entered: mend_record(entered or pin), opened)
