"""PDF: lines, paragraphs, columns and tables as they lie on the page, and what is beside the text."""

import zlib
from pathlib import Path

import pypdf
import pytest

from maju.documents.candidate.formats import read_file
from maju.documents.candidate.limits import Limits, RefusedError
from maju.documents.candidate.pdf import read_pdf
from maju.documents.candidate.reading import GuardedDocumentReader
from maju.domain.document import Block, Paragraph, Table
from maju.domain.errors import MajuError
from tests.documents.candidate.pdf_making import WIDTH, grid, lines, pdf, text


def blocks(path: Path) -> list[Block]:
    return read_pdf(path, Limits()).blocks


def texts(path: Path) -> list[str]:
    return [block.text for block in blocks(path) if isinstance(block, Paragraph)]


PROSE = [
    "At the night shift of the parcel centre I sorted goods for three",
    "years and wrote down every mistake that cost us more than ten",
    "minutes. The list became the plan by which new people learn.",
]


def test_wrapped_lines_are_one_paragraph(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", lines(PROSE, 115, 700, size=13) + lines(["Next paragraph."], 115, 640, size=13))
    assert texts(path) == [" ".join(PROSE), "Next paragraph."]


def test_lines_that_end_early_stay_lines(tmp_path: Path) -> None:
    short = ["Name: Kim", "2019.03 ~ 2023.02 University", "- Python", "1. Motivation", "Awards"]
    assert texts(pdf(tmp_path / "a.pdf", lines([*short, *PROSE], 115, 760, size=13))) == [*short, " ".join(PROSE)]


def test_a_bullet_begins_a_line_even_after_a_full_one(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", lines([PROSE[0], "- second point", PROSE[1], "2) third point"], 115, 700, size=13))
    assert texts(path) == [PROSE[0], "- second point", PROSE[1], "2) third point"]


def test_headings_are_larger(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", text("Resume", 115, 760, size=20) + lines(PROSE, 115, 700, size=13))
    assert [block.heading for block in blocks(path) if isinstance(block, Paragraph)] == [True, False]


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    left = [f"left column line {number} of the page" for number in range(8)]
    right = [f"right column line {number} of the page" for number in range(8)]
    page = text("A title across both of the columns of this page, long enough to cross them", 60, 780, size=13)
    page += lines(left, 60, 740) + lines(right, 330, 735)
    found = " ".join(texts(pdf(tmp_path / "a.pdf", page)))
    places = [found.index(line) for line in [*left, *right]]
    assert found.startswith("A title")
    assert places == sorted(places)


def test_dates_beside_their_events_are_read_line_by_line(tmp_path: Path) -> None:
    rows = [
        ("2019.03", "Entered the university"),
        ("2021.05", "Joined the club"),
        ("2022.01", "Left for the army"),
        ("2023.02", "Graduated"),
    ]
    page = "".join(
        text(date, 60, 700 - 20 * number) + text(event, 200, 700 - 20 * number)
        for number, (date, event) in enumerate(rows)
    )
    assert texts(pdf(tmp_path / "a.pdf", page)) == [f"{date}   {event}" for date, event in rows]


def test_dates_between_paragraphs_do_not_break_the_paragraphs(tmp_path: Path) -> None:
    rows = "".join(
        text(f"20{n}.03", 115, 600 - 16 * n) + text(f"Event number {n}", 200, 600 - 16 * n) for n in range(10, 16)
    )
    page = lines(PROSE, 115, 760, size=13) + rows + lines(PROSE, 115, 300, size=13)
    prose = " ".join(PROSE)
    assert texts(pdf(tmp_path / "a.pdf", page)) == [
        prose,
        *(f"20{n}.03   Event number {n}" for n in range(10, 16)),
        prose,
    ]


def test_a_side_bar_on_the_same_lines_as_the_text_is_a_column(tmp_path: Path) -> None:
    left, right = [f"side {number}" for number in range(6)], [f"main text of line {number}" for number in range(20)]
    found = texts(pdf(tmp_path / "a.pdf", lines(left, 60, 740) + lines(right, 250, 740)))
    assert found == [*left, *right]


def test_three_columns_without_lines_are_a_table(tmp_path: Path) -> None:
    rows = [("Period", "School", "Major"), ("2016 ~ 2020", "Example", "Industry"), ("2013 ~ 2016", "Sample", "General")]
    page = text("Education", 60, 740) + text("That is all.", 60, 600)
    for number, row in enumerate(rows):
        page += "".join(
            text(cell, x + 9 * (number == 0), 700 - 20 * number) for cell, x in zip(row, (60, 200, 350), strict=True)
        )
    assert blocks(pdf(tmp_path / "a.pdf", page)) == [
        Paragraph("Education", 1),
        Table(tuple(rows), 1),
        Paragraph("That is all.", 1),
    ]


def test_a_ruled_table_keeps_its_cells_and_its_place(tmp_path: Path) -> None:
    page = text("Before", 60, 760) + grid([60, 200, 400], [740, 715, 690])
    page += text("Name", 65, 722) + text("Kim", 205, 722) + text("School", 65, 697) + text("Example", 205, 697)
    assert blocks(pdf(tmp_path / "a.pdf", page + text("After", 60, 650))) == [
        Paragraph("Before", 1),
        Table((("Name", "Kim"), ("School", "Example")), 1),
        Paragraph("After", 1),
    ]


def test_a_merged_cell_has_its_text_in_its_first_place(tmp_path: Path) -> None:
    across = "".join(f"{x} {y} m 400 {y} l S\n" for x, y in ((60, 740), (160, 715), (60, 690)))
    down = "".join(f"{x} 740 m {x} 690 l S\n" for x in (60, 160, 280, 400))
    page = (
        across
        + down
        + text("Career", 65, 710)
        + text("2019", 165, 722)
        + text("Shop", 285, 722)
        + text("2021", 165, 697)
    )
    assert blocks(pdf(tmp_path / "a.pdf", page)) == [Table((("Career", "2019", "Shop"), ("", "2021", "")), 1)]


def test_a_table_without_left_and_right_borders_is_a_table(tmp_path: Path) -> None:
    page = "".join(f"60 {y} m 400 {y} l S\n" for y in (740, 715, 690)) + "200 740 m 200 690 l S\n"
    page += text("Name", 65, 722) + text("Kim", 205, 722) + text("School", 65, 697) + text("Example", 205, 697)
    assert blocks(pdf(tmp_path / "a.pdf", page)) == [Table((("Name", "Kim"), ("School", "Example")), 1)]


def test_borders_painted_as_thin_rectangles_count(tmp_path: Path) -> None:
    page = "".join(f"60 {y} 340 0.7 re f\n" for y in (740, 715)) + "".join(
        f"{x} 715 0.7 25 re f\n" for x in (60, 200, 400)
    )
    page += text("Name", 65, 722) + text("Kim", 205, 722)
    assert blocks(pdf(tmp_path / "a.pdf", page)) == [Table((("Name", "Kim"),), 1)]


def test_a_frame_round_a_paragraph_is_no_table(tmp_path: Path) -> None:
    assert blocks(pdf(tmp_path / "a.pdf", "50 680 300 60 re S\n" + text("Motto", 60, 700))) == [Paragraph("Motto", 1)]


def test_a_table_goes_on_on_the_next_page_and_its_head_comes_once(tmp_path: Path) -> None:
    def page(word: str) -> str:
        cells = text("Period", 65, 722) + text("Place", 205, 722) + text(word, 65, 697) + text("Shop", 205, 697)
        return grid([60, 200, 400], [740, 715, 690]) + cells

    (table,) = blocks(pdf(tmp_path / "a.pdf", page("2019"), page("2021")))
    assert table == Table((("Period", "Place"), ("2019", "Shop"), ("2021", "Shop")), 1)


def test_a_paragraph_goes_on_on_the_next_page_and_page_numbers_are_dropped(tmp_path: Path) -> None:
    first = lines(PROSE[:2], 115, 100, size=13) + text("- 1 -", 280, 30)
    second = lines(PROSE[2:], 115, 780, size=13) + text("2 / 2", 280, 30)
    assert texts(pdf(tmp_path / "a.pdf", first, second)) == [" ".join(PROSE)]


def test_what_is_repeated_in_the_margin_of_every_page_is_read_once(tmp_path: Path) -> None:
    pages = [text("Resume of Kim", 60, 810) + text(f"Page with the word w{number}", 60, 700) for number in range(3)]
    found = texts(pdf(tmp_path / "a.pdf", *pages))
    assert found == ["Resume of Kim", *(f"Page with the word w{number}" for number in range(3))]


@pytest.mark.parametrize("shown", [0, 90, 180, 270])
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_turned_page_is_read_with_its_letters_upright(tmp_path: Path, turned: int, shown: int) -> None:
    matrix = {0: "1 0 0 1 0 0", 90: f"0 1 -1 0 {WIDTH} 0", 180: "-1 0 0 -1 595 842", 270: "0 -1 1 0 0 842"}[turned]
    page = f"q {matrix} cm {grid([60, 200, 400], [540, 515, 490])}"
    page += text("Name", 65, 522) + text("Kim", 205, 522) + text("School", 65, 497) + text("Shop", 205, 497) + "Q"
    path = pdf(tmp_path / "a.pdf", page, page_more=f"/Rotate {shown}")
    assert blocks(path) == [Table((("Name", "Kim"), ("School", "Shop")), 1)]


def test_letters_drawn_twice_for_weight_are_read_once(tmp_path: Path) -> None:
    assert texts(pdf(tmp_path / "a.pdf", text("Resume", 60, 700) + text("Resume", 60.3, 700))) == ["Resume"]


def test_a_hundred_pages_are_read_and_one_more_is_too_many(tmp_path: Path) -> None:
    pages = [text(f"Page with the word w{number}", 60, 700) for number in range(101)]
    assert len(texts(pdf(tmp_path / "a.pdf", *pages[:100]))) == 100
    with pytest.raises(RefusedError, match="too-large pages"):
        blocks(pdf(tmp_path / "b.pdf", *pages))


def test_more_letters_than_allowed_are_refused(tmp_path: Path) -> None:
    form = "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Length {} >>\nstream\n{}\nendstream"
    row = "BT /F 5 Tf 9 TL 10 830 Td " + f"({'a' * 220}) Tj T* " * 90 + "ET"
    page = "/X Do\n" * 120
    path = pdf(tmp_path / "a.pdf", page, resources="/XObject << /X 4 0 R >>", more=(form.format(len(row), row),))
    with pytest.raises(RefusedError, match="too-large"):
        blocks(path)


def test_a_bomb_in_a_stream_costs_no_more_than_the_child(tmp_path: Path) -> None:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"0 g\n" * 250_000) for _ in range(600)) + packer.flush()
    form = f"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Filter /FlateDecode /Length {len(packed)} >>"
    content = f"{form}\nstream\n{packed.decode('latin-1')}\nendstream"
    path = pdf(
        tmp_path / "a.pdf", text("Hello", 60, 700) + "/X Do", resources="/XObject << /X 4 0 R >>", more=(content,)
    )
    assert path.stat().st_size < 3_000_000
    with pytest.raises(MajuError) as raised:
        GuardedDocumentReader().read(path)
    assert raised.value.code in ("document-damaged", "document-too-large", "document-too-slow")


