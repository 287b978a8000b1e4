"""Why the system refused something, in Korean: its own words are English on every computer that is not set to Korean."""

import errno

from maju.domain.phrase import Phrase

_FULL, _FORBIDDEN, _NOWHERE = "남은 공간이 없습니다", "권한이 없습니다", "그런 폴더나 파일이 없습니다"
_BROKEN, _TOO_LONG = "디스크가 읽기나 쓰기에 실패했습니다", "이름이 너무 깁니다"
_BY_NUMBER = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: _FORBIDDEN,
    errno.ENOENT: _NOWHERE,
    errno.ENOTDIR: _NOWHERE,
    errno.EIO: _BROKEN,
    errno.ENAMETOOLONG: _TOO_LONG,
}
_BY_RESULT = {
    "SQLITE_FULL": _FULL,
    "SQLITE_READONLY": _FORBIDDEN,
    "SQLITE_PERM": _FORBIDDEN,
    "SQLITE_CANTOPEN": _NOWHERE,
    "SQLITE_IOERR": _BROKEN,
}
"""Beginnings of the names of SQLite's results."""


def system_reason(error: BaseException) -> Phrase:
    """A clause without its full stop; the system's number where there is no word for it."""
    number: int = getattr(error, "errno", 0) or getattr(error, "sqlite_errorcode", 0)
    result = getattr(error, "sqlite_errorname", "")
    by_result = (words for name, words in _BY_RESULT.items() if result.startswith(name))
    words = next(by_result, _BY_NUMBER.get(number, ""))
    return Phrase(words, {}) if words else Phrase("시스템 오류 {number}", {"number": number})
