"""What the pages of jobs hand to one another, so that going back finds everything as it was."""

from dataclasses import dataclass

from maju.domain.jobs import Filters, Target

NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class JobsWish:
    """What is looked for. ``told``: what a person pasted about themselves; empty: their newest interview counts. ``expired``: also
    what is over."""

    query: str = ""
    filters: Filters = NO_FILTERS
    told: str = ""
    expired: bool = False


@dataclass(frozen=True, slots=True)
class JobWish:
    """One occupation or posting, and the search it was found with."""

    target: Target
    id: str
    found_with: JobsWish = JobsWish()
