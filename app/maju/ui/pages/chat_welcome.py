"""Before a conversation begins: what can be asked, and what the answers are made of."""

from collections.abc import Callable
from dataclasses import dataclass

from maju.domain.chat import KeptChat
from maju.domain.jobs import Occupation
from maju.services.practice_chat.intents import Wish, WishKind
from maju.ui.texts import tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class Found:
    """What the page of the chat opens with. ``materials``, ``model``: whether there are any."""

    chats: tuple[KeptChat, ...]
    occupations: tuple[Occupation, ...]
    materials: bool
    model: bool


class Welcome(Card):
    """Its buttons ``say`` something; ``found``: None while it is looked for."""

    def __init__(self, say: Callable[[str, Wish], None], found: Found | None) -> None:
        super().__init__(tr("무엇을 연습하시겠습니까?"), gap=10)
        words = tr(
            "예상 질문을 받아 답변을 적거나, 아래에서 골라 모범 답변을 먼저 볼 수 있습니다. 면접 질문을 그대로 적으셔도 됩니다."
        )
        self.add(Label(words, "muted"), Flow([_starter(say, words, wish) for words, wish in _starters()]))
        if found is not None:
            self.add(Label(_materials_words(there=found.materials), "small"))
            self.add(Label(_model_words(there=found.model), "small"))


def _starter(say: Callable[[str, Wish], None], words: str, wish: Wish) -> Button:
    return Button(words, press=lambda: say(words, wish))


def _starters() -> tuple[tuple[str, Wish], ...]:
    """What the buttons say, and the wish with its subject as the desk knows it."""
    return (
        (tr("예상 질문 받기"), Wish(WishKind.NEW_QUESTION)),
        (tr("자기소개 모범 답변"), Wish(WishKind.MODEL_ANSWER, "자기소개")),
        (tr("지원동기 모범 답변"), Wish(WishKind.MODEL_ANSWER, "지원동기")),
        (tr("강점 모범 답변"), Wish(WishKind.MODEL_ANSWER, "강점")),
        (tr("어려움을 이겨 낸 경험"), Wish(WishKind.MODEL_ANSWER, "어려움을 이겨 낸 경험")),
    )


def _materials_words(*, there: bool) -> str:
    if there:
        return tr("모범 답변은 내 자료에 있는 사실로 만들고, 모르는 것은 빈칸으로 둡니다.")
    return tr("내 자료가 없어 모범 답변은 일반 예시로 보여 드립니다. 이력서를 넣으시면 그 안의 경험으로 만듭니다.")


def _model_words(*, there: bool) -> str:
    if there:
        return tr("언어 모델이 모범 답변과 조언을 씁니다. 쓰는 동안 언제든 멈출 수 있습니다.")
    return tr(
        "언어 모델이 없어 규칙으로 답합니다. 설정에서 모델을 받으면 더 자연스럽게 쓰고 자유롭게 고칠 수 있습니다."
    )
