"""Records of a stream as a tree."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maju.documents.candidate.hwp_records import Node, open_streams
from maju.documents.candidate.limits import Limits
from tests.fixtures.documents.compound_file import SMALL, compound_file
from tests.fixtures.documents.make_hwp import file_header, record

QUIET = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def tree(folder: Path, data: bytes) -> Node:
    path = folder / "a.hwp"
    path.write_bytes(compound_file({"FileHeader": file_header(0), "BodyText/Section0": data}))
    with open_streams(path, Limits()) as streams:
        return streams.tree("BodyText/Section0")


def shape(node: Node) -> list[object]:
    return [(child.tag, shape(child)) for child in node.children]


def test_levels_make_a_tree_and_a_skipped_level_belongs_to_the_last(tmp_path: Path) -> None:
    data = b"".join(record(tag, level, b"") for tag, level in ((1, 0), (2, 1), (3, 1), (4, 5), (5, 0)))
    assert shape(tree(tmp_path, data)) == [(1, [(2, []), (3, [(4, [])])]), (5, [])]


def test_a_record_longer_than_its_header_can_say_and_one_that_is_cut_off(tmp_path: Path) -> None:
    data = record(1, 0, b"x" * 5000) + record(2, 0, b"y" * 10)[:-4]
    assert [(node.tag, len(node.data)) for node in tree(tmp_path, data).children] == [(1, 5000), (2, 6)]


def test_a_field_past_the_end_of_a_record_is_its_default() -> None:
    node = Node(1, b"\x01\x02\x03")
    assert (node.number(0), node.number(2, "<B"), node.number(2), node.number(9, "<I", 7)) == (0x201, 3, 0, 7)


def test_a_stream_that_is_not_there_has_no_records(tmp_path: Path) -> None:
    path = tmp_path / "a.hwp"
    path.write_bytes(compound_file({"FileHeader": file_header(0)}))
    with open_streams(path, Limits()) as streams:
        assert streams.tree("DocInfo").children == []
        assert streams.sections == ()


@QUIET
@given(
    st.lists(
        st.tuples(st.integers(0, 0x3FF), st.integers(0, 6), st.binary(max_size=40).map(lambda part: part * 60)),
        max_size=12,
    )
)
def test_every_record_of_a_stream_is_found_in_order(tmp_path: Path, records: list[tuple[int, int, bytes]]) -> None:
    root = tree(tmp_path, b"".join(record(*parts) for parts in records))
    found: list[tuple[int, bytes]] = []
    waiting = list(reversed(root.children))
    while waiting:
        node = waiting.pop()
        found.append((node.tag, node.data))
        waiting += reversed(node.children)
    assert found == [(tag, data) for tag, _, data in records]


@QUIET
@given(
    st.dictionaries(
        st.sampled_from(["A", "Bb", "Dir/Cc", "Dir/Long name", "Other/x"]), st.integers(0, 3 * SMALL), max_size=5
    )
)
def test_a_compound_file_holds_what_was_put_into_it(tmp_path: Path, sizes: dict[str, int]) -> None:
    import olefile

    streams = {name: bytes((len(name) + number) % 251 for number in range(size)) for name, size in sizes.items()}
    path = tmp_path / "a.ole"
    path.write_bytes(compound_file(streams))
    with olefile.OleFileIO(str(path), raise_defects=olefile.DEFECT_UNSURE) as file:
        assert {"/".join(entry): file.openstream(entry).read() for entry in file.listdir()} == streams
        assert not file.parsing_issues
