"""The files a person or a centre hands to the program besides documents: whole ones to break, and how the program reads them."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from maju.domain.errors import MajuError

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests" / "fixtures" / "models"
PASSPHRASE = "가을 하늘 아래 2026"


@dataclass(frozen=True, slots=True)
class Kind:
    """``lay_out`` puts whole files into a folder and names those that are broken; ``read`` reads that folder's file.

    What ``read`` may raise is MajuError alone.
    """

    lay_out: Callable[[Path], list[Path]]
    read: Callable[[Path], object]


def _copied(sources: list[Path], folder: Path) -> list[Path]:
    return [Path(shutil.copy(source, folder)) for source in sources]


def _postings(folder: Path) -> list[Path]:
    from maju.documents.postings.pack import write_pack
    from maju.documents.postings.reading import read_postings
    from maju.domain.jobs import Posting

    samples = sorted((ROOT / "tests" / "documents" / "postings" / "samples").iterdir())
    found = [each for each in read_postings(samples[1]) if isinstance(each, Posting)]
    write_pack(found, folder / "shared.maju-jobs", made_on="2026-11-21", program="0.1.0")
    return [*_copied(samples, folder), folder / "shared.maju-jobs"]


def _read_posting(path: Path) -> object:
    from maju.documents.postings.pack import check_pack, read_pack
    from maju.documents.postings.reading import read_posting_file

    if path.suffix == ".maju-jobs":
        check_pack(path)
        return list(read_pack(path))
    return list(read_posting_file(path))


def _presets(folder: Path) -> list[Path]:
    return _copied(sorted((ROOT / "assets" / "formats").glob("*.toml")), folder)


def _read_preset(path: Path) -> object:
    from maju.storage.format_files import read_format

    return read_format(path)


def _questions(folder: Path) -> list[Path]:
    return _copied(sorted((ROOT / "data" / "questions").glob("*.jsonl"))[:6], folder)


def _read_questions(path: Path) -> object:
    from maju.storage.question_bank import read_question_file

    return list(read_question_file(path))


def _packs(folder: Path) -> list[Path]:
    from tests.model_store.pack_making import make_pack, pack_folder

    make_pack(folder / "home", folder / "stick", "llama-tiny", "piper-ko")
    shutil.rmtree(folder / "home")
    return sorted(file for file in pack_folder(folder / "stick").rglob("*") if file.is_file())


def _read_pack(path: Path) -> object:
    from tests.model_store.pack_making import ignore, never, packer

    stick = next(parent for parent in path.parents if parent.name == "stick")
    models = stick.parent / "models"
    try:
        tool = packer(models)
        tool.contents(stick)
        return tool.install(stick, on_progress=ignore, cancelled=never)
    finally:
        shutil.rmtree(models, ignore_errors=True)


def _voices(folder: Path) -> list[Path]:
    return _copied([FIXTURES / "piper-ko-tiny.onnx", FIXTURES / "piper-ko-tiny.onnx.json"], folder)


def _read_voice(path: Path) -> object:
    from maju.engines.tts_piper import PiperSynthesizer

    voice = PiperSynthesizer(path.parent)
    try:
        return sum(len(sound.pcm) for sound in voice.synthesize("네."))
    finally:
        voice.close()


def _ggufs(folder: Path) -> list[Path]:
    content = (FIXTURES / "llama-tiny.gguf").read_bytes()
    (folder / "whole.gguf").write_bytes(content)
    (folder / "head.gguf").write_bytes(content[: 64 << 10])
    return [folder / "head.gguf", folder / "whole.gguf"]


def _read_gguf(path: Path) -> object:
    from maju.domain.catalogue import Slot
    from maju.model_store.gguf_header import read_gguf_header
    from maju.model_store.own_models import own_model

    header = read_gguf_header(path)
    return header, own_model(path, Slot.LANGUAGE)


def _videos(folder: Path) -> list[Path]:
    from tests.devices.signals import beeps, write_flashes, write_wav

    return [write_flashes(folder / "face.mkv", 1), write_wav(folder / "voice.wav", beeps(1))]


def _read_media(path: Path) -> object:
    """As the recorder plays a file in the place of a camera and of a microphone."""
    from maju.devices.file_camera import FileCamera
    from maju.devices.file_microphone import FileMicrophone

    seen = 0
    try:
        camera = FileCamera(path, 0.0, paced=False)
        while seen < 60 and camera.read() is not None:
            seen += 1
        camera.close()
    except MajuError as error:
        if path.suffix == ".mkv":
            raise error from None
    microphone = FileMicrophone(path, 0.0)
    while not microphone.finished() and seen < 400:
        microphone.next_block(max(1, microphone.sample_rate // 10))
        seen += 1
    return seen


def _consents(folder: Path) -> list[Path]:
    return _copied(sorted((ROOT / "assets" / "consent").glob("*.toml")), folder)


def _read_consent(path: Path) -> object:
    from maju.storage.consent_files import read_consent_file

    return read_consent_file(path)


def _kiosks(folder: Path) -> list[Path]:
    return _copied([ROOT / "assets" / "kiosk" / "kiosk.toml"], folder)


def _read_kiosk(path: Path) -> object:
    from maju.kiosk_settings import read_kiosk_settings

    return read_kiosk_settings(path, ROOT / "assets" / "kiosk" / "kiosk.toml")


def _records(folder: Path) -> list[Path]:
    from maju.services.own_record.desk import OwnRecordDesk
    from maju.storage.database import DatabaseFile
    from maju.storage.interviews import SqliteInterviewStore
    from maju.storage.migrations import MIGRATIONS
    from maju.storage.own_record_rows import SqliteOwnRecord
    from tests.storage.test_interviews import make_record, make_take

    file = DatabaseFile(folder / "here" / "maju.db", MIGRATIONS)
    store = SqliteInterviewStore(file, folder / "here" / "recordings")
    store.add(make_record())
    store.put_take(make_take(take=1))
    sound = store.folder("plan-1") / "00-1" / "answer.wav"
    sound.parent.mkdir(parents=True)
    sound.write_bytes(bytes(range(256)) * 200)
    desk = OwnRecordDesk(SqliteOwnRecord(file, folder / "here" / "recordings", None), lambda: "2026-11-21")
    desk.export(folder / "own.maju", PASSPHRASE)
    file.close()
    return [folder / "own.maju"]


def _read_record(path: Path) -> object:
    from maju.services.own_record.desk import OwnRecordDesk
    from maju.storage.database import DatabaseFile
    from maju.storage.migrations import MIGRATIONS
    from maju.storage.own_record_rows import SqliteOwnRecord

    there = path.parent / "there"
    file = DatabaseFile(there / "maju.db", MIGRATIONS, personal=False)
    try:
        desk = OwnRecordDesk(SqliteOwnRecord(file, there / "recordings", None), lambda: "2026-11-21")
        return desk.take_in(path, PASSPHRASE)
    finally:
        file.close()
        shutil.rmtree(there, ignore_errors=True)


def _notes(folder: Path) -> list[Path]:
    (folder / "notes.csv").write_text(
        '회사,직무,질문,난이도\n한빛소프트,개발,자기소개를 해 주세요.|지원 동기는?,보통\n새솔,기획,"갈등을\n푼 경험",어려움\n',
        encoding="utf-8",
    )
    (folder / "notes.json").write_text('[{"company": "한빛", "questions": ["왜 왔나요?"]}]', encoding="utf-8")
    return [folder / "notes.csv", folder / "notes.json"]


def _read_notes(path: Path) -> object:
    from maju.documents.company_notes import read_notes

    return read_notes(path)


def _sheets(folder: Path) -> list[Path]:
    from maju.documents.score_sheets import sheet_to_csv, sheet_to_xlsx

    grid = [["번호", "답변", "구체성"], ["1", "네, 했습니다.", "4"], ["2", "아니요.", "2"]]
    (folder / "sheet.csv").write_bytes(sheet_to_csv(grid))
    (folder / "sheet.xlsx").write_bytes(sheet_to_xlsx(grid, [["안내"]], [1, 2, 3, 4, 5], ["구체성"]))
    return [folder / "sheet.csv", folder / "sheet.xlsx"]


def _read_sheet(path: Path) -> object:
    from maju.documents.score_sheets import read_grids

    return read_grids(path)


KINDS = {
    "postings": Kind(_postings, _read_posting),
    "presets": Kind(_presets, _read_preset),
    "questions": Kind(_questions, _read_questions),
    "packs": Kind(_packs, _read_pack),
    "voices": Kind(_voices, _read_voice),
    "gguf": Kind(_ggufs, _read_gguf),
    "videos": Kind(_videos, _read_media),
    "records": Kind(_records, _read_record),
    "consents": Kind(_consents, _read_consent),
    "kiosk": Kind(_kiosks, _read_kiosk),
    "notes": Kind(_notes, _read_notes),
    "sheets": Kind(_sheets, _read_sheet),
}
