"""Pictures of the counsellor's desk: ``xvfb-run -a python packaging/desk_screens.py [--out docs/screens]``.

The real page over the thirty invented candidates of tests/fixtures/pool, in a folder that is thrown away. Takes about a minute.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from picture_taker import SIZES, PictureTaker

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "app")]
PIN = "246810"
POSTING = """[모집] 백엔드 개발자
회사명: 예시소프트
담당업무
- Python, Django로 예약 API 개발
- PostgreSQL 데이터베이스 설계
자격요건
- Docker, Git 사용 경험
- Java 또는 Kotlin 경험
우대사항
- 정보처리기사
"""
QUESTIONS = (
    "물류 쪽 경력이 3년 이상인 분을 알려 주십시오.",
    "누구를 뽑으면 좋겠습니까?",
    "Python을 할 줄 아는 분은 누구입니까?",
)


def fill(kiosk: Path) -> None:
    """A centre with candidates, counts and records."""
    from maju.bootstrap.counsellor_parts import POOL, centre_key, make_counting
    from maju.domain.consent import ConsentChoice
    from maju.domain.evaluation import Criterion
    from maju.domain.usage import Group, SessionCount
    from maju.storage.candidate_pool import SealedCandidatePool
    from maju.storage.privacy_log import PrivacyLog
    from tests.fixtures.pool.make_pool import pool

    key = centre_key(kiosk)
    key.choose(PIN)
    kept = SealedCandidatePool(kiosk / POOL, key.public())
    until = (date.today() + timedelta(days=180)).isoformat()
    for candidate in pool():
        kept.add(replace(candidate, consent=replace(candidate.consent, keep_until=until)))
    chance, counting = random.Random(3), make_counting(kiosk)
    criteria = (Criterion.RELEVANCE, Criterion.STRUCTURE, Criterion.SPECIFICITY)
    for _ in range(64):
        age = chance.choice((Group.AGE_UNDER_35, Group.AGE_UNDER_35, Group.AGE_35_TO_54, Group.AGE_FROM_55))
        centre = 2.4 if age is Group.AGE_FROM_55 else 3.2
        levels = {each: max(1, min(5, round(chance.gauss(centre, 0.9)))) for each in criteria}
        counting.tally.add((age, chance.choice((Group.WOMAN, Group.MAN))), levels)
    for day in range(1, 21):
        for _ in range(chance.randint(2, 9)):
            ended = chance.choice(("done", "done", "done", "idle", "button"))
            fault = chance.choice(("", "", "", "", "", "microphone-lost"))
            counting.usage.add(SessionCount(f"2026-11-{day:02}", chance.randint(8, 38), "practice", ended, fault))
    log = PrivacyLog(kiosk)
    log.consented(ConsentChoice(frozenset({"voice", "analysis", "keeping"}), "1 ko", "2026-11-20T10:00:00+09:00"))
    for what, reason, count in (("session", "done", 14), ("kept-profile", "withdrawal", 1), ("session", "idle", 9)):
        log.destroyed(what, reason, count)


class DeskPhotographer(PictureTaker):
    """Opens the page and takes its parts."""

    def __init__(self, out: Path, home: Path) -> None:
        from PySide6.QtWidgets import QVBoxLayout, QWidget

        from maju.bootstrap import build_headless, open_settings
        from maju.paths import find_paths
        from maju.ui.kiosk.desk.page import CounsellorPage
        from maju.ui.stage import Stage

        super().__init__(out)
        settings = open_settings()
        settings.change(theme="light", text_percent=125)
        self.program = build_headless(settings, home / "session", fast=True)
        stage = Stage(settings, find_paths())
        stage.put_on_look()
        stage.set_program(self.program)
        self.program.counsellor().unlock(PIN)
        self.page = CounsellorPage(stage)
        self.window = QWidget()
        self.window.setObjectName("kiosk")
        inside = QVBoxLayout(self.window)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.page)
        self.window.resize(*SIZES[""])
        self.window.show()
        self.page.entered()

    def part(self, name: str) -> object:
        """Another part."""
        self.page.parts.choose(name)
        self.live(0.2)
        return self.page.part


def photograph(shots: DeskPhotographer) -> None:
    """Every part."""
    part: object = shots.page.part
    shots.wait(lambda: part.overview is not None)  # type: ignore[attr-defined]
    shots.live(3.0)
    shots.take("desk_overview")
    candidates = shots.part("candidates")
    shots.wait(lambda: bool(candidates.found))  # type: ignore[attr-defined]
    shots.take("desk_candidates")
    candidates.open(candidates.found[5].id)  # type: ignore[attr-defined]
    shots.live(0.5)
    shots.take("desk_candidate")
    search = shots.part("search")
    search.text.setPlainText(POSTING)  # type: ignore[attr-defined]
    search.match_pasted()  # type: ignore[attr-defined]
    shots.wait(lambda: search.found is not None)  # type: ignore[attr-defined]
    shots.take("desk_search")
    skills = shots.part("skills")
    shots.wait(lambda: bool(skills.counts) and skills.choice.count() > 0)  # type: ignore[attr-defined]
    skills.choice.setCurrentText("물류센터 작업원")  # type: ignore[attr-defined]
    skills.compare("물류센터 작업원")  # type: ignore[attr-defined]
    shots.wait(lambda: bool(skills.supply))  # type: ignore[attr-defined]
    shots.take("desk_skills")
    asking = shots.part("ask")
    for number, question in enumerate(QUESTIONS, 1):
        asking.ask(question)  # type: ignore[attr-defined]
        shots.wait(lambda number=number: len(asking.answers) == number)  # type: ignore[attr-defined,misc]
    shots.take("desk_ask")
    for name in ("centre", "groups", "records"):
        shots.part(name)
        shots.live(1.5)
        shots.take(f"desk_{name}")


def main() -> None:
    """Parse, fill, photograph, throw away."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "screens")
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    home = Path(tempfile.mkdtemp(prefix="maju-desk-"))
    os.environ["MAJU_HOME"] = str(home)
    try:
        fill(home / "kiosk")
        shots = DeskPhotographer(out, home)
        photograph(shots)
        shots.page.left()
        shots.program.close()
    finally:
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
