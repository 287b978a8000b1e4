"""The one exception a person may be told about."""

from maju.domain.particles import with_particles


class MajuError(Exception):
    """Something outside the program went wrong and a person can act on it.

    ``code`` is stable and in English (for scripts and tests). ``template`` is a Korean sentence with ``{facts}`` that says what
    happened, what is safe and what to do next; the window translates the template, never the filled sentence.
    """

    def __init__(self, code: str, template: str, **facts: object) -> None:
        self.code = code
        self.template = template
        self.facts = facts
        super().__init__(with_particles(template.format(**facts)))

    def __reduce__(self) -> tuple[object, ...]:
        """Keep code and facts when the error crosses a process boundary."""
        return _rebuild, (self.code, self.template, self.facts)


def _rebuild(code: str, template: str, facts: dict[str, object]) -> MajuError:
    return MajuError(code, template, **facts)
