"""What every language model promises, the fake and the real one."""

import json
from collections.abc import Iterator

import pytest

from maju.domain.errors import MajuError
from maju.domain.ports import LanguageModel
from maju.engines.grammar import judgement_grammar
from maju.engines.llm_llama_cpp import LlamaCppModel
from maju.engines.llm_openai import OpenAiCompatibleModel
from maju.fakes.engines import ScriptedLanguageModel
from tests.engines.samples import LLAMA

_SENTENCES = ["저는 서버 개발자입니다.", "응답 시간을 줄였습니다."]


def _judgement(_system: str, _user: str) -> str:
    return json.dumps({"quotes": _SENTENCES[:1], "reason": "근거가 있습니다.", "level": "3"}, ensure_ascii=False)


@pytest.fixture(scope="module", params=["fake", "llama.cpp", "server"])
def model(request: pytest.FixtureRequest) -> Iterator[LanguageModel]:
    engine: LanguageModel
    if request.param == "fake":
        engine = ScriptedLanguageModel(_judgement)
    elif request.param == "llama.cpp":
        engine = LlamaCppModel(LLAMA)
    else:
        engine = OpenAiCompatibleModel(request.getfixturevalue("llama_server"))
    yield engine
    engine.close()


class TestLanguageModel:
    def test_it_names_itself(self, model: LanguageModel) -> None:
        assert model.info.id
        assert model.info.label
        assert model.context_tokens > 500

    def test_longer_texts_have_more_tokens(self, model: LanguageModel) -> None:
        assert model.count_tokens("") == 0
        assert 0 < model.count_tokens("안녕하세요") < model.count_tokens("안녕하세요 저는 서버 개발자입니다")

    def test_a_judgement_keeps_to_its_grammar(self, model: LanguageModel) -> None:
        grammar = judgement_grammar(["1", "2", "3", "4", "5"], _SENTENCES, longest_reason=30)
        completion = model.complete("평가합니다.", "답변입니다.", grammar=grammar)
        assert completion.finish == "stop"
        assert completion.prompt_tokens > 0
        judgement = json.loads(completion.text)
        assert judgement["level"] in "12345"
        assert set(judgement["quotes"]) <= set(_SENTENCES)

    def test_what_was_cut_says_so(self, model: LanguageModel) -> None:
        completion = model.complete("평가합니다.", "답변입니다.", max_tokens=2, grammar='root ::= "가"{50}')
        assert completion.finish == "length"
        assert completion.written_tokens == 2

    def test_the_same_seed_says_the_same(self, model: LanguageModel) -> None:
        assert model.complete("a", "b", max_tokens=8, seed=4) == model.complete("a", "b", max_tokens=8, seed=4)

    def test_the_text_comes_in_pieces(self, model: LanguageModel) -> None:
        pieces: list[str] = []
        grammar = 'root ::= "가 나 다 라"'
        completion = model.complete("평가합니다.", "답변입니다.", grammar=grammar, on_text=pieces.append)
        assert len(pieces) > 1
        assert "".join(pieces) == completion.text

    def test_too_long_a_prompt_is_refused_not_cut(self, model: LanguageModel) -> None:
        with pytest.raises(MajuError, match="길이를 넘었습니다") as caught:
            model.complete("a", "답변입니다. " * 9000)
        assert caught.value.code == "llm-context-exceeded"
