"""The same thing told twice is one; what differs stays apart; what a person wrote is never touched."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem, ReadBy
from maju.services.materials.found import Reading, item_id
from maju.services.materials.merging import joined, same_thing

WORK = ProfileItem("a", ItemKind.EXPERIENCE, "㈜모아결제", role="주임", start="2023-04", end="now", text="정산")


def test_forms_of_a_company_and_less_exact_days_are_the_same() -> None:
    assert same_thing(WORK, replace(WORK, id="b", title="(주) 모아결제", start="2023", role="정산팀 주임"))
    assert same_thing(WORK, replace(WORK, id="b", title="모아결제 주식회사", role=""))


def test_another_time_another_rank_or_another_kind_is_another_thing() -> None:
    assert not same_thing(WORK, replace(WORK, start="2021-01"))
    assert not same_thing(WORK, replace(WORK, role="인턴"))
    assert not same_thing(WORK, replace(WORK, kind=ItemKind.PROJECT))
    essay = ProfileItem("e", ItemKind.ESSAY, "지원동기", text="하나")
    assert not same_thing(essay, replace(essay, text="둘"))


def test_the_later_telling_adds_what_the_first_left_out() -> None:
    second = replace(
        WORK, id="b", title="모아결제", role="정산팀 주임", start="2023-04-01", text="정산\n환불", skills=("java",)
    )
    (item,) = joined(CandidateProfile(), [Reading("", (WORK,)), Reading("", (second,))]).items
    assert item == replace(WORK, role="정산팀 주임", start="2023-04-01", text="정산\n환불", skills=("java",))


def test_the_name_is_the_first_that_is_told_unless_a_person_wrote_one() -> None:
    readings = [Reading("", ()), Reading("김하늘", ()), Reading("김바다", ())]
    assert joined(CandidateProfile(), readings).name == "김하늘"
    assert joined(CandidateProfile("", name_by=ReadBy.PERSON), readings).name == ""


def test_the_persons_own_items_keep_their_place() -> None:
    items = tuple(ProfileItem(name, ItemKind.SKILL, name) for name in "abc")
    own = replace(items[1], title="B", read_by=ReadBy.PERSON)
    profile = CandidateProfile(items=(items[0], own, items[2]))
    assert [item.title for item in joined(profile, [Reading("", items)]).items] == ["a", "B", "c"]


KINDS = st.sampled_from(list(ItemKind))
WORDS = st.sampled_from(["", "가람", "나람", "㈜ 가람", "2020-01", "2020", "now"])
ITEMS = st.builds(
    lambda kind, title, role, start, text, by: ProfileItem(
        item_id(kind, title, role, start, text), kind, title, role=role, start=start, text=text, read_by=by
    ),
    KINDS,
    st.sampled_from(["가람", "㈜가람", "나람", "Python"]),
    WORDS,
    WORDS,
    WORDS,
    st.sampled_from(list(ReadBy)),
)


@given(st.lists(ITEMS, max_size=6), st.lists(st.lists(ITEMS, max_size=5), max_size=3), st.sets(st.integers(0, 5)))
def test_joining_again_changes_nothing_and_loses_nothing_of_the_person(
    known: list[ProfileItem], documents: list[list[ProfileItem]], hidden: set[int]
) -> None:
    known = list({item.id: item for item in known}.values())
    read = [[replace(item, read_by=ReadBy.RULES) for item in document] for document in documents]
    gone = tuple(item.id for at, item in enumerate(known) if at in hidden and item.read_by is not ReadBy.PERSON)
    profile = CandidateProfile(items=tuple(known), hidden_items=gone)
    readings = [Reading("", tuple(items)) for items in read]
    once = joined(profile, readings)
    assert joined(once, readings) == once
    own = {item for item in known if item.read_by is ReadBy.PERSON}
    assert own <= set(once.items)
    assert not {item.id for item in once.items if item not in own} & set(gone)
    ids = [item.id for item in once.items]
    assert len(ids) == len(set(ids))
