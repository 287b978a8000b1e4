"""The essays by rules: the person's own sentences, what they accepted, and an essay they wrote before; nothing else."""

from dataclasses import dataclass

from maju.domain.candidate import CandidateProfile
from maju.domain.ports import WordAnalyzer
from maju.domain.resume_draft import ResumeDraft, SuggestionState, Topic
from maju.domain.resume_text import EssayQuestion, EssaySentence, EssayText
from maju.services.resume_writer.known_essays import known_essay
from maju.services.resume_writer.sentences import fit, own_sentences


@dataclass(frozen=True, slots=True)
class Written:
    """Sentences before they are cut to the limit, and the language model that worded them, if any."""

    sentences: tuple[EssaySentence, ...]
    writer: str = ""


def write_essay(essay: EssayQuestion, draft: ResumeDraft, profile: CandidateProfile, words: WordAnalyzer) -> EssayText:
    """One essay as it stands now, within its limit."""
    written = essay_sentences(essay, draft, profile, words)
    accepted = tuple(
        EssaySentence(suggestion.text, f"suggestion:{suggestion.id}")
        for suggestion in draft.of_essay(essay.id, SuggestionState.ACCEPTED)
    )
    fitted = fit((*written.sentences, *accepted), essay.limit, about_essay(essay, draft), words)
    return EssayText(essay, fitted.kept, fitted.left_out, written.writer)


def essay_sentences(
    essay: EssayQuestion, draft: ResumeDraft, profile: CandidateProfile, words: WordAnalyzer
) -> Written:
    """What a language model worded, else the answer, else what was written before on the same theme."""
    worded = next((each for each in draft.worded if each.essay == essay.id), None)
    if worded is not None:
        return Written(worded.sentences, worded.writer)
    return Written(own_essay(essay, draft, profile, words))


def own_essay(
    essay: EssayQuestion, draft: ResumeDraft, profile: CandidateProfile, words: WordAnalyzer
) -> tuple[EssaySentence, ...]:
    """The same without a language model."""
    question = next((q for q in draft.questions if q.topic is Topic.ESSAY and q.about == essay.id), None)
    answer = draft.answer(question.id) if question is not None else ""
    if question is not None and answer:
        return own_sentences(answer, f"answer:{question.id}", words)
    known = known_essay(profile, essay, draft.target)
    return own_sentences(known.text, f"profile:{known.id}", words) if known is not None else ()


def about_essay(essay: EssayQuestion, draft: ResumeDraft) -> tuple[str, ...]:
    """What its sentences should have to do with: the question and the wished job."""
    return (essay.text, draft.target.title, *draft.target.lines)
