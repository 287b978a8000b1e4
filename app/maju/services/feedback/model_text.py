"""Sentences a language model wrote, read strictly: JSON of the agreed shape, Korean, and nothing a person should not be told."""

import json
import re

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


def is_sayable(sentence: str) -> bool:
    """Whether a person may be shown it: readable, polite, not about chances, character, feelings or private life."""
    pieces = sentence.split()
    readable = (
        _SHORTEST <= len(sentence) <= _LONGEST
        and hangul_share(sentence) >= _LEAST_HANGUL
        and len(pieces) > 1
        and max(map(len, pieces)) <= _LONGEST_WORD
        and bool(_ENDS.search(sentence))
        and not _LANGUAGE_MARKS.search(sentence)
    )
    return readable and not _NOT_SAID.search(sentence) and not forbidden_topics(sentence)


def _tidied(text: str) -> str:
    text = " ".join(text.split())
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."
