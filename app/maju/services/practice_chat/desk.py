"""The practice chat as the window asks for it: every turn is stored before it is shown, and a stopped one as far as it came."""

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from maju.domain.candidate import CandidateProfile
from maju.domain.chat import Chat, ChatStore, ChatTopic, KeptChat, Turn, TurnKind, TurnWho
from maju.domain.errors import MajuError
from maju.domain.evaluation import JudgedBy
from maju.domain.jobs import Occupation, Target
from maju.domain.ports import Clock, LanguageModel, WordAnalyzer
from maju.domain.progress import Cancelled, never
from maju.domain.question import Question
from maju.services.feedback.desk import FeedbackDesk
from maju.services.job_desk import JobDesk
from maju.services.practice_chat.intents import Wish, WishKind, read_wish
from maju.services.practice_chat.replies import Situation, reply
from maju.services.practice_chat.topics import named_topic

OnTurn = Callable[[int, Turn], None]
_TITLE = 60


def _nobody(_number: int, _turn: Turn) -> None:
    """Nobody looks."""


@dataclass(frozen=True, slots=True)
class ChatParts:
    """What the desk works with; each is asked when it is needed. ``about_person``: the materials as a language model may see them,
    for a blind interview or not; ``model`` gives None where there is none."""

    store: ChatStore
    clock: Clock
    profile: Callable[[], CandidateProfile]
    about_person: Callable[[bool], str]
    jobs: Callable[[], JobDesk]
    bank: Callable[[], Sequence[Question]]
    feedback: FeedbackDesk
    words: Callable[[], WordAnalyzer]
    model: Callable[[], LanguageModel | None]
    prompts: Callable[[], Mapping[str, str]]
    hold: Callable[[], Callable[[], None]]


