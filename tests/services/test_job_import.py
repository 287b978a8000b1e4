"""Importing files into the real index: what came is there, what did not is told, and a second time changes nothing."""

import gzip
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from maju.documents.postings.pack import read_pack, write_pack
from maju.documents.postings.reading import read_posting_file
from maju.domain.errors import MajuError
from maju.domain.job_ports import ImportReport
from maju.services.job_import import JobImport
from maju.services.job_packs import JobPacks
from maju.storage.job_index import SqliteJobIndex
from tests.documents.postings.test_reading import SAMPLES
from tests.storage.job_making import make_shipped, open_index

OpenIndex = Callable[[str], SqliteJobIndex]


@pytest.fixture
def opened(tmp_path: Path) -> OpenIndex:
    shipped = make_shipped(tmp_path / "shipped")
    return lambda home: open_index(tmp_path / home, shipped)


def run(index: SqliteJobIndex, *paths: Path, mapping: dict[str, str] | None = None) -> ImportReport:
    return JobImport(index, read_posting_file).run(paths, mapping, lambda _done, _of: None, lambda: False)


def test_every_sample_at_once(opened: OpenIndex) -> None:
    index = opened("home")
    names = ("saramin.json", "work24-detail.xml", "pasted.txt", "utf8.csv", "saramin-error.json")
    report = run(index, *(SAMPLES / name for name in names))
    assert report.added == 7
    assert report.unknown_columns == ("복지점수",)
    assert "복지점수" in str(report.notices[0])
    assert [(trouble.file, trouble.line) for trouble in report.troubles] == [
        ("saramin.json", 1),
        ("saramin-error.json", 0),
    ]
    assert index.posting("jobkorea:46000101").skills == ("Python", "SQL", "Tableau")
    again = run(index, *(SAMPLES / name for name in names))
    assert (again.added, again.updated, again.unchanged) == (0, 0, 7)
    index.close()


def test_the_same_table_in_another_format_changes_nothing(opened: OpenIndex) -> None:
    index = opened("home")
    assert run(index, SAMPLES / "cp949.csv").added == 3
    assert run(index, SAMPLES / "table.xlsx", SAMPLES / "array.json").unchanged == 6
    index.close()


def test_one_file_that_cannot_be_read_is_an_error(opened: OpenIndex) -> None:
    index = opened("home")
    with pytest.raises(MajuError) as caught:
        run(index, SAMPLES / "saramin-error.json")
    assert caught.value.code == "postings-portal-error"
    assert index.facts().postings == index.facts().examples
    index.close()


def test_whom_a_company_looks_for_goes_to_its_postings(opened: OpenIndex) -> None:
    index = opened("home")
    report = run(index, SAMPLES / "work24-open-detail.xml", SAMPLES / "work24-company.xml")
    assert (report.added, report.updated) == (1, 1)
    assert index.posting("work24:171900").ideal.startswith("끈기: ")
    assert "공고 1건" in str(report.notices[-1])
    index.close()


@pytest.mark.parametrize("order", [("work24-list.xml", "work24-detail.xml"), ("work24-detail.xml", "work24-list.xml")])
def test_a_list_takes_nothing_from_a_detail_in_either_order(opened: OpenIndex, order: tuple[str, str]) -> None:
    index = opened("home")
    assert [run(index, SAMPLES / name).added for name in order] == [1, 0]
    posting = index.posting("work24:K120012611010001")
    assert "CNC 선반 프로그램 입력" in posting.tasks
    assert "컴퓨터응용선반기능사" in posting.requirements
    assert posting.region == "경남 창원시 성산구 예시로 10"
    assert posting.min_years == 1
    assert posting.posted_on == "2026-11-01", "which only the list says"
    assert {"근무형태", "모집 인원"} <= dict(posting.extra).keys()
    assert [run(index, SAMPLES / name).added for name in order] == [0, 0]
    assert index.posting(posting.id) == posting
    index.close()


def test_a_newer_detail_may_shorten_an_older_one(opened: OpenIndex, tmp_path: Path) -> None:
    index = opened("home")
    run(index, SAMPLES / "work24-detail.xml")
    text = (SAMPLES / "work24-detail.xml").read_text(encoding="utf-8")
    newer = tmp_path / "newer.xml"
    newer.write_text(text.replace("- 공구 교체와 장비 일상 점검", ""), encoding="utf-8")
    assert run(index, newer).updated == 1
    assert "공구 교체" not in index.posting("work24:K120012611010001").tasks
    index.close()


