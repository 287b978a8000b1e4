"""The journal of texts: what was written is found again, whatever happened to the end of the file."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.services.comparing.items import Variant
from maju.services.comparing.texts_file import TextsFile, key_of
from tests.services.comparing.making import written

FIRST, SECOND = written("첫 글입니다.\n둘째 줄"), written("둘째 글입니다.", variant=Variant.RESUME)


def test_what_is_added_is_there_at_the_next_start(tmp_path: Path) -> None:
    file = TextsFile(tmp_path / "deep" / "texts.jsonl")
    file.add(FIRST)
    file.add(SECOND)
    again = TextsFile(tmp_path / "deep" / "texts.jsonl")
    assert again.all() == file.all() == (FIRST, SECOND)
    assert again.find(key_of(SECOND)) == SECOND
    assert again.find(key_of(written("x", model="다른 모델"))) is None


def test_of_two_texts_for_the_same_the_later_counts(tmp_path: Path) -> None:
    file = TextsFile(tmp_path / "texts.jsonl")
    file.add(FIRST)
    later = written("고친 글입니다.")
    file.add(later)
    assert TextsFile(tmp_path / "texts.jsonl").all() == (later,)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_file_cut_anywhere_keeps_every_whole_line_and_goes_on(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "texts.jsonl"
    path.unlink(missing_ok=True)
    file = TextsFile(path)
    file.add(FIRST)
    length = path.stat().st_size
    file.add(SECOND)
    whole = path.read_bytes()
    cut = data.draw(st.integers(0, len(whole)))
    path.write_bytes(whole[:cut])
    again = TextsFile(path)
    assert again.all() == (FIRST, SECOND)[: (cut >= length) + (cut == len(whole))]
    again.add(SECOND)
    assert TextsFile(path).find(key_of(SECOND)) == SECOND
    assert path.read_bytes().endswith(b"}\n")


@pytest.mark.parametrize(
    "line",
    [
        "{}",
        "[]",
        "null",
        "아님",
        '{"seconds": NaN}',
        '{"model":"m","variant":"x","item":"i","seed":1,"prompt":"p","version":"","text":"","finish":"","seconds":1,"attempts":1,"prompt_tokens":0,"written_tokens":0}',
        '{"model":"m","variant":["x"],"item":"i","seed":1,"prompt":"p","version":"","text":"","finish":"","seconds":1,"attempts":1,"prompt_tokens":0,"written_tokens":0}',
        '{"model":"m","variant":"both","item":"i","seed":1,"prompt":"p","version":"","text":"","finish":"","seconds":Infinity,"attempts":1,"prompt_tokens":0,"written_tokens":0}',
        '{"model":"m","variant":"both","item":"i","seed":true,"prompt":"p","version":"","text":"","finish":"","seconds":1,"attempts":1,"prompt_tokens":0,"written_tokens":0}',
    ],
)
def test_a_line_that_is_no_text_is_passed_over_and_kept(tmp_path: Path, line: str) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    file = TextsFile(path)
    file.add(FIRST)
    assert TextsFile(path).all() == (FIRST,)
    assert path.read_text(encoding="utf-8").startswith(line)


def test_a_folder_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(MajuError) as caught:
        TextsFile(tmp_path / "file" / "texts.jsonl")
    assert caught.value.code == "compare-folder"
