"""Labels of the wording, over the model that ships or the person's own. Imports late."""

from collections.abc import Callable
from pathlib import Path

from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.domain.wording_labels import LabelledTexts, LabelWeights
from maju.paths import Paths
from maju.services.wording_labels.label_desk import LabelDesk, LabelParts


def make_labels(paths: Paths, words: Callable[[], WordAnalyzer]) -> LabelDesk:
    """The desk; nothing is read or loaded yet. Whichever encoder a person has chosen for searching, labels use the one that ships."""

    def encoder() -> SentenceEncoder:
        from maju.bootstrap.engine_recipes import static_encoder

        return static_encoder(paths.encoder)

    return LabelDesk(
        LabelParts(
            shipped=paths.labels,
            own=paths.own_labels,
            encoder=encoder,
            words=words,
            read_model=_read_model,
            write_model=_write_model,
            read_download=_read_download,
        )
    )


def _read_model(path: Path, dimensions: int) -> LabelWeights:
    from maju.storage.label_models import read_label_model

    return read_label_model(path, dimensions=dimensions)


def _write_model(path: Path, model: LabelWeights) -> None:
    from maju.storage.label_models import write_label_model

    write_label_model(path, model)


def _read_download(place: Path, tell: Callable[[int], None]) -> LabelledTexts:
    from maju.documents.aihub import read_aihub

    return read_aihub(place, tell)
