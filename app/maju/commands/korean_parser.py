"""argparse with Korean words for its help and for what people get wrong."""

import argparse
import sys
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
