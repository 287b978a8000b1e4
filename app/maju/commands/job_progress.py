"""Long work on jobs in a terminal: how far it is, and Ctrl-C."""

from collections.abc import Callable
from typing import TypeVar

from maju.commands.model_progress import stopped_by_ctrl_c
from maju.commands.progress_count import CountLine
from maju.commands.telling import say
from maju.domain.progress import Cancelled, OnCount
from maju.services.job_desk import JobDesk

T = TypeVar("T")
STOPPED = "멈추었습니다. 여기까지 한 것은 그대로 있으니, 같은 명령을 다시 실행하면 이어서 합니다."


def run_long(words: str, job: Callable[[OnCount, Cancelled], T]) -> T:
    """Run a long job with its progress shown and Ctrl-C listened to."""
    line = CountLine(words)
    with stopped_by_ctrl_c() as stopped:
        try:
            return job(line.show, stopped)
        finally:
            line.end()


def open_index(desk: JobDesk) -> None:
    """Open the index; where it has to be made first, Ctrl-C ends that at once and nothing is left behind."""
    line = CountLine("직업 색인을 만드는 중")
    try:
        notice = desk.open(line.show)
    finally:
        line.end()
    if notice is not None:
        say(str(notice))
