"""Small PDF documents from page operators, for the tests: Helvetica on A4, y from the bottom."""

from pathlib import Path

WIDTH, HEIGHT = 595, 842


def pdf(
    path: Path, *pages: str, page_more: str = "", resources: str = "", more: tuple[str, ...] = (), catalogue: str = ""
) -> Path:
    """A page for each content stream. Objects: 1 catalogue, 2 pages, 3 font, 4… ``more``, then pages and contents in turn."""
    first = 4 + len(more)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *more,
    ]
    for number, content in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {first + 2 * number + 1} 0 R "
            f"/Resources << /Font << /F 3 0 R >> {resources} >> {page_more} >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    path.write_bytes(_file(objects))
    return path


def text(words: str, x: float, y: float, size: float = 11, before: str = "") -> str:
    """A line of text; ``before``: operators that hold for it alone."""
    escaped = words.replace("(", "\\(").replace(")", "\\)")
    return f"q {before} BT /F {size} Tf {x} {y} Td ({escaped}) Tj ET Q\n"


def lines(words: list[str], x: float, y: float, size: float = 11, leading: float = 14) -> str:
    """Lines below each other."""
    return "".join(text(line, x, y - number * leading, size) for number, line in enumerate(words))


def grid(xs: list[float], ys: list[float]) -> str:
    """A ruled grid."""
    across = "".join(f"{xs[0]} {y} m {xs[-1]} {y} l S\n" for y in ys)
    return across + "".join(f"{x} {ys[0]} m {x} {ys[-1]} l S\n" for x in xs)


def _file(objects: list[str]) -> bytes:
    body = b"%PDF-1.7\n"
    places = []
    for number, item in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{item}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return body + f"{end}startxref\n{len(body)}\n%%EOF\n".encode("latin-1")
