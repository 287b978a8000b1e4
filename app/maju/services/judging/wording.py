"""Small pieces of Korean wording for reasons and advice: quotes short enough to read, particles that fit."""

from collections.abc import Sequence

_LONGEST_QUOTE = 28


def short_quote(text: str, longest: int = _LONGEST_QUOTE) -> str:
    """The beginning of ``text`` in quotation marks, cut between words with … where it is long. What stands before … is literal."""
    text = " ".join(text.split()).strip(" .,!?…")
    if len(text) > longest:
        cut = text.rfind(" ", 0, longest)
        text = text[: cut if cut > longest // 2 else longest].rstrip(" ,.") + "…"
    return f"‘{text}’"


def has_final(word: str) -> bool:
    """Whether the last Hangul syllable is closed; other letters count as open."""
    last = word.rstrip("’”\"' …")[-1:]
    return "가" <= last <= "힣" and (ord(last) - 0xAC00) % 28 != 0


def topic(word: str) -> str:
    """은 or 는 behind it."""
    return word + ("은" if has_final(word) else "는")


def object_of(word: str) -> str:
    """을 or 를 behind it."""
    return word + ("을" if has_final(word) else "를")


def listed(words: Sequence[str]) -> str:
    """상황, 과제와 결과: joined with commas and, before the last, 와 or 과."""
    if len(words) < 2:
        return "".join(words)
    head = ", ".join(words[:-1])
    return head + ("과 " if has_final(head) else "와 ") + words[-1]
