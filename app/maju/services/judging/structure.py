"""구조: a story in its order for questions that ask for one, the answer first (두괄식) for all others."""

import re
from collections.abc import Sequence

from maju.domain.evaluation import StoryPart, StorySpan
from maju.domain.question import QuestionKind
from maju.services.judging.figures import has_figure
from maju.services.judging.finding import Case, RuleFinding, Span
from maju.services.judging.reading import Sentence
from maju.services.judging.support import step
from maju.services.judging.wording import listed, object_of, short_quote, topic
from maju.services.measuring.endings import Ending
from maju.services.story_spans import parts_of

_NO_CLAIM = re.compile(r"있었습니다|였습니다\W*$|감사합니다|고맙습니다|죄송합니다|반갑습니다")
_REASON = re.compile(
    r"때문|왜냐하면|이유는|그래서|따라서|그러므로|덕분|므로|니까|려면|위해|바탕으로|근거|그 까닭|해서|라서|거든요|거든|다 보니|려고|길래|느라|바람에|[아어]서 |만약|다면"
)
_EXAMPLE = re.compile(r"예를 들|예컨대|실제로|가령|한번은|당시|이를테면|경우")
_CLOSING = re.compile(
    r"그래서 |따라서|이처럼|이렇게|앞으로|마지막으로|결론|정리하면|이러한|이런 (?:경험|이유|점)|겠습니다|이상입니다|싶습니다|기여|끝으로|그러므로|그 뒤로|지금도|"
    r"이번에도|않게 (?:됐|되었)|생각합니다"
)
_BACK = re.compile(
    r"(?:^|[.,?!]\s)(?:아|참)[, ]|(?:^|\s)아니 |(?:습니다|[어아해]요|거든요|고요|거예요|데요), \S+(?: \S+)?[.?!]"
)
"""A start anew (아, 아니), or words put after the end of a sentence (…나눴어요, 결국에)."""
_OTHERS = re.compile(r"저희|우리|다 같이|다들|모두가|팀에서|본사에서|회사에서|부서에서|께서|님이 |분이 |친구[가는] ")
_ME = re.compile(r"제가|저는|저도|제 |저를|저한테|내가")
_LEAST_TOLD, _TOLD = 2, 8
"""Points of ``support`` below which a story gets at most 3, and at most 4."""
_SUPPORT_STEPS, _KNOWLEDGE_STEPS = (8.0, 30.0), (15.0, 30.0)
"""From which an answer that is no story may get 4 and 5: a claim with general words around it is not supported."""
_FLOORS = (12.0, 37.0)
"""From which three sentences and more hold reasons and examples that their words do not announce: at least 3, at least 4."""
_DETOURS = 2
_OPEN_SHARE = 0.34
"""Share of sentences that break off from which an answer is hard to follow."""
_ORDER = (StoryPart.SITUATION, StoryPart.TASK, StoryPart.ACTION, StoryPart.RESULT, StoryPart.LEARNING)
_ADD = {
    StoryPart.SITUATION: "첫 문장에 언제, 어디에서, 누구와 한 일인지 넣어 보십시오.",
    StoryPart.TASK: "상황 다음에 ‘제가 맡은 일은 〔직접 채우기〕였습니다’라고 한 문장을 더해 보십시오.",
    StoryPart.ACTION: "‘제가 〔무엇을〕 〔어떻게〕 했습니다’라고 내가 한 일을 두 문장으로 말해 보십시오.",
    StoryPart.RESULT: "마지막에 ‘그 결과 〔무엇이〕 〔얼마나〕 달라졌습니다’라고 한 문장을 더해 보십시오.",
    StoryPart.LEARNING: "마지막에 ‘그 뒤로는 〔직접 채우기〕부터 확인합니다’라고 한 문장을 더해 보십시오.",
}


def judge_structure(case: Case) -> RuleFinding:
    """Level 1-5 for 구조."""
    return _story(case) if case.tells_a_story else _answer_first(case)


