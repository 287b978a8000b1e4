"""Sentences in 습니다체 without hedges, by their morphemes. What cannot be changed safely stays as it is."""

import re
from collections.abc import Sequence

from maju.domain.ports import Morpheme, WordAnalyzer
from maju.services.measuring.endings import Ending, ending_of

_Pair = tuple[str, str]

_FORMAL: _Pair = ("습니다", "EF")
_ENDINGS = frozenset(
    [
        "어요",
        "아요",
        "여요",
        "에요",
        "예요",
        "죠",
        "지요",
        "네요",
        "군요",
        "구나",
        "거든요",
        "잖아요",
        "거든",
        "는데요",
        "은데요",
        "ᆫ데요",
        "는데",
        "은데",
        "ᆫ데",
        "어",
        "아",
        "여",
        "야",
        "지",
        "네",
        "다",
        "ᆫ다",
        "는다",
        "고",
        "구",
    ]
)
"""Endings that say no more than 습니다 does, once 요 behind them is taken away."""
_CONNECTIVE = frozenset(["는데", "은데", "ᆫ데", "고", "구"])
_PROMISE = frozenset(["ᆯ게요", "을게요", "ᆯ게", "을게", "ᆯ께요", "을께요"])
_BECAUSE = frozenset(["니까", "으니까", "니까요", "으니까요"])
_SO = frozenset(["어서", "아서", "라서", "이라서"])
"""Reasons at the end of a sentence behind an adjective or a noun; behind a verb it may be a way of doing (내서요)."""
_MUST = re.compile(r"야(?:죠|지요|지)$")
_RECALLED = frozenset(["더라고", "더라구", "더라고요", "더라구요", "더군요"])
_PLANS = frozenset(["려고", "으려고"])
_VERBAL = ("VV", "XSV", "VA", "XSA", "VX", "VCP", "VCN")
_POINTING = frozenset(["그렇", "이렇", "저렇"])
_DOING = ("VV", "XSV")
_UNSURE = re.compile(r"아마|어쩌면|혹시|글쎄|모르")
"""Words with which somebody really does not know: such a sentence keeps its hedge."""
_HEDGED = re.compile(r"같습니다$|듯합니다$|듯싶습니다$|싶습니다$|생각(?:합|됩)니다$")
_SIGNS = re.compile(r"[\s.…~!,]*$")
_QUESTION = re.compile(r"\?\s*$")


def formal(sentence: str, words: WordAnalyzer) -> str:
    """``sentence`` ending in 습니다 and without a hedge at its end, with a full stop; unchanged where that is not safe."""
    if _QUESTION.search(sentence):
        return sentence
    bare = _SIGNS.sub("", sentence)
    if bare.endswith(("니다", "니까")) and not _HEDGED.search(bare):
        return sentence.strip() if sentence.rstrip().endswith(".") else f"{bare.strip()}."
    changed = _changed(bare, words)
    if changed is None or ending_of(words.morphemes(changed)) is not Ending.FORMAL:
        return sentence.strip()
    return changed + "."


def _changed(text: str, words: WordAnalyzer) -> str | None:
    morphemes = [m for m in words.morphemes(text) if not m.tag.startswith("S") or m.tag in ("SL", "SN", "SH")]
    if not morphemes:
        return None
    if (plain := _without_hedge(text, morphemes, words)) is not None:
        return plain
    return _ended(text, morphemes, words)


# --- endings --------------------------------------------------------------------------------------------------------------


def _ended(text: str, morphemes: list[Morpheme], words: WordAnalyzer) -> str | None:
    """With 습니다 at its end."""
    last = morphemes[-1]
    polite = last.form == "요" and last.tag in ("JX", "JC")
    if polite and len(morphemes) > 1:
        morphemes = morphemes[:-1]
        last = morphemes[-1]
    if polite and last.tag in ("NNG", "NNP", "NNB", "XSN", "SL"):
        return f"{_noun(text, last)}입니다"
    if last.tag == "EF" and last.form.endswith(("니다", "니까", "시오")):
        return text
    if not last.tag.startswith("E"):
        return None
    if last.form in _PLANS and polite:
        return f"{text[: last.end_char]} 합니다"
    if last.form in _PROMISE:
        return _finish(text, morphemes[:-1], [("겠", "EP"), _FORMAL], words)
    if (reason := _reason(text, morphemes, words, polite=polite)) is not None:
        return reason
    if last.tag == "EF" and _MUST.search(last.form):
        written = _finish(text, morphemes[:-1], [("어야", "EC")], words)
        return f"{written} 합니다" if written else None
    if last.form in _RECALLED:
        told = any(m.tag == "EP" for m in morphemes[-2:-1])
        return _finish(text, morphemes[:-1], [_FORMAL] if told else [("었", "EP"), _FORMAL], words)
    if last.form not in _ENDINGS or (last.tag == "EC" and last.form not in _CONNECTIVE):
        return None
    copula = [(m.form, m.tag) for m in morphemes[-4:-1]]
    if len(copula) == 3 and copula[0] == ("는", "ETM") and copula[1][0] in ("거", "것") and copula[2] == ("이", "VCP"):
        return _finish(text, morphemes[:-4], [_FORMAL], words)  # 그러시는 거예요: only a way to tell
    return _finish(text, morphemes[:-1], [_FORMAL], words)


