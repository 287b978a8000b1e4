"""Words of the privacy page that depend on how things are."""

from PySide6.QtWidgets import QWidget

from maju.domain.consent import ConsentItem
from maju.domain.errors import MajuError
from maju.domain.vault import KeyKeptBy
from maju.services.own_record.writing import Exported
from maju.services.program import Program
from maju.services.retention import Due
from maju.services.vault_desk import VaultStatus
from maju.ui.pages.model_words import size_words
from maju.ui.texts import day, known, tr
from maju.ui.widgets.card import Line, boxed, column
from maju.ui.widgets.labels import Label

RETENTION_DAYS = (0, 30, 90, 180, 365)


def keeper_words(kept_by: KeyKeptBy) -> tuple[str, str]:
    """Who keeps the key, and what that means."""
    return {
        KeyKeptBy.PIN: (
            tr("PIN으로 잠겨 있습니다."),
            tr("마주를 열 때 PIN을 넣습니다. PIN은 어디에도 적어 두지 않으므로, 잊으시면 기록을 다시 열 수 없습니다."),
        ),
        KeyKeptBy.KEYRING: (
            tr("이 컴퓨터의 열쇠 보관함이 열쇠를 지킵니다."),
            tr("이 계정으로 로그인한 사람은 열 수 있습니다. 계정을 함께 쓰신다면 PIN을 정해 두십시오."),
        ),
        KeyKeptBy.FILE: (
            tr("열쇠가 이 계정의 파일에 있습니다."),
            tr(
                "이 컴퓨터에는 열쇠 보관함이 없습니다. 이 계정의 파일을 읽을 수 있는 사람은 열 수 있으므로, PIN이 더 안전합니다."
            ),
        ),
        KeyKeptBy.MEMORY: (
            tr("열쇠가 지금 이 프로그램 안에만 있습니다."),
            tr("끝나면 열쇠가 사라지고, 기록은 누구도 읽지 못합니다."),
        ),
        KeyKeptBy.NOBODY: (
            tr("이 폴더의 기록은 암호화되어 있지 않습니다."),
            tr("폴더를 직접 고르신 예행연습이나 파일 면접입니다. 다 보셨으면 폴더를 지워 주십시오."),
        ),
    }[kept_by]


def size_rows(status: VaultStatus) -> tuple[tuple[str, str], ...]:
    """What lies in the folder, and how big it is on the disk."""
    return (
        (
            tr("녹음과 녹화"),
            tr("면접 {count}번 · {size}", count=status.interviews, size=size_words(status.recordings_bytes)),
        ),
        (tr("질문, 답변 글, 결과, 내 자료"), size_words(status.database_bytes)),
    )


def retention_words(days: int) -> str:
    """A choice of how long interviews are kept."""
    return tr("{days}일 뒤", days=days) if days else tr("지우지 않음")


def due_words(due: tuple[Due, ...]) -> str:
    """What goes within a week."""
    if not due:
        return ""
    return tr(
        "{when}부터 마주를 여실 때 면접 {count}개를 지웁니다. 남기고 싶으시면 그 전에 내보내거나 기간을 늘려 주십시오.",
        when=day(due[0].goes_at),
        count=len(due),
    )


def exported_words(exported: Exported) -> str:
    """What was written."""
    words = tr(
        "면접 {count}개와 내 자료를 {path}에 담았습니다. 암호를 잊으면 이 파일은 누구도 열 수 없습니다.",
        count=exported.interviews,
        path=exported.path,
    )
    if not exported.left_out:
        return words
    return words + " " + tr("읽을 수 없는 녹화 {count}개는 담지 못했습니다.", count=len(exported.left_out))


def consent_words(program: Program, language: str) -> QWidget:
    """The whole text for home, as it may be read again at any time."""
    try:
        text = program.privacy.consent(language)
    except MajuError as error:
        return Label(known(error), "warning")
    whole = column(Label(text.notice), gap=10)
    for item in text.items:
        whole.addWidget(Line())
        whole.addWidget(Label(item.title, "strong"))
        for name, words in _told(item):
            whole.addWidget(Label(f"{name}: {words}", "muted"))
    return boxed(whole)


def _told(item: ConsentItem) -> tuple[tuple[str, str], ...]:
    """The four things a person is told of each item."""
    return (
        (tr("왜"), item.purpose),
        (tr("무엇을"), item.data),
        (tr("언제까지"), item.retention),
        (tr("원하지 않으시면"), item.refusal),
    )
