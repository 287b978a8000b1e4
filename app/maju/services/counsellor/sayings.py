"""The sentences in which the desk answers: facts of the lines, no judgement of a person."""

from collections.abc import Sequence

from maju.domain.phrase import Phrase
from maju.services.counsellor.matching import SupplyLine
from maju.services.counsellor.questions import Declined

EXAMPLES = (
    "Python을 할 줄 아는 분은 누구입니까?",
    "간호조무사 자격이 있는 분은 몇 분입니까?",
    "물류 쪽 경력이 3년 이상인 분을 알려 주십시오.",
    "물류센터 작업원에 지원하려면 무엇이 더 필요합니까?",
)
NEEDS_EXAMPLES = ("백엔드 개발자에 지원하려면 무엇이 더 필요합니까?", "요양보호사 일에 부족한 기술은 무엇입니까?")
_DECLINED = {
    Declined.CHOOSING: Phrase(
        "누구를 뽑을지, 누가 더 나은지는 답하지 않습니다. 이 자료는 상담을 돕기 위해 맡기신 것입니다. 어떤 기술이나 경력이 자료에 있는지는 답할 수 있습니다.",
        {},
    ),
    Declined.RESULTS: Phrase(
        "면접 연습의 결과는 이곳에 보관되지 않고, 묻고 답하지 않습니다. 어떤 기술이나 경력이 자료에 있는지는 답할 수 있습니다.",
        {},
    ),
    Declined.PERSONAL: Phrase(
        "성별, 나이, 출신, 가족, 건강, 외모, 연락처는 보관하지 않으며 답하지 않습니다. 하시려는 일에 필요한 기술이나 자격으로 물어 주십시오.",
        {},
    ),
    Declined.SCHOOL: Phrase("출신 학교는 보관하지 않으며 답하지 않습니다. 전공이나 배운 기술로 물어 주십시오.", {}),
}


def declined(why: Declined) -> Phrase:
    return _DECLINED[why]


def names(found: Sequence[str], *, either: bool = False) -> str:
    """Several names as one fact."""
    return (" 또는 " if either else ", ").join(found)


def nobody_kept() -> Phrase:
    return Phrase("상담을 위해 자료를 맡기신 분이 아직 없습니다.", {})


def having(shown: str, count: int) -> Phrase:
    return Phrase("자료에 {skills}이(가) 있는 분은 {count}분입니다.", {"skills": shown, "count": count})


def nobody_has(shown: str) -> Phrase:
    return Phrase("자료에 {skills}이(가) 있는 분은 없습니다.", {"skills": shown})


def without(shown: str, count: int) -> Phrase:
    return Phrase("자료에 {skills}이(가) 적혀 있지 않은 분은 {count}분입니다.", {"skills": shown, "count": count})


def not_written() -> Phrase:
    return Phrase("적지 않았을 뿐 할 수 있는 분도 있을 수 있습니다. 상담하며 확인해 주십시오.", {})


def near(count: int) -> Phrase:
    return Phrase("이 가운데 {count}분은 비슷한 기술이 있거나 배우는 중이라고 적었습니다.", {"count": count})


def order_says_nothing() -> Phrase:
    return Phrase("이름순입니다. 순서는 아무것도 뜻하지 않습니다.", {})


def has(called: str, skills: Sequence[str]) -> Phrase:
    return Phrase("{called}님: {skills}이(가) 자료에 있습니다.", {"called": called, "skills": names(skills)})


def has_near(called: str, skills: Sequence[str]) -> Phrase:
    return Phrase(
        "{called}님: {skills}와(과) 비슷한 기술이 있거나 배우는 중이라고 적었습니다.",
        {"called": called, "skills": names(skills)},
    )


def has_not(called: str, skill: str) -> Phrase:
    return Phrase("{called}님: {skill}은(는) 자료에 적혀 있지 않습니다.", {"called": called, "skill": skill})


def lacks(called: str, skills: Sequence[str]) -> Phrase:
    if not skills:
        return Phrase("{called}님: 이 직업이 찾는 것이 모두 자료에 있습니다.", {"called": called})
    return Phrase("{called}님: 자료에 아직 없는 것은 {skills}입니다.", {"called": called, "skills": names(skills)})


def person(called: str) -> Phrase:
    return Phrase("{called}님", {"called": called})


def wrote(words: str, count: int) -> Phrase:
    return Phrase("자료에 ‘{words}’을(를) 적은 분은 {count}분입니다.", {"words": words, "count": count})


