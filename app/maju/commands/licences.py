"""``maju licences``: what is inside, and under which licence."""

import argparse
from dataclasses import asdict

from maju.commands.telling import print_json, say
from maju.paths import find_paths
from maju.services.about import Inside, everything_inside, licence_page, version_line


def add_licences(licences: argparse.ArgumentParser) -> None:
    """The arguments of ``licences``."""
    licences.add_argument("--json", action="store_true", help="JSON으로 출력합니다")
    licences.set_defaults(run=run_licences)


def run_licences(options: argparse.Namespace) -> int:
    """A table, and where the whole texts are."""
    root = find_paths().root
    inside, page = everything_inside(root), licence_page(root)
    if options.json:
        print_json(
            {
                "program": version_line(root),
                "page": str(page) if page else None,
                "inside": [asdict(one) for one in inside],
            }
        )
        return 0
    say(f"{version_line(root)} · 자유 소프트웨어 (GPL-3.0 이상)")
    where = "함께 들어 있는 것" if page else "이 파이썬 환경에 설치된 것"
    say(f"{where} {len(inside)}가지와 그 이용허락입니다.")
    say("")
    for line in _table(inside):
        say(line)
    say("")
    if page:
        say(f"원문과 소스를 받는 방법: {page}")
    else:
        say("소스에서 실행하고 있습니다. 원문은 설치된 파이썬 꾸러미마다 함께 들어 있습니다.")
    return 0


def _table(inside: tuple[Inside, ...]) -> list[str]:
    name = max((len(one.name) for one in inside), default=0)
    version = max((len(one.version) for one in inside), default=0)
    return [f"  {one.name:<{name}}  {one.version:<{version}}  {one.licence}" for one in inside]
