"""Whether a sentence can be said aloud by an interviewer as it is written."""

import re

#: Letters, digits and the signs that a voice turns into a pause or a melody. A bracket, slash or quotation mark cannot be heard.
_UNSPEAKABLE = re.compile(r"[^가-힣A-Za-z0-9 ,.?%]")
_POLITE_QUESTION = re.compile(r"(니까|까요|나요|가요|어요|아요|여요|예요|에요|지요|죠|데요|래요|세요)\?$")
_POLITE_STATEMENT = re.compile(r"(니다|십시오|세요|어요|아요|예요|에요|지요|죠|까요|데요)\.$")
_SENTENCE_END = re.compile(r"(?<=[.?])\s+")


def sentences(text: str) -> list[str]:
    """Split after a full stop or question mark that a space follows (so ``2.0`` stays whole)."""
    return _SENTENCE_END.split(text)


def style_problems(text: str, most_sentences: int) -> list[str]:
    """What keeps the text from being spoken: signs, spacing, plain-form endings, too many sentences."""
    problems = []
    if signs := sorted(set(_UNSPEAKABLE.findall(text))):
        problems.append(f"signs that cannot be heard: {' '.join(signs)}")
    if text != " ".join(text.split()) or re.search(r"\s[.,?]|[,][^\s\d]", text):
        problems.append("spacing")
    parts = sentences(text)
    if len(parts) > most_sentences:
        problems.append(f"{len(parts)} sentences")
    for part in parts:
        if not (_POLITE_QUESTION.search(part) or _POLITE_STATEMENT.search(part)):
            problems.append(f"not a polite spoken ending: …{part[-12:]}")
    if re.search(r"니까\.|십시오\?|습니다\?", text):
        problems.append("ending and punctuation disagree")
    return problems
