"""Only what is near is connected to, whatever the address looks like."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.engines.server_address import parse_server_address


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080"),
        ("  https://gpu.local/v1/ ", "https://gpu.local:443"),
        ("http://10.1.2.3/llm/v1", "http://10.1.2.3:80/llm"),
        ("HTTP://LocalHost:1234", "http://localhost:1234"),
        ("http://[::1]:8000/v1", "http://[::1]:8000"),
        ("http://[fd00::5]", "http://[fd00::5]:80"),
        ("http://[fe80::1]:80", "http://[fe80::1]:80"),
        ("http://169.254.3.4", "http://169.254.3.4:80"),
        ("http://172.31.255.255", "http://172.31.255.255:80"),
        ("http://[::ffff:192.168.0.9]", "http://[::ffff:192.168.0.9]:80"),
    ],
)
def test_addresses_as_people_write_them(written: str, read: str) -> None:
    assert str(parse_server_address(written)) == read


@pytest.mark.parametrize(
    "written",
    [
        "", "127.0.0.1:8080", "ftp://127.0.0.1", "file:///etc/passwd", "http://", "http://:80", "http://127.0.0.1:99999",
        "http://127.0.0.1:0", "http://127.0.0.1:x", "http://user:word@127.0.0.1", "http://@127.0.0.1",
        "http://127.0.0.1/v1?key=1", "http://127.0.0.1/\x07", "http://가" + "나" * 70, "http://127.0.0.1/#v1", "http://a b", "http://[::1", "http://[zz]/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_said(written: str) -> None:
    with pytest.raises(MajuError, match="서버 주소가 아닙니다") as refused:
        parse_server_address(written)
    assert refused.value.code == "llm-server-address"


@pytest.mark.parametrize(
    "written",
    [
        "http://8.8.8.8", "https://1.1.1.1/v1", "http://172.32.0.1", "http://192.169.0.1", "http://100.64.0.1",
        "http://0.0.0.0", "http://[2001:db8::1]", "http://[2606:4700::1111]", "http://[::ffff:8.8.8.8]", "http://[::]",
    ],
)  # fmt: skip
def test_a_public_number_is_refused_at_once(written: str) -> None:
    with pytest.raises(MajuError, match="내부망") as refused:
        parse_server_address(written)
    assert refused.value.code == "llm-server-public"


def test_this_computer_is_reached_by_its_number() -> None:
    assert parse_server_address("http://localhost:8080/v1").reached() in ("http://127.0.0.1:8080", "http://[::1]:8080")


def test_a_public_number_in_disguise_is_refused_when_it_is_looked_up() -> None:
    """``134744072`` is 8.8.8.8 to the resolver, without asking a name server."""
    with pytest.raises(MajuError) as refused:
        parse_server_address("http://134744072/v1").reached()
    assert refused.value.code == "llm-server-public"


def test_a_name_is_reached_only_where_every_number_it_has_is_near() -> None:
    address = parse_server_address("http://gpu.local:8000")
    assert address.reached(lambda _host, _port: ["192.168.0.7", "fe80::1"]) == "http://192.168.0.7:8000"
    for numbers in (["192.168.0.7", "8.8.8.8"], ["2606:4700::1111"], [], ["kein"]):
        with pytest.raises(MajuError) as refused:
            address.reached(lambda _host, _port, numbers=numbers: numbers)
        assert refused.value.code == "llm-server-public"


def test_a_name_that_does_not_exist_is_said() -> None:
    def nobody(host: str, port: int) -> list[str]:
        raise OSError("no such name")

    with pytest.raises(MajuError, match="이름을 찾지 못했습니다") as refused:
        parse_server_address("http://gpu.local").reached(nobody)
    assert refused.value.code == "llm-server-unreachable"
    with pytest.raises(MajuError) as refused:
        parse_server_address(f"http://{'a' * 70}.local").reached()  # no label of a name may be so long: nobody is asked
    assert refused.value.code == "llm-server-unreachable"


def test_a_korean_name_is_written_as_the_network_writes_it() -> None:
    assert parse_server_address("http://서버.local:80").authority == "xn--hk3b17f.local:80"


@given(st.text(max_size=40))
def test_anything_is_an_address_or_refused(written: str) -> None:
    for text in (written, f"http://{written}"):
        try:
            address = parse_server_address(text)
        except MajuError as error:
            found = error.code
        else:
            found = parse_server_address(str(address)) == address and "near"
        assert found in ("near", "llm-server-address", "llm-server-public")


@given(st.ip_addresses())
def test_a_number_is_taken_only_where_it_is_private(number: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    host = f"[{number}]" if number.version == 6 else str(number)
    try:
        parse_server_address(f"http://{host}")
    except MajuError:
        return
    mapped = number.ipv4_mapped if isinstance(number, ipaddress.IPv6Address) else None
    assert (mapped or number).is_private
