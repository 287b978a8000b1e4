"""The resume writer as the window and the commands ask for it: every turn is stored before it is shown."""

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from maju.domain.candidate import CandidateProfile
from maju.domain.errors import MajuError
from maju.domain.ports import Clock, LanguageModel, WordAnalyzer
from maju.domain.progress import Cancelled, never
from maju.domain.resume_draft import (
    MOST_QUESTIONS,
    Answer,
    Decide,
    Plan,
    ResumeDraft,
    Revise,
    Skip,
    Suggest,
    Topic,
    Word,
)
from maju.domain.resume_ports import KeptDraft, ResumeDraftStore, changed_meanwhile
from maju.domain.resume_text import EssayQuestion, ResumeKind, ResumeText, ResumeVersion
from maju.services.job_desk import JobDesk
from maju.services.model_views import Phrase
from maju.services.resume_writer.essays import own_essay
from maju.services.resume_writer.files import renderer
from maju.services.resume_writer.layout import compose
from maju.services.resume_writer.model_writing import EssayCase, ModelEssays, OnText
from maju.services.resume_writer.questions import plan_questions
from maju.services.resume_writer.suggestions import suggest
from maju.services.resume_writer.targets import Wish, find_target
from maju.services.whole_files import write_bytes


@dataclass(frozen=True, slots=True)
class ResumeDeskParts:
    """What the desk works with; each is asked when it is needed. ``about_person``: masked and nameless text of the materials
    for prompts; ``model`` gives None where there is none; ``hold`` keeps engines in memory until its answer is called."""

    store: ResumeDraftStore
    clock: Clock
    profile: Callable[[], CandidateProfile]
    about_person: Callable[[], str]
    jobs: Callable[[], JobDesk]
    words: Callable[[], WordAnalyzer]
    model: Callable[[], LanguageModel | None]
    prompts: Callable[[], Mapping[str, str]]
    hold: Callable[[], Callable[[], None]]


@dataclass(frozen=True, slots=True)
class Wording:
    """What came of asking the language model: the conversation with the essays it worded, and what there is to say of it."""

    kept: KeptDraft
    notices: tuple[Phrase, ...]


