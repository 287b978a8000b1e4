"""Voice activity by Silero VAD v6 (MIT), whose network ships inside the faster-whisper wheel; needs no Whisper model.

It runs in process: onnxruntime takes 0.2 s to import, then 1.2 ms per second of sound on one thread.
"""

import importlib.util
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from maju.domain.answer import SpeechSpan
from maju.domain.errors import MajuError
from maju.engines.audio_tail import RATE, AudioTail, Samples

WINDOW = 512
"""Samples per probability: 32 ms at 16 kHz, fixed by the network."""
WINDOW_S = WINDOW / RATE
_CONTEXT = 64
_BATCH = 2000
_WORD_PAUSE_S = 0.3
_MODEL = "silero_vad_v6.onnx"


class SileroStream:
    """Speech probability of every 32 ms of one stream of 16 kHz samples."""

    def __init__(self) -> None:
        self._session = _open_session()
        self._hidden = np.zeros((1, 1, 128), dtype=np.float32)
        self._cell = np.zeros((1, 1, 128), dtype=np.float32)
        self._context = np.zeros(_CONTEXT, dtype=np.float32)
        self._rest = np.zeros(0, dtype=np.float32)

    def push(self, samples: Samples, *, final: bool = False) -> npt.NDArray[np.float32]:
        """Probabilities 0-1 of the windows now complete; ``final`` fills the last one with silence."""
        waiting = np.concatenate([self._rest, samples])
        if final and len(waiting) % WINDOW:
            waiting = np.pad(waiting, (0, WINDOW - len(waiting) % WINDOW))
        whole = len(waiting) // WINDOW * WINDOW
        self._rest = waiting[whole:]
        windows = waiting[:whole].reshape(-1, WINDOW)
        parts = [self._run(windows[start : start + _BATCH]) for start in range(0, len(windows), _BATCH)]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.float32)

    def _run(self, windows: Samples) -> npt.NDArray[np.float32]:
        before = np.vstack([self._context, windows[:-1, -_CONTEXT:]])
        self._context = windows[-1, -_CONTEXT:]
        feed = {"input": np.hstack([before, windows]), "h": self._hidden, "c": self._cell}
        probabilities, self._hidden, self._cell = self._session.run(None, feed)
        result: npt.NDArray[np.float32] = probabilities
        return result


def _open_session() -> Any:
    package = importlib.util.find_spec("faster_whisper")
    if package is None or not package.submodule_search_locations:
        sentence = "말소리를 찾는 구성 요소가 없습니다. 프로그램을 다시 설치해 주세요. 녹음은 그대로 됩니다."
        raise MajuError("voice-activity-missing", sentence)
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.inter_op_num_threads = options.intra_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    model = Path(package.submodule_search_locations[0]) / "assets" / _MODEL
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


@dataclass(frozen=True, slots=True)
class SpanRules:
    """How probabilities become spans, in seconds; ``enter`` and ``leave`` are what Silero recommends (0.5, 0.35)."""

    gap_s: float = 0.2
    shortest_s: float = 0.2
    longest_s: float = float("inf")
    enter: float = 0.5
    leave: float = 0.35


