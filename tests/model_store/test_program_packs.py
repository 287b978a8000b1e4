"""Packs of the program are installed whole or not at all, and what is not what its list says is refused with a sentence."""

import hashlib
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from maju.domain.errors import MajuError
from maju.model_store import program_packs
from maju.model_store.program_packs import PackKeeper
from maju.packs import find_pack, find_packs
from tests.pack_making import make_pack, unpack


def install(keeper: PackKeeper, place: Path, **options: Any) -> bool:
    quiet: dict[str, Any] = {"on_progress": lambda _progress: None, "cancelled": lambda: False}
    return keeper.install(place, **(quiet | options))[1]


def states(keeper: PackKeeper, packs: Path) -> dict[str, str]:
    (pack,) = find_packs([packs])
    checks = keeper.verify(pack, on_progress=lambda _progress: None, cancelled=lambda: False)
    return {check.path: check.state for check in checks}


@pytest.mark.parametrize("as_folder", [False, True], ids=["zip", "folder"])
def test_a_pack_comes_goes_and_comes_again(tmp_path: Path, as_folder: bool) -> None:
    packs = tmp_path / "home" / "packs"
    keeper, place = PackKeeper(packs), make_pack(tmp_path)
    if as_folder:
        place = unpack(place, tmp_path / "stick").parent
    assert install(keeper, place) is True
    assert set(states(keeper, packs).values()) == {"whole"}
    assert sorted(path.name for path in packs.iterdir()) == [".packs.lock", "torch"]
    assert install(keeper, place) is False
    assert keeper.remove("torch") > 2**20
    assert find_packs([packs]) == ()
    assert install(keeper, place) is True


