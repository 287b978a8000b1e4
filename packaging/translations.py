"""Keeps the window's translations whole: collects its Korean texts, merges them into the .ts files, compiles these.

    python packaging/translations.py           merge and compile
    python packaging/translations.py --check   say what has no translation; exit 1 if anything

Texts come from ``tr("…")`` in the window, from the templates of ``MajuError`` anywhere in the program, and from labels that
the window looks up while it runs: members of enumerations in the domain, names in the format files, constant sentences of
the device test.
"""

import ast
import itertools
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "app" / "maju"
FOLDER = ROOT / "assets" / "i18n"
MANIFEST = ROOT / "models" / "manifest.toml"
LANGUAGES = ("en",)
CONTEXT = "maju"
NUMBER = r"-?\d+(?:\.\d+)?"
LABELS = tuple(
    f"app/maju/{name}.py"
    for name in (
        "documents/candidate/troubles",
        "domain/candidate",
        "domain/catalogue",
        "domain/document",
        "domain/question",
        "domain/evaluation",
        "domain/report",
        "domain/system_reasons",
        "services/device_check",
        "services/model_lines",
        "services/practice_chat/words",
        "services/voice_choice",
        "services/job_dashboard",
        "services/resume_writer/essay_words",
        "services/resume_writer/layout",
        "services/resume_writer/topic_words",
        "services/take_comparison",
        "storage/job_index",
        "storage/job_meaning",
        "documents/postings/building",
        "documents/postings/delimited",
        "documents/postings/json_file",
        "documents/postings/posting_json",
        "documents/postings/tables",
        "documents/postings/xml_tree",
        "bootstrap/chosen_models",
        "bootstrap/engine_recipes",
        "bootstrap/installed_engines",
    )
)
"""Files whose constant Korean texts the window shows by :func:`maju.ui.texts.known`."""


TEMPLATES = ("app/maju/documents/candidate/troubles.py", "app/maju/services/job_closing.py")
"""Files whose constant Korean texts are templates of phrases, chosen while the program runs."""

SENTENCES = {
    "app/maju/services/materials/desk.py": ("NO_MODEL",),
    "app/maju/services/resume_writer/entries.py": ("TELEPHONE", "MAIL", "OTHERWISE"),
    "app/maju/services/resume_writer/model_writing.py": ("OPEN_FACT", "FROM_MATERIALS", "NEW_WORDS"),
    "app/maju/services/resume_writer/suggestions.py": ("OWN_PART_UNSEEN", "RESULT_UNSEEN"),
}
"""Files of which the window shows only these constants by :func:`maju.ui.texts.known`."""


def has_hangul(text: str) -> bool:
    """Whether there is anything to translate."""
    return any("가" <= sign <= "힣" for sign in text)


def literal(node: ast.expr) -> str | None:
    """A string literal, adjacent pieces joined by the parser; None for anything that is put together while running."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def calls(tree: ast.Module, names: set[str]) -> Iterator[ast.Call]:
    """Calls of functions or classes by name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if called in names:
                yield node


def collect() -> dict[str, str]:
    """Text to the file it was first found in."""
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        place = path.relative_to(ROOT).as_posix()
        for text in (*_spoken(tree, place), *_looked_up(tree, place)):
            found.setdefault(text, place)
    for path in sorted((ROOT / "assets" / "formats").glob("*.toml")):
        form = tomllib.loads(path.read_text(encoding="utf-8"))
        for text in (form["name"], *(person["name"] for person in form["interviewers"])):
            found.setdefault(text, path.relative_to(ROOT).as_posix())
    for text in _of_the_manifest():
        found.setdefault(text, MANIFEST.relative_to(ROOT).as_posix())
    return found


