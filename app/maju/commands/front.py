"""The command line's parser, and how errors leave it: one Korean sentence on standard error, a code of its own."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from maju import __version__
from maju.commands.usage_words import KoreanHelp, korean_usage
from maju.domain.errors import MajuError

EXIT_FAILED, EXIT_USAGE, EXIT_INTERRUPTED = 1, 2, 130

Command = Callable[[argparse.Namespace], int]


class KoreanParser(argparse.ArgumentParser):
    """argparse with Korean words for its help and for what people get wrong."""

    def __init__(self, **options: Any) -> None:
        """As :class:`argparse.ArgumentParser`."""
        super().__init__(**{"formatter_class": KoreanHelp} | options, add_help=False)
        self._positionals.title, self._optionals.title = "적을 것", "고를 것"
        self.add_argument("-h", "--help", action="help", help="이 도움말을 보여 줍니다")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and how to find help; exit 2."""
        print(f"명령을 이해하지 못했습니다: {korean_usage(message)}", file=sys.stderr)
        print(f"‘{self.prog} --help’에서 쓰는 법을 볼 수 있습니다.", file=sys.stderr)
        sys.exit(EXIT_USAGE)


def build_parser() -> argparse.ArgumentParser:
    """All commands. Without one the window opens."""
    from maju.commands import (
        compare_prompts,
        devices,
        evaluate,
        feedback,
        history,
        interview,
        jobs,
        model_store,
        report,
        self_test,
        train,
        window,
    )

    parser = KoreanParser(prog="maju", description="마주: 내 컴퓨터에서 인터넷 없이 하는 면접 연습")
    parser.add_argument("--version", action="version", version=f"maju {__version__}", help="버전을 보여 줍니다")
    commands = parser.add_subparsers(dest="command", title="명령", metavar="명령", parser_class=KoreanParser)
    for module in (
        window,
        devices,
        interview,
        feedback,
        evaluate,
        history,
        report,
        jobs,
        model_store,
        compare_prompts,
        train,
        self_test,
    ):
        module.add_commands(commands)
    parser.set_defaults(run=window.run)
    return parser


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    options = build_parser().parse_args(arguments)
    command: Command = options.run
    try:
        return command(options)
    except MajuError as error:
        print(str(error), file=sys.stderr)
        return EXIT_FAILED
    except KeyboardInterrupt:
        print("여기서 멈추었습니다. 지금까지의 답변은 저장되어 있습니다.", file=sys.stderr)
        return EXIT_INTERRUPTED


def print_json(value: object) -> None:
    """One JSON document, alone on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def say(text: str) -> None:
    """A line for people, on standard error, so that ``--json`` stays alone on standard output."""
    print(text, file=sys.stderr, flush=True)
