"""Plans the follow-up while the person still speaks, from the newest words, and hands it over when the answer has ended."""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import dataclass
from typing import Protocol

from maju.domain.answer import TakeId, Transcript
from maju.domain.interview import InterviewPlan
from maju.domain.korean import count_syllables
from maju.domain.question import ChosenFollowUp, PlannedQuestion
from maju.services.following_up.conditions import has_words
from maju.services.following_up.conversation import Conversation, conversation_at
from maju.services.lanes import Lanes, report_error

LOG = logging.getLogger(__name__)

RULES_LANE, MODEL_LANE = "follow-up", "follow-up-model"
ENOUGH_SYLLABLES = 60
"""About a quarter of a minute: a model is not asked about less, nor again before so much was added."""
PATIENCE_S = 300.0
"""Longest wait where nobody listens (files read faster than they were spoken): a recogniser or a model has died."""

Deliver = Callable[[ChosenFollowUp | None, bool], None]
"""Hears of a follow-up; the second is False for the best so far, while a better one may still come."""


class ByRules(Protocol):
    """What :class:`RuleFollowUps` does: quick, always there."""

    def choose(self, conversation: Conversation, transcript: Transcript | None) -> ChosenFollowUp | None:
        """The follow-up to ask now, or None."""


class ByModel(Protocol):
    """What :class:`ModelFollowUps` does: slow, and may find nothing."""

    def choose(self, conversation: Conversation, transcript: Transcript) -> ChosenFollowUp | None:
        """A follow-up that stood every check, or None."""

    def still_fits(self, chosen: ChosenFollowUp, conversation: Conversation, transcript: Transcript) -> bool:
        """Whether it stands every check with other words of the same answer."""

    def cancel(self) -> None:
        """Stop a running :meth:`choose`; no effect on anybody else's call."""


@dataclass(slots=True)
class _Thought:
    """What is thought about one take. ``read``: the transcript that ``by_rules`` was chosen from; ``asked_at``: syllables of the
    one the model was last asked about."""

    conversation: Conversation
    newest: Transcript | None = None
    read: Transcript | None = None
    by_rules: ChosenFollowUp | None = None
    by_model: ChosenFollowUp | None = None
    queued: bool = False
    model_busy: bool = False
    asked_at: int = 0
    asked_final: bool = False
    deliver: Deliver | None = None

    @property
    def knows_all(self) -> bool:
        """Whether the whole answer was read."""
        return self.read is not None and self.read.final


