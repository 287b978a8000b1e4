"""Format files that a person has edited: read, or refused with the file and the field named."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.domain.formats import UNLIMITED
from maju.storage.format_files import read_format, read_formats

GOOD = """
id = "mine"
name = "내 형식"
preparation_s = 5
answer_s = 30
questions = 2
opening = ["self_introduction"]
[body]
job = 1.0
"""


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_short_file_gets_kind_defaults(tmp_path: Path) -> None:
    form = read_format(write(tmp_path, GOOD))
    assert (form.id, form.answer_s, form.retakes) == ("mine", 30.0, UNLIMITED)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (GOOD.replace("answer_s = 30", 'answer_s = "삼십"'), "answer_s"),
        (GOOD.replace("answer_s = 30", "anser_s = 30"), "anser_s"),
        (GOOD.replace("answer_s = 30", "answer_s = -3"), "answer_s"),
        (GOOD.replace("self_introduction", "self_introducton"), "opening"),
        (GOOD.replace("job = 1.0", "job = 0"), "body"),
        (GOOD.replace("questions = 2", "questions = 999"), "questions"),
        (GOOD.replace('name = "내 형식"', ""), "name"),
        (GOOD.replace("[body]", "[body"), "글자 배열"),
        (GOOD.replace("questions = 2", "questions = true"), "questions"),
    ],
)
def test_a_typing_error_is_named_with_its_field(tmp_path: Path, wrong: str, field: str) -> None:
    with pytest.raises(MajuError) as caught:
        read_format(write(tmp_path, wrong))
    assert caught.value.code == "format-invalid"
    assert field in str(caught.value)


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(MajuError, match="면접 형식 파일이"):
        read_formats(tmp_path)


@settings(deadline=None)
@given(text=st.text(max_size=200))
def test_no_text_breaks_the_reader(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("formats") / "any.toml"
    path.write_text(text, encoding="utf-8", errors="replace")
    with pytest.raises(MajuError):
        read_format(path)
