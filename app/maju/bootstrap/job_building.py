"""Builds the index that ships out of occupations, skills and sample postings, and finds the one to use."""

import hashlib
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.domain.progress import OnCount
from maju.services.model_views import Phrase
from maju.storage.job_index import DATABASE
from maju.storage.job_index_making import make_index
from maju.storage.job_schema import CONTENT_VERSION, MIGRATIONS
from maju.storage.job_tables import JobTables, ReadOnlyFile
from maju.storage.occupations import read_occupations
from maju.storage.sample_postings import read_sample_postings
from maju.storage.skills import read_skills

REBUILT = Phrase(
    "함께 설치된 직업 색인이 없거나 지금 자료와 맞지 않아 새로 만들었습니다. 가져오신 공고와 지난 기록은 그대로입니다.",
    {},
)
NOT_REBUILT = Phrase(
    "함께 설치된 직업 색인이 지금 자료와 맞지 않지만 자료 폴더에 새로 만들지 못했습니다. 있던 색인으로 찾습니다. 디스크의 남은 공간과 쓰기 권한을 확인해 주십시오.",
    {},
)
BUILT = "built"
"""Below the person's own folder: an index made here, which goes before the one that ships."""
_UNFINISHED = "unfinished-"
_SURELY_DEAD_S = 3600
_HEADER = 100


@dataclass(frozen=True, slots=True)
class JobSources:
    """What the index is made from. ``root`` is the program's own folder."""

    root: Path

    @property
    def occupations(self) -> Path:
        """One file a KECO class."""
        return self.root / "data" / "occupations"

    @property
    def skills(self) -> Path:
        """The skill list."""
        return self.root / "data" / "skills.jsonl"

    @property
    def postings(self) -> Path:
        """The sample postings."""
        return self.root / "data" / "postings" / "sample.jsonl.gz"

    @property
    def index(self) -> Path:
        """The index that ships."""
        return self.root / "data" / "index"

    def files(self) -> Iterator[Path]:
        """All of them in a fixed order."""
        yield from sorted(self.occupations.glob("*.jsonl"))
        yield self.skills
        yield self.postings

    def stamp(self) -> str:
        """Changes with any of the files and with the tables of the index; empty where one is missing."""
        digest = hashlib.sha256(f"tables {len(MIGRATIONS)} content {CONTENT_VERSION}".encode())
        try:
            for path in self.files():
                content = path.read_bytes()
                digest.update(f"\n{path.name} {len(content)}\n".encode())
                digest.update(content)
        except FileNotFoundError:
            return ""
        return digest.hexdigest()[:32]


def build_shipped_index(
    root: Path, out: Path, words: WordAnalyzer, encoder: SentenceEncoder | None, on_count: OnCount
) -> None:
    """Put a whole new index into the folder ``out``, in the place of one that is there. ``on_count`` counts sample postings.

    It is made beside ``out`` and moved there when it is done. Raises: MajuError of the readers; OSError.
    """
    sources = JobSources(root)
    out.parent.mkdir(parents=True, exist_ok=True)
    _sweep(out.parent)
    making = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=out.parent))
    try:
        skills = read_skills(sources.skills)
        occupations = read_occupations(sources.occupations)
        postings = read_sample_postings(sources.postings)
        make_index(making, occupations, skills, postings, words, encoder, stamp=sources.stamp(), on_count=on_count)
        making.chmod(0o755)
        old = Path(f"{making}-old")
        if out.exists():  # moved first: to take it away takes longer than a move, and there would be none meanwhile
            os.replace(out, old)  # noqa: PTH105 - Path.replace moves files; this says that a folder moves
        os.replace(making, out)  # noqa: PTH105
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def find_index(
    root: Path, own: Path, words: WordAnalyzer, encoder: SentenceEncoder | None, on_count: OnCount
) -> tuple[Path, Phrase | None]:
    """The folder of the index to open: one made below ``own`` or the shipped one where it fits the data, else one made now, with a
    word. Where nothing can be made, the shipped one as it is: the index itself says when it cannot be read."""
    sources = JobSources(root)
    wanted = sources.stamp()
    if not wanted:
        return sources.index, None
    built = own / BUILT
    for place in (built, sources.index):
        if stamp_of(place) == wanted:
            return place, None
    try:
        build_shipped_index(root, built, words, encoder, on_count)
    except (OSError, sqlite3.OperationalError):
        return sources.index, NOT_REBUILT
    return built, REBUILT


def stamp_of(index: Path) -> str:
    """What an index says it was made from, empty where there is none that can be read."""
    if not _is_whole(index / DATABASE):
        return ""
    file = ReadOnlyFile(index / DATABASE)
    try:
        return JobTables(lambda: file.conn).fact("stamp")
    except sqlite3.DatabaseError:
        return ""
    finally:
        file.close()


def _is_whole(database: Path) -> bool:
    """Whether the file is as long as its header says (SQLite file format, 1.3): a torn copy is found before it is searched."""
    try:
        with database.open("rb") as file:
            header = file.read(_HEADER)
        size = database.stat().st_size
    except OSError:
        return False
    page = int.from_bytes(header[16:18], "big")
    return page > 1 and size == page * int.from_bytes(header[28:32], "big")


def _sweep(folder: Path) -> None:
    """Take away what an earlier build left behind when it was killed; a younger one may still be at work in another process."""
    for left in folder.glob(f"{_UNFINISHED}*"):
        if time.time() - left.stat().st_mtime > _SURELY_DEAD_S:
            shutil.rmtree(left, ignore_errors=True)
