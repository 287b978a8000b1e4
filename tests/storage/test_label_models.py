"""Label models come back as they were kept, and a file that is none is told, never executed."""

import io
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest

from maju.domain.errors import MajuError
from maju.domain.wording_labels import HeadWeights, LabelTask, LabelWeights
from maju.storage.label_models import read_label_model, write_label_model


def make(dimensions: int = 4) -> LabelWeights:
    vocabulary = ("저/NP", "하/VV", "었/EP+습니다/EF")
    weights = np.arange((dimensions + len(vocabulary) + 1) * 2, dtype="<f4").tobytes()
    head = HeadWeights(("배경", "etc"), vocabulary, weights, 0.625)
    return LabelWeights({LabelTask.INTENT: head}, "encoder@0123", "test")


def test_a_model_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "labels.npz"
    write_label_model(path, make())
    assert read_label_model(path, dimensions=4) == make()
    assert [file.name for file in path.parent.iterdir()] == ["labels.npz"]


def test_the_same_model_is_the_same_file(tmp_path: Path) -> None:
    for name in "ab":
        write_label_model(tmp_path / name, make())
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


class Boom:
    """Writes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.path,)


def test_a_pickle_is_never_read(tmp_path: Path) -> None:
    packed = io.BytesIO()
    np.save(packed, np.array([Boom(tmp_path / "boom")], dtype=object), allow_pickle=True)
    with zipfile.ZipFile(tmp_path / "labels.npz", "w") as archive:
        archive.writestr("description.npy", packed.getvalue())
    (tmp_path / "plain.npz").write_bytes(pickle.dumps(Boom(tmp_path / "boom")))
    for name in ("labels.npz", "plain.npz"):
        with pytest.raises(MajuError) as caught:
            read_label_model(tmp_path / name, dimensions=4)
        assert caught.value.code == "label-model-corrupt"
    assert not (tmp_path / "boom").exists()


@pytest.mark.parametrize("harm", ["cut", "empty", "other", "missing", "dimensions"])
def test_a_broken_file_is_told(tmp_path: Path, harm: str) -> None:
    path = tmp_path / "labels.npz"
    write_label_model(path, make())
    whole = path.read_bytes()
    if harm == "missing":
        path.unlink()
    else:
        path.write_bytes({"cut": whole[:-40], "empty": b"", "other": b"{}", "dimensions": whole}[harm])
    with pytest.raises(MajuError) as caught:
        read_label_model(path, dimensions=5 if harm == "dimensions" else 4)
    assert caught.value.code == "label-model-corrupt"
    assert str(path) in str(caught.value)


def test_numbers_that_are_none_are_refused(tmp_path: Path) -> None:
    head = make().heads[LabelTask.INTENT]
    bad = np.full(16, np.nan, "<f4").tobytes()
    model = LabelWeights({LabelTask.INTENT: HeadWeights(head.labels, head.vocabulary, bad, 0.5)}, "e", "n")
    write_label_model(tmp_path / "labels.npz", model)
    with pytest.raises(MajuError):
        read_label_model(tmp_path / "labels.npz", dimensions=4)
