"""Lines of documents: every word of every cell is in one, tables keep what their cells are called."""

from hypothesis import given
from hypothesis import strategies as st

from maju.domain.document import Block, Paragraph, Table
from maju.domain.document_lines import labelled, lines_of, written_pairs

PERSON = (
    ("사진", "성 명", "김 하 늘", "생년월일", "1998.04.12"),
    ("", "연락처", "010-0000-1234", "이메일", "haneul@example.com"),
    ("", "주소", "전주시 물결로 3", "접수번호", "2025-0417"),
)
UNDER_HEADS = (
    ("기간", "학교명", "전공", "학점"),
    ("2015.03 ~ 2021.02", "한빛대학교", "컴퓨터공학과", "3.7 / 4.5"),
    ("2012.03 ~ 2015.02", "누리고등학교", "인문계", ""),
)
MERGED = (
    ("학력사항", "졸업연월", "학교명", "학과"),
    ("", "2018.02", "청해대학교", "간호학과"),
    ("경력사항", "근무기간", "근무처", "직위"),
    ("", "2021.06 ~ 2025.08", "바다로병원", "간호사"),
    ("", "2018.03 ~ 2021.04", "온누리센터", "간호사"),
)


def fields(*blocks: Block) -> list[tuple[tuple[str, str], ...]]:
    return [line.fields for line in lines_of(blocks) if line.fields]


def texts(*blocks: Block) -> list[str]:
    return [line.text for line in lines_of(blocks)]


def test_labels_stand_beside_their_values() -> None:
    assert fields(Table(PERSON)) == [
        (("성명", "김 하 늘"), ("생년월일", "1998.04.12")),
        (("연락처", "010-0000-1234"), ("이메일", "haneul@example.com")),
        (("주소", "전주시 물결로 3"), ("접수번호", "2025-0417")),
    ]


def test_heads_of_columns_name_the_cells_below_them() -> None:
    assert fields(Table(UNDER_HEADS)) == [
        (("기간", "2015.03 ~ 2021.02"), ("학교명", "한빛대학교"), ("전공", "컴퓨터공학과"), ("학점", "3.7 / 4.5")),
        (("기간", "2012.03 ~ 2015.02"), ("학교명", "누리고등학교"), ("전공", "인문계")),
    ]


def test_a_merged_first_column_names_the_section_of_its_rows() -> None:
    found = lines_of((Table(MERGED),))
    assert [line.text for line in found if line.heading] == ["학력사항", "경력사항"]
    assert [dict(line.fields).get("근무처") for line in found if line.fields] == [None, "바다로병원", "온누리센터"]


def test_the_text_of_a_row_is_literal_and_its_labels_can_be_told() -> None:
    row = lines_of((Table(UNDER_HEADS),))[0]
    assert row.text == "2015.03 ~ 2021.02 | 한빛대학교 | 컴퓨터공학과 | 3.7 / 4.5"
    assert labelled(row).startswith("기간: 2015.03 ~ 2021.02 | 학교명: 한빛대학교")


def test_a_long_cell_is_a_text_under_its_label() -> None:
    answer = "저는 세 해 동안 물류 창고에서 일했습니다. " * 4
    found = lines_of((Table((("지원동기", f"{answer}\n{answer}"), ("성격의 장단점", answer))),))
    assert [(line.text[:6], line.heading) for line in found] == [
        ("지원동기", True),
        (answer[:6], False),
        (answer[:6], False),
        ("성격의 장단", True),
        (answer[:6], False),
    ]


def test_a_row_of_one_cell_parts_a_table() -> None:
    rows = (("경력사항", "", ""), ("기간", "회사명", "직위"), ("2020.01 ~ 2021.02", "㈜가람", "사원"))
    found = lines_of((Table(rows),))
    assert (found[0].text, found[0].heading) == ("경력사항", True)
    assert found[1].fields == (("기간", "2020.01 ~ 2021.02"), ("회사명", "㈜가람"), ("직위", "사원"))


def test_values_that_are_words_for_labels_stay_values() -> None:
    rows = (("구분", "기술", "수준"), ("언어", "Python", "상"), ("도구", "Docker", "중"))
    assert fields(Table(rows))[0] == (("구분", "언어"), ("기술", "Python"), ("수준", "상"))


def test_pairs_that_are_written_out() -> None:
    assert written_pairs("성명: 김하늘") == (("성명", "김하늘"),)
    assert written_pairs("■ 지원 분야: 보안") == (("지원 분야", "보안"),)
    assert written_pairs("성명: 김하늘 | 연락처: 010-0000-0000") == (("성명", "김하늘"), ("연락처", "010-0000-0000"))
    assert written_pairs("9:00 출근하여 일했다") == ()
    assert written_pairs("(글자 수: 467자)") == ()


def test_an_empty_document_has_no_lines() -> None:
    assert lines_of((Paragraph("  \n "), Table((("", ""), ("", ""))))) == ()


CELLS = st.text(st.sampled_from("가나다 회사명기간학력사항:|\n123.~AB"), max_size=14)
BLOCKS = st.one_of(
    st.builds(Paragraph, CELLS, heading=st.booleans()),
    st.builds(Table, st.lists(st.lists(CELLS, max_size=5).map(tuple), max_size=5).map(tuple)),
)


@given(st.lists(BLOCKS, max_size=4))
def test_every_line_has_its_number_and_something_to_say(blocks: list[Block]) -> None:
    found = lines_of(blocks)
    assert [line.number for line in found] == list(range(1, len(found) + 1))
    assert all(line.text.strip() for line in found)
    assert all(value for line in found for _, value in line.fields)


@given(st.lists(BLOCKS, max_size=4))
def test_no_word_of_a_value_is_lost(blocks: list[Block]) -> None:
    """Heads of columns may be told as labels alone; whatever stands below or beside is in a line."""
    told = "".join("".join(f"{line.text}{line.fields}".split()) for line in lines_of(blocks))
    for block in blocks:
        if isinstance(block, Paragraph):
            assert all(word in told for word in block.text.split())
