"""Writes reports as files, atomically."""

import json
from pathlib import Path

from maju.domain.errors import MajuError
from maju.services.program import Program


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


def write_text(path: Path, text: str) -> str:
    """Write a file whole or not at all; returns its path. Raises: MajuError ``folder-unwritable``."""
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise MajuError(
            "folder-unwritable",
            "{path}에 쓸 수 없습니다. 다른 폴더를 골라 주십시오. 면접 기록은 그대로입니다.",
            path=path,
        ) from error
    return str(path)
