"""Turns a system and a user text into the tokens of a model's own chat template.

The template comes from the model file, so it runs in Jinja2's sandbox. The texts are put in after rendering and made into
tokens without special ones: a resume that contains ``<|im_end|>`` cannot end the user's turn.
"""

import re
from collections.abc import Callable

from jinja2 import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from maju.domain.errors import MajuError

_SYSTEM, _USER = "\ue000system\ue001", "\ue000user\ue001"
_MARKS = re.compile(f"({_SYSTEM}|{_USER})")
_THINKING_OPENED = re.compile(r"<think>\s*\Z")
_NO_THOUGHTS = "<think>\n\n</think>\n\n"
CHATML = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
"""For models without a template of their own."""
Tokenize = Callable[[str, bool], list[int]]


class ChatPrompt:
    """A compiled template. ``begin`` and ``end`` are the model's texts for the start and end of a sequence."""

    def __init__(self, template: str, *, begin: str, end: str) -> None:
        environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
        environment.globals["raise_exception"] = _refuse
        environment.globals["strftime_now"] = lambda _format: ""  # a date in the prompt would not be reproducible
        try:
            self._template = environment.from_string(template or CHATML)
        except TemplateError as error:
            raise _unusable() from error
        self._begin = begin
        self._end = end
        self._pieces: list[str] | None = None

    def tokens(self, system: str, user: str, tokenize: Tokenize) -> list[int]:
        """The prompt's tokens; ``tokenize(text, special)`` makes tokens of a text. Raises MajuError ``llm-template``."""
        if self._pieces is None:
            self._pieces = _MARKS.split(self._render())
        texts = {_SYSTEM: system, _USER: user}
        found: list[int] = []
        for piece in filter(None, self._pieces):
            found += tokenize(texts[piece], False) if piece in texts else tokenize(piece, True)
        return found

    def _render(self) -> str:
        separate = [{"role": "system", "content": _SYSTEM}, {"role": "user", "content": _USER}]
        together = [{"role": "user", "content": f"{_SYSTEM}\n\n{_USER}"}]  # some models know no system role
        for messages in (separate, together):
            try:
                text = self._template.render(
                    messages=messages,
                    add_generation_prompt=True,
                    enable_thinking=False,
                    thinking=False,
                    bos_token=self._begin,
                    eos_token=self._end,
                )
            except (TemplateError, TypeError, ValueError, KeyError):
                continue
            if _SYSTEM in text and _USER in text:
                # a template that begins the thoughts itself: they are over before they began
                return _THINKING_OPENED.sub(_NO_THOUGHTS, text)
        raise _unusable()


def _refuse(message: str) -> None:
    raise TemplateError(message)


def _unusable() -> MajuError:
    sentence = (
        "이 언어 모델의 대화 형식을 읽을 수 없습니다. 다른 모델을 골라 주세요. 기본 분석은 그대로 볼 수 있습니다."
    )
    return MajuError("llm-template", sentence)
