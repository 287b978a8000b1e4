"""Resumes as JSON; assets/schemas/resume-*.schema.json describe the documents."""

from collections.abc import Sequence
from typing import Any

from maju.domain.resume_draft import DraftQuestion, ResumeDraft
from maju.domain.resume_ports import KeptDraft
from maju.domain.resume_text import EssaySentence, EssayText, LengthLimit, ResumeText, ResumeVersion
from maju.services.model_views import Phrase
from maju.services.resume_writer.length_words import text_notices
from maju.services.resume_writer.lengths import count_length


def draft_to_plain(
    kept: KeptDraft, text: ResumeText, versions: Sequence[ResumeVersion], notices: Sequence[Phrase] = ()
) -> dict[str, Any]:
    """A conversation, and the text as it stands."""
    draft = kept.draft
    return {
        **summary_to_plain(kept),
        "question": _question(draft.current) if draft.current is not None else None,
        "answers": _answers(draft),
        "suggestions": [
            {
                "id": each.id,
                "essay": each.essay,
                "text": each.text,
                "reason": each.reason,
                "made_by": each.made_by.value,
                "state": each.state.value,
            }
            for each in draft.suggestions
        ],
        "text": text_to_plain(text),
        "versions": [{"number": each.number, "written_at": each.written_at} for each in versions],
        "notices": [str(notice) for notice in (*notices, *text_notices(text))],
    }


def summary_to_plain(kept: KeptDraft) -> dict[str, Any]:
    """A conversation in a list."""
    draft = kept.draft
    return {
        "id": draft.id,
        "version": kept.version,
        "started_at": draft.started_at,
        "changed_at": kept.changed_at,
        "target": {
            "title": draft.target.title,
            "company": draft.target.company,
            "posting": draft.target.posting,
            "occupation": draft.target.occupation,
        },
        "questions_left": draft.left,
    }


def text_to_plain(text: ResumeText) -> dict[str, Any]:
    """Everything that is written."""
    return {
        "name": text.name,
        "target": text.target,
        "facts": [{"label": label, "value": value} for label, value in text.facts],
        "sections": [
            {"title": each.title, "header": list(each.header), "rows": [list(row) for row in each.rows]}
            for each in text.sections
        ],
        "essays": [_essay(essay) for essay in text.essays],
    }


def _question(question: DraftQuestion) -> dict[str, Any]:
    return {
        "id": question.id,
        "topic": question.topic.value,
        "text": question.text,
        "why": question.why,
        "hint": question.hint,
    }


def _answers(draft: ResumeDraft) -> list[dict[str, Any]]:
    done = {answer.question: answer.text for answer in draft.answers}
    return [_question(question) | {"answer": done[question.id]} for question in draft.questions if question.id in done]


def _essay(essay: EssayText) -> dict[str, Any]:
    limit = essay.question.limit
    return {
        "id": essay.question.id,
        "question": essay.question.text,
        "asked": essay.question.asked,
        "limit": _limit(limit) if limit is not None else None,
        "length": count_length(essay.text, limit),
        "text": essay.text,
        "sentences": _sentences(essay.sentences),
        "left_out": _sentences(essay.left_out),
        "writer": essay.writer,
    }


def _limit(limit: LengthLimit) -> dict[str, Any]:
    return {"most": limit.most, "least": limit.least, "unit": limit.unit.value, "spaces": limit.spaces}


def _sentences(sentences: Sequence[EssaySentence]) -> list[dict[str, str]]:
    return [{"text": each.text, "source": each.source} for each in sentences]
