"""The measurements of an answer as small blocks: a figure, its unit, what is usual. Shown, never scored."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from maju.domain.delivery import Delivery
from maju.domain.presence import Presence
from maju.domain.report import TakeReport
from maju.services.delivery_words import USUAL_PACE
from maju.ui.texts import tr
from maju.ui.widgets.card import boxed, column, row
from maju.ui.widgets.labels import Label


def measures_of(take: TakeReport) -> list[QWidget]:
    """What could be measured, in order of use."""
    found = _delivery(take.delivery) if take.delivery is not None else []
    found += _presence(take.presence) if take.presence is not None else []
    return [_block(*measure) for measure in found]


Measure = tuple[str, str, str]
"""Name, figure, unit and remark."""


def _delivery(delivery: Delivery) -> list[Measure]:
    found: list[Measure] = []
    if delivery.syllables_per_minute is not None:
        low, high = USUAL_PACE
        words = tr("음절/분 · 보통 {low}–{high}", low=f"{low:.0f}", high=f"{high:.0f}")
        found.append((tr("말 빠르기"), f"{delivery.syllables_per_minute:.0f}", words))
    if delivery.speech:
        longest = delivery.longest_pause
        words = tr("번 · 가장 긴 것 {seconds}초", seconds=f"{longest.length_s:.1f}") if longest else tr("번")
        found.append((tr("멈춤 (1초 넘게)"), str(delivery.pauses_over_1s), words))
    if delivery.filler_rate is not None:
        words = tr("번 · 분당 {rate}", rate=f"{delivery.filler_rate:.1f}")
        found.append((tr("군말 (적어도)"), str(len(delivery.fillers)), words))
    if delivery.first_word_s is not None:
        found.append((tr("첫마디까지"), f"{delivery.first_word_s:.1f}", tr("초 · 생각할 시간입니다")))
    if delivery.formal_share is not None:
        found.append(
            (tr("습니다체"), f"{delivery.formal_share * 100:.0f}", tr("% · 문장 {count}개", count=delivery.sentences))
        )
    return found


def _presence(presence: Presence) -> list[Measure]:
    if not presence.measured:
        return []
    found = [(tr("화면에 얼굴"), f"{presence.face_share * 100:.0f}", tr("% · 점수에 넣지 않음"))]
    if presence.enough and presence.calibrated:
        found.append((tr("옆을 오래 봄"), str(len(presence.look_aways)), tr("번 · 점수에 넣지 않음")))
    if presence.enough and presence.shoulders_share is not None:
        shoulders = f"{presence.shoulders_share * 100:.0f}"
        found.append((tr("화면에 어깨까지"), shoulders, tr("% · 점수에 넣지 않음")))
    return found


def _block(name: str, figure: str, unit: str) -> QWidget:
    figures = row(Label(figure, "figure", wrap=False), Label(unit, "small", wrap=False), 1, gap=4)
    block = boxed(column(Label(name, "small", wrap=False), figures, gap=0))
    block.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    block.setAccessibleName(f"{name}: {figure} {unit}")
    return block
