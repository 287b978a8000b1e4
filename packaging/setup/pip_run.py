"""pip in the virtual environment, with its progress in Korean on standard error and its words in a log file."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from console import Progress, SetupError, say

#: PyTorch's own index of builds without CUDA.
TORCH_CPU_INDEX = "https://download.pytorch.org/whl/cpu"
#: llama.cpp's part for pictures is never used here and takes a third of the compilation.
BUILD_SETTINGS = {"CMAKE_ARGS": "-DLLAVA_BUILD=OFF"}
PROGRESS = (
    (re.compile(r"Downloading (\w+-[\d.]+\d)\S* \(\S+ [MG]B\)"), "받는 중: {}"),
    (re.compile(r"Building wheel for (\S+) .*: started"), "만드는 중: {}"),
    (re.compile(r"Building wheel for (\S+) .*: still running"), "아직 만드는 중: {}"),
    (re.compile(r"Installing collected packages: (\S+)"), "설치하는 중: {} …"),
)


def install(python: Path, *arguments: str) -> None:
    """`pip install` with `arguments`; tried twice, because downloads break.

    Raises: SetupError with the last words of pip and the place of its log.
    """
    log = python.parent.parent / "maju-setup.log"
    options = ["--no-input", "--progress-bar", "off", "--retries", "10"]
    command = [str(python), "-m", "pip", "install", *options, *arguments]
    if _run(command, log) == 0:
        return
    say("      설치가 끊겼습니다. 한 번 더 해 봅니다.")
    if _run(command, log) == 0:
        return
    tail = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-12:])
    raise SetupError(
        "파이썬 꾸러미를 설치하지 못했습니다. "
        "인터넷 연결과 남은 디스크 공간을 확인하고 같은 명령을 다시 실행해 주십시오. "
        f"받은 것은 그대로 두었습니다.\n자세한 기록: {log}\n\n{tail}"
    )


def torch_index(python: Path, requirement: str) -> list[str]:
    """Arguments that make pip take PyTorch without CUDA: none where the usual index already has it so.

    On Linux the usual build brings some 3 GB of CUDA libraries, useless on most computers of candidates; so pip is
    asked first what it would take.
    """
    if not sys.platform.startswith("linux"):
        return []
    command = [str(python), "-m", "pip", "install", "--dry-run", "--ignore-installed", "--no-deps", "--quiet"]
    asked = subprocess.run([*command, "--report", "-", requirement], capture_output=True, text=True, env=_environment())
    if asked.returncode:
        return []  # the installation itself will say why
    chosen = json.loads(asked.stdout)["install"][0]["metadata"]
    with_cuda = any(one.startswith(("nvidia-", "cuda-")) for one in chosen.get("requires_dist", []))
    return ["--index-url", TORCH_CPU_INDEX] if with_cuda else []


def _run(command: list[str], log: Path) -> int:
    progress = Progress()
    with (
        log.open("a", encoding="utf-8") as record,
        subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=_environment(),
        ) as pip,
    ):
        assert pip.stdout is not None
        for line in pip.stdout:
            record.write(line)
            for pattern, text in PROGRESS:
                if match := pattern.match(line.strip()):
                    progress.show(text.format(match[1]))
        progress.end()
    return pip.returncode


def _environment() -> dict[str, str]:
    """A person's own CMAKE_ARGS (for example for a GPU) wins over ours."""
    return {**BUILD_SETTINGS, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1", **os.environ}
