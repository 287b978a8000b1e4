"""Packs beside the core: found, left alone when they do not fit, and used in the one process that needs them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from maju.domain.errors import MajuError
from maju.engines.host import EngineHost
from maju.packs import find_pack, find_packs, may_use_card, read_facts, use_pack
from maju.paths import find_paths
from tests.pack_making import LIBRARIES, ROOT, make_pack, unpack

IN_CORE = ("torch", "transformers", "sentence_transformers", "scipy", "sklearn", "sympy", "networkx")
"""What the core does without."""


def child(*lines: str, **environment: str) -> Any:
    """Lines run in a fresh interpreter that knows the program; what they print is JSON."""
    script = "\n".join([f"import sys; sys.path.insert(0, {str(ROOT / 'app')!r})", "import json", *lines])
    ran = subprocess.run(
        [sys.executable, "-P", "-c", script],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        env=os.environ | environment,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def test_a_pack_is_found_where_it_may_lie_and_the_newest_is_taken(tmp_path: Path) -> None:
    old = unpack(make_pack(tmp_path / "a", version="0.0.9"), tmp_path / "beside")
    new = unpack(make_pack(tmp_path / "b"), tmp_path / "home")
    places = (tmp_path / "beside", tmp_path / "nowhere", tmp_path / "home")
    assert [pack.folder for pack in find_packs(places)] == [old, new]
    found = find_pack(places, "torch")
    assert found is not None
    assert found.folder == new
    assert find_pack(places, "gpu") is None


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"system": "macos", "machine": "arm64"}, "program-pack-foreign"),
        ({"version": "99.0.0"}, "program-pack-newer"),
        ({"python": "3.9"}, "program-pack-python"),
    ],
)
def test_a_pack_that_does_not_fit_is_left_alone_and_says_why(tmp_path: Path, change: dict[str, str], code: str) -> None:
    folder = unpack(make_pack(tmp_path, **change), tmp_path / "packs")
    (pack,) = find_packs([tmp_path / "packs"])
    assert pack.problem is not None
    assert pack.problem.code == code
    assert find_pack([tmp_path / "packs"], "torch") is None
    with pytest.raises(MajuError) as refused:
        use_pack(folder)
    assert refused.value.code == code


def _another_folder(folder: Path) -> None:
    packages = folder / "site-packages"
    packages.rename(folder.parent.parent / "elsewhere")
    packages.symlink_to(folder.parent.parent / "elsewhere")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda folder: (folder / "pack.toml").unlink(),
        lambda folder: (folder / "pack.toml").write_bytes(b"\xff\xfe"),
        lambda folder: (folder / "pack.toml").write_text('format = "maju-pack/1"\nid = "torch"\n'),
        lambda folder: (folder / "pack.toml").write_text(
            (folder / "pack.toml").read_text().replace("maju-pack/1", "maju-pack/2")
        ),
        lambda folder: (folder / "site-packages").rename(folder / "site"),
        _another_folder,
        lambda folder: folder.rename(folder.with_name("gpu")),
    ],
    ids=["no facts", "no text", "half the facts", "another format", "no folder", "a link out of it", "another name"],
)
def test_a_broken_pack_is_left_alone(tmp_path: Path, spoil: Any) -> None:
    folder = unpack(make_pack(tmp_path), tmp_path / "packs")
    spoil(folder)
    (pack,) = find_packs([tmp_path / "packs"])
    assert pack.problem is not None
    assert pack.problem.code == "program-pack-broken"


@pytest.mark.parametrize("name", ["../evil.so", "/etc/x.so", "a/b.so", "..", ""])
def test_facts_name_no_library_outside_the_pack(name: str, tmp_path: Path) -> None:
    folder = unpack(make_pack(tmp_path, "gpu", kind=LIBRARIES, files={"lib/a.so": b"a"}), tmp_path / "packs")
    text = (folder / "pack.toml").read_text(encoding="utf-8").replace("load = []", f"load = [{json.dumps(name)}]")
    with pytest.raises(MajuError, match="깨졌거나"):
        read_facts(text)


def test_only_the_process_that_needs_a_pack_finds_its_modules(tmp_path: Path) -> None:
    """The host's real child builds a class of the pack's module; this process does not even find it."""
    folder = unpack(make_pack(tmp_path), tmp_path / "packs")
    service = "class Service:\n    def answer(self) -> int:\n        return 42\n"
    (folder / "site-packages" / "extra_of_torch" / "__init__.py").write_text(service, encoding="utf-8")
    host = EngineHost("extra_of_torch:Service", {}, name="시험", pack=folder)
    without = EngineHost("extra_of_torch:Service", {}, name="시험")
    try:
        assert host.call("answer", timeout_s=20.0) == 42
        with pytest.raises(MajuError) as refused:
            without.start()
        assert refused.value.code == "engine-failed"
    finally:
        host.close()
        without.close()
    assert "extra_of_torch" not in sys.modules
    assert not any("packs" in entry for entry in sys.path)


def test_a_module_of_a_pack_goes_before_one_of_the_core(tmp_path: Path) -> None:
    pack = make_pack(tmp_path, files={"site-packages/tokenizers/__init__.py": b"mine = True\n"})
    folder = unpack(pack, tmp_path / "packs")
    assert child(
        "from pathlib import Path; from maju.packs import use_pack",
        f"use_pack(Path({str(folder)!r}))",
        "import tokenizers; print(json.dumps(tokenizers.mine))",
    )


@pytest.mark.skipif(sys.platform != "linux", reason="names of libraries are those of Linux")
def test_a_library_of_a_pack_is_found_by_its_bare_name(tmp_path: Path) -> None:
    """As CTranslate2 asks for cuBLAS: dlopen with a name and no path. The library is the OpenMP one of CTranslate2's own wheel."""
    import ctranslate2

    (gomp,) = (Path(ctranslate2.__file__).parents[1] / "ctranslate2.libs").glob("libgomp*")
    pack = make_pack(tmp_path, "gpu", kind=LIBRARIES, libraries=[gomp], load=(gomp.name,))
    folder = unpack(pack, tmp_path / "packs")
    before, after = child(
        "import ctypes; from pathlib import Path; from maju.packs import use_pack",
        "def found():",
        "    try: ctypes.CDLL(NAME)".replace("NAME", repr(gomp.name)),
        "    except OSError: return False",
        "    return True",
        f"before = found(); use_pack(Path({str(folder)!r})); print(json.dumps([before, found()]))",
    )
    assert (before, after) == (False, True)


