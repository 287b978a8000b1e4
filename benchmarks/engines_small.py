"""What :mod:`benchmarks.engines` does not look at: the pipe to an engine's process, and transcribing while one speaks.

    python -m benchmarks.engines_small

Prints one line per figure; medians, so that a busy machine disturbs little. The small models prove nothing about how fast
a real one is.
"""

import argparse
import statistics
import tempfile
import threading
import time
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np

from maju.engines.host import EngineHost, worker_threads
from maju.engines.stt_faster_whisper import FasterWhisperRecognizer
from maju.engines.tts_espeak import EspeakSynthesizer
from maju.engines.voice_activity import SileroVoiceActivity

MODELS = Path(__file__).parents[1] / "tests" / "fixtures" / "models"
VOICE_RATE = 22050


def timed(action: Callable[[], object]) -> float:
    """Seconds of one call."""
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def median_ms(action: Callable[[], object], times: int = 30) -> float:
    """Median milliseconds of a call."""
    return 1000 * statistics.median(timed(action) for _ in range(times))


def report(name: str, figure: str) -> None:
    """One line."""
    print(f"{name:<44} {figure}", flush=True)


def answer(seconds: float) -> np.ndarray:
    """An answer of rehearsal sentences with pauses, about so long, at 22,050 Hz."""
    import tomllib

    with (MODELS.parent / "rehearsal_sentences.toml").open("rb") as file:
        sentences = [sentence for entry in tomllib.load(file)["answer"] for sentence in entry["sentences"]]
    engine, parts, length = EspeakSynthesizer(), [], 0.0
    while length < seconds:
        pcm = b"".join(sound.pcm for sound in engine.synthesize(sentences[len(parts) % len(sentences)]))
        parts.append(np.concatenate([np.frombuffer(pcm, np.int16), np.zeros(int(0.8 * VOICE_RATE), np.int16)]))
        length += len(parts[-1]) / VOICE_RATE
    return np.concatenate(parts)


def write(path: Path, samples: np.ndarray) -> Path:
    """A WAV."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(VOICE_RATE)
        file.writeframes(samples.tobytes())
    return path


def host_and_voice() -> None:
    """The pipe itself, and the built-in voice."""
    host = EngineHost("benchmarks.echo_service:Echo", {}, name="되울림")
    report("host: start of an empty service", f"{1000 * timed(host.start):.0f} ms")
    picture = bytes(640 * 360 * 3)
    report("host: empty call", f"{median_ms(lambda: host.call('size', b'', timeout_s=5), 200):.2f} ms")
    report(
        "host: call with a 640x360 picture", f"{median_ms(lambda: host.call('size', picture, timeout_s=5), 100):.2f} ms"
    )
    host.close()
    voice = EspeakSynthesizer()
    report(
        "espeak: first sound of a sentence",
        f"{median_ms(lambda: next(voice.synthesize('자기소개를 부탁드립니다.'))):.1f} ms",
    )


def speech(folder: Path) -> None:
    """Whole and growing recordings, and voice activity, over 90 s of speech."""
    from faster_whisper import WhisperModel

    samples = answer(90.0)
    length = len(samples) / VOICE_RATE
    whole = write(folder / "whole.wav", samples)
    report("voice activity", f"{1000 * timed(lambda: SileroVoiceActivity().spans(whole)) / length:.2f} ms per second")
    model = WhisperModel(
        str(MODELS / "whisper-rehearsal"), device="cpu", compute_type="int8", cpu_threads=worker_threads()
    )
    bare = timed(lambda: list(model.transcribe(str(whole), language="ko", vad_filter=True, word_timestamps=True)[0]))
    engine = FasterWhisperRecognizer(MODELS / "whisper-rehearsal")
    report("whisper: load in its process", f"{timed(engine.warm_up):.2f} s")
    ours = timed(lambda: engine.advance(whole, final=True))
    together = timed(lambda: engine.transcribe(write(folder / "again.wav", samples)))
    report(f"whisper: {length:.0f} s at once, bare / ours / batched", f"{bare:.2f} / {ours:.2f} / {together:.2f} s")
    report("whisper: transcript after the end of an answer", f"{wait_after_growing(engine, folder, samples):.2f} s")
    engine.close()


def wait_after_growing(engine: FasterWhisperRecognizer, folder: Path, samples: np.ndarray) -> float:
    """Write the answer in real time, ask once a second, and measure what is left to wait for at its end."""
    path = write(folder / "growing.wav", samples[:0])
    over = threading.Event()

    def record() -> None:
        begun, step = time.monotonic(), VOICE_RATE // 10
        with path.open("ab", buffering=0) as file:
            for number, start in enumerate(range(0, len(samples), step), 1):
                file.write(samples[start : start + step].tobytes())
                time.sleep(max(0.0, begun + number / 10 - time.monotonic()))
        over.set()

    recorder = threading.Thread(target=record)
    recorder.start()
    while not over.wait(1.0):
        engine.advance(path, final=False)
    recorder.join()
    return timed(lambda: engine.advance(path, final=True))


def main() -> None:
    """Run everything."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    host_and_voice()
    with tempfile.TemporaryDirectory() as folder:
        speech(Path(folder))


if __name__ == "__main__":
    main()
