"""Where the files of a model are on the network."""

from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from maju.domain.catalogue import ModelEntry, ModelFile, Repository
from maju.domain.errors import MajuError

USUAL_HUB = "https://huggingface.co"


def choose_hub(setting: str, environment: Mapping[str, str]) -> str:
    """The hub's address without a slash at its end: the person's setting, then ``HF_ENDPOINT``, then the usual one.

    Raises: MajuError ``hub-address-invalid``.
    """
    address = (setting.strip() or environment.get("HF_ENDPOINT", "").strip() or USUAL_HUB).rstrip("/")
    return _checked(address)


def file_addresses(entry: ModelEntry, file: ModelFile, hub: str) -> tuple[str, ...]:
    """Where ``file`` can be had, to be tried in this order: its own address, or the repository and then its mirrors.

    The form is the hub's own: ``{hub}/{repository}/resolve/{revision}/{path}``. Raises: MajuError ``hub-address-invalid``.
    """
    if file.url:
        return (_checked(file.url),)
    return tuple(_in_repository(repository, file.path, hub) for repository in (entry.repository, *entry.mirrors))


def host_of(address: str) -> str:
    """The name of a server, for a sentence."""
    return urlsplit(address).hostname or address


def _in_repository(repository: Repository, path: str, hub: str) -> str:
    revision = "main" if repository.revision == "unknown" else repository.revision
    return f"{hub}/{quote(repository.name)}/resolve/{quote(revision, safe='')}/{quote(path)}"


def _checked(address: str) -> str:
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        usable = False
    if not usable:
        sentence = "모델을 받을 주소 ‘{address}’을 쓸 수 없습니다. ‘https://’로 시작하는 주소를 적어 주십시오."
        raise MajuError("hub-address-invalid", sentence, address=address)
    return address
