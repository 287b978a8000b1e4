"""마주를 준비하고 엽니다.

    python3 run.py            준비하고 창을 엽니다. 화면이 없으면 터미널에서 예행 면접을 합니다.
    python3 run.py 명령 …     준비하고 maju 명령을 실행합니다 (예: python3 run.py doctor --json).
    python3 run.py test …     준비하고 린트, 자료형 검사, 시험을 돌립니다. 뒤의 말은 pytest에 그대로 갑니다.
    python3 run.py setup      준비만 합니다.

On Windows: py run.py. Set-up itself is in packaging/setup/; this file stays readable for old Pythons, so that it can
tell a person which one is needed.
"""

import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - before the version is known to be new enough
OLDEST, TOO_NEW = (3, 11), (3, 15)


def python_problem(version):
    """What to tell a person whose Python does not fit, or an empty text."""
    if OLDEST <= tuple(version[:2]) < TOO_NEW:
        return ""
    return (
        "마주는 파이썬 3.11부터 3.14까지에서 실행됩니다. 지금 것은 %d.%d입니다.\n"
        "파이썬 3.11을 설치한 뒤 'python3.11 run.py'(윈도우는 'py -3.11 run.py')로 실행해 주십시오."
    ) % tuple(version[:2])


def start(arguments):
    """Set up, then run what was asked. Does not return on POSIX when the program itself is started."""
    sys.path.insert(0, os.path.join(ROOT, "packaging", "setup"))  # noqa: PTH118
    import checks
    import console
    import display
    import environment

    for_tests = arguments[:1] == ["test"]
    try:
        environment.ensure(for_tests)
    except console.SetupError as stopped:
        console.say(str(stopped))
        return 1
    if for_tests:
        return checks.run(environment.ROOT, environment.PYTHON, arguments[1:])
    if arguments == ["setup"]:
        return 0
    if not arguments and not display.has_screen():
        console.say("화면을 찾지 못해 터미널에서 예행 면접을 진행합니다.")
        arguments = ["rehearse"]
    # -P: a folder of the caller that holds, say, a random.py must not get in the way
    return run_program([str(environment.PYTHON), "-P", "-X", "utf8", "-m", "maju", *arguments])


def run_program(command):
    """Become the program where the system can do that, so that signals and the exit code are its own."""
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.call(command)


def main():
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(errors="replace")
    problem = python_problem(sys.version_info)
    if problem:
        sys.stderr.write(problem + "\n")
        return 1
    try:
        return start(sys.argv[1:])
    except KeyboardInterrupt:
        sys.stderr.write("\n멈추었습니다. 같은 명령을 다시 실행하면 이어서 합니다.\n")
        return 130


if __name__ == "__main__":
    sys.exit(main())