def test_a_table_mapped_by_hand_in_two_ways_updates_its_postings(opened: OpenIndex, tmp_path: Path) -> None:
    index = opened("home")
    rows = "제목,회사,어디,하는것\n도서관 사서,예시재단,서울 종로구,장서 목록을 정리합니다\n경비원,예시재단,서울 중구,정문을 지킵니다\n"
    (tmp_path / "table.csv").write_text(rows, encoding="utf-8")
    assert run(index, tmp_path / "table.csv").added == 2
    before = index.facts().postings
    first = run(index, tmp_path / "table.csv", mapping={"하는것": "tasks"})
    second = run(index, tmp_path / "table.csv", mapping={"하는것": "tasks", "어디": "region"})
    assert [(r.added, r.updated) for r in (first, second)] == [(0, 2), (0, 2)]
    assert index.facts().postings == before
    (librarian,) = [p for p in index.every_posting() if p.title == "도서관 사서"]
    assert (librarian.tasks, librarian.region, librarian.extra) == ("장서 목록을 정리합니다", "서울 종로구", ())
    run(index, tmp_path / "table.csv")
    assert index.posting(librarian.id).tasks == librarian.tasks, "a poorer reading takes nothing away"
    index.close()


def test_an_address_of_a_posting_is_never_cut(opened: OpenIndex, tmp_path: Path) -> None:
    index = opened("home")
    url = f"https://example.com/{'a' * 1_900}"
    (tmp_path / "one.csv").write_text(f"제목,회사,링크\n사서,예시재단,{url}\n", encoding="utf-8")
    run(index, tmp_path / "one.csv")
    assert [p.url for p in index.every_posting() if p.title == "사서"] == [url]
    index.close()


def test_a_packed_file_that_is_cut_imports_nothing(opened: OpenIndex, tmp_path: Path) -> None:
    index = opened("home")
    whole = gzip.compress("".join(f'{{"title": "용접공 {n * 7919}"}}\n' for n in range(5000)).encode())
    (tmp_path / "cut.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(MajuError) as caught:
        run(index, tmp_path / "cut.jsonl.gz")
    assert caught.value.code == "postings-unreadable"
    assert index.facts().postings == index.facts().examples
    index.close()


def test_a_sheet_broken_in_the_middle_keeps_what_came_before(opened: OpenIndex, tmp_path: Path) -> None:
    index = opened("home")
    book = Workbook()
    sheet = book.create_sheet("공고", 0)
    sheet.append(["제목", "회사명"])
    for number in range(600):
        sheet.append([f"용접공 {number}", f"예시{number}"])
    book.save(tmp_path / "whole.xlsx")
    with ZipFile(tmp_path / "whole.xlsx") as whole, ZipFile(tmp_path / "cut.xlsx", "w") as cut:
        for name in whole.namelist():
            content = whole.read(name)
            cut.writestr(name, content[: len(content) // 2] if name.endswith("sheet1.xml") else content)
    report = run(index, tmp_path / "cut.xlsx")
    assert 200 < report.added < 400
    assert f"앞에서 읽은 공고 {report.added}건은 넣었습니다" in str(report.troubles[-1].words)
    index.close()


def test_cancelled_and_run_again(opened: OpenIndex, tmp_path: Path) -> None:
    index = opened("home")
    rows = "제목,회사명,본문\n" + "".join(f"용접공 {n},예시{n},아크 용접 {n}\n" for n in range(1500))
    (tmp_path / "many.csv").write_text(rows, encoding="utf-8")
    counts: list[int] = []
    imports = JobImport(index, read_posting_file)
    half = imports.run([tmp_path / "many.csv"], None, lambda done, _of: counts.append(done), lambda: bool(counts))
    assert half.cancelled
    assert 0 < half.added < 1500
    rest = run(index, tmp_path / "many.csv")
    assert rest.added + half.added == 1500
    assert rest.unchanged == half.added
    index.close()


def test_a_pack_carries_postings_to_another_home(opened: OpenIndex, tmp_path: Path) -> None:
    def write(postings, out):  # type: ignore[no-untyped-def]
        return write_pack(postings, out, made_on="2026-11-21", program="1").postings

    centre, kiosk = opened("centre"), opened("kiosk")
    run(centre, SAMPLES / "utf8.csv", SAMPLES / "saramin.json")
    out = tmp_path / "center.maju"
    assert JobPacks(centre, write, read_pack).pack(out, lambda _done, _of: None) == 5
    packs = JobPacks(kiosk, write, read_pack)
    assert packs.install(out, lambda _done, _of: None, lambda: False).added == 5
    assert kiosk.posting("saramin:48120001") == centre.posting("saramin:48120001")
    out.write_bytes(out.read_bytes()[:-20])
    with pytest.raises(MajuError) as caught:
        packs.install(out, lambda _done, _of: None, lambda: False)
    assert caught.value.code == "posting-pack-damaged"
    assert packs.install(_repacked(centre, tmp_path), lambda _d, _o: None, lambda: False).unchanged == 5
    centre.close()
    kiosk.close()


def _repacked(index: SqliteJobIndex, folder: Path) -> Path:
    out = folder / "again.maju"
    postings = [posting for posting in index.every_posting() if not posting.example]
    write_pack(postings, out, made_on="2026-11-21", program="1")
    return out
