"""The engines over really installed models: which are taken, what is said, and what happens when that changes."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from maju.bootstrap.installed_engines import InstalledEngines
from maju.bootstrap.model_parts import ModelPlaces, make_sources
from maju.domain.catalogue import OwnModel, Slot
from maju.domain.errors import MajuError
from maju.domain.particles import with_particles
from maju.domain.ports import EngineInfo
from maju.fakes.engines import ToneSynthesizer
from maju.model_store.keeper import FolderModelKeeper
from maju.settings import Settings
from tests.services.model_making import MODELS, ROOT

PIPER = ("piper-ko-tiny.onnx", "piper-ko-tiny.onnx.json")


@dataclass
class Place:
    """A models folder."""

    models: Path

    def engines(self, settings: Settings | None = None, *, rehearsal: Path | None = None) -> InstalledEngines:
        places = ModelPlaces(self.models, ROOT / "models" / "manifest.toml")
        return InstalledEngines(make_sources(places, rehearsal_model=rehearsal), settings or Settings())

    def put_piper(self, name: str = "piper-ko-tiny", *, language: str = "") -> None:
        folder = self.models / "voice" / name
        folder.mkdir(parents=True)
        for file in PIPER:
            shutil.copy(MODELS / file, folder / file.replace("piper-ko-tiny", name))
        if language:
            config = folder / f"{name}.onnx.json"
            text = (
                config.read_text(encoding="utf-8")
                .replace('"ko_KR"', f'"{language}"')
                .replace('"ko"', f'"{language[:2]}"')
            )
            config.write_text(text, encoding="utf-8")

    def put_supertonic(self) -> Path:
        return Path(shutil.copytree(MODELS / "supertonic-tiny", self.models / "voice" / "supertonic-3"))

    def put_llama(self, name: str) -> Path:
        path = self.models / "llm" / name / "model.gguf"
        path.parent.mkdir(parents=True)
        return Path(shutil.copy(MODELS / "llama-tiny.gguf", path))

    def put_whisper(self, name: str) -> None:
        shutil.copytree(MODELS / "whisper-rehearsal", self.models / "speech" / name)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "models")


def row(engines: InstalledEngines, slot: str) -> tuple[EngineInfo | None, str]:
    return next((info, str(words)) for name, info, words in engines.overview() if name == slot)


def used(engines: InstalledEngines, slot: Slot) -> str:
    return next(use.name for use in engines.uses() if use.slot is slot)


def test_without_models_there_is_a_voice_and_the_rest_is_explained(place: Place) -> None:
    engines = place.engines()
    assert engines.synthesizer().info.label == "기본 음성"
    assert (engines.recognizer(), engines.face(), engines.language_model()) == (None, None, None)
    assert row(engines, "voice") == (EngineInfo("espeak-ng", "기본 음성"), "")
    assert "음성 인식 모델이 없어" in row(engines, "speech")[1]
    assert row(engines, "llm") == (EngineInfo("rules", "기본 분석"), "")
    engines.close()


def test_voices_in_their_order_of_preference(place: Place) -> None:
    place.put_piper()
    engines = place.engines()
    engines.offer_system_voice(ToneSynthesizer)
    assert engines.synthesizer().info.id == "piper"
    place.put_supertonic()
    engines.renew(Settings())
    assert engines.synthesizer().info.id == "supertonic"
    assert row(engines, "voice") == (EngineInfo("supertonic", "Supertonic 음성", "supertonic-3"), "")
    for engine, info in (("piper", "piper"), ("system", "tone"), ("espeak-ng", "espeak")):
        engines.renew(Settings(voice_engine=engine))
        assert engines.synthesizer().info.id == info
        assert row(engines, "voice")[1] == ""
    engines.close()


def test_a_chosen_voice_that_cannot_speak_is_said_and_another_speaks(place: Place) -> None:
    place.put_piper()
    broken = place.put_supertonic()
    (broken / "onnx" / "vocoder.onnx").unlink()
    engines = place.engines(Settings(voice_engine="supertonic"))
    info, words = row(engines, "voice")
    assert info == EngineInfo("piper", "Piper 음성", "piper-ko-tiny")
    assert words.startswith("고르신 Supertonic 음성을 쓸 수 없어 Piper 음성(으)로 읽습니다.")
    assert "onnx/vocoder.onnx" in words
    assert engines.synthesizer().info.id == "piper"
    engines.close()


def test_the_system_voice_is_asked_only_in_its_turn_and_its_absence_is_no_trouble(place: Place) -> None:
    asked: list[int] = []

    def none() -> None:
        asked.append(1)

    place.put_piper()
    engines = place.engines()
    engines.offer_system_voice(none)
    engines.overview()
    assert engines.synthesizer().info.id == "piper"
    assert asked == []
    shutil.rmtree(place.models / "voice")
    engines.renew(Settings())
    assert engines.synthesizer().info.id == "espeak"
    assert row(engines, "voice") == (EngineInfo("espeak-ng", "기본 음성"), "")
    assert asked == [1], "asked once"
    engines.renew(Settings(voice_engine="system"))
    assert "운영체제에 한국어 음성이 없습니다" in row(engines, "voice")[1]
    engines.close()


def test_a_system_voice_that_fails_is_said_where_it_was_chosen(place: Place) -> None:
    def fails() -> None:
        raise MajuError("system-voice-failed", "운영체제의 음성이 답하지 않습니다.")

    engines = place.engines(Settings(voice_engine="system"))
    engines.offer_system_voice(fails)
    assert engines.synthesizer().info.id == "espeak"
    assert row(engines, "voice")[1].endswith("운영체제의 음성이 답하지 않습니다.")
    engines.close()


def test_an_english_voice_speaks_only_where_it_was_chosen(place: Place) -> None:
    place.put_piper("en_US-tiny", language="en_US")
    assert place.engines().synthesizer().info.id == "espeak"
    chosen = place.engines(Settings(voice_engine="piper", voice="en_US-tiny"))
    assert chosen.synthesizer().info.id == "piper"
    assert tuple(chosen.synthesizer().voices()) == ("en_US-tiny",)
    assert used(chosen, Slot.VOICE) == "en_US-tiny"
    chosen.close()


def test_own_voices_beside_installed_ones(place: Place, tmp_path: Path) -> None:
    place.put_piper("installed")
    for file in PIPER:
        shutil.copy(MODELS / file, tmp_path / file.replace("piper-ko-tiny", "mine"))
    FolderModelKeeper(place.models).add_own(OwnModel(Slot.VOICE, "mine", str(tmp_path / "mine.onnx")))
    engines = place.engines(Settings(voice_engine="piper", voice="mine"))
    assert set(engines.synthesizer().voices()) == {"installed", "mine"}
    assert used(engines, Slot.VOICE) == "mine"
    engines.close()


def test_the_named_model_is_used_and_its_absence_said(place: Place) -> None:
    place.put_llama("qwen3.5-2b")
    place.put_llama("qwen3.5-4b")
    settings = Settings(language_model="qwen3.5-2b")
    engines = place.engines(settings)
    assert used(engines, Slot.LANGUAGE) == "qwen3.5-2b"
    assert row(engines, "llm") == (EngineInfo("qwen3.5-2b", "언어 모델", "qwen3.5-2b"), "")
    shutil.rmtree(place.models / "llm" / "qwen3.5-2b")
    info, words = row(engines, "llm")
    assert info is not None
    assert info.id == "qwen3.5-4b"
    assert words == "고르신 모델 ‘qwen3.5-2b’를 찾지 못해 ‘qwen3.5-4b’를 씁니다."
    engines.close()


def test_a_server_is_shown_with_its_address(place: Place) -> None:
    place.put_llama("qwen3.5-4b")
    engines = place.engines(Settings(use_server=True, server_address="http://127.0.0.1:8080/v1"))
    assert row(engines, "llm") == (EngineInfo("server", "언어 모델 서버", "http://127.0.0.1:8080/v1"), "")
    assert used(engines, Slot.LANGUAGE) == ""
    nowhere = place.engines(Settings(use_server=True))
    assert nowhere.language_model() is None
    assert "주소가 비어" in row(nowhere, "llm")[1]
    public = place.engines(Settings(use_server=True, server_address="http://8.8.8.8/v1"))
    info, words = row(public, "llm")
    assert info == EngineInfo("rules", "기본 분석")
    assert words.endswith("기본 분석을 씁니다.")
    with pytest.raises(MajuError) as refused:
        public.language_model()
    assert with_particles(str(refused.value)) in words
    off = place.engines(Settings(use_server=True, server_address="http://127.0.0.1:1/v1", use_language_model=False))
    assert off.language_model() is None
    assert row(off, "llm")[0] == EngineInfo("rules", "기본 분석")


def test_a_rehearsal_uses_nothing_of_the_persons(place: Place) -> None:
    place.put_piper()
    place.put_llama("qwen3.5-4b")
    engines = place.engines(Settings(voice_engine="piper"), rehearsal=MODELS / "whisper-rehearsal")
    assert engines.synthesizer().info.id == "espeak"
    assert engines.language_model() is None
    assert row(engines, "voice") == (EngineInfo("espeak-ng", "기본 음성"), "")
    info, _ = row(engines, "speech")
    assert info is not None
    assert info.id == "whisper-rehearsal"
    engines.close()


# --- renewing ---------------------------------------------------------------------------------------------------------


def test_what_has_not_changed_is_kept(place: Place) -> None:
    place.put_piper()
    place.put_llama("qwen3.5-4b")
    engines = place.engines()
    before = engines.synthesizer(), engines.language_model(), engines.recognizer()
    place.put_whisper("whisper-small")
    engines.renew(Settings(theme="dark"))
    assert engines.synthesizer() is before[0]
    assert engines.language_model() is before[1]
    assert before[2] is None
    assert engines.recognizer() is not None, "what was installed meanwhile is used"
    engines.close()


def test_a_replaced_engine_is_closed_at_once_where_nobody_holds_it(place: Place) -> None:
    place.put_llama("qwen3.5-4b")
    engines = place.engines()
    model = engines.language_model()
    assert model is not None
    engines.renew(Settings(llm_gpu_layers=0))
    assert engines.language_model() is not model
    with pytest.raises(MajuError) as closed:
        model.count_tokens("안녕하세요")
    assert closed.value.code == "engine-closed"
    engines.close()


def test_a_running_interview_keeps_its_engines_to_the_end(place: Place) -> None:
    path = place.put_llama("qwen3.5-4b")
    engines = place.engines()
    first, second = engines.hold(), engines.hold()
    model = engines.language_model()
    assert model is not None
    shutil.copy(MODELS / "llama-tiny.gguf", path.with_name("new"))
    path.with_name("new").replace(path)  # installed again where it lay
    engines.renew(Settings())
    assert engines.language_model() is not model
    assert model.count_tokens("안녕하세요") > 0
    first()
    first()
    assert model.count_tokens("안녕하세요") > 0, "the other interview still runs"
    second()
    with pytest.raises(MajuError):
        model.count_tokens("안녕하세요")
    engines.close()


def test_the_systems_voice_outlives_a_change_of_voices(place: Place) -> None:
    voice = ToneSynthesizer()
    closed: list[int] = []
    voice.close = lambda: closed.append(1)  # type: ignore[method-assign]
    engines = place.engines()
    engines.offer_system_voice(lambda: voice)
    assert engines.synthesizer().info.id == "tone"
    engines.renew(Settings(voice_engine="espeak-ng"))
    assert engines.synthesizer().info.id == "espeak"
    engines.renew(Settings())
    assert engines.synthesizer().info.id == "tone"
    assert closed == []
    engines.close()
    assert closed


def test_warming_up_says_nothing_of_what_cannot_be_warmed(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    (place.models / "face").mkdir(parents=True)
    (place.models / "face" / "face.task").write_bytes(b"half a download")
    engines = place.engines()
    engines.warm_up()
    assert "face-model-corrupt" in caplog.text
    with pytest.raises(MajuError):
        engines.face()
    engines.close()


def test_an_unreadable_manifest_costs_no_model(tmp_path: Path, place: Place) -> None:
    place.put_llama("one")
    place.put_llama("two")
    (tmp_path / "manifest.toml").write_text("nonsense", encoding="utf-8")
    engines = InstalledEngines(make_sources(ModelPlaces(place.models, tmp_path / "manifest.toml")), Settings())
    assert used(engines, Slot.LANGUAGE) in ("one", "two")


# --- the sentence encoder ---------------------------------------------------------------------------------------------


def with_encoder(place: Place, shipped: Path | None) -> InstalledEngines:
    places = ModelPlaces(place.models, ROOT / "models" / "manifest.toml", encoder=shipped)
    return InstalledEngines(make_sources(places), Settings())


def test_the_encoder_that_ships_is_used_until_another_is_installed(place: Place, tmp_path: Path) -> None:
    shipped = Path(shutil.copytree(MODELS / "encoder-ko-tiny", tmp_path / "shipped"))
    engines = with_encoder(place, shipped)
    first = engines.encoder()
    assert first is not None
    assert first is engines.encoder()
    assert first.info.id.startswith("shipped@")
    shutil.copytree(MODELS / "encoder-ko-tiny", place.models / "embedding" / "larger")
    assert engines.encoder() is first, "until it is chosen anew"
    engines.renew(Settings())
    second = engines.encoder()
    assert second is not None
    assert second.info.id.startswith("larger@")
    engines.close()


def test_a_broken_encoder_falls_back_to_the_one_that_ships_and_then_to_none(place: Place, tmp_path: Path) -> None:
    shipped = Path(shutil.copytree(MODELS / "encoder-ko-tiny", tmp_path / "shipped"))
    larger = Path(shutil.copytree(MODELS / "encoder-ko-tiny", place.models / "embedding" / "larger"))
    for weights in larger.rglob("model.safetensors"):
        weights.write_bytes(b"broken")
    engines = with_encoder(place, shipped)
    found = engines.encoder()
    assert found is not None
    assert found.info.id.startswith("shipped@")
    engines.close()
    for folder in (None, tmp_path / "nowhere"):
        none = with_encoder(place, folder)
        assert none.encoder() is None
        none.close()
