"""From a wish for models to a running transfer: what it takes, room on the disk, licences."""

from collections.abc import Callable, Sequence
from pathlib import Path

from maju.domain.catalogue import Licence, ModelEntry, Profile
from maju.domain.model_ports import PackContents
from maju.services.model_views import InstallPlan
from maju.ui.page import Page
from maju.ui.pages.licence_dialog import LicenceDialog
from maju.ui.pages.model_words import size_words
from maju.ui.picking import pick_folder, stick
from maju.ui.stage import Stage
from maju.ui.texts import tr

_LOOK = "look"


class InstallFlow:
    """Belongs to one page; ``begun`` is called when a transfer has been queued."""

    def __init__(self, page: Page, begun: Callable[[], None] = lambda: None) -> None:
        self._page = page
        self._begun = begun
        self.dialog: LicenceDialog | None = None

    @property
    def _stage(self) -> Stage:
        return self._page.stage

    def get(self, identifiers: Sequence[str]) -> None:
        """Download models by id."""
        names = tuple(identifiers)
        self._plan(lambda: self._stage.program.model_desk.plan(names))

    def get_profile(self, profile: Profile) -> None:
        """Download what a profile lacks."""
        self._plan(lambda: self._stage.program.model_desk.plan_profile(profile))

    def ask_for_stick(self) -> None:
        """Let the person say where the pack is."""
        pick_folder(self._page, tr("모델이 담긴 USB나 폴더 고르기"), self.from_stick, stick())

    def from_stick(self, place: Path) -> None:
        """Bring what a pack holds."""
        desk = self._stage.program.model_desk
        self._page.jobs.ask(
            self._stage.program.lanes[_LOOK],
            lambda: desk.pack_contents(place),
            lambda contents: self._found(place, contents),
        )

    # --- inside -------------------------------------------------------------------------------------------------------

    def _plan(self, make: Callable[[], InstallPlan]) -> None:
        self._page.jobs.ask(self._stage.program.lanes[_LOOK], make, self._planned)

    def _planned(self, plan: InstallPlan) -> None:
        if not plan.models:
            self._page.notices.say(tr("이미 모두 받았습니다."), tone="green")
            return
        if not plan.room:
            more = tr("큰 파일을 지우거나 작은 구성을 고르면 됩니다. 지금도 기본 기능으로 연습할 수 있습니다.")
            need, free = size_words(plan.bytes_missing + 10**9), size_words(plan.free_bytes)
            words = tr("저장 공간이 모자랍니다. {need}가 있어야 하는데 {free} 남았습니다.", need=need, free=free)
            self._page.notices.say(words, more=more)
            return
        asked = tuple((licence, models) for licence, models in plan.licences if licence.ask)
        if not asked:
            self._download(plan.models, plan.licences)
            return
        bound = {model.id for _licence, models in asked for model in models}
        rest = tuple(model for model in plan.models if model.id not in bound)
        self._ask(
            asked,
            lambda: self._download(plan.models, plan.licences),
            (lambda: self._download(rest, plan.licences, without=asked)) if rest else None,
        )

    def _download(
        self,
        models: Sequence[ModelEntry],
        licences: Sequence[tuple[Licence, Sequence[ModelEntry]]],
        without: Sequence[tuple[Licence, Sequence[ModelEntry]]] = (),
    ) -> None:
        refused = {licence.id for licence, _models in without}
        accepted = frozenset(licence.id for licence, _models in licences) - refused
        self._stage.transfers.download(models, accepted)
        self._begun()

    def _found(self, place: Path, contents: PackContents) -> None:
        asked: dict[str, tuple[Licence, list[ModelEntry]]] = {}
        for model in contents.models:
            if model.licence.ask:
                asked.setdefault(model.licence.id, (model.licence, []))[1].append(model)
        if asked:
            self._ask(tuple(asked.values()), lambda: self._unpack(place, contents), None)
        else:
            self._unpack(place, contents)

    def _unpack(self, place: Path, contents: PackContents) -> None:
        self._stage.transfers.unpack(place, contents)
        self._begun()

    def _ask(
        self,
        licences: Sequence[tuple[Licence, Sequence[ModelEntry]]],
        agree: Callable[[], None],
        without: Callable[[], None] | None,
    ) -> None:
        dialog = LicenceDialog(self._page, licences, agree, without)
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        self.dialog = dialog
        dialog.open()
