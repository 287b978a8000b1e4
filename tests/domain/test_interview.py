"""The interview's state machine: told as stories, then tried with random events."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.formats import UNLIMITED, FollowUpRule, InterviewFormat, PauseRule
from maju.domain.interview import FOLLOW_UP_WAIT_S, Interview
from maju.domain.interview_events import (
    Abandon,
    Begin,
    ChooseFollowUp,
    Command,
    Complete,
    Event,
    FollowUpChosen,
    Pause,
    Phase,
    Proceed,
    QuestionSpoken,
    Resume,
    Retake,
    Skip,
    Slept,
    Speak,
    StartTake,
    StopSpeaking,
    StopTake,
    SubmitTyped,
    TakeEnded,
    TakeStopped,
    Tick,
)
from maju.domain.question import ChosenFollowUp, FollowUpKind, QuestionKind
from tests.making import make_format, make_plan, make_question


def answering(form: InterviewFormat | None = None, **changes: object) -> Interview:
    """An interview in the middle of its first answer, which began at second 0."""
    interview = Interview(make_plan(form or make_format(preparation_s=0, **changes)))
    interview.handle(Begin(-1.0))
    interview.handle(QuestionSpoken(0.0))
    assert interview.snapshot.phase is Phase.ANSWERING
    return interview


def chosen(number: int) -> ChosenFollowUp:
    return ChosenFollowUp(make_question(number), FollowUpKind.DEEPEN, f"까닭 {number}")


def test_a_question_is_asked_prepared_answered_and_the_next_one_follows() -> None:
    interview = Interview(make_plan(make_format(retakes=0)))
    assert interview.handle(Begin(0.0)) == [Speak(interview.plan.questions[0])]
    assert interview.handle(QuestionSpoken(3.0)) == []
    assert interview.snapshot.ends_at == 13.0
    assert interview.handle(Tick(12.9)) == []
    assert interview.handle(Tick(13.0)) == [StartTake(interview.plan.questions[0], 0, 1)]
    assert interview.snapshot.ends_at == 73.0
    assert interview.handle(Tick(73.0)) == [StopTake(0, 1)]
    assert interview.handle(TakeStopped(73.1)) == [Speak(interview.plan.questions[1])]
    assert interview.snapshot.answered == 1


def test_the_last_answer_completes_the_interview() -> None:
    interview = Interview(make_plan(make_format(preparation_s=0, retakes=0), count=1))
    interview.handle(Begin(0.0))
    interview.handle(QuestionSpoken(1.0))
    interview.handle(Proceed(2.0))
    assert interview.handle(TakeStopped(2.1)) == [Complete()]
    assert interview.snapshot.phase is Phase.FINISHED
    assert interview.snapshot.planned is None


def test_an_answer_cannot_be_ended_by_hand_before_next_opens_but_may_end_by_itself() -> None:
    interview = answering(next_opens_s=40.0)
    assert interview.handle(Proceed(39.9)) == []
    assert interview.handle(TakeEnded(39.9)) == [StopTake(0, 1)]
    interview = answering(next_opens_s=40.0)
    assert interview.handle(Proceed(40.0)) == [StopTake(0, 1)]


def test_silence_never_ends_an_answer_unless_that_was_chosen() -> None:
    assert answering().handle(Tick(30.0, silence_s=20.0)) == []
    chosen = answering(auto_end_silence_s=5.0)
    assert chosen.handle(Tick(30.0, silence_s=4.9)) == []
    assert chosen.handle(Tick(30.0, silence_s=5.0)) == [StopTake(0, 1)]


def test_another_try_keeps_the_first_take_and_counts_up() -> None:
    interview = answering(retakes=1)
    assert interview.handle(Retake(5.0)) == [StopTake(0, 1)]
    assert interview.handle(TakeStopped(5.1)) == [StartTake(interview.plan.questions[0], 0, 2)]
    assert not interview.snapshot.may_retake
    assert interview.handle(Retake(6.0)) == []


def test_after_an_answer_one_may_look_back_where_the_format_allows_another_try() -> None:
    interview = answering(retakes=UNLIMITED)
    interview.handle(Proceed(20.0))
    interview.handle(TakeStopped(20.1))
    assert interview.snapshot.phase is Phase.REVIEWING
    assert interview.handle(Retake(21.0)) == [StartTake(interview.plan.questions[0], 0, 2)]
    interview.handle(Proceed(22.0))
    interview.handle(TakeStopped(22.1))
    assert interview.handle(Proceed(23.0)) == [Speak(interview.plan.questions[1])]


def test_a_rest_between_questions_is_remembered_and_can_be_taken_back() -> None:
    interview = answering(pause=PauseRule.BETWEEN, retakes=0)
    interview.handle(Pause(5.0))
    assert interview.snapshot.rest_requested
    interview.handle(Pause(6.0))
    assert not interview.snapshot.rest_requested
    interview.handle(Pause(7.0))
    interview.handle(Proceed(8.0))
    assert interview.handle(TakeStopped(8.1)) == []
    assert interview.snapshot.phase is Phase.RESTING
    assert interview.handle(Resume(100.0)) == [Speak(interview.plan.questions[1])]


def test_a_pause_in_the_middle_keeps_what_was_said_and_asks_again() -> None:
    interview = answering(pause=PauseRule.ANYTIME)
    assert interview.handle(Pause(5.0)) == [StopTake(0, 1)]
    interview.handle(TakeStopped(5.1))
    assert interview.snapshot.phase is Phase.RESTING
    assert interview.handle(Resume(50.0)) == [Speak(interview.plan.questions[0])]
    interview.handle(QuestionSpoken(52.0))
    assert interview.snapshot.take == 2


def test_skipping_keeps_the_recording_marks_it_and_drops_its_follow_ups() -> None:
    form = make_format(preparation_s=0, follow_up_rule=FollowUpRule.CONDITIONAL, follow_ups_per_question=1)
    interview = answering(form)
    assert interview.handle(Skip(4.0)) == [StopTake(0, 1, skipped=True)]
    assert interview.handle(TakeStopped(4.1)) == [Speak(interview.plan.questions[1])]
    assert interview.handle(Skip(4.5)) == [StopSpeaking(), Speak(interview.plan.questions[2])]


def test_a_chosen_follow_up_is_asked_next_and_shares_its_parents_number() -> None:
    form = make_format(preparation_s=0, retakes=0, follow_up_rule=FollowUpRule.CONDITIONAL, follow_ups_per_question=1)
    interview = answering(form)
    interview.handle(Proceed(9.0))
    assert interview.handle(TakeStopped(9.1)) == [ChooseFollowUp(interview.plan.questions[0], 0, 1)]
    (speak,) = interview.handle(FollowUpChosen(9.2, chosen(99), 0, 1))
    assert isinstance(speak, Speak)
    assert (speak.planned.number, speak.planned.follow_up, speak.planned.parent_id) == (1, 1, "q-1")
    interview.handle(QuestionSpoken(10.0))
    interview.handle(Proceed(11.0))
    assert interview.handle(TakeStopped(11.1)) == [Speak(interview.plan.questions[1])], "one follow-up a question"


def test_when_no_follow_up_is_ready_in_time_the_next_question_goes_first() -> None:
    form = make_format(preparation_s=0, retakes=0, follow_up_rule=FollowUpRule.CONDITIONAL, follow_ups_per_question=1)
    interview = answering(form)
    interview.handle(Proceed(9.0))
    interview.handle(TakeStopped(10.0))
    assert interview.handle(Tick(10.0 + FOLLOW_UP_WAIT_S - 0.01)) == []
    assert interview.handle(Tick(10.0 + FOLLOW_UP_WAIT_S)) == [Speak(interview.plan.questions[1])]
    assert interview.handle(FollowUpChosen(11.0, chosen(99), 0, 1)) == []


def looking(**changes: object) -> Interview:
    """Just after the first answer, while a follow-up is looked for, from second 10."""
    form = make_format(
        preparation_s=0,
        retakes=0,
        **{"follow_up_rule": FollowUpRule.CONDITIONAL, "follow_ups_per_question": 2} | changes,
    )
    interview = answering(form)
    interview.handle(Proceed(9.9))
    interview.handle(TakeStopped(10.0))
    return interview


def test_the_best_follow_up_so_far_is_asked_when_no_better_one_comes_in_time() -> None:
    interview = looking()
    assert interview.handle(FollowUpChosen(10.1, chosen(98), 0, 1, final=False)) == []
    assert interview.handle(Tick(10.6)) == []
    (speak,) = interview.handle(Tick(10.7))
    assert isinstance(speak, Speak)
    assert (speak.planned.question.id, speak.planned.reason) == ("q-98", "까닭 98")
    assert speak.planned.follow_up_kind is FollowUpKind.DEEPEN


def test_a_better_follow_up_takes_the_place_of_the_first_one() -> None:
    interview = looking()
    interview.handle(FollowUpChosen(10.1, chosen(98), 0, 1, final=False))
    (speak,) = interview.handle(FollowUpChosen(10.4, chosen(99), 0, 1))
    assert isinstance(speak, Speak)
    assert speak.planned.question.id == "q-99"
    interview = looking()
    interview.handle(FollowUpChosen(10.1, chosen(98), 0, 1, final=False))
    assert interview.handle(FollowUpChosen(10.4, None, 0, 1)) == [Speak(interview.plan.questions[1])]


def test_a_follow_up_to_another_answer_comes_too_late() -> None:
    interview = looking()
    for late in (FollowUpChosen(10.1, chosen(99), 1, 1), FollowUpChosen(10.1, chosen(99), 0, 2)):
        assert interview.handle(late) == []
    assert interview.handle(Tick(10.7)) == [Speak(interview.plan.questions[1])]


def test_a_chosen_follow_up_takes_a_reserved_place_and_is_never_asked_twice() -> None:
    form = make_format(preparation_s=0, retakes=0, follow_up_rule=FollowUpRule.FIXED, follow_ups_per_question=2)
    plan = make_plan(form)
    first, second, third = plan.questions
    linked = (first, replace(second, follow_up=1, parent_id="q-1"), third)
    interview = Interview(replace(plan, questions=linked))
    interview.handle(Begin(0.0))
    interview.handle(QuestionSpoken(1.0))
    interview.handle(Proceed(2.0))
    interview.handle(TakeStopped(2.1))
    (speak,) = interview.handle(FollowUpChosen(2.2, chosen(99), 0, 1))
    assert isinstance(speak, Speak)
    assert (speak.planned.question.id, speak.planned.number, len(interview.queue)) == ("q-99", 2, 3)
    interview = looking()
    interview.handle(FollowUpChosen(10.2, chosen(2), 0, 1))
    assert len(interview.queue) == 3, "what is planned already is not put in a second time"


def test_a_rest_asked_for_while_a_follow_up_is_looked_for_comes_before_it() -> None:
    interview = looking(pause=PauseRule.BETWEEN)
    interview.handle(Pause(10.1))
    assert interview.handle(FollowUpChosen(10.2, chosen(99), 0, 1)) == []
    assert interview.snapshot.phase is Phase.RESTING
    (speak,) = interview.handle(Resume(60.0))
    assert isinstance(speak, Speak)
    assert speak.planned.question.id == "q-99"


def test_a_typed_answer_ends_the_answer_and_is_handed_on() -> None:
    interview = Interview(make_plan())
    interview.handle(Begin(0.0))
    interview.handle(QuestionSpoken(1.0))
    commands = interview.handle(SubmitTyped(2.0, "글로 답합니다."))
    assert commands == [
        StartTake(interview.plan.questions[0], 0, 1),
        StopTake(0, 1, typed="글로 답합니다."),
    ]


def test_leaving_in_the_middle_of_an_answer_closes_its_files_first() -> None:
    interview = answering()
    assert interview.handle(Abandon(5.0)) == [StopTake(0, 1)]
    assert interview.handle(TakeStopped(5.1)) == [Complete(abandoned=True)]
    assert interview.handle(Resume(6.0)) == []


def test_after_a_crash_the_interrupted_question_is_asked_again_as_a_further_take() -> None:
    interview = Interview(make_plan(make_format(preparation_s=0)), position=1, takes={0: 1, 1: 1})
    assert interview.handle(Begin(0.0)) == [Speak(interview.plan.questions[1])]
    assert interview.handle(QuestionSpoken(1.0)) == [StartTake(interview.plan.questions[1], 1, 2)]
    assert interview.snapshot.answered == 1


TIMES = st.floats(min_value=0.0, max_value=200.0)
MOVES = st.sampled_from(
    [
        "spoken",
        "proceed",
        "typed",
        "ended",
        "stopped",
        "chosen",
        "reserve",
        "stale",
        "none",
        "retake",
        "skip",
        "pause",
        "resume",
        "tick",
        "slept",
    ]
)


def event_for(move: str, at: float, interview: Interview) -> Event:
    place = interview.snapshot.position, interview.snapshot.take
    made: dict[str, Event] = {
        "spoken": QuestionSpoken(at),
        "proceed": Proceed(at),
        "typed": SubmitTyped(at, "글"),
        "ended": TakeEnded(at),
        "stopped": TakeStopped(at),
        "chosen": FollowUpChosen(at, chosen(int(at * 1000) + 1000), *place),
        "reserve": FollowUpChosen(at, chosen(int(at * 1000) + 1000), *place, final=False),
        "stale": FollowUpChosen(at, chosen(int(at * 1000) + 1000), place[0] - 1, place[1]),
        "none": FollowUpChosen(at, None, *place),
        "retake": Retake(at),
        "skip": Skip(at),
        "pause": Pause(at),
        "resume": Resume(at),
        "tick": Tick(at),
        "slept": Slept(at),
    }
    return made[move]


FORMATS = st.builds(
    make_format,
    preparation_s=st.sampled_from([0.0, 10.0]),
    next_opens_s=st.sampled_from([0.0, 40.0]),
    retakes=st.sampled_from([UNLIMITED, 0, 1]),
    may_skip=st.booleans(),
    pause=st.sampled_from(list(PauseRule)),
    follow_up_rule=st.sampled_from(list(FollowUpRule)),
    follow_ups_per_question=st.sampled_from([1, 2]),
    body=st.just(((QuestionKind.EXPERIENCE, 1.0),)),
)


@settings(max_examples=300, deadline=None)
@given(form=FORMATS, steps=st.lists(st.tuples(MOVES, st.floats(0.0, 70.0)), max_size=80))
def test_whatever_happens_takes_start_and_stop_in_turn_and_every_interview_can_be_ended(
    form: InterviewFormat, steps: list[tuple[str, float]]
) -> None:
    interview = Interview(make_plan(form))
    commands: list[Command] = interview.handle(Begin(0.0))
    now = 0.0
    for move, wait in steps:
        now += wait
        commands += interview.handle(event_for(move, now, interview))
        check_invariants(interview, commands)
    commands += interview.handle(Abandon(now))
    commands += interview.handle(TakeStopped(now))
    check_invariants(interview, commands)
    assert interview.snapshot.phase in (Phase.ABANDONED, Phase.FINISHED)
    assert sum(isinstance(command, Complete) for command in commands) == 1
    starts = [c for c in commands if isinstance(c, StartTake)]
    stops = [c for c in commands if isinstance(c, StopTake)]
    assert len(starts) == len(stops), "no take is left open"


def check_invariants(interview: Interview, commands: list[Command]) -> None:
    running: tuple[int, int] | None = None
    seen: set[tuple[int, int]] = set()
    for command in commands:
        if isinstance(command, StartTake):
            assert running is None, "two takes at once"
            running = (command.position, command.take)
            assert running not in seen, "a take was recorded over"
            seen.add(running)
        elif isinstance(command, StopTake):
            assert running == (command.position, command.take)
            running = None
        elif isinstance(command, Speak):
            assert running is None, "the interviewer speaks into an answer"
    snapshot = interview.snapshot
    assert (snapshot.phase is Phase.ANSWERING) == (running is not None)
    texts = [q.question.text for q in interview.queue]
    assert len(set(texts)) == len(texts), "a question is asked twice"
    assert snapshot.ends_at is None or snapshot.ends_at >= snapshot.started_at
