"""구체성: figures, names and things done, against words that fit anybody."""

import re
from dataclasses import dataclass

from maju.domain.question import QuestionKind
from maju.services.judging.finding import Case, RuleFinding, Span
from maju.services.judging.points import point_spans
from maju.services.judging.reading import Sentence
from maju.services.judging.wording import listed, short_quote

_SINO_UNITS = "명|개|건|번|배|년|개월|달|주|시간|분|초|일|퍼센트|프로|만 원|원|점|위|팀|차례|곳|가지|대|장|회|등|쪽|줄"
_NUMBER = re.compile(
    r"(?:약 |총 )?\d[\d,.]*\s?(?:%p|%|퍼센트|[가-힣]{0,3})?|(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|서른|마흔|수십|수백)\s(?:명|개|건|번|배|달|주|시간|팀|차례|곳|가지|대|군데)"
    r"|(?:일주일|보름|하루|이틀|사흘|나흘|절반|두 배|세 배|한 달|반년)"
    # figures as they are spoken, which is how a recogniser may write them: 사십 퍼센트, 삼백 명, 사 년
    rf"|(?<![가-힣])[일이삼사오육칠팔구]?[십백천만억][일이삼사오육칠팔구십백천만억]*여?\s(?:{_SINO_UNITS})"
    rf"|(?<![가-힣])[일이삼사오육칠팔구]?[십백천만억][일이삼사오육칠팔구십백천만억]+여?(?:{_SINO_UNITS})"
    r"|(?<![가-힣])(?:[일삼사오육칠팔구]\s(?:년|개월|퍼센트|초|배|위|명|학년|주|분|등)|이\s(?:년|개월|퍼센트))(?!\w{3})"
)
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
    general: list[Span] = []
    for sentence in case.own.usable:
        numbers += [(sentence.start + m.start(), sentence.start + m.end()) for m in _NUMBER.finditer(sentence.text)]
        names.update(_names(sentence))
        if any(phrase in sentence.text for phrase in case.lexicon.words.generalities):
            general.append(sentence.span)
        if _acts(sentence) and not _VAGUE_ACTION.search(sentence.text):
            actions.append(sentence.span)
        if _COMPARISON.search(sentence.text):
            comparisons.append(sentence.span)
    for point in case.answer.planned.question.expected_points:
        for span in point_spans(point, case.reading, besides=case.answer.planned.question.text)[:1]:
            names.setdefault(point.point, span)
    general += [sentence.span for sentence in case.own.slogans]
    return Details(tuple(numbers), tuple(names.values()), tuple(actions), tuple(comparisons), tuple(general))


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


def has_figure(text: str) -> bool:
    """Whether a number, written or spoken, is named."""
    return bool(_NUMBER.search(text))


def compares(text: str) -> bool:
    """Whether one thing is set against another."""
    return bool(_COMPARISON.search(text))


def judge_specificity(case: Case) -> RuleFinding:
    """Level 1-5 for 구체성."""
    details = find_details(case)
    said = len(case.own.usable) + len(case.own.slogans)
    level = _knowledge_level(details) if case.kind is QuestionKind.TECHNICAL else _level(details, said)
    return RuleFinding(level, _reason(case, details), _advice(case, details, level), _shown(case, details, level))


def _level(details: Details, sentences: int) -> int:
    if details.count == 0:
        return 1
    if details.count <= 2 or (details.sorts == 1 and details.count < 4):
        level = 2
    elif details.sorts >= 2 and details.count >= 5 and (details.numbers or details.names) and details.actions:
        level = 5 if details.sorts == 3 and details.count >= 9 and details.count >= 1.2 * sentences else 4
    else:
        level = 3
    if len(details.general) >= 0.5 * max(1, sentences):
        level = min(level, 2 if not details.numbers else 3)
    return level


def _knowledge_level(details: Details) -> int:
    """Terms explained, set against each other and given figures; nothing done is asked for."""
    terms = len(details.names)
    if not terms and not details.numbers:
        return 1 if not details.comparisons else 2
    if terms < 3:
        return 2
    weighed = bool(details.comparisons) + bool(details.numbers) + bool(details.actions)
    if terms >= 6 and weighed >= 2:
        return 5
    return 4 if terms >= 4 and weighed else 3


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
