"""Comparisons of prompts as tables for people."""

import unicodedata
from collections.abc import Sequence

from maju.commands.telling import say
from maju.services.comparing.comparison import Row
from maju.services.comparing.differences import Difference
from maju.services.comparing.items import Variant
from maju.services.comparing.ratings import Agreement, RatedRow
from maju.services.comparing.sheet_reading import CellProblem
from maju.services.comparing.sheets import Aspect

PROBLEMS_SHOWN = 50
_ROWS_NAMED = 10
_ROWS = (
    "모델",
    "알려 준 것",
    "글",
    "BLEU",
    "ROUGE-1",
    "ROUGE-2",
    "ROUGE-L",
    "뜻",
    "글자",
    "초",
    "빈칸",
    "지어낸 것",
    "못 끝냄",
)
_FIGURES = {"rouge_l": "ROUGE-L", "meaning": "뜻"}
_UNRELATED = "(다른 질문의 참고 답변)"
_NONE = "-"


def print_rows(rows: Sequence[Row], unrelated: Row | None) -> None:
    """One line a model and variant, and what an answer to another question gets."""
    lines = [_line(row) for row in rows]
    if unrelated is not None:
        lines.append([*_line(unrelated)[:-4], *[_NONE] * 4])
    _print_table(_ROWS, lines, left=2)


def print_differences(rows: Sequence[Row], differences: Sequence[Difference]) -> None:
    """How far each row is from the first one, and whether chance among the items could explain it."""
    if not differences:
        return
    first = f"{rows[0].model} ‘{rows[0].variant.label}’" if rows[0].variant is not None else ""
    print(f"\n첫 줄({first})과의 차이. 모든 줄을 함께 보아 우연이라고 하기 어려우면 *표")
    _print_table(
        ("모델", "알려 준 것", "값", "문항", "차이", "95% 구간", ""),
        [
            [
                each.model,
                each.variant.label,
                _FIGURES[each.figure],
                str(each.items),
                f"{each.mean:+.3f}",
                f"{each.low:+.3f} ~ {each.high:+.3f}",
                "*" if each.clear else "",
            ]
            for each in differences
        ],
        left=3,
    )


def print_ratings(rows: Sequence[RatedRow], agreed: Sequence[Agreement], raters: int) -> None:
    """Means 0-2, then how far the raters agree."""
    header = ("모델", "알려 준 것", "글", *(aspect.label for aspect in Aspect), "최종")
    _print_table(
        header,
        [
            [
                row.model,
                _label(row.variant),
                str(row.texts),
                *(_figure(row.scores[a]) for a in Aspect),
                _figure(row.final),
            ]
            for row in rows
        ],
        left=2,
    )
    if raters < 2:
        say("두 명이 채점해야 서로 얼마나 맞는지 알 수 있습니다.")
        return
    print()
    _print_table(
        (f"채점자 {raters}명의 일치", "견준 쌍", "같은 점수", "알파(순서)"),
        [[a.aspect.label, str(a.pairs), _share(a.same), _figure(a.alpha)] for a in agreed],
        left=1,
    )


def tell_problems(problems: Sequence[CellProblem]) -> None:
    """Which cells were not counted, and why; rows that nobody filled in are told together."""
    wrong = [each for each in problems if not each.empty or (each.row and each.column)]
    for each in wrong[:PROBLEMS_SHOWN]:
        said = f" ‘{each.value}’" if each.value else ""
        say(f"{each.sheet} {each.row}행 {each.column} 칸{said}: {each.reason}.")
    if len(wrong) > PROBLEMS_SHOWN:
        say(f"그 밖에 {len(wrong) - PROBLEMS_SHOWN}곳을 더 읽지 못했습니다. --json으로 모두 볼 수 있습니다.")
    for sheet in dict.fromkeys(each.sheet for each in problems):
        bare = [each for each in problems if each.sheet == sheet and each.empty and not (each.row and each.column)]
        if bare:
            rows = ", ".join(f"{each.row}행" if each.row else f"코드 {each.value}" for each in bare[:_ROWS_NAMED])
            say(
                f"{sheet}: 점수가 하나도 없는 답변이 {len(bare)}개입니다 ({rows}{' …' if len(bare) > _ROWS_NAMED else ''})."
            )
    if problems:
        say("읽은 칸은 모두 셈에 넣었습니다. 위의 칸을 채우거나 고쳐 다시 읽으면 그 점수도 들어갑니다.")


def _line(row: Row) -> list[str]:
    return [
        row.model or _UNRELATED,
        row.variant.label if row.variant is not None else "",
        str(row.texts),
        f"{row.bleu:.1f}",
        f"{row.rouge1:.3f}",
        f"{row.rouge2:.3f}",
        f"{row.rouge_l:.3f}",
        _NONE if row.meaning is None else f"{row.meaning:.3f}",
        f"{row.characters:.0f}",
        f"{row.seconds:.1f}",
        f"{row.blanks:.1f}",
        f"{row.strangers:.1f}",
        str(row.unfinished),
    ]


def _label(variant: str) -> str:
    return Variant(variant).label if variant in set(Variant) else variant


def _figure(value: float | None) -> str:
    return _NONE if value is None else f"{value:.2f}"


def _share(value: float | None) -> str:
    return _NONE if value is None else f"{value:.0%}"


def _print_table(header: Sequence[str], lines: Sequence[Sequence[str]], *, left: int) -> None:
    widths = [max(_width(line[i]) for line in (header, *lines)) for i in range(len(header))]
    for line in (header, *lines):
        cells = [
            cell + " " * (width - _width(cell)) if i < left else " " * (width - _width(cell)) + cell
            for i, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        print("  ".join(cells).rstrip())


def _width(text: str) -> int:
    """Columns of a terminal: a Korean letter takes two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
