"""The parts of a head: what people put slashes, commas, bars and brackets between."""

import re

_SEPARATORS = (
    r"\s*\|\s*",
    r"\s+/\s+|(?<=[가-힣)])/(?=[가-힣])",
    r"\s+[–—-]\s+",
    r"\s*[,;]\s+(?!Ltd|Inc|Co\b)",
    r"\s{2,}|\t+",
    r"\s+·\s+",
    r"\s*:\s+",
)
_BRACKETS = re.compile(
    r"^(?P<head>.*\S)\s+[(\[（](?P<inside>[^()（）\[\]]*)[)\]）]\s*(?P<tail>.*)$|^(?P<tight>.*[\w㈜)])[(（](?P<in>[^()（）]*[,/|][^()（）]*)[)）]\s*$"
)
_EDGES = " \t,/|:;·–—-"


def pieces_of(text: str) -> list[str]:
    """The parts in their order; what stands in brackets at the end, a space before them, is parts of its own."""
    text = text.strip(_EDGES)
    bracketed: list[str] = []
    if found := _BRACKETS.match(text):
        inside = found["inside"] if found["inside"] is not None else found["in"]
        bracketed = [part for part in (each.strip(_EDGES) for each in re.split(r"\s*[,/|]\s*|\s+·\s+", inside)) if part]
        text = (found["head"] or found["tight"] or "").strip(_EDGES)
        tail = (found["tail"] or "").strip(_EDGES)
        bracketed = [tail, *bracketed] if tail else bracketed
    for separator in _SEPARATORS:
        parts = [part.strip(_EDGES) for part in re.split(separator, text)]
        parts = [part for part in parts if part]
        if len(parts) > 1:
            return parts + bracketed
    return ([text] if text else []) + bracketed


def tidy(text: str) -> str:
    """One text of a cell without what stands for nothing."""
    plain = " ".join(text.split()).strip(" ,;/|·")
    return "" if plain in {"-", "–", "—", "없음", "해당 없음", "해당없음", "N/A", "n/a", "."} else plain
