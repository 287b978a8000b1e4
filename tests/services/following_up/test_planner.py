"""The planner: newest words, the best so far, a model that is late, and what is stale."""

import threading
from collections.abc import Iterator

import pytest

from maju.domain.answer import TakeId, Transcript, TranscriptSource
from maju.domain.formats import FollowUpRule
from maju.domain.question import ChosenFollowUp, FollowUpKind
from maju.services.following_up.conversation import Conversation
from maju.services.following_up.planner import MODEL_LANE, RULES_LANE, FollowUpPlanner
from maju.services.lanes import Lanes
from tests.making import make_format, make_plan

PLAN = make_plan(make_format(follow_up_rule=FollowUpRule.CONDITIONAL, follow_ups_per_question=2))
TAKE = TakeId("plan-1", 0, 1)
LONG = "저는 배송 앱의 알림 서버를 맡아 밀린 알림을 두 줄로 나누어 보내도록 고쳤습니다. " * 3


def partial(text: str) -> Transcript:
    return Transcript(text, TranscriptSource.SPEECH, final=False)


def whole(text: str) -> Transcript:
    return Transcript(text, TranscriptSource.SPEECH)


class EchoRules:
    """Asks about the words it was given; remembers what it was given."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.conversations: list[Conversation] = []

    def choose(self, conversation: Conversation, transcript: Transcript | None) -> ChosenFollowUp | None:
        text = transcript.text if transcript else ""
        self.seen.append(text)
        self.conversations.append(conversation)
        return conversation.follow_up(f"규칙: {text[-12:]}", FollowUpKind.CLARIFY) if text else None


class SlowModel:
    """Answers when it is let; a cancelled call finds nothing."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.asked: list[str] = []
        self.cancelled = 0

    def choose(self, conversation: Conversation, transcript: Transcript) -> ChosenFollowUp | None:
        self.asked.append(transcript.text)
        assert self.go.wait(10)
        return conversation.follow_up(f"모델: {transcript.text[:8]}", FollowUpKind.DEEPEN, f"말: {transcript.text[:8]}")

    def still_fits(self, chosen: ChosenFollowUp, _conversation: Conversation, transcript: Transcript) -> bool:
        return chosen.reason.removeprefix("말: ") in transcript.text

    def cancel(self) -> None:
        self.cancelled += 1
        self.go.set()


class Heard:
    """What was delivered."""

    def __init__(self) -> None:
        self.all: list[tuple[str | None, bool]] = []
        self.came = threading.Event()

    def __call__(self, chosen: ChosenFollowUp | None, final: bool) -> None:
        self.all.append((chosen.question.text if chosen else None, final))
        if final:
            self.came.set()


@pytest.fixture
def lanes() -> Iterator[Lanes]:
    made = Lanes()
    yield made
    made.close()


def settle(lanes: Lanes, *, model: bool = False) -> None:
    for name in (RULES_LANE, MODEL_LANE, RULES_LANE) if model else (RULES_LANE,):
        lanes[name].submit(lambda: None).result(10)


def test_the_best_so_far_comes_from_the_newest_words_and_the_last_word_from_the_whole(lanes: Lanes) -> None:
    rules, heard = EchoRules(), Heard()
    planner = FollowUpPlanner(lanes, rules)
    planner.begin(PLAN, PLAN.questions, TAKE)
    planner.hear(TAKE, partial("처음 몇 마디"))
    planner.hear(TAKE, partial("처음 몇 마디 다음 몇 마디"))
    settle(lanes)
    assert planner.choose(TAKE, heard) is False
    assert heard.all == [("규칙: 몇 마디 다음 몇 마디", False)]
    planner.hear(TAKE, whole("처음 몇 마디 다음 몇 마디 끝"))
    assert heard.came.wait(10)
    assert heard.all[-1] == ("규칙: 마디 다음 몇 마디 끝", True)


def test_what_is_known_when_the_answer_ends_is_handed_over_at_once(lanes: Lanes) -> None:
    heard = Heard()
    planner = FollowUpPlanner(lanes, EchoRules())
    planner.begin(PLAN, PLAN.questions, TAKE)
    planner.hear(TAKE, whole("모두 말했습니다"))
    settle(lanes)
    assert planner.choose(TAKE, heard) is True
    assert heard.all == [("규칙: 모두 말했습니다", True)]


def test_only_the_newest_words_are_thought_about_while_the_lane_is_busy(lanes: Lanes) -> None:
    rules, hold = EchoRules(), threading.Event()
    planner = FollowUpPlanner(lanes, rules)
    planner.begin(PLAN, PLAN.questions, TAKE)
    lanes[RULES_LANE].submit(hold.wait, 10)
    for count in range(1, 6):
        planner.hear(TAKE, partial("말 " * count))
    hold.set()
    settle(lanes)
    assert rules.seen == ["말 " * 5]


