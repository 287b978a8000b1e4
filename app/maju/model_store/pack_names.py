"""Names that every file system takes and that lead nowhere else: FAT32, NTFS and the Unix ones alike."""

import unicodedata
from collections.abc import Iterable

from maju.domain.errors import MajuError

_FORBIDDEN = frozenset('<>:"|?*\\')
_LONGEST_NAME = 200
_DEEPEST = 8
#: Device names of Windows, with any ending and whatever the case.
_RESERVED = (
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"com{n}" for n in "0123456789¹²³"}
    | {f"lpt{n}" for n in "0123456789¹²³"}
)


def is_file_name(name: str) -> bool:
    """Whether ``name`` is one plain, visible name that can be written on any disk."""
    return (
        0 < len(name.encode("utf-8", errors="replace")) <= _LONGEST_NAME
        and name.isprintable()
        and unicodedata.is_normalized("NFC", name)
        and not _FORBIDDEN & set(name)
        and "/" not in name
        and name[0] not in ". "
        and name[-1] not in ". "
        and name.partition(".")[0].strip().casefold() not in _RESERVED
    )


def is_folder_name(name: str) -> bool:
    """Whether a model of this id can have a folder of that name."""
    return is_file_name(name) and len(name) <= 100


def check_name(name: str) -> str:
    """A single name of a file or folder. Raises: MajuError ``pack-bad-path``."""
    if not is_file_name(name):
        raise bad_path(name)
    return name


def check_path(path: str) -> str:
    """A path below a model's folder, POSIX. Raises: MajuError ``pack-bad-path``."""
    steps = path.split("/")
    if len(steps) > _DEEPEST or not all(is_file_name(step) for step in steps):
        raise bad_path(path)
    return path


def check_apart(paths: Iterable[str]) -> None:
    """No two may be the same on a disk that ignores case, none may be a folder of another.

    Raises: MajuError ``pack-double``.
    """
    files: set[str] = set()
    folders: set[str] = set()
    for path in paths:
        folded = unicodedata.normalize("NFC", path.casefold())
        above = {folded[:at] for at, sign in enumerate(folded) if sign == "/"}
        if folded in files | folders or above & files:
            sentence = (
                "꾸러미에 ‘{name}’이라는 이름이 겹칩니다. 아무것도 설치하지 않았습니다. 꾸러미를 다시 만들어 주십시오."
            )
            raise MajuError("pack-double", sentence, name=shown(path))
        files.add(folded)
        folders |= above


def bad_path(path: str) -> MajuError:
    """Why nothing of the pack is installed."""
    sentence = "꾸러미에 쓸 수 없는 파일 이름 ‘{name}’이(가) 있어 아무것도 설치하지 않았습니다. 믿을 수 있는 곳에서 만든 꾸러미인지 확인해 주십시오."
    return MajuError("pack-bad-path", sentence, name=shown(path))


def shown(name: str) -> str:
    """A name from outside, short and without signs that a screen cannot show."""
    plain = "".join(sign if sign.isprintable() else "�" for sign in name)
    return plain if len(plain) <= 80 else plain[:77] + "…"
