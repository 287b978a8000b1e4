"""Sentences a language model wrote, read strictly: JSON of the agreed shape, Korean, and nothing a person should not be told."""

import json
import re
from collections.abc import Iterable

from maju.domain.forbidden_topics import forbidden_topics
from maju.domain.korean import hangul_share

_LEAST_HANGUL = 0.5
_LONGEST, _SHORTEST = 260, 8
_LONGEST_WORD = 24
_ENDS = re.compile(r"(?:니다|니까|십시오|세요|시죠)[.?!]$")
_NOT_SAID = re.compile(
    r"합격|불합격|탈락|만점|점수|[1-5]\s?점|[1-5]\s?단계|성격|인성이|자신감|정직|거짓|감정|불안|표정|목소리|외모|언어 모델|인공지능으로서|프롬프트"
)
"""What feedback never speaks of: chances, numbers, character, feelings, itself."""
_NOT_WRITTEN = re.compile(
    r"만점|합격(?!했|하여|해서|하고|한|률|자)|불합격|뽑아야|축하(?:드|합)|언어 모델|인공지능으로서|프롬프트|지시문|(?<![가-힣])당신"
)
"""What no candidate says of themselves: it is said to whoever reads, or obeys whoever ordered it."""
_SAME = 20
"""Letters in a row that are no accident: the longest that good answers and prompts have in common is 13."""
_SIGNS = re.compile(r"[\W_]+")
_QUOTES = re.compile(r"‘[^’]*’|“[^”]*”")
_LANGUAGE_MARKS = re.compile(r"[{}<>\[\]\\`|]")


def read_sentences(raw: str, least: int, most: int) -> tuple[str, ...] | None:
    """A JSON array of ``least`` to ``most`` readable Korean sentences, or None."""
    try:
        said = json.loads(raw)
    except json.JSONDecodeError:
        return None
    if not isinstance(said, list) or not all(isinstance(item, str) for item in said):
        return None
    sentences = tuple(dict.fromkeys(text for item in said if (text := _tidied(item))))
    return sentences[:most] if len(sentences) >= least else None


def is_readable(sentence: str) -> bool:
    """Whether it is one polite Korean sentence of a length a person reads."""
    pieces = sentence.split()
    return (
        _SHORTEST <= len(sentence) <= _LONGEST
        and hangul_share(sentence) >= _LEAST_HANGUL
        and len(pieces) > 1
        and max(map(len, pieces)) <= _LONGEST_WORD
        and bool(_ENDS.search(sentence))
        and not _LANGUAGE_MARKS.search(sentence)
    )


def is_sayable(sentence: str, question: str) -> bool:
    """Whether feedback may say it: readable, and outside of quotes nothing of chances, character, feelings or private life that
    the question did not bring up."""
    own = _QUOTES.sub(" ", sentence)
    unasked = [found for found in _NOT_SAID.findall(own) if found not in question]
    return is_readable(sentence) and not unasked and not strange_topics(own, question)


def strange_topics(text: str, *sources: str) -> frozenset[str]:
    """Topics of private life in a text that none of its sources speaks of."""
    known = {topic for source in sources for topic, _ in forbidden_topics(source)}
    return frozenset(topic for topic, _ in forbidden_topics(text)) - known


def is_answer(text: str, answer: str, question: str) -> bool:
    """Whether a candidate may say it in an interview: nothing about results and machines that answer and question do not say."""
    return all(found in answer or found in question for found in _NOT_WRITTEN.findall(text))


def repeats(text: str, prompts: Iterable[str]) -> bool:
    """Whether a text gives away a piece of what the model was told."""
    told = "\n".join(_SIGNS.sub("", prompt) for prompt in prompts)
    bare = _SIGNS.sub("", text)
    return any(bare[start : start + _SAME] in told for start in range(len(bare) - _SAME + 1))


def _tidied(text: str) -> str:
    text = " ".join(text.split())
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."
