"""Proves a built package on a Debian 12 that has no Python, no compiler and no network, as a person who has just come to it.

``sudo .venv/bin/python packaging/prove.py [--archive FILE] [--deb FILE] [--centre FOLDER] [--tree DIR] [--keep]``

For each product in a fresh copy of the tree: install, check, sit an interview from files up to its PDF, photograph the window;
update, and the same again with the records of before; uninstall, and list every file that is not as it was. Each step is one line.
The first run makes the tree with debootstrap (network, two minutes); the proof itself has none. Without ``--update-…`` the second
build is the first with a higher number. Ends with 1 when a step failed.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from proving.cell import Cell, is_root
from proving.life import Life
from proving.newer import newer_archive, newer_centre, newer_deb
from proving.stick import fill, put
from proving.tree import NotBareError, copy_base, make_base
from proving.ways import ByArchive, ByCentre, ByDeb, Way
from release.context import ROOT


def arguments() -> argparse.Namespace:
    """What to prove, and where."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, help="the .tar.xz")
    parser.add_argument("--deb", type=Path, help="the .deb")
    parser.add_argument("--centre", type=Path, help="the folder for a centre's stick")
    for name in ("archive", "deb", "centre"):
        parser.add_argument(f"--update-{name}", type=Path, help="a later build of the same")
    parser.add_argument(
        "--tree", type=Path, default=ROOT / "build" / "proof" / "debian", help="the bare tree, made where it is not"
    )
    parser.add_argument("--keep", action="store_true", help="leave the used trees beside it")
    return parser.parse_args()


def ways(options: argparse.Namespace, stick: Path, work: Path) -> Iterator[Way]:
    """Each product that was named, with its update, put on the stick when its turn comes."""
    if options.archive:
        second = options.update_archive or newer_archive(options.archive, work)
        yield ByArchive(put(stick / "first", options.archive), put(stick / "second", second))
    if options.deb:
        second = options.update_deb or newer_deb(options.deb, work)
        yield ByDeb(put(stick / "first", options.deb), put(stick / "second", second))
    if options.centre:
        second = options.update_centre or newer_centre(options.centre, work)
        yield ByCentre(put(stick / "first", options.centre), put(stick / "second", second))


def main() -> int:
    """Prove what was asked for."""
    options = arguments()
    if not (options.archive or options.deb or options.centre):
        print("Nothing to prove: name --archive, --deb or --centre.", file=sys.stderr)
        return 2
    if not is_root():
        print("Name spaces, mounts and debootstrap need root. Nothing was done.", file=sys.stderr)
        return 2
    tree = options.tree.resolve()
    try:
        make_base(tree)
    except NotBareError as found:
        print(f"{tree} is not bare: {found}. Nothing was proved.", file=sys.stderr)
        return 2
    well = True
    with tempfile.TemporaryDirectory(prefix="proof-", dir=tree.parent) as folder:
        stick, work = Path(folder) / "stick", Path(folder) / "work"
        fill(stick)
        for way in ways(options, stick, work):
            used = tree.with_name(f"{tree.name}-{way.name}")
            copy_base(tree, used)
            print(f"\n{way.name}, in {used}", flush=True)
            well = Life(Cell(used, stick), way, tree.parent / "pictures").live() and well
            if not options.keep:
                shutil.rmtree(used)
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
