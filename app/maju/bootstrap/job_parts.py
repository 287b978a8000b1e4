"""The desk over jobs, made of the index, the readers and the engines. Nothing is read or loaded before it is asked for."""

import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from maju import __version__
from maju.bootstrap.job_building import BUILT, JobSources, build_shipped_index, find_index
from maju.domain.document_lines import labelled, lines_of
from maju.domain.errors import MajuError
from maju.domain.job_ports import RowTrouble
from maju.domain.jobs import Posting
from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.domain.posting_rows import PostingItem
from maju.domain.progress import OnCount
from maju.domain.record import InterviewStore
from maju.domain.system_reasons import system_reason
from maju.paths import Paths
from maju.services.engines import Engines
from maju.services.job_desk import JobDesk, JobDeskParts, OpenedIndex


def make_job_desk(paths: Paths, store: InterviewStore, engines: Engines) -> JobDesk:
    """The desk of one program."""
    opener = _Opener(paths)
    return JobDesk(
        JobDeskParts(
            store=store,
            engines=engines,
            open_index=opener.open,
            build=opener.build,
            read_postings=_read_postings,
            read_pasted=_read_pasted,
            read_resume=_read_resume,
            write_pack=_write_pack,
            read_pack=_read_pack,
            today=_today,
            close=opener.close,
        )
    )


class _Opener:
    """Opens and makes indexes with one analyser, whose words are those of the skill list."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths
        self._analyzer: WordAnalyzer | None = None

    def open(self, encoder: SentenceEncoder | None, on_count: OnCount) -> OpenedIndex:
        """Raises: MajuError of the index and of the data that ship."""
        from maju.storage.job_index import SqliteJobIndex

        words = self._words()
        shipped, notice = find_index(self._paths.root, self._paths.jobs, words, encoder, on_count)
        index = SqliteJobIndex(self._paths.jobs, shipped, words, encoder)
        return OpenedIndex(index, words, encoder, notice, index.close)

    def build(self, out: Path | None, encoder: SentenceEncoder | None, on_count: OnCount) -> Path:
        """Raises: MajuError ``jobs-unbuilt``, and what is there stays."""
        place = out or self._paths.jobs / BUILT
        try:
            build_shipped_index(self._paths.root, place, self._words(), encoder, on_count)
        except (OSError, sqlite3.Error, shutil.Error) as error:
            sentence = "직업 색인을 {place}에 만들지 못했습니다({why}). 가져오신 공고는 그대로입니다. 디스크의 남은 공간과 쓰기 권한을 확인하고 다시 해 주십시오."
            raise MajuError("jobs-unbuilt", sentence, place=place, why=system_reason(error)) from error
        return place

    def close(self) -> None:
        """End the analyser's process."""
        if self._analyzer is not None:
            self._analyzer.close()
            self._analyzer = None

    def _words(self) -> WordAnalyzer:
        from maju.engines.words_kiwi import KiwiWordAnalyzer
        from maju.storage.job_words import user_words
        from maju.storage.skills import read_skills

        if self._analyzer is None:
            self._analyzer = KiwiWordAnalyzer(user_words(read_skills(JobSources(self._paths.root).skills)), niceness=0)
        return self._analyzer


def _today() -> str:
    return date.today().isoformat()


def _read_postings(path: Path, mapping: Mapping[str, str] | None) -> Iterator[PostingItem]:
    from maju.documents.postings.reading import read_posting_file

    return read_posting_file(path, mapping)


def _read_pasted(text: str) -> Posting:
    from maju.documents.postings.paste import read_pasted

    return read_pasted(text)


def _read_resume(path: Path) -> str:
    from maju.documents.candidate.reading import GuardedDocumentReader

    lines = lines_of(GuardedDocumentReader().read(path).blocks)
    return "\n".join(map(labelled, lines))


def _write_pack(postings: Iterator[Posting], out: Path) -> int:
    from maju.documents.postings.pack import write_pack

    return write_pack(postings, out, made_on=_today(), program=__version__).postings


def _read_pack(path: Path) -> Iterator[Posting | RowTrouble]:
    from maju.documents.postings.pack import read_pack

    return read_pack(path)
