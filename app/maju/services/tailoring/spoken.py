"""Turns what stands in a person's materials into words an interviewer can say, and refuses what must never be said."""

import re
from collections.abc import Iterator

from maju.domain.forbidden_topics import forbidden_topics
from maju.services.job_personal_facts import personal_facts
from maju.services.job_question_lines import orders_somebody, speaks_to_a_machine, tells_a_contact

LONGEST_TITLE, LONGEST_SAID = 32, 58
"""Characters, so that a question stays under 110."""
MOST_LATIN_WORDS = 4
LONGEST_POSTING_TITLE = 80
"""The boards cut theirs at 60."""
_PLAIN = re.compile(r"[가-힣A-Za-z0-9 ,.·ㆍ()%+#&~/:;'’‘“”\"!?→℃㎡–—-]+")
_FIRM = re.compile(r"㈜|\(주\)|\(유\)|주식회사|유한회사|\(재\)|재단법인|\(사\)|사단법인")
_BRACKETS = re.compile(r"\s*[(\[〔「『<].*?[)\]〕」』>]")
_NO_NAME = re.compile(
    r"[:：~]|\d{4}\s?[.\-/년]|(?:니다|[했었았였]다|[했었았였]음|[하되이]며)[.\s]*$|[가-힣]{2,}[을를]\s.*[함임음됨춤림김]\s*$"
)
"""A label, a date, a sentence."""
_ENGLISH = re.compile(
    r"(?i)\b(?:the|a|an|and|to|you|your|are|is|with|this|that|it|all|every|must|only|please|by|from|be|no|not|i|my)\b"
)
"""Words of sentences, which lists of tools and names of firms do not have."""
_SIGNS = re.compile(r"[\"'“”‘’·ㆍ/|]+")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_CLAUSE_END = re.compile(
    r",\s+|(?<![재창사보광참경신최권원출입]고)(?<=고)\s+|(?<=며)\s+|(?<=[면아어해려라와져춰워에로]서)\s+|(?<=나누어)\s+|(?<=하여)\s+"
    r"|(?<=[가-힣]해)(?<![올그이피한새방오]해)\s+|(?<=바꾸어)\s+|(?<=[가-힣]도록)\s+"
)
"""Behind a verb; 재고, 안내서 and 피해 are nouns."""
_SHORTEST_CLAUSE = 12
_FRAGMENT = re.compile(r"\d\S*(?:로|에서|까지|이고|이며)\s")
"""The rest of a figure whose beginning was cut off."""
_LEAD = re.compile(r"^(?:저는|제가|그래서|그리고|또한|또|이후|이를 통해|그 결과|결과적으로|이에|특히|무엇보다)\s+,?\s*")
_BULLET = re.compile(r"^\s*(?:[-–—•·ㆍ▪■□●○◦◆▶*※✓✔>]+|\(?\d{1,2}[.)](?!\d)|[①-⑳])\s*")

_BELIEVED = re.compile(
    r"(?P<what>.{6,}[다라]고)\s(?:생각합니다|생각했습니다|믿습니다|봅니다|여깁니다|느꼈습니다|느낍니다|확신합니다)"
)
_FINALS = 28
_RIEUL, _RIEUL_MIEUM = 8, 10
_MIEUM, _SSANG_SIOT, _BIEUP_SIOT, _HIEUT, _BIEUP, _NIEUN = 16, 20, 18, 27, 17, 4
_PAST_VOWELS = {20: 6, 13: 14, 8: 9}
"""ㅣ to ㅕ, ㅜ to ㅝ, ㅗ to ㅘ: 줄임 was 줄였다, 낮춤 was 낮췄다."""
_SAME_VOWELS = {0, 1, 4, 5, 6, 7}
_DESCRIBING = re.compile(
    r"(?:중요|필요|가능|충분|부족|소중|당연|성실|꼼꼼|유연|익숙|확실|편안|명확|분명|다양|정확|건강|꾸준|침착|차분|완벽|절실|특별|행복|궁금|비슷|능숙|단단|솔직|세심|원만|가득|유용|적합|탁월|신중|철저|공정|안전|편리|복잡|단순)하$"
)
_DONE = re.compile(
    r"(?<=\s)(?:단축|절감|감소|증가|향상|개선|달성|확보|유치|처리|구축|개발|확대|축소|해소|수주|기록|완료|관리|운영|도입|제작|판매|모집|진행|담당|설계|해결|제안|분석|작성|인상|절약|돌파|상승|검수|상담|응대|교육|배포)$"
)


_LEADS_TO_DEED = re.compile(r"(?:[을를이가에로서과와]|\d\S*)\s\S+$")
"""Behind a particle or a figure a noun is a deed: 불량률 3% 감소; in 보충반 운영 it is a name."""


def is_safe(text: str) -> bool:
    """Whether a line of the materials may be quoted: as :func:`is_sayable`, and it tells, it orders nobody about."""
    return is_sayable(text) and not orders_somebody(text)


def is_sayable(text: str) -> bool:
    """Whether words may be said to a candidate: plain, to nobody else, of no private matter."""
    return bool(
        text
        and _PLAIN.fullmatch(text)
        and not speaks_to_a_machine(text)
        and not is_foreign(text)
        and not tells_a_contact(text)
        and not forbidden_topics(text)
        and not personal_facts(text)
    )


def is_foreign(text: str) -> bool:
    """Whether it is a sentence of another language: names of tools and companies are no more than a few words."""
    hangul = len(re.findall(r"[가-힣]", text))
    words = re.findall(r"[A-Za-z]+", text)
    return len(words) > MOST_LATIN_WORDS and sum(map(len, words)) > hangul and len(_ENGLISH.findall(text)) > 1


