"""``maju interview --headless``: a real interview with files as devices."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from maju.commands.telling import EXIT_FAILED, print_json, say
from maju.domain.errors import MajuError
from maju.domain.interview_events import Phase
from maju.domain.ports import CameraChoice, MicrophoneChoice
from maju.domain.question import Experience, OccupationGroup
from maju.no_network import forbid_network

if TYPE_CHECKING:
    from maju.domain.answer import TakeId
    from maju.domain.question import PlannedQuestion, Practice
    from maju.services.interview_session import SessionView
    from maju.services.program import Program


def add_interview(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``interview``."""
    parser.add_argument("--headless", action="store_true", required=True, help="창 없이 실행합니다")
    parser.add_argument(
        "--preset",
        default="practice",
        help="면접 형식 (practice, viewinter, competency, bank, intro, public, technical, panel)",
    )
    parser.add_argument(
        "--group",
        type=str.upper,
        choices=[g.value for g in OccupationGroup],
        help="직군 (정하지 않으면 공고나 직업의 직군, 그것도 없으면 ICT)",
    )
    parser.add_argument(
        "--experience", default="new", choices=["new", "experienced"], help="신입(new) 또는 경력(experienced)"
    )
    parser.add_argument(
        "--resume",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="이력서나 자기소개서. 그 안의 경험을 두고 묻습니다. 여러 번 적을 수 있습니다",
    )
    about = parser.add_mutually_exclusive_group()
    about.add_argument("--posting", default="", metavar="ID", help="이 공고의 일을 두고 묻습니다")
    about.add_argument("--occupation", default="", metavar="ID", help="이 직업의 일을 두고 묻습니다")
    parser.add_argument(
        "--blind", action="store_true", help="학교, 지역, 나이, 가족, 성별, 이름이 드러나는 질문은 하지 않습니다"
    )
    parser.add_argument("--questions", type=int, help="질문 수 (형식이 정한 범위 안에서)")
    parser.add_argument("--seed", type=int, default=1, help="같은 씨앗은 같은 질문을 냅니다")
    parser.add_argument(
        "--microphone",
        required=True,
        help="마이크로 쓸 WAV 파일. 쉼표로 여러 개를 주면 답변마다 차례로 쓰고, 모자라면 처음부터 다시 씁니다",
    )
    parser.add_argument("--camera", type=Path, help="카메라로 쓸 영상 파일 (없으면 소리만 남깁니다)")
    parser.add_argument("--out", type=Path, required=True, help="보고서와 답변별 폴더를 둘 곳")
    parser.add_argument("--fast", action="store_true", help="실제 시간을 기다리지 않고 파일을 읽는 대로 진행합니다")
    add_offline(parser)
    parser.add_argument("--json", action="store_true", help="결과를 JSON으로 출력합니다")
    parser.set_defaults(run=run)


def add_offline(parser: argparse.ArgumentParser) -> None:
    """Add ``--offline``."""
    words = "네트워크를 막아 둔 채 진행합니다. 그래도 모두 되는지 보는 데 씁니다"
    parser.add_argument("--offline", action="store_true", help=words)


def go_offline() -> None:
    """Forbid the network for the rest of this run, and say how far that goes on this system."""
    if forbid_network():
        say("네트워크를 막았습니다. 지금부터 운영체제가 누구에게도 인터넷 소켓을 내주지 않습니다.")
    else:
        say("네트워크를 막았습니다. 이 시스템에서는 마주의 파이썬 코드만 막을 수 있습니다.")


class _FilesInTurn:
    """Plays the given files as the microphone, one an answer, over and over."""

    def __init__(self, files: list[Path]) -> None:
        self._files = files
        self._next = 0

    def __call__(self, _planned: PlannedQuestion, _take: TakeId) -> MicrophoneChoice:
        path = self._files[self._next % len(self._files)]
        self._next += 1
        return MicrophoneChoice(name=path.name, path=path)


def tell_phase(view: SessionView) -> None:
    """One line a phase on standard error."""
    snapshot = view.snapshot
    if snapshot.phase is Phase.ASKING and snapshot.planned is not None:
        mark = f" · 꼬리질문 {snapshot.planned.follow_up}" if snapshot.planned.follow_up else ""
        say(f"[질문 {snapshot.planned.number}/{snapshot.total}{mark}] {snapshot.planned.question.text}")
    elif snapshot.phase in (Phase.PREPARING, Phase.ANSWERING, Phase.FINISHED):
        say(f"    {snapshot.phase.label}")


def read_files(text: str) -> list[Path]:
    """The microphone files. Raises: MajuError ``microphone-file-missing`` naming the first that is not there."""
    files = [Path(part.strip()) for part in text.split(",") if part.strip()]
    for path in files:
        if not path.is_file():
            raise MajuError(
                "microphone-file-missing",
                "마이크로 쓸 파일 {path}이(가) 없습니다. 파일 이름을 확인해 주십시오.",
                path=path,
            )
    if not files:
        raise MajuError("microphone-file-missing", "마이크로 쓸 WAV 파일을 하나 이상 적어 주십시오.")
    return files


def run(options: argparse.Namespace) -> int:
    """Sit the interview and write its report; exit 1 where something went wrong on the way."""
    from maju.bootstrap import build_headless, open_settings
    from maju.services.headless import HeadlessInterview
    from maju.services.interview_desk import Choices
    from maju.services.report_files import write_reports

    files = read_files(options.microphone)
    if options.offline:
        go_offline()
    settings = open_settings()
    program = build_headless(settings, options.out, fast=options.fast)
    try:
        practice = _practice(program, options)
        group = options.group or (practice.group if practice is not None and practice.title else OccupationGroup.ICT)
        choices = Choices(
            format_id=options.preset,
            group=OccupationGroup(group),
            experience=Experience(options.experience),
            questions=options.questions,
            seed=options.seed,
            voice=settings.current.voice,
            speed=settings.current.speech_speed,
            microphone=MicrophoneChoice(name=files[0].name, path=files[0]),
            camera=CameraChoice(name=options.camera.name, path=options.camera) if options.camera else None,
            fast=options.fast,
            practice=practice,
        )
        result = HeadlessInterview(program.desk, tell_phase).sit(choices, _FilesInTurn(files))
        written = write_reports(program, result.interview_id, options.out / "report.html", options.out / "report.json")
    finally:
        program.close()
    for problem in result.problems:
        say(problem)
    if options.json:
        print_json({"id": result.interview_id, "problems": list(result.problems), **written})
    else:
        print(written["html"])
    return EXIT_FAILED if result.problems else 0


def _practice(program: Program, options: argparse.Namespace) -> Practice | None:
    """Questions of the documents and the job that were named, or None where neither was. The documents are kept among the
    materials below ``--out``."""
    for path in options.resume:
        program.materials().add(path)
    if not (options.resume or options.posting or options.occupation):
        return None
    practice = program.tailoring().practice(
        posting=options.posting, occupation=options.occupation, blind=options.blind, seed=options.seed
    )
    for notice in practice.notices:
        say(str(notice))
    return practice
