"""What ``packaging/build.py packs`` makes: the same bytes each time, nothing that another disk refuses, and all that is needed."""

import importlib.util
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from release import pack_gpu, pack_llama, pack_torch
from release.context import ROOT, Build, this_system
from release.pack_writing import PackError, pinned, size_table, write_pack

from tests.pack_making import make_pack


def build(system: str = "linux") -> Build:
    return Build("0.1.0", system, "x86_64", Path("work"), Path("out"), 1_700_000_000)


def distribution(packages: Path, name: str, *requires: str) -> None:
    info = packages / f"{name.replace('-', '_')}-1.0.dist-info"
    info.mkdir(parents=True)
    lines = ["Metadata-Version: 2.1", f"Name: {name}", "Version: 1.0", *(f"Requires-Dist: {text}" for text in requires)]
    (info / "METADATA").write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_the_same_tree_makes_the_same_pack(tmp_path: Path) -> None:
    first, second = make_pack(tmp_path / "a"), make_pack(tmp_path / "b")
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert {info.filename.partition("/")[0] for info in archive.infolist()} == {"torch"}
        assert {info.date_time for info in archive.infolist()} == {(2023, 11, 14, 22, 13, 20)}
        listed = archive.read("torch/files.sha256").decode("utf-8")
    assert [line[66:] for line in listed.splitlines()] == [
        "site-packages/extra_of_torch/__init__.py",
        "site-packages/extra_of_torch/large.bin",
    ]


@pytest.mark.parametrize(
    "name",
    ["site-packages/.hidden/a.py", "site-packages/aux.py", f"site-packages/{'long/' * 40}a.py", "lib/w.pkl", "top.py"],
)
def test_what_another_disk_or_the_program_refuses_is_not_packed(tmp_path: Path, name: str) -> None:
    with pytest.raises(PackError, match="cannot be in a pack"):
        make_pack(tmp_path, files={name: b""})


def test_neither_links_nor_names_that_differ_by_case_are_packed(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="twice"):
        make_pack(tmp_path / "case", files={"site-packages/a.py": b"", "site-packages/A.py": b""})
    tree = tmp_path / "made" / "torch" / "site-packages"
    tree.mkdir(parents=True)
    (tree / "link.py").symlink_to(__file__)
    with pytest.raises(PackError, match=r"link\.py"):
        make_pack(tmp_path)


def test_facts_that_the_program_would_not_read_are_not_written(tmp_path: Path) -> None:
    from maju.domain.errors import MajuError

    with pytest.raises(MajuError, match="깨졌거나"):
        write_pack(tmp_path, tmp_path / "out" / "x.zip", 0, id="torch", kind="python")


@pytest.mark.parametrize(
    ("system", "names"),
    [("linux", {"torch", "cuda-parts"}), ("windows", {"torch", "colorama"}), ("macos", {"torch"})],
)
def test_what_is_needed_is_asked_for_the_platform_of_the_pack(tmp_path: Path, system: str, names: set[str]) -> None:
    """pip would answer for the computer that builds, which need not be of that system."""
    distribution(
        tmp_path,
        "sentence-transformers",
        "torch>=2",
        "setuptools",
        'datasets; extra == "train"',
        'colorama; platform_system == "Windows"',
        'cuda_parts; sys_platform == "linux" and platform_machine == "x86_64"',
    )
    assert pack_torch.needed(tmp_path, build(system)) == names
    assert pack_torch.present(tmp_path) == {"sentence-transformers"}


def test_everything_the_torch_pack_needs_here_is_pinned(tmp_path: Path) -> None:
    """From what is installed: the walk that :func:`pack_torch.fetch` does over fetched wheels ends, and knows each version."""
    from importlib import metadata

    versions = pinned(ROOT / "packaging" / "requirements.txt")
    found: set[str] = set()
    waiting = set(pack_torch.WANTED)
    while waiting:
        found |= waiting
        for name in waiting:
            distribution(tmp_path, name, *(metadata.requires(name) or ()))
        waiting = pack_torch.needed(tmp_path, build()) - found
    assert found <= versions.keys()
    assert {"numpy", "tokenizers", "transformers", "scikit-learn"} <= found