def test_a_models_follow_up_is_planned_while_the_person_speaks_and_preferred(lanes: Lanes) -> None:
    model, heard = SlowModel(), Heard()
    planner = FollowUpPlanner(lanes, EchoRules(), model)
    planner.begin(PLAN, PLAN.questions, TAKE)
    planner.hear(TAKE, partial(LONG))
    model.go.set()
    settle(lanes, model=True)
    assert planner.choose(TAKE, heard) is True
    assert heard.all == [(f"모델: {LONG[:8]}", True)]


def test_a_model_is_not_asked_about_a_few_words_nor_again_before_much_was_added(lanes: Lanes) -> None:
    model = SlowModel()
    model.go.set()
    planner = FollowUpPlanner(lanes, EchoRules(), model)
    planner.begin(PLAN, PLAN.questions, TAKE)
    for text in ("짧은 말", LONG, LONG + "조금 더", LONG * 2):
        planner.hear(TAKE, partial(text))
        settle(lanes, model=True)
    assert model.asked == [LONG, LONG * 2]


def test_while_the_model_thinks_the_rules_stand_by_and_what_comes_late_is_dropped(lanes: Lanes) -> None:
    model, heard = SlowModel(), Heard()
    planner = FollowUpPlanner(lanes, EchoRules(), model)
    planner.begin(PLAN, PLAN.questions, TAKE)
    planner.hear(TAKE, whole(LONG))
    settle(lanes)
    assert planner.choose(TAKE, heard) is False
    settle(lanes)
    assert {final for _, final in heard.all} == {False}
    planner.leave()
    assert model.cancelled == 1
    settle(lanes, model=True)
    assert not heard.came.is_set(), "the next question is asked already"


def test_a_models_follow_up_to_words_that_were_revised_is_not_asked(lanes: Lanes) -> None:
    model, heard = SlowModel(), Heard()
    model.go.set()
    planner = FollowUpPlanner(lanes, EchoRules(), model)
    planner.begin(PLAN, PLAN.questions, TAKE)
    planner.hear(TAKE, partial(LONG))
    settle(lanes, model=True)
    revised = LONG.replace("저는 배송 앱", "제가 배송 앱")
    planner.hear(TAKE, whole(revised))
    settle(lanes, model=True)
    assert planner.choose(TAKE, heard) is True
    assert heard.all == [(f"모델: {revised[:8]}", True)]
    assert model.asked == [LONG, revised]


def test_words_of_another_take_change_nothing(lanes: Lanes) -> None:
    rules, heard = EchoRules(), Heard()
    planner = FollowUpPlanner(lanes, rules)
    planner.begin(PLAN, PLAN.questions, TakeId("plan-1", 0, 2))
    planner.hear(TAKE, whole("첫 답변"))
    settle(lanes)
    assert rules.seen == []
    assert planner.choose(TAKE, heard) is True
    assert heard.all == [(None, True)]


def test_a_patient_planner_waits_for_the_whole_transcript_and_for_the_model(lanes: Lanes) -> None:
    model, heard = SlowModel(), Heard()
    planner = FollowUpPlanner(lanes, EchoRules(), model, patient=True)
    planner.begin(PLAN, PLAN.questions, TAKE)
    asked = lanes["interview"].submit(planner.choose, TAKE, heard)
    planner.hear(TAKE, whole(LONG))
    settle(lanes)
    assert not asked.done()
    model.go.set()
    assert asked.result(10) is True
    assert heard.all == [(f"모델: {LONG[:8]}", True)]


def test_a_follow_up_on_a_follow_up_knows_what_was_said_and_asked_before(lanes: Lanes) -> None:
    rules = EchoRules()
    planner = FollowUpPlanner(lanes, rules)
    planner.begin(PLAN, PLAN.questions, TAKE)
    planner.hear(TAKE, whole("첫 답변"))
    first, *others = PLAN.questions
    chosen = Conversation.follow_up(rules_conversation(), "이어지는 질문", FollowUpKind.RESULT)
    further = type(first)(chosen.question, 1, 1, first.question.id, follow_up_kind=FollowUpKind.RESULT)
    second = TakeId("plan-1", 1, 1)
    planner.begin(PLAN, (first, further, *others), second)
    planner.hear(second, whole("둘째 답변"))
    settle(lanes)
    known = rules.conversations[-1]
    assert known.earlier == ("첫 답변",)
    assert known.kinds == frozenset({FollowUpKind.RESULT})
    assert known.asked_in_set == (first.question.text,)
    assert known.parent.id == first.question.id


def rules_conversation() -> Conversation:
    form = PLAN
    return Conversation(form.questions[0], TAKE, (), form.group, form.experience)
