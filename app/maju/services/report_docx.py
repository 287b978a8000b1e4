"""The report as a DOCX file: real headings, lists and tables, so that it can be edited and read aloud."""

import io
import re
from functools import singledispatchmethod

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_UNDERLINE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as DocxParagraph

from maju.services.report_cards import HELD
from maju.services.report_document import (
    Bars,
    Criterion,
    Figures,
    Grade,
    Heading,
    Lanes,
    Listing,
    Mark,
    NumberedFinding,
    Paragraph,
    ReportDocument,
    Run,
    Table,
    Tone,
)

FONT = "맑은 고딕"
"""Named, not embedded: Word has it, and every other program puts its own Korean font in its place."""
_INK, _MUTED, _INDIGO, _AMBER = (
    RGBColor(0x1C, 0x1B, 0x1A),
    RGBColor(0x5F, 0x5B, 0x55),
    RGBColor(0x1F, 0x4E, 0x79),
    RGBColor(0x7A, 0x4F, 0x0E),
)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_STYLES = {Tone.QUOTE: "Quote", Tone.NOTICE: "List Bullet"}


def render_docx(report: ReportDocument) -> bytes:
    """The whole file. Properties and the footer of every page carry the AI notice."""
    writer = _Writer(report)
    for block in report.blocks:
        writer.add(block)
    return writer.bytes()