def test_what_only_developers_use_is_taken_out_and_what_torch_looks_for_stays(tmp_path: Path) -> None:
    kept = ["torch/__init__.py", "torch/bin/torch_shm_manager", "torch/testing/__init__.py", "torch/lib/libtorch.so"]
    gone = [
        "torch/include/ATen/a.h", "torch/bin/protoc", "torch/bin/upgrader_models/a.ptl", "torch/test/test_a", "scipy/tests/test_a.py", "bin/typer",
        "start.pth", "torch/lib/dnnl.lib", "typer/.agents/a.md", "a/.hidden", "joblib/test/data/x.pkl",
    ]  # fmt: skip
    for name in (*kept, *gone):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    pack_torch.trim(tmp_path)
    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()) == sorted(kept)


def test_bytecode_lies_beside_every_module_and_holds_no_time(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text("x = 1\n")
    (tmp_path / "template.py").write_text("{{ no module }} =\n")
    pack_torch.compile_all(tmp_path)
    compiled = Path(importlib.util.cache_from_source(str(tmp_path / "one.py")))
    assert struct.unpack("<I", compiled.read_bytes()[4:8]) == (0b01,)  # PEP 552: a hash, not checked against the source
    assert [path.name for path in compiled.parent.iterdir()] == [compiled.name]
    (tmp_path / "one.py").write_text("x = 2\n")
    ran = subprocess.run([sys.executable, "-P", "-c", "import sys; sys.path.insert(0, sys.argv[1]); import one; print(one.x)", str(tmp_path)],
                         capture_output=True, text=True, timeout=60, check=True)  # fmt: skip
    assert ran.stdout == "1\n"


def test_licences_of_a_distribution_become_one_text(tmp_path: Path) -> None:
    packages, licences = tmp_path / "site-packages", tmp_path / "licences"
    distribution(packages, "torch")
    deep = packages / "torch-1.0.dist-info" / "licenses" / "third_party" / "deep"
    deep.mkdir(parents=True)
    (deep / "LICENSE.txt").write_text("MIT", encoding="utf-8")
    (packages / "torch-1.0.dist-info" / "NOTICE").write_text("of torch", encoding="utf-8")
    pack_torch.copy_licences(packages, licences)
    text = (licences / "torch-1.0.txt").read_text(encoding="utf-8")
    assert "===== licenses/third_party/deep/LICENSE.txt =====\n\nMIT" in text
    assert "of torch" in text
    assert not deep.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="looks into the library of the Linux wheel")
def test_ctranslate2_opens_what_the_pack_for_the_card_has_and_nothing_else() -> None:
    import ctranslate2

    (library,) = (Path(ctranslate2.__file__).parents[1] / "ctranslate2.libs").glob("libctranslate2*")
    names = pack_gpu.names_in(library.read_bytes())
    assert names <= pack_gpu.EXPECTED["linux"]
    assert "libcublas.so.12" in names
    assert not any("cudnn" in name for name in names)


def test_a_library_that_asks_for_more_is_noticed() -> None:
    found = pack_gpu.names_in(b"\0libcudnn.so.9\0libcublas.so.12\0cudnn_ops64_9.dll\0cublas64_12.dll\0libgomp.so.1\0")
    assert found == {"libcudnn.so.9", "libcublas.so.12", "cudnn_ops64_9.dll", "cublas64_12.dll"}


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
@pytest.mark.parametrize(("release", "may"), [("12.9", True), ("13.0", False)])
def test_code_for_cards_is_built_by_the_compiler_of_cuda_12_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, release: str, may: bool
) -> None:
    (tmp_path / "nvcc").write_text(f"#!/bin/sh\necho 'Cuda compilation tools, release {release}, V{release}.1'\n")
    (tmp_path / "nvcc").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert pack_llama.can_build(build(this_system())) is may
    assert not pack_llama.can_build(build("macos" if this_system() != "macos" else "linux"))


def test_sizes_are_told_the_largest_first(tmp_path: Path) -> None:
    for name, size in (("site-packages/a/x", 3_000_000), ("site-packages/b/c/x", 5_000_000), ("pack.toml", 10)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(bytes(size))
    lines = [line.split() for line in size_table(tmp_path).splitlines()]
    assert lines == [["5.0", "MB", "site-packages/b"], ["3.0", "MB", "site-packages/a"], ["8.0", "MB", "in", "all"]]
