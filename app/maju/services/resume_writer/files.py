"""A text as a file, by the ending of its name."""

from collections.abc import Callable
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.resume_text import ResumeKind, ResumeText
from maju.services.resume_writer.markdown import render_markdown

Render = Callable[[ResumeText, ResumeKind], bytes]


def renderer(path: Path) -> Render:
    """What makes the contents of a file of this name. Raises: MajuError ``resume-format``."""
    ending = path.suffix.lower()
    if ending == ".md":
        return lambda text, kind: render_markdown(text, kind).encode("utf-8")
    if ending == ".docx":
        from maju.services.resume_writer.docx import render_docx  # late: lxml costs every start of a command 0.1 s

        return render_docx
    raise MajuError(
        "resume-format",
        "‘{file}’은(는) 쓸 수 있는 형식이 아닙니다. 파일 이름을 .md나 .docx로 끝내 주십시오. 적은 글은 그대로 있습니다.",
        file=path.name,
    )
