"""Every page by its name."""

from maju.ui.main_window import MakePage
from maju.ui.pages.chat import ChatPage
from maju.ui.pages.company_notes import CompanyNotesPage
from maju.ui.pages.criterion_answers import CriterionPage
from maju.ui.pages.devices import DevicesPage
from maju.ui.pages.gaze import GazePage
from maju.ui.pages.history import HistoryPage
from maju.ui.pages.home import HomePage
from maju.ui.pages.interview import InterviewPage
from maju.ui.pages.job import JobPage
from maju.ui.pages.job_demand import JobDemandPage
from maju.ui.pages.job_own import JobOwnPage
from maju.ui.pages.jobs import JobsPage
from maju.ui.pages.materials import MaterialsPage
from maju.ui.pages.model_page import ModelPage
from maju.ui.pages.offline_check import OfflineCheckPage
from maju.ui.pages.preparation import PreparationPage
from maju.ui.pages.privacy import PrivacyPage
from maju.ui.pages.report import ReportPage
from maju.ui.pages.resume_writer import ResumeWriterPage
from maju.ui.pages.settings import SettingsPage
from maju.ui.pages.welcome import WelcomePage

PAGES: dict[str, MakePage] = {
    "welcome": WelcomePage,
    "home": HomePage,
    "devices": DevicesPage,
    "gaze": GazePage,
    "prepare": PreparationPage,
    "interview": InterviewPage,
    "report": ReportPage,
    "history": HistoryPage,
    "criterion": CriterionPage,
    "jobs": JobsPage,
    "job": JobPage,
    "job_demand": JobDemandPage,
    "job_own": JobOwnPage,
    "materials": MaterialsPage,
    "company-notes": CompanyNotesPage,
    "resume-writer": ResumeWriterPage,
    "chat": ChatPage,
    "settings": SettingsPage,
    "models": ModelPage,
    "privacy": PrivacyPage,
    "offline-check": OfflineCheckPage,
}
