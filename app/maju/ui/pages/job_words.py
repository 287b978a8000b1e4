"""Jobs in words: why something was found, what a filter is called, the facts of a posting."""

from collections.abc import Sequence

from maju.domain.jobs import Filters, Having, Hit, Posting, Reason, Removed, Target
from maju.ui.texts import day, known, tr

_LONGEST_SENTENCE = 70
REGIONS = (
    "서울", "부산", "대구", "인천", "광주", "대전", "울산", "세종", "경기", "강원", "충북", "충남", "전북", "전남", "경북",
    "경남", "제주",
)  # fmt: skip
"""The beginnings that ``Filters.region`` is given."""


def region_options() -> dict[str, str]:
    """Value of the filter to words; the empty one is no condition."""
    return {"": tr("모든 지역")} | {name: known(name) for name in REGIONS}


def experience_options() -> dict[str, str]:
    """As :func:`region_options`."""
    return {"": tr("모든 경력"), "new": tr("신입"), "experienced": tr("경력")}


def education_options() -> dict[str, str]:
    """The person's own schooling."""
    return {
        "": tr("모든 학력"),
        "고졸": tr("고졸"),
        "초대졸": tr("초대졸"),
        "대졸": tr("대졸"),
        "석사": tr("석사"),
        "박사": tr("박사"),
    }


def employment_options() -> dict[str, str]:
    """As :func:`region_options`."""
    return {
        "": tr("모든 고용 형태"),
        "정규직": tr("정규직"),
        "계약직": tr("계약직"),
        "인턴": tr("인턴"),
        "파견": tr("파견"),
        "시간제": tr("시간제"),
    }


def removed_words(removed: Removed, filters: Filters) -> str:
    """What one filter took away."""
    names = {
        "region": (tr("지역"), region_options()),
        "experience": (tr("경력 구분"), experience_options()),
        "education": (tr("학력"), education_options()),
        "employment": (tr("고용 형태"), employment_options()),
    }
    if removed.name == "open_on":
        return tr("마감된 공고 {count}건은 뺐습니다.", count=removed.count)
    name, options = names[removed.name]
    value = str(getattr(filters, removed.name))
    return tr(
        "‘{name}: {value}’ 조건에 맞지 않는 공고 {count}건을 뺐습니다.",
        name=name,
        value=options.get(value, value),
        count=f"{removed.count:,}",
    )


def source_words(source: str) -> str:
    """A portal as people call it; one nobody knows as it came."""
    names = {
        "work24": tr("고용24"),
        "saramin": tr("사람인"),
        "jobkorea": tr("잡코리아"),
        "wanted": tr("원티드"),
        "jumpit": tr("점핏"),
        "incruit": tr("인크루트"),
        "albamon": tr("알바몬"),
        "rocketpunch": tr("로켓펀치"),
        "programmers": tr("프로그래머스"),
        "rallit": tr("랠릿"),
        "catch": tr("캐치"),
        "gojobs": tr("나라일터"),
        "alio": tr("잡알리오"),
        "file": tr("출처를 적지 않은 파일"),
        "paste": tr("붙여 넣은 공고"),
    }
    return names.get(source, source)


def why(hit: Hit) -> str:
    """All reasons in one line."""
    return " · ".join(filter(None, (_reason(each) for each in hit.reasons)))


def _reason(reason: Reason) -> str:
    if reason.kind == "meaning":
        theirs = _shortened(reason.theirs[0]) if reason.theirs else ""
        if reason.ours and reason.theirs:
            return tr("“{ours}” → “{theirs}”", ours=_shortened(reason.ours[0]), theirs=theirs)
        return tr("가까운 문장 “{sentence}”", sentence=theirs) if theirs else ""
    names = ", ".join(reason.ours or reason.theirs)
    if not names:
        return ""
    if reason.kind == "occupation":
        return tr("찾으신 말에 가까운 직업 {names}", names=names)
    return tr("기술 {names}", names=names) if reason.kind == "skills" else tr("같은 낱말 {names}", names=names)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SENTENCE else text[: _LONGEST_SENTENCE - 1].rstrip() + "…"


def posting_facts(posting: Posting) -> str:
    """Company, region and conditions in one line."""
    facts = (
        posting.company,
        known(posting.region),
        known(posting.employment),
        experience_of(posting),
        known(posting.education),
        deadline(posting),
    )
    return " · ".join(filter(None, facts))


def experience_of(posting: Posting) -> str:
    """What experience is asked for, empty where nothing is said."""
    words = {"new": tr("신입"), "experienced": tr("경력"), "any": tr("경력 무관")}.get(posting.experience, "")
    if posting.min_years is not None and posting.experience != "new":
        upper = posting.max_years
        if upper is not None and upper > posting.min_years:
            return tr("{words} {least}~{most}년", words=words, least=posting.min_years, most=upper)
        if posting.min_years > 0:
            return tr("{words} {least}년 이상", words=words, least=posting.min_years)
    return words


def deadline(posting: Posting) -> str:
    """When it closes."""
    if not posting.deadline:
        return ""
    try:
        return tr("{day} 마감", day=day(posting.deadline))
    except ValueError:
        return tr("{day} 마감", day=posting.deadline)


def posting_parts(posting: Posting) -> Sequence[tuple[str, str]]:
    """Headings and texts as they came, the empty ones left out."""
    parts = (
        (tr("담당 업무"), posting.tasks),
        (tr("자격 요건"), posting.requirements),
        (tr("우대 사항"), posting.preferred),
        (tr("인재상"), posting.ideal),
        (tr("요구 기술"), ", ".join(posting.skills)),
        (tr("급여"), posting.salary),
        (tr("본문"), posting.description),
    )
    extra = ((known(name), known(text)) for name, text in posting.extra)
    return [(title, text) for title, text in (*parts, *extra) if text.strip()]


def having_words(having: Having) -> str:
    """Heading over the skills of a gap."""
    return {Having.HAVE: tr("가진 것"), Having.PARTLY: tr("조금 가진 것"), Having.LACK: tr("모자란 것")}[having]


def practise_words(target: Target) -> str:
    """The primary button of a job."""
    return tr("이 공고로 연습") if target is Target.POSTING else tr("이 직업으로 연습")
