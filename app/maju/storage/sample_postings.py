"""Reads the sample postings that ship: one posting a line, gzipped or plain (format: ``data/README.md``)."""

import gzip
import io
import json
from collections.abc import Iterator
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.jobs import Posting
from maju.storage.codec import from_plain


def read_sample_postings(path: Path) -> Iterator[Posting]:
    """The postings of a file in line order, one at a time.

    Raises: MajuError ``sample-postings-invalid`` naming the line (0: the file itself).
    """
    number = 0
    try:
        with _opened(path) as lines:
            for line in lines:
                number += 1
                if line.strip():
                    yield from_plain(json.loads(line), Posting)
    except (OSError, EOFError, ValueError, KeyError, TypeError, ExceptionGroup) as error:
        raise MajuError(
            "sample-postings-invalid",
            "예시 공고 파일 {file}의 {line}째 줄을 읽을 수 없습니다. 가져오신 공고는 그대로입니다. 프로그램을 다시 설치하면 돌아옵니다.",
            file=path.name,
            line=number,
        ) from error


def _opened(path: Path) -> io.TextIOWrapper:
    if path.suffix == ".gz":
        return io.TextIOWrapper(gzip.open(path), encoding="utf-8")
    return path.open(encoding="utf-8")
