"""What people get wrong on a command line is said in Korean, in the sentences argparse makes now."""

import argparse

import pytest

from maju.commands.korean_parser import KoreanParser


def parser() -> KoreanParser:
    made = KoreanParser(prog="maju")
    made.add_argument("word", metavar="말")
    made.add_argument("--limit", type=int, metavar="개수")
    made.add_argument("--long", metavar="길이")
    made.add_argument("--kind", choices=["신입", "경력"])
    either = made.add_mutually_exclusive_group(required=True)
    either.add_argument("--all", action="store_true")
    either.add_argument("--none", action="store_true")
    return made


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (["--all"], "빠진 것이 있습니다: 말"),
        (["용접"], "다음 가운데 하나가 있어야 합니다: --all --none"),
        (["용접", "--all", "--none"], "--none과 --all은 함께 쓸 수 없습니다"),
        (["용접", "--all", "더"], "모르는 말이 있습니다: 더"),
        (["용접", "--all", "--kind", "인턴"], "--kind에 ‘인턴’은 쓸 수 없습니다. 쓸 수 있는 것: "),
        (["용접", "--all", "--limit"], "--limit 뒤에 값을 적어 주십시오"),
        (["용접", "--all", "--limit", "많이"], "--limit에 ‘많이’는 쓸 수 없습니다"),
        (["용접", "--all=참"], "--all에는 값을 적지 않습니다: ‘참’"),
        (["용접", "--all", "--l", "3"], "--l은 여럿으로 읽힙니다: --limit, --long"),
    ],
)
def test_every_mistake_has_a_korean_sentence(capsys: pytest.CaptureFixture[str], given: list[str], words: str) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(given)
    assert ended.value.code == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith(f"명령을 이해하지 못했습니다: {words}")
    assert second == "‘maju --help’에서 쓰는 법을 볼 수 있습니다."


def test_what_a_type_says_of_its_value_stays(capsys: pytest.CaptureFixture[str]) -> None:
    def small(_text: str) -> int:
        raise argparse.ArgumentTypeError("개수는 1부터 9까지입니다")

    made = KoreanParser(prog="maju")
    made.add_argument("--limit", type=small)
    with pytest.raises(SystemExit):
        made.parse_args(["--limit", "x"])
    assert "--limit: 개수는 1부터 9까지입니다" in capsys.readouterr().err


def test_help_has_no_english_of_argparse() -> None:
    shown = parser().format_help()
    assert shown.startswith("쓰는 법: maju ")
    assert not {"usage:", "options:", "positional", "show this"} & set(shown.split())
    assert "show this help" not in shown
    assert "이 도움말을 보여 줍니다" in shown


def test_the_name_of_a_command_is_not_changed() -> None:
    made = KoreanParser(prog="maju")
    child = made.add_subparsers(parser_class=KoreanParser).add_parser("jobs")
    assert child.prog == "maju jobs"
