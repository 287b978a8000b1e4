"""A million postings made of a few thousand: all different, all of one occupation each, the same for the same seed."""

import json
from itertools import islice

from benchmarks.search_million import recombined


def test_recombined_postings_are_whole_and_different() -> None:
    made = [json.loads(line) for line in recombined(3_000, 7)]
    assert len({each["id"] for each in made}) == len({json.dumps(each | {"id": ""}) for each in made}) == 3_000
    assert all(each["title"] and each["company"] and each["source"] == "million" for each in made)
    texts = {tuple(each.get(part, "") for part in ("title", "tasks", "requirements")) for each in made}
    assert len(texts) > 2_800


def test_the_same_seed_gives_the_same_postings() -> None:
    assert list(islice(recombined(1_000, 7), 50)) == list(islice(recombined(1_000, 7), 50))
    assert next(recombined(10, 7)) != next(recombined(10, 8))
