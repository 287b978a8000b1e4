"""Conditions of a search: region, experience, schooling, employment."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox

from maju.domain.jobs import Filters
from maju.ui.pages.job_words import education_options, employment_options, experience_options, region_options
from maju.ui.texts import tr
from maju.ui.widgets.flow import Flow


class JobFilters(Flow):
    """One list a condition; ``changed`` when the person chooses."""

    changed = Signal()

    def __init__(self, filters: Filters) -> None:
        super().__init__()
        self.boxes = {
            "region": _box(tr("지역"), region_options(), filters.region),
            "experience": _box(tr("경력 구분"), experience_options(), filters.experience),
            "education": _box(tr("학력"), education_options(), filters.education),
            "employment": _box(tr("고용 형태"), employment_options(), filters.employment),
        }
        for box in self.boxes.values():
            box.activated.connect(lambda _index: self.changed.emit())
            self.add(box)

    @property
    def filters(self) -> Filters:
        """As they are chosen."""
        return replace(Filters(), **{name: str(box.currentData()) for name, box in self.boxes.items()})

    def drop(self, name: str) -> None:
        """Take one condition away."""
        box = self.boxes[name]
        with QSignalBlocker(box):
            box.setCurrentIndex(0)
        self.changed.emit()


def _box(name: str, options: Mapping[str, str], value: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for option, words in options.items():
        box.addItem(words, option)
    box.setCurrentIndex(max(0, list(options).index(value) if value in options else 0))
    return box
