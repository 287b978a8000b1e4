"""What ``maju vault`` says."""

from collections.abc import Sequence
from typing import Any

from maju.domain.vault import KeyKeptBy
from maju.services.retention import Due
from maju.services.vault_desk import VaultStatus

_KEPT = {
    KeyKeptBy.KEYRING: "열쇠는 이 컴퓨터의 열쇠고리가 지킵니다. 이 계정으로 로그인한 사람은 기록을 열 수 있습니다.",
    KeyKeptBy.FILE: "열쇠는 이 계정만 읽을 수 있는 파일에 있습니다. 컴퓨터를 함께 쓴다면 PIN을 정하는 편이 안전합니다(maju vault set-pin).",
    KeyKeptBy.PIN: "열쇠는 PIN으로 잠겨 있습니다. PIN을 잊으면 기록을 되살릴 방법이 없습니다.",
    KeyKeptBy.MEMORY: "열쇠는 이 프로그램의 메모리에만 있고, 끝나면 사라집니다.",
    KeyKeptBy.NOBODY: "이 기록은 잠겨 있지 않습니다.",
}


def kept_words(kept_by: KeyKeptBy) -> str:
    """Who keeps the key, and what that means."""
    return _KEPT[kept_by]


def status_lines(status: VaultStatus) -> list[str]:
    """For people."""
    lines = [
        f"기록: {status.folder}",
        kept_words(status.state.kept_by),
        f"면접 {status.interviews}개, 녹음 {_mb(status.recordings_bytes)}, 데이터베이스 {_mb(status.database_bytes)}",
        f"보관 기간: 면접을 시작한 날부터 {status.retention_days}일"
        if status.retention_days
        else "보관 기간: 기한 없음",
    ]
    if not status.state.moved_in:
        lines.append(
            "암호화하지 않은 옛 녹음이 남아 있을 수 있습니다. 창을 열어 두거나 ‘maju vault seal’을 실행하면 암호화합니다."
        )
    return lines


def due_lines(due: Sequence[Due]) -> list[str]:
    """What goes within a week."""
    return [f"{each.goes_at[:10]}부터 지워짐: {each.interview.id} ({each.interview.format_name})" for each in due]


def due_to_plain(due: Sequence[Due]) -> list[dict[str, str]]:
    """For JSON."""
    return [{"interview": each.interview.id, "goes_at": each.goes_at} for each in due]


def status_to_plain(status: VaultStatus) -> dict[str, Any]:
    """For JSON."""
    return {
        "id": status.state.id,
        "kept_by": status.state.kept_by.value,
        "created_at": status.state.created_at,
        "all_sealed": status.state.moved_in,
        "folder": str(status.folder),
        "interviews": status.interviews,
        "database_bytes": status.database_bytes,
        "recordings_bytes": status.recordings_bytes,
        "retention_days": status.retention_days,
    }


def _mb(size: int) -> str:
    return f"{size / 1_000_000:.1f}MB"
