"""Follow-ups by rules: what is asked of which words, never twice, never what was told."""

import json
import re
from dataclasses import replace

import pytest

from maju.domain.answer import TakeId, Transcript, TranscriptSource
from maju.domain.forbidden_topics import forbidden_topics
from maju.domain.question import ChosenFollowUp, FollowUp, FollowUpKind, PlannedQuestion, QuestionKind
from maju.services.following_up.stock import BY_QUESTION, DETAIL, LEADS_CLOSED, LEADS_OPEN, NEW_GROUND, Sign
from maju.services.following_up.told import unquoted
from tests.services.following_up.making import about, plain_question, rules
from tests.services.judging_making import ROOT, bank, typed

LEAD_IN = "저는 작년 여름에 배송 앱을 만드는 회사에서 여섯 달 동안 일하며 알림 서버를 돌보는 일을 했고 하루에 알림이 삼십만 건쯤 나갔습니다. "


def asked_of(text: str, kind: QuestionKind = QuestionKind.EXPERIENCE, **changes: object) -> ChosenFollowUp | None:
    return rules().choose(about(plain_question(kind), **changes), typed(text))


@pytest.mark.parametrize(
    ("said", "kind", "quoted"),
    [
        ("그 결과 응답 시간이 40% 줄었습니다.", FollowUpKind.CHALLENGE, "응답 시간이 40% 줄었습니다"),
        (
            "저희 팀은 다 같이 화면을 다시 만들었습니다.",
            FollowUpKind.CLARIFY,
            "저희 팀은 다 같이 화면을 다시 만들었습니다",
        ),
        ("고민하다가 보내는 순서를 바꾸기로 했습니다.", FollowUpKind.DEEPEN, "보내는 순서를 바꾸기로 했습니다"),
    ],
)
def test_a_sign_in_the_answer_is_asked_into_with_its_literal_words(said: str, kind: FollowUpKind, quoted: str) -> None:
    found = asked_of(LEAD_IN + said)
    assert found is not None
    assert found.kind is kind
    assert f"‘{quoted}’" in found.question.text
    assert found.reason == f"방금 하신 말씀: {quoted}"


def test_a_number_whose_measuring_was_told_is_not_asked_after() -> None:
    told = LEAD_IN + "로그를 한 주 동안 집계해 보니 응답 시간이 40% 줄었습니다."
    found = asked_of(told)
    assert found is None or found.kind is not FollowUpKind.CHALLENGE


def test_the_practised_job_is_asked_after_only_where_there_is_one() -> None:
    said = LEAD_IN + "제가 밀린 알림을 두 줄로 나누어 보내도록 직접 고쳤습니다. 그 결과 늦게 오는 알림이 없어졌습니다."
    kinds = frozenset(FollowUpKind) - {FollowUpKind.JOB}
    assert asked_of(said, kinds=kinds) is None
    found = asked_of(said, kinds=kinds, job="백엔드 개발자")
    assert found is not None
    assert found.kind is FollowUpKind.JOB
    assert "지원하신" in found.question.text


def test_up_to_three_follow_ups_of_different_kinds_and_no_text_twice() -> None:
    answers = (
        LEAD_IN + "저희 팀은 다 같이 화면을 다시 만들었습니다.",
        "제가 보내는 순서를 바꾸기로 했습니다. 처음에는 반대가 많아서 어려웠습니다.",
        "제가 서버를 두 대로 나누었습니다. 그 뒤 늦게 오는 알림이 30% 줄었습니다.",
    )
    conversation = about(plain_question())
    found: list[ChosenFollowUp] = []
    for number, answer in enumerate(answers):
        planned = PlannedQuestion(found[-1].question if found else plain_question(), 1, number, "q-1" if found else "")
        asked = tuple(each.question.text for each in found)
        at = replace(
            conversation,
            planned=planned,
            take=TakeId("i", number, 1),
            asked=asked,
            earlier=answers[:number],
            kinds=frozenset(each.kind for each in found),
        )
        chosen = rules().choose(at, typed(answer))
        assert chosen is not None
        found.append(chosen)
    assert len({each.kind for each in found}) == 3
    assert len({unquoted(each.question.text) for each in found}) == 3
    assert [each.question.id.partition("/")[0] for each in found] == ["q-1"] * 3


def test_same_words_and_seed_same_follow_up_and_other_seeds_ask_differently() -> None:
    said = LEAD_IN + "그 결과 응답 시간이 40% 줄었습니다."
    texts = {seed: [asked_of(said, seed=seed) for _ in range(2)] for seed in range(12)}
    assert all(one == other for one, other in texts.values())
    assert len({one.question.text for one, _ in texts.values() if one}) >= 5


def test_a_reserved_place_is_taken_only_by_what_goes_back_to_the_answer() -> None:
    question = bank()["exp-ethics-006"]
    silent = Transcript("", TranscriptSource.NONE)
    assert rules().choose(about(question), silent) is not None
    assert rules().choose(about(question, reserved=True), silent) is None


