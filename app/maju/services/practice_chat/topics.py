"""The work and the experience that a request names: ‘백엔드 개발자 신입 예상 질문’."""

import re
from collections.abc import Iterable
from dataclasses import replace

from maju.domain.chat import ChatTopic
from maju.domain.jobs import Occupation
from maju.domain.question import Experience

_LONGEST = 60
"""Characters of a request: a longer text tells of a work and does not choose one."""
_SHORTEST_NAME = 3
_NEW = re.compile(r"(?<![가-힣])신입")
_EXPERIENCED = re.compile(r"(?<![가-힣])경력(?:(?:직|자|사원)|으로|\s+(?=예상|면접|질문|모범|자기\s?소개|지원)|$)")


def named_topic(text: str, topic: ChatTopic, occupations: Iterable[Occupation]) -> ChatTopic:
    """``topic`` with the occupation whose name, the longest of all, stands in a short ``text``, and with 신입 or 경력 where it says
    so; unchanged where it names neither."""
    if len(text) > _LONGEST:
        return topic
    if _NEW.search(text):
        topic = replace(topic, experience=Experience.NEW)
    elif _EXPERIENCED.search(text):
        topic = replace(topic, experience=Experience.EXPERIENCED)
    named = [(len(name), each) for each in occupations for name in (each.name, *each.also) if _stands_in(name, text)]
    if not named:
        return topic
    found = max(named, key=lambda pair: pair[0])[1]
    if found.id == topic.occupation_id:
        return topic
    return replace(
        topic,
        occupation_id=found.id,
        occupation=found.name,
        group=found.interview_group,
        posting_id="",
        posting="",
    )


def without_work(subject: str, topic: ChatTopic) -> str:
    """``subject`` without the names of the work and the experience: 간호사 지원동기 is 지원동기."""
    rest = subject.replace(topic.occupation, " ") if topic.occupation else subject
    return " ".join(_EXPERIENCED.sub(" ", _NEW.sub(" ", rest)).split()) or subject


def _stands_in(name: str, text: str) -> bool:
    bare = re.sub(r"\s*\([^()]*\)", "", name)
    return len(bare) >= _SHORTEST_NAME and re.search(rf"(?<![가-힣A-Za-z]){re.escape(bare)}", text) is not None
