"""What a person thought of an answer before its result was shown, beside the result."""

from dataclasses import dataclass

from maju.domain.phrase import Phrase
from maju.domain.report import InterviewReport, TakeReport

ALIKE = 0.5
"""Levels apart that count as the same: a rating is a whole number, so that half a level is lost in rounding."""


@dataclass(frozen=True, slots=True)
class RatingBesideResult:
    """``rating`` and ``result`` 1-5 (means where several answers were rated), ``answers`` how many; and both in a sentence."""

    rating: float
    result: float
    answers: int
    words: Phrase

    @property
    def difference(self) -> float:
        """Positive: rated higher than it came out."""
        return self.rating - self.result


def beside_result(take: TakeReport) -> RatingBesideResult | None:
    """One take; None where it was not rated or has no level."""
    mean = take.evaluation.mean_level if take.evaluation else None
    if take.self_rating is None or mean is None:
        return None
    return RatingBesideResult(take.self_rating, mean, 1, _words(take.self_rating, mean))


def interview_beside_result(report: InterviewReport) -> RatingBesideResult | None:
    """Means over the answers that have both; None where there are none."""
    latest = [take for answer in report.answers if (take := answer.latest) is not None and not take.skipped]
    pairs = [pair for take in latest if (pair := beside_result(take)) is not None]
    if not pairs:
        return None
    rating = sum(pair.rating for pair in pairs) / len(pairs)
    result = sum(pair.result for pair in pairs) / len(pairs)
    return RatingBesideResult(rating, result, len(pairs), _words(rating, result))


def _words(rating: float, result: float) -> Phrase:
    facts: dict[str, object] = {"rating": f"{rating:g}" if rating == round(rating) else f"{rating:.1f}"}
    facts |= {"result": f"{result:.1f}", "apart": f"{abs(rating - result):.1f}"}
    if abs(rating - result) <= ALIKE:
        return Phrase("스스로 {rating}단계로 보셨고 결과는 {result}단계입니다. 거의 같습니다.", facts)
    if rating > result:
        return Phrase(
            "스스로 {rating}단계로 보셨고 결과는 {result}단계입니다. 스스로 {apart}단계 높게 보셨습니다.", facts
        )
    return Phrase("스스로 {rating}단계로 보셨고 결과는 {result}단계입니다. 스스로 {apart}단계 낮게 보셨습니다.", facts)
