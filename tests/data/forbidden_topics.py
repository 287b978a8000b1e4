"""The check of the program itself, where the tests of the data look for it."""

from maju.domain.forbidden_topics import forbidden_topics

__all__ = ["forbidden_topics"]
