"""Essays by a language model: the person's sentences joined and smoothed; what is not from the person becomes a suggestion."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from string import Template

from maju.domain.evaluation import JudgedBy
from maju.domain.feedback import BLANK
from maju.domain.masking import mask
from maju.domain.ports import LanguageModel, WordAnalyzer
from maju.domain.resume_draft import Suggestion, Target, WordedEssay
from maju.domain.resume_text import EssayQuestion, EssaySentence
from maju.services.feedback.facts import KnownFacts, bracket_strangers
from maju.services.feedback.model_text import is_readable, is_sayable, read_sentences, strange_topics
from maju.services.feedback.model_writer import wording_grammar
from maju.services.language_asking import Asked, ask, known_as, listed, marked_off, need_prompts
from maju.services.resume_writer.length_words import limit_words
from maju.services.resume_writer.lengths import fits
from maju.services.resume_writer.sentences import content_words

OnText = Callable[[str], None]
SYSTEM, ESSAY = "resume_system", "resume_essay"
BEGIN, END = "<<<적은 문장 시작>>>", "<<<적은 문장 끝>>>"
_TOKENS, _LEAST_TOKENS, _SEED = 1_800, 300, 51_000
_FEWEST, _MOST = 2, 24
_OWN_SHARE = 0.5
"""Share of content words that a sentence must have from the person's answer: else it says something of its own."""
_MOST_SUGGESTED = 3
_FIGURE = re.compile(r"\d+")
OPEN_FACT = "본인만 아는 사실을 채워야 하는 문장입니다."
FROM_MATERIALS = "내 자료에 있는 것을 언어 모델이 넣어 본 문장입니다. 이 글에 맞을 때만 넣으십시오."
NEW_WORDS = "언어 모델이 새로 쓴 문장입니다. 본인의 일이 맞을 때만 넣으십시오."
_KEPT_SHARE = 0.5
"""Share of the person's content words that must still be there: an essay that drops more is another essay."""


@dataclass(frozen=True, slots=True)
class EssayCase:
    """One essay to be worded: ``own`` are the person's sentences, ``person`` masked and nameless text of their materials;
    ``name``: sentences with it, or with a number or an address in them, are kept from the model."""

    essay: EssayQuestion
    target: Target
    own: tuple[EssaySentence, ...]
    person: str = ""
    name: str = ""

    @property
    def shown(self) -> tuple[EssaySentence, ...]:
        """What the model may see."""
        return tuple(sentence for sentence in self.own if not mask(sentence.text, self.name).found)


@dataclass(frozen=True, slots=True)
class ModelEssay:
    """What stood every check, and what may be added."""

    worded: WordedEssay
    suggestions: tuple[Suggestion, ...]


