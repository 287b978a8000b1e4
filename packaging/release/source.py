"""The program's own source, which the GPL has go along with what is made of it: ``maju-<version>-source.tar.xz``."""

import lzma
import subprocess
from pathlib import Path

from release.context import ROOT, Build
from release.identity import commit


class ChangedSourceError(Exception):
    """The source that would go along is not the one that was built."""


def make(build: Build) -> list[Path]:
    """What is committed, as one archive. Raises: ChangedSourceError, CalledProcessError outside a repository."""
    product = build.out / f"maju-{build.version}-source.tar.xz"
    write(ROOT, f"maju-{build.version}", product)
    return [product]


def write(root: Path, prefix: str, product: Path) -> None:
    """The newest commit of ``root`` below the folder ``prefix``; the same bytes for the same commit."""
    newest = commit(root)
    if newest.endswith("+"):
        raise ChangedSourceError(f"files of {root} have been changed since the commit {newest[:-1]}: commit them first")
    told = subprocess.run(
        ["git", "-C", str(root), "archive", f"--prefix={prefix}/", "HEAD"], check=True, capture_output=True
    )
    with lzma.open(product, "wb", preset=6) as archive:
        archive.write(told.stdout)
