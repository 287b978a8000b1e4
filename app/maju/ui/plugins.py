"""Where Qt finds its plug-ins."""

import os

_SET_BY_CV2 = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")


def forget_cv2_plugins() -> None:
    """cv2's wheel points Qt at its own plug-ins when it is imported; no application could be made."""
    for name in _SET_BY_CV2:
        os.environ.pop(name, None)
