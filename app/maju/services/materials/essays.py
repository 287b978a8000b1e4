"""Questions of essays and what was answered, also below the short topics that companies use."""

import re
from collections.abc import Sequence

from maju.domain.candidate import ItemKind
from maju.domain.document import DocumentLine
from maju.domain.document_sections import Section, heading_text, section_of
from maju.services.materials.found import Found

_TOPIC = re.compile(
    r"(?:나의|본인의)?(?:성장\s?(?:과정|배경)|지원\s?(?:동기|이유|배경)|성격(?:의)?\s?(?:및\s?)?(?:장\s?[·,./]?\s?단점|장점과\s?단점|장점|단점)?|장\s?[·,./]?\s?단점|입사\s?(?:후|뒤|한\s뒤)(?:의)?\s?(?:포부|계획|목표)?|(?:장래\s?)?포부|앞으로의\s?(?:계획|포부|목표)"
    r"|직무\s?(?:역량|경험|능력|적합성|수행\s?계획)|핵심\s?역량|주요\s?(?:경력|경험|활동)(?:\s?소개)?|자기\s?소개|사회\s?(?:활동|경험)|학교\s?생활|학창\s?시절|생활\s?신조|가치관|좌우명|협업\s?경험|도전\s?경험|문제\s?해결\s?(?:경험|사례)?|강점(?:과\s?약점)?|약점|보유\s?역량|업무\s?경험|지원\s?분야와?\s?(?:관련한?)?\s?(?:경험|역량))"
    r"(?:\s?(?:및|과|와|,|·|/)\s?(?:[가-힣\s]{2,14}))?"
)
_ASKS = re.compile(
    r"(?:\?|[까요]\?|(?:하|해|쓰|적|작성해?|기술해?|서술해?|설명해?|제시해?|소개해?|말씀해?|밝혀|들어|적어|써)\s?(?:주십?시오|주세요|주시기\s?바랍니다|보십시오|보세요|시오|십시오|세요|주시오|라)|(?:을|를|하여|대해|대하여|적으로|롭게|으로)\s?(?:기술|서술|기재|작성)(?:할\s?것)?)\s*[.?]?\s*$"
)
_LENGTH = re.compile(
    r"\s*[(\[〔（<※]?\s*(?:공백\s?(?:포함|제외)\s*)?(?:최소\s?|최대\s?|약\s?)?[\d,]{1,7}\s?(?:~|-|–)?\s?[\d,]{0,7}\s?(?:자|글자|byte|bytes|바이트|words?)\s?(?:이내|이하|이상|내외|안팎|까지|내로|내)?[^()\[\]]{0,20}[)\]〕）>]?\s*$",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"^\s*[(\[〔（<※]?\s*(?:총\s?)?(?:글자\s?수|분량|공백)?[\s:：]*(?:공백\s?(?:포함|제외)\s?)?[\d,]{1,7}\s?(?:(?:자|글자)?\s?/\s?[\d,]{1,7}\s?)?(?:자|글자|byte|바이트)[^가-힣]*(?:\(?공백\s?(?:포함|제외)\)?)?[^가-힣]*(?:이내|포함|제외)?\s*[)\]〕）>]?\s*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^\s*(?:(?:문항|질문|항목|Q)\s?\.?\s?\d{1,2}\s?[.):\]]?|[\[【(<]?\s?(?:문항|질문)?\s?\d{1,2}\s?[\]】)>.]|\d{1,2}[.)]|[①-⑩]|Q[.:)]|#\s?\d{1,2}|[■□◆▶●])\s*",
    re.IGNORECASE,
)
_TOPIC_MARKED = re.compile(r"^\s*[\[【〔<]\s*(?P<topic>[^\[\]【】〔〕<>]{2,24})\s*[\]】〕>]\s*")
_SIGNS = re.compile(r"\d[\d,]{0,7}\s?(?:자|글자|byte|바이트)(?![가-힣])", re.IGNORECASE)
_SAID = re.compile(r"(?:니다|[가-힣]다|요)[.!]?$")
_LENGTH_BEHIND = re.compile(
    r"\s*[(\[〔]\s*(?:공백\s?(?:포함|제외)\s*|글자\s?수\s*:?\s*)*[\d,]{1,7}\s?(?:자)?[^()\[\]가-힣]*(?:자|글자|byte)[^()\[\]]{0,16}[)\]〕]\s*$"
)
_SIGNS_OF_BRACKETS = re.compile(r"[\[\]【】〔〕《》「」『』]|^<|>$")
_LONGEST_COUNT = 40
_LEAST_ANSWER = 80
"""Characters of a paragraph from which what stands below a bare 자기소개서 is an answer, and not who one is."""
_LONGEST, _LONGEST_TOPIC = 260, 40
_LONGEST_PRINTED = 340
"""Characters of a question with its number and the note on its length."""
_LONG_ANSWER = 150
"""Characters of a paragraph that is no line of a list."""


def is_question(
    line: DocumentLine, following: Sequence[DocumentLine], *, inside: bool, under: str, listed: bool
) -> bool:
    """Whether a line asks, and what follows may be the answer. ``inside``: it stands in an essay; ``under``: the question that
    is not answered yet, below which a line in brackets is the title of the answer; ``listed``: lists stand above it."""
    if len(line.text) > _LONGEST_PRINTED:
        return False
    text = question_text(line.text)
    titles_an_answer = bool(_ASKS.search(question_text(under))) and bool(_TOPIC_MARKED.fullmatch(line.text))
    if not text or line.text.startswith("※") or (line.fields and not line.heading) or titles_an_answer:
        return False
    marked = bool(_NUMBERED.match(line.text) or _TOPIC_MARKED.match(line.text))
    answer = len(following[0].text) if following else 0
    if _TOPIC.fullmatch(text) and len(text) <= _LONGEST_TOPIC:
        return line.heading or marked or inside or answer > _LEAST_ANSWER
    if len(text) <= _LONGEST and _ASKS.search(text):
        return line.heading or bool(_NUMBERED.match(line.text)) or answer > _LEAST_ANSWER
    names = len(text) <= (_LONGEST if marked else _LONGEST_TOPIC) and not _SAID.search(text)
    if inside:
        return line.heading or (names and answer > _LEAST_ANSWER)
    return not listed and marked and names and answer > _LONG_ANSWER


def question_text(text: str) -> str:
    """A question without its number, the marks around it and the length it allows."""
    plain = _LENGTH.sub("", text.strip())
    plain = _TOPIC_MARKED.sub(r"\g<topic> ", _NUMBERED.sub("", plain)).strip()
    plain = _LENGTH.sub("", heading_text(plain) if len(plain) <= _LONGEST_TOPIC else plain)
    return " ".join(_SIGNS_OF_BRACKETS.sub(" ", plain).split())


def _is_count(text: str) -> bool:
    """How long an answer is or may be, and nothing else."""
    return bool(_COUNT.match(text)) or (
        len(text) <= _LONGEST_COUNT and bool(_SIGNS.search(text)) and not _SAID.search(text)
    )


def essay_of(title: DocumentLine, lines: Sequence[DocumentLine]) -> Found | None:
    """The question with its answer, a paragraph a line; None where nothing was answered."""
    answer = [line.text for line in lines if not _is_count(line.text) and not line.text.startswith("※")]
    bare = section_of(title.text) is Section.ESSAY
    if not answer or (bare and max(map(len, answer)) < _LEAST_ANSWER):
        return None
    answer[-1] = _LENGTH_BEHIND.sub("", answer[-1])
    return Found(ItemKind.ESSAY, title, title=question_text(title.text), more=answer)
