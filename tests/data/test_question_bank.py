"""The question bank as it is: complete, well-formed, varied, and never about what an employer must not ask.

``test_question_checks.py`` shows that each of these checks can fail.
"""

import math
import re
import tomllib
from collections import Counter, defaultdict
from itertools import combinations, product
from pathlib import Path

import pytest

from tests.data.expected_words import mistake_problems, word_problems
from tests.data.forbidden_topics import forbidden_topics
from tests.data.question_lines import GROUPS, KINDS, Line, file_problems, line_problems, read_bank
from tests.data.question_similarity import REPEATS_ITS_QUESTION, SAME_FOLLOW_UP, SAME_QUESTION, Wordings
from tests.data.spoken_style import style_problems

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "data" / "questions"
FORMATS = ROOT / "assets" / "formats"
#: What each file was made to hold, at least.
COUNTS = {
    "self_introduction": 20,
    "motivation": 48,
    "strength_weakness": 36,
    "experience": 160,
    "situation": 75,
    "job": 182,
    "technical": 120,
    "character": 60,
    "closing": 20,
}
#: A candidate can take so many of the longest interviews in a row before a question comes back.
INTERVIEWS_WITHOUT_REPEAT = 3
#: The sorts of experience that interviews in Korea ask for first.
EXPERIENCE_COMPETENCIES = ("협업", "갈등", "실패", "도전", "리더십", "윤리")
MOST_USES = 3


@pytest.fixture(scope="module")
def bank() -> list[Line]:
    return read_bank(FOLDER)


def test_every_file_is_plain_utf8_with_one_object_a_line() -> None:
    assert [problem for path in sorted(FOLDER.glob("*.jsonl")) for problem in file_problems(path)] == []


def test_every_file_holds_its_own_kind_and_there_are_no_others(bank: list[Line]) -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{kind}.jsonl" for kind in KINDS}
    assert [line.where for line in bank if line.file != f"{line.question.get('kind')}.jsonl"] == []


def test_every_line_keeps_the_format(bank: list[Line]) -> None:
    assert [f"{line.where}: {problem}" for line in bank for problem in line_problems(line.question)] == []


def test_ids_are_unique(bank: list[Line]) -> None:
    uses = Counter(line.question["id"] for line in bank)
    assert [identifier for identifier, count in uses.items() if count > 1] == []


def test_the_readme_counts_what_is_there(bank: list[Line]) -> None:
    readme = (FOLDER.parent / "README.md").read_text(encoding="utf-8")
    rows = {
        name: int(count) for name, count in re.findall(r"^\| `(\w+)\.jsonl` \|.*\| (\d+) \|$", readme, re.MULTILINE)
    }
    assert rows == Counter(line.question["kind"] for line in bank)
    assert f"질문 {len(bank)}개" in readme


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_enough_questions_of_each_kind(bank: list[Line], kind: str) -> None:
    assert sum(line.question["kind"] == kind for line in bank) >= COUNTS[kind]


def test_there_are_at_least_600_questions(bank: list[Line]) -> None:
    assert len(bank) >= 600


def most_asked(has_technical: bool) -> Counter[str]:
    """The most questions of each kind that one interview of any preset can ask; job questions stand in for technical ones."""
    most: Counter[str] = Counter()
    for path in FORMATS.glob("*.toml"):
        preset = tomllib.loads(path.read_text(encoding="utf-8"))
        fixed = preset["opening"] + preset["closing"]
        body: dict[str, float] = preset.get("body", {})
        asked = Counter(fixed)
        for kind, weight in body.items():
            share = (preset["max_questions"] - len(fixed)) * weight / sum(body.values())
            asked[kind if has_technical or kind != "technical" else "job"] += math.ceil(share)
        most |= asked
    return most


def suitable(bank: list[Line], group: str, experience: str) -> Counter[str]:
    """How many questions of each kind the candidate can be asked."""
    return Counter(
        line.question["kind"]
        for line in bank
        if line.question["experience"] in ("any", experience)
        and (line.question["groups"] == ["ALL"] or group in line.question["groups"])
    )


@pytest.mark.parametrize(("group", "experience"), list(product(GROUPS, ("new", "experienced"))))
def test_every_candidate_can_take_the_longest_interview_again(bank: list[Line], group: str, experience: str) -> None:
    wanted = {kind: count * INTERVIEWS_WITHOUT_REPEAT for kind, count in most_asked(has_technical=True).items()}
    if group != "ICT":
        # A technical interview made of job questions alone is rare: once without a repeat is enough.
        del wanted["technical"]
        wanted["job"] = max(wanted["job"], most_asked(has_technical=False)["job"])
    found = suitable(bank, group, experience)
    assert {kind: (found[kind], count) for kind, count in wanted.items() if found[kind] < count} == {}


