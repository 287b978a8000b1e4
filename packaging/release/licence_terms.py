"""Which licences go into one program under the GPL, version 3 or later."""

import re
from collections.abc import Iterator
from typing import Final

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

_NAMES: Final = """
    0BSD Apache-2.0 Artistic-2.0 BSD-1-Clause BSD-2-Clause BSD-3-Clause BSD-3-Clause-Clear BSL-1.0 bzip2-1.0.6
    CC-BY-4.0 CC-BY-SA-4.0 CC0-1.0 CNRI-Python-GPL-Compatible curl FTL GPL-2.0-or-later GPL-3.0-only GPL-3.0-or-later HPND ICU
    IJG ISC LGPL-2.0-or-later LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0-only LGPL-3.0-or-later Libpng libpng-2.0 libtiff MIT
    MIT-0 MIT-CMU MPL-2.0 NCSA OFL-1.1 PSF-2.0 Python-2.0 Python-2.0.1 TCL Unicode-3.0 Unicode-DFS-2016 Unlicense X11 Zlib blessing
    LicenseRef-Public-Domain Sleepycat
"""
GOES_WITH_GPL3: Final = frozenset(_NAMES.split())
"""SPDX identifiers that the FSF's list of licences (gnu.org/licenses/license-list) calls compatible with the GPL, version 3, and
permissive ones without an advertising clause that it does not name. Of the LGPL and GPL the step to version 3 is allowed by their own
texts: where "or later" stands, and by section 3 of the LGPL 2.1."""
GOES_WITH: Final = frozenset({"GCC-exception-3.1", "LLVM-exception", "Bootloader-exception", "Classpath-exception-2.0"})
"""Exceptions, all of which only permit more."""
_TOKEN: Final = re.compile(r"\(|\)|[^\s()]+")


class UnknownLicenceError(ValueError):
    """An expression that SPDX does not know."""


def canonical_licence(text: str) -> str:
    """An SPDX expression in its usual form. Raises: UnknownLicenceError."""
    try:
        return str(canonicalize_license_expression(text))
    except InvalidLicenseExpression as error:
        raise UnknownLicenceError(text) from error


def goes_with_gpl3(expression: str) -> bool:
    """Whether what is under ``expression`` (canonical) may be a part of a program under the GPL, version 3 or later: of OR one side, of
    AND both."""
    tokens = iter([*_TOKEN.findall(expression), ")"])
    return _any_of(tokens)


def _any_of(tokens: Iterator[str]) -> bool:
    alternatives, fits = [], True
    for token in tokens:
        if token == ")":
            break
        if token == "OR":
            alternatives.append(fits)
            fits = True
        elif token == "WITH":
            fits = next(tokens) in GOES_WITH and fits
        elif token != "AND":
            fits = (_any_of(tokens) if token == "(" else token in GOES_WITH_GPL3) and fits
    return any([*alternatives, fits])


def asks_for_source(expression: str) -> bool:
    """Whether whoever passes it on owes the source on demand."""
    return bool(re.search(r"GPL-\d|MPL-", expression))


def licences_named(expression: str) -> list[str]:
    """The identifiers in an expression, without exceptions."""
    words = _TOKEN.findall(expression)
    return [
        word
        for before, word in zip(["", *words], words, strict=False)
        if word not in {"(", ")", "AND", "OR", "WITH"} and before != "WITH"
    ]
