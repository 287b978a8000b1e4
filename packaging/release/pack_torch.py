"""The pack of large sentence encoders: torch for the processor, sentence-transformers, and everything these need.

It repeats what the core has too (numpy, tokenizers, huggingface-hub …: 10 % of it). PyInstaller keeps only the modules of a package
that its analysis finds, and torch's family asks for others; and a pack that needs nothing of the core but its interpreter outlives
an update of the core.
"""

import py_compile
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from importlib import metadata
from pathlib import Path
from typing import Final

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from maju.packs import PYTHON, TORCH, this_python
from release.context import ROOT, Build
from release.pack_writing import LICENCES, PackError, pinned, size_table, write_pack

WANTED: Final = ("sentence-transformers", "torch")
LEFT_OUT: Final = {"setuptools": "torch compiles extensions with it; nothing is compiled on a candidate's computer"}
TORCH_CPU_INDEX: Final = "https://download.pytorch.org/whl/cpu"
"""PyTorch's own builds without CUDA. PyPI has them for Windows and macOS; its build for Linux brings 3 GB of CUDA."""
PLATFORMS: Final = {
    ("linux", "x86_64"): [f"manylinux_2_{minor}_x86_64" for minor in range(28, 4, -1)] + ["manylinux2014_x86_64"],
    ("windows", "x86_64"): ["win_amd64"],
    ("macos", "arm64"): [f"macosx_{major}_0_{arch}" for major in range(14, 10, -1) for arch in ("arm64", "universal2")],
}
"""pip's tags of the wheels that run on the systems maju names."""
_ENVIRONMENTS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    "macos": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
}
_FOR_DEVELOPERS = ("bin", "torch/include", "torch/share", "torch/test", "joblib/test", "share", "include")
_LOOKED_FOR = "torch_shm_manager"
"""torch looks for this file in its ``bin`` when it is imported, and starts it where processes share tensors, which none does here."""
_ENDINGS = (".lib", ".a", ".pth", ".pdb", ".h", ".hpp", ".cuh")
"""Import libraries, headers, and what site would run at the start of an interpreter."""


def make(build: Build) -> list[Path]:
    """Fetch the wheels of ``build``'s platform by pip and make the pack. Raises: PackError, OSError."""
    tree = build.work / "pack-torch" / TORCH
    shutil.rmtree(tree, ignore_errors=True)
    packages = tree / "site-packages"
    fetch(packages, build)
    trim(packages)
    copy_licences(packages, tree / LICENCES)
    compile_all(packages)
    target = build.out / f"{build.name}-pack-torch.zip"
    write_pack(
        tree,
        target,
        build.source_date,
        id=TORCH,
        kind=PYTHON,
        version=build.version,
        system=build.system,
        machine=build.machine,
        python=this_python(),
    )
    print(size_table(tree), flush=True)
    return [target]


def fetch(packages: Path, build: Build) -> None:
    """Install what is wanted and, round by round, what the wheels of that platform say they need. Raises: PackError."""
    versions = pinned(ROOT / "packaging" / "requirements.txt")
    missing = set(WANTED)
    while missing:
        unpinned = sorted(name for name in missing if name not in versions)
        if unpinned:
            raise PackError(f"not in packaging/requirements.txt: {', '.join(unpinned)}")
        plain = [f"{name}=={versions[name]}" for name in sorted(missing) if (name, build.system) != (TORCH, "linux")]
        if plain:
            _pip(packages, build, plain, [])
        if TORCH in missing and build.system == "linux":
            _fetch_linux_torch(packages, build, versions[TORCH])
        missing = needed(packages, build) - present(packages)


def _fetch_linux_torch(packages: Path, build: Build, version: str) -> None:
    """From a folder of wheels that pip's settings name, if there is one, else from PyTorch's own index."""
    wanted = [f"{TORCH}=={version}+cpu"]
    try:
        _pip(packages, build, wanted, ["--quiet"])
    except PackError:
        _pip(packages, build, wanted, ["--index-url", TORCH_CPU_INDEX])


