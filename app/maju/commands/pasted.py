"""What a person pastes or pipes into a command."""

import codecs
import sys

from maju.domain.errors import MajuError

_MOST_BYTES_OF_A_CHARACTER = 4


def read_pasted(most: int) -> str:
    """Standard input, at most ``most`` characters, in UTF-8, UTF-16 with its mark, or CP949 as older Windows programs write.

    Raises: MajuError ``pasted-unreadable``.
    """
    limit = _MOST_BYTES_OF_A_CHARACTER * most
    content = sys.stdin.buffer.read(limit)
    names = ("utf-16",) if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else ("utf-8-sig", "cp949")
    for name in names:
        try:
            return codecs.getincrementaldecoder(name)().decode(content, final=len(content) < limit)[:most]
        except UnicodeDecodeError:
            continue
    raise MajuError(
        "pasted-unreadable", "받은 것이 글자로 된 글이 아닙니다. 저장한 것은 없습니다. UTF-8로 된 글을 넣어 주십시오."
    )
