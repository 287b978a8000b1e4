"""What the engines' benchmarks share: what a piece of work is, and what it is done with."""

from collections.abc import Callable
from pathlib import Path

Work = tuple[Callable[[], object], Callable[[], object], Callable[[], float], Callable[[], object]]
"""Load, first result, one piece of work (returns its units), close."""
Make = Callable[[Path, str, Path], Work]
"""From the model, the device and a folder with the input."""
SENTENCE = "지원하신 직무에서 가장 중요하게 생각하시는 역량은 무엇이며 그것을 보여 주신 경험을 말씀해 주시겠습니까?"
SENTENCES = [f"{SENTENCE} {number}번째 질문입니다." for number in range(6)]
TEXTS = [f"{number}년 동안 병원에서 환자를 돌보고 기록을 정리하는 일을 했습니다." for number in range(2000)]


def threads() -> int:
    """As our adapters choose."""
    from maju.engines.host import worker_threads

    return worker_threads()
