"""Parts of ``packaging/prove.py``: the built program on a Debian that has nothing but a desktop."""