def test_a_picture_of_a_billion_dots_is_left_out(tmp_path: Path) -> None:
    packed = zlib.compress(bytes(30_000 * 30_000 // 8), 9)
    image = (
        "<< /Type /XObject /Subtype /Image /Width 30000 /Height 30000 /BitsPerComponent 1 /ColorSpace /DeviceGray "
        f"/Filter /FlateDecode /Length {len(packed)} >>\nstream\n{packed.decode('latin-1')}\nendstream"
    )
    page = text("Hello", 60, 700) + "q 400 0 0 400 0 0 cm /X Do Q"
    read = GuardedDocumentReader().read(
        pdf(tmp_path / "a.pdf", page, resources="/XObject << /X 4 0 R >>", more=(image,))
    )
    assert read.blocks == (Paragraph("Hello", 1),)


@pytest.mark.parametrize(("password", "owner"), [("secret", "secret"), ("secret", "other")])
def test_a_password_locks_a_pdf(tmp_path: Path, password: str, owner: str) -> None:
    writer = pypdf.PdfWriter(clone_from=pdf(tmp_path / "a.pdf", text("Hello", 60, 700)))
    writer.encrypt(password, owner, algorithm="RC4-128")
    writer.write(tmp_path / "b.pdf")
    with pytest.raises(RefusedError, match="locked"):
        blocks(tmp_path / "b.pdf")


def test_a_pdf_that_only_forbids_printing_is_read(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=pdf(tmp_path / "a.pdf", text("Hello", 60, 700)))
    writer.encrypt("", "owner", algorithm="RC4-128")
    writer.write(tmp_path / "b.pdf")
    assert texts(tmp_path / "b.pdf") == ["Hello"]


def test_what_is_beside_the_text_is_told_and_not_opened(tmp_path: Path) -> None:
    annotations = (
        "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.com) >> >> "
        "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (memo) >> "
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (value) /Rect [0 0 9 9] >>]"
    )
    path = pdf(
        tmp_path / "a.pdf",
        text("Hello", 60, 700) + "q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n",
        page_more=annotations,
        catalogue="/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
    )
    writer = pypdf.PdfWriter(clone_from=path)
    writer.add_attachment("이력서.zip", b"PK")
    writer.write(tmp_path / "b.pdf")
    read = read_file(tmp_path / "b.pdf", Limits())
    assert read.blocks == (Paragraph("Hello", 1),)
    assert set(read.left_out) == {"links", "comments", "forms", "pictures", "scripts", "objects"}


def test_a_page_of_a_picture_among_pages_of_text_is_told(tmp_path: Path) -> None:
    picture = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"
    read = read_file(pdf(tmp_path / "a.pdf", text("Hello", 60, 700), picture), Limits())
    assert "scanned-pages" in read.left_out
    assert (read.pages, read.blocks) == (2, (Paragraph("Hello", 1),))
