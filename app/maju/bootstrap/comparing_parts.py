"""What comparing prompts needs, from what is installed or named: no database, no devices. Imports late."""

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from maju.domain.catalogue import Slot
from maju.domain.errors import MajuError
from maju.domain.ports import LanguageModel
from maju.domain.prompts import PromptText
from maju.paths import find_paths
from maju.services.comparing.sheets import SCORES, Aspect, Grid, guide
from maju.services.engines import Engines
from maju.settings import SettingsFile

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class ComparingParts:
    """``model``: what writes, known as ``name``. :meth:`close` when done."""

    engines: Engines
    model: LanguageModel
    name: str
    prompts: Mapping[str, PromptText]
    items: Path
    home: Path
    now: Callable[[], float]

    def close(self) -> None:
        """End every engine."""
        self.model.close()
        self.engines.close()


def make_comparing(settings: SettingsFile, *, model: Path | None, server: str, server_model: str) -> ComparingParts:
    """``model``: a GGUF file, or ``server``: an OpenAI-compatible one; without both what the settings choose.

    Raises: MajuError ``compare-no-model`` and those of the model.
    """
    from maju.bootstrap.installed_engines import InstalledEngines
    from maju.bootstrap.model_parts import make_sources, places_of
    from maju.storage.prompt_files import read_prompts

    paths = find_paths()
    prompts = read_prompts(paths.prompts)
    engines = InstalledEngines(make_sources(places_of(paths)), settings.current)
    try:
        chosen, name = _model(engines, model, settings.current.llm_gpu_layers, server, server_model)
    except BaseException:
        engines.close()
        raise
    return ComparingParts(engines, chosen, name, prompts, paths.comparing, paths.home, time.monotonic)


def _model(
    engines: Engines, path: Path | None, layers: int, server: str, server_model: str
) -> tuple[LanguageModel, str]:
    if path is not None:
        from maju.bootstrap.engine_recipes import open_gguf

        return open_gguf(path, layers), f"{path.stem}@{_digest(path)}"
    if server:
        from maju.engines.llm_openai import OpenAiCompatibleModel

        named = OpenAiCompatibleModel(server, server_model)
        named.warm_up()  # its model's name is known only then
        return named, named.info.label
    installed = engines.language_model()
    if installed is None:
        raise MajuError(
            "compare-no-model",
            "쓸 수 있는 언어 모델이 없어 글을 만들지 못합니다. 이미 만든 글과 채점표는 그대로입니다. "
            "‘maju models list’에서 언어 모델을 골라 ‘maju models install 이름’으로 받거나, --model에 GGUF 파일을, --server에 서버 주소를 적어 주십시오.",
        )
    installed.count_tokens("이름")  # a server's model is known by name once it was asked something
    used = next((use.name for use in engines.uses() if use.slot is Slot.LANGUAGE), "")
    return installed, used or installed.info.label


def _digest(path: Path) -> str:
    """Tells two files of one name apart by their size, beginning and end."""
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(_PIECE)
        file.seek(max(0, size - _PIECE))
        return hashlib.sha256(f"{size}".encode() + head + file.read(_PIECE)).hexdigest()[:6]


def write_sheets(folder: Path, name: str, sheets: Sequence[Grid]) -> tuple[Path, ...]:
    """Each sheet as XLSX and CSV in a folder of its own, unless it is there already: people may have begun to fill it in.

    Raises: MajuError ``folder-unwritable``.
    """
    from maju.documents.score_sheets import sheet_to_csv, sheet_to_xlsx
    from maju.services.whole_files import write_bytes

    columns = [aspect.label for aspect in Aspect]
    written: list[Path] = []
    for number, grid in enumerate(sheets, 1):
        stem = folder / f"sheets-{name}" / f"sheet-{number}"
        for path, content in (
            (stem.with_suffix(".xlsx"), sheet_to_xlsx(grid, guide(), SCORES, columns)),
            (stem.with_suffix(".csv"), sheet_to_csv(grid)),
        ):
            if not path.exists():
                write_bytes(path, content)
            written.append(path)
    return tuple(written)


def read_grids(path: Path) -> tuple[Grid, ...]:
    """The pages of a filled sheet. Raises: MajuError ``compare-sheet-unreadable``."""
    from maju.documents.score_sheets import read_grids

    return read_grids(path)
