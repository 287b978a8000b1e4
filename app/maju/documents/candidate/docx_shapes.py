"""Shapes of a DOCX that hold text boxes: what they are filled with, and where they stand."""

import re
from xml.etree.ElementTree import Element

from maju.documents.candidate.docx_styles import child, is_colour, kind

_OFF_EMU = 15_000_000
"""41 cm from where a shape is counted from: past every edge."""
_OFF_STYLE = re.compile(r"(?:margin-)?(?:left|top):\s*-?(\d{4,})(?:\.\d+)?pt")


def ground_of(shape: Element, ground: str | None) -> str | None:
    """What a shape is filled with: its colour, None where it is a gradient or a picture, or what is behind it."""
    for inner in shape:
        if kind(inner) in ("wps:spPr", "a:spPr"):
            solid = child(inner, "a:solidFill", "a:srgbClr")
            if solid is not None:
                return solid.get("val") if is_colour(solid.get("val", "")) else None
            if any(kind(fill) in ("a:solidFill", "a:gradFill", "a:blipFill", "a:pattFill") for fill in inner):
                return None
        elif kind(inner) == "wps:style" and child(inner, "a:fillRef") is not None:
            return None
    if kind(shape).startswith("v:") and shape.get("fillcolor"):
        colour = shape.get("fillcolor", "").removeprefix("#").split(" ")[0]
        return colour if is_colour(colour) else None
    return ground


def is_off_page(element: Element) -> bool:
    """Whether a shape is placed past every edge."""
    if kind(element) == "wp:anchor":
        offsets = [child(element, side, "wp:posOffset") for side in ("wp:positionH", "wp:positionV")]
        texts = [(offset.text or "").strip() for offset in offsets if offset is not None]
        return any(re.fullmatch(r"-?\d{8,12}", text) and abs(int(text)) > _OFF_EMU for text in texts)
    return bool(kind(element).startswith("v:") and _OFF_STYLE.search(element.get("style", "")))
