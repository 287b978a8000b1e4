"""Which font the window has on a computer without a Korean one; a process each, because Qt looks for fonts once."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

NANUM = Path("/usr/share/fonts/truetype/nanum/NanumGothic.ttf")
CHILD = """
import sys
sys._MEIPASS = sys.argv[1]
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
from maju.ui.theme import installed_fonts
print(installed_fonts()[0])
"""


def font_without_any(root: Path, folder: Path) -> str:
    """On a system whose fontconfig knows no folder with fonts."""
    (folder / "fonts.conf").write_text(
        f"<fontconfig><cachedir>{folder}/cache</cachedir></fontconfig>", encoding="utf-8"
    )
    environment = os.environ | {
        "FONTCONFIG_FILE": str(folder / "fonts.conf"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": "app",
    }
    command = [sys.executable, "-c", CHILD, str(root)]
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=True)
    return ran.stdout.strip()


@pytest.mark.skipif(not NANUM.is_file(), reason="fonts-nanum is not installed")
def test_the_font_of_the_package_is_taken_where_the_system_has_none_of_ours(tmp_path: Path) -> None:
    (tmp_path / "assets" / "fonts").mkdir(parents=True)
    shutil.copyfile(NANUM, tmp_path / "assets" / "fonts" / NANUM.name)
    assert font_without_any(tmp_path, tmp_path) == "NanumGothic"


def test_without_either_the_systems_own_answer_is_taken(tmp_path: Path) -> None:
    assert font_without_any(tmp_path, tmp_path) != "NanumGothic"
