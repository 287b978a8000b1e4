"""Conditions of a search: region, experience, schooling, employment, whether it is over."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox

from maju.domain.jobs import Filters
from maju.ui.pages.job_words import education_options, employment_options, experience_options, region_options
from maju.ui.texts import tr
from maju.ui.widgets.flow import Flow


class JobFilters(Flow):
    """One list a condition; ``changed`` when the person chooses."""

    changed = Signal()

    def __init__(self, filters: Filters, *, expired: bool) -> None:
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
        self.over = QCheckBox(tr("마감된 공고도 보기"))
        self.over.setChecked(expired)
        self.over.clicked.connect(lambda _checked=False: self.changed.emit())
        self.add(self.over)

    @property
    def filters(self) -> Filters:
        """As they are chosen."""
        return replace(Filters(), **{name: str(box.currentData()) for name, box in self.boxes.items()})

    def drop(self, name: str) -> None:
        """Take one condition away; ``open_on`` is that postings must not be over."""
        if name == "open_on":
            self.over.setChecked(True)
            self.changed.emit()
            return
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
