"""The other side: chromadb for the meaning, bm25s over Kiwi's morphemes for the words, reciprocal ranks for both together.

Built as the manuals of both show it. Vectors are those of the same encoder, texts the same; Kiwi runs in the process with the same
dictionaries.
"""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import bm25s
import chromadb
import numpy as np
import numpy.typing as npt
from kiwipiepy import Kiwi

from benchmarks.search_index import opened_encoder
from benchmarks.search_run import SHOWN, WIDTH, Task, postings_of, run_side, time_queries
from maju.domain.ports import SentenceEncoder
from maju.storage.job_meaning import posting_text

_TAGS = ("NNG", "NNP", "XR", "VV", "VA", "SL", "SN")
_BATCH = 2_000
_RANK_CONSTANT = 60


def build(task: Task) -> dict[str, float]:
    """Analyse, index and encode all postings."""
    ids, texts, vector_texts = [], [], []
    for posting in postings_of(task):
        ids.append(posting.id)
        texts.append(f"{posting.title}\n{posting.text}")
        vector_texts.append(posting_text(posting))
    words = bm25s.BM25()
    words.index(list(_terms(_kiwi(), texts)), show_progress=False)
    words.save(str(Path(task.folder) / "bm25s"), corpus=ids)
    with opened_encoder(Path(task.encoder)) as encoder:
        collection = _client(task).create_collection("postings", configuration={"hnsw": {"space": "cosine"}})
        for start in range(0, len(ids), _BATCH):
            end = start + _BATCH
            vectors = _vectors(encoder, vector_texts[start:end])
            collection.add(ids=ids[start:end], embeddings=vectors, documents=texts[start:end])
    return {"stored": float(collection.count())}


def ask(task: Task) -> dict[str, float]:
    """Time every query: morphemes, words, encoding, meaning, fusion, and the texts of the first twenty."""
    began = time.perf_counter()
    kiwi = _kiwi()
    words = bm25s.BM25.load(str(Path(task.folder) / "bm25s"), load_corpus=True)
    collection = _client(task).get_collection("postings")
    with opened_encoder(Path(task.encoder)) as encoder:
        opened_s = time.perf_counter() - began

        def hybrid(query: str) -> Sequence[str]:
            terms = list(_terms(kiwi, [query]))
            rows = words.retrieve(terms, k=WIDTH, show_progress=False).documents[0]
            by_words = [str(row["text"]) for row in rows]
            by_meaning = collection.query(query_embeddings=_vectors(encoder, [query]), n_results=WIDTH, include=[])
            best = _fused(by_words, by_meaning["ids"][0])[:SHOWN]
            return list(collection.get(ids=best, include=["documents"])["ids"])

        return time_queries(task, hybrid) | {"open_s": opened_s}


def _fused(*sides: Sequence[str]) -> list[str]:
    scores: dict[str, float] = {}
    for side in sides:
        for rank, identifier in enumerate(side, 1):
            scores[identifier] = scores.get(identifier, 0.0) + 1 / (_RANK_CONSTANT + rank)
    return sorted(scores, key=lambda identifier: -scores[identifier])


def _terms(kiwi: Kiwi, texts: Sequence[str]) -> Iterator[list[str]]:
    for tokens in kiwi.tokenize(texts):
        yield [token.form.lower() for token in tokens if token.tag in _TAGS]


def _kiwi() -> Kiwi:
    return Kiwi(load_default_dict=False, load_multi_dict=False, load_typo_dict=False)


def _client(task: Task) -> "chromadb.ClientAPI":
    settings = chromadb.Settings(anonymized_telemetry=False)
    return chromadb.PersistentClient(str(Path(task.folder) / "chroma"), settings)


def _vectors(encoder: SentenceEncoder, texts: Sequence[str]) -> npt.NDArray[np.float32]:
    made = encoder.encode(texts)
    return np.frombuffer(made.data, "<f4").reshape(-1, made.dimensions)


if __name__ == "__main__":
    run_side(build, ask)
