"""What to write into the settings so that the next interview uses a model."""

from collections.abc import Mapping, Sequence

from maju.domain.catalogue import Slot
from maju.domain.errors import MajuError
from maju.domain.model_ports import InstalledModel
from maju.services.voice_choice import AUTOMATIC, LABELS, PIPER

SETTINGS = {
    Slot.SPEECH: "speech_model",
    Slot.LANGUAGE: "language_model",
    Slot.FACE: "face_model",
    Slot.EMBEDDING: "embedding_model",
}
"""Slots with one model at a time, and the setting that names it."""


def settings_for(slot: Slot, name: str, installed: Sequence[InstalledModel]) -> Mapping[str, str]:
    """Settings and their new values. ``name``: an installed model, for voices also an engine; ``auto`` for the best there is.

    Raises: MajuError ``model-not-installed``, ``model-no-choice`` (the slot takes whatever there is), or the model's problem.
    """
    automatic = name == AUTOMATIC
    if slot is Slot.VOICE and name in (AUTOMATIC, *LABELS):
        return {"voice_engine": name, "voice": ""}
    if slot not in (Slot.VOICE, *SETTINGS):
        raise MajuError("model-no-choice", "자세 분석 모델은 고르지 않아도 설치되어 있으면 씁니다.")
    if automatic:
        return {SETTINGS[slot]: ""}
    model = next((model for model in installed if model.name == name), None)
    if model is None:
        there = ", ".join(model.name for model in installed) or "없음"
        sentence = "‘{name}’ 모델은 설치되어 있지 않아 고를 수 없습니다. 설치된 모델: {there}."
        raise MajuError("model-not-installed", sentence, name=name, there=there)
    if model.problem is not None:
        raise model.problem
    if slot is Slot.VOICE:
        return {"voice_engine": model.engine, "voice": model.path.stem if model.engine == PIPER else ""}
    return {SETTINGS[slot]: name}
