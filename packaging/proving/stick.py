"""What a person brings along: a spoken answer or two, a résumé, a small model of their own."""

import shutil
import subprocess
import sys
import wave
from pathlib import Path
from typing import Final

import numpy as np
from release.context import ROOT

ANSWERS: Final = ("self_introduction", "experience_a")
RESUME: Final = """김하늘
학력
2019.03 - 2025.02 가온대학교 컴퓨터공학과 졸업
프로젝트
2023.06 - 2023.09 동아리 예약 서비스: 느린 쿼리를 찾아 응답 시간을 5초에서 0.4초로 줄임
기술
Python, PostgreSQL
"""
_RATE: Final = 16_000


def fill(stick: Path) -> None:
    """Answers as WAV (16 kHz, mono), ``resume.txt`` and the rehearsal's speech model, which understands those answers."""
    stick.mkdir(parents=True, exist_ok=True)
    for kind, samples in zip(ANSWERS, _spoken(), strict=True):
        with wave.open(str(stick / f"{kind}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(_RATE)
            file.writeframes((samples * 32767).astype("<i2").tobytes())
    (stick / "resume.txt").write_text(RESUME, encoding="utf-8")
    model = ROOT / "tests" / "fixtures" / "models" / "whisper-rehearsal"
    shutil.copytree(model, stick / "whisper-rehearsal", dirs_exist_ok=True)


def _spoken() -> list[np.ndarray]:
    """Half a second of silence before each sentence, a whole one after the last."""
    sys.path[:0] = [str(ROOT)]
    from tests.fixtures.rehearsal_speech import CandidateVoice, load_answers

    voice, sentences = CandidateVoice(), load_answers()
    pause = np.zeros(_RATE // 2, np.float32)
    return [
        np.concatenate(
            [part for text in sentences[kind] for part in (pause, voice.speak(text).samples)] + [pause, pause]
        )
        for kind in ANSWERS
    ]


def put(folder: Path, product: Path) -> str:
    """A product into a folder of the stick, by a second name of the file where that can be. Returns its name on the stick."""
    folder.mkdir(parents=True, exist_ok=True)
    how = ["--link"] if product.stat().st_dev == folder.stat().st_dev else []
    subprocess.run(["cp", "--archive", *how, product.absolute(), folder], check=True)
    return f"{folder.name}/{product.name}"
