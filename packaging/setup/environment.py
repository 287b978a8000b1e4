"""The virtual environment in `.venv`: pinned, resumed after an interruption, skipped when nothing changed."""

import hashlib
import json
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pip_run
import system_packages
from console import SetupError, say, step

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
STAMP = VENV / "maju-setup.json"
LOCK = ROOT / ".setup.lock"
REQUIREMENTS = {name: ROOT / "packaging" / f"requirements{name}.txt" for name in ("", "-compiled", "-dev")}
#: The pip that resolves and reports as `pip_run` expects; Debian 12's own is from 2023.
PIP = "pip==26.3"
TORCH = "torch=="
#: Measured: 2.9 GB installed, and as much again while it is unpacked and compiled.
NEEDED_BYTES = 6 * 2**30


def fingerprint() -> str:
    """Changes whenever the environment has to be looked at again."""
    files = [ROOT / "pyproject.toml", Path(system_packages.__file__), *REQUIREMENTS.values()]
    parts = [f"{sys.version_info[:2]} {platform.machine()} {ROOT}".encode(), *(file.read_bytes() for file in files)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_ready(for_tests: bool) -> bool:
    """Whether a start can go straight to the program. Takes a few milliseconds."""
    stamp = _stamp()
    return stamp.get("fingerprint") == fingerprint() and PYTHON.exists() and bool(stamp.get("tests") or not for_tests)


def ensure(for_tests: bool) -> None:
    """Make the environment ready, waiting for another set-up that runs at the same time.

    Raises: SetupError with what a person can do.
    """
    if is_ready(for_tests):
        return
    with _alone():
        if not is_ready(for_tests):
            _make(for_tests)


def _make(for_tests: bool) -> None:
    began = time.monotonic()
    say("마주를 준비합니다. 처음에는 약 3 GB를 설치하므로 10분 안팎이 걸립니다. 멈추어도 다시 실행하면 이어서 합니다.")
    before = _stamp()
    STAMP.unlink(missing_ok=True)
    step(1, 5, "시스템 꾸러미를 확인합니다.")
    system_packages.install_missing(for_tests)
    step(2, 5, "가상 환경을 만듭니다.")
    _create()
    _forget_half_installed()
    pip_run.install(PYTHON, PIP)
    step(3, 5, "파이썬 꾸러미를 설치합니다.")
    _install_wheels(for_tests or bool(before.get("tests")))
    step(4, 5, "이 컴퓨터에서 직접 만드는 꾸러미를 설치합니다(몇 분 걸립니다).")
    compiled = _install_compiled(for_tests)
    step(5, 5, "마주를 설치합니다.")
    pip_run.install(PYTHON, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    _try_window_and_sound()
    stamp = {"fingerprint": fingerprint(), "tests": for_tests or bool(before.get("tests")), "compiled": compiled}
    fresh = STAMP.with_suffix(".new")
    fresh.write_text(json.dumps(stamp), encoding="utf-8")
    fresh.replace(STAMP)
    say(f"준비를 마쳤습니다({time.monotonic() - began:.0f}초).")


def _create() -> None:
    """Keep a usable `.venv` of this Python, replace any other."""
    config = VENV / "pyvenv.cfg"
    version = f"version = {sys.version_info[0]}.{sys.version_info[1]}."
    if config.exists() and version in config.read_text(encoding="utf-8"):
        pip_works = PYTHON.exists() and subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True)
        if pip_works and pip_works.returncode == 0:
            return
    free = shutil.disk_usage(ROOT).free
    if free < NEEDED_BYTES:
        raise SetupError(
            f"디스크에 남은 공간이 {free / 2**30:.1f} GB입니다. "
            f"{NEEDED_BYTES / 2**30:.0f} GB를 비운 뒤 다시 실행해 주십시오."
        )
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], capture_output=True, text=True)
    if made.returncode:
        raise SetupError(f"가상 환경을 만들지 못했습니다. {VENV} 폴더에 쓸 수 있는지 확인해 주십시오.\n{made.stderr}")


def _forget_half_installed() -> None:
    """Remove the metadata of packages whose unpacking was killed, so that pip installs them again.

    pip writes INSTALLER after the last file of a package; wheels do not contain one.
    """
    for folder in VENV.glob("Lib/site-packages/*.dist-info" if WINDOWS else "lib/python*/site-packages/*.dist-info"):
        if not (folder / "INSTALLER").exists():
            shutil.rmtree(folder)


def _install_wheels(dev: bool) -> None:
    if sys.platform == "darwin" and platform.machine() == "x86_64":
        raise SetupError("인텔 맥에서는 얼굴 인식 꾸러미(mediapipe)가 나오지 않아 설치할 수 없습니다.")
    torch = next(one for one in REQUIREMENTS[""].read_text(encoding="utf-8").splitlines() if one.startswith(TORCH))
    pip_run.install(PYTHON, torch, *pip_run.torch_index(PYTHON, torch))
    files = [REQUIREMENTS[name] for name in ("", *(["-dev"] if dev else []))]
    pip_run.install(PYTHON, *(argument for file in files for argument in ("-r", str(file))))


def _install_compiled(for_tests: bool) -> bool:
    """Compile llama.cpp and hnswlib. Without them the rule-based evaluator and the exact search do the work."""
    try:
        pip_run.install(PYTHON, "-r", str(REQUIREMENTS["-compiled"]))
    except SetupError as stopped:
        if for_tests:
            raise
        say(f"{stopped}\n컴파일러가 없거나 실패했습니다. AI 평가(llama.cpp)를 뺀 나머지는 그대로 쓸 수 있습니다.")
        return False
    return True


def _try_window_and_sound() -> None:
    """Load Qt's window and PortAudio once, where a missing system library shows at once and by name."""
    code = "import PySide6.QtWidgets, PySide6.QtMultimedia, sounddevice"
    tried = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True)
    if tried.returncode:
        reason = tried.stderr.strip().splitlines()[-1]
        raise SetupError(f"창이나 소리에 필요한 시스템 라이브러리가 없습니다.\n{reason}")


def _stamp() -> dict[str, object]:
    try:
        found = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


@contextmanager
def _alone() -> Iterator[None]:
    """One set-up at a time for this folder; the lock goes with its process, however that ends."""
    try:
        file = LOCK.open("a+b")
    except OSError as error:
        raise SetupError(f"{ROOT} 폴더에 쓸 수 없습니다. 쓰기 권한을 확인해 주십시오.") from error
    with file:
        if not _try_lock(file):
            say("다른 곳에서 준비가 진행 중입니다. 끝날 때까지 기다립니다.")
            while not _try_lock(file):
                time.sleep(0.5)
        yield


def _try_lock(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
