"""구체성: figures, names and things done, against words that fit anybody."""

import re
from dataclasses import dataclass

from maju.domain.question import QuestionKind
from maju.services.judging.figures import figures_in
from maju.services.judging.finding import Case, RuleFinding, Span
from maju.services.judging.points import point_spans
from maju.services.judging.reading import Sentence
from maju.services.judging.support import step
from maju.services.judging.wording import listed, short_quote

_STEPS = (5.0, 16.0, 27.0, 41.0)
"""Points of ``support`` from which level 2, 3, 4, 5 is reached."""
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9+#.\-]{1,}")
_VAGUE_ACTION = re.compile(r"노력했|노력하|최선을|열심히|잘 (?:해결|마무리|지냈|되었)|많은 것을|좋은 (?:경험|결과)")
_COMPARISON = re.compile(r"보다 |반면|비해|에서 \S+(?:으로|로) |전에는|이전에는|기존|대비|달리")
_TOOLS = ("NNP", "SL")


@dataclass(frozen=True, slots=True)
class Details:
    """Characters of every detail by sort, and of sentences that stay general."""

    numbers: tuple[Span, ...]
    names: tuple[Span, ...]
    actions: tuple[Span, ...]
    comparisons: tuple[Span, ...]
    general: tuple[Span, ...]

    @property
    def count(self) -> int:
        """Details of all sorts."""
        return len(self.numbers) + len(self.names) + len(self.actions) + len(self.comparisons)

    @property
    def sorts(self) -> int:
        """How many of figures, names, actions there are."""
        return bool(self.numbers) + bool(self.names) + bool(self.actions)


def find_details(case: Case) -> Details:
    """Look through the counted sentences."""
    numbers: list[Span] = []
    names: dict[str, Span] = {}
    actions: list[Span] = []
    comparisons: list[Span] = []
    for sentence in case.own.usable:
        numbers += [(sentence.start + start, sentence.start + end) for start, end in figures_in(sentence.text)]
        names.update(_names(sentence))
        if _acts(sentence) and not _VAGUE_ACTION.search(sentence.text):
            actions.append(sentence.span)
        if _COMPARISON.search(sentence.text):
            comparisons.append(sentence.span)
    for point in case.answer.planned.question.expected_points:
        for span in point_spans(point, case.reading, besides=case.answer.planned.question.text)[:1]:
            names.setdefault(point.point, span)
    general = tuple(sentence.span for sentence in case.support.general)
    return Details(tuple(numbers), tuple(names.values()), tuple(actions), tuple(comparisons), general)


def _names(sentence: Sentence) -> dict[str, Span]:
    """Latin words and proper nouns, each once."""
    found = {
        m.group().lower(): (sentence.start + m.start(), sentence.start + m.end()) for m in _NAME.finditer(sentence.text)
    }
    for morpheme in sentence.morphemes:
        if morpheme.tag in _TOOLS and len(morpheme.form) > 1:
            found.setdefault(morpheme.form.lower(), (morpheme.start_char, morpheme.end_char))
    return found


def _acts(sentence: Sentence) -> bool:
    """Something done, or to be done, to something: an object and a verb in the past or with 겠."""
    tags = [m.tag for m in sentence.morphemes]
    verb = any(tag.startswith(("VV", "XSV")) for tag in tags)
    meant = any(m.tag == "EP" and m.form in ("었", "았", "였", "겠") for m in sentence.morphemes)
    return verb and meant and "JKO" in tags and len(sentence.lemmas) >= 3


def compares(text: str) -> bool:
    """Whether one thing is set against another."""
    return bool(_COMPARISON.search(text))


def judge_specificity(case: Case) -> RuleFinding:
    """Level 1-5 for 구체성."""
    details = find_details(case)
    level = _level(case, details)
    return RuleFinding(level, _reason(case, details), _advice(case, details, level), _shown(case, details, level))


def _level(case: Case, details: Details) -> int:
    """By what stands behind the answer; the anchors above 3 ask for figures, names and things done besides."""
    level = step(case.support.points, _STEPS)
    if details.count == 0:
        return min(level, 2)
    if details.sorts + bool(details.comparisons) < 2:
        return min(level, 3)
    return level


def _reason(case: Case, details: Details) -> str:
    names = "용어" if case.kind is QuestionKind.TECHNICAL else "이름"
    kinds = [
        f"{name} {len(spans)}개"
        for name, spans in (("숫자", details.numbers), (names, details.names), ("한 일", details.actions))
        if spans
    ]
    if not kinds:
        said = details.general or tuple(s.span for s in case.reading.substance)
        quote = short_quote(case.reading.text[slice(*said[0])]) if said else "답변"
        return f"{quote}처럼 일반적인 말이 많고, 숫자나 이름, 직접 한 일은 찾지 못했습니다."
    first = (details.numbers or details.names or details.actions)[0]
    sentence = next((s for s in case.reading.sentences if s.start <= first[0] < s.end), None)
    quote = short_quote(sentence.text) if sentence else short_quote(case.reading.text[slice(*first)])
    return f"{quote} 등에서 {listed(kinds)}를 찾았습니다."


def _advice(case: Case, details: Details, level: int) -> str:
    if level == 5:
        return ""
    if details.general and level <= 3:
        said = short_quote(case.reading.text[slice(*details.general[0])], 20)
        return f"{said} 대신, 그때 실제로 한 일 한 가지를 말해 보십시오."
    if case.kind is QuestionKind.TECHNICAL:
        return "다른 방법과 견주거나, 언제 쓰는지를 숫자나 예로 한 문장 더해 보십시오."
    if not details.actions:
        return "‘제가 〔무엇을〕 〔어떻게〕 했습니다’처럼 직접 한 일을 한 문장 더해 보십시오."
    if not details.numbers:
        return "기간, 인원, 횟수, 달라진 정도 가운데 하나를 숫자로 말해 보십시오."
    if not details.names:
        return "쓴 도구나 방법, 만든 것의 이름을 하나 말해 보십시오."
    return "다른 방법과 견주거나, 하기 전과 한 뒤를 숫자로 나란히 말해 보십시오."


def _shown(case: Case, details: Details, level: int) -> tuple[Span, ...]:
    if level == 1:
        return details.general[:2]
    wanted = [*details.numbers[:2], *details.names[:2], *details.actions[:1]]
    sentences = [s.span for s in case.reading.sentences for start, _ in wanted if s.start <= start < s.end]
    return tuple(dict.fromkeys(sentences))[:3]
