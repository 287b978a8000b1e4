"""The label model in use: what it says, and learning a better one from a person's own download."""

import functools
import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from maju.domain.errors import MajuError
from maju.domain.feedback import WordingLabels
from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.domain.wording_labels import HeadWeights, LabelledText, LabelledTexts, LabelTask, LabelWeights
from maju.services.wording_labels.features import FeatureReader, ReadTexts
from maju.services.wording_labels.label_model import WordingLabeller, closed, opened
from maju.services.wording_labels.training import TaskResult, fewer, learn, split, too_few, without_repeats

LOG = logging.getLogger(__name__)
OWN_NAME = "aihub-71592"


class Progress(NamedTuple):
    """How far it is: ``done`` files of the download (``files``), or of ``of`` texts read or fits made for ``task``."""

    stage: str
    done: int
    of: int | None = None
    task: LabelTask | None = None


Told = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class LabelParts:
    """What the desk works with. ``read_model`` and ``write_model`` know the format; the folder of ``own`` need not exist."""

    shipped: Path
    own: Path
    encoder: Callable[[], SentenceEncoder]
    words: Callable[[], WordAnalyzer]
    read_model: Callable[[Path, int], LabelWeights]
    write_model: Callable[[Path, LabelWeights], None]
    read_download: Callable[[Path, Callable[[int], None]], LabelledTexts]


@dataclass(frozen=True, slots=True)
class Learnt:
    """What came of learning. ``results`` by task; ``left``: tasks without enough texts, which stay as they were; ``saved``: the
    model's file, None where the old one was better or as good in every task."""

    read: LabelledTexts
    results: Mapping[LabelTask, TaskResult]
    left: tuple[LabelTask, ...]
    saved: Path | None


class LabelDesk:
    """Any thread may ask; learning blocks for minutes and is stopped by raising from ``tell``."""

    def __init__(self, parts: LabelParts) -> None:
        self._parts = parts
        self._opening = threading.Lock()
        self._open: WordingLabeller | None = None
        self._encoder = functools.lru_cache(maxsize=1)(parts.encoder)
        self.notice = ""

    def labels(self, text: str) -> WordingLabels:
        """Labels of an answer's wording. Raises: MajuError ``label-model-corrupt`` where not even the model that ships can be read."""
        return self.labeller().labels(text)

    def features(self, texts: Sequence[str]) -> ReadTexts:
        """Vectors and words of texts, as the label model sees them."""
        return FeatureReader(self._encoder(), self._parts.words()).read(texts)

    def labeller(self) -> WordingLabeller:
        """The model in use. Raises: as :meth:`labels`."""
        with self._opening:
            if self._open is None:
                self._open = WordingLabeller(self._in_use(), self._encoder(), self._parts.words())
            return self._open

    def learn(self, download: Path, out: Path | None = None, tell: Told = lambda _progress: None) -> Learnt:
        """Learn from ``download`` and keep, task by task, the better of old and new on texts neither learnt from now nor checked on.

        The old model may have seen them when it was learnt from the same download, which only favours the old one. Written to
        ``out`` or to the person's own model, at the end and in one step. Raises: MajuError ``labels-too-few`` and the reader's.
        """
        read = self._parts.read_download(download, lambda files: tell(Progress("files", files)))
        before = self._in_use()
        kept = without_repeats(read.texts)
        results: dict[LabelTask, TaskResult] = {}
        for task in LabelTask:
            texts = fewer([text for text in kept if text.task is task])
            found = self._learn(task, texts, before.heads.get(task), tell)
            if found is not None:
                results[task] = found
        if not results:
            raise too_few(len(kept))
        left = tuple(task for task in LabelTask if task not in results)
        return Learnt(read, results, left, self._save(results, before, out))

    def _learn(
        self, task: LabelTask, texts: Sequence[LabelledText], old: HeadWeights | None, tell: Told
    ) -> TaskResult | None:
        reader = FeatureReader(self._encoder(), self._parts.words())
        try:
            return learn(
                task,
                texts,
                split(texts),
                reader,
                old=opened(old) if old is not None else None,
                tell=lambda stage, done, of: tell(Progress(stage, done, of, task)),
            )
        except MajuError as error:
            if error.code != "labels-too-few":
                raise
            return None

    def _save(self, results: Mapping[LabelTask, TaskResult], before: LabelWeights, out: Path | None) -> Path | None:
        better = {task: closed(result.head) for task, result in results.items() if result.kept == "new"}
        if not better:
            return None
        place = out or self._parts.own
        self._parts.write_model(place, LabelWeights({**before.heads, **better}, before.encoder, OWN_NAME))
        with self._opening:
            self._open = None
        return place

    def _in_use(self) -> LabelWeights:
        """The person's own model where it can be used, else the one that ships; ``notice`` says why."""
        self.notice = ""
        if self._parts.own.exists():
            try:
                return self._read(self._parts.own)
            except MajuError as error:
                LOG.warning("%s: %s", error.code, error)
                self.notice = str(error)
        return self._read(self._parts.shipped)

    def _read(self, path: Path) -> LabelWeights:
        encoder = self._encoder()
        found = self._parts.read_model(path, encoder.dimensions)
        if found.encoder != encoder.info.id:
            raise MajuError(
                "label-model-other-encoder",
                "표현 라벨 모델 ‘{file}’은(는) 다른 문장 모델로 배운 것이라 쓸 수 없습니다. 면접 기록은 그대로입니다. ‘maju train labels’로 다시 만들어 주십시오.",
                file=path,
            )
        return found
