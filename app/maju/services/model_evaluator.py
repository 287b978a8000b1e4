"""Judges an answer with a language model, one criterion at a time; what it cannot do falls back on the rules, and is labelled.

The model sees the anchors and the answer as marked-off data. A grammar lets it write nothing but quotes from the answer, a reason,
one piece of advice and a level. Code then checks what it wrote: the quotes letter by letter, the JSON strictly. It is asked twice
with different seeds, and a third time as a sceptic where the level is low or the two differ; the middle one counts and the range
is shown. Same answer, same model, same seeds.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial

from maju.domain.errors import MajuError
from maju.domain.evaluation import Criterion, Evaluation, Evidence, JudgedBy, Judgement
from maju.domain.korean import count_syllables
from maju.domain.ports import LanguageModel
from maju.domain.rubric import LEVELS, Rubric
from maju.services.assessment import AnswerToJudge, Evaluator
from maju.services.judging.asking import PROMPTS, Asking, Prompt, measured_facts
from maju.services.judging.finding import rubric_kind
from maju.services.judging.quotable import judgement_grammar, pieces_of
from maju.services.judging.second_look import Settled, is_doubtful, settle
from maju.services.judging.verdict import Verdict, read_verdict
from maju.services.judging.wording import topic
from maju.services.language_asking import (
    NO_MEMORY,
    NO_SERVER,
    STOPPED,
    Asked,
    ask,
    known_as,
    room_for,
    why_not,
)
from maju.services.measuring.word_times import WordTimes

MAX_TOKENS = 700
"""Two quotes of 120 characters, a reason and advice: Korean takes about a token for a character in the worst case."""
SEED = 20260
_ATTEMPTS = 2
_SEEDS = 2
_NEXT_SEED = 1000
_ENDED = (STOPPED, NO_MEMORY, NO_SERVER)
"""Reasons for which the other criteria need not be tried."""
_TOO_LONG = "답변이 길어 언어 모델이 한 번에 읽을 수 없어서"
_UNFINISHED = "언어 모델이 답을 끝맺지 못해서"
_NO_EVIDENCE = "언어 모델의 답에서 확인할 수 있는 근거를 찾지 못해서"
_GUARDED_LEVEL = 2
_LEAST_LEFT = 15
"""Syllables that must be left of an answer, without what was set aside, for a model to rate its relevance freely."""


class ModelEvaluator:
    """The evaluator of a machine with a language model. ``rules`` holds what must be held and steps in where the model fails."""

    def __init__(
        self,
        model: LanguageModel,
        rules: Evaluator,
        rubric: Rubric,
        prompts: Mapping[str, str],
        *,
        seed: int = SEED,
        max_tokens: int = MAX_TOKENS,
    ) -> None:
        """Raises: MajuError ``prompts-missing``."""
        self._model = model
        self._rules = rules
        self._rubric = rubric
        self._asking = Asking(prompts, rubric)
        self._judge = known_as(model, prompts, PROMPTS)
        self._seed = seed
        self._max_tokens = max_tokens

    def evaluate(self, answer: AnswerToJudge) -> Evaluation:
        """Judge one take; never raises for what the answer or the model does."""
        basic = self._rules.evaluate(answer)
        if basic.held:
            return basic
        hidden = [(a.evidence.start_char, a.evidence.end_char) for a in basic.set_aside if a.why == "to-the-judge"]
        pieces = pieces_of(answer.transcript.text, hidden)
        judged: list[Judgement] = []
        failures: dict[str, list[Criterion]] = {}
        for rule in basic.judgements:
            # a model that stopped once would make the candidate wait for every criterion
            ended = next((why for why in _ENDED if why in failures), "")
            found, why = (rule, ended) if ended else self._ask(rule, answer, pieces, basic)
            judged.append(found)
            if why:
                failures.setdefault(why, []).append(rule.criterion)
        notices = tuple(_notice(criteria, why) for why, criteria in failures.items())
        asked = any(judgement.judged_by is JudgedBy.LANGUAGE_MODEL for judgement in judged)
        return replace(
            basic,
            judgements=tuple(judged),
            notices=basic.notices + notices,
            grade=self._rubric.grade(judged),
            judge=self._judge if asked else "",
        )

    def _ask(
        self, rule: Judgement, answer: AnswerToJudge, pieces: tuple[tuple[int, int], ...], basic: Evaluation
    ) -> tuple[Judgement, str]:
        """The model's judgement and an empty text, or the rules' one and why."""
        if rule.level is None and rule.criterion is Criterion.REGISTER:
            return rule, ""  # too few sentences for anyone; what rules cannot understand a model may
        if not pieces:
            return rule, "인용할 수 있는 문장이 없어서"
        settled, why = self._verdict(rule, answer, pieces, self._levels(rule, answer, basic))
        if settled is None:
            return rule, why
        return self._judgement(rule, settled, answer), ""

    def _verdict(
        self, rule: Judgement, answer: AnswerToJudge, pieces: tuple[tuple[int, int], ...], levels: tuple[int, ...]
    ) -> tuple[Settled | None, str]:
        """Asked with two seeds, and once more as a sceptic where that may matter; what one asking cannot do the rules do."""
        text = answer.transcript.text
        quotes = [text[start:end] for start, end in pieces]
        measured = measured_facts(rule) if rule.criterion is Criterion.LENGTH else ""
        prompt = self._asking.prompt(rule.criterion, answer, quotes, measured)
        read = partial(read_verdict, text=text, pieces=pieces, levels=levels)
        seed = self._seed + 10 * list(Criterion).index(rule.criterion)
        grammar = judgement_grammar(quotes, levels)
        verdicts, why = self._verdicts(prompt, grammar, read, [seed + _NEXT_SEED * n for n in range(_SEEDS)])
        if not why and is_doubtful(verdicts):
            doubt = self._asking.doubt(prompt, min(v.level for v in verdicts))
            sceptical, why = self._verdicts(doubt, grammar, read, [seed + _NEXT_SEED * _SEEDS])
            verdicts += sceptical
        return (None, why) if why else (settle(verdicts), "")

    def _verdicts(
        self, prompt: Prompt, grammar: str, read: Callable[[str], Verdict | None], seeds: Iterable[int]
    ) -> tuple[list[Verdict], str]:
        """A verdict for each seed, each tried twice, up to the first that there is none for, and why. Tokens are counted once."""
        limits = tuple(self._max_tokens * (attempt + 1) for attempt in range(_ATTEMPTS))
        verdicts: list[Verdict] = []
        try:
            room = room_for(self._model, prompt.system, prompt.user)
        except MajuError as error:
            return verdicts, why_not(error, _TOO_LONG)
        for seed in seeds:
            asked = Asked(grammar, limits, self._max_tokens, seed, _TOO_LONG, _UNFINISHED, _NO_EVIDENCE)
            verdict, why = ask(self._model, prompt.system, prompt.user, read, asked, room=room)
            if verdict is None:
                return verdicts, why
            verdicts.append(verdict)
        return verdicts, ""

    def _levels(self, rule: Judgement, answer: AnswerToJudge, basic: Evaluation) -> tuple[int, ...]:
        """Levels the model may choose from: all, except where it cannot know better.

        Length is measured: one level up or down from the rules. Relevance of an answer that is nothing but the question repeated,
        slogans or words to the judge stays at 2 or below.
        """
        every = tuple(range(1, LEVELS + 1))
        if rule.criterion is Criterion.LENGTH and rule.level is not None:
            return tuple(level for level in every if abs(level - rule.level) <= 1)
        if rule.criterion is Criterion.RELEVANCE and _hardly_own(answer.transcript.text, basic):
            return every[:_GUARDED_LEVEL]
        return every

    def _judgement(self, rule: Judgement, settled: Settled, answer: AnswerToJudge) -> Judgement:
        verdict = settled.verdict
        criterion, kind, times = rule.criterion, rubric_kind(answer.planned), WordTimes(answer.transcript)
        follow_up = answer.planned.follow_up > 0
        text = answer.transcript.text
        anchor = self._rubric.anchor(criterion, verdict.level, kind, follow_up=follow_up)
        following = self._rubric.anchor(criterion, verdict.level + 1, kind, follow_up=follow_up)
        return Judgement(
            criterion,
            verdict.level,
            verdict.reason or anchor,
            JudgedBy.LANGUAGE_MODEL,
            anchor=anchor,
            next_anchor=following,
            advice=verdict.advice,
            evidence=tuple(Evidence(text[a:b], a, b, *times.seconds(a, b)) for a, b in verdict.quotes),
            example=self._rubric.example(criterion, verdict.level + 1, kind, follow_up=follow_up),
            weight=rule.weight,
            level_range=settled.level_range,
        )


def _hardly_own(text: str, basic: Evaluation) -> bool:
    """Whether most of an answer was set aside, or next to nothing is left of it."""
    said = count_syllables(text)
    aside = sum(count_syllables(a.evidence.quote) for a in basic.set_aside)
    return aside > 0 and (2 * aside >= said or said - aside < _LEAST_LEFT)


def _notice(criteria: list[Criterion], why: str) -> str:
    """Which part fell back, and why (EVIDENCE rule 3)."""
    names = "’, ‘".join(criterion.label for criterion in criteria)
    return f"{topic(f'‘{names}’')} {why} 기본 분석으로 살펴보았습니다."
