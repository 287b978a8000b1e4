"""What Whisper is told before it listens: a few fillers and the names that may come up."""

from collections.abc import Callable

FILLERS = {"ko": "어, 음, 그, 아, 저기.", "en": "Um, uh, er, like, well."}
"""At most 32 characters: a short prompt brings some fillers back, long ones lose sentences (MODELS.md)."""
PROMPT_TOKENS = 64
"""Prompt and text share the decoder's 448 positions; faster-whisper cuts a prompt at 223, in the middle of a word. The
fastest Korean needs about 250 for the 25 s of a passage, and a long prompt loses sentences: far less is allowed here."""


def make_prompt(language: str, hotwords: str, count_tokens: Callable[[str], int], budget: int = PROMPT_TOKENS) -> str:
    """The fillers of ``language`` and as many of the ``hotwords``, whole words in their order, each once, as fit.

    ``count_tokens`` is asked for whole prompts, since tokens of a text are no sum over its words. The result never has
    more than ``budget`` tokens.
    """
    prompt = FILLERS.get(language, "")
    if count_tokens(prompt) > budget:
        prompt = ""
    for word in dict.fromkeys(hotwords.split()):
        longer = f"{prompt} {word}".strip()
        if count_tokens(longer) > budget:
            break
        prompt = longer
    return prompt
