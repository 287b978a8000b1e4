"""A model answer changed by a language model: in sentences, its facts checked, shown as it grows; what fails is left to the rules."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from string import Template

from maju.domain.feedback import BLANK
from maju.domain.ports import LanguageModel, WordAnalyzer
from maju.domain.question import Experience, OccupationGroup
from maju.services.feedback.facts import KnownFacts, bracket_strangers
from maju.services.feedback.growing import Growing
from maju.services.feedback.model_text import is_answer, is_readable, read_sentences, repeats, strange_topics
from maju.services.feedback.model_writer import shown_wording, wording_grammar
from maju.services.judging.lexicon import lemmas
from maju.services.language_asking import ANSWER_BEGINS, ANSWER_ENDS, Asked, ask, marked_off, need_prompts
from maju.services.practice_chat.intents import Change

PROMPTS = ("chat_system", "chat_change")
WISHES: Mapping[Change, str] = {
    Change.SHORTER: "더 짧게 줄입니다. 꼭 필요한 문장만 남기고, 처음 답과 결과는 지킵니다.",
    Change.CONCRETE: "더 구체적으로 씁니다. 이력서에 있는 사실을 더 쓰고, 모르는 숫자와 이름의 자리는 비워 둡니다.",
    Change.FRONT: "두괄식으로 씁니다. 질문에 대한 답을 첫 문장에 두고, 그다음에 까닭과 겪은 일을 씁니다.",
    Change.PLAINER: "더 쉽게 씁니다. 어려운 한자말을 쉬운 말로 바꾸고 긴 문장을 나눕니다.",
    Change.OTHER: "이력서에 있는 다른 경험을 써서 처음부터 다시 씁니다.",
}
"""What a change means, in words for a model; a free one is given in the person's own."""
_BEGINS, _ENDS = "<<<이력서 시작>>>", "<<<이력서 끝>>>"
_TOKENS, _LEAST_TOKENS, _ATTEMPTS, _SEED = 1200, 200, 2, 51190
_FEWEST, _MOST = 2, 14
_MOST_BLANKS = 12
_LONGEST, _SHORTEST = 1200, 30
_LENGTHS: Mapping[Change, tuple[float, float]] = {
    Change.SHORTER: (0.1, 0.85),
    Change.CONCRETE: (0.9, 3.0),
    Change.FRONT: (0.5, 1.6),
    Change.PLAINER: (0.5, 1.8),
}
"""How long the changed answer may be, as a share of the one before."""
_OWN_SHARE = 0.45
"""Share of its content words that must come from the answer before, the materials or the question: else it answers something else."""
_TOO_LONG = "모범 답변과 이력서가 길어 언어 모델이 한 번에 읽을 수 없어서"
_UNFINISHED = "언어 모델이 글을 끝맺지 못해서"
_STRANGE = "언어 모델의 글이 부탁한 것과 달라서"


@dataclass(frozen=True, slots=True)
class ToChange:
    """What is to be changed, and all that its facts may come from. ``wish``: the person's words of a free change."""

    question: str
    answer: str
    change: Change
    wish: str
    resume: str
    job: str
    group: OccupationGroup
    experience: Experience


class ModelChanger:
    """One model with its prompts. Raises MajuError ``prompts-missing`` without them."""

    def __init__(self, model: LanguageModel, words: WordAnalyzer, prompts: Mapping[str, str]) -> None:
        need_prompts(prompts, PROMPTS)
        self._model = model
        self._words = words
        self._prompts = prompts

    def change(self, wanted: ToChange, told: Callable[[str], None] | None = None) -> tuple[str | None, str]:
        """The changed answer, every strange fact in it a blank, and an empty text; or None and why. ``told``: as it grows."""
        sources = (wanted.answer, wanted.resume, wanted.question, wanted.job)
        known = KnownFacts(sources, self._words)
        sayable = partial(self._sayable, wanted)
        showing = Growing(*shown_wording(known, self._words, sayable, told)) if told else None
        asked = Asked(wording_grammar(), (_TOKENS,) * _ATTEMPTS, _LEAST_TOKENS, _SEED, _TOO_LONG, _UNFINISHED, _STRANGE)
        return ask(
            self._model,
            self._prompts["chat_system"],
            Template(self._prompts["chat_change"]).safe_substitute(_facts(wanted)),
            lambda raw: self._read(raw, wanted, known),
            asked,
            on_text=showing,
        )

    def _read(self, raw: str, wanted: ToChange, known: KnownFacts) -> str | None:
        sentences = read_sentences(raw, 1 if wanted.change is Change.SHORTER else _FEWEST, _MOST)
        if sentences is None or not all(is_readable(s.replace(BLANK, "무엇")) for s in sentences):
            return None
        if not self._sayable(wanted, " ".join(sentences)):
            return None
        text, _ = bracket_strangers(" ".join(sentences), known, self._words)
        return text if self._fits(text, wanted) else None

    def _sayable(self, wanted: ToChange, text: str) -> bool:
        """Nothing private, nothing of results and machines that nobody spoke of, nothing of the prompts."""
        private = strange_topics(text, wanted.answer, wanted.question)
        own = not private and is_answer(text, wanted.answer, wanted.question)
        return own and not repeats(text, (self._prompts[name] for name in PROMPTS))

    def _fits(self, text: str, wanted: ToChange) -> bool:
        least, most = _LENGTHS.get(wanted.change, (0.0, 3.0))
        length = len(wanted.answer)
        right_length = max(_SHORTEST, least * length) <= len(text) <= min(_LONGEST, most * length)
        said = self._content(text.replace(BLANK, " "))
        own = said & self._content("\n".join((wanted.answer, wanted.resume, wanted.question)))
        fresh = " ".join(text.split()) != " ".join(wanted.answer.split())
        return right_length and fresh and text.count(BLANK) <= _MOST_BLANKS and len(own) >= _OWN_SHARE * len(said)

    def _content(self, text: str) -> frozenset[str]:
        return frozenset(lemma.form for lemma in lemmas(self._words.morphemes(text)))


def _facts(wanted: ToChange) -> dict[str, str]:
    return {
        "group": wanted.group.label,
        "experience": wanted.experience.label,
        "job": marked_off(wanted.job) or "정해지지 않음",
        "question": marked_off(wanted.question),
        "resume_begin": _BEGINS,
        "resume": marked_off(wanted.resume) or "없음",
        "resume_end": _ENDS,
        "begin": ANSWER_BEGINS,
        "answer": marked_off(wanted.answer),
        "end": ANSWER_ENDS,
        "wish": WISHES.get(wanted.change) or marked_off(wanted.wish),
        "blank": BLANK,
    }
