"""HWP and HWPX are two spellings of one document: whatever stands in it, both readers tell the same."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maju.documents.candidate.hwp import read_hwp
from maju.documents.candidate.hwpx import read_hwpx
from maju.documents.candidate.limits import Limits
from maju.domain.document import HiddenBy
from tests.fixtures.documents import make_hwp, make_hwpx
from tests.fixtures.documents.content import (
    BLACK,
    WHITE,
    Box,
    BoxKind,
    Cell,
    Field,
    Grid,
    Link,
    Para,
    Part,
    Run,
    Thing,
)

LIMITS = Limits()
LETTERS = st.text(st.sampled_from("가나다라마바사아자차카타파하 ABC123.,\n\t-😀"), max_size=12)
COLOURS = st.sampled_from((BLACK, WHITE, 0xF0F0F0, 0x1F4E79))
FILLS = st.sampled_from((None, WHITE, BLACK, 0x1F4E79))
RUN = st.builds(
    Run,
    LETTERS,
    size_pt=st.sampled_from((10.0, 1.0, 14.0)),
    colour=COLOURS,
    shade=FILLS,
    deleted=st.sampled_from((False, False, False, True)),
)
LINK = st.builds(Link, LETTERS, st.just("https://example.com/a"))
FIELD = st.builds(Field, st.just("입력하십시오"), st.sampled_from(("입력하십시오", "한가온", "")))
FLAT = st.one_of(RUN, RUN, RUN, LINK, FIELD, st.sampled_from(Thing))


def paras(parts: st.SearchStrategy[Part]) -> st.SearchStrategy[tuple[Para, ...]]:
    para = st.builds(Para, st.lists(parts, max_size=4).map(tuple), heading=st.booleans())
    return st.lists(para, min_size=1, max_size=3).map(tuple)


def boxes(parts: st.SearchStrategy[Part]) -> st.SearchStrategy[Part]:
    shift = st.sampled_from((0, -1043, 5_000, 200_000, -200_000))
    return st.builds(Box, st.sampled_from(BoxKind), paras(parts), shift=shift, fill=FILLS)


def grids(parts: st.SearchStrategy[Part]) -> st.SearchStrategy[Part]:
    @st.composite
    def grid(draw: st.DrawFn) -> Grid:
        rows, columns = draw(st.integers(1, 3)), draw(st.integers(1, 3))
        wide = draw(st.integers(1, columns))  # the first cell covers so much of its row
        places = [(0, 0, wide), *((0, at, 1) for at in range(wide, columns))]
        places += [(row, at, 1) for row in range(1, rows) for at in range(columns)]
        cells = [Cell(row, at, draw(paras(parts)), 1, span, draw(FILLS)) for row, at, span in places]
        return Grid(rows, columns, tuple(cells), draw(st.booleans()))

    return grid()


PARTS = st.recursive(FLAT, lambda inner: st.one_of(boxes(inner), grids(inner)), max_leaves=8)


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(sections=st.lists(paras(PARTS).map(list), min_size=1, max_size=2))
def test_both_readers_tell_the_same_of_any_content(sections: list[list[Para]], tmp_path: Path) -> None:
    hwp = read_hwp(make_hwp.write((), tmp_path / "a.hwp", sections=sections), LIMITS)
    hwpx = read_hwpx(make_hwpx.write((), tmp_path / "a.hwpx", sections=sections), LIMITS)
    assert hwp.blocks == hwpx.blocks
    assert hwp.hidden == hwpx.hidden
    assert set(hwp.left_out) == set(hwpx.left_out)
    assert all(item.by in HiddenBy for item in hwp.hidden)
