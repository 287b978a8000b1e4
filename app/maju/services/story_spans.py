"""Which stretch of an answer tells which part of a story: situation, task, action, result, what was learnt.

Real applicants tell a story in 23% of the answers that ask for one, heavy on situation, light on action and result (Bangerter 2014).
Every clause is given the part whose cues (phrases, tense, person, endings, numbers) it has most of; the place in the answer decides
between equals. No cue, no part: what is not marked was not recognised, which is not the same as not said.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.answer import Transcript
from maju.domain.evaluation import Evidence, StoryPart, StorySpan
from maju.domain.ports import Morpheme, WordAnalyzer
from maju.services.judging.reading import AnswerReading, Sentence, read_answer

_OBLIGATION = re.compile(r"[가-힣]야 (?:했|하는 상황|할 상황|됐|되는 상황)|해야만 했")
_CUES: dict[StoryPart, tuple[tuple[float, re.Pattern[str]], ...]] = {
    StoryPart.SITUATION: (
        (
            2.0,
            re.compile(
                r"당시|시절|재학|작년|지난해|지난 학기|전 직장|학년|학기|20\d\d년|(?:학교|학년|인턴|동아리|직장|군대) 때|"
                r"(?:하던|일하던|일할|근무할|다닐|있을|활동할|했을|었을|았을) 때|(?:활동|프로젝트|일|과제|수업|대회|행사|사업)이?었(?:습니다|는데)"
            ),
        ),
        (
            1.2,
            re.compile(
                r"인턴|동아리|공모전|프로젝트|아르바이트|수업|실습|근무|현장|부서|캡스톤|봉사|학회|대회|졸업 작품"
            ),
        ),
        (
            1.0,
            re.compile(
                r"있었습니다|이었습니다|였습니다|중이었|있었는데|이었는데|였는데|상황|처음에|원래|평소|적이 있습니다"
            ),
        ),
        (1.0, re.compile(r"불만|들어왔|발생했|생겼|느려|느리|떨어지|늦어|밀려|갑자기|다툼|부딪|엇갈")),
    ),
    StoryPart.TASK: (
        (3.2, _OBLIGATION),
        (
            2.0,
            re.compile(r"해야 (?:하는|할)|맡았|맡아|맡게|목표(?:는|였|를|로)|과제는|역할(?:은|이|을)|제 몫|책임지"),
        ),
        (1.2, re.compile(r"문제(?:는|가|였|점)|어려움|필요했|필요한 상황|요구|부족했|한계")),
        (0.6, re.compile(r"마감|기한|위기|고민|막막")),
    ),
    StoryPart.ACTION: (
        (1.4, re.compile(r"제가|저는|직접|먼저|우선|스스로|그래서")),
        (
            1.4,
            re.compile(
                r"(?:제안|설득|분석|조사|정리|작성|개발|설계|확인|요청|연락|도입|적용|공유|설명|조율|점검|테스트|실험|비교|시험|기록|배포|연습|준비|"
                r"신고|보고|거절|사과|측정|검토|수정|추가|구성|진행|실행|발표|질문|상의|교체|추적|복구|분류|번역|편집|촬영|인터뷰)(?:을|를)?\s?(?:했|하|해|한|할)|"
                r"만들|나누어|나눠|나눴|물어|여쭤|찾아|바꾸|바꿔|바꿨|고쳤|고쳐|회의를|모아|모았|들어 보|듣고|세웠|세우|짰|뽑아|옮겼|돌렸|그렸|골랐|적었|"
                r"뒤졌|열어|열었|걸었|세어|붙였|줄여 보|그만두고|다시 짜|맞췄|맞추어|도왔|도와|가르쳤|알려|알렸|보냈|말씀드렸|말했|밝히|밝혔|털어놓|전했|여쭙|부탁|청했|써 보|썼|올렸|올려"
            ),
        ),
    ),
    StoryPart.RESULT: (
        (2.4, re.compile(r"그 ?결과|좋은 (?:결과|성과)|결과적으로|결국|덕분에|마침내|끝에")),
        (
            1.8,
            re.compile(
                r"줄었|줄였|줄어들|줄일 수 있었|늘었|늘어났|늘릴 수 있었|올랐|올라갔|(?:\d\S*|까지|매출\S*|률을|율을) 올렸|높아졌|높였|낮아졌|낮췄|향상|개선되|개선됐|단축|절감|달성|성공|해결되|해결됐|해결했|해결할 수|완료|"
                r"마쳤|마칠 수|수상|상을 받|[1-3]등|합격|통과했|얻었|인정|칭찬|만족도|감소|증가|성과|좋아졌|사라졌|없어졌|나아졌|출시|계약|무사히|평가를 받|끝낼 수|지킬 수 있었|합의했"
            ),
        ),
        (
            1.8,
            re.compile(
                r"한 (?:번|건|장|명|분)도|없었습니다|됐습니다|되었습니다|끝났|붙었|돌아왔|돌아갔|편해졌|편했|취소|막았|떨어졌|탈락|틀어졌|갈라섰|내려갔|옮겼습니다|"
                r"거의 안|안 멈췄|서먹|그만뒀|나오지 않|말씀하셨습니다|하셨습니다\W*$"
            ),
        ),
        (1.0, re.compile(r"\d[\d,.]*\s?(?:%|퍼센트|배|건|초|분|일|점|명|위|등|만)")),
    ),
    StoryPart.LEARNING: (
        (
            3.4,
            re.compile(
                r"배웠|배우게|배울 수|깨달|느꼈|느끼게|교훈|알게 되|알게 됐|이후로|그 뒤로|그 후로|그때부터|그 뒤부터|지금도|습관이|계기로|돌아보면|다시 한다면|되돌아보"
            ),
        ),
        (3.0, re.compile(r"(?:에서도|에도|이번에도|다음에는|앞으로|입사|들어가|지원한)[^.]*겠")),
        (0.8, re.compile(r"앞으로(?:도|는)?")),
    ),
}
_CENTRE = {
    StoryPart.SITUATION: 0.0,
    StoryPart.TASK: 0.25,
    StoryPart.ACTION: 0.5,
    StoryPart.RESULT: 0.8,
    StoryPart.LEARNING: 1.0,
}
"""Where in an answer a part usually stands, 0-1: breaks ties, no more."""
_LEAST = 1.9
_NOT_DOING = frozenset(
    [
        "있",
        "없",
        "되",
        "생기",
        "느끼",
        "나오",
        "받",
        "배우",
        "깨닫",
        "알",
        "모르",
        "좋아하",
        "생각",
        "원하",
        "떨어지",
        "오르",
        "줄",
        "늘",
        "남",
        "끝나",
        "걸리",
        "들",
        "들어오",
        "좋",
        "많",
        "싶",
        "지",
        "보이",
        "이",
        "멈추",
        "느낌",
        "감사",
        "어렵",
    ]
)
"""Stems of verbs that happen to a person."""
_TWO_PART_ENDINGS = ("는데", "은데", "ᆫ데", "지만", "더니", "고", "며", "으며", "아서", "어서", "니", "으니", "자")
_SCENE = re.compile(
    r"[^.,?!]{2,40}?(?:때|당시|시절에?|학기에|프로젝트에서|동아리에서|인턴 중에|수업에서|회사에서|부서에서),?\s"
)
_SHORTEST_CLAUSE = 9
"""Characters: a shorter piece stays with its neighbour."""


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    morphemes: tuple[Morpheme, ...]
    place: float


def find_story(transcript: Transcript, words: WordAnalyzer) -> tuple[StorySpan, ...]:
    """The recognised parts of the story in an answer, in order of the text; neighbours of one part are one span."""
    return story_of(read_answer(transcript, words))


def story_of(reading: AnswerReading) -> tuple[StorySpan, ...]:
    """The same for an answer that was read already."""
    spans: list[tuple[StoryPart, int, int]] = []
    for clause in _clauses(reading.counted, len(reading.text)):
        part = _part_of(reading.text[clause.start : clause.end], clause)
        if part is None:
            continue
        if spans and spans[-1][0] is part and not reading.text[spans[-1][2] : clause.start].strip(" .,!?"):
            spans[-1] = (part, spans[-1][1], clause.end)
        else:
            spans.append((part, clause.start, clause.end))
    spans = _with_scene(spans, reading)
    return tuple(StorySpan(part, _quoted(reading, start, end)) for part, start, end in spans)


def _with_scene(spans: list[tuple[StoryPart, int, int]], reading: AnswerReading) -> list[tuple[StoryPart, int, int]]:
    """What was done in the very first sentence sets the scene where more is done after it: ‘실험에 참여했습니다. 제가 …’."""
    first = next((s for s in reading.counted if s.is_past and not s.greeting), None)
    if not spans or first is None or any(part is StoryPart.SITUATION for part, _, _ in spans):
        return spans
    part, start, end = spans[0]
    more = any(p is StoryPart.ACTION and s >= first.end for p, s, _ in spans) or end > first.end
    if part is not StoryPart.ACTION or start >= first.end or not more:
        return spans
    scene = (StoryPart.SITUATION, start, min(end, first.end))
    rest = [(part, first.end, end)] if end > first.end else []
    return [scene, *rest, *spans[1:]]


def _quoted(reading: AnswerReading, start: int, end: int) -> Evidence:
    """Without the comma that the clause before left behind."""
    while start < end and not reading.text[start].isalnum():
        start += 1
    return reading.evidence(start, end)


def parts_of(story: Sequence[StorySpan]) -> frozenset[StoryPart]:
    """Which parts there are."""
    return frozenset(span.part for span in story)


def _clauses(sentences: Sequence[Sentence], length: int) -> list[_Clause]:
    clauses: list[_Clause] = []
    for sentence in sentences:
        start = sentence.start
        for cut in [*_cuts(sentence), sentence.end]:
            inside = tuple(m for m in sentence.morphemes if start <= m.start_char < cut)
            if cut > start and inside:
                clauses.append(_Clause(start, cut, inside, start / max(1, length)))
            start = cut
    return clauses


def _cuts(sentence: Sentence) -> list[int]:
    """Where clauses end inside a sentence: behind connective endings that leave long enough pieces on both sides.

    A time or a place in front (대학교 3학년 때, 인턴으로 일할 때) is a clause of its own: it sets the scene for what follows.
    """
    scene = _SCENE.match(sentence.text)
    last = sentence.start + (scene.end() if scene else 0)
    cuts: list[int] = [last] if scene and sentence.end - last >= _SHORTEST_CLAUSE else []
    for here, following in zip(sentence.morphemes, sentence.morphemes[1:], strict=False):
        joins = here.tag == "EC" and here.form in _TWO_PART_ENDINGS and not following.tag.startswith(("VX", "J"))
        long_enough = here.end_char - last >= _SHORTEST_CLAUSE and sentence.end - here.end_char >= _SHORTEST_CLAUSE
        if joins and long_enough:
            cuts.append(here.end_char)
            last = here.end_char
    return cuts


def _part_of(text: str, clause: _Clause) -> StoryPart | None:
    scores = {part: _score(part, text, clause) for part in StoryPart}
    best = max(scores, key=lambda part: scores[part])
    return best if scores[best] >= _LEAST else None


def _score(part: StoryPart, text: str, clause: _Clause) -> float:
    cues = sum(weight for weight, pattern in _CUES[part] if pattern.search(text))
    if part is StoryPart.ACTION and _was_done(clause):
        cues += 1.4
    if not cues:
        return 0.0
    nearness = 0.8 * (1.0 - abs(clause.place - _CENTRE[part]))
    return cues + nearness + _grammar_bonus(part, text, clause)


def _was_done(clause: _Clause) -> bool:
    """The candidate did something: a verb of doing in the past, and nobody else is its subject."""
    past = [i for i, m in enumerate(clause.morphemes) if m.tag == "EP" and m.form in ("었", "았", "였")]
    pairs = zip(clause.morphemes, clause.morphemes[1:], strict=False)
    others = any(b.tag == "JKS" and a.form not in ("저", "제", "나", "내") for a, b in pairs)
    if not past or others:
        return False
    before = clause.morphemes[max(0, past[-1] - 3) : past[-1]]
    doing = [m for m in before if m.tag.startswith(("VV", "XSV"))]
    return bool(doing) and not any(m.form in _NOT_DOING for m in before)


def _grammar_bonus(part: StoryPart, text: str, clause: _Clause) -> float:
    """Tense, person and numbers: what is told in the past with an object was done; figures near the end are results."""
    tags = {m.tag for m in clause.morphemes}
    past = any(m.tag == "EP" and m.form in ("었", "았", "였") for m in clause.morphemes)
    will = any(m.tag == "EP" and m.form == "겠" for m in clause.morphemes)
    if will and part is not StoryPart.LEARNING:
        return -2.0
    if part is StoryPart.ACTION:
        return _action_bonus(text, clause, tags, past=past)
    if part is StoryPart.RESULT:
        return (0.6 if past else -0.8) + (0.6 if "SN" in tags and clause.place > 0.4 else 0.0)
    if part is StoryPart.LEARNING:
        return 0.4 if clause.place > 0.35 else -2.5
    if part is StoryPart.SITUATION:
        return 0.3 if past or re.search(r"때|에서", text) else -0.6
    return 0.3 if past else -0.6


def _action_bonus(text: str, clause: _Clause, tags: set[str], *, past: bool) -> float:
    """Something done to something; ‘제가’ alone does not make an action, and ‘…활동이었습니다’ says what something was."""
    if any(m.tag == "VCP" for m in clause.morphemes[-4:]) or _OBLIGATION.search(text):
        return -2.5
    done = past or any(m.tag == "EC" for m in clause.morphemes[-2:])
    own = any(m.tag == "NP" and m.form in ("저", "제", "나", "내") for m in clause.morphemes)
    doing = bool(_CUES[StoryPart.ACTION][1][1].search(text)) or _was_done(clause) or (own and past and "JKO" in tags)
    return (0.8 if done and "JKO" in tags else 0.2 if done else -1.5) - (0.0 if doing else 1.2)
