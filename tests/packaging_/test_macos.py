"""macOS as far as Linux can tell: the property lists, the sentences, the layout that is checked, the order of the steps."""

import plistlib
import re
import shlex
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from release.context import ROOT, Build
from release.macos import DATA, LANGUAGES, NEEDED, SOURCE, UnfitForMacError, application, check, info, make

ICON = ROOT / "packaging" / "icons" / "maju.icns"


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """A build with an application laid out as BUNDLE does it, a shell script in the place of the program."""
    for hook in ("MAJU_SIGN_MACOS", "MAJU_NOTARISE_MACOS"):
        monkeypatch.delenv(hook, raising=False)
    build = Build("0.1.0", "macos", "arm64", tmp_path / "work", tmp_path / "out", 0)
    contents = application(build) / "Contents"
    for folder in ("MacOS", "Resources", "Frameworks"):
        (contents / folder).mkdir(parents=True)
    (contents / "Info.plist").write_bytes(plistlib.dumps(info("0.1.0")))
    (contents / "MacOS" / "maju").write_text("#!/bin/sh\n", encoding="ascii")
    (contents / "Frameworks" / "assets").symlink_to("../Resources/assets")
    shutil.copyfile(ICON, contents / "Resources" / "maju.icns")
    for source, goal in DATA.items():
        (contents / "Resources" / goal).mkdir()
        shutil.copyfile(ROOT / source, contents / "Resources" / goal / Path(source).name)
    return build


class Steps:
    """Takes down what would be run; hdiutil's image is made of the names in its folder."""

    def __init__(self) -> None:
        self.run: list[list[str]] = []

    def __call__(self, command: Sequence[str]) -> None:
        self.run.append(list(command))
        if command[0] == "hdiutil":
            stage = Path(command[command.index("-srcfolder") + 1])
            Path(command[-1]).write_text("\n".join(sorted(one.name for one in stage.iterdir())), encoding="utf-8")


def sentences(language: str) -> dict[str, str]:
    text = (SOURCE / f"{language}.lproj" / "InfoPlist.strings").read_text(encoding="utf-8")
    rest = re.sub(r'/\*.*?\*/|(\w+) = "([^"\n]*)";', "", text).strip()
    assert rest == ""
    return dict(re.findall(r'^(\w+) = "([^"\n]*)";$', text, re.MULTILINE))


def test_the_property_list_says_all_that_is_asked_for() -> None:
    found = info("1.2.3")
    assert all(found[key] for key in NEEDED)
    assert found["CFBundleShortVersionString"] == found["CFBundleVersion"] == "1.2.3"
    [declared] = found["UTExportedTypeDeclarations"]
    assert declared["UTTypeTagSpecification"] == {"public.filename-extension": ["maju"]}
    assert found["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert (ROOT / "packaging" / "icons" / found["CFBundleIconFile"]).is_file()


def test_every_usage_has_its_sentence_in_both_languages() -> None:
    usages = {key for key in info("1") if key.endswith("UsageDescription")}
    assert usages == {"NSMicrophoneUsageDescription", "NSCameraUsageDescription"}
    for language in LANGUAGES:
        assert set(sentences(language)) == usages | {"CFBundleDisplayName"}
    korean = sentences("ko")
    assert all(korean[key] == info("1")[key] and korean[key].endswith("않습니다.") for key in usages)
    assert set(info("1")["CFBundleLocalizations"]) == set(LANGUAGES)


def test_entitlements_are_those_of_a_microphone_a_camera_and_ctypes() -> None:
    found = plistlib.loads((SOURCE / "entitlements.plist").read_bytes())
    assert found.pop("com.apple.security.device.audio-input")
    assert found.pop("com.apple.security.device.camera")
    assert set(found) == {
        "com.apple.security.cs.allow-unsigned-executable-memory",
        "com.apple.security.cs.disable-library-validation",
    }


def test_without_a_signer_it_is_signed_by_nobody_and_packed(build: Build) -> None:
    steps = Steps()
    [image] = make(build, steps)
    assert image == build.out / "maju-0.1.0-macos-arm64.dmg"
    assert [one[0] for one in steps.run] == ["codesign", "hdiutil"]
    assert steps.run[0][-1] == str(application(build))
    assert image.read_text(encoding="utf-8").split("\n") == ["Applications", "maju.app", "읽어주세요.txt"]


def test_with_a_signer_the_application_is_signed_before_and_the_image_after(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log, script = tmp_path / "log", tmp_path / "signer.py"
    script.write_text(
        "import pathlib, sys\nlog, how, what = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])\n"
        "goal = what / 'Contents' / 'CodeResources' if what.is_dir() else what\n"
        "goal.open('a').write(how)\nlog.open('a').write(f'{how} {what.name}\\n')\n",
        encoding="utf-8",
    )
    command = shlex.join([sys.executable, str(script), str(log)])
    monkeypatch.setenv("MAJU_SIGN_MACOS", f"{command} sign")
    monkeypatch.setenv("MAJU_NOTARISE_MACOS", f"{command} notarise")
    steps = Steps()
    make(build, steps)
    assert [one[0] for one in steps.run] == ["hdiutil"]
    image = "maju-0.1.0-macos-arm64.dmg"
    assert log.read_text(encoding="utf-8").splitlines() == ["sign maju.app", f"sign {image}", f"notarise {image}"]


@pytest.mark.parametrize(
    "name", ["Info.plist", "MacOS/maju", "Resources/maju.icns", "Resources/ko.lproj/InfoPlist.strings"]
)
def test_an_application_that_lacks_something_is_not_packed(build: Build, name: str) -> None:
    (application(build) / "Contents" / name).unlink()
    with pytest.raises(UnfitForMacError):
        make(build, Steps())
    assert not build.out.exists()


def test_an_application_of_another_version_is_not_packed(build: Build) -> None:
    with pytest.raises(UnfitForMacError, match=r"0\.1\.0 instead of 0\.2\.0"):
        check(application(build), "0.2.0")


def test_an_application_that_does_not_say_why_it_wants_the_microphone_is_not_packed(build: Build) -> None:
    path = application(build) / "Contents" / "Info.plist"
    path.write_bytes(plistlib.dumps(info("0.1.0") | {"NSMicrophoneUsageDescription": ""}))
    with pytest.raises(UnfitForMacError, match="NSMicrophoneUsageDescription"):
        check(application(build), "0.1.0")
