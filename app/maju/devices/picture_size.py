"""How large pictures are recorded and shown."""

MAX_WIDTH, MAX_HEIGHT = 1280, 720


def fit_size(width: int, height: int, most_wide: int = MAX_WIDTH, most_high: int = MAX_HEIGHT) -> tuple[int, int]:
    """Largest even size of the same shape within the limits, never larger than the picture."""
    scale = min(1.0, most_wide / width, most_high / height)
    return max(2, round(width * scale) & ~1), max(2, round(height * scale) & ~1)