def _story(case: Case) -> RuleFinding:
    parts = parts_of(case.story)
    level, why = _limited(_story_level(case, parts), case)
    missing = [part for part in _ORDER if part not in parts]
    reason = _whole_story(case.story, parts) if level == 5 else _story_reason(case, missing)
    return RuleFinding(level, f"{reason} {why}".strip(), _story_advice(missing, level), _shown(case))


def _story_level(case: Case, parts: frozenset[StoryPart]) -> int:
    before = bool(parts & {StoryPart.SITUATION, StoryPart.TASK})
    acted, ended = StoryPart.ACTION in parts and _own_action(case), StoryPart.RESULT in parts
    if not acted:
        return 2 if before or ended or StoryPart.ACTION in parts else 1
    if case.support.points < _LEAST_TOLD:
        return 2 if len(parts) < _FEW_PARTS else 3
    if not (before and ended):
        return 3 if before or ended else 2
    return 5 if StoryPart.LEARNING in parts and _in_order(case.story) and case.support.points >= _TOLD else 4


_FEW_PARTS = 3


def _own_action(case: Case) -> bool:
    """Whether any action told is the person's own and not a team's or a superior's."""
    for span in case.story:
        start = span.evidence.start_char
        sentence = next((s for s in case.reading.sentences if s.start <= start < s.end), None)
        if span.part is not StoryPart.ACTION or sentence is None:
            continue
        if _ME.search(sentence.text) or not _OTHERS.search(span.evidence.quote):
            return True
    return False


def _limited(level: int, case: Case) -> tuple[int, str]:
    """The level, raised by what stands behind it or lowered where the answer goes back and forth, and why."""
    why = ""
    if level > 1 and len(case.own.usable) >= _FEW_SENTENCES:
        raised = max(level, 1 + step(case.support.points, _FLOORS))
        why = "자기 말로 한 구체적인 이야기가 여러 문장에 걸쳐 답을 받칩니다." if raised > level else ""
        level = raised
    text = " ".join(s.text for s in case.reading.counted)
    turns = sum(text.count(phrase) for phrase in case.lexicon.words.detours) + len(_BACK.findall(text))
    said = case.reading.substance
    broken = sum(s.ending is Ending.OPEN for s in said) / max(1, len(said))
    if turns >= _DETOURS or (broken >= _OPEN_SHARE and len(said) > _DETOURS):
        return min(level, 3) - (level > 1), "이야기가 앞뒤로 오가거나 문장이 끝나지 않아 따라가기 어렵습니다."
    return level, why


def _in_order(story: Sequence[StorySpan]) -> bool:
    """The first action comes after the scene is set, and the last result or lesson after it."""
    first = {part: min((s.evidence.start_char for s in story if s.part is part), default=None) for part in _ORDER}
    last = max(s.evidence.start_char for s in story if s.part in (StoryPart.RESULT, StoryPart.LEARNING))
    action = first[StoryPart.ACTION]
    scene = min(f for f in (first[StoryPart.SITUATION], first[StoryPart.TASK]) if f is not None)
    return action is not None and scene <= action <= last


def _whole_story(story: Sequence[StorySpan], parts: frozenset[StoryPart]) -> str:
    told = next(s for s in story if s.part is StoryPart.ACTION)
    names = listed([part.label for part in _ORDER if part in parts])
    return f"{object_of(names)} 차례로 말씀하셨고, {short_quote(told.evidence.quote)}에서 한 일이 드러납니다."


def _story_reason(case: Case, missing: Sequence[StoryPart]) -> str:
    story = case.story
    if not story:
        return "겪은 장면을 말한 문장을 찾지 못했습니다."
    if StoryPart.ACTION not in missing and not _own_action(case):
        told = next(s for s in story if s.part is StoryPart.ACTION)
        return f"{short_quote(told.evidence.quote)}에서 여럿이 한 일은 말씀하셨지만, 내가 한 일은 찾지 못했습니다."
    told = next((s for s in story if s.part is StoryPart.ACTION), story[0])
    if not missing and not _in_order(story):
        return f"{short_quote(told.evidence.quote)}에서 {object_of(told.part.label)} 말씀하셨지만, 이야기의 차례가 섞여 있습니다."
    if not missing:
        return f"{short_quote(told.evidence.quote)}에서 {object_of(told.part.label)} 말씀하셨지만, 장면마다 구체적인 내용이 적습니다."
    reason = f"{short_quote(told.evidence.quote)}에서 {object_of(told.part.label)} 말씀하셨습니다."
    return f"{reason} {topic(listed([part.label for part in missing]))} 찾지 못했습니다."


