"""A report on a printer of this computer, drawn as the PDF is."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from maju.domain.errors import MajuError
from maju.services.report_blocks import ReportDocument
from maju.ui.paper.report_pdf import draw_report
from maju.ui.theme import paper_look


def default_printer() -> str:
    """Name of the printer things are printed on: the system's own choice, else the first; empty where there is none."""
    chosen = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return chosen if chosen in names else next(iter(names), "")


def print_report(report: ReportDocument, tokens: Path, printer_name: str) -> int:
    """Print; returns the number of pages handed to the printer. Any thread, once there is an application.

    Raises: MajuError ``printer-failed``.
    """
    if printer_name not in QPrinterInfo.availablePrinterNames():
        raise _failed()  # Qt would take another printer, or write a file
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(printer_name)
    return print_on(printer, report, tokens)


def print_on(printer: QPrinter, report: ReportDocument, tokens: Path) -> int:
    """The same on a printer that is set up. ``tokens``: the folder of the window's colours. Raises: MajuError ``printer-failed``."""
    printer.setDocName("maju")  # a name of the report would stay in the printer's list of jobs
    pages = draw_report(report, printer, paper_look(tokens)) if printer.isValid() else 0
    if pages == 0 or printer.printerState() in (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error):
        raise _failed()
    return pages


def _failed() -> MajuError:
    return MajuError(
        "printer-failed",
        "프린터로 보내지 못했습니다. 기록은 이 자리에 그대로 있습니다. 담당 상담사에게 프린터를 보아 달라고 하시거나 USB에 저장해 주십시오.",
    )
