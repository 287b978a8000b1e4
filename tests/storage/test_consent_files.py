"""Consent texts that a centre has edited: read, or refused with the file and the field named. No session opens on a broken one."""

import tomllib
from pathlib import Path

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.consent import ANALYSIS, KEEPING, NEEDED, OPTIONAL, VOICE
from maju.domain.errors import MajuError
from maju.storage.consent_files import (
    HOME,
    KIOSK,
    lay_out_consent,
    read_centre_consent,
    read_consent,
    read_consent_file,
)

SHIPPED = Path(__file__).resolve().parents[2] / "assets" / "consent"
KOREAN = (SHIPPED / "kiosk.toml").read_text(encoding="utf-8")


def refusal(path: Path) -> MajuError:
    with pytest.raises(MajuError) as caught:
        read_consent_file(path)
    return caught.value


@pytest.mark.parametrize("name", [HOME, KIOSK])
def test_the_texts_that_ship_say_everything_the_law_asks_for(name: str) -> None:
    korean, english = read_consent(SHIPPED, name), read_consent(SHIPPED, name, "en")
    assert (korean.language, english.language) == ("ko", "en")
    assert [item.id for item in korean.items] == [item.id for item in english.items]
    assert korean.required == set(NEEDED)
    for item in (*korean.items, *english.items):
        assert all(len(words) > 3 for words in (item.title, item.purpose, item.data, item.retention, item.refusal))
    assert "인공지능" in korean.notice
    assert "artificial intelligence" in english.notice


def test_the_kiosk_asks_for_every_optional_thing_apart() -> None:
    text = read_consent(SHIPPED, KIOSK)
    assert {item.id for item in text.items if not item.required} == set(OPTIONAL)
    assert text.controller
    assert text.contact


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('version = "2026-11-21"', "", "version"),
        ('title = "개인정보 수집·이용 동의"', 'title = "   "', "title"),
        ('retention = "세션이 끝날 때까지. 끝나면 바로 파기합니다."', "", "items 1의 retention"),
        ('id = "voice"\nrequired = true', 'id = "voice"\nrequired = false', VOICE),
        ('id = "keeping"\nrequired = false', 'id = "keeping"\nrequired = true', KEEPING),
        ('id = "keeping"\nrequired = false', 'id = "keeping"\nrequired = "no"', "items 6의 required"),
        ('id = "keeping"', 'id = "voice"', VOICE),
        ('id = "analysis"', 'id = "소리"', "items 2의 id"),
        ('id = "analysis"\nrequired = true', 'id = "analytics"\nrequired = true', ANALYSIS),
        ("purpose =", "porpose =", "porpose"),
        ("[[items]]", "[[items]", "글자 배열"),
        ("[[items]]", "[[things]]", "things"),
        ('notice = """', 'notice = 3\nother = """', "other"),
    ],
)
def test_a_slip_is_named_with_its_field_and_opens_nothing(tmp_path: Path, old: str, new: str, named: str) -> None:
    assert old in KOREAN
    path = tmp_path / "kiosk.toml"
    path.write_text(KOREAN.replace(old, new, 1), encoding="utf-8")
    error = refusal(path)
    assert error.code == "consent-invalid"
    assert named in str(error)
    assert "세션을 시작하지 않습니다" in str(error)


def test_a_file_of_another_coding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_bytes(KOREAN.encode("cp949", "replace"))
    assert refusal(path).code == "consent-invalid"


def test_a_byte_order_mark_of_a_text_editor_is_read(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_bytes(KOREAN.encode("utf-8-sig"))
    assert read_consent_file(path) == read_consent_file(SHIPPED / "kiosk.toml")


def test_no_file_is_said(tmp_path: Path) -> None:
    assert refusal(tmp_path / "kiosk.toml").code == "consent-missing"


def test_what_the_centre_wrote_counts_and_its_mistake_is_not_replaced_in_silence(tmp_path: Path) -> None:
    own = tmp_path / "consent"
    assert read_centre_consent(own, SHIPPED, keep_days=180).version == read_consent(SHIPPED).version
    lay_out_consent(SHIPPED, own)
    edited = own / "kiosk.toml"
    edited.write_text(KOREAN.replace("이 키오스크를 운영하는 기관", "가온 일자리센터"), encoding="utf-8")
    lay_out_consent(SHIPPED, own)
    assert read_centre_consent(own, SHIPPED, keep_days=180).controller == "가온 일자리센터"
    edited.write_text("version = 1", encoding="utf-8")
    with pytest.raises(MajuError, match=r"kiosk\.toml"):
        read_centre_consent(own, SHIPPED, keep_days=180)
    edited.unlink()
    with pytest.raises(MajuError, match="동의서 파일"):
        read_centre_consent(own, SHIPPED, keep_days=180)


@pytest.mark.parametrize(("language", "said"), [("ko", "동의하신 날부터 90일("), ("en", "90 days from your consent")])
def test_the_days_a_candidate_is_kept_are_the_days_they_agree_to(tmp_path: Path, language: str, said: str) -> None:
    text = read_centre_consent(tmp_path, SHIPPED, language, keep_days=90)
    assert next(item for item in text.items if item.id == KEEPING).retention.startswith(said)


def test_days_that_a_centre_wrote_itself_are_those_of_the_settings_or_refused(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text(KOREAN.replace("{keep_days}일", "180일"), encoding="utf-8")
    assert "180일" in read_centre_consent(tmp_path, SHIPPED, keep_days=180).items[-1].retention
    with pytest.raises(MajuError, match="keep_days는 90일인데 여기에는 180일") as refused:
        read_centre_consent(tmp_path, SHIPPED, keep_days=90)
    assert refused.value.facts["field"] == "keeping의 retention"


def test_a_translation_of_older_words_gives_way_to_the_korean_text(tmp_path: Path) -> None:
    lay_out_consent(SHIPPED, tmp_path / "own")
    korean = tmp_path / "own" / "kiosk.toml"
    korean.write_text(KOREAN.replace('version = "2026-11-21"', 'version = "2027-01"'), encoding="utf-8")
    assert read_consent(tmp_path / "own", KIOSK, "en").language == "ko"


def test_an_item_of_the_centre_own_is_asked_as_well(tmp_path: Path) -> None:
    raw = tomllib.loads(KOREAN)
    raw["items"].append({**raw["items"][-1], "id": "satisfaction-survey"})
    path = tmp_path / "kiosk.toml"
    path.write_text(tomli_w.dumps(raw), encoding="utf-8")
    assert read_consent_file(path).items[-1].id == "satisfaction-survey"


@settings(max_examples=60, deadline=None)
@given(cut=st.integers(0, len(KOREAN)), put=st.text(max_size=12))
def test_any_edit_is_read_whole_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, cut: int, put: str
) -> None:
    path = tmp_path_factory.mktemp("edited") / "kiosk.toml"
    path.write_bytes((KOREAN[:cut] + put + KOREAN[cut + len(put) :]).encode("utf-8", "surrogatepass"))
    try:
        text = read_consent_file(path)
    except MajuError as refused:
        code = refused.code
    else:
        code = "read"
        assert text.required >= set(NEEDED)
        assert all(item.purpose and item.data and item.retention and item.refusal for item in text.items)
    assert code in {"read", "consent-invalid"}
