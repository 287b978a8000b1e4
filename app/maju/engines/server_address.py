"""The address of a language model server, and whether it is near: what a candidate said must not leave the local network."""

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from maju.domain.errors import MajuError

_NEAR = tuple(
    map(
        ipaddress.ip_network,
        (
            "127.0.0.0/8", "::1/128",  # this computer
            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",  # RFC 1918
            "169.254.0.0/16", "fe80::/10",  # link-local: RFC 3927, RFC 4291
            "fc00::/7",  # unique local: RFC 4193
        ),
    )
)  # fmt: skip
_PORTS = {"http": 80, "https": 443}
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], list[str]]


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """``scheme://host:port/path`` of a server without the ``/v1`` behind it."""

    scheme: str
    host: str
    port: int
    path: str

    def __str__(self) -> str:
        return self._written(self.host)

    @property
    def authority(self) -> str:
        """Host and port as an HTTP request names them."""
        return f"{_bracketed(self.host)}:{self.port}"

    def reached(self, resolve: Resolve | None = None) -> str:
        """The address with a number for its name, checked: a connection made with it goes nowhere else.

        ``resolve`` gives the numbers of a name. Raises: MajuError ``llm-server-unreachable`` (no such name) or
        ``llm-server-public``: every number the name has must be near.
        """
        try:
            numbers = (resolve or _numbers_of)(self.host, self.port)
        except (OSError, UnicodeError) as error:
            sentence = (
                "언어 모델 서버 ‘{host}’의 이름을 찾지 못했습니다. 서버가 켜져 있는지, 주소가 맞는지 보아 주십시오. 기본 분석은 "
                "그대로 됩니다."
            )
            raise MajuError("llm-server-unreachable", sentence, host=self.host) from error
        if not numbers or not all(_is_near(_number(number)) for number in numbers):
            raise _public(self.host)
        return self._written(numbers[0])

    def _written(self, host: str) -> str:
        return f"{self.scheme}://{_bracketed(host)}:{self.port}{self.path}"


def parse_server_address(written: str) -> ServerAddress:
    """Read what a person wrote; ``/v1`` at its end may be there or not. Asks no name server.

    Raises: MajuError ``llm-server-address`` (no http or https address) or ``llm-server-public`` (a number that is not near).
    """
    try:
        parts = urlsplit(written.strip())
        host, port = parts.hostname or "", parts.port
        if not host.isascii():
            host = host.encode("idna").decode()
    except ValueError:
        raise _unreadable(written) from None
    strange = (
        parts.query or parts.fragment or parts.username is not None or " " in host or not written.strip().isprintable()
    )
    if parts.scheme not in _PORTS or not host or port == 0 or strange:
        raise _unreadable(written)
    number = _number(host)
    if number is not None and not _is_near(number):
        raise _public(host)
    path = parts.path.rstrip("/").removesuffix("/v1").rstrip("/")
    return ServerAddress(parts.scheme, host, port or _PORTS[parts.scheme], path)


def _numbers_of(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _number(host: str) -> _Address | None:
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return None
    mapped = number.ipv4_mapped if isinstance(number, ipaddress.IPv6Address) else None
    return mapped or number


def _is_near(number: _Address | None) -> bool:
    return number is not None and any(number.version == net.version and number in net for net in _NEAR)


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _unreadable(written: str) -> MajuError:
    sentence = "‘{address}’은(는) 서버 주소가 아닙니다. http://192.168.0.10:8080/v1처럼 적어 주십시오."
    return MajuError("llm-server-address", sentence, address=written.strip())


def _public(host: str) -> MajuError:
    sentence = (
        "‘{host}’은(는) 이 컴퓨터나 같은 내부망에 있는 서버가 아닙니다. 답변이 밖으로 나가지 않도록 연결하지 않았습니다. "
        "내부망 주소를 적어 주십시오."
    )
    return MajuError("llm-server-public", sentence, host=host)
