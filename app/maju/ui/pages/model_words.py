"""Models in words for someone who has never heard of one: slots, sizes, states, how a transfer goes."""

from maju.domain.catalogue import Profile, Slot
from maju.domain.computer import ComputerFacts
from maju.domain.model_ports import FileCheck, TransferProgress
from maju.services.model_views import ModelLine, ModelState, ProfileOffer
from maju.ui.texts import known, length, tr
from maju.ui.transfers import Outcome, Transfer, TransferKind

SLOTS = (Slot.VOICE, Slot.SPEECH, Slot.LANGUAGE, Slot.FACE, Slot.POSE, Slot.EMBEDDING)
"""In the order in which a person meets them: heard, understood, judged, seen."""
NET_BITS_S = 100_000_000
"""The line that the waiting time of a download is told for: a usual Korean home connection."""


def slot_title(slot: Slot) -> str:
    """What a slot is called."""
    return {
        Slot.VOICE: tr("면접관 목소리"),
        Slot.SPEECH: tr("말을 글로 옮기기"),
        Slot.LANGUAGE: tr("답변 분석"),
        Slot.FACE: tr("화면 속 모습"),
        Slot.POSE: tr("화면에 앉은 위치"),
        Slot.EMBEDDING: tr("비슷한 내용 찾기"),
    }[slot]


def slot_purpose(slot: Slot) -> str:
    """What it is for."""
    return {
        Slot.VOICE: tr("질문을 사람처럼 읽어 줍니다."),
        Slot.SPEECH: tr("말씀하신 답변을 글로 옮겨, 무엇을 말했는지 살펴봅니다."),
        Slot.LANGUAGE: tr("답변의 내용을 읽고 잘된 점과 고칠 점을 찾습니다."),
        Slot.FACE: tr("화면을 바라본 시간처럼 보이는 사실만 잽니다. 점수에는 넣지 않습니다."),
        Slot.POSE: tr("어깨까지 화면에 보인 시간을 잽니다. 점수에는 넣지 않습니다."),
        Slot.EMBEDDING: tr("질문과 자료에서 뜻이 비슷한 것을 찾습니다."),
    }[slot]


def slot_without(slot: Slot) -> str:
    """What happens where there is no model."""
    return {
        Slot.VOICE: tr("받지 않으면 기본 음성이 읽습니다."),
        Slot.SPEECH: tr("아직 없습니다. 답변은 녹음되고, 글로 적어 답하거나 나중에 옮길 수 있습니다."),
        Slot.LANGUAGE: tr("아직 없습니다. 정해진 규칙으로 분석합니다(기본 분석)."),
        Slot.FACE: tr("아직 없습니다. 녹화는 그대로 되고, 화면 속 모습은 재지 않습니다."),
        Slot.POSE: tr("아직 없습니다. 어깨가 보였는지는 재지 않습니다."),
        Slot.EMBEDDING: tr("아직 없습니다. 함께 들어 있는 기본 검색을 씁니다."),
    }[slot]


def size_words(size: int) -> str:
    """Bytes as shops and sticks count them (1 GB = 10^9)."""
    if size >= 10**9:
        return f"{size / 1e9:.1f}GB"
    return f"{size / 1e6:.0f}MB" if size >= 10**6 else f"{size / 1e3:.0f}KB"


def memory_words(size: int) -> str:
    """Memory as it is printed on a computer (1 GB = 2^30): whole numbers, small ones with one place."""
    gigabytes = size / 2**30
    return f"{gigabytes:.0f}GB" if gigabytes >= 3 else f"{gigabytes:.1f}GB"


def facts_words(facts: ComputerFacts) -> tuple[str, ...]:
    """The computer, one part each."""
    card = tr("그래픽 카드 없음")
    if facts.card is not None:
        card = tr("그래픽 카드 {name} ({memory})", name=facts.card.name, memory=memory_words(facts.card.memory_bytes))
    return (
        tr("프로세서 코어 {count}개", count=facts.cores),
        tr("메모리 {memory}", memory=memory_words(facts.memory_bytes)),
        card,
        tr("남은 저장 공간 {size}", size=size_words(facts.free_disk_bytes)),
    )


def profile_promise(profile: Profile) -> str:
    """What one gets by it."""
    return {
        Profile.MINIMUM: tr("보통 노트북을 위한 가벼운 모델입니다."),
        Profile.STANDARD: tr("더 정확하게 받아 적고 더 꼼꼼하게 분석합니다."),
        Profile.HIGH: tr("가장 크고 꼼꼼한 모델입니다."),
    }[profile]


def offer_figures(offer: ProfileOffer) -> str:
    """How much there is to download, and how long that takes."""
    if not offer.bytes_missing:
        return tr("이미 모두 받았습니다.")
    seconds = offer.bytes_missing * 8 / NET_BITS_S
    return tr(
        "받을 크기 {size} · 약 {time} (100Mbps)",
        size=size_words(offer.bytes_missing),
        time=_roughly(seconds),
    )


def line_state(line: ModelLine) -> tuple[str, str]:
    """A word and a colour for the pill; empty where there is nothing to say."""
    if line.problem is not None or line.state is ModelState.BROKEN:
        return tr("쓸 수 없음"), "vermilion"
    if line.in_use:
        return tr("사용 중"), "green"
    return {
        ModelState.ABSENT: ("", "plain"),
        ModelState.PARTIAL: (tr("받다 멈춤"), "amber"),
        ModelState.INSTALLED: (tr("있음"), "plain"),
        ModelState.BROKEN: ("", "plain"),
    }[line.state]


