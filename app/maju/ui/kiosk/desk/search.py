"""Who has what a posting asks for: pasted or looked up, each skill with the line that shows it."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from maju.domain.jobs import Having, Hit, Posting, SearchResult, Target
from maju.services.counsellor.matching import Match, MatchedSkill, PoolMatch
from maju.ui.kiosk.desk.part import DeskPart, DeskRoom, card_of, noted, quoted, refill
from maju.ui.kiosk.widgets.big import TOUCH, BigButton
from maju.ui.texts import tr
from maju.ui.theme import theme
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.card import Card, Line, boxed, column, row
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.row_button import RowButton

POSTINGS_SHOWN = 6
LONGEST_PASTED = 200_000


class SearchPart(DeskPart):
    """A posting at the top, the candidates below."""

    def __init__(self, room: DeskRoom) -> None:
        super().__init__(
            room,
            tr("공고로 찾기"),
            tr(
                "공고가 찾는 기술이 누구의 자료에 적혀 있는지 봅니다. 상담을 위한 것이며, 누구를 채용할지 고르는 데 쓰지 마십시오."
            ),
        )
        self.found: PoolMatch | None = None
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText(tr("공고의 글을 붙여 넣거나, 아래에서 공고를 찾으십시오."))
        self.text.setAccessibleName(tr("공고의 글"))
        self.text.setFixedHeight(theme().px(150))
        self.look = BigButton(tr("이 공고로 찾기"), "primary", press=self.match_pasted)
        self.query = QLineEdit()
        self.query.setProperty("big", "true")
        self.query.setPlaceholderText(tr("직업이나 회사, 하는 일"))
        self.query.setAccessibleName(tr("공고 찾기"))
        self.query.setMinimumHeight(theme().px(TOUCH))
        self.query.returnPressed.connect(self.search)
        find = BigButton(tr("공고 찾기"), press=self.search)
        self._postings = column(gap=4)
        self._results = column(gap=16)
        form = card_of("", self.text)
        form.add(row(1, self.look), Line(), row(self.query, find), boxed(self._postings))
        self.put(form, boxed(self._results))

    def match_pasted(self) -> None:
        """Against the text in the field."""
        text, desk = self.text.toPlainText()[:LONGEST_PASTED], self.room.desk
        if text.strip():
            self._ask(lambda: desk.match(desk.read_pasted(text)))

    def search(self) -> None:
        """Postings of the index."""
        query, jobs = self.query.text().strip(), self.room.stage.program.jobs
        if query:
            self.room.ask(lambda: jobs.search(query, target=Target.POSTING, limit=POSTINGS_SHOWN), self.show_postings)

    def show_postings(self, found: SearchResult) -> None:
        """To choose one."""
        rows: list[QWidget] = [self._posting(hit) for hit in found.hits]
        refill(self._postings, *(rows or [noted(tr("찾지 못했습니다."))]))

    def show_match(self, found: PoolMatch) -> None:
        """Those with the most of the skills first, and how that came about."""
        self.found = found
        asked = Flow([Pill(skill, "plain") for skill in found.asked])
        if not found.asked:
            none = Label(
                tr("이 공고의 글에서 기술 이름을 찾지 못했습니다. 자격 요건이 든 글을 붙여 넣어 주십시오."), "muted"
            )
            refill(self._results, card_of(found.title, none))
            return
        head = card_of(
            tr("‘{title}’ 공고가 찾는 것 {count}가지", title=found.title, count=len(found.asked)),
            asked,
            noted(
                tr("자료에 적힌 기술의 수로만 늘어놓았습니다(있음 1, 비슷함 0.5). 수가 같으면 순서에 뜻이 없습니다."),
                tr("면접 결과, 성별, 나이, 출신, 학교는 알지도 쓰지도 않습니다."),
                tr("찾는 기술이 자료에 없는 분은 {count}분입니다. 적지 않았을 수 있습니다.", count=found.others),
            ),
        )
        refill(self._results, head, *(self._match(match) for match in found.matches))

    def _ask(self, call: Callable[[], PoolMatch]) -> None:
        self.look.setEnabled(False)
        refill(self._results, Label(tr("자료를 살펴보는 중입니다."), "muted"))

        def done(found: PoolMatch) -> None:
            self.look.setEnabled(True)
            self.show_match(found)

        self.room.ask(call, done, self._failed)

    def _failed(self) -> None:
        self.look.setEnabled(True)
        refill(self._results)

    def _posting(self, hit: Hit) -> RowButton:
        posting: Posting = self.room.stage.program.jobs.posting(hit.id)
        words = column(Label(hit.title, "strong"), Label(f"{posting.company} {posting.region}".strip(), "small"), gap=2)
        desk = self.room.desk
        button = RowButton(hit.title, words, [], lambda: self._ask(lambda: desk.match(posting)))
        button.setMinimumHeight(theme().px(TOUCH))
        return button

    def _match(self, match: Match) -> Card:
        have, partly, lack = (match.of(level) for level in (Having.HAVE, Having.PARTLY, Having.LACK))
        pills = Flow(
            [
                Pill(tr("있음 {count}", count=len(have)), "green"),
                Pill(tr("비슷함 {count}", count=len(partly)), "amber"),
                Pill(tr("없음 {count}", count=len(lack)), "plain"),
            ],
            to_the_right=True,
        )
        card = Card()
        card.add(row(Label(tr("{name}님", name=match.called), "heading"), pills))
        if have:
            card.add(Label(", ".join(skill.skill for skill in have)))
        if partly:
            card.add(noted(tr("비슷하거나 배우는 중: {skills}", skills=", ".join(skill.skill for skill in partly))))
        if lack:
            card.add(noted(tr("자료에 없는 것: {skills}", skills=", ".join(skill.skill for skill in lack))))
        proof = Disclosure(tr("어디에 적혀 있는지 보기"), lambda: boxed(column(*map(_shown, (*have, *partly)), gap=8)))
        card.add(Beside(proof, BigButton(tr("자료 보기"), press=lambda: self.room.open_candidate(match.id))))
        return card


def _shown(skill: MatchedSkill) -> QWidget:
    title = skill.skill if skill.having is Having.HAVE else tr("{skill} (비슷함)", skill=skill.skill)
    return boxed(column(Label(title, "strong"), quoted(skill.lines), gap=2))
