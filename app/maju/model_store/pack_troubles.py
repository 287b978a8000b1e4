"""What can be wrong with a pack or the stick it lies on, as sentences a person can act on."""

import errno
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.system_reasons import system_reason
from maju.model_store.pack_names import shown

_GB = 1_000_000_000
_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_PROTECTED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def not_found(place: Path) -> MajuError:
    """There is no pack here."""
    sentence = "{place}에서 꾸러미를 찾지 못했습니다. 이동식 저장 장치나 그 안의 maju-pack 폴더를 골라 주십시오."
    return MajuError("pack-not-found", sentence, place=place)


def unfinished(place: Path) -> MajuError:
    """Packing was broken off."""
    sentence = "{place}의 꾸러미는 다 만들어지지 않았습니다. 만들던 컴퓨터에서 ‘모델 담기’를 다시 하면 이어서 끝냅니다."
    return MajuError("pack-unfinished", sentence, place=place)


def gone(error: OSError) -> MajuError:
    """The stick does not answer any more."""
    sentence = "이동식 저장 장치를 읽을 수 없습니다({why}). 지금까지 옮긴 것은 남아 있습니다. 이동식 저장 장치를 다시 꽂으면 이어서 합니다."
    return MajuError("pack-gone", sentence, why=system_reason(error))


def extra_file(name: str) -> MajuError:
    """Something nobody listed."""
    sentence = "꾸러미에 목록에 없는 ‘{name}’이(가) 들어 있어 아무것도 설치하지 않았습니다. 믿을 수 있는 꾸러미인지 확인하고, 그 파일을 지우거나 꾸러미를 다시 만들어 주십시오."
    return MajuError("pack-extra-file", sentence, name=shown(name))


def missing_file(name: str) -> MajuError:
    """Something listed is not there."""
    sentence = (
        "꾸러미에 ‘{name}’ 파일이 없어 아무것도 설치하지 않았습니다. 꾸러미를 처음부터 다시 복사하거나 만들어 주십시오."
    )
    return MajuError("pack-missing-file", sentence, name=shown(name))


def wrong_size(name: str) -> MajuError:
    """Half a copy, or a lie."""
    sentence = "꾸러미의 ‘{name}’ 파일이 목록에 적힌 크기와 달라 아무것도 설치하지 않았습니다. 꾸러미를 다시 복사하거나 만들어 주십시오."
    return MajuError("pack-wrong-size", sentence, name=shown(name))


def wrong_hash(name: str) -> MajuError:
    """The content is not what was listed."""
    sentence = "꾸러미의 ‘{name}’ 내용이 목록과 달라 아무것도 설치하지 않았습니다. 복사하다 깨졌거나 누가 바꾼 것입니다. 꾸러미를 다시 만들어 주십시오."
    return MajuError("pack-wrong-hash", sentence, name=shown(name))


def unlike_catalogue(model: str, name: str) -> MajuError:
    """The pack is whole, but this program knows the model otherwise."""
    sentence = "꾸러미의 ‘{model}’ 모델은 ‘{name}’ 파일이 이 프로그램이 아는 것과 달라 아무것도 설치하지 않았습니다. 같은 판의 maju로 꾸러미를 다시 만들어 주십시오."
    return MajuError("pack-wrong-hash", sentence, model=shown(model), name=shown(name))


def link(name: str) -> MajuError:
    """Not a file of its own."""
    sentence = "꾸러미의 ‘{name}’은(는) 다른 곳을 가리키거나 보통 파일이 아니어서 아무것도 설치하지 않았습니다. 꾸러미를 다시 만들어 주십시오."
    return MajuError("pack-link", sentence, name=shown(name))


def pickled(name: str) -> MajuError:
    """It could run code when loaded."""
    sentence = "꾸러미의 ‘{name}’은(는) 열 때 다른 프로그램을 실행할 수 있는 피클(pickle) 파일이어서 아무것도 설치하지 않았습니다. 믿을 수 있는 꾸러미인지 확인해 주십시오."
    return MajuError("pack-pickle", sentence, name=shown(name))


