"""Jobs as lines for people."""

from collections.abc import Sequence
from typing import Final

from maju.commands.telling import say
from maju.domain.job_ports import ImportReport, IndexFacts
from maju.domain.jobs import Having, Hit, Occupation, Posting, Reason, Removed, SearchResult, SkillGap, Target
from maju.services.job_dashboard import DemandLine, JobDashboardView
from maju.services.job_recommend import Recommendation

TROUBLES_SHOWN = 50
FILTERS: Final = {
    "region": "지역",
    "experience": "경력",
    "education": "학력",
    "employment": "고용 형태",
    "open_on": "마감",
}
_HAVING = {Having.HAVE: "가진 것", Having.PARTLY: "조금 가진 것", Having.LACK: "모자란 것"}
_REASONS = {"words": "낱말", "skills": "기술", "meaning": "뜻", "occupation": "직업"}
_EXPERIENCE = {"new": "신입", "experienced": "경력", "any": "경력 무관", "": ""}
_POSTING = (
    ("담당 업무", "tasks"), ("자격 요건", "requirements"), ("우대", "preferred"), ("인재상", "ideal"),
    ("본문", "description"), ("주소", "url"),
)  # fmt: skip


def print_search(result: SearchResult) -> None:
    """Occupations, then postings, each with why."""
    _print_hits("직업", [hit for hit in result.hits if hit.target is Target.OCCUPATION])
    _print_hits("공고", [hit for hit in result.hits if hit.target is Target.POSTING])
    if not result.hits:
        say("찾은 것이 없습니다. 더 짧은 낱말이나, 하는 일을 풀어 쓴 문장으로 다시 찾아 주십시오.")
    tell_removed(result.removed)
    for notice in result.notices:
        say(str(notice))


def print_recommendation(found: Recommendation) -> None:
    """Occupations with postings under each and what is had and lacked."""
    for number, each in enumerate(found.occupations, 1):
        print(f"{number}. {each.hit.title}  [{each.hit.id}]")
        _print_reasons(each.hit.reasons, "   ")
        for hit in each.postings:
            print(f"   - {hit.title}  [{hit.id}]")
        for having in Having:
            skills = [line.skill for line in each.gap.lines if line.having is having]
            if skills:
                print(f"   {_HAVING[having]}: {', '.join(skills)}")
    tell_removed(found.removed)
    for notice in found.notices:
        say(str(notice))


def print_gap(gap: SkillGap) -> None:
    """What is had, in part and not, what most postings ask for first."""
    print(f"{gap.title}  [{gap.id}]")
    for having in Having:
        lines = [line for line in gap.lines if line.having is having]
        if not lines:
            continue
        print(f"\n{_HAVING[having]}")
        for line in lines:
            print(f"  - {line.skill}" + (f" (공고 {line.postings:,}건)" if line.postings else ""))
            for quote in line.quotes:
                print(f"      “{quote}”")
            if line.closes:
                print(f"      {line.closes}")
    if not gap.lines:
        say("요구하는 기술을 알아볼 수 있는 내용이 없습니다.")


def tell_import(report: ImportReport) -> None:
    """The rows that could not be read, with their lines, then what was done."""
    for each in report.troubles[:TROUBLES_SHOWN]:
        place = " ".join(filter(None, (each.file, f"{each.line}째 줄" if each.line else "")))
        say(f"{place}: {each.words}" if place else str(each.words))
    if len(report.troubles) > TROUBLES_SHOWN:
        say(f"그 밖에 {len(report.troubles) - TROUBLES_SHOWN:,}줄이 더 있습니다. --json으로 모두 볼 수 있습니다.")
    for notice in report.notices:
        say(str(notice))
    counts = (("새 공고", report.added), ("고친 공고", report.updated), ("그대로인 공고", report.unchanged))
    more = (("다른 곳에도 있어 합친 공고", report.merged), ("마감된 공고", report.expired))
    words = [f"{name} {count:,}건" for name, count in counts]
    words += [f"{name} {count:,}건" for name, count in more if count]
    if report.troubles:
        words.append(f"읽지 못한 줄 {len(report.troubles):,}개")
    print(" · ".join(words))


def print_stats(facts: IndexFacts, view: JobDashboardView) -> None:
    """Counts, then the longest bars of each chart."""
    print(
        f"직업 {facts.occupations:,}개 · 공고 {facts.postings:,}건 (예시 {facts.examples:,}건, 마감 {facts.expired:,}건)"
    )
    for title, lines in (
        ("많이 찾는 기술", view.skills), ("지역", view.regions), ("경력", view.experience), ("분야", view.groups),
        ("직업", view.occupations),
    ):  # fmt: skip
        _print_lines(title, lines[:10])
    for notice in facts.notices:
        say(notice)


def print_occupation(occupation: Occupation) -> None:
    """Everything about an occupation."""
    print(f"{occupation.name} ({occupation.english})  [{occupation.id}]")
    print(occupation.summary)
    for title, values in (
        ("다른 이름", occupation.also), ("기술", occupation.skills), ("도구", occupation.tools), ("지식", occupation.knowledge),
        ("자격증", occupation.certificates), ("전공", occupation.majors),
    ):  # fmt: skip
        if values:
            print(f"{title}: {', '.join(values)}")
    for title, values in (("하는 일", occupation.does), ("자주 나오는 질문", occupation.questions)):
        print(f"\n{title}")
        for value in values:
            print(f"  - {value}")
    print(f"\n들어가는 길: {occupation.entry}\n일하는 곳: {occupation.setting}")
    if occupation.related:
        print(f"가까운 직업: {', '.join(occupation.related)}")


def print_posting(posting: Posting) -> None:
    """Everything about a posting."""
    mark = "[예시] " if posting.example else ""
    print(f"{mark}{posting.title}  [{posting.id}]")
    facts = (
        posting.company, posting.region, posting.occupation, posting.employment, _EXPERIENCE.get(posting.experience, ""),
        posting.education, posting.salary, f"{posting.deadline} 마감" if posting.deadline else "",
    )  # fmt: skip
    print(" · ".join(filter(None, facts)))
    if posting.skills:
        print(f"기술: {', '.join(posting.skills)}")
    for title, name in _POSTING:
        if value := getattr(posting, name):
            print(f"\n{title}\n{value}")


def tell_removed(removed: Sequence[Removed]) -> None:
    """What the filters took away."""
    for each in removed:
        say(f"{FILTERS[each.name]} 조건에 맞지 않아 뺀 공고 {each.count:,}건")


def _print_hits(title: str, hits: Sequence[Hit]) -> None:
    if hits:
        print(title)
    for number, hit in enumerate(hits, 1):
        print(f"{number:>3}. {hit.title}  [{hit.id}]")
        _print_reasons(hit.reasons, "     ")


def _print_reasons(reasons: Sequence[Reason], indent: str) -> None:
    for reason in reasons:
        ours, theirs = ", ".join(reason.ours), ", ".join(reason.theirs)
        words = ours if ours == theirs or not theirs else f"{ours} ↔ {theirs}" if ours else theirs
        print(f"{indent}{_REASONS.get(reason.kind, reason.kind)}: {words}")


def _print_lines(title: str, lines: Sequence[DemandLine]) -> None:
    if lines:
        print(f"\n{title}")
    for line in lines:
        print(f"  {line.name}  {line.count:,}건 ({line.share:.0%})")
