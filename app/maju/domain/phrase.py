"""A sentence that can still be translated."""

from dataclasses import dataclass

from maju.domain.particles import with_particles


@dataclass(frozen=True, slots=True)
class Phrase:
    """A Korean sentence with its facts kept apart, so that the window can translate its template (``ui.texts.known``)."""

    template: str
    facts: dict[str, object]

    def __str__(self) -> str:
        return with_particles(self.template.format(**self.facts))
