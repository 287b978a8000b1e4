"""The list of models: the one that ships, and damaged ones."""

import copy
import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from maju.domain.catalogue import Catalogue, Profile, Slot
from maju.domain.errors import MajuError
from maju.model_store.manifest import parse_manifest, read_manifest

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ROOT / "models" / "manifest.toml"
SHIPPED: dict[str, Any] = tomllib.loads(MANIFEST.read_text(encoding="utf-8"))
SCHEMA = json.loads((ROOT / "assets" / "schemas" / "model-manifest.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def shipped() -> Catalogue:
    return read_manifest(MANIFEST)


def raw() -> dict[str, Any]:
    return copy.deepcopy(SHIPPED)


def entry(document: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in document["model"] if one["id"] == name)
    return found


# --- what ships ----------------------------------------------------------------------------------------------------------


def test_the_schema_is_strict_and_describes_what_ships() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    tables = [SCHEMA, *SCHEMA["$defs"].values()]
    assert all(table["additionalProperties"] is False for table in tables)
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(SHIPPED)] == []


def test_every_entry_arrives_whole(shipped: Catalogue) -> None:
    assert [entry.id for entry in shipped] == [one["id"] for one in SHIPPED["model"]]
    turbo = shipped.find("whisper-large-v3-turbo")
    assert (turbo.slot, turbo.repository.name) == (Slot.SPEECH, "mobiuslabsgmbh/faster-whisper-large-v3-turbo")
    assert [mirror.name for mirror in turbo.mirrors] == ["deepdml/faster-whisper-large-v3-turbo-ct2"]
    assert (turbo.files[0].path, turbo.files[0].size) == ("model.bin", 1617884929)
    assert turbo.files[3].size is None
    assert turbo.files[3].sha256 is None
    assert not turbo.pinned
    face = shipped.find("face-landmarker")
    assert face.pinned
    assert (face.repository.name, face.repository.revision) == ("", "float16/1")
    assert face.files[0].url.endswith("/float16/1/face_landmarker.task")


def test_each_profile_has_one_model_of_each_of_its_slots(shipped: Catalogue) -> None:
    wanted = {Slot.SPEECH, Slot.VOICE, Slot.LANGUAGE, Slot.EMBEDDING, Slot.FACE}
    for profile in Profile:
        slots = [entry.slot for entry in shipped.of_profile(profile)]
        assert (len(slots), set(slots)) == (5, wanted)
    assert shipped.find("qwen3.5-2b").alternative_of == "qwen3.5-4b"


@pytest.mark.parametrize(
    ("profile", "least", "most"),
    [(Profile.MINIMUM, 4.05, 4.15), (Profile.STANDARD, 7.5, 8.2), (Profile.HIGH, 11.0, 12.5)],
)
def test_a_profile_downloads_about_what_is_promised(
    shipped: Catalogue, profile: Profile, least: float, most: float
) -> None:
    assert least <= sum(entry.size for entry in shipped.of_profile(profile)) / 1e9 <= most


def test_what_must_not_be_offered_is_not(shipped: Catalogue) -> None:
    words = " ".join(
        f"{entry.id} {entry.label} {entry.repository} {entry.mirrors} {[file.path for file in entry.files]}"
        for entry in shipped
    ).lower()
    for forbidden in ("aya", "exaone", "kanana", "kss", "neurlang"):
        assert forbidden not in words
    assert {entry.licence.id for entry in shipped} == {"mit", "apache-2.0", "bigscience-openrail-m"}
    assert not any(file.path.endswith((".pt", ".pth", "pytorch_model.bin")) for e in shipped for file in e.files)
    for model in shipped:
        if model.slot is Slot.LANGUAGE:
            assert "-Q4_K_M" in model.files[0].path or "-Q4_K_XL" in model.files[0].path


def test_use_restrictions_are_shown_one_by_one_before_the_download(shipped: Catalogue) -> None:
    licence = shipped.find("supertonic-3").licence
    assert licence.ask
    assert len(licence.obligations) == 15, "what is promised, Attachment A from (a) to (m), what passes on"
    assert all(sentence.endswith("니다.") for sentence in licence.obligations)
    assert "LICENSE" in [file.path for file in shipped.find("supertonic-3").files]
    assert not any(other.licence.ask for other in shipped if other.licence is not licence)


def test_people_read_one_korean_sentence_on_each(shipped: Catalogue) -> None:
    for model in shipped:
        assert model.purpose.endswith("니다.")
        assert model.purpose.count(". ") == 0
        assert model.memory_bytes
        assert model.memory_bytes > model.size * 0.5


# --- what is refused -----------------------------------------------------------------------------------------------------


def refusal(document: dict[str, Any]) -> str:
    with pytest.raises(MajuError) as caught:
        parse_manifest(document)
    assert caught.value.code == "manifest-invalid"
    return str(caught.value)


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("sha265", "0" * 64, "모르는 키"),
        ("slot", "speach", "가운데 하나가 아닙니다"),
        ("label", "", "한 줄의 글"),
        ("purpose", "첫 줄\n둘째 줄", "한 줄의 글"),
        ("licence", "gpl-9", "목록에 없는 라이선스"),
        ("memory", -1, "정수"),
        ("memory", True, "정수"),
        ("memory", "1 GB", "정수"),
        ("about", 10**13, "정수"),
        ("profiles", ["minimum", "minimum"], "서로 다른"),
        ("profiles", ["최소"], "서로 다른"),
        ("profiles", "minimum", "목록이 아닙니다"),
        ("repository", {"name": "Systran/x", "revision": "main"}, "40자리"),
        ("repository", {"name": "../x", "revision": "unknown"}, "‘주인/이름’"),
        ("repository", {"name": "Systran/x"}, "repository revision: 빠져"),
        ("repository", "Systran/x", "표가 아닙니다"),
        ("mirrors", [{"name": "a/b", "revision": "unknown", "token": "x"}], "mirrors token: 모르는 키"),
        ("files", [], "파일이 하나도"),
        ("files", [7], "표가 아닙니다"),
        ("alternative_of", "whisper-large-v3-turbo", "alternative_of"),
        ("version", "1", "version: 모르는 키"),
    ],
)
def test_a_wrong_value_is_named_with_its_entry(key: str, value: object, why: str) -> None:
    document = raw()
    entry(document, "whisper-small")[key] = value
    words = refusal(document)
    assert "‘whisper-small’" in words
    assert why in words


