"""What to tell a person whose record was brought back: what is there again, from where, and what is lost."""

from collections.abc import Iterator

from maju.domain.phrase import Phrase
from maju.domain.restoring import Restored, TableRescue

_NAMES = {
    "interviews": "면접",
    "takes": "답변",
    "self_ratings": "스스로 매긴 점수",
    "documents": "자료",
    "profile": "프로필",
    "company_notes": "면접 후기",
    "resume_drafts": "이력서 대화",
    "resume_versions": "이력서",
    "chats": "연습 대화",
    "chat_turns": "연습 대화의 말",
    "interview_keys": "녹음의 열쇠",
    "retention_notices": "삭제 예고",
}


def restored_words(restored: Restored) -> tuple[Phrase, ...]:
    """A sentence each, what was done first."""
    return tuple(_sentences(restored))


def _sentences(restored: Restored) -> Iterator[Phrase]:
    backup = restored.backup
    if restored.tables:
        yield Phrase("읽을 수 있는 기록을 새 파일로 되살렸습니다.", {})
    elif backup is not None:
        yield Phrase("{when}에 만든 {number}번 백업으로 되돌렸습니다.", {"when": backup.when, "number": backup.number})
    for table in restored.tables:
        if table.kept or table.filled or table.lost:
            yield _rows(table)
    if any(table.open_ended for table in restored.tables):
        if backup is not None:
            words = "{when}에 만든 백업 뒤에 생긴 기록 일부는 되살리지 못했을 수 있습니다."
            yield Phrase(words, {"when": backup.when})
        else:
            yield Phrase("손상된 곳 뒤에 있던 기록 일부는 되살리지 못했을 수 있습니다.", {})
    if restored.aside is not None:
        yield Phrase("손상된 원래 파일은 {path}에 그대로 보관했습니다.", {"path": restored.aside})


def _rows(table: TableRescue) -> Phrase:
    facts = {
        "name": Phrase(_NAMES.get(table.name, table.name), {}),
        "kept": table.kept,
        "filled": table.filled,
        "lost": table.lost,
    }
    if table.filled and table.lost:
        return Phrase("{name}: {kept}건 그대로, {filled}건은 백업에서, {lost}건은 되살리지 못함", facts)
    if table.filled:
        return Phrase("{name}: {kept}건 그대로, {filled}건은 백업에서", facts)
    if table.lost:
        return Phrase("{name}: {kept}건 그대로, {lost}건은 되살리지 못함", facts)
    return Phrase("{name}: {kept}건 그대로", facts)
