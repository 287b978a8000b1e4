"""Answers of Work24 (formerly Worknet) as XML: the old list and detail, the 공채속보 list and detail, and its companies."""

from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from maju.documents.postings.building import RawRow, build
from maju.documents.postings.clean import clean_line, clean_text
from maju.documents.postings.limits import LARGEST_WHOLE, LONG, SHORT
from maju.documents.postings.text_file import whole_text
from maju.documents.postings.troubles import empty, portal_error, unreadable
from maju.documents.postings.xml_tree import Record, read_tree
from maju.domain.job_ports import RowTrouble
from maju.domain.phrase import Phrase
from maju.domain.posting_rows import ESSAY_QUESTION, CompanyIdeal, PostingItem

SOURCE = "work24"

_LIST = {
    "number": "wantedAuthNo",
    "title": "title",
    "company": "company",
    "experience": "career",
    "education": "minEdubg",
    "posted_on": "regDt",
    "deadline": "closeDt",
    "url": "wantedInfoUrl",
}
_LIST_EXTRA = {"업종": "indTpNm", "근무형태": "holidayTpNm"}
_DETAIL = {
    "number": "wantedAuthNo",
    "title": "wantedInfo/wantedTitle",
    "company": "corpInfo/corpNm",
    "region": "wantedInfo/workRegion",
    "occupation": "wantedInfo/jobsNm",
    "employment": "wantedInfo/empTpNm",
    "experience": "wantedInfo/enterTpNm",
    "education": "wantedInfo/eduNm",
    "salary": "wantedInfo/salTpNm",
    "tasks": "wantedInfo/jobCont",
    "posted_on": "wantedInfo/regDt",
    "deadline": "wantedInfo/receiptCloseDt",
    "url": "wantedInfo/dtlRecrContUrl",
}
_DETAIL_REQUIREMENTS = {"전공": "major", "자격면허": "certificate", "외국어": "forLang"}
_DETAIL_PREFERRED = {"": "pfCond", "기타 우대": "etcPfCond", "컴퓨터 활용": "compAbl"}
_DETAIL_EXTRA = {
    "모집 인원": "wantedInfo/collectPsncnt",
    "전형 방법": "wantedInfo/selMthd",
    "제출 서류": "wantedInfo/submitDoc",
    "근무 시간": "wantedInfo/workdayWorkhrCont",
    "사업 내용": "corpInfo/busiCont",
    "업종": "corpInfo/indTpCdNm",
}
_OPEN = {
    "number": "empSeqno",
    "title": "empWantedTitle",
    "company": "empBusiNm",
    "employment": "empWantedTypeNm",
    "posted_on": "empWantedStdt",
    "deadline": "empWantedEndt",
    "url": "empWantedHomepgDetail",
}
_OPEN_EXTRA = {"기업 구분": "coClcdNm", "제출 서류": "empSubmitDocCont", "접수 방법": "empRcptMthdCont"}
_OPEN_FORMS = {"dhsOpenEmpInfo": "work24-open-list", "dhsOpenEmpInfoDetailRoot": "work24-open-detail"}
_STAGE = "전형 단계"
"""Name under which stages of selection stand in ``extra``."""


def read_work24(path: Path, encoding: str) -> Iterator[PostingItem]:
    """The postings, or what a company says of itself. Raises: MajuError."""
    tree = read_tree(path, whole_text(path, encoding, LARGEST_WHOLE), _READERS)
    if not tree.records and tree.message:
        raise portal_error(path, tree.root, clean_line(tree.message, SHORT))
    if not tree.records:
        raise empty(path) if tree.root in _ROOTS else unreadable(path, "고용24의 XML이 아닙니다")
    for record in tree.records:
        yield _READERS[record.element.tag](record)
    if tree.trouble:
        yield tree.trouble


def _texts(element: Element, names: dict[str, str]) -> dict[str, str]:
    return {name: text for name, path in names.items() if (text := _text(element, path))}


def _text(element: Element, path: str) -> str:
    """All texts at a path, one below the other."""
    found = ("".join(each.itertext()).strip() for each in element.findall(path))
    return "\n".join(dict.fromkeys(filter(None, found)))


def _labelled(element: Element, names: dict[str, str]) -> str:
    texts = _texts(element, names)
    return "\n".join(f"{label}: {text}" if label else text for label, text in texts.items() if text != "관계없음")