def test_the_presets_ask_for_every_kind() -> None:
    assert set(most_asked(has_technical=True)) == set(KINDS)


def test_job_questions_name_their_groups_and_technical_ones_are_for_ict(bank: list[Line]) -> None:
    groups = {
        kind: {tuple(line.question["groups"]) for line in bank if line.question["kind"] == kind} for kind in KINDS
    }
    assert groups["technical"] == {("ICT",)}
    assert ("ALL",) not in groups["job"]


def test_experience_questions_cover_what_interviews_ask_for_first(bank: list[Line]) -> None:
    counts = Counter(line.question["competency"] for line in bank if line.question["kind"] == "experience")
    assert {name: counts[name] for name in EXPERIENCE_COMPETENCIES if counts[name] < 10} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_easy_middle_and_hard_questions(bank: list[Line], kind: str) -> None:
    assert {line.question["difficulty"] for line in bank if line.question["kind"] == kind} == {1, 2, 3}


def test_no_two_questions_are_the_same_question(bank: list[Line]) -> None:
    texts = [line.question["text"] for line in bank]
    found = Wordings(texts).alike(SAME_QUESTION)
    assert [f"{s:.2f} {bank[i].where} {texts[i]} | {bank[j].where} {texts[j]}" for s, i, j in found] == []


def test_no_follow_up_is_used_over_and_over(bank: list[Line]) -> None:
    """Nearly the same sentence counts as the same sentence."""
    texts = [follow_up["text"] for line in bank for follow_up in line.question["follow_ups"]]
    relatives: defaultdict[int, set[int]] = defaultdict(set)
    for _, i, j in Wordings(texts).alike(SAME_FOLLOW_UP):
        relatives[i].add(j)
        relatives[j].add(i)
    assert {texts[i] for i, others in relatives.items() if len(others) + 1 > MOST_USES} == set()


def test_no_follow_up_repeats_its_question_or_another_follow_up_of_it(bank: list[Line]) -> None:
    wordings = Wordings([text for line in bank for text in line.spoken()])
    found = []
    for line in bank:
        for one, other in combinations(line.spoken(), 2):
            if wordings.similarity(one, other) >= REPEATS_ITS_QUESTION:
                found.append(f"{line.where}: {one} | {other}")
    assert found == []


def test_no_statement_on_good_answers_is_used_over_and_over(bank: list[Line]) -> None:
    uses = Counter(statement for line in bank for statement in line.question["good_answer"])
    assert {statement: count for statement, count in uses.items() if count > MOST_USES} == {}


def test_nothing_is_asked_that_an_employer_must_not_ask(bank: list[Line]) -> None:
    found = [(line.where, text, hits) for line in bank for text in line.spoken() if (hits := forbidden_topics(text))]
    assert found == []


def test_every_question_can_be_said_aloud_as_it_is_written(bank: list[Line]) -> None:
    found = []
    for line in bank:
        for number, text in enumerate(line.spoken()):
            found += [f"{line.where}: {problem}: {text}" for problem in style_problems(text, 1 if number else 2)]
    assert found == []


def test_the_words_of_expected_points_tell_the_points_apart(bank: list[Line]) -> None:
    assert [f"{line.where}: {problem}" for line in bank for problem in word_problems(line.question)] == []


def test_no_right_answer_is_taken_for_a_common_mistake(bank: list[Line]) -> None:
    """Nor does a mistake go unseen when it is said in the bank's own words."""
    assert [f"{line.where}: {problem}" for line in bank for problem in mistake_problems(line.question)] == []


def test_no_mistake_and_no_correction_is_written_twice(bank: list[Line]) -> None:
    mistakes = [mistake for line in bank for mistake in line.question.get("mistakes", [])]
    uses = Counter(mistake[part] for mistake in mistakes for part in ("mistake", "correction"))
    assert [text for text, count in uses.items() if count > 1] == []


def test_openings_and_endings_vary(bank: list[Line]) -> None:
    """No ending of two words and no opening word carries more than its share of all questions."""
    endings = Counter(" ".join(line.question["text"].split()[-2:]) for line in bank)
    openings = Counter(line.question["text"].split()[0] for line in bank)
    assert {text: count for text, count in endings.items() if count > len(bank) * 0.15} == {}
    assert {text: count for text, count in openings.items() if count > len(bank) * 0.05} == {}
