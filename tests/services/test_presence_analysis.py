"""Presence and gaze calibration over drawn series of observations."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.domain.presence import FaceObservation, GazeCalibration
from maju.services.presence_analysis import calibrate, summarise_presence

RATE = 12.0
CALIBRATION = GazeCalibration(camera=0.0, screen=-2.0, left=22.0, right=-24.0)


def face(at_s: float, yaw: float = 0.0, gaze_x: float = 0.0, blink: float = 0.1, smile: float = 0.1) -> FaceObservation:
    return FaceObservation(
        at_s, True, yaw=yaw, pitch=0.0, roll=0.0, gaze_x=gaze_x, gaze_y=0.0, blink=blink, smile=smile
    )


def none(at_s: float) -> FaceObservation:
    return FaceObservation(at_s, False)


def series(seconds: float, **changes: float) -> list[FaceObservation]:
    return [face(i / RATE, **changes) for i in range(int(seconds * RATE))]


def turned(seen: list[FaceObservation], start_s: float, end_s: float, yaw: float) -> list[FaceObservation]:
    return [replace(o, yaw=yaw) if start_s <= o.at_s < end_s else o for o in seen]


def test_a_face_that_is_there_is_counted_by_the_second() -> None:
    presence = summarise_presence(series(20), 20.0, None)
    assert (presence.measured, presence.enough, presence.face_share) == (True, True, 1.0)
    assert presence.picture_rate == RATE
    assert [s.second for s in presence.seconds] == list(range(20))
    assert {s.face_share for s in presence.seconds} == {1.0}


def test_too_little_face_reports_that_share_and_nothing_else() -> None:
    seen = [o if o.at_s < 11 else none(o.at_s) for o in series(20, smile=0.9)]
    presence = summarise_presence(seen, 20.0, CALIBRATION)
    assert presence.face_share == pytest.approx(0.55)
    assert presence.measured
    assert not presence.enough
    assert "55%" in presence.reason
    assert presence.seconds == presence.look_aways == ()
    assert presence.blinks_per_minute is presence.steadiness_deg is presence.smile_share is None
    assert not presence.calibrated


def test_a_camera_that_stops_half_way_has_not_seen_the_rest() -> None:
    assert not summarise_presence(series(9), 20.0, CALIBRATION).enough


def test_without_pictures_nothing_was_measured() -> None:
    presence = summarise_presence((), 20.0, None)
    assert not presence.measured
    assert presence.reason


def test_sideways_looks_need_a_calibration() -> None:
    seen = turned(series(20), 5, 9, 30.0)
    without = summarise_presence(seen, 20.0, None)
    assert without.look_aways == ()
    assert not without.calibrated
    assert {s.sideways_share for s in without.seconds} == {None}


def test_only_long_sideways_looks_are_reported() -> None:
    seen = turned(turned(turned(series(30), 3, 4, 30.0), 10, 13, 30.0), 20, 22.5, -30.0)
    presence = summarise_presence(seen, 30.0, CALIBRATION)
    assert [(round(a.start_s), round(a.end_s)) for a in presence.look_aways] == [(10, 13), (20, 22)]
    assert presence.seconds[11].sideways_share == 1.0
    assert presence.seconds[16].sideways_share == 0.0


def test_eyes_alone_can_look_away() -> None:
    seen = [replace(o, gaze_x=0.7) if 5 <= o.at_s < 8 else o for o in series(20)]
    assert len(summarise_presence(seen, 20.0, CALIBRATION).look_aways) == 1


def test_looking_down_or_at_the_screen_is_normal() -> None:
    seen = [replace(o, pitch=-25.0, gaze_y=-0.8, yaw=-3.0) for o in series(20)]
    assert summarise_presence(seen, 20.0, CALIBRATION).look_aways == ()


def test_a_blink_does_not_end_a_look_and_a_lost_face_does() -> None:
    looked = turned(series(20), 5, 8, 30.0)
    blinked = [replace(o, blink=0.9) if 6.4 <= o.at_s < 6.6 else o for o in looked]
    assert len(summarise_presence(blinked, 20.0, CALIBRATION).look_aways) == 1
    lost = [none(o.at_s) if 6.3 <= o.at_s < 6.8 else o for o in looked]
    assert summarise_presence(lost, 20.0, CALIBRATION).look_aways == ()


def test_blinks_are_short_and_counted_once() -> None:
    shut = {(2.0, 2.25), (5.0, 5.25), (9.0, 9.25), (14.0, 16.0)}
    seen = [replace(o, blink=0.8) if any(a <= o.at_s < b for a, b in shut) else o for o in series(20)]
    presence = summarise_presence(seen, 20.0, None)
    assert presence.blinks_per_minute == pytest.approx(9.0)
    assert sum(s.blinks for s in presence.seconds) == 3


def test_steadiness_is_the_spread_of_the_head_in_degrees() -> None:
    still = summarise_presence(series(20), 20.0, None)
    swaying = [replace(o, yaw=4 * math.sin(o.at_s * 4)) for o in series(20)]
    assert still.steadiness_deg == 0.0
    assert summarise_presence(swaying, 20.0, None).steadiness_deg == pytest.approx(4 / math.sqrt(2), abs=0.3)


def test_mouth_corners_are_a_share_of_the_pictures() -> None:
    seen = [replace(o, smile=0.6) if o.at_s < 5 else o for o in series(20)]
    assert summarise_presence(seen, 20.0, None).smile_share == pytest.approx(0.25)


def looks(yaw: float, spread: float = 0.5, count: int = 20) -> list[FaceObservation]:
    return [face(i / RATE, yaw=yaw + spread * math.sin(3.0 * i)) for i in range(count)]


def test_a_calibration_holds_the_middle_of_each_mark() -> None:
    made = calibrate(looks(1.0), looks(-2.0), looks(20.0), looks(-21.0), "2026-11-21T09:00:00+09:00")
    assert made.camera == pytest.approx(1.0, abs=0.3)
    assert made.right == pytest.approx(-21.0, abs=0.3)
    assert made.made_at.startswith("2026")
    seen = turned(series(20), 5, 9, 19.0)
    assert len(summarise_presence(seen, 20.0, made).look_aways) == 1


def test_a_mirrored_camera_calibrates_just_as_well() -> None:
    made = calibrate(looks(0.0), looks(2.0), looks(-20.0), looks(21.0))
    assert len(summarise_presence(turned(series(20), 5, 9, -19.0), 20.0, made).look_aways) == 1


@pytest.mark.parametrize(
    "marks",
    [
        (looks(0.0), looks(1.0), looks(3.0), looks(-3.0)),  # hardly turned
        (looks(0.0), looks(1.0), looks(20.0), looks(18.0)),  # both to one side
        (looks(0.0, 15.0), looks(0.0, 15.0), looks(12.0, 15.0), looks(-12.0, 15.0)),  # restless
        (looks(0.0), looks(1.0), looks(20.0, count=5), looks(-20.0)),  # too few pictures
        (looks(0.0), [none(i / RATE) for i in range(30)], looks(20.0), looks(-20.0)),  # no face
        ([], [], [], []),
    ],
)
def test_marks_that_cannot_be_told_apart_are_refused(marks: tuple[list[FaceObservation], ...]) -> None:
    with pytest.raises(MajuError) as refused:
        calibrate(*marks)
    assert refused.value.code == "calibration-poor"
    assert "건너뛰어도" in str(refused.value)


OBSERVATIONS = st.lists(
    st.tuples(st.floats(0, 30), st.booleans(), st.floats(-60, 60), st.floats(-1, 1), st.floats(0, 1)), max_size=80
)


@settings(max_examples=60, deadline=None)
@given(OBSERVATIONS, st.floats(0, 30), st.sampled_from([None, CALIBRATION]))
def test_any_series_gives_shares_between_0_and_1(
    raw: list[tuple[float, bool, float, float, float]], duration_s: float, calibration: GazeCalibration | None
) -> None:
    seen = [
        face(at, yaw, gaze, blink) if there else none(at)
        for at, there, yaw, gaze, blink in sorted(raw, key=lambda o: o[0])
    ]
    presence = summarise_presence(seen, duration_s, calibration)
    assert 0 <= presence.face_share <= 1
    assert all(look.end_s - look.start_s >= 1.5 for look in presence.look_aways)
    assert presence.enough == (presence.measured and presence.face_share >= 0.6 and not presence.reason)
