"""Endings and hedges by morphemes: what is changed reads as a person would say it, what is not safe stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.services.feedback.formal import formal
from maju.services.feedback.tidying import tidy
from maju.services.measuring.endings import Ending, ending_of
from tests.services.judging_making import gold, words


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("제가 삼십 퍼센트를 줄였어요.", "제가 삼십 퍼센트를 줄였습니다."),
        ("팀원을 도왔어요", "팀원을 도왔습니다."),
        ("새로 만들어요.", "새로 만듭니다."),
        ("저는 개발자예요.", "저는 개발자입니다."),
        ("제 역할은 기록이었어요.", "제 역할은 기록이었습니다."),
        ("제가 찾은 건 그거였어요.", "제가 찾은 건 그거였습니다."),
        ("그렇게 할 거예요.", "그렇게 할 것입니다."),
        ("그건 아니에요.", "그건 아닙니다."),
        ("정말 힘들었거든요.", "정말 힘들었습니다."),
        ("로그를 다 봤는데요", "로그를 다 봤습니다."),
        ("제가 다 했어.", "제가 다 했습니다."),
        ("절반으로 줄었다.", "절반으로 줄었습니다."),
        ("다시 확인하려고요.", "다시 확인하려고 합니다."),
        ("제가 먼저 할게요.", "제가 먼저 하겠습니다."),
        ("재고가 안 맞더라고요.", "재고가 안 맞았습니다."),
        ("표를 만들었고요.", "표를 만들었습니다."),
        ("위기는 곧 기회니까요.", "위기는 곧 기회이기 때문입니다."),
        ("결국 사람이 하는 거니까요.", "결국 사람이 하는 것이기 때문입니다."),
        ("배운 것은 일본어랑 회계요.", "배운 것은 일본어랑 회계입니다."),
        ("정해진 시각에 도는 작업 같은 거요.", "정해진 시각에 도는 작업 같은 것입니다."),
        ("일이 밀리니까요.", "일이 밀리기 때문입니다."),
        ("경쟁률이 너무 높아서요.", "경쟁률이 너무 높기 때문입니다."),
        ("시키는 대로 따라야죠.", "시키는 대로 따라야 합니다."),
        ("거기서는 말을 못 하잖아요.", "거기서는 말을 못 합니다."),
        ("갈라진다고 하시는 거예요.", "갈라진다고 하십니다."),
    ],
)
def test_endings_become_formal(said: str, written: str) -> None:
    assert formal(said, words()) == written


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("도움이 되는 것 같아요.", "도움이 됩니다."),
        ("많이 배운 거 같아요.", "많이 배웠습니다."),
        ("과정이 좋았던 것 같습니다.", "과정이 좋았습니다."),
        ("이게 더 좋은 것 같습니다.", "이게 더 좋습니다."),
        ("저는 느린 편인 것 같습니다.", "저는 느린 편입니다."),
        ("매출이 늘 것 같습니다.", "매출이 늘 것입니다."),
        ("그때는 하지 않은 것 같습니다.", "그때는 하지 않았습니다."),
        ("결과는 좋지 않은 것 같습니다.", "결과는 좋지 않습니다."),
        ("기록이 필요한 듯합니다.", "기록이 필요합니다."),
        ("기록이 중요하지 않을까 싶습니다.", "기록이 중요하다고 생각합니다."),
        ("도움이 되지 않을까 생각합니다.", "도움이 된다고 생각합니다."),
    ],
)
def test_hedges_become_plain(said: str, written: str) -> None:
    assert formal(said, words()) == written


@pytest.mark.parametrize("said", ["아마 그때는 바빴던 것 같습니다.", "잘 모르는 것 같습니다."])
def test_who_is_truly_unsure_stays_so(said: str) -> None:
    assert "것 같습니다" in formal(said, words())


@pytest.mark.parametrize(
    "said", ["어떤가요?", "속도를 그대로 내서요.", "오전 아홉 시부터.", "재고를 다시 센 것 같습니다."]
)
def test_what_is_not_safe_stays(said: str) -> None:
    assert formal(said, words()) == said


@pytest.mark.parametrize("text", [item[name] for item in gold() for name in ("good", "middling", "poor")])
def test_formal_sentences_are_left_alone_and_changing_twice_changes_nothing(text: str) -> None:
    for start, end in words().sentences(text):
        said = text[start:end]
        once = formal(said, words())
        assert formal(once, words()) == once
        if ending_of(words().morphemes(said)) is Ending.FORMAL and "것 같" not in said and "싶" not in said:
            assert once == said.strip()


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="가나다라저는제가했어요습니다 것같아은.?!,…", max_size=60))
def test_any_text_is_taken(text: str) -> None:
    assert isinstance(formal(tidy(text, words()), words()), str)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("음, 저는 그 어 프로, 프로젝트를 맡았습니다.", "저는 프로젝트를 맡았습니다."),
        ("제가 제가 맡은 일은 배포… 배포하는 일이었습니다.", "제가 맡은 일은 배포하는 일이었습니다."),
        ("네, 근데 뭐랄까 되게 어려웠습니다.", "그런데 매우 어려웠습니다."),
        ("내가 다 했고 나는 남았습니다.", "제가 다 했고 저는 남았습니다."),
        ("몇 가지가 있는데요, 제가 적었고요, 그래서 줄었습니다.", "몇 가지가 있는데, 제가 적었고, 그래서 줄었습니다."),
        ("하나 하나 확인했습니다.", "하나 하나 확인했습니다."),
        ("그 프로젝트에서 저희가 맡은 일입니다.", "그 프로젝트에서 저희가 맡은 일입니다."),
    ],
)
def test_what_speech_leaves_behind_goes_and_nothing_else(said: str, written: str) -> None:
    assert tidy(said, words()) == written
