"""Whether a prompt and its answer fit a language model, counted before it is asked: nothing is cut silently."""

from maju.domain.ports import LanguageModel

TEMPLATE_TOKENS = 64
"""What a model's chat template adds around the two texts: 10 to 30 tokens in those of MODELS, doubled to be safe."""


def tokens_left(model: LanguageModel, system: str, user: str) -> int:
    """Tokens left for the answer to a prompt; negative where not even the prompt fits. Raises what ``model`` raises."""
    return model.context_tokens - model.count_tokens(system + "\n" + user) - TEMPLATE_TOKENS
