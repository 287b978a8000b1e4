"""Every sentence a person reads when their vault does not open."""

from pathlib import Path

from maju.domain.errors import MajuError
from maju.storage.key_keepers import KEYRING


def locked() -> MajuError:
    """A PIN is needed."""
    return MajuError("vault-locked", "기록이 PIN으로 잠겨 있습니다. PIN을 넣으면 열립니다. 기록은 그대로입니다.")


def pin_wrong() -> MajuError:
    """Another one is needed."""
    return MajuError("pin-wrong", "PIN이 맞지 않습니다. 기록은 그대로입니다. 다시 넣어 주십시오.")


def key_missing(keeper: str, home: Path, keys: Path) -> MajuError:
    """The keeper answers, and has no key."""
    if keeper == KEYRING:
        return MajuError(
            "vault-key-missing",
            "이 컴퓨터의 열쇠고리에 기록의 열쇠가 없습니다. 기록은 {folder}에 암호화된 채 그대로 있습니다. 기록을 만든 계정과 컴퓨터에서 열어 주십시오. 열쇠가 지워졌다면 되살릴 방법이 없으며, 폴더를 다른 이름으로 옮기면 새로 시작할 수 있습니다.",
            folder=home,
        )
    return MajuError(
        "vault-key-missing",
        "기록의 열쇠 파일이 {keys}에 없습니다. 기록은 {folder}에 암호화된 채 그대로 있습니다. 열쇠 파일을 되돌려 주십시오. 열쇠가 지워졌다면 되살릴 방법이 없으며, 폴더를 다른 이름으로 옮기면 새로 시작할 수 있습니다.",
        keys=keys,
        folder=home,
    )


def keeper_unreachable(keeper: str, keys: Path) -> MajuError:
    """The keeper does not answer: the key may well be there."""
    if keeper == KEYRING:
        return MajuError(
            "vault-keyring-unreachable",
            "이 컴퓨터의 열쇠고리에 물어볼 수 없어 기록을 열지 못했습니다. 기록은 그대로입니다. 로그인 열쇠고리의 잠금을 풀고 다시 열어 주십시오.",
        )
    return MajuError(
        "vault-keyring-unreachable",
        "{keys}의 열쇠 파일을 읽을 수 없어 기록을 열지 못했습니다. 기록은 그대로입니다. 폴더의 읽기 권한을 확인해 주십시오.",
        keys=keys,
    )


def record_missing(home: Path, name: str) -> MajuError:
    """There is a sealed record, and nothing says who keeps its key."""
    return MajuError(
        "vault-record-missing",
        "암호화된 기록은 {folder}에 있지만 그 잠금 정보 {name} 파일이 없습니다. 기록은 그대로 두었습니다. 복사해 둔 {name} 파일을 되돌려 주시거나, 새로 시작하려면 폴더를 다른 이름으로 옮겨 주십시오.",
        folder=home,
        name=name,
    )


def record_invalid(path: Path) -> MajuError:
    """What says so cannot be understood."""
    return MajuError(
        "vault-record-invalid",
        "기록의 잠금 정보 {path}이(가) 깨져 있습니다. 기록은 암호화된 채 그대로 두었습니다. 복사해 둔 {name} 파일이 있으면 제자리에 되돌려 주십시오.",
        path=path,
        name=path.name,
    )


def newer(path: Path) -> MajuError:
    """A later program wrote it."""
    return MajuError(
        "vault-newer",
        "이 기록은 더 새로운 마주가 잠갔습니다({path}). 기록은 그대로 두었습니다. 프로그램을 새로 설치해 주십시오.",
        path=path,
    )


def unreadable(path: Path) -> MajuError:
    """The system does not let it be read."""
    return MajuError(
        "folder-unreadable",
        "자료 폴더의 {path}을(를) 읽을 수 없습니다. 기록은 그대로입니다. 폴더의 읽기 권한을 확인해 주십시오.",
        path=path,
    )


def busy(home: Path) -> MajuError:
    """Another program is at its first start."""
    return MajuError(
        "vault-busy",
        "다른 마주가 {folder}의 기록을 준비하고 있습니다. 그 프로그램이 끝난 뒤 다시 열어 주십시오.",
        folder=home,
    )


def not_all_gone(folder: Path) -> MajuError:
    """The key is destroyed, files are left."""
    return MajuError(
        "delete-failed",
        "{folder}의 파일을 모두 지우지 못했습니다. 다른 프로그램에서 열려 있는지 확인하고 다시 지워 주십시오.",
        folder=folder,
    )
