"""Composing Hangul from the keys of the two-set keyboard (두벌식, KS X 5002): letters in, syllables out."""

from collections.abc import Iterable

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
"""In the order of Unicode, which a syllable's number is reckoned from."""
_FIRST = 0xAC00
_TOGETHER = {
    "ㅗㅏ": "ㅘ",
    "ㅗㅐ": "ㅙ",
    "ㅗㅣ": "ㅚ",
    "ㅜㅓ": "ㅝ",
    "ㅜㅔ": "ㅞ",
    "ㅜㅣ": "ㅟ",
    "ㅡㅣ": "ㅢ",
    "ㄱㅅ": "ㄳ",
    "ㄴㅈ": "ㄵ",
    "ㄴㅎ": "ㄶ",
    "ㄹㄱ": "ㄺ",
    "ㄹㅁ": "ㄻ",
    "ㄹㅂ": "ㄼ",
    "ㄹㅅ": "ㄽ",
    "ㄹㅌ": "ㄾ",
    "ㄹㅍ": "ㄿ",
    "ㄹㅎ": "ㅀ",
    "ㅂㅅ": "ㅄ",
}
"""What two keys make: a vowel, or the end of a syllable."""
_APART = {made: keys for keys, made in _TOGETHER.items()}


def compose(letters: Iterable[str]) -> str:
    """The text that these keys make; a letter that finds no syllable stands alone."""
    done: list[str] = []
    initial = vowel = final = ""
    for letter in letters:
        if letter in VOWELS:
            if final:
                apart = _APART.get(final, final)
                done.append(_syllable(initial, vowel, apart[:-1]))
                initial, vowel, final = apart[-1], letter, ""
            elif vowel and vowel + letter in _TOGETHER:
                vowel = _TOGETHER[vowel + letter]
            elif vowel:
                done.append(_syllable(initial, vowel, ""))
                initial, vowel = "", letter
            else:
                vowel = letter
        elif initial and vowel and not final and letter in FINALS:
            final = letter
        elif final and final + letter in _TOGETHER:
            final = _TOGETHER[final + letter]
        else:
            done.append(_syllable(initial, vowel, final))
            initial, vowel, final = letter, "", ""
    return "".join((*done, _syllable(initial, vowel, final)))


def keys_of(syllable: str) -> str:
    """The keys that make one syllable."""
    number = ord(syllable) - _FIRST
    parts = (
        INITIALS[number // (len(VOWELS) * len(FINALS))],
        VOWELS[number // len(FINALS) % len(VOWELS)],
        FINALS[number % len(FINALS)],
    )
    return "".join(_APART.get(part, part) for part in parts)


def _syllable(initial: str, vowel: str, final: str) -> str:
    if not (initial and vowel):
        return initial + vowel
    number = (INITIALS.index(initial) * len(VOWELS) + VOWELS.index(vowel)) * len(FINALS) + FINALS.index(final)
    return chr(_FIRST + number)
