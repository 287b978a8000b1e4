"""How the program starts itself again as another process, from its source and packaged.

A packaged program has no interpreter to hand a line of code to: what runs in a child has a name in ``CHILDREN`` and is asked for
by the program's own first argument. Processes of :mod:`multiprocessing` come by ``freeze_support`` instead (``__main__``).
"""

import importlib
import sys
from pathlib import Path
from typing import Final

CHILD: Final = "maju-child"
"""First argument of a program that is to be a child; no command is called so."""
CHILDREN: Final = {
    "engine": "maju.engines.host_child:main",
    "document": "maju.documents.candidate.child:main",
    "socket": "maju.child_process:ask_for_socket",
}
_START = "import sys; sys.path.insert(0, sys.argv[1]); from maju.child_process import become; become(sys.argv[2])"


def is_packaged() -> bool:
    """Whether this is the program that ``packaging/build.py`` made, which carries its interpreter inside."""
    return bool(getattr(sys, "frozen", False))


def child_command(name: str) -> list[str]:
    """What starts one of ``CHILDREN``. Needs nothing of the environment. Raises: KeyError for another name."""
    CHILDREN[name]
    if is_packaged():
        return [sys.executable, CHILD, name]
    return [sys.executable, "-P", "-c", _START, str(Path(__file__).absolute().parents[1]), name]


def program_command(*arguments: str) -> list[str]:
    """What starts the program's own command line. From its source, ``maju`` has to be importable in the child's environment."""
    return [sys.executable, *arguments] if is_packaged() else [sys.executable, "-m", "maju", *arguments]


def become(name: str) -> None:
    """Be that child until its work is done."""
    import faulthandler

    if sys.stderr is not None:  # a windowed program on Windows may have none
        faulthandler.enable()
    module, _, function = CHILDREN[name].partition(":")
    getattr(importlib.import_module(module), function)()


def ask_for_socket() -> None:
    """Ask the system for an internet socket in a process that forbade itself nothing; OSError ends it with a trace."""
    import socket

    socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()
