"""The device test inside a kiosk: nothing to install, no looks to calibrate, no camera without consent to the picture."""

from maju.domain.consent import PICTURE
from maju.ui.kiosk.room import KioskRoom
from maju.ui.pages.devices import DevicesPage
from maju.ui.widgets.status_row import StatusRow


class KioskDevicesPage(DevicesPage):
    """What is not offered has no line."""

    alone = True

    @property
    def _room(self) -> KioskRoom:
        assert self.stage.kiosk is not None
        return self.stage.kiosk

    def rows(self) -> tuple[StatusRow, ...]:
        """Loudspeaker, microphone, camera where it was agreed to, disk."""
        camera = (self.camera,) if self._room.settings.record_video and self._room.allows(PICTURE) else ()
        return (self.speaker, self.microphone, *camera, self.disk)
