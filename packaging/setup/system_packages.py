"""Debian and Ubuntu packages that pip cannot bring: which are missing, and their installation as root.

On other systems nothing is looked at: Windows and macOS bring all of it; other Linux families have other names.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from console import SetupError, say

#: What Qt 6.12's wheels link against or load (found with ldd on a bare Debian 12), OpenGL for mediapipe, PortAudio.
_WINDOW_AND_SOUND = """
    libegl1 libgl1 libgles2 libglx-mesa0 libgl1-mesa-dri libdbus-1-3 libfontconfig1 libfreetype6 libglib2.0-0
    libgssapi-krb5-2 libpulse0 libxrandr2 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0
    libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1
    libx11-xcb1 libportaudio2
"""
WINDOW_AND_SOUND = _WINDOW_AND_SOUND.split()
COMPILER = ["build-essential", "cmake"]
COMFORT = ["fonts-nanum", "libasound2-plugins", "libwayland-cursor0"]
TESTS = ["xvfb", "xauth", "pulseaudio", "pulseaudio-utils", "git", "strace"]
#: Read and check what installers are made of.
TESTS += ["appstream", "desktop-file-utils", "msitools", "openssl", "shared-mime-info", "shellcheck", "wixl"]


@dataclass(frozen=True)
class Group:
    names: list[str]
    purpose: str
    required: bool


def groups(for_tests: bool) -> list[Group]:
    """Everything this start needs. Debian's own Python comes without venv and without headers; any other has both."""
    python = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    debian_python = sys.base_prefix == "/usr"
    found = [
        Group(WINDOW_AND_SOUND, "창과 소리", required=True),
        Group([f"{python}-venv"] if debian_python else [], "파이썬 가상 환경", required=True),
        Group(COMPILER + ([f"{python}-dev"] if debian_python else []), "AI 평가와 빠른 검색을 만드는 컴파일러", False),
        Group(COMFORT, "한글 글꼴과 소리 연결", required=False),
    ]
    return [*found, Group(TESTS, "시험용 가상 화면과 가상 소리", required=True)] if for_tests else found


def installed(status: str) -> set[str]:
    """Names that are installed or provided, from `dpkg-query` lines of `name TAB status TAB provides`."""
    names: set[str] = set()
    for line in status.splitlines():
        name, state, provides = line.split("\t")
        if state.endswith(" installed"):
            names.add(name)
            # "libglib2.0-0 (= 2.80), other": Ubuntu renamed libraries and provides the old names
            names.update(one.split()[0] for one in provides.split(",") if one.strip())
    return names


def missing(wanted: Iterable[Group]) -> list[Group]:
    """The groups with only what is not there yet; empty where there is no dpkg."""
    if not shutil.which("dpkg-query"):
        return []
    query = ["dpkg-query", "--show", "--showformat=${Package}\t${Status}\t${Provides}\n"]
    have = installed(subprocess.run(query, capture_output=True, text=True, check=True).stdout)
    lacking = [Group([n for n in group.names if n not in have], group.purpose, group.required) for group in wanted]
    return [group for group in lacking if group.names]


def install_missing(for_tests: bool) -> bool:
    """Install what is missing. Returns whether everything is there now.

    Raises: SetupError when something required is missing and cannot be installed; it then names the exact command.
    """
    lacking = missing(groups(for_tests))
    if not lacking:
        return True
    names = [name for group in lacking for name in group.names]
    if os.geteuid() == 0:
        say(f"      시스템 꾸러미 {len(names)}개를 설치합니다: {' '.join(names)}")
        _apt_get(names)
        lacking = missing(groups(for_tests))
    if not lacking:
        return True
    purposes = ", ".join(group.purpose for group in lacking)
    text = f"{purposes}에 필요한 시스템 꾸러미가 없습니다. 아래 명령으로 설치해 주십시오.\n\n    {by_hand(lacking)}\n"
    if any(group.required for group in lacking):
        raise SetupError(f"{text}\n설치한 뒤 같은 명령을 다시 실행하면 이어서 합니다.")
    say(f"{text}\n없어도 되는 것들이므로 그대로 진행합니다.")
    return False


def by_hand(lacking: Iterable[Group]) -> str:
    names = " ".join(name for group in lacking for name in group.names)
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"


def _apt_get(names: list[str]) -> None:
    """Run apt-get; whether it worked is seen by looking again, because one broken source need not matter."""
    apt = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *names]):
        done = subprocess.run([*apt, *command], env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode:
            say("      apt-get의 말: " + " / ".join(done.stderr.strip().splitlines()[-3:]))
