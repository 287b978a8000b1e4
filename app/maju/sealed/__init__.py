"""Bytes at rest: what is personal reaches a disk only sealed (authenticated encryption), and is read only with its key."""
