"""argparse with Korean words for its help and for what people get wrong."""

import argparse
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from maju.commands.telling import EXIT_USAGE
from maju.commands.usage_words import KoreanHelp, korean_usage


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


class LateParser(KoreanParser):
    """The parser of a command, given its arguments by ``fill`` when it has to read some: until then its module is not imported."""

    def __init__(self, *, fill: Callable[[argparse.ArgumentParser], None], **options: Any) -> None:
        """``fill`` is called once, with this parser."""
        super().__init__(**options)
        self._fill: Callable[[argparse.ArgumentParser], None] | None = fill

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As :meth:`argparse.ArgumentParser.parse_known_args`, which is what the parser above calls."""
        if self._fill is not None:
            fill, self._fill = self._fill, None
            fill(self)
        return super().parse_known_args(args, namespace)
