"""What the rules say in feedback, several ways of saying each; {q} is a literal quote. ‘’ holds the person's words, “” suggestions."""

import zlib
from collections.abc import Mapping, Sequence

from maju.domain.evaluation import Criterion, StoryPart

Variants = tuple[str, ...]

CORE: Mapping[int, Variants] = {
    5: (
        "{q}라고 하신 데에서 물은 것에 바로 답하셨고, 끝까지 그 답에서 벗어나지 않으셨습니다.",
        "질문의 핵심에 빠짐없이 답하셨고, {q}라는 말에서 그것이 잘 드러납니다.",
        "{q}라는 말로 질문의 핵심에 들어가셨고, 물은 것의 여러 면을 짚으셨습니다.",
    ),
    4: (
        "{q}라는 말에서 질문의 핵심에 답하셨습니다.",
        "질문이 물은 것에 답하셨고, {q}라는 말이 그 답이 됩니다.",
        "{q}라고 하셔서 물은 것에 대한 답은 분명합니다.",
    ),
    3: (
        "{q}라는 말은 질문에 대한 답이 되지만, 물은 것의 한 면에 머무릅니다.",
        "질문에 답하기는 하셨는데, {q}라는 말에서 한 걸음 더 들어간 내용이 적습니다.",
        "{q}라고 답하셨지만, 질문이 물은 것을 모두 다루지는 못하셨습니다.",
    ),
    2: (
        "{q}라고 하셨지만, {asked}에 대한 답으로는 아직 모자랍니다.",
        "{q}라는 말은 질문과 조금 이어지지만, {asked}에 답한 문장은 찾기 어렵습니다.",
    ),
    1: (
        "{q}라고 하셨는데, {asked}에 대한 답은 찾지 못했습니다.",
        "{asked}이었는데, {q}라는 말에서는 그 답이 보이지 않습니다.",
    ),
}
CORE_UNKNOWN: Variants = (
    "{q}라고 하셨는데, 질문에 뚜렷한 낱말이 적어 핵심에 답하셨는지는 기본 분석만으로 말씀드리기 어렵습니다.",
    "{q}라는 말이 질문의 핵심에 닿는지는 낱말만 보는 기본 분석으로는 알 수 없었습니다.",
)
NOTHING_SAID: tuple[Variants, ...] = (
    (
        "하신 말씀이 면접관이 아니라 평가하는 쪽을 향해 있어, {asked}에 대한 답은 찾지 못했습니다.",
        "평가하는 쪽에 하신 말씀은 빼고 보았더니, {asked}에 대한 답이 남지 않았습니다.",
    ),
    ("첫 문장에서 {asked}에 대한 답부터 잘라 말하고, 그 까닭을 한 문장 붙여 보십시오.",),
    (
        "그다음에는 겪으신 일 하나를 골라, 앞에 앉은 면접관에게 들려주듯 말해 보십시오.",
        "그 뒤에 직접 하신 일 한 가지를 예로 들면 답이 됩니다.",
    ),
)
ECHOED: Variants = ("{q}처럼 질문에 나온 말을 되풀이하셔서, {asked}에 대한 답이 남지 않았습니다.",)
SLOGAN: Variants = ("{q}처럼 어느 회사에서나 할 수 있는 말이어서, {asked}에 대한 답이 되지 못했습니다.",)
POINTS_ALL: Variants = (
    "꼭 짚을 점 {n}가지를 모두 말씀하셨고, {q}라는 말에서 핵심이 드러납니다.",
    "{q}라는 말을 비롯해, 이 질문에서 꼭 짚을 점 {n}가지를 빠짐없이 다루셨습니다.",
)
POINTS_SOME: Variants = (
    "꼭 짚을 점 {n}가지 가운데 {k}가지를 말씀하셨고, {q}라는 말에서 확인했습니다.",
    "{q}라는 말에서 보듯, 꼭 짚을 점 {n}가지 중 {k}가지에 답하셨습니다.",
)
POINTS_NONE: Variants = (
    "{q}라고 하셨지만, 이 질문에서 꼭 짚을 점 {n}가지는 찾지 못했습니다.",
    "{q}라는 말에는 이 질문이 물은 {n}가지 점이 아직 담겨 있지 않습니다.",
)
MISTAKEN: Variants = (
    "{q}라는 설명은 사실과 다릅니다.",
    "{q}라고 하신 부분은 바로잡아야 합니다.",
    "{q}라는 말은 흔한 오해입니다.",
)
MISTAKE_ADD: Variants = (
    "그 말을 이 설명으로 바꾸고, 왜 그런지까지 붙여 다시 말해 보십시오.",
    "이 설명을 넣어 그 문장부터 다시 말해 보십시오.",
)
POINT_MISSING: Variants = ("{p}는 점은 찾지 못했습니다.", "{p}는 이야기는 나오지 않았습니다.")
POINT_FIRST: Variants = ("먼저 채울 것은 {p}는 점입니다.", "그 가운데 {p}는 점부터 말씀하시면 좋겠습니다.")
POINTS_MISSING: Variants = (
    "꼭 짚을 점 가운데 {n}가지가 보이지 않고, 그중 하나는 {p}는 점입니다.",
    "아직 {n}가지가 비어 있는데, 먼저 채울 것은 {p}는 점입니다.",
)
POINT_ADD: Variants = (
    "{q} 다음에 “{said}”라고 한 문장을 더해 보십시오.",
    "{q}라는 말에 이어 “{said}”까지 말씀하시면 답이 더 단단해집니다.",
)
STORY_MISSING: Variants = (
    "이야기에서 {parts} 말한 문장은 찾지 못했습니다.",
    "겪으신 일 가운데 {parts} 알려 주는 말이 없습니다.",
)
STORY_ADD: Mapping[StoryPart, str] = {
    StoryPart.SITUATION: "{q}라는 말 앞에 언제, 어디에서, 누구와 한 일인지 한 문장으로 먼저 깔아 주십시오.",
    StoryPart.TASK: "{q}라는 말 앞에 “제가 맡은 일은 〔무엇〕이었습니다”라고 맡은 일을 밝혀 보십시오.",
    StoryPart.ACTION: "{q}라는 말 뒤에 “그래서 제가 〔무엇〕을 〔어떻게〕 했습니다”처럼 직접 하신 일을 두 문장쯤 더해 보십시오.",
    StoryPart.RESULT: "{q}라는 말 다음에 “그 결과 〔무엇〕이 〔얼마〕에서 〔얼마〕로 달라졌습니다”처럼 끝을 맺어 보십시오.",
    StoryPart.LEARNING: "{q}라는 말 뒤에 “그 뒤로는 〔무엇〕부터 〔어떻게〕 합니다”처럼 배운 것을 어디에 쓰는지 덧붙여 보십시오.",
}
STORY_FIRST = (StoryPart.ACTION, StoryPart.RESULT, StoryPart.SITUATION, StoryPart.LEARNING, StoryPart.TASK)
"""What is missed most comes first."""

