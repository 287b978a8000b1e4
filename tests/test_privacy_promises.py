"""What was promised about people's data, in sentences that fail: no identity, no ranking, no scores for employers, no way out."""

import ast
import dataclasses
import functools
import inspect
import sqlite3
import typing
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from maju.commands.front import build_parser
from maju.domain import evaluation, pool, presence
from maju.domain.presence import FaceObservation, Presence, PresenceSecond
from maju.domain.record import InterviewStore
from maju.domain.report import TakeReport
from maju.services.counsellor.desk import CounsellorDesk
from maju.services.report_files import ReportKind
from maju.settings import Settings
from maju.storage.codec import to_plain
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "app" / "maju"
SCALARS = {bool, int, float, str, type(None)}
IDENTITY = ("embedding", "landmark", "descriptor", "template", "voiceprint", "faceprint", "speaker_id", "person_id")
RECOGNISERS = {
    "face_recognition", "insightface", "deepface", "facenet_pytorch", "dlib", "resemblyzer", "speechbrain",
    "pyannote", "wespeaker", "keras_vggface",
}  # fmt: skip
SENDERS = {"smtplib", "ftplib", "imaplib", "poplib", "telnetlib", "xmlrpc", "requests", "aiohttp", "paramiko", "boto3"}


def leaves(kind: object, seen: frozenset[object] = frozenset()) -> Iterator[object]:
    """Every type below a record's fields."""
    for argument in typing.get_args(kind):
        yield from leaves(argument, seen)
    if dataclasses.is_dataclass(kind) and kind not in seen:
        for hint in typing.get_type_hints(kind).values():
            yield from leaves(hint, seen | {kind})
    elif not typing.get_args(kind):
        yield kind


@functools.lru_cache(maxsize=1)
def imported() -> tuple[tuple[str, str], ...]:
    """Every import of the program: where, and the whole name."""
    found: list[tuple[str, str]] = []
    for path in sorted(PACKAGE.rglob("*.py")):
        place = path.relative_to(PACKAGE).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found += [(place, alias.name) for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                found += [(place, f"{node.module}.{alias.name}") for alias in node.names]
    return tuple(found)


def places_of(packages: set[str]) -> list[str]:
    return [place for place, name in imported() if any(name == p or name.startswith(f"{p}.") for p in packages)]


# --- no face or voice identification ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [FaceObservation, Presence, PresenceSecond])
def test_what_is_known_of_a_face_is_a_few_numbers_and_never_a_vector(kind: type) -> None:
    assert not [field.name for field in dataclasses.fields(kind) if any(word in field.name for word in IDENTITY)]
    loose = {leaf for leaf in leaves(kind) if leaf not in SCALARS and leaf is not Ellipsis}
    assert loose == set()


def test_a_picture_read_leaves_at_most_a_dozen_numbers() -> None:
    """478 landmarks would be 1,434; a face's embedding 128 and more."""
    full = FaceObservation(1.0, True, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, (0.1, 0.1, 0.2, 0.2), True)
    plain = to_plain(full)
    assert sum(len(value) if isinstance(value, list | tuple) else 1 for value in plain.values()) <= 14


def test_the_face_child_answers_with_observations_alone() -> None:
    tree = ast.parse((PACKAGE / "engines" / "face_child.py").read_text(encoding="utf-8"))
    service = next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "FaceService")
    answers = {
        method.name: ast.unparse(method.returns)
        for method in service.body
        if isinstance(method, ast.FunctionDef) and not method.name.startswith("_") and method.returns is not None
    }
    assert set(answers.values()) <= {"FaceObservation", "tuple[FaceObservation, ...]", "None"}


def test_nothing_that_recognises_people_is_used_or_asked_for() -> None:
    assert places_of(RECOGNISERS) == []
    wanted = (ROOT / "pyproject.toml").read_text(encoding="utf-8").lower()
    assert [name for name in RECOGNISERS if f'"{name}' in wanted] == []


def test_stored_takes_hold_no_field_that_could_tell_who_somebody_is() -> None:
    names = {field.name for kind in (TakeReport, Presence, PresenceSecond) for field in dataclasses.fields(kind)}
    assert not [name for name in names if any(word in name for word in IDENTITY)]


