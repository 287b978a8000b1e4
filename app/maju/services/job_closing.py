"""What closes a gap: Korean sentences by the kind of skill and by how far a person has it.

Written for this program. They name kinds of training that exist for everybody (국민내일배움카드, 자격시험), and no school.
"""

import re
from collections.abc import Iterable
from zlib import crc32

from maju.domain.jobs import Having, Skill
from maju.domain.phrase import Phrase

_SKILL_LACKING = (
    "{skill}을(를) 다루는 짧은 훈련 과정을 국민내일배움카드로 찾아 듣고, 배운 것으로 결과물 하나를 남겨 보십시오.",
    "{skill}이(가) 필요한 작은 일을 하나 정해 처음부터 끝까지 해 보고, 한 일과 걸린 시간을 한 쪽으로 적어 두십시오.",
    "지금까지 한 일 가운데 {skill}와(과) 가장 가까운 것을 골라, 같은 점과 다른 점을 말할 수 있게 정리해 보십시오.",
    "현직자가 {skill}을(를) 하는 모습을 영상이나 견학으로 본 뒤 순서를 적고, 한 단계씩 따라 해 보십시오.",
    "{skill}을(를) 하는 곳에서 단기 일자리나 실습을 열흘만 해 보아도 면접에서 할 말이 생깁니다.",
    "{skill}에서 자주 생기는 실수 세 가지를 찾아, 왜 생기고 어떻게 막는지 자기 말로 설명해 보십시오.",
    "가까운 직업훈련기관의 야간이나 주말 과정에서 {skill} 실습 시간이 긴 것을 골라 보십시오.",
    "모임이나 봉사 활동에서 {skill}을(를) 맡아 해 보고, 전과 후에 달라진 것을 숫자로 남겨 두십시오.",
    "{skill}의 결과가 좋은지 나쁜지 가르는 기준부터 찾아 보고, 그 기준으로 연습한 것을 스스로 매겨 보십시오.",
    "같은 직업을 준비하는 사람과 짝을 지어 {skill}을(를) 서로 시험해 보고 고칠 점을 한 가지씩 받아 보십시오.",
    "{skill}을(를) 다룬 책 한 권을 정해 장마다 하나씩 실제로 해 보면 두 달 안에 기본은 갖출 수 있습니다.",
    "첫 달은 {skill}의 기본 순서를 익히고 둘째 달은 실제와 비슷한 과제를 푸는 식으로 계획을 세워 보십시오.",
)
_SKILL_PARTLY = (
    "{skill}와(과) 이어지는 말씀을 하셨습니다. 그때 한 일을 이 직업의 말로 바꾸어 한 문장으로 적어 보십시오.",
    "이미 한 것에서 한 걸음만 더 나가면 됩니다. {skill}을(를) 혼자 끝까지 해낸 사례 하나를 만들어 보십시오.",
    "{skill}에 가까운 일을 얼마나 자주, 어느 정도로 해 보았는지 횟수와 규모를 붙여 말할 수 있게 준비해 보십시오.",
    "{skill}을(를) 작은 과제에 바로 써 보고, 막힌 곳과 푼 방법을 기록해 두십시오.",
    "{skill}에서 아직 해 보지 않은 부분이 무엇인지 적고, 그 부분만 다루는 실습을 찾아 보십시오.",
)
_SOFTWARE_LACKING = (
    "{skill}의 체험판이나 공개된 연습 자료로 작은 결과물을 하나 만들어 보십시오.",
    "{skill}에서 자주 쓰는 기능 다섯 가지를 먼저 익히고, 단축키까지 손에 붙여 두십시오.",
    "{skill}의 공식 설명서에서 첫 장의 따라 하기를 끝까지 해 보고 화면을 갈무리해 두십시오.",
    "지금 쓰는 프로그램으로 하던 일을 {skill}으로(로) 똑같이 다시 해 보면 가장 빨리 늡니다.",
    "사람들이 {skill}에서 막히는 질문을 모아 하나씩 풀어 보고, 푼 것을 짧게 적어 모아 두십시오.",
    "{skill} 입문 강의를 하나 끝낸 뒤, 실제 자료로 같은 작업을 처음부터 다시 해 보십시오.",
    "{skill}을(를) 가르치는 국민내일배움카드 과정을 찾고, 과제를 제출하는 과정을 고르십시오.",
)
_TOOL_LACKING = (
    "{skill}을(를) 직접 만져 볼 수 있는 실습 과정을 찾아 기본 조작을 손에 익히십시오.",
    "{skill}을(를) 쓰기 전에 점검할 것과 쓰고 나서 정리할 것을 순서대로 외워 두십시오.",
    "{skill}을(를) 갖춘 훈련기관이나 현장 견학을 알아보고, 쓰는 모습을 한 번이라도 가까이에서 보십시오.",
    "{skill}을(를) 다룰 때의 안전 수칙부터 익히면 면접에서 믿음을 줄 수 있습니다.",
    "{skill}이(가) 없는 곳에서 일하셨다면, 대신 쓰던 것과 무엇이 다른지부터 견주어 보십시오.",
    "{skill}을(를) 쓰는 작업 영상을 세 편 보고, 순서와 주의할 점을 자기 말로 적어 보십시오.",
    "{skill}의 이름난 고장이나 실수가 무엇이고 어떻게 알아차리는지 찾아 두십시오.",
)
_TOOL_PARTLY = (
    "말씀하신 경험과 {skill}을(를) 다루는 일이 무엇이 같고 무엇이 다른지 세 가지씩 적어 보십시오.",
    "{skill}을(를) 써 보셨다면 어떤 일에 얼마 동안 썼는지 적고, 아니라면 써 본 것 가운데 가장 가까운 도구로 적어 보십시오.",
    "{skill}으로(로) 하는 일의 순서를 말씀하신 경험에 빗대어 1분 동안 설명하는 연습을 해 보십시오.",
    "{skill}을(를) 처음부터 끝까지 혼자 다루어 보는 실습을 한 번 해 두십시오.",
)
_KNOWLEDGE_LACKING = (
    "{skill}의 기본 용어 스무 개를 골라 자기 말로 풀어 적어 보십시오.",
    "{skill}을(를) 다루는 공개 강의 하나를 끝까지 듣고, 배운 것을 한 쪽으로 간추려 보십시오.",
    "{skill}에 관한 입문서를 한 권 정해 읽고, 이 직업에서 그것이 쓰이는 장면을 셋 적어 보십시오.",
    "{skill}을(를) 이 직업의 사람들이 언제 꺼내 쓰는지 현직자의 글이나 영상에서 찾아 적어 두십시오.",
    "{skill}을(를) 모르면 현장에서 어떤 문제가 생기는지 사례를 하나 찾아 원인을 설명해 보십시오.",
    "{skill}와(과) 맞닿은 학교 과목이나 훈련 과목을 들은 적이 있다면 그 내용부터 되살려 보십시오.",
    "누가 {skill}이(가) 무엇이냐고 물을 때 1분 안에 대답하는 연습을 해 보십시오.",
    "{skill} 문제집에서 기초 문제를 하루 열 개씩 풀며 틀린 것만 모아 다시 보십시오.",
    "{skill}을(를) 배우는 온라인 과정은 많으니, 과제를 내고 고쳐 주는 과정을 고르십시오.",
)
_KNOWLEDGE_PARTLY = (
    "{skill} 가운데 이 직업에서 가장 자주 쓰는 부분 하나를 골라 깊이 보십시오.",
    "{skill}을(를) 실제 사례 하나에 적용해 보고 결론까지 적어 보십시오.",
    "{skill} 가운데 설명이 막히는 곳을 찾아 그 부분만 다시 정리해 보십시오.",
    "{skill}와(과) 이어지는 배움과 경험을 함께 말할 수 있게 두 문장으로 준비해 보십시오.",
)
_CERTIFICATE_LACKING = (
    "{skill}의 응시 자격과 올해 시험 날짜를 시행 기관 누리집에서 먼저 확인해 보십시오.",
    "{skill}은(는) 지난 문제부터 한 회 풀어 보고, 모자란 과목 위주로 공부 계획을 세우십시오.",
    "{skill} 과정을 국민내일배움카드로 들을 수 있는지 고용24에서 찾아 보십시오.",
    "{skill}이(가) 꼭 있어야 지원할 수 있는지, 있으면 더 좋은 것인지 공고에서 먼저 가려 보십시오.",
    "{skill} 시험은 필기와 실기를 나누어 준비하고, 실기는 연습할 장소부터 구해 두십시오.",
    "{skill}을(를) 당장 따기 어렵다면 준비를 시작한 날짜와 응시할 회차를 정해 면접에서 그대로 말씀하십시오.",
    "{skill}을(를) 준비하는 사람들의 공부 기간을 알아보고, 하루에 낼 수 있는 시간으로 나누어 보십시오.",
)
_CERTIFICATE_PARTLY = (
    "{skill} 시험을 준비하신다면 이력서에 응시 회차와 예정일을 적고, 면접에서 준비 상황을 짧게 말씀하십시오.",
    "말씀하신 것과 {skill} 시험 범위가 겹치는 과목부터 확인하면 준비할 것이 줄어듭니다.",
    "{skill}의 필기와 실기를 아는 것과 모르는 것으로 나누고, 모르는 것만 따로 계획을 세워 보십시오.",
    "{skill}의 시험 범위에서 이미 알고 있는 내용 하나를 골라 면접 답변에 넣어 보십시오.",
)
_BY_CERTIFICATE = (
    "{skill}은(는) {certificate} 시험을 준비하면 함께 익힐 수 있습니다. 응시 자격부터 확인해 보십시오.",
    "{certificate} 시험 범위에 {skill}이(가) 가까이 닿아 있습니다. 실기 과제를 하나 골라 연습해 보십시오.",
    "{skill}을(를) 증명할 방법이 마땅하지 않다면 {certificate} 취득을 목표로 잡아 보십시오.",
)
SENTENCES = {
    ("skill", Having.LACK): _SKILL_LACKING,
    ("skill", Having.PARTLY): _SKILL_PARTLY,
    ("software", Having.LACK): _SOFTWARE_LACKING,
    ("software", Having.PARTLY): _TOOL_PARTLY,
    ("tool", Having.LACK): _TOOL_LACKING,
    ("tool", Having.PARTLY): _TOOL_PARTLY,
    ("knowledge", Having.LACK): _KNOWLEDGE_LACKING,
    ("knowledge", Having.PARTLY): _KNOWLEDGE_PARTLY,
    ("certificate", Having.LACK): _CERTIFICATE_LACKING,
    ("certificate", Having.PARTLY): _CERTIFICATE_PARTLY,
}
_LEVELS = ("산업기사", "기능사", "기능장", "기술사", "기사", "1급", "2급", "3급", "관리사", "운전", "전문가", "자격증")
_SOFTWARE = re.compile(
    r"^[A-Za-z0-9 .+#&/-]+$|\(HWP\)|(?:시스템|프로그램|소프트웨어|플랫폼|앱|누리집|메신저|데이터베이스|엑셀|오피스)$"
)
"""Tools that are programs: Latin names, and those that say so."""
_SHORTEST_SUBJECT = 2


