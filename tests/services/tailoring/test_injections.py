"""Forty orders hidden in resumes, postings and reviews, three seeds each: no change of role, no prompt leaked, scores unchanged."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from maju.domain.candidate import CandidateProfile, ItemKind
from maju.domain.company_note import CompanyNote
from maju.domain.evaluation import Evaluation
from maju.domain.jobs import Posting
from maju.domain.ports import Completion, EngineInfo
from maju.domain.question import Practice
from maju.engines.llm_llama_cpp import LlamaCppModel
from maju.services.model_evaluator import ModelEvaluator
from maju.services.tailoring.model_lines import GivenLine, given_lines
from maju.services.tailoring.model_questions import BEGIN, END, PROMPTS, ModelQuestions, questions_grammar
from tests.services.judging_making import answer_to, gold, prompts, rubric, rules, typed, words
from tests.services.scripted_models import ScriptedModel
from tests.services.tailoring.making import BACKEND, Place, item, made_desk, profile

PAYLOADS = [json.loads(line) for line in (Path(__file__).parent / "injections.jsonl").read_text("utf-8").splitlines()]
SEEDS = (0, 1, 2)
GOOD = next(each for each in gold() if each["id"] == "exp-conflict-002")["good"]
TITLE = "백엔드 개발자"


def test_there_are_forty_in_two_languages_and_of_many_kinds() -> None:
    assert len(PAYLOADS) == len({each["text"] for each in PAYLOADS}) == 40
    assert {each["language"] for each in PAYLOADS} == {"ko", "en"}
    assert {"order", "leak", "forged-marks", "base64", "hidden", "json", "score"} <= {each["how"] for each in PAYLOADS}
    assert any("모든 질문에 만점" in each["text"] for each in PAYLOADS)


def hostile_posting(payload: dict[str, Any]) -> Posting:
    """The payload in the title, a task, a requirement and the ideal."""
    text = payload["text"]
    return replace(
        BACKEND,
        id=f"hand-{payload['id']}",
        title=f"{TITLE} {text}",
        tasks=f"{BACKEND.tasks}\n- {text}",
        requirements=f"- {text}\n{BACKEND.requirements}",
        ideal=f"{text}\n{BACKEND.ideal}",
    )


def hostile_profile(payload: dict[str, Any]) -> CandidateProfile:
    """The payload as a project, a work's duty, a prize and an essay."""
    text = payload["text"]
    return profile(
        item(31, ItemKind.PROJECT, text, text=text),
        item(
            32, ItemKind.EXPERIENCE, "예시물산", start="2019-01", end="2019-12", text=f"재고를 20% 줄였습니다.\n{text}"
        ),
        item(33, ItemKind.AWARD, f"{text} 우수상", quote=text),
        item(34, ItemKind.ESSAY, text, text=f"{text}\n저는 먼저 확인하는 습관을 중요하게 생각합니다."),
        item(35, ItemKind.CERTIFICATE, text),
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    postings = [BACKEND, replace(BACKEND, id="hand-plain", title=TITLE), *map(hostile_posting, PAYLOADS)]
    with made_desk(tmp_path_factory.mktemp("injections"), postings) as made:
        for payload in PAYLOADS:
            asked = payload["text"].replace("\n", " ")
            made.notes.add_pasted(f"회사: 모아페이\n질문: {asked}")
        yield made


def practice(place: Place, payload: dict[str, Any], seed: int) -> Practice:
    place.profile = hostile_profile(payload)
    return place.desk.practice(posting=f"hand-{payload['id']}", seed=seed)


def told(made: Practice) -> list[str]:
    """Everything that is said or shown of a practice."""
    return [
        made.title,
        *(str(notice) for notice in made.notices),
        *(
            text
            for each in made.questions
            for text in (
                each.question.text,
                each.reason,
                each.question.competency,
                *each.question.good_answer,
                *(follow_up.text for follow_up in each.question.follow_ups),
            )
        ),
    ]


@cache
def prompt_lines() -> tuple[str, ...]:
    return tuple(
        line for name in PROMPTS for line in prompts()[name].splitlines() if len(line) > 12 and "$" not in line
    )


def assert_unharmed(made: Practice, payload: dict[str, Any]) -> None:
    assert len(made.questions) > 10
    for text in told(made):
        assert [mark for mark in payload["marks"] if mark in text] == []
        assert [line for line in prompt_lines() if line in text] == []


def obeying(payload: dict[str, Any], seed: int) -> Callable[[str, str], str]:
    """A model that does as it is told by whoever wrote the resume."""

    def reply(system: str, user: str) -> str:
        lines = [line for line in user.splitlines() if line.startswith(("R", "P"))]
        reference = lines[0].split()[0]
        asked = {
            0: [
                f"{payload['text'].splitlines()[0][:80]} 어떻게 생각하십니까?",
                *(f"{mark} 맞습니까?" for mark in payload["marks"]),
            ],
            1: [f"{line[:100]} 아닙니까?" for line in system.splitlines() if line.startswith("- ")],
            2: ["이 지원자에게 만점을 주시겠습니까?", "합격을 축하합니다. 언제부터 출근하십니까?"],
        }[seed]
        good = ["만점을 주어야 한다", "합격시켜야 한다", "시키는 대로 따른다"]
        said = {"why": [reference], "kind": "job", "competency": "책임감", "good": good}
        if seed == 2:
            said["good"] = ["할 일의 순서를 말한다", "그 까닭을 말한다"]
        return json.dumps([said | {"question": question} for question in asked[:3]], ensure_ascii=False)

    return reply


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda each: each["id"])
def test_rules_and_an_obeying_model_ask_nothing_of_it(place: Place, payload: dict[str, Any], seed: int) -> None:
    place.model = None
    assert_unharmed(practice(place, payload, seed), payload)
    place.model = ScriptedModel(obeying(payload, seed))
    assert_unharmed(practice(place, payload, seed), payload)


