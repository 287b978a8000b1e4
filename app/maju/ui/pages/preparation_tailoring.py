"""What the interview is about: the posting, the person's own materials, blind or not; its questions are made while one chooses."""

import random
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QProgressBar, QWidget

from maju.domain.document import StoredDocument
from maju.domain.errors import MajuError
from maju.domain.question import Practice, QuestionSource
from maju.services.lanes import report_error
from maju.ui.page import Page
from maju.ui.pages.material_words import breakable, joined
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, boxed, column
from maju.ui.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class _Materials:
    """``some``: there is something to ask about."""

    documents: tuple[StoredDocument, ...]
    some: bool


class TailoringCard(Card):
    """``changed``: other questions are ready than before. What was asked for last wins; older answers are let go."""

    def __init__(self, page: Page, practice: Practice | None, changed: Callable[[], None]) -> None:
        """``practice``: of the posting or occupation that was chosen, if any; it is asked from where nothing else is made."""
        super().__init__(tr("무엇을 두고 물을까요?"), gap=10)
        self._page, self._base, self._changed = page, practice, changed
        self._made: Practice | None = None
        self._stopped = threading.Event()
        self._then: Callable[[], None] | None = None
        rehearsed = page.stage.rehearsing.seed if page.stage.rehearsing is not None else None
        self._seed = random.SystemRandom().randrange(10**6) if rehearsed is None else rehearsed
        self._materials = _Materials((), some=False)
        self._looking = False
        self.making = False
        self._in_kiosk = page.stage.kiosk is not None
        if not self._in_kiosk:
            self._add_posting()
            self.add(Line())
        self._add_materials()
        self._add_status()
        self._describe()

    # --- parts --------------------------------------------------------------------------------------------------------

    def _add_posting(self) -> None:
        stage = self._page.stage
        self.posting = Label("", "strong")
        self.posting_words = Label("", "small")
        self.choose = Button(tr("공고 고르기"), press=lambda: stage.open("jobs"))
        self.forget = Button(tr("공고 없이 연습"), "quiet", press=self._forget)
        words = boxed(column(self.posting, self.posting_words, gap=2))
        self.add(_beside(words, self.choose, self.forget))

    def _add_materials(self) -> None:
        stage = self._page.stage
        self.use = QCheckBox(tr("내 자료를 두고 묻기"))
        self.use.toggled.connect(lambda on: self._remember(use_materials=on))
        self.documents = Label("", "small")
        self.open_materials = Button("", "quiet", press=lambda: stage.open("materials"))
        self.open_materials.setVisible(not self._in_kiosk)
        self.blind = QCheckBox(tr("블라인드 면접으로 연습하기"))
        self.blind.setChecked(stage.settings.blind_mode)
        self.blind.toggled.connect(lambda on: self._remember(blind_mode=on))
        words = Label(tr("학교, 지역, 나이, 가족, 성별, 이름이 드러나는 질문은 하지 않습니다."), "small")
        for label in (self.documents, words):
            label.setContentsMargins(theme().px(34), 0, 0, 0)
        self.add(_beside(boxed(column(self.use, self.documents, gap=0)), self.open_materials))
        self.add(boxed(column(self.blind, words, gap=0)))

    def _add_status(self) -> None:
        self.status = Label("", "strong")
        self.notices = Label("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("질문 만들기"))
        self.skip = Button(tr("기다리지 않기"), "quiet", press=self.stop)
        self._line = Line()
        self.add(self._line, _beside(boxed(column(self.status, self.notices, gap=2)), self.skip), self.bar)

    # --- what is asked from -------------------------------------------------------------------------------------------

    @property
    def practice(self) -> Practice | None:
        """As it is known now."""
        return self._made if self._made is not None else self._base

    def begin(self) -> None:
        """Look what there is, and make the questions."""
        self._looking = self.making = self._page.stage.settings.use_materials
        self._page.jobs.ask(self._page.stage.program.lanes["materials"], self._look, self._know)

    def when_ready(self, then: Callable[[], None]) -> None:
        """Call ``then`` now, or once the questions are there."""
        if not self.making:
            then()
            return
        self._then = then
        self.status.setText(tr("질문이 준비되는 대로 시작합니다."))
        self.skip.say(tr("기다리지 않고 시작"))

    def stop(self) -> None:
        """Go on with what can be had at once."""
        self._interrupt()
        self.skip.setEnabled(False)
        if self._looking:
            self._looking = False
            self._ready(None)

    def _look(self) -> _Materials:
        desk = self._page.stage.program.materials()
        documents = tuple(desk.documents())
        return _Materials(documents, some=bool(desk.profile().items))

    def _know(self, materials: _Materials) -> None:
        self._materials, self._looking = materials, False
        self.use.blockSignals(True)
        self.use.setEnabled(materials.some)
        self.use.setChecked(materials.some and self._page.stage.settings.use_materials)
        self.use.blockSignals(False)
        self._make()

    def _remember(self, **changes: object) -> None:
        self._page.stage.remember(**changes)
        self._make()

    def _forget(self) -> None:
        self._base = None
        self._page.stage.practise(None)
        self._make()

    # --- making -------------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        """From the posting, the materials and the reviews there are; nothing where there is neither posting nor material."""
        self._interrupt()
        self._made = None
        materials = self.use.isChecked()
        self.making = materials or self._base is not None
        if not self.making:
            self._ready(None)
            return
        self._stopped = stopped = threading.Event()
        program, base = self._page.stage.program, self._base
        blind, seed = self.blind.isChecked(), self._seed
        counted = self._page.jobs.here(lambda done, total: self._count(done, total, stopped))
        self.skip.setEnabled(True)
        self.bar.setRange(0, 0)
        self._describe()

        def make() -> Practice:
            return program.tailoring().practice(
                posting=base.posting_id if base is not None else "",
                occupation=base.occupation_id if base is not None and not base.posting_id else "",
                materials=materials,
                blind=blind,
                seed=seed,
                on_count=counted,
                cancelled=stopped.is_set,
            )

        self._page.jobs.ask(
            program.lanes["tailoring"],
            make,
            lambda practice: self._done(practice, stopped),
            lambda error: self._not_made(error, stopped),
        )

    def _interrupt(self) -> None:
        """What is being made is stopped; a language model in the middle of a sentence too."""
        self._stopped.set()
        desk = self._page.stage.program.tailoring.made
        if desk is not None and self.making:
            self._page.stage.program.lanes["look"].submit(desk.cancel).add_done_callback(report_error)

    def _count(self, done: int, total: int | None, stopped: threading.Event) -> None:
        if stopped is self._stopped and self.making:
            self.bar.setRange(0, total or 0)
            self.bar.setValue(done)
            if total and self._then is None:
                words = tr(
                    "질문을 만드는 중입니다 ({done} / {total}). 그동안 아래를 고르셔도 됩니다.", done=done, total=total
                )
                self.status.setText(words)

    def _done(self, practice: Practice, stopped: threading.Event) -> None:
        if stopped is self._stopped:
            self._ready(practice)

    def _not_made(self, error: MajuError, stopped: threading.Event) -> None:
        if stopped is self._stopped:
            self._page.tell(error)
            self._ready(None)

    def _ready(self, practice: Practice | None) -> None:
        self.making, self._made = False, practice
        self._describe()
        self._changed()
        then, self._then = self._then, None
        if then is not None:
            then()

    # --- telling ------------------------------------------------------------------------------------------------------

    def _describe(self) -> None:
        if not self._in_kiosk:
            self._describe_posting()
        self._describe_materials()
        practice = self.practice
        asked = practice.questions if practice is not None else ()
        counts = source_counts([each.source for each in asked])
        words = tr("질문을 만드는 중입니다. 그동안 아래를 고르셔도 됩니다.") if self.making else counts
        self.status.setText(words)
        said = " ".join(known(notice) for notice in practice.notices) if practice is not None else ""
        if asked and not self.making:
            said = " ".join(filter(None, (tr("질문 은행의 질문과 섞어 묻습니다."), said)))
        self.notices.setText(said)
        self.notices.setVisible(bool(said))
        self.skip.say(tr("기다리지 않기"))
        for widget, shown in (
            (self.bar, self.making),
            (self.skip, self.making),
            (self.status, bool(words)),
            (self._line, bool(words)),
        ):
            widget.setVisible(shown)

    def _describe_posting(self) -> None:
        base = self._base
        self.choose.setVisible(base is None)
        self.forget.setVisible(base is not None)
        if base is None:
            self.posting.setText(tr("공고 없이 연습합니다."))
            self.posting_words.setText(tr("공고를 고르면 그 일에 맞추어 묻습니다."))
            return
        self.posting.setText(breakable(base.title))
        words = tr("이 공고로 연습합니다.") if base.posting_id else tr("이 직업으로 연습합니다.")
        self.posting_words.setText(words)

    def _describe_materials(self) -> None:
        names = [document.text.name for document in self._materials.documents]
        if self._materials.some:
            self.documents.setText(breakable(joined(names)))
            self.open_materials.say(tr("내 자료 보기"))
        else:
            self.documents.setText(tr("아직 읽어 둔 자료가 없습니다. 이력서를 넣으면 그 안의 경험을 두고 묻습니다."))
            self.open_materials.say(tr("내 자료 넣기"))


def source_counts(sources: Sequence[QuestionSource]) -> str:
    """How many questions come from where; empty for none."""
    counts = Counter(sources)
    parts = [
        tr("{source} {count}개", source=known(source.label), count=counts[source])
        for source in QuestionSource
        if counts[source]
    ]
    return tr("준비한 질문: {counts}", counts=" · ".join(parts)) if parts else ""


def _beside(words: QWidget, *buttons: Button) -> Beside:
    """Words with the buttons that belong to them, at most one of which is shown."""
    return Beside(words, boxed(column(*buttons, gap=0)), least_left=220)
