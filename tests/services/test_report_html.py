"""The HTML report: one file, safe against what people and models write, readable by everybody, quick."""

import base64
import hashlib
import io
import itertools
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import av
import pytest

from maju.devices.media import compress_audio
from maju.domain.ai_mark import AI_GENERATED, DIGITAL_SOURCE
from maju.domain.answer import TakeRecording, Transcript, TranscriptSource
from maju.domain.delivery import Delivery
from maju.domain.evaluation import Criterion, Evaluation, Evidence, JudgedBy, Judgement, PastEvaluation, SetAside
from maju.domain.feedback import Feedback, LabelGuess, Wording, WordingKind, WordingLabels
from maju.domain.presence import Presence
from maju.domain.record import StoredTake
from maju.domain.report import AI_NOTICE, InterviewReport
from maju.services.report_builder import build_report
from maju.services.report_html import render_html
from tests.services.report_making import TEXT, evaluation, full_take, question, record, report_of, take, write_wav
from tests.services.test_report_tracing import RUBRIC

TEMPLATES = Path(__file__).resolve().parents[2] / "assets" / "report"

HOSTILE = (
    "</script><script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "--><!-- <style>*{display:none}</style>",
    "]]>\x00\u202e\u2028",
)


class Page(HTMLParser):
    """What a browser would see: elements with attributes, and the text that is read."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.inline: dict[str, str] = {}
        self._inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside in ("script", "style"):
            self.inline[self._inside] = data
        else:
            self.texts.append(data)

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())


def page_of(report: InterviewReport) -> Page:
    return Page(render_html(report, templates=TEMPLATES))


def hostile_report(text: str) -> InterviewReport:
    """The same text wherever a person, a model, a file or a device can put one."""
    quote = Evidence(text, 0, len(text), 1.0, 2.0)
    judged = Judgement(Criterion.STRUCTURE, 4, text, JudgedBy.LANGUAGE_MODEL, text, text, text, (quote,), text)
    folder = Path("recordings") / re.sub(r"[\x00/]", "", text)
    made = take(
        recording=TakeRecording(folder, folder / "answer.mkv", folder / "answer.wav", 5.0, pictures=9),
        transcript=Transcript(text + TEXT, TranscriptSource.SPEECH, model=text, notice=text),
        presence=Presence(False, text),
        evaluation=Evaluation((judged,), held=text, notices=(text,), set_aside=(SetAside(quote, text),), judge=text),
        feedback=Feedback((text,) * 3, JudgedBy.RULES, (text,), (text,), (text,), notices=(text,)),
        wordings=(Wording(WordingKind.BETTER, text, JudgedBy.RULES, 1, (text,)),),
        labels=WordingLabels((LabelGuess(text, text, 0.5),), (), text),
        earlier_evaluations=(PastEvaluation(Evaluation((judged,), judge=text), text),),
        heard=text,
        self_rating=1,
    )
    planned = question(0, text)
    planned = replace(planned, question=replace(planned.question, competency=text, good_answer=(text,)), reason=text)
    one = record(planned=(planned,))
    one = replace(one, started_at=text, plan=replace(one.plan, format=replace(one.plan.format, name=text)))
    return build_report(one, [StoredTake(planned, made)])


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_is_written_can_become_code(text: str) -> None:
    page = page_of(hostile_report(text))
    assert len(page.all("script")) == len(page.all("style")) == 1
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on")], (tag, attributes)
        assert "style" not in attributes, (tag, attributes)
        assert tag not in ("img", "iframe", "object", "embed", "link", "form", "base"), tag
    assert all((a["href"] or "").startswith("#") for a in page.all("a"))
    assert "49" not in page.text.replace("0:49", ""), "no template ran inside the text"


def test_the_page_may_run_and_load_only_what_it_holds() -> None:
    page = page_of(report_of(take()))
    policy = next(m["content"] or "" for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"https?:|\*", policy)
    for tag in ("script", "style"):
        digest = base64.b64encode(hashlib.sha256(page.inline[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "url(" not in page.inline["style"]
    assert "@import" not in page.inline["style"]
    for _, attributes in page.elements:
        for name in ("src", "href", "poster", "action"):
            assert not re.match(r"(https?:)?//", attributes.get(name) or ""), attributes


def test_what_is_said_by_law_and_by_rule_is_there() -> None:
    page = page_of(report_of(take(), rehearsal=True))
    meta = {m["name"]: m["content"] for m in page.all("meta") if m.get("name")}
    assert meta["ai-notice"] == AI_NOTICE
    assert meta["ai-generated"] == AI_GENERATED
    assert meta["digital-source-type"] == DIGITAL_SOURCE
    assert AI_NOTICE in page.text
    for badge in ("기본 분석", "판단 보류", "예행연습"):
        assert badge in page.text
    assert "보통 212–294" in page.text
    assert "점수에 넣지 않음" in page.text
    assert "좋은 답변이 보여 주는 것" in page.text
    assert "비교한 대안을 하나 이상 말합니다." in page.text


def test_a_card_shows_its_level_the_anchor_met_the_next_one_and_the_advice() -> None:
    page = page_of(report_of(take()))
    for words in ("4 / 5", "무엇을 했는지와 결과를 말했습니다.", "비교한 대안과 고른 까닭까지 말했습니다.", "해 볼 일"):
        assert words in page.text
    assert "근거가 되는 말을 찾지 못했습니다." in page.text, "a held criterion gives its reason"


def test_everything_that_is_known_of_an_answer_is_shown() -> None:
    report = report_of(take(0, 1), full_take(0, 2))
    page = Page(render_html(report, templates=TEMPLATES, rubric=RUBRIC))
    for words in (
        "무게 3 · 여러 번 물은 결과 3–4단계",
        "예: 읽기가 많은 화면이라",
        "평균 4.00",
        "구체성: 5단계 × 무게 3 = 15",
        "(12 + 15 + 2 + 3) ÷ (3 + 3 + 1 + 1) = 32 ÷ 8 = 4.00",
        "견준 두 방법 가운데 어느 쪽을 골랐는지가 빠졌습니다.",
        "인덱스는 쓰기를 빠르게 하지 않습니다.",
        "그 쪽은 〔직접 채우기〕입니다.",
        "비워 둔 1곳은 직접 채워 주십시오.",
        "모범 답변의 예",
        "배경 72%",
        "사람의 성격이나 감정을 말하지 않습니다.",
        "어느 회사에나 할 수 있는 말이라 세지 않았습니다.",
        "커리가 반복되고",
        "2026-11-20 09:00까지의 평가",
        "스스로 5단계로 보셨고 결과는 4.0단계입니다.",
        "두 답변을 살펴본 방법이 다릅니다.",
        "시험용 모델",
    ):
        assert words in page.text, words
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_a_grade_falls_with_the_quote_that_it_rested_on() -> None:
    lost = replace(evaluation(), grade="A", judgements=(*evaluation().judgements[1:], judged_on("하지 않은 말")))
    report = report_of(take(evaluation=replace(lost, rubric=RUBRIC.version)))
    latest = report.answers[0].latest
    assert latest
    assert latest.evaluation
    assert latest.evaluation.grade == ""
    assert (
        "인용한 말을 글에서 찾지 못한 기준이 있어" in Page(render_html(report, templates=TEMPLATES, rubric=RUBRIC)).text
    )


def judged_on(quote: str) -> Judgement:
    """A level that rests on words nobody said."""
    return Judgement(
        Criterion.RESULT, 5, "훌륭합니다.", JudgedBy.LANGUAGE_MODEL, evidence=(Evidence(quote, 0, len(quote)),)
    )


def test_a_question_says_why_it_was_asked_where_it_was_made_for_a_posting() -> None:
    planned = replace(question(0), reason="공고의 담당 업무: 결제 서버 운영")
    made = record(planned=(planned,))
    page = page_of(build_report(made, [StoredTake(planned, take(0))]))
    assert "묻는 까닭 · 공고의 담당 업무: 결제 서버 운영" in page.text
    assert "묻는 까닭" not in page_of(report_of(take(0))).text


def test_a_result_of_a_language_model_is_labelled_as_one_and_a_mixture_by_its_parts() -> None:
    first, *others = evaluation().judgements
    model = tuple(replace(j, judged_by=JudgedBy.LANGUAGE_MODEL) for j in others)
    page = page_of(report_of(take(evaluation=Evaluation((first, *model)))))
    assert page.text.count("AI 판단") == len(model)
    assert "질문 1에는 언어 모델 없이 정해진 규칙으로 살펴본 부분이 있습니다" in page.text
    pure = page_of(report_of(take(evaluation=Evaluation(model))))
    assert "기본 분석" not in pure.text


def test_the_transcript_is_whole_and_its_marks_are_on_the_right_words() -> None:
    html = render_html(report_of(take()), templates=TEMPLATES)
    shown = re.search(r'<p class="transcript">(.*?)</p>', html, re.S)
    assert shown
    body = re.sub(r'<b class="part[^>]*>.*?</b>|<span class="pause">.*?</span> ', "", shown[1])
    assert re.sub(r"<[^>]+>", "", body) == TEXT
    assert re.findall(r'class="filler"[^>]*>([^<]*)<', shown[1]) == ["어", "음"]
    assert "캐시와 인덱스를 하루씩 시험해서" in re.findall(r'class="[^"]*quoted"[^>]*>([^<]*)<', shown[1])
    assert re.findall(r'<b class="part[^>]*>([^<]*)</b>', shown[1]) == ["상황", "행동", "결과"]
    assert '(3.4초 멈춤)</span> <a class="quoted"' in shown[1], "the pause stands before the word that ended it"


def test_every_link_and_every_second_belongs_to_something_on_the_page() -> None:
    page = page_of(report_of(take(0, 1), full_take(0, 2), full_take(1)))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in page.elements:
        for name in ("href", "data-player", "aria-labelledby"):
            target = attributes.get(name)
            assert target is None or target.lstrip("#") in ids, attributes
    assert all(float(a["data-seek"] or "x") >= 0 for _, a in page.elements if "data-seek" in a)


def test_a_click_on_a_finding_leads_to_its_second_in_the_right_answer() -> None:
    report = report_of(take(0), take(1))
    html = render_html(report, templates=TEMPLATES)
    summary = html[html.index('class="box worked"') : html.index('class="contents"')]
    links = re.findall(r'href="#(answer-\d)-take-1" data-player="[^"]+" data-seek="([\d.]+)"', summary)
    expected = [
        (f"answer-{finding.position + 1}", f"{finding.evidence.start_s:.2f}")
        for finding in (*report.worked, *report.next_steps)
        if finding.evidence and finding.evidence.start_s is not None
    ]
    assert links == expected
    assert {answer for answer, _ in links} == {"answer-1", "answer-2"}, "spread over both answers"


def test_lanes_are_drawn_to_scale() -> None:
    html = render_html(report_of(take()), templates=TEMPLATES)
    speech = html[html.index("lane-speech") :]
    first = re.search(r'<rect x="([\d.]+)%" width="([\d.]+)%"', speech)
    assert first
    assert float(first[1]) == pytest.approx(100 * 1.2 / 22.0, abs=0.01)
    assert float(first[2]) == pytest.approx(100 * 4.8 / 22.0, abs=0.01)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"presence": Presence(False, "카메라 영상이 없습니다.")}, "카메라 영상이 없습니다."),
        ({"presence": Presence(True, face_share=0.41)}, "41%로 60%보다 적어"),
        ({"presence": Presence(True, face_share=0.9, enough=True)}, "시선 맞추기를 하지 않아"),
        ({"transcript": Transcript("", TranscriptSource.SILENT)}, "말소리를 찾지 못했습니다."),
        ({"transcript": Transcript("", TranscriptSource.NONE)}, "글로 옮기지 못했습니다."),
        ({"transcript": Transcript("", TranscriptSource.NONE, final=False)}, "아직 글로 옮기고 있습니다."),
        ({"transcript": Transcript("적은 답변입니다.", TranscriptSource.TYPED)}, "글로 적은 답변입니다."),
        ({"skipped": True}, "건너뛴 질문이라 살펴보지 않았습니다."),
        ({"evaluation": Evaluation((), held="한 마디 답변이라 판단하지 않았습니다.")}, "한 마디 답변이라"),
        ({"evaluation": None}, "답변 1개를 아직 살펴보고 있습니다."),
        ({"delivery": Delivery(0.0)}, "답변 길이"),
    ],
)
def test_what_is_missing_is_said(changes: dict[str, object], words: str) -> None:
    assert words in page_of(report_of(take(**changes))).text


def test_a_report_without_answers_is_still_a_page() -> None:
    page = page_of(build_report(record(), []))
    assert "아직 답변이 없습니다." in page.text
    assert "근거 없는 칭찬은 적지 않습니다." in page.text


def test_sound_travels_inside_the_file(tmp_path: Path) -> None:
    wav = write_wav(tmp_path / "answer.wav", 3.0)
    made = take(recording=replace(take().recording, audio=wav))
    page = Page(render_html(report_of(made), templates=TEMPLATES, audio=compress_audio))
    (player,) = page.all("audio")
    source = player["src"] or ""
    assert source.startswith("data:audio/webm;base64,")
    with av.open(io.BytesIO(base64.b64decode(source.partition(",")[2]))) as sound:
        assert sound.streams.audio[0].codec_context.name == "opus"
        assert (sound.duration or 0) / av.time_base == pytest.approx(3.0, abs=0.1)


def test_a_recording_that_is_gone_costs_the_player_and_nothing_else(tmp_path: Path) -> None:
    made = take(recording=replace(take().recording, audio=tmp_path / "gone.wav"))
    page = Page(render_html(report_of(made), templates=TEMPLATES, audio=compress_audio))
    assert page.all("audio") == []
    assert "녹음 파일 gone.wav" in page.text
    assert "말씀하신 내용" in page.text


def test_video_is_linked_only_where_it_lies_beside_the_file(tmp_path: Path) -> None:
    media = tmp_path / "녹화 #1" / "a?b.mkv"
    media.parent.mkdir()
    media.write_bytes(b"video")
    report = report_of(take(recording=replace(take().recording, media=media)))
    beside = Page(render_html(report, templates=TEMPLATES, beside=tmp_path))
    (video,) = beside.all("video")
    assert video["src"] == "%EB%85%B9%ED%99%94%20%231/a%3Fb.mkv"
    elsewhere = Page(render_html(report, templates=TEMPLATES, beside=tmp_path / "other"))
    assert elsewhere.all("video") == []
    assert str(tmp_path) not in render_html(report, templates=TEMPLATES), "no folder of this computer is given away"


def test_headings_go_down_one_level_at_a_time_and_drawings_have_names() -> None:
    page = page_of(report_of(take(0, 1), take(0, 2), take(1)))
    assert page.all("html")[0]["lang"] == "ko"
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    for attributes in page.all("svg"):
        named = attributes.get("role") == "img" and attributes.get("aria-label")
        assert named or attributes.get("aria-hidden") == "true" or attributes.get("class") == "cursor", attributes


def _tokens(style: str, start: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9A-F]{6})", style[style.index(start) :].split("}")[0]))


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("start", [":root", "@media (prefers-color-scheme: dark)", "@media print"])
def test_text_stands_out_from_its_ground_in_every_look(start: str) -> None:
    """4.5:1 for text (WCAG 2.2, 1.4.3)."""
    style = (TEMPLATES / "report.css").read_text(encoding="utf-8")
    tokens = _tokens(style, start) if start == ":root" else _tokens(style[style.index(start) :], ":root")
    pairs = [(ink, ground) for ink in ("ink", "muted", "indigo", "amber-ink") for ground in ("paper", "card")]
    pairs += [("amber-ink", "amber-tint"), ("indigo", "indigo-tint"), ("green-ink", "green-tint"), ("card", "green")]
    pairs += [("ink", "indigo-tint"), ("ink", "green-tint"), ("muted", "green-tint"), ("muted", "indigo-tint")]
    for ink, ground in pairs:
        light, dark = sorted((_luminance(tokens[ink]), _luminance(tokens[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (start, ink, ground)
