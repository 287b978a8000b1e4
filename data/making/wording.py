"""Turns what an occupation's entry says into the lines of postings."""

import re

_OBJECT = re.compile(r"(\S{2,})[을를] (\S{2,})한다$")
_DONE = re.compile(r"(\S{2,})한다$")
_LIGHT = re.compile(r"(\S{2,})[을를] 한다$")
_NOT_NOUNS = ("도록", "하게", "더", "잘")
_JOINED = re.compile(r"\S+(?:해|하고|하여) ")
_LEAST_WORDS = 5


def polite(task: str) -> str:
    """``…한다`` as ``…합니다``; a task that ends in a noun stays."""
    if not task.endswith("다"):
        return task
    if task.endswith(("는다", "있다", "없다")):
        return task[: -2 if task.endswith("는다") else -1] + "습니다"
    syllable = ord(task[-2]) - ord("가")
    if syllable % 28 != 4:  # no ㄴ under it
        return task
    return task[:-2] + chr(ord("가") + syllable - 4 + 17) + "니다"


def nominal(task: str) -> str:
    """``…를 점검한다`` as ``… 점검``, other verbs as ``…는 일``; a task that ends in a noun stays."""
    if not task.endswith("다"):
        return task
    if light := _LIGHT.search(task):
        return task[: light.start()] + light[1]
    if (found := _OBJECT.search(task)) and not found[2].endswith(_NOT_NOUNS):
        return task[: found.start()] + f"{found[1]} {found[2]}"
    if (found := _DONE.search(task)) and not found[1].endswith(_NOT_NOUNS):
        return task[: found.start()] + found[1]
    if task.endswith("는다"):
        return task[:-1].removesuffix("는") + "는 업무"
    syllable = ord(task[-2]) - ord("가")
    if syllable % 28 != 4:
        return task
    return task[:-2] + chr(ord("가") + syllable - 4) + "는 업무"


def shorter(task: str) -> str:
    """The task without its first clause, where enough is left."""
    for match in _JOINED.finditer(task):
        rest = task[match.end() :]
        if len(rest.split()) >= _LEAST_WORDS:
            return rest
    return task


def wordings(task: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The task as it is, politely and as a noun phrase; each long and, where that works, short."""
    forms = (task, polite(task), nominal(task))
    return tuple(tuple(dict.fromkeys((form, shorter(form)))) for form in forms)  # type: ignore[return-value]
