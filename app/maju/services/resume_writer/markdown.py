"""The resume and the essays as Markdown (CommonMark with tables)."""

import re

from maju.domain.resume_text import ResumeKind, ResumeSection, ResumeText

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#]|~(?=\S)|(?<=\S)~|&(?=#?\w+;))")
_STARTS_A_BLOCK = re.compile(r"^(\s*)([-+=]|\d+[.)](?=\s|$))", re.MULTILINE)


def render_markdown(text: ResumeText, kind: ResumeKind) -> str:
    """What is wanted of the text, each part under a heading of its own. Words of the person are never taken for markup."""
    parts = []
    if kind is not ResumeKind.ESSAY:
        parts += _resume(text)
    if kind is not ResumeKind.RESUME:
        parts += _essays(text)
    return "\n\n".join(parts) + "\n"


def _resume(text: ResumeText) -> list[str]:
    parts = ["# 이력서"]
    if text.facts:
        parts.append(_table(("항목", "내용"), text.facts))
    for section in text.sections:
        parts += [f"## {_plain(section.title)}", _section(section)]
    return parts


def _section(section: ResumeSection) -> str:
    return _table(section.header or ("항목", "내용"), section.rows)


def _essays(text: ResumeText) -> list[str]:
    parts = []
    for number, essay in enumerate((essay for essay in text.essays if essay.sentences), 1):
        parts += [f"## {number}. {_plain(essay.question.text)}", _line(essay.text)]
    return ["# 자기소개서", *parts] if parts else []


def _table(header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> str:
    lines = [header, tuple("---" for _ in header), *(tuple(map(_cell, row)) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    return "<br>".join(_plain(line) for line in text.splitlines())


def _line(text: str) -> str:
    """A paragraph whose beginning is no list."""
    return _STARTS_A_BLOCK.sub(lambda m: f"{m[1]}{m[2][:-1]}\\{m[2][-1]}", _plain(text))


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
