"""``maju report`` in every format and ``maju judge-again``, as a person's shell runs them, without a screen."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from maju.domain.record import StoredTake
from maju.domain.report import AI_NOTICE
from tests.commands.running import maju
from tests.services.report_making import INTERVIEW, full_take, record, take
from tests.services.test_report_json import fill


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one interview of two answers."""
    place = tmp_path_factory.mktemp("report") / "home"
    made = record(2)
    fill(place, made, *(StoredTake(made.plan.questions[t.id.position], t) for t in (full_take(0), take(1))))
    return place


def test_a_pdf_is_drawn_without_a_screen(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "보고서.pdf"
    ran = maju(home, "report", INTERVIEW, "--out", out)
    assert (ran.code, ran.out.strip()) == (0, str(out)), ran.err
    reader = PdfReader(io.BytesIO(out.read_bytes()))
    assert AI_NOTICE in (reader.metadata.creator or "") if reader.metadata else False
    assert len(reader.pages) > 2


def test_a_docx_is_written(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.docx"
    assert maju(home, "report", INTERVIEW, "--format", "docx", "--out", out).code == 0
    assert zipfile.is_zipfile(out)
    assert Document(str(out)).core_properties.comments == AI_NOTICE


def test_html_and_json_are_written_by_the_ending_of_the_name(home: Path, tmp_path: Path) -> None:
    page, plain = tmp_path / "r.html", tmp_path / "r.json"
    assert maju(home, "report", INTERVIEW, "--out", page).code == 0
    assert "32 ÷ 8 = 4.00" in page.read_text(encoding="utf-8")
    assert maju(home, "report", INTERVIEW, "--out", plain).code == 0
    assert json.loads(plain.read_text(encoding="utf-8"))["tracing"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r.html", "r.json"], "nothing half-written is left"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("report", INTERVIEW, "--out", "report.txt"), 2, "--format을 적어 주십시오"),
        (("report", "없는-것", "--format", "pdf"), 1, "찾을 수 없습니다"),
        (("judge-again",), 2, "--all을 적어 주십시오"),
        (("judge-again", INTERVIEW, "--all"), 2, "--all을 적어 주십시오"),
        (("judge-again", "없는-것"), 1, "찾을 수 없습니다"),
    ],
)
def test_what_cannot_be_done_is_said_in_words(home: Path, arguments: tuple[str, ...], code: int, words: str) -> None:
    ran = maju(home, *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert words in ran.sentence


def test_a_folder_that_cannot_be_written_to_is_said_and_the_record_is_safe(home: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    ran = maju(home, "report", INTERVIEW, "--out", tmp_path / "file" / "report.pdf")
    assert ran.code == 1
    assert "면접 기록은 그대로입니다." in ran.sentence


def test_old_answers_are_judged_again_and_both_are_in_the_report(home: Path, tmp_path: Path) -> None:
    ran = maju(home, "judge-again", INTERVIEW)
    assert ran.code == 0, ran.err
    first, second = ran.out.strip().splitlines()
    assert first.startswith(f"{INTERVIEW}/q01-take1: 평균 4.00단계 (A) → ")
    assert second.startswith(f"{INTERVIEW}/q02-take1: 평균 3.50단계 → ")
    assert "답변 2개 가운데 2번째" in ran.err
    out = tmp_path / "r.json"
    maju(home, "report", INTERVIEW, "--out", out)
    answers = json.loads(out.read_text(encoding="utf-8"))["answers"]
    past = [past["evaluation"]["judge"] for past in answers[0]["takes"][0]["earlier_evaluations"]]
    assert past == ["", "시험용 모델"], "oldest first"
    (wording,) = (w for w in answers[0]["takes"][0]["wordings"] if w["kind"] == "model")
    assert wording["written_by"] == "language-model", "what a model wrote to the same words is kept"
