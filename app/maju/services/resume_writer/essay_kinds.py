"""What an essay question asks for, and how to answer it."""

import re

from maju.domain.forbidden_topics import forbidden_topics
from maju.services.resume_writer.essay_words import HINTS, EssayKind

_THEMES: dict[EssayKind, re.Pattern[str]] = {
    EssayKind.GROWTH: re.compile(r"성장\s?(?:과정|배경|환경)|자라\s?온|살아\s?온"),
    EssayKind.COOPERATION: re.compile(
        r"협업|협력|협동|팀\s?(?:워크|으로|에서|활동)|함께|여럿|갈등|의견\s?차|소통|조직"
    ),
    EssayKind.CHALLENGE: re.compile(
        r"도전|어려움|어려웠|극복|실패|위기|한계|난관|문제를?\s?(?:해결|푼|풀)|목표를?\s?(?:세워|이룬|달성)"
    ),
    EssayKind.WEAKNESS: re.compile(r"단점|약점|부족한|보완"),
    EssayKind.STRENGTH: re.compile(r"강점|장점|성격|역량|잘하는|특기|차별"),
    EssayKind.PLAN: re.compile(r"포부|입사\s?(?:후|하면|한\s?뒤)|계획|목표|비전|\d+년\s?(?:후|뒤)|기여"),
    EssayKind.MOTIVATION: re.compile(r"동기|지원한?\s?(?:이유|까닭|계기)|왜\s|관심을?\s?(?:갖|가지)|선택한"),
    EssayKind.EXPERIENCE: re.compile(r"경험|경력|활동|프로젝트|해\s?본|성과|전문성|준비"),
    EssayKind.OTHER: re.compile(""),
}
"""In the order they are tried: 협업하며 어려움을 겪은 경험 is about working together."""

STORIES = frozenset(
    {EssayKind.EXPERIENCE, EssayKind.COOPERATION, EssayKind.CHALLENGE, EssayKind.STRENGTH, EssayKind.GROWTH}
)
"""Kinds that tell of something done, with a result."""
OF_THIS_JOB = frozenset({EssayKind.MOTIVATION, EssayKind.PLAN})
"""Kinds whose answer belongs to one employer: what was written for another is not taken over."""


def essay_kind(question: str) -> EssayKind:
    """The theme of a question."""
    return next(kind for kind, theme in _THEMES.items() if theme.search(question))


def essay_hint(question: str) -> str:
    """How to answer it, in a sentence or two."""
    return HINTS[essay_kind(question)]


def is_private(question: str) -> bool:
    """Whether it asks for private matters: family, marriage and birthplace, which 채용절차법 제4조의3 forbids to ask for, or religion
    and the like, which have as little to do with the work."""
    return bool(forbidden_topics(question))
