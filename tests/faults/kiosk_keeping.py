"""A kiosk for tests: its home, its supervisor as a process, and what is heard of it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from maju.bootstrap.counsellor_parts import centre_key
from tests.faults.faulting import ROOT, make_home
from tests.faults.kiosk_canaries import lay_out

PIN = "482915"
WAIT_S = 120.0
_SETTINGS = """
formats = ["short"]
presence = false
allow_keep = true
full_screen = false
"""


def make_kiosk(beside: Path) -> Path:
    """A data folder with a speech model, the short format, a PIN and a stick; the folder of the kiosk itself."""
    home = make_home(beside, camera_s=4.0)
    lay_out(beside)
    kiosk = home / "kiosk"
    kiosk.mkdir()
    (kiosk / "kiosk.toml").write_text(_SETTINGS, encoding="utf-8")
    centre_key(kiosk).choose(PIN)
    return kiosk


class KeptKiosk:
    """``python -m tests.faults.kiosk_sitting keep`` in an environment of its own: temporary files, caches and the person's home too."""

    def __init__(self, beside: Path, script: Mapping[str, Any], places: Path | None = None) -> None:
        """``places``: where temporary files, caches and the person's home lie (default: beside the data folder)."""
        self._beside = beside
        (beside / "script.json").write_text(json.dumps(script), encoding="utf-8")
        (beside / "said.jsonl").unlink(missing_ok=True)
        places = places or beside / "person"
        own = {"TMPDIR": places / "tmp", "XDG_CACHE_HOME": places / "cache", "HOME": places / "home"}
        for folder in own.values():
            folder.mkdir(parents=True, exist_ok=True)
        environment = os.environ | {name: str(folder) for name, folder in own.items()}
        environment |= {
            "MAJU_HOME": str(beside / "home"),
            "PYTHONPATH": f"{ROOT / 'app'}{os.pathsep}{ROOT}",
            "QT_QPA_PLATFORM": "offscreen",
        }
        self._log = (beside / "kiosk.log").open("a", encoding="utf-8")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.kiosk_sitting", "keep"],
            env=environment,
            cwd=ROOT,
            stdout=self._log,
            stderr=self._log,
        )

    @property
    def said(self) -> list[dict[str, Any]]:
        """Phases so far: ``at`` (monotonic), ``phase``, ``pid`` of the session."""
        path = self._beside / "said.jsonl"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [json.loads(line) for line in lines if line.endswith("}")]

    def wait_for(self, phase: str, *, times: int = 1, seconds: float = WAIT_S) -> dict[str, Any]:
        """Until a phase has been said so often; its last line."""
        self.wait_until(
            lambda: sum(said["phase"] == phase for said in self.said) >= times, f"{phase} x {times}", seconds
        )
        return [said for said in self.said if said["phase"] == phase][times - 1]

    def wait_until(self, true: Callable[[], bool], what: str, seconds: float = WAIT_S) -> None:
        """Wait while the kiosk runs."""
        deadline = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < deadline, f"{what}: {self.said[-3:]}\n{self.printed()}"
            assert self.process.poll() is None, f"{what}: the kiosk ended\n{self.printed()}"
            time.sleep(0.05)

    def printed(self) -> str:
        """The end of what the processes printed."""
        return (self._beside / "kiosk.log").read_text(encoding="utf-8")[-4000:]

    def log_out(self) -> int:
        """SIGTERM, as a session manager sends it; the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self._ended()

    def kill(self) -> None:
        """SIGKILL to the supervisor."""
        self.process.kill()
        self._ended()

    def _ended(self) -> int:
        try:
            return self.process.wait(60)
        finally:
            self.process.kill()
            self.process.wait()
            self._log.close()

    def __enter__(self) -> "KeptKiosk":
        return self

    def __exit__(self, *_error: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self._log.close()