def _list_posting(record: Record) -> PostingItem:
    element = record.element
    address = _text(element, "basicAddr")
    region = _text(element, "region")
    pay = " ".join(filter(None, (_text(element, "salTpNm"), _text(element, "sal"))))
    fields = _texts(element, _LIST) | {"region": region or address, "salary": pay}
    return build(
        RawRow(record.line, fields, tuple(_texts(element, _LIST_EXTRA).items())), source=SOURCE, form="work24-list"
    )


def _detail_posting(record: Record) -> PostingItem:
    element = record.element
    info = element.find("wantedInfo")
    fields = _texts(element, _DETAIL)
    if info is not None:
        fields["requirements"] = _labelled(info, _DETAIL_REQUIREMENTS)
        fields["preferred"] = _labelled(info, _DETAIL_PREFERRED)
        fields["skills"] = _text(info, "keywordList/srchKeywordNm") or _text(info, "srchKeywordNm")
    return build(
        RawRow(record.line, fields, tuple(_texts(element, _DETAIL_EXTRA).items())), source=SOURCE, form="work24-detail"
    )


def _open_posting(record: Record) -> PostingItem:
    """공채속보, list and detail: one posting, whose parts (empRecrListInfo) stand one below the other in its tasks."""
    element = record.element
    parts = element.findall("empRecrList/empRecrListInfo")
    fields = _texts(element, _OPEN) | {
        "occupation": ", ".join(dict.fromkeys(_lines(element, "empJobsList/empJobsListInfo/jobsCdKorNm"))),
        "region": ", ".join(dict.fromkeys(_lines(element, "empRecrList/empRecrListInfo/workRegionNm"))),
        "experience": "/".join(dict.fromkeys(_lines(element, "empRecrList/empRecrListInfo/empWantedCareerNm"))),
        "education": "/".join(dict.fromkeys(_lines(element, "empRecrList/empRecrListInfo/empWantedEduNm"))),
        "tasks": "\n\n".join(filter(None, map(_part_tasks, parts))),
        "requirements": _text(element, "empRecrList/empRecrListInfo/sptCertEtc"),
        "description": "\n".join(
            filter(
                None,
                (_text(element, "empnRecrSummaryCont"), _text(element, "recrCommCont"), _text(element, "empnEtcCont")),
            )
        ),
        "ideal": _ideal(element),
    }
    extra = [*_texts(element, _OPEN_EXTRA).items(), *_stages(element)]
    return build(RawRow(record.line, fields, tuple(extra)), source=SOURCE, form=_OPEN_FORMS[element.tag])


def _part_tasks(part: Element) -> str:
    name, tasks = _text(part, "empRecrNm"), _text(part, "jobCont")
    return "\n".join(filter(None, (f"[{name}]" if name and tasks else name, tasks)))


def _lines(element: Element, path: str) -> list[str]:
    return _text(element, path).split("\n") if _text(element, path) else []


def _stages(element: Element) -> Iterator[tuple[str, str]]:
    """Essay questions and stages share one list and one element name."""
    for each in element.findall("empSelsList/empSelsListInfo"):
        if question := _text(each, "selfintroQstCont"):
            yield ESSAY_QUESTION, question
        stage = [_text(each, name) for name in ("selsNm", "selsSchdCont", "selsCont", "selsMemoCont")]
        if any(stage):
            yield _STAGE, " · ".join(filter(None, stage))


def _ideal(element: Element) -> str:
    wanted = element.findall("rightPeopleList/rightPeopleListInfo")
    pairs = ((_text(each, "psnrightKeywordNm"), _text(each, "psnrightDesc")) for each in wanted)
    return "\n".join(": ".join(filter(None, pair)) for pair in pairs if any(pair))


def _company(record: Record) -> PostingItem:
    company = clean_line(_text(record.element, "coNm") or _text(record.element, "empBusiNm"), SHORT)
    ideal = clean_text(_ideal(record.element), LONG)
    if company and ideal:
        return CompanyIdeal(company, ideal)
    words = Phrase("회사 이름이나 인재상이 없는 기업 정보라 쓰지 않았습니다.", {})
    return RowTrouble(record.line, words)


_READERS: dict[str, Callable[[Record], PostingItem]] = {
    "wanted": _list_posting,
    "wantedDtl": _detail_posting,
    "dhsOpenEmpInfo": _open_posting,
    "dhsOpenEmpInfoDetailRoot": _open_posting,
    "dhsOpenEmpHireInfoDetailRoot": _company,
}
_ROOTS = {"wantedRoot", "dhsOpenEmpInfoList", *_READERS}
