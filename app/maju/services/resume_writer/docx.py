"""The resume and the essays as a DOCX file: label and value tables as Korean resumes have them, real headings, nothing drawn."""

import io

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from maju.domain.resume_text import ResumeKind, ResumeSection, ResumeText
from maju.services.report_document import xml_text

FONT = "맑은 고딕"
"""Named, not embedded: Word has it, and every other program puts its own Korean font in its place."""
_INK, _LINE = RGBColor(0x1C, 0x1B, 0x1A), "B9B4AC"
_SHADE = "F1EFEB"
_TEXT_MM, _MARGIN_MM = 170, 20
_LABEL_MM, _DAY_MM = 32, 36
_WORDED = "문장을 이은 언어 모델: {writers}. 사실은 지원자가 적은 것입니다."


def render_docx(text: ResumeText, kind: ResumeKind) -> bytes:
    """The whole file; essays begin on a page of their own where both are wanted."""
    writer = _Writer(text, kind)
    if kind is not ResumeKind.ESSAY:
        writer.add_resume()
    if kind is not ResumeKind.RESUME:
        writer.add_essays(new_page=kind is ResumeKind.BOTH)
    return writer.bytes()


class _Writer:
    """Adds to one document."""

    def __init__(self, text: ResumeText, kind: ResumeKind) -> None:
        self._text = text
        self._doc = Document()
        self._set_up(kind)

    def bytes(self) -> bytes:
        file = io.BytesIO()
        self._doc.save(file)
        return file.getvalue()

    def add_resume(self) -> None:
        self._title("이력서")
        if self._text.facts:
            self._pairs(self._text.facts)
        for section in self._text.sections:
            self._doc.add_heading(xml_text(section.title), level=2)
            if section.header:
                self._table(section)
            else:
                self._pairs(section.rows)

    def add_essays(self, *, new_page: bool) -> None:
        essays = [essay for essay in self._text.essays if essay.sentences]
        if not essays:
            return
        self._title("자기소개서", new_page=new_page)
        for number, essay in enumerate(essays, 1):
            self._doc.add_heading(xml_text(f"{number}. {essay.question.text}"), level=2)
            written = self._doc.add_paragraph(xml_text(essay.text))
            written.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            written.paragraph_format.line_spacing = 1.6

    def _title(self, words: str, *, new_page: bool = False) -> None:
        title = self._doc.add_heading(words, level=1)
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        title.paragraph_format.page_break_before = new_page
        title.paragraph_format.space_after = Pt(14)

    def _pairs(self, pairs: tuple[tuple[str, ...], ...]) -> None:
        self._grid(pairs, (_LABEL_MM, _TEXT_MM - _LABEL_MM), shaded_row=False, shaded_column=True)

    def _table(self, section: ResumeSection) -> None:
        others = len(section.header) - 1
        widths = (_DAY_MM, *[(_TEXT_MM - _DAY_MM) / others] * others) if others else (_TEXT_MM,)
        self._grid((section.header, *section.rows), widths, shaded_row=True, shaded_column=False)

    def _grid(
        self, rows: tuple[tuple[str, ...], ...], widths: tuple[float, ...], *, shaded_row: bool, shaded_column: bool
    ) -> None:
        made = self._doc.add_table(rows=len(rows), cols=len(widths))
        made.autofit = False
        _borders(made._tbl)
        for place, (row, line) in enumerate(zip(made.rows, rows, strict=True)):
            _keep_whole(row._tr, repeat=shaded_row and place == 0)
            for column, (cell, text) in enumerate(zip(row.cells, line, strict=True)):
                cell.width = Mm(widths[column])
                label = (shaded_row and place == 0) or (shaded_column and column == 0)
                self._fill(cell, text, label=label)
        self._doc.add_paragraph().paragraph_format.space_after = Pt(2)

    def _fill(self, cell: _Cell, text: str, *, label: bool) -> None:
        paragraph = cell.paragraphs[0]
        for number, line in enumerate(text.splitlines() or [""]):
            paragraph = paragraph if number == 0 else cell.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(2)
            paragraph.add_run(xml_text(line)).bold = label or None
        if label:
            _shade(cell)

    def _set_up(self, kind: ResumeKind) -> None:
        properties = self._doc.core_properties
        properties.title = xml_text(f"{kind.label} {self._text.name}".strip())
        properties.author = properties.last_modified_by = xml_text(self._text.name)
        writers = list(dict.fromkeys(essay.writer for essay in self._text.essays if essay.writer))
        properties.comments = xml_text(_WORDED.format(writers=", ".join(writers))) if writers else ""
        properties.keywords, properties.language = "", "ko-KR"
        for name in ("Normal", "Heading 1", "Heading 2"):
            style = self._doc.styles[name]
            style.font.name, style.font.color.rgb = FONT, _INK
            style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT)
            for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme"):
                style.element.rPr.rFonts.attrib.pop(qn(theme), None)
        self._doc.styles["Normal"].font.size = Pt(10)
        self._doc.styles["Heading 1"].font.size = Pt(20)
        self._doc.styles["Heading 2"].font.size = Pt(12)
        for language in self._doc.styles.element.iter(qn("w:lang")):
            language.set(qn("w:val"), "ko-KR")
            language.set(qn("w:eastAsia"), "ko-KR")
        section = self._doc.sections[0]
        section.page_width, section.page_height = Mm(_TEXT_MM + 2 * _MARGIN_MM), Mm(297)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN_MM)
        _page_number(section.footer.paragraphs[0])


def _page_number(paragraph: Paragraph) -> None:
    """A field that the reader's program fills in."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", _SHADE)):
        shade.set(qn(name), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _borders(table: object) -> None:
    """Thin grey lines between rows and around; none between columns, as printed forms have them. Word wants them in their place
    among the properties of the table, which python-docx has set before."""
    properties = table.tblPr  # type: ignore[attr-defined]
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", _LINE)):
            line.set(qn(name), value)
        borders.append(line)
    behind = [qn(f"w:{name}") for name in ("shd", "tblLayout", "tblCellMar", "tblLook")]
    next(each for each in properties if each.tag in behind).addprevious(borders)


def _keep_whole(row: object, *, repeat: bool) -> None:
    """A row is not cut by the end of a page; the names of the columns stand on every page."""
    properties = row.get_or_add_trPr()  # type: ignore[attr-defined]
    properties.append(OxmlElement("w:cantSplit"))
    if repeat:
        properties.append(OxmlElement("w:tblHeader"))
