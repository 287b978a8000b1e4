"""The ways a machine gets the program, and how each is updated and removed again."""

from dataclasses import dataclass
from typing import Final, Protocol

from proving.cell import Cell
from proving.person import expect
from proving.tree import USER

_STICK: Final = "/media/stick"


class Way(Protocol):
    """``program``: the command as a person of the tree has it."""

    name: str
    program: str

    def install(self, cell: Cell) -> str: ...
    def update(self, cell: Cell) -> str: ...
    def uninstall(self, cell: Cell) -> str: ...


@dataclass(slots=True)
class ByArchive:
    """A person without root: unpack, ``install.sh``. ``first`` and ``second`` lie on the stick."""

    first: str
    second: str
    name: str = "tar.xz"
    program: str = f"/home/{USER}/.local/bin/maju"

    def install(self, cell: Cell) -> str:
        """Unpacked as a file manager does, installed, the unpacked folder thrown away."""
        return self._install(cell, self.first)

    def update(self, cell: Cell) -> str:
        """The same with the second archive."""
        return self._install(cell, self.second)

    def uninstall(self, cell: Cell) -> str:
        """By the copy of the installer that was installed."""
        script = f"/home/{USER}/.local/share/maju-program/current/install.sh"
        return _last(expect(cell.run("sh", script, "--uninstall", "--keep-records")).out)

    def _install(self, cell: Cell, archive: str) -> str:
        expect(cell.run("mkdir", "-p", "Downloads"))
        expect(cell.run("tar", "-xf", f"{_STICK}/{archive}", "-C", "Downloads"))
        (unpacked,) = (cell.home / "Downloads").iterdir()
        said = expect(cell.run("sh", f"Downloads/{unpacked.name}/install.sh")).out
        expect(cell.run("rm", "-r", "Downloads"))
        return _last(said, "설치했습니다")


@dataclass(slots=True)
class ByDeb:
    """Root, with dpkg alone: what is not there cannot be fetched."""

    first: str
    second: str
    name: str = "deb"
    program: str = "/usr/bin/maju"

    def install(self, cell: Cell) -> str:
        """Fails where a dependency is not on the bare desktop."""
        return self._install(cell, self.first)

    def update(self, cell: Cell) -> str:
        """The same with the second package."""
        return self._install(cell, self.second)

    def uninstall(self, cell: Cell) -> str:
        """With all settings of the system."""
        expect(cell.run("dpkg", "--purge", "maju", root=True))
        return "purged"

    def _install(self, cell: Cell, package: str) -> str:
        expect(cell.run("dpkg", "--install", f"{_STICK}/{package}", root=True))
        return expect(
            cell.run("dpkg-query", "--show", "--showformat=${Package} ${Version} ${db:Status-Status}", "maju")
        ).out


@dataclass(slots=True)
class ByCentre:
    """The folder of a whole centre, run as root without a question. ``first`` and ``second``: folders on the stick."""

    first: str
    second: str
    name: str = "centre"
    program: str = "/usr/bin/maju"

    def install(self, cell: Cell) -> str:
        """Silent: says nothing where all is well."""
        return self._run(cell, self.first, "--silent")

    def update(self, cell: Cell) -> str:
        """The same with the second folder."""
        return self._run(cell, self.second, "--silent")

    def uninstall(self, cell: Cell) -> str:
        """From the second folder."""
        return self._run(cell, self.second, "--uninstall", "--silent")

    def _run(self, cell: Cell, folder: str, *options: str) -> str:
        ran = expect(cell.run("sh", f"{_STICK}/{folder}/설치.sh", *options, root=True, seconds=1200))
        return _last(ran.out) or "silent"


def _last(said: str, wanted: str = "") -> str:
    lines = [line for line in said.splitlines() if wanted in line]
    return lines[-1].strip() if lines else ""
