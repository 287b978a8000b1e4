"""The resume writer in the window: by keyboard from the first question to the file, two windows, a narrow one, a model's words."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from maju.domain.candidate import ItemKind, ProfileItem
from maju.domain.resume_draft import SuggestionState
from maju.domain.resume_ports import KeptDraft
from maju.services.program import Program
from maju.services.resume_writer.model_writing import BEGIN, END
from maju.services.resume_writer.targets import Wish
from maju.ui.main_window import MainWindow
from maju.ui.pages.resume_text_view import ESSAYS, RESUME
from maju.ui.pages.resume_writer import ResumeWriterPage
from tests.services.scripted_models import ScriptedModel
from tests.ui.conftest import Open

TOLD = "가나마트에서 발주를 맡았어요. 폐기를 하루 12개에서 5개로 줄였습니다."


def page_of(window: MainWindow) -> ResumeWriterPage:
    page = window.page
    assert isinstance(page, ResumeWriterPage)
    return page


def waiting_for(qtbot: QtBot, page: ResumeWriterPage, question: str | None) -> None:
    """Until this question is asked; None: until everything was asked."""

    def asked() -> bool:
        draft = page.conversation.draft
        if draft is None or not page.conversation.isEnabled() or page.shown is None:
            return False
        return (draft.current.id if draft.current else None) == question

    qtbot.waitUntil(asked, timeout=30_000)


def write(qtbot: QtBot, page: ResumeWriterPage, text: str) -> None:
    page.conversation.answer.field.setPlainText(text)  # QTest types ASCII alone
    qtbot.keyClick(page.conversation.answer.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def begun(program: Program, upto: str = "") -> KeptDraft:
    """A conversation up to a question, all before it skipped."""
    desk = program.resumes()
    kept = desk.start(Wish())
    kept = desk.skip(kept.draft.id, kept.version, "job")
    while kept.draft.current is not None and kept.draft.current.id != upto:
        kept = desk.skip(kept.draft.id, kept.version, kept.draft.current.id)
    return kept


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def sees(qtbot: QtBot, widget: QWidget, text: str) -> None:
    """What is added to a page is visible one turn of the event loop later."""
    qtbot.waitUntil(lambda: text in words(widget), timeout=20_000)


def test_from_the_first_question_to_the_file_by_keyboard(
    qtbot: QtBot, open_window: Open, program: Program, tmp_path: Path
) -> None:
    program.materials().put_item(ProfileItem("edu", ItemKind.EDUCATION, "한빛대학교", role="물류학과 학사"))
    window = open_window("resume-writer")
    page = page_of(window)
    qtbot.waitUntil(lambda: page.start.job.isVisible(), timeout=10_000)
    qtbot.keyClick(page.start.job, Qt.Key.Key_Return)
    waiting_for(qtbot, page, "job")
    write(qtbot, page, "달 표면 안내원")
    waiting_for(qtbot, page, "name")
    assert page.heading.title.text() == "달 표면 안내원"
    write(qtbot, page, "김하늘")
    waiting_for(qtbot, page, "contact")
    sees(qtbot, page.text.resume, "김하늘")
    sees(qtbot, page.text.resume, "한빛대학교")
    while page.conversation.draft.current.id != "essay-experience":  # type: ignore[union-attr]
        before = page.conversation.draft.current.id  # type: ignore[union-attr]
        assert before != "education"
        page.conversation.skip.click()
        qtbot.waitUntil(
            lambda before=before: page.conversation.isEnabled() and page.conversation.draft.current.id != before,  # type: ignore[misc]
            timeout=30_000,
        )
    assert page.text.part.value == ESSAYS
    write(qtbot, page, TOLD)
    waiting_for(qtbot, page, "essay-motivation")
    sees(qtbot, page.text.essays, "가나마트에서 발주를 맡았습니다.")
    out = tmp_path / "이력서.docx"
    page.export_to("both", out)
    qtbot.waitUntil(lambda: any("저장했습니다" in text for text in page.notices.texts), timeout=20_000)
    assert out.read_bytes()[:2] == b"PK"
    assert [v.number for v in page.versions.versions] == [1]


def test_questions_of_an_employer_are_pasted_and_their_length_is_shown(
    qtbot: QtBot, open_window: Open, program: Program
) -> None:
    page = page_of(open_window("resume-writer"))
    qtbot.waitUntil(lambda: page.start.job.isVisible(), timeout=10_000)
    page.start.own_essays.toggle()
    page.start.essays.setPlainText("지원 동기를 적어 주십시오. (공백 제외 40자)\n협업 경험")
    page.start.start.click()
    waiting_for(qtbot, page, "job")
    draft = page.conversation.draft
    assert draft is not None
    kept = program.resumes().get(draft.id)
    while kept.draft.current is not None and kept.draft.current.id != "essay-asked-1":
        kept = program.resumes().skip(draft.id, kept.version, kept.draft.current.id)
    page._open(draft.id)
    waiting_for(qtbot, page, "essay-asked-1")
    write(qtbot, page, "물건이 제때 가는 일이 좋아 지원했습니다. 재고를 세는 일도 좋습니다. 저는 걷기도 좋아합니다.")
    sees(qtbot, page.text.essays, "/40자 (공백 제외)")
    sees(qtbot, page.text.essays, "문장 1개를 뺐습니다")


def test_an_answer_is_put_right_and_escape_leaves_it(qtbot: QtBot, open_window: Open, program: Program) -> None:
    kept = begun(program, "essay-experience")
    kept = program.resumes().answer(kept.draft.id, kept.version, "essay-experience", TOLD)
    page = page_of(open_window("resume-writer", kept.draft.id))
    waiting_for(qtbot, page, "essay-motivation")
    asked = next(q for q in kept.draft.questions if q.id == "essay-experience")
    page.conversation.revise(asked, kept.draft.answer(asked.id))
    assert page.conversation.answer.text == TOLD
    qtbot.keyClick(page.conversation.answer.field, Qt.Key.Key_Escape)
    assert page.conversation.answer.text == ""
    assert page.shown is not None, "Escape left the field and not the page"
    page.conversation.revise(asked, TOLD)
    write(qtbot, page, "혼자 물건을 세었습니다.")
    qtbot.waitUntil(lambda: "혼자 물건을 세었습니다." in words(page.text.essays), timeout=20_000)
    assert TOLD not in words(page.text.essays)


def test_an_essay_of_the_materials_is_written_anew(qtbot: QtBot, open_window: Open, program: Program) -> None:
    told = "저는 물건이 어디에 몇 개 있는지 적어 두는 사람입니다. " * 4
    program.materials().put_item(ProfileItem("e", ItemKind.ESSAY, "본인의 강점", text=told))
    page = page_of(open_window("resume-writer", begun(program).draft.id))
    waiting_for(qtbot, page, None)
    sees(qtbot, page.text.essays, "내 자료에 있던 글입니다.")
    page._write_anew(page.shown.text.essays[2])  # type: ignore[union-attr]
    assert page.conversation.answer.isVisible()
    write(qtbot, page, "제 강점은 기록입니다.")
    sees(qtbot, page.text.essays, "제 강점은 기록입니다.")
    waiting_for(qtbot, page, None)
    qtbot.waitUntil(lambda: "내 자료에 있던 글" not in words(page.text.essays), timeout=10_000)


def test_a_suggestion_is_marked_filled_taken_and_taken_out_again(
    qtbot: QtBot, open_window: Open, program: Program
) -> None:
    kept = begun(program, "essay-experience")
    kept = program.resumes().answer(kept.draft.id, kept.version, "essay-experience", "창고에서 물건을 날랐습니다.")
    page = page_of(open_window("resume-writer", kept.draft.id))
    waiting_for(qtbot, page, "essay-motivation")
    card = page.text.suggestions[0]
    sees(qtbot, card, "제안")
    assert not card.take.isVisibleTo(card), "a suggestion with a blank is not taken as it is"
    card.change.click()
    assert card.field is not None
    card.field.submitted.emit("제가 직접 60상자를 날랐습니다.")
    qtbot.waitUntil(lambda: page.shown.text.essays[0].text.endswith("60상자를 날랐습니다."), timeout=20_000)  # type: ignore[union-attr]
    sees(qtbot, page.text.essays, "넣은 제안")
    (taken,) = page.shown.kept.draft.of_essay("experience", SuggestionState.ACCEPTED)  # type: ignore[union-attr]
    page._decide(taken.id, False, "")
    qtbot.waitUntil(lambda: "60상자" not in page.shown.text.essays[0].text, timeout=20_000)  # type: ignore[union-attr]


def test_the_second_of_two_windows_is_refused_and_what_it_wrote_stays(
    qtbot: QtBot, open_window: Open, program: Program
) -> None:
    kept = begun(program, "essay-experience")
    page = page_of(open_window("resume-writer", kept.draft.id))
    waiting_for(qtbot, page, "essay-experience")
    program.resumes().answer(kept.draft.id, kept.version, "essay-experience", "다른 창에서 먼저 적은 답입니다.")
    write(qtbot, page, "이 창에서 늦게 보낸 답입니다.")
    waiting_for(qtbot, page, "essay-motivation")
    assert any("그사이 바뀌어" in text for text in page.notices.texts)
    assert page.conversation.answer.text == "이 창에서 늦게 보낸 답입니다."
    assert program.resumes().get(kept.draft.id).draft.answer("essay-experience") == "다른 창에서 먼저 적은 답입니다."
    sees(qtbot, page.conversation, "다른 창에서 먼저")


def test_kept_texts_are_looked_at_and_an_earlier_one_is_written(
    qtbot: QtBot, open_window: Open, program: Program, tmp_path: Path
) -> None:
    kept = begun(program, "essay-experience")
    kept = program.resumes().answer(kept.draft.id, kept.version, "essay-experience", "처음 적은 글입니다.")
    program.resumes().keep(kept.draft.id)
    program.resumes().revise(kept.draft.id, kept.version, "essay-experience", "나중에 적은 글입니다.")
    page = page_of(open_window("resume-writer", kept.draft.id))
    waiting_for(qtbot, page, "essay-motivation")
    sees(qtbot, page.text.essays, "나중에 적은 글입니다.")
    page.versions.which.setCurrentIndex(1)
    page.versions.which.activated.emit(1)
    sees(qtbot, page.text.essays, "처음 적은 글입니다.")
    assert page.text.suggestions == []
    page.export_to("essay", tmp_path / "old.md")
    qtbot.waitUntil(lambda: (tmp_path / "old.md").exists(), timeout=20_000)
    qtbot.waitUntil(lambda: bool(page.notices.texts), timeout=20_000)
    assert "처음 적은 글입니다." in (tmp_path / "old.md").read_text(encoding="utf-8")


def test_one_that_was_begun_is_found_and_deleted_after_a_question(
    qtbot: QtBot, open_window: Open, program: Program
) -> None:
    kept = program.resumes().start(Wish(job="달 표면 안내원"))
    page = page_of(open_window("resume-writer"))
    qtbot.waitUntil(lambda: "달 표면 안내원" in words(page.start), timeout=20_000)
    page.start.show_drafts(program.resumes().drafts(), kept.draft.id)
    assert page.start.question is not None
    sees(qtbot, page.start.question, "되돌릴 수 없습니다")
    page._remove(kept.draft.id)
    qtbot.waitUntil(lambda: program.resumes().drafts() == (), timeout=20_000)
    qtbot.waitUntil(lambda: "달 표면 안내원" not in words(page.start), timeout=20_000)


def test_a_model_joins_the_sentences_and_its_own_words_are_suggestions(
    qtbot: QtBot, open_window: Open, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def say(_system: str, user: str) -> str:
        own = user.split(BEGIN)[1].split(END)[0].strip().splitlines()
        return json.dumps([" ".join(own), "저는 책임감이 강한 사람으로 언제나 밝게 웃습니다."], ensure_ascii=False)

    monkeypatch.setattr(program.engines, "language_model", lambda: ScriptedModel(say))
    kept = begun(program, "essay-experience")
    kept = program.resumes().answer(kept.draft.id, kept.version, "essay-experience", TOLD)
    page = page_of(open_window("resume-writer", kept.draft.id))
    waiting_for(qtbot, page, "essay-motivation")
    assert page.word.isVisible()
    page.word.click()
    qtbot.waitUntil(lambda: "대본" in words(page.text.essays), timeout=30_000)
    assert page.shown is not None
    assert "책임감" not in page.shown.text.essays[0].text
    qtbot.waitUntil(lambda: any("책임감" in words(card) and "AI" in words(card) for card in page.text.suggestions))
    assert not page.bar.isVisible()


def test_without_a_model_it_is_said_once_on_the_page(qtbot: QtBot, open_window: Open, program: Program) -> None:
    page = page_of(open_window("resume-writer", begun(program, "name").draft.id))
    waiting_for(qtbot, page, "name")
    assert "언어 모델이 없어" in page.model_words.text()
    assert not page.word.isVisible()
    assert page.text.part.value == RESUME


@pytest.mark.parametrize(("size", "beside"), [((1280, 800), True), ((760, 900), False)])
def test_a_narrow_window_shows_one_below_the_other(
    qtbot: QtBot, open_window: Open, program: Program, size: tuple[int, int], beside: bool
) -> None:
    page = page_of(open_window("resume-writer", begun(program, "name").draft.id, size=size))
    waiting_for(qtbot, page, "name")
    qtbot.waitUntil(lambda: page.columns.beside is beside, timeout=10_000)
    assert page.scrolled.horizontalScrollBar().maximum() == 0
    assert page.conversation.answer.field.accessibleName() == "답"


@pytest.mark.parametrize(
    ("percent", "size", "theme"), [(100, (1080, 1920), "dark"), (150, (1024, 700), "light"), (200, (1280, 800), "dark")]
)
def test_a_conversation_is_whole_and_named_at_every_text_size(
    qtbot: QtBot, open_window: Open, program: Program, percent: int, size: tuple[int, int], theme: str
) -> None:
    kept = begun(program, "essay-experience")
    kept = program.resumes().answer(
        kept.draft.id, kept.version, "essay-experience", "창고에서 물건을 날랐습니다. " + TOLD
    )
    kept = program.resumes().revise(kept.draft.id, kept.version, "education", "2019.03~2023.02, 한빛대학교, 물류학과")
    window = open_window("resume-writer", kept.draft.id, size=size, text_percent=percent, theme=theme)
    page = page_of(window)
    waiting_for(qtbot, page, "essay-motivation")
    for part in (ESSAYS, RESUME):
        page.text.look_at(part)
        qtbot.wait(300)
        assert page.scrolled.horizontalScrollBar().maximum() == 0, "wider than the window"
        seen = [w for w in page.findChildren(QWidget) if w.isVisibleTo(page)]
        focusable = [w for w in seen if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert not [w for w in focusable if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))]
        for label in (w for w in seen if isinstance(w, QLabel) and w.wordWrap() and w.text()):
            assert label.height() >= label.heightForWidth(label.width()) - 1, f"cut off: {label.text()[:40]}"


def test_what_cannot_be_opened_is_said_and_the_list_shown(qtbot: QtBot, open_window: Open) -> None:
    page = page_of(open_window("resume-writer", "r0"))
    qtbot.waitUntil(lambda: any("이력서가 없습니다" in text for text in page.notices.texts), timeout=20_000)
    qtbot.waitUntil(lambda: page.start.isVisible(), timeout=10_000)
    assert page.start.isEnabled()
