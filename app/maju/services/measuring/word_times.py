"""Where in the recording the characters of a transcript were spoken."""

from bisect import bisect_left, bisect_right

from maju.domain.answer import Transcript, Word

_SEARCH_AHEAD = 60
"""Characters within which the next timed word must be found: recognisers drop or join a word now and then."""


class WordTimes:
    """Lines a transcript's timed words up with its text. Words that are not literally in the text are left out."""

    def __init__(self, transcript: Transcript) -> None:
        self.words: list[tuple[int, int, Word]] = []
        cursor = 0
        for word in transcript.words:
            bare = word.text.strip()
            found = transcript.text.find(bare, cursor, cursor + _SEARCH_AHEAD + len(bare)) if bare else -1
            if found >= 0:
                cursor = found + len(bare)
                self.words.append((found, cursor, word))
        self._starts = [start for start, _, _ in self.words]
        self._ends = [end for _, end, _ in self.words]

    def between(self, start_char: int, end_char: int) -> list[Word]:
        """Timed words that overlap these characters."""
        first = bisect_right(self._ends, start_char)
        last = bisect_left(self._starts, end_char)
        return [word for _, _, word in self.words[first:last]]

    def seconds(self, start_char: int, end_char: int) -> tuple[float | None, float | None]:
        """When these characters were spoken, or (None, None) where no word there is timed.

        Inside a longer word the time is shared out by characters.
        """
        first = bisect_right(self._ends, start_char)
        last = bisect_left(self._starts, end_char) - 1
        if first > last:
            return None, None
        return self._moment(first, start_char), self._moment(last, end_char)

    def _moment(self, index: int, char: int) -> float:
        start, end, word = self.words[index]
        share = min(1.0, max(0.0, (char - start) / max(1, end - start)))
        return round(word.start_s + share * (word.end_s - word.start_s), 3)
