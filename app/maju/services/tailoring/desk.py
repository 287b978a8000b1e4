"""Questions for this person: of their materials, a posting, its occupation and what others were asked, as one practice."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from maju.domain.candidate import CandidateProfile, ItemKind
from maju.domain.company_note import CompanyNote
from maju.domain.document import DocumentKind
from maju.domain.jobs import Target
from maju.domain.phrase import Phrase
from maju.domain.ports import LanguageModel, SentenceEncoder, WordAnalyzer
from maju.domain.progress import Cancelled, OnCount, never, nobody
from maju.domain.question import Experience, OccupationGroup, Practice, Question, QuestionSource, TailoredQuestion
from maju.services.company_notes.desk import CompanyNotes
from maju.services.job_desk import JobDesk
from maju.services.posting_lines import PostingLines, read_lines
from maju.services.tailoring.blind import tells_who
from maju.services.tailoring.choosing import alike_to, choose, different, is_question
from maju.services.tailoring.from_notes import note_questions
from maju.services.tailoring.from_profile import ProfileQuestions
from maju.services.tailoring.joining import OCCUPATION_TASK, TASK, Joining
from maju.services.tailoring.model_lines import given_lines
from maju.services.tailoring.model_questions import CALLS, ModelQuestions
from maju.services.tailoring.proposal import Framing, Proposal
from maju.services.tailoring.spoken import is_plain_title
from maju.services.tailoring.where_read import named_rightly

MOST = 40
"""Own questions of a practice: twice what the longest format asks."""
MOST_NOTES = 10
_STEPS = 3
_BY_RULES = "언어 모델이 없어 자료의 줄과 정해 둔 물음으로 질문을 만들었습니다."
_INSTEAD = "{why} 기본 방식으로 만들었습니다."


@dataclass(frozen=True, slots=True)
class TailoringParts:
    """What the desk works with; each is asked when it is needed. ``model`` gives None where there is none; ``kinds`` of the
    candidate's documents, by id."""

    profile: Callable[[], CandidateProfile]
    jobs: Callable[[], JobDesk]
    notes: Callable[[], CompanyNotes]
    bank: Callable[[], Sequence[Question]]
    encoder: Callable[[], SentenceEncoder | None]
    words: Callable[[], WordAnalyzer]
    model: Callable[[], LanguageModel | None]
    prompts: Callable[[], Mapping[str, str]]
    hold: Callable[[], Callable[[], None]]
    kinds: Callable[[], Mapping[str, DocumentKind]] = dict


@dataclass(frozen=True, slots=True)
class _Sources:
    """What questions are made of. ``lines`` are the posting's or, where there is none, what the occupation does."""

    profile: CandidateProfile
    base: Practice
    lines: PostingLines | None
    task_head: str
    notes: Sequence[CompanyNote]


