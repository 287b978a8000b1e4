"""The report as a DOCX file: real headings, lists and tables, so that it can be edited and read aloud."""

import io
from functools import singledispatchmethod

from docx import Document
from docx.enum.text import WD_UNDERLINE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as DocxParagraph

from maju.domain.ai_mark import AI_GENERATED, DIGITAL_SOURCE
from maju.services.report_blocks import (
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
from maju.services.report_cards import HELD
from maju.services.report_document import xml_text

FONT = "맑은 고딕"
"""Named, not embedded: Word has it, and every other program puts its own Korean font in its place."""
_INK, _MUTED, _INDIGO, _AMBER = (
    RGBColor(0x1C, 0x1B, 0x1A),
    RGBColor(0x5F, 0x5B, 0x55),
    RGBColor(0x1F, 0x4E, 0x79),
    RGBColor(0x7A, 0x4F, 0x0E),
)
_TEXT_MM, _MARGIN_MM = 170, 20
_PAIR, _NAME_MM = 2, 32
"""In a table of two columns the first names what the second says."""
_STYLES = {Tone.QUOTE: "Quote", Tone.NOTICE: "ListBullet"}


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
        self._paragraph("Title", report.title)
        self._paragraph(text=report.about)
        if report.badges:
            self._runs(self._paragraph(), tuple(Run(f"[{badge}] ", Mark.PART) for badge in report.badges))

    def bytes(self) -> bytes:
        file = io.BytesIO()
        self._doc.save(file)
        return file.getvalue()

    @singledispatchmethod
    def add(self, block: object) -> None:
        raise TypeError(f"{type(block).__name__} has no place in a document")

    @add.register
    def _(self, block: Heading) -> None:
        made = self._paragraph(f"Heading{block.level}", block.text)
        for badge in block.badges:
            run = made.add_run(f"  {xml_text(badge)}")
            run.font.size, run.font.color.rgb, run.font.bold = Pt(9), _MUTED, False

    @add.register
    def _(self, block: Paragraph) -> None:
        made = self._paragraph(_STYLES.get(block.tone, ""))
        runs = block.runs
        if block.tone is Tone.MUTED:
            runs = tuple(Run(r.text, Mark.MUTED if r.mark is Mark.PLAIN else r.mark) for r in runs)
        if block.tone is Tone.HELD:
            runs = tuple(Run(r.text, Mark.PART) for r in runs)
        self._runs(made, runs)

    @add.register
    def _(self, block: Listing) -> None:
        style = "ListNumber" if block.ordered else "ListBullet"
        mark = Mark.MUTED if block.tone is Tone.MUTED else Mark.PLAIN
        for item in block.items:
            self._runs(self._paragraph(style), (Run(item, mark),))

    @add.register
    def _(self, block: NumberedFinding) -> None:
        found = block.finding
        self._runs(self._paragraph(), (Run(f"{block.number}. ", Mark.STRONG), Run(found.text, Mark.STRONG)))
        if found.quote:
            self._paragraph("Quote", f"“{found.quote}”")
        source = " · ".join(text for text in (found.where, found.moment.clock, found.measure) if text)
        self._runs(self._paragraph(), (Run(source, Mark.MUTED),))

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
        badges += [f"여러 번 물은 결과 {card.range}단계"] if card.range else []
        badges += [block.badge] if block.badge else []
        self.add(Heading(f"{card.name}: {level}", 3, tuple(badges)))
        self._runs(self._paragraph(), (Run(card.reason),))
        for quote in card.quotes:
            at = f" ({quote.moment.clock})" if quote.moment.clock else ""
            self._paragraph("Quote", f"“{quote.text}”{at}")
        above = card.next_anchor + (f"\n예: {card.example}" if card.next_anchor and card.example else "")
        rows = (("지금", card.anchor), ("한 단계 위", above), ("해 볼 일", card.advice))
        self._table((), tuple(row for row in rows if row[1]))

    @add.register
    def _(self, block: Grade) -> None:
        grade = (Run(f"{block.result.grade}   ", Mark.STRONG),) if block.result.grade else ()
        made = self._paragraph()
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
        lines = (header, *rows) if header else rows
        made = self._doc.add_table(rows=len(lines), cols=len(rows[0]))
        made._tbl.tblStyle_val = "TableGrid"
        first = _NAME_MM if len(rows[0]) == _PAIR else _TEXT_MM / len(rows[0])
        widths = (first, *[(_TEXT_MM - first) / (len(rows[0]) - 1)] * (len(rows[0]) - 1))
        for place, (line, row) in enumerate(zip(lines, made._tbl.tr_lst, strict=True)):
            for column, (text, cell) in enumerate(zip(line, row.tc_lst, strict=True)):
                cell.width = Mm(widths[column])
                strong = column == 0 or (header and place == 0)
                paragraph = DocxParagraph(cell.p_lst[0], self._doc._body)
                self._runs(paragraph, (Run(text, Mark.STRONG if strong else Mark.PLAIN),))
        if header:
            _repeat_on_every_page(made._tbl.tr_lst[0])
        self._paragraph()

    def _paragraph(self, style: str = "", text: str = "") -> DocxParagraph:
        """A paragraph of a style, by its id: looking one up by name takes python-docx a millisecond."""
        made = self._doc.add_paragraph(xml_text(text))
        if style:
            made._p.style = style
        return made

    def _runs(self, paragraph: DocxParagraph, runs: tuple[Run, ...]) -> None:
        for run in runs:
            made = paragraph.add_run(xml_text(run.text))
            made.bold = run.mark in (Mark.STRONG, Mark.PART) or None
            if run.mark in (Mark.MUTED, Mark.PART):
                made.font.color.rgb = _MUTED if run.mark is Mark.MUTED else _AMBER
            if run.mark in (Mark.QUOTED, Mark.FILLER):
                made.font.underline = WD_UNDERLINE.SINGLE if run.mark is Mark.QUOTED else WD_UNDERLINE.DOTTED

    def _set_up(self, report: ReportDocument) -> None:
        properties = self._doc.core_properties
        properties.title, properties.subject = xml_text(report.title), xml_text(report.about)
        properties.author = properties.last_modified_by = xml_text(report.program)
        properties.comments = xml_text(report.footer)
        properties.category = AI_GENERATED
        properties.keywords, properties.language = f"AI; {DIGITAL_SOURCE}", "ko-KR"
        for name in ("Normal", "Title", *(f"Heading {level}" for level in range(1, 5))):
            style = self._doc.styles[name]
            style.font.name, style.font.color.rgb = FONT, _INK if name == "Normal" else _INDIGO
            style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT)
            for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme"):
                style.element.rPr.rFonts.attrib.pop(qn(theme), None)
        self._doc.styles["Normal"].font.size = Pt(10)
        for language in self._doc.styles.element.iter(qn("w:lang")):
            language.set(qn("w:val"), "ko-KR")
            language.set(qn("w:eastAsia"), "ko-KR")
        section = self._doc.sections[0]
        section.page_width, section.page_height = Mm(_TEXT_MM + 2 * _MARGIN_MM), Mm(297)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN_MM)
        footer = section.footer.paragraphs[0]
        self._runs(footer, (Run(f"AI · {report.footer} · {report.program} · ", Mark.MUTED),))
        _page_number(footer)


def _page_number(paragraph: DocxParagraph) -> None:
    """A field that the reader's program fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _repeat_on_every_page(row: CT_Row) -> None:
    mark = OxmlElement("w:tblHeader")
    row.get_or_add_trPr().append(mark)
