"""Formats and packs of questions that a centre brings: read, checked and copied, never used from where they lie."""

import re
from collections.abc import Iterator
from pathlib import Path

from maju.domain.centre import DroppedQuestion, DropReason, PackAdded, QuestionPack
from maju.domain.errors import MajuError
from maju.domain.forbidden_topics import forbidden_topics
from maju.domain.formats import InterviewFormat
from maju.domain.question import Question
from maju.domain.system_reasons import system_reason
from maju.durable import write_whole
from maju.storage.format_files import read_format
from maju.storage.question_bank import read_question_file

LARGEST = 5_000_000
"""Bytes: the whole bank that ships has 1.3 million."""
MOST_QUESTIONS = 5_000
SHORTEST, LONGEST = 6, 200
"""Characters of a question that is said aloud: 200 take half a minute."""
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_TO_A_MACHINE = re.compile(
    r"(?i:ignore\s|instructions?\b|system\s?prompt|you\s+(?:are|must)\s)|<{2,}|프롬프트|(?:이전|위의|앞의|모든)\s?(?:지시|명령|규칙)|만점을\s?주"
)


class CentreMaterialFolder:
    """The :class:`maju.domain.centre.CentreMaterial` below a folder."""

    def __init__(self, folder: Path) -> None:
        self._formats = folder / "formats"
        self._questions = folder / "questions"

    def add_format(self, path: Path) -> InterviewFormat:
        """See :class:`maju.domain.centre.CentreMaterial`."""
        content = _read(path)
        form = read_format(path)
        asked = "\n".join((form.name, form.description, *(each.name for each in form.interviewers)))
        if not _NAME.fullmatch(form.id):
            raise _refused(path, "id는 영어 소문자, 숫자, 붙임표로 40자까지 적습니다")
        if forbidden_topics(asked) or _TO_A_MACHINE.search(asked):
            raise _refused(path, "채용에서 물을 수 없는 말이나 기계에게 하는 말이 들어 있습니다")
        _write(self._formats / f"{form.id}.toml", content)
        return form

    def add_questions(self, path: Path) -> PackAdded:
        """See :class:`maju.domain.centre.CentreMaterial`."""
        lines = _read(path).decode("utf-8-sig").splitlines()
        name = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")[:40] or "pack"
        kept: list[str] = []
        dropped: list[DroppedQuestion] = []
        seen: set[str] = set()
        for number, question in _questions(path):
            why = _why_not(question, seen)
            if why is not None:
                dropped.append(DroppedQuestion(number, why))
                continue
            seen |= {question.id, _bare(question.text)}
            kept.append(lines[number - 1])
        if not kept:
            raise _refused(path, "쓸 수 있는 질문이 하나도 없습니다")
        _write(self._questions / f"{name}.jsonl", ("\n".join(kept) + "\n").encode())
        return PackAdded(name, len(kept), tuple(dropped))

    def formats(self) -> tuple[InterviewFormat, ...]:
        """Raises: MajuError ``format-invalid`` where somebody changed one by hand."""
        return tuple(read_format(path) for path in sorted(self._formats.glob("*.toml")))

    def packs(self) -> tuple[QuestionPack, ...]:
        """Raises: MajuError ``questions-invalid`` where somebody changed one by hand."""
        files = sorted(self._questions.glob("*.jsonl"))
        return tuple(QuestionPack(path.stem, sum(1 for _ in read_question_file(path))) for path in files)

    def questions(self) -> tuple[Question, ...]:
        """Of all packs. Raises: as :meth:`packs`."""
        return tuple(q for path in sorted(self._questions.glob("*.jsonl")) for _, q in read_question_file(path))

    def remove(self, name: str) -> bool:
        """See :class:`maju.domain.centre.CentreMaterial`."""
        if not _NAME.fullmatch(name):
            return False
        found = [path for path in (self._formats / f"{name}.toml", self._questions / f"{name}.jsonl") if path.is_file()]
        try:
            for path in found:
                path.unlink()
        except OSError as error:
            raise _unwritable(self._formats.parent, error) from error
        return bool(found)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise _refused(path, "5 MB보다 큽니다")
        content = path.read_bytes()
        content.decode("utf-8-sig")
    except OSError as error:
        raise MajuError(
            "centre-file-unreadable",
            "{file}을(를) 열 수 없습니다({why}). 파일이 그 자리에 있는지 확인해 주십시오.",
            file=path.name,
            why=system_reason(error),
        ) from error
    except UnicodeDecodeError as error:
        raise _refused(path, "UTF-8로 저장된 글이 아닙니다") from error
    return content


def _questions(path: Path) -> Iterator[tuple[int, Question]]:
    for count, (number, question) in enumerate(read_question_file(path), 1):
        if count > MOST_QUESTIONS:
            raise _refused(path, "질문이 5,000개보다 많습니다")
        yield number, question


def _why_not(question: Question, seen: set[str]) -> DropReason | None:
    said = (question.text, *(follow_up.text for follow_up in question.follow_ups))
    if not all(SHORTEST <= len(text) <= LONGEST for text in said):
        return DropReason.LENGTH
    points = (point.point for point in question.expected_points)
    whole = "\n".join((*said, *question.good_answer, *points))
    if _TO_A_MACHINE.search(whole):
        return DropReason.TO_A_MACHINE
    if any(forbidden_topics(text) for text in said):
        return DropReason.FORBIDDEN
    return DropReason.TWICE if {question.id, _bare(question.text)} & seen else None


def _bare(text: str) -> str:
    return re.sub(r"\W", "", text)


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
    except OSError as error:
        raise _unwritable(path.parent, error) from error


def _refused(path: Path, why: str) -> MajuError:
    return MajuError(
        "centre-file-refused",
        "{file}을(를) 들이지 않았습니다({why}). 앞서 들인 것은 그대로입니다. 파일을 고쳐 다시 골라 주십시오.",
        file=path.name,
        why=why,
    )


def _unwritable(folder: Path, error: OSError) -> MajuError:
    return MajuError(
        "centre-unwritable",
        "센터 자료 폴더 {folder}에 쓰지 못했습니다({why}). 앞서 들인 것은 그대로입니다. 남은 공간과 쓰기 권한을 확인해 주십시오.",
        folder=folder,
        why=system_reason(error),
    )
