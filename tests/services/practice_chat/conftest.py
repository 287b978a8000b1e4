"""A room for each test over one index of jobs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.practice_chat.making import ChatRoom, opened_chats
from tests.services.resume_writer.making import make_jobs


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("chat-jobs")
    make_jobs(folder)
    return folder


@pytest.fixture
def room(tmp_path: Path, shipped: Path) -> Iterator[ChatRoom]:
    with opened_chats(tmp_path, shipped) as made:
        yield made
