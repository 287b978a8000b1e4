"""Brings files of postings into the index of jobs: several at once, with progress, cancellable, repeatable."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.job_ports import ImportReport, JobIndex, RowTrouble
from maju.domain.jobs import Posting
from maju.domain.phrase import Phrase
from maju.domain.posting_rows import CompanyIdeal, ReadPostings, UnknownColumns
from maju.domain.progress import Cancelled, OnCount

_MOST_TROUBLES = 10_000
"""Reported rows that are kept; of more only the count is told."""
_LEGAL_FORM = re.compile(r"\(주\)|㈜|주식회사|\(유\)|유한회사|\(재\)|재단법인|\(사\)|사단법인|[^\w]")


@dataclass(slots=True)
class _Seen:
    """What was read besides postings."""

    troubles: list[RowTrouble] = field(default_factory=list)
    columns: dict[str, None] = field(default_factory=dict)
    ideals: dict[str, CompanyIdeal] = field(default_factory=dict)
    errors: list[MajuError] = field(default_factory=list)
    postings: int = 0
    uncounted: int = 0

    def trouble(self, trouble: RowTrouble) -> None:
        if len(self.troubles) < _MOST_TROUBLES:
            self.troubles.append(trouble)
        else:
            self.uncounted += 1


class JobImport:
    """Imports with ``read`` (maju.documents.postings.reading.read_posting_file) into ``index``."""

    def __init__(self, index: JobIndex, read: ReadPostings) -> None:
        self._index = index
        self._read = read

    def run(
        self, paths: Sequence[Path], mapping: Mapping[str, str] | None, on_count: OnCount, cancelled: Cancelled
    ) -> ImportReport:
        """Import the files one after the other. A row or a file that cannot be read is reported, and the rest goes on.

        Cancelled or killed: what was stored stays, and the same call again goes on. Raises: MajuError of the first file where
        nothing at all could be read.
        """
        seen = _Seen()
        report = self._index.put(
            self._postings(paths, mapping, seen, cancelled), on_count=on_count, cancelled=cancelled
        )
        if seen.errors and not seen.postings and not seen.ideals and len(seen.troubles) == len(seen.errors):
            raise seen.errors[0]
        filled = self._fill_ideals(seen, cancelled)
        return replace(
            report,
            updated=report.updated + filled,
            troubles=(*seen.troubles, *report.troubles),
            cancelled=report.cancelled or cancelled(),
            unknown_columns=tuple(seen.columns),
            notices=(*report.notices, *_notices(seen, filled)),
        )

    def _postings(
        self, paths: Sequence[Path], mapping: Mapping[str, str] | None, seen: _Seen, cancelled: Cancelled
    ) -> Iterator[Posting]:
        for path in paths:
            name = path.name if len(paths) > 1 else ""
            before = seen.postings
            try:
                yield from self._file(path, mapping, name, seen, cancelled)
            except MajuError as error:
                seen.errors.append(error)
                read = seen.postings - before
                cut = Phrase(
                    "뒷부분을 읽지 못했습니다. 앞에서 읽은 공고 {count}건은 넣었습니다.", {"count": f"{read:,}"}
                )
                seen.trouble(RowTrouble(0, cut if read else Phrase(error.template, error.facts), name))

    def _file(
        self, path: Path, mapping: Mapping[str, str] | None, name: str, seen: _Seen, cancelled: Cancelled
    ) -> Iterator[Posting]:
        for item in self._read(path, mapping):
            if cancelled():
                return
            if isinstance(item, Posting):
                seen.postings += 1
                yield item
            elif isinstance(item, RowTrouble):
                seen.trouble(replace(item, file=name))
            elif isinstance(item, UnknownColumns):
                seen.columns.update(dict.fromkeys(item.names))
            else:
                seen.ideals[_same_company(item.company)] = item

    def _fill_ideals(self, seen: _Seen, cancelled: Cancelled) -> int:
        """Postings of a company without an 인재상 of their own get the company's; returns how many."""
        if not seen.ideals or cancelled():
            return 0
        found = [
            replace(posting, ideal=seen.ideals[company].ideal)
            for posting in self._index.every_posting()
            if not posting.ideal and not posting.example and (company := _same_company(posting.company)) in seen.ideals
        ]
        if found:
            self._index.put(found, on_count=lambda _done, _of: None, cancelled=cancelled)
        return len(found)


def _same_company(name: str) -> str:
    return _LEGAL_FORM.sub("", name).casefold()


def _notices(seen: _Seen, filled: int) -> Iterator[Phrase]:
    if seen.columns:
        names = ", ".join(list(seen.columns)[:20])
        words = (
            "알아보지 못한 열은 공고마다 그대로 두었습니다: {names}. 뜻을 아는 열은 직접 정해 다시 가져올 수 있습니다."
        )
        yield Phrase(words, {"names": names})
    if seen.ideals:
        companies = ", ".join(ideal.company for ideal in list(seen.ideals.values())[:5])
        yield Phrase(
            "{companies}의 인재상을 읽어 공고 {count}건에 넣었습니다.", {"companies": companies, "count": f"{filled:,}"}
        )
    if seen.uncounted:
        yield Phrase(
            "읽지 못한 줄이 많아 {most}줄까지만 적었습니다. 그 밖에 {count}줄이 더 있습니다.",
            {"most": f"{_MOST_TROUBLES:,}", "count": f"{seen.uncounted:,}"},
        )
