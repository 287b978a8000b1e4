"""Models from elsewhere and to elsewhere: own files, a stick, another address; and where they lie."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit

from maju.services.model_views import ModelLine, ModelState
from maju.ui.page import Page
from maju.ui.pages.install_flow import InstallFlow
from maju.ui.pages.model_words import size_words
from maju.ui.picking import pick_file, pick_folder, stick
from maju.ui.texts import tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

KINDS = "*.gguf *.onnx *.task"


class CarryCard(Card):
    """``lines``: what is here now; ``add_own`` takes a file or a folder."""

    def __init__(
        self,
        page: Page,
        flow: InstallFlow,
        add_own: Callable[[Path], None],
        lines: Callable[[], Sequence[ModelLine]],
    ) -> None:
        super().__init__(tr("인터넷 없이 옮기기, 내 모델 더하기"), gap=8)
        self._page, self._add_own, self._lines = page, add_own, lines
        self.words = Label("", "muted")
        self.pack = Button(tr("USB에 담기"), press=self._ask_where)
        self.unpack = Button(tr("USB에서 가져오기"), press=flow.ask_for_stick)
        self.file = Button(tr("내 모델 파일 더하기"), press=self._ask_file)
        self.folder = Button(tr("내 모델 폴더 더하기"), press=self._ask_folder)
        self.add(self.words, Flow([self.pack, self.unpack]))
        hint = tr("가지고 계신 GGUF, Piper 음성, faster-whisper 폴더도 쓸 수 있습니다. 이 창에 끌어다 놓아도 됩니다.")
        self.add(Label(hint, "muted"), Flow([self.file, self.folder]))
        self._add_address()
        self.show_lines()

    def show_lines(self) -> None:
        """What there is to carry."""
        here = self._packable()
        self.pack.setEnabled(bool(here))
        size = size_words(sum(line.bytes_here for line in here))
        if here:
            words = tr(
                "받은 모델 {count}개({size})를 USB에 담아 다른 컴퓨터로 가져갈 수 있습니다.", count=len(here), size=size
            )
        else:
            words = tr("다른 컴퓨터에서 담아 온 USB가 있으면 인터넷 없이 가져올 수 있습니다.")
        self.words.setText(words)

    def _add_address(self) -> None:
        stage = self._page.stage
        self.address = QLineEdit(stage.settings.hub_address)
        self.address.setAccessibleName(tr("모델을 받는 주소"))
        self.address.setPlaceholderText("https://huggingface.co")
        self.address.editingFinished.connect(lambda: stage.remember(hub_address=self.address.text().strip()))
        label = Label(tr("모델을 받는 주소 (비우면 원래 주소에서 받습니다)"), "small")
        label.setBuddy(self.address)
        folder = stage.paths.models
        where = Label(tr("모델이 있는 폴더: {folder}", folder=folder), "small")
        opens = Button(tr("폴더 열기"), "quiet", press=lambda: _open_folder(folder))
        self.add(label, self.address, where, Flow([opens]))

    def _packable(self) -> list[ModelLine]:
        """Own models and broken ones stay where they are."""
        return [
            line
            for line in self._lines()
            if line.state is ModelState.INSTALLED and line.entry is not None and not line.own
        ]

    def _ask_where(self) -> None:
        pick_folder(self._page, tr("모델을 담을 USB나 폴더 고르기"), self._pack, stick())

    def _pack(self, out: Path) -> None:
        self._page.stage.transfers.pack(self._packable(), out)

    def _ask_file(self) -> None:
        names = tr("모델 파일 ({kinds})", kinds=KINDS)
        pick_file(self._page, tr("더할 모델 파일 고르기"), names, self._add_own)

    def _ask_folder(self) -> None:
        pick_folder(self._page, tr("더할 모델 폴더 고르기"), self._add_own)


def _open_folder(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
