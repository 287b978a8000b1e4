"""One posting's text as a person copies it from a page: its parts found by the headings of Korean boards."""

import re

from maju.documents.postings.building import RawRow, build
from maju.documents.postings.clean import clean_text
from maju.documents.postings.headings import heading_of, is_one_line
from maju.documents.postings.limits import LONG
from maju.documents.postings.origins import PASTE, source_of_address
from maju.domain.errors import MajuError
from maju.domain.job_ports import RowTrouble
from maju.domain.jobs import Posting

_LONGEST = 5 * LONG
_SHORTEST = 20
"""Characters (without blanks) below which a text says nothing about a job."""
_COMPANY = re.compile(r"(?:\(주\)|㈜|주식회사|\(유\)|\(재\)|\(사\)|유한회사|재단법인|사단법인|의료법인|학교법인)")
_COMPANY_IN_TITLE = re.compile(r"[\[(【]\s*(?P<name>[^\[\]()【】]*(?:\(주\)|㈜|주식회사)[^\[\]()【】]*)\s*[\])】]")
_GAP = re.compile(r"\s*(\S[^\t]{0,30}?)(?:\t| {3,})\s*(\S.*)")
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")
_TITLE_WORDS = re.compile(r"채용|모집|구인|구합니다|신입|경력|담당자|인턴|매니저|엔지니어|개발자|디자이너|직원")
_FIRST_LINES = 6
_LONGEST_TITLE = 120
_NOISE = re.compile(
    r"(?:공유|스크랩|북마크|즉시\s?지원|홈페이지\s?지원|입사지원|관심기업|목록|인쇄|신고|로그인|D-\d+|조회\s?\d*|지원하기)+\s*\d*"
)


def read_pasted(text: str) -> Posting:
    """The posting in a text. Raises: MajuError ``posting-text-empty``."""
    text = clean_text("\n".join(map(_labelled, text[: 2 * _LONGEST].splitlines())), _LONGEST)
    if len("".join(text.split())) < _SHORTEST:
        sentence = "공고 본문이 비어 있거나 너무 짧습니다. 저장한 것은 없습니다. 공고의 제목부터 우대사항까지 복사해 붙여 넣어 주십시오."
        raise MajuError("posting-text-empty", sentence)
    fields, extra, opening = _parts(text)
    _opening(fields, opening)
    if "url" not in fields and (address := _ADDRESS.search(text)):
        fields["url"] = address.group().rstrip(".,")
    posting = build(
        RawRow(1, fields, tuple(extra)), source=source_of_address(fields.get("url", "")) or PASTE, form=PASTE
    )
    if isinstance(posting, RowTrouble):
        raise MajuError(
            "posting-text-empty", "공고의 제목을 찾지 못했습니다. 저장한 것은 없습니다. 첫 줄에 제목을 적어 주십시오."
        )
    return posting


def _labelled(line: str) -> str:
    """A label and its value parted by a tab or a wide gap, as tables are copied, with a colon between them."""
    gap = _GAP.match(line)
    return f"{gap[1]} : {gap[2]}" if gap and heading_of(gap[1]) else line


def _parts(text: str) -> tuple[dict[str, str], list[tuple[str, str]], list[str]]:
    """What stands under known headings, under other headings, and before and between all of them."""
    fields: dict[str, list[str]] = {}
    extra: list[tuple[str, str]] = []
    opening: list[str] = []
    under = ""
    for line in text.split("\n"):
        if _NOISE.fullmatch(line.strip()):
            continue
        heading = heading_of(line)
        if heading and not _is_sentence(heading, line):
            under, name, value = heading
            if under == "other":
                extra.append((name, value))
            elif value:
                _put(fields, under, value)
            under = "" if value and is_one_line(under) else under
        elif under == "other":
            extra[-1] = (extra[-1][0], f"{extra[-1][1]}\n{line}".strip())
        elif under and line.strip():
            _put(fields, under, line)
            under = "" if is_one_line(under) else under
        elif not under:
            opening.append(line)
    return {name: "\n".join(lines) for name, lines in fields.items()}, extra, opening


def _put(fields: dict[str, list[str]], name: str, value: str) -> None:
    if is_one_line(name) and name in fields:
        return
    fields.setdefault(name, []).append(value)


def _is_sentence(heading: tuple[str, str, str], line: str) -> bool:
    """'역할: ' in the middle of a list of tasks is a heading; a bullet '- 우대' alone is not."""
    return not heading[2] and line.lstrip().startswith(("- ", "• ", "· ")) and not line.rstrip().endswith((":", "："))


def _opening(fields: dict[str, str], opening: list[str]) -> None:
    """Title and company from the lines no heading claims; the rest of them is the description."""
    lines = [line.strip() for line in opening]
    first = [line for line in lines if line][:_FIRST_LINES]
    if "title" not in fields:
        short = [line for line in first if len(line) <= _LONGEST_TITLE]
        named = [line for line in short if _TITLE_WORDS.search(line)]
        others = [line for line in short if not _is_company(line)]
        title = next(iter((*named, *others, *short, *(line[:_LONGEST_TITLE] for line in first))), "")
        fields["title"] = title or fields.get("occupation", "") or _first_line(fields)
    if "company" not in fields:
        inside = _COMPANY_IN_TITLE.search(fields["title"])
        company = next((line for line in first if _is_company(line) and line != fields["title"]), "")
        fields["company"] = inside["name"] if inside else company
    used = {fields["title"], fields["company"]}
    rest = "\n".join(line for line in lines if line not in used).strip()
    if rest:
        fields["description"] = "\n".join(filter(None, (rest, fields.get("description", ""))))


def _is_company(line: str) -> bool:
    return len(line) <= 40 and bool(_COMPANY.search(line))


def _first_line(fields: dict[str, str]) -> str:
    """A text that begins with a heading: the first line of its first part is all there is for a title."""
    return next((text.split("\n")[0][:_LONGEST_TITLE] for text in fields.values() if text), "")
