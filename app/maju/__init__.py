"""maju (마주): practise Korean job interviews by voice, offline, on one's own computer."""

import os

__version__ = "0.1.0"

# onnxruntime 1.31 sends a description of the computer to Microsoft from its import on (its Privacy.md), unless this stands before it.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