class FollowUpPlanner:
    """One interview's planner. ``begin``, ``choose`` and ``leave`` come from the interview's lane, ``hear`` from any thread.

    Rules and model think on lanes of their own; one take at a time is thought about, and what another take's thought finds is dropped.
    """

    def __init__(self, lanes: Lanes, rules: ByRules, model: ByModel | None = None, *, patient: bool = False) -> None:
        """``patient``: the whole transcript is waited for, however long it takes."""
        self._lanes = lanes
        self._rules = rules
        self._model = model
        self._patient = patient
        self._lock = threading.RLock()
        self._said: dict[int, str] = {}
        self._thought: _Thought | None = None

    def remember(self, said: Mapping[int, str]) -> None:
        """What was said before an interruption, by position."""
        with self._lock:
            self._said |= said

    def begin(self, plan: InterviewPlan, queue: Sequence[PlannedQuestion], take: TakeId) -> None:
        """A take begins; thoughts about the one before are stale."""
        self.leave()
        with self._lock:
            said = [(at, text) for at, text in sorted(self._said.items()) if at < take.position]
            self._thought = _Thought(conversation_at(plan, queue, take, said))

    def hear(self, take: TakeId, transcript: Transcript) -> None:
        """The newest words of a take, partial or final."""
        with self._lock:
            if transcript.final:
                self._said[take.position] = transcript.text
            thought = self._thought
            if thought is None or thought.conversation.take != take:
                return
            thought.newest = transcript
            self._think_soon(thought)

    def choose(self, take: TakeId, deliver: Deliver) -> bool:
        """Tell ``deliver`` of the follow-up to a take that has ended; True where that was done at once and for good.

        Else it hears of the best so far as soon as there is one, and of the final choice once the whole answer was read; both
        from other threads, possibly too late.
        """
        if not self._patient:
            return self._promise(take, deliver)
        deliver(self._wait_for(take), True)
        return True

    @property
    def nearly_there(self) -> bool:
        """Whether only the last words of the take are still to be read: the choice is a matter of half a second."""
        with self._lock:
            thought = self._thought
            return thought is not None and thought.read is not None and not thought.model_busy

    def leave(self) -> None:
        """The interview has gone on: what is still thought about the last take is of no use."""
        with self._lock:
            thought, self._thought = self._thought, None
            if thought is None:
                return
            thought.deliver = None
            if thought.model_busy and self._model is not None:
                self._model.cancel()

    # --- on the lanes -------------------------------------------------------------------------------------------------

    def _think_soon(self, thought: _Thought) -> None:
        if thought.queued:
            return
        thought.queued = True
        self._lanes[RULES_LANE].submit(self._think, thought).add_done_callback(report_error)

    def _think(self, thought: _Thought) -> None:
        with self._lock:
            thought.queued = False
            newest = thought.newest
            if thought is not self._thought:
                return
        chosen = self._rules.choose(thought.conversation, newest)
        with self._lock:
            thought.by_rules, thought.read = chosen, newest
            self._ask_model(thought)
            self._hand_over(thought)

    def _ask_model(self, thought: _Thought) -> None:
        """Ask it about the newest words, unless it thinks already or they have hardly changed."""
        newest = thought.newest
        if self._model is None or thought.model_busy or newest is None or not has_words(newest):
            return
        if thought is not self._thought or thought.asked_final:
            return
        syllables = count_syllables(newest.text)
        if newest.final and thought.by_model is not None and self._fits(thought):
            return
        if not newest.final and syllables < thought.asked_at + ENOUGH_SYLLABLES:
            return
        thought.model_busy, thought.asked_at, thought.asked_final = True, syllables, newest.final
        self._lanes[MODEL_LANE].submit(self._think_with_model, thought, newest).add_done_callback(report_error)

    def _think_with_model(self, thought: _Thought, transcript: Transcript) -> None:
        assert self._model is not None
        chosen = None
        try:
            if thought is self._thought:
                chosen = self._model.choose(thought.conversation, transcript)
        finally:
            with self._lock:
                thought.model_busy = False
                thought.by_model = chosen or thought.by_model
                self._ask_model(thought)
                self._hand_over(thought)

    def _hand_over(self, thought: _Thought) -> bool:
        """Deliver what there is, if somebody waits; whether that was the last word."""
        if thought.deliver is None or thought is not self._thought:
            return False
        if self._fits(thought):
            chosen, final = thought.by_model, True
        else:
            chosen, final = thought.by_rules, thought.knows_all and not thought.model_busy
        if not final and thought.read is None and thought.by_rules is None:
            return False
        deliver = thought.deliver
        if final:
            thought.deliver = None
        deliver(chosen, final)
        return final

    def _fits(self, thought: _Thought) -> bool:
        """Whether the model's follow-up goes with the words as they are known now."""
        if self._model is None or thought.by_model is None or thought.newest is None:
            return False
        return self._model.still_fits(thought.by_model, thought.conversation, thought.newest)

    def _promise(self, take: TakeId, deliver: Deliver) -> bool:
        with self._lock:
            thought = self._thought
            if thought is None or thought.conversation.take != take:
                deliver(None, True)
                return True
            thought.deliver = deliver
            if self._hand_over(thought):
                return True
            self._think_soon(thought)
            return False

    def _wait_for(self, take: TakeId) -> ChosenFollowUp | None:
        """The final choice, once the whole transcript was read."""
        found: Future[ChosenFollowUp | None] = Future()
        self._promise(take, lambda chosen, final: found.set_result(chosen) if final else None)
        try:
            return found.result(PATIENCE_S)
        except FutureTimeoutError:
            LOG.warning("no final words of %s in %s s", take, PATIENCE_S)
            return None
