"""Where things lie: the program's own read-only folders and the person's data folder."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Paths:
    """``root`` holds ``assets/``, ``data/`` and ``models/`` of the program; ``home`` everything a person made or installed."""

    root: Path
    home: Path

    @property
    def formats(self) -> Path:
        """Interview formats that ship."""
        return self.root / "assets" / "formats"

    @property
    def questions(self) -> Path:
        """The question bank."""
        return self.root / "data" / "questions"

    @property
    def prompts(self) -> Path:
        """Prompts of the language model."""
        return self.root / "assets" / "prompts"

    @property
    def comparing(self) -> Path:
        """Questions with answers written by hand, to compare prompts with."""
        return self.root / "data" / "comparing" / "items.jsonl"

    @property
    def rubric(self) -> Path:
        """Criteria with their anchors."""
        return self.root / "assets" / "rubric"

    @property
    def report_templates(self) -> Path:
        """Templates of the HTML report."""
        return self.root / "assets" / "report"

    @property
    def manifest(self) -> Path:
        """The list of models that can be downloaded."""
        return self.root / "models" / "manifest.toml"

    @property
    def translations(self) -> Path:
        """Compiled Qt translations."""
        return self.root / "assets" / "i18n"

    @property
    def rehearsal_model(self) -> Path:
        """The small Whisper that knows only the rehearsal's sentences."""
        return self.root / "tests" / "fixtures" / "models" / "whisper-rehearsal"

    @property
    def rehearsal_sentences(self) -> Path:
        """What the rehearsal's candidate says."""
        return self.root / "tests" / "fixtures" / "rehearsal_sentences.toml"

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.home / "maju.db"

    @property
    def recordings(self) -> Path:
        """One folder an interview."""
        return self.home / "recordings"

    @property
    def vault(self) -> Path:
        """What is known of the vault without its key: who keeps the key. Recordings and the database beside it are sealed."""
        return self.home / "vault.json"

    @property
    def keys(self) -> Path:
        """Keys that no system keyring would take: apart from the data, so that a copy of those carries no key."""
        moved = os.environ.get("MAJU_HOME")
        return Path(moved) / "keys" if moved else platformdirs.user_config_path("maju", appauthor=False) / "keys"

    @property
    def kiosk(self) -> Path:
        """Everything of a centre's kiosk: its settings, packs, sessions, counts and records of consent and destruction."""
        return self.home / "kiosk"

    @property
    def consent(self) -> Path:
        """The consent texts that ship."""
        return self.root / "assets" / "consent"

    @property
    def models(self) -> Path:
        """Installed models, one folder a slot."""
        return self.home / "models"

    @property
    def packs(self) -> tuple[Path, ...]:
        """Where packs may lie: beside a packaged program, and among what the person installed."""
        beside = (Path(sys.executable).parent / "packs",) if getattr(sys, "frozen", False) else ()
        return (*beside, self.home / "packs")

    @property
    def encoder(self) -> Path:
        """The sentence encoder that ships."""
        return self.root / "models" / "encoder-ko"

    @property
    def labels(self) -> Path:
        """The label model that ships."""
        return self.root / "models" / "labels-ko" / "labels.npz"

    @property
    def own_labels(self) -> Path:
        """The label model a person has trained."""
        return self.home / "models" / "labels" / "labels.npz"

    @property
    def jobs(self) -> Path:
        """Imported postings with their words and vectors."""
        return self.home / "jobs"

    @property
    def own_formats(self) -> Path:
        """Formats the person has added or changed."""
        return self.home / "formats"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.home / "settings.toml"

    @property
    def logs(self) -> Path:
        """Log files."""
        return self.home / "logs"


def find_paths() -> Paths:
    """``MAJU_HOME`` replaces the usual data folder (tests, kiosks, a stick); a packaged program carries its folders inside."""
    root = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[2]))
    home = os.environ.get("MAJU_HOME")
    return Paths(root, Path(home) if home else platformdirs.user_data_path("maju", appauthor=False))