def _pip(packages: Path, build: Build, requirements: list[str], options: list[str]) -> None:
    tags = PLATFORMS[build.system, build.machine]
    command = [
        *(sys.executable, "-m", "pip", "install", "--no-deps", "--no-compile", "--only-binary=:all:", "--upgrade"),
        *("--target", str(packages), "--implementation", "cp", "--python-version", this_python()),
        *(word for tag in tags for word in ("--platform", tag)),
        *options,
    ]
    if subprocess.run([*command, *requirements], check=False).returncode:
        raise PackError(f"pip could not fetch {' '.join(requirements)}")


def present(packages: Path) -> set[str]:
    """Canonical names of the distributions in a folder."""
    return {canonicalize_name(one.metadata["Name"]) for one in metadata.distributions(path=[str(packages)])}


def needed(packages: Path, build: Build) -> set[str]:
    """What the distributions in a folder ask for on ``build``'s platform, without extras and what is left out on purpose."""
    machine = "AMD64" if build.system == "windows" else build.machine
    # The marker's environment is a TypedDict of the fields that PEP 508 names; those that tell the platform are the target's.
    environment = {**default_environment(), **_ENVIRONMENTS[build.system], "platform_machine": machine, "extra": ""}
    names = set()
    for distribution in metadata.distributions(path=[str(packages)]):
        for text in distribution.requires or ():
            requirement = Requirement(text)
            if requirement.marker is None or requirement.marker.evaluate({k: str(v) for k, v in environment.items()}):
                names.add(str(canonicalize_name(requirement.name)))
    return names - LEFT_OUT.keys()


def trim(packages: Path) -> None:
    """Take out what only developers use: headers, import libraries, tests of the libraries themselves."""
    for name in _FOR_DEVELOPERS:
        shutil.rmtree(packages / name, ignore_errors=True)
    for folder in [path for path in packages.rglob("tests") if path.is_dir()]:
        shutil.rmtree(folder, ignore_errors=True)
    for path in [path for path in packages.rglob(".*") if path.is_dir()]:  # instructions for programs that write code
        shutil.rmtree(path, ignore_errors=True)
    for path in [path for path in (packages / "torch" / "bin").rglob("*") if path.is_file()]:
        if path.name != _LOOKED_FOR:
            path.unlink()
    for path in [path for path in packages.rglob("*") if path.is_file()]:
        if path.suffix in _ENDINGS or path.name.startswith("."):
            path.unlink()


def copy_licences(packages: Path, licences: Path) -> None:
    """One text a distribution, where nobody has to search for it; their own folders nest too deep for the paths of Windows."""
    licences.mkdir()
    for info in sorted(packages.glob("*.dist-info")):
        texts = [
            f"===== {path.relative_to(info).as_posix()} =====\n\n{path.read_text(encoding='utf-8', errors='replace').strip()}\n"
            for path in _licence_files(info)
        ]
        if texts:
            name = info.name.removesuffix(".dist-info")
            (licences / f"{name}.txt").write_text("\n".join(texts), encoding="utf-8", newline="\n")
        shutil.rmtree(info / "licenses", ignore_errors=True)


def _licence_files(info: Path) -> Iterator[Path]:
    words = ("LICEN", "COPYING", "NOTICE", "AUTHORS")
    yield from (p for p in sorted(info.rglob("*")) if p.is_file() and p.name.upper().startswith(words))


def compile_all(packages: Path) -> None:
    """Bytecode beside every module, without times in it: a packaged program writes none, and would compile anew at each start."""
    paths = sorted(packages.rglob("*.py"))
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_compile, [(str(path), path.relative_to(packages).as_posix()) for path in paths], chunksize=200))


def _compile(module: tuple[str, str]) -> None:
    path, shown = module
    try:
        py_compile.compile(
            path, dfile=shown, doraise=True, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH, quiet=2
        )
    except (py_compile.PyCompileError, SyntaxError):  # templates that are no modules of this Python
        print(f"not compiled: {shown}", file=sys.stderr)
