"""Choosing the interview inside a kiosk: what is recorded was settled by consent, the formats are the centre's."""

from maju.ui.pages.preparation import PreparationPage
from maju.ui.stage import Stage


class KioskPreparationPage(PreparationPage):
    """No way to postings, models and other voices."""

    alone = True

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage, about)
        for widget in (self.video, self.presence, self.others):
            widget.hide()
        assert stage.kiosk is not None
        if asked := stage.kiosk.settings.questions:
            self.count.setRange(min(asked, self.count.minimum()), max(asked, self.count.maximum()))
            self.count.setValue(asked)
            self.count.setEnabled(False)
