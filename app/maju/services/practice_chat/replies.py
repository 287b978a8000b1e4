"""What the coach says to a wish: a model answer, a changed one, feedback on an answer, a question, or what can be asked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from maju.domain.candidate import CandidateProfile
from maju.domain.chat import ChatTopic, KeptChat, Turn, TurnKind, TurnWho
from maju.domain.evaluation import JudgedBy
from maju.domain.jobs import Occupation
from maju.domain.ports import LanguageModel, WordAnalyzer
from maju.domain.question import PlannedQuestion, Question, QuestionKind
from maju.services.feedback.desk import FeedbackDesk
from maju.services.judging.finding import asks_for_a_story
from maju.services.judging.points import wanted_points
from maju.services.practice_chat import words as said
from maju.services.practice_chat.changing import change_by_rules
from maju.services.practice_chat.expected import expected, meant
from maju.services.practice_chat.general_answer import about_of, compose
from maju.services.practice_chat.intents import Change, Wish, WishKind
from maju.services.practice_chat.model_chat import ModelChanger, ToChange
from maju.services.practice_chat.own_story import OwnStory

Told = Callable[[Turn], None]
_INSTEAD = "{why} 기본 방식으로 만들었습니다."
_POINTS = 3


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything a reply is made of. ``own``: the questions of the topic's posting or occupation; ``resume``: the materials as a
    language model may see them; ``model``: None where there is none."""

    chat: KeptChat
    topic: ChatTopic
    own: Sequence[Question]
    bank: Sequence[Question]
    occupation: Occupation | None
    profile: CandidateProfile
    resume: str
    blind: bool
    words: WordAnalyzer
    feedback: FeedbackDesk
    model: LanguageModel | None
    prompts: Callable[[], Mapping[str, str]]

    @property
    def job(self) -> str:
        """The work as people call it; empty where none was chosen."""
        return self.topic.occupation or (self.occupation.name if self.occupation else "")

    @property
    def open_question(self) -> Question | None:
        """The question that was spoken of last."""
        turn = next((turn for turn in reversed(self.chat.turns) if turn.question), None)
        if turn is None:
            return None
        known = (q for q in (*self.own, *self.bank) if q.id == turn.question_id and q.text == turn.question)
        return next(known, None) or meant(turn.question, self.topic, self.own, self.bank, self.words)

    @property
    def changeable(self) -> str:
        """The last model answer, or the person's own answer, to the open question; empty where there is none yet."""
        for turn in reversed(self.chat.turns):
            if turn.kind is TurnKind.QUESTION:
                return ""
            if turn.kind in (TurnKind.MODEL_ANSWER, TurnKind.ANSWER) and turn.text:
                return turn.text
        return ""


def reply(wish: Wish, text: str, here: Situation, told: Told) -> Turn:
    """The coach's turn, without its time. ``told`` gets it as a language model writes it."""
    match wish.kind:
        case WishKind.MODEL_ANSWER:
            question = _asked_about(wish, here)
            return _model_answer(question, here, told) if question else _hint(said.WHICH_QUESTION)
        case WishKind.CHANGE:
            return _changed(wish, here, told)
        case WishKind.ANSWER:
            return _feedback(text, here, told)
        case WishKind.NEW_QUESTION:
            return _new_question(wish, here)
    return _hint(said.NOTHING_TO_CHANGE if wish.change else said.WHAT_CAN_BE_ASKED)


def _asked_about(wish: Wish, here: Situation) -> Question | None:
    return meant(wish.about, here.topic, here.own, here.bank, here.words) if wish.about else here.open_question


def _hint(text: str) -> Turn:
    return Turn(TurnWho.COACH, TurnKind.HINT, text, "")


def _about(question: Question, kind: TurnKind, text: str, by: JudgedBy | None = None) -> Turn:
    return Turn(TurnWho.COACH, kind, text, "", question.text, question.id, by)


# --- model answers ----------------------------------------------------------------------------------------------------


def _model_answer(question: Question, here: Situation, told: Told, turn: int = 0) -> Turn:
    points = (
        (said.LOOKED_FOR.format(points=" · ".join(question.good_answer[:_POINTS])),) if question.good_answer else ()
    )
    failed: tuple[str, ...] = ()
    if here.model is not None:
        wording = here.feedback.answer_to(
            question,
            resume=here.resume,
            group=here.topic.group,
            experience=here.topic.experience,
            job=here.job,
            told=lambda text: told(_about(question, TurnKind.MODEL_ANSWER, text, JudgedBy.LANGUAGE_MODEL)),
        )
        if wording.written_by is JudgedBy.LANGUAGE_MODEL:
            made = _about(question, TurnKind.MODEL_ANSWER, wording.text, wording.written_by)
            return replace(made, general=not here.resume, notices=(*wording.notices, *points))
        failed = wording.notices[-1:]
    made = _by_rules(question, here, turn)
    return replace(made, notices=(*failed, *made.notices, *points))


