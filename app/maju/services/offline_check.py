"""Runs ``maju self-test --offline`` in a process of its own, so that the window keeps the network it may need for a download."""

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from maju.child_process import program_command
from maju.domain.errors import MajuError
from maju.domain.progress import never
from maju.services.offline_proof import OfflineProof, proof_from_plain

LONGEST_S = 600.0
"""A large language model on a slow computer takes minutes for one answer."""
_LOOK_S = 0.1
_SCRATCH = ("TMPDIR", "TEMP", "TMP")


def run_offline_check(cancelled: Callable[[], bool] = never) -> OfflineProof:
    """Sit a short rehearsal without a network and bring back its proof; blocks. Nothing of it is kept.

    Raises: MajuError ``offline-check-stopped``, ``offline-check-failed``.
    """
    with tempfile.TemporaryDirectory(prefix="maju-offline-") as scratch:
        out = _run(_environment(scratch), cancelled)
    try:
        return proof_from_plain(json.loads(out))
    except (ValueError, KeyError, TypeError) as error:
        raise _failed() from error


def _environment(scratch: str) -> dict[str, str]:
    """Its temporary files lie in ``scratch``, so that they also go when it is ended half-way."""
    root, kept = str(Path(__file__).absolute().parents[2]), os.environ.get("PYTHONPATH", "")
    path = root + (os.pathsep + kept if kept else "")
    return os.environ | {"PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"} | dict.fromkeys(_SCRATCH, scratch)


def _run(environment: dict[str, str], cancelled: Callable[[], bool]) -> bytes:
    with subprocess.Popen(
        program_command("self-test", "--offline", "--headless", "--json"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        try:
            return _wait(child, cancelled)
        except BaseException:
            child.kill()
            raise


def _wait(child: "subprocess.Popen[bytes]", cancelled: Callable[[], bool]) -> bytes:
    end = time.monotonic() + LONGEST_S
    while True:
        try:
            return child.communicate(timeout=_LOOK_S)[0]
        except subprocess.TimeoutExpired:
            if cancelled():
                raise MajuError(
                    "offline-check-stopped", "확인을 멈추었습니다. 다시 누르면 처음부터 확인합니다."
                ) from None
            if time.monotonic() > end:
                raise _failed() from None


def _failed() -> MajuError:
    return MajuError(
        "offline-check-failed",
        "네트워크 확인을 마치지 못했습니다. 기록은 그대로입니다. 다른 프로그램을 닫고 다시 확인해 보십시오.",
    )
