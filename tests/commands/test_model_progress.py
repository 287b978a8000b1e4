"""What a person sees of a long job, on a terminal and in a file."""

import io
import os
import signal

import pytest

from maju.commands.model_progress import ProgressLine, describe, duration, size, stopped_by_ctrl_c
from maju.domain.model_ports import TransferProgress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def progress(done: int, total: int | None = 1000, stage: str = "download", **more: float) -> TransferProgress:
    return TransferProgress(stage, "whisper-small", "model.bin", done, total, **more)


def test_a_line_says_what_how_much_how_fast_and_how_long() -> None:
    whole = progress(500_000_000, 2_000_000_000, rate=12_340_000, left_s=121.5)
    assert describe(whole) == "받는 중 whisper-small · 2.0GB 가운데 500.0MB (25%) · 초당 12.3MB · 2분 남음"
    assert describe(progress(999, None)) == "받는 중 whisper-small · 999바이트"
    assert (
        describe(progress(1000, 1000, "verify", left_s=0.0)) == "검사하는 중 whisper-small · 1.0KB 가운데 1.0KB (100%)"
    )


@pytest.mark.parametrize(("seconds", "words"), [(0.2, "1초"), (59, "59초"), (61, "1분"), (3725, "1시간 2분")])
def test_durations(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def test_sizes() -> None:
    assert [size(n) for n in (0, 1500, 2_000_000, 3_087_284_237)] == ["0바이트", "1.5KB", "2.0MB", "3.1GB"]


def test_a_terminal_has_one_line_that_is_left_empty() -> None:
    out = Terminal()
    line = ProgressLine(out)
    for done in (0, 10, 20):
        line.show(progress(done))
    line.end()
    line.end()
    assert "\n" not in out.getvalue()
    assert out.getvalue().count("받는 중") == 3
    assert out.getvalue().endswith("\r\x1b[K")


def test_a_file_gets_a_line_every_5_seconds_or_5_percent() -> None:
    now = [0.0]
    out = io.StringIO()
    line = ProgressLine(out, lambda: now[0])
    for done in range(1000):  # 5 %: 20 lines
        line.show(progress(done))
    assert len(out.getvalue().splitlines()) == 20
    line.show(progress(999))
    now[0] += 5.0
    line.show(progress(999))
    line.show(progress(999))
    line.show(progress(0, stage="verify"))
    assert len(out.getvalue().splitlines()) == 22
    line.end()
    assert "\x1b" not in out.getvalue()


def test_ctrl_c_is_noticed_once_and_ends_the_program_the_second_time() -> None:
    before = signal.getsignal(signal.SIGINT)
    with stopped_by_ctrl_c() as stopped:
        assert not stopped()
        os.kill(os.getpid(), signal.SIGTERM)
        assert stopped()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before
