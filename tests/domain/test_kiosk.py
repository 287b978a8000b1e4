"""One candidate's session at a kiosk: told as stories, then tried with random events."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.consent import ConsentChoice
from maju.domain.kiosk import (
    BackPressed,
    ConsentGiven,
    ConsentRefused,
    DevicesDone,
    EndedFromOutside,
    EndPressed,
    EndReason,
    Fault,
    InterviewDone,
    KioskEvent,
    KioskPhase,
    KioskSettings,
    MaterialsDone,
    PreparationDone,
    ReportDone,
    Speaking,
    StartPressed,
    TakeAwayDone,
    Tick,
    Touched,
)
from maju.domain.kiosk_commands import (
    EndSession,
    FinishInterview,
    KioskCommand,
    RecordConsent,
    StartSlot,
    StopInterview,
    WarnIdle,
    WarnSlot,
)
from maju.domain.kiosk_session import AFTER_SLOT_S, ANSWER_GRACE_S, END_PAGE_S, LONGEST_STEP_S, KioskSession
from maju.domain.sound_of_life import SoundOfLife

CHOICE = ConsentChoice(frozenset({"voice", "analysis"}), "1 ko 0123456789ab", "2026-11-21T10:00:00+09:00")
SLOT_S = KioskSettings().slot_s


def at_phase(phase: KioskPhase, at: float = 0.0, **changes: object) -> KioskSession:
    """A session that came so far at one moment."""
    session = KioskSession(KioskSettings(**changes))  # type: ignore[arg-type]
    steps: list[KioskEvent] = [
        StartPressed(at, "7"),
        ConsentGiven(at, CHOICE),
        MaterialsDone(at),
        DevicesDone(at),
        PreparationDone(at),
        InterviewDone(at, "i1"),
        ReportDone(at),
        TakeAwayDone(at),
    ]
    for step in steps:
        if session.snapshot.phase is phase:
            break
        session.handle(step)
    assert session.snapshot.phase is phase
    return session


def run(session: KioskSession, since: float, until: float, *, touched: bool = False) -> list[KioskCommand]:
    """A tick a second, and a touch with each where somebody is there."""
    said: list[KioskCommand] = []
    for at in range(int(since) + 1, int(until) + 1):
        if touched:
            said += session.handle(Touched(float(at)))
        said += session.handle(Tick(float(at)))
    return said


def test_from_the_start_page_to_the_end() -> None:
    session = KioskSession(KioskSettings())
    assert session.handle(StartPressed(5.0, "12")) == [StartSlot("12")]
    assert session.handle(ConsentGiven(6.0, CHOICE)) == [RecordConsent(CHOICE)]
    for event in (MaterialsDone(7.0), DevicesDone(8.0), PreparationDone(9.0), InterviewDone(10.0, "i1")):
        assert session.handle(event) == []
    assert session.snapshot.phase is KioskPhase.REPORT
    assert session.snapshot.interview_id == "i1"
    session.handle(ReportDone(11.0))
    session.handle(TakeAwayDone(12.0))
    assert session.snapshot.phase is KioskPhase.ENDING
    assert run(session, 12, 12 + END_PAGE_S) == [EndSession(EndReason.DONE)]
    assert session.snapshot.over


def test_without_materials_the_devices_follow_the_consent() -> None:
    session = KioskSession(KioskSettings(allow_materials=False))
    session.handle(StartPressed(0.0))
    session.handle(ConsentGiven(1.0, CHOICE))
    assert session.snapshot.phase is KioskPhase.DEVICES


def test_who_does_not_agree_comes_no_further() -> None:
    session = at_phase(KioskPhase.CONSENT)
    session.handle(MaterialsDone(1.0))
    session.handle(PreparationDone(1.0))
    assert session.snapshot.phase is KioskPhase.CONSENT
    session.handle(ConsentRefused(2.0))
    assert (session.snapshot.phase, session.snapshot.end_reason) == (KioskPhase.ENDING, EndReason.REFUSED)
    assert session.snapshot.consent is None


def test_idle_is_asked_about_after_three_minutes_and_ends_after_five() -> None:
    session = at_phase(KioskPhase.REPORT)
    assert run(session, 0, 180) == [WarnIdle(120.0)]
    assert session.snapshot.idle_left_s == 120.0
    assert run(session, 180, 300) == [EndSession(EndReason.IDLE)]


def test_a_touch_in_time_goes_on_and_the_next_warning_comes_anew() -> None:
    session = at_phase(KioskPhase.MATERIALS)
    run(session, 0, 290)
    session.handle(Touched(291.0))
    assert session.snapshot.idle_left_s is None
    assert run(session, 291, 471) == [WarnIdle(120.0)]


@pytest.mark.parametrize("phase", [KioskPhase.INTERVIEW, KioskPhase.DEVICES, KioskPhase.REPORT])
def test_a_voice_is_a_sign_of_life_where_one_is_expected(phase: KioskPhase) -> None:
    session = at_phase(phase)
    run(session, 0, 250)
    session.handle(Speaking(251.0))
    assert session.snapshot.idle_left_s is None


def test_a_voice_in_the_room_keeps_no_deserted_page_alive() -> None:
    session = at_phase(KioskPhase.TAKE_AWAY)
    run(session, 0, 250)
    session.handle(Speaking(251.0))
    assert session.snapshot.idle_left_s == pytest.approx(49.0)


def test_nobody_is_asked_for_on_the_start_page() -> None:
    session = KioskSession(KioskSettings())
    assert run(session, 0, 7200) == []
    assert session.snapshot.slot_left_s is None


def test_the_end_of_the_turn_is_said_before_and_lets_the_answer_be_finished() -> None:
    session = at_phase(KioskPhase.INTERVIEW)
    said = run(session, 0, SLOT_S, touched=True)
    assert said == [WarnSlot(300.0), FinishInterview()]
    assert (session.snapshot.phase, session.snapshot.slot_over) == (KioskPhase.INTERVIEW, True)
    session.handle(InterviewDone(SLOT_S + 20, "i1"))
    assert session.snapshot.phase is KioskPhase.REPORT, "the report follows"


def test_an_answer_that_never_ends_is_ended_and_kept() -> None:
    session = at_phase(KioskPhase.INTERVIEW)
    said = run(session, 0, SLOT_S + ANSWER_GRACE_S, touched=True)
    assert said[-1] == StopInterview()


def test_report_and_taking_away_have_their_time_after_the_turn_and_no_more() -> None:
    session = at_phase(KioskPhase.REPORT)
    run(session, 0, SLOT_S + AFTER_SLOT_S - 1, touched=True)
    assert session.snapshot.phase is KioskPhase.REPORT
    run(session, SLOT_S + AFTER_SLOT_S - 1, SLOT_S + AFTER_SLOT_S, touched=True)
    assert (session.snapshot.phase, session.snapshot.end_reason) == (KioskPhase.ENDING, EndReason.SLOT)


def test_a_turn_that_ends_before_the_interview_begins_ends_the_session() -> None:
    session = at_phase(KioskPhase.PREPARATION)
    run(session, 0, SLOT_S, touched=True)
    assert session.snapshot.end_reason is EndReason.SLOT


def test_an_interview_that_did_not_come_about_leads_back() -> None:
    session = at_phase(KioskPhase.INTERVIEW)
    session.handle(InterviewDone(1.0))
    assert session.snapshot.phase is KioskPhase.PREPARATION


@pytest.mark.parametrize("phase", [phase for phase in KioskPhase if phase is not KioskPhase.START])
def test_a_fault_and_the_counsellor_end_it_at_once_anywhere(phase: KioskPhase) -> None:
    assert at_phase(phase).handle(Fault(1.0, "disk-full")) == [EndSession(EndReason.FAULT)]
    assert at_phase(phase).handle(EndedFromOutside(1.0, EndReason.LOG_OUT)) == [EndSession(EndReason.LOG_OUT)]


def test_the_button_ends_with_a_word_and_again_at_once() -> None:
    session = at_phase(KioskPhase.REPORT)
    assert session.handle(EndPressed(1.0)) == []
    assert session.snapshot.phase is KioskPhase.ENDING
    assert session.handle(EndPressed(2.0)) == [EndSession(EndReason.BUTTON)]
    assert session.handle(Touched(3.0)) == [], "over is over"


def test_an_hour_asleep_is_nobodys_time() -> None:
    session = at_phase(KioskPhase.REPORT)
    run(session, 0, 100)
    assert session.handle(Tick(3700.0)) == []
    assert session.snapshot.slot_left_s == pytest.approx(SLOT_S - 100 - LONGEST_STEP_S)
    assert session.snapshot.idle_left_s is None


_events = st.one_of(
    st.builds(StartPressed, st.floats(0, 1e5), st.just("3")),
    st.builds(ConsentGiven, st.floats(0, 1e5), st.just(CHOICE)),
    st.builds(InterviewDone, st.floats(0, 1e5), st.sampled_from(["", "i1"])),
    *(
        st.builds(kind, st.floats(0, 1e5))
        for kind in (
            ConsentRefused,
            MaterialsDone,
            DevicesDone,
            PreparationDone,
            ReportDone,
            TakeAwayDone,
            BackPressed,
            EndPressed,
            Touched,
            Speaking,
            Tick,
        )
    ),
)
_BEHIND_CONSENT = frozenset(KioskPhase) - {KioskPhase.START, KioskPhase.CONSENT, KioskPhase.ENDING}


@given(st.lists(_events, max_size=60), st.booleans())
@settings(max_examples=200, deadline=None)
def test_whatever_happens(events: list[KioskEvent], materials: bool) -> None:
    """Consent is never skipped, no time is negative or grows, nothing follows the end, and the end comes."""
    session = KioskSession(KioskSettings(allow_materials=materials))
    ends, left = 0, SLOT_S
    for event in events:
        commands = session.handle(event)
        snapshot = session.snapshot
        ends += sum(isinstance(command, EndSession) for command in commands)
        assert snapshot.phase not in _BEHIND_CONSENT or snapshot.consent is not None
        assert 0.0 <= (snapshot.idle_left_s or 0.0) <= 300.0
        assert 0.0 <= (SLOT_S if snapshot.slot_left_s is None else snapshot.slot_left_s) <= left
        left = left if snapshot.slot_left_s is None else snapshot.slot_left_s
        assert snapshot.over == (ends == 1)
        assert (snapshot.phase is KioskPhase.ENDING) == (snapshot.end_reason is not None)
    since = max((event.at for event in events), default=0.0)
    if session.snapshot.phase is not KioskPhase.START and not session.snapshot.over:
        run(session, since, since + SLOT_S + AFTER_SLOT_S + END_PAGE_S + 2, touched=True)
        assert session.snapshot.over, "even with somebody there all the time"


def test_speech_stands_out_from_the_room_and_the_room_does_not() -> None:
    ear = SoundOfLife()
    assert not any(ear.hears(-48.0) for _ in range(50)), "a loud room"
    assert ear.hears(-30.0)
    assert not ear.hears(None)
    quiet = SoundOfLife()
    assert not any(quiet.hears(level) for level in (-80.0, -60.0, -70.0)), "too quiet to be anybody"
