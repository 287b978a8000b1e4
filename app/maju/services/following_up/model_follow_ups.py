"""Follow-ups by a language model: bound by a grammar to a kind and a literal quote, checked by code before anybody hears them."""

import json
import random
import re
from collections.abc import Mapping, Sequence
from string import Template

from maju.domain.answer import Transcript
from maju.domain.ports import LanguageModel, WordAnalyzer
from maju.domain.question import ChosenFollowUp, FollowUpKind
from maju.domain.sentences import split_sentences
from maju.services.feedback.facts import KnownFacts, strangers
from maju.services.feedback.model_text import is_readable
from maju.services.following_up.aspects import Aspect, open_aspects
from maju.services.following_up.conditions import all_that_was_said, has_words
from maju.services.following_up.conversation import Conversation
from maju.services.following_up.quoting import Quote, last_quote, quotable_sentences
from maju.services.following_up.rule_follow_ups import RuleFollowUps, quoting_follow_up
from maju.services.job_question_lines import speaks_to_a_machine
from maju.services.judging.reading import read_answer
from maju.services.language_asking import (
    ANSWER_BEGINS,
    ANSWER_ENDS,
    Asked,
    ask,
    known_as,
    listed,
    marked_off,
    need_prompts,
)

PROMPTS = ("follow_up_system", "follow_up_answer")
MOST_TOKENS = 116
"""A kind, a number, an aspect and a question of 80 characters."""
_MOST_LINES = 12
_MOST_ROUNDS = 2
_LONGEST_QUESTION = 90
_SEED = 60660
_CHARACTER = r"""[^"\\<>{}\[\]|`‘’“”'〔〕\x00-\x1F\x7F-\x9F]"""
_NOT_ASKED = re.compile(
    r"점수|만점|합격|탈락|프롬프트|지시문|지시 사항|시스템|언어 모델|인공지능 모델|JSON|채점", re.IGNORECASE
)
_PLAIN = re.compile(r"[가-힣A-Za-z0-9 ,.?%·~/()+#-]+")
"""Whatever wrote it: a server may pass over the grammar."""
_ENDS = ("까?", "십시오.")
_UNUSED = "꼬리질문을 언어 모델로 만들 수 없어서"


