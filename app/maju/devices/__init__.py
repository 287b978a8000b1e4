"""Microphones, cameras and speakers, real ones and files that play them, and the recorder that owns them."""
