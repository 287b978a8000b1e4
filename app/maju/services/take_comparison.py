"""Two takes of one answer side by side: levels, figures, and the words that were added and left out."""

from dataclasses import dataclass

from maju.domain.delivery import Delivery
from maju.domain.evaluation import Criterion, Judgement
from maju.domain.phrase import Phrase
from maju.domain.report import TakeReport
from maju.services.word_changes import WordChange, word_changes


@dataclass(frozen=True, slots=True)
class LevelPair:
    """One criterion in both takes; None where it was not judged at all (a level of None: 판단 보류)."""

    criterion: Criterion
    before: Judgement | None
    after: Judgement | None

    @property
    def difference(self) -> int | None:
        """Levels gained (negative: lost); None where either take has none."""
        old = self.before.level if self.before else None
        new = self.after.level if self.after else None
        return new - old if old is not None and new is not None else None


@dataclass(frozen=True, slots=True)
class FigurePair:
    """One measurement in both takes, with its unit and the decimals to show; None where it could not be measured."""

    id: str
    name: str
    unit: str
    before: float | None
    after: float | None
    decimals: int = 0

    @property
    def difference(self) -> float | None:
        """``after`` less ``before`` as they are shown; None where either is missing."""
        if self.before is None or self.after is None:
            return None
        return round(round(self.after, self.decimals) - round(self.before, self.decimals), self.decimals)


@dataclass(frozen=True, slots=True)
class TakeComparison:
    """``before`` and ``after`` as given. ``words``: stretches of the transcripts in order; ``lines``: what changed, in sentences."""

    before: TakeReport
    after: TakeReport
    levels: tuple[LevelPair, ...]
    figures: tuple[FigurePair, ...]
    words: tuple[WordChange, ...]
    lines: tuple[Phrase, ...]

    @property
    def same_judge(self) -> bool:
        """Whether both were judged by the same judge and rubric, so that the levels can be compared."""
        one, other = self.before.evaluation, self.after.evaluation
        return one is not None and other is not None and (one.judge, one.rubric) == (other.judge, other.rubric)


def compare_takes(before: TakeReport, after: TakeReport) -> TakeComparison:
    """The comparison; nothing in it is better or worse but the levels."""
    levels = _levels(before, after)
    figures = _figures(before, after)
    words = word_changes(before.transcript.text.split(), after.transcript.text.split())
    made = TakeComparison(before, after, levels, figures, words, ())
    return TakeComparison(before, after, levels, figures, words, _lines(made))


def _levels(before: TakeReport, after: TakeReport) -> tuple[LevelPair, ...]:
    old = {j.criterion: j for j in before.evaluation.judgements} if before.evaluation else {}
    new = {j.criterion: j for j in after.evaluation.judgements} if after.evaluation else {}
    return tuple(LevelPair(c, old.get(c), new.get(c)) for c in Criterion if c in old or c in new)


def _figures(before: TakeReport, after: TakeReport) -> tuple[FigurePair, ...]:
    old, new = _measured(before.delivery), _measured(after.delivery)
    rows = (
        ("length", "답변 길이", "초", 0),
        ("syllables", "말한 양", "음절", 0),
        ("pace", "말 빠르기", "음절/분", 0),
        ("fillers", "군말 (적어도)", "번", 0),
        ("filler-rate", "분당 군말", "번", 1),
        ("pauses", "1초 넘는 멈춤", "번", 0),
        ("longest-pause", "가장 긴 멈춤", "초", 1),
        ("first-word", "첫마디까지", "초", 1),
        ("formal", "습니다체", "%", 0),
    )
    pairs = (FigurePair(id_, name, unit, old.get(id_), new.get(id_), digits) for id_, name, unit, digits in rows)
    return tuple(pair for pair in pairs if pair.before is not None or pair.after is not None)


def _measured(delivery: Delivery | None) -> dict[str, float | None]:
    """What is known; counts of what needs sound are left out where there was none."""
    if delivery is None:
        return {}
    heard = bool(delivery.speech)
    longest = delivery.longest_pause
    return {
        "length": delivery.duration_s if heard else None,
        "syllables": float(delivery.syllables) if delivery.syllables else None,
        "pace": delivery.syllables_per_minute,
        "fillers": float(len(delivery.fillers)) if delivery.filler_rate is not None else None,
        "filler-rate": delivery.filler_rate,
        "pauses": float(delivery.pauses_over_1s) if heard else None,
        "longest-pause": (longest.length_s if longest else 0.0) if heard else None,
        "first-word": delivery.first_word_s,
        "formal": None if delivery.formal_share is None else 100 * delivery.formal_share,
    }


def _lines(made: TakeComparison) -> tuple[Phrase, ...]:
    said = [_level_line(pair) for pair in made.levels if pair.difference]
    if not said and any(pair.difference == 0 for pair in made.levels):
        said.append(Phrase("두 답변 모두 단계가 매겨진 기준에서는 단계가 같습니다.", {}))
    said += [_held_line(pair) for pair in made.levels if pair.difference is None and pair.before and pair.after]
    if said and not made.same_judge:
        said.append(Phrase("두 답변을 살펴본 방법이 다릅니다. 견주려면 두 답변을 같은 방법으로 다시 살펴보십시오.", {}))
    added = sum(len(change.after) for change in made.words if not change.kept)
    removed = sum(len(change.before) for change in made.words if not change.kept)
    kept = sum(len(change.after) for change in made.words if change.kept)
    if added or removed:
        facts: dict[str, object] = {"added": added, "removed": removed, "kept": kept}
        said.append(Phrase("낱말 {added}개가 새로 들어가고 {removed}개가 빠졌으며 {kept}개는 그대로입니다.", facts))
    return tuple(said)


def _level_line(pair: LevelPair) -> Phrase:
    old, new = (pair.before.level if pair.before else 0), (pair.after.level if pair.after else 0)
    facts: dict[str, object] = {"criterion": Phrase(pair.criterion.label, {}), "old": old, "new": new}
    if (pair.difference or 0) > 0:
        return Phrase("{criterion}: {old}단계에서 {new}단계로 올랐습니다.", facts)
    return Phrase("{criterion}: {old}단계에서 {new}단계로 내려갔습니다.", facts)


def _held_line(pair: LevelPair) -> Phrase:
    old = pair.before.level if pair.before else None
    new = pair.after.level if pair.after else None
    label = Phrase(pair.criterion.label, {})
    if old is not None:
        return Phrase(
            "{criterion}: 앞 답변은 {level}단계, 뒤 답변은 판단 보류입니다.", {"criterion": label, "level": old}
        )
    if new is not None:
        return Phrase(
            "{criterion}: 앞 답변은 판단 보류, 뒤 답변은 {level}단계입니다.", {"criterion": label, "level": new}
        )
    return Phrase("{criterion}: 두 답변 모두 판단 보류입니다.", {"criterion": label})
