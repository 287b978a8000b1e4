"""Practice conversations: what was asked, answered, said of it, and for which work."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from maju.domain.errors import MajuError
from maju.domain.evaluation import JudgedBy
from maju.domain.question import Experience, OccupationGroup


class TurnWho(StrEnum):
    """Who says it."""

    PERSON = "person"
    COACH = "coach"


class TurnKind(StrEnum):
    """What a turn is. A person's: ``WISH`` (a request, a question to be answered), ``ANSWER`` (their own answer); the others are
    the coach's, ``HINT`` for a sentence about what can be asked."""

    WISH = "wish"
    ANSWER = "answer"
    QUESTION = "question"
    MODEL_ANSWER = "model-answer"
    FEEDBACK = "feedback"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn. ``question``: the interview question it is about, by its words, and ``question_id`` where it is one of the bank or of
    the job. ``made_by``: who wrote a model answer or feedback. ``general``: an example with nothing of the person's own in it.
    ``stopped``: it ends where it was stopped, or where the program ended. ``notices`` must be shown."""

    who: TurnWho
    kind: TurnKind
    text: str
    at: str
    question: str = ""
    question_id: str = ""
    made_by: JudgedBy | None = None
    general: bool = False
    stopped: bool = False
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChatTopic:
    """The work that is practised for. Ids are empty where no occupation or posting was chosen; the names are for people."""

    group: OccupationGroup = OccupationGroup.ICT
    experience: Experience = Experience.NEW
    occupation_id: str = ""
    occupation: str = ""
    posting_id: str = ""
    posting: str = ""


@dataclass(frozen=True, slots=True)
class Chat:
    """One conversation. ``title``: what was wanted first."""

    id: str
    started_at: str
    topic: ChatTopic
    title: str = ""


@dataclass(frozen=True, slots=True)
class KeptChat:
    """A conversation as it is stored, its turns from number 1 on; ``changed_at`` moves with every turn."""

    chat: Chat
    changed_at: str
    turns: tuple[Turn, ...] = ()

    def last(self, *kinds: TurnKind) -> Turn | None:
        """The last turn of these kinds."""
        return next((turn for turn in reversed(self.turns) if turn.kind in kinds), None)


class ChatStore(Protocol):
    """Keeps conversations. Every method is durable when it returns and may be called from any thread and process."""

    def add(self, chat: Chat, at: str) -> None:
        """Remember a new one."""

    def put(self, chat: Chat, at: str) -> None:
        """Remember its topic and title as they are now. Raises: MajuError ``chat-unknown``."""

    def append(self, identifier: str, turn: Turn, at: str) -> int:
        """Add a turn, and return its number. Raises: MajuError ``chat-unknown``."""

    def put_turn(self, identifier: str, number: int, turn: Turn) -> None:
        """Put a turn in the place of one that has grown. Raises: MajuError ``chat-unknown``."""

    def get(self, identifier: str) -> KeptChat:
        """With its turns. Raises: MajuError ``chat-unknown``."""

    def all(self) -> tuple[KeptChat, ...]:
        """Without their turns, the one changed last first."""

    def remove(self, identifiers: Iterable[str] | None = None) -> int:
        """Forget these with their turns, or all of them; returns how many there were."""


def unknown_chat() -> MajuError:
    """Somebody has deleted it."""
    return MajuError(
        "chat-unknown",
        "이 대화는 지워져서 더 이을 수 없습니다. 다른 대화는 그대로 있습니다. 새 대화를 시작해 주십시오.",
    )
