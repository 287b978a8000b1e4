"""What a centre keeps of a candidate who agreed, and how it is deleted again."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem, ProfileSource
from maju.domain.consent import ConsentChoice
from maju.domain.errors import MajuError
from maju.sealed.envelope import new_pair
from maju.services.counsellor.keeping import Keeping, KeepingParts, id_of, kept_items, shown_code
from maju.storage.candidate_pool import SealedCandidatePool
from maju.storage.privacy_log import PrivacyLog

PAIR = new_pair()
AGREED = ConsentChoice(frozenset({"voice", "analysis", "keeping"}), "1 ko abc", "2026-11-21T10:00:00+09:00")


def item(kind: ItemKind, title: str, quote: str = "", **more: str) -> ProfileItem:
    source = ProfileSource("d1", "이력서.pdf", 3, quote or title)
    return ProfileItem(f"{kind}-{title}", kind, title, source=source, **more)  # type: ignore[arg-type]


PROFILE = CandidateProfile(
    "홍길동",
    (
        item(
            ItemKind.EDUCATION,
            "예시대학교",
            "예시대학교 컴퓨터공학과 졸업 (2015)",
            role="컴퓨터공학과",
            start="2011-03",
        ),
        item(
            ItemKind.EXPERIENCE,
            "㈜예시물류",
            "2019.03 ~ 2022.02 ㈜예시물류 홍길동 사원",
            text="WMS로 출고를 관리했습니다. 연락처는 010-0000-1234입니다.\n저는 35세 미혼 남성입니다.",
            start="2019-03",
            end="2022-02",
        ),
        item(
            ItemKind.ESSAY, "성장 과정", text="부산에서 태어나 자상한 부모님 밑에서 자랐습니다. 재고 오차를 줄였습니다."
        ),
        item(ItemKind.SKILL, "WMS"),
    ),
)


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    return Keeping(KeepingParts(SealedCandidatePool(tmp_path / "pool", PAIR.public), PrivacyLog(tmp_path)))


def kept_text(profile: CandidateProfile) -> str:
    return "\n".join(
        part
        for one in kept_items(profile)
        for part in (one.title, one.organisation, one.role, one.text, one.source.quote if one.source else "")
    )


def test_lines_on_work_stay_and_what_finds_a_person_goes() -> None:
    text = kept_text(PROFILE)
    assert "WMS로 출고를 관리했습니다." in text
    assert "재고 오차를 줄였습니다." in text
    assert "컴퓨터공학과" in text
    for gone in ("홍길동", "010-0000-1234", "35세", "미혼", "남성", "부산", "부모", "예시대학교", "2015"):
        assert gone not in text


def test_a_school_and_its_years_are_not_kept() -> None:
    education = [one for one in kept_items(PROFILE) if one.kind is ItemKind.EDUCATION]
    assert [(one.title, one.start, one.end) for one in education] == [("컴퓨터공학과", "", "")]
    assert education[0].source is not None
    assert education[0].source.quote == ""


def test_keeping_gives_a_code_that_is_nowhere_kept(keeping: Keeping, tmp_path: Path) -> None:
    receipt = keeping.keep(PROFILE, "길동", AGREED, days=180)
    assert receipt.keep_until == "2027-05-20"
    stored = b"".join(path.read_bytes() + path.name.encode() for path in (tmp_path / "pool").iterdir())
    assert receipt.code.replace("-", "").encode() not in stored
    assert receipt.id.encode() in stored
    (kept,) = SealedCandidatePool(tmp_path / "pool", None).contents(PAIR.private).candidates
    assert (kept.called, kept.consent.version) == ("길동", "1 ko abc")


def test_the_code_deletes_without_a_pin_and_is_logged_without_a_name(keeping: Keeping, tmp_path: Path) -> None:
    receipt = keeping.keep(PROFILE, "길동", AGREED, days=180)
    keeping.withdraw(f" {receipt.code.lower()} ")
    assert SealedCandidatePool(tmp_path / "pool", None).count() == 0
    (entry,) = PrivacyLog(tmp_path).entries()
    assert entry.facts == {"what": "kept-profile", "reason": "withdrawal", "count": 1}
    with pytest.raises(MajuError) as caught:
        keeping.withdraw(receipt.code)
    assert caught.value.code == "code-unknown"


def test_what_is_over_goes_at_the_start(keeping: Keeping, tmp_path: Path) -> None:
    keeping.keep(PROFILE, "길동", AGREED, days=180)
    assert keeping.expire("2027-05-20") == 0
    assert keeping.expire("2027-05-21") == 1
    assert [entry.facts["reason"] for entry in PrivacyLog(tmp_path).entries()] == ["retention"]


def test_nothing_is_kept_without_consent(keeping: Keeping, tmp_path: Path) -> None:
    with pytest.raises(MajuError) as caught:
        keeping.keep(
            PROFILE, "길동", ConsentChoice(frozenset({"voice", "analysis"}), "1", "2026-11-21T10:00:00+09:00"), days=180
        )
    assert caught.value.code == "keeping-refused"
    assert not (tmp_path / "pool").exists()


def test_nothing_is_kept_where_there_is_nothing(keeping: Keeping) -> None:
    with pytest.raises(MajuError) as caught:
        keeping.keep(CandidateProfile("홍길동"), "길동", AGREED, days=180)
    assert caught.value.code == "keeping-empty"


@pytest.mark.parametrize("called", ["", "  ", "010-1234-5678", "가" * 21, "!!!"])
def test_a_name_to_be_called_by_is_a_name(keeping: Keeping, called: str) -> None:
    with pytest.raises(MajuError) as caught:
        keeping.keep(PROFILE, called, AGREED, days=180)
    assert caught.value.code == "called-invalid"


@given(st.text(alphabet="ABCDEFGHJKMNPQRSTVWXYZ23456789", min_size=12, max_size=12))
def test_a_code_is_read_however_it_is_typed(code: str) -> None:
    assert id_of(code) == id_of(shown_code(code)) == id_of(f" {code.lower()}. ")
    assert len(id_of(code)) == 32
    assert shown_code(code).count("-") == 2


def test_a_centre_says_for_how_long(keeping: Keeping) -> None:
    assert keeping.keep(PROFILE, "길동", AGREED, days=30).keep_until == "2026-12-21"
