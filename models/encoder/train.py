"""Trains the sentence encoder that ships: ``python -m models.encoder.train [--out models/encoder-ko]``.

It learns twice. The encoder that ships reads the descriptions of all occupations; a second one, only measured, never sees the
held-out occupations. Neither ever sees a held-out phrasing. Writes the folder, held_out.json and figures.json, and prints the figures.
"""

import argparse
import json
import random
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from kiwipiepy import Kiwi
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
from sentence_transformers.sentence_transformer.modules import StaticEmbedding
from tokenizers import Tokenizer

from models.encoder import corpus, measure
from models.encoder.first_vectors import first_vectors
from models.encoder.pieces import make_pieces

SEED = 20261121
DIMENSIONS, PIECES = 192, 21_000
"""At two bytes a number these are 8.1 MB, with the tokenizer under 10."""
STEPS, RATE, SCALE = 300, 0.003, 10.0
SKILL_EVERY, SKILL_BATCH = 4, 256
DROP = 0.2
"""Share of tokens left out, so that no single word decides."""
FULL, FROM_PHRASES, TO_PHRASES = 0.2, 0.6, 0.3
"""How often a description is the whole one; how often a phrasing is asked, and how often it stands for the occupation."""
HERE = Path(__file__).resolve().parent
Ids = list[int]
Pair = tuple[Ids, Ids]


class Pairs:
    """Draws pairs that mean the same. In a batch every occupation stands once: all others, the nearest among them, are negatives."""

    def __init__(
        self, tokenizer: Tokenizer, occupations: Sequence[corpus.Occupation], skills: Sequence[corpus.Skill]
    ) -> None:
        def ids(texts: Sequence[str]) -> list[Ids]:
            return [one.ids for one in tokenizer.encode_batch(list(texts), add_special_tokens=False)]

        self._random = random.Random(SEED)
        self._jobs = [
            (ids(one.phrases), ids(one.sentences), ids(one.views), ids([one.searched])[0]) for one in occupations
        ]
        self._skills = [(ids(one.ways), ids(one.names)) for one in skills]

    def occupations(self) -> list[Pair]:
        """One pair of every occupation."""
        found = []
        for phrases, sentences, views, whole in self._jobs:
            asked = self._random.choice(phrases if phrases and self._random.random() < FROM_PHRASES else sentences)
            if self._random.random() < FULL:
                answer = whole
            else:
                answer = self._random.choice(phrases if phrases and self._random.random() < TO_PHRASES else views)
            found.append((self._thin(asked), self._thin(answer)))
        return found

    def skills(self) -> list[Pair]:
        """Pairs of as many skills as a batch takes."""
        some = self._random.sample(self._skills, min(SKILL_BATCH, len(self._skills)))
        return [(self._thin(self._random.choice(ways)), self._random.choice(names)) for ways, names in some]

    def _thin(self, ids: Ids) -> Ids:
        return [one for one in ids if self._random.random() >= DROP] or ids


def features(bags: Sequence[Ids]) -> dict[str, torch.Tensor]:
    """What StaticEmbedding takes: all ids in a row, and where each text begins."""
    begins = np.cumsum([0, *map(len, bags[:-1])])
    return {"input_ids": torch.tensor([one for bag in bags for one in bag]), "offsets": torch.from_numpy(begins)}


def train(
    kiwi: Kiwi, occupations: Sequence[corpus.Occupation], skills: Sequence[corpus.Skill], bank: Sequence[str]
) -> SentenceTransformer:
    """An encoder that has seen these occupations without what they keep."""
    texts = [text for one in occupations for text in (*one.phrases, *one.views, *one.sentences)]
    texts += [text for one in skills for text in one.ways]
    pieces = make_pieces(kiwi, [*texts, *bank], PIECES)
    table = first_vectors(kiwi, pieces, [one.searched for one in occupations], DIMENSIONS, SEED)
    torch.manual_seed(SEED)
    static = StaticEmbedding(pieces.tokenizer, embedding_weights=table)
    static.embedding.sparse = True
    model = SentenceTransformer(modules=[static], device="cpu")
    loss = MultipleNegativesRankingLoss(
        model, scale=SCALE, directions=("query_to_doc", "doc_to_query"), partition_mode="per_direction"
    )
    optimizer = torch.optim.SparseAdam(list(model.parameters()), lr=RATE)
    pairs = Pairs(pieces.tokenizer, occupations, skills)
    for step in range(STEPS):
        optimizer.param_groups[0]["lr"] = RATE * (1 - step / STEPS)
        batch = pairs.skills() if skills and step % SKILL_EVERY == SKILL_EVERY - 1 else pairs.occupations()
        usable = [pair for pair in batch if all(pair)]
        optimizer.zero_grad()
        loss([features([pair[side] for pair in usable]) for side in (0, 1)], torch.empty(0)).backward()
        optimizer.step()
    return model


def judge(kiwi: Kiwi, model: SentenceTransformer, occupations: Sequence[corpus.Occupation]) -> dict[str, Any]:
    """The figures of both held-out sets, over the descriptions of all occupations."""
    documents = [one.searched for one in occupations]
    rows = model.encode(documents, normalize_embeddings=True, show_progress_bar=False)
    found = {}
    for name, unseen in (("whole occupations", True), ("phrasings", False)):
        asked = [
            (phrase, place) for place, one in enumerate(occupations) if one.unseen is unseen for phrase in one.kept
        ]
        queries, right = [phrase for phrase, _ in asked], np.array([place for _, place in asked])
        words = measure.word_scores(kiwi, documents, queries)
        meaning = model.encode(queries, normalize_embeddings=True, show_progress_bar=False) @ rows.T
        ways = {"words (BM25)": words, "encoder": meaning, **measure.fused(words, meaning)}
        found[name] = {
            "queries": len(queries),
            **{way: measure.figures(scores, right) for way, scores in ways.items()},
        }
    return found


def save(model: SentenceTransformer, out: Path) -> None:
    """Writes ``out`` anew, numbers in two bytes."""
    shutil.rmtree(out, ignore_errors=True)
    model.half().save(str(out), create_model_card=False)
    for path in out.iterdir():
        path.chmod(0o644)  # safetensors writes for its owner alone


def main() -> None:
    """Train, measure, save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=corpus.ROOT / "models" / "encoder-ko")
    arguments = parser.parse_args()
    began = time.monotonic()
    torch.set_num_threads(1)  # sums in one order, and no slower: the tables are small
    kiwi, occupations, skills = Kiwi(), corpus.read_occupations(), corpus.read_skills()
    bank = corpus.read_questions()
    shipped = train(kiwi, occupations, skills, bank)
    save(shipped, arguments.out)
    figures = {"ships": judge(kiwi, SentenceTransformer(str(arguments.out), device="cpu").float(), occupations)}
    apart = train(kiwi, [one for one in occupations if not one.unseen], skills, bank)
    figures["never saw the occupations"] = judge(kiwi, apart, occupations)
    for name, content in (("held_out", corpus.held_out(occupations)), ("figures", figures)):
        text = json.dumps(content, ensure_ascii=False, indent=1)
        (HERE / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    print(json.dumps(figures, ensure_ascii=False, indent=1), f"\n{time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
