"""Prepares a batch while the one before it is written: its words are analysed in the analyser's process meanwhile."""

from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice

from maju.domain.jobs import Posting
from maju.storage.job_words import JobWords
from maju.storage.postings import Incoming, PostingWriter, read_batch


def prepared(
    postings: Iterable[Posting], writer: PostingWriter, words: JobWords, size: int
) -> Generator[list[Incoming], None, None]:
    """Batches of ``size`` whose words ``words`` knows. What reading raises comes after the batches that were read before."""
    remaining = iter(postings)
    waiting: tuple[list[Incoming], Future[None]] | None = None
    with ThreadPoolExecutor(1, "job-words") as pool:
        while True:
            trouble: Exception | None = None
            batch: list[Incoming] = []
            try:
                batch = read_batch(islice(remaining, size))
            except Exception as error:
                trouble = error
            texts = [text for each in writer.new(batch) for text in (each.title, each.text)]
            following = (batch, pool.submit(words.learn, texts)) if batch else None
            if waiting is not None:
                waiting[1].result()
                yield waiting[0]
            if trouble is not None:
                raise trouble
            if following is None:
                return
            waiting = following
