"""XML without its dangers: no entities, no outside files, no depth; records are handed over although the rest is broken."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from maju.documents.postings.limits import DEEPEST
from maju.documents.postings.troubles import unreadable
from maju.domain.job_ports import RowTrouble

_CHUNK = 65_536
_DECLARATION = re.compile(r"\ufeff?\s*<\?xml\b[^>]{0,200}\?>")
"""It may name an encoding the text is not in any more."""


@dataclass(frozen=True, slots=True)
class Record:
    """One element asked for, and the line it begins on."""

    line: int
    element: Element


class _TooDeepError(Exception):
    """Nested deeper than any portal writes."""


class _Collector(TreeBuilder):
    """Builds the tree and keeps every finished record."""

    def __init__(self, tags: Collection[str]) -> None:
        super().__init__()
        self.records: list[Record] = []
        self.root = ""
        self.parser: DefusedXMLParser | None = None
        self._tags, self._starts, self._depth = tags, list[int](), 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _TooDeepError
        self.root = self.root or tag
        if tag in self._tags:
            self._starts.append(self.parser.parser.CurrentLineNumber if self.parser else 1)
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        element = super().end(tag)
        if tag in self._tags:
            self.records.append(Record(self._starts.pop(), element))
        return element


@dataclass(frozen=True, slots=True)
class Tree:
    """``root``: name of the root element; ``trouble``: where the file is broken; ``message``: what the portal said instead."""

    root: str
    records: tuple[Record, ...]
    trouble: RowTrouble | None
    message: str


def read_tree(path: Path, text: str, tags: Collection[str]) -> Tree:
    """All elements named ``tags``. Raises: MajuError ``postings-unreadable`` where nothing of it can be used."""
    collector = _Collector({*tags, "message", "error"})
    parser = DefusedXMLParser(target=collector, forbid_dtd=True)
    collector.parser = parser
    trouble = None
    text = _DECLARATION.sub(lambda match: "\n" * match.group().count("\n"), text, count=1)
    try:
        for at in range(0, len(text), _CHUNK):
            parser.feed(text[at : at + _CHUNK])
        parser.close()
    except DefusedXmlException as error:
        raise unreadable(path, "XML에 공고에는 없는 위험한 선언이 있습니다") from error
    except _TooDeepError as error:
        raise unreadable(path, "XML이 너무 깊게 겹쳐 있습니다") from error
    except (ParseError, ValueError, IndexError) as error:
        line = getattr(error, "position", (1, 0))[0]
        trouble = RowTrouble(line, "여기서부터 XML 형식이 깨져 있어 그 뒤는 읽지 못했습니다.")
    records = tuple(record for record in collector.records if record.element.tag in tags)
    if trouble and not records:
        raise unreadable(path, "{line}번째 줄에서 XML 형식이 깨져 있습니다", line=trouble.line)
    spoken = (record.element.text or "" for record in collector.records if record.element.tag not in tags)
    return Tree(collector.root, records, trouble, next(filter(str.strip, spoken), ""))
