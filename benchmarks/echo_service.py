"""The emptiest service a host can run."""


class Echo:
    """Says how much it was sent."""

    def size(self, content: bytes) -> int:
        """Bytes received."""
        return len(content)
