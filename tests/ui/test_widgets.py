"""Painted widgets: what they mark, what they say, what a press does."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from maju.domain.evaluation import Criterion, Evaluation, Evidence, SetAside
from maju.domain.ports import Picture
from maju.paths import find_paths
from maju.settings import Settings
from maju.ui.theme import apply, make_theme
from maju.ui.widgets.camera_view import CameraView
from maju.ui.widgets.caption import Caption
from maju.ui.widgets.choice import CardChoice, Choice, ChoiceCard
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.interviewer_figure import InterviewerFigure
from maju.ui.widgets.labels import Label
from maju.ui.widgets.level_bar import LevelBar
from maju.ui.widgets.level_meter import LevelMeter
from maju.ui.widgets.player import Player
from maju.ui.widgets.timeline import LEAD_IN_S, Timeline
from maju.ui.widgets.timer_bar import TimerBar
from maju.ui.widgets.transcript_marks import word_starts
from maju.ui.widgets.transcript_view import TranscriptView
from maju.ui.widgets.trend_chart import TrendChart, TrendLine
from maju.ui.widgets.waveform import Waveform
from tests.ui.interviews import QUOTE, TEXT, delivery, evaluation, presence, transcript


@pytest.fixture(autouse=True)
def look(qtbot: QtBot, qapp: object) -> None:
    from PySide6.QtWidgets import QApplication

    assert isinstance(qapp, QApplication)
    apply(make_theme(find_paths().root / "assets" / "theme", Settings(theme="light")), qapp)


def shown(qtbot: QtBot, widget: QWidget, width: int = 600, height: int = 200) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_the_caption_marks_the_sentence_being_spoken(qtbot: QtBot) -> None:
    caption = Caption()
    caption.set_text("자기소개를 부탁드립니다. 1분이면 됩니다.")
    shown(qtbot, caption)
    assert "#1f4e79" not in colours(caption)
    caption.mark(1)
    assert caption.marked == "1분이면 됩니다."
    assert "#1f4e79" in colours(caption)
    caption.mark(7)
    assert caption.marked == ""


def test_a_long_caption_grows_down(qtbot: QtBot) -> None:
    caption = Caption()
    caption.set_text("갈등이 있던 때를 말씀해 주십시오. " * 6)
    assert caption.heightForWidth(300) > caption.heightForWidth(900)


def test_the_timeline_has_lanes_for_what_was_measured(qtbot: QtBot) -> None:
    assert Timeline(20.0, delivery(), presence()).lanes == ("speech", "silence", "pace", "fillers", "gaze")
    assert Timeline(20.0, None, None).lanes == ()
    assert Timeline(20.0, delivery(), None).lanes == ("speech", "silence", "pace", "fillers")


def press_lane(timeline: Timeline, lane: str, seconds: float) -> None:
    y = timeline._box(timeline.lanes.index(lane)).center().y()
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(round(timeline._x(seconds)), round(y)))


def test_a_press_on_the_timeline_goes_there(qtbot: QtBot) -> None:
    timeline = Timeline(20.0, delivery(), presence())
    shown(qtbot, timeline, 600, 160)
    played: list[float] = []
    sought: list[float] = []
    timeline.play_from.connect(played.append)
    timeline.sought.connect(sought.append)
    press_lane(timeline, "speech", 10.0)
    assert sought == [pytest.approx(10.0, abs=0.1)]
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    assert sought[1] == pytest.approx(15.0, abs=0.1)
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert played == [pytest.approx(10.0, abs=0.1)]
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(5, 20))
    assert (len(sought), len(played)) == (3, 1), "the labels are not a time"


def test_a_press_on_a_finding_of_the_timeline_plays_from_a_second_before(qtbot: QtBot) -> None:
    timeline = Timeline(20.0, delivery(), presence())
    shown(qtbot, timeline, 600, 160)
    played: list[float] = []
    timeline.play_from.connect(played.append)
    press_lane(timeline, "silence", 8.0)
    press_lane(timeline, "gaze", 9.0)
    press_lane(timeline, "fillers", 1.2)
    assert played == [pytest.approx(6.8 - LEAD_IN_S), pytest.approx(8.0 - LEAD_IN_S), 0.0]
    assert "0:06 3.7초 멈춤" in timeline.accessibleDescription()
    assert "군말 ‘어’" in timeline.accessibleDescription()


def test_the_transcript_marks_evidence_fillers_and_long_pauses(qtbot: QtBot) -> None:
    view = TranscriptView(transcript(), delivery(), evaluation())
    shown(qtbot, view)
    assert view.plain == TEXT.replace("응답", "[결과] 응답").replace("줄였습니다.", "줄였습니다.①").replace(
        "측정", "(3.7초 멈춤) 측정"
    )
    assert {"#e8eff7"} <= colours(view)
    html = view.toHtml()
    assert QUOTE.split()[0] in html


def test_the_evidence_of_one_criterion_can_be_marked_alone(qtbot: QtBot) -> None:
    one, other = evaluation().judgements[0], replace(evaluation().judgements[0], criterion=Criterion.RESULT)
    elsewhere = Evidence("매주 측정했습니다.", TEXT.index("매주"), len(TEXT))
    view = TranscriptView(transcript(), None, Evaluation((one, replace(other, evidence=(elsewhere,)))))
    shown(qtbot, view)
    assert view.marks.criteria == (Criterion.SPECIFICITY, Criterion.RESULT)
    assert ("줄였습니다.①" in view.plain, "측정했습니다.②" in view.plain) == (True, True)
    view.highlight(Criterion.RESULT)
    assert ("①" in view.plain, "측정했습니다.②" in view.plain) == (False, True)
    view.highlight(None)
    assert "①" in view.plain


def test_words_that_did_not_count_are_struck_through(qtbot: QtBot) -> None:
    slogan = SetAside(Evidence("그 뒤로", TEXT.index("그 뒤로"), TEXT.index("그 뒤로") + 4), "slogan")
    view = TranscriptView(transcript(), None, replace(evaluation(), set_aside=(slogan,)))
    shown(qtbot, view)
    cursor = view.textCursor()
    cursor.setPosition(view.plain.index("그 뒤로") + 1)
    assert cursor.charFormat().fontStrikeOut()
    assert "어느 회사에나" in cursor.charFormat().toolTip()


def test_a_press_on_a_word_plays_from_it(qtbot: QtBot) -> None:
    view = TranscriptView(transcript(), None, None)
    shown(qtbot, view, 900)
    heard: list[float] = []
    view.play_from.connect(heard.append)
    cursor = view.textCursor()
    cursor.setPosition(view.plain.index("매주") + 1)
    place = view.cursorRect(cursor).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    second = dict(word_starts(transcript()))[TEXT.index("매주")]
    assert heard == [pytest.approx(second - 1.0)]


def test_choices_move_with_the_arrow_keys(qtbot: QtBot) -> None:
    choice = Choice({"a": "가", "b": "나"}, "a", "무엇")
    shown(qtbot, choice)
    heard: list[str] = []
    choice.chosen.connect(heard.append)
    button = choice._group.button(0)
    choice.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    QTest.keyClick(button, Qt.Key.Key_Right)
    assert choice.value == "b"
    assert heard == ["b"]


def test_cards_stand_in_as_many_columns_as_there_is_room_for(qtbot: QtBot) -> None:
    cards = CardChoice({str(i): ChoiceCard(f"형식 {i}", "답변 90초", "설명") for i in range(4)}, "0")
    shown(qtbot, cards, 1000)
    assert cards._columns == 4
    cards.resize(450, 400)
    assert cards._columns == 2
    cards.card("2").click()
    assert cards.value == "2"


def test_a_flow_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    flow = Flow([Label("가나다라마바사", wrap=False) for _ in range(8)])
    assert flow.heightForWidth(200) > 2 * flow.heightForWidth(2000)


def test_levels_are_said(qtbot: QtBot) -> None:
    assert LevelBar(4).accessibleName() == "5단계 중 4단계"
    assert LevelBar(None).accessibleName() == "판단 보류"


def test_the_meter_turns_red_when_sound_breaks(qtbot: QtBot) -> None:
    meter = LevelMeter()
    shown(qtbot, meter, 300, 16)
    meter.set_level(-12.0)
    assert "#2a7152" in colours(meter)
    meter.set_level(-1.0, clipped=True)
    assert "#2a7152" not in colours(meter)


def test_the_timer_is_vermilion_only_while_recording(qtbot: QtBot) -> None:
    bar = TimerBar()
    shown(qtbot, bar, 300, 20)
    bar.set_time(0.5, mark=0.8)
    assert "#c8553d" not in colours(bar)
    bar.set_time(0.5, mark=0.8, recording=True)
    assert "#c8553d" in colours(bar)


def test_the_camera_view_is_a_mirror_and_can_be_hidden(qtbot: QtBot) -> None:
    view = CameraView(guide=False)
    shown(qtbot, view, 320, 180)
    left_red = (bytes([200, 0, 0]) * 32 + bytes([0, 0, 200]) * 32) * 36
    view.show_picture(Picture(left_red, 64, 36, 1.0))
    assert view.grab().toImage().pixelColor(300, 60).red() > 150, "mirrored: the left side is on the right"
    view.mirrored = False
    assert view.grab().toImage().pixelColor(20, 60).red() > 150
    view.hidden_by_person = True
    assert not view.has_picture
    assert view.grab().toImage().pixelColor(20, 60).red() < 100
    view.show_picture(None)
    assert not view.has_picture


def test_the_ring_stands_still_where_motion_is_unwanted(qtbot: QtBot, qapp: object) -> None:
    from PySide6.QtWidgets import QApplication

    assert isinstance(qapp, QApplication)
    figure = InterviewerFigure(3)
    shown(qtbot, figure)
    figure.show_speaking(1, True)
    assert figure._timer.isActive()
    figure.show_speaking(1, False)
    assert not figure._timer.isActive()
    apply(make_theme(find_paths().root / "assets" / "theme", Settings(theme="light", reduced_motion=True)), qapp)
    figure.show_speaking(1, True)
    assert not figure._timer.isActive()
    assert "#1f4e79" in colours(figure)


def test_the_waveform_keeps_what_fits(qtbot: QtBot) -> None:
    wave = Waveform()
    shown(qtbot, wave, 200, 48)
    for _ in range(900):
        wave.add(-20.0, recording=True)
    assert len(wave._levels) == 600
    assert "#c8553d" in colours(wave)
    wave.add(None, recording=False)
    wave.clear()
    assert "#c8553d" not in colours(wave)


def test_the_trend_is_said_in_words_too(qtbot: QtBot) -> None:
    chart = TrendChart(["10/1", "11/2"], [TrendLine("구조", (2.0, 4.0)), TrendLine("분량", (None, 3.0))])
    shown(qtbot, chart, 500, 300)
    assert chart.accessibleDescription() == "구조: 2.0, 4.0; 분량: 판단 보류, 3.0"
    assert {"#b8452e", "#1f4e79"} <= colours(chart)


def test_a_missing_recording_is_said(qtbot: QtBot, tmp_path: object) -> None:
    player = Player(None, find_paths().root / "no-such.wav", 3.0)
    shown(qtbot, player)
    said: list[str] = []
    player.failed.connect(said.append)
    QTest.keyClick(player, Qt.Key.Key_Space)
    assert said == ["녹화 파일을 찾지 못했습니다. 글과 숫자는 그대로 볼 수 있습니다."]
