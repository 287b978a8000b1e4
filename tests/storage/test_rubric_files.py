"""The rubric and the prompts as files: those that ship, and those somebody broke."""

import re
import shutil
from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.domain.evaluation import Criterion
from maju.domain.question import QuestionKind
from maju.storage.prompt_files import read_prompts
from maju.storage.rubric_files import read_rubric

ASSETS = Path(__file__).resolve().parents[2] / "assets"


def test_every_criterion_has_five_different_anchors_for_every_kind() -> None:
    rubric = read_rubric(ASSETS / "rubric")
    for criterion in Criterion:
        for kind in QuestionKind:
            found = rubric.criteria[criterion].anchors_for(kind)
            assert len(set(found.levels)) == len(set(found.examples)) == 5
            assert all(anchor.endswith("다.") for anchor in found.levels)
    assert rubric.anchor(Criterion.LENGTH, 6, QuestionKind.JOB) == ""


def test_a_follow_up_takes_the_common_anchors() -> None:
    structure = read_rubric(ASSETS / "rubric").criteria[Criterion.STRUCTURE]
    assert structure.anchors_for(QuestionKind.EXPERIENCE) != structure.anchors_for(QuestionKind.JOB)
    assert structure.anchors_for(QuestionKind.EXPERIENCE, follow_up=True) == structure.anchors_for(QuestionKind.JOB)


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("length.toml", None),
        ("length.toml", "asks = "),
        ("length.toml", 'asks = "물음"\n[[anchors]]\nlevels = ["하나", "둘"]\n'),
        ("length.toml", 'asks = "물음"\n[[anchors]]\nlevels = ["1", "2", "3", "", "5"]\n'),
        ("length.toml", 'asks = "물음"\n[[anchors]]\nkinds = ["job"]\nlevels = ["1", "2", "3", "4", "5"]\n'),
        ("length.toml", 'asks = "물음"\n[[anchors]]\nkinds = ["nonsense"]\nlevels = ["1", "2", "3", "4", "5"]\n'),
        ("length.toml", 'asks = "물음"\n[[anchors]]\nlevels = ["1", "2", "3", "4", "5"]\n'),
        ("weights.toml", 'version = "1"\nleast_judged = 0.5\n[grades]\nS = 4\n[weights.job]\nrelevance = 1\n'),
        ("weights.toml", 'version = "1"\n'),
        ("words.toml", "synonyms = 3\n"),
        ("words.toml", 'synonyms = [["가", 3]]\nframe = []\ncommon = []\nslogans = []\ngeneralities = []\n[kinds]\n'),
    ],
)
def test_a_file_with_an_error_is_named(tmp_path: Path, file: str, content: str | None) -> None:
    folder = tmp_path / "rubric"
    shutil.copytree(ASSETS / "rubric", folder)
    (folder / file).unlink()
    if content is not None:
        (folder / file).write_text(content, encoding="utf-8")
    with pytest.raises(MajuError) as refused:
        read_rubric(folder)
    assert refused.value.code == "rubric-invalid"
    assert file in str(refused.value)


def test_prompts_are_read_by_name(tmp_path: Path) -> None:
    assert {"judge_system", "judge_answer"} <= set(read_prompts(ASSETS / "prompts"))
    with pytest.raises(MajuError) as refused:
        read_prompts(tmp_path)
    assert refused.value.code == "prompts-missing"
    (tmp_path / "bad.md").write_text("판 번호가 없는 글", encoding="utf-8")
    with pytest.raises(MajuError):
        read_prompts(tmp_path)
    (tmp_path / "bad.md").write_text("<!-- version: 3 -->\n글", encoding="utf-8")
    assert read_prompts(tmp_path) == {"bad": "글"}
    assert read_prompts(tmp_path)["bad"].version == "3"
    assert read_prompts(tmp_path)["bad"] is read_prompts(tmp_path)["bad"], "what has not changed is not read again"
    (tmp_path / "bad.md").write_text("<!-- version: 4 -->\n새 글", encoding="utf-8")
    assert read_prompts(tmp_path)["bad"].version == "4"
    (tmp_path / "bad.md").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(MajuError):
        read_prompts(tmp_path)


PLACES = {
    "judge_system": set(),
    "judge_answer": {
        "group", "experience", "kind", "question", "good", "points", "begin", "answer", "end", "criterion", "asks", "anchors",
        "examples", "measured",
    },
    "judge_sceptic": {"level"},
}  # fmt: skip


@pytest.mark.parametrize("name", PLACES)
def test_the_prompts_of_judging_have_their_places_and_stay_short(name: str) -> None:
    prompt = read_prompts(ASSETS / "prompts")[name]
    assert set(re.findall(r"\$([a-z_]+)", prompt)) == PLACES[name]
    assert 100 <= len(prompt) <= 900, "a longer prompt leaves a small model less room for the answer"
    assert int(prompt.version) >= 1
    if "$answer" in prompt:
        assert prompt.index("$question") < prompt.index("$begin") < prompt.index("$answer") < prompt.index("$end")
        assert prompt.index("$end") < prompt.index("$criterion") < prompt.index("$anchors") < prompt.index("$examples")
