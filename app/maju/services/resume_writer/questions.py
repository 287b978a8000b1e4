"""What the resume writer asks: what is missing for the wished job, the essays first of all, at most twelve questions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.particles import with_particles
from maju.domain.resume_draft import MOST_QUESTIONS, DraftQuestion, Target, Topic, essay_question_id
from maju.domain.resume_text import EssayQuestion
from maju.services.resume_writer.essay_kinds import essay_hint, is_private
from maju.services.resume_writer.known_essays import known_essay
from maju.services.resume_writer.topic_words import (
    ASKED,
    FOR_ESSAY,
    HOW_DETAIL,
    HOW_USED,
    IN_OCCUPATION,
    IN_POSTING,
    OWN_QUESTION,
)

MOST_ESSAYS = 8
MOST_DETAILS, MOST_REQUIREMENTS = 2, 2
RESULT = re.compile(
    r"\d|줄였|줄어|줄임|늘렸|늘어|높였|높아|개선|달성|완성|완료|출시|단축|절감|해결|수상|통과|그 결과|덕분"
    r"|(?:없어|사라|나아|달라|빨라|쉬워|가벼워|좋아)[졌진]"
)
"""Says what came of it."""
_SOUGHT_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Sought:
    """A skill that is asked for and not seen in the profile; ``line``: the literal line that asks for it, or empty."""

    skill: str
    line: str = ""


_ITEMS: dict[Topic, tuple[ItemKind, ...]] = {
    Topic.EDUCATION: (ItemKind.EDUCATION,),
    Topic.EXPERIENCE: (ItemKind.EXPERIENCE,),
    Topic.PROJECT: (ItemKind.PROJECT, ItemKind.ACTIVITY),
    Topic.SKILL: (ItemKind.SKILL,),
    Topic.CERTIFICATE: (ItemKind.CERTIFICATE,),
    Topic.AWARD: (ItemKind.AWARD,),
}
_BY_WEIGHT = (
    Topic.JOB,
    Topic.EDUCATION,
    Topic.EXPERIENCE,
    Topic.REQUIREMENT,
    Topic.DETAIL,
    Topic.SKILL,
    Topic.PROJECT,
    Topic.CONTACT,
    Topic.NAME,
    Topic.CERTIFICATE,
    Topic.AWARD,
)
"""Where twelve questions are not enough the last ones are left out: a person can add a name, not what they never thought of."""
_IN_ORDER = (
    Topic.JOB,
    Topic.NAME,
    Topic.CONTACT,
    Topic.EDUCATION,
    Topic.EXPERIENCE,
    Topic.PROJECT,
    Topic.DETAIL,
    Topic.SKILL,
    Topic.REQUIREMENT,
    Topic.CERTIFICATE,
    Topic.AWARD,
    Topic.ESSAY,
)


def plan_questions(
    profile: CandidateProfile,
    target: Target,
    essays: Sequence[EssayQuestion],
    sought: Sequence[Sought] = (),
    *,
    job_known: bool,
    room: int = MOST_QUESTIONS,
) -> tuple[DraftQuestion, ...]:
    """At most ``room`` questions in the order they are asked. What the profile knows is not asked, nor what has nothing to do
    with the work, whoever asks for it."""
    open_essays = (e for e in essays if not is_private(e.text) and known_essay(profile, e, target) is None)
    written = [_essay(essay) for essay in open_essays][: min(MOST_ESSAYS, room)]
    missing = _missing(profile, target, sought, job_known=job_known)
    missing.sort(key=lambda question: _BY_WEIGHT.index(question.topic))
    chosen = [*missing[: room - len(written)], *written]
    return tuple(sorted(chosen, key=lambda question: _IN_ORDER.index(question.topic)))


def _missing(
    profile: CandidateProfile, target: Target, sought: Sequence[Sought], *, job_known: bool
) -> list[DraftQuestion]:
    found = [] if job_known else [_plain(Topic.JOB)]
    found += [] if profile.name else [_plain(Topic.NAME)]
    found.append(_plain(Topic.CONTACT))
    for topic, kinds in _ITEMS.items():
        if not profile.of(*kinds):
            found.append(_skills(sought, target) if topic is Topic.SKILL else _plain(topic))
    found += [_detail(item) for item in profile.of(ItemKind.EXPERIENCE, ItemKind.PROJECT) if _says_little(item)][
        :MOST_DETAILS
    ]
    if profile.of(ItemKind.SKILL):
        found += [_required(number, each, target) for number, each in enumerate(sought[:MOST_REQUIREMENTS], 1)]
    return found


def _plain(topic: Topic) -> DraftQuestion:
    text, hint = ASKED[topic]
    return DraftQuestion(topic.value, topic, text, hint=hint)


def _skills(sought: Sequence[Sought], target: Target) -> DraftQuestion:
    text, hint = ASKED[Topic.SKILL]
    named = ", ".join(each.skill for each in sought[:_SOUGHT_SHOWN])
    where = "이 공고" if target.posting else "이 직업"
    return DraftQuestion(Topic.SKILL.value, Topic.SKILL, text, f"{where}에서 찾는 것: {named}" if named else "", hint)


def _says_little(item: ProfileItem) -> bool:
    return RESULT.search(item.text) is None


def _detail(item: ProfileItem) -> DraftQuestion:
    what = "맡은 일과 그 결과" if not item.text else "한 일에서 나온 결과"
    return DraftQuestion(
        f"detail-{item.id}",
        Topic.DETAIL,
        f"‘{item.title}’에서 {what}를 적어 주십시오.",
        f"내 자료의 줄: {item.source.quote}" if item.source else "",
        HOW_DETAIL,
        item.id,
    )


def _required(number: int, sought: Sought, target: Target) -> DraftQuestion:
    unsaid = IN_POSTING if target.posting else IN_OCCUPATION
    return DraftQuestion(
        f"requirement-{number}",
        Topic.REQUIREMENT,
        with_particles(f"‘{sought.skill}’을(를) 배우거나 써 본 일이 있습니까?"),
        _line(sought, target) if sought.line else unsaid,
        HOW_USED,
        sought.skill,
    )


def _line(sought: Sought, target: Target) -> str:
    return f"공고의 줄: {sought.line}" if target.posting else f"이 직업이 하는 일: {sought.line}"


def _essay(essay: EssayQuestion) -> DraftQuestion:
    return DraftQuestion(
        essay_question_id(essay.id),
        Topic.ESSAY,
        essay.text,
        OWN_QUESTION if essay.asked else FOR_ESSAY,
        essay_hint(essay.text),
        essay.id,
    )
