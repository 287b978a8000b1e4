"""Models in a terminal, for people."""

from collections.abc import Sequence

from maju.commands.model_json import is_whole
from maju.commands.model_progress import size
from maju.commands.telling import say
from maju.domain.model_ports import FileCheck
from maju.services.model_desk import SLOT_LABELS
from maju.services.model_views import InstallPlan, ModelLine, ModelState, ProfileAdvice

_STATES = {
    ModelState.ABSENT: "없음",
    ModelState.PARTIAL: "받다 멈춤",
    ModelState.INSTALLED: "설치됨",
    ModelState.BROKEN: "쓸 수 없음",
}
_FILE_STATES = {
    "whole": "그대로",
    "changed": "바뀜",
    "missing": "없어짐",
    "extra": "설치하지 않은 파일",
}


def print_lines(lines: Sequence[ModelLine]) -> None:
    """By slot, one line a model and one under it for what should be known."""
    slot = None
    for line in lines:
        if line.slot is not slot:
            slot = line.slot
            print(f"[{slot.value}] {SLOT_LABELS[slot]}")
        use = " · 고른 모델" if line.chosen else " · 사용 중" if line.in_use else ""
        print(f"  {line.name}  {_STATES[line.state]}{use}  {_sizes(line)}  {line.purpose}")
        for words in (line.problem, line.warning):
            if words is not None:
                print(f"      {words}")


def _sizes(line: ModelLine) -> str:
    if line.state is ModelState.INSTALLED:
        return size(line.bytes_here)
    missing = "크기 모름" if line.bytes_missing is None else f"받을 크기 {size(line.bytes_missing)}"
    return f"{size(line.bytes_here)} 받음, {missing}" if line.state is ModelState.PARTIAL else missing


def print_advice(advice: ProfileAdvice) -> None:
    """What this computer has, the three profiles, and which is advised."""
    computer, gib = advice.computer, 2**30
    card = computer.card
    have = f"{card.name} {card.memory_bytes / gib:.0f}GB" if card is not None else "없음"
    print(f"코어 {computer.cores}개 · 메모리 {computer.memory_bytes / gib:.0f}GB · 그래픽 카드 {have}")
    for offer in advice.offers:
        mark = "추천" if offer.profile is advice.advised else "    "
        print(f"{mark} {offer.profile.label}: 받을 크기 {size(offer.bytes_missing)}. {offer.why}")
        print(f"       {', '.join(entry.label for entry in offer.models)}")
    print(advice.why)


def tell_plan(plan: InstallPlan) -> None:
    """What is about to be fetched."""
    for entry in plan.models:
        say(f"{entry.id}: {entry.label} · {entry.licence.name}")
    say(f"받을 크기 약 {size(plan.bytes_missing)}, 남은 공간 {size(plan.free_bytes)}")


def print_checks(results: Sequence[tuple[str, Sequence[FileCheck]]]) -> None:
    """One line a model; the files that are not as they were under it."""
    for name, checks in results:
        print(f"{name}: {'모두 그대로입니다' if is_whole(checks) else '설치할 때와 다릅니다'} (파일 {len(checks)}개)")
        for check in checks:
            if check.state != "whole":
                print(f"    {check.path}: {_FILE_STATES[check.state]}")
        if not is_whole(checks):
            print(f"    ‘maju models remove {name}’로 지우고 ‘maju models install {name}’로 다시 받으면 됩니다.")
    if not results:
        print("이 프로그램이 설치한 모델이 아직 없습니다.")
