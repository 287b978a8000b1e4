"""The desk over the real store: what it lists, plans, refuses and remembers."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from maju.domain.catalogue import Catalogue, ModelEntry, Profile, Slot
from maju.domain.computer import ComputerFacts, GraphicsCard
from maju.domain.errors import MajuError
from maju.domain.model_ports import InstalledModel
from maju.engines.installed_models import ModelStore
from maju.model_store.fetcher import HubFetcher
from maju.model_store.keeper import FolderModelKeeper
from maju.model_store.manifest import read_manifest
from maju.model_store.own_models import own_model
from maju.model_store.packs import StickPacker
from maju.services.model_desk import ModelDesk, ModelDeskParts
from maju.services.model_lines import bytes_missing
from maju.services.model_views import ModelLine, ModelState, SlotUse
from tests.services.model_making import FILES, LICENCE, MODELS, TestHub, model_hub

GIB = 2**30
COMPUTER = ComputerFacts(cores=4, memory_bytes=16 * GIB, free_memory_bytes=8 * GIB, free_disk_bytes=10**12)


class Office:
    """A desk over ``models``; what the computer is and what is in use can be changed."""

    def __init__(self, models: Path, catalogue: Catalogue, hub: str) -> None:
        self.models = models
        self.computer = COMPUTER
        self.catalogue = catalogue
        self.uses: Sequence[SlotUse] = ()
        self.keeper = FolderModelKeeper(models)

        def fetcher() -> HubFetcher:
            return HubFetcher(models, hub, backoff_s=0.01)

        self.desk = ModelDesk(
            ModelDeskParts(
                catalogue=lambda: self.catalogue,
                keeper=self.keeper,
                fetcher=fetcher,
                waiting=lambda entry: fetcher().waiting_bytes(entry),
                packer=lambda: StickPacker(models, self.catalogue, program="0", today=lambda: date.today().isoformat()),
                finder=ModelStore([models], self.keeper.own),
                computer=lambda: self.computer,
                recognise=own_model,
                estimate=lambda model: model.bytes,
                uses=lambda: self.uses,
            )
        )

    def line(self, name: str) -> ModelLine:
        return self.desk.line(name)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with model_hub(tmp_path) as found:
        yield found


@pytest.fixture
def office(tmp_path: Path, hub: TestHub) -> Office:
    return Office(tmp_path / "models", read_manifest(hub.manifest), hub.server.address)


def install(office: Office, *names: str) -> None:
    office.desk.install(names, accepted=frozenset({LICENCE}))


def test_a_plan_holds_what_is_missing_and_each_licence_once(office: Office, hub: TestHub) -> None:
    install(office, "llama-test")
    plan = office.desk.plan(["llama-test", "piper-test", "whisper-test", "piper-test"])
    assert [entry.id for entry in plan.models] == ["piper-test", "whisper-test"]
    assert plan.bytes_missing == hub.sizes["piper-test"] + hub.sizes["whisper-test"]
    assert [(licence.id, [e.id for e in entries]) for licence, entries in plan.licences] == [(LICENCE, ["piper-test"])]
    assert plan.free_bytes == COMPUTER.free_disk_bytes
    assert plan.room
    assert {entry.id for entry in office.desk.plan_profile(Profile.MINIMUM).models} == set(FILES) - {"llama-test"}
    office.computer = replace(COMPUTER, free_disk_bytes=plan.bytes_missing)
    assert not office.desk.plan(["whisper-test"]).room


def test_nothing_is_fetched_before_a_licence_is_accepted(office: Office, hub: TestHub) -> None:
    with pytest.raises(MajuError) as refused:
        office.desk.install(["llama-test", "piper-test"])
    assert refused.value.code == "licence-not-accepted"
    assert hub.server.asked == []
    assert office.desk.install([]) == ()


def test_lines_follow_a_model_from_absent_to_installed(office: Office, hub: TestHub) -> None:
    line = office.line("llama-test")
    assert (line.state, line.bytes_here, line.bytes_missing) == (ModelState.ABSENT, 0, hub.sizes["llama-test"])
    assert not line.own
    hub.served("llama-test").stall_after = 400_000
    with pytest.raises(MajuError) as stopped:
        office.desk.install(["llama-test"], cancelled=hub.server.stalled.is_set)
    assert stopped.value.code == "download-cancelled"
    line = office.line("llama-test")
    assert line.state is ModelState.PARTIAL
    assert 0 < line.bytes_here <= 400_000
    assert line.bytes_missing == hub.sizes["llama-test"] - line.bytes_here
    office.desk.discard("llama-test")
    assert office.line("llama-test").state is ModelState.ABSENT
    hub.served("llama-test").stall_after = None
    install(office, "llama-test")
    line = office.line("llama-test")
    assert (line.state, line.bytes_here, line.bytes_missing) == (ModelState.INSTALLED, hub.sizes["llama-test"], 0)


def test_use_and_choice_are_shown_at_the_model_in_use(office: Office) -> None:
    install(office, "llama-test", "whisper-test")
    office.uses = (SlotUse(Slot.LANGUAGE, "llama-test", chosen=True), SlotUse(Slot.SPEECH, "whisper-test"))
    used = {line.name: line.chosen for line in office.desk.lines() if line.in_use}
    assert used == {"llama-test": True, "whisper-test": False}


def test_a_changed_file_is_broken_once_it_was_verified_and_mended_by_installing(office: Office) -> None:
    install(office, "llama-test")
    file = office.models / "llm" / "llama-test" / "llama-tiny.gguf"
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    assert office.line("llama-test").state is ModelState.INSTALLED, "its size and its beginning are right"
    ((name, checks),) = office.desk.verify("llama-test")
    assert (name, [check.state for check in checks]) == ("llama-test", ["changed"])
    line = office.line("llama-test")
    assert line.state is ModelState.BROKEN
    assert line.problem is not None
    assert line.problem.code == "model-changed"
    with pytest.raises(MajuError) as refused:
        office.desk.pack(["llama-test"], office.models.parent / "stick")
    assert refused.value.code == "model-not-installed"
    install(office, "llama-test")
    assert office.line("llama-test").state is ModelState.INSTALLED
    assert [check.state for _, found in office.desk.verify() for check in found] == ["whole"]


def test_a_file_that_is_gone_is_seen_at_once(office: Office) -> None:
    install(office, "whisper-test")
    (office.models / "speech" / "whisper-test" / "preprocessor_config.json").unlink()
    line = office.line("whisper-test")
    assert line.state is ModelState.BROKEN, "the engine would run, but it is not what was installed"
    assert "preprocessor_config.json" in str(line.problem)


def test_a_folder_put_there_by_hand_counts_as_its_entry_but_not_as_pinned(office: Office) -> None:
    shutil.copytree(MODELS / "whisper-rehearsal", office.models / "speech" / "whisper-test")
    line = office.line("whisper-test")
    assert (line.state, line.pinned) == (ModelState.INSTALLED, False)
    assert office.desk.plan(["whisper-test"]).models == ()
    with pytest.raises(MajuError) as refused:
        office.desk.verify("whisper-test")
    assert refused.value.code == "model-not-installed"


def test_own_models_keep_their_names_apart(office: Office, tmp_path: Path) -> None:
    install(office, "llama-test")
    paths = [tmp_path / folder / "llama-test.gguf" for folder in ("one", "two")]
    for path in paths:
        path.parent.mkdir()
        shutil.copy(MODELS / "llama-tiny.gguf", path)
    names = [office.desk.add_own(path).name for path in (*paths, paths[0])]
    assert names == ["llama-test-2", "llama-test-3", "llama-test-2"]
    line = office.line("llama-test-3")
    assert (line.own, line.state, line.entry, line.slot) == (True, ModelState.INSTALLED, None, Slot.LANGUAGE)
    paths[1].unlink()
    gone = office.line("llama-test-3")
    assert gone.state is ModelState.BROKEN
    assert str(paths[1]) in str(gone.problem)
    assert office.desk.remove(Slot.LANGUAGE, "llama-test-3") == 0
    assert paths[0].is_file()


@pytest.mark.parametrize(
    ("what", "slot", "code"),
    [
        ("nothing.gguf", None, "own-missing"),
        ("llama.gguf", Slot.VOICE, "own-wrong-slot"),
        ("pygoruut.onnx", None, "voice-unsupported"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_reason(
    office: Office, tmp_path: Path, what: str, slot: Slot | None, code: str
) -> None:
    shutil.copy(MODELS / "llama-tiny.gguf", tmp_path / "llama.gguf")
    shutil.copy(MODELS / "piper-ko-tiny.onnx", tmp_path / "pygoruut.onnx")
    config = (MODELS / "piper-ko-tiny.onnx.json").read_text(encoding="utf-8")
    other = config.replace('"phoneme_type": "espeak"', '"phoneme_type": "pygoruut"')
    (tmp_path / "pygoruut.onnx.json").write_text(other, encoding="utf-8")
    with pytest.raises(MajuError) as refused:
        office.desk.add_own(tmp_path / what, slot)
    assert refused.value.code == code
    assert office.keeper.own() == ()


def test_more_memory_than_there_is_is_warned_of(office: Office) -> None:
    office.computer = replace(COMPUTER, memory_bytes=200_000_000)
    assert "메모리" in str(office.line("llama-test").warning)
    card = GraphicsCard("RTX", 8 * GIB, 8 * GIB, "1")
    office.computer = replace(office.computer, card=card)
    assert office.line("llama-test").warning is None, "the card holds it"
    office.computer = COMPUTER
    assert office.line("llama-test").warning is None


def test_unknown_sizes_are_told_apart_from_small_ones(office: Office) -> None:
    def missing(entry: ModelEntry) -> int | None:
        return bytes_missing(entry, 0)

    assert missing(office.catalogue.find("encoder-test")) is None
    real = read_manifest(MODELS.parents[2] / "models" / "manifest.toml")
    assert (missing(real.find("whisper-small")) or 0) > 480_000_000
    assert all(missing(entry) is not None for entry in real)


def test_settings_for_a_choice(office: Office) -> None:
    install(office, "llama-test", "piper-test")
    desk = office.desk
    assert desk.settings_for(Slot.LANGUAGE, "llama-test") == {"language_model": "llama-test"}
    assert desk.settings_for(Slot.LANGUAGE, "auto") == {"language_model": ""}
    assert desk.settings_for(Slot.VOICE, "piper-test") == {"voice_engine": "piper", "voice": "piper-ko-tiny"}
    assert desk.settings_for(Slot.VOICE, "system") == {"voice_engine": "system", "voice": ""}
    with pytest.raises(MajuError) as refused:
        desk.settings_for(Slot.SPEECH, "whisper-test")
    assert refused.value.code == "model-not-installed"


def test_advice_counts_what_is_here(office: Office, hub: TestHub) -> None:
    before = office.desk.advice().offer(Profile.MINIMUM).bytes_missing
    install(office, "whisper-test")
    assert office.desk.advice().offer(Profile.MINIMUM).bytes_missing == before - hub.sizes["whisper-test"]


def test_a_broken_folder_beside_whole_ones_is_explained(office: Office) -> None:
    (office.models / "speech" / "half").mkdir(parents=True)
    line = office.line("half")
    assert (line.state, line.own) == (ModelState.BROKEN, True)
    assert line.problem is not None
    found: InstalledModel = ModelStore([office.models]).installed(Slot.SPEECH)[0]
    assert found.problem is not None
    assert found.problem.code == line.problem.code
