"""The resume's tables: from the profile and from answers, nothing lost, nothing added, nothing personal."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.resume_draft import Answer, DraftQuestion, ResumeDraft, Target, Topic
from maju.domain.resume_text import ResumeSection, ResumeText
from maju.services.resume_writer.layout import compose
from tests.services.judging_making import words
from tests.services.resume_writer.making import PROFILE

NOBODY = CandidateProfile()


def told(profile: CandidateProfile = NOBODY, **answers: str) -> ResumeText:
    questions = tuple(DraftQuestion(name, Topic(name.split("_")[0]), "?", about=name) for name in answers)
    draft = ResumeDraft("r", "2026-11-21T10:00:00", Target("물류 사무원"), questions=questions)
    for name, text in answers.items():
        draft = draft.handle(Answer(name, text))
    return compose(draft, profile, words())


def section(text: ResumeText, title: str) -> ResumeSection:
    return next(each for each in text.sections if each.title == title)


def test_commas_part_the_columns_of_an_answer() -> None:
    made = section(told(education="2019.03~2023.02, 한빛대학교, 물류학과 졸업\n2016.03~2019.02, 한빛고등학교"), "학력")
    assert made.header == ("기간", "학교", "전공")
    assert made.rows == (
        ("2019.03 ~ 2023.02", "한빛대학교", "물류학과 졸업"),
        ("2016.03 ~ 2019.02", "한빛고등학교", ""),
    )


def test_an_answer_without_commas_is_one_text_and_a_thousand_is_one_number() -> None:
    assert section(told(experience="2023.03~현재 가나유통 재고 담당"), "경력").header == ("기간", "내용")
    made = section(told(project="2022, 창고 정리, 조사, 비품 1,300개, 목록 작성"), "프로젝트")
    assert made.rows == (("2022", "창고 정리", "조사", "비품 1,300개, 목록 작성"),)


def test_what_is_told_in_sentences_is_parted_at_no_comma() -> None:
    answer = "정산이 늦어 불편했습니다. 배치를 나누자고 제안했고, 실패한 것만 다시 돌리게 바꾸었습니다."
    made = section(told(project=answer), "프로젝트")
    assert (made.header, made.rows) == (("한 일과 결과",), ((answer,),))
    both = section(told(project=f"2022, 창고 정리, 조사\n{answer}"), "프로젝트")
    assert both.rows == (("2022", "창고 정리", "조사", ""), ("", "", "", answer))


def test_what_the_profile_knows_stands_above_what_was_answered() -> None:
    made = section(told(PROFILE, experience="2021.06~2021.08, 나루상회, 포장"), "경력")
    assert [row[1] for row in made.rows] == ["가나마트", "나루상회"]
    assert made.header == ("기간", "회사", "맡은 일", "한 일과 결과")


def test_skills_of_both_stand_once_and_what_was_asked_for_says_where_it_was_used() -> None:
    made = section(told(PROFILE, skill="엑셀, 지게차 운전", requirement_SAP="교내 실습에서 한 학기 썼습니다."), "기술")
    assert made.rows == (
        ("쓸 수 있는 기술", "엑셀, 지게차 운전"),
        ("requirement_SAP", "교내 실습에서 한 학기 썼습니다."),
    )
    assert [s.title for s in told(requirement_SAP="없습니다.").sections] == []


def test_nothing_stands_where_nothing_is_known() -> None:
    empty = told()
    assert (empty.name, empty.sections, empty.essays) == ("", (), ())
    assert empty.facts == (("지원 직무", "물류 사무원"),)


def test_the_days_of_certificates_and_awards_and_who_gave_them() -> None:
    award = ProfileItem("a", ItemKind.AWARD, "우수상", "한빛대학교", start="2022-05")
    made = told(replace(PROFILE, items=(*PROFILE.items, award)))
    assert section(made, "자격·어학").rows == (("2022.11.04", "물류관리사", "한국산업인력공단"),)
    assert section(made, "수상").rows == (("2022.05", "우수상", "한빛대학교"),)


line = st.text(alphabet="가나다라 ,.0123456789~-()ab", min_size=1, max_size=60)


@given(st.lists(line, min_size=1, max_size=4))
def test_every_row_is_as_wide_as_its_header_and_no_word_is_made_up(lines: list[str]) -> None:
    answer = "\n".join(lines)
    if not answer.strip():
        return
    for each in told(experience=answer).sections:
        assert all(len(row) == len(each.header) for row in each.rows)
        assert all(letter in answer for row in each.rows for cell in row[1:] for letter in cell)
