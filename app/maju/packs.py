"""Packs beside the core: what is too large for it, in folders of their own, for the one process that needs it.

A pack is ``PLACE/ID/`` with ``pack.toml``, ``files.sha256`` and, by its kind, ``site-packages/`` (``python``: torch and what comes
with it) or ``lib/`` (``libraries``: cuBLAS). The program itself imports nothing of a pack: :func:`use_pack` is called in the child
process of an engine, before the runtime is imported. One that is broken, foreign or newer than the program is left alone.
"""

import ctypes
import ctypes.util
import functools
import importlib.util
import logging
import os
import platform
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from maju import __version__
from maju.domain.errors import MajuError
from maju.domain.toml_text import read_toml

_log = logging.getLogger(__name__)

TORCH: Final = "torch"
GPU: Final = "gpu"
LABELS: Final = {TORCH: "큰 문장 모델", GPU: "NVIDIA 그래픽 카드"}
"""What a pack of that id is for, in words."""
FORMAT: Final = "maju-pack/1"
FACTS_NAME: Final = "pack.toml"
LIST_NAME: Final = "files.sha256"
PYTHON, LIBRARIES = "python", "libraries"
FOLDER_OF: Final = {PYTHON: "site-packages", LIBRARIES: "lib"}
"""The folder of a pack that the program uses, by its kind."""
LARGEST_FACTS: Final = 64 * 1024

_ID = re.compile(r"[a-z][a-z0-9-]{0,31}")
_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){1,3}")
_LIBRARY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_backends: list[Path] = []
_SYSTEMS = {"linux": "linux", "win32": "windows", "darwin": "macos"}
_MACHINES = {"amd64": "x86_64", "x86_64": "x86_64", "arm64": "arm64", "aarch64": "arm64"}


@dataclass(frozen=True, slots=True)
class PackFacts:
    """What ``pack.toml`` says. ``python``: ``3.11``, empty where any will do; ``load``: names in ``lib/`` in the order to load them;
    ``backends``: those in it that llama.cpp takes in itself; ``needs``: a library of the computer (the card's driver) without which
    the pack is no use and not loaded; ``files``, ``bytes``: how many are listed, and how much they are."""

    id: str
    kind: str
    version: str
    system: str
    machine: str
    python: str
    files: int
    bytes: int
    list_sha256: str
    load: tuple[str, ...] = ()
    backends: tuple[str, ...] = ()
    needs: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder that is or should be a pack. ``problem``: why it is left alone; ``facts``: None where they cannot be read."""

    folder: Path
    facts: PackFacts | None
    problem: MajuError | None = None

    @property
    def id(self) -> str:
        """Of the pack, as its folder is called."""
        return self.folder.name


def find_packs(places: Iterable[Path]) -> tuple[Pack, ...]:
    """Every pack below ``places``, by place and id, also those that are left alone. Reads one small file a pack."""
    found = []
    for place in places:
        try:
            folders = sorted(path for path in place.iterdir() if not path.name.startswith(".") and path.is_dir())
        except OSError:  # most computers have none
            continue
        found += [_look(folder) for folder in folders]
    return tuple(found)


def find_pack(places: Iterable[Path], identifier: str) -> Pack | None:
    """The pack of that id that can be used here, the newest of several; None without one."""
    usable = [pack for pack in find_packs(places) if pack.id == identifier and pack.facts and not pack.problem]
    return max(usable, key=lambda pack: _order(pack.facts.version if pack.facts else "0.0"), default=None)


def has_torch(places: Iterable[Path]) -> bool:
    """Whether large sentence encoders can run: by the pack, or because the program runs from an environment that has torch."""
    return importlib.util.find_spec("sentence_transformers") is not None or find_pack(places, TORCH) is not None


def why_left_alone(places: Iterable[Path], identifier: str) -> MajuError | None:
    """Why a pack that is there is not used; None without one."""
    return next((pack.problem for pack in find_packs(places) if pack.id == identifier and pack.problem), None)


def may_use_card(places: Iterable[Path]) -> bool:
    """Whether cuBLAS is somewhere, by names alone: loading it here would take its 700 MB into a process that computes nothing."""
    if find_pack(places, GPU) is not None or any(Path(entry, "nvidia", "cublas").is_dir() for entry in sys.path):
        return True
    return _system_has_cublas()


@functools.lru_cache(maxsize=1)
def _system_has_cublas() -> bool:
    """Asks the loader's cache by another program on Linux: once a process."""
    return ctypes.util.find_library("cublas64_12" if sys.platform == "win32" else "cublas") is not None


def read_facts(text: str) -> PackFacts:
    """The contents of ``pack.toml``. Raises: MajuError ``program-pack-broken``."""
    try:
        table = read_toml(text)
        facts = PackFacts(
            id=_text(table, "id", _ID),
            kind=_one_of(table, "kind", FOLDER_OF),
            version=_text(table, "version", _VERSION),
            system=_one_of(table, "system", _SYSTEMS.values()),
            machine=_one_of(table, "machine", _MACHINES.values()),
            python=_text(table, "python", _VERSION) if table.get("python") else "",
            files=_count(table, "files"),
            bytes=_count(table, "bytes"),
            list_sha256=_text(table, "list_sha256", _SHA256),
            load=tuple(_text({"load": name}, "load", _LIBRARY) for name in table.get("load", ())),
            backends=tuple(_text({"load": name}, "load", _LIBRARY) for name in table.get("backends", ())),
            needs=_text(table, "needs", _LIBRARY) if table.get("needs") else "",
        )
        if table.get("format") != FORMAT or (facts.kind == PYTHON) != bool(facts.python):
            raise ValueError("format")
    except (ValueError, TypeError, KeyError) as error:
        raise broken(str(error)) from error
    return facts


