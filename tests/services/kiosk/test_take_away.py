"""What can be taken along, over a real session's program."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from maju.bootstrap import build_kiosk_session
from maju.domain.errors import MajuError
from maju.domain.kiosk import KioskSettings
from maju.sealed.opening import is_sealed
from maju.services.kiosk.one_page import TITLE
from maju.services.kiosk.stick import Stick
from maju.services.kiosk.stick_writing import FOLDER
from maju.services.kiosk.take_away import TakeAway, TakeAwayDesk, check_passphrase
from maju.services.program import Program
from maju.services.report_blocks import ReportDocument
from tests.ui.interviews import QUOTE, store_interview

INTERVIEW = "20261121-100500-0a1b"
PASSPHRASE = "열쇠가 되는 긴 말"


@dataclass
class Taking:
    program: Program
    stick: Stick
    drawn: list[ReportDocument]

    def desk(self, *, records: bool = True) -> TakeAwayDesk:
        def draw(document: ReportDocument) -> bytes:
            self.drawn.append(document)
            return b"%PDF-"

        export = self.program.vault.own_record.export
        return TakeAwayDesk(self.program, draw, export if records else None, (self.stick.root,))


@pytest.fixture
def taking(maju_home: Path, tmp_path: Path) -> Iterator[Taking]:
    program, _settings = build_kiosk_session(KioskSettings(), tmp_path / "session")
    store_interview(program, INTERVIEW, started="2026-11-21T10:05:00+09:00")
    stick = Stick(tmp_path / "STICK")
    stick.root.mkdir()
    yield Taking(program, stick, [])
    program.close()


def test_everything_has_a_name_with_its_day(taking: Taking) -> None:
    desk = taking.desk()
    for what in (TakeAway.ONE_PAGE, TakeAway.PDF, TakeAway.HTML):
        taken = desk.save(what, taking.stick, INTERVIEW, name="김하늘")
        assert taken.path.parent.name == FOLDER
        assert "2026-11-21" in taken.path.name
        assert taken.size_bytes == taken.path.stat().st_size > 0
        assert not is_sealed(taken.path), "the person asked for it, and opens it elsewhere"
    summary, report = taking.drawn
    assert summary.title == TITLE
    assert summary.about.startswith("김하늘")
    assert report.title.startswith("면접 보고서")
    html = (taking.stick.root / FOLDER / "면접연습-보고서-2026-11-21.html").read_text(encoding="utf-8")
    assert QUOTE in html


def test_a_record_is_locked_by_its_passphrase_alone(taking: Taking, tmp_path: Path) -> None:
    taken = taking.desk().save(TakeAway.RECORD, taking.stick, INTERVIEW, passphrase=PASSPHRASE)
    content = taken.path.read_bytes()
    assert QUOTE.encode() not in content
    other, _settings = build_kiosk_session(KioskSettings(), tmp_path / "other")
    with pytest.raises(MajuError):
        other.vault.own_record.take_in(taken.path, PASSPHRASE + "!")
    assert other.store.summaries() == ()
    other.vault.own_record.take_in(taken.path, PASSPHRASE)
    assert [summary.id for summary in other.store.summaries()] == [INTERVIEW]
    other.close()


def test_a_short_passphrase_writes_nothing(taking: Taking) -> None:
    with pytest.raises(MajuError) as told:
        taking.desk().save(TakeAway.RECORD, taking.stick, INTERVIEW, passphrase="짧다")
    assert told.value.code == "passphrase-short"
    assert list(taking.stick.root.iterdir()) == []


def test_where_records_are_not_offered_that_is_said(taking: Taking) -> None:
    desk = taking.desk(records=False)
    assert not desk.records
    with pytest.raises(MajuError) as told:
        desk.save(TakeAway.RECORD, taking.stick, INTERVIEW, passphrase=PASSPHRASE)
    assert told.value.code == "record-not-offered"


def test_a_stick_that_is_not_there_is_said(taking: Taking) -> None:
    taking.stick.root.rmdir()
    with pytest.raises(MajuError) as told:
        taking.desk().save(TakeAway.PDF, taking.stick, INTERVIEW)
    assert told.value.code == "stick-gone"


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("", "", "passphrase-short"),
        ("일곱글자예요", "일곱글자예요", "passphrase-short"),
        (PASSPHRASE, PASSPHRASE + " ", "passphrase-differs"),
    ],
)
def test_a_passphrase_is_long_enough_and_typed_twice_alike(first: str, second: str, code: str) -> None:
    with pytest.raises(MajuError) as told:
        check_passphrase(first, second)
    assert told.value.code == code
    check_passphrase(PASSPHRASE, PASSPHRASE)
