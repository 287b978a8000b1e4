"""The practice chat's desk, made of its store, the materials, the jobs, feedback and the engines. Imports late."""

from maju.bootstrap.prompt_texts import prompts_of
from maju.paths import Paths
from maju.services.practice_chat.desk import ChatDesk, ChatParts
from maju.services.program import Program
from maju.storage.database import DatabaseFile


def make_chat(paths: Paths, file: DatabaseFile, program: Program) -> ChatDesk:
    """The desk of one program; nothing is opened yet."""
    from maju.storage.chats import SqliteChats

    return ChatDesk(
        ChatParts(
            store=SqliteChats(file),
            clock=program.clock,
            profile=lambda: program.materials().profile(),
            about_person=lambda blind: program.materials().text_for_prompts(blind=blind),
            jobs=lambda: program.jobs,
            bank=program.bank,
            feedback=program.feedback,
            words=program.engines.words,
            model=program.engines.language_model,
            prompts=lambda: prompts_of(paths),
            hold=program.engines.hold,
        )
    )
