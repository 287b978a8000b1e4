"""The same fields out of every format, counted: micro-F1 over all documents of the fixtures."""

from pathlib import Path

import pytest

from maju.documents.candidate.reading import GuardedDocumentReader
from maju.domain.document import DocumentFormat
from maju.domain.document_lines import lines_of
from maju.services.materials.rule_reading import RuleReader
from tests.fixtures.documents.making import make
from tests.services.materials.field_f1 import Content, Scores, facts_read, facts_there, read_contents, stored

BARS = {
    DocumentFormat.PDF: 0.95,
    DocumentFormat.DOCX: 0.95,
    DocumentFormat.HWPX: 0.95,
    DocumentFormat.HWP: 0.90,
}
"""Of the issue, over every document; those that rules were never tuned on are told apart by ``benchmarks/documents.py``."""
HELD_OUT_FLOOR = 0.88
"""Looked at three times, never tuned on: 0.82, 0.87 and last 0.91."""
CONTENTS = read_contents()


def scored(rules: RuleReader, contents: tuple[Content, ...]) -> Scores:
    scores = Scores()
    for content in contents:
        scores.add(facts_read(rules.read(stored(content))), facts_there(content))
    return scores


@pytest.mark.timeout(300)
@pytest.mark.parametrize("format", BARS)
def test_the_fields_come_out_of_real_files(format: DocumentFormat, rules: RuleReader, tmp_path: Path) -> None:
    reader, scores = GuardedDocumentReader(), Scores()
    for content in CONTENTS:
        text = reader.read(make(content.blocks, format, tmp_path / f"{content.id}.{format}"))
        scores.add(facts_read(rules.read(stored(content, text.blocks))), facts_there(content))
    assert scores.all.f1 >= BARS[format], {kind: round(counts.f1, 3) for kind, counts in scores.kinds.items()}


def test_there_are_documents_of_every_kind_and_a_third_is_held_out() -> None:
    assert len(CONTENTS) >= 30
    assert {content.kind for content in CONTENTS} == {"resume", "essay", "portfolio"}
    assert sum(content.held_out for content in CONTENTS) >= 10


def test_documents_nobody_tuned_on_are_read_as_well(rules: RuleReader) -> None:
    scores = scored(rules, tuple(content for content in CONTENTS if content.held_out))
    assert scores.all.f1 >= HELD_OUT_FLOOR, {kind: round(counts.f1, 3) for kind, counts in scores.kinds.items()}


def test_what_a_document_is_can_be_told_by_its_contents(rules: RuleReader) -> None:
    wrong = {content.id: rules.kind_of(lines_of(content.blocks)) for content in CONTENTS if not content.held_out}
    kinds = {content.id: content.kind for content in CONTENTS}
    assert {name: kind for name, kind in wrong.items() if kind != kinds[name]} == {}
