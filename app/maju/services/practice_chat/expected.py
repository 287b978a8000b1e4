"""Which question is likely to be asked next, and which one somebody means: of the occupation, the posting and the bank."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from random import Random
from zlib import crc32

from maju.domain.chat import ChatTopic
from maju.domain.particles import with_particles
from maju.domain.ports import WordAnalyzer
from maju.domain.question import Question, QuestionKind
from maju.services.feedback.questions import find_question, guess_kind
from maju.services.judging.lexicon import lemmas
from maju.services.practice_chat.topics import without_work

_OF_THE_JOB = frozenset({QuestionKind.JOB, QuestionKind.TECHNICAL})
_SIGNS = re.compile(r"[\W_]+")
_ASKED_FOR = re.compile(
    r"(?:니까|까요|나요|가요|주십시오|주세요|보십시오|보세요|바랍니다|부탁드립니다|부탁합니다|궁금합니다|싶습니다|\?)[.!?~]*$"
)
_WOULD = re.compile(r"(?:하|시|르|두|리|기|쓰|누|우|보|주|내)겠습니까|실 건가요")
_ONESELF = re.compile(r"자기|본인|자신|스스로|지원자|^\s*소개")
_COMMON = 2
_SURE = 0.6
"""Share of the subject's content words that a question of the bank must have to be the one that is meant."""


def expected(
    topic: ChatTopic,
    own: Sequence[Question],
    bank: Sequence[Question],
    asked: Collection[str],
    *,
    seed: str,
    kind: QuestionKind | None = None,
) -> Question | None:
    """A question that was not ``asked`` (by their words) yet: by turns one of the job's ``own`` and one of the bank that suits the
    group and the experience; None where all were. Where the job has its own, the bank's about the work itself are left out. The
    same seed and the same asked give the same question."""
    fits = [
        q
        for q in bank
        if q.suits(topic.group, topic.experience) and not (own and kind is None and q.kind in _OF_THE_JOB)
    ]
    left = [_easiest([q for q in each if q.text not in asked and _wanted(q, kind)]) for each in (own, fits)]
    if not any(left):
        return None
    number = len(asked)
    turn = left[number % 2] or left[1 - number % 2]
    kinds = sorted({q.kind for q in turn})
    if turn is left[1] and kind is None:
        wanted = Random(crc32(f"{seed} {number}".encode())).choice(kinds)
        turn = [q for q in turn if q.kind is wanted]
    return Random(crc32(f"{seed} {topic.occupation_id}".encode())).choice(turn)


def _wanted(question: Question, kind: QuestionKind | None) -> bool:
    """The last words of an interview come when they are asked for."""
    return question.kind is kind if kind is not None else question.kind is not QuestionKind.CLOSING


def _easiest(questions: Sequence[Question]) -> list[Question]:
    """Those that many are asked come before the hard ones."""
    return [q for q in questions if q.difficulty <= _COMMON] or list(questions)


def meant(
    about: str, topic: ChatTopic, own: Sequence[Question], bank: Sequence[Question], words: WordAnalyzer
) -> Question:
    """The question of these words or on this subject: of the job or the bank where there is one, else a free one."""
    suited = (topic.group, topic.experience)
    known = find_question(about, [*own, *bank])
    if known.text != about.strip() or any(known is q for q in (*own, *bank)):
        return known
    if _ASKED_FOR.search(about):
        return replace(known, kind=_kind_of(about))
    about = without_work(about, topic).replace("장단점", "장점과 단점")
    kind = guess_kind(about)
    if kind in _BY_NAME and (named := next((q for q in bank if q.kind is kind and q.suits(*suited)), None)):
        return named
    subject = frozenset(lemma.form for lemma in lemmas(words.morphemes(about)))
    fitting = [(q, _shared(subject, q, words)) for q in (*own, *bank) if q.suits(*suited)]
    near, shared = max(
        fitting,
        key=lambda fit: (fit[1], fit[0].kind is kind, -fit[0].difficulty, -len(fit[0].text)),
        default=(known, 0.0),
    )
    if shared >= _SURE:
        return near
    return Question(known.id, kind, with_particles(f"{about.strip(' .!?')}을(를) 말씀해 주십시오."))


_BY_NAME = frozenset({QuestionKind.SELF_INTRODUCTION, QuestionKind.MOTIVATION, QuestionKind.CLOSING})
"""Kinds whose name already is the question."""


def _kind_of(question: str) -> QuestionKind:
    """As :func:`guess_kind`, but what one would do is a situation, and a work that is to be introduced is no candidate."""
    kind = guess_kind(question)
    if kind is QuestionKind.CHARACTER and _WOULD.search(question):
        return QuestionKind.SITUATION
    if kind is QuestionKind.SELF_INTRODUCTION and not _ONESELF.search(question):
        return QuestionKind.EXPERIENCE
    return kind


def _shared(subject: frozenset[str], question: Question, words: WordAnalyzer) -> float:
    bare = _SIGNS.sub("", question.text)
    if not subject or not any(form[:2] in bare for form in subject):
        return 0.0
    forms = frozenset(lemma.form for lemma in lemmas(words.morphemes(question.text)))
    return len(subject & forms) / len(subject)
