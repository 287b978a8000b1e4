"""sentence-transformers in its child process. The offline variables are set before the import: it asks a hub even for files it has."""

import os
from pathlib import Path
from typing import Any

os.environ["HF_HUB_OFFLINE"] = os.environ["TRANSFORMERS_OFFLINE"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"

import numpy as np
import torch
from sentence_transformers import SentenceTransformer

from maju.domain.ports import Vectors
from maju.engines.embed_static import corrupt, identify, module_folder, unit_rows

_BATCH = 16
_E5 = "e5"
_E5_PROMPTS = ("query: ", "passage: ")
"""E5 models were trained with these (their model cards); without them they rank worse."""


class EncoderService:
    """What the host calls."""

    def __init__(self, folder: str, device: str, threads: int) -> None:
        torch.set_num_threads(threads)
        kind = ("cuda" if torch.cuda.is_available() else "cpu") if device == "auto" else device
        try:
            self._model = SentenceTransformer(
                folder, device=kind, local_files_only=True, model_kwargs={"use_safetensors": True}
            )
        except Exception as error:  # a broken file makes transformers, tokenizers and safetensors raise of their own
            raise corrupt(Path(folder)) from error
        self._id = _identify(Path(folder))
        self._where = "그래픽 카드" if kind == "cuda" else f"프로세서 스레드 {threads}개"
        self._prompts = _prompts(self._model, Path(folder))
        self._full = False
        self._model.register_forward_pre_hook(self._look_at)

    def describe(self) -> tuple[str, int, str]:
        """What names the vectors, how many numbers one has, and where it runs (Korean)."""
        return self._id, int(self._model.get_embedding_dimension() or 0), self._where

    def encode(self, texts: list[str], query: bool) -> Vectors:
        """Unit vectors; a text beyond the model's longest input is read up to there, and counted."""
        prompt = self._prompts[0 if query else 1]
        self._full = False
        rows = self._model.encode(texts, prompt=prompt, batch_size=_BATCH, show_progress_bar=False)
        unit = unit_rows(np.asarray(rows, dtype="<f4"))
        return Vectors(unit.tobytes(), int(unit.shape[1]), self._too_long(prompt, texts))

    def _look_at(self, _model: Any, inputs: tuple[Any, ...]) -> None:
        """Notice an input that fills the model, and may have been cut to do so."""
        longest: Any = self._model.max_seq_length
        tokens = inputs[0].get("input_ids")
        self._full |= longest is not None and tokens is not None and tokens.shape[-1] >= longest

    def _too_long(self, prompt: str, texts: list[str]) -> int:
        """How many texts were cut. They are read by the tokenizer again only where one may have been."""
        longest: Any = self._model.max_seq_length
        if not self._full:
            return 0
        counts = self._model.tokenizer([prompt + text for text in texts], truncation=False, verbose=False)["input_ids"]
        return sum(len(ids) > longest for ids in counts)


def _prompts(model: Any, folder: Path) -> tuple[str, str]:
    """For a query and for a passage: the model's own, else those of its family, by its name."""
    own = {name: text for name, text in model.prompts.items() if text}
    if own:
        passage = next((own[name] for name in ("passage", "document") if name in own), "")
        return own.get("query", ""), passage
    return _E5_PROMPTS if _E5 in folder.name.lower().split("-") else ("", "")


def _identify(folder: Path) -> str:
    """As the light reader names it where it has one file of weights, so that both readings share an index."""
    if (module_folder(folder) / "model.safetensors").is_file():
        return identify(folder)
    first = min(folder.rglob("*.safetensors"))
    return f"{folder.name}@{first.stat().st_size:x}"
