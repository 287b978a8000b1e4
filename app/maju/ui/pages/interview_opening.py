"""How an interview of the window begins: a new one, one that a crash cut off, or one question of an old one."""

from collections.abc import Callable
from dataclasses import dataclass

from maju.domain.ports import DeviceList
from maju.domain.record import InterviewRecord, StoredTake
from maju.services.interview_desk import Choices, RunningInterview
from maju.services.interview_session import SessionView
from maju.services.lanes import report_error
from maju.ui.stage import Stage


@dataclass(frozen=True, slots=True)
class AnswerAgain:
    """One question of an interview that is over, to be answered once more."""

    interview: str
    position: int


def open_interview(
    stage: Stage, about: Choices | InterviewRecord | AnswerAgain, on_change: Callable[[SessionView], None]
) -> RunningInterview:
    """On the lane ``interview``: after the device test has let its devices go. Raises: MajuError."""
    program = stage.program
    program.lanes["devices"].submit(lambda: None).result()
    if not isinstance(about, Choices) and stage.devices == DeviceList():
        stage.see_devices(program.watcher.look())  # no device test came before it in this run
    on_update = _update_of(stage)
    if isinstance(about, InterviewRecord):
        _analyse_left_over(stage, about.plan.id)
        return program.desk.resume(about, stage.choices(), on_change, on_update)
    source = stage.rehearsing.take_source if stage.rehearsing is not None else None
    if isinstance(about, AnswerAgain):
        record = program.store.get(about.interview)
        return program.desk.answer_again(record, about.position, stage.choices(), on_change, on_update, source)
    return program.desk.start(about, on_change, on_update, source)


def _analyse_left_over(stage: Stage, interview_id: str) -> None:
    """Answers that the crash kept from being analysed are analysed while the interview goes on."""
    program = stage.program
    for stored in program.recovery.unjudged(interview_id):
        program.lanes["analysis"].submit(program.analyse_again, stored).add_done_callback(report_error)


def _update_of(stage: Stage) -> Callable[[StoredTake], None]:
    """Answers go on being analysed after the page has gone: the stage tells whoever shows them then."""
    return lambda stored: stage.bridge.post(lambda: stage.take_updated.emit(stored.take.id.interview))
