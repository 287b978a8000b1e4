"""The house, in sentences. Each test names a rule of docs/architecture.md and lists what breaks it."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "app" / "maju"

ALLOWED = {
    "domain": set(),
    "child_process": set(),
    "no_network": {"child_process"},
    "packs": {"domain"},
    "durable": set(),
    "sealed": set(),
    "engines": {"child_process", "domain", "no_network", "packs", "sealed"},
    "devices": {"domain", "no_network", "sealed"},
    "documents": {"child_process", "domain", "no_network", "sealed"},
    "storage": {"durable", "domain", "sealed"},
    "model_store": {"durable", "domain", "packs"},
    "fakes": {"domain"},
    "services": {"child_process", "durable", "domain", "sealed"},
    "settings": {"domain"},
    "kiosk_settings": {"domain"},
    "paths": {"domain"},
    "ui": {"domain", "sealed", "services", "settings", "kiosk_settings", "paths", "fakes"},
    "commands": {
        "child_process",
        "domain",
        "no_network",
        "sealed",
        "services",
        "settings",
        "kiosk_settings",
        "paths",
        "packs",
        "bootstrap",
        "ui",
    },
    "bootstrap": {
        "domain",
        "sealed",
        "engines",
        "devices",
        "documents",
        "storage",
        "model_store",
        "fakes",
        "services",
        "settings",
        "kiosk_settings",
        "packs",
        "paths",
    },
    "__main__": {"child_process", "commands"},
    "__init__": set(),
}
"""Which rooms a room may use besides itself. ``services`` work against ports: they know no adapter."""

THIRD_PARTY = {
    "PySide6": {"ui/"},
    "faster_whisper": {"engines/"},
    "ctranslate2": {"engines/"},
    "mediapipe": {"engines/"},
    "llama_cpp": {"engines/"},
    "piper": {"engines/"},
    "supertonic": {"engines/supertonic_child.py"},
    "kiwipiepy": {"engines/"},
    "espeakng_loader": {"engines/tts_espeak.py"},
    "sentence_transformers": {"engines/encoder_child.py"},
    "tokenizers": {"engines/embed_static.py"},
    "safetensors": {"engines/embed_static.py"},
    "torch": {"engines/encoder_child.py"},
    "hnswlib": {"storage/"},
    "sounddevice": {"devices/"},
    "cv2": {"devices/", "engines/", "fakes/"},
    "av": {"devices/", "engines/", "fakes/"},
    "sqlite_utils": {"storage/"},
    "cryptography": {"sealed/"},
    "sqlcipher3": {"storage/connections.py"},
    "keyring": {"storage/"},
    "cattrs": {"storage/codec.py", "storage/sample_postings.py"},
    "jinja2": {"services/report_html.py", "engines/"},
    "httpx2": {"model_store/", "engines/server_connection.py"},
    "filelock": {"model_store/", "services/kiosk/queue.py", "bootstrap/kiosk_parts.py", "storage/"},
    "platformdirs": {"paths.py"},
    "tomli_w": {"settings.py", "model_store/"},
    "psutil": {"devices/", "engines/", "documents/candidate/guard.py", "services/kiosk/stick.py"},
    "numpy": {"devices/", "engines/", "services/", "fakes/", "storage/"},
    "onnxruntime": {"engines/"},
    "defusedxml": {"documents/"},
    "openpyxl": {"documents/"},
    "olefile": {"documents/candidate/"},
    "pdfplumber": {"documents/candidate/pdf_tables.py"},
    "pypdfium2": {"documents/candidate/"},
    "docx": {"services/report_docx.py", "services/resume_writer/docx.py"},
    "rapidfuzz": {"services/search_spelling.py"},
    "threadpoolctl": {"services/wording_labels/training.py"},
    "sacrebleu": {"services/comparing/measures.py"},
    "rouge_score": {"services/comparing/measures.py"},
    "krippendorff": {"services/comparing/ratings.py"},
}
"""Which third-party package may appear where: a runtime is named by its own adapter and nowhere else."""

STANDARD = set(__import__("sys").stdlib_module_names) | {"maju", "__future__", "_typeshed"}
FORBIDDEN_NAMES = {"models", "data", "assets", "utils", "helpers", "common", "core", "manager"}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            if node.module == "maju":
                yield from (f"maju.{alias.name}" for alias in node.names)
            else:
                yield node.module


def room_of(name: str) -> str:
    return name.partition("/")[0].removesuffix(".py")


def test_dependencies_run_one_way() -> None:
    broken = []
    for name, tree in modules():
        room = room_of(name)
        for used in imports(tree):
            if not used.startswith("maju."):
                continue
            other = used.split(".")[1]
            if other != room and not other.startswith("__") and other not in ALLOWED[room]:
                broken.append(f"{name} uses {used}")
    assert broken == []


def test_every_room_is_on_the_plan() -> None:
    assert {room_of(name) for name, _ in modules()} <= set(ALLOWED)


def test_the_domain_is_plain_python() -> None:
    broken = [
        f"{name} imports {used}"
        for name, tree in modules()
        if room_of(name) == "domain"
        for used in imports(tree)
        if used.partition(".")[0] not in STANDARD or used.partition(".")[0] in {"time", "datetime", "os", "sqlite3"}
    ]
    assert broken == []


def test_third_party_packages_appear_only_where_the_table_says() -> None:
    broken = []
    for name, tree in modules():
        for used in imports(tree):
            package = used.partition(".")[0]
            if package in STANDARD:
                continue
            if not any(
                name == place or (place.endswith("/") and name.startswith(place))
                for place in THIRD_PARTY.get(package, ())
            ):
                broken.append(f"{name} imports {used}")
    assert broken == []


def test_no_file_is_named_after_nothing() -> None:
    named = {part.removesuffix(".py") for name, _ in modules() for part in name.split("/")}
    assert named & FORBIDDEN_NAMES == set()


def test_no_file_is_longer_than_400_lines_and_nine_of_ten_are_under_300() -> None:
    lengths = {
        p.relative_to(PACKAGE).as_posix(): p.read_text(encoding="utf-8").count("\n") for p in PACKAGE.rglob("*.py")
    }
    assert {name: lines for name, lines in lengths.items() if lines > 400} == {}
    assert sorted(lengths.values())[int(0.9 * len(lengths))] < 300


def test_no_exception_is_swallowed() -> None:
    silent = [
        f"{name}:{node.lineno}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and all(isinstance(line, ast.Pass) for line in node.body)
    ]
    assert silent == []


def test_heavy_runtimes_are_imported_late() -> None:
    """Importing any module of the program must not load a runtime: start-up would pay for it. Child processes exist for one."""
    heavy = {
        "mediapipe",
        "llama_cpp",
        "faster_whisper",
        "kiwipiepy",
        "piper",
        "supertonic",
        "sentence_transformers",
        "av",
        "sounddevice",
    }
    broken = []
    for name, tree in modules():
        for node in tree.body if not name.endswith("_child.py") else []:
            found = (
                {n.partition(".")[0] for n in imports(ast.Module([node], []))}
                if isinstance(node, ast.Import | ast.ImportFrom)
                else set()
            )
            broken += [f"{name} imports {package} at its top" for package in found & heavy]
    assert broken == []
