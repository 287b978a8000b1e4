"""``maju compare-prompts``: model answers under five prompts, measured and made ready for raters; and filled sheets read back."""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from maju.commands.compare_words import print_differences, print_ratings, print_rows, tell_problems
from maju.commands.progress_count import CountLine
from maju.commands.telling import EXIT_FAILED, print_json, say
from maju.domain.errors import MajuError
from maju.services.comparing.comparison import Measured, Row, current_texts, measure, rows, unrelated, write_missing
from maju.services.comparing.differences import Difference, differences
from maju.services.comparing.items import Item, Variant, read_items
from maju.services.comparing.sheet_reading import ReadSheet, read_sheet
from maju.services.comparing.sheets import key_from_json, key_to_json, make_sheets
from maju.services.text_file import read_text_file
from maju.services.whole_files import write_text

if TYPE_CHECKING:
    from maju.bootstrap.comparing_parts import ComparingParts
    from maju.services.comparing.sheets import KeyEntry
    from maju.services.comparing.texts_file import TextsFile
    from maju.services.comparing.writing import AnswerWriter, Prompts

SEED = 30260
_MOST_RATERS, _MOST_ITEMS = 20, 10_000


def add_compare_prompts(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``compare-prompts``."""
    parser.add_argument("--model", type=Path, help="이 GGUF 파일로 씁니다. 없으면 설정한 언어 모델이나 서버를 씁니다")
    parser.add_argument(
        "--server", default="", help="이 주소의 OpenAI 호환 서버로 씁니다 (예: http://127.0.0.1:8080/v1)"
    )
    parser.add_argument("--server-model", default="", help="서버에 있는 모델의 이름")
    parser.add_argument("--items", type=Path, help="견줄 문항의 JSONL 파일. 없으면 함께 오는 문항을 씁니다")
    parser.add_argument("--limit", type=_number(1, _MOST_ITEMS), help="앞에서부터 이만큼의 문항만 씁니다")
    parser.add_argument(
        "--variants",
        nargs="+",
        choices=[v.value for v in Variant],
        help="알려 줄 것을 골라 견줍니다. 없으면 다섯 가지 모두",
    )
    parser.add_argument("--seed", type=_number(0, 2**31 - 2), default=SEED, help="같은 수이면 같은 글이 나옵니다")
    parser.add_argument("--out", type=Path, help="글과 표, 채점표를 둘 폴더. 같은 폴더로 다시 실행하면 이어서 씁니다")
    parser.add_argument("--raters", type=_number(1, _MOST_RATERS), default=3, help="채점표를 몇 명 몫 만들지")
    parser.add_argument(
        "--read", type=Path, nargs="+", metavar="채점표", help="채운 채점표(XLSX, CSV)를 읽어 평균을 냅니다"
    )
    parser.add_argument("--key", type=Path, help="채점표와 함께 만들어진 열쇠 파일 (key-….json)")
    parser.add_argument("--json", action="store_true", help="결과를 JSON으로 출력합니다")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare, or read sheets; exit 1 where a cell that is not empty could not be read."""
    if (options.read is None) != (options.key is None):
        raise MajuError("compare-usage", "채점표를 읽으려면 --read와 --key를 함께 적어 주십시오.")
    if options.model is not None and options.server:
        raise MajuError("compare-usage", "--model과 --server 가운데 하나만 적어 주십시오.")
    return _read(options) if options.read is not None else _compare(options)


@dataclass(frozen=True, slots=True)
class _Compared:
    document: dict[str, Any]
    rows: Sequence[Row]
    unrelated: Row | None
    differences: Sequence[Difference]


def _compare(options: argparse.Namespace) -> int:
    from maju.bootstrap import open_settings
    from maju.bootstrap.comparing_parts import make_comparing

    parts = make_comparing(
        open_settings(), model=options.model, server=options.server, server_model=options.server_model
    )
    try:
        items = read_items(read_text_file(options.items or parts.items), (options.items or parts.items).name)[
            : options.limit
        ]
        variants = [v for v in Variant if options.variants is None or v.value in options.variants]
        out = options.out or parts.home / "comparisons" / f"seed-{options.seed}"
        made = _compared(parts, items, variants, options, out)
    finally:
        parts.close()
    if options.json:
        print_json(made.document)
    else:
        print_rows(made.rows, made.unrelated)
        print_differences(made.rows, made.differences)
        say(f"글과 채점표는 {out}에 있습니다. 열쇠 파일은 채점이 끝날 때까지 채점하는 분께 보이지 마십시오.")
    return 0


def _compared(
    parts: "ComparingParts", items: Sequence[Item], variants: Sequence[Variant], options: argparse.Namespace, out: Path
) -> _Compared:
    from maju.services.comparing.measures import Measures
    from maju.services.comparing.texts_file import TextsFile
    from maju.services.comparing.writing import AnswerWriter, Prompts

    prompts, texts = Prompts(parts.prompts), TextsFile(out / "texts.jsonl")
    if parts.model.info.notice:
        say(parts.model.info.notice)
    made = _write(items, variants, prompts, AnswerWriter(parts.model, parts.name, options.seed, parts.now), texts)
    words = parts.engines.words()
    measures = Measures(words, parts.engines.encoder())
    measured = measure(current_texts(items, variants, prompts, options.seed, texts), measures, words)
    found, baseline = rows(measured, measures), unrelated(items, measures)
    apart = differences(measured, found)
    document = {
        "items": len(items),
        "seed": options.seed,
        "written_now": made,
        "methods": dict(measures.methods),
        "rows": [asdict(row) for row in found],
        "differences": [asdict(each) for each in apart],
        "unrelated": None if baseline is None else asdict(baseline),
        **_files(measured, options, out),
    }
    write_text(out / "results.json", json.dumps(document, ensure_ascii=False, indent=2))
    return _Compared(document, found, baseline, apart)


def _files(measured: Sequence[Measured], options: argparse.Namespace, out: Path) -> dict[str, Any]:
    """Write figures text by text, sheets and key; where they are."""
    from maju.bootstrap.comparing_parts import write_sheets

    sheets = make_sheets([(each.item, each.written) for each in measured], options.raters, options.seed)
    lines = "".join(json.dumps(_one(each), ensure_ascii=False) + "\n" for each in measured)
    return {
        "folder": str(out),
        "texts": str(out / "texts.jsonl"),
        "measured": write_text(out / "measured.jsonl", lines),
        "sheets": [str(path) for path in write_sheets(out, sheets.name, sheets.sheets)],
        "key": write_text(out / f"key-{sheets.name}.json", key_to_json(sheets.key)),
    }


def _write(
    items: Sequence[Item],
    variants: Sequence[Variant],
    prompts: "Prompts",
    writer: "AnswerWriter",
    texts: "TextsFile",
) -> int:
    line = CountLine("모범 답변 쓰기")
    try:
        return write_missing(items, variants, prompts, writer, texts, line.show)
    except KeyboardInterrupt:
        line.end()
        say("같은 명령을 다시 실행하면 여기서부터 이어서 씁니다.")
        raise
    finally:
        line.end()


def _one(measured: Measured) -> dict[str, Any]:
    reference = {"question": measured.item.question, "reference": measured.item.reference}
    return {**asdict(measured.written), **reference, **asdict(measured.likeness), "strangers": measured.strangers}


def _read(options: argparse.Namespace) -> int:
    from maju.services.comparing.ratings import agreement, rated_rows

    key = key_from_json(read_text_file(options.key), options.key.name)
    sheets = [_sheet(rater, path, key) for rater, path in zip(_raters(options.read), options.read, strict=True)]
    ratings = [rating for sheet in sheets for rating in sheet.ratings]
    problems = [problem for sheet in sheets for problem in sheet.problems]
    raters = len({rating.rater for rating in ratings})
    found, agreed = rated_rows(ratings, key), agreement(ratings)
    tell_problems(problems)
    if options.json:
        print_json(
            {
                "raters": raters,
                "rows": [asdict(row) for row in found],
                "agreement": [asdict(line) for line in agreed],
                "problems": [asdict(problem) for problem in problems],
            }
        )
    else:
        print_ratings(found, agreed, raters)
    return EXIT_FAILED if any(not problem.empty for problem in problems) else 0


def _sheet(rater: str, path: Path, key: "Sequence[KeyEntry]") -> ReadSheet:
    """The first page that has the columns. Raises: MajuError ``compare-sheet``."""
    from maju.bootstrap.comparing_parts import read_grids

    trouble: MajuError | None = None
    for grid in read_grids(path):
        try:
            return read_sheet(rater, grid, key)
        except MajuError as error:
            trouble = trouble or error
    if trouble is not None:
        raise trouble
    return read_sheet(rater, [], key)


def _raters(paths: Sequence[Path]) -> list[str]:
    """Each sheet by its file's name; by its whole path where two have the same name. Raises: MajuError ``compare-usage``."""
    if len({path.absolute() for path in paths}) < len(paths):
        raise MajuError("compare-usage", "같은 채점표를 두 번 적었습니다. 한 번씩만 적어 주십시오.")
    names = [path.name for path in paths]
    return [name if names.count(name) == 1 else str(path) for name, path in zip(names, paths, strict=True)]


def _number(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        value = int(text)
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{least}에서 {most} 사이의 수를 적어 주십시오")
        return value

    return read
