"""``maju interview`` over a resume and a job: what is asked comes from both, and bad names are refused before anybody is asked."""

import json
from pathlib import Path

from tests.commands.running import maju_here, write_wav

RESUME = """이력서
이름: 서다온

경력
2021.03 ~ 2024.02 너울물류, 재고 관리
- 반품 처리 순서를 바꾸어 하루 평균 처리 건수를 120건에서 210건으로 늘림

보유 기술
엑셀, SQL
"""


def sit(tmp_path: Path, *more: object) -> tuple[list[dict[str, str]], str]:
    out = tmp_path / "out"
    ran = maju_here(
        tmp_path / "home", "interview", "--headless", "--fast", "--json", "--preset", "bank", "--questions", 6, "--seed", 3,
        "--microphone", write_wav(tmp_path / "quiet.wav", 1.0), "--out", out, *more,
    )  # fmt: skip
    assert ran.code == 0, ran.err
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return [answer["question"] for answer in report["answers"]], ran.err


def test_questions_come_from_the_resume_and_the_job(tmp_path: Path) -> None:
    resume = tmp_path / "이력서.txt"
    resume.write_text(RESUME, encoding="utf-8")
    asked, said = sit(tmp_path, "--resume", resume, "--occupation", "materials-clerk")
    reasons = [question["reason"] for question in asked]
    assert any("너울물류" in reason or "반품" in reason or "엑셀" in reason for reason in reasons), reasons
    assert any("자재" in reason or "직업" in reason for reason in reasons), reasons
    assert not any("서다온" in each for question in asked for each in map(str, question.values()))
    assert "언어 모델이 없어" in said


def test_a_resume_that_cannot_be_read_is_said_before_the_interview(tmp_path: Path) -> None:
    ran = maju_here(
        tmp_path / "home", "interview", "--headless", "--fast", "--resume", tmp_path / "없음.pdf",
        "--microphone", write_wav(tmp_path / "quiet.wav", 1.0), "--out", tmp_path / "out",
    )  # fmt: skip
    assert ran.code == 1
    assert "없음.pdf" in ran.sentence
    assert not list((tmp_path / "out").rglob("report.*"))
