"""The report as a paper document: blocks in reading order, which a PDF and a DOCX are drawn from."""

import re
from collections.abc import Iterator

from maju.services.report_blocks import (
    Bars,
    Block,
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
from maju.services.report_cards import PastView, Result
from maju.services.report_remarks import Remarks
from maju.services.report_take_view import TakeView
from maju.services.report_transcript import TranscriptPiece
from maju.services.report_view import AnswerView, FindingView, ReportView

DISCLAIMER = "연습을 비교하기 위한 값이며 합격을 뜻하지 않습니다."
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
ABOUT_LABELS = "글의 표현에 붙인 이름이며, 사람의 성격이나 감정을 말하지 않습니다."


def report_document(view: ReportView) -> ReportDocument:
    """Everything the screen shows but players: words, figures, drawings."""
    blocks = (
        *_opening(view),
        *_summary(view),
        *(b for answer in view.answers for b in _answer(answer)),
        *_methods(view),
    )
    about = " · ".join(view.facts)
    return ReportDocument(f"면접 보고서 {view.when}", about, view.badges, blocks, view.ai_notice, view.program)


def xml_text(text: str) -> str:
    """Without the signs that XML 1.0 cannot hold."""
    return _NOT_XML.sub("", text)


def plain(text: str, tone: Tone = Tone.BODY) -> Paragraph:
    """A paragraph without marks."""
    return Paragraph((Run(text),), tone)


def _opening(view: ReportView) -> Iterator[Block]:
    yield plain(view.counts)
    if view.pending:
        yield plain(f"답변 {view.pending}개를 아직 살펴보고 있습니다. 지금까지의 결과입니다.", Tone.NOTICE)
    for notice in view.notices:
        yield plain(notice, Tone.NOTICE)


def _summary(view: ReportView) -> Iterator[Block]:
    yield Heading("요약", 1)
    yield Heading("잘된 점", 2)
    yield from _findings(
        view.worked, "인용할 말이 있는 잘된 점을 아직 찾지 못했습니다. 근거 없는 칭찬은 적지 않습니다.", True
    )
    yield Heading("다음에 할 일", 2)
    yield from _findings(view.next_steps, "근거를 들어 권할 일을 찾지 못했습니다.", False)
    if not view.criteria:
        return
    yield Heading("기준별 단계", 2)
    yield Bars(view.criteria)
    if view.mean:
        yield Grade(Result(view.grade, view.mean), "답변 평균")
        yield plain(DISCLAIMER, Tone.MUTED)
    if view.rating:
        yield plain(view.rating)
    if view.tracing:
        yield Heading("어떻게 계산했습니까", 3)
        yield Listing(view.tracing, tone=Tone.MUTED)


def _findings(found: tuple[FindingView, ...], none: str, worked: bool) -> Iterator[Block]:
    for number, finding in enumerate(found, 1):
        yield NumberedFinding(number, finding, worked)
    if not found:
        yield plain(none, Tone.MUTED)


def _answer(answer: AnswerView) -> Iterator[Block]:
    yield Heading(f"{answer.label}. {answer.text}", 1, answer.tags)
    if answer.reason:
        yield plain(f"묻는 까닭 · {answer.reason}", Tone.MUTED)
    if answer.latest is None:
        yield plain("아직 답변이 없습니다.", Tone.MUTED)
        return
    several = bool(answer.earlier)
    yield from _take(answer.latest, named=several)
    for title, lines in (("좋은 답변이 보여 주는 것", answer.good), ("짚어야 할 내용", answer.points)):
        if lines:
            yield Heading(title, 2)
            yield Listing(lines)
    for take in answer.earlier:
        yield from _take(take, named=True)


def _take(take: TakeView, *, named: bool) -> Iterator[Block]:
    if named:
        yield Heading(take.label, 2)
    for notice in take.notices:
        yield plain(notice, Tone.NOTICE)
    if take.measures:
        yield Figures(take.measures)
    if take.timeline:
        yield Lanes(take.timeline, take.presence_gap)
    yield from _words(take)
    yield from _judged(take)
    yield from _remarks(take.remarks)


def _words(take: TakeView) -> Iterator[Block]:
    yield Heading("말씀하신 내용", 2)
    if take.transcript_note:
        yield plain(take.transcript_note, Tone.MUTED)
    if take.transcript_gap:
        yield plain(take.transcript_gap, Tone.HELD)
        return
    yield Paragraph(tuple(run for piece in take.pieces for run in _runs(piece)), Tone.TRANSCRIPT)
    legend = _legend(take)
    if legend:
        yield Paragraph(legend, Tone.MUTED)
    if take.missing:
        names = ", ".join(part.label for part in take.missing)
        yield plain(f"이야기에서 찾지 못한 부분: {names}", Tone.MUTED)
    if take.remarks.aside:
        yield Heading("세지 않은 말", 3)
        yield Listing(tuple(f"“{aside.quote.text}” {aside.why}" for aside in take.remarks.aside))
    if take.remarks.heard:
        yield Heading("처음 받아쓴 글", 3)
        yield plain(take.remarks.heard, Tone.MUTED)


def _runs(piece: TranscriptPiece) -> Iterator[Run]:
    if piece.pause_s:
        yield Run(f"({piece.pause_s:.1f}초 멈춤) ", Mark.MUTED)
    for part in piece.opens:
        yield Run(f"[{part.label}] ", Mark.PART)
    mark = Mark.QUOTED if piece.quoted else Mark.FILLER if piece.filler else Mark.TOLD if piece.story else Mark.PLAIN
    yield Run(piece.text, mark)


def _legend(take: TakeView) -> tuple[Run, ...]:
    found = [Run("판단의 근거", Mark.QUOTED)] if any(p.quoted for p in take.pieces) else []
    found += [Run("군말", Mark.FILLER)] if any(p.filler for p in take.pieces) else []
    found += [Run("이야기의 부분", Mark.TOLD)] if take.told else []
    spaced = [run for item in found for run in (item, Run("   "))]
    return tuple(spaced[:-1])


def _judged(take: TakeView) -> Iterator[Block]:
    yield Heading("기준", 2, (take.badge,) if take.badge else ())
    if take.result.mean:
        yield Grade(take.result, "평균")
    if take.evaluation_gap:
        yield plain(f"판단 보류: {take.evaluation_gap}", Tone.HELD)
    if take.remarks.rating:
        yield plain(take.remarks.rating)
    for card in take.cards:
        yield Criterion(card, "" if take.badge else card.badge)
    if take.result.tracing:
        yield Heading("어떻게 계산했습니까", 3)
        yield Listing(take.result.tracing, tone=Tone.MUTED)
    for past in take.past:
        yield from _past(past)


def _past(past: PastView) -> Iterator[Block]:
    result = " · ".join(text for text in (past.badge, past.result.judge, past.result.grade) if text)
    mean = f"평균 {past.result.mean}" if past.result.mean else ""
    yield Heading(f"{past.until}까지의 평가", 3)
    yield plain(" · ".join(text for text in (result, mean) if text) or "판단 보류", Tone.MUTED)
    if past.levels:
        yield Table(("기준", "그때", "지금"), past.levels)


def _remarks(remarks: Remarks) -> Iterator[Block]:
    if remarks.feedback:
        yield Heading("피드백", 2, (remarks.feedback.badge,))
        yield from (plain(notice, Tone.MUTED) for notice in remarks.feedback.notices)
        yield plain(" ".join(remarks.feedback.sentences))
        for title, items in remarks.feedback.lists:
            yield Heading(title, 3)
            yield Listing(items)
    for wording in remarks.wordings:
        yield Heading(wording.title, 2, (wording.badge,))
        yield from (plain(notice, Tone.MUTED) for notice in wording.notices)
        yield plain(wording.text, Tone.QUOTE)
        if wording.note:
            yield plain(wording.note, Tone.MUTED)
    if remarks.changes:
        yield Heading("앞 답변과 달라진 점", 2)
        yield Listing(remarks.changes)
    if remarks.labels:
        yield Heading("표현의 이름", 2)
        yield Table(("갈래", "이름"), remarks.labels)
        yield plain(ABOUT_LABELS, Tone.MUTED)


def _methods(view: ReportView) -> Iterator[Block]:
    yield Heading("어떻게 쟀습니까", 1)
    for method in view.methods:
        said = " ".join(text for text in (method.how, method.compare) if text)
        yield Paragraph((Run(f"{method.name}  ", Mark.STRONG), Run(said, Mark.MUTED)))
