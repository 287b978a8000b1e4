"""When nothing may be judged (EVIDENCE rule 2: poor evidence gives 판단 보류, never a middling number)."""

from maju.domain.answer import Transcript, TranscriptSource
from maju.domain.korean import hangul_share
from maju.domain.ports import WordAnalyzer
from maju.services.judging.reading import AnswerReading
from maju.services.measuring.fillers import find_fillers

LEAST_WORDS = 3
LEAST_CONTENT = 3
"""Different content words below which an answer says too little to be judged: ‘네, 저는 정말 괜찮습니다’ has one."""
LEAST_CONFIDENCE = 0.4
"""Mean word probability of the recogniser below which the text is more guess than transcript."""
LEAST_HANGUL = 0.4


def reason_to_hold(transcript: Transcript, reading: AnswerReading, words: WordAnalyzer) -> str:
    """Why this take cannot be judged, in words for the candidate; empty where it can."""
    if transcript.source is TranscriptSource.SILENT:
        return "말소리가 감지되지 않아 판단을 보류했습니다."
    if transcript.source is TranscriptSource.NONE or not transcript.text.strip():
        return "말씀하신 내용을 옮긴 글이 없어 판단을 보류했습니다. 답변을 글로 적으면 살펴볼 수 있습니다."
    confidence = transcript.confidence if transcript.source is TranscriptSource.SPEECH else None
    if confidence is not None and confidence < LEAST_CONFIDENCE:
        return (
            f"말소리를 글로 옮긴 정확도가 낮아({confidence:.0%}) 판단을 보류했습니다. 옮긴 글을 고치면 다시 살펴봅니다."
        )
    if transcript.language != "ko" or hangul_share(transcript.text) < LEAST_HANGUL:
        return "한국어로 한 답변이 아니어서 판단을 보류했습니다. 지금은 한국어 답변만 살펴봅니다."
    fillers = {f.start_char for f in find_fillers(transcript.text, words)}
    spoken = [w for w in _words(transcript.text) if w not in fillers]
    content = {lemma.form for sentence in reading.sentences for lemma in sentence.lemmas if lemma.start not in fillers}
    if len(spoken) < LEAST_WORDS:
        return "답변이 너무 짧아 판단을 보류했습니다. 한두 문장만 더 말하면 살펴볼 수 있습니다."
    if len(content) < LEAST_CONTENT:
        return "내용이 담긴 말이 거의 없어 판단을 보류했습니다. 무엇을 왜 했는지 한 문장만 더해 보십시오."
    return ""


def _words(text: str) -> list[int]:
    """Where the words stand that have a letter or a digit in them."""
    starts: list[int] = []
    position = 0
    for word in text.split():
        position = text.index(word, position)
        if any(c.isalnum() for c in word):
            starts.append(position)
        position += len(word)
    return starts
