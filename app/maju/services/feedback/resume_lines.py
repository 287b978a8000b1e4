"""Lines of a resume that belong to a question, as sentences that may be said."""

import re

from maju.domain.ports import WordAnalyzer
from maju.services.feedback.formal import formal
from maju.services.judging.lexicon import lemmas

_LONGEST = 120
_SENTENCE = re.compile(r"(?:다|요)\.?$")
_LABEL = re.compile(r"^\s*(?:[-·•*▪]|\d+[.)])\s*")
_PERSONAL = re.compile(
    r"\d{6}-\d{7}|\d{2,3}-\d{3,4}-\d{4}|@|성별|생년|주소|연락처|나이|가족|사진|본적|출생|남\s?성|여\s?성|만 \d+세"
)
"""Lines that never enter a wording: who somebody is has nothing to do with the work."""


def fitting_lines(resume: str, question: str, answer: str, words: WordAnalyzer, most: int = 2) -> tuple[str, ...]:
    """At most ``most`` sentences of a resume that share words with the question or the answer, best first; none they hold already."""
    if not resume.strip():
        return ()
    wanted = {lemma.form for lemma in lemmas(words.morphemes(f"{question}\n{answer}"))}
    found: list[tuple[int, int, str]] = []
    for number, raw in enumerate(resume.splitlines()):
        line = " ".join(_LABEL.sub("", raw).split())
        if not 8 <= len(line) <= _LONGEST or _PERSONAL.search(line) or line in answer:
            continue
        shared = len({lemma.form for lemma in lemmas(words.morphemes(line))} & wanted)
        if shared:
            found.append((-shared, number, line))
    return tuple(_said(line, words) for _, _, line in sorted(found)[:most])


def _said(line: str, words: WordAnalyzer) -> str:
    if _SENTENCE.search(line):
        return formal(line, words)
    return f"이력서에 적은 ‘{line.rstrip('. ')}’ 경험이 여기에 들어맞습니다."
