"""The small models of tests/fixtures as a catalogue of their own, on a hub on 127.0.0.1."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli_w

from tests.model_store.serving import HubServer, Served, hub

ROOT = Path(__file__).resolve().parents[2]
MODELS = ROOT / "tests" / "fixtures" / "models"
REVISION = "0123456789abcdef0123456789abcdef01234567"
LICENCE = "test-openrail"
"""The one that has to be agreed to; the voice is under it."""

_WHISPER = ("config.json", "model.bin", "preprocessor_config.json", "tokenizer.json", "vocabulary.json")
FILES: dict[str, tuple[str, dict[str, Path]]] = {
    "whisper-test": ("speech", {name: MODELS / "whisper-rehearsal" / name for name in _WHISPER}),
    "piper-test": (
        "voice",
        {name: MODELS / name for name in ("piper-ko-tiny.onnx", "piper-ko-tiny.onnx.json")},
    ),
    "llama-test": ("llm", {"llama-tiny.gguf": MODELS / "llama-tiny.gguf"}),
    "encoder-test": (
        "embedding",
        {path.name: path for path in sorted((MODELS / "encoder-ko-tiny").iterdir())},
    ),
}


@dataclass(frozen=True)
class TestHub:
    """A hub and the manifest of what it has; ``sizes`` by id."""

    __test__ = False

    server: HubServer
    manifest: Path
    sizes: dict[str, int]

    def served(self, identifier: str) -> Served:
        """The first file of a model, as it is served."""
        return next(served for path, served in self.server.files.items() if path.startswith(f"/maju/{identifier}/"))


@contextmanager
def model_hub(folder: Path) -> Iterator[TestHub]:
    """Serve every fixture model; the encoder is not pinned."""
    with hub() as server:
        models = [_model(server, identifier) for identifier in FILES]
        manifest = folder / "manifest.toml"
        manifest.write_text(tomli_w.dumps({"version": 1, "licence": _licences(), "model": models}), encoding="utf-8")
        sizes = {name: sum(path.stat().st_size for path in files.values()) for name, (_, files) in FILES.items()}
        yield TestHub(server, manifest, sizes)


def _licences() -> list[dict[str, Any]]:
    mit = {"id": "mit", "name": "MIT License", "url": "https://opensource.org/license/mit", "ask": False}
    asked = {"id": LICENCE, "name": "시험 OpenRAIL", "url": "https://example.org/licence", "ask": True}
    return [mit | {"obligations": ["저작권 표시를 함께 줍니다."]}, asked | {"obligations": ["남을 사칭하지 않습니다."]}]


def _model(server: HubServer, identifier: str) -> dict[str, Any]:
    slot, paths = FILES[identifier]
    repository = f"maju/{identifier}"
    pinned = slot != "embedding"
    for name, path in paths.items():
        server.put(repository, REVISION, name, path.read_bytes())
    return {
        "id": identifier,
        "slot": slot,
        "label": f"시험용 {identifier}",
        "purpose": "시험에 씁니다.",
        "repository": {"name": repository, "revision": REVISION},
        "licence": LICENCE if slot == "voice" else "mit",
        "memory": 300_000_000,
        "gpu_memory": 300_000_000,
        "profiles": ["minimum"],
        "files": [_file(name, path, pinned=pinned) for name, path in paths.items()],
    }


def _file(name: str, path: Path, *, pinned: bool) -> dict[str, Any]:
    content = path.read_bytes()
    known = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    return {"path": name, **(known if pinned else {"size": "unknown", "sha256": "unknown"})}