def test_no_table_has_a_column_for_an_identity(tmp_path: Path) -> None:
    SqliteInterviewStore(DatabaseFile(tmp_path / "maju.db", MIGRATIONS), tmp_path).summaries()
    with closing(sqlite3.connect(tmp_path / "maju.db")) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = [row[1] for table in tables for row in database.execute(f"PRAGMA table_info('{table}')")]
    assert {"takes", "interviews"} <= set(tables)
    assert not [name for name in columns if any(word in name for word in IDENTITY)]


# --- measuring is a choice -------------------------------------------------------------------------------------------------


def test_measuring_the_face_is_off_until_a_person_switches_it_on() -> None:
    assert Settings().measure_presence is False


def test_the_face_is_no_part_of_any_score() -> None:
    assert not {"presence", "gaze", "face", "smile"} & {criterion.value for criterion in evaluation.Criterion}
    judging = [PACKAGE / "services" / "judging", PACKAGE / "services" / "rule_evaluator.py"]
    files = [file for place in judging for file in ([place] if place.is_file() else place.rglob("*.py"))]
    assert len(files) > 10
    assert [file.name for file in files if "presence" in file.read_text(encoding="utf-8")] == []
    assert presence.__doc__ is not None
    assert "never a part of a score" in presence.__doc__


# --- no ranking, no scores for employers -----------------------------------------------------------------------------------


def test_what_is_kept_for_counselling_holds_no_result_of_an_interview() -> None:
    kept = set(leaves(pool.PooledCandidate))
    assert evaluation.Criterion not in kept
    names = {field.name for field in dataclasses.fields(pool.PooledCandidate)}
    assert not names & {
        "score",
        "level",
        "grade",
        "evaluation",
        "report",
        "interview",
        "phone",
        "email",
        "school",
        "age",
    }


def test_the_counsellor_sees_no_score_of_a_person() -> None:
    """Every answer of the desk, to its last field: no evaluation, no report, no judgement."""
    results = {evaluation.Evaluation, evaluation.Judgement, TakeReport}
    seen = {
        name: found
        for name, method in inspect.getmembers(CounsellorDesk, inspect.isfunction)
        if not name.startswith("_")
        for found in [set(_below(typing.get_type_hints(method).get("return"))) & results]
        if found
    }
    assert seen == {}


def _below(kind: object, seen: frozenset[object] = frozenset()) -> Iterator[object]:
    if kind in seen or kind is None:
        return
    yield kind
    for argument in typing.get_args(kind):
        yield from _below(argument, seen | {kind})
    if dataclasses.is_dataclass(kind):
        for hint in typing.get_type_hints(kind).values():
            yield from _below(hint, seen | {kind})


def test_the_store_reads_one_interview_at_a_time_and_knows_no_person() -> None:
    """Interviews of one vault are one person's; there is nothing by which those of several could be put in order."""
    methods = {name for name, _ in inspect.getmembers(InterviewStore, inspect.isfunction) if not name.startswith("_")}
    assert not [name for name in methods if "rank" in name or "candidate" in name or "person" in name]


def test_no_command_ranks_people_or_sends_anything() -> None:
    words = build_parser().format_help()
    for forbidden in ("순위", "합격 예측", "기업에 보내", "업로드"):
        assert forbidden not in words
    assert {kind.value for kind in ReportKind} == {"pdf", "html", "docx", "json"}, "files a person saves, no address"


def test_nothing_that_sends_is_used() -> None:
    assert places_of(SENDERS) == []
    allowed = ("model_store/", "engines/server_", "engines/llm_openai.py")
    clients = places_of({"httpx2", "httpx", "http.client", "urllib.request", "socketserver", "http.server"})
    assert [place for place in clients if not place.startswith(allowed)] == []


def test_sockets_are_known_to_downloads_the_server_and_the_lock_alone() -> None:
    # child_process.py asks for one that must be refused
    allowed = ("child_process.py", "no_network.py", "model_store/", "engines/server_")
    assert [place for place in places_of({"socket"}) if not place.startswith(allowed)] == []


# --- the documents ---------------------------------------------------------------------------------------------------------


def test_documents_about_this_name_only_files_that_exist() -> None:
    """A reader of the law's review must find what it points to."""
    for name in ("ai-basic-act.md", "privacy.md"):
        text = (ROOT / "docs" / name).read_text(encoding="utf-8")
        pointed = {
            part for part in text.replace("(", " ").replace(")", " ").replace("`", " ").split() if part.endswith(".py")
        }
        assert pointed
        missing = [p for p in pointed if not any((base / p.rstrip(",")).is_file() for base in (ROOT, PACKAGE))]
        assert missing == []