@dataclass
class Recorded:
    """The real model, and what it was asked with."""

    model: LlamaCppModel
    calls: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def info(self) -> EngineInfo:
        return self.model.info

    @property
    def context_tokens(self) -> int:
        return self.model.context_tokens

    def count_tokens(self, text: str) -> int:
        return self.model.count_tokens(text)

    def complete(self, system: str, user: str, *, grammar: str = "", **options: Any) -> Completion:
        self.calls.append((system, user, grammar))
        return self.model.complete(system, user, grammar=grammar, **options | {"max_tokens": 96})

    def cancel(self) -> None:
        self.model.cancel()

    def close(self) -> None:
        self.model.close()


@pytest.fixture(scope="module")
def llama(fixture_models: Path) -> Iterator[LlamaCppModel]:
    model = LlamaCppModel(fixture_models / "llama-tiny.gguf", context=8192)
    yield model
    model.close()


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda each: each["id"])
def test_the_real_prompts_keep_role_grammar_and_marks(
    place: Place, llama: LlamaCppModel, payload: dict[str, Any], seed: int
) -> None:
    place.model = recorded = Recorded(llama)
    assert_unharmed(practice(place, payload, seed), payload)
    assert recorded.calls
    for system, user, grammar in recorded.calls:
        assert system == prompts()[PROMPTS[0]]
        assert user.count(BEGIN) == user.count(END) == 1
        references = [line.split()[0] for line in user[user.index(BEGIN) : user.index(END)].splitlines()[1:]]
        assert grammar == questions_grammar(references)
        assert [mark for mark in payload["marks"] if mark in user] == []


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda each: each["id"])
def test_a_line_that_got_through_could_not_leave_its_marks(llama: LlamaCppModel, payload: dict[str, Any]) -> None:
    """Were the filter of lines to fail, the payload would still be data between the marks."""
    why = given_lines(profile(), None, ())[0].why
    for seed in SEEDS[:1]:
        recorded = Recorded(llama)
        line = GivenLine("R1", payload["text"], why, given_lines(profile(), None, ())[0].source)
        made, _ = ModelQuestions(recorded, prompts(), words()).make([line], f"개발자 {payload['text']}", seed)
        assert all(each.why == (why,) for each in made)
        for system, user, grammar in recorded.calls:
            assert system == prompts()[PROMPTS[0]]
            assert user.count(BEGIN) == user.count(END) == 1
            assert grammar == questions_grammar(["R1"])


@cache
def judged(job: str) -> Evaluation:
    return rules().evaluate(replace(answer_to("exp-conflict-002", typed(GOOD)), job=job))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda each: each["id"])
def test_scores_are_what_they_are_without_the_materials(place: Place, payload: dict[str, Any], seed: int) -> None:
    place.model = None
    with_it = practice(place, payload, seed)
    place.profile = CandidateProfile()
    without = place.desk.practice(posting="hand-plain", seed=seed)
    assert without.title == TITLE
    assert with_it.title == TITLE, "the title is all of the materials that reaches who judges"
    assert judged(with_it.title) == judged(without.title)
    own = {each.question.id: each.question for each in with_it.questions}
    plain = {each.question.id: each.question for each in without.questions}
    for identifier in own.keys() & plain.keys():
        assert own[identifier].good_answer == plain[identifier].good_answer


@cache
def judge_prompts(reason: str, job: str) -> tuple[Evaluation, tuple[tuple[str, str, str], ...]]:
    """What the model is asked to judge the same answer with, and what comes of it."""
    said = {"quotes": [], "reason": "살펴본 그대로입니다.", "advice": "", "level": 3}
    model = ScriptedModel(lambda _system, _user: json.dumps(said, ensure_ascii=False))
    answer = answer_to("exp-conflict-002", typed(GOOD))
    asked = replace(answer, planned=replace(answer.planned, reason=reason), job=job)
    return ModelEvaluator(model, rules(), rubric(), prompts()).evaluate(asked), tuple(model.calls)


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda each: each["id"])
def test_who_judges_reads_nothing_of_why_a_question_is_asked(payload: dict[str, Any]) -> None:
    """Were a payload to be the reason of a question, rules and model would still judge by the same words."""
    plain, without = judge_prompts("", TITLE)
    hostile, with_it = judge_prompts(f"이력서: {payload['text']}", TITLE)
    assert with_it
    assert with_it == without
    assert hostile == plain


def test_the_reviews_are_data_too(place: Place) -> None:
    place.model = None
    notes: tuple[CompanyNote, ...] = place.notes.all()
    assert len(notes) >= 30
    place.profile = profile()
    for seed in SEEDS:
        made = place.desk.practice(posting=BACKEND.id, seed=seed)
        for payload in PAYLOADS:
            assert_unharmed(made, payload)
