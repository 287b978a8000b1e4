"""The PDF report as readers see it: embedded fonts, Korean text that can be found, the AI notice on every page."""

import io
import re
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QPdfWriter
from PySide6.QtPdf import QPdfDocument

from maju.domain.ai_mark import AI_GENERATED, DIGITAL_SOURCE
from maju.domain.report import AI_NOTICE, InterviewReport
from maju.services.report_blocks import Mark
from maju.services.report_document import report_document
from maju.services.report_take_view import MediaSources
from maju.services.report_view import report_view
from maju.ui.paper.report_pdf import render_pdf
from maju.ui.paper.sheet import RESOLUTION, Fonts, Piece, Sheet, Style, points
from tests.commands.running import ROOT
from tests.services.report_making import TEXT, full_take, report_of, take
from tests.services.test_report_builder import reports
from tests.services.test_report_html import HOSTILE, hostile_report
from tests.services.test_report_tracing import RUBRIC

pytestmark = pytest.mark.usefixtures("qapp")
TOKENS = ROOT / "assets" / "theme"


def made(report: InterviewReport) -> bytes:
    return render_pdf(report_document(report_view(report, MediaSources(), RUBRIC)), TOKENS)


def read(pdf: bytes) -> list[str]:
    """The text of each page as PDFium (the reader of most browsers) finds it. NanumGothic draws the en dash with the glyph of the soft
    hyphen, which is what a reader then finds."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = [" ".join(document.getAllText(page).text().split()) for page in range(document.pageCount())]
    document.close()
    return pages


def fonts_of(reader: PdfReader) -> Iterator[tuple[str, bool, bool]]:
    """(name, whether its outlines are in the file, whether its signs can be read back)."""
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():  # type: ignore[union-attr]
            whole = font.get_object()
            parts = whole["/DescendantFonts"][0].get_object() if "/DescendantFonts" in whole else whole
            described = parts["/FontDescriptor"].get_object()
            embedded = any(name in described for name in ("/FontFile", "/FontFile2", "/FontFile3"))
            yield str(whole["/BaseFont"]), embedded, "/ToUnicode" in whole


@pytest.fixture(scope="module")
def full(qapp: object) -> bytes:
    return made(report_of(take(0, 1), full_take(0, 2), full_take(1), rehearsal=True))


def test_every_font_is_embedded_and_can_be_read_back(full: bytes) -> None:
    found = set(fonts_of(PdfReader(io.BytesIO(full))))
    assert found
    assert all(embedded and readable for _, embedded, readable in found), found


def test_the_notice_is_in_the_properties_and_at_the_foot_of_every_page(full: bytes) -> None:
    reader = PdfReader(io.BytesIO(full))
    assert reader.metadata
    assert (reader.metadata.creator or "").startswith(AI_GENERATED)
    assert AI_NOTICE in (reader.metadata.creator or "")
    assert reader.metadata.title == "면접 보고서 2026년 11월 21일 10:05"
    assert reader.xmp_metadata
    assert reader.xmp_metadata.dc_description == {"x-default": AI_NOTICE}
    assert reader.xmp_metadata.pdf_keywords == AI_GENERATED
    assert DIGITAL_SOURCE in reader.xmp_metadata.stream.get_data().decode("utf-8")
    pages = read(full)
    assert len(pages) == len(reader.pages)
    for number, page in enumerate(pages, 1):
        assert AI_NOTICE in page
        assert f"{number}쪽" in page


def test_the_text_is_whole_and_can_be_found(full: bytes) -> None:
    text = " ".join(read(full))
    for words in (
        "예행연습: 내장 음성이 후보자를 대신했습니다.",
        "잘된 점",
        "다음에 할 일",
        "질문 1. 1번째로, 그 방법을 고른 근거는 무엇이었습니까?",
        "271 음절/분",
        "무게 3 · 여러 번 물은 결과 3",
        "32 ÷ 8 = 4.00",
        "견준 두 방법 가운데 어느 쪽을 골랐는지가 빠졌습니다.",
        "그 쪽은 〔직접 채우기〕입니다.",
        "배경 72%",
        "스스로 5단계로 보셨고 결과는 4.0단계입니다.",
        "이야기에서 찾지 못한 부분: 과제, 배운 점",
        "어떻게 쟀습니까",
    ):
        assert words in text, words
    bare = re.sub(r"\[(상황|행동|결과)\] |\(3\.4초 멈춤\) ", "", text)
    assert TEXT in bare


def test_pages_are_full_but_not_too_full(full: bytes) -> None:
    """Every page of a report but the last is used to half at least, and nothing is drawn in the margins."""
    document = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(full))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    assert 5 <= document.pageCount() <= 12
    for page in range(document.pageCount()):
        picture = document.render(page, QSize(420, 594))
        inked = {(x, y) for x in range(0, 420, 2) for y in range(0, 594, 2) if _ink(picture.pixelColor(x, y))}
        rows = [y for _, y in inked if y < 550]
        columns = {x for x, _ in inked if x < 24 or x > 396}
        assert not columns, f"page {page} has ink in its margins"
        assert min(rows) > 20
        if page < document.pageCount() - 1:
            assert max(rows) > 280, f"page {page} is half empty"
    document.close()


def _ink(colour: QColor) -> bool:
    return colour.alpha() > 0 and colour.lightness() < 200


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_written_makes_a_file_that_opens(text: str) -> None:
    pages = read(made(hostile_report(text)))
    assert pages
    assert "요약" in " ".join(pages)


@settings(max_examples=15, deadline=None)
@given(reports())
def test_any_report_can_be_drawn(report: InterviewReport) -> None:
    assert AI_NOTICE in read(made(report))[0]


def test_a_report_without_answers_is_still_a_file() -> None:
    (page,) = read(made(report_of()))
    assert "근거 없는 칭찬은 적지 않습니다." in page


def test_it_can_be_drawn_beside_the_window() -> None:
    """The window's pages ask for it on a lane."""
    done: list[bytes] = []
    thread = threading.Thread(target=lambda: done.append(made(report_of(take()))))
    thread.start()
    thread.join(60)
    assert TEXT.split()[1] in " ".join(read(done[0]))


