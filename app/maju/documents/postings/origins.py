"""Where a posting comes from: the portals by name, address and the number they give a posting."""

import re
from urllib.parse import urlsplit

from maju.documents.postings.limits import ADDRESS

FILE = "file"
"""The source of a posting of which nothing says where it comes from."""
PASTE = "paste"

_PORTALS = {
    "work24": ("work24.go.kr", "work.go.kr", "고용24", "워크넷", "worknet", "work24", "validation"),
    "jumpit": ("jumpit.co.kr", "jumpit.saramin.co.kr", "점핏", "jumpit"),
    "saramin": ("saramin.co.kr", "사람인", "saramin"),
    "jobkorea": ("jobkorea.co.kr", "잡코리아", "jobkorea"),
    "wanted": ("wanted.co.kr", "원티드", "wanted"),
    "incruit": ("incruit.com", "인크루트", "incruit"),
    "albamon": ("albamon.com", "알바몬", "albamon"),
    "rocketpunch": ("rocketpunch.com", "로켓펀치", "rocketpunch"),
    "programmers": ("programmers.co.kr", "프로그래머스", "programmers"),
    "rallit": ("rallit.com", "랠릿", "rallit"),
    "catch": ("catch.co.kr", "캐치", "catch"),
    "gojobs": ("gojobs.go.kr", "나라일터", "gojobs"),
    "alio": ("job.alio.go.kr", "잡알리오", "alio"),
}
"""Source, its host names, and what tables call it. (VALIDATION is what Work24 itself writes for its own postings.)"""
_BY_NAME = {name: source for source, names in _PORTALS.items() for name in names}
_NUMBER = {
    "work24": re.compile(r"[?&](?:wantedAuthNo|empSeqno)=([\w-]+)", re.I),
    "saramin": re.compile(r"[?&]rec_idx=(\d+)|/job/(\d+)"),
    "jobkorea": re.compile(r"/GI_Read/(\d+)", re.I),
    "wanted": re.compile(r"/wd/(\d+)"),
    "jumpit": re.compile(r"/position/(\d+)"),
    "rallit": re.compile(r"/positions/(\d+)"),
    "programmers": re.compile(r"/job_positions/(\d+)"),
    "rocketpunch": re.compile(r"/jobs/(\d+)"),
}
_NUMBER_SIGNS = re.compile(r"[\w.-]{1,64}", re.ASCII)
_NAME_SIGNS = re.compile(r"[^\w.-]+")
_LONGEST_SOURCE = 40


def inert_address(text: str) -> str:
    """A web address, empty for anything else (javascript:, file:, a path)."""
    text = text.strip()
    if text.startswith("www."):
        text = f"https://{text}"
    return (
        text
        if re.match(r"https?://[^\s/]+", text, re.I) and len(text) <= ADDRESS and not re.search(r"[\s<>\"'\\]", text)
        else ""
    )


def source_named(name: str) -> str:
    """'사람인' as 'saramin'; a name nobody knows as it is, without blanks and signs."""
    name = name.strip().casefold()
    return _BY_NAME.get(name) or _NAME_SIGNS.sub("-", name).strip("-")[:_LONGEST_SOURCE]


def source_of_address(url: str) -> str:
    """The portal an address leads to, empty where it is none of them."""
    try:
        host = (urlsplit(url).hostname or "").casefold()
    except ValueError:
        return ""
    while host and host not in _BY_NAME:
        host = host.partition(".")[2]
    return _BY_NAME.get(host, "")


def number_in_address(source: str, url: str) -> str:
    """The number of the posting that an address of this portal carries."""
    match = _NUMBER[source].search(url) if source in _NUMBER else None
    return next(filter(None, match.groups()), "") if match else ""


def is_number(text: str) -> bool:
    """Whether a portal could have written this as the number of a posting."""
    return _NUMBER_SIGNS.fullmatch(text) is not None
