"""Scripts that made what lies in ``data/``."""
