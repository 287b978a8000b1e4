"""The report as a PDF: Qt draws it with the window's own fonts, which it embeds. Works without a screen."""

import functools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QPainter, QPdfWriter

from maju.domain.ai_mark import AI_GENERATED, DIGITAL_SOURCE
from maju.services.report_blocks import ReportDocument
from maju.services.report_document import xml_text
from maju.ui.paper.blocks import Blocks
from maju.ui.paper.shapes import Line
from maju.ui.paper.sheet import Fonts, Paper, Piece, Sheet, Style, Styled, nothing, points
from maju.ui.plugins import forget_cv2_plugins
from maju.ui.theme import Theme, paper_look

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{notice}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>ko-KR</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<pdf:Keywords>{mark}</pdf:Keywords>
<Iptc4xmpExt:DigitalSourceType>{source}</Iptc4xmpExt:DigitalSourceType>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

_applications: list[QGuiApplication] = []


def render_pdf(report: ReportDocument, tokens: Path) -> bytes:
    """The whole file. Its properties and the foot of every page carry the AI notice.

    ``tokens``: the folder of the window's colours; paper is always light. Any thread, once there is an application.
    """
    ensure_application()
    look = paper_look(tokens)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(report.title)
    writer.setCreator(f"{AI_GENERATED}. {report.footer}")
    facts = {"title": report.title, "notice": report.footer, "program": report.program}
    facts |= {"mark": AI_GENERATED, "source": DIGITAL_SOURCE}
    packet = _XMP.format(**{name: escape(xml_text(text)) for name, text in facts.items()})
    writer.setDocumentXmpMetadata(QByteArray(packet.encode("utf-8")))
    draw_report(report, writer, look)
    return bytes(buffer.data().data())


def draw_report(report: ReportDocument, device: Paper, look: Theme) -> int:
    """Fill A4 pages of a device that is ready; returns how many."""
    fonts = Fonts(device)
    sheet = Sheet(device, _Footer(fonts, look, report))
    blocks = Blocks(fonts, look, sheet.width)
    pieces = [*_head(report, fonts, look), *(piece for block in report.blocks for piece in blocks.pieces(block))]
    return sheet.flow(pieces)


def pdf_renderer(root: Path) -> Callable[[ReportDocument], bytes]:
    """:func:`render_pdf` with the colours of the program at ``root``."""
    return functools.partial(render_pdf, tokens=root / "assets" / "theme")


def ensure_application() -> None:
    """Fonts need an application; a command has none. On Linux it must not look for a screen."""
    forget_cv2_plugins()
    if QCoreApplication.instance() is None:
        platform = ["-platform", "offscreen"] if sys.platform == "linux" else []
        _applications.append(QGuiApplication(["maju", *platform]))


class _Footer:
    """A line, the AI badge and notice, the program and the page."""

    def __init__(self, fonts: Fonts, look: Theme, report: ReportDocument) -> None:
        self._fonts, self._look, self._report = fonts, look, report

    def __call__(self, painter: QPainter, x: float, y: float, width: float, page: int) -> None:
        muted = Style(7.5, self._look.colour("muted"))
        strong = Style(7.5, self._look.colour("indigo"), bold=True)
        painter.fillRect(QRectF(x, y, width, points(0.6)), self._look.colour("line"))
        line = (("AI  ", strong), (self._report.footer, muted))
        self._fonts.draw_line(painter, line, x, y + points(3), points(12))
        end = f"{self._report.program} · {page}쪽"
        at = x + width - self._fonts.width(end, muted)
        self._fonts.draw_line(painter, ((end, muted),), at, y + points(3), points(12))


def _head(report: ReportDocument, fonts: Fonts, look: Theme) -> Iterator[Piece]:
    """Title, what it is about, badges."""
    large = Style(22.0, look.colour("ink"), bold=True)
    about = Style(11.0, look.colour("muted"))
    badge = Style(9.0, look.colour("amber"), bold=True)
    rows: list[tuple[Styled, ...]] = [((report.title, large),), ((report.about, about),)]
    rows += [tuple((f"{text}   ", badge) for text in report.badges)] if report.badges else []
    for row in rows:
        height = fonts.height(row[0][1])
        for line in fonts.lines(row, points(480)):
            yield Piece(height, Line(fonts, line, 0.0, height, None, 0.0), keep=True)
    yield Piece(points(6), nothing, keep=True)
