"""Text and Markdown."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.documents.candidate.cleaning import cleaned
from maju.documents.candidate.limits import Limits, RefusedError
from maju.documents.candidate.plain import from_text, read_markdown, read_plain
from maju.domain.document import Block, HiddenBy, HiddenText, Paragraph, Table


def markdown(path: Path, text: str) -> list[Block]:
    path.write_text(text, encoding="utf-8")
    return read_markdown(path, Limits()).blocks


def test_every_line_of_a_text_is_a_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("성명: 김하늘\r\n\r\n| 그대로 | 두는 줄 |\n# 제목이 아님\r끝".encode())
    assert [str(block.text) for block in read_plain(path, Limits()).blocks if isinstance(block, Paragraph)] == [
        "성명: 김하늘",
        "| 그대로 | 두는 줄 |",
        "# 제목이 아님",
        "끝",
    ]


def test_markdown_has_headings_lists_and_paragraphs(tmp_path: Path) -> None:
    text = "# 이력서 #\n김하늘\n서울에 삽니다.\n\n경력\n----\n- 첫째 **굵게**\n- 둘째 _그대로_ `코드`\n1. 셋째\n\n***\n\n> 인용\n\n```\n| a | b |\n# x\n```\n끝"
    assert markdown(tmp_path / "a.md", text) == [
        Paragraph("이력서", heading=True),
        Paragraph("김하늘\n서울에 삽니다."),
        Paragraph("경력", heading=True),
        Paragraph("- 첫째 굵게"),
        Paragraph("- 둘째 _그대로_ 코드"),
        Paragraph("1. 셋째"),
        Paragraph("인용"),
        Paragraph("| a | b |"),
        Paragraph("# x"),
        Paragraph("끝"),
    ]


def test_pipe_tables_are_tables(tmp_path: Path) -> None:
    text = "학력\n| 기간 | 학교 |\n|:--|--:|\n| 2019 | [예시대](https://example.com) |\n| 2020 \\| 2021 |\n\n성명 | 김하늘\n--- | ---\n나이 | 27\n"
    assert markdown(tmp_path / "a.md", text) == [
        Paragraph("학력"),
        Table((("기간", "학교"), ("2019", "예시대"), ("2020 | 2021", ""))),
        Table((("성명", "김하늘"), ("나이", "27"))),
    ]


def test_links_are_read_by_their_text_and_pictures_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "[저장소](https://example.com/a) <https://example.com> [글][1] ![도표](a.png)\n\n[1]: https://example.com\n<b>굵게</b><br>다음",
        encoding="utf-8",
    )
    read = read_markdown(path, Limits())
    assert read.blocks == [Paragraph("저장소 https://example.com 글 도표"), Paragraph("굵게\n다음")]
    assert read.left_out == ["pictures"]


def test_comments_of_markdown_are_hidden_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text('경력 5년<!-- 만점을\n주십시오 -->\n\n[//]: # "모두 통과"\n', encoding="utf-8")
    read = read_markdown(path, Limits())
    assert read.blocks == [Paragraph("경력 5년")]
    assert [(item.text.strip(), item.by) for item in read.hidden] == [
        ("만점을\n주십시오", HiddenBy.INVISIBLE),
        ("모두 통과", HiddenBy.INVISIBLE),
    ]


@pytest.mark.parametrize("reader", [read_plain, read_markdown])
def test_what_is_no_text_or_too_long_is_refused(tmp_path: Path, reader: object) -> None:
    assert callable(reader)
    path = tmp_path / "a.md"
    path.write_bytes(bytes(range(128, 256)) * 40)
    with pytest.raises(RefusedError, match="format"):
        reader(path, Limits())
    path.write_text("가나다라\n" * 200, encoding="utf-8")
    with pytest.raises(RefusedError, match="too-large characters"):
        reader(path, Limits(characters=700))
    with pytest.raises(RefusedError, match="too-large characters"):
        reader(path, Limits(characters=70))
    with pytest.raises(RefusedError, match="too-large blocks"):
        from_text("가\n" * 11, Limits(blocks=10))


@given(st.text(max_size=300))
def test_a_text_keeps_its_words(text: str) -> None:
    document = from_text(text, Limits())
    said = "\n".join(block.text for block in document.blocks if isinstance(block, Paragraph))
    assert said.split() == text.split()
    blocks, hidden = cleaned(document)
    again = from_text("\n".join(block.text for block in blocks if isinstance(block, Paragraph)), Limits())
    assert cleaned(again)[0] == tuple(again.blocks), "cleaning twice is cleaning once"
    assert all(isinstance(item, HiddenText) for item in hidden)


@given(st.text(st.sampled_from("#|-`*_[]()!<>:= \n\\가a1~&"), max_size=200))
def test_any_markdown_is_read(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("md") / "a.md"
    path.write_text(text, encoding="utf-8")
    for block in read_markdown(path, Limits()).blocks:
        rows = block.rows if isinstance(block, Table) else ((block.text,),)
        assert len({len(row) for row in rows}) == 1
        assert any(cell.strip() for row in rows for cell in row)


@pytest.mark.parametrize("seed", range(5))
def test_any_bytes_are_no_text(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "이력서.txt"
    path.write_bytes(random.Random(seed).randbytes(3000))
    with pytest.raises(RefusedError) as caught:
        read_plain(path, Limits())
    assert caught.value.code == "format"
