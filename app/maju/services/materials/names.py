"""The candidate's name: from its label, from a signature, or from the top of the document."""

import re
from collections.abc import Sequence
from itertools import takewhile

from maju.domain.document import DocumentLine
from maju.domain.document_labels import bare, is_label
from maju.domain.document_sections import Section, section_of
from maju.services.materials.words import COMPANY_END

_LABEL = re.compile(r"(?:한글)?(?:성명|이름|성함)(?:\(?한글\)?)?|지원자(?:명)?|작성자|(?:full)?name", re.IGNORECASE)
_KOREAN = re.compile(r"^[가-힣](?:\s?[가-힣]){1,4}(?=$|[\s(（/,|·])")
_LATIN = re.compile(r"^[A-Z][a-z]+(?:[\s-][A-Z]?[a-z]+){1,2}$|^[A-Z]{2,}(?:[\s-][A-Z]{2,}){1,2}$")
_NO_LATIN = re.compile(
    r"\b(?:letter|resume|vitae|curriculum|portfolio|profile|statement|developer|engineer|designer|manager|nurse|teacher|officer|agent"
    r"|analyst|researcher|scientist|accountant|assistant|specialist|consultant|director|summary|experience|education|skills|contact|about|dear|team|hiring|work|skills|projects)\b",
    re.IGNORECASE,
)
_AFTER_JOB = re.compile(
    r"^(?:[가-힣A-Za-z/·]+\s){0,2}[가-힣A-Za-z/]*(?:자|사|원|너|어|스트|가|생|직|장|MD|PD|매니저)\s(?P<name>[가-힣]{3})(?:입니다[.!]?)?$"
)
_ALONE = re.compile(
    r"(?:[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금"
    r"옥육인맹제모탁국은편용예경봉사부목형두감음빈동온호범좌팽승간상시갈단견당화창]|남궁|황보|제갈|선우|독고|사공|서문|동방|어)\s?[가-힣](?:\s?[가-힣])?"
)
"""A line that may be a Korean name, and nothing else."""
_USUAL = 3
_NO_NAME = re.compile(
    r"소개|목차|개요|표지|이력|경력|학력|성명|이름|성함|기술|인사|정보|안내|지원|연락|주소|이메|전화|성장|강점|장점|구성|시작|기본|신입|사진|영상|정원|요리|작업"
    r"|디자|마케|개발|건축|에디|기획|백엔|프런|프론|데이|콘텐|일러|브랜|인테|감사|안녕|수상|자격|활동|프로|포트|나의|저의"
)
_GENRE = re.compile(r"[가-힣]{2}\s+(?:이력서|자기소개서|포트폴리오|지원서|경력기술서)")
"""전시 포트폴리오: two syllables before the name of a paper say of what it is."""
_PERSON_BEHIND = re.compile(
    r"(?<=\S)\s*(?:\s[남여](?:자|성)?(?=\s|$)|\([^()]*\)|\s(?:19|20)?\d{2}\s?년.*|\s만\s?\d+세.*|\s\d{4}.*).*$"
)
_TITLE = re.compile(r"이력서|자기소개서|지원서|포트폴리오|경력기술서")
_WRITTEN = re.compile(
    r"^\s*(?:성\s?명|이\s?름|지원자)\s+(?P<name>[가-힣]{2,5}|[가-힣](?:\s[가-힣]){1,4})(?=$|\s*[|/,·(])"
)
_SIGNED = re.compile(
    r"(?:지원자|작성자|성명|이름|\d\s?일)\s*[:：]?\s*(?P<name>[가-힣]\s?[가-힣]{1,2}(?:\s?[가-힣])?)\s*(?:\((?:인|서명)\)|\(인\))?\s*$"
)
_SAID = re.compile(
    r"(?:안녕하(?:세요|십니까)[,.!]?\s|저는\s|지원자\s|지원한\s)(?:[^.!?]{0,40}\s)?(?P<name>[가-힣]{3})(?:입니다|이라고\s?합니다|라고\s?합니다)|(?P<signed>[가-힣]{3})\s(?:올림|드림)\s*$"
)
_TITLED = re.compile(
    r"^(?P<name>[가-힣]{2,4}?)(?:의)?\s*(?:[|/·–—-]|,|님의|의)?\s*(?:이력서|자기소개서|포트폴리오|지원서|경력기술서)$|^(?:이력서|자기소개서|포트폴리오)\s*(?:[|/·:–—_-]\s*|\()(?P<behind>[가-힣]{2,4})\)?$"
)
_TWO_PARTS = re.compile(r"\s*[|/·,:]\s*|\s+[–—-]\s+")
_HEAD = 6
"""Lines at the top among which a name may stand without a label."""


def name_in(lines: Sequence[DocumentLine]) -> str:
    """The name without the spaces that stretch it; empty where none is told."""
    for line in lines:
        for label, value in line.fields:
            if _LABEL.fullmatch(bare(label)) and (name := _plain(value)):
                return name
    for line in takewhile(lambda each: section_of(each.text) in (None, Section.ESSAY, Section.PERSON), lines[:_HEAD]):
        titled = None if _GENRE.match(line.text.strip()) else _TITLED.match(line.text.strip())
        if titled and _may_be(name := titled["name"] or titled["behind"]):
            return name
        if beside := _beside_a_title(line.text):
            return beside
        if written := _WRITTEN.match(line.text):
            return "".join(written["name"].split())
        if name := _at_the_top(line.text):
            return name
    for pattern, where in ((_SIGNED, reversed(lines)), (_SAID, lines)):
        if found := next((hit for line in where if (hit := pattern.search(line.text))), None):
            return _plain(next(filter(None, found.groupdict().values()), ""))
    return ""


def _plain(value: str) -> str:
    value = re.sub(r"^\s*[(\[](?:한글|국문|한자|영문)[)\]]\s*", "", value)
    korean = _KOREAN.match(value.strip())
    if korean:
        return "".join(korean[0].split())
    latin = re.split(r"\s*[(/,|]", value.strip())[0]
    return latin if re.fullmatch(r"[A-Za-z][A-Za-z .'-]{2,40}", latin) else ""


def _beside_a_title(text: str) -> str:
    """자기소개서 | 봉가은 | 병의원 영업: the part that may be a name, where another says what the paper is."""
    parts = [part for part in _TWO_PARTS.split(text.strip()) if part]
    if len(parts) < 2 or not any(_TITLE.search("".join(part.split())) for part in parts):
        return ""
    return next((name for part in parts if (name := _at_the_top(part))), "")


def _at_the_top(text: str) -> str:
    first = _PERSON_BEHIND.sub("", _TWO_PARTS.split(text.strip())[0])
    if _TITLE.fullmatch("".join(first.split())) or is_label(first):
        return ""
    if _LATIN.match(first) and not _NO_LATIN.search(first) and not COMPANY_END.search(first):
        return first
    if (after := _AFTER_JOB.match(first)) and _ALONE.fullmatch(after["name"]):
        return after["name"]
    return "".join(first.split()) if _ALONE.fullmatch(first) and _may_be("".join(first.split())) else ""


def _may_be(name: str) -> bool:
    """A Korean name of three syllables, or one whose first is of a family; no word that stands at the top of papers."""
    return not _NO_NAME.match(name) and (len(name) == _USUAL or bool(_ALONE.fullmatch(name)))
