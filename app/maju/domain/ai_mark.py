"""How what a computer made is marked: for people by words, for machines by fields that other programs know (AI 기본법 제31조)."""

from maju import __version__

AI_GENERATED = f"AI-generated: maju {__version__}"
"""In every export's properties."""
DIGITAL_SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
"""IPTC Digital Source Type: what a person said together with what trained models made of it."""
SPOKEN_MARK = "저는 사람이 아니라 컴퓨터 면접관입니다."
"""Said once, before the first question of an interview."""
