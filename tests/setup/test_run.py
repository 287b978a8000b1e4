"""`run.py` before anything is installed: which Python, which screen, which program."""

import ast
import importlib.util
import sys
from types import ModuleType

import display
import environment
import pytest
from console import SetupError

RUN = environment.ROOT / "run.py"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """run.py as a module, with set-up done and programs noted instead of started."""
    spec = importlib.util.spec_from_file_location("run", RUN)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(environment, "ensure", lambda for_tests: None)
    monkeypatch.setattr(module, "run_program", lambda command: command[command.index("maju") :])
    return module


def test_old_pythons_can_read_it() -> None:
    ast.parse(RUN.read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("version", [(3, 8, 0), (3, 10, 14), (3, 15, 0)])
def test_says_which_python_is_needed(run: ModuleType, version: tuple[int, ...]) -> None:
    assert "3.11" in run.python_problem(version)


@pytest.mark.parametrize("version", [(3, 11, 2), (3, 14, 9)])
def test_fitting_pythons_are_no_problem(run: ModuleType, version: tuple[int, ...]) -> None:
    assert run.python_problem(version) == ""


@pytest.mark.parametrize(("screen", "started"), [(True, ["maju"]), (False, ["maju", "rehearse"])])
def test_without_arguments_opens_the_window_or_rehearses(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, screen: bool, started: list[str]
) -> None:
    monkeypatch.setattr(display, "has_screen", lambda: screen)
    assert run.start([]) == started


def test_arguments_go_to_the_program_untouched(run: ModuleType) -> None:
    assert run.start(["doctor", "--json"]) == ["maju", "doctor", "--json"]


def test_a_set_up_that_cannot_go_on_speaks_on_standard_error(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(for_tests: bool) -> None:
        raise SetupError("공간이 모자랍니다.")

    monkeypatch.setattr(environment, "ensure", refuse)
    assert run.start(["doctor"]) == 1
    assert capsys.readouterr() == ("", "공간이 모자랍니다.\n")


def test_a_display_server_that_answers_is_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems always have a screen")
    assert not display.has_screen({})
    assert not display.has_screen({"DISPLAY": "nonsense"})
    assert not display.has_screen({"DISPLAY": ":4711"})
    with display.screen_for_tests() as screen:
        if "DISPLAY" not in screen:
            pytest.skip("no Xvfb")
        assert display.has_screen(screen)
    assert not display.has_screen(screen)


def test_the_ci_script_runs_the_readme_command() -> None:
    script = environment.ROOT / ".ci" / "run"
    assert script.read_text(encoding="utf-8").endswith("exec python3 run.py test\n")
