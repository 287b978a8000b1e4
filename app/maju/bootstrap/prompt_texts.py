"""The prompts that ship, for whoever asks a language model. Imports late."""

from collections.abc import Mapping

from maju.domain.prompts import PromptText
from maju.paths import Paths


def prompts_of(paths: Paths) -> Mapping[str, PromptText]:
    """All prompts by name, as they lie there now. Raises what reading them raises."""
    from maju.storage.prompt_files import read_prompts

    return read_prompts(paths.prompts)
