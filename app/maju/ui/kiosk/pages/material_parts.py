"""Parts of the kiosk's page of materials: a file on a stick, reading as it goes on, what was read."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QProgressBar

from maju.domain.candidate import ItemKind, ProfileItem
from maju.domain.document import StoredDocument
from maju.domain.errors import MajuError
from maju.services.kiosk.stick import StickFile
from maju.ui.kiosk.widgets.big import BigButton, BigField
from maju.ui.texts import known, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.card import Card, boxed, column, row
from maju.ui.widgets.labels import Label

_KILOBYTE, _MEGABYTE = 1_000, 1_000_000


def plain_stack() -> Card:
    """Things below one another, without a frame."""
    stack = Card(margin=0, gap=10)
    stack.setProperty("card", "none")
    return stack


def file_words(file: StickFile) -> str:
    """Where it lies on the stick and how large it is."""
    size = (
        tr("{size}MB", size=f"{file.size_bytes / _MEGABYTE:.1f}")
        if file.size_bytes >= _MEGABYTE
        else tr("{size}KB", size=max(1, file.size_bytes // _KILOBYTE))
    )
    return f"{file.folder} · {size}" if file.folder else size


def waiting_card() -> Card:
    """Before a stick is plugged in."""
    card = Card(margin=40, gap=10)
    card.add(
        Label(tr("USB를 꽂아 주십시오"), "title"),
        Label(tr("꽂으시면 그 안의 문서를 여기에 보여 드립니다. USB에는 아무것도 쓰지 않습니다."), "heading"),
        Label(tr("읽을 수 있는 문서: PDF, DOCX, HWP, HWPX, TXT, MD"), "muted"),
    )
    card.findChildren(Label)[1].setStyleSheet("font-weight: 400;")
    return card


def not_allowed_card() -> Card:
    """Where the centre or the candidate does not want documents."""
    card = Card(margin=32, gap=10)
    card.add(
        Label(tr("자료 없이 진행합니다"), "heading"),
        Label(
            tr(
                "서류를 읽는 데 동의하지 않으셨거나 이 자리에서 서류를 받지 않습니다. 고르신 직무의 질문으로 연습합니다."
            )
        ),
    )
    return card


class RecordRow(Card):
    """A record from another session, and the passphrase it was locked with."""

    def __init__(self, file: StickFile, open_with: Callable[[StickFile, str], None]) -> None:
        super().__init__(margin=18, gap=10)
        self.file = file
        self.passphrase = BigField(tr("암호"), tr("저장하실 때 정하신 암호"), most=200, secret=True)
        self.open = BigButton(tr("가져오기"), press=lambda: open_with(file, self.passphrase.text()))
        self.passphrase.returnPressed.connect(self.open.click)
        words = column(Label(tr("내 기록: {name}", name=file.name), "strong"), Label(file_words(file), "muted"), gap=4)
        self.add(boxed(words), row(self.passphrase, self.open))


class Reading(Card):
    """How far reading is; takes no room while nothing is read."""

    def __init__(self) -> None:
        super().__init__(tone="indigo", margin=24)
        self.running = False
        self._total = 0
        self.words = Label("", "heading")
        self.bar = QProgressBar()
        self.bar.setProperty("big", "true")
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("문서 읽기"))
        self.add(self.words, self.bar)
        self.hide()

    def begin(self, total: int) -> None:
        """``total`` files are read now."""
        self.running, self._total = True, total
        self.bar.setRange(0, total if total > 1 else 0)
        self.words.setText(tr("문서를 읽는 중입니다."))
        self.show()

    def at(self, number: int, name: str) -> None:
        """The file ``number`` from 0 is being read."""
        if self._total > 1:
            self.bar.setValue(number)
        self.words.setText(
            tr("문서를 읽는 중입니다 ({number} / {total}): {name}", number=number + 1, total=self._total, name=name)
        )

    def begin_record(self, name: str) -> None:
        """A record is taken in; how long that takes nobody knows."""
        self.running, self._total = True, 1
        self.bar.setRange(0, 0)
        self.words.setText(tr("기록을 가져오는 중입니다: {name}", name=name))
        self.show()

    def end(self) -> None:
        """Nothing is read any more."""
        self.running = False
        self.hide()


class ReadRow(Card):
    """One document that has been read, what was found in it, and a way to take it out again."""

    def __init__(
        self,
        document: StoredDocument,
        items: Sequence[ProfileItem],
        remove: Callable[[StoredDocument], None],
    ) -> None:
        super().__init__(tone="green", margin=18, gap=6)
        self.remove = BigButton(tr("빼기"), "quiet", press=lambda: remove(document))
        self.remove.setAccessibleName(tr("빼기: {name}", name=document.text.name))
        words = column(
            Label(tr("읽었습니다: {name}", name=document.text.name), "heading"),
            Label(found_words(document, items)),
            gap=4,
        )
        self.add(Beside(boxed(words), self.remove))


def found_words(document: StoredDocument, items: Sequence[ProfileItem]) -> str:
    """``이력서 · 경력 2, 기술 7``: the kind of a document and what of the profile stands in it."""
    counts = Counter(item.kind for item in items if item.source is not None and item.source.document == document.id)
    found = ", ".join(f"{known(kind.label)} {counts[kind]}" for kind in ItemKind if counts[kind])
    none = tr("면접에 쓸 항목을 찾지 못했습니다")
    return f"{known(document.kind.label)} · {found or none}"


def refusal(file: StickFile, trouble: MajuError) -> str:
    """Most sentences name the file themselves."""
    words = known(trouble)
    return words if file.name in words else f"{file.name}: {words}"