@pytest.mark.parametrize("key", ["slot", "label", "purpose", "licence", "profiles", "files", "repository"])
def test_a_missing_key_is_named(key: str) -> None:
    document = raw()
    del entry(document, "whisper-small")[key]
    words = refusal(document)
    assert "‘whisper-small’" in words
    assert key in words


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"sha256": "0" * 63}, "sha256"),
        ({"sha256": "A" * 64}, "sha256"),
        ({"sha256": ""}, "sha256"),
        ({"size": 0}, "size"),
        ({"size": 2.5}, "size"),
        ({"url": "http://example.org/model.bin"}, "https://"),
        ({"url": "file:///etc/passwd"}, "https://"),
        ({"path": "../model.bin"}, "벗어나거나"),
        ({"path": "a/../../model.bin"}, "벗어나거나"),
        ({"path": "/etc/model.bin"}, "벗어나거나"),
        ({"path": "C:\\model.bin"}, "벗어나거나"),
        ({"path": "C:/model.bin"}, "벗어나거나"),
        ({"path": ".maju-model.json"}, "벗어나거나"),
        ({"path": "a//model.bin"}, "벗어나거나"),
        ({"path": "model.bin."}, "벗어나거나"),
        ({"path": "NUL.bin"}, "벗어나거나"),
        ({"path": "model\x00.bin"}, "한 줄의 글"),
        ({"path": "Config.json"}, "겹칩니다"),
        ({"path": "config.json/model.bin"}, "겹칩니다"),
    ],
)
def test_a_file_that_must_not_be_written_is_refused(change: dict[str, object], why: str) -> None:
    document = raw()
    model = entry(document, "whisper-small")
    model["files"].reverse()
    model["files"][-1] |= change
    words = refusal(document)
    assert "‘whisper-small’" in words
    assert why in words


@pytest.mark.parametrize("identifier", ["", "Whisper", "a b", "../x", ".x", "x.", "con", "nul.bin", "a/b", "x" * 65, 5])
def test_an_id_that_is_no_folder_name_is_refused(identifier: object) -> None:
    document = raw()
    document["model"][2]["id"] = identifier
    assert "폴더 이름" in refusal(document)


def test_an_id_twice_is_refused() -> None:
    document = raw()
    document["model"].append(copy.deepcopy(entry(document, "pose-landmarker-lite")))
    assert "‘pose-landmarker-lite’" in refusal(document)
    document = raw()
    document["licence"].append(copy.deepcopy(document["licence"][0]))
    assert "‘mit’" in refusal(document)


def test_a_profile_never_gets_two_models_of_one_slot() -> None:
    document = raw()
    entry(document, "gemma-4-e4b")["profiles"] = ["standard"]
    words = refusal(document)
    assert "‘gemma-4-e4b’" in words
    assert "‘표준’" in words
    assert "qwen3.5-9b" in words


