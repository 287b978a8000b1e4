"""The disk image for macOS: the application that PyInstaller's BUNDLE made, checked, signed where there is a signer, and packed.

Runs on macOS alone (hdiutil, codesign). What it checks and in which order it calls is tested on Linux with a stand-in.
"""

import plistlib
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from release.context import ROOT, Build
from release.signing import MACOS, notarise, sign

SOURCE: Final = ROOT / "packaging" / "macos"
README: Final = SOURCE / "읽어주세요.txt"
LANGUAGES: Final = ("ko", "en")
DATA: Final = {f"packaging/macos/{one}.lproj/InfoPlist.strings": f"{one}.lproj" for one in LANGUAGES}
"""What ``maju.spec`` adds to the data on macOS, and where: BUNDLE puts data into Contents/Resources."""
NEEDED: Final = (
    *(
        "CFBundleIdentifier",
        "CFBundleShortVersionString",
        "CFBundleExecutable",
        "CFBundleIconFile",
        "LSMinimumSystemVersion",
    ),
    *(
        "NSMicrophoneUsageDescription",
        "NSCameraUsageDescription",
        "CFBundleDocumentTypes",
        "UTExportedTypeDeclarations",
    ),
)
"""Without the two descriptions macOS ends a program that asks for the microphone or the camera."""
ADDED: Final = ("LICENCES.html", "sbom.cdx.json")
"""Written into the core's folder after BUNDLE made the application of it."""
AD_HOC: Final = ("codesign", "--force", "--deep", "--sign", "-")
"""Signed by nobody: without any signature an Apple processor starts nothing."""

Run = Callable[[Sequence[str]], None]


class UnfitForMacError(ValueError):
    """The application lacks what macOS or a person would miss."""


def info(version: str) -> dict[str, Any]:
    """Of Info.plist, with the version: what the spec hands to BUNDLE."""
    found: dict[str, Any] = plistlib.loads((SOURCE / "Info.plist").read_bytes())
    return found | {"CFBundleShortVersionString": version, "CFBundleVersion": version}


def application(build: Build) -> Path:
    """Where BUNDLE makes it, beside the core's folder."""
    return build.core.with_suffix(".app")


def check(app: Path, version: str) -> None:
    """Raises: UnfitForMacError for the first thing that is not as it should be."""
    contents = app / "Contents"
    try:
        found = plistlib.loads((contents / "Info.plist").read_bytes())
    except (OSError, ValueError) as error:
        raise UnfitForMacError(f"{app}: no Info.plist that can be read") from error
    if missing := [key for key in NEEDED if not found.get(key)]:
        raise UnfitForMacError(f"{app}: Info.plist without {', '.join(missing)}")
    if found["CFBundleShortVersionString"] != version:
        raise UnfitForMacError(f"{app}: version {found['CFBundleShortVersionString']} instead of {version}")
    inside = [f"MacOS/{found['CFBundleExecutable']}", f"Resources/{found['CFBundleIconFile']}"]
    inside += [f"Resources/{one}.lproj/InfoPlist.strings" for one in LANGUAGES]
    if lacking := [name for name in inside if not (contents / name).is_file()]:
        raise UnfitForMacError(f"{app}: without {', '.join(lacking)}")


def _run(command: Sequence[str]) -> None:
    subprocess.run(list(command), check=True)


def make(build: Build, run: Run = _run) -> list[Path]:
    """``{name}.dmg``. Raises: UnfitForMacError, SigningFailedError, FileNotFoundError without macOS's tools, and what they said."""
    app = application(build)
    check(app, build.version)
    for name in ADDED:
        if (build.core / name).is_file():
            shutil.copyfile(build.core / name, app / "Contents" / "Resources" / name)
    if not sign(app, MACOS).done:
        run([*AD_HOC, "--entitlements", str(SOURCE / "entitlements.plist"), str(app)])
    stage = build.work / "dmg"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    shutil.copytree(app, stage / app.name, symlinks=True)
    shutil.copyfile(README, stage / README.name)
    (stage / "Applications").symlink_to("/Applications")
    image = build.out / f"{build.name}.dmg"
    image.unlink(missing_ok=True)
    build.out.mkdir(parents=True, exist_ok=True)
    # ULMO: LZMA, which every macOS that the program runs on can open
    run(
        [
            "hdiutil",
            "create",
            "-volname",
            "maju",
            "-srcfolder",
            str(stage),
            "-fs",
            "HFS+",
            "-format",
            "ULMO",
            str(image),
        ]
    )
    sign(image, MACOS)
    notarise(image)
    shutil.rmtree(stage)
    return [image]