def _of_the_manifest() -> Iterator[str]:
    """What the window says of each model and of its licence."""

    def walk(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in ("label", "name", "purpose", "note", "obligations"):
                    yield from (
                        text for text in (inner if isinstance(inner, list) else [inner]) if has_hangul(str(text))
                    )
                else:
                    yield from walk(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from walk(inner)

    return walk(tomllib.loads(MANIFEST.read_text(encoding="utf-8")))


def _spoken(tree: ast.Module, place: str) -> Iterator[str]:
    """``tr("…")``, the templates of errors and phrases, and the clauses of ``unreadable``."""
    for call in calls(tree, {"tr"}):
        text = literal(call.args[0]) if call.args else None
        if text is None:
            raise SystemExit(f"{place}:{call.lineno}: tr() needs a literal")
        if has_hangul(text):
            yield text
    named = _sentences_by_name(tree)
    for name in SENTENCES.get(place, ()):
        yield from named[name]
    for call in calls(tree, {"MajuError", "Phrase", "unreadable", "_unreadable", "_trouble"}):
        for argument in call.args:
            texts = named.get(argument.id, []) if isinstance(argument, ast.Name) else _choices(argument)
            yield from (text for text in texts if has_hangul(text))


def _sentences_by_name(tree: ast.Module) -> dict[str, list[str]]:
    """Every literal a variable of that name is given anywhere in the file."""
    named: dict[str, list[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    named.setdefault(target.id, []).extend(_choices(node.value))
    return named


def _choices(node: ast.expr) -> list[str]:
    """The literals an expression may come to: itself, or both sides of a condition."""
    if isinstance(node, ast.IfExp):
        return [*_choices(node.body), *_choices(node.orelse)]
    text = literal(node)
    return [] if text is None else [text]


def _looked_up(tree: ast.Module, place: str) -> Iterator[str]:
    """Labels and constant sentences of the files whose words the window shows by :func:`maju.ui.texts.known`."""
    if place not in (*LABELS, *TEMPLATES):
        return
    unseen = {id(text) for text in (*_docstrings(tree), *_patterns(tree))}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
        wanted = place in (TEMPLATES if "{" in text else LABELS)
        if has_hangul(text) and wanted and id(node) not in unseen:
            yield text
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and has_hangul(pattern := _number_blind(node)):
            yield pattern


def _number_blind(sentence: ast.JoinedStr) -> str:
    """An f-string as :func:`maju.ui.texts.known` looks it up: its numbers as {0}, {1}, …"""
    filled = "".join(str(part.value) if isinstance(part, ast.Constant) else "0" for part in sentence.values)
    counter = itertools.count()
    return re.sub(NUMBER, lambda _found: f"{{{next(counter)}}}", filled)


def _docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    """String constants that stand alone as statements, and pieces of f-strings (those are never whole sentences)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        if isinstance(node, ast.JoinedStr):
            yield from (part for part in ast.walk(node) if isinstance(part, ast.Constant))


def _patterns(tree: ast.Module) -> Iterator[ast.expr]:
    """What ``re.compile`` and its like are given."""
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(node, ast.Call) and isinstance(called, ast.Attribute) and ast.unparse(called.value) == "re":
            yield from node.args


def read(path: Path) -> dict[str, str]:
    """Korean to translated, only what is finished."""
    if not path.exists():
        return {}
    known: dict[str, str] = {}
    for message in ET.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.text and translation.get("type") != "unfinished":
            known[message.findtext("source") or ""] = translation.text
    return known


def write(path: Path, language: str, found: dict[str, str], known: dict[str, str]) -> None:
    """A Qt Linguist file, in the order of the sources."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="ko")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, place in found.items():
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{place}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        translation.text = known.get(text)
        if text not in known:
            translation.set("type", "unfinished")
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def compile_ts(path: Path) -> None:
    """The binary that Qt loads."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(tool), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)


def missing(language: str) -> list[str]:
    """Texts of the program without a translation."""
    known = read(FOLDER / f"maju_{language}.ts")
    return [text for text in collect() if text not in known]


def main() -> int:
    """Merge and compile, or check."""
    left = 0
    for language in LANGUAGES:
        path = FOLDER / f"maju_{language}.ts"
        if "--check" not in sys.argv:
            found = collect()
            write(path, language, found, read(path))
            compile_ts(path)
        for text in missing(language):
            left += 1
            print(f"{language}: {text}")
    return 1 if left and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
