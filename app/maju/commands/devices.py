"""``maju doctor`` and ``maju devices``: what this computer has and what works."""

import argparse
from typing import Any

from maju.commands.telling import EXIT_FAILED, print_json
from maju.services.checkup import Checkup


def add_doctor(doctor: argparse.ArgumentParser) -> None:
    """The arguments of ``doctor``."""
    doctor.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    doctor.set_defaults(run=run_doctor)


def add_devices(devices: argparse.ArgumentParser) -> None:
    """The arguments of ``devices``."""
    devices.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    devices.set_defaults(run=run_devices)


def run_doctor(options: argparse.Namespace) -> int:
    """Exit 0 unless the main job cannot run."""
    from maju.bootstrap import check_up

    checkup = check_up()
    if options.json:
        print_json(checkup.to_plain())
    else:
        _print_checkup(checkup)
    return 0 if checkup.main_job_runs else EXIT_FAILED


def _print_checkup(checkup: Checkup) -> None:
    marks = {"passed": "✓", "warning": "!", "failed": "✗"}
    for line in checkup.lines:
        print(f"{marks[line.state]} {line.name}: {line.text}")
        if line.remedy:
            print(f"    {line.remedy}")
    verdict = "면접 연습을 시작할 수 있습니다." if checkup.main_job_runs else "지금은 면접 연습을 시작할 수 없습니다."
    print(verdict)


def run_devices(options: argparse.Namespace) -> int:
    """List devices as they are now."""
    from maju.bootstrap import make_watcher

    found = make_watcher().look()
    plain: dict[str, Any] = {
        "microphones": [{"name": m.name, "host_api": m.host_api} for m in found.microphones],
        "speakers": [{"name": name, "host_api": host_api} for name, host_api in found.speakers],
        "cameras": [{"name": c.name, "index": c.index} for c in found.cameras],
        "default_microphone": found.default_microphone,
        "default_speaker": found.default_speaker,
        "problems": list(found.problems),
    }
    if options.json:
        print_json(plain)
        return 0
    for title, key in (("마이크", "microphones"), ("스피커", "speakers"), ("카메라", "cameras")):
        print(f"{title} {len(plain[key])}개")
        for device in plain[key]:
            where = device.get("host_api") or f"번호 {device.get('index')}"
            print(f"    {device['name']} ({where})")
    for problem in found.problems:
        print(problem)
    return 0