@pytest.mark.skipif(sys.platform != "linux", reason="names of libraries are those of Linux")
def test_without_the_driver_the_libraries_for_the_card_are_not_loaded(tmp_path: Path) -> None:
    """They would cost memory and do nothing. The driver is one that no computer has, then one that each has."""
    import ctranslate2

    (gomp,) = (Path(ctranslate2.__file__).parents[1] / "ctranslate2.libs").glob("libgomp*")
    loaded = []
    for number, driver in enumerate(("libnowhere.so.1", "libc.so.6")):
        pack = make_pack(
            tmp_path / str(number), "gpu", kind=LIBRARIES, libraries=[gomp], load=(gomp.name,), needs=driver,
            backends=(gomp.name,),
        )  # fmt: skip
        folder = unpack(pack, tmp_path / str(number) / "packs")
        loaded.append(
            child(
                "from pathlib import Path; from maju.packs import use_pack, used_backends",
                f"use_pack(Path({str(folder)!r})); maps = Path('/proc/self/maps').read_text()",
                f"print(json.dumps([{gomp.name!r} in maps, len(used_backends())]))",
            )
        )
    assert loaded == [[False, 0], [True, 1]]


def test_a_library_that_does_not_load_is_no_error(tmp_path: Path) -> None:
    """Who needs it finds out, and does without: a card without its libraries is a computer without a card."""
    pack = make_pack(
        tmp_path, "gpu", kind=LIBRARIES, files={"lib/libcublas.so.12": b"broken"}, load=("libcublas.so.12",)
    )
    folder = unpack(pack, tmp_path / "packs")
    assert (
        child(
            "from pathlib import Path; from maju.packs import use_pack; from maju.engines.whisper_device import has_cublas",
            f"use_pack(Path({str(folder)!r})); print(json.dumps(has_cublas()))",
        )
        is False
    )


def test_a_pack_for_the_card_lets_the_card_count(tmp_path: Path) -> None:
    unpack(make_pack(tmp_path, "gpu", kind=LIBRARIES, files={"lib/a": b"a"}), tmp_path / "packs")
    assert may_use_card([tmp_path / "packs"])


def test_packs_are_looked_for_beside_a_packaged_program_and_at_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAJU_HOME", str(tmp_path / "home"))
    assert find_paths().packs == (tmp_path / "home" / "packs",)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "core" / "maju"))
    assert find_paths().packs == (tmp_path / "core" / "packs", tmp_path / "home" / "packs")


def test_everything_but_the_large_encoders_is_imported_without_torch() -> None:
    """Every module of the program, in an interpreter that has none of what the core leaves out."""
    imported = child(
        "import importlib, importlib.abc, pkgutil",
        "class Without(importlib.abc.MetaPathFinder):",
        "    def find_spec(self, name, path=None, target=None):",
        f"        if name.partition('.')[0] in {IN_CORE!r}: raise ModuleNotFoundError(name)",
        "sys.meta_path.insert(0, Without())",
        "import maju",
        "names = [m.name for m in pkgutil.walk_packages(maju.__path__, 'maju.') if not m.name.endswith('__main__')]",
        "names.remove('maju.engines.encoder_child')",
        "for name in names: importlib.import_module(name)",
        "import faster_whisper, ctranslate2, rouge_score.rouge_scorer, sacrebleu, krippendorff, supertonic, mediapipe, kiwipiepy",
        f"print(json.dumps([len(names), sorted(set({IN_CORE!r}) & set(sys.modules))]))",
        QT_QPA_PLATFORM="offscreen",
    )
    assert imported[0] > 400
    assert imported[1] == []
