"""What two prompts have in common is read once, and the answer is the same as if all of it had been read."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import llama_cpp
import pytest

from maju.engines.llama_budget import BLOCK
from maju.engines.llama_prefix import PromptReader, ReadingCancelledError
from tests.engines.recurrent_models import write_mamba, write_qwen35
from tests.engines.samples import LLAMA

_FIRST = list(range(300, 1200))
_SECOND = [*_FIRST[:700], *range(1500, 1700)]
_OTHER = [*_FIRST[:300], *range(1700, 2200)]


def _open(model: Path) -> Any:
    return llama_cpp.Llama(
        str(model), n_ctx=2048, n_batch=BLOCK, n_ubatch=BLOCK, n_threads=1, n_threads_batch=1, verbose=False
    )


@pytest.fixture(scope="module", params=["attention", "qwen35", "mamba"])
def model(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if request.param == "attention":
        return LLAMA
    write: Callable[[Path], Path] = write_qwen35 if request.param == "qwen35" else write_mamba
    return write(tmp_path_factory.mktemp("models") / f"{request.param}-tiny.gguf")


@pytest.fixture
def llama(model: Path) -> Iterator[Any]:
    opened = _open(model)
    yield opened
    opened.close()


class _Evaluated:
    """Counts the tokens llama.cpp is given to read."""

    def __init__(self, llama: Any) -> None:
        self.tokens = 0
        self._eval = llama.eval
        llama.eval = self._count

    def _count(self, tokens: list[int]) -> None:
        self.tokens += len(tokens)
        self._eval(tokens)


def _write(llama: Any, count: int = 12) -> list[int]:
    llama.set_seed(7)
    found = []
    for token in llama.generate([], reset=False, temp=1.0):
        found.append(token)
        if len(found) == count:
            break
    return found


def test_only_the_tail_is_read_again(llama: Any) -> None:
    evaluated = _Evaluated(llama)
    reader = PromptReader(llama, lambda: False)
    assert reader.read(_FIRST) == 0
    assert evaluated.tokens == len(_FIRST)
    _write(llama)
    evaluated.tokens = 0
    kept = reader.read(_SECOND)
    assert kept == 700 // BLOCK * BLOCK
    assert evaluated.tokens == len(_SECOND) - kept


def test_five_criteria_and_the_next_answer_go_on_from_what_they_share(llama: Any) -> None:
    reader = PromptReader(llama, lambda: False)
    kept = []
    for criterion in range(5):
        kept.append(reader.read([*_FIRST[:700], *range(1300 + criterion, 1500)]))
        _write(llama)
    assert kept == [0, 512, 512, 512, 512]
    assert reader.read(_OTHER) == 256


def test_what_was_kept_changes_no_number(llama: Any, model: Path) -> None:
    reader = PromptReader(llama, lambda: False)
    for prompt in (_FIRST, _SECOND, _OTHER, _SECOND, _SECOND):
        reader.read(prompt)
        written = _write(llama)
        fresh = _open(model)
        PromptReader(fresh, lambda: False).read(prompt)
        assert written == _write(fresh)
        logits = llama._ctx.get_logits_ith(-1), fresh._ctx.get_logits_ith(-1)
        assert logits[0][:50] == logits[1][:50]
        fresh.close()


def test_cancelled_between_blocks_it_goes_on_right(llama: Any, model: Path) -> None:
    cancelled = threading.Event()
    reader = PromptReader(llama, cancelled.is_set)
    reader.read(_FIRST)
    blocks = llama.eval

    def one_block(tokens: list[int]) -> None:
        blocks(tokens)
        cancelled.set()

    llama.eval = one_block
    with pytest.raises(ReadingCancelledError):
        reader.read(_OTHER)
    cancelled.clear()
    llama.eval = blocks
    assert reader.read(_OTHER) >= BLOCK
    fresh = _open(model)
    PromptReader(fresh, lambda: False).read(_OTHER)
    assert _write(llama) == _write(fresh)
    fresh.close()


def test_aborted_within_a_block_it_goes_on_right(llama: Any, model: Path) -> None:
    reader = PromptReader(llama, lambda: False)
    reader.read(_FIRST)
    aborting = [True]
    callback = llama_cpp.ggml_abort_callback(lambda _data: aborting[0])
    llama_cpp.llama_set_abort_callback(llama.ctx, callback, None)
    with pytest.raises(RuntimeError):
        reader.read(_OTHER)
    aborting[0] = False
    reader.read(_OTHER)
    fresh = _open(model)
    PromptReader(fresh, lambda: False).read(_OTHER)
    assert _write(llama) == _write(fresh)
    fresh.close()


def test_after_a_failure_everything_is_read_anew(llama: Any) -> None:
    reader = PromptReader(llama, lambda: False)
    reader.read(_FIRST)
    reader.forget()
    assert reader.read(_FIRST) == 0
    assert reader.read(_FIRST[:BLOCK]) == 0
    assert reader.read(_FIRST[:1]) == 0