class ModelEssays:
    """Writes with a language model. Raises MajuError ``prompts-missing``."""

    def __init__(self, model: LanguageModel, words: WordAnalyzer, prompts: Mapping[str, str]) -> None:
        need_prompts(prompts, (SYSTEM, ESSAY))
        self._model = model
        self._words = words
        self._prompts = prompts

    def write(self, case: EssayCase, on_text: OnText | None = None) -> tuple[ModelEssay | None, str]:
        """The essay and an empty text, or None and why not (it begins a sentence)."""
        asked = Asked(
            grammar=wording_grammar(),
            limits=(_TOKENS, _TOKENS),
            least=_LEAST_TOKENS,
            seed=_SEED,
            too_long="글이 길어 언어 모델이 한 번에 읽을 수 없어서",
            unfinished="언어 모델이 글을 끝맺지 못해서",
            unreadable="언어 모델의 글에서 적으신 것으로 확인할 수 없는 말이 나와서",
        )
        if not case.shown:
            return None, "개인 정보가 든 문장뿐이어서"
        prompt = Template(self._prompts[ESSAY]).safe_substitute(_facts(case))
        return ask(
            self._model, self._prompts[SYSTEM], prompt, lambda raw: self._read(raw, case), asked, on_text=on_text
        )

    def _read(self, raw: str, case: EssayCase) -> ModelEssay | None:
        sentences = read_sentences(raw, _FEWEST, _MOST)
        if sentences is None or not all(is_readable(s.replace(BLANK, "무엇")) for s in sentences):
            return None
        own_text = " ".join(sentence.text for sentence in case.shown)
        if strange_topics(" ".join(sentences), own_text, case.essay.text):
            return None
        kept, other = self._sorted_out(sentences, case, own_text)
        own = content_words(own_text, self._words)
        still = content_words(" ".join(s.text for s in kept), self._words) & own
        if not kept or len(still) < _KEPT_SHARE * len(own) or _loses_a_figure(kept, own_text, case):
            return None
        writer = known_as(self._model, self._prompts, (SYSTEM, ESSAY))
        worded = WordedEssay(case.essay.id, _with_private(kept, case), writer)
        return ModelEssay(worded, tuple(other[:_MOST_SUGGESTED]))

    def _sorted_out(
        self, sentences: Sequence[str], case: EssayCase, own_text: str
    ) -> tuple[list[EssaySentence], list[Suggestion]]:
        """Sentences of the person's own facts and words, and those with a blank or with words of their own. What speaks of scores,
        chances or prompts where the person does not is left out."""
        known = KnownFacts((own_text, case.person, case.target.title, case.target.company), self._words)
        own, materials = content_words(own_text, self._words), content_words(case.person, self._words)
        kept: list[EssaySentence] = []
        other: list[Suggestion] = []
        for number, sentence in enumerate(sentences, 1):
            text, _ = bracket_strangers(sentence, known, self._words)
            if not is_sayable(text.replace(BLANK, "무엇"), own_text) or self._is_of_prompt(sentence):
                continue
            said = content_words(text.replace(BLANK, " "), self._words)
            if BLANK in text:
                other.append(self._suggested(number, text, OPEN_FACT, case))
            elif not said or len(said & own) < _OWN_SHARE * len(said):
                reason = (
                    FROM_MATERIALS if said and len(said & (own | materials)) >= _OWN_SHARE * len(said) else NEW_WORDS
                )
                other.append(self._suggested(number, text, reason, case))
            else:
                kept.append(EssaySentence(text, case.own[0].source))
        return kept, other

    def _is_of_prompt(self, sentence: str) -> bool:
        """Whether the model only says what it was told."""
        bare = sentence.strip(" .")
        return any(bare in self._prompts[name] for name in (SYSTEM, ESSAY))

    def _suggested(self, number: int, text: str, reason: str, case: EssayCase) -> Suggestion:
        return Suggestion(f"{case.essay.id}-model-{number}", case.essay.id, text, reason, JudgedBy.LANGUAGE_MODEL)


def _loses_a_figure(kept: Sequence[EssaySentence], own_text: str, case: EssayCase) -> bool:
    """Whether a number of the person is gone, though there was room for all they wrote."""
    said = set(_FIGURE.findall(" ".join(sentence.text for sentence in kept)))
    return fits(own_text, case.essay.limit) and not set(_FIGURE.findall(own_text)) <= said


def _with_private(kept: Sequence[EssaySentence], case: EssayCase) -> tuple[EssaySentence, ...]:
    """With the sentences the model did not see: those that opened the essay in front, the others behind."""
    opening = next(i for i, sentence in enumerate(case.own) if sentence in case.shown)
    rest = tuple(sentence for sentence in case.own[opening:] if sentence not in case.shown)
    return (*case.own[:opening], *kept, *rest)


def _facts(case: EssayCase) -> dict[str, str]:
    return {
        "question": marked_off(case.essay.text),
        "length": str(limit_words(case.essay.limit)),
        "job": marked_off(case.target.title) or "정해지지 않음",
        "lines": listed([marked_off(line) for line in case.target.lines]),
        "person": marked_off(case.person) or "없음",
        "begin": BEGIN,
        "own": "\n".join(marked_off(sentence.text) for sentence in case.shown),
        "end": END,
        "blank": BLANK,
    }