def is_plain_title(title: str) -> bool:
    """Whether a posting's title is one of a board: short, Korean, and nothing said to who judges."""
    bare = " ".join(re.sub(r"[\[\]【】★☆|…]", " ", title).split())
    hangul, latin = len(re.findall(r"[가-힣]", bare)), len(re.findall(r"[A-Za-z]", bare))
    return (
        len(bare) <= LONGEST_POSTING_TITLE
        and hangul >= 2
        and 2 * hangul >= latin
        and _PLAIN.fullmatch(bare.replace("~", "-")) is not None
        and not re.search(r"니다[.!]?\s*\S", bare)
        and not speaks_to_a_machine(bare)
        and not orders_somebody(bare)
    )


def spoken_name(name: str) -> str:
    """A title, company or prize as it is said: 예시전자 for ㈜예시전자(구미 공장); empty where it cannot be, or is a sentence."""
    if _NO_NAME.search(name):
        return ""
    bare = _BRACKETS.sub("", _FIRM.sub("", _BULLET.sub("", name)))
    bare = " ".join(_SIGNS.sub(" ", bare).split()).strip(" .,:-~")
    return bare if 2 <= len(bare) <= LONGEST_TITLE and is_safe(bare) and bare[-1].isalnum() else ""


def sentences(text: str) -> Iterator[str]:
    """Sentences and lines, literal, without bullets."""
    for piece in _SENTENCE_END.split(text):
        bare = _BULLET.sub("", piece).strip()
        if bare:
            yield bare


def last_clause(sentence: str) -> str:
    """The longest end of a sentence that is short enough to be said, begun at a clause; literal; empty where there is none."""
    starts = [0, *(found.end() for found in _CLAUSE_END.finditer(sentence))]
    for start in starts:
        clause = _LEAD.sub("", sentence[start:]).strip(" .!")
        if len(clause) <= LONGEST_SAID and not (start and _FRAGMENT.match(clause)):
            return clause if len(clause) >= _SHORTEST_CLAUSE or start == 0 else ""
    return ""


def as_said(clause: str) -> str:
    """What stands before ‘쓰셨습니다’: 시간을 40% 줄였다고 for 시간을 40% 줄임; in quotation marks where the form is not sure."""
    bare = clause.strip(" .!?")
    told = "" if re.search(r"(?<![가-힣])(?:저|제|저희|나|내)(?:가|는|의|를)?(?=\s)", bare) else _told(bare)
    return told or f"‘{bare}’이라(라)고"


def _told(bare: str) -> str:
    believed = _BELIEVED.fullmatch(bare)
    if believed:
        return believed["what"]
    if bare.endswith("습니다"):
        stem = bare.removesuffix("습니다")
        return f"{stem}다고" if stem and _final(stem[-1]) in (_SSANG_SIOT, _BIEUP_SIOT, _HIEUT) else ""
    if bare.endswith("입니다"):
        return f"{bare.removesuffix('입니다')}이라(라)고" if len(bare) > 4 else ""
    if bare.endswith("니다") and len(bare) > 3 and _final(bare[-3]) == _BIEUP:
        stem = bare[:-3] + _with_final(bare[-3], 0)
        return f"{stem}다고" if _DESCRIBING.search(stem) else f"{bare[:-3]}{_with_final(bare[-3], _NIEUN)}다고"
    if bare.endswith("음") and len(bare) > 1 and _final(bare[-2]) == _SSANG_SIOT:
        return f"{bare[:-1]}다고"
    if bare.endswith("다") and len(bare) > 1 and _final(bare[-2]) == _SSANG_SIOT:
        return f"{bare}고"
    if _DONE.search(bare):
        return f"{bare}했다고" if _LEADS_TO_DEED.search(bare) else ""
    return _from_noun_form(bare)


def _from_noun_form(bare: str) -> str:
    """줄임, 높임, 함, 낮춤 as past; empty for every other end."""
    if len(bare) > 1 and _final(bare[-1]) == _RIEUL_MIEUM:
        return f"{bare[:-1]}{_with_final(bare[-1], _RIEUL)}었다고"
    if len(bare) < 2 or _final(bare[-1]) != _MIEUM:
        return ""
    if bare[-1] == "함":
        return f"{bare[:-1]}했다고"
    if bare[-1] == "됨":
        return f"{bare[:-1]}되었다고"
    if not re.search(
        r"(?:줄|높|늘|낮|올|앞당|끌어올|맞|마|이루어|사라|빨라|나아|없|바|옮|모|이|만나|해|막아|알아|찾아)[가-힣]$",
        bare,
    ):
        return ""
    vowel = (ord(bare[-1]) - ord("가")) // _FINALS % 21
    if vowel in _PAST_VOWELS:
        vowel_now = _PAST_VOWELS[vowel]
    elif vowel in _SAME_VOWELS:
        vowel_now = vowel
    else:
        return ""
    initial = (ord(bare[-1]) - ord("가")) // (_FINALS * 21)
    past = chr(ord("가") + (initial * 21 + vowel_now) * _FINALS + _SSANG_SIOT)
    return f"{bare[:-1]}{past}다고"


def _final(syllable: str) -> int:
    return (ord(syllable) - ord("가")) % _FINALS if "가" <= syllable <= "힣" else -1


def _with_final(syllable: str, final: int) -> str:
    return chr(ord(syllable) - _final(syllable) + final)
