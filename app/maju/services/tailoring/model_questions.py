"""Questions by a language model: bound by a grammar to given lines, each checked by code, what fails left out."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from string import Template
from typing import Any

from maju.domain.forbidden_topics import forbidden_topics
from maju.domain.ports import LanguageModel, WordAnalyzer
from maju.domain.question import QuestionKind, QuestionSource
from maju.services.feedback.facts import KnownFacts, strangers
from maju.services.job_question_lines import speaks_to_a_machine
from maju.services.job_question_stock import FOLLOW_UPS
from maju.services.language_asking import CANCELLED, Asked, ask, known_as, listed, marked_off, need_prompts
from maju.services.tailoring.blind import tells_who
from maju.services.tailoring.choosing import is_question
from maju.services.tailoring.model_lines import GivenLine
from maju.services.tailoring.proposal import Proposal
from maju.services.tailoring.spoken import is_sayable

PROMPTS = ("tailoring_system", "tailoring_questions")
BEGIN, END = "<<<자료 시작>>>", "<<<자료 끝>>>"
OF_A_CALL, CALLS = 3, 2
"""Questions of a call and calls of a practice: six questions are about 700 tokens, two minutes at six a second; what the first call
brought stays where the second fails."""
TOKENS, LEAST_TOKENS = 620, 260
KINDS = (
    QuestionKind.EXPERIENCE,
    QuestionKind.JOB,
    QuestionKind.SITUATION,
    QuestionKind.MOTIVATION,
    QuestionKind.CHARACTER,
)
COMPETENCIES = (
    "직무적합성", "직무이해", "직무지식", "전문성", "문제해결", "의사결정", "성과창출", "업무개선",
    "협업", "의사소통", "책임감", "학습", "지원동기", "가치관", "조직적응",
)  # fmt: skip
FOCUS = (
    "이력서의 줄과 공고의 줄을 함께 근거로 드는 질문을 먼저 만드십시오.",
    "아직 쓰지 않은 줄을 근거로, 앞의 것과 다른 일을 묻는 질문을 만드십시오.",
)
_CHARACTER = r"""[^"\\<>{}\[\]|`“”'〔〕\x00-\x1F\x7F-\x9F]"""
_QUOTED = re.compile(r"‘([^’]*)’")
_HALF_QUOTED = re.compile(r"[‘’]")
_GOOD = re.compile(r"[가-힣].{4,58}다\.?$")
_LEAK = 14
"""Characters without blanks in common with a prompt from which a question repeats it."""
_TOO_LONG = "자료가 길어 언어 모델이 한 번에 읽을 수 없어서"
_UNFINISHED = "언어 모델이 질문을 끝맺지 못해서"
_UNREADABLE = "언어 모델의 질문을 자료의 줄로 확인할 수 없어서"


class ModelQuestions:
    """One model with its prompts. Raises MajuError ``prompts-missing`` without them."""

    def __init__(self, model: LanguageModel, prompts: Mapping[str, str], words: WordAnalyzer) -> None:
        need_prompts(prompts, PROMPTS)
        self._model = model
        self._prompts = prompts
        self._words = words

    @property
    def name(self) -> str:
        """The model and the versions of its prompts, for people."""
        return known_as(self._model, self._prompts, PROMPTS)

    def make(
        self,
        lines: Sequence[GivenLine],
        job: str,
        seed: int,
        *,
        blind: bool = False,
        name: str = "",
        on_call: Callable[[int], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[list[Proposal], str]:
        """What stands every check, and why there is nothing. ``on_call``: how many calls are done; ``cancelled``: the model is stopped
        in the middle, and what was made by then stays."""
        made: list[Proposal] = []
        why = ""

        def look(_written: str) -> None:
            if cancelled():
                self._model.cancel()

        for call in range(CALLS):
            if cancelled():
                return made, "" if made else CANCELLED
            on_call(call)
            asked = Asked(
                questions_grammar([line.reference for line in lines]),
                (TOKENS,),
                LEAST_TOKENS,
                seed * CALLS + call,
                _TOO_LONG,
                _UNFINISHED,
                _UNREADABLE,
            )
            user = self._user(lines, job, [each.text for each in made], call)
            reader = _Reader(lines, self._leaks(), self._words, name if blind else "", blind=blind)
            found, why = ask(self._model, self._prompts[PROMPTS[0]], user, reader.read, asked, on_text=look)
            made += found or []
            if found is None and not made:
                break
        return made, "" if made else why

    def _user(self, lines: Sequence[GivenLine], job: str, asked: Sequence[str], call: int) -> str:
        return Template(self._prompts[PROMPTS[1]]).safe_substitute(
            job=marked_off(job) or "정해지지 않음",
            asked=listed(asked),
            begin=BEGIN,
            lines="\n".join(f"{line.reference} {line.why.head}: {marked_off(line.shown)}" for line in lines),
            end=END,
            focus=FOCUS[call % len(FOCUS)],
            count=OF_A_CALL,
        )

    def _leaks(self) -> str:
        """What a question must not repeat."""
        return "\n".join("".join(self._prompts[name].split()) for name in PROMPTS)


class _Reader:
    """Reads what a model wrote; nothing that fails a check gets through."""

    def __init__(
        self, lines: Sequence[GivenLine], prompts: str, words: WordAnalyzer, name: str, *, blind: bool
    ) -> None:
        self._lines = {line.reference: line for line in lines}
        self._prompts = prompts
        self._words = words
        self._name = name
        self._blind = blind

    def read(self, raw: str) -> list[Proposal] | None:
        """The questions that hold; None where none does."""
        try:
            said = json.loads(raw)
        except (ValueError, RecursionError):
            return None
        if not isinstance(said, list):
            return None
        found = (self._proposal(each) for each in said[:OF_A_CALL] if isinstance(each, dict))
        return [each for each in found if each is not None] or None

    def _proposal(self, raw: Mapping[str, Any]) -> Proposal | None:
        cited = self._cited(raw.get("why"))
        text, good = raw.get("question"), raw.get("good")
        if (
            not cited
            or not isinstance(text, str)
            or not isinstance(good, list)
            or raw.get("kind") not in set(QuestionKind)
        ):
            return None
        kind, text = QuestionKind(raw["kind"]), " ".join(text.split())
        points = tuple(each for each in good if isinstance(each, str) and self._is_good(each))[:3]
        if len(points) < 2 or not self._holds(text, cited):
            return None
        competency = raw.get("competency")
        sets = FOLLOW_UPS.get(kind, FOLLOW_UPS[QuestionKind.EXPERIENCE])
        return Proposal(
            "model " + " ".join(line.reference for line in cited),
            _source(cited),
            kind,
            competency if competency in COMPETENCIES else COMPETENCIES[0],
            text,
            points,
            sets[len(text) % len(sets)],
            tuple(line.why for line in cited),
        )

    def _cited(self, references: object) -> list[GivenLine]:
        if not isinstance(references, list):
            return []
        known = [self._lines.get(each) for each in references if isinstance(each, str)]
        return [] if None in known else list(dict.fromkeys(each for each in known if each is not None))[:2]

    def _holds(self, text: str, cited: Sequence[GivenLine]) -> bool:
        sources = [line.shown for line in cited]
        literal = all(any(quote in source for source in sources) for quote in _QUOTED.findall(text))
        unquoted = _QUOTED.sub(" ", text)
        return (
            is_question(text)
            and is_sayable(unquoted)
            and literal
            and not _HALF_QUOTED.search(unquoted)
            and _shares_a_word(unquoted + text, sources)
            and not self._leaks(text)
            and not (self._blind and tells_who(text, self._name))
            and not strangers(text, KnownFacts(sources, self._words), self._words)
        )

    def _leaks(self, text: str) -> bool:
        bare = "".join(text.split())
        return any(bare[at : at + _LEAK] in self._prompts for at in range(len(bare) - _LEAK + 1))

    def _is_good(self, point: str) -> bool:
        return bool(
            _GOOD.fullmatch(point.strip())
            and not forbidden_topics(point)
            and not speaks_to_a_machine(point)
            and not self._leaks(point)
        )


def questions_grammar(references: Sequence[str]) -> str:
    """GBNF for a JSON array of three questions: the lines each rests on, kind, competency, question, good points."""
    refs = " | ".join(f'"\\"{each}\\""' for each in references)
    kinds = " | ".join(f'"\\"{kind.value}\\""' for kind in KINDS)
    competencies = " | ".join(f'"\\"{each}\\""' for each in COMPETENCIES)
    item = (
        '"{\\"why\\":[" ref ("," ref)? "],\\"kind\\":" kind ",\\"competency\\":" competency ",\\"question\\":\\"" '
        'char{12,104} end "\\",\\"good\\":[" good "," good ("," good)? "]}"'
    )
    return (
        f'root ::= "[" item ("," item){{{OF_A_CALL - 1}}} "]"\nitem ::= {item}\nref ::= {refs}\nkind ::= {kinds}\n'
        f"competency ::= {competencies}\n"
        f'end ::= "니까?" | "십시오."\ngood ::= "\\"" char{{6,50}} "다\\""\nchar ::= {_CHARACTER}\n'
    )


def _source(cited: Sequence[GivenLine]) -> QuestionSource:
    sources = {line.source for line in cited}
    if len(sources) > 1:
        return QuestionSource.JOINED if QuestionSource.RESUME in sources else QuestionSource.POSTING
    return next(iter(sources))


def _shares_a_word(text: str, sources: Sequence[str]) -> bool:
    """Whether the question speaks of what the lines speak of: the head of a word at least."""
    heads = {word[:2] for source in sources for word in re.findall(r"[가-힣A-Za-z0-9]{2,}", source)}
    return any(word[:2] in heads for word in re.findall(r"[가-힣A-Za-z0-9]{2,}", text))
