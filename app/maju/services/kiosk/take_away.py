"""What a candidate takes along from a kiosk: a one-page summary, the report, the whole record under a passphrase."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from maju.domain.errors import MajuError
from maju.sealed.pin import is_long_enough
from maju.sealed.portable import SHORTEST_PASSPHRASE
from maju.services.kiosk.counter import ExportRecord
from maju.services.kiosk.one_page import one_page
from maju.services.kiosk.stick import Stick
from maju.services.kiosk.stick_writing import FOLDER, save
from maju.services.program import Program
from maju.services.report_blocks import ReportDocument
from maju.services.report_document import report_document
from maju.services.report_files import RenderPdf
from maju.services.report_take_view import MediaSources
from maju.services.report_view import report_view


class TakeAway(StrEnum):
    """What can be taken along."""

    ONE_PAGE = "one-page"
    PDF = "pdf"
    HTML = "html"
    RECORD = "record"


_NAMES = {
    TakeAway.ONE_PAGE: "면접연습-한장요약-{day}.pdf",
    TakeAway.PDF: "면접연습-보고서-{day}.pdf",
    TakeAway.HTML: "면접연습-보고서-{day}.html",
    TakeAway.RECORD: "면접연습-기록-{day}.maju",
}


@dataclass(frozen=True, slots=True)
class Taken:
    """What lies on the stick now, flushed to it."""

    what: TakeAway
    path: Path
    size_bytes: int


class TakeAwayDesk:
    """Calls block; any thread may call. ``export``: None where records cannot be taken along."""

    def __init__(
        self,
        program: Program,
        render_pdf: RenderPdf,
        export: ExportRecord | None = None,
        roots: Sequence[Path] = (),
    ) -> None:
        self._program, self._render, self._export, self._roots = program, render_pdf, export, roots

    @property
    def records(self) -> bool:
        """Whether the whole record can be taken along."""
        return self._export is not None

    def summary(self, interview_id: str, name: str = "") -> ReportDocument:
        """The sheet, to be drawn. Raises: MajuError ``interview-unknown``."""
        report = self._program.report(interview_id)
        return one_page(report_view(report, MediaSources(), self._program.rubric()), name)

    def save(self, what: TakeAway, stick: Stick, interview_id: str, *, name: str = "", passphrase: str = "") -> Taken:
        """Write one thing to a stick. ``name`` stands on the summary, ``passphrase`` locks the record.

        Raises: MajuError ``interview-unknown``, ``passphrase-short``, those of ``stick_writing.save`` and of the export.
        """
        file_name = self._file_name(what, interview_id)
        if what is TakeAway.RECORD:
            path = self._save_record(stick, file_name, passphrase)
        else:
            content = self._content(what, stick, interview_id, name)
            path = save(stick, file_name, len(content), lambda part: part.write_bytes(content), self._roots)
        return Taken(what, path, path.stat().st_size)

    def _content(self, what: TakeAway, stick: Stick, interview_id: str, name: str) -> bytes:
        if what is TakeAway.ONE_PAGE:
            return self._render(self.summary(interview_id, name))
        report = self._program.report(interview_id)
        if what is TakeAway.HTML:
            # seen from the stick no recording lies beside it: what can be heard is put into the file
            return self._program.render_html(report, stick.root / FOLDER).encode()
        return self._render(report_document(report_view(report, MediaSources(), self._program.rubric())))

    def _save_record(self, stick: Stick, file_name: str, passphrase: str) -> Path:
        if self._export is None:
            raise MajuError(
                "record-not-offered",
                "이 자리에서는 기록 전체를 가져가실 수 없습니다. 보고서와 한 장 요약은 그대로 가져가실 수 있습니다.",
            )
        check_passphrase(passphrase, passphrase)
        export: Callable[[Path, str], object] = self._export
        size = _size_below(self._program.home)
        return save(stick, file_name, size, lambda part: export(part, passphrase), self._roots)

    def _file_name(self, what: TakeAway, interview_id: str) -> str:
        started = self._program.store.get(interview_id).started_at
        return _NAMES[what].format(day=started[:10])


def check_passphrase(first: str, second: str) -> None:
    """Raises: MajuError ``passphrase-short``, ``passphrase-differs``."""
    if not is_long_enough(first, SHORTEST_PASSPHRASE):
        raise MajuError(
            "passphrase-short",
            "암호는 {letters}글자 이상으로 정해 주십시오. 아직 아무것도 저장하지 않았습니다.",
            letters=SHORTEST_PASSPHRASE,
        )
    if first != second:
        raise MajuError(
            "passphrase-differs",
            "두 번 적으신 암호가 서로 다릅니다. 아직 아무것도 저장하지 않았습니다. 다시 적어 주십시오.",
        )


def _size_below(folder: Path) -> int:
    """Bytes of all files below a folder: what a record comes to at most, its recordings being most of it."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
