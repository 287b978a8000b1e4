"""Sounds and pictures with marks in them, made for the devices' tests."""

import wave
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

RATE = 48_000


def beeps(seconds: float, rate: int = RATE) -> NDArray[np.int16]:
    """A beep of 1 kHz, 0.1 s long, at the beginning of every second; silence between."""
    count = np.arange(int(seconds * rate))
    return (12_000 * np.sin(2 * np.pi * 1000 * count / rate) * (count % rate < rate // 10)).astype(np.int16)


def write_wav(path: Path, samples: NDArray[np.int16], rate: int = RATE) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    return path


def write_flashes(path: Path, seconds: float, size: tuple[int, int] = (320, 180), rate: int = 30) -> Path:
    """A video that is white for 0.1 s at the beginning of every second, with a corner of noise as a camera has it."""
    noise = np.random.default_rng(0)
    width, height = size
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=rate, options={"preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        for number in range(int(seconds * rate)):
            image = np.full((height, width, 3), 230 if number % rate < rate // 10 else 20, np.uint8)
            image[:32, :32] = noise.integers(0, 255, (32, 32, 3))
            container.mux(stream.encode(av.VideoFrame.from_ndarray(image, format="bgr24")))
        container.mux(stream.encode(None))
    return path


def onsets(levels: NDArray[np.float64], times: NDArray[np.float64], threshold: float, pause_s: float) -> list[float]:
    """Times at which a level rises over the threshold after at least ``pause_s`` below it."""
    found: list[float] = []
    last_loud = -np.inf
    for level, at in zip(levels, times, strict=True):
        if level >= threshold:
            if at - last_loud > pause_s:
                found.append(float(at))
            last_loud = at
    return found


def beep_onsets(media: Path) -> list[float]:
    """Seconds of the beeps in a recording's own sound track, by its time stamps."""
    levels, times = [], []
    with av.open(str(media)) as container:
        for frame in container.decode(audio=0):
            samples = frame.to_ndarray().reshape(-1).astype(np.float64)
            levels.append(np.abs(samples))
            times.append(float(frame.time or 0) + np.arange(samples.size) / frame.sample_rate)
    return onsets(np.concatenate(levels), np.concatenate(times), 2000, 0.3)


def flash_onsets(media: Path) -> list[float]:
    """Seconds of the flashes in a recording's picture track."""
    levels, times = [], []
    with av.open(str(media)) as container:
        for frame in container.decode(video=0):
            levels.append(float(frame.to_ndarray(format="gray")[40:, 40:].mean()))
            times.append(float(frame.time or 0))
    return onsets(np.array(levels), np.array(times), 125, 0.3)


def offsets(media: Path) -> list[float]:
    """Picture minus sound in seconds, for every beep that has a flash within half a second."""
    flashes = flash_onsets(media)
    return [
        min((f - b for f in flashes), key=abs) for b in beep_onsets(media) if any(abs(f - b) < 0.5 for f in flashes)
    ]


def length(media: Path, kind: str = "audio") -> float:
    """Seconds of the audio or video track that can be decoded; a file cut off in the middle counts up to there."""
    end = 0.0
    try:
        with av.open(str(media)) as container:
            for frame in container.decode(**{kind: 0}):
                if isinstance(frame, av.AudioFrame):
                    end = float(frame.time or 0) + frame.samples / frame.sample_rate
                elif isinstance(frame, av.VideoFrame):
                    end = float(frame.time or 0)
    except av.FFmpegError:
        return end
    return end