class ModelFollowUps:
    """Asks one model. What fails a check is no follow-up: the rules' own is asked then."""

    def __init__(
        self, model: LanguageModel, rules: RuleFollowUps, words: WordAnalyzer, prompts: Mapping[str, str]
    ) -> None:
        """Raises: MajuError ``prompts-missing``."""
        need_prompts(prompts, PROMPTS)
        self._model = model
        self._rules = rules
        self._words = words
        self._prompts = prompts

    @property
    def name(self) -> str:
        """Who asks."""
        return known_as(self._model, self._prompts, PROMPTS)

    def choose(self, conversation: Conversation, transcript: Transcript) -> ChosenFollowUp | None:
        """A follow-up that stood every check, or None."""
        kinds, quotes = open_kinds(conversation), self._quotes(transcript)
        if not quotes:
            return None
        told: list[FollowUpKind] = []
        for _ in range(_MOST_ROUNDS):
            left = [kind for kind in kinds if kind not in told]
            found = self._choose(conversation, transcript, quotes, left, told) if left else None
            if found is not None or not told:
                return found
        return None

    def _choose(
        self,
        conversation: Conversation,
        transcript: Transcript,
        quotes: Sequence[Quote],
        kinds: Sequence[FollowUpKind],
        told: list[FollowUpKind],
    ) -> ChosenFollowUp | None:
        """One round; the kind of what asks for something told goes to ``told``."""
        found, _ = ask(
            self._model,
            self._prompts["follow_up_system"],
            self._prompt(conversation, transcript, quotes),
            lambda raw: self._read(raw, conversation, transcript, quotes, kinds, told),
            Asked(
                grammar=follow_up_grammar(kinds, len(quotes), open_aspects(self._said(conversation, transcript))),
                limits=(MOST_TOKENS,),
                least=MOST_TOKENS,
                seed=_SEED + conversation.seed % 1000,
                too_long=_UNUSED,
                unfinished=_UNUSED,
                unreadable=_UNUSED,
            ),
        )
        return found

    def still_fits(self, chosen: ChosenFollowUp, conversation: Conversation, transcript: Transcript) -> bool:
        """Whether its quote is literal and its question new with other words of the same answer."""
        quote = chosen.reason.partition(": ")[2]
        return quote in transcript.text and self._is_askable(chosen.question.text, conversation, transcript)

    def cancel(self) -> None:
        """Stop a running :meth:`choose`."""
        self._model.cancel()

    def _quotes(self, transcript: Transcript) -> list[Quote]:
        """What may be gone back to: the newest clauses that can stand alone, in their order."""
        if not has_words(transcript):
            return []
        found = map(last_quote, quotable_sentences(read_answer(transcript, self._words)))
        return list(filter(None, found))[-_MOST_LINES:]

    def _prompt(self, conversation: Conversation, transcript: Transcript, quotes: Sequence[Quote]) -> str:
        facts = {
            "group": conversation.group.label,
            "experience": conversation.experience.label,
            "kind": conversation.planned.question.kind.label,
            "job": marked_off(conversation.job) or "정해지지 않음",
            "question": conversation.planned.question.text,
            "asked": listed(conversation.asked_in_set),
            "begin": ANSWER_BEGINS,
            "earlier": marked_off("\n".join(conversation.earlier)),
            "answer": marked_off(transcript.text),
            "end": ANSWER_ENDS,
            "lines": "\n".join(f"{number}. {marked_off(quote.text)}" for number, quote in enumerate(quotes, 1)),
        }
        return Template(self._prompts["follow_up_answer"]).safe_substitute(facts)

    def _read(
        self,
        raw: str,
        conversation: Conversation,
        transcript: Transcript,
        quotes: Sequence[Quote],
        kinds: Sequence[FollowUpKind],
        told: list[FollowUpKind],
    ) -> ChosenFollowUp | None:
        try:
            made = json.loads(raw)
            kind, line, question = FollowUpKind(made["kind"]), int(made["line"]), str(made["question"]).strip()
        except (ValueError, KeyError, TypeError):
            return None
        if (
            kind not in kinds
            or not 1 <= line <= len(quotes)
            or not self._is_well_put(question, conversation, transcript)
        ):
            return None
        dice = random.Random(f"{conversation.seed}/{conversation.take.folder_name}")
        chosen = quoting_follow_up(conversation, quotes[line - 1], question, kind, dice)
        if self._is_askable(chosen.question.text, conversation, transcript):
            return chosen
        if self._rules.is_told(chosen.question.text, conversation, self._said(conversation, transcript)):
            told.append(kind)
        return None

    def _is_well_put(self, question: str, conversation: Conversation, transcript: Transcript) -> bool:
        """One polite Korean question of a length that is understood when heard, and no fact in it that nobody told."""
        if not _PLAIN.fullmatch(question) or len(split_sentences(question)) != 1:
            return False
        if not is_readable(question) or not question.endswith(_ENDS) or len(question) > _LONGEST_QUESTION:
            return False
        if (
            _NOT_ASKED.search(question)
            or speaks_to_a_machine(question)
            or any(question in self._prompts[name] for name in PROMPTS)
        ):
            return False
        whole = all_that_was_said(conversation, transcript).text
        known = KnownFacts((conversation.planned.question.text, whole, conversation.job), self._words)
        return not strangers(question, known, self._words)

    def _is_askable(self, text: str, conversation: Conversation, transcript: Transcript) -> bool:
        return self._rules.is_new(text, conversation, self._said(conversation, transcript))

    def _said(self, conversation: Conversation, transcript: Transcript) -> list[str]:
        whole = all_that_was_said(conversation, transcript)
        return [sentence.text for sentence in read_answer(whole, self._words).counted]


def open_kinds(conversation: Conversation) -> list[FollowUpKind]:
    """Kinds that were not asked in this set; to the job only where one is practised for."""
    return [k for k in FollowUpKind if k not in conversation.kinds and (k is not FollowUpKind.JOB or conversation.job)]


def follow_up_grammar(kinds: Sequence[FollowUpKind], lines: int, aspects: Sequence[Aspect]) -> str:
    """GBNF for ``{"kind":…,"line":n,"aspect":…,"question":…}``: one of ``kinds``, a line from 1 to ``lines``, what of it is asked for,
    a question or a request."""
    named, asked = _one_of(kinds), _one_of(aspects)
    numbers = _one_of([str(number) for number in range(1, lines + 1)])
    root = (
        '"{\\"kind\\":\\"" kind "\\",\\"line\\":" line ",\\"aspect\\":\\"" aspect '
        '"\\",\\"question\\":\\"" char{8,80} end "\\"}"'
    )
    ends = '"까?" | "십시오."'
    rules = {"root": root, "kind": named, "line": numbers, "aspect": asked, "end": ends, "char": _CHARACTER}
    return "".join(f"{name} ::= {rule}\n" for name, rule in rules.items())


def _one_of(values: Sequence[str]) -> str:
    return " | ".join(f'"{value}"' for value in values)
