"""Changes who keeps the key of a home's vault. The new keeper has it, on the disk, before the old one forgets."""

from dataclasses import replace

from maju.domain.errors import MajuError
from maju.domain.vault import KeyKeptBy, VaultState
from maju.sealed.pin import SHORTEST_PIN, is_long_enough, lock_with_pin, open_with_pin
from maju.storage.key_keepers import PIN
from maju.storage.vault import Vault, VaultPlaces, finish_leaving, keep_somewhere, keepers, key_of, write
from maju.storage.vault_record import Leaving, VaultRecord, read_record
from maju.storage.vault_troubles import record_missing


class HomeKeeping:
    """The :class:`maju.domain.vault.VaultKeeping` of a person's data folder."""

    def __init__(self, places: VaultPlaces, vault: Vault) -> None:
        self._places = places
        self._vault = vault

    def state(self) -> VaultState:
        record = self._record()
        return VaultState(KeyKeptBy(record.keeper), record.id, record.created_at, record.moved_in)

    def set_pin(self, new: str, old: str | None) -> None:
        if not is_long_enough(new):
            raise MajuError(
                "pin-short",
                "PIN은 {shortest}자보다 짧을 수 없습니다. 바뀐 것은 없습니다. 더 길게 정해 주십시오.",
                shortest=SHORTEST_PIN,
            )
        record = self._record()
        key = key_of(self._places, record, old)
        lock = lock_with_pin(new, key)
        if open_with_pin(lock, new) != key:
            raise AssertionError("a lock that does not open again")
        before = (Leaving(record.keeper, record.id),) if record.keeper != PIN else ()
        record = replace(record, keeper=PIN, pin=lock, leaving=(*record.leaving, *before))
        write(self._places, record)
        finish_leaving(self._places, record)

    def remove_pin(self, old: str) -> None:
        record = self._record()
        key = key_of(self._places, record, old)
        if record.keeper != PIN:
            return
        tried = tuple(Leaving(each.kind, record.id) for each in keepers(self._places) if each.is_there())
        record = replace(record, leaving=tuple(dict.fromkeys(record.leaving + tried)))
        write(self._places, record)  # cut short from here on, the PIN stays the only way in
        kept = keep_somewhere(self._places, record.id, key)
        record = replace(record, keeper=kept, pin=None).left(Leaving(kept, record.id))
        write(self._places, record)
        finish_leaving(self._places, record)

    def close(self) -> None:
        self._vault.close()

    def destroy(self) -> None:
        self._vault.destroy()

    def _record(self) -> VaultRecord:
        record = read_record(self._places.vault)
        if record is None:
            raise record_missing(self._places.home, self._places.vault.name)
        return record


class MemoryKeeping:
    """The same of a vault whose key is in this process alone, or (None) of a record in the clear: there is nothing to keep."""

    def __init__(self, vault: Vault | None) -> None:
        self._vault = vault

    def state(self) -> VaultState:
        return VaultState(KeyKeptBy.MEMORY, self._vault.id) if self._vault else VaultState(KeyKeptBy.NOBODY)

    def set_pin(self, new: str, old: str | None) -> None:
        del new, old
        raise _no_pin()

    def remove_pin(self, old: str) -> None:
        del old
        raise _no_pin()

    def close(self) -> None:
        if self._vault is not None:
            self._vault.close()

    def destroy(self) -> None:
        if self._vault is None:
            raise _no_pin()
        self._vault.destroy()


def _no_pin() -> MajuError:
    return MajuError(
        "vault-none",
        "여기서는 바꿀 잠금이 없습니다. 프로그램이 끝나면 열쇠가 사라지는 기록이거나, 처음부터 잠그지 않은 기록입니다. 바뀐 것은 없습니다.",
    )
