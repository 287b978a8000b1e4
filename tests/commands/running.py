"""Runs the real ``maju`` command as a person's shell would, or within the process of the test."""

import io
import json
import os
import subprocess
import sys
import wave
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from maju.commands.front import run

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, which must be one JSON document and nothing else."""
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The last line of standard error, which is what a person reads."""
        assert "Traceback" not in self.err, self.err
        lines = self.err.strip().splitlines()
        return lines[-1] if lines else ""


SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def maju_here(home: Path, *arguments: object, **environment: str) -> Ran:
    """Run a command within this process, with nothing on standard input: its parser, its code, its files and the processes of its engines are the real ones, only the
    interpreter is not started anew. For what holds for the whole process (no network, signals, pipes, kills) there is :func:`maju`.
    """
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        for name in SCREEN:
            patch.delenv(name, raising=False)
        for name, value in {"MAJU_HOME": str(home), **environment}.items():
            patch.setenv(name, value)
        if home.parent.is_dir():
            patch.chdir(home.parent)
        patch.setattr(sys, "stdin", io.StringIO())
        try:
            code = run([str(argument) for argument in arguments])
        except SystemExit as left:
            code = int(left.code or 0)
    return Ran(code, out.getvalue(), err.getvalue())


def maju(home: Path, *arguments: object, timeout: float = 110.0, **environment: str) -> Ran:
    """Run a command with its own data folder and no screen."""
    kept = {k: v for k, v in os.environ.items() if k not in SCREEN}
    ran = subprocess.run(
        [sys.executable, "-m", "maju", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
        cwd=home.parent if home.parent.is_dir() else None,
        env=kept | {"PYTHONPATH": str(ROOT / "app"), "MAJU_HOME": str(home), **environment},
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def write_wav(path: Path, seconds: float, rate: int = 16000) -> Path:
    """Quiet sound."""
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(bytes(2 * int(seconds * rate)))
    return path


def speak_wav(path: Path, text: str, voice: str = "ko+f3") -> Path:
    """A sentence in the built-in voice with a second of quiet on both sides."""
    from maju.engines.tts_espeak import EspeakSynthesizer

    sounds = list(EspeakSynthesizer().synthesize(text, voice=voice))
    rate = sounds[0].sample_rate
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(bytes(2 * rate) + b"".join(s.pcm for s in sounds) + bytes(2 * rate))
    return path
