"""What can go wrong while models are downloaded, as sentences a person can act on."""

import errno
import ssl
from pathlib import Path

import httpx2

from maju.domain.errors import MajuError
from maju.domain.system_reasons import system_reason
from maju.model_store.addresses import host_of

_GB = 1_000_000_000
_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


def cancelled() -> MajuError:
    """The person stopped it."""
    sentence = "내려받기를 멈췄습니다. 지금까지 받은 것은 남아 있어 다음에 이어서 받습니다."
    return MajuError("download-cancelled", sentence)


def offline(url: str, error: Exception | None) -> MajuError:
    """No connection, again and again."""
    sentence = (
        "{host}에 연결하지 못했거나 연결이 자꾸 끊깁니다({why}). 인터넷 연결을 확인하고 다시 받아 주십시오. "
        "지금까지 받은 것은 남아 있어 이어서 받습니다."
    )
    return MajuError("download-offline", sentence, host=host_of(url), why=_why(error))


def refused(url: str, path: str, status: int) -> MajuError:
    """The server answered, and it was no."""
    sentence = (
        "{host}에서 ‘{file}’ 파일을 받지 못했습니다(HTTP {status}). 지금까지 받은 것은 그대로입니다. "
        "잠시 뒤 다시 받고, 그래도 안 되면 설정에서 다른 내려받기 주소를 적어 주십시오."
    )
    return MajuError("download-refused", sentence, host=host_of(url), file=path, status=status)


def misdirected(url: str, path: str) -> MajuError:
    """The server sent something that is no model file: a page, or an endless or forbidden redirect."""
    sentence = (
        "{host}에서 ‘{file}’ 파일 대신 다른 것을 보냈습니다. 로그인 화면이 있는 무선망이라면 먼저 로그인하고 다시 받아 주십시오. "
        "지금까지 받은 것은 그대로입니다."
    )
    return MajuError("download-refused", sentence, host=host_of(url), file=path)


def wrong_hash(path: str, folder: Path) -> MajuError:
    """It arrived, and it is not what it should be."""
    sentence = (
        "받은 ‘{file}’ 파일이 목록에 적힌 것과 달라 설치하지 않았습니다. 그 파일은 {folder} 폴더에 따로 두었고 다른 파일은 그대로입니다. "
        "다시 받아도 같으면 설정에서 다른 내려받기 주소를 적어 주십시오."
    )
    return MajuError("download-wrong-hash", sentence, file=path, folder=folder)


def wrong_size(path: str, expected: int, seen: int) -> MajuError:
    """The server announced another size: not even begun."""
    sentence = (
        "‘{file}’ 파일의 크기가 목록에 적힌 {expected}바이트가 아니라 {seen}바이트여서 받지 않았습니다. 다른 파일은 그대로입니다. "
        "다시 받아도 같으면 설정에서 다른 내려받기 주소를 적어 주십시오."
    )
    return MajuError("download-wrong-hash", sentence, file=path, expected=expected, seen=seen)


def too_small(folder: Path, needed: int, free: int) -> MajuError:
    """``needed`` and ``free`` in bytes."""
    sentence = (
        "모델을 받으려면 {needed} GB가 비어 있어야 하는데 {folder}에는 {free} GB만 비어 있습니다. "
        "파일을 정리하거나 더 작은 구성을 고르고 다시 받아 주십시오. 지금까지 받은 것은 그대로입니다."
    )
    facts = {"needed": f"{max(needed, _GB / 10) / _GB:.1f}", "free": f"{free / _GB:.1f}"}
    return MajuError("disk-too-small", sentence, folder=folder, **facts)


def disk(error: OSError, folder: Path, needed: int = 0, free: int = 0) -> MajuError:
    """What the disk said, in words."""
    if error.errno in _FULL:
        return too_small(folder, needed, free)
    if error.errno == errno.EFBIG:
        sentence = "{folder}이 있는 디스크는 이렇게 큰 파일을 담지 못합니다(FAT32는 4 GB까지). 다른 디스크를 쓰거나 더 작은 모델을 골라 주십시오."
        return MajuError("folder-unwritable", sentence, folder=folder)
    sentence = "{folder} 폴더에 쓸 수 없습니다({why}). 폴더의 권한과 저장 장치를 확인해 주십시오. 설치되어 있던 모델은 그대로입니다."
    return MajuError("folder-unwritable", sentence, folder=folder, why=system_reason(error))


def _why(error: BaseException | None) -> str:
    cause = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return "보안 인증서 확인 실패"
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx2.TimeoutException):
        return "응답 없음"
    if isinstance(error, httpx2.ProxyError):
        return "프록시 오류"
    return "연결할 수 없음" if isinstance(error, httpx2.ConnectError) else "연결 끊김"
