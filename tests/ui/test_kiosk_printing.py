"""Printing as far as it can be tried without a printer: Qt's own printer that writes a file, and one that is not there."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from maju.domain.errors import MajuError
from maju.services.kiosk.one_page import one_page
from maju.services.report_document import report_document
from maju.services.report_take_view import MediaSources
from maju.services.report_view import report_view
from maju.ui.paper.printing import default_printer, print_on, print_report
from tests.commands.running import ROOT
from tests.services.report_making import full_take, report_of
from tests.services.test_report_tracing import RUBRIC

pytestmark = pytest.mark.usefixtures("qapp")
TOKENS = ROOT / "assets" / "theme"
VIEW = report_view(report_of(full_take(0), full_take(1)), MediaSources(), RUBRIC)


def file_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_the_summary_is_one_sheet_on_paper_too(tmp_path: Path) -> None:
    assert print_on(file_printer(tmp_path / "sheet.pdf"), one_page(VIEW), TOKENS) == 1
    pages = PdfReader(tmp_path / "sheet.pdf").pages
    assert len(pages) == 1
    width, height = pages[0].mediabox.width, pages[0].mediabox.height
    assert (round(width), round(height)) == (595, 842), "A4 upright"
    assert "한 장 요약" in " ".join(pages[0].extract_text().split())


def test_the_pages_that_were_handed_over_are_counted(tmp_path: Path) -> None:
    count = print_on(file_printer(tmp_path / "report.pdf"), report_document(VIEW), TOKENS)
    assert count == len(PdfReader(tmp_path / "report.pdf").pages) > 1


def test_a_printer_that_is_not_there_is_said() -> None:
    assert default_printer() != "no such printer"
    with pytest.raises(MajuError) as told:
        print_report(one_page(VIEW), TOKENS, "no such printer")
    assert told.value.code == "printer-failed"
    assert "그대로 있습니다" in str(told.value)
