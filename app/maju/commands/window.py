"""``maju`` without a command: the window; without a screen, a word about it and the rehearsal."""

import argparse

from maju.commands.opening import pin_of
from maju.commands.telling import say


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add ``window``."""
    parser = commands.add_parser("window", help="창을 엽니다 (명령 없이 실행한 것과 같습니다)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Open the window; without a screen rehearse in the terminal."""
    from maju.bootstrap import build_program, has_screen, open_settings

    if not has_screen():
        say("화면이 없어 창 대신 터미널에서 예행연습 면접을 합니다.")
        from maju.commands.self_test import rehearse

        return rehearse(options)
    from maju.ui.app import run_window

    settings, pin = open_settings(), pin_of(options)
    return run_window(lambda: build_program(settings, pin=pin), settings, lambda pin: build_program(settings, pin=pin))
