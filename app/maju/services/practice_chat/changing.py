"""A model answer changed by rules: shorter, more concrete, the conclusion first, plainer. Only its own sentences and the person's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.evaluation import StoryPart
from maju.domain.feedback import BLANK
from maju.domain.sentences import split_sentences
from maju.services.feedback.frames import EXAMPLE, REASON, STORY
from maju.services.practice_chat.intents import Change
from maju.services.practice_chat.plainer import plainer

_SHARE, _LEAST = 0.6, 2
_MOST_ADDED = 2
_FIGURE = re.compile(r"\d")
_WILL = re.compile(r"겠습니다|싶습니다")
_RESULT = re.compile(r"그 결과|[줄늘높낮]\S*습니다|달라졌|올랐|단축|절감|달성|향상|개선|수상|받았습니다|해결")
_PAST = re.compile(r"[았었였했됐갔왔났렸졌꿨웠썼섰냈췄켰봤]습니다")
_REASON = re.compile(r"때문|까닭|이유|덕분")
_CLAIMS = re.compile(
    r"(?:강점|장점|약점|단점|까닭|이유|기준|가치|핵심|결론|답)(?:은|는)\s.*(?:입니다|것입니다)\.$|(?:생각합니다|봅니다|여깁니다|지원했습니다|하겠습니다)\.$"
)
_GREETING = re.compile(r"^(?:안녕하(?:십니까|세요)|반갑습니다|오늘 제 이야기를)")
_LEAD = re.compile(
    r"^(?:그래서|그리고|그런데|또한?|그다음에는?|그 결과|결국|이처럼|따라서|실제로|예를 들어|그 뒤로는?),?\s+"
)
_LEANS = re.compile(r"^(?:이|그|저|이런|그런|이렇게|그렇게)(?:것|일|때|경험)?[은는이가을를에의]?\s")
_FIRST = "결론부터 말씀드리면, "


@dataclass(frozen=True, slots=True)
class Changed:
    """``done``: something is different now; else ``text`` is as it was."""

    text: str
    done: bool


def change_by_rules(text: str, change: Change, more: Sequence[str] = ()) -> Changed:
    """``text`` changed. ``more``: sentences of the person's materials that may be added. :data:`Change.OTHER` and
    :data:`Change.FREE` are not for this."""
    sentences = split_answer(text)
    match change:
        case Change.SHORTER:
            made = _shorter(sentences)
        case Change.FRONT:
            made = _front(sentences)
        case Change.PLAINER:
            made = [part for sentence in sentences for part in plainer(sentence)]
        case Change.CONCRETE:
            made = _concrete(sentences, more)
        case _:
            made = sentences
    changed = " ".join(made)
    return Changed(changed, changed != " ".join(sentences))


def split_answer(text: str) -> list[str]:
    """The sentences of an answer, each with its full stop."""
    return [" ".join(sentence.split()) for sentence in split_sentences(text)]


def _shorter(sentences: Sequence[str]) -> list[str]:
    """The first sentence, what came of it and what follows from it; the rest goes, what is still to be filled first."""
    length = sum(map(len, sentences))
    kept = list(range(len(sentences)))
    weights = [_weight(sentence, place, len(sentences)) for place, sentence in enumerate(sentences)]
    while len(kept) > _LEAST and sum(len(sentences[i]) for i in kept) > _SHARE * length:
        kept.remove(min(kept, key=lambda i: (weights[i], -i)))
    told = [sentences[i] for i in kept]
    return [_LEAD.sub("", told[0]), *told[1:]] if told else told


def _weight(sentence: str, place: int, count: int) -> float:
    weight = 3.0 * (place == 0) + 2.0 * bool(_CLAIMS.search(sentence)) + 1.5 * bool(_FIGURE.search(sentence))
    weight += 1.5 * bool(_RESULT.search(sentence)) + 1.0 * bool(_PAST.search(sentence)) + 1.0 * (place == count - 1)
    return weight - 1.5 * bool(_GREETING.search(sentence)) - 0.8 * sentence.count(BLANK)


def _front(sentences: Sequence[str]) -> list[str]:
    """The sentence that answers in front: a claim, else what came of it, else what follows from it."""
    told = list(sentences)
    if not told or told[0].startswith(_FIRST):
        return told
    start = 1 if _GREETING.search(told[0]) and len(told) > 1 else 0
    if _CLAIMS.search(told[start]) or _REASON.search(told[start]):
        return told
    for pattern in (_CLAIMS, _RESULT, _WILL):
        places = [i for i in range(start + 1, len(told)) if pattern.search(told[i])]
        usable = [i for i in places if BLANK not in told[i]] or places
        if usable:
            found = _LEAD.sub("", told.pop(usable[0]))
            lead = "" if found.startswith("결론") or _LEANS.match(found) else _FIRST
            told.insert(start, f"{lead}{found}")
            return told
    return told


def _concrete(sentences: Sequence[str], more: Sequence[str]) -> list[str]:
    """Sentences of the person's own that are not in it yet; where there are none, places for an example, a figure and a reason."""
    told = list(sentences)
    own = [sentence for sentence in more if sentence not in told][:_MOST_ADDED]
    if own:
        place = next((i + 1 for i in reversed(range(len(told))) if _PAST.search(told[i])), len(told))
        return [*told[:place], *own, *told[place:]]
    text = " ".join(told)
    end = len(told) - bool(told and _WILL.search(told[-1]))
    claim = next((i + 1 for i, sentence in enumerate(told) if _CLAIMS.search(sentence)), min(1, len(told)))
    if not _REASON.search(text) and (claim < len(told) or len(told) == 1):
        return [*told[:claim], REASON, *told[claim:]]
    if not _PAST.search(text):
        return [*told[:end], EXAMPLE, *told[end:]]
    if not _FIGURE.search(text) and STORY[StoryPart.RESULT] not in text:
        return [*told[:end], STORY[StoryPart.RESULT], *told[end:]]
    if STORY[StoryPart.LEARNING] not in text:
        return [*told[:end], STORY[StoryPart.LEARNING], *told[end:]]
    return told
