import os
import shutil

import pytest
import system_packages
from console import SetupError
from system_packages import Group

STATUS = """\
libc6\tinstall ok installed\tlibc6-virtual (= 2.36)
libglib2.0-0t64\tinstall ok installed\tlibglib2.0-0 (= 2.80.0-6), other
removed\tdeinstall ok config-files\t
"""

WINDOW = Group(["libegl1", "libgl1"], "창과 소리", required=True)
FONT = Group(["fonts-nanum"], "한글 글꼴", required=False)


def test_provided_names_count_and_removed_ones_do_not() -> None:
    assert system_packages.installed(STATUS) == {"libc6", "libc6-virtual", "libglib2.0-0t64", "libglib2.0-0", "other"}


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="no dpkg here")
def test_only_what_is_missing_is_named() -> None:
    found = system_packages.missing([Group(["dpkg", "no-such-package"], "시험", True), Group(["dpkg"], "시험", True)])
    assert found == [Group(["no-such-package"], "시험", True)]


def test_no_dpkg_means_nothing_to_look_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert system_packages.missing([WINDOW]) == []


@pytest.fixture
def not_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)


@pytest.mark.usefixtures("not_root")
def test_without_root_the_exact_command_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "missing", lambda wanted: [WINDOW, FONT])
    with pytest.raises(SetupError) as stopped:
        system_packages.install_missing(for_tests=False)
    command = "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 libgl1 fonts-nanum"
    assert command in str(stopped.value)


@pytest.mark.usefixtures("not_root")
def test_what_can_be_done_without_does_not_stop(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_packages, "missing", lambda wanted: [FONT])
    assert system_packages.install_missing(for_tests=False) is False
    out, err = capsys.readouterr()
    assert out == ""
    assert "fonts-nanum" in err


def test_a_sound_server_is_installed_for_tests_only() -> None:
    def names(for_tests: bool) -> set[str]:
        return {name for group in system_packages.groups(for_tests) for name in group.names}

    assert names(True) - names(False) == set(system_packages.TESTS)
