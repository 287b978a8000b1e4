"""The command line's parser, and how errors leave it: one Korean sentence on standard error, a code of its own."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from maju.commands import window
from maju.commands.korean_parser import KoreanParser
from maju.commands.opening import add_pin_file
from maju.commands.table import add_all
from maju.commands.telling import EXIT_FAILED, EXIT_INTERRUPTED
from maju.domain.errors import MajuError
from maju.paths import find_paths
from maju.sealed.nameless_log import keep_logs_nameless
from maju.sealed.no_dumps import forbid_dumps

Command = Callable[[argparse.Namespace], int]
_RECORD = ".maju"
_NO_ROOM = "출력한 것을 다 쓰지 못했습니다. 출력할 곳의 남은 공간을 확인해 주십시오. 저장된 것은 그대로 있습니다."


class _Version(argparse.Action):
    """Says which build this is; a start that is asked for something else reads nothing for it."""

    def __call__(self, parser: argparse.ArgumentParser, *_rest: object) -> None:
        from maju.services.about import version_line

        print(version_line(find_paths().root))
        parser.exit()


def build_parser() -> argparse.ArgumentParser:
    """All commands. Without one the window opens."""
    parser = KoreanParser(prog="maju", description="마주: 내 컴퓨터에서 인터넷 없이 하는 면접 연습")
    parser.add_argument("--version", action=_Version, nargs=0, help="버전을 보여 줍니다")
    add_pin_file(parser)
    add_all(parser)
    parser.set_defaults(run=window.run)
    return parser


def prepare_process() -> None:
    """What holds for the whole process, before anything personal is in it: no dumps, and no log that quotes a person."""
    forbid_dumps(hide=False)
    keep_logs_nameless()


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    if len(arguments) == 1 and arguments[0].lower().endswith(_RECORD):
        arguments = ("window", *arguments)  # a desktop starts the program so for a file that was double-clicked
    options = build_parser().parse_args(arguments)
    command: Command = options.run
    try:
        code = command(options)
        print(end="", flush=True)  # a window without a console has no standard output at all
        return code
    except MajuError as error:
        print(str(error), file=sys.stderr)
        return EXIT_FAILED
    except KeyboardInterrupt:
        print("여기서 멈추었습니다. 이미 저장된 것은 그대로 있습니다.", file=sys.stderr)
        return EXIT_INTERRUPTED
    except OSError:
        if _is_output_open():
            raise
        return EXIT_FAILED


def _is_output_open() -> bool:
    """Whether standard output still takes what is written; where it does not (``| head``, a full disk), nothing more is written to it,
    and a full disk is told."""
    try:
        print(flush=True)
    except OSError as error:
        if not isinstance(error, BrokenPipeError):
            print(_NO_ROOM, file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True
