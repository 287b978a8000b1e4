"""Which page each phase of a session opens."""

from maju.domain.kiosk import KioskPhase
from maju.ui.kiosk.pages.consent import ConsentPage
from maju.ui.kiosk.pages.devices import KioskDevicesPage
from maju.ui.kiosk.pages.ending import EndingPage
from maju.ui.kiosk.pages.interview import KioskInterviewPage
from maju.ui.kiosk.pages.materials import KioskMaterialsPage
from maju.ui.kiosk.pages.preparation import KioskPreparationPage
from maju.ui.kiosk.pages.report import KioskReportPage
from maju.ui.kiosk.pages.start import StartPage
from maju.ui.kiosk.pages.take_away import TakeAwayPage
from maju.ui.main_window import MakePage

KIOSK_PAGES: dict[KioskPhase, MakePage] = {
    KioskPhase.START: StartPage,
    KioskPhase.CONSENT: ConsentPage,
    KioskPhase.MATERIALS: KioskMaterialsPage,
    KioskPhase.DEVICES: KioskDevicesPage,
    KioskPhase.PREPARATION: KioskPreparationPage,
    KioskPhase.INTERVIEW: KioskInterviewPage,
    KioskPhase.REPORT: KioskReportPage,
    KioskPhase.TAKE_AWAY: TakeAwayPage,
    KioskPhase.ENDING: EndingPage,
}
