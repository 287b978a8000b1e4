"""The report as one HTML file that needs nothing else: no network, no fonts, no scripts but its own."""

import base64
import functools
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from maju.domain.ai_mark import AI_GENERATED, DIGITAL_SOURCE
from maju.domain.report import InterviewReport
from maju.domain.rubric import Rubric
from maju.services.report_moment import moment
from maju.services.report_take_view import CompressAudio, MediaSources
from maju.services.report_view import report_view

if TYPE_CHECKING:
    from jinja2 import Environment


def render_html(
    report: InterviewReport,
    *,
    templates: Path,
    audio: CompressAudio | None = None,
    beside: Path | None = None,
    rubric: Rubric | None = None,
) -> str:
    """The report as one HTML document.

    ``templates``: the folder of ``report.html.jinja``, ``report.css`` and ``report.js``. ``audio`` makes a recording small
    enough to be put inside (None: no sound). ``beside``: the folder the file will be written to; recordings below it are
    linked, all others are not. ``rubric``: how grades follow. Everything a person or a model wrote is escaped, and the page's security policy lets nothing
    run or load but the style and script it names by their hashes.
    """
    page = _environment(templates).get_template("report.html.jinja")
    style, script = _read(templates / "report.css"), _read(templates / "report.js")
    view = report_view(report, MediaSources(audio, beside), rubric)
    return page.render(report=view, style=style, script=script, policy=_policy(style, script, view.has_video))


@functools.lru_cache(maxsize=4)
def _environment(templates: Path) -> "Environment":
    """Compiled once a program; imported late because most starts of the program write no report."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"moment": moment, "ai_generated": AI_GENERATED, "digital_source": DIGITAL_SOURCE}
    return environment


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _policy(style: str, script: str, video: bool) -> str:
    """Content Security Policy, Level 3: only the inline style and script with these hashes, only media from the file itself."""
    media = "data: 'self' file:" if video else "data:"
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; media-src {media};"
        " base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
