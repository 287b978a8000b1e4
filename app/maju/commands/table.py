"""Every command of ``maju`` with the module that knows it: a start imports the one that was asked for, and ``--help`` none."""

import argparse
import functools
import importlib
from typing import NamedTuple

from maju.commands.korean_parser import LateParser


class Row(NamedTuple):
    """A command: its name, the module below ``maju.commands`` that has its ``add_<name>``, its words in the help ("": not shown)."""

    name: str
    module: str
    words: str


ROWS = (
    Row("window", "window", "창을 엽니다 (명령 없이 실행한 것과 같습니다)"),
    Row("doctor", "devices", "이 컴퓨터에 무엇이 있고 무엇이 되는지 확인합니다"),
    Row("devices", "devices", "마이크, 스피커, 카메라를 보여 줍니다"),
    Row("interview", "interview", "파일을 장치로 삼아 터미널에서 면접을 봅니다"),
    Row("feedback", "feedback", "질문과 답변을 읽고 세 문장에서 다섯 문장으로 말해 줍니다"),
    Row("evaluate", "evaluate", "답변 하나를 JSON으로 받아 평가하거나, question/·answer/·result/ 폴더를 지켜봅니다"),
    Row("history", "history", "지난 면접을 보여 주거나 지웁니다"),
    Row("recover", "history", "중간에 멈춘 면접을 되살립니다"),
    Row("transcribe", "history", "녹음을 글로 옮깁니다 (면접 번호나 소리 파일)"),
    Row("restore", "restore", "손상된 기록 파일을 되살리거나 백업으로 되돌립니다"),
    Row("report", "report", "지난 면접의 보고서를 씁니다"),
    Row("judge-again", "report", "지난 답변을 지금 설치된 평가 방법으로 다시 살펴봅니다"),
    Row("documents", "documents", "이력서, 자기소개서, 포트폴리오를 읽고 내 자료에 넣거나 지웁니다"),
    Row("profile", "profile", "내 자료에서 읽은 학력, 경력, 기술 등을 보여 줍니다"),
    Row("jobs", "jobs", "직업과 공고를 찾고, 나와 견주고, 공고를 가져옵니다"),
    Row("notes", "notes", "면접 후기(기출 질문)를 모아 두고 찾습니다. 면접 질문을 만들 때 씁니다"),
    Row("resume", "resume", "묻고 답하며 이력서와 자기소개서를 씁니다"),
    Row("kiosk", "kiosk", "상담 기관의 키오스크를 엽니다. 한 사람이 쓰고 나면 모두 지웁니다"),
    Row("kiosk-session", "kiosk", ""),
    Row("desk", "desk", "상담사 책상: 자료를 맡기신 분들을 찾고 묻습니다 (PIN이 있어야 합니다)"),
    Row("models", "model_store", "모델을 보고, 받고, USB에 담고, 검사하고, 지웁니다"),
    Row("packs", "packs", "추가 꾸러미(큰 문장 모델, NVIDIA 그래픽 카드)를 보고, 설치하고, 검사하고, 지웁니다"),
    Row("privacy", "privacy", "동의와 파기를 적어 둔 것을 봅니다"),
    Row("compare-prompts", "compare_prompts", "지시문과 언어 모델을 바꿔 가며 쓴 모범 답변을 견줍니다"),
    Row("train", "train", "내려받은 자료로 작은 모델을 다시 학습시킵니다"),
    Row("licences", "licences", "함께 들어 있는 것과 그 이용허락을 보여 줍니다"),
    Row("vault", "vault", "기록의 잠금, 보관 기간, 내보내기와 가져오기, 폐기"),
    Row("rehearse", "self_test", "내장 음성이 후보자가 되어 면접 전 과정을 시험해 봅니다"),
    Row(
        "self-test",
        "self_test",
        "창을 화면 밖에서 열고 짧은 면접을 한 번 본 뒤 결과를 알립니다. --offline이면 네트워크를 쓰지 않는다는 증거도 냅니다",
    ),
)


def add_all(parser: argparse.ArgumentParser) -> None:
    """Add every command to the parser of ``maju``; each gets its arguments when it is the one that was asked for."""
    commands = parser.add_subparsers(dest="command", title="명령", metavar="명령", parser_class=LateParser)
    for row in ROWS:
        fill = functools.partial(_fill, row)
        if row.words:
            commands.add_parser(row.name, fill=fill, help=row.words)
        else:
            commands.add_parser(row.name, fill=fill)


def _fill(row: Row, parser: argparse.ArgumentParser) -> None:
    module = importlib.import_module(f"maju.commands.{row.module}")
    getattr(module, f"add_{row.name.replace('-', '_')}")(parser)
