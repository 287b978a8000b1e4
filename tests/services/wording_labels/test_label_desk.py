"""Learning from a download keeps the better model, loses nothing when it is stopped, and a broken own model costs nobody the one that ships."""

from dataclasses import replace
from pathlib import Path

import pytest

from maju.bootstrap.label_parts import make_labels
from maju.domain.errors import MajuError
from maju.domain.wording_labels import LabelTask
from maju.fakes.engines import SpacingWordAnalyzer
from maju.paths import Paths
from maju.services.wording_labels.label_desk import OWN_NAME, LabelDesk, Progress
from maju.storage.label_models import read_label_model, write_label_model
from tests.aihub_making import sentence, write_download

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(ROOT, tmp_path / "home")


@pytest.fixture
def desk(paths: Paths) -> LabelDesk:
    return make_labels(paths, SpacingWordAnalyzer)


@pytest.fixture(scope="module")
def download(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_download(tmp_path_factory.mktemp("aihub"), 150, packed=60)


def test_what_is_learnt_is_better_and_used_from_then_on(desk: LabelDesk, paths: Paths, download: Path) -> None:
    assert desk.labels(sentence("technology", 99)).model == "labels-ko"
    told: list[Progress] = []
    learnt = desk.learn(download, tell=told.append)
    assert learnt.saved == paths.own_labels
    for task in LabelTask:
        result = learnt.results[task]
        assert result.kept == "new"
        assert result.old is not None
        assert result.new.macro_f1 > max(0.9, result.old.macro_f1)
        assert result.new.texts == result.old.texts > 10
    found = desk.labels(sentence("technology", 99))
    assert found.model == OWN_NAME
    assert [guess.label for guess in found.intents] == ["technology"]
    assert told[0] == Progress("files", 1)
    assert {progress.stage for progress in told} == {"files", "reading", "learning"}
    assert told[-1].done == told[-1].of
    again = make_labels(paths, SpacingWordAnalyzer)
    assert again.labels(sentence("technology", 99)) == found


def test_learning_the_same_again_changes_nothing(desk: LabelDesk, paths: Paths, download: Path) -> None:
    desk.learn(download)
    before = paths.own_labels.read_bytes()
    learnt = desk.learn(download)
    assert learnt.saved is None
    assert {result.kept for result in learnt.results.values()} == {"old"}
    assert paths.own_labels.read_bytes() == before


def test_a_stopped_learning_keeps_the_old(desk: LabelDesk, paths: Paths, download: Path) -> None:
    desk.learn(download)
    before = paths.own_labels.read_bytes()

    def stop(progress: Progress) -> None:
        if progress.task is LabelTask.EMOTION:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.learn(download, tell=stop)
    assert paths.own_labels.read_bytes() == before
    assert [path.name for path in paths.own_labels.parent.iterdir()] == ["labels.npz"]
    assert desk.labels(sentence("attitude", 3)).model == OWN_NAME


def test_too_few_sentences_are_told(desk: LabelDesk, paths: Paths, tmp_path: Path) -> None:
    with pytest.raises(MajuError) as caught:
        desk.learn(write_download(tmp_path / "few", 6))
    assert caught.value.code == "labels-too-few"
    assert not paths.own_labels.exists()


def test_another_place_is_written_but_not_used(desk: LabelDesk, paths: Paths, tmp_path: Path, download: Path) -> None:
    out = tmp_path / "out" / "labels.npz"
    assert desk.learn(download, out).saved == out
    assert out.exists()
    assert not paths.own_labels.exists()
    assert desk.labels(sentence("attitude", 3)).model == "labels-ko"


@pytest.mark.parametrize("harm", ["torn", "other-encoder"])
def test_an_own_model_that_cannot_be_used_is_said_and_the_shipped_one_works(
    desk: LabelDesk, paths: Paths, harm: str
) -> None:
    if harm == "torn":
        paths.own_labels.parent.mkdir(parents=True)
        paths.own_labels.write_bytes(b"PK\3\4")
    else:
        shipped = read_label_model(paths.labels, dimensions=192)
        write_label_model(paths.own_labels, replace(shipped, encoder="encoder@other"))
    assert desk.labels(sentence("background", 4)).model == "labels-ko"
    assert str(paths.own_labels) in desk.notice
