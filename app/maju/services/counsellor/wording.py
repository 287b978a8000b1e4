"""An answer in a language model's words: one sentence a candidate, bound to the lines the rules found, nameless to the model, and
dropped for the rules' own sentence wherever a check fails."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from string import Template

from maju.domain.evaluation import JudgedBy
from maju.domain.masking import mask
from maju.domain.ports import LanguageModel, WordAnalyzer
from maju.services.counsellor.answers import DeskAnswer
from maju.services.counsellor.pool_lines import PoolLine
from maju.services.counsellor.questions import read_question
from maju.services.feedback.facts import KnownFacts, strangers
from maju.services.job_question_lines import orders_somebody, speaks_to_a_machine
from maju.services.language_asking import Asked, ask, known_as, marked_off, need_prompts

PROMPTS = ("desk_system", "desk_answer")
BEGIN, END = "<<<자료 시작>>>", "<<<자료 끝>>>"
MOST_PEOPLE = 8
"""Sentences of 60 tokens: about 90 seconds at six tokens a second; answers about more people stay the rules'."""
TOKENS_OF_ONE, LEAST_TOKENS = 110, 120
_SEED = 88_000
_LONGEST_LINE = 160
_CHARACTER = r"""[^"\\<>{}\[\]|`“”'〔〕\x00-\x1F\x7F-\x9F]"""
_SENTENCE = re.compile(r".{8,159}다\.")
_JUDGES = re.compile(
    r"추천|적합|우수|뛰어|훌륭|최고|합격|채용|점수|등급|순위|부적|유능|성실|인재|전문성을 갖춘|탁월|좋은 (?:분|사람|후보)"
)


@dataclass(frozen=True, slots=True)
class _Given:
    """One candidate as the model sees them: ``sign`` for the name, lines by reference."""

    sign: str
    called: str
    lines: Mapping[str, PoolLine]


class AnswerWording:
    """One model with its prompts. Raises MajuError ``prompts-missing`` without them."""

    def __init__(self, model: LanguageModel, prompts: Mapping[str, str], words: WordAnalyzer) -> None:
        need_prompts(prompts, PROMPTS)
        self._model = model
        self._prompts = prompts
        self._words = words

    def word(self, question: str, answer: DeskAnswer) -> DeskAnswer:
        """``answer`` with the model's sentences, or as it was: declined questions and answers without lines never reach the model."""
        people = _given(answer)
        if answer.declined or not 0 < len(people) <= MOST_PEOPLE:
            return answer
        tokens = TOKENS_OF_ONE * len(people)
        asked = Asked(answer_grammar(people), (tokens,), LEAST_TOKENS, _SEED, "", "", "")
        user = Template(self._prompts[PROMPTS[1]]).safe_substitute(
            question=marked_off(question),
            begin=BEGIN,
            lines="\n".join(f"{one.sign} {ref}: {_shown(line)}" for one in people for ref, line in one.lines.items()),
            end=END,
            people=", ".join(one.sign for one in people),
        )
        written, _why = ask(self._model, self._prompts[PROMPTS[0]], user, lambda raw: self._read(raw, people), asked)
        if not written:
            return answer
        model = known_as(self._model, self._prompts, PROMPTS)
        return replace(answer, written=written, made_by=JudgedBy.LANGUAGE_MODEL, model=model)

    def _read(self, raw: str, people: Sequence[_Given]) -> tuple[tuple[str, tuple[PoolLine, ...]], ...] | None:
        """One sentence for each candidate, all of them right; None where one is missing or fails."""
        try:
            said = json.loads(raw)
        except (ValueError, RecursionError):
            return None
        if not isinstance(said, list) or len(said) != len(people):
            return None
        found = []
        for one, each in zip(people, said, strict=True):
            held = self._held(one, each) if isinstance(each, dict) else None
            if held is None:
                return None
            found.append(held)
        return tuple(found)

    def _held(self, one: _Given, raw: Mapping[str, object]) -> tuple[str, tuple[PoolLine, ...]] | None:
        text, references = raw.get("text"), raw.get("lines")
        if raw.get("who") != one.sign or not isinstance(text, str) or not isinstance(references, list):
            return None
        cited = tuple(dict.fromkeys(one.lines[ref] for ref in references if isinstance(ref, str) and ref in one.lines))
        text = " ".join(text.split())
        if not cited or len(cited) != len(set(map(str, references))) or not self._holds(text, cited):
            return None
        return f"{one.called}님: {text}", cited

    def _holds(self, text: str, cited: Sequence[PoolLine]) -> bool:
        known = KnownFacts([_shown(line) for line in cited], self._words)
        return bool(
            _SENTENCE.fullmatch(text)
            and not _JUDGES.search(text)
            and read_question(text).declined is None
            and not speaks_to_a_machine(text)
            and not strangers(text, known, self._words)
        )


def answer_grammar(people: Sequence[_Given]) -> str:
    """GBNF: one object a candidate, in the order given, each with its own lines alone."""
    items, refs = [], []
    for number, one in enumerate(people):
        items.append(
            f'"{{\\"who\\":\\"{one.sign}\\",\\"lines\\":[" r{number} ("," r{number})? "],\\"text\\":\\"" char{{8,120}} "다.\\"}}"'
        )
        refs.append(f"r{number} ::= " + " | ".join(f'"\\"{ref}\\""' for ref in one.lines))
    joined = ' "," '.join(items)
    return f'root ::= "[" {joined} "]"\n' + "\n".join(refs) + f"\nchar ::= {_CHARACTER}\n"


def _given(answer: DeskAnswer) -> list[_Given]:
    """Candidates of the answer whose lines may be shown to a model; none where a line is left of one that may not."""
    by_person: dict[str, dict[str, PoolLine]] = {}
    number = 0
    for line in answer.lines:
        lines = by_person.setdefault(line.candidate, {})
        if not (speaks_to_a_machine(line.text) or orders_somebody(line.text)):
            number += 1
            lines[f"L{number}"] = line
    if not all(by_person.values()):
        return []
    return [
        _Given(f"C{number}", next(iter(lines.values())).called, lines)
        for number, lines in enumerate(by_person.values(), 1)
    ]


def _shown(line: PoolLine) -> str:
    return marked_off(mask(line.text, line.called).text)[:_LONGEST_LINE]
