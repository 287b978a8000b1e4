"""The one exception a person may be told about."""

from maju.domain.particles import with_particles

_LONGEST_FACT = 600
"""Characters: a fact may come out of a broken file, and a person is to read the sentence."""


class MajuError(Exception):
    """Something outside the program went wrong and a person can act on it.

    ``code`` is stable and in English (for scripts and tests). ``template`` is a Korean sentence with ``{facts}`` that says what
    happened, what is safe and what to do next; the window translates the template, never the filled sentence.
    """

    def __init__(self, code: str, template: str, **facts: object) -> None:
        self.code = code
        self.template = template
        self.facts = {name: _short(fact) for name, fact in facts.items()}
        super().__init__(with_particles(template.format(**self.facts)))

    def __reduce__(self) -> tuple[object, ...]:
        """Keep code and facts when the error crosses a process boundary."""
        return _rebuild, (self.code, self.template, self.facts)


def _short(fact: object) -> object:
    return fact[:_LONGEST_FACT] + "…" if isinstance(fact, str) and len(fact) > _LONGEST_FACT else fact


def _rebuild(code: str, template: str, facts: dict[str, object]) -> MajuError:
    return MajuError(code, template, **facts)
