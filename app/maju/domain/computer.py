"""What a computer has, as far as it decides which models fit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GraphicsCard:
    """An NVIDIA card whose driver answers. Bytes; ``free_bytes`` at the moment of looking."""

    name: str
    memory_bytes: int
    free_bytes: int
    driver: str


@dataclass(frozen=True, slots=True)
class ComputerFacts:
    """Cores this process may use, memory and free memory, free disk where models go, and the card if there is one. Bytes."""

    cores: int
    memory_bytes: int
    free_memory_bytes: int
    free_disk_bytes: int
    card: GraphicsCard | None = None
