"""One occupation or one posting: what it is, what the person has and lacks of it, and the way to practise for it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from maju.domain.jobs import Occupation, Posting, SkillGap, Target
from maju.domain.ports import DeviceList
from maju.domain.question import Practice
from maju.services.resume_writer.targets import Wish
from maju.ui.page import ScrolledPage
from maju.ui.pages.job_gap_view import GapCard
from maju.ui.pages.job_person import newest_interview, person
from maju.ui.pages.job_quotes import Places, report_about
from maju.ui.pages.job_text_dialog import ask_for_resume
from maju.ui.pages.job_wish import JobWish
from maju.ui.pages.job_words import posting_facts, posting_parts, practise_words
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

if TYPE_CHECKING:
    from maju.services.job_desk import JobDesk
    from maju.services.job_profile_text import QuotePlace


@dataclass(frozen=True, slots=True)
class _Found:
    """``related``: name and id, where that name is an occupation of the index."""

    job: Occupation | Posting
    of: Occupation | None = None
    related: tuple[tuple[str, str], ...] = ()


class JobPage(ScrolledPage):
    """``about``: a :class:`JobWish`."""

    section = "jobs"

    def __init__(self, stage: Stage, about: object) -> None:
        super().__init__(stage)
        assert isinstance(about, JobWish)
        self.about = about
        self.back = Button(tr("일자리"), key="Esc", press=self.go_back)
        self.practise = Button(practise_words(about.target), "primary", press=self._practise)
        self.practise.setEnabled(False)
        self.write = Button(tr("이력서 쓰기"), press=self._write)
        self.heading = self.add_heading(tr("여는 중입니다"), "", self.back, self.write, self.practise)
        self._facts = column(gap=16)
        self.gap = GapCard(self._ask_for_resume)
        self.column.addWidget(Columns(boxed(self._facts), self.gap, shares=(3, 2)))
        self.column.addStretch(1)

    def entered(self) -> None:
        lane, about, desk = self.stage.program.lanes["jobs"], self.about, self.stage.program.jobs
        self.jobs.ask(lane, lambda: _find(desk, about), self._show)
        self._compare(about.found_with.told)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, found: _Found) -> None:
        self.practise.setEnabled(True)
        if isinstance(found.job, Posting):
            self.heading.say(found.job.title, posting_facts(found.job))
            self._show_posting(found.job, found.of)
        else:
            self.heading.say(found.job.name, found.job.summary, ", ".join(found.job.also))
            self._show_occupation(found.job, found.related)
        self._facts.addStretch(1)

    def _show_posting(self, posting: Posting, occupation: Occupation | None) -> None:
        if posting.example:
            card = Card(tone="amber", margin=14, gap=4)
            card.add(Label(tr("예시"), "strong"))
            card.add(Label(tr("연습을 위해 이 프로그램이 만든 공고입니다. 실제로 사람을 뽑는 곳이 아닙니다.")))
            self._facts.addWidget(card)
        parts = posting_parts(posting)
        if parts:
            card = Card(gap=16)
            for title, text in parts:
                card.add(column(Label(title, "heading"), _inert(title, text), gap=4))
            self._facts.addWidget(card)
        else:
            self._facts.addWidget(_text_card(tr("본문"), tr("이 공고에는 제목과 조건 말고 적힌 내용이 없습니다.")))
        if occupation is not None:
            self._facts.addWidget(self._links_card(tr("이 공고의 직업"), [(occupation.name, occupation.id)]))
        if posting.url:
            source = _text_card(tr("나온 곳"), posting.url)
            source.add(
                Label(tr("이 프로그램은 인터넷에 연결하지 않습니다. 주소를 복사해 직접 열어 보십시오."), "small")
            )
            self._facts.addWidget(source)

    def _show_occupation(self, occupation: Occupation, related: Sequence[tuple[str, str]]) -> None:
        lists = (
            (tr("쓰는 기술"), occupation.skills),
            (tr("도구"), occupation.tools),
            (tr("지식"), occupation.knowledge),
            (tr("자격증"), occupation.certificates),
            (tr("전공"), occupation.majors),
        )
        self._facts.addWidget(_text_card(tr("하는 일"), "\n".join(f"· {line}" for line in occupation.does)))
        card = Card(tr("갖추면 좋은 것"), gap=6)
        for title, names in lists:
            if names:
                card.add(Label(title, "strong"), Label(", ".join(names)))
        self._facts.addWidget(card)
        for title, text in (
            (tr("들어가는 길"), occupation.entry),
            (tr("일하는 곳"), occupation.setting),
            (tr("자주 나오는 질문"), "\n".join(f"· {line}" for line in occupation.questions)),
        ):
            if text:
                self._facts.addWidget(_text_card(title, text))
        if related:
            self._facts.addWidget(self._links_card(tr("가까운 직업"), related))

    def _links_card(self, title: str, occupations: Sequence[tuple[str, str]]) -> Card:
        buttons: list[QWidget] = [
            Button(name, "chip", press=lambda i=identifier: self._open_occupation(i))  # type: ignore[misc]
            for name, identifier in occupations
        ]
        card = Card(title, gap=8)
        card.add(Flow(buttons))
        return card

    # --- comparing ----------------------------------------------------------------------------------------------------

    def _compare(self, told: str) -> None:
        program, about = self.stage.program, self.about
        interview = newest_interview(program)

        def compare() -> tuple[SkillGap, Places] | None:
            found = person(program.jobs, told, interview)
            if found is None:
                return None
            gap = program.jobs.gap(found, about.target, about.id)
            return gap, {place.quote: place for place in found.places(q for line in gap.lines for q in line.quotes)}

        def show(compared: tuple[SkillGap, Places] | None) -> None:
            if compared is None:
                self.gap.show_nothing()
            else:
                self.gap.show_gap(*compared, lambda place: self._listen(interview, place), from_interview=not told)

        self.jobs.ask(program.lanes["jobs"], compare, show)

    def _listen(self, interview: str | None, place: "QuotePlace") -> None:
        if interview is not None:
            self.stage.open("report", report_about(interview, place))

    def _ask_for_resume(self) -> None:
        ask_for_resume(self, self._compare_with)

    def _compare_with(self, text: str) -> None:
        told = replace(self.about.found_with, told=text.strip())
        self.stage.open("job", replace(self.about, found_with=told))

    # --- going --------------------------------------------------------------------------------------------------------

    def go_back(self) -> bool:
        self.stage.open("jobs", self.about.found_with)
        return True

    def _open_occupation(self, identifier: str) -> None:
        self.stage.open("job", JobWish(Target.OCCUPATION, identifier, self.about.found_with))

    def _write(self) -> None:
        """A resume and essays for this job."""
        posting = self.about.target is Target.POSTING
        wish = Wish(posting=self.about.id) if posting else Wish(occupation=self.about.id)
        self.stage.open("resume-writer", wish)

    def _practise(self) -> None:
        self.practise.setEnabled(False)
        desk, about = self.stage.program.jobs, self.about
        self.jobs.ask(self.stage.program.lanes["jobs"], lambda: desk.practice(about.target, about.id), self._prepare)

    def _prepare(self, practice: Practice) -> None:
        """Devices come first where nobody has looked at them yet."""
        self.stage.practise(practice)
        self.stage.open("prepare" if self.stage.devices != DeviceList() else "devices")


def _find(desk: "JobDesk", about: JobWish) -> _Found:
    if about.target is Target.POSTING:
        posting = desk.posting(about.id)
        return _Found(posting, desk.occupation_of(posting))
    occupation = desk.occupation(about.id)
    named = {name: each.id for each in desk.occupations() for name in (each.name, each.id)}
    names = {each.id: each.name for each in desk.occupations()}
    related = [named[name] for name in occupation.related if name in named]
    return _Found(occupation, related=tuple((names[i], i) for i in dict.fromkeys(related) if i != occupation.id))


def _text_card(title: str, text: str) -> Card:
    """A heading and a text that can be selected and copied."""
    card = Card(title, gap=6)
    card.add(_inert(title, text))
    return card


def _inert(title: str, text: str) -> Label:
    label = Label(text.strip())
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setAccessibleName(title)
    return label
