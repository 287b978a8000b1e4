"""Writes reports as files, atomically."""

import json
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from maju.services.program import Program
from maju.services.report_blocks import ReportDocument
from maju.services.report_document import report_document
from maju.services.report_take_view import MediaSources
from maju.services.report_view import report_view
from maju.services.whole_files import write_bytes, write_text

RenderPdf = Callable[[ReportDocument], bytes]
"""Draws a document; who has Qt knows how (``maju.ui.paper``)."""


class ReportKind(StrEnum):
    """What a report can be written as; the value is the ending of the file's name."""

    PDF = "pdf"
    HTML = "html"
    DOCX = "docx"
    JSON = "json"


def write_report(program: Program, interview_id: str, kind: ReportKind, path: Path, render_pdf: RenderPdf) -> str:
    """Write the report of one interview to ``path``, whole or not at all; returns the path.

    Raises: MajuError ``interview-unknown``, ``folder-unwritable``.
    """
    report = program.report(interview_id)
    if kind is ReportKind.HTML:
        return write_text(path, program.render_html(report, path.absolute().parent))
    if kind is ReportKind.JSON:
        return write_text(path, json.dumps(program.render_json(report), ensure_ascii=False, indent=2))
    document = report_document(report_view(report, MediaSources(), program.rubric()))
    if kind is ReportKind.PDF:
        return write_bytes(path, render_pdf(document))
    from maju.services.report_docx import render_docx  # late: lxml costs every start of a command 0.1 s

    return write_bytes(path, render_docx(document))


def write_reports(program: Program, interview_id: str, html: Path | None, plain: Path | None) -> dict[str, str]:
    """Write the HTML and/or JSON report; returns the paths written by kind.

    Raises: MajuError ``interview-unknown``, ``folder-unwritable``.
    """
    report = program.report(interview_id)
    written: dict[str, str] = {}
    if html is not None:
        written["html"] = write_text(html, program.render_html(report, html.absolute().parent))
    if plain is not None:
        written["json"] = write_text(plain, json.dumps(program.render_json(report), ensure_ascii=False, indent=2))
    return written
