"""A larger sentence encoder by sentence-transformers, in a child process: it brings torch, 422 MB and 3.6 s (LAB.md)."""

from collections.abc import Sequence
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.ports import EngineInfo, Vectors
from maju.engines.embed_static import corrupt
from maju.engines.host import EngineHost, worker_threads

_START_TIMEOUT_S = 300.0
_LEAST_TIMEOUT_S = 120.0
_SECONDS_PER_TEXT = 5.0
"""A long passage through a 568M encoder on a slow processor."""
_BATCH = 256
"""Texts a call: between two calls another one gets its turn, and a cancelled one is left."""
_PICKLES = ("pytorch_model.bin", "model.pt", "model.ckpt")


def check_folder(folder: Path) -> None:
    """Look whether ``folder`` can be a model saved by sentence-transformers, without loading it.

    Raises MajuError ``embedding-model-corrupt``, or ``embedding-model-pickle`` where its weights are a pickle.
    """
    if not (folder / "modules.json").is_file() or not any(folder.rglob("tokenizer.json")):
        raise corrupt(folder)
    if any(folder.rglob("*.safetensors")):
        return
    if any(path.name in _PICKLES for path in folder.rglob("*")):
        sentence = (
            "문장 검색 모델 ‘{name}’은(는) 실행 코드가 숨을 수 있는 pickle 형식이라 열지 않습니다. "
            "safetensors 형식으로 저장한 모델을 골라 주세요. 기본 검색은 그대로 됩니다."
        )
        raise MajuError("embedding-model-pickle", sentence, name=folder.name)
    raise corrupt(folder)


class SentenceTransformerEncoder:
    """A model folder. Calls take turns. Raises MajuError as :func:`check_folder` when made, later the host's."""

    def __init__(
        self, folder: Path, *, device: str = "auto", idle_s: float | None = 600.0, pack: Path | None = None
    ) -> None:
        """``device``: ``auto`` (a graphics card where torch finds one), ``cpu`` or ``cuda``; ``pack``: where torch is."""
        check_folder(folder)
        self._name = folder.name
        self._about: tuple[str, int, str] | None = None
        arguments = {"folder": str(folder.absolute()), "device": device, "threads": worker_threads()}
        self._host = EngineHost(
            "maju.engines.encoder_child:EncoderService",
            arguments,
            name="문장 검색",
            start_timeout_s=_START_TIMEOUT_S,
            idle_s=idle_s,
            pack=pack,
        )

    @property
    def info(self) -> EngineInfo:
        """Which model and, once it has run, where it runs; ``id`` is its vectors' only once it has run."""
        identifier, _, where = self._about or (self._name, 0, "")
        return EngineInfo(identifier, "문장 검색", " · ".join(filter(None, (self._name, where))))

    @property
    def dimensions(self) -> int:
        """Numbers in a vector."""
        return self._describe()[1]

    def warm_up(self) -> None:
        """Load the model now."""
        self._describe()

    def encode(self, texts: Sequence[str], *, query: bool = False) -> Vectors:
        """Vectors of ``texts``, with the prompt the model was trained with for questions or for passages."""
        _, dimensions, _ = self._describe()
        rows, shortened = [], 0
        for start in range(0, len(texts), _BATCH):
            some = list(texts[start : start + _BATCH])
            limit = _LEAST_TIMEOUT_S + _SECONDS_PER_TEXT * len(some)
            answer = self._host.call("encode", some, query, timeout_s=limit)
            assert isinstance(answer, Vectors)
            rows.append(answer.data)
            shortened += answer.shortened
        return Vectors(b"".join(rows), dimensions, shortened)

    def cancel(self) -> None:
        """Stop a running ``encode``: it raises ``engine-cancelled``."""
        self._host.cancel()

    def close(self) -> None:
        """End the process."""
        self._host.close()

    def _describe(self) -> tuple[str, int, str]:
        if self._about is None:
            described = self._host.call("describe", timeout_s=_START_TIMEOUT_S)
            assert isinstance(described, tuple)
            self._about = described
        return self._about