def line_facts(line: ModelLine) -> str:
    """Size, licence, memory, and whether its hashes are known."""
    facts = []
    if line.state is ModelState.PARTIAL and line.bytes_missing is not None:
        whole = line.bytes_here + line.bytes_missing
        facts.append(tr("{all} 가운데 {here} 받음", all=size_words(whole), here=size_words(line.bytes_here)))
    elif line.bytes_here or line.bytes_missing:
        facts.append(size_words(line.bytes_here or line.bytes_missing or 0))
    if line.entry is not None:
        facts.append(line.entry.licence.name)
        if line.entry.memory_bytes:
            facts.append(tr("메모리 {memory} 사용", memory=memory_words(line.entry.memory_bytes)))
    if line.own:
        facts.append(tr("직접 더한 모델"))
    elif not line.pinned:
        facts.append(tr("파일 지문 미확인"))
    return " · ".join(facts)


def voice_name(number: int, voice: str) -> str:
    """A voice of an engine; Supertonic's ids tell who speaks (F1, M1)."""
    if len(voice) == 2 and voice[0] in "FM" and voice[1].isdigit():
        return tr("여성 {number}", number=voice[1]) if voice[0] == "F" else tr("남성 {number}", number=voice[1])
    return tr("목소리 {number}", number=number)


# --- transfers ------------------------------------------------------------------------------------------------------------


def transfer_title(transfer: Transfer) -> str:
    """What is being done."""
    return {
        TransferKind.DOWNLOAD: tr("모델을 받고 있습니다"),
        TransferKind.UNPACK: tr("USB에서 모델을 가져오고 있습니다"),
        TransferKind.PACK: tr("USB에 모델을 담고 있습니다"),
        TransferKind.VERIFY: tr("모델 파일을 검사하고 있습니다"),
    }[transfer.kind]


def transfer_share(progress: TransferProgress | None) -> float | None:
    """How much is done, 0 to 1; None while that cannot be told."""
    if progress is None or not progress.total:
        return None
    return min(1.0, progress.done / progress.total)


def transfer_what(transfer: Transfer, progress: TransferProgress | None) -> str:
    """Which model and file."""
    if progress is None:
        return ", ".join(known(label) for label in transfer.labels.values())
    label = known(transfer.labels.get(progress.model, progress.model))
    return f"{label} · {progress.file}" if progress.file else label


def transfer_figures(progress: TransferProgress | None) -> str:
    """Done of total, rate, time left."""
    if progress is None:
        return tr("준비하고 있습니다.")
    words = size_words(progress.done)
    if progress.total:
        words = tr("{all} 가운데 {done}", all=size_words(progress.total), done=size_words(progress.done))
    if progress.rate > 0:
        words += f" · {progress.rate / 1e6:.1f}MB/s"
    if progress.left_s is not None:
        words += " · " + tr("{time} 남음", time=_roughly(progress.left_s))
    return words


def outcome_words(outcome: Outcome) -> tuple[str, str, str]:
    """What happened, what next, and the tone of the notice."""
    if outcome.stopped:
        if outcome.transfer.kind is TransferKind.VERIFY:
            return tr("검사를 멈추었습니다."), "", "amber"
        return tr("멈추었습니다."), tr("여기까지 한 것은 남아 있어, 다음에 이어서 할 수 있습니다."), "amber"
    if outcome.error is not None:
        return known(outcome.error), "", "amber"
    names = ", ".join(known(label) for label in outcome.transfer.labels.values())
    if outcome.transfer.kind is TransferKind.VERIFY:
        return _verified(names, outcome.result)
    if outcome.transfer.kind is TransferKind.PACK:
        more = tr("다른 컴퓨터의 마주에서 ‘USB에서 가져오기’를 누르면 됩니다.")
        return tr("USB에 담았습니다: {names}", names=names), more, "green"
    return tr("모델이 준비되었습니다: {names}", names=names), tr("다음 면접부터 씁니다."), "green"


def _verified(names: str, result: object) -> tuple[str, str, str]:
    checks: list[FileCheck] = []
    if isinstance(result, tuple):
        checks = [check for _name, files in result for check in files if isinstance(check, FileCheck)]
    wrong = [f"{check.path} ({_check_word(check.state)})" for check in checks if check.state != "whole"]
    if not wrong:
        return tr("파일 {count}개가 모두 온전합니다: {names}", count=len(checks), names=names), "", "green"
    strong = tr("{names}의 파일이 처음과 다릅니다: {files}", names=names, files=", ".join(wrong))
    return strong, tr("지우고 다시 받으면 됩니다. 면접 기록에는 영향이 없습니다."), "amber"


def _check_word(state: str) -> str:
    words = {"changed": tr("바뀜"), "missing": tr("없음"), "extra": tr("모르는 파일")}
    return words.get(state, state)


def _roughly(seconds: float) -> str:
    """Up to a minute in tens of seconds, then in whole minutes, then in hours."""
    if seconds < 60:
        return length(max(10, -(-int(seconds) // 10) * 10))
    whole = round(seconds / 60)
    if whole < 60:
        return tr("{minutes}분", minutes=whole)
    return tr("{hours}시간 {minutes}분", hours=whole // 60, minutes=whole % 60)
