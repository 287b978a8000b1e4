"""What a language model is writing, shown while it grows: only whole words, and nothing that has not been checked."""

import json
import re
from collections.abc import Callable

Check = Callable[[str], str]
_WHOLE = re.compile(r'"((?:[^"\\]|\\.)*)"')
_BEGUN = re.compile(r'"((?:[^"\\]|\\.)*)$')


class Growing:
    """An ``on_text`` of a JSON array of sentences. ``check`` gives a sentence, or the beginning of one, as it may be shown, or
    nothing; ``told`` gets everything there is to show whenever that has changed."""

    def __init__(self, check: Check, told: Callable[[str], None], check_begun: Check | None = None) -> None:
        """``check_begun``: of a sentence that is not whole yet; None: those are not shown."""
        self._check = check
        self._check_begun = check_begun
        self._told = told
        self._raw = ""
        self._checked: list[str] = []
        self._begun = ""
        self._shown = ""

    def __call__(self, piece: str) -> None:
        """The next piece. An array that begins again is another attempt: what came before it is forgotten."""
        before, opened, after = piece.rpartition("[")
        if opened and (self._raw + before).strip():
            self._raw, self._checked, self._begun = "", [], ""
            piece = opened + after
        self._raw += piece
        self._take_whole()
        self._take_begun()
        shown = " ".join(filter(None, (*self._checked, self._begun)))
        if shown != self._shown:
            self._shown = shown
            self._told(shown)

    def _take_whole(self) -> None:
        while found := _WHOLE.search(self._raw):
            self._raw = self._raw[found.end() :]
            self._checked.append(self._check(" ".join(_read(found[1]).split())))
            self._begun = ""

    def _take_begun(self) -> None:
        found = _BEGUN.search(self._raw)
        if found is None or self._check_begun is None:
            return
        words = " ".join(_read(found[1][: found[1].rfind(" ") + 1]).split())
        if words and "\\" not in words:
            self._begun = self._check_begun(words)


def _read(inside: str) -> str:
    """The text of a JSON string; nothing where it is none."""
    try:
        return str(json.loads(f'"{inside}"', strict=False))
    except json.JSONDecodeError:
        return ""