class ResumeDesk:
    """Calls block, any thread may call; the window uses the lane ``resumes``. A turn names the version it was made on:
    where another window was quicker it is refused (MajuError ``resume-changed``) and nothing is lost."""

    def __init__(self, parts: ResumeDeskParts) -> None:
        self._parts = parts

    # --- conversations ------------------------------------------------------------------------------------------------

    def start(self, wish: Wish) -> KeptDraft:
        """A new conversation. Raises: MajuError ``occupation-unknown``, ``posting-unknown``."""
        at = self._parts.clock.today()
        draft = ResumeDraft(f"r{at[:10].replace('-', '')}-{uuid.uuid4().hex[:6]}", at)
        draft = draft.handle(self._planned(wish))
        asked = {question.about for question in draft.questions}
        for essay in draft.essays:
            draft = draft if essay.id in asked else self._suggested(draft, essay)
        return self._parts.store.add(draft, at)

    def drafts(self) -> tuple[KeptDraft, ...]:
        """All conversations, the one changed last first."""
        return self._parts.store.all()

    def get(self, identifier: str) -> KeptDraft:
        """Raises: MajuError ``resume-unknown``."""
        return self._parts.store.get(identifier)

    def remove(self, identifiers: Iterable[str]) -> int:
        """Forget conversations with their texts; returns how many there were."""
        return self._parts.store.remove(identifiers)

    # --- turns --------------------------------------------------------------------------------------------------------

    def answer(self, identifier: str, on: int, question: str, text: str) -> KeptDraft:
        """Answer the question being asked. Raises: MajuError ``resume-…``."""
        before = self._at(identifier, on)
        asked = before.current
        draft = before.handle(Answer(question, text))
        if asked is not None and asked.topic is Topic.JOB:
            draft = self._for_job(draft, text)
        return self._stored(self._with_suggestions(draft, question), on)

    def skip(self, identifier: str, on: int, question: str) -> KeptDraft:
        """Leave the question out. Raises: MajuError ``resume-…``."""
        draft = self._at(identifier, on).handle(Skip(question))
        return self._stored(self._with_suggestions(draft, question), on)

    def revise(self, identifier: str, on: int, question: str, text: str) -> KeptDraft:
        """Write an earlier answer anew; another job is planned for. Raises: MajuError ``resume-…``."""
        draft = self._at(identifier, on).handle(Revise(question, text))
        if text.strip() and any(q.id == question and q.topic is Topic.JOB for q in draft.questions):
            draft = self._for_job(draft, text)
        return self._stored(self._with_suggestions(draft, question), on)

    def decide(self, identifier: str, on: int, suggestion: str, *, accepted: bool, text: str = "") -> KeptDraft:
        """Take a suggestion (as it is, or as ``text``) or leave it. Raises: MajuError ``resume-…``."""
        event = Decide(suggestion, accepted, text)
        return self._stored(self._at(identifier, on).handle(event), on)

    # --- texts --------------------------------------------------------------------------------------------------------

    def look(self, identifier: str) -> ResumeText:
        """The text as it stands now; nothing is kept of it."""
        return self.compose(self._parts.store.get(identifier).draft)

    def compose(self, draft: ResumeDraft) -> ResumeText:
        """The text of a state of the conversation."""
        return compose(draft, self._parts.profile(), self._parts.words())

    def keep(self, identifier: str) -> ResumeVersion:
        """Keep the text as it stands now as the next version; the last one again where nothing has changed."""
        return self._parts.store.add_text(identifier, self.look(identifier), self._parts.clock.today())

    def texts(self, identifier: str) -> tuple[ResumeVersion, ...]:
        """All that were kept, the oldest first. Raises: MajuError ``resume-unknown``."""
        self._parts.store.get(identifier)
        return self._parts.store.texts(identifier)

    def text(self, identifier: str, number: int) -> ResumeVersion:
        """Raises: MajuError ``resume-text-unknown``."""
        return self._parts.store.text(identifier, number)

    def export(
        self, identifier: str, path: Path, kind: ResumeKind = ResumeKind.BOTH, number: int | None = None
    ) -> ResumeVersion:
        """Write a text to a ``.md`` or ``.docx`` file, whole or not at all; without a number the text of now, which is kept too.

        Raises: MajuError ``resume-format``, ``resume-no-essay``, ``resume-text-unknown``, ``folder-unwritable``."""
        render = renderer(path)
        text = self.look(identifier) if number is None else self.text(identifier, number).text
        if kind is ResumeKind.ESSAY and not any(essay.sentences for essay in text.essays):
            raise MajuError(
                "resume-no-essay",
                "아직 자기소개서에 적은 문장이 없어 파일을 만들지 않았습니다. 자기소개서 질문에 먼저 답해 주십시오.",
            )
        version = self.keep(identifier) if number is None else self.text(identifier, number)
        write_bytes(path, render(version.text, kind))
        return version

    # --- language model -----------------------------------------------------------------------------------------------

    def has_model(self) -> bool:
        """Whether a language model can word the essays."""
        return self._parts.model() is not None

    def word(self, identifier: str, on: int, on_text: OnText | None = None, cancelled: Cancelled = never) -> Wording:
        """Have the language model word every essay from the person's own sentences. What it cannot do stays as the rules have it;
        places that only the person can fill become suggestions. Cancelled, what is worded already stays. Raises: MajuError ``resume-changed``, ``prompts-missing``."""
        model = self._parts.model()
        kept = self._parts.store.get(identifier)
        if model is None:
            return Wording(kept, (NO_MODEL,))
        let_go = self._parts.hold()
        try:
            draft, notices = self._worded(kept.draft, model, on_text, cancelled)
        finally:
            let_go()
        return Wording(self._stored(draft, on) if draft != kept.draft else kept, notices)

    def cancel(self) -> None:
        """Stop the language model, from any thread."""
        model = self._parts.model()
        if model is not None:
            model.cancel()

    def _worded(
        self, draft: ResumeDraft, model: LanguageModel, on_text: OnText | None, cancelled: Cancelled
    ) -> tuple[ResumeDraft, tuple[Phrase, ...]]:
        words, profile = self._parts.words(), self._parts.profile()
        writer = ModelEssays(model, words, self._parts.prompts())
        notices: list[Phrase] = []
        name = profile.name or draft.answer(Topic.NAME.value)
        for essay in draft.essays:
            own = own_essay(essay, draft, profile, words)
            if not own or cancelled():
                continue
            case = EssayCase(essay, draft.target, own, self._parts.about_person(), name)
            made, why = writer.write(case, on_text)
            if made is None:
                notices.append(
                    Phrase("{essay}: {why} 적으신 문장을 그대로 두었습니다.", {"essay": essay.text, "why": why})
                )
                continue
            draft = draft.handle(Word(made.worded)).handle(Suggest(essay.id, made.suggestions))
        return draft, tuple(notices)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _planned(self, wish: Wish, asked: int = 0) -> Plan:
        profile = self._parts.profile()
        found = find_target(wish, profile, self._parts.jobs)
        known = bool(found.target.title)
        room = MOST_QUESTIONS - asked
        questions = plan_questions(profile, found.target, found.essays, found.sought, job_known=known, room=room)
        return Plan(found.target, found.essays, questions)

    def _for_job(self, draft: ResumeDraft, job: str) -> ResumeDraft:
        """Planned for a job in one's own words; essay questions that an employer asks stay."""
        essays = tuple(essay.text for essay in draft.essays if essay.asked)
        return draft.handle(self._planned(Wish(job=" ".join(job.split()), essays=essays), len(draft.answers)))

    def _with_suggestions(self, draft: ResumeDraft, question: str) -> ResumeDraft:
        """With those that the answer to an essay gives rise to."""
        asked = next((q for q in draft.questions if q.id == question and q.topic is Topic.ESSAY), None)
        if asked is None:
            return draft
        return self._suggested(draft, next(each for each in draft.essays if each.id == asked.about))

    def _suggested(self, draft: ResumeDraft, essay: EssayQuestion) -> ResumeDraft:
        return draft.handle(Suggest(essay.id, suggest(essay, draft, self._parts.profile(), self._parts.words())))

    def _at(self, identifier: str, on: int) -> ResumeDraft:
        """The conversation, if it is still at this version: what an event means depends on it."""
        kept = self._parts.store.get(identifier)
        if kept.version != on:
            raise changed_meanwhile()
        return kept.draft

    def _stored(self, draft: ResumeDraft, on: int) -> KeptDraft:
        return self._parts.store.put(draft, on, self._parts.clock.today())


NO_MODEL = Phrase(
    "언어 모델이 없어 적으신 문장을 규칙으로 다듬은 그대로 두었습니다. 설정에서 언어 모델을 받으면 문장을 더 매끄럽게 이을 수 있습니다.",
    {},
)
