"""Small DOCX documents from WordprocessingML, for the tests."""

import re
from collections.abc import Callable
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)


def written(path: Path, *body: str, fill: Callable[[WordDocument], object] = lambda _document: None) -> Path:
    """A document of python-docx's usual template, filled, with ``body`` elements before the end of its section."""
    document = Document()
    fill(document)
    for xml in body:
        name = re.match(r"<[\w:]+", xml)
        assert name is not None
        element = parse_xml(f"{name[0]} {SPACES}{xml[name.end() :]}")
        document.element.body.insert(len(document.element.body) - 1, element)
    document.save(str(path))
    return path


def run(text: str, properties: str = "") -> str:
    """``w:r``."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def p(*inner: str, properties: str = "") -> str:
    """``w:p``."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(inner)}</w:p>"
