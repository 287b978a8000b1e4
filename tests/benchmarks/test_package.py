"""What the table of sizes adds up."""

from pathlib import Path

from benchmarks.package import forget, kept, parts, weigh


def make_core(folder: Path) -> None:
    for name, size in (
        ("maju", 10),
        ("_internal/av/one.so", 300),
        ("_internal/av/deep/two.so", 200),
        ("_internal/base.zip", 40),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(bytes(size))
    (folder / "_internal" / "libav.so").symlink_to("av/one.so")


def test_parts_are_the_program_and_what_lies_in_its_internal_folder(tmp_path: Path) -> None:
    make_core(tmp_path)
    assert parts(tmp_path) == [("av", 500, 2), ("base.zip", 40, 1), ("maju", 10, 1), ("libav.so", len("av/one.so"), 1)]


def test_a_link_weighs_what_it_is_and_not_what_it_points_to(tmp_path: Path) -> None:
    make_core(tmp_path)
    assert sum(weigh(tmp_path).values()) == 550 + len("av/one.so")


def test_files_put_out_of_the_cache_are_whole_afterwards(tmp_path: Path) -> None:
    make_core(tmp_path)
    forget([tmp_path])
    assert (tmp_path / "_internal" / "av" / "one.so").read_bytes() == bytes(300)


def test_a_bar_is_kept_up_to_its_own_value() -> None:
    assert [kept(value, 3.0) for value in (2.9, 3.0, 3.01)] == ["kept", "kept", "MISSED"]
