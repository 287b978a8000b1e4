"""Runs commands inside a tree that has no network: not even a loopback that is up."""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from proving.picture import Picture, read_screen
from proving.tree import UID, USER

SCREEN: Final = (1280, 800)
#: Becomes root of the tree in name spaces of its own. /run is a tmpfs as on a real machine; /tmp and /home stay on the disk, so that
#: what is left there is seen.
#: Its first process stays root and waits: the order to die with this one is lost where a process changes its user.
_ENTER: Final = """
set -e
tree=$1 stick=$2 screen=$3 size=$4 uid=$5
shift 5
mount -t tmpfs -o mode=755 dev "$tree/dev"
for node in null zero full random urandom tty; do
    : > "$tree/dev/$node"
    mount --bind "/dev/$node" "$tree/dev/$node"
done
mkdir "$tree/dev/shm"
mount -t tmpfs -o mode=1777 shm "$tree/dev/shm"
ln -s /proc/self/fd "$tree/dev/fd"
mount -t proc proc "$tree/proc"
mount -t sysfs -o ro sysfs "$tree/sys"
mount -t tmpfs -o mode=755 run "$tree/run"
mkdir -p "$tree/run/user/$uid" "$tree/run/lock"
chown "$uid:$uid" "$tree/run/user/$uid"
chmod 700 "$tree/run/user/$uid"
mount --bind -o ro "$stick" "$tree/media/stick"
mount --bind "$screen" "$tree/media/screen"
if [ -n "$size" ]; then
    chroot "$tree" Xvfb :0 -ac -nolisten tcp -screen 0 "${size}x24" -fbdir /media/screen 2> /dev/null &
    until [ -S "$tree/tmp/.X11-unix/X0" ]; do sleep 0.1; done
fi
chroot "$tree" "$@"
exit $?
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended. ``code``: 124 where its time was over."""

    code: int
    out: str
    err: str

    def said(self) -> str:
        """Its last words, in one line."""
        lines = [line.strip() for line in (self.out + "\n" + self.err).splitlines() if line.strip()]
        return " / ".join(lines[-3:])[-500:] or "(nothing said)"


@dataclass(frozen=True, slots=True)
class Cell:
    """``tree`` with a ``stick`` (a folder of this machine, seen read-only as /media/stick)."""

    tree: Path
    stick: Path
    environment: dict[str, str] = field(default_factory=lambda: {"LANG": "C.UTF-8"})

    @property
    def home(self) -> Path:
        """The person's home, seen from outside."""
        return self.tree / "home" / USER

    def run(
        self,
        *command: str,
        root: bool = False,
        display: bool = False,
        seconds: float = 600,
        extra: dict[str, str] | None = None,
    ) -> Ran:
        """One command to its end, as the person or as root."""
        with tempfile.TemporaryDirectory(prefix="maju-screen-") as screen:
            line = self._line(command, Path(screen), root=root, display=display, extra=extra or {})
            try:
                done = subprocess.run(line, capture_output=True, text=True, timeout=seconds, stdin=subprocess.DEVNULL)
            except subprocess.TimeoutExpired as late:
                return Ran(124, _text(late.stdout), f"{_text(late.stderr)}\nstopped after {seconds:.0f} s")
            finally:
                self._forget_display()
        return Ran(done.returncode, done.stdout, done.stderr)

    @contextmanager
    def running(self, *command: str) -> Iterator["Shown"]:
        """A command of the person that goes on, with a display that can be photographed; ended on leaving."""
        with tempfile.TemporaryDirectory(prefix="maju-screen-") as screen, tempfile.TemporaryFile() as words:
            line = self._line(command, Path(screen), root=False, display=True, extra={})
            process = subprocess.Popen(line, stdin=subprocess.DEVNULL, stdout=words, stderr=words)
            try:
                yield Shown(process, Path(screen) / "Xvfb_screen0")
            finally:
                process.kill()  # its first process dies with it, and the name space with that
                process.wait()
                self._forget_display()

    def _line(
        self, command: Sequence[str], screen: Path, *, root: bool, display: bool, extra: dict[str, str]
    ) -> list[str]:
        screen.chmod(0o755)
        size = "x".join(map(str, SCREEN)) if display else ""
        apart = ["unshare", "--net", "--mount", "--pid", "--ipc", "--uts", "--fork", "--kill-child"]
        enter = ["sh", "-c", _ENTER, "enter", str(self.tree), str(self.stick), str(screen), size, str(UID)]
        inside = {"PATH": "/usr/local/bin:/usr/bin:/bin", **self.environment, **extra}
        if display:
            inside["DISPLAY"] = ":0"
        if root:
            inside |= {
                "HOME": "/root",
                "USER": "root",
                "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            }
            become: list[str] = []
        else:
            inside |= {"HOME": f"/home/{USER}", "USER": USER, "LOGNAME": USER, "XDG_RUNTIME_DIR": f"/run/user/{UID}"}
            become = ["setpriv", f"--reuid={UID}", f"--regid={UID}", "--clear-groups", "--"]
        pairs = [f"{name}={value}" for name, value in inside.items()]
        at_home = ["sh", "-c", 'cd "$HOME" && exec "$@"', "at-home"]
        return [*apart, *enter, *become, "env", "-i", *pairs, *at_home, *command]

    def _forget_display(self) -> None:
        """The X server is killed with its name space and leaves its socket and lock; they are not the program's."""
        for name in (".X11-unix/X0", ".X0-lock"):
            (self.tree / "tmp" / name).unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Shown:
    """A program on its display."""

    process: "subprocess.Popen[bytes]"
    screen: Path

    def wait_for_picture(self, seconds: float, still: float = 2.0) -> Picture:
        """The first picture that is more than one colour and has stood still for ``still`` seconds.

        Raises: TimeoutError; ChildProcessError when the program ended before.
        """
        end, seen, since = time.monotonic() + seconds, b"", time.monotonic()
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise ChildProcessError(f"the program ended with {self.process.returncode}")
            picture = read_screen(self.screen)
            if picture is not None and picture.pixels != seen:
                seen, since = picture.pixels, time.monotonic()
            if picture is not None and picture.colours() > 1 and time.monotonic() - since >= still:
                return picture
            time.sleep(0.2)
        raise TimeoutError(f"no window within {seconds:.0f} s")


def _text(found: str | bytes | None) -> str:
    return found.decode(errors="replace") if isinstance(found, bytes) else found or ""


def is_root() -> bool:
    """Whether name spaces and mounts can be made."""
    return os.geteuid() == 0
