import json
import re
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import environment
import pip_run
import pytest
from console import SetupError


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A made-up project folder in place of the real one."""
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    files = {name: tmp_path / f"requirements{name}.txt" for name in ("", "-compiled", "-dev")}
    for file in files.values():
        file.write_text("one==1\n", encoding="utf-8")
    venv = tmp_path / ".venv"
    for name, value in {
        "ROOT": tmp_path,
        "REQUIREMENTS": files,
        "VENV": venv,
        "PYTHON": venv / "bin" / "python",
        "STAMP": venv / "stamp.json",
        "LOCK": tmp_path / ".setup.lock",
    }.items():
        monkeypatch.setattr(environment, name, value)
    (venv / "bin").mkdir(parents=True)
    environment.PYTHON.touch()
    return tmp_path


def stamp(tests: bool) -> None:
    environment.STAMP.write_text(json.dumps({"fingerprint": environment.fingerprint(), "tests": tests}))


def test_ready_after_a_finished_set_up_only(tree: Path) -> None:
    assert not environment.is_ready(for_tests=False)
    stamp(tests=False)
    assert environment.is_ready(for_tests=False)
    assert not environment.is_ready(for_tests=True)
    stamp(tests=True)
    assert environment.is_ready(for_tests=True)


def test_a_start_with_nothing_to_set_up_loses_no_time() -> None:
    began = time.perf_counter()
    environment.is_ready(for_tests=True)
    assert time.perf_counter() - began < 0.2


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"fingerprint": 1}'])
def test_a_damaged_stamp_means_looking_again(tree: Path, text: str) -> None:
    environment.STAMP.write_text(text, encoding="utf-8")
    assert not environment.is_ready(for_tests=False)


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements.txt", "requirements-dev.txt"])
def test_a_changed_requirement_means_looking_again(tree: Path, name: str) -> None:
    stamp(tests=True)
    (tree / name).write_text("two==2\n", encoding="utf-8")
    assert not environment.is_ready(for_tests=False)


def test_another_python_means_looking_again(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp(tests=True)
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert not environment.is_ready(for_tests=False)


def test_a_package_whose_unpacking_was_killed_is_forgotten(tree: Path) -> None:
    packages = tree / ".venv" / ("Lib" if environment.WINDOWS else "lib/python3.11") / "site-packages"
    whole, half = packages / "whole-1.dist-info", packages / "half-1.dist-info"
    for folder in (whole, half):
        folder.mkdir(parents=True)
        (folder / "METADATA").touch()
    (whole / "INSTALLER").write_text("pip", encoding="utf-8")
    environment._forget_half_installed()
    assert whole.is_dir()
    assert not half.exists()


def test_a_second_set_up_waits_and_a_killed_one_lets_go(tree: Path) -> None:
    setup = Path(environment.__file__).parent
    code = (
        f"import sys, time; sys.path.insert(0, {str(setup)!r}); import environment; from pathlib import Path\n"
        f"environment.LOCK = Path({str(environment.LOCK)!r})\n"
        "with environment._alone():\n    print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with environment.LOCK.open("a+b") as file:
            assert not environment._try_lock(file)
        holder.kill()
    with environment.LOCK.open("a+b") as file:
        assert environment._try_lock(file)


def pins(*names: str) -> dict[str, str]:
    text = "\n".join(environment.REQUIREMENTS[name].read_text(encoding="utf-8") for name in names)
    return dict(re.findall(r"^([\w.-]+)==([^;\s]+)", text, re.MULTILINE))


def test_the_project_and_its_pins_name_the_same_versions() -> None:
    project = tomllib.loads((environment.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    exact = dict(re.findall(r"^([\w-]+)==([\w.]+)", text.lower())[0] for text in wanted)
    assert len(exact) == len(wanted)
    assert exact.items() <= pins("", "-compiled", "-dev").items()


def test_no_second_opencv_and_no_web_engine() -> None:
    names = set(pins("", "-compiled", "-dev"))
    assert "opencv-contrib-python" in names
    assert not {"opencv-python", "opencv-python-headless", "pyside6"} & names


@pytest.mark.parametrize(
    ("requires", "index"),
    [
        (["filelock", 'nvidia-nccl-cu13==2; platform_system == "Linux"'], ["--index-url", pip_run.TORCH_CPU_INDEX]),
        (["filelock", "jinja2"], []),
    ],
)
def test_torch_with_cuda_is_avoided(monkeypatch: pytest.MonkeyPatch, requires: list[str], index: list[str]) -> None:
    report = json.dumps({"install": [{"metadata": {"requires_dist": requires}}]})
    answer = subprocess.CompletedProcess([], 0, stdout=report, stderr="")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: answer)
    assert pip_run.torch_index(Path("python"), "torch==2.13.0") == index


def test_pip_failing_twice_ends_in_a_korean_sentence_with_its_last_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    python = tmp_path / "bin" / "python"
    python.parent.mkdir()
    python.write_text("#!/bin/sh\necho no matching distribution\nexit 1\n", encoding="utf-8")
    python.chmod(0o755)
    with pytest.raises(SetupError) as stopped:
        pip_run.install(python, "nothing==1")
    assert "설치하지 못했습니다" in str(stopped.value)
    assert str(stopped.value).count("no matching distribution") == 2
    assert capsys.readouterr().out == ""
