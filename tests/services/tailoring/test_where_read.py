"""A reason says what kind of document its line was read in."""

from dataclasses import replace

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.document import DocumentKind
from maju.services.tailoring.from_profile import RESUME, ProfileQuestions
from maju.services.tailoring.proposal import Framing
from maju.services.tailoring.where_read import named_rightly
from tests.services.tailoring.making import item, profile


def _read_in(item: ProfileItem, document: str) -> ProfileItem:
    assert item.source is not None
    return replace(item, source=replace(item.source, document=document))


def test_a_portfolio_is_called_one_and_everything_else_a_resume() -> None:
    base = profile()
    items = tuple(_read_in(each, f"d{at % 2}") if each.source else each for at, each in enumerate(base.items))
    mixed = CandidateProfile(base.name, items)
    made = list(ProfileQuestions(Framing(1)).all(mixed))
    named = list(named_rightly(made, mixed, {"d0": DocumentKind.PORTFOLIO, "d1": DocumentKind.RESUME}))
    assert [each.text for each in named] == [each.text for each in made]
    heads = {why.head for each in named for why in each.why}
    assert {RESUME, "포트폴리오"} <= heads
    for before, after in zip(made, named, strict=True):
        assert [why.line for why in before.why] == [why.line for why in after.why]
    portfolio = {item.source.quote for item in items if item.source and item.source.document == "d0"}
    told = {why.line for each in named for why in each.why if why.head == RESUME}
    assert told.isdisjoint(portfolio)
    assert list(named_rightly(made, mixed, {})) == made


def test_a_claim_in_the_role_of_a_portfolio_is_of_the_portfolio() -> None:
    base = item(1, ItemKind.PROJECT, "예약 사이트", role="설계, 응답 시간 40% 단축", quote="예약 사이트")
    mixed = CandidateProfile("서다온", (_read_in(base, "d0"),))
    made = ProfileQuestions(Framing(1)).all(mixed)
    named = list(named_rightly(made, mixed, {"d0": DocumentKind.PORTFOLIO}))
    assert [(why.head, why.line) for each in named for why in each.why] == [
        ("포트폴리오", "예약 사이트"),
        ("포트폴리오", "응답 시간 40% 단축"),
    ]
