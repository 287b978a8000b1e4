"""What the interview page says in each phase."""

from dataclasses import dataclass

from maju.domain.answer import DeviceEvent
from maju.domain.interview_events import Phase
from maju.domain.interview_snapshot import Snapshot
from maju.domain.ports import RecorderStatus
from maju.services.device_check import BYTES_PER_HOUR
from maju.ui.texts import tr


@dataclass(frozen=True, slots=True)
class MainAction:
    """Words and key of the primary button; ``possible`` False while it has to wait."""

    words: str
    key: str
    possible: bool = True


def main_action(snapshot: Snapshot, now: float, *, typing: bool) -> MainAction:
    """What the primary button does now."""
    enter = "Ctrl+Enter" if typing else "Enter"
    match snapshot.phase:
        case Phase.ASKING:
            return MainAction(tr("바로 답하기"), "Space")
        case Phase.PREPARING:
            return MainAction(tr("답변 시작"), "Space")
        case Phase.ANSWERING:
            return MainAction(tr("답변 마치기"), enter, now >= snapshot.may_proceed_at)
        case Phase.REVIEWING:
            return MainAction(tr("다음으로"), "Enter")
        case Phase.RESTING:
            return MainAction(tr("이어서 하기"), "Space")
    return MainAction(tr("잠시만 기다려 주십시오"), "", False)


def phase_title(snapshot: Snapshot) -> str:
    """Heading of the time card."""
    titles = {
        Phase.ASKING: tr("질문을 듣고 있습니다"),
        Phase.PREPARING: tr("준비 시간"),
        Phase.ANSWERING: tr("답변 시간"),
        Phase.WRAPPING: tr("정리하고 있습니다"),
        Phase.REVIEWING: tr("답변을 마쳤습니다"),
        Phase.RESTING: tr("쉬는 중"),
    }
    return titles.get(snapshot.phase, tr("시작하고 있습니다"))


def phase_hint(snapshot: Snapshot, *, microphone: bool, auto_end_s: float) -> str:
    """A sentence that takes a worry away."""
    if snapshot.phase is Phase.ANSWERING and not microphone:
        return tr("글로 적어 주십시오. 시간이 다 되면 적으신 데까지 저장합니다.")
    if snapshot.phase is Phase.ANSWERING and auto_end_s:
        return tr("{seconds}초 동안 말씀이 없으면 답변을 마칩니다.", seconds=int(auto_end_s))
    hints = {
        Phase.ASKING: tr("질문을 끝까지 듣고 답하셔도 되고, 바로 답하셔도 됩니다."),
        Phase.PREPARING: tr("떠오르는 말을 두세 가지로 정리해 보십시오. 먼저 시작하셔도 됩니다."),
        Phase.ANSWERING: tr("말씀이 잠시 멈춰도 끊지 않습니다. 천천히 생각하셔도 됩니다."),
        Phase.REVIEWING: tr("저장했습니다. 다시 답하면 앞의 답변도 함께 남습니다."),
        Phase.RESTING: tr("녹음과 녹화를 멈췄습니다. 준비되시면 이어서 하십시오."),
    }
    return hints.get(snapshot.phase, "")


def recorder_words(status: RecorderStatus | None) -> str:
    """Small print beside the recording mark."""
    if status is None:
        return ""
    words = [tr("마이크 정상") if status.microphone else tr("마이크 없음")]
    if status.camera:
        words.append(tr("카메라 {rate}fps", rate=round(status.picture_rate)))
    hours = status.free_bytes / BYTES_PER_HOUR
    if hours >= 1:
        words.append(tr("남은 공간 {hours}시간", hours=int(hours)))
    elif status.free_bytes:
        words.append(tr("남은 공간 {minutes}분", minutes=int(hours * 60)))
    return " · ".join(words)


def device_words(event: DeviceEvent) -> tuple[str, str]:
    """(sentence, tone) for something a device did; empty for what needs no word, or has one of the session's own (``suspended``)."""
    words = {
        "camera-frozen": (tr("카메라가 멈췄습니다. 소리는 계속 녹음하고 있습니다."), "amber"),
        "camera-lost": (tr("카메라가 빠졌습니다. 소리는 계속 녹음하고 있습니다."), "amber"),
        "camera-back": (tr("카메라가 돌아왔습니다."), "green"),
        "microphone-lost": (
            tr("마이크에서 소리가 오지 않습니다. 그때까지의 말씀은 저장했습니다. 다시 꽂으시면 이어서 녹음합니다."),
            "amber",
        ),
        "microphone-frozen": (
            tr("마이크가 같은 소리만 되풀이해 다시 켜고 있습니다. 그때까지의 말씀은 저장했습니다."),
            "amber",
        ),
        "microphone-silent": (
            tr("마이크에서 아무 소리도 들어오지 않습니다. 말씀하고 계셨다면 마이크의 음소거를 확인해 주십시오."),
            "amber",
        ),
        "microphone-back": (tr("마이크가 돌아왔습니다."), "green"),
        "disk-failed": (
            tr("저장 장치에 쓸 수 없어 녹음을 마쳤습니다. 그때까지의 말씀은 저장했습니다."),
            "vermilion",
        ),
        "disk-low": (
            tr(
                "저장 공간이 얼마 남지 않았습니다. 지금 답변은 계속 녹음하고 있습니다. 답변을 마친 뒤 공간을 비워 주십시오."
            ),
            "amber",
        ),
        "disk-full": (tr("저장 공간이 모자라 녹음을 마쳤습니다. 그때까지의 말씀은 저장했습니다."), "vermilion"),
    }
    return words.get(event.kind, ("", ""))
