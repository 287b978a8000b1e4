"""What a camera saw of a candidate: facts per second, no emotion, never a part of a score."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FaceObservation:
    """One picture read. Angles in degrees (yaw > 0: towards the candidate's left as the camera sees it, pitch > 0: up).

    ``gaze_x``, ``gaze_y``: eye direction within the head, -1…1 from MediaPipe's eyeLook blendshapes; ``blink`` and ``smile``
    0-1 (mean of both sides). All None when no face is in the picture. ``face_box``: left, top, width, height as shares 0-1.
    ``shoulders``: whether both are in the picture; None where no pose model is installed.
    """

    at_s: float
    face: bool
    yaw: float | None = None
    pitch: float | None = None
    roll: float | None = None
    gaze_x: float | None = None
    gaze_y: float | None = None
    blink: float | None = None
    smile: float | None = None
    face_box: tuple[float, float, float, float] | None = None
    shoulders: bool | None = None


@dataclass(frozen=True, slots=True)
class GazeCalibration:
    """Combined sideways direction (head yaw in degrees plus eye share of it) while looking at four marks; made by ``calibrate``."""

    camera: float
    screen: float
    left: float
    right: float
    made_at: str = ""


@dataclass(frozen=True, slots=True)
class LookAway:
    """A long sideways look (seconds in the recording)."""

    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class PresenceSecond:
    """One second of presence: shares 0-1 of the pictures read in it; None when no face was seen."""

    second: int
    face_share: float
    yaw: float | None = None
    pitch: float | None = None
    sideways_share: float | None = None
    blinks: int = 0
    smile: float | None = None


@dataclass(frozen=True, slots=True)
class Presence:
    """Presence over one take. ``measured`` False with ``reason`` where there was no model, no camera or no consent.

    ``enough`` is False when the face was seen less than 60% of the time: nothing but that share may then be reported
    (EVIDENCE rule 2). ``calibrated`` False means sideways looks were not judged at all. ``steadiness_deg`` is the standard
    deviation of head yaw in degrees (median over 5 s windows). ``shoulders_share``: share of the pictures with both shoulders
    in them, None without a pose model: a fact about how the camera stands, nothing about the person.
    """

    measured: bool
    reason: str = ""
    pictures: int = 0
    picture_rate: float = 0.0
    face_share: float = 0.0
    enough: bool = False
    calibrated: bool = False
    seconds: tuple[PresenceSecond, ...] = ()
    look_aways: tuple[LookAway, ...] = ()
    blinks_per_minute: float | None = None
    steadiness_deg: float | None = None
    smile_share: float | None = None
    shoulders_share: float | None = None
