"""DOCX: the order, tables, notes and boxes of a document, held against python-docx where both see the same."""

import itertools
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maju.documents.candidate.docx import read_docx
from maju.documents.candidate.docx_numbering import Numbering
from maju.documents.candidate.formats import read_file
from maju.documents.candidate.limits import Limits, RefusedError
from maju.documents.candidate.raw import RawDocument
from maju.documents.candidate.zip_guard import parsed
from maju.domain.document import Block, Paragraph, Table
from tests.documents.candidate.docx_making import W, p, run, written

WORDS = st.text(st.sampled_from("가나다라마바사 abc019.,:·~-()<&>'\""), max_size=12)


def blocks(path: Path) -> list[Block]:
    return read_docx(path, Limits()).blocks


def test_paragraphs_and_tables_come_in_the_order_of_the_body(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        document.add_heading("이력서", 1)
        table = document.add_table(2, 2)
        for cell, text in zip(table._cells, ("성명", "김하늘", "학력", "예시대학교\n산업공학과"), strict=True):
            cell.text = text
        document.add_paragraph("경력: 용접 5년")

    assert blocks(written(tmp_path / "a.docx", fill=fill)) == [
        Paragraph("이력서", heading=True),
        Table((("성명", "김하늘"), ("학력", "예시대학교\n산업공학과"))),
        Paragraph("경력: 용접 5년"),
    ]


def test_merged_cells_have_their_text_once(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        table = document.add_table(3, 3)
        for number, cell in enumerate(table._cells):
            cell.text = str(number)
        across = table.cell(0, 0).merge(table.cell(0, 1))
        across.text = "성명"
        down = table.cell(1, 0).merge(table.cell(2, 0))
        down.text = "학력"

    (table,) = blocks(written(tmp_path / "a.docx", fill=fill))
    assert table == Table((("성명", "", "2"), ("학력", "4", "5"), ("", "7", "8")))


def test_a_table_within_a_cell_follows(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        outer = document.add_table(1, 2)
        outer.cell(0, 0).text = "경력"
        inner = outer.cell(0, 1).add_table(1, 1)
        inner.cell(0, 0).text = "2020 예시상사"

    assert blocks(written(tmp_path / "a.docx", fill=fill)) == [Table((("경력", ""),)), Table((("2020 예시상사",),))]


def test_content_controls_insertions_and_boxes_are_read_and_deletions_are_not(tmp_path: Path) -> None:
    box = "<w:txbxContent>" + p(run("상자 안")) + "</w:txbxContent>"
    path = written(
        tmp_path / "a.docx",
        f"<w:sdt><w:sdtContent>{p(run('양식의 칸'))}</w:sdtContent></w:sdt>",
        p("<w:ins w:id='1' w:author='a'>" + run("넣은 글") + "</w:ins>"),
        p("<w:del w:id='2' w:author='a'><w:r><w:delText>지운 글</w:delText></w:r></w:del>", run("남은 글")),
        p(
            run("상자 앞"),
            "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp>"
            f"<wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>"
            f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        ),
        p("<w:r><w:t>한 줄</w:t><w:br/><w:t>두</w:t><w:tab/><w:t>줄</w:t></w:r>"),
    )  # fmt: skip
    read = read_docx(path, Limits())
    assert [block.text for block in read.blocks if isinstance(block, Paragraph)] == [
        "양식의 칸", "넣은 글", "남은 글", "상자 앞", "상자 안", "한 줄\n두\t줄",
    ]  # fmt: skip
    assert read.left_out == ["deleted"]


def test_numbers_and_bullets_that_word_sets_are_read(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        for text, style in (
            ("지원 동기", "List Number"),
            ("성장 과정", "List Number"),
            ("자격", "List Bullet"),
            ("포부", "List Number"),
        ):
            document.add_paragraph(text, style)
        document.add_paragraph("", "List Number")

    texts = [block.text for block in blocks(written(tmp_path / "a.docx", fill=fill)) if isinstance(block, Paragraph)]
    assert texts == ["1. 지원 동기", "2. 성장 과정", "• 자격", "3. 포부"]


@pytest.mark.parametrize(
    ("form", "text", "start", "labels"),
    [
        ("decimal", "%1.", 1, ["1. ", "2. ", "3. "]),
        ("decimal", "문항 %1)", 0, ["문항 0) ", "문항 1) ", "문항 2) "]),
        ("ganada", "%1.", 1, ["가. ", "나. ", "다. "]),
        ("decimalEnclosedCircle", "%1", 19, ["⑲ ", "⑳ ", "21 "]),
        ("upperRoman", "%1.", 3, ["III. ", "IV. ", "V. "]),
        ("lowerLetter", "(%1)", 25, ["(y) ", "(z) ", "(27) "]),
        ("bullet", "\uf0b7", 1, ["• "] * 3),
        ("bullet", "-", 1, ["- "] * 3),
        ("none", "", 1, [""] * 3),
        ("nonsense", "%1 %9", 1, ["1 1 ", "2 1 ", "3 1 "]),
    ],
)
def test_labels_are_written_as_their_list_says(form: str, text: str, start: int, labels: list[str]) -> None:
    level = f"<w:lvl w:ilvl='0'><w:start w:val='{start}'/><w:numFmt w:val='{form}'/><w:lvlText w:val='{text}'/></w:lvl>"
    inner = "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1-%2'/></w:lvl>"
    xml = (
        f"<w:numbering xmlns:w='{W}'><w:abstractNum w:abstractNumId='4'>{level}{inner}</w:abstractNum>"
        "<w:num w:numId='7'><w:abstractNumId w:val='4'/></w:num></w:numbering>"
    )
    numbering = Numbering(parsed(xml.encode()))
    here = parsed(f"<w:numPr xmlns:w='{W}'><w:ilvl w:val='0'/><w:numId w:val='7'/></w:numPr>".encode())
    below = parsed(f"<w:numPr xmlns:w='{W}'><w:ilvl w:val='1'/><w:numId w:val='7'/></w:numPr>".encode())
    assert [numbering.label(here) for _ in range(3)] == labels
    if form == "decimal" and start:
        assert [numbering.label(below), numbering.label(below), numbering.label(here), numbering.label(below)] == [
            "3-1 ", "3-2 ", "4. ", "4-1 ",
        ]  # fmt: skip
    assert numbering.label(None) == ""


def test_the_header_with_the_name_comes_first_and_page_numbers_do_not(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "김하늘 이력서"
        document.sections[0].footer.paragraphs[0].text = "- 1 -"
        document.add_paragraph("경력")

    assert blocks(written(tmp_path / "a.docx", fill=fill)) == [Paragraph("김하늘 이력서"), Paragraph("경력")]


def test_footnotes_follow_their_paragraph(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.docx", p(run("논문 1편"), "<w:r><w:footnoteReference w:id='2'/></w:r>"), p(run("다음"))
    )
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{p(run("예시학회지 3호"))}</w:footnote></w:footnotes>'
    )
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/footnotes.xml", notes)
    assert [block.text for block in blocks(path) if isinstance(block, Paragraph)] == [
        "논문 1편",
        "예시학회지 3호",
        "다음",
    ]


def test_what_is_not_read_is_told(tmp_path: Path) -> None:
    path = written(tmp_path / "a.docx", p(run("경력")), p("<w:r><w:object/></w:r>"))
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="x/hyperlink" Target="https://example.com" TargetMode="External"/>'
        '<Relationship Id="b" Type="x/image" Target="media/a.png"/><Relationship Id="c" Type="x/comments" Target="c.xml"/>'
        '<Relationship Id="d" Type="x/vbaProject" Target="vba.bin"/></Relationships>'
    )
    repacked = tmp_path / "b.docx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(repacked, "w") as new:
        for name in old.namelist():
            new.writestr(name, relations if name == "word/_rels/document.xml.rels" else old.read(name))
        new.writestr("word/embeddings/표.xlsx", b"PK")
    read = read_file(repacked, Limits())
    assert read.blocks == (Paragraph("경력"),)
    assert set(read.left_out) == {"links", "pictures", "comments", "scripts", "objects", "nested-archives"}


@pytest.mark.parametrize(
    "attack",
    ['<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE w [<!ENTITY a "a"><!ENTITY x "&a;&a;&a;">]>'],
)
def test_entities_are_refused(tmp_path: Path, attack: str) -> None:
    body = f'{attack}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", body)
    with pytest.raises(RefusedError, match="damaged"):
        read_docx(tmp_path / "a.docx", Limits())


def test_tables_nested_without_an_end_are_refused(tmp_path: Path) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 200 + p(run("안")) + "</w:tc></w:tr></w:tbl>" * 200
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{deep}</w:body></w:document>')
    with pytest.raises(RefusedError):
        read_docx(tmp_path / "a.docx", Limits())


def _cells(row: object) -> list[str]:
    return [cell.text for cell in row.cells]  # type: ignore[attr-defined]


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.one_of(WORDS, st.lists(st.lists(WORDS, min_size=2, max_size=2), min_size=1, max_size=3)), max_size=6)
)
def test_python_docx_reads_the_same(tmp_path: Path, content: list[str | list[list[str]]]) -> None:
    def fill(document: WordDocument) -> None:
        for item in content:
            if isinstance(item, str):
                document.add_paragraph(item)
                continue
            table = document.add_table(len(item), 2)
            for cell, text in zip(table._cells, itertools.chain(*item), strict=True):
                cell.text = text

    path = written(tmp_path / "a.docx", fill=fill)
    expected = RawDocument(Limits())
    for block in Document(str(path)).iter_inner_content():
        if isinstance(block, WordParagraph):
            expected.paragraph(block.text)
        elif isinstance(block, WordTable):
            expected.table([["" if not text.strip() else text for text in _cells(row)] for row in block.rows])
    assert blocks(path) == expected.blocks