def test_a_newer_pack_replaces_the_old_one_and_leaves_nothing_of_it(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    keeper = PackKeeper(packs)
    install(keeper, make_pack(tmp_path / "a", version="0.0.1", files={"site-packages/gone.py": b"old = 1\n"}))
    install(keeper, make_pack(tmp_path / "b"))
    assert not (packs / "torch" / "site-packages" / "gone.py").exists()
    assert set(states(keeper, packs).values()) == {"whole"}


def test_a_changed_file_is_found_and_put_right_by_installing_again(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    keeper, pack = PackKeeper(packs), make_pack(tmp_path)
    install(keeper, pack)
    inside = packs / "torch" / "site-packages"
    (inside / "extra_of_torch" / "large.bin").write_bytes(b"other")
    (inside / "extra_of_torch" / "__init__.py").unlink()
    (inside / "stranger.py").write_text("")
    assert states(keeper, packs) == {
        "site-packages/extra_of_torch/__init__.py": "missing",
        "site-packages/extra_of_torch/large.bin": "changed",
        "site-packages/stranger.py": "extra",
    }
    assert install(keeper, pack) is True
    assert set(states(keeper, packs).values()) == {"whole"}


def test_what_was_broken_off_goes_on_where_it_was(tmp_path: Path) -> None:
    """Stopped in the middle: nothing is installed; the next call copies only what is missing."""
    packs, pack = tmp_path / "packs", make_pack(tmp_path)
    keeper, seen = PackKeeper(packs), 0

    def after_three() -> bool:
        nonlocal seen
        seen += 1
        return seen > 1

    with pytest.raises(MajuError) as stopped:
        install(keeper, pack, cancelled=after_three)
    assert stopped.value.code == "download-cancelled"
    assert find_packs([packs]) == ()
    first = packs / ".partial" / "torch" / "site-packages" / "extra_of_torch" / "__init__.py"
    before = first.stat().st_ino, first.stat().st_mtime_ns
    assert install(keeper, pack) is True
    kept = packs / "torch" / "site-packages" / "extra_of_torch" / "__init__.py"
    assert (kept.stat().st_ino, kept.stat().st_mtime_ns) == before


def test_an_unfinished_copy_can_be_removed_too(tmp_path: Path) -> None:
    packs, pack = tmp_path / "packs", make_pack(tmp_path)
    keeper = PackKeeper(packs)
    with pytest.raises(MajuError):
        install(keeper, _flipped_inside(pack))
    assert any((packs / ".partial" / "torch").rglob("*.py"))
    assert keeper.remove("torch") > 0
    assert not (packs / ".partial" / "torch").exists()
    assert install(keeper, pack) is True


def test_a_break_between_the_two_renames_brings_the_old_pack_back(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    keeper = PackKeeper(packs)
    install(keeper, make_pack(tmp_path))
    (packs / ".replaced").mkdir()
    (packs / "torch").rename(packs / ".replaced" / "torch")
    with pytest.raises(MajuError):
        install(keeper, tmp_path / "nowhere.zip")
    with pytest.raises(MajuError) as absent:
        keeper.remove("gpu")
    assert absent.value.code == "program-pack-absent"
    install(keeper, make_pack(tmp_path / "other", "gpu", kind="libraries", files={"lib/a": b"a"}))
    assert {pack.id: pack.problem for pack in find_packs([packs])} == {"gpu": None, "torch": None}


def _rewritten(pack: Path, change: Callable[[str, bytes], tuple[str, bytes] | None], *more: tuple[Any, bytes]) -> Path:
    target = pack.with_name("changed.zip")
    with zipfile.ZipFile(pack) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            if kept := change(info.filename, old.read(info)):
                new.writestr(*kept)
        for name, content in more:
            new.writestr(name, content)
    return target


def _same(name: str, content: bytes) -> tuple[str, bytes]:
    return name, content


def _flipped_inside(pack: Path) -> Path:
    """A bit of the compressed data, as a bad stick makes it: the zip's own check notices."""
    target = pack.with_name("flipped.zip")
    data = bytearray(pack.read_bytes())
    data[len(data) // 2] ^= 1
    target.write_bytes(data)
    return target


def _linked(pack: Path) -> Path:
    link = zipfile.ZipInfo("torch/site-packages/link.py")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    return _rewritten(pack, _same, (link, b"/etc/passwd"))


def _listed(path: str, content: bytes = b"x") -> Callable[[Path], Path]:
    """A pack whose list and facts agree with a file that no pack may have."""

    def make(pack: Path) -> Path:
        with zipfile.ZipFile(pack) as old:
            listed = old.read("torch/files.sha256") + f"{hashlib.sha256(content).hexdigest()}  {path}\n".encode()
            facts = old.read("torch/pack.toml").decode()
            was = hashlib.sha256(old.read("torch/files.sha256")).hexdigest()
        facts = facts.replace(was, hashlib.sha256(listed).hexdigest()).replace("files = 2", "files = 3")
        facts = facts.replace("bytes = 1048588", f"bytes = {1048588 + len(content)}")
        new = {"torch/files.sha256": listed, "torch/pack.toml": facts.encode()}
        return _rewritten(pack, lambda name, old: (name, new.get(name, old)), (f"torch/{path}", content))

    return make


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_flipped_inside, "program-pack-changed"),
        (lambda p: _rewritten(p, lambda n, c: (n, c[:-1] + b"x" if n.endswith("large.bin") else c)), "program-pack-changed"),
        (lambda p: _rewritten(p, lambda n, c: (n, c + b"x" if n.endswith("large.bin") else c)), "program-pack-changed"),
        (lambda p: _rewritten(p, lambda n, c: (n, c + b"\n" if n.endswith("sha256") else c)), "program-pack-changed"),
        (lambda p: _rewritten(p, lambda n, c: None if n.endswith("large.bin") else (n, c)), "program-pack-changed"),
        (lambda p: _rewritten(p, _same, ("torch/site-packages/more.py", b"")), "program-pack-changed"),
        (lambda p: _rewritten(p, _same, ("torch/../evil.py", b"")), "program-pack-changed"),
        (lambda p: _rewritten(p, _same, ("elsewhere/evil.py", b"")), "program-pack-broken"),
        (lambda p: _rewritten(p, lambda n, c: None if n.endswith("toml") else (n, c)), "program-pack-broken"),
        (_linked, "program-pack-link"),
        (_listed("../evil.py"), "program-pack-path"),
        (_listed("site-packages/../../evil.py"), "program-pack-path"),
        (_listed("site-packages/nul.py"), "program-pack-path"),
        (_listed("start.py"), "program-pack-path"),
        (_listed("site-packages/weights.pkl"), "program-pack-pickle"),
        (_listed("site-packages/start.pth"), "program-pack-pickle"),
        (_listed("site-packages/extra_of_torch/LARGE.bin"), "pack-double"),
        (lambda p: p.parent / "nowhere.zip", "program-pack-missing"),
        (lambda p: Path(shutil.copy(__file__, p.parent / "no.zip")), "program-pack-changed"),
    ],
    ids=[
        "flipped bit", "changed byte", "longer", "list changed", "file missing", "file nobody listed", "climbing member",
        "two folders", "no facts", "symlink", "climbing path", "climbing inside", "device name", "not in its folders",
        "pickle", "start file", "twice", "nothing there", "no zip",
    ],
)  # fmt: skip
def test_a_pack_that_is_not_whole_or_not_plain_is_refused(
    tmp_path: Path, spoil: Callable[[Path], Path], code: str
) -> None:
    packs = tmp_path / "home" / "packs"
    keeper = PackKeeper(packs)
    install(keeper, make_pack(tmp_path / "good", version="0.0.1"))
    with pytest.raises(MajuError) as refused:
        install(keeper, spoil(make_pack(tmp_path)))
    assert refused.value.code == code
    assert "설치" in str(refused.value) or "다시" in str(refused.value)
    kept = find_pack([packs], "torch")
    assert kept is not None
    assert kept.facts is not None
    assert kept.facts.version == "0.0.1"
    assert set(states(keeper, packs).values()) == {"whole"}
    assert not list(tmp_path.rglob("evil.py"))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"system": "macos", "machine": "arm64"}, "program-pack-foreign"),
        ({"python": "3.9"}, "program-pack-python"),
        ({"version": "99.0"}, "program-pack-newer"),
    ],
)
def test_a_pack_for_another_computer_is_not_copied(tmp_path: Path, change: dict[str, str], code: str) -> None:
    with pytest.raises(MajuError) as refused:
        install(PackKeeper(tmp_path / "packs"), make_pack(tmp_path, **change))
    assert refused.value.code == code
    assert not (tmp_path / "packs").exists()


