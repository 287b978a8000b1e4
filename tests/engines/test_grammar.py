"""Grammars: what ours allow, and that none llama.cpp would die of gets through."""

import json

import pytest

from maju.domain.errors import MajuError
from maju.engines.grammar import check_grammar, judgement_grammar, literal, one_of


@pytest.mark.parametrize(
    "grammar",
    [
        'root ::= "a"',
        'root ::= "a" | "b" other?\nother ::= [a-z]{2,5} # a comment\n',
        'root ::= (item ("," item)*)?\nitem ::= [^"\\\\\\x00-\\x1F] | "\\\\" ["\\\\]\n',
        'root ::= "(" root ")" | "x"\n',
        'root ::=\n  one |\n  two\none ::= "1"\ntwo ::= .\n',
        judgement_grammar(["1", "2"], ['그는 "네"라고 했습니다.', "역\\슬래시"]),
        judgement_grammar(["1"], []),
    ],
)
def test_good_grammars_pass(grammar: str) -> None:
    check_grammar(grammar)


@pytest.mark.parametrize(
    ("grammar", "why"),
    [
        ("", "no root"),
        ('other ::= "a"', "no root"),
        ("root ::= nosuch", "nosuch"),
        ('root ::= "a', "character"),
        ('root ::= ("a"', "missing"),
        ('root ::= "a")', "at"),
        ('root ::= * "a"', "at"),
        ('root ::= "a"{5,2}', "5,2"),
        ('root ::= "a"{1,1500}', "1500"),
        ('root ::= root "a"', "left recursion"),
        ('root ::= a "x"\na ::= b?  c\nb ::= "b"\nc ::= root', "left recursion"),
        ('root ::= ("" | "a") root', "left recursion"),
        ('root ::= "a"\nroot ::= "b"', "at root"),
        ("root ::= [a-z", "character"),
        ('root ::= "' + "a" * 200_000 + '"', "characters"),
    ],
)
def test_grammars_that_would_end_the_process_are_refused(grammar: str, why: str) -> None:
    with pytest.raises(MajuError) as caught:
        check_grammar(grammar)
    assert caught.value.code == "llm-grammar-invalid"
    assert why in str(caught.value)


def test_literals_are_escaped() -> None:
    assert literal('a"b\\c\n') == '"a\\"b\\\\c\\n"'
    assert one_of(["가", "가", "나"]) == '("\\"가\\"" | "\\"나\\"")'
    assert json.dumps("가") not in one_of(["가"]), "Korean stays readable for the model"
