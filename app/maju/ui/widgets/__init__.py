"""Painted and composed widgets of our own."""