def test_too_little_disk_is_said_before_anything_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(program_packs.shutil, "disk_usage", lambda _place: usage._replace(free=1_000_000_000))
    with pytest.raises(MajuError) as refused:
        install(PackKeeper(tmp_path / "packs"), make_pack(tmp_path))
    assert refused.value.code == "disk-too-small"
    assert not (tmp_path / "packs" / ".partial").exists()


def test_the_hash_on_the_sheet_decides_which_file_it_is(tmp_path: Path) -> None:
    pack = make_pack(tmp_path)
    right = hashlib.sha256(pack.read_bytes()).hexdigest()
    with pytest.raises(MajuError) as refused:
        install(PackKeeper(tmp_path / "packs"), pack, sha256="0" * 64)
    assert refused.value.code == "program-pack-other-file"
    assert install(PackKeeper(tmp_path / "packs"), pack, sha256=right.upper()) is True


def test_one_program_at_a_time_changes_packs(tmp_path: Path) -> None:
    keeper = PackKeeper(tmp_path / "packs")
    with keeper._alone(), pytest.raises(MajuError) as refused:
        install(PackKeeper(tmp_path / "packs"), make_pack(tmp_path))
    assert refused.value.code == "program-pack-busy"


@pytest.mark.parametrize("name", ["..", "../packs", "", ".partial", "a/b"])
def test_nothing_but_a_pack_is_removed(tmp_path: Path, name: str) -> None:
    keeper = PackKeeper(tmp_path / "packs")
    install(keeper, make_pack(tmp_path))
    with pytest.raises(MajuError) as refused:
        keeper.remove(name)
    assert refused.value.code == "program-pack-absent"
    assert set(states(keeper, tmp_path / "packs").values()) == {"whole"}