@pytest.mark.parametrize("target", ["whisper-small", "gemma-4-e4b", "qwen3.5-2b", "qwen4", "qwen3.5-4b"])
def test_an_alternative_stands_for_one_model_of_a_profile(target: str) -> None:
    """Of another slot, in no profile, itself, nowhere, and one that has an alternative already."""
    document = raw()
    second = entry(document, "gemma-4-e4b") if target in ("qwen3.5-4b", "qwen3.5-2b") else entry(document, "qwen3.5-2b")
    second["alternative_of"] = target
    assert "alternative_of" in refusal(document)


def test_a_file_without_any_address_is_refused() -> None:
    document = raw()
    del entry(document, "face-landmarker")["files"][0]["url"]
    assert "face_landmarker.task" in refusal(document)
    document = raw()
    entry(document, "face-landmarker")["mirrors"] = [{"name": "a/b", "revision": "unknown"}]
    assert "mirrors" in refusal(document)


def test_a_newer_list_and_a_broken_one_are_said(tmp_path: Path) -> None:
    assert "version" in refusal(raw() | {"version": 2})
    assert "모르는 키" in refusal(raw() | {"extra": 1})
    path = tmp_path / "manifest.toml"
    for content in (b"[[model", b"\xff\xfe", b"a = " + b"[" * 5000):
        path.write_bytes(content)
        with pytest.raises(MajuError) as caught:
            read_manifest(path)
        assert caught.value.code == "manifest-invalid"
    with pytest.raises(MajuError) as missing:
        read_manifest(tmp_path / "none.toml")
    assert missing.value.code == "manifest-missing"


# --- damage --------------------------------------------------------------------------------------------------------------

JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["unknown", "../x", "nul", "minimum", "mit", "whisper-small", "https://example.org/a", "0" * 64]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


def places(node: object, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(node, dict):
        keys: list[Any] = list(node)
    elif isinstance(node, list):
        keys = list(range(len(node)))
    else:
        return []
    return [place for key in keys for place in ((*above, key), *places(node[key], (*above, key)))]  # type: ignore[index]


PLACES = places(SHIPPED)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(PLACES), st.sampled_from(["replace", "delete", "add", "double"]), JUNK, st.text(max_size=8))
def test_damage_is_refused_in_words_or_harmless(place: tuple[Any, ...], kind: str, junk: Any, key: str) -> None:
    """Never another exception; and whatever is still read keeps every promise that the store builds on."""
    document = raw()
    node: Any = document
    for step in place[:-1]:
        node = node[step]
    if kind == "delete":
        del node[place[-1]]
    elif kind == "replace":
        node[place[-1]] = junk
    elif isinstance(node, list):
        node.insert(place[-1], junk if kind == "add" else copy.deepcopy(node[place[-1]]))
    else:
        node[key] = junk
    catalogue = read_or_refused(lambda: parse_manifest(document))
    if catalogue is not None:
        keeps_its_promises(catalogue)
        assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(document)] == []


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(MANIFEST.read_bytes())), st.integers(0, 400), st.binary(max_size=20))
def test_a_file_with_a_hole_is_refused_in_words_or_harmless(
    tmp_path: Path, start: int, length: int, filling: bytes
) -> None:
    content = MANIFEST.read_bytes()
    path = tmp_path / "manifest.toml"
    path.write_bytes(content[:start] + filling + content[start + length :])
    catalogue = read_or_refused(lambda: read_manifest(path))
    if catalogue is not None:
        keeps_its_promises(catalogue)


def read_or_refused(read: Callable[[], Catalogue]) -> Catalogue | None:
    """None where it is refused as it should be; anything else that is raised fails the test."""
    try:
        return read()
    except MajuError as error:
        if error.code != "manifest-invalid" or not str(error):
            raise
        return None


def keeps_its_promises(catalogue: Catalogue) -> None:
    assert len({entry.id for entry in catalogue}) == len(catalogue.entries)
    for profile in Profile:
        slots = [entry.slot for entry in catalogue.of_profile(profile)]
        assert len(slots) == len(set(slots))
    for model in catalogue:
        below = Path("/models") / model.id
        assert below.parent == Path("/models")
        for file in model.files:
            assert ".." not in Path(file.path).parts
            assert (below / file.path).is_relative_to(below)
            assert file.size is None or file.size > 0
            assert file.sha256 is None or len(bytes.fromhex(file.sha256)) == 32
            assert file.url.startswith("https://") or model.repository.name
