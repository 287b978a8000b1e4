"""Resumes as lines on a terminal."""

from maju.domain.resume_draft import ResumeDraft, SuggestionState
from maju.domain.resume_ports import KeptDraft
from maju.domain.resume_text import EssayText, ResumeText
from maju.services.resume_writer.length_words import essay_notices, length_words


def print_question(draft: ResumeDraft) -> None:
    """What is asked now, and how to answer."""
    question = draft.current
    if question is None:
        print("물을 것을 다 물었습니다.")
        print(f"글 보기: maju resume show {draft.id}")
        print(f"파일로 쓰기: maju resume export {draft.id} 이력서.docx")
        return
    print(f"[남은 질문 {draft.left}개] {question.text}")
    for line in (question.why, question.hint):
        if line:
            print(f"  {line}")
    print(f'답하기: maju resume answer {draft.id} "답"    건너뛰기: maju resume answer {draft.id} --skip')


def print_text(text: ResumeText, draft: ResumeDraft | None = None) -> None:
    """The whole text; ``draft``: with its open suggestions, which are not part of it."""
    print("이력서")
    for label, value in text.facts:
        print(f"  {label}: {value}")
    for section in text.sections:
        print(f"\n{section.title}")
        for row in section.rows:
            print("  " + " | ".join(" / ".join(cell.splitlines()) for cell in row if cell))
    print("\n자기소개서")
    for number, essay in enumerate(text.essays, 1):
        print(f"\n{number}. {essay.question.text}")
        _print_essay(essay)
        for suggestion in draft.of_essay(essay.question.id, SuggestionState.OPEN) if draft is not None else ():
            print(f"  [제안 {suggestion.id}] {suggestion.text}\n    {suggestion.reason}")


def _print_essay(essay: EssayText) -> None:
    if not essay.sentences:
        print("  (아직 적은 것이 없습니다)")
        return
    print(f"  {essay.text}\n  {length_words(essay)}{f' · {essay.writer}' if essay.writer else ''}")
    for notice in essay_notices(essay):
        print(f"  ※ {notice}")
    for sentence in essay.left_out:
        print(f"  뺀 문장: {sentence.text}")


def print_list(kept: tuple[KeptDraft, ...]) -> None:
    """One line each."""
    if not kept:
        print("쓰던 이력서가 없습니다. ‘maju resume new’로 시작하십시오.")
    for each in kept:
        draft = each.draft
        left = f"남은 질문 {draft.left}개" if draft.current is not None else "다 물었음"
        print(f"{draft.id}  {each.changed_at[:16].replace('T', ' ')}  {draft.target.title or '정하지 않음'}  {left}")
