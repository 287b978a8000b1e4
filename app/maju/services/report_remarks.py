"""What is said to a person about an answer beside its levels: feedback, other wordings, labels, words that did not count."""

from dataclasses import dataclass

from maju.domain.feedback import Feedback, LabelGuess, Wording, WordingKind
from maju.domain.report import TakeReport
from maju.services.report_cards import BADGES
from maju.services.report_moment import Quote, quoted
from maju.services.self_rating import beside_result
from maju.services.take_comparison import compare_takes

_ASIDE = {
    "question-repeated": "질문을 되풀이한 말이라 세지 않았습니다.",
    "slogan": "어느 회사에나 할 수 있는 말이라 세지 않았습니다.",
    "to-the-judge": "면접관이 아니라 평가하는 쪽에 한 말이라 세지 않았습니다.",
}
_TITLES = {WordingKind.BETTER: "이 답변을 다듬은 예", WordingKind.MODEL: "모범 답변의 예"}


@dataclass(frozen=True, slots=True)
class FeedbackView:
    """Sentences to read, and what was found, missed and corrected."""

    badge: str
    sentences: tuple[str, ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordingView:
    """Another wording of the answer; ``note`` says how many places are left to fill in."""

    title: str
    badge: str
    text: str
    note: str
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """Words that did not count, and why."""

    quote: Quote
    why: str


@dataclass(frozen=True, slots=True)
class Remarks:
    """Everything beside the levels. ``labels`` are (name, guesses) of the wording; ``changes``: against the take before."""

    feedback: FeedbackView | None
    wordings: tuple[WordingView, ...]
    labels: tuple[tuple[str, str], ...]
    aside: tuple[Aside, ...]
    heard: str
    rating: str
    changes: tuple[str, ...]


def remarks_on(take: TakeReport, before: TakeReport | None) -> Remarks:
    """``before``: the take of the same answer that this one is compared with, if any."""
    rated = beside_result(take)
    aside = take.evaluation.set_aside if take.evaluation else ()
    return Remarks(
        feedback=_feedback(take.feedback) if take.feedback else None,
        wordings=tuple(_wording(wording) for wording in take.wordings),
        labels=_labels(take),
        aside=tuple(Aside(quoted(a.evidence), _ASIDE.get(a.why, "")) for a in aside),
        heard=take.heard,
        rating=str(rated.words) if rated else "",
        changes=tuple(map(str, compare_takes(before, take).lines)) if before else (),
    )


def _feedback(feedback: Feedback) -> FeedbackView:
    lists = (("짚은 내용", feedback.covered), ("빠진 내용", feedback.missing), ("바로잡을 내용", feedback.wrong))
    return FeedbackView(
        BADGES[feedback.given_by],
        feedback.sentences,
        tuple((t, items) for t, items in lists if items),
        feedback.notices,
    )


def _wording(wording: Wording) -> WordingView:
    note = f"〔 〕로 비워 둔 {wording.blanks}곳은 직접 채워 주십시오." if wording.blanks else ""
    return WordingView(_TITLES[wording.kind], BADGES[wording.written_by], wording.text, note, wording.notices)


def _labels(take: TakeReport) -> tuple[tuple[str, str], ...]:
    if take.labels is None:
        return ()
    rows = (("표현의 의도", take.labels.intents), ("표현의 정서(글)", take.labels.emotions))
    return tuple((name, _guesses(guesses)) for name, guesses in rows if guesses)


def _guesses(guesses: tuple[LabelGuess, ...]) -> str:
    return ", ".join(f"{guess.korean} {guess.probability:.0%}" for guess in guesses)