class Closing:
    """Chooses sentences for one gap: the same skill gets the same, and none comes twice before all have come."""

    def __init__(self, certificates: Iterable[str] = ()) -> None:
        self._certificates = tuple(certificates)
        self._used: set[str] = set()

    def sentence(self, skill: Skill, having: Having) -> Phrase | str:
        """What would close the gap, empty where there is none."""
        if having is Having.HAVE:
            return ""
        certificate = self._certificate_for(skill) if having is Having.LACK and skill.kind != "certificate" else ""
        template = self._choose(_BY_CERTIFICATE if certificate else SENTENCES[_kind(skill), having], skill.id)
        return Phrase(template, {"skill": skill.name, "certificate": certificate})

    def _choose(self, templates: tuple[str, ...], key: str) -> str:
        start = crc32(key.encode()) % len(templates)
        turned = templates[start:] + templates[:start]
        chosen = next((each for each in turned if each not in self._used), turned[0])
        self._used.add(chosen)
        return chosen

    def _certificate_for(self, skill: Skill) -> str:
        """A certificate of the occupation whose subject is the skill: 용접기능사 for 용접."""
        subjects = {name: _subject(name) for name in self._certificates}
        bare = skill.name.replace(" ", "")
        return next(
            (
                name
                for name, subject in subjects.items()
                if len(subject) >= _SHORTEST_SUBJECT and (bare.startswith(subject) or subject.startswith(bare))
            ),
            "",
        )


def _kind(skill: Skill) -> str:
    return "software" if skill.kind == "tool" and _SOFTWARE.search(skill.name) else skill.kind


def _subject(certificate: str) -> str:
    bare = certificate.replace(" ", "").partition("(")[0]
    for level in _LEVELS:
        bare = bare.removesuffix(level)
    return bare
