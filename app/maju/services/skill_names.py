"""The one name of a skill, whatever spelling it comes in: case, width, spaces and joining signs make no difference."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from maju.domain.jobs import Skill

JOINING = frozenset(" \t\u00a0-‐‑–_·ㆍ・/().&'’")
"""Signs that people put in or leave out inside one name: 재무 제표, CI/CD, Node.js, OCS·EMR."""
_TAKEN_APART = re.compile(r"[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|.", re.DOTALL)
"""One letter of a text in which Korean syllables may be taken apart, as file systems of Apple write them."""
_AROUND = re.compile(
    r"(?:(?:을|를)?\s*(?:활용|사용|운용|운영|취급|다루기)?\s*(?:능력|기술|스킬|역량)\s*(?:우수|보유)?"
    r"|\s*(?:활용|사용|운용)|\s*(?:자격증|자격|면허증|면허)|\s*(?:가능|우수|보유|소지|능숙)자?|\s*(?:경험|경력|지식|실무)자?)$"
)
"""What a posting puts behind the name of a skill: 엑셀 활용 능력, 지게차 자격증 소지자."""
_IN_BRACKETS = re.compile(r"^(?P<outer>[^()]{2,})\((?P<inner>[^()]{2,})\)$")


def skill_key(name: str) -> str:
    """What all spellings of one name have in common."""
    return "".join(letter for letter, _, _ in folded(name))


def folded(text: str) -> Iterator[tuple[str, int, int]]:
    """Letters without case and width and without joining signs, each with the start and end of where it stands in ``text``."""
    for part in _TAKEN_APART.finditer(text):
        sign = part[0]
        if sign in JOINING:
            continue
        plain = sign if "가" <= sign <= "힣" else unicodedata.normalize("NFKC", sign).casefold()
        for letter in plain:
            if letter not in JOINING:
                yield letter, part.start(), part.end()


class SkillNames:
    """Looks up skills by any spelling. Among two skills that claim a spelling the earlier one keeps it."""

    def __init__(self, skills: Iterable[Skill]) -> None:
        self.by_id: dict[str, Skill] = {}
        self.by_key: dict[str, Skill] = {}
        for skill in skills:
            self.by_id[skill.id] = skill
            for name in (skill.name, *skill.aliases):
                self.by_key.setdefault(skill_key(name), skill)

    def normalise(self, name: str) -> Skill | None:
        """The skill a string of a posting or an occupation names, or None. The string is one name, not a sentence."""
        name = unicodedata.normalize("NFC", name).strip()
        while name:
            found = self._look_up(name)
            if found is not None:
                return found
            shorter = _AROUND.sub("", name).strip()
            if shorter == name:
                return None
            name = shorter
        return None

    def _look_up(self, name: str) -> Skill | None:
        found = self.by_key.get(skill_key(name))
        brackets = _IN_BRACKETS.match(name)
        if found is None and brackets:
            found = self.by_key.get(skill_key(brackets["outer"])) or self.by_key.get(skill_key(brackets["inner"]))
        return found
