"""Hashes of files that the catalogue does not know: what came the first time must come again."""

import json
from pathlib import Path

from filelock import FileLock

from maju.domain.catalogue import InstalledFile, ModelEntry, ModelFile
from maju.model_store.durable import write_file

_NAME = "seen-hashes.json"


class SeenHashes:
    """``<models>/seen-hashes.json``. A file that cannot be read holds nothing: the records of installed models still do."""

    def __init__(self, models: Path) -> None:
        self._path = models / _NAME

    def expected(self, entry: ModelEntry, file: ModelFile) -> str | None:
        """The SHA-256 that ``file`` must have: the catalogue's, else the one seen before; None where there is neither."""
        return file.sha256 or self._read().get(_key(entry, file.path))

    def remember(self, entry: ModelEntry, files: tuple[InstalledFile, ...]) -> None:
        """Write down what ``entry`` had where the catalogue does not know it. Raises: OSError."""
        unknown = {file.path for file in entry.files if not file.sha256}
        if not unknown:
            return
        with FileLock(self._path.with_suffix(".lock"), timeout=10):
            seen = self._read() | {_key(entry, file.path): file.sha256 for file in files if file.path in unknown}
            write_file(self._path, json.dumps(seen, ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8"))

    def _read(self) -> dict[str, str]:
        try:
            plain = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return {key: value for key, value in plain.items() if isinstance(value, str)} if isinstance(plain, dict) else {}


def _key(entry: ModelEntry, path: str) -> str:
    return f"{entry.id}@{entry.repository.revision}/{path}"
