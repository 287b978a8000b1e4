"""The lines of ``maju doctor``."""

import os
from collections.abc import Iterator
from pathlib import Path

from maju.domain.computer import GraphicsCard
from maju.domain.errors import MajuError
from maju.domain.ports import DeviceList
from maju.packs import GPU, find_packs, may_use_card
from maju.paths import Paths
from maju.services.checkup import CheckupLine, line_for_packages
from maju.services.device_check import CheckState, check_disk
from maju.settings import Settings


def look_around(paths: Paths, settings: Settings) -> Iterator[CheckupLine]:
    """One line a part, cheap parts first."""
    from maju.devices.computer import look_at_computer

    computer = look_at_computer(paths.home)
    memory = computer.facts.memory_bytes / 2**30
    yield CheckupLine(
        "computer",
        "컴퓨터",
        "passed",
        f"{computer.system}, 코어 {computer.facts.cores}개, 메모리 {memory:.0f}GB, 파이썬 {computer.python}",
    )
    yield _cards(computer.facts.card, computer.other_cards)
    yield from _packs(paths, computer.facts.card)
    yield _profile(paths, settings)
    yield line_for_packages(computer.packages)
    yield _data_folder(paths.home)
    yield _database(paths)
    yield _disk(paths.home)
    yield _bank(paths)
    yield _formats(paths)
    yield _voice()
    yield from _models(paths, settings)
    yield from _devices()
    yield _screen()


def _cards(card: GraphicsCard | None, others: tuple[str, ...]) -> CheckupLine:
    words = "없음 (CPU로 계산합니다)"
    if others:
        words = f"{', '.join(others)}: 쓸 수 있는 메모리를 알 수 없어 구성을 고를 때 세지 않습니다."
    if card is not None:
        memory, free = card.memory_bytes / 2**30, card.free_bytes / 2**30
        words = f"{card.name}, 메모리 {memory:.0f}GB(지금 {free:.1f}GB 비어 있음), 드라이버 {card.driver}"
    return CheckupLine("gpu", "그래픽 카드", "passed", words)


def _packs(paths: Paths, card: GraphicsCard | None) -> Iterator[CheckupLine]:
    """What lies beside the core, and each pack that is left alone with why. A card without its pack is no fault."""
    found = find_packs(paths.packs)
    words = ", ".join(f"{pack.id} {pack.facts.version}" for pack in found if pack.facts and not pack.problem) or "없음"
    if card is not None and not may_use_card(paths.packs):
        words += f" (추가 꾸러미 ‘{GPU}’를 설치하면 음성 인식이 그래픽 카드를 씁니다)"
    yield CheckupLine("packs", "추가 꾸러미", "passed", words)
    for pack in found:
        if pack.problem is not None:
            yield CheckupLine("pack-problem", "추가 꾸러미", "warning", f"{pack.folder}: {pack.problem}")


def _profile(paths: Paths, settings: Settings) -> CheckupLine:
    """Which set of models fits here, as the window's model page says it. A warning where none does, or where the list of models
    cannot be read."""
    from maju.bootstrap.installed_engines import InstalledEngines
    from maju.bootstrap.model_parts import make_desk, make_sources, places_of

    places = places_of(paths)
    try:
        advice = make_desk(places, lambda: "", lambda: InstalledEngines(make_sources(places), settings)).advice()
    except MajuError as error:
        return CheckupLine("profile", "맞는 구성", "warning", str(error))
    offer = advice.offer(advice.advised)
    words = f"{advice.advised.label}: {advice.why}"
    if offer.fits and offer.bytes_missing:
        words += f" 받을 것은 약 {offer.bytes_missing / 1e9:.1f}GB입니다."
    return CheckupLine("profile", "맞는 구성", "passed" if offer.fits else "warning", words)


def _data_folder(home: Path) -> CheckupLine:
    existing = next(p for p in (home, *home.parents) if p.exists())
    if os.access(existing, os.W_OK):
        return CheckupLine("data-folder", "자료 폴더", "passed", str(home), needed=True)
    remedy = "폴더의 쓰기 권한을 주거나 MAJU_HOME 환경 변수로 다른 폴더를 정해 주십시오."
    return CheckupLine("data-folder", "자료 폴더", "failed", f"{home}에 쓸 수 없습니다.", remedy, needed=True)


