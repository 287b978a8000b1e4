"""Commands that need the whole program."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from maju.commands.opening import open_program

if TYPE_CHECKING:
    from maju.services.program import Program


def with_program(command: Callable[[Program, argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """Build the program for a command and close it afterwards."""

    def run(options: argparse.Namespace) -> int:
        program = open_program(options)
        try:
            return command(program, options)
        finally:
            program.close()

    return run
