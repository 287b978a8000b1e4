"""Lets a language model read what the rules made nothing of: every field it gives must stand in the line it names, else it is dropped."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from string import Template

from maju.domain.candidate import ItemKind, ProfileItem, ReadBy
from maju.domain.document import DocumentLine, StoredDocument
from maju.domain.document_lines import labelled, lines_of
from maju.domain.document_sections import section_of
from maju.domain.masking import PersonalFact, mask
from maju.domain.ports import LanguageModel
from maju.domain.progress import Cancelled
from maju.domain.prompts import PromptText
from maju.services.language_asking import Asked, ask, marked_off, need_prompts
from maju.services.materials.dates import first_period
from maju.services.materials.found import Found, Reading, item_of
from maju.services.materials.words import SCHOOL
from maju.services.skill_names import SkillNames

PROMPTS = ("profile_system", "profile_items")
BEGINS, ENDS = "<<<자료 시작>>>", "<<<자료 끝>>>"
KINDS = tuple(kind for kind in ItemKind if kind is not ItemKind.ESSAY)
"""Essays are whole answers: their questions are found by rules alone."""
_LINES_AT_ONCE, _CHARACTERS_AT_ONCE = 24, 1800
"""What fits a context of 4,096 tokens with the prompt and an answer."""
_SHORTEST_LINE, _LONGEST_LINE = 4, 200
_MOST_ITEMS = 12
_TOKENS, _LEAST_TOKENS = 900, 150
_SEED = 30670
_CHARACTER = r"""[^"\\<>{}\x00-\x1F\x7F-\x9F]"""
_TOO_LONG = "문서가 길어 언어 모델이 한 번에 읽을 수 없어서"
_UNFINISHED = "언어 모델이 글을 끝맺지 못해서"
_UNREADABLE = "언어 모델의 글을 알아볼 수 없어서"
_MARKS = tuple(fact.placeholder for fact in PersonalFact)


class ModelReader:
    """Reads with one model. Raises MajuError ``prompts-missing`` without its prompts."""

    def __init__(self, model: LanguageModel, prompts: Mapping[str, PromptText], skills: SkillNames) -> None:
        need_prompts(prompts, PROMPTS)
        self._model = model
        self._prompts = prompts
        self._skills = skills

    def read(self, document: StoredDocument, basic: Reading, cancelled: Cancelled) -> tuple[Reading, str]:
        """``basic`` with what the model found beside it, and why it could not read everything (empty where it could)."""
        items = list(basic.items)
        for lines in _at_once(unread_lines(document, basic)):
            if cancelled():
                return replace(basic, items=tuple(items)), ""
            found, why = self._ask(document, lines, basic.name, cancelled)
            if found is None:
                return replace(basic, items=tuple(items)), why
            items += [item for each in found if (item := item_of(each, document, ReadBy.LANGUAGE_MODEL)) not in items]
        return replace(basic, items=_once(items)), ""

    def _ask(
        self, document: StoredDocument, lines: Sequence[DocumentLine], name: str, cancelled: Cancelled
    ) -> tuple[list[Found] | None, str]:
        hidden = {line.number: mask(labelled(line), name).text for line in lines}
        told = "\n".join(f"{number}. {marked_off(text)}" for number, text in hidden.items())
        facts = {"kind": document.kind.label, "lines": told, "begin": BEGINS, "end": ENDS}
        return ask(
            self._model,
            self._prompts["profile_system"],
            Template(self._prompts["profile_items"]).safe_substitute(facts),
            lambda raw: self._found(raw, {line.number: line for line in lines}, hidden),
            Asked(
                profile_grammar([line.number for line in lines]),
                (_TOKENS,),
                _LEAST_TOKENS,
                _SEED,
                _TOO_LONG,
                _UNFINISHED,
                _UNREADABLE,
            ),
            on_text=lambda _: self._model.cancel() if cancelled() else None,
        )

    def _found(self, raw: str, lines: Mapping[int, DocumentLine], hidden: Mapping[int, str]) -> list[Found] | None:
        """Those that stand every check; None where the text is no list of items."""
        try:
            read = json.loads(raw)
        except ValueError:
            return None
        if not isinstance(read, list):
            return None
        made = [self._item(each, lines, hidden) for each in read if isinstance(each, dict)]
        return [each for each in made if each is not None]

    def _item(
        self, raw: Mapping[str, object], lines: Mapping[int, DocumentLine], hidden: Mapping[int, str]
    ) -> Found | None:
        number, kind = raw.get("line"), raw.get("kind")
        line = lines.get(number) if isinstance(number, int) else None
        if line is None or kind not in {each.value for each in KINDS}:
            return None
        title, organisation, role = (
            _literal(raw.get(name), hidden[line.number]) for name in ("title", "organisation", "role")
        )
        found = Found(ItemKind(str(kind)), line, title=title, organisation=organisation, role=role)
        return self._checked(found)

    def _checked(self, found: Found) -> Found | None:
        """A school must look like one, a skill must be on the list; days are read from the line by the rules."""
        if not found.title or (found.kind is ItemKind.EDUCATION and not SCHOOL.search(found.title)):
            return None
        if found.kind is ItemKind.SKILL:
            skill = self._skills.normalise(found.title)
            return Found(ItemKind.SKILL, found.line, title=skill.name, skills=(skill.id,)) if skill else None
        period = first_period(found.line.text)
        if period is not None and found.kind is ItemKind.EDUCATION and not period.is_range:
            found.end = period.start
        elif period is not None:
            found.start, found.end = period.start, period.end
        return found


def unread_lines(document: StoredDocument, reading: Reading) -> list[DocumentLine]:
    """Lines that no item came from, that name no section and are long enough to say something."""
    sources = {item.source.line for item in reading.items if item.source is not None}
    told = "\n".join(item.text for item in reading.items)
    return [
        line
        for line in lines_of(document.text.blocks)
        if line.number not in sources
        and _SHORTEST_LINE <= len(line.text) <= _LONGEST_LINE
        and section_of(line.text) is None
        and line.text.lstrip(" -•·▪*") not in told
    ]


def profile_grammar(numbers: Sequence[int]) -> str:
    """GBNF for a JSON array of at most twelve items whose lines are some of ``numbers``. Raises ValueError without any."""
    if not numbers:
        raise ValueError("there is nothing to read")
    lines = " | ".join(f'"{number}"' for number in numbers)
    kinds = " | ".join(f'"{kind.value}"' for kind in KINDS)
    item = (
        r'"{\"line\":" line ",\"kind\":\"" kind "\",\"title\":\"" char{1,60} "\",\"organisation\":\"" char{0,40} '
        r'"\",\"role\":\"" char{0,40} "\"}"'
    )
    root = f'root ::= "[" (item ("," item){{0,{_MOST_ITEMS - 1}}})? "]"'
    return f"{root}\nitem ::= {item}\nline ::= {lines}\nkind ::= {kinds}\nchar ::= {_CHARACTER}\n"


def _at_once(lines: Sequence[DocumentLine]) -> Iterator[list[DocumentLine]]:
    part: list[DocumentLine] = []
    for line in lines:
        if part and (len(part) == _LINES_AT_ONCE or sum(len(each.text) for each in part) > _CHARACTERS_AT_ONCE):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _literal(value: object, line: str) -> str:
    """``value`` where it stands in the line, spaces apart; empty where it does not, or where it is a placeholder."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    is_there = "".join(text.split()) in "".join(line.split())
    return text if is_there and not any(mark in text for mark in _MARKS) else ""


def _once(items: Sequence[ProfileItem]) -> tuple[ProfileItem, ...]:
    """What the rules read already (same id, or same kind and title) is not read a second time."""
    found: dict[tuple[ItemKind, str], ProfileItem] = {}
    kept: list[ProfileItem] = []
    for item in items:
        key = (item.kind, "".join(item.title.split()).casefold())
        if item.read_by is ReadBy.LANGUAGE_MODEL and key in found:
            continue
        found.setdefault(key, item)
        kept.append(item)
    return tuple(kept)
