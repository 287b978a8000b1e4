"""Write the requirement files from the environment that runs this script.

`.venv/bin/python packaging/pin.py` after a change of pyproject.toml has been installed and tested by hand. The whole
environment is pinned, so that two set-ups a year apart make the same program. Three files, because they are
installed at different times: `requirements.txt` (wheels), `requirements-compiled.txt` (what has to be compiled and
may fail where no compiler is) and `requirements-dev.txt` (only for `run.py test`).
"""

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).resolve().parent
COMPILED = ("hnswlib", "llama-cpp-python")
#: pip is set up before everything else, by the version that set-up names itself.
NOT_PINNED = {"maju", "pip"}
#: Pulled in on Windows only, so that no environment on Linux knows them: pytest, click and tqdm colour with the first there; keyring
#: reaches Windows' own keeper of keys through the second. `packaging/build.py wheels` says what else a platform would need.
WINDOWS_ONLY = ('colorama==0.4.6; sys_platform == "win32"', 'pywin32-ctypes==0.2.3; sys_platform == "win32"')


def closure(requirements: list[str]) -> set[str]:
    """Names of all installed distributions that `requirements` need here, themselves included."""
    found: set[str] = set()
    waiting = [(Requirement(text), "") for text in requirements]
    while waiting:
        requirement, extra = waiting.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        needs = metadata.requires(name) or []
        new_extras = requirement.extras or {""}
        if name in found and new_extras == {""}:
            continue
        found.add(name)
        waiting += [(Requirement(text), wanted) for text in needs for wanted in {"", *new_extras}]
    return found


def pin(name: str, markers: dict[str, str]) -> str:
    """`name==version` with its marker; a local version such as `+cpu` is the choice of one computer and left out."""
    version = metadata.version(name).partition("+")[0]
    return f"{name}=={version}{markers.get(name, '')}"


def write(file_name: str, purpose: str, lines: list[str]) -> None:
    text = "\n".join([f"# {purpose} Written by packaging/pin.py.", *sorted(lines)]) + "\n"
    (HERE / file_name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{file_name}: {len(lines)}")


def main() -> int:
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    direct = [Requirement(text) for text in project["dependencies"]]
    markers = {canonicalize_name(one.name): f"; {one.marker}" for one in direct if one.marker}
    runtime = closure(project["dependencies"]) - NOT_PINNED
    dev = closure(project["optional-dependencies"]["dev"]) - runtime - NOT_PINNED
    installed = {canonicalize_name(re.sub(r"[^\w.-]", "", d.name)) for d in metadata.distributions()}
    if strangers := installed - runtime - dev - NOT_PINNED:
        print(f"installed, but needed by nothing in pyproject.toml: {', '.join(sorted(strangers))}", file=sys.stderr)
        return 1
    wheels = [pin(name, markers) for name in runtime if name not in COMPILED]
    write("requirements.txt", "Everything the program needs that comes as a wheel.", [*wheels, *WINDOWS_ONLY])
    write("requirements-compiled.txt", "Compiled on the computer itself.", [pin(name, markers) for name in COMPILED])
    write("requirements-dev.txt", "Only for tests, lint and types.", [pin(name, markers) for name in dev])
    return 0


if __name__ == "__main__":
    sys.exit(main())