# --- lines and pages ------------------------------------------------------------------------------------------------------

STYLE = Style(9.5, QColor("black"))


@pytest.fixture
def fonts(tmp_path: Path) -> Fonts:
    writer = QPdfWriter(str(tmp_path / "measured.pdf"))
    writer.setResolution(RESOLUTION)
    return Fonts(writer)


@settings(max_examples=60, deadline=None)
@given(text=st.text(st.sampled_from("가나다라 abc,.12\n"), max_size=80), width=st.floats(20, 300))
def test_lines_hold_every_word_in_order_and_fit(
    tmp_path_factory: pytest.TempPathFactory, text: str, width: float
) -> None:
    writer = QPdfWriter(str(tmp_path_factory.mktemp("lines") / "measured.pdf"))
    writer.setResolution(RESOLUTION)
    fonts = Fonts(writer)
    lines = list(fonts.lines([(text, STYLE)], points(width)))
    assert "".join(part for line in lines for part, _ in line) == text.replace("\n", "")
    for line in lines:
        words = "".join(part for part, _ in line).rstrip()
        assert len(words) <= 1 or fonts.width(words, STYLE) <= points(width) * 1.02


def test_korean_words_are_not_broken_where_they_fit(fonts: Fonts) -> None:
    text = "저희 팀은 조회가 느리다는 불만이 하루 서른 건 들어왔고, 제가 로그를 분석했습니다."
    lines = ["".join(part for part, _ in line).split() for line in fonts.lines([(text, STYLE)], points(90))]
    assert len(lines) > 3
    assert [word for line in lines for word in line] == text.split()


def test_words_of_one_look_are_one_text(fonts: Fonts) -> None:
    strong = Style(9.5, QColor("black"), bold=True)
    (line,) = fonts.lines([("하나 둘 ", STYLE), ("셋 넷", STYLE), (" 다섯", strong)], points(400))
    assert [text for text, _ in line] == ["하나 둘 셋 넷", " 다섯"]


def test_a_heading_stays_with_what_follows_it(tmp_path: Path) -> None:
    where: dict[str, tuple[int, float]] = {}
    page = [0]

    def footer(_painter: object, _x: float, _y: float, _width: float, number: int) -> None:
        page[0] = number

    def piece(name: str, height: float, *, keep: bool = False) -> Piece:
        return Piece(height, lambda _p, _x, y: where.update({name: (page[0], y)}), points(10), keep)

    sheet = Sheet(QPdfWriter(str(tmp_path / "kept.pdf")), footer)
    tall = sheet.height
    pages = sheet.flow(
        [
            piece("text", tall * 0.8),
            piece("heading", tall * 0.1, keep=True),
            piece("more", tall * 0.15),
            piece("long", tall * 2),
        ]
    )
    assert where["text"] == (1, 0.0)
    assert where["heading"] == (2, 0.0), "no space above it at the top of a page"
    assert where["more"][0] == 2
    assert where["long"] == (3, 0.0)
    assert pages == 3


def test_every_mark_has_a_look() -> None:
    report = report_of(full_take())
    found = {
        run.mark
        for block in report_document(report_view(report, MediaSources())).blocks
        for run in getattr(block, "runs", ())
    }
    assert found >= {Mark.QUOTED, Mark.FILLER, Mark.TOLD, Mark.PART, Mark.MUTED, Mark.STRONG}, sys.version
