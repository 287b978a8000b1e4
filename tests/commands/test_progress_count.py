"""Counting progress on a terminal and in a file."""

import io

from maju.commands.progress_count import PLAIN_EVERY_S, CountLine


class Terminal(io.StringIO):
    """A stream that says it is one."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_every_count_in_one_line_and_ends_clean() -> None:
    stream = Terminal()
    line = CountLine("세는 중", stream)
    line.show(500, None)
    line.show(1000, 2000)
    line.end()
    assert stream.getvalue() == "\r\x1b[K세는 중: 500건\r\x1b[K세는 중: 2,000건 가운데 1,000건\r\x1b[K"


def test_a_file_gets_a_line_now_and_then() -> None:
    stream, seconds = io.StringIO(), iter([0.0, 1.0, PLAIN_EVERY_S, PLAIN_EVERY_S])
    line = CountLine("세는 중", stream, lambda: next(seconds))
    for done in (1, 2, 3):
        line.show(done, None)
    line.end()
    assert stream.getvalue() == "세는 중: 1건\n세는 중: 3건\n"
