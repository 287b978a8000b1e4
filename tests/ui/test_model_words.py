"""Sizes, times and outcomes as a person reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.catalogue import Profile, Slot
from maju.domain.errors import MajuError
from maju.domain.model_ports import FileCheck, TransferProgress
from maju.services.model_views import ModelLine, ModelState, Phrase, ProfileOffer
from maju.ui.pages.model_words import (
    SLOTS,
    line_facts,
    offer_figures,
    outcome_words,
    size_words,
    slot_purpose,
    slot_title,
    slot_without,
    transfer_figures,
    transfer_share,
    voice_name,
)
from maju.ui.transfers import Outcome, Transfer, TransferKind


def transfer(kind: TransferKind) -> Transfer:
    return Transfer(kind, {"a": "에이", "b": "비"}, lambda _tell, _cancelled: None)


@pytest.mark.parametrize(
    ("size", "words"), [(3_000, "3KB"), (483_546_902, "484MB"), (999_999_999, "1000MB"), (4_100_000_000, "4.1GB")]
)
def test_sizes_are_counted_as_on_a_stick(size: int, words: str) -> None:
    assert size_words(size) == words


def test_every_slot_has_its_words() -> None:
    assert set(SLOTS) == set(Slot)
    for slot in SLOTS:
        assert slot_title(slot)
        assert slot_purpose(slot).endswith("니다.")
        assert slot_without(slot).endswith((".", ")."))


def test_the_waiting_time_of_a_profile_is_told() -> None:
    offer = ProfileOffer(Profile.MINIMUM, (), 4_100_000_000, True, Phrase("", {}))
    assert offer_figures(offer) == "받을 크기 4.1GB · 약 5분 (100Mbps)"
    assert offer_figures(ProfileOffer(Profile.MINIMUM, (), 0, True, Phrase("", {}))) == "이미 모두 받았습니다."


@pytest.mark.parametrize(
    ("left", "words"),
    [(0.4, "10초"), (41, "50초"), (59.9, "1분"), (240, "4분"), (3_590, "1시간 0분"), (9_000, "2시간 30분")],
)
def test_the_time_left_is_rough(left: float, words: str) -> None:
    figures = transfer_figures(TransferProgress("download", "a", "f", 10**9, 4 * 10**9, 12.3e6, left))
    assert figures == f"4.0GB 가운데 1.0GB · 12.3MB/s · {words} 남음"


@given(done=st.integers(0, 10**13), total=st.none() | st.integers(0, 10**13))
def test_a_share_is_never_more_than_all(done: int, total: int | None) -> None:
    share = transfer_share(TransferProgress("download", "a", "f", done, total))
    assert share is None or 0 <= share <= 1
    assert (share is None) == (not total)


def test_what_is_not_known_is_not_said() -> None:
    assert transfer_figures(TransferProgress("download", "a", "f", 5 * 10**6, None)) == "5MB"
    own = ModelLine("x", Slot.LANGUAGE, "x", "", ModelState.INSTALLED, own=True, pinned=False)
    assert line_facts(own) == "직접 더한 모델"


def test_outcomes() -> None:
    download, verify = transfer(TransferKind.DOWNLOAD), transfer(TransferKind.VERIFY)
    stopped = Outcome(download, error=MajuError("download-cancelled", "멈췄습니다."))
    assert outcome_words(stopped)[2] == "amber"
    assert "이어서" in outcome_words(stopped)[1]
    failed = Outcome(download, error=MajuError("download-offline", "{host}에 연결하지 못했습니다.", host="여기"))
    assert outcome_words(failed)[0] == "여기에 연결하지 못했습니다."
    whole = (("a", (FileCheck("x.bin", "whole"), FileCheck("y.json", "whole"))),)
    assert outcome_words(Outcome(verify, whole)) == ("파일 2개가 모두 온전합니다: 에이, 비", "", "green")
    broken = (("a", (FileCheck("x.bin", "missing"), FileCheck("z", "extra"))),)
    assert "x.bin (없음), z (모르는 파일)" in outcome_words(Outcome(verify, broken))[0]


def test_voices_have_names() -> None:
    assert [voice_name(1, "F1"), voice_name(2, "M3"), voice_name(3, "ko+f2")] == ["여성 1", "남성 3", "목소리 3"]
