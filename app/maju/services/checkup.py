"""The check-up of a computer: one line a part, and whether the main job can run."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from maju.child_process import is_packaged


@dataclass(frozen=True, slots=True)
class CheckupLine:
    """``state`` is passed, warning or failed; ``needed`` says whether the main job stands on it."""

    id: str
    name: str
    state: str
    text: str
    remedy: str = ""
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Checkup:
    """All lines."""

    version: str
    lines: tuple[CheckupLine, ...]

    @property
    def main_job_runs(self) -> bool:
        """Whether an interview can be sat here (typed, at the least) and kept."""
        return not any(line.needed and line.state == "failed" for line in self.lines)

    def to_plain(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "version": self.version,
            "main_job_runs": self.main_job_runs,
            "lines": [asdict(line) for line in self.lines],
        }


def line_for_packages(packages: Iterable[tuple[str, str]]) -> CheckupLine:
    """The packages the program is built on. A packaged program was built without some on purpose: those are no fault."""
    packages = [(name, version) for name, version in packages if version or not is_packaged()]
    missing = [name for name, version in packages if not version]
    if missing:
        remedy = "‘python3 run.py’를 다시 실행하면 빠진 것을 설치합니다."
        return CheckupLine("packages", "구성 요소", "warning", f"없음: {', '.join(missing)}", remedy)
    text = ", ".join(f"{name} {version}" for name, version in packages)
    return CheckupLine("packages", "구성 요소", "passed", text)