def _reason(text: str, morphemes: list[Morpheme], words: WordAnalyzer, *, polite: bool) -> str | None:
    """…니까요 and, behind an adjective or a noun, …어서요 as …기 때문입니다."""
    last, stem = morphemes[-1], morphemes[-2] if len(morphemes) > 1 else None
    if not (polite or last.form.endswith("요")) or stem is None:
        return None
    described = stem.tag.startswith(("VA", "XSA", "VCP"))
    if last.form not in _BECAUSE and not (last.form in _SO and described):
        return None
    if stem.tag == "VCP" and len(morphemes) > 2:
        return f"{_noun(text, morphemes[-3])}이기 때문입니다"
    written = _finish(text, morphemes[:-1], [("기", "ETN")], words)
    return f"{written} 때문입니다" if written else None


def _noun(text: str, noun: Morpheme) -> str:
    """``text`` up to the end of a noun; 거 is 것."""
    return f"{text[: noun.start_char]}것" if noun.form == "거" else text[: noun.end_char]


def _finish(text: str, before: Sequence[Morpheme], ending: list[_Pair], words: WordAnalyzer) -> str | None:
    """``text`` up to its last stem, and from there the stem with what follows it up to ``before``'s end and a new ending."""
    stem = next((i for i in range(len(before) - 1, -1, -1) if before[i].tag.startswith(_VERBAL)), None)
    if stem is None or any(not m.tag.startswith("EP") for m in before[stem + 1 :]):
        return None
    if before[stem].form in _POINTING and stem and before[stem - 1].tag.startswith("E"):
        return None  # 좋다 그래요: 그러다, to say so, is taken for 그렇다
    pieces = [(m.form, m.tag) for m in before[stem:]]
    start = before[stem].start_char
    if before[stem].tag == "VCP" and stem:  # the copula is written together with its noun, sometimes not at all
        noun = before[stem - 1]
        start = noun.start_char
        pieces.insert(0, ("것", "NNB") if noun.form == "거" else (text[start : noun.end_char], noun.tag))
    return text[:start] + words.join([*pieces, *ending]).replace("하았", "했")  # 못하/VX 었: Kiwi does not contract it


# --- hedges ---------------------------------------------------------------------------------------------------------------


def _without_hedge(text: str, morphemes: list[Morpheme], words: WordAnalyzer) -> str | None:
    """The same as a plain statement, or None where there is no hedge at the end or the person is truly unsure."""
    if _UNSURE.search(text):
        return None
    forms = [m.form for m in morphemes]
    if morphemes[-1].form == "요" and morphemes[-1].tag == "JX":
        forms = forms[:-1]
    noun = _seems(forms)
    if noun is not None:
        return _stated(text, morphemes, noun, words)
    negation = _might(forms)
    if negation is not None:
        return _thought(text, morphemes[:negation], words)
    return None


def _seems(forms: list[str]) -> int | None:
    """Where 것 같습니다, 거 같아요, 듯합니다 begins, at the end of a sentence in the present."""
    if len(forms) >= 4 and forms[-3] in ("것", "거") and forms[-2] == "같":
        return len(forms) - 3
    return len(forms) - 3 if len(forms) >= 4 and forms[-3] == "듯" and forms[-2] in ("하", "싶") else None


def _stated(text: str, morphemes: list[Morpheme], noun: int, words: WordAnalyzer) -> str | None:
    modifier, before = morphemes[noun - 1], morphemes[: noun - 1]
    if modifier.tag != "ETM" or not before:
        return None
    if modifier.form in ("ᆯ", "을"):
        return f"{text[: morphemes[noun].start_char]}것입니다"
    if modifier.form == "던":
        return _finish(text, before, [_FORMAL], words) if before[-1].tag == "EP" else None
    if before[-1].tag == "VA" and any(m.tag == "JKO" for m in before[-3:]):
        return None  # an adjective has no object: 재고를 센 것 was taken for 세다, to be strong
    past = modifier.form in ("ᆫ", "은") and _is_done(before)
    return _finish(text, before, [("었", "EP"), _FORMAL] if past else [_FORMAL], words)


def _is_done(before: Sequence[Morpheme]) -> bool:
    """Whether -ㄴ behind this stem tells the past: behind verbs, and behind 않다, 못하다 after a verb."""
    stem = next((i for i in range(len(before) - 1, -1, -1) if before[i].tag.startswith(_VERBAL)), None)
    if stem is None or before[-1].tag == "EP":
        return False
    if before[stem].tag == "VX":
        if before[stem].form in ("싶", "있"):
            return False
        return stem > 1 and before[stem - 2].tag.startswith(_DOING)
    return before[stem].tag.startswith(_DOING)


def _might(forms: list[str]) -> int | None:
    """Where 지 않을까 싶습니다, 지 않나 생각합니다 begins."""
    for index in range(len(forms) - 3, 1, -1):
        if forms[index] == "않" and forms[index - 1] == "지" and forms[index + 1] in ("을까", "나"):
            rest = forms[index + 2 :]
            return (
                index - 1
                if rest[:1] == ["싶"] or rest[:2] in (["생각", "하"], ["생각", "되"]) or rest[:1] == ["하"]
                else None
            )
    return None


def _thought(text: str, before: Sequence[Morpheme], words: WordAnalyzer) -> str | None:
    """…하지 않을까 싶습니다 is …하다고 생각합니다."""
    if not before or not before[-1].tag.startswith((*_VERBAL, "EP")):
        return None
    stem = next(m for m in reversed(before) if m.tag.startswith(_VERBAL))
    if stem.tag == "VCP":
        said: _Pair = ("라고", "EC")
    elif before[-1].tag == "EP" or not (stem.tag.startswith(_DOING) or stem.form == "주"):
        said = ("다고", "EC")
    else:
        said = ("ᆫ다고", "EC")
    written = _finish(text, before, [said], words)
    return f"{written} 생각합니다" if written else None
