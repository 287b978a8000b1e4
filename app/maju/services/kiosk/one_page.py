"""A report on one sheet of paper: the day, what worked, what to try next, each with the words it rests on. No levels, no grade."""

from collections.abc import Iterator
from dataclasses import replace

from maju.services.report_blocks import Block, Heading, NumberedFinding, Paragraph, ReportDocument, Run, Tone
from maju.services.report_moment import Moment
from maju.services.report_view import FindingView, ReportView

TITLE = "면접 연습 한 장 요약"
AI_MARK = "AI가 만든 요약"
NO_SCORES = "점수와 순위를 적지 않은 연습용 요약입니다. 말씀하신 내용은 따옴표 안에 그대로 옮겼습니다."
NOTHING_WORKED = "인용할 말이 있는 잘된 점을 아직 찾지 못했습니다. 근거 없는 칭찬은 적지 않습니다."
NOTHING_NEXT = "근거를 들어 권할 일을 찾지 못했습니다."
LONGEST_NAME = 20
LONGEST_QUESTION = 50
LONGEST_QUOTE = 90
LONGEST_FINDING = 100
"""Signs of a finding: six of them, with quote and question, fill one page of A4 and not two."""
_LEVEL = "단계"


def one_page(view: ReportView, name: str = "") -> ReportDocument:
    """The sheet. ``name`` is what the person typed, empty for none: nothing else on the sheet says who they are."""
    who = clean_name(name)
    about = " · ".join(text for text in (who, view.when, *view.facts) if text)
    badges = (AI_MARK, *(badge for badge in view.badges if badge))
    return ReportDocument(TITLE, about, badges, tuple(_blocks(view)), view.ai_notice, view.program)


def clean_name(name: str) -> str:
    """A name as it is printed: one line, no signs that do not print, at most LONGEST_NAME."""
    plain = "".join(sign if sign.isprintable() else " " for sign in name)
    return " ".join(plain.split())[:LONGEST_NAME].strip()


def _blocks(view: ReportView) -> Iterator[Block]:
    yield Paragraph((Run(view.counts),))
    if view.pending:
        yield Paragraph((Run(f"답변 {view.pending}개를 아직 살펴보고 있습니다. 지금까지의 결과입니다."),), Tone.NOTICE)
    questions = {answer.id: _cut(answer.text, LONGEST_QUESTION) for answer in view.answers}
    yield Heading("잘된 점", 1)
    yield from _findings(view.worked, questions, NOTHING_WORKED, worked=True)
    yield Heading("다음에 해 볼 일", 1)
    yield from _findings(view.next_steps, questions, NOTHING_NEXT, worked=False)
    yield Paragraph((Run(NO_SCORES),), Tone.MUTED)


def _findings(found: tuple[FindingView, ...], questions: dict[str, str], none: str, *, worked: bool) -> Iterator[Block]:
    for number, finding in enumerate(found, 1):
        asked = questions.get(finding.answer, "")
        where = f"{finding.where}: {asked}" if asked else finding.where
        yield NumberedFinding(
            number,
            replace(
                finding,
                text=_cut(finding.text, LONGEST_FINDING),
                where=where,
                quote=_cut(finding.quote, LONGEST_QUOTE),
                measure=_without_level(finding.measure),
                moment=Moment(),
            ),
            worked,
        )
    if not found:
        yield Paragraph((Run(none),), Tone.MUTED)


def _without_level(measure: str) -> str:
    """``구체성 2단계`` as ``구체성``; a measurement (음절, 초) stays."""
    before, _, last = measure.rpartition(" ")
    return before if last.endswith(_LEVEL) else measure


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
