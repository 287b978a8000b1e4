"""Writing what is missing, and the table of what was written: one row a model and variant."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

from maju.domain.ports import WordAnalyzer
from maju.services.comparing.items import Item, Variant
from maju.services.comparing.measures import Likeness, Measures
from maju.services.comparing.texts_file import TextsFile
from maju.services.comparing.writing import AnswerWriter, Prompts, Written
from maju.services.feedback.facts import KnownFacts, strangers


@dataclass(frozen=True, slots=True)
class Measured:
    """A text with its figures; ``strangers``: facts in it that its prompt did not tell."""

    item: Item
    written: Written
    likeness: Likeness
    strangers: int


@dataclass(frozen=True, slots=True)
class Row:
    """Means over the texts of one model and variant; BLEU over all of them together. ``unfinished`` texts are in every figure."""

    model: str
    variant: Variant | None
    texts: int
    unfinished: int
    bleu: float
    rouge1: float
    rouge2: float
    rouge_l: float
    meaning: float | None
    characters: float
    seconds: float
    blanks: float
    strangers: float


def write_missing(
    items: Sequence[Item],
    variants: Sequence[Variant],
    prompts: Prompts,
    writer: AnswerWriter,
    texts: TextsFile,
    tell: Callable[[int, int], None],
) -> int:
    """Write each text that is not there yet, item by item; returns how many were. Raises what the model raises: what is there stays."""
    todo = [(item, variant, prompts.fill(item, variant)) for item in items for variant in variants]
    made = 0
    for done, (item, variant, prompt) in enumerate(todo):
        tell(done, len(todo))
        if texts.find((writer.name, variant, item.id, writer.seed, prompt.digest)) is None:
            texts.add(writer.write(item, variant, prompt))
            made += 1
    tell(len(todo), len(todo))
    return made


def current_texts(
    items: Sequence[Item], variants: Sequence[Variant], prompts: Prompts, seed: int, texts: TextsFile
) -> tuple[tuple[Item, Written], ...]:
    """The texts of every model that were made from these prompts and this seed, in the order of the items and variants."""
    by_prompt: dict[tuple[str, Variant, str], list[Written]] = {}
    for text in texts.all():
        if text.seed == seed:
            by_prompt.setdefault((text.item, text.variant, text.prompt), []).append(text)
    return tuple(
        (item, text)
        for item in items
        for variant in variants
        for text in by_prompt.get((item.id, variant, prompts.fill(item, variant).digest), ())
    )


def measure(texts: Sequence[tuple[Item, Written]], measures: Measures, words: WordAnalyzer) -> tuple[Measured, ...]:
    """Each text against its item's reference."""
    found = measures.likeness([text.text for _, text in texts], [item.reference for item, _ in texts])
    return tuple(
        Measured(item, text, likeness, _strangers(item, text, words))
        for (item, text), likeness in zip(texts, found, strict=True)
    )


def rows(measured: Sequence[Measured], measures: Measures) -> tuple[Row, ...]:
    """By model in the order they were met, then by variant."""
    groups: dict[tuple[str, Variant], list[Measured]] = {}
    for each in measured:
        groups.setdefault((each.written.model, each.written.variant), []).append(each)
    models = list(dict.fromkeys(model for model, _ in groups))
    order = sorted(groups, key=lambda key: (models.index(key[0]), list(Variant).index(key[1])))
    return tuple(_row(*key, groups[key], measures) for key in order)


def unrelated(items: Sequence[Item], measures: Measures) -> Row | None:
    """What a good answer to another question gets: the least that a figure must pass. Each reference against the next one's item."""
    if len(items) < 2:
        return None
    others = [item.reference for item in (*items[1:], items[0])]
    own = [item.reference for item in items]
    found = measures.likeness(others, own)
    return Row(
        "",
        None,
        len(items),
        0,
        measures.corpus_bleu(others, own),
        *_means(found),
        fmean(_characters(text) for text in others),
        0.0,
        0.0,
        0.0,
    )


def _row(model: str, variant: Variant, group: Sequence[Measured], measures: Measures) -> Row:
    texts = [each.written for each in group]
    return Row(
        model,
        variant,
        len(texts),
        sum(text.finish != "stop" for text in texts),
        measures.corpus_bleu([text.text for text in texts], [each.item.reference for each in group]),
        *_means([each.likeness for each in group]),
        fmean(_characters(text.text) for text in texts),
        fmean(text.seconds for text in texts),
        fmean(text.blanks for text in texts),
        fmean(each.strangers for each in group),
    )


def _means(found: Sequence[Likeness]) -> tuple[float, float, float, float | None]:
    meanings = [each.meaning for each in found if each.meaning is not None]
    return (
        fmean(each.rouge1 for each in found),
        fmean(each.rouge2 for each in found),
        fmean(each.rouge_l for each in found),
        fmean(meanings) if meanings else None,
    )


def _strangers(item: Item, text: Written, words: WordAnalyzer) -> int:
    known = KnownFacts(item.facts(text.variant).values(), words)
    return len(strangers(text.text, known, words))


def _characters(text: str) -> int:
    """Without spaces."""
    return len("".join(text.split()))
