"""``maju feedback``: three to five sentences on an answer, for one question or for a file of them."""

import argparse
import functools
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from maju.commands.opening import open_program
from maju.commands.telling import EXIT_FAILED, print_json, say
from maju.domain.errors import MajuError
from maju.domain.evaluation import JudgedBy
from maju.domain.feedback import WordingKind
from maju.domain.question import Experience, OccupationGroup, QuestionKind
from maju.services.feedback.batch import WORKERS, Answered, Pair, Problem, answer_pairs, read_pairs
from maju.services.feedback.desk import ANSWER_S, FeedbackDesk, PairFeedback
from maju.services.feedback.plain import document
from maju.services.text_file import read_text_file
from maju.services.whole_files import write_text

_TITLES = {WordingKind.BETTER: "다듬은 답변", WordingKind.MODEL: "모범 답변"}
_BADGES = {JudgedBy.RULES: "기본 분석", JudgedBy.LANGUAGE_MODEL: "AI"}
_TOLD_FROM = 20
"""Pairs from which progress is told."""


def add_feedback(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``feedback``."""
    parser.add_argument("--question", help="질문, 또는 질문 은행의 번호 (예: tech-db-001)")
    parser.add_argument("--answer", help="답변. ‘-’이면 표준 입력에서, ‘@파일’이면 그 파일에서 읽습니다")
    parser.add_argument("--batch", help='한 줄에 {"question", "answer", "id"} 하나씩인 JSONL 파일 (‘-’이면 표준 입력)')
    parser.add_argument("--resume", type=Path, help="이력서 글 파일(UTF-8). 다듬은 답변에 여기 있는 사실을 씁니다")
    parser.add_argument("--wordings", action="store_true", help="다듬은 답변과 모범 답변도 만듭니다")
    parser.add_argument("--rules", action="store_true", help="언어 모델이 있어도 쓰지 않고 기본 분석만 합니다")
    parser.add_argument("--kind", choices=[k.value for k in QuestionKind], help="질문 은행에 없는 질문의 종류")
    parser.add_argument(
        "--group", default="ICT", type=str.upper, choices=[g.value for g in OccupationGroup], help="직군"
    )
    parser.add_argument(
        "--experience", default="new", choices=["new", "experienced"], help="신입(new) 또는 경력(experienced)"
    )
    parser.add_argument("--seconds", type=_seconds, default=ANSWER_S, help="답변에 주어진 시간(초)")
    parser.add_argument("--at-once", type=_workers, default=WORKERS, help="여러 답변을 몇 개씩 함께 볼지 (1-16)")
    parser.add_argument("--out", type=Path, help="결과를 JSON 파일로 씁니다")
    parser.add_argument("--json", action="store_true", help="결과를 JSON으로 출력합니다")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Say what is to be said; exit 1 where a line could not be used."""
    items = _items(options)
    resume = read_text_file(options.resume) if options.resume else ""
    program = open_program(options)
    try:
        answer = functools.partial(_answer, program.feedback, options, resume)
        tell = _progress if len(items) >= _TOLD_FROM else lambda _done, _all: None
        results, problems = answer_pairs(items, answer, workers=options.at_once, tell=tell)
    finally:
        program.close()
    made = document(results, problems)
    if options.out:
        write_text(options.out, json.dumps(made, ensure_ascii=False, indent=2))
    for problem in problems:
        say(f"{problem.line}째 줄: {problem.reason}")
    _print(options, results, made)
    return EXIT_FAILED if problems else 0


def _answer(desk: FeedbackDesk, options: argparse.Namespace, resume: str, pair: Pair) -> PairFeedback:
    kind = pair.kind or (QuestionKind(options.kind) if options.kind else None)
    return desk.pair(
        desk.question(pair.question, kind),
        pair.answer,
        group=OccupationGroup(options.group),
        experience=Experience(options.experience),
        answer_s=options.seconds,
        with_model=not options.rules,
        wordings=options.wordings,
        resume=pair.resume or resume,
    )


def _items(options: argparse.Namespace) -> list[Pair | Problem]:
    if options.batch is not None:
        if options.question is not None or options.answer is not None:
            raise MajuError("feedback-usage", "--batch와 --question, --answer 가운데 한쪽만 적어 주십시오.")
        text = sys.stdin.read() if options.batch == "-" else read_text_file(Path(options.batch))
        items = read_pairs(text)
        if not items:
            raise MajuError("batch-empty", "‘{file}’에 읽을 줄이 없습니다.", file=options.batch)
        return items
    if options.question is None or options.answer is None or not options.question.strip():
        raise MajuError("feedback-usage", "--question과 --answer를 함께 적거나, --batch에 파일을 적어 주십시오.")
    return [Pair(1, "1", options.question, _given(options.answer))]


def _given(answer: str) -> str:
    if answer == "-":
        return sys.stdin.read()
    return read_text_file(Path(answer[1:])) if answer.startswith("@") and len(answer) > 1 else answer


def _print(options: argparse.Namespace, results: Sequence[Answered], made: dict[str, Any]) -> None:
    if options.json:
        print_json(made)
    elif options.out:
        print(options.out)
    else:
        for number, each in enumerate(results):
            _print_one(each, between=number > 0, named=options.batch is not None)


def _print_one(each: Answered, *, between: bool, named: bool) -> None:
    feedback = each.made.feedback
    print(("\n" if between else "") + (f"{each.pair.id}  " if named else "") + f"[{_BADGES[feedback.given_by]}]")
    for sentence in feedback.sentences:
        print(f"· {sentence}")
    for notice in (*each.made.evaluation.notices, *feedback.notices):
        say(notice)
    for wording in each.made.wordings:
        print(f"\n{_TITLES[wording.kind]} [{_BADGES[wording.written_by]}]\n{wording.text}")
        for notice in wording.notices:
            say(notice)


def _progress(done: int, every: int) -> None:
    if done % _TOLD_FROM == 0 or done == every:
        say(f"{done}/{every}")


def _seconds(text: str) -> float:
    value = float(text)
    if not 5 <= value <= 600:
        raise argparse.ArgumentTypeError("5에서 600 사이의 초를 적어 주십시오")
    return value


def _workers(text: str) -> int:
    value = int(text)
    if not 1 <= value <= 16:
        raise argparse.ArgumentTypeError("1에서 16 사이의 수를 적어 주십시오")
    return value