def check_fits(facts: PackFacts) -> None:
    """Whether this computer and this program can use it.

    Raises: MajuError ``program-pack-foreign``, ``program-pack-newer``, ``program-pack-python``.
    """
    name = facts.id
    if (facts.system, facts.machine) != (this_system(), this_machine()):
        sentence = "추가 꾸러미 ‘{name}’은(는) 다른 종류의 컴퓨터({system} {machine})에 쓰는 것이라 쓰지 않습니다. 이 컴퓨터에 맞는 꾸러미를 받아 주십시오."
        raise MajuError("program-pack-foreign", sentence, name=name, system=facts.system, machine=facts.machine)
    if _order(facts.version) > _order(__version__):
        sentence = "추가 꾸러미 ‘{name}’은(는) 더 새로운 마주({version})에 쓰는 것이라 쓰지 않습니다. 마주를 그 판으로 올려 주십시오."
        raise MajuError("program-pack-newer", sentence, name=name, version=facts.version)
    if facts.python and facts.python != this_python():
        sentence = "추가 꾸러미 ‘{name}’은(는) 이 마주와 짝이 맞지 않아(파이썬 {python}) 쓰지 않습니다. 이 마주와 함께 나온 꾸러미를 받아 주십시오."
        raise MajuError("program-pack-python", sentence, name=name, python=facts.python)


def use_pack(folder: Path) -> None:
    """Make a pack's contents found in this process: its modules before all others, its libraries loaded for whoever asks for them.

    A library that does not load is left: who needs it finds that out and does without. Raises: MajuError as :func:`read_facts`,
    :func:`check_fits`.
    """
    pack = _look(folder)
    if pack.problem is not None or pack.facts is None:
        raise pack.problem or broken("")
    contents = folder / FOLDER_OF[pack.facts.kind]
    if pack.facts.kind == PYTHON:
        sys.path.insert(0, str(contents))
        importlib.invalidate_caches()
    elif not pack.facts.needs or _is_there(pack.facts.needs):
        _load(contents, pack.facts.load)
        _backends.extend(contents / name for name in pack.facts.backends if not (contents / name).is_symlink())


def used_backends() -> tuple[Path, ...]:
    """Backends for llama.cpp in the packs that this process uses."""
    return tuple(_backends)


def needed_for(model: str, identifier: str = TORCH) -> MajuError:
    """A model cannot be used without a pack."""
    sentence = "‘{model}’ 모델을 쓰려면 추가 꾸러미 ‘{pack}’이(가) 있어야 합니다. 꾸러미 파일을 받아 ‘maju packs install 파일’로 설치해 주십시오. 그동안 기본 검색을 씁니다."
    return MajuError("program-pack-needed", sentence, model=model, pack=identifier)


def broken(why: str) -> MajuError:
    """Not a pack, or not one any more; ``why`` is for the log."""
    sentence = "추가 꾸러미가 깨졌거나 마주의 추가 꾸러미가 아닙니다({why}). 꾸러미 파일을 다시 받아 설치해 주십시오."
    return MajuError("program-pack-broken", sentence, why=why or FACTS_NAME)


def this_system() -> str:
    """``linux``, ``windows``, ``macos``, or the name of another system."""
    return _SYSTEMS.get(sys.platform, sys.platform)


def this_machine() -> str:
    """``x86_64``, ``arm64``, or the name of another machine."""
    return _MACHINES.get(platform.machine().lower(), platform.machine())


def this_python() -> str:
    """``3.11``: extension modules fit one such version alone."""
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def _look(folder: Path) -> Pack:
    facts = None
    try:
        path = folder / FACTS_NAME
        _check_own(folder, path)
        with path.open("rb") as file:
            facts = read_facts(file.read(LARGEST_FACTS).decode("utf-8"))
        _check_own(folder, folder / FOLDER_OF[facts.kind])
        if facts.id != folder.name:
            raise broken(facts.id)
        check_fits(facts)
    except MajuError as error:
        return Pack(folder, facts, error)
    except (OSError, UnicodeDecodeError) as error:
        _log.info("%s is no pack: %s", folder, error)
        return Pack(folder, facts, broken(folder.name))
    return Pack(folder, facts)


def _check_own(folder: Path, path: Path) -> None:
    """Neither the pack nor its part may lead elsewhere. Raises: MajuError ``program-pack-broken``; OSError."""
    if folder.is_symlink() or path.is_symlink():
        raise broken(path.name)
    path.stat()


def _is_there(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _load(folder: Path, names: Iterable[str]) -> None:
    """CTranslate2 asks the loader for a bare name later: a library of that name that is loaded already is what it gets. On Windows
    the folder is named too, for what these libraries ask for themselves."""
    if sys.platform == "win32":
        os.add_dll_directory(str(folder))
        os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ.get('PATH', '')}"
    for name in names:
        path = folder / name
        try:
            _check_own(folder, path)
            ctypes.CDLL(str(path), mode=getattr(os, "RTLD_GLOBAL", 0) | getattr(os, "RTLD_NOW", 0))
        except (OSError, MajuError) as error:
            _log.warning("%s is not loaded: %s", name, error)


def _text(table: dict[str, Any], name: str, shape: "re.Pattern[str]") -> str:
    value = table[name]
    if not isinstance(value, str) or shape.fullmatch(value) is None:
        raise ValueError(name)
    return value


def _one_of(table: dict[str, Any], name: str, known: Iterable[str]) -> str:
    value = table[name]
    if not isinstance(value, str) or value not in tuple(known):
        raise ValueError(name)
    return value


def _count(table: dict[str, Any], name: str) -> int:
    value = table[name]
    if type(value) is not int or not 0 <= value < 2**50:
        raise ValueError(name)
    return value


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))