def nobody_wrote(words: str) -> Phrase:
    return Phrase("자료에 ‘{words}’을(를) 적은 분을 찾지 못했습니다.", {"words": words})


def by_words() -> Phrase:
    return Phrase("기술 목록에 없는 말이어서 적힌 낱말로 찾았습니다. 이름순이며 순서는 아무것도 뜻하지 않습니다.", {})


def wrote_entries(kinds: str, count: int) -> Phrase:
    return Phrase("자료에 {kinds} 항목이 있는 분은 {count}분입니다.", {"kinds": kinds, "count": count})


def worked(called: str, length: str) -> Phrase:
    return Phrase("{called}님: 적힌 기간을 더하면 {length}입니다.", {"called": called, "length": length})


def worked_long(field: str, length: str, count: int, *, at_least: bool) -> Phrase:
    facts = {"field": field, "length": length, "count": count}
    if not field:
        if at_least:
            return Phrase("적힌 경력이 모두 {length} 이상인 분은 {count}분입니다.", facts)
        return Phrase("적힌 경력이 모두 {length} 이하인 분은 {count}분입니다.", facts)
    if at_least:
        return Phrase("‘{field}’ 경력이 {length} 이상인 분은 {count}분입니다.", facts)
    return Phrase("‘{field}’ 경력이 {length} 이하인 분은 {count}분입니다.", facts)


def how_counted(field: str) -> Phrase:
    if not field:
        return Phrase("경력 항목의 시작과 끝을 달로 더했고, 겹치는 달은 한 번만 셌습니다.", {})
    return Phrase(
        "그 말이 적힌 경력 항목의 시작과 끝을 달로 더했고, 겹치는 달은 한 번만 셌습니다. 다른 말로 적은 경력은 빠졌을 수 있습니다.",
        {},
    )


def about(called: Sequence[str]) -> Phrase:
    return Phrase("{called}님의 자료에 적힌 것입니다.", {"called": "님, ".join(called)})


def entries(called: str, kind: str) -> Phrase:
    return Phrase("{called}님의 {kind}", {"called": called, "kind": kind})


def no_entries(called: str, kind: str) -> Phrase:
    return Phrase("{called}님의 {kind}: 자료에 적혀 있지 않습니다.", {"called": called, "kind": kind})


def which_occupation() -> Phrase:
    return Phrase("어느 직업에 필요한 것인지 알아야 답할 수 있습니다. 직업 이름을 넣어 다시 물어 주십시오.", {})


def needs_of_all(occupation: str, count: int) -> Phrase:
    return Phrase(
        "{occupation} 공고가 찾는 것 가운데 {count}분의 자료에 드문 것입니다. 공고가 많이 찾는 것부터 적었습니다.",
        {"occupation": occupation, "count": count},
    )


def supply(line: SupplyLine) -> Phrase:
    facts = {"skill": line.skill, "have": line.have, "people": line.people, "postings": line.postings}
    return Phrase("{skill}: {people}분 가운데 {have}분의 자료에 있습니다(찾는 공고 {postings}건).", facts)


def needs_of(called: Sequence[str], occupation: str) -> Phrase:
    return Phrase(
        "{called}님의 자료를 {occupation} 공고가 찾는 것과 견주었습니다.",
        {"called": "님, ".join(called), "occupation": occupation},
    )


def shared_needs(skills: Sequence[str]) -> Phrase:
    if not skills:
        return Phrase("모두의 자료에 함께 없는 것은 없습니다.", {})
    return Phrase("모두의 자료에 함께 없는 것: {skills}", {"skills": names(skills)})


def needs_note() -> Phrase:
    return Phrase("적지 않은 것은 상담하며 확인해 주십시오. 여기 없는 까닭으로 지원을 말리지는 마십시오.", {})


def common(people: int, skills: int) -> Phrase:
    return Phrase("{people}분의 자료에 나온 기술은 {skills}가지입니다.", {"people": people, "skills": skills})


def skill_count(skill: str, people: int) -> Phrase:
    return Phrase("{skill}: {people}분", {"skill": skill, "people": people})


def kept(count: int) -> Phrase:
    return Phrase("자료를 맡기신 분은 {count}분입니다.", {"count": count})


def not_understood() -> Phrase:
    return Phrase("무엇을 찾으시는지 알아듣지 못했습니다. 기술, 자격, 경력의 길이, 직업의 이름으로 물어 주십시오.", {})
