"""A practice chat's desk over real stores, rules, bank and a small real index of jobs; a model by script where a test wants one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.chat import ChatTopic, KeptChat, Turn
from maju.domain.ports import LanguageModel
from maju.domain.question import Experience, OccupationGroup
from maju.services.feedback.desk import FeedbackDesk, FeedbackParts
from maju.services.materials.prompt_text import prompt_materials
from maju.services.practice_chat.desk import ChatDesk, ChatParts
from maju.services.practice_chat.intents import Wish
from maju.storage.chats import SqliteChats
from maju.storage.interviews import SqliteInterviewStore
from tests.services.desk_making import FakeEngines, HandClock
from tests.services.judging_making import bank, prompts, rubric, rules, words
from tests.services.resume_writer.making import PROFILE as SHOP
from tests.services.resume_writer.making import opened_room

PROFILE = replace(
    SHOP,
    items=(
        *SHOP.items,
        ProfileItem(
            "auto",
            ItemKind.PROJECT,
            "배포 자동화",
            organisation="예시소프트",
            role="파이프라인 설계",
            start="2024-01",
            text="배포 시간을 40분에서 12분으로 단축\n실패하면 되돌리는 절차를 만들었음\n연락은 010-1234-5678로 주십시오.",
        ),
        ProfileItem(
            "essay",
            ItemKind.ESSAY,
            "지원동기를 적어 주십시오.",
            text="저는 물건이 제때 가는 일이 좋아 지원했습니다. 매장에서 발주를 맡으며 재고가 틀릴 때의 어려움을 알았습니다. "
            "그래서 창고의 수량을 맞추는 일을 하고 싶습니다.",
        ),
    ),
)
LOGISTICS = ChatTopic(OccupationGroup.BM, Experience.NEW)


@dataclass
class ChatRoom:
    """What a test may look at and change."""

    desk: ChatDesk
    store: SqliteChats
    engines: FakeEngines
    profile: CandidateProfile = PROFILE
    model: LanguageModel | None = None
    told: list[tuple[int, Turn]] = field(default_factory=list)
    topic: ChatTopic = LOGISTICS

    def start(self) -> str:
        """A new conversation for the room's topic."""
        return self.desk.start(self.topic).chat.id

    def say(self, chat: str, text: str, wish: Wish | None = None, **options: bool | Callable[[], bool]) -> Turn:
        """Say something, and get the coach's turn."""
        return self.kept(chat, text, wish, **options).turns[-1]

    def kept(self, chat: str, text: str, wish: Wish | None = None, **options: bool | Callable[[], bool]) -> KeptChat:
        """The whole conversation after it."""
        return self.desk.say(chat, text, wish, on_turn=lambda *turn: self.told.append(turn), **options)  # type: ignore[arg-type]


@contextmanager
def opened_chats(folder: Path, shipped: Path) -> Iterator[ChatRoom]:
    """A desk in a folder of its own, over the index of jobs at ``shipped``."""
    with opened_room(folder, shipped) as room:
        engines = FakeEngines(None)
        store = SqliteChats(room.store._file)
        made: ChatRoom
        feedback = FeedbackDesk(
            FeedbackParts(
                store=SqliteInterviewStore(room.store._file, folder / "recordings"),
                bank=lambda: tuple(bank().values()),
                words=words,
                rubric=rubric,
                rules=rules,
                model=lambda: made.model,
                prompts=prompts,
                hold=engines.hold,
            )
        )
        jobs = room.desk._parts.jobs
        made = ChatRoom(
            ChatDesk(
                ChatParts(
                    store=store,
                    clock=HandClock(),
                    profile=lambda: made.profile,
                    about_person=lambda blind: prompt_materials(made.profile, blind=blind).text,
                    jobs=jobs,
                    bank=lambda: tuple(bank().values()),
                    feedback=feedback,
                    words=words,
                    model=lambda: made.model,
                    prompts=prompts,
                    hold=engines.hold,
                )
            ),
            store,
            engines,
        )
        occupation = next(each for each in jobs().occupations() if each.name == "물류 관리자")
        made.topic = replace(LOGISTICS, occupation_id=occupation.id, occupation=occupation.name)
        yield made
        assert engines.holds == 0
