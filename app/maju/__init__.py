"""maju (마주): practise Korean job interviews by voice, offline, on one's own computer."""

__version__ = "0.1.0"