def unknown_kind(name: str) -> MajuError:
    """Not what models of this slot consist of."""
    sentence = "꾸러미의 ‘{name}’은(는) 이 자리의 모델에 쓰는 파일 형식이 아니어서 아무것도 설치하지 않았습니다. 꾸러미를 다시 만들어 주십시오."
    return MajuError("pack-unknown-kind", sentence, name=shown(name))


def names_code(name: str) -> MajuError:
    """A sentence-transformers folder that would load classes of its own."""
    sentence = "꾸러미의 ‘{name}’이(가) 모델 밖의 프로그램 코드를 부르게 되어 있어 아무것도 설치하지 않았습니다. 믿을 수 있는 꾸러미인지 확인해 주십시오."
    return MajuError("pack-code", sentence, name=shown(name))


def too_small(place: Path, needed: int, free: int) -> MajuError:
    """``needed`` and ``free`` in bytes."""
    sentence = "{place}에 {needed} GB가 비어 있어야 하는데 {free} GB만 비어 있습니다. 파일을 정리하고 다시 해 주십시오. 지금까지 옮긴 것은 남아 있습니다."
    facts = {"needed": f"{max(needed, _GB / 10) / _GB:.1f}", "free": f"{free / _GB:.1f}"}
    return MajuError("disk-too-small", sentence, place=place, **facts)


def home_disk(error: OSError, models: Path, needed: int, free: int) -> MajuError:
    """The disk the models go to did not take something."""
    if error.errno in _FULL:
        return too_small(models, needed, free)
    if error.errno == errno.EFBIG:
        sentence = "{folder}이 있는 디스크는 4 GB보다 큰 파일을 담지 못합니다(FAT32). 다른 디스크를 쓰거나 더 작은 모델을 골라 주십시오."
        return MajuError("folder-unwritable", sentence, folder=models)
    sentence = "모델 폴더 {folder}에 쓸 수 없습니다({why}). 폴더의 권한과 저장 장치를 확인해 주십시오. 설치되어 있던 모델은 그대로입니다."
    return MajuError("folder-unwritable", sentence, folder=models, why=system_reason(error))


def stick(error: OSError, place: Path, needed: int, free: int) -> MajuError:
    """The stick did not take something."""
    if error.errno in _FULL:
        return too_small(place, needed, free)
    if error.errno in _PROTECTED:
        sentence = "{place}에 쓸 수 없습니다({why}). 쓰기 금지가 풀려 있는지 확인하거나 다른 저장 장치를 골라 주십시오."
        return MajuError("pack-unwritable", sentence, place=place, why=system_reason(error))
    return gone(error)


def source_changed(model: str, name: str) -> MajuError:
    """An installed model is not as it was installed: it is not passed on."""
    sentence = "설치된 ‘{model}’ 모델의 ‘{name}’ 파일이 설치한 뒤에 바뀌었거나 없어져 담지 않았습니다. 그 모델을 지우고 다시 설치한 다음 담아 주십시오."
    return MajuError("pack-source-changed", sentence, model=model, name=name)


def source_outdated(model: str) -> MajuError:
    """An installed model is not the one this program's list names now: no other maju of this version would take it."""
    sentence = "설치된 ‘{model}’ 모델이 지금 모델 목록의 것과 달라 담지 않았습니다. 그 모델을 지우고 다시 설치한 다음 담아 주십시오."
    return MajuError("pack-source-changed", sentence, model=model)


def occupied(name: str) -> MajuError:
    """Packing never deletes what it did not write."""
    sentence = "maju-pack 폴더에 꾸러미가 아닌 ‘{name}’이(가) 있습니다. 다른 곳으로 옮기고 다시 담아 주십시오. 아무것도 지우지 않았습니다."
    return MajuError("pack-extra-file", sentence, name=shown(name))


def nothing_to_pack() -> MajuError:
    """No installed model was named."""
    return MajuError("pack-empty", "담을 모델이 없습니다. 먼저 모델을 설치해 주십시오.")
