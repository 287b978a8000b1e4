"""Documents of an invented candidate, and the page of materials filled."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from maju.domain.document import Block, Paragraph, Table
from maju.ui.main_window import MainWindow
from maju.ui.pages.materials import MaterialsPage
from tests.fixtures.documents import make_docx

NAME = "윤가람"
PROJECT = "배전반 점검 기록 전산화"
RESUME: tuple[Block, ...] = (
    Paragraph("이 력 서", heading=True),
    Table((("성명", NAME, "생년월일", "1999.05.02"), ("연락처", "010-0000-7788", "이메일", "garam@example.com"))),
    Paragraph("학력사항", heading=True),
    Table(
        (
            ("기간", "학교명", "전공", "학점"),
            ("2018.03 ~ 2022.02", "한빛전문대학교", "전기과", "3.8 / 4.5"),
        )
    ),
    Paragraph("경력사항", heading=True),
    Table(
        (
            ("근무기간", "회사명", "부서 / 직급", "담당업무"),
            ("2022.03 ~ 2025.06", "예시전기", "공무팀 / 주임", "수배전반 점검과 옥내 배선 공사"),
        )
    ),
    Paragraph("프로젝트", heading=True),
    Paragraph(f"{PROJECT} (2024.03 ~ 2024.08)"),
    Paragraph("역할: 점검 항목 설계와 현장 시험. 점검 시간을 45분에서 28분으로 줄임"),
    Paragraph("자격증", heading=True),
    Paragraph("전기기능사 (2021.06, 한국산업인력공단)"),
    Paragraph("보유기술", heading=True),
    Paragraph("AutoCAD, 엑셀"),
)
ESSAY = """자기소개서

1. 지원 동기를 적어 주십시오.
현장에서 배선을 고치며 도면과 실제가 다른 곳을 그날그날 표시했습니다. 그 기록을 모아 다음 공사의 자재를 미리 맞추었고, 남는 자재가 줄었습니다. 이 일을 더 큰 현장에서 하고 싶어 지원했습니다.
"""


def resume(folder: Path, name: str = "이력서.docx") -> Path:
    """A DOCX of the candidate's resume."""
    return make_docx.write(RESUME, folder / name)


def drop(window: MainWindow, *files: Path) -> None:
    """As the desktop does it: first it asks the window, then it lets go."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    held = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    place = window.page.mapTo(window, window.page.rect().center())
    QApplication.sendEvent(window.windowHandle(), QDragEnterEvent(place, Qt.DropAction.CopyAction, *held))
    QApplication.sendEvent(window.windowHandle(), QDropEvent(QPointF(place), Qt.DropAction.CopyAction, *held))


def materials_page(qtbot: QtBot, window: MainWindow) -> MaterialsPage:
    """The page, when it shows how things stand."""
    page = window.page
    assert isinstance(page, MaterialsPage)
    qtbot.waitUntil(page.documents.isVisible, timeout=20_000)
    return page


def bring(qtbot: QtBot, window: MainWindow, *files: Path) -> MaterialsPage:
    """Drop files, and wait until they are read and shown."""
    page = materials_page(qtbot, window)
    drop(window, *files)
    assert page.adding.running
    qtbot.waitUntil(lambda: not page.adding.running, timeout=60_000)
    window.stage.program.lanes["materials"].submit(lambda: None).result(60)
    qtbot.wait(50)
    return page
