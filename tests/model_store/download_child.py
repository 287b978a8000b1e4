"""Downloads one model, to be killed: ``python -m tests.model_store.download_child MODELS HUB ID PATH SIZE SHA256``."""

import sys
from pathlib import Path

from maju.domain.catalogue import ModelFile
from maju.domain.errors import MajuError
from maju.model_store.fetcher import HubFetcher
from tests.model_store.making_entries import Watcher, entry


def main() -> int:
    """Prints the code of what was refused, else ``installed``."""
    models, hub, identifier, path, size, sha256 = sys.argv[1:]
    fetcher = HubFetcher(Path(models), hub, free_bytes=lambda _: 10**12)
    watcher = Watcher()
    try:
        fetcher.fetch(
            [entry(identifier, ModelFile(path, int(size), sha256))],
            on_progress=watcher.tell,
            cancelled=watcher.cancelled,
        )
    except MajuError as error:
        print(error.code, flush=True)
        return 3
    print("installed", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
