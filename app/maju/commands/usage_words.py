"""What argparse says of a command line, in Korean."""

import argparse
import re
from collections.abc import Iterable
from typing import Final

from maju.domain.particles import with_particles

_SENTENCES: Final = (
    (r"the following arguments are required: (?P<a>.+)", "빠진 것이 있습니다: {a}"),
    (r"one of the arguments (?P<a>.+) is required", "다음 가운데 하나가 있어야 합니다: {a}"),
    (r"unrecognized arguments: (?P<a>.+)", "모르는 말이 있습니다: {a}"),
    (
        r"argument (?P<a>.+?): invalid choice: (?P<b>.+?) \(choose from (?P<c>.+)\)",
        "{a}에 {b}은(는) 쓸 수 없습니다. 쓸 수 있는 것: {c}",
    ),
    (r"argument (?P<a>.+?): not allowed with argument (?P<b>.+)", "{a}와(과) {b}은(는) 함께 쓸 수 없습니다"),
    (r"argument (?P<a>.+?): expected (?:one|at least one|\d+) arguments?", "{a} 뒤에 값을 적어 주십시오"),
    (r"argument (?P<a>.+?): invalid \S+ value: (?P<b>.+)", "{a}에 {b}은(는) 쓸 수 없습니다"),
    (r"argument (?P<a>.+?): ignored explicit argument (?P<b>.+)", "{a}에는 값을 적지 않습니다: {b}"),
    (r"ambiguous option: (?P<a>.+?) could match (?P<b>.+)", "{a}은(는) 여럿으로 읽힙니다: {b}"),
    (r"argument (?P<a>.+?): (?P<b>.+)", "{a}: {b}"),
)  # fmt: skip
"""Sentences of argparse (Python 3.11 to 3.14) and ours, the general one last."""
_QUOTED = re.compile(r"'([^']*)'")


def korean_usage(message: str) -> str:
    """A message of argparse in Korean; one nobody knows stays as it is."""
    for pattern, ours in _SENTENCES:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            facts = {name: _QUOTED.sub(r"‘\1’", fact) for name, fact in found.groupdict().items()}
            return with_particles(ours.format(**facts))
    return message


class KoreanHelp(argparse.HelpFormatter):
    """Help with its own few words in Korean."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """An empty prefix is argparse's own: it asks for the name of a command so."""
        super().add_usage(usage, actions, groups, "쓰는 법: " if prefix is None else prefix)
