"""A program's life on one machine, step by step: installed, used, updated, used again, removed, and what is left then."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from proving.cell import Cell
from proving.files import PACKAGE_NOTES, Entry, beneath, contents, difference, listing, on_the_way
from proving.person import RECORDS, Person, Step, StepFailedError
from proving.tree import USER, forbidden
from proving.ways import Way

_EMPTIED: Final = "- opt"
"""dpkg takes away any folder that was empty before the package and is empty after it."""


@dataclass(slots=True)
class Life:
    """One tree and one way into it. ``failed``: names of the steps that did."""

    cell: Cell
    way: Way
    pictures: Path
    before: dict[str, Entry] = field(default_factory=dict)
    records: dict[str, str] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)

    def live(self) -> bool:
        """Every step in order, one line each; after a failed one the others are tried all the same. Returns whether all went well."""
        for what, do in self._steps():
            began = time.monotonic()
            try:
                told, well = do(), True
            except (StepFailedError, OSError, ValueError, KeyError) as problem:
                told, well = f"{type(problem).__name__}: {problem}", False
                self.failed.append(what)
            print(f"{'ok    ' if well else 'FAILED'} {time.monotonic() - began:7.1f} s  {what}: {told}", flush=True)
        return not self.failed

    def _steps(self) -> Iterator[Step]:
        person = Person(self.cell, self.way.program, self.pictures / self.way.name)
        yield "no interpreter, no compiler", self._bare
        yield "no network", self._no_network
        self.before = listing(self.cell.tree)
        yield f"install by {self.way.name}", lambda: self.way.install(self.cell)
        yield from person.first_day()
        self.records = contents(self.cell.home, RECORDS)
        yield f"update by {self.way.name}", lambda: self.way.update(self.cell)
        yield "the update left the records as they were", self._same_records
        yield from person.another_day()
        self.records = contents(self.cell.home, RECORDS)
        yield f"uninstall by {self.way.name}", lambda: self.way.uninstall(self.cell)
        yield "the uninstall left the records as they were", self._same_records
        yield "nothing else is left", self._left
        yield f"install again by {self.way.name}", lambda: self.way.install(self.cell)
        yield "records of before the uninstall read again: the same", person.read_again
        yield f"uninstall again by {self.way.name}", lambda: self.way.uninstall(self.cell)

    def _bare(self) -> str:
        found = forbidden(self.cell.tree)
        if found:
            raise StepFailedError(", ".join(found))
        return "none found"

    def _no_network(self) -> str:
        """The tree knows one interface, the loopback, which is down; a connection is refused by the kernel."""
        flags = self.cell.run("cat", "/sys/class/net/lo/flags").out.strip()
        names = self.cell.run("ls", "/sys/class/net").out.split()
        tried = self.cell.run("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9 || exec 3<>/dev/tcp/192.0.2.1/9")
        if names != ["lo"] or int(flags, 16) & 1 or tried.code == 0 or "unreachable" not in tried.err:
            raise StepFailedError(f"{names} {flags} {tried.said()}")
        return "only a loopback that is down; connections: network is unreachable"

    def _same_records(self) -> str:
        now = contents(self.cell.home, RECORDS)
        if not now or now != self.records:
            changed = sorted(
                name for name in now.keys() | self.records.keys() if now.get(name) != self.records.get(name)
            )
            raise StepFailedError(", ".join(changed) or "there are none")
        return f"{len(now)} files, byte for byte"

    def _left(self) -> str:
        """Prints every name that is different from before the program came."""
        records = [f"home/{USER}/{name}" for name in RECORDS]
        notes: tuple[str, ...] = () if self.way.name == "tar.xz" else PACKAGE_NOTES
        left = difference(self.before, listing(self.cell.tree))
        own = [line for line in left if beneath(line, records) or on_the_way(line, records)]
        system = [line for line in left if beneath(line, notes) or (notes and line == _EMPTIED)]
        rest = [line for line in left if line not in own and line not in system]
        for title, lines in (("the person's records", own), ("notes of the package manager", system), ("LEFT", rest)):
            print(f"       {title}: {len(lines)}")
            print("".join(f"         {line}\n" for line in lines), end="")
        if rest:
            raise StepFailedError(f"{len(rest)} names")
        return f"{len(own)} names of the person's records, {len(system)} of the package manager"