def _by_rules(question: Question, here: Situation, turn: int) -> Turn:
    story = OwnStory(here.profile, here.words, blind=here.blind)
    essay = story.essay(question) if turn == 0 else ()
    knows = question.kind is QuestionKind.TECHNICAL and bool(wanted_points(PlannedQuestion(question, 1)))
    if essay or knows or question.kind is QuestionKind.TECHNICAL:
        lines = story.lines()
        wording = here.feedback.answer_to(
            question,
            own=" ".join(essay),
            resume=lines,
            group=here.topic.group,
            experience=here.topic.experience,
            job=here.job,
            with_model=False,
        )
        own = bool(essay) or any(line in wording.text for line in lines.splitlines())
        return replace(_about(question, TurnKind.MODEL_ANSWER, wording.text, JudgedBy.RULES), general=not own)
    made = compose(question, story, here.occupation, here.job, turn=turn)
    answer = _about(question, TurnKind.MODEL_ANSWER, " ".join(made.sentences), JudgedBy.RULES)
    return replace(answer, general=not made.own, notices=() if made.near else (said.NOT_NEAR,))


# --- changes ----------------------------------------------------------------------------------------------------------


def _changed(wish: Wish, here: Situation, told: Told) -> Turn:
    question, text, change = here.open_question, here.changeable, wish.change
    if question is None or not text or change is None:
        return _hint(said.NOTHING_TO_CHANGE)
    failed: tuple[str, ...] = ()
    if here.model is not None:
        wanted = ToChange(
            question.text,
            text,
            change,
            wish.about,
            here.resume,
            here.job,
            here.topic.group,
            here.topic.experience,
        )
        made, why = ModelChanger(here.model, here.words, here.prompts()).change(
            wanted, lambda text: told(_about(question, TurnKind.MODEL_ANSWER, text, JudgedBy.LANGUAGE_MODEL))
        )
        if made is not None:
            return replace(
                _about(question, TurnKind.MODEL_ANSWER, made, JudgedBy.LANGUAGE_MODEL), general=_was_general(here)
            )
        failed = (_INSTEAD.format(why=why),)
    if change is Change.FREE:
        return replace(_hint(said.NEEDS_A_MODEL), notices=failed)
    made_by_rules = _other(question, here) if change is Change.OTHER else _same(question, text, change, here)
    return replace(made_by_rules, notices=(*failed, *made_by_rules.notices))


def _same(question: Question, text: str, change: Change, here: Situation) -> Turn:
    """The same answer, said otherwise."""
    more: list[str] = []
    if change is Change.CONCRETE:
        story = OwnStory(here.profile, here.words, blind=here.blind)
        items = story.items(question, about_of(here.occupation, here.job))
        mentioned = [item for item in items if item.title in text] or list(items[:1])
        brief = not asks_for_a_story(PlannedQuestion(question, 1))
        others = [item for item in items if brief and item not in mentioned]
        more = [told.text for item in (*mentioned, *others) for told in story.tell(item, brief=brief)]
    made = change_by_rules(text, change, more)
    if not made.done:
        return _hint(said.UNCHANGED[change])
    own = any(sentence in made.text for sentence in more)
    turn = _about(question, TurnKind.MODEL_ANSWER, made.text, JudgedBy.RULES)
    return replace(turn, general=_was_general(here) and not own)


def _other(question: Question, here: Situation) -> Turn:
    """By the next of the person's experiences that was not told for this question yet."""
    before = {turn.text for turn in here.chat.turns if turn.kind is TurnKind.MODEL_ANSWER}
    story = OwnStory(here.profile, here.words, blind=here.blind)
    for turn in range(1, 1 + len(story.items(question, about_of(here.occupation, here.job)))):
        made = _by_rules(question, here, turn)
        if made.text not in before and not made.general:
            return made
    return _hint(said.UNCHANGED[Change.OTHER])


def _was_general(here: Situation) -> bool:
    last = here.chat.last(TurnKind.MODEL_ANSWER, TurnKind.ANSWER)
    return last is not None and last.general


# --- feedback and questions -------------------------------------------------------------------------------------------


def _feedback(text: str, here: Situation, told: Told) -> Turn:
    question = here.open_question
    if question is None:
        return _hint(said.WHAT_CAN_BE_ASKED)
    pair = here.feedback.pair(
        question,
        text,
        group=here.topic.group,
        experience=here.topic.experience,
        job=here.job,
        told=lambda text: told(_about(question, TurnKind.FEEDBACK, text, JudgedBy.LANGUAGE_MODEL)),
    )
    made = _about(question, TurnKind.FEEDBACK, " ".join(pair.feedback.sentences), pair.feedback.given_by)
    return replace(made, notices=pair.feedback.notices)


def _new_question(wish: Wish, here: Situation) -> Turn:
    asked = {turn.question for turn in here.chat.turns if turn.question}
    found = expected(here.topic, here.own, here.bank, asked, seed=here.chat.chat.id, kind=wish.topic)
    if found is None:
        return _hint(said.NO_SUCH_QUESTION if wish.topic else said.NO_MORE_QUESTIONS)
    return _about(found, TurnKind.QUESTION, found.text)
