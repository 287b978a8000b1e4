"""Which installed model does the work of a slot: the one the person chose, else the best for this computer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from maju.domain.catalogue import Catalogue, ModelEntry, Slot
from maju.domain.computer import ComputerFacts
from maju.domain.errors import MajuError
from maju.domain.model_ports import InstalledModel
from maju.services.model_views import Phrase, ProfileAdvice

SMALL_BYTES = 483_546_902
"""``model.bin`` of faster-whisper-small."""
SMALL_RTF, SMALL_CORES = 0.13, 8
"""Real-time factor of small (int8) on a desktop processor of eight threads (MODELS.md, "Anchors for speed")."""
BEARABLE_RTF = 0.6
"""Above it the transcript of a passage would not be ready before the next one ends, with the rest of the program at work."""
HEAVY_BYTES = 1_550_000_000
"""Above medium (1.528 GB): the large encoders, of which even turbo is slower than medium on a processor (MODELS.md)."""
CARD_SHARE = 4
"""A speech model may be a quarter of the card: turbo at 8 GB, large-v3 at 12 GB, as in the profiles of MODELS.md."""
MEMORY_OF_SIZE = 1.2
"""Memory of a model that nothing else is known of, as a multiple of its size on disk."""


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """What a slot uses. ``problem``: why the only model there is cannot be; ``words``: why it is not what was chosen."""

    model: InstalledModel | None = None
    chosen: bool = False
    words: Phrase | None = None
    problem: MajuError | None = None


def choose_model(
    slot: Slot,
    installed: Sequence[InstalledModel],
    wish: str,
    catalogue: Catalogue,
    advice: Callable[[], ProfileAdvice],
    *,
    use_card: bool = True,
) -> ModelChoice:
    """``wish``: the name the person chose, empty for none. ``advice`` is asked only where there are several to choose from."""
    wished = next((model for model in installed if model.name == wish), None) if wish else None
    if wished is not None and wished.problem is None:
        return ModelChoice(wished, chosen=True)
    whole = [model for model in installed if model.problem is None]
    best = best_model(slot, whole, catalogue, advice, use_card=use_card)
    if wish:
        problem = wished.problem if wished is not None else None
        return ModelChoice(best, words=_instead(wish, problem, best), problem=problem if best is None else None)
    broken = next((model.problem for model in installed if model.problem is not None), None)
    return ModelChoice(best, problem=broken if best is None else None)


def _instead(wish: str, problem: MajuError | None, best: InstalledModel | None) -> Phrase:
    facts: dict[str, object] = {"wish": wish, "name": best.name if best else "", "why": problem or ""}
    if best is None:
        if problem is None:
            return Phrase("고르신 모델 ‘{wish}’을(를) 찾지 못했고, 대신 쓸 모델도 없습니다.", facts)
        return Phrase("고르신 모델 ‘{wish}’을(를) 쓸 수 없고, 대신 쓸 모델도 없습니다. {why}", facts)
    if problem is None:
        return Phrase("고르신 모델 ‘{wish}’을(를) 찾지 못해 ‘{name}’을(를) 씁니다.", facts)
    return Phrase("고르신 모델 ‘{wish}’을(를) 쓸 수 없어 ‘{name}’을(를) 씁니다. {why}", facts)


def best_model(
    slot: Slot,
    whole: Sequence[InstalledModel],
    catalogue: Catalogue,
    advice: Callable[[], ProfileAdvice],
    *,
    use_card: bool = True,
) -> InstalledModel | None:
    """The best of ``whole`` models for this computer; None of none."""
    if len(whole) <= 1:
        return whole[0] if whole else None
    known = advice()
    if slot is Slot.SPEECH:
        return _best_speech(whole, known.computer, use_card=use_card)
    advised = {entry.id for entry in known.offer(known.advised).models}
    order = {entry.id: number for number, entry in enumerate(catalogue)}

    def rank(model: InstalledModel) -> tuple[bool, bool, int, str]:
        entry = entry_of(model, catalogue)
        identifier = entry.id if entry else ""
        fits = memory_needed(model, entry) <= _memory(known.computer, entry)
        return (not fits, identifier not in advised, order.get(identifier, len(order)), model.name)

    return min(whole, key=rank)


def entry_of(model: InstalledModel, catalogue: Catalogue) -> ModelEntry | None:
    """The catalogue's entry of an installed model, by the name of its folder; None for the person's own."""
    top = model.name.partition("/")[0]
    return next((e for e in catalogue if e.id == top and e.slot is model.slot and not model.own), None)


def memory_needed(model: InstalledModel, entry: ModelEntry | None) -> int:
    """Bytes while it runs: the catalogue's figure, else its size on disk and a fifth more."""
    return entry.memory_bytes if entry and entry.memory_bytes else int(model.bytes * MEMORY_OF_SIZE)


def _memory(computer: ComputerFacts, entry: ModelEntry | None) -> int:
    """What the model may fill: the computer's memory, or as much as it takes where the card holds it whole."""
    card = computer.card
    if (
        card is not None
        and entry is not None
        and entry.gpu_memory_bytes
        and entry.gpu_memory_bytes <= card.memory_bytes
    ):
        return max(computer.memory_bytes, entry.memory_bytes or 0)
    return computer.memory_bytes


def _best_speech(whole: Sequence[InstalledModel], computer: ComputerFacts, *, use_card: bool) -> InstalledModel:
    """On a card the largest that leaves it room for a language model; on a processor the largest that keeps up with speech,
    and a large one only where there is nothing else."""
    card = computer.card if use_card else None
    fitting = [model for model in whole if card is not None and model.bytes * CARD_SHARE <= card.memory_bytes]
    if fitting:
        return max(fitting, key=_by_size)
    light = [model for model in whole if not _heavy(model)]
    bearable = [model for model in light if real_time_factor(model.bytes, computer.cores) <= BEARABLE_RTF]
    if bearable:
        return max(bearable, key=_by_size)
    return min(light or whole, key=_by_size)


def real_time_factor(model_bytes: int, cores: int) -> float:
    """Estimated seconds of work a second of speech on a processor: in proportion to the size, and inversely to the cores."""
    return SMALL_RTF * model_bytes / SMALL_BYTES * SMALL_CORES / max(1, cores)


def _heavy(model: InstalledModel) -> bool:
    named = any(word in model.name.lower() for word in ("large", "turbo"))
    return named or model.bytes > HEAVY_BYTES


def _by_size(model: InstalledModel) -> tuple[int, str]:
    return model.bytes, model.name