FAULTS: Mapping[Criterion, Mapping[int, Variants]] = {
    Criterion.SPECIFICITY: {
        1: ("{q}처럼 누구나 할 수 있는 말이 많아, 실제로 무엇을 하셨는지 확인할 데가 없습니다.",),
        2: ("구체적인 내용이 {q} 정도에 그쳐, 듣는 사람이 되물을 거리가 적습니다.",),
        3: ("{q}처럼 확인할 수 있는 말이 있지만, 아직 드문드문합니다.",),
    },
    Criterion.STRUCTURE: {
        1: ("{q}라는 말만으로는 무엇이라고 답하시는지, 왜 그런지 따라가기 어렵습니다.",),
        2: ("{q}라고 하셨는데, 답과 이유와 예가 한 줄로 이어지지 않습니다.",),
        3: ("{q}라는 답을 받쳐 주는 이유나 예가 아직 모자랍니다.",),
    },
    Criterion.RESULT: {
        1: ("일이 어떻게 끝났는지 말한 문장은 찾지 못했습니다.",),
        2: ("{q}라는 말로는 무엇이 어떻게 달라졌는지 알기 어렵습니다.",),
        3: ("{q}라는 말에서 결과는 알 수 있지만, 얼마나 달라졌는지나 그 뒤에 어떻게 쓰고 있는지는 드러나지 않습니다.",),
    },
    Criterion.JOB_LINK: {
        1: ("지원하시는 일과 이어 주는 말은 찾지 못했습니다.",),
        2: ("{q}라는 말은 어느 일에나 맞아, 왜 이 일인지 알기 어렵습니다.",),
        3: ("{q}라는 말과 지원하시는 일이 아직 한 줄로 이어지지 않습니다.",),
    },
    Criterion.REGISTER: {
        1: ("{q}처럼 반말로 끝나는 문장이 많아 면접의 말투로 들리지 않습니다.",),
        2: ("{q}처럼 반말로 끝난 문장이 섞여 있습니다.",),
        3: ("{q}처럼 “-요”로 끝나거나 흐리는 말이 잦습니다.",),
    },
}
TECHNICAL_FAULTS: Mapping[int, Variants] = {
    1: ("{q}라는 설명에는 용어나 원리가 없어, 무엇을 알고 계신지 확인하기 어렵습니다.",),
    2: ("{q}처럼 용어가 조금 나오지만, 풀이가 넉넉하지 않습니다.",),
    3: ("{q}처럼 용어를 들어 설명하셨고, 여기서 한 걸음 더 풀어 말씀하실 수 있습니다.",),
}
GENERAL_ADD: Variants = (
    "{q}라는 말 자리에, 그때 실제로 하신 일 한 가지를 넣어 보십시오.",
    "{q}라고만 하지 마시고, 누구와 무엇을 몇 번 하셨는지까지 말해 보십시오.",
    "{q}라는 말을 뒷받침하는 일 하나를 “예를 들어”로 시작해 보십시오.",
    "{q} 대신 하루 동안 실제로 하신 일을 장면처럼 한 문장으로 그려 보십시오.",
)
TECHNICAL_ADD: Variants = (
    "{q}라는 설명 다음에 “예를 들어 〔언제〕 쓰면 〔무엇〕이 달라집니다”처럼 쓰이는 예를 붙여 보십시오.",
    "{q}라는 말을 “왜냐하면 〔까닭〕이기 때문입니다”로 한 번 더 풀어 보십시오.",
    "{q}라는 설명을 비슷한 다른 방법과 견주어 한 문장 더해 보십시오.",
)
ANSWER_LATE: Variants = ("{q}라는 답이 뒤쪽에서야 나와, 듣는 사람이 한참 기다리게 됩니다.",)
OUT_OF_ORDER: Variants = ("상황, 하신 일, 결과의 차례가 섞여 있어 이야기를 따라가기 어렵습니다.",)
TOO_SHORT: Variants = ("주어진 {given}초에 견주어 분량이 적어, 이유나 예가 들어갈 자리가 많이 남습니다.",)
TOO_LONG: Variants = ("주어진 {given}초에 다 담기 어려운 분량이어서, 중요한 말이 묻힙니다.",)
PRAISE: Mapping[Criterion, Variants] = {
    Criterion.RESULT: (
        "{q}라고 달라진 것을 보여 주신 점이 좋습니다.",
        "{q}라는 말에서 무엇이 달라졌는지 확인할 수 있습니다.",
    ),
    Criterion.SPECIFICITY: (
        "{q}라는 말은 구체적이어서 듣는 사람이 확인하고 되물을 수 있습니다.",
        "{q}처럼 확인할 수 있게 말씀하신 부분은 그대로 살리시면 좋겠습니다.",
    ),
    Criterion.JOB_LINK: ("{q}라고 지원하시는 일과 이어 말씀하신 점이 좋습니다.",),
    Criterion.STRUCTURE: ("{q}라는 말을 앞뒤 문장이 받쳐 주어 따라가기 쉽습니다.",),
    Criterion.ACCURACY: ("{q}라는 설명은 꼭 짚을 점과 맞습니다.",),
    Criterion.REGISTER: ("{q}처럼 문장을 또렷하게 맺으신 점도 좋습니다.",),
}
ASK_FIRST: Variants = (
    "첫 문장에서 {asked}에 대한 답부터 잘라 말하고, 그 까닭을 한 문장 붙여 보십시오.",
    "{asked}에 대한 답을 맨 앞 한 문장으로 옮기는 것부터 해 보십시오.",
)
FACET: Variants = ("여기에서 {facet}면 더 좋은 답이 됩니다.", "다음에는 {facet}면 답이 한결 깊어집니다.")
FACET_SAID: Variants = ("좋은 답에서는 “{facet}”라는 점까지 보입니다.",)
FOLLOW_UP: Variants = (
    "면접관이 이어서 “{question}”라고 물을 수 있으니, 한두 문장으로 미리 답해 보십시오.",
    "“{question}”라는 꼬리질문까지 준비해 두시면 좋겠습니다.",
)
FINISH: Variants = (
    "이번에는 첫 문장에 답을, 다음 문장에 까닭을 넣어 한 번 더 말해 보십시오.",
    "같은 질문에 한 번 더 답하면서, 가장 중요한 한 문장을 맨 앞에 놓아 보십시오.",
)
AGAIN: Variants = ("다시 답해 보시면 두 답변을 나란히 놓고 무엇이 달라졌는지 볼 수 있습니다.",)
LATE_ANSWER = "뒤쪽에서야"
"""How the rules of structure say that an answer comes late."""


def choose(variants: Sequence[str], text: str, salt: str = "") -> str:
    """One of several ways to say the same, always the same one for the same answer."""
    return variants[zlib.crc32(f"{salt}{text}".encode()) % len(variants)]