def _story_advice(missing: Sequence[StoryPart], level: int) -> str:
    """One thing only: what is missed most comes first."""
    if level == 5:
        return ""
    for part in (StoryPart.ACTION, StoryPart.RESULT, StoryPart.SITUATION, StoryPart.LEARNING, StoryPart.TASK):
        if part in missing:
            return _ADD[part]
    return "상황, 내가 한 일, 결과의 차례로 말해 보십시오."


def _shown(case: Case) -> tuple[Span, ...]:
    """One quote for each part that was told."""
    shown: dict[StoryPart, Span] = {}
    for span in case.story:
        shown.setdefault(span.part, (span.evidence.start_char, span.evidence.end_char))
    return tuple(shown.values())


def _answer_first(case: Case) -> RuleFinding:
    sentences = case.own.usable + case.own.slogans
    sentences = tuple(sorted(sentences, key=lambda s: s.start))
    if not sentences:
        return RuleFinding(1, "답이 되는 문장을 찾지 못했습니다.", "첫 문장에서 답부터 말해 보십시오.")
    claims = [i for i, s in enumerate(sentences) if _is_claim(s, case)] or _told_first(sentences, case)
    early = bool(claims) and claims[0] <= (1 if len(sentences) >= _FEW_SENTENCES else 0)
    claim = sentences[claims[0]] if claims else None
    rest = [s for s in sentences if s is not claim]
    reasons = [s for s in rest if _gives_reason(s, case)] or ([claim] if claim and _reason_inside(claim) else [])
    examples = [s for s in rest if _gives_example(s, case)]
    closing = sentences[-1] if len(sentences) >= _FEW_SENTENCES and _closes(sentences[-1], claim, case) else None
    level = _claim_level(claim is not None, early, bool(reasons), bool(examples), closing is not None, len(sentences))
    steps = _KNOWLEDGE_STEPS if case.kind is QuestionKind.TECHNICAL else _SUPPORT_STEPS
    level, why = _limited(min(level, 2 + step(case.support.points, steps)), case)
    shown = tuple(dict.fromkeys(s.span for s in (claim, *reasons[:1], *examples[:1], closing) if s is not None))
    has_reason, has_example = bool(reasons), bool(examples)
    reason = f"{_claim_reason(claim, early, has_reason, has_example)} {why}".strip()
    return RuleFinding(level, reason, _claim_advice(level, early, has_reason, has_example), shown)


def _is_claim(sentence: Sentence, case: Case) -> bool:
    """A statement that answers: it judges, names, explains or promises; what is told in the past begins a story.

    Where a question asks about the person, what the person did is an answer too.
    """
    ended = sentence.ending in (Ending.FORMAL, Ending.POLITE)
    chose = re.search(r"지원했|지원하게|선택했|골랐|고르겠", sentence.text)
    about_me = case.kind in _ABOUT_ME and sentence not in case.support.general and _ME.search(sentence.text)
    states = not sentence.is_past and not _NO_CLAIM.search(sentence.text)
    return ended and bool(states or chose or about_me) and len(sentence.lemmas) >= 2


def _told_first(sentences: Sequence[Sentence], case: Case) -> list[int]:
    """Without a statement, what is told first is the answer, if it is something particular."""
    ended = (Ending.FORMAL, Ending.POLITE)
    telling = [
        i for i, s in enumerate(sentences) if s.ending in ended and s not in case.support.general + case.own.slogans
    ]
    return telling[:1] if case.support.points >= _TOLD else []