class ChatDesk:
    """Every call blocks, those with a language model for long; any thread may call. Raises MajuError ``chat-unknown`` for a
    conversation that was deleted, and what engines raise."""

    def __init__(self, parts: ChatParts) -> None:
        self._parts = parts

    # --- conversations ------------------------------------------------------------------------------------------------

    def chats(self) -> tuple[KeptChat, ...]:
        """Without their turns, the one changed last first."""
        return self._parts.store.all()

    def get(self, identifier: str) -> KeptChat:
        """With its turns."""
        return self._parts.store.get(identifier)

    def start(self, topic: ChatTopic) -> KeptChat:
        """A new conversation."""
        now = self._parts.clock.today()
        chat = Chat(uuid.uuid4().hex[:12], now, topic)
        self._parts.store.add(chat, now)
        return KeptChat(chat, now)

    def retopic(self, identifier: str, topic: ChatTopic) -> None:
        """What is practised for from now on."""
        chat = self._parts.store.get(identifier).chat
        self._parts.store.put(replace(chat, topic=topic), self._parts.clock.today())

    def remove(self, identifiers: Iterable[str] | None = None) -> int:
        """Forget these conversations, or all of them; returns how many there were."""
        return self._parts.store.remove(identifiers)

    def occupations(self) -> tuple[Occupation, ...]:
        """What may be practised for. Raises what the index of jobs raises."""
        return self._parts.jobs().occupations()

    def has_model(self) -> bool:
        """Whether a language model writes along."""
        return self._parts.model() is not None

    # --- a turn -------------------------------------------------------------------------------------------------------

    def say(
        self,
        identifier: str,
        text: str,
        wish: Wish | None = None,
        *,
        blind: bool = False,
        on_turn: OnTurn = _nobody,
        cancelled: Cancelled = never,
    ) -> KeptChat:
        """Take what the person says and answer it; ``wish``: what a button wants, None to read it from the words. ``on_turn`` gets the
        number of each turn that is new or has grown. ``cancelled``, with :meth:`cancel`: the answer ends where it is, and says so."""
        let_go = self._parts.hold()
        try:
            kept = self._parts.store.get(identifier)
            here = self._situation(kept, blind=blind)
            wanted = wish or self._read(text, here)
            if wish is None and wanted.kind in (WishKind.NEW_QUESTION, WishKind.MODEL_ANSWER):
                kept, here = self._for_named_work(text, kept, here)
            self._take(kept, text, wanted, on_turn)
            answer = _Answer(self._parts, identifier, on_turn, cancelled, self.cancel)
            made = reply(wanted, text, here, answer.grow)
            answer.end(made)
            return self._parts.store.get(identifier)
        finally:
            let_go()

    def cancel(self) -> None:
        """Stop what the language model is writing, from any thread."""
        model = self._parts.model()
        if model is not None:
            model.cancel()

    # ------------------------------------------------------------------------------------------------------------------

    def _read(self, text: str, here: Situation) -> Wish:
        known = self._parts.feedback.question(text)
        if any(known is question for question in here.bank):
            return Wish(WishKind.MODEL_ANSWER, text)
        return read_wish(text, asked=here.open_question is not None, answered=bool(here.changeable))

    def _for_named_work(self, text: str, kept: KeptChat, here: Situation) -> tuple[KeptChat, Situation]:
        """The same for the work that a request names: from now on it is practised for."""
        known = here.feedback.question(text)
        occupations = () if known in here.bank else self.occupations()
        topic = named_topic(text, kept.chat.topic, occupations)
        if topic == kept.chat.topic:
            return kept, here
        kept = replace(kept, chat=replace(kept.chat, topic=topic))
        self._parts.store.put(kept.chat, self._parts.clock.today())
        return kept, self._situation(kept, blind=here.blind)

    def _take(self, kept: KeptChat, text: str, wish: Wish, on_turn: OnTurn) -> None:
        """The person's own turn; the first one names the conversation."""
        now = self._parts.clock.today()
        kind = TurnKind.ANSWER if wish.kind is WishKind.ANSWER else TurnKind.WISH
        turn = Turn(TurnWho.PERSON, kind, text.strip(), now)
        if not kept.chat.title:
            self._parts.store.put(replace(kept.chat, title=" ".join(text.split())[:_TITLE]), now)
        on_turn(self._parts.store.append(kept.chat.id, turn, now), turn)

    def _situation(self, kept: KeptChat, *, blind: bool) -> Situation:
        parts, topic = self._parts, kept.chat.topic
        own, occupation = self._of_the_job(topic)
        model = parts.model()
        return Situation(
            chat=kept,
            topic=topic,
            own=own,
            bank=parts.bank(),
            occupation=occupation,
            profile=parts.profile(),
            resume=parts.about_person(blind) if model is not None else "",
            blind=blind,
            words=parts.words(),
            feedback=parts.feedback,
            model=model,
            prompts=parts.prompts,
        )

    def _of_the_job(self, topic: ChatTopic) -> tuple[tuple[Question, ...], Occupation | None]:
        """Questions of the posting or the occupation, and the occupation; nothing where it is not there any more."""
        target = Target.POSTING if topic.posting_id else Target.OCCUPATION
        identifier = topic.posting_id or topic.occupation_id
        if not identifier:
            return (), None
        jobs = self._parts.jobs()
        try:
            practice = jobs.practice(target, identifier)
            occupation = jobs.occupation(practice.occupation_id) if practice.occupation_id else None
        except MajuError as error:
            if error.code not in ("posting-unknown", "occupation-unknown"):
                raise
            return (), None
        return tuple(each.question for each in practice.questions), occupation


class _Answer:
    """The coach's turn on its way: stored with every whole sentence, so that not more than one is lost."""

    def __init__(
        self, parts: ChatParts, chat: str, on_turn: OnTurn, cancelled: Cancelled, cancel: Callable[[], None]
    ) -> None:
        self._parts, self._chat, self._on_turn = parts, chat, on_turn
        self._cancelled, self._cancel = cancelled, cancel
        self._writes = parts.model() is not None
        self._number = 0
        self._grown: Turn | None = None

    def grow(self, so_far: Turn) -> None:
        """The turn as far as it came."""
        if self._cancelled():
            self._cancel()
            return
        self._grown = replace(so_far, at=self._parts.clock.today(), stopped=True)
        if not self._number or so_far.text.endswith((".", "?", "!")):
            self._store(self._grown)
        self._on_turn(self._number, self._grown)

    def end(self, made: Turn) -> None:
        """The turn as it is; where a language model was stopped in it, as far as it came."""
        turn = replace(made, at=self._parts.clock.today())
        by_model = made.made_by is JudgedBy.LANGUAGE_MODEL or made.kind is TurnKind.QUESTION
        if self._cancelled() and self._writes and not by_model:
            turn = self._grown or replace(turn, text="", made_by=JudgedBy.LANGUAGE_MODEL, stopped=True, notices=())
        self._store(turn)
        self._on_turn(self._number, turn)

    def _store(self, turn: Turn) -> None:
        if self._number:
            self._parts.store.put_turn(self._chat, self._number, turn)
        else:
            self._number = self._parts.store.append(self._chat, turn, turn.at)
