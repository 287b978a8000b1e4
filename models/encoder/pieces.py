"""The tokenizer: a unigram model (Kudo 2018) whose pieces are the surfaces of Kiwi's morphemes, so that 데이터분석가 falls into 데이터 and
분석가 without Kiwi at run time, and whose rest are single syllables."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kiwipiepy import Kiwi
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

Morpheme = tuple[str, str]
"""Form and Sejong tag."""
RUN = re.compile(r"[가-힣]+|[a-z]+|[0-9]+")
CONTENT = {"NNG", "NNP", "NNB", "NR", "XR", "MAG", "SL", "SN", "SH", "VV", "VA", "VV-I", "VA-I", "VV-R", "VA-R"}
_FROM_DICTIONARY = {"NNG", "XR", "MAG", "VV", "VA", "VV-I", "VA-I"}
_SHAPES = (("어", "EC"), ("ㄴ", "ETM"), ("ㄹ", "ETM"))
"""Endings that melt into a stem: 고치 gives 고쳐, 고친, 고칠."""
_COMMON = 12_000
"""Kiwi numbers its morphemes by how frequent they are; rarer ones than this are left out."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The tokenizer and, for every piece, the morphemes it was in the texts (with how often)."""

    tokenizer: Tokenizer
    morphemes: dict[str, Counter[Morpheme]]


def dictionary(kiwi: Kiwi) -> dict[Morpheme, int]:
    """All morphemes for which Kiwi knows a meaning, with their number."""
    every = kiwi.most_similar_morphemes(("일", "NNG"), top_n=200_000)
    return {(one.form, str(one.tag)): one.id for one in every}


def make_pieces(kiwi: Kiwi, texts: Iterable[str], size: int) -> Pieces:
    """``size`` pieces: those of ``texts`` seen twice, then Kiwi's common words, with every syllable of its dictionary."""
    known = dictionary(kiwi)
    counts, morphemes = _count(kiwi, texts)
    weights = {piece: float(count) for piece, count in counts.items() if count > 1}
    letters = {letter for form, _ in known for letter in form if RUN.fullmatch(letter)} | set(
        "abcdefghijklmnopqrstuvwxyz"
    )
    spare = dict.fromkeys(sorted(letters | set("0123456789")), 0.02)
    common = _common(kiwi, known, counts, morphemes)
    room = size - 1 - len({*weights, *spare})
    weights |= dict([pair for pair in common if pair[0] not in weights and pair[0] not in spare][:room])
    for letter, weight in spare.items():
        weights.setdefault(letter, weight)
    return Pieces(_tokenizer(weights), {piece: morphemes[piece] for piece in weights if piece in morphemes})


def _count(kiwi: Kiwi, texts: Iterable[str]) -> tuple[Counter[str], dict[str, Counter[Morpheme]]]:
    counts: Counter[str] = Counter()
    morphemes: dict[str, Counter[Morpheme]] = defaultdict(Counter)
    lowered = [text.lower() for text in texts]
    for text, tokens in zip(lowered, kiwi.tokenize(lowered), strict=True):
        spans: list[tuple[int, int, list[Morpheme]]] = []
        for token in tokens:
            start, end, one = token.start, token.start + token.len, (token.form.lower(), str(token.tag))
            if spans and start < spans[-1][1]:  # 고쳐 is 고치 and 어 in the same two syllables
                first, last, others = spans.pop()
                spans.append((first, max(last, end), [*others, one]))
            else:
                spans.append((start, end, [one]))
        for start, end, found in spans:
            piece = text[start:end]
            if RUN.fullmatch(piece):
                counts[piece] += 1
                morphemes[piece].update(one for one in found if one[1] in CONTENT)
    return counts, morphemes


def _common(
    kiwi: Kiwi, known: dict[Morpheme, int], counts: Counter[str], morphemes: dict[str, Counter[Morpheme]]
) -> list[tuple[str, float]]:
    """Pieces besides the frequent ones, the commonest first, with weights; adds their morphemes."""
    found: dict[str, tuple[int, float]] = {}
    for (form, tag), number in sorted(known.items(), key=lambda pair: pair[1]):
        if number >= _COMMON or tag not in _FROM_DICTIONARY or len(form) < 2 or not RUN.fullmatch(form):
            continue
        shapes = [kiwi.join([(form, tag), shape]) for shape in _SHAPES] if tag[0] == "V" else []
        for piece in (form, *shapes):
            if RUN.fullmatch(piece) and counts[piece] < 2 and piece not in found:
                morphemes.setdefault(piece, Counter())[form, tag] += 1
                found[piece] = (number, 40.0 / (number + 50))
    once = [(piece, (_COMMON, 0.5)) for piece in sorted(counts) if counts[piece] == 1 and piece not in found]
    return [(piece, weight) for piece, (_, weight) in sorted([*found.items(), *once], key=lambda pair: pair[1][0])]


def _tokenizer(weights: dict[str, float]) -> Tokenizer:
    total = sum(weights.values())
    vocabulary = [("<unk>", -30.0), *((piece, math.log(weight / total)) for piece, weight in sorted(weights.items()))]
    made = Tokenizer(models.Unigram(vocabulary, unk_id=0, byte_fallback=False))
    made.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    made.pre_tokenizer = pre_tokenizers.Split(Regex(r"[가-힣]+|[a-z]+|[0-9]+"), behavior="removed", invert=True)
    return made
