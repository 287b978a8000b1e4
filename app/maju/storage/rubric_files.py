"""Reads the rubric from TOML files that a person may edit: one per criterion, ``weights.toml`` and ``words.toml``."""

from pathlib import Path
from typing import Any

from maju.domain.errors import MajuError
from maju.domain.evaluation import Criterion
from maju.domain.question import QuestionKind
from maju.domain.rubric import AnchorSet, CriterionRubric, JudgingWords, Rubric, Weights
from maju.domain.toml_text import read_toml


def read_rubric(folder: Path) -> Rubric:
    """The rubric of a folder. Raises: MajuError ``rubric-invalid`` naming the file and what is wrong with it."""
    criteria = {criterion: _read_criterion(folder / f"{criterion.value}.toml", criterion) for criterion in Criterion}
    weights, version = _read_weights(folder / "weights.toml")
    return Rubric(criteria, weights, _read_words(folder / "words.toml"), version)


def _load(path: Path) -> dict[str, Any]:
    try:
        return read_toml(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise _invalid(path, "파일이 없습니다") from error
    except (OSError, ValueError) as error:
        raise _invalid(path, "글자 배열을 읽을 수 없습니다") from error


def _read_criterion(path: Path, criterion: Criterion) -> CriterionRubric:
    raw = _load(path)
    try:
        anchors = tuple(
            AnchorSet(
                tuple(map(_text, item["levels"])),
                tuple(map(_text, item["examples"])),
                frozenset(map(QuestionKind, item.get("kinds", ()))),
            )
            for item in raw["anchors"]
        )
        if sum(not a.kinds for a in anchors) != 1:
            raise ValueError("one set of anchors must be for every other kind")
        return CriterionRubric(criterion, _text(raw["asks"]), anchors)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _invalid(path, "‘asks’ 한 문장과 다섯 단계의 ‘levels’, ‘examples’가 있어야 합니다") from error


def _read_weights(path: Path) -> tuple[Weights, str]:
    raw = _load(path)
    try:
        kinds = {QuestionKind(kind): _weights(table) for kind, table in raw["weights"].items() if kind != "follow_up"}
        grades = tuple((_text(letter), float(limit)) for letter, limit in raw["grades"].items())
        least = float(raw["least_judged"]), int(raw["least_relevance"])
        weights = Weights(kinds, _weights(raw["weights"]["follow_up"]), grades, *least)
        return weights, _text(raw["version"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _invalid(path, "질문 종류마다 0보다 큰 무게와, 높은 것부터 적은 등급이 있어야 합니다") from error


def _weights(table: dict[str, Any]) -> dict[Criterion, float]:
    return {Criterion(name): float(weight) for name, weight in table.items()}


def _read_words(path: Path) -> JudgingWords:
    raw = _load(path)
    try:
        return JudgingWords(
            synonyms=tuple(frozenset(map(_text, group)) for group in raw["synonyms"]),
            kinds={QuestionKind(kind): frozenset(map(_text, words)) for kind, words in raw["kinds"].items()},
            frame=frozenset(map(_text, raw["frame"])),
            common=frozenset(map(_text, raw["common"])),
            slogans=tuple(map(_text, raw["slogans"])),
            generalities=tuple(map(_text, raw["generalities"])),
            evasions=tuple(map(_text, raw["evasions"])),
            detours=tuple(map(_text, raw["detours"])),
            absolutes=tuple(map(_text, raw["absolutes"])),
            vague=frozenset(map(_text, raw["vague"])),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _invalid(path, "낱말 목록의 이름이나 모양이 다릅니다") from error


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise TypeError(value)
    return value


def _invalid(path: Path, why: str) -> MajuError:
    return MajuError(
        "rubric-invalid",
        "평가 기준 파일 {file}을(를) 쓸 수 없습니다({why}). 파일을 고치거나 프로그램을 다시 설치해 주십시오. 녹음과 기록은 그대로입니다.",
        file=path.name,
        why=why,
    )
