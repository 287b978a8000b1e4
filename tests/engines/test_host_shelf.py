"""Memory that two processes see: what is put is what is taken, whatever came before."""

import os
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.engines.host_shelf import Shelf, new_descriptor

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memfd_create")


@given(st.lists(st.binary(min_size=1, max_size=20_000), max_size=8))
def test_what_is_put_last_is_taken(things: list[bytes]) -> None:
    descriptor = new_descriptor()
    assert descriptor is not None
    here, there = Shelf(descriptor), Shelf(descriptor)
    try:
        for thing in things:
            assert here.put(memoryview(thing))
            assert bytes(there.take(len(thing))) == thing
    finally:
        os.close(descriptor)


def test_without_memory_it_says_so() -> None:
    descriptor = new_descriptor()
    assert descriptor is not None
    shelf = Shelf(descriptor)
    os.close(descriptor)
    assert not shelf.put(memoryview(b"a picture"))
