"""The lines of a posting by what they are about, also where a portal put everything into one text under headings."""

import re
from dataclasses import dataclass

from maju.domain.jobs import Posting

LONGEST_LINE = 300
"""Characters of a line that are read; longer ones are running text."""
MOST_LINES = 60
"""Lines of a part that are read."""
_HEADINGS = {
    "tasks": r"(?:담당|주요|수행|모집|상세|직무)\s?(?:업무|직무|내용)|업무\s?(?:내용|소개)|직무\s?(?:내용|소개)|하는\s?일|이런\s?일을?\s?(?:합니다|해요|하게\s?됩니다)",
    "requirements": r"(?:자격|지원|응시|필수)\s?(?:요건|자격|조건|사항)|자격|이런\s?분을\s?(?:찾습니다|찾아요|모십니다)",
    "preferred": r"우대\s?(?:사항|조건|요건)?|이런\s?분이면\s?더\s?(?:좋습니다|좋아요)",
    "ideal": r"인재\s?상|(?:원하는|바라는)\s?(?:인재|사람)",
    "": r"(?:근무|급여|복리|혜택|복지|채용|전형|접수|지원|제출|기타|회사|모집|유의)\s?(?:조건|시간|지|지역|형태|후생|절차|방법|기간|서류|사항|소개|정보|안내|부문|인원|마감)?|복지|급여",
}
_HEADING = {
    part: re.compile(rf"\W*(?:{words})\W*(?:\([^()]*\))?\W*(?P<rest>$|(?<=[:：]).*)")
    for part, words in _HEADINGS.items()
}
_BULLET = re.compile(r"^\s*(?:[-–—•·ㆍ∙▪■□●○◦◆◇▶▷►*※☞✓✔√#>+]+|\(?\d{1,2}[.)](?!\d)|[①-⑳]|[가-하][.)])\s*")


@dataclass(frozen=True, slots=True)
class PostingLines:
    """Lines without bullets, literal apart from that."""

    tasks: tuple[str, ...]
    requirements: tuple[str, ...]
    preferred: tuple[str, ...]
    ideal: tuple[str, ...]


def read_lines(posting: Posting) -> PostingLines:
    """The lines of its own columns, and those under headings in its description."""
    found: dict[str, list[str]] = {part: [] for part in _HEADINGS}
    for part, text in (
        ("tasks", posting.tasks),
        ("requirements", posting.requirements),
        ("preferred", posting.preferred),
        ("ideal", posting.ideal),
        ("", posting.description),
    ):
        _read(text, part, found)
    kept = {part: tuple(dict.fromkeys(lines))[:MOST_LINES] for part, lines in found.items()}
    return PostingLines(kept["tasks"], kept["requirements"], kept["preferred"], kept["ideal"])


def _read(text: str, part: str, found: dict[str, list[str]]) -> None:
    own, bulleted, after_blank = part, False, False
    for raw in text.splitlines():
        line = raw.strip()
        if not line:
            after_blank = True
            continue
        heading = _heading(line)
        bare = _BULLET.sub("", line).strip()
        if heading is not None:
            part, bare = heading
        elif after_blank and bulleted and bare == line:
            part = own  # running text after a list
        bulleted, after_blank = bare != line and heading is None, False
        if 1 < len(bare) <= LONGEST_LINE:
            found[part].append(bare)


def _heading(line: str) -> tuple[str, str] | None:
    """(part, what follows on the same line), where the line is a heading."""
    for part, pattern in _HEADING.items():
        matched = pattern.fullmatch(line)
        if matched:
            return part, matched["rest"].strip()
    return None
