"""Texts for language models, each with the version that is kept beside what a model made of it."""


class PromptText(str):
    """A prompt as it is given to a model; ``version`` names its wording."""

    version: str

    def __new__(cls, text: str, version: str) -> "PromptText":
        """A text of a version."""
        prompt = super().__new__(cls, text)
        prompt.version = version
        return prompt

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]
        """So that it survives the way to an engine's process."""
        return str(self), self.version
