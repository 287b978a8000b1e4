"""Kiwi in its own process: loading holds the interpreter for 0.6 s and its first analysis as long again, which a window would feel."""

from collections.abc import Sequence

from kiwipiepy import Kiwi


class KiwiService:
    """Plain tuples out, so that the pipe carries little."""

    def __init__(self, user_words: Sequence[str] = ()) -> None:
        # Names of people and works, multi-word terms and typing errors do not occur in speech: 241 MB, not 500
        self._kiwi = Kiwi(load_default_dict=False, load_multi_dict=False, load_typo_dict=False)
        for word in user_words:
            self._kiwi.add_user_word(word, "NNP")
        self._kiwi.tokenize("첫 분석은 사전을 펼치느라 오래 걸립니다.")

    def morphemes(self, text: str) -> list[tuple[str, str, int, int]]:
        """Form, tag, first character and the one after the last."""
        return [(token.form, str(token.tag), token.start, token.end) for token in self._kiwi.tokenize(text)]

    def morphemes_of(self, texts: list[str]) -> list[list[tuple[str, str, int, int]]]:
        """The same of many texts, shared among threads."""
        return [
            [(token.form, str(token.tag), token.start, token.end) for token in tokens]
            for tokens in self._kiwi.tokenize(texts)
        ]

    def sentences(self, text: str) -> list[tuple[int, int]]:
        """Character spans."""
        return [(sentence.start, sentence.end) for sentence in self._kiwi.split_into_sents(text)]
