"""Pictures of what a person brings with them: the documents, what was read out of them, the preparation that asks about them."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from photographer import Photographer

REVIEWS = """회사: 예시결제
직무: 백엔드 개발
시기: 2025 하반기
단계: 1차 실무
형식: 2대1 대면
질문: 1. 정산 배치가 새벽에 멈추면 무엇부터 보십니까? 2. 같은 예약이 두 번 들어오지 않게 하려면 어디를 막으십니까?
팁: 해 본 일을 물으면 수치보다 왜 그렇게 정했는지를 더 들으셨습니다. 모르는 것은 모른다고 하고, 어떻게 찾아볼지를 말하니 이어서 물어 주셨습니다.
결과: 합격
난이도: 보통
---
회사: 누리의료재단
직무: 병동 간호사
시기: 2025 상반기
질문: 인계에서 빠진 투약을 발견하시면 어떻게 하십니까?
"""
HELD = "resume-01"
"""The invented candidate of tests/fixtures/documents who stands for everybody."""


def photograph_materials(shots: "Photographer") -> None:
    """An empty page, then a resume read by the program itself, a line pointed at, reviews, and the preparation after them."""
    from maju.ui.pages.material_items import ItemView
    from maju.ui.pages.materials import MaterialsPage
    from maju.ui.pages.preparation import PreparationPage

    window = shots.window
    window.open_page("materials")
    page = window.page
    assert isinstance(page, MaterialsPage)
    shots.wait(page.documents.isVisible)
    shots.take("materials_empty")
    with tempfile.TemporaryDirectory(prefix="maju-documents-") as folder:
        page.adding.bring(_documents(Path(folder)))
        shots.wait(lambda: not page.adding.running)
        shots.wait(lambda: bool(page.profile.profile.items))
    shots.live(0.7)
    page.adding.hide()
    shots.take("materials")
    view = next(view for view in page.findChildren(ItemView) if view.item.source is not None and view.isVisible())
    assert view.item.source is not None
    page.point_at(view.item.source)
    shots.live(0.5)
    shots.take("materials_line")
    window.stage.program.notes().add_pasted(REVIEWS)
    window.open_page("company-notes")
    shots.live(1.0)
    shots.take("company_notes")
    window.open_page("prepare")
    preparation = window.page
    assert isinstance(preparation, PreparationPage)
    shots.wait(lambda: not preparation.tailoring.making)
    shots.live(0.7)
    shots.take("preparation_materials")


def _documents(folder: Path) -> list[Path]:
    from tests.fixtures.documents import content, make_docx

    resume = content.load(content.CONTENTS / f"{HELD}.json")
    return [make_docx.write(resume.blocks, folder / "이력서.docx")]
