"""Settings take effect at once; the preparation stays within what a format allows."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from maju.domain.question import Experience, OccupationGroup
from maju.services.program import Program
from maju.settings import SettingsFile
from maju.ui.main_window import MainWindow
from maju.ui.pages.interview import InterviewPage
from maju.ui.pages.preparation import PreparationPage
from maju.ui.pages.settings import SettingsPage
from maju.ui.theme import theme
from tests.ui.conftest import Devices, Open


def settings_page(window: MainWindow) -> SettingsPage:
    assert isinstance(window.page, SettingsPage)
    return window.page


def test_look_and_language_change_at_once_and_are_kept(qtbot: QtBot, open_window: Open, settings: SettingsFile) -> None:
    window = open_window("settings")
    settings_page(window).theme.choose("dark")
    assert theme().dark
    settings_page(window).text_size.choose("150")
    assert theme().percent == 150
    settings_page(window).language.choose("en")
    texts = [label.text() for label in window.page.findChildren(QLabel)]
    assert "Settings" in texts
    assert window.windowTitle() == "Maju · interview practice"
    kept = SettingsFile(settings._path).current
    assert (kept.theme, kept.text_percent, kept.language) == ("dark", 150, "en")
    settings_page(window).language.choose("ko")


def test_a_settings_file_that_cannot_be_written_is_said_once(
    qtbot: QtBot, open_window: Open, settings: SettingsFile
) -> None:
    window = open_window("settings")
    folder = settings._path.parent
    settings._path.unlink()
    settings._path.mkdir()  # a folder stands where the file should be
    window.stage.remember(captions=False)
    qtbot.waitUntil(lambda: bool(window.page.notices.texts))
    assert str(folder) in window.page.notices.texts[0]
    assert not window.stage.settings.captions, "the change holds for now"


def prepare(window: MainWindow) -> PreparationPage:
    assert isinstance(window.page, PreparationPage)
    return window.page


def test_the_number_of_questions_follows_the_format(qtbot: QtBot, open_window: Open, program: Program) -> None:
    page = prepare(open_window("prepare"))
    for form in program.desk.formats.values():
        page.format.card(form.id).click()
        assert (page.count.minimum(), page.count.maximum()) == (form.min_questions, form.max_questions)
        assert page.count.value() == form.questions


def test_choices_are_what_was_chosen_and_are_remembered(
    qtbot: QtBot, open_window: Open, settings: SettingsFile
) -> None:
    page = prepare(open_window("prepare"))
    page.group.choose("ARD")
    page.experience.choose("experienced")
    page.format.card("bank").click()
    page.count.setValue(4)
    page.auto_end.click()
    choices = page.choices()
    assert (choices.group, choices.experience) == (OccupationGroup.ARD, Experience.EXPERIENCED)
    assert (choices.format_id, choices.questions) == ("bank", 4)
    assert choices.auto_end_silence_s == 8.0
    assert SettingsFile(settings._path).current.format == "bank"


def test_an_answer_does_not_end_by_itself_unless_chosen(qtbot: QtBot, open_window: Open) -> None:
    page = prepare(open_window("prepare"))
    assert not page.auto_end.isChecked()
    assert page.choices().auto_end_silence_s == 0.0


def test_questions_stay_hidden_unless_one_looks_and_then_are_the_ones_asked(
    qtbot: QtBot, open_window: Open, program: Program
) -> None:
    page = prepare(open_window("prepare"))
    assert not page.questions.isVisible()
    page.peek.click()
    planned = program.desk.plan(page.choices())
    asked = [f"{p.number}. {p.question.text}" for p in planned.questions]
    assert len(asked) >= 5

    def seen() -> list[str]:
        """Labels of a plan that was thrown away live until the event loop turns again."""
        return [label.text() for label in page.questions.findChildren(QLabel)]

    qtbot.waitUntil(lambda: seen() == asked, timeout=10_000)
    qtbot.waitUntil(lambda: not page.tailoring.making, timeout=10_000)
    qtbot.waitUntil(lambda: seen() == asked, timeout=10_000)


def test_a_voice_can_be_heard_before(qtbot: QtBot, open_window: Open, devices: Devices) -> None:
    window = open_window("devices")
    qtbot.waitUntil(lambda: window.stage.in_use.speaker is not None, timeout=10_000)
    window.open_page("prepare")
    page = prepare(window)
    qtbot.waitUntil(lambda: page.voice.count() >= 3, timeout=10_000)
    page.listen.click()
    qtbot.waitUntil(lambda: bool(devices.said), timeout=10_000)
    qtbot.waitUntil(page.listen.isEnabled)


def test_enter_begins(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("prepare")
    QTest.keyClick(window.page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, InterviewPage), timeout=10_000)
    qtbot.waitUntil(lambda: window.page.snapshot is not None, timeout=15_000)  # type: ignore[attr-defined]
