"""Sentences that could go into an essay, by rules: facts of the profile that it does not use, and places that want a fact."""

import re
from collections.abc import Iterator

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.feedback import BLANK
from maju.domain.particles import with_particles
from maju.domain.ports import WordAnalyzer
from maju.domain.resume_draft import ResumeDraft, Suggestion
from maju.domain.resume_text import EssayQuestion
from maju.services.job_question_lines import task_phrase
from maju.services.resume_writer.essay_kinds import OF_THIS_JOB, STORIES, essay_kind
from maju.services.resume_writer.essays import about_essay, essay_sentences
from maju.services.resume_writer.questions import RESULT
from maju.services.resume_writer.sentences import content_words

MOST = 3
OWN_PART_UNSEEN = "본인이 한 일이 어디까지인지 보이지 않습니다."
RESULT_UNSEEN = "어떤 결과가 나왔는지 보이지 않습니다. 수로 적으면 더 분명합니다."
_OWN_PART = re.compile(r"제가|저는|직접|맡아|맡은|맡았")


def suggest(
    essay: EssayQuestion, draft: ResumeDraft, profile: CandidateProfile, words: WordAnalyzer
) -> tuple[Suggestion, ...]:
    """At most three, the profile's facts first. Each says why; what only the person knows is left blank in it."""
    text = " ".join(sentence.text for sentence in essay_sentences(essay, draft, profile, words).sentences)
    made = _from_profile(essay, text, draft, profile, words)
    if text:
        made += _wanted(essay, text, draft, words)
    return tuple(Suggestion(f"{essay.id}-{name}", essay.id, sentence, reason) for name, sentence, reason in made[:MOST])


_Made = tuple[str, str, str]
"""Name, sentence, reason."""


def _from_profile(
    essay: EssayQuestion, text: str, draft: ResumeDraft, profile: CandidateProfile, words: WordAnalyzer
) -> list[_Made]:
    """The entry that has most to do with the essay and is in none of them yet."""
    wanted = content_words("\n".join((*about_essay(essay, draft), text)), words)
    used = text + " ".join(s.text for s in draft.suggestions if s.essay != essay.id)
    found: list[tuple[int, int, _Made]] = []
    for item in profile.of(
        ItemKind.EXPERIENCE, ItemKind.PROJECT, ItemKind.ACTIVITY, ItemKind.CERTIFICATE, ItemKind.AWARD
    ):
        shared = len(content_words("\n".join((item.title, item.role, item.text)), words) & wanted)
        if shared and item.title not in used and (sentence := _told(item)):
            found.append((-shared, len(found), (f"item-{item.id}", sentence, _where(item))))
    return [made for _, _, made in sorted(found)[:1]]


def _told(item: ProfileItem) -> str:
    """What the entry says, as a sentence, with nothing added."""
    title, role, given = item.title, item.role, item.organisation
    match item.kind:
        case ItemKind.EXPERIENCE:
            said = f"{title}에서 {role}을(를) 맡아 일했습니다." if role else f"{title}에서 일했습니다."
        case ItemKind.PROJECT:
            said = f"‘{title}’에서 {role}을(를) 맡았습니다." if role else f"‘{title}’을(를) 해 보았습니다."
        case ItemKind.ACTIVITY:
            said = f"{given}의 ‘{title}’에 참여했습니다." if given else f"‘{title}’에 참여했습니다."
        case ItemKind.CERTIFICATE:
            said = f"{title}을(를) 땄습니다."
        case _:
            said = f"{given}에서 {title}을(를) 받았습니다." if given else f"{title}을(를) 받았습니다."
    return with_particles(said)


def _where(item: ProfileItem) -> str:
    quote = item.source.quote if item.source is not None else item.title
    return f"내 자료에 있지만 자기소개서에는 없습니다: {quote}"


def _wanted(essay: EssayQuestion, text: str, draft: ResumeDraft, words: WordAnalyzer) -> Iterator[_Made]:
    """Places that a reader looks for and does not find."""
    kind = essay_kind(essay.text)
    if kind in STORIES and not _OWN_PART.search(text):
        yield "part", f"그때 제가 맡은 일은 {BLANK}였습니다.", OWN_PART_UNSEEN
    if kind in STORIES and not RESULT.search(text):
        yield (
            "result",
            f"그 결과 {BLANK}이 {BLANK}만큼 달라졌습니다.",
            RESULT_UNSEEN,
        )
    if kind in OF_THIS_JOB and (line := _untouched(text, draft, words)):
        phrase = task_phrase(line)
        where = "공고의 줄" if draft.target.posting else "이 직업이 하는 일"
        if phrase:
            yield "work", f"{phrase}에 {BLANK}에서 익힌 것을 쓰겠습니다.", f"{where}: {line}"


def _untouched(text: str, draft: ResumeDraft, words: WordAnalyzer) -> str:
    """The first line of the job where the text speaks of none of them."""
    said = content_words(text, words)
    lines = draft.target.lines
    touched = any(len(content_words(line, words) & said) > 1 for line in lines)
    return lines[0] if lines and not touched else ""
