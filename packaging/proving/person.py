"""What a person does with the installed program, each step checked by what came of it."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from proving.cell import Cell, Ran
from proving.stick import ANSWERS
from proving.tree import USER

Step = tuple[str, Callable[[], str]]

#: What the person says in the answers of the stick, as the report has to have it.
_HEARD: Final = "서버 개발자를 꿈꾸는 김하늘"
_STICK: Final = "/media/stick"
#: Where a person's own records lie, seen from their home: data, keys, and what they wrote to a place of their own.
RECORDS: Final = (
    ".local/share/maju",
    ".config/maju",
    "면접",
    "면접-다음",
    "보고서.pdf",
    "보고서-다시.pdf",
    "보고서-다음.pdf",
)


class StepFailedError(Exception):
    """What was expected did not come."""


def expect(ran: Ran) -> Ran:
    """Raises: StepFailedError where the command did not end with 0."""
    if ran.code != 0:
        raise StepFailedError(f"ended with {ran.code}: {ran.said()}")
    return ran


@dataclass(slots=True)
class Person:
    """jiwoo at the machine. ``program``: the command's path in the tree; ``pictures``: where photographs go."""

    cell: Cell
    program: str
    pictures: Path
    interview: str = ""
    place: str = ""
    seen: dict[str, Any] = field(default_factory=dict)

    def first_day(self) -> Iterator[Step]:
        """Check the machine, sit an interview, read its report, look at the window."""
        yield "maju doctor, in a locale without Korean", self.doctor
        yield "maju self-test, window under Xvfb", self.self_test
        yield "maju self-test --offline", self.self_test_offline
        yield "own speech model and résumé into the records", self.bring_own
        yield "an interview from files", self.sit
        yield "its report as a PDF", lambda: self.report("보고서.pdf")
        yield "the window, photographed", lambda: self.photograph("window.png")

    def another_day(self) -> Iterator[Step]:
        """After an update: everything is still there and goes on."""
        yield "records read again: the same", self.read_again
        yield "maju self-test, window under Xvfb", self.self_test
        yield "the old interview's report as a PDF", lambda: self.report("보고서-다시.pdf")
        yield "another interview from files", lambda: self.sit("면접-다음")
        yield "its report as a PDF", lambda: self.report("보고서-다음.pdf")
        yield "the window, photographed", lambda: self.photograph("window-updated.png")

    def do(self, *arguments: str, display: bool = False, seconds: float = 600, **extra: str) -> Ran:
        """One command of the program."""
        return expect(self.cell.run(self.program, *arguments, display=display, seconds=seconds, extra=extra))

    def doctor(self) -> str:
        """The words have to come out whole even where the locale is C."""
        ran = self.do("doctor", LANG="C")
        if "마이크" not in ran.out:
            raise StepFailedError(ran.said())
        return f"{len(ran.out.splitlines())} lines"

    def self_test(self) -> str:
        """In a real window system."""
        return self.do("self-test", display=True, QT_QPA_PLATFORM="xcb").out.strip().splitlines()[-1]

    def self_test_offline(self) -> str:
        """The program's own proof, on top of a machine without a network."""
        proof = json.loads(self.do("self-test", "--offline", "--json").out)
        tries = [one for process in proof["processes"] for one in process["tries"]]
        if not proof["holds"] or not all(one["refused"] for one in tries):
            raise StepFailedError(json.dumps(proof, ensure_ascii=False)[:500])
        return f"{len(tries)} tries in {len(proof['processes'])} processes, all refused by the {proof['forbidden_by']}"

    def bring_own(self) -> str:
        """What lies in the person's sealed records from here on."""
        self.do("models", "add", f"{_STICK}/whisper-rehearsal")
        self.do("documents", "add", f"{_STICK}/resume.txt")
        self.seen["documents"] = self._documents()
        return f"{len(self.seen['documents'])} document"

    def sit(self, place: str = "면접") -> str:
        """Two answers are heard; what was said stands in the report."""
        files = ",".join(f"{_STICK}/{kind}.wav" for kind in ANSWERS)
        what = ["--preset", "practice", "--group", "ICT", "--experience", "new", "--questions", "2", "--seed", "7"]
        ran = self.do("interview", "--headless", *what, "--microphone", files, "--out", place, "--fast", "--json")
        told = json.loads(ran.out)
        if told["problems"] or _HEARD not in (self.cell.home / place / "report.json").read_text(encoding="utf-8"):
            raise StepFailedError(f"{told['problems']}; 받아쓴 답변이 보고서에 없음")
        self.interview, self.place = told["id"], place
        return self.interview

    def report(self, name: str) -> str:
        """Its pages and whether the words in them can be read."""
        self.do("report", self.interview, "--format", "pdf", "--out", name, MAJU_HOME=self._sat_in())
        pages, text = read_pdf(self.cell.home / name)
        if _HEARD not in text:
            raise StepFailedError(f"{pages} pages without “{_HEARD}”")
        return f"{pages} pages, the answer's words in it"

    def photograph(self, name: str) -> str:
        """The window as it stands when nothing moves any more."""
        with self.cell.running(self.program) as shown:
            picture = shown.wait_for_picture(120, still=5.0)  # the page of opening stands still for a moment, too
        self.pictures.mkdir(parents=True, exist_ok=True)
        picture.save(self.pictures / name)
        return f"{picture.width}x{picture.height}, {picture.colours()} colours: {self.pictures / name}"

    def read_again(self) -> str:
        """The sealed document, the model in use, the interview."""
        if self._documents() != self.seen["documents"]:
            raise StepFailedError("the documents are not those of before")
        if "whisper-rehearsal" not in self.do("models", "list").out:
            raise StepFailedError("the person's own model is gone")
        if not self.interview or self.interview not in self.do("history", "--json", MAJU_HOME=self._sat_in()).out:
            raise StepFailedError("the interview is gone")
        return "document, model, interview"

    def _sat_in(self) -> str:
        return f"/home/{USER}/{self.place}"

    def _documents(self) -> Any:
        return json.loads(self.do("documents", "list", "--json").out)


def read_pdf(path: Path) -> tuple[int, str]:
    """Pages and text, line ends taken out."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
        return len(document), " ".join(text.split())
    finally:
        document.close()
