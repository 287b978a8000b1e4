"""Adds to data/skills.jsonl what the occupations name and no line of it covers yet: ``python -m data.making.add_skills``.

A line added so stands alone: its name, the other spellings found, a parent where its last word is a skill already listed,
and an id by sound. Lines that are there are never changed; to describe such a skill better, edit its line.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from maju.services.skill_names import SkillNames, skill_key
from maju.storage.skills import read_skills

DATA = Path(__file__).resolve().parents[1]
FIELDS = {"skills": "skill", "tools": "tool", "knowledge": "knowledge", "certificates": "certificate"}
#: Last words that say too little to be a parent: 탱크 운전 is not driving, 양식 생산 no assembly line.
MANY_MEANINGS = frozenset({"운전", "생산", "전기", "전자", "구매", "발표"})
#: Revised Romanization, letter by letter: ids need no sound changes, only to be readable and stable.
_FIRST = re.split(" ", "g kk n d tt r m b pp s ss  j jj ch k t p h")
_MIDDLE = re.split(" ", "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
_LAST = re.split(" ", " k k k n n n t l k m p l l p l m p p t t ng t t k t p t")
_GRADE = re.compile(r"(?:산업기사|기능사|기능장|기술사|기사)$")
_BETWEEN_WORDS = re.compile(r"[\s·/,]+")
_JOINED_BY = re.compile(r"(?<=..)[와과]$")
_LONG = 5
"""Korean letters from which the same letters in another order are taken for the same words in another order."""
_BRACKETS = re.compile(r"\(.*?\)")
_HANGUL, _HANGUL_END = 0xAC00, 0xD7A3


def occupations() -> Iterator[dict[str, Any]]:
    """The lines of data/occupations."""
    for path in sorted((DATA / "occupations").glob("*.jsonl")):
        yield from (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def named() -> Iterator[tuple[str, str]]:
    """Every skill, tool, knowledge and certificate of the occupations, with its kind."""
    for occupation in occupations():
        for field, kind in FIELDS.items():
            yield from ((name, kind) for name in occupation[field])


def sound(name: str) -> str:
    """An id out of a Korean name: 용접 기호 → yongjeop-giho."""
    letters = []
    for sign in name:
        if _HANGUL <= ord(sign) <= _HANGUL_END:
            first, rest = divmod(ord(sign) - _HANGUL, 588)
            letters.append(_FIRST[first] + _MIDDLE[rest // 28] + _LAST[rest % 28])
        elif sign.isascii() and sign.isalnum():
            letters.append(sign.lower())
        else:
            letters.append({"+": "plus", "#": "sharp"}.get(sign, " "))
    return "-".join("".join(letters).split())


def brackets(name: str) -> list[str]:
    """수술실 정보 시스템(OIS) is also OIS, but 소방설비기사(기계분야) is not 기계분야."""
    outer, _, inner = name.partition("(")
    inner, closing, after = inner.partition(")")
    if closing and not after.strip() and inner.replace("-", "").isalpha() and inner.isascii() and len(inner) > 2:
        return [outer.strip(), inner.strip()]
    return []


def parent_of(name: str, names: SkillNames) -> list[str]:
    """The listed skill a name ends or, as a certificate, begins with: 스테인리스 용접 and 용접기능장 are parts of 용접."""
    field = names.by_key.get(skill_key(_GRADE.sub("", name)))
    if _GRADE.search(name) and field is not None:
        return [field.id]
    words = name.split()
    for start in range(1, len(words)):
        key = skill_key(" ".join(words[start:]))
        skill = names.by_key.get(key)
        if skill is not None and skill_key(skill.name) == key and key not in MANY_MEANINGS:
            return [skill.id]
    return []


def loose_key(name: str) -> str:
    """What tells skills apart that nobody has looked at: not the order of words, nor what stands in brackets, nor 기초."""
    words = [_JOINED_BY.sub("", word) for word in _BETWEEN_WORDS.split(_BRACKETS.sub("", name) or name)]
    letters = "".join(skill_key(word) for word in words if word not in {"및", "기초"})
    return letters if letters.isascii() or len(letters) < _LONG else "".join(sorted(letters))


def unlisted(names: SkillNames) -> Iterator[tuple[str, str, list[str]]]:
    """Name (the commonest spelling), kind and the other spellings of what no line covers."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for name, kind in named():
        if names.normalise(name) is None:
            key = skill_key(name) if kind == "certificate" else loose_key(name)
            spellings[key][name] += 1
            kinds[key][kind] += 1
    for key in sorted(spellings):
        (name, _), *rest = spellings[key].most_common()
        yield name, kinds[key].most_common(1)[0][0], [other for other, _ in rest]


def main() -> None:
    """Append the missing lines and say how many."""
    path = DATA / "skills.jsonl"
    names = SkillNames(read_skills(path))
    taken, keys = set(names.by_id), set(names.by_key)
    found = list(unlisted(names))
    keys.update(skill_key(each) for name, _, others in found for each in (name, *others))
    lines = []
    for name, kind, others in found:
        identifier = base = sound(name)
        number = 2
        while identifier in taken:
            identifier, number = f"{base}-{number}", number + 1
        taken.add(identifier)
        free = [each for each in brackets(name) if skill_key(each) not in keys]
        keys.update(map(skill_key, free))
        parents = parent_of(name, names)
        row = {
            "id": identifier,
            "name": name,
            "kind": kind,
            "aliases": others + free,
            "parents": parents,
            "phrases": [],
        }
        lines.append(json.dumps(row, ensure_ascii=False) + "\n")
    with path.open("a", encoding="utf-8") as file:
        file.writelines(lines)
    print(f"{len(lines)} added")


if __name__ == "__main__":
    main()