EVERYTHING = (
    "저는 작년에 물류 회사에서 석 달 동안 창고 배치를 제가 직접 맡았습니다. 처음에는 반장님이 반대하셔서 힘들었는데 다른 방법과 견주어 보고 "
    "두 줄만 먼저 해 보겠다고 설득했습니다. 그 이유는 손이 헷갈려 오배송이 나왔기 때문입니다. 기록을 세어 보니 오배송이 30% 줄었고, 결국 동료들이 "
    "고맙다고 했습니다. 그때 먼저 재어 보아야 한다는 것을 배웠고 그 뒤로 지금도 매주 셉니다. 지원한 직무에서도 그렇게 하겠습니다."
)


def test_whoever_has_told_everything_is_asked_what_hardly_anybody_tells() -> None:
    ways = {way for sign in NEW_GROUND for way in sign.ways}
    kinds = frozenset({FollowUpKind.DEEPEN})
    found = [asked_of(EVERYTHING, seed=seed, kinds=kinds) for seed in range(12)]
    texts = {unquoted(each.question.text) for each in found if each}
    assert texts <= ways
    assert len(texts) >= 3, "not the same to everybody"


def test_of_two_follow_ups_the_one_that_is_still_open_is_asked() -> None:
    question = replace(
        plain_question(QuestionKind.TECHNICAL),
        follow_ups=(
            FollowUp("deepen", "그 일에서 배우신 점은 무엇입니까?"),
            FollowUp("deepen", "같은 일을 병원에서 하신다면 무엇을 바꾸시겠습니까?"),
        ),
    )
    found = rules().choose(about(question), typed("표를 만들었습니다. 그때 미리 묻는 것이 낫다는 것을 배웠습니다."))
    assert found is not None
    assert found.question.text.startswith("같은 일을 병원에서")


def test_a_last_word_is_not_asked_into() -> None:
    assert asked_of(LEAD_IN + "그 결과 응답 시간이 40% 줄었습니다.", QuestionKind.CLOSING) is None


def test_every_wording_is_a_polite_question_nobody_forbids() -> None:
    signs: set[Sign] = {sign for signs in BY_QUESTION.values() for sign in signs} | {DETAIL, *NEW_GROUND}
    ways = [way for sign in signs for way in sign.ways]
    assert len(ways) == len(set(ways)) >= 45
    for way in ways:
        assert re.search(r"(?:까\?|십시오\.)$", way)
        assert len(way) <= 60
        assert forbidden_topics(way) == []
        for lead in LEADS_CLOSED + LEADS_OPEN:
            whole = lead.format(quote="제가 기준을 하나 정했습니다", question=way)
            assert unquoted(whole) == way


def test_over_all_gold_answers_quotes_are_literal_and_private_life_never_comes_up() -> None:
    files = (ROOT / "benchmarks" / "evaluation_gold").glob("answers_*.jsonl")
    rows = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    quoting = 0
    for number, row in enumerate(rows):
        question = bank()[row["question_id"]]
        found = rules().choose(about(question, asked=(question.text,), seed=number), typed(row["answer"]))
        if found is None:
            continue
        head, _, quote = found.reason.partition(": ")
        if head:
            quoting += 1
            assert quote in row["answer"]
            assert f"‘{quote}’" in found.question.text
        assert forbidden_topics(found.question.text) == []
        assert len(found.question.text) <= 120
    assert quoting >= len(rows) / 2, "most follow-ups go back to literal words"


PROVOCATIONS = (
    "저희 아버지께서 가게 매출을 40% 올리셨습니다.",
    "결혼을 하면서 회사를 그만두기로 결정했습니다.",
    "임신 때문에 맡았던 일을 동료에게 넘겼습니다.",
    "저는 교회에서 다 같이 행사를 만들었습니다.",
    "서른두 살에 처음 회사에 들어가 어려웠습니다.",
    "키가 작아서 무시당했지만 최선을 다했습니다.",
    "우울증을 앓았지만 약을 먹으며 극복했습니다.",
    "고향이 부산이라 사투리 때문에 힘들었습니다.",
    "군 복무 중에 소통이 중요하다고 느꼈습니다.",
    "대통령 선거 때 봉사하면서 책임감을 배웠습니다.",
    "빚이 있어서 용돈을 30% 줄였습니다.",
    "여자라서 못 한다는 말을 듣고 더 노력했습니다.",
)


def test_in_a_thousand_answers_full_of_bait_private_life_never_comes_up() -> None:
    kinds = [kind for kind in QuestionKind if BY_QUESTION[kind]]
    asked = 0
    for bait in PROVOCATIONS:
        for kind in kinds:
            for seed in range(11):
                found = asked_of(LEAD_IN + bait, kind, seed=seed, job="간호사" if seed % 2 else "")
                if found is not None:
                    asked += 1
                    assert forbidden_topics(found.question.text) == []
                    assert bait.strip(".") not in found.question.text
    assert len(PROVOCATIONS) * len(kinds) * 11 >= 1000
    assert asked > 0
