"""My materials: documents brought in, what was read out of them beside the documents themselves, and putting it right."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem, ProfileSource, ReadBy
from maju.domain.document import StoredDocument
from maju.domain.document_lines import labelled, lines_of
from maju.domain.masking import PersonalFact, mask
from maju.ui.page import ScrolledPage
from maju.ui.pages.job_wish import JobsWish
from maju.ui.pages.material_adding import MaterialAdding
from maju.ui.pages.material_again import MaterialAgain
from maju.ui.pages.material_documents import DocumentActions, MaterialDocuments
from maju.ui.pages.material_item_dialog import MaterialItemDialog
from maju.ui.pages.material_preview import MaterialPreview
from maju.ui.pages.material_profile import MaterialProfile, ProfileActions
from maju.ui.pages.material_words import where_it_goes
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.columns import Columns, bring_into_view
from maju.ui.widgets.door import Door
from maju.ui.widgets.following import Following


@dataclass(frozen=True, slots=True)
class _Found:
    """``masked``: by document, what no language model is shown of it."""

    documents: tuple[StoredDocument, ...]
    profile: CandidateProfile
    has_model: bool
    masked: dict[str, tuple[PersonalFact, ...]]


class MaterialsPage(ScrolledPage):
    """``about``: paths of files to read at once, or None. Everything is done on the lane ``materials``."""

    section = "materials"

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage)
        self._first = [path for path in about if isinstance(path, Path)] if isinstance(about, list | tuple) else []
        self._touched = ""
        """Id of the entry that was changed last: the keyboard goes on there."""
        self._masked: dict[str, tuple[PersonalFact, ...]] = {}
        self._lane = stage.program.lanes["materials"]
        self.setAcceptDrops(True)
        self.paste = Button(tr("글 붙여 넣기"), press=lambda: self.adding.ask_for_text())
        self.bring = Button(tr("파일 넣기"), "primary", press=lambda: self.adding.ask_for_files())
        self.heading = self.add_heading(
            tr("내 자료"),
            " ".join((tr("이력서와 자기소개서를 읽고 그 안의 경험을 두고 묻습니다."), where_it_goes(stage.settings))),
            self.paste,
            self.bring,
        )
        self.adding = MaterialAdding(self, self._added)
        self.documents = MaterialDocuments(DocumentActions(self._show_document, self._remove))
        self.again = MaterialAgain(self, self._show_profile, self._be_busy)
        self.preview = MaterialPreview()
        self.profile = MaterialProfile(
            ProfileActions(self.point_at, self._edit, self._remove_item, self._bring_back, self._rename)
        )
        self._following = Following(self.preview, self.scrolled, self.preview.wanted_height)
        self.both = Columns(self._following, self.profile, shares=(1, 1))
        self.both.hide()
        self.notes = Door(
            tr("면접 후기"),
            tr("그 회사 면접을 보고 온 분들의 후기를 모아 두면, 후기에 나온 질문도 함께 묻습니다."),
            Button(tr("면접 후기 보기"), press=lambda: stage.open("company-notes")),
        )
        self.find_jobs = Button(tr("맞는 일자리 보기"), press=self._find_jobs)
        self.jobs_door = Door(
            tr("이 자료에 맞는 일자리"),
            tr("읽어 낸 경험과 기술에 맞는 직업과 공고를 까닭과 함께 골라 드립니다. 거기서 바로 연습할 수 있습니다."),
            self.find_jobs,
        )
        self.jobs_door.hide()
        for widget in (self.adding, self.documents, self.again, self.both, self.jobs_door, self.notes):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def entered(self) -> None:
        self._look()
        if self._first:
            self.adding.bring(self._first)

    def left(self) -> None:
        super().left()
        self.adding.stop()
        self.again.stop()

    # --- looking ------------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        self.jobs.ask(self._lane, self._find, self._show)

    def _find(self) -> _Found:
        desk = self.stage.program.materials()
        documents = tuple(desk.documents())
        masked = {each.id: self._masked.get(each.id) or _masked(each) for each in documents}
        return _Found(documents, desk.profile(), desk.has_model(), masked)

    def _show(self, found: _Found) -> None:
        self._masked = found.masked
        ids = [document.id for document in found.documents]
        before = self.preview.document.id if self.preview.document is not None else ""
        shown = before if before in ids else ids[-1] if ids else ""
        self.documents.show_documents(found.documents, shown)
        self.again.setVisible(found.has_model and bool(ids))
        self._following.setVisible(bool(ids))
        self.both.setVisible(bool(ids or found.profile.items or found.profile.name))
        if shown:
            self._preview(found.documents[ids.index(shown)])
        self.jobs_door.setVisible(bool(found.profile.items))
        self._show_profile(found.profile)

    def _show_profile(self, profile: CandidateProfile) -> None:
        self.profile.show_profile(profile)
        touched, self._touched = self._touched, ""
        if touched:
            self.profile.focus_on(touched)

    def _show_document(self, document: StoredDocument) -> None:
        self._preview(document)
        self.documents.show_documents(self.documents.documents, document.id)
        self.documents.rows[document.id].setFocus()
        bring_into_view(self.preview)

    def _preview(self, document: StoredDocument) -> None:
        self.preview.show_document(document)
        self.preview.show_masked(self._masked.get(document.id, ()))
        self._following.fit()

    def point_at(self, source: ProfileSource) -> None:
        """Mark the line an entry was read from, in its document."""
        found = [each for each in self.documents.documents if each.id == source.document]
        if not found:
            self.notices.say(
                tr(
                    "지운 문서 ‘{name}’에서 읽은 항목이라 보여 드릴 줄이 없습니다. 항목은 그대로 있습니다.",
                    name=source.name,
                ),
                for_ms=8000,
            )
            return
        if self.preview.document != found[0]:
            self._preview(found[0])
            self.documents.show_documents(self.documents.documents, source.document)
        self.preview.mark(source.line, source.quote)
        if not self.both.beside:
            bring_into_view(self.preview)

    def _find_jobs(self) -> None:
        """By what was read alone: name, numbers and address stay out of every search."""
        desk = self.stage.program.materials
        self.jobs.ask(
            self._lane,
            lambda: desk().text_for_prompts(),
            lambda text: self.stage.open("jobs", JobsWish(told=text)),
        )

    # --- bringing and taking away -------------------------------------------------------------------------------------

    def _added(self, documents: Sequence[StoredDocument]) -> None:
        if documents:
            self._preview(documents[-1])
            self.profile.taken_away = None
            self._look()

    def _remove(self, identifiers: Sequence[str]) -> None:
        self.profile.taken_away = None
        self._do(lambda: self.stage.program.materials().remove(identifiers))

    def _be_busy(self, busy: bool) -> None:
        """While the language model reads, everything else would wait for it unseen."""
        for widget in (self.bring, self.paste, self.documents, self.profile):
            widget.setEnabled(not busy)
        self.setAcceptDrops(not busy)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.documents.set_tone("chosen")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.documents.set_tone("plain")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.documents.set_tone("plain")
        self.adding.bring([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    # --- the profile --------------------------------------------------------------------------------------------------

    def _edit(self, item: ProfileItem | None) -> None:
        new = item is None
        shown = ProfileItem(f"own-{uuid.uuid4().hex}", ItemKind.EXPERIENCE, "", read_by=ReadBy.PERSON)
        MaterialItemDialog(self, shown if item is None else item, self._put, new=new).open()

    def _put(self, item: ProfileItem) -> None:
        self._touched = item.id
        self._do(lambda: self.stage.program.materials().put_item(item))

    def _remove_item(self, item: ProfileItem) -> None:
        self.profile.taken_away = item
        self._touched = item.id
        self._do(lambda: self.stage.program.materials().remove_item(item.id))

    def _bring_back(self, item: ProfileItem) -> None:
        self.profile.taken_away = None
        self._put(item)

    def _rename(self, name: str) -> None:
        self._do(lambda: self.stage.program.materials().rename(name))

    def _do(self, call: Callable[[], object]) -> None:
        """Carry something out, then show how things stand."""
        self.jobs.ask(self._lane, call, lambda _result: self._look())


def _masked(document: StoredDocument) -> tuple[PersonalFact, ...]:
    return mask("\n".join(map(labelled, lines_of(document.text.blocks)))).found
