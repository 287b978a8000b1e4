"""What came of an interview without a network: which process asked how, and what the system answered (``maju self-test --offline``)."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from maju.domain.phrase import Phrase

FORMAT = "maju-offline-proof/1"
PROGRAM = "program"
BY_MAJU, BY_KERNEL = "NetworkForbiddenError", ("EPERM", "PermissionError")

PROCESSES = {
    PROGRAM: "마주 본체",
    "recorder": "녹음",
    "whisper_child": "말을 글로 옮기기",
    "kiwi_child": "형태소 분석",
    "face_child": "얼굴 살펴보기",
    "llama_child": "언어 모델",
    "encoder_child": "문장 비교",
    "supertonic_child": "면접관 목소리",
    "documents": "문서 읽기",
}
WAYS = {
    "python-tcp": "파이썬으로 연결",
    "python-udp": "파이썬으로 전송",
    "python-name": "파이썬으로 주소 찾기",
    "native-ipv4": "운영체제 함수로 연결(IPv4)",
    "native-ipv6": "운영체제 함수로 연결(IPv6)",
    "child": "새로 띄운 프로그램에서 연결",
}


@dataclass(frozen=True, slots=True)
class Way:
    """One try: how, what the system answered (the name of an error, or ``granted``), and whether no socket was handed out."""

    way: str
    answer: str
    refused: bool


@dataclass(frozen=True, slots=True)
class ProcessTries:
    """What one process tried. ``kernel``: the system itself refuses, to native code and children as well."""

    process: str
    kernel: bool
    tries: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class OfflineProof:
    """``asked``: how often a library asked of its own accord and was refused; what native code asked is refused, not counted.
    ``answers``: answers the interview came to; ``problems``: what went wrong in it."""

    processes: tuple[ProcessTries, ...]
    asked: tuple[tuple[str, int], ...]
    answers: int
    problems: tuple[str, ...]

    @property
    def by_kernel(self) -> bool:
        """Whether the system forbids it to everybody, not only Python to Python code."""
        return bool(self.processes) and all(process.kernel for process in self.processes)

    @property
    def got_through(self) -> tuple[tuple[str, Way], ...]:
        """Tries that were handed a socket, or an answer, by process."""
        return tuple((each.process, way) for each in self.processes for way in each.tries if not way.refused)

    @property
    def holds(self) -> bool:
        """Whether an interview went through and nothing got at the network."""
        tried = {each.process for each in self.processes}
        return PROGRAM in tried and not self.got_through and not self.problems and self.answers > 0

    def to_plain(self) -> dict[str, Any]:
        """The document of ``assets/schemas/self-test-offline.schema.json``."""
        return {
            "format": FORMAT,
            "holds": self.holds,
            "forbidden_by": "kernel" if self.by_kernel else "python",
            "processes": [
                {
                    "process": each.process,
                    "kernel": each.kernel,
                    "tries": [{"way": way.way, "answer": way.answer, "refused": way.refused} for way in each.tries],
                }
                for each in self.processes
            ],
            "asked": [{"package": package, "refused": times} for package, times in self.asked],
            "interview": {"answers": self.answers, "problems": list(self.problems)},
        }


def proof_from_plain(raw: dict[str, Any]) -> OfflineProof:
    """The reverse of :meth:`OfflineProof.to_plain`. Raises: ValueError, KeyError, TypeError."""
    if raw["format"] != FORMAT:
        raise ValueError(raw["format"])
    return OfflineProof(
        tuple(_tries(each) for each in raw["processes"]),
        tuple((str(each["package"]), int(each["refused"])) for each in raw["asked"]),
        int(raw["interview"]["answers"]),
        tuple(map(str, raw["interview"]["problems"])),
    )


def read_witness(path: Path) -> tuple[tuple[ProcessTries, ...], tuple[tuple[str, int], ...]]:
    """What the processes wrote down: their tries, and who was refused how often. Raises: OSError, ValueError, KeyError."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    asked = Counter(str(line["refused"]) for line in lines if "refused" in line)
    processes = dict.fromkeys(
        _tries(line) for line in lines if "process" in line
    )  # an engine that was started twice says the same
    return tuple(processes), tuple(sorted(asked.items()))


def way_words(way: Way) -> Phrase:
    """What the system answered, for people."""
    if not way.refused:
        return Phrase("막히지 않았습니다({answer}).", {"answer": way.answer})
    if way.answer == BY_MAJU:
        return Phrase("마주가 거절했습니다.", {})
    if way.answer in BY_KERNEL:
        return Phrase("운영체제가 거절했습니다.", {})
    return Phrase("소켓을 받지 못했습니다({answer}).", {"answer": way.answer})


def proof_words(proof: OfflineProof) -> tuple[Phrase, ...]:
    """The result in sentences, the most important one first."""
    tries = sum(len(each.tries) for each in proof.processes)
    facts: dict[str, object] = {"tries": tries, "processes": len(proof.processes)}
    if proof.got_through:
        first = Phrase(
            "네트워크가 다 막히지 않았습니다. 시도 {tries}번 가운데 {through}번이 통했습니다.",
            facts | {"through": len(proof.got_through)},
        )
    else:
        first = Phrase("프로세스 {processes}개에서 {tries}번 시도했고 모두 거절되었습니다.", facts)
    return (first, _who_forbids(proof), _interview_words(proof), *_asked_words(proof))


def _who_forbids(proof: OfflineProof) -> Phrase:
    if proof.by_kernel:
        return Phrase(
            "운영체제가 막고 있어 마주가 쓰는 라이브러리와 새로 띄운 프로그램도 인터넷 소켓을 얻지 못합니다.", {}
        )
    return Phrase(
        "이 운영체제에서는 마주의 파이썬 코드만 막을 수 있습니다. 더 확실하게 하시려면 면접 동안 네트워크 연결을 꺼 두십시오.",
        {},
    )


def _interview_words(proof: OfflineProof) -> Phrase:
    if proof.problems or not proof.answers:
        reason = proof.problems[0] if proof.problems else "답변이 없습니다."
        return Phrase("네트워크 없이 본 면접을 마치지 못했습니다. {reason}", {"reason": reason})
    return Phrase(
        "그 상태에서 면접을 끝까지 보았고 답변 {answers}개의 보고서가 나왔습니다.", {"answers": proof.answers}
    )


def _asked_words(proof: OfflineProof) -> tuple[Phrase, ...]:
    if not proof.asked:
        return (Phrase("면접 동안 스스로 네트워크를 찾은 파이썬 라이브러리는 없었습니다.", {}),)
    who = ", ".join(f"{package} {times}" for package, times in proof.asked)
    return (Phrase("면접 동안 스스로 네트워크를 찾다가 거절된 라이브러리(횟수): {who}", {"who": who}),)


def _tries(raw: dict[str, Any]) -> ProcessTries:
    ways = tuple(Way(str(each["way"]), str(each["answer"]), bool(each["refused"])) for each in raw["tries"])
    return ProcessTries(str(raw["process"]), bool(raw["kernel"]), ways)
