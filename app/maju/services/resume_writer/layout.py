"""The resume as facts and tables, from the profile and the answers. Sex, age, birthplace, photo and family have no place in it."""

import re
from collections.abc import Iterable

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.ports import WordAnalyzer
from maju.domain.resume_draft import ResumeDraft, Topic
from maju.domain.resume_text import ResumeSection, ResumeText
from maju.services.resume_writer.entries import (
    day_words,
    period_words,
    read_contact,
    read_entries,
    read_list,
    says_nothing,
    without_resident_number,
)
from maju.services.resume_writer.essays import write_essay

_Row = tuple[str, ...]
_SECTIONS: tuple[tuple[str, tuple[ItemKind, ...], Topic, _Row], ...] = (
    ("학력", (ItemKind.EDUCATION,), Topic.EDUCATION, ("기간", "학교", "전공", "내용")),
    ("경력", (ItemKind.EXPERIENCE,), Topic.EXPERIENCE, ("기간", "회사", "맡은 일", "한 일과 결과")),
    ("프로젝트", (ItemKind.PROJECT,), Topic.PROJECT, ("기간", "이름", "맡은 역할", "한 일과 결과")),
    ("활동·교육", (ItemKind.ACTIVITY,), Topic.PROJECT, ("기간", "이름", "기관", "내용")),
    ("자격·어학", (ItemKind.CERTIFICATE,), Topic.CERTIFICATE, ("취득일", "이름", "발급 기관", "내용")),
    ("수상", (ItemKind.AWARD,), Topic.AWARD, ("수상일", "이름", "수여 기관", "내용")),
)
_BY_ORGANISATION = frozenset({ItemKind.ACTIVITY, ItemKind.CERTIFICATE, ItemKind.AWARD})
"""Their third column says who gave it, not what part one had."""

_COMMA = re.compile(r"\s*,\s*(?!\d{3}(?!\d))")
"""Not the one in 1,000."""
_TOLD = re.compile(r"(?:니다|[했었았였]다|[아어해]요)(?:[.!]|$)|(?:[했었았였]고|하고|지만|는데|면서|해서|하며)$")
"""A name does not end so: somebody told it in sentences, and their commas part no columns."""


def compose(draft: ResumeDraft, profile: CandidateProfile, words: WordAnalyzer) -> ResumeText:
    """Everything as it stands now."""
    name = profile.name or " ".join(draft.answer(Topic.NAME.value).split())
    sections = [*_tables(draft, profile), *_skills(draft, profile)]
    essays = tuple(write_essay(essay, draft, profile, words) for essay in draft.essays)
    return ResumeText(name, draft.target.title, tuple(_facts(draft, name)), tuple(sections), essays)


def _facts(draft: ResumeDraft, name: str) -> Iterable[tuple[str, str]]:
    if name:
        yield "이름", without_resident_number(name)
    yield from read_contact(draft.answer(Topic.CONTACT.value))
    if draft.target.company:
        yield "지원 회사", draft.target.company
    if draft.target.title:
        yield ("지원 공고" if draft.target.posting else "지원 직무"), draft.target.title


def _tables(draft: ResumeDraft, profile: CandidateProfile) -> Iterable[ResumeSection]:
    for title, kinds, topic, header in _SECTIONS:
        known = [_item_row(item, draft) for item in profile.of(*kinds)]
        # one question asks for projects and activities
        told = _answer_rows(draft.answer(topic.value)) if kinds != (ItemKind.ACTIVITY,) else []
        if known or told:
            whole = known or any(row[2] or row[3] for row in told)
            columns = header if whole else (header[0], "내용", "", "")
            yield _narrow(ResumeSection(title, columns, (*known, *told)))


def _item_row(item: ProfileItem, draft: ResumeDraft) -> _Row:
    third = item.organisation if item.kind in _BY_ORGANISATION else item.role
    told = [item.text, *draft.answers_about(Topic.DETAIL, item.id)]
    if item.organisation and item.kind not in _BY_ORGANISATION:
        told.insert(0, item.organisation)
    cells = (_when(item), item.title, third, "\n".join(filter(None, told)))
    return tuple(map(without_resident_number, cells))


def _when(item: ProfileItem) -> str:
    return (
        day_words(item.start)
        if item.kind in (ItemKind.CERTIFICATE, ItemKind.AWARD)
        else period_words(item.start, item.end)
    )


def _answer_rows(answer: str) -> list[_Row]:
    """A line is a row; commas part its columns, and what comes behind the second stays together, as does what is told in sentences."""
    rows: list[_Row] = []
    for entry in read_entries(without_resident_number(answer)):
        first, *more = _COMMA.split(entry.text)
        if more and _TOLD.search(first):
            rows.append((entry.period, "", "", entry.text))
        else:
            rows.append((entry.period, first, more[0] if more else "", ", ".join(more[1:])))
    return rows


def _narrow(section: ResumeSection) -> ResumeSection:
    """Without columns in which nothing stands."""
    used = [i for i in range(len(section.header)) if any(row[i] for row in section.rows)]
    rows = tuple(tuple(row[i] for i in used) for row in section.rows)
    return ResumeSection(section.title, tuple(section.header[i] for i in used), rows)


def _skills(draft: ResumeDraft, profile: CandidateProfile) -> Iterable[ResumeSection]:
    names = [item.title for item in profile.of(ItemKind.SKILL)]
    names += read_list(without_resident_number(draft.answer(Topic.SKILL.value)))
    used = [
        (question.about, without_resident_number(answer))
        for question in draft.questions
        if question.topic is Topic.REQUIREMENT and not says_nothing(answer := draft.answer(question.id))
    ]
    rows = [("쓸 수 있는 기술", ", ".join(dict.fromkeys(names)))] if names else []
    rows += [(skill, text) for skill, text in used]
    if rows:
        yield ResumeSection("기술", (), tuple(rows))