_FEW_SENTENCES = 3
_ABOUT_ME = (QuestionKind.MOTIVATION, QuestionKind.SELF_INTRODUCTION, QuestionKind.STRENGTH_WEAKNESS)


def _gives_reason(sentence: Sentence, case: Case) -> bool:
    """A connective of reason; for knowledge a condition explains too."""
    conditional = case.kind is QuestionKind.TECHNICAL and re.search(r"[으하]면 |려면|[아어]야 ", sentence.text)
    return bool(_REASON.search(sentence.text) or conditional) or _joined_by_reason(sentence)


def _joined_by_reason(sentence: Sentence) -> bool:
    """‘틀려서’, ‘빠지니까’: an ending that gives a reason, and not ‘-아서’ before a helping verb."""
    pairs = zip(sentence.morphemes, sentence.morphemes[1:], strict=False)
    return any(a.tag == "EC" and a.form in _REASON_ENDINGS and not b.tag.startswith("VX") for a, b in pairs)


_REASON_ENDINGS = ("어서", "아서", "여서", "라서", "니까", "으니까", "므로", "으므로", "길래", "느라고", "느라", "거든")


def _gives_example(sentence: Sentence, case: Case) -> bool:
    """Something particular that happened, a figure, or 예를 들어; for knowledge also a case set against another."""
    if case.kind is QuestionKind.TECHNICAL and re.search(
        r"경우|반면|비해|때는|때문|면에서|상황|대신|다음|먼저|그러면", sentence.text
    ):
        return True
    if sentence in case.support.general:
        return False
    happened = sentence.is_past and len(sentence.lemmas) >= _LEAST_LEMMAS
    return happened or has_figure(sentence.text) or bool(_EXAMPLE.search(sentence.text))


def _closes(last: Sentence, claim: Sentence | None, case: Case) -> bool:
    """Ties up: by its words, or by coming back to those of the claim."""
    if last in case.support.general:
        return False
    little = case.lexicon.words.frame | case.lexicon.words.common
    return bool(_CLOSING.search(last.text) or (claim is not None and (last.forms & claim.forms) - little))


_LEAST_LEMMAS = 3


def _reason_inside(sentence: Sentence) -> bool:
    return bool(re.search(r"때문|왜냐하면|이유는|덕분|거든|다 보니", sentence.text)) or _joined_by_reason(sentence)


def _claim_level(claim: bool, early: bool, reason: bool, example: bool, closing: bool, sentences: int) -> int:
    support = reason + example
    if not claim:
        return 2 if support == 2 else 1
    if not support or sentences < 2:
        return 2
    if support == 1 or not early:
        return 3
    return 5 if closing else 4


def _claim_reason(claim: Sentence | None, early: bool, reason: bool, example: bool) -> str:
    if claim is None:
        return "무엇이라고 답하는지 잘라 말한 문장을 찾지 못했습니다."
    opening = "첫머리에서 " if early else "뒤쪽에서야 "
    said = f"{opening}{short_quote(claim.text)}라고 답하셨습니다."
    if reason and example:
        return f"{said} 이유와 예도 들어 주셨습니다."
    if reason or example:
        return f"{said} {'이유는' if reason else '예는'} 있지만 {'예가' if reason else '이유가'} 없습니다."
    return f"{said} 그렇게 생각하는 이유나 예는 찾지 못했습니다."


def _claim_advice(level: int, early: bool, reason: bool, example: bool) -> str:
    if level == 5:
        return ""
    if not early:
        return "답이 되는 문장을 맨 앞으로 옮겨 보십시오. ‘저는 〔답〕이라고 생각합니다’로 시작하면 됩니다."
    if not reason:
        return "답 바로 뒤에 ‘왜냐하면 〔직접 채우기〕 때문입니다’라고 한 문장을 더해 보십시오."
    if not example:
        return "이유 다음에 ‘예를 들어 〔겪은 일〕’로 시작하는 한 문장을 더해 보십시오."
    return "마지막에 ‘그래서 저는 〔처음의 답〕이라고 생각합니다’라고 다시 묶어 보십시오."
