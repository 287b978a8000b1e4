"""Documents and the profile as JSON; assets/schemas/documents-*.schema.json and profile-show.schema.json describe them."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from maju.domain.candidate import CandidateProfile, ProfileItem
from maju.domain.document import Block, DocumentText, Paragraph, StoredDocument
from maju.domain.errors import MajuError


def text_to_plain(text: DocumentText) -> dict[str, Any]:
    """What was read of a file."""
    return {
        "name": text.name,
        "format": text.format.value,
        "pages": text.pages,
        "blocks": [_block(block) for block in text.blocks],
        "hidden": [{"text": each.text, "by": each.by.value, "page": each.page} for each in text.hidden],
        "notices": [str(notice) for notice in text.notices],
    }


def document_to_plain(document: StoredDocument) -> dict[str, Any]:
    """A document of the list, without what stands in it."""
    return {
        "id": document.id,
        "name": document.text.name,
        "kind": document.kind.value,
        "format": document.text.format.value,
        "pages": document.text.pages,
        "size_bytes": document.size_bytes,
        "added_at": document.added_at,
        "hidden": len(document.text.hidden),
        "notices": [str(notice) for notice in document.text.notices],
    }


def added_to_plain(added: Sequence[StoredDocument], refused: Sequence[tuple[str, MajuError]]) -> dict[str, Any]:
    """What came in and what was refused."""
    return {
        "added": [document_to_plain(document) for document in added],
        "refused": [{"file": name, "code": error.code, "text": str(error)} for name, error in refused],
    }


def profile_to_plain(profile: CandidateProfile) -> dict[str, Any]:
    """The profile, every item with the line it came from."""
    return {
        "name": profile.name,
        "items": [_item(item) for item in profile.items],
        "notices": list(profile.notices),
    }


def _item(item: ProfileItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "kind": item.kind.value,
        "title": item.title,
        "organisation": item.organisation,
        "role": item.role,
        "start": item.start,
        "end": item.end,
        "text": item.text,
        "skills": list(item.skills),
        "read_by": item.read_by.value,
        "source": None if item.source is None else asdict(item.source),
    }


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {"type": "paragraph", "text": block.text, "page": block.page, "heading": block.heading}
    return {"type": "table", "rows": [list(row) for row in block.rows], "page": block.page}
