"""The pack for NVIDIA cards: the CUDA 12 libraries that CTranslate2 opens when it computes on one.

CTranslate2 4.8.5 asks the loader for cuBLAS alone (and the card's driver); it opens no cuDNN, which would be 700 MB more.
:func:`opened_by` says so of the wheel that is pinned, and the pack is not made when a later one asks for something else.
"""

import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from maju.packs import GPU, LIBRARIES
from release import pack_llama
from release.context import ROOT, Build
from release.pack_writing import LICENCES, PackError, pinned, size_table, write_pack

CUBLAS: Final = "12.9.2.10"
"""The newest cuBLAS of CUDA 12 that NVIDIA published for Linux and Windows alike; any driver from 525 on runs it."""
NVRTC: Final = "12.9.86"
"""What that cuBLAS names as its requirement: cuBLASLt compiles some kernels with it."""


@dataclass(frozen=True, slots=True)
class Wheels:
    """For one platform: pip's tags of the wheels, their folder of libraries, what of it is taken, and in which order it is loaded."""

    cublas_tag: str
    nvrtc_tag: str
    runtime_tag: str
    folder: str
    taken: tuple[str, ...]
    load: tuple[str, ...]


WHEELS: Final = {
    ("linux", "x86_64"): Wheels(
        "manylinux_2_27_x86_64",
        "manylinux_2_12_x86_64",
        "manylinux2014_x86_64",
        "lib",
        (r"libcublas(Lt)?\.so\.12", r"libnvrtc\.so\.12", r"libnvrtc-builtins\.so\.12\.\d+", r"libcudart\.so\.12"),
        ("libcublasLt.so.12", "libcublas.so.12"),
    ),
    ("windows", "x86_64"): Wheels(
        "win_amd64",
        "win_amd64",
        "win_amd64",
        "bin",
        (r"cublas(Lt)?64_12\.dll", r"nvrtc64_120_0\.dll", r"nvrtc-builtins64_\d+\.dll", r"cudart64_12\.dll"),
        ("cublasLt64_12.dll", "cublas64_12.dll"),
    ),
}
DRIVER: Final = {"linux": "libcuda.so.1", "windows": "nvcuda.dll"}
"""Comes with NVIDIA's driver. Without it cuBLAS would cost 155 MB of memory (measured) and do nothing."""
EXPECTED: Final = {
    "linux": {"libcublas.so.12", "libcuda.so.1", "libnccl.so.2"},
    "windows": {"cublas64_12.dll", "nvcuda.dll"},
}
"""What CTranslate2's library may ask for: cuBLAS is in the pack, the driver is the computer's own, NCCL is for several cards at once,
which maju never asks for."""
_NAMES = re.compile(rb"(?:lib(?:cublas|cublasLt|cudnn\w*|cuda|cudart|curand|cufft|cusparse|cusolver|nccl|nvrtc)\.so\.\d+)"
                    rb"|(?:(?:cublas|cublasLt|cudnn\w*|nvcuda|cudart|curand|cufft|cusparse|cusolver|nvrtc)\d*(?:_\d+)*\.dll)")  # fmt: skip


def make(build: Build) -> list[Path]:
    """Fetch NVIDIA's wheels for ``build``'s platform and make the pack; it runs anywhere. Raises: PackError, KeyError, OSError."""
    wheels = WHEELS[build.system, build.machine]
    work = build.work / "pack-gpu"
    _check_runtime(work / "ctranslate2", build)
    fetched = [
        _fetch(work / "wheels", "nvidia-cublas-cu12", CUBLAS, wheels.cublas_tag),
        _fetch(work / "wheels", "nvidia-cuda-nvrtc-cu12", NVRTC, wheels.nvrtc_tag),
    ]
    tree = work / GPU
    shutil.rmtree(tree, ignore_errors=True)
    for wheel in fetched:
        _unpack(wheel, tree, wheels)
    for name in wheels.load:
        if not (tree / "lib" / name).is_file():
            raise PackError(f"{name} is in none of the wheels")
    runtime, backends = _add_llama(build, work, tree, wheels)
    target = build.out / f"{build.name}-pack-gpu.zip"
    write_pack(
        tree,
        target,
        build.source_date,
        id=GPU,
        kind=LIBRARIES,
        version=build.version,
        system=build.system,
        machine=build.machine,
        load=(*runtime, *wheels.load),
        backends=backends,
        needs=DRIVER[build.system],
    )
    print(size_table(tree, depth=3), flush=True)
    return [target]


def _add_llama(build: Build, work: Path, tree: Path, wheels: Wheels) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """llama.cpp's code for cards and the CUDA runtime it is linked to, where the compiler is; names to load, names of backends.

    Unproven with CUDA: see :mod:`release.pack_llama`.
    """
    if not pack_llama.can_build(build):
        print("no nvcc of CUDA 12 here: in this pack the card does speech recognition alone", flush=True)
        return (), ()
    made = pack_llama.backend(build, work / "llama", *pack_llama.CUDA)
    shutil.copyfile(made, tree / "lib" / made.name)
    runtime = _fetch(work / "wheels", "nvidia-cuda-runtime-cu12", pack_llama.CUDA_RUNTIME, wheels.runtime_tag)
    _unpack(runtime, tree, wheels)
    return tuple(path.name for path in sorted((tree / "lib").glob("*cudart*"))), (made.name,)


def opened_by(wheel: Path) -> set[str]:
    """Names of NVIDIA's libraries that CTranslate2's own library mentions: it opens them by name, and links none."""
    found: set[str] = set()
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if re.search(r"(libctranslate2[^/]*\.so[.\d]*|ctranslate2\.dll)$", name):
                found |= names_in(archive.read(name))
    return found


def names_in(library: bytes) -> set[str]:
    """The same of the bytes of a library."""
    return {name.decode("ascii") for name in _NAMES.findall(library)}


def _check_runtime(folder: Path, build: Build) -> None:
    version = pinned(ROOT / "packaging" / "requirements.txt")["ctranslate2"]
    tag = "win_amd64" if build.system == "windows" else "manylinux_2_28_x86_64"
    strange = opened_by(_fetch(folder, "ctranslate2", version, tag)) - EXPECTED[build.system]
    if strange:
        raise PackError(f"ctranslate2 {version} opens what the pack does not have: {', '.join(sorted(strange))}")


def _fetch(folder: Path, name: str, version: str, tag: str) -> Path:
    """One wheel; what an earlier call fetched is taken again. Raises: PackError."""
    pattern = f"{name.replace('-', '_')}-{version}-*.whl"
    if not list(folder.glob(pattern)):
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--dest", str(folder)]
        ran = subprocess.run([*command, "--platform", tag, f"{name}=={version}"], check=False)
        if ran.returncode:
            raise PackError(f"pip could not fetch {name} {version} for {tag}")
    return next(iter(folder.glob(pattern)))


def _unpack(wheel: Path, tree: Path, wheels: Wheels) -> None:
    """The libraries that are taken, and NVIDIA's terms beside them."""
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            *folders, file = name.split("/")
            if folders[-1:] == [wheels.folder] and any(re.fullmatch(pattern, file) for pattern in wheels.taken):
                target = tree / "lib" / file
            elif folders[:1] and folders[0].endswith(".dist-info") and file.lower().startswith("license"):
                target = tree / LICENCES / folders[0].removesuffix(".dist-info") / file
            else:
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(name) as source, target.open("wb") as out:
                shutil.copyfileobj(source, out, 2**20)
