"""The walls around the child that reads documents: each test fails without its wall."""

import os
import subprocess
import sys
import textwrap
import threading
import time
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from maju.documents.candidate.guard import GoneError, ReadingChild
from maju.documents.candidate.limits import USUAL, Limits
from maju.documents.candidate.reading import GuardedDocumentReader
from maju.domain.document import Paragraph
from maju.domain.errors import MajuError

HURRIED = replace(Limits(), seconds=3.0)
PLACE = "tests.documents.candidate.bad_children:"


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "이력서.txt"
    path.write_text("학력: 예시대학교\n", encoding="utf-8")
    return path


def refusal(work: str, path: Path, limits: Limits = USUAL) -> MajuError:
    with pytest.raises(MajuError) as raised:
        GuardedDocumentReader(limits, work=PLACE + work).read(path)
    assert path.name in str(raised.value)
    return raised.value


def said(work: str, path: Path) -> str:
    (block,) = GuardedDocumentReader(work=PLACE + work).read(path).blocks
    assert isinstance(block, Paragraph)
    return block.text


def own_children() -> set[int]:
    return {child.pid for child in psutil.Process().children() if child.status() != psutil.STATUS_ZOMBIE}


@pytest.mark.parametrize("work", ["sleeps", "hangs_in_native_code"])
def test_a_reader_that_hangs_is_ended(resume: Path, work: str) -> None:
    before = own_children()
    error = refusal(work, resume, HURRIED)
    assert error.code == "document-too-slow"
    assert "3초" in str(error)
    assert own_children() <= before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds memory in the kernel")
def test_the_kernel_refuses_more_memory_than_allowed(resume: Path) -> None:
    small = replace(Limits(), memory_bytes=200_000_000)
    child = ReadingChild(small, work=PLACE + "eats_memory")
    try:
        child.start()
        begin = psutil.Process(child.pid).memory_info().vms
        assert child.read(resume) == {"refused": "too-large", "detail": "memory"}
        assert psutil.Process(child.pid).memory_info().rss < begin + small.memory_bytes
    finally:
        child.stop()


def test_memory_is_watched_where_the_kernel_holds_none(resume: Path) -> None:
    small = replace(Limits(), memory_bytes=200_000_000)
    child = ReadingChild(small, work=PLACE + "eats_memory_slowly", watched=True)
    try:
        child.start()
        with pytest.raises(GoneError, match="memory"):
            child.read(resume)
    finally:
        child.stop()
    assert not psutil.pid_exists(child.pid)


@pytest.mark.parametrize(
    "work",
    [
        "aborts",
        "reads_address_zero",
        "fails",
        "recurses",
        "answers_nonsense",
        "answers_a_list",
        "answers_a_code_that_is_none",
        "answers_deep",
        "answers_more_text_than_allowed",
    ],
)
def test_a_reader_that_breaks_means_a_damaged_document(resume: Path, work: str) -> None:
    assert refusal(work, resume).code == "document-damaged"
    assert resume.read_text(encoding="utf-8") == "학력: 예시대학교\n"


def test_a_child_that_does_not_come_up_is_no_fault_of_the_file(resume: Path) -> None:
    before = own_children()
    error = refusal("no_such_work", resume)
    assert error.code == "document-unreadable"
    assert "다시 골라" in str(error)
    assert own_children() <= before


def test_an_answer_has_a_greatest_length(resume: Path) -> None:
    assert refusal("answers_too_long", resume, replace(Limits(), answer_bytes=1_000_000)).code == "document-too-large"


def test_the_child_can_neither_write_nor_start_anything(resume: Path) -> None:
    assert said("writes", resume).split() == ["막힘"] * 7
    assert [path.name for path in resume.parent.iterdir()] == [resume.name]
    assert resume.read_text(encoding="utf-8") == "학력: 예시대학교\n"


def test_the_child_has_no_network(resume: Path) -> None:
    assert said("calls_home", resume) == "NetworkForbiddenError"


def test_what_libraries_print_does_not_stand_between_the_answers(resume: Path) -> None:
    assert said("prints", resume) == "읽었습니다"


def test_one_child_reads_many_files_and_is_of_no_use_once_it_is_gone(resume: Path) -> None:
    child = ReadingChild(Limits())
    try:
        child.start()
        answers = [child.read(resume) for _ in range(3)]
        assert [answer["blocks"][0]["text"] for answer in answers] == ["학력: 예시대학교"] * 3
        psutil.Process(child.pid).kill()
        with pytest.raises(GoneError, match="died"):
            child.read(resume)
    finally:
        child.stop()
        child.stop()


def test_several_are_read_beside_each_other(resume: Path) -> None:
    texts: list[str] = []

    def read() -> None:
        texts.append(str(GuardedDocumentReader().read(resume).blocks[0]))

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(texts) == 4
    assert len(set(texts)) == 1


@pytest.mark.parametrize("work", ["sleeps", "hangs_in_native_code"])
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a thread of the child sees it, not the kernel")
def test_the_child_dies_with_its_parent(resume: Path, work: str) -> None:
    program = f"""
        import os, sys, threading
        from pathlib import Path
        from maju.documents.candidate.guard import ReadingChild
        from maju.documents.candidate.limits import USUAL, Limits
        child = ReadingChild(Limits(), work={PLACE + work!r})
        child.start()
        threading.Timer(0.5, lambda: (print(child.pid, flush=True), os.kill(os.getpid(), 9))).start()
        child.read(Path({str(resume)!r}))
    """
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, env=environment, check=False
    )
    pid = int(ran.stdout)
    deadline = time.monotonic() + 20
    while psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < deadline, "the child outlived its parent"
        time.sleep(0.05)
