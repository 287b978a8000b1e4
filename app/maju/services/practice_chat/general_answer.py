"""A model answer by rules: the person's own facts in the places of a good answer, blanks where only they know, or a general one."""

from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.evaluation import StoryPart
from maju.domain.feedback import BLANK
from maju.domain.jobs import Occupation
from maju.domain.particles import with_particles
from maju.domain.question import PlannedQuestion, Question, QuestionKind
from maju.services.feedback.answer_case import STORY_ORDER
from maju.services.feedback.frames import LINK, SLOTS, STORY, Slot, slots_for
from maju.services.job_question_lines import task_phrase
from maju.services.judging.finding import asks_for_a_story, rubric_kind
from maju.services.practice_chat.general_examples import example_for
from maju.services.practice_chat.own_story import OwnStory, Told, parts_told

_PAST, _ANY = "저는 그 일을 맡았습니다.", "가"
"""A sentence of what was done, and one of nothing: a place for the first alone is where the person's own story belongs."""
_APPLIES = "직무에 지원한"
_USES = "에 이 경험을 쓰겠습니다."
_FEWEST_PLACES = 2
"""Fewer, and the question asks for none of what its kind usually asks for."""
_ABOUT_ONE_THING = frozenset({QuestionKind.SITUATION, QuestionKind.JOB, QuestionKind.TECHNICAL})
"""Kinds of which an answer is not helped by something else the person once did."""
_KNOWS_THE_JOB = frozenset({QuestionKind.MOTIVATION, QuestionKind.JOB})
_SKILLS_TOO = frozenset({QuestionKind.SELF_INTRODUCTION, QuestionKind.JOB})


@dataclass(frozen=True, slots=True)
class Composed:
    """``own``: at least one sentence tells of the person; ``near``: what it tells has a word of the question in it, where the
    question asks for something that happened."""

    sentences: tuple[str, ...]
    own: bool
    near: bool = True


def compose(question: Question, story: OwnStory, occupation: Occupation | None, job: str, *, turn: int = 0) -> Composed:
    """The answer to a question that does not ask for knowledge. ``job``: the work as people call it; ``turn``: which of the person's
    stories, counted from the one that fits best."""
    planned = PlannedQuestion(question, 1)
    stories = story.items(question, about_of(occupation, job))
    if rubric_kind(planned) in _ABOUT_ONE_THING:
        stories = tuple(item for item in stories if story.fits(item, question))
    brief = not asks_for_a_story(planned)
    told = story.tell(stories[turn % len(stories)], brief=brief) if stories else ()
    if not told and (example := example_for(rubric_kind(planned), question.text, job)):
        return Composed(tuple(map(with_particles, example)), own=False)
    if not brief:
        near = not told or story.fits(stories[turn % len(stories)], question)
        return Composed(tuple(_story(told, job)), bool(told), near)
    kind = rubric_kind(planned)
    slots = slots_for(kind, question.text, follow_up=False)
    slots = slots if len(slots) >= _FEWEST_PLACES else SLOTS[QuestionKind.CHARACTER]
    sentences = _places(slots, [each.text for each in told], job)
    skills = story.skills(about_of(occupation, job)) if kind in _SKILLS_TOO else ()
    if skills:
        sentences.insert(-1, with_particles(f"{', '.join(skills)}을(를) 다룰 수 있습니다."))
    if kind in _KNOWS_THE_JOB and occupation is not None and (work := _work(occupation)):
        sentences.insert(1, work)
    return Composed(tuple(sentences), bool(told or skills))


def about_of(occupation: Occupation | None, job: str) -> str:
    """What the work is about, in words."""
    if occupation is None:
        return job
    return "\n".join((job, occupation.name, *occupation.does, *occupation.skills, *occupation.tools))


def _story(told: Sequence[Told], job: str) -> list[str]:
    """Scene, own part, what was done, what came of it, what was learnt; a sentence to fill for each that is not told."""
    parts = parts_told(told)
    begun = {StoryPart.SITUATION, StoryPart.TASK} if parts & {StoryPart.SITUATION, StoryPart.TASK} else set()
    sentences: list[str] = []
    for part in STORY_ORDER:
        own = [each.text for each in told if each.part is part]
        sentences += own or ([] if part in begun else [STORY[part]])
    return [*sentences, _for_the_job(LINK, job)]


def _places(slots: Sequence[Slot], told: Sequence[str], job: str) -> list[str]:
    sentences: list[str] = []
    placed = not told
    for slot in slots:
        tells = slot.fits.search(_PAST) is not None and slot.fits.search(_ANY) is None
        if tells and not placed:
            sentences += told
            placed = True
        else:
            sentences.append(_for_the_job(slot.frame, job))
    return sentences if placed else [*sentences[:-1], *told, *sentences[-1:]]


def _for_the_job(frame: str, job: str) -> str:
    """A frame with the work in the blank that is about it."""
    if not job:
        return frame
    if _APPLIES in frame:
        return frame.replace(f"{BLANK} {_APPLIES}", f"{job} {_APPLIES}", 1)
    if frame == LINK:
        return frame.replace(BLANK, job, 1)
    return frame.replace(f"{BLANK}{_USES}", f"{job} 업무{_USES}", 1)


def _work(occupation: Occupation) -> str:
    """What the work is, by the first of its tasks that can be said."""
    phrase = next((phrase for line in occupation.does if (phrase := task_phrase(line))), "")
    return with_particles(f"{occupation.name}이(가) 하는 일 가운데 하나는 {phrase}입니다.") if phrase else ""
