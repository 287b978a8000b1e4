"""Lengths of essays and what there is to say about a text, as sentences for people."""

from collections.abc import Iterator

from maju.domain.resume_text import EssayText, LengthLimit, LengthUnit, ResumeText
from maju.services.model_views import Phrase
from maju.services.resume_writer.essay_kinds import is_private
from maju.services.resume_writer.lengths import count_length, fits

PRIVATE = Phrase(
    "직무와 관계없는 개인 사정을 묻는 문항이라 여기에서는 묻지 않았습니다. 꼭 내야 하는지 회사에 먼저 물어보십시오.", {}
)


def limit_words(limit: LengthLimit | None) -> Phrase:
    """A limit: 공백 포함 500자."""
    if limit is None or not limit.most:
        return Phrase("길이가 정해지지 않음", {})
    facts: dict[str, object] = {"most": f"{limit.most:,}"}
    if limit.unit is LengthUnit.BYTES:
        return Phrase("공백 포함 {most}바이트" if limit.spaces else "공백 제외 {most}바이트", facts)
    return Phrase("공백 포함 {most}자" if limit.spaces else "공백 제외 {most}자", facts)


def length_words(essay: EssayText) -> Phrase:
    """How long it is, of how much: 432/500자."""
    limit = essay.question.limit
    facts: dict[str, object] = {"count": f"{count_length(essay.text, limit):,}"}
    if limit is None:
        return Phrase("{count}자 (공백 포함)", facts)
    if not limit.most:
        return Phrase("{count}자", facts)
    facts["most"] = f"{limit.most:,}"
    if limit.unit is LengthUnit.BYTES:
        return Phrase("{count}/{most}바이트 (공백 포함)" if limit.spaces else "{count}/{most}바이트 (공백 제외)", facts)
    return Phrase("{count}/{most}자 (공백 포함)" if limit.spaces else "{count}/{most}자 (공백 제외)", facts)


def essay_notices(essay: EssayText) -> tuple[Phrase, ...]:
    """What one must know of an essay: what was left out, what is too long or too short, how it was counted."""
    if essay.sentences:
        return tuple(_notices(essay))
    return (PRIVATE,) if is_private(essay.question.text) else ()


def text_notices(text: ResumeText) -> tuple[Phrase, ...]:
    """The same for all essays, each after the name of its question."""
    return tuple(
        Phrase("{number}번 문항: {notice}", {"number": number, "notice": notice})
        for number, essay in enumerate(text.essays, 1)
        for notice in essay_notices(essay)
    )


def _notices(essay: EssayText) -> Iterator[Phrase]:
    limit = essay.question.limit
    if essay.left_out:
        yield Phrase(
            "길이에 맞추려고 문장 {count}개를 뺐습니다. 뺀 문장은 지우지 않고 따로 보여 드립니다.",
            {"count": len(essay.left_out)},
        )
    if limit is None:
        return
    if not fits(essay.text, limit):
        yield Phrase("한 문장이 정해진 길이보다 깁니다. 짧은 문장으로 나누어 다시 적어 주십시오.", {})
    if limit.least and count_length(essay.text, limit) < limit.least:
        yield Phrase("적어도 {least}자는 적어야 합니다. 답을 더 적어 주십시오.", {"least": f"{limit.least:,}"})
    if limit.unit is LengthUnit.BYTES:
        yield Phrase("한글 한 자를 2바이트로 셌습니다. 접수하는 곳이 3바이트로 세면 더 줄여야 합니다.", {})
    elif not limit.said:
        yield Phrase("문항에 공백을 세는지 적혀 있지 않아 공백을 넣어 셌습니다.", {})
