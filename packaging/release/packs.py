"""The packs beside the core, as zips: torch for large encoders, and cuBLAS for NVIDIA cards."""

from pathlib import Path

from release import pack_gpu, pack_torch
from release.context import Build


def make(build: Build) -> list[Path]:
    """Both packs, where there are such for the platform. Raises: ``pack_writing.PackError``, OSError."""
    made = pack_torch.make(build)
    if (build.system, build.machine) in pack_gpu.WHEELS:
        made += pack_gpu.make(build)
    return made
