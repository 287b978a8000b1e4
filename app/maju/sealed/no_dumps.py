"""No picture of a process' memory reaches a disk when it crashes: in it are keys, and what they seal."""

import sys

_PR_SET_DUMPABLE = 4
_NO_ERROR_BOXES = 0x0001 | 0x0002
"""SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX: Windows asks nobody and reports nothing (SetErrorMode)."""
_LEAST = 1 if sys.platform == "linux" else 0
"""Linux pipes dumps to a collector even at a limit of 0; at 1 it makes none at all (fs/coredump.c), and no file is that small."""


def forbid_dumps(*, hide: bool) -> None:
    """From now on this process, and whatever it starts, leaves no dump.

    ``hide``: other processes of the same person may not look into its memory either (PR_SET_DUMPABLE 0, prctl(2)). Not for a
    process with a window: desktop portals refuse file dialogs and the desktop's colours to one whose /proc/PID/root they cannot open
    (flatpak/xdg-desktop-portal, issues 785 and 2141).
    """
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(_NO_ERROR_BOXES)
        return
    import resource

    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    least = _LEAST if hard == resource.RLIM_INFINITY or hard >= _LEAST else hard
    resource.setrlimit(resource.RLIMIT_CORE, (least, least))
    if hide and sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