def _database(paths: Paths) -> CheckupLine:
    if not paths.database.exists():
        return CheckupLine("database", "면접 기록", "passed", "아직 없습니다. 첫 면접에서 만듭니다.", needed=True)
    try:
        _try_database(paths)
    except MajuError as error:
        if error.code == "vault-locked":
            return CheckupLine(
                "database", "면접 기록", "passed", f"{paths.database} (PIN으로 잠겨 있습니다)", needed=True
            )
        return CheckupLine("database", "면접 기록", "failed", str(error), needed=True)
    return CheckupLine("database", "면접 기록", "passed", str(paths.database), needed=True)


def _try_database(paths: Paths) -> None:
    """Raises what the program's start would raise; one of the time before the vault is not moved in by looking at it."""
    from maju.storage.database import DatabaseFile
    from maju.storage.migrations import MIGRATIONS
    from maju.storage.vault import is_clear, open_vault

    if is_clear(paths.database):
        DatabaseFile(paths.database, MIGRATIONS).close()
        return
    vault = open_vault(paths)
    try:
        DatabaseFile(paths.database, MIGRATIONS, vault.database_key).close()
    finally:
        vault.close()


def _disk(home: Path) -> CheckupLine:
    result = check_disk(home)
    return CheckupLine("disk", "저장 공간", result.state.value, result.text, result.remedy, needed=True)


def _bank(paths: Paths) -> CheckupLine:
    from maju.storage.question_bank import read_question_bank

    try:
        count = len(read_question_bank(paths.questions))
    except MajuError as error:
        return CheckupLine("questions", "질문", "failed", str(error), needed=True)
    return CheckupLine("questions", "질문", "passed", f"{count}개", needed=True)


def _formats(paths: Paths) -> CheckupLine:
    from maju.storage.format_files import read_formats

    try:
        names = [form.name for form in read_formats(paths.formats).values()]
        if paths.own_formats.is_dir():
            names += [form.name for form in read_formats(paths.own_formats).values()]
    except MajuError as error:
        return CheckupLine("formats", "면접 형식", "failed", str(error), needed=True)
    return CheckupLine("formats", "면접 형식", "passed", ", ".join(names), needed=True)


def _voice() -> CheckupLine:
    """Speaks one word into memory: the built-in voice either works or it does not."""
    from maju.engines.tts_espeak import EspeakSynthesizer

    try:
        seconds = sum(sound.seconds for sound in EspeakSynthesizer().synthesize("안녕하세요."))
    except MajuError as error:
        remedy = "질문은 화면의 글로 볼 수 있습니다."
        return CheckupLine("voice", "기본 음성", "failed", str(error), remedy)
    return CheckupLine("voice", "기본 음성", "passed", f"한 마디를 {seconds:.1f}초에 말합니다.")


def _models(paths: Paths, settings: Settings) -> Iterator[CheckupLine]:
    from maju.bootstrap.installed_engines import InstalledEngines
    from maju.bootstrap.model_parts import make_sources, places_of

    names = {"voice": "면접관 목소리", "speech": "음성 인식", "face": "표정 분석", "llm": "답변 분석"}
    for slot, info, words in InstalledEngines(make_sources(places_of(paths)), settings).overview():
        state = "passed" if info is not None and not words else "warning"
        have = "" if info is None else f"{info.label} {info.detail}".strip()
        yield CheckupLine(f"model-{slot}", names[slot], state, have or "없음", str(words))


def _devices() -> Iterator[CheckupLine]:
    from maju.bootstrap import make_watcher

    try:
        found = make_watcher().look()
    except MajuError as error:
        found = DeviceList(problems=(str(error),))
    without = {
        "마이크": "마이크 없이도 글로 답하며 연습할 수 있습니다.",
        "스피커": "스피커 없이도 질문을 글로 볼 수 있습니다.",
        "카메라": "카메라 없이도 소리만으로 연습할 수 있습니다.",
    }
    counts = {"마이크": len(found.microphones), "스피커": len(found.speakers), "카메라": len(found.cameras)}
    ids = {"마이크": "microphone", "스피커": "speaker", "카메라": "camera"}
    for name, count in counts.items():
        if count:
            yield CheckupLine(ids[name], name, CheckState.PASSED.value, f"{count}개")
        else:
            yield CheckupLine(ids[name], name, CheckState.WARNING.value, "없음", without[name])
    for problem in found.problems:
        yield CheckupLine("device-problem", "장치", CheckState.WARNING.value, problem)


def _screen() -> CheckupLine:
    from maju.devices.computer import has_screen

    if has_screen():
        return CheckupLine("screen", "화면", "passed", "창을 열 수 있습니다.")
    return CheckupLine("screen", "화면", "warning", "화면이 없습니다.", "터미널에서 예행연습을 할 수 있습니다.")
