"""Files that came out wrong: kept out of reach of the engines, with a note, for whoever wants to know why."""

from pathlib import Path

from maju.model_store.part_file import PartFile

QUARANTINE = ".quarantine"


def put_away(models: Path, part: PartFile, name: str, facts: dict[str, object]) -> Path:
    """Move the content of ``part`` to the quarantine, with ``facts`` in a text beside it; return the folder. Raises: OSError.

    ``name``: model and path, joined by slashes. A file of the same name that lay there is replaced.
    """
    folder = models / QUARANTINE
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / name.replace("/", "__")
    part.give_away(place)
    note = "".join(f"{key}: {value}\n" for key, value in facts.items())
    place.with_name(place.name + ".txt").write_text(note, encoding="utf-8")
    return folder
