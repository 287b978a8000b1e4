"""The sentences of an answer made fit to be said again: tidied, in 습니다체, each once; what was not said to the interviewer left out."""

import re
from dataclasses import dataclass, replace

from maju.domain.evaluation import StoryPart
from maju.domain.ports import WordAnalyzer
from maju.services.feedback.answer_case import AnswerCase, HeardMistake
from maju.services.feedback.formal import formal
from maju.services.feedback.tidying import tidy
from maju.services.judging.lexicon import lemmas
from maju.services.judging.reading import Sentence

_LEAST_SAME = 3
"""Content words from which two sentences with the same ones say the same."""
_STOPS = (".", "?", "!", "…", "”", "’", '"')
_MOSTLY = 0.7
_BROKEN = re.compile(r"[,…]\s*\.?$")


@dataclass(frozen=True, slots=True)
class Polished:
    """A sentence to be said: ``text``, the sentence of the answer it comes from, and the parts of the story in it."""

    text: str
    source: Sentence
    parts: frozenset[StoryPart] = frozenset()


def polish(case: AnswerCase, words: WordAnalyzer) -> tuple[Polished, ...]:
    """The sentences that may stay, in their order. Repetitions of the question and words to the judge are gone."""
    aside = {s.span for s in case.own.echoes} | {s.span for s in case.reading.sentences if s.to_the_judge}
    mended = {heard.sentence.span: heard for heard in case.mistakes}
    kept: list[Polished] = []
    said: list[frozenset[str]] = []
    for sentence in _whole(case):
        if sentence.span in aside or sentence.greeting:
            continue
        heard = mended.get(sentence.span)
        text = _mended(heard, words) if heard else formal(tidy(sentence.text, words), words)
        same = text == sentence.text.strip()
        forms = sentence.forms if same else frozenset(lemma.form for lemma in lemmas(words.morphemes(text)))
        if not any(c.isalnum() for c in text) or (len(forms) >= _LEAST_SAME and forms in said):
            continue
        said.append(forms)
        kept.append(Polished(_closed(text), sentence, _parts(case, sentence)))
    return tuple(kept)


def _whole(case: AnswerCase) -> list[Sentence]:
    """The counted sentences; in a text that has its full stops, one without joins the next: ‘안 됩니다 대신에 …’ is one sentence."""
    counted = list(case.reading.counted)
    stopped = [s for s in counted if s.text.rstrip().endswith(_STOPS)]
    if len(stopped) < _MOSTLY * len(counted):
        return counted
    joined: list[Sentence] = []
    for sentence in counted:
        last = joined[-1] if joined else None
        if last and not last.text.rstrip().endswith(_STOPS) and not case.text[last.end : sentence.start].strip(" "):
            joined[-1] = _together(case, last, sentence)
        else:
            joined.append(sentence)
    return joined


def _together(case: AnswerCase, first: Sentence, second: Sentence) -> Sentence:
    return replace(
        second,
        start=first.start,
        text=case.text[first.start : second.end],
        morphemes=first.morphemes + second.morphemes,
        lemmas=first.lemmas + second.lemmas,
    )


def _mended(heard: HeardMistake, words: WordAnalyzer) -> str:
    """What was right in the sentence, then what is right instead of the rest."""
    rest = formal(tidy(heard.rest, words), words) if heard.rest else ""
    return " ".join(filter(None, [_closed(rest) if rest else "", formal(heard.mistake.correction, words)]))


def _parts(case: AnswerCase, sentence: Sentence) -> frozenset[StoryPart]:
    """The parts of the story that a sentence tells."""
    return frozenset(s.part for s in case.evaluation.story if sentence.start <= s.evidence.start_char < sentence.end)


def _closed(text: str) -> str:
    """With a full stop, unless it breaks off and cannot be ended by rules."""
    text = _BROKEN.sub("", text.strip()).strip()
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