class SpanFinder:
    """Turns a stream of probabilities into spans of speech (first window, window after the last)."""

    def __init__(self, rules: SpanRules) -> None:
        self._rules = rules
        self._history: list[float] = []
        self._begin: int | None = None
        self._quiet_from: int | None = None

    def push(self, probabilities: npt.NDArray[np.float32]) -> list[tuple[int, int]]:
        """Spans that ended within these windows."""
        closed: list[tuple[int, int]] = []
        for value in map(float, probabilities):
            position = len(self._history)
            self._history.append(value)
            self._step(position, value, closed)
        return closed

    def finish(self) -> list[tuple[int, int]]:
        """The span that is still open, if any, ended here."""
        closed: list[tuple[int, int]] = []
        if self._begin is not None:
            self._close(self._quiet_from or len(self._history), closed)
        return closed

    @property
    def open_span(self) -> tuple[int, int] | None:
        """The span that is being spoken: up to its last voiced window so far; None if there is none long enough."""
        if self._begin is None:
            return None
        end = self._quiet_from or len(self._history)
        return (self._begin, end) if (end - self._begin) * WINDOW_S >= self._rules.shortest_s else None

    @property
    def open_begin(self) -> int | None:
        """First window of the span that is open, however short."""
        return self._begin

    def voiced_s(self, start_s: float, end_s: float) -> float:
        """Seconds of voiced windows (probability >= ``enter``) between two times."""
        return WINDOW_S * sum(value >= self._rules.enter for value in self._windows(start_s, end_s))

    def voiced_parts(self, start_s: float, end_s: float) -> list[tuple[float, float]]:
        """Voiced stretches between two times, in seconds."""
        first = int(start_s / WINDOW_S)
        parts: list[tuple[float, float]] = []
        for index, value in enumerate(self._windows(start_s, end_s), first):
            if value >= self._rules.enter:
                begin, end = max(start_s, index * WINDOW_S), min(end_s, (index + 1) * WINDOW_S)
                parts = (
                    [*parts[:-1], (parts[-1][0], end)] if parts and parts[-1][1] == begin else [*parts, (begin, end)]
                )
        return parts

    def trim(self, start_s: float, end_s: float) -> tuple[float, float]:
        """The longest part of a stretch that holds no pause over 0.3 s; the stretch itself where nothing is voiced."""
        first = int(start_s / WINDOW_S)
        runs: list[list[int]] = []
        for index, value in enumerate(self._windows(start_s, end_s)):
            if value >= self._rules.leave:
                if not runs or (index - runs[-1][-1]) * WINDOW_S > _WORD_PAUSE_S:
                    runs.append([])
                runs[-1].append(index)
        if not runs:
            return start_s, end_s
        run = max(reversed(runs), key=len)
        return max(start_s, (first + run[0]) * WINDOW_S), min(end_s, (first + run[-1] + 1) * WINDOW_S)

    def _windows(self, start_s: float, end_s: float) -> list[float]:
        return self._history[int(start_s / WINDOW_S) : math.ceil(end_s / WINDOW_S)]

    def _step(self, position: int, value: float, closed: list[tuple[int, int]]) -> None:
        rules = self._rules
        if value >= rules.enter:
            self._begin = position if self._begin is None else self._begin
            self._quiet_from = None
        elif value < rules.leave and self._begin is not None and self._quiet_from is None:
            self._quiet_from = position
        if self._begin is None:
            return
        if self._quiet_from is not None and (position + 1 - self._quiet_from) * WINDOW_S >= rules.gap_s:
            self._close(self._quiet_from, closed)
        elif (position + 1 - self._begin) * WINDOW_S >= rules.longest_s:
            self._split(position + 1, closed)

    def _close(self, end: int, closed: list[tuple[int, int]]) -> None:
        assert self._begin is not None
        if (end - self._begin) * WINDOW_S >= self._rules.shortest_s:
            closed.append((self._begin, end))
        self._begin = self._quiet_from = None

    def _split(self, end: int, closed: list[tuple[int, int]]) -> None:
        """Cut a span that has grown too long at its least voiced window in the last quarter."""
        assert self._begin is not None
        first = end - max(1, (end - self._begin) // 4)
        part = self._history[first:end]
        cut = first + part.index(min(part))
        closed.append((self._begin, cut))
        self._begin, self._quiet_from = cut, None


class SileroVoiceActivity:
    """Voice activity of finished recordings: spans at least 0.2 s long, 0.2 s apart."""

    def spans(self, audio: Path) -> tuple[SpeechSpan, ...]:
        """Speech spans in seconds. Raises MajuError ``audio-unreadable``."""
        tail = AudioTail(audio)
        finder = SpanFinder(SpanRules())
        found = finder.push(SileroStream().push(tail.read(final=True), final=True))
        return to_spans(found + finder.finish(), tail.seconds)


def to_spans(windows: list[tuple[int, int]], seconds: float) -> tuple[SpeechSpan, ...]:
    """Spans of windows as seconds, none beyond the end of the recording."""
    return tuple(
        SpeechSpan(round(start * WINDOW_S, 3), round(min(seconds, end * WINDOW_S), 3)) for start, end in windows
    )
