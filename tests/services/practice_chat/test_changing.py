"""Changes by rules: nothing is said that was not said before, but in another order, shorter, plainer, or with the person's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.feedback import BLANK
from maju.services.feedback.frames import EXAMPLE, REASON, STORY
from maju.services.practice_chat.changing import change_by_rules, split_answer
from maju.services.practice_chat.intents import Change
from maju.services.practice_chat.plainer import plainer
from tests.services.judging_making import gold

STORY_TOLD = (
    "2023년에 가나마트에서 발주를 맡던 때의 일입니다. 수량이 자주 틀려 반품이 잦았습니다. 저는 매주 금요일에 직접 세어 보았습니다. "
    "그 결과 어긋난 품목이 40개에서 6개로 줄었습니다. 이 경험을 재고 관리에 쓰겠습니다."
)
OPINION = "예전부터 여러 일을 해 보았습니다. 매장과 창고에서 일했습니다. 그래서 제 강점은 기록하는 습관입니다. 매일 일지를 씁니다."


def test_shorter_keeps_how_it_begins_and_what_came_of_it() -> None:
    made = change_by_rules(STORY_TOLD, Change.SHORTER)
    assert made.done
    assert len(made.text) <= 0.75 * len(STORY_TOLD)
    assert made.text.startswith("2023년에 가나마트에서")
    assert "40개에서 6개로" in made.text


def test_shorter_than_two_sentences_is_no_answer() -> None:
    short = "제 강점은 기록입니다. 매일 씁니다."
    assert not change_by_rules(short, Change.SHORTER).done


def test_the_claim_comes_first_without_the_word_that_led_to_it() -> None:
    made = change_by_rules(OPINION, Change.FRONT)
    assert made.text.startswith("결론부터 말씀드리면, 제 강점은 기록하는 습관입니다. 예전부터")
    assert not change_by_rules(made.text, Change.FRONT).done


def test_of_a_story_what_came_of_it_comes_first() -> None:
    made = change_by_rules(STORY_TOLD, Change.FRONT)
    assert made.text.startswith("결론부터 말씀드리면, 어긋난 품목이 40개에서 6개로 줄었습니다. 2023년에")


def test_more_concrete_takes_the_persons_own_sentences_first() -> None:
    own = ["발주량을 요일에 따라 다르게 정했습니다.", "매일 일지를 씁니다.", "폐기를 12개에서 5개로 줄였습니다."]
    made = change_by_rules(OPINION, Change.CONCRETE, own)
    assert own[0] in made.text
    assert own[2] in made.text
    assert made.text.count(own[1]) == 1


def test_more_concrete_without_facts_leaves_places_for_them_one_after_the_other() -> None:
    text = "제 강점은 기록하는 습관입니다."
    frames = []
    while (made := change_by_rules(text, Change.CONCRETE)).done and len(frames) < 9:
        frames += [s for s in split_answer(made.text) if s not in split_answer(text)]
        text = made.text
    assert frames[0] == REASON
    assert EXAMPLE in frames
    assert set(frames) <= {REASON, EXAMPLE, *STORY.values()}
    assert len(frames) == len(set(frames))


@pytest.mark.parametrize(
    ("stiff", "plain"),
    [
        ("엑셀을 활용하여 배포 시간을 단축했습니다.", ("엑셀을 써서 배포 시간을 줄였습니다.",)),
        ("계획을 수립하고 지속적으로 점검했습니다.", ("계획을 세우고 꾸준히 점검했습니다.",)),
        ("비용을 절감할 방법을 도출했습니다.", ("비용을 줄일 방법을 찾았습니다.",)),
        ("시스템을 구축하는 일을 담당합니다.", ("시스템을 만드는 일을 맡습니다.",)),
        ("사용자 수가 늘었습니다.", ("사용자 수가 늘었습니다.",)),
        ("향상되었습니다.", ("향상되었습니다.",)),
        (
            "저는 창고에 있는 물건의 수량을 매주 금요일마다 한 줄씩 직접 세어 보았고, 어긋난 품목은 표로 만들어 담당자에게 보여 주었습니다.",
            (
                "저는 창고에 있는 물건의 수량을 매주 금요일마다 한 줄씩 직접 세어 보았습니다.",
                "그리고 어긋난 품목은 표로 만들어 담당자에게 보여 주었습니다.",
            ),
        ),
    ],
)
def test_plainer_words_and_shorter_sentences(stiff: str, plain: tuple[str, ...]) -> None:
    assert plainer(stiff) == plain


SENTENCES = st.lists(
    st.sampled_from(
        [*split_answer(STORY_TOLD), *split_answer(OPINION), REASON, EXAMPLE, *STORY.values(), "안녕하십니까."]
    ),
    min_size=1,
    max_size=8,
    unique=True,
)


@given(SENTENCES, st.sampled_from([Change.SHORTER, Change.FRONT, Change.CONCRETE, Change.PLAINER]))
def test_a_change_never_invents_and_never_empties(sentences: list[str], change: Change) -> None:
    text = " ".join(sentences)
    made = change_by_rules(text, change)
    assert made.text
    assert made.done == (made.text != text)
    digits = {word for word in text.split() if any(c.isdigit() for c in word)}
    assert {word for word in made.text.split() if any(c.isdigit() for c in word)} <= digits
    if change is Change.SHORTER:
        assert len(made.text) <= len(text)
    if change is Change.FRONT:
        assert len(split_answer(made.text)) == len(sentences)
        assert made.text.count(BLANK) == text.count(BLANK)


@pytest.mark.parametrize("change", [Change.SHORTER, Change.FRONT, Change.PLAINER])
def test_good_answers_stay_whole_sentences(change: Change) -> None:
    for item in gold():
        made = change_by_rules(item["good"], change)
        assert all(sentence.rstrip('”’"').endswith((".", "?", "!")) for sentence in split_answer(made.text)), made.text
