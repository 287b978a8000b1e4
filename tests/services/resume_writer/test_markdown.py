"""The text as Markdown: words of a person are words, whatever they look like."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from maju.domain.resume_text import EssayQuestion, EssaySentence, EssayText, ResumeKind, ResumeSection, ResumeText
from maju.services.resume_writer.markdown import render_markdown

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TEXT = ResumeText(
    "김하늘",
    "물류 사무원",
    (("이름", "김하늘"), ("연락처", "010-1234-5678")),
    (
        ResumeSection("경력", ("기간", "회사"), (("2023.03 ~ 현재", "가나마트"),)),
        ResumeSection("기술", (), (("쓸 수 있는 기술", "엑셀, C++"),)),
    ),
    (
        EssayText(EssayQuestion("a", "지원한 동기"), (EssaySentence("물건이 제때 가는 일이 좋습니다.", "answer:a"),)),
        EssayText(EssayQuestion("b", "강점")),
    ),
)
hostile = st.text(alphabet="가나 ab1.*_`#|[]()<>~!-+\\&;\n", min_size=1, max_size=40)


def of_kind(text: ResumeText, kind: ResumeKind) -> list[str]:
    tokens = READER.parse(render_markdown(text, kind))
    return [tokens[i + 1].content for i, token in enumerate(tokens) if token.type == "heading_open"]


def test_each_part_has_its_heading_and_empty_essays_have_none() -> None:
    assert of_kind(TEXT, ResumeKind.RESUME) == ["이력서", "경력", "기술"]
    assert of_kind(TEXT, ResumeKind.ESSAY) == ["자기소개서", "1. 지원한 동기"]
    assert of_kind(TEXT, ResumeKind.BOTH) == ["이력서", "경력", "기술", "자기소개서", "1. 지원한 동기"]
    assert "2023.03 ~ 현재" in render_markdown(TEXT, ResumeKind.RESUME), "a period reads as it is"


@given(hostile, hostile)
def test_whatever_is_written_is_read_back_as_plain_words(cell: str, sentence: str) -> None:
    text = ResumeText(
        "",
        "",
        (),
        (ResumeSection("경력", ("내용",), ((cell,),)),),
        (EssayText(EssayQuestion("a", "동기"), (EssaySentence(" ".join(sentence.split()), "answer:a"),)),),
    )
    tokens = READER.parse(render_markdown(text, ResumeKind.BOTH))
    kinds = {token.type.split("_")[0] for token in tokens}
    assert kinds <= {"heading", "inline", "table", "thead", "tbody", "tr", "th", "td", "paragraph"}
    inside = {child.type for token in tokens for child in token.children or ()}
    assert inside <= {"text", "softbreak", "html_inline", "text_special"}
    assert all(c.content == "<br>" for t in tokens for c in t.children or () if c.type == "html_inline")
    said = " ".join(sentence.split())
    if said:
        read = "".join(child.content for child in tokens[-2].children or ())
        assert read == said
