"""Feedback and wordings by a language model, checked by code; whatever fails is done by the rules, with a label that says so."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from maju.domain.evaluation import JudgedBy
from maju.domain.feedback import BLANK, Feedback, Wording, WordingKind
from maju.domain.korean import count_syllables
from maju.domain.masking import mask
from maju.domain.ports import LanguageModel, WordAnalyzer
from maju.services.feedback.answer_case import AnswerCase
from maju.services.feedback.facts import KnownFacts, bracket_strangers, strangers
from maju.services.feedback.growing import Growing
from maju.services.feedback.model_asking import ModelAsking, answer_facts, answer_lines
from maju.services.feedback.model_text import is_answer, is_readable, is_sayable, read_sentences, strange_topics
from maju.services.feedback.rule_feedback import LEAST, MOST
from maju.services.feedback.rule_wording import BRACKETED, sources_of
from maju.services.feedback.rule_writer import RuleWriter
from maju.services.judging.lexicon import lemmas
from maju.services.language_asking import marked_off

FEEDBACK_TOKENS, WORDING_TOKENS = 800, 1500
_PIECE = 40
"""Characters of a quote in feedback: what it is about must be seen, not the whole sentence again."""
_MOST_PIECES = 60
_CHARACTER = r"""[^"\\<>{}\[\]|`‘’“”'〔〕\x00-\x1F\x7F-\x9F]"""
_QUOTED = re.compile(r"[‘“「『\"']([^’”」』\"']+)[’”」』\"']")
_PRAISE = re.compile(r"좋습니다|좋았|좋은 점|훌륭|돋보|인상적|잘하셨|잘 하셨|잘 말씀|탁월|완벽|뛰어")
_GREAT = re.compile(r"훌륭|완벽|탁월|빈틈없|더할 나위")
_GREAT_LEVEL = 4.0
_MOST_BLANKS = 12
_OWN_SHARE = 0.5
"""Share of content words that a better wording must have from the answer: else it is another answer."""
_BETTER_LENGTH = (0.3, 1.8)
_MODEL_LENGTH = (60, 1200)
_FEWEST, _SENTENCES = 2, 16
_INSTEAD = "{why} 기본 방식으로 만들었습니다."


class ModelWriter:
    """Writes with a language model. ``rules`` steps in wherever it fails; it is never asked about a held answer."""

    def __init__(
        self, model: LanguageModel, rules: RuleWriter, words: WordAnalyzer, prompts: Mapping[str, str]
    ) -> None:
        """Raises: MajuError ``prompts-missing``."""
        self._asking = ModelAsking(model, prompts)
        self._rules = rules
        self._words = words

    @property
    def name(self) -> str:
        """Who writes."""
        return self._asking.name

    def feedback(self, case: AnswerCase, on_text: Callable[[str], None] | None = None) -> Feedback:
        """Three to five sentences, every quote literal and every fact from the answer, the question or its points."""
        basic = self._rules.feedback.compose(case)
        lines = answer_lines(case)
        if basic.held or not lines:
            return basic
        known = KnownFacts(sources_of(case), self._words)
        said, why = self._asking.ask(
            "feedback_system",
            "feedback_answer",
            answer_facts(case),
            lambda raw: self._checked(raw, case, known),
            grammar=feedback_grammar(_quotable(lines)),
            max_tokens=FEEDBACK_TOKENS,
            on_text=on_text,
        )
        if said is None:
            return replace(basic, notices=(*basic.notices, _INSTEAD.format(why=why)))
        return replace(basic, sentences=said, given_by=JudgedBy.LANGUAGE_MODEL)

    def wording(
        self, kind: WordingKind, case: AnswerCase, resume: str = "", on_text: Callable[[str], None] | None = None
    ) -> Wording:
        """A better wording or a model answer; facts that no source knows are bracketed and counted."""
        basic = self._rules.word(kind, case, resume)
        known = KnownFacts(sources_of(case, resume), self._words)
        facts = answer_facts(case) | {"resume": marked_off(mask(resume).text) or "없음", "blank": BLANK}
        written, why = self._asking.ask(
            "wording_system",
            f"wording_{kind.value}",
            facts,
            lambda raw: self._written(raw, kind, case, known),
            grammar=wording_grammar(),
            max_tokens=WORDING_TOKENS,
            on_text=on_text,
        )
        if written is None:
            return replace(basic, notices=(*basic.notices, _INSTEAD.format(why=why)))
        text, taken = written
        notices = (BRACKETED.format(blank=BLANK),) if taken else ()
        return Wording(kind, text, JudgedBy.LANGUAGE_MODEL, text.count(BLANK), notices)

    def showing_feedback(self, case: AnswerCase, told: Callable[[str], None]) -> Growing:
        """An ``on_text`` of :meth:`feedback` that tells the sentences that stand every check."""
        known = KnownFacts(sources_of(case), self._words)
        return Growing(lambda sentence: sentence if self._holds(sentence, case, known) else "", told)

    def showing_wording(self, case: AnswerCase, resume: str, told: Callable[[str], None]) -> Growing:
        """An ``on_text`` of :meth:`wording` that tells its words with blanks in the place of strange facts."""
        known = KnownFacts(sources_of(case, resume), self._words)
        return Growing(*shown_wording(known, self._words, lambda text: self._sayable(text, case), told))

    def _checked(self, raw: str, case: AnswerCase, known: KnownFacts) -> tuple[str, ...] | None:
        """The sentences that stand every check, if enough do."""
        sentences = read_sentences(raw, LEAST, MOST)
        kept = tuple(s for s in sentences or () if self._holds(s, case, known))
        return kept if len(kept) >= LEAST else None

    def _holds(self, sentence: str, case: AnswerCase, known: KnownFacts) -> bool:
        quotes = _QUOTED.findall(sentence)
        literal = all(quote in case.text or quote in case.planned.question.text for quote in quotes)
        praised = bool(_PRAISE.search(sentence))
        too_much = bool(_GREAT.search(sentence)) and (case.evaluation.mean_level or 0.0) < _GREAT_LEVEL
        if not literal or too_much or (praised and not any(quote in case.text for quote in quotes)):
            return False
        asked = case.planned.question.text
        own = is_sayable(sentence, asked) and not self._asking.given_away(sentence)
        return own and not strangers(sentence, known, self._words)

    def _written(self, raw: str, kind: WordingKind, case: AnswerCase, known: KnownFacts) -> tuple[str, int] | None:
        sentences = read_sentences(raw, _FEWEST, _SENTENCES)
        if sentences is None or not all(is_readable(s.replace(BLANK, "무엇")) for s in sentences):
            return None
        if not self._sayable(" ".join(sentences), case):
            return None
        text, taken = bracket_strangers(" ".join(sentences), known, self._words)
        if text.count(BLANK) > _MOST_BLANKS or not self._fits(text, kind, case):
            return None
        return text, taken

    def _sayable(self, text: str, case: AnswerCase) -> bool:
        """Nothing private, nothing of results and machines that nobody spoke of, nothing of the prompts."""
        question = case.planned.question.text
        private = strange_topics(text, case.text, question)
        return not private and is_answer(text, case.text, question) and not self._asking.given_away(text)

    def _fits(self, text: str, kind: WordingKind, case: AnswerCase) -> bool:
        """A better wording says what the answer said, at about its length; a model answer can be said in the time."""
        if kind is WordingKind.MODEL:
            return _MODEL_LENGTH[0] <= len(text) <= _MODEL_LENGTH[1]
        least, most = (share * count_syllables(case.text) for share in _BETTER_LENGTH)
        said = self._content(text.replace(BLANK, " "))
        own = said & self._content(f"{case.text}\n{case.planned.question.text}")
        return least <= count_syllables(text.replace(BLANK, "")) <= most + 60 and len(own) >= _OWN_SHARE * len(said)

    def _content(self, text: str) -> frozenset[str]:
        return frozenset(lemma.form for lemma in lemmas(self._words.morphemes(text)))


def shown_wording(
    known: KnownFacts, words: WordAnalyzer, sayable: Callable[[str], bool], told: Callable[[str], None]
) -> tuple[Callable[[str], str], Callable[[str], None], Callable[[str], str]]:
    """What :class:`Growing` is made of for a wording whose facts are ``known``; what is not ``sayable`` is not shown."""

    def begun(text: str) -> str:
        return bracket_strangers(text, known, words)[0] if sayable(text) else ""

    def whole(sentence: str) -> str:
        return begun(sentence) if is_readable(sentence.replace(BLANK, "무엇")) else ""

    return whole, told, begun


def feedback_grammar(pieces: Sequence[str]) -> str:
    """GBNF for a JSON array of 3-5 sentences; what stands in ‘’ is literally one of ``pieces``."""
    quotes = " | ".join(_literal(piece) for piece in dict.fromkeys(pieces))
    sentence = '"\\"" ( char{12,160} | char{0,60} "‘" quote "’" char{4,140} ) "\\""'
    return f'root ::= "[" sentence ("," sentence){{2,4}} "]"\nsentence ::= {sentence}\nquote ::= {quotes}\nchar ::= {_CHARACTER}\n'


def wording_grammar() -> str:
    """GBNF for a JSON array of 2-16 sentences with blanks."""
    sentence = f'"\\"" ( char | {_literal(BLANK)} ){{8,200}} "\\""'
    return f'root ::= "[" sentence ("," sentence){{1,15}} "]"\nsentence ::= {sentence}\nchar ::= {_CHARACTER}\n'


def _literal(text: str) -> str:
    inner = json.dumps(text, ensure_ascii=False)[1:-1]  # as it stands inside a JSON string
    return '"' + inner.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _quotable(lines: Sequence[str]) -> list[str]:
    """The beginnings of the answer's sentences, cut between words; nothing with a quotation mark in it."""
    pieces: list[str] = []
    for line in lines[:_MOST_PIECES]:
        piece = line.strip(" .,!?…")
        if len(piece) > _PIECE:
            cut = piece.rfind(" ", 0, _PIECE)
            piece = piece[: cut if cut > 0 else _PIECE].rstrip(" ,.")
        if piece and not re.search(r"[‘’“”\"'\\]", piece):
            pieces.append(piece)
    return pieces or ["답변"]
