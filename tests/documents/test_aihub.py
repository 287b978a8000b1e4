"""A person's own download is read as it comes, and nothing of sex or age with it."""

import dataclasses
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.documents.aihub import _interview, read_aihub
from maju.domain.errors import MajuError
from maju.domain.wording_labels import LabelTask
from tests.aihub_making import interview, write_download


def test_folders_and_zips_are_read_alike(tmp_path: Path) -> None:
    loose = read_aihub(write_download(tmp_path / "loose", 30))
    both = read_aihub(write_download(tmp_path / "both", 30, packed=12))
    assert loose.files == both.files == 30
    assert sorted(map(repr, loose.texts)) == sorted(map(repr, both.texts))
    assert {text.label for text in both.texts if text.task is LabelTask.INTENT} == {
        "background",
        "technology",
        "attitude",
    }
    assert not list(tmp_path.rglob("BM_M_New")), "a ZIP is read where it is"


def test_one_zip_may_be_named_by_itself(tmp_path: Path) -> None:
    write_download(tmp_path, 20, packed=8)
    assert read_aihub(tmp_path / "TL_02.BM_M_New.ZIP").files == 8


def test_sex_and_age_are_nowhere_in_what_is_read(tmp_path: Path) -> None:
    read = read_aihub(write_download(tmp_path, 10))
    kept = json.dumps([dataclasses.astuple(text) for text in read.texts], ensure_ascii=False).lower()
    assert read.texts
    assert not any(word in kept for word in ("female", "male", "-34", "gender", "agerange"))


def test_answers_to_one_question_have_one_source(tmp_path: Path) -> None:
    for number in range(4):
        asked = "왜  지원하셨습니까?" if number < 2 else "왜 지원하셨습니까"
        (tmp_path / f"{number}.json").write_text(json.dumps(interview(number, question=asked)), encoding="utf-8")
    assert len({text.source for text in read_aihub(tmp_path).texts}) == 1


def test_what_is_no_interview_is_counted_and_what_has_no_label_too(tmp_path: Path) -> None:
    write_download(tmp_path, 6)
    (tmp_path / "empty.json").write_text(json.dumps(interview(1, labels=False)), encoding="utf-8")
    (tmp_path / "other.json").write_text('{"dataSet": []}', encoding="utf-8")
    (tmp_path / "half.json").write_text('{"dataSet": {"answ', encoding="utf-8")
    (tmp_path / "cp949.json").write_bytes("{'면접'}".encode("cp949"))
    (tmp_path / "._0.json").write_bytes(b"\0\5\26\7")
    (tmp_path / "torn.zip").write_bytes(b"PK\3\4 not a whole archive")
    with zipfile.ZipFile(tmp_path / "nested.zip", "w") as archive:
        archive.writestr("inner.zip", b"PK")
        archive.writestr("large.json", b" " * 2_000_001)
    read = read_aihub(tmp_path)
    assert (read.files, read.unlabelled, read.skipped) == (7, 1, 4)
    assert len(read.troubles) == 1
    assert "torn.zip" in read.troubles[0]


@pytest.mark.parametrize(("made", "code"), [(False, "aihub-missing"), (True, "aihub-nothing")])
def test_a_wrong_folder_is_told(tmp_path: Path, made: bool, code: str) -> None:
    place = tmp_path / "download"
    if made:
        place.mkdir()
        (place / "package.json").write_text('{"name": "x"}', encoding="utf-8")
    with pytest.raises(MajuError) as caught:
        read_aihub(place)
    assert caught.value.code == code
    assert "그대로입니다" in str(caught.value)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["dataSet", "answer", "question", "raw", "text", "intent", "emotion", "category"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(_JSON)
def test_no_shape_of_a_file_breaks_the_reading(value: object) -> None:
    found = _interview("name", json.dumps({"dataSet": value}).encode())
    assert found is None or all(text.text and text.label for text in found)
