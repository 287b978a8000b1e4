"""Peak resident memory of a process and its children, by what each is for."""

import threading

import psutil


class MemoryWatch:
    """Samples five times a second; :attr:`peaks` in MB by process name."""

    def __init__(self) -> None:
        self.peaks: dict[str, float] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="memory-watch", daemon=True)

    def __enter__(self) -> "MemoryWatch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        me = psutil.Process()
        while not self._over.wait(0.2):
            self._note("program", me)
            for child in me.children(recursive=True):
                self._note(_purpose(child), child)

    def _note(self, name: str, process: psutil.Process) -> None:
        try:
            resident = process.memory_info().rss / 2**20
        except psutil.Error:
            return
        self.peaks[name] = max(self.peaks.get(name, 0.0), resident)


def _purpose(process: psutil.Process) -> str:
    """What a child is for, from its command line; a recorder is started by multiprocessing."""
    try:
        line = " ".join(process.cmdline())
    except psutil.Error:
        return "gone"
    if "resource_tracker" in line:
        return "resource tracker"
    if "multiprocessing" in line:
        return "recorder"
    return "engine" if "host_child" in line else process.name()
