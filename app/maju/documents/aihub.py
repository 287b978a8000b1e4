"""Reads a person's own download of the AI Hub interview data set (71592): folders and ZIPs, as they come. Sex and age are never read."""

import json
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from maju.domain.errors import MajuError
from maju.domain.wording_labels import LabelledText, LabelledTexts, LabelTask

_LARGEST_INTERVIEW = 2_000_000
"""Bytes of one labelling file; real ones have a few thousand."""
_LONGEST_TEXT = 4_000
_MOST_TROUBLES = 20
_SIDECARS = ("__MACOSX", "._")

Told = Callable[[int], None]
_Found = tuple[str, bytes | None]
"""A file's name, and what is in it; None: it could not be read."""


def read_aihub(place: Path, tell: Told = lambda _files: None) -> LabelledTexts:
    """Every labelled wording below ``place`` (a folder or a ZIP). A file that cannot be used is counted, never a failed reading.

    ``tell`` hears how many files were looked at and may raise to stop. Raises: MajuError ``aihub-missing``, ``aihub-nothing``.
    """
    if not place.exists():
        sentence = "‘{place}’을(를) 찾지 못했습니다. 지금까지 쓰던 모델은 그대로입니다. AI Hub에서 내려받은 폴더를 적어 주십시오."
        raise MajuError("aihub-missing", sentence, place=place)
    texts: list[LabelledText] = []
    troubles: list[str] = []
    files = unlabelled = skipped = 0
    for looked, (name, content) in enumerate(_files(place, troubles), 1):
        found = _interview(name, content) if content is not None else None
        files += found is not None
        skipped += found is None
        unlabelled += found == ()
        texts.extend(found or ())
        tell(looked)
    if not texts:
        sentence = (
            "‘{place}’에서 라벨이 붙은 면접 답변을 찾지 못했습니다(JSON {files}개를 보았습니다). 지금까지 쓰던 모델은 그대로입니다. "
            "AI Hub ‘채용면접 인터뷰 데이터’의 라벨링데이터 폴더나 ZIP을 골라 주십시오."
        )
        raise MajuError("aihub-nothing", sentence, place=place, files=files + skipped)
    return LabelledTexts(tuple(texts), files, unlabelled, skipped, tuple(troubles[:_MOST_TROUBLES]))


def _files(place: Path, troubles: list[str]) -> Iterator[_Found]:
    paths = [place] if place.is_file() else sorted(path for path in place.rglob("*") if path.is_file())
    for path in paths:
        if path.name.startswith(_SIDECARS):
            continue
        if path.suffix.lower() == ".zip":
            yield from _packed(path, troubles)
        elif path.suffix.lower() == ".json":
            yield path.stem, _read(path)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.stat().st_size <= _LARGEST_INTERVIEW else None
    except OSError:
        return None


def _packed(path: Path, troubles: list[str]) -> Iterator[_Found]:
    """Nothing is unpacked onto the disk, so a name that begins with "/" or climbs with ".." leads nowhere."""
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                name = PurePosixPath(member.filename.replace("\\", "/"))
                if name.suffix.lower() == ".json" and not any(part.startswith(_SIDECARS) for part in name.parts):
                    yield name.stem, _member(archive, member)
    except (OSError, zipfile.BadZipFile) as error:
        troubles.append(f"‘{path.name}’은(는) ZIP으로 읽을 수 없어 건너뛰었습니다({error}). 다시 내려받아 주십시오.")


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes | None:
    try:
        with archive.open(member) as opened:
            content = opened.read(_LARGEST_INTERVIEW + 1)
    except (OSError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError):
        return None  # broken, locked with a password, or packed in a way that is not known here
    return content if len(content) <= _LARGEST_INTERVIEW else None


def _interview(name: str, content: bytes) -> tuple[LabelledText, ...] | None:
    """The labelled wordings of one file, empty where it has no label; None: it is no interview of the data set."""
    try:
        raw = json.loads(content.decode("utf-8-sig"))
        answer = raw["dataSet"]["answer"]
        source = _source(name, raw["dataSet"].get("question"))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if not isinstance(answer, dict):
        return None
    return tuple(text for task in LabelTask for text in _labelled(answer.get(task.value), task, source))


def _source(name: str, question: Any) -> str:
    """The question's words, so that answers to one question stay together; the file's name where there is none.

    The data set's files name no speaker: by question is the stricter of the two splits that can be made.
    """
    raw = question.get("raw") if isinstance(question, dict) else None
    text = raw.get("text") if isinstance(raw, dict) else None
    letters = "".join(filter(str.isalnum, text)) if isinstance(text, str) else ""
    return f"question:{letters}" if letters else f"file:{name}"


def _labelled(items: Any, task: LabelTask, source: str) -> Iterator[LabelledText]:
    for item in items if isinstance(items, list) else ():
        text, label = (item.get("text"), item.get("category")) if isinstance(item, dict) else (None, None)
        if isinstance(text, str) and isinstance(label, str) and text.strip() and label.strip():
            yield LabelledText(" ".join(text.split())[:_LONGEST_TEXT], task, label.strip().lower()[:40], source)
