"""A folder of answers to evaluate: a pair of files with the same name in ``question/`` and ``answer/`` gives one in ``result/``."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from maju.domain.errors import MajuError
from maju.services.single_evaluation import LARGEST, SingleAnswer, read_single
from maju.services.text_file import read_text_file
from maju.services.whole_files import write_text

QUIET_LOOKS = 4
"""Looks during which a file that cannot be read must not change before it is called broken: it may still be being written."""

_Seen = tuple[int, int]
"""Size and time of change of a file."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One pair that was dealt with; ``problem`` is empty where ``path`` holds an evaluation, else why it holds an error."""

    name: str
    path: Path
    problem: str = ""


@dataclass(slots=True)
class _Waiting:
    """A pair that could not be read yet, and for how many looks it has not changed."""

    seen: tuple[_Seen, _Seen]
    looks: int = 0


class FolderWatch:
    """Looks again and again; what is done and newer than its pair is left alone, so that a watch can be stopped and started at any time."""

    def __init__(self, folder: Path, evaluate: Callable[[SingleAnswer], Mapping[str, Any]]) -> None:
        self._questions, self._answers, self._results = (folder / name for name in ("question", "answer", "result"))
        self._evaluate = evaluate
        self._waiting: dict[str, _Waiting] = {}

    def prepare(self) -> None:
        """Make the three folders. Raises: MajuError ``folder-unwritable``."""
        for folder in (self._questions, self._answers, self._results):
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                sentence = "{folder} 폴더를 만들 수 없습니다. 쓸 수 있는 다른 폴더를 적어 주십시오."
                raise MajuError("folder-unwritable", sentence, folder=folder) from error

    def look(self, *, last: bool = False) -> Iterator[Outcome]:
        """Deal with every pair that is ready, in order of their names. ``last``: nobody will look again, so nothing is waited for."""
        for name, question, answer in self._pairs():
            seen = _both_seen(question, answer)
            if seen is None or self._done(name, seen):
                continue
            outcome = self._try(name, question, answer, seen, last=last)
            if outcome is not None:
                yield outcome

    def unpaired(self) -> tuple[str, ...]:
        """Names that lie in one of both folders only."""
        questions, answers = _named(self._questions), _named(self._answers)
        return tuple(sorted(questions.keys() ^ answers.keys()))

    def _pairs(self) -> Iterator[tuple[str, Path, Path]]:
        questions, answers = _named(self._questions), _named(self._answers)
        for name in sorted(questions.keys() & answers.keys()):
            yield name, questions[name], answers[name]

    def _done(self, name: str, seen: tuple[_Seen, _Seen]) -> bool:
        newest = max(changed for _, changed in seen)
        results = [_seen(self._results / f"{name}{ending}") for ending in (".json", ".error.json")]
        return any(result is not None and result[1] >= newest for result in results)

    def _try(self, name: str, question: Path, answer: Path, seen: tuple[_Seen, _Seen], *, last: bool) -> Outcome | None:
        try:
            asked = _joined(question, answer)
        except MajuError as error:
            return self._fail(name, error) if last or self._quiet(name, seen) else None
        self._waiting.pop(name, None)
        try:
            made = self._evaluate(asked)
        except MajuError as error:
            return self._fail(name, error)
        if _both_seen(question, answer) != seen:
            return None  # another answer came meanwhile: the next look evaluates that one
        path = self._results / f"{name}.json"
        write_text(path, json.dumps(made, ensure_ascii=False, indent=2))
        (self._results / f"{name}.error.json").unlink(missing_ok=True)
        return Outcome(name, path)

    def _quiet(self, name: str, seen: tuple[_Seen, _Seen]) -> bool:
        waiting = self._waiting.setdefault(name, _Waiting(seen))
        waiting.looks = waiting.looks + 1 if waiting.seen == seen else 0
        waiting.seen = seen
        return waiting.looks >= QUIET_LOOKS

    def _fail(self, name: str, error: MajuError) -> Outcome:
        """The error takes the place of an older evaluation, which is of another answer."""
        self._waiting.pop(name, None)
        path = self._results / f"{name}.error.json"
        write_text(path, json.dumps({"code": error.code, "message": str(error)}, ensure_ascii=False, indent=2))
        (self._results / f"{name}.json").unlink(missing_ok=True)
        return Outcome(name, path, str(error))


def _named(folder: Path) -> dict[str, Path]:
    """JSON files by name; hidden ones and those half copied under another ending are no answers."""
    try:
        found = [path for path in folder.iterdir() if path.suffix.lower() == ".json" and not path.name.startswith(".")]
    except OSError:
        return {}
    return {path.stem: path for path in sorted(found)}


def _both_seen(question: Path, answer: Path) -> tuple[_Seen, _Seen] | None:
    first, second = _seen(question), _seen(answer)
    return (first, second) if first is not None and second is not None else None


def _seen(path: Path) -> _Seen | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def _joined(question: Path, answer: Path) -> SingleAnswer:
    """The answer's document with the question of the question's. Raises: MajuError ``evaluate-input``, ``text-file-unreadable``."""
    asked, said = _object(question), _object(answer)
    if asked.get("question") is not None:
        said = said | {"question": asked["question"]}
    if "user_info" not in said and "user_info" in asked:
        said = said | {"user_info": asked["user_info"]}
    return read_single(json.dumps(said))


def _object(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(read_input(path))
    except (ValueError, RecursionError) as error:
        raise _broken(path) from error
    if not isinstance(found, dict):
        raise _broken(path)
    return found


def _broken(path: Path) -> MajuError:
    return MajuError(
        "evaluate-input",
        "‘{file}’을(를) JSON으로 읽을 수 없습니다. 파일은 그대로 두었습니다. 고쳐서 다시 저장하면 이어서 평가합니다.",
        file=path.name,
    )


def read_input(path: Path) -> str:
    """A file's text. Raises: MajuError ``text-file-unreadable``."""
    return read_text_file(path, LARGEST, "답변 하나만 담긴 파일을 넣어 주십시오.")
