"""Builds the index that ships, data/index, with Kiwi and the encoder that ships: ``python packaging/build_index.py [OUT]``."""

import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def build(out: Path) -> None:
    """Build it and say how long that took and how large it is."""
    from maju.bootstrap.job_building import JobSources, build_shipped_index
    from maju.engines.embed_static import StaticEncoder
    from maju.engines.words_kiwi import KiwiWordAnalyzer
    from maju.storage.job_words import user_words
    from maju.storage.skills import read_skills

    begun = time.perf_counter()
    words = KiwiWordAnalyzer(user_words(read_skills(JobSources(ROOT).skills)))
    encoder = StaticEncoder(ROOT / "models" / "encoder-ko")
    try:
        build_shipped_index(ROOT, out, words, encoder, lambda done, _total: print(f"{done:,}", end="\r", flush=True))
    finally:
        words.close()
        encoder.close()
    size = sum(path.stat().st_size for path in out.iterdir())
    print(f"{out}: {size / 1e6:.1f} MB in {time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":  # Kiwi's process imports this file again
    sys.path.insert(0, str(ROOT / "app"))
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data" / "index")
