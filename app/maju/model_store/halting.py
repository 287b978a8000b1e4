"""How long work ends early."""


class Halted(Exception):  # noqa: N818 - it is no error: somebody asked for it
    """The work was asked to stop, and has."""
