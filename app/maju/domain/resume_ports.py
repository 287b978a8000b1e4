"""The port that keeps conversations of the resume writer and the texts that came of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from maju.domain.errors import MajuError
from maju.domain.resume_draft import ResumeDraft
from maju.domain.resume_text import ResumeText, ResumeVersion


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A conversation as it is stored. ``version`` grows with every turn."""

    draft: ResumeDraft
    version: int
    changed_at: str


class ResumeDraftStore(Protocol):
    """Keeps conversations and texts. Every method is durable when it returns and may be called from any thread and process."""

    def add(self, draft: ResumeDraft, at: str) -> KeptDraft:
        """Remember a new one."""

    def put(self, draft: ResumeDraft, on: int, at: str) -> KeptDraft:
        """Remember its next state, made from version ``on``. Raises: MajuError ``resume-changed``, ``resume-unknown``."""

    def get(self, identifier: str) -> KeptDraft:
        """Raises: MajuError ``resume-unknown``."""

    def all(self) -> tuple[KeptDraft, ...]:
        """The one changed last first."""

    def remove(self, identifiers: Iterable[str]) -> int:
        """Forget these with their texts; returns how many there were."""

    def add_text(self, identifier: str, text: ResumeText, at: str) -> ResumeVersion:
        """Keep a text as the next number; the last one again where it is the same. Raises: MajuError ``resume-unknown``."""

    def texts(self, identifier: str) -> tuple[ResumeVersion, ...]:
        """The oldest first."""

    def text(self, identifier: str, number: int) -> ResumeVersion:
        """Raises: MajuError ``resume-text-unknown``."""


def changed_meanwhile() -> MajuError:
    """Somebody else's turn came first."""
    return MajuError(
        "resume-changed",
        "다른 창이나 명령에서 이 이력서가 그사이 바뀌어 이번 것은 넣지 않았습니다. 먼저 적은 것은 그대로 있습니다. 바뀐 것을 보고 다시 보내 주십시오.",
    )