class _Writer:
    """Adds blocks to one document."""

    def __init__(self, report: ReportDocument) -> None:
        self._doc = Document()
        self._set_up(report)
        self._doc.add_heading(_clean(report.title), 0)
        self._doc.add_paragraph(_clean(report.about))
        if report.badges:
            self._runs(self._doc.add_paragraph(), tuple(Run(f"[{badge}] ", Mark.PART) for badge in report.badges))

    def bytes(self) -> bytes:
        file = io.BytesIO()
        self._doc.save(file)
        return file.getvalue()

    @singledispatchmethod
    def add(self, block: object) -> None:
        raise TypeError(f"{type(block).__name__} has no place in a document")

    @add.register
    def _(self, block: Heading) -> None:
        made = self._doc.add_heading(_clean(block.text), block.level)
        for badge in block.badges:
            run = made.add_run(f"  {_clean(badge)}")
            run.font.size, run.font.color.rgb, run.font.bold = Pt(9), _MUTED, False

    @add.register
    def _(self, block: Paragraph) -> None:
        made = self._doc.add_paragraph(style=_STYLES.get(block.tone, "Normal"))
        runs = block.runs
        if block.tone is Tone.MUTED:
            runs = tuple(Run(r.text, Mark.MUTED if r.mark is Mark.PLAIN else r.mark) for r in runs)
        if block.tone is Tone.HELD:
            runs = tuple(Run(r.text, Mark.PART) for r in runs)
        self._runs(made, runs)

    @add.register
    def _(self, block: Listing) -> None:
        style = "List Number" if block.ordered else "List Bullet"
        mark = Mark.MUTED if block.tone is Tone.MUTED else Mark.PLAIN
        for item in block.items:
            self._runs(self._doc.add_paragraph(style=style), (Run(item, mark),))

    @add.register
    def _(self, block: NumberedFinding) -> None:
        found = block.finding
        self._runs(self._doc.add_paragraph(), (Run(f"{block.number}. ", Mark.STRONG), Run(found.text, Mark.STRONG)))
        if found.quote:
            self._doc.add_paragraph(_clean(f"“{found.quote}”"), style="Quote")
        source = " · ".join(text for text in (found.where, found.moment.clock, found.measure) if text)
        self._runs(self._doc.add_paragraph(), (Run(source, Mark.MUTED),))

    @add.register
    def _(self, block: Bars) -> None:
        rows = tuple(
            (row.name, f"{row.mean} / 5" if row.share else row.mean, str(row.answers), str(row.held))
            for row in block.rows
        )
        self._table(("기준", "평균 단계", "답변 수", "보류"), rows)

    @add.register
    def _(self, block: Figures) -> None:
        rows = tuple((m.name, f"{m.value} {m.unit}".strip(), m.note) for m in block.measures)
        self._table(("잰 것", "값", "덧붙임"), rows)

    @add.register
    def _(self, block: Lanes) -> None:
        """Drawings have no place in a text that is edited: the stretches are listed by their seconds."""
        t = block.timeline
        rows = tuple(
            (name, "\n".join(mark.title for mark in marks) or gap)
            for name, marks, gap in (
                ("멈춤", t.pauses, "1초 넘게 멈춘 곳이 없습니다."),
                ("군말", t.fillers, t.filler_gap),
                ("옆을 봄", t.look_aways, block.looks_gap or "옆을 오래 본 때가 없습니다."),
            )
        )
        self._table(("때", "어디서"), rows)

    @add.register
    def _(self, block: Criterion) -> None:
        card = block.card
        level = f"{card.level} / 5" if card.level else HELD
        badges = [f"무게 {card.weight}"] if card.level else []
        badges += [f"두 번 물은 결과 {card.range}단계"] if card.range else []
        badges += [block.badge] if block.badge else []
        self.add(Heading(f"{card.name}: {level}", 3, tuple(badges)))
        self._runs(self._doc.add_paragraph(), (Run(card.reason),))
        for quote in card.quotes:
            at = f" ({quote.moment.clock})" if quote.moment.clock else ""
            self._doc.add_paragraph(_clean(f"“{quote.text}”{at}"), style="Quote")
        above = card.next_anchor + (f"\n예: {card.example}" if card.next_anchor and card.example else "")
        rows = (("지금", card.anchor), ("한 단계 위", above), ("해 볼 일", card.advice))
        self._table((), tuple(row for row in rows if row[1]))

    @add.register
    def _(self, block: Grade) -> None:
        grade = (Run(f"{block.result.grade}   ", Mark.STRONG),) if block.result.grade else ()
        made = self._doc.add_paragraph()
        self._runs(
            made, (*grade, Run(f"{block.name} {block.result.mean} / 5"), Run(f"   {block.result.judge}", Mark.MUTED))
        )
        for run in made.runs[:2]:
            run.font.size = Pt(14)

    @add.register
    def _(self, block: Table) -> None:
        self._table(block.header, block.rows)

    def _table(self, header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        if not rows:
            return
        made = self._doc.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
        made.alignment = WD_TABLE_ALIGNMENT.LEFT
        for place, row in enumerate((header, *rows) if header else rows):
            cells = made.add_row().cells
            for column, (cell, text) in enumerate(zip(cells, row, strict=True)):
                strong = column == 0 or (header and place == 0)
                self._runs(cell.paragraphs[0], (Run(text, Mark.STRONG if strong else Mark.PLAIN),))
        if header:
            _repeat_on_every_page(made.rows[0]._tr)
        self._doc.add_paragraph()

    def _runs(self, paragraph: DocxParagraph, runs: tuple[Run, ...]) -> None:
        for run in runs:
            made = paragraph.add_run(_clean(run.text))
            made.bold = run.mark in (Mark.STRONG, Mark.PART) or None
            if run.mark in (Mark.MUTED, Mark.PART):
                made.font.color.rgb = _MUTED if run.mark is Mark.MUTED else _AMBER
            if run.mark in (Mark.QUOTED, Mark.FILLER):
                made.font.underline = WD_UNDERLINE.SINGLE if run.mark is Mark.QUOTED else WD_UNDERLINE.DOTTED

    def _set_up(self, report: ReportDocument) -> None:
        properties = self._doc.core_properties
        properties.title, properties.subject = _clean(report.title), _clean(report.about)
        properties.author = properties.last_modified_by = _clean(report.program)
        properties.comments = _clean(report.footer)
        properties.keywords, properties.language = "AI", "ko-KR"
        for name in ("Normal", "Title", *(f"Heading {level}" for level in range(1, 5))):
            style = self._doc.styles[name]
            style.font.name, style.font.color.rgb = FONT, _INK if name == "Normal" else _INDIGO
            style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT)
            for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme"):
                style.element.rPr.rFonts.attrib.pop(qn(theme), None)
        self._doc.styles["Normal"].font.size = Pt(10)
        section = self._doc.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(20)
        footer = section.footer.paragraphs[0]
        self._runs(footer, (Run(f"AI · {report.footer} · {report.program} · ", Mark.MUTED),))
        _page_number(footer)


def _page_number(paragraph: DocxParagraph) -> None:
    """A field that the reader's program fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _repeat_on_every_page(row: object) -> None:
    mark = OxmlElement("w:tblHeader")
    row.get_or_add_trPr().append(mark)


def _clean(text: str) -> str:
    """Without the signs that XML 1.0 cannot hold."""
    return _NOT_XML.sub("", text)
