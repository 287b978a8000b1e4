"""Why something was found, in literal words of both sides: shared words, shared skills, and the sentence nearest in meaning."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from maju.domain.jobs import Hit, Occupation, Posting, Reason
from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.services.shared_words import AskedWord, asked_words, word_in
from maju.services.skill_reader import SkillReader
from maju.services.vector_rows import rows_of

_WORDS_SHOWN, _SKILLS_SHOWN = 5, 5
_REMEMBERED = 1_000
"""Texts whose sentences' vectors are kept: all occupations, and the postings last seen; about 25 MB."""
_SENTENCE_CHARACTERS = 160
_SENTENCES = 50
"""Sentences of one text that are compared with the query: all of an occupation's, with how people say it."""
_QUERY_CHARACTERS = 2_000
_NEAR = 0.35
"""Cosine from which a sentence is shown as a reason."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_LETTERS = re.compile(r"[0-9A-Za-z가-힣+#.]+")


class JobReasons:
    """Explains hits of one query. What it is not given it leaves out."""

    def __init__(self, words: WordAnalyzer | None, encoder: SentenceEncoder | None, skills: SkillReader | None) -> None:
        self._words = words
        self._encoder = encoder
        self._skills = skills
        self._read_sentences = lru_cache(maxsize=_REMEMBERED)(self._encode_sentences)

    def explain(self, query: str, found: Sequence[tuple[Hit, Occupation | Posting]]) -> list[Hit]:
        """The hits with titles and reasons. A hit keeps the reasons it came with where no others are found."""
        asked = query[:_QUERY_CHARACTERS]
        words = self._asked_words(asked)
        named = self._named(asked)
        texts = [_full_text(item) for _, item in found]
        nearest = self._nearest(asked, texts)
        explained = []
        for (hit, item), text, sentence in zip(found, texts, nearest, strict=True):
            told = (_shared_words(words, text), self._shared_skills(named, text), sentence)
            reasons = tuple(reason for reason in told if reason is not None)
            title = item.name if isinstance(item, Occupation) else item.title
            explained.append(replace(hit, title=title, reasons=reasons or hit.reasons))
        return explained

    def _asked_words(self, query: str) -> list[AskedWord]:
        """The telling words of the query, each once."""
        if self._words is None:
            plain = (found for found in _LETTERS.findall(query) if len(found) > 1)
            return [AskedWord(word, (word,)) for word in dict.fromkeys(plain)]
        return asked_words(query, self._words.morphemes(query))

    def _named(self, query: str) -> dict[str, str]:
        """Skills of the query: name by id."""
        if self._skills is None:
            return {}
        return {each.skill_id: each.words[0] for each in self._skills.find(query) if not each.negated and each.words}

    def _shared_skills(self, named: dict[str, str], text: str) -> Reason | None:
        if self._skills is None or not named:
            return None
        shared = [each for each in self._skills.find(text) if each.skill_id in named and each.words][:_SKILLS_SHOWN]
        if not shared:
            return None
        return Reason("skills", tuple(named[each.skill_id] for each in shared), tuple(each.words[0] for each in shared))

    def _nearest(self, query: str, texts: Sequence[str]) -> list[Reason | None]:
        if self._encoder is None or not query.strip():
            return [None] * len(texts)
        asked = rows_of(self._encoder.encode([query], query=True))[0]
        reasons: list[Reason | None] = []
        for text in texts:
            sentences, rows = self._read_sentences(text)
            scores = rows @ asked
            best = int(scores.argmax()) if sentences else -1
            near = best >= 0 and scores[best] >= _NEAR
            reasons.append(Reason("meaning", (), (sentences[best],)) if near else None)
        return reasons

    def _encode_sentences(self, text: str) -> tuple[list[str], npt.NDArray[np.float32]]:
        assert self._encoder is not None
        found = _sentences(text)
        return found, rows_of(self._encoder.encode(found))


def of_occupation(name: str) -> Reason:
    """Why a posting was found that says nothing of what was asked: it is one of an occupation that is meant."""
    return Reason("occupation", (), (name,))


def _shared_words(asked: Sequence[AskedWord], text: str) -> Reason | None:
    shared: dict[str, str] = {}
    for word in asked:
        found = word_in(text, word)
        if found and len(shared) < _WORDS_SHOWN:
            shared[word.written] = found
    return Reason("words", tuple(shared), tuple(shared.values())) if shared else None


def _full_text(item: Occupation | Posting) -> str:
    if isinstance(item, Posting):
        return f"{item.title}\n{item.text}"
    lists = (item.also, item.skills, item.tools, item.certificates, item.knowledge, item.majors)
    parts = (item.name, item.summary, *item.does, item.setting, *(", ".join(each) for each in lists))
    return "\n".join((*parts, item.entry, item.english, *item.phrases))


def _sentences(text: str) -> list[str]:
    found = (sentence.strip() for sentence in _SENTENCE_END.split(text))
    return [sentence[:_SENTENCE_CHARACTERS] for sentence in found if len(sentence) > 1][:_SENTENCES]
