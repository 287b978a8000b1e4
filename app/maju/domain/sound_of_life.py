"""Whether somebody speaks, from sound levels alone: good enough to know that a kiosk is not deserted."""

from collections import deque

LOOKS_A_SECOND = 5
FLOOR_S = 30
"""Speech pauses within half a minute, so the quietest moment of that time is the room."""
ABOVE_FLOOR_DB = 9.0
QUIETEST_DBFS = -55.0
"""Below this nothing at a usual distance is speech, however quiet the room is."""


class SoundOfLife:
    """Fed five times a second with the microphone's level in dBFS, None where there is none."""

    def __init__(self) -> None:
        self._levels: deque[float] = deque(maxlen=FLOOR_S * LOOKS_A_SECOND)

    def hears(self, level_dbfs: float | None) -> bool:
        """Take a level; whether it stands out from the room."""
        if level_dbfs is None:
            return False
        self._levels.append(level_dbfs)
        return level_dbfs >= max(min(self._levels) + ABOVE_FLOOR_DB, QUIETEST_DBFS)
