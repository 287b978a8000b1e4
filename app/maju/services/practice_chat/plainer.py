"""Plainer sentences by rules: stiff Sino-Korean verbs as everyday ones, and long sentences in two. No fact is touched."""

import re

_SAME_IN = {
    "하": "하였 하여서 하여 했 해서 해 하고 하며 하면서 하면 하는 하기 하게 할 한 합 하겠 하려 하도록 하지",
    "쓰": "썼 써서 써서 썼 써서 써 쓰고 쓰며 쓰면서 쓰면 쓰는 쓰기 쓰게 쓸 쓴 씁 쓰겠 쓰려 쓰도록 쓰지",
    "높이": "높였 높여서 높여 높였 높여서 높여 높이고 높이며 높이면서 높이면 높이는 높이기 높이게 높일 높인 높입 높이겠 높이려 높이도록 높이지",
    "줄이": "줄였 줄여서 줄여 줄였 줄여서 줄여 줄이고 줄이며 줄이면서 줄이면 줄이는 줄이기 줄이게 줄일 줄인 줄입 줄이겠 줄이려 줄이도록 줄이지",
    "세우": "세웠 세워서 세워 세웠 세워서 세워 세우고 세우며 세우면서 세우면 세우는 세우기 세우게 세울 세운 세웁 세우겠 세우려 세우도록 세우지",
    "만들": "만들었 만들어서 만들어 만들었 만들어서 만들어 만들고 만들며 만들면서 만들면 만드는 만들기 만들게 만들 만든 만듭 만들겠 만들려 만들도록 만들지",
    "찾": "찾았 찾아서 찾아 찾았 찾아서 찾아 찾고 찾으며 찾으면서 찾으면 찾는 찾기 찾게 찾을 찾은 찾습 찾겠 찾으려 찾도록 찾지",
    "알리": "알렸 알려서 알려 알렸 알려서 알려 알리고 알리며 알리면서 알리면 알리는 알리기 알리게 알릴 알린 알립 알리겠 알리려 알리도록 알리지",
    "맡": "맡았 맡아서 맡아 맡았 맡아서 맡아 맡고 맡으며 맡으면서 맡으면 맡는 맡기 맡게 맡을 맡은 맡습 맡겠 맡으려 맡도록 맡지",
}
"""Forms of 하다, and what each of them is of a plainer verb, in the same order."""
_VERBS = {verb: forms.split() for verb, forms in _SAME_IN.items()}
_FORMS = _VERBS["하"]
_STIFF = {
    "활용": "쓰", "사용": "쓰", "이용": "쓰", "제고": "높이", "향상": "높이", "절감": "줄이", "단축": "줄이", "축소": "줄이", "수립": "세우",
    "작성": "만들", "제작": "만들", "구축": "만들", "도출": "찾", "탐색": "찾", "통보": "알리", "담당": "맡",
    "수행": "하", "실시": "하",
}  # fmt: skip
_STIFF_VERB = re.compile(
    rf"(?<![가-힣])({'|'.join(_STIFF)})({'|'.join(sorted(_FORMS, key=len, reverse=True))})(?=[가-힣\s,.])"
)
_WORDS = (
    (re.compile(r"(?<![가-힣])상기(?=\s)"), "위의"),
    (re.compile(r"(?<![가-힣])금번(?=\s)"), "이번"),
    (re.compile(r"(?<![가-힣])익일(?=[\s에까])"), "다음 날"),
    (re.compile(r"(?<![가-힣])당사(?=[의는가에])"), "우리 회사"),
    (re.compile(r"(?<![가-힣])원활하게(?=\s)"), "막힘없이"),
    (re.compile(r"(?<![가-힣])신속하게(?=\s)"), "빠르게"),
    (re.compile(r"(?<![가-힣])지속적으로(?=\s)"), "꾸준히"),
    (re.compile(r"(?<![가-힣])다수의(?=\s)"), "여러"),
    (re.compile(r"함에 있어(?=[\s,])"), "할 때"),
)
_LONG = 55
_JOINT = re.compile(r"(?P<stem>[가-힣]*[았었였했됐갔왔났렸졌꿨웠썼섰냈췄켰봤샀])고,?\s+(?=\S.{11,}$)")
_SHORTEST = 12


def plainer(sentence: str) -> tuple[str, ...]:
    """``sentence`` in plainer words, in two where it is long and joins two things that were done."""
    for pattern, word in _WORDS:
        sentence = pattern.sub(word, sentence)
    sentence = _STIFF_VERB.sub(_plain_verb, sentence)
    joint = _JOINT.search(sentence) if len(sentence) > _LONG else None
    if joint is None or joint.end("stem") < _SHORTEST:
        return (sentence,)
    return f"{sentence[: joint.end('stem')]}습니다.", f"그리고 {sentence[joint.end() :]}"


def _plain_verb(found: re.Match[str]) -> str:
    verb = _STIFF[found[1]]
    return _VERBS[verb][_FORMS.index(found[2])]
