"""The centre's key pair: the public half lies in the clear, the private half under the counsellor's PIN."""

import json
from pathlib import Path

from maju.domain.errors import MajuError
from maju.durable import write_whole
from maju.sealed.envelope import KEY_BYTES, new_pair
from maju.sealed.pin import PinLock, WrongPinError, lock_with_pin, open_with_pin, pin_from_plain, pin_to_plain

_KIND = "maju-centre-key-1"


class CentreKey:
    """One file. The PIN it asks for is the kiosk's PIN."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def is_set(self) -> bool:
        """Whether a PIN was ever chosen here."""
        return self._path.is_file()

    def public(self) -> bytes | None:
        """The key to seal to; None before a PIN was chosen. Raises: MajuError ``centre-key-damaged``."""
        return self._read()[0] if self.is_set else None

    def open(self, pin: str) -> bytes:
        """The private key. Raises: MajuError ``pin-wrong``, ``pin-unset``, ``centre-key-damaged``."""
        if not self.is_set:
            raise MajuError("pin-unset", "상담사 PIN이 아직 없습니다. ‘maju kiosk set-pin’으로 먼저 정해 주십시오.")
        try:
            return open_with_pin(self._read()[1], pin)
        except WrongPinError as error:
            raise MajuError(
                "pin-wrong", "PIN이 맞지 않습니다. 다시 입력해 주십시오. 보관된 자료는 그대로입니다."
            ) from error

    def choose(self, pin: str) -> None:
        """The first PIN, with a new key pair; what was sealed to an earlier pair stays closed for ever. Raises: MajuError
        ``centre-key-unwritable``, and what :func:`maju.sealed.pin.lock_with_pin` raises."""
        pair = new_pair()
        self._write(pair.public, lock_with_pin(pin, pair.private))

    def change(self, old: str, new: str) -> None:
        """Another PIN for the same key pair. Raises: as :meth:`open` and :meth:`choose`."""
        private = self.open(old)
        public = self._read()[0]
        self._write(public, lock_with_pin(new, private))

    def _write(self, public: bytes, lock: PinLock) -> None:
        plain = {"kind": _KIND, "public": public.hex(), "lock": pin_to_plain(lock)}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, json.dumps(plain, indent=1).encode())
        except OSError as error:
            raise MajuError(
                "centre-key-unwritable",
                "{path}에 쓸 수 없어 PIN을 바꾸지 못했습니다. 앞의 PIN이 그대로 쓰입니다. 폴더의 쓰기 권한과 남은 공간을 확인해 주십시오.",
                path=self._path,
            ) from error

    def _read(self) -> tuple[bytes, PinLock]:
        try:
            plain = json.loads(self._path.read_text(encoding="utf-8"))
            public = bytes.fromhex(plain["public"])
            if plain["kind"] != _KIND or len(public) != KEY_BYTES:
                raise ValueError("another kind of file")
            return public, pin_from_plain(plain["lock"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise MajuError(
                "centre-key-damaged",
                "상담사 열쇠 파일 {path}을(를) 읽을 수 없습니다. 지우지 말고 백업한 파일로 되돌려 주십시오. 보관된 분들의 자료는 잠긴 채 그대로입니다.",
                path=self._path,
            ) from error
