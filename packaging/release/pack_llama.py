"""llama.cpp's code for NVIDIA cards, as one library that the core's llama.cpp takes in (GGML_BACKEND_DL); made where nvcc is.

The core is built with its backends as libraries of their own, so that a card costs one file more and no second llama.cpp. It has
to come of the very sources that the core's was built from: llama.cpp refuses one of another version.

Proved with the backend "rpc", which needs no compiler but C++: built by :func:`backend`, carried by a pack, taken in by llama.cpp.
Unproven: CUDA itself, for want of its compiler of release 12 and of a card.
"""

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Final

from release.context import ROOT, Build, this_system
from release.pack_writing import PackError, pinned

CUDA_RUNTIME: Final = "12.9.79"
"""nvidia-cuda-runtime-cu12: what the backend is linked to besides cuBLAS."""
CUDA: Final = (
    "cuda",
    ("-DGGML_CUDA=ON", "-DCMAKE_CUDA_ARCHITECTURES=75-virtual;80-virtual;86-real;89-real;120-virtual"),
)
"""Name of the backend and its options: cards from the GTX 16 and RTX 20 of 2018 on, the newest by their driver's compiler."""
_ALWAYS = (
    "-DCMAKE_BUILD_TYPE=Release",
    "-DBUILD_SHARED_LIBS=ON",
    "-DGGML_BACKEND_DL=ON",
    "-DGGML_NATIVE=OFF",
    "-DLLAMA_BUILD_COMMON=OFF",
    "-DLLAMA_BUILD_TESTS=OFF",
    "-DLLAMA_BUILD_TOOLS=OFF",
    "-DLLAMA_BUILD_EXAMPLES=OFF",
    "-DLLAMA_BUILD_SERVER=OFF",
    "-DLLAMA_CURL=OFF",
    "-DCMAKE_INSTALL_RPATH=$ORIGIN",
    "-DCMAKE_BUILD_WITH_INSTALL_RPATH=ON",
)


def can_build(build: Build) -> bool:
    """Whether the compiler of CUDA 12 is here: one of CUDA 13 would ask for another cuBLAS than the pack has."""
    nvcc = shutil.which("nvcc")
    if build.system != this_system() or nvcc is None:
        return False
    told = subprocess.run([nvcc, "--version"], capture_output=True, text=True, check=False).stdout
    return "release 12." in told


def backend(build: Build, work: Path, name: str, options: tuple[str, ...]) -> Path:
    """Compile the backend ``name`` of the pinned llama-cpp-python's llama.cpp. Raises: PackError, OSError."""
    source = _sources(work)
    folder = work / f"build-{name}"
    _run(["cmake", "-S", str(source), "-B", str(folder), *_ALWAYS, *options])
    _run(
        [
            "cmake",
            "--build",
            str(folder),
            "--config",
            "Release",
            "--target",
            f"ggml-{name}",
            "-j",
            str(os.cpu_count() or 1),
        ]
    )
    file = f"ggml-{name}.dll" if build.system == "windows" else f"libggml-{name}.so"
    found = next(iter(sorted(folder.rglob(file))), None)
    if found is None:
        raise PackError(f"cmake made no {file}")
    return found


def _sources(work: Path) -> Path:
    """llama.cpp as it lies in the source distribution of llama-cpp-python."""
    version = pinned(ROOT / "packaging" / "requirements-compiled.txt")["llama-cpp-python"]
    folder = work / f"llama_cpp_python-{version}" / "vendor" / "llama.cpp"
    if not folder.is_dir():
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--no-binary=llama-cpp-python"]
        _run([*command, "--dest", str(work), f"llama-cpp-python=={version}"])
        archive = next(iter(work.glob("llama_cpp_python-*.tar.gz")), None)
        if archive is None:
            raise PackError("pip fetched no sources of llama-cpp-python")
        with tarfile.open(archive) as tape:
            tape.extractall(work, filter="data")
    return folder


def _run(command: list[str]) -> None:
    if subprocess.run(command, check=False).returncode:
        raise PackError(f"failed: {' '.join(command[:6])} …")