class TailoringDesk:
    """Every call blocks, those with a language model for long; any thread may call."""

    def __init__(self, parts: TailoringParts) -> None:
        self._parts = parts

    def has_model(self) -> bool:
        """Whether a language model can write questions."""
        return self._parts.model() is not None

    def cancel(self) -> None:
        """Stop what the language model is writing, from any thread; who asked passes a ``cancelled`` that is true by then."""
        model = self._parts.model()
        if model is not None:
            model.cancel()

    def practice(
        self,
        *,
        posting: str = "",
        occupation: str = "",
        materials: bool = True,
        blind: bool = False,
        seed: int = 0,
        with_model: bool = True,
        on_count: OnCount = nobody,
        cancelled: Cancelled = never,
    ) -> Practice:
        """For ``Choices.practice``: of a posting, an occupation or neither, with the ``materials`` there are (False: without); by rules
        equal for equal seeds. ``blind``: no question and no reason tells school, region, age, family, sex or name. ``cancelled``: the
        language model is stopped, and what the rules make is returned.

        Raises: MajuError ``posting-unknown``, ``occupation-unknown``, those of the index.
        """
        let_go = self._parts.hold()
        try:
            on_count(0, self._steps(with_model=with_model))
            sources = self._sources(posting, occupation, materials=materials)
            return self._made(sources, seed, on_count, cancelled, blind=blind, with_model=with_model)
        finally:
            let_go()

    def _made(
        self,
        sources: _Sources,
        seed: int,
        on_count: OnCount,
        cancelled: Cancelled,
        *,
        blind: bool,
        with_model: bool,
    ) -> Practice:
        steps = self._steps(with_model=with_model)
        on_count(1, steps)
        encoder = self._parts.encoder()
        by_rules = list(self._by_rules(sources, encoder, seed))
        on_count(2, steps)
        written, notices = self._written(
            sources, seed, lambda done: on_count(2 + done, steps), cancelled, blind=blind, with_model=with_model
        )
        taken = {why.line for each in written for why in each.why}
        rest = [each for each in by_rules if taken.isdisjoint(why.line for why in each.why)]
        name = sources.profile.name
        read = named_rightly(_seen([*written, *rest], name, blind=blind), sources.profile, self._parts.kinds())
        own = [each.numbered() for each in choose(list(read), encoder, seed, MOST)]
        others = [each for each in sources.base.questions if _is_known(each) or is_question(each.question.text)]
        if blind:
            others = [each for each in others if not tells_who(f"{each.question.text}\n{each.reason}", name)]
        on_count(steps, steps)
        questions = _joined(own, others, encoder)
        alike = self._alike(questions, encoder)
        return replace(sources.base, questions=questions, notices=notices, alike=alike, blind=blind)

    def _alike(self, questions: Sequence[TailoredQuestion], encoder: SentenceEncoder | None) -> frozenset[str]:
        bank = self._parts.bank()
        texts = [each.question.text for each in questions]
        return frozenset(bank[at].id for at in alike_to(texts, [each.text for each in bank], encoder))

    def _steps(self, *, with_model: bool) -> int:
        return _STEPS + (CALLS if with_model and self.has_model() else 0)

    def _sources(self, posting: str, occupation: str, *, materials: bool) -> _Sources:
        profile = self._parts.profile() if materials else CandidateProfile()
        if posting:
            jobs = self._parts.jobs()
            made, found = jobs.practice(Target.POSTING, posting), jobs.posting(posting)
            notes = self._parts.notes().of_company(found.company, found.title, MOST_NOTES) if found.company else ()
            return _Sources(profile, replace(made, title=_title(made, jobs)), read_lines(found), TASK, notes)
        if occupation:
            jobs = self._parts.jobs()
            known = jobs.occupation(occupation)
            notes = self._parts.notes().search(known.name, MOST_NOTES)
            lines = PostingLines(known.does, (), (), ())
            return _Sources(profile, jobs.practice(Target.OCCUPATION, occupation), lines, OCCUPATION_TASK, notes)
        return _Sources(profile, Practice("", OccupationGroup.BM, _experience(profile), ()), None, TASK, ())

    def _by_rules(self, sources: _Sources, encoder: SentenceEncoder | None, seed: int) -> Iterator[Proposal]:
        framing = Framing(seed)
        if sources.lines is not None and sources.profile.items:
            joining = Joining(framing, self._parts.jobs().skills_in, encoder, sources.task_head)
            yield from joining.all(sources.profile, sources.lines)
            if wanted := sources.base.occupation_id:
                yield from joining.change_of_trade(sources.profile, self._parts.jobs().occupation(wanted))
        yield from note_questions(sources.notes, seed)
        yield from ProfileQuestions(framing).all(sources.profile)

    def _written(
        self,
        sources: _Sources,
        seed: int,
        on_call: Callable[[int], None],
        cancelled: Cancelled,
        *,
        blind: bool,
        with_model: bool,
    ) -> tuple[list[Proposal], tuple[Phrase, ...]]:
        """By the language model, and what there is to say of it."""
        model = self._parts.model() if with_model else None
        if model is None:
            return [], (Phrase(_BY_RULES, {}),) if with_model else ()
        name = sources.profile.name
        hidden = (lambda text: tells_who(text, name)) if blind else (lambda _: False)
        lines = given_lines(sources.profile, sources.lines, sources.notes, sources.task_head, hidden)
        if not lines:
            return [], ()
        asking = ModelQuestions(model, self._parts.prompts(), self._parts.words())
        made, why = asking.make(
            lines, sources.base.title, seed, blind=blind, name=name, on_call=on_call, cancelled=cancelled
        )
        return made, (Phrase(_INSTEAD, {"why": why}),) if why else ()


def _is_known(question: TailoredQuestion) -> bool:
    """Whether it is one of an occupation's own, which people have read one by one (data/README.md)."""
    return question.source is QuestionSource.OCCUPATION and not question.lines


def _seen(proposals: Iterable[Proposal], name: str, *, blind: bool) -> list[Proposal]:
    """Without the name; of somebody who is not known, without what tells who it is."""
    told = [(each, "\n".join((each.text, *(why.line for why in each.why)))) for each in proposals]
    return [
        each
        for each, text in told
        if not (blind and tells_who(text, name)) and not (name and "".join(name.split()) in "".join(each.text.split()))
    ]


def _joined(
    own: list[TailoredQuestion], others: list[TailoredQuestion], encoder: SentenceEncoder | None
) -> tuple[TailoredQuestion, ...]:
    """Both without what asks the same again."""
    every = [*own, *others]
    kept = set(different([each.question.text for each in every], encoder))
    return tuple(each for at, each in enumerate(every) if at < len(own) or at in kept)


def _title(practice: Practice, jobs: JobDesk) -> str:
    """The posting's title; its occupation's name where a title is no plain Korean one, for it is told to whoever judges."""
    if is_plain_title(practice.title):
        return practice.title
    return jobs.occupation(practice.occupation_id).name if practice.occupation_id else ""


def _experience(profile: CandidateProfile) -> Experience:
    return Experience.EXPERIENCED if profile.of(ItemKind.EXPERIENCE) else Experience.NEW
