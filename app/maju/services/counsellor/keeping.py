"""Keeps a consenting candidate for counselling: their lines on work and nothing that finds them or must not count; no level of an
interview ever comes here."""

import hashlib
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.consent import KEEPING, ConsentChoice
from maju.domain.errors import MajuError
from maju.domain.masking import mask
from maju.domain.pool import CandidatePool, DestructionLog, PoolConsent, PooledCandidate, Receipt
from maju.domain.sentences import split_sentences
from maju.services.job_personal_facts import personal_facts
from maju.services.tailoring.blind import tells_school

LONGEST_CALLED = 20
_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""Of a code that is read from paper: no 0 and O, 1 and I and L, U."""
_CODE_LETTERS = 12
"""58 bits: nobody deletes another by trying."""
_GROUP = 4
_EXAMPLE = "예: 하늘, 김○○"
_NOT_A_NAME = re.compile(r"[^가-힣A-Za-z0-9 ○·-]")


@dataclass(frozen=True, slots=True)
class KeepingParts:
    """``log``: where destructions are written down."""

    pool: CandidatePool
    log: DestructionLog


class Keeping:
    """What a session without the PIN may do: keep, delete by code, let what is over go. Raises MajuError ``pool-…``."""

    def __init__(self, parts: KeepingParts) -> None:
        self._parts = parts

    def keep(self, profile: CandidateProfile, called: str, choice: ConsentChoice, *, days: int) -> Receipt:
        """Keep what may be kept of ``profile`` under the name ``called`` for so many days, as the consent said.

        Raises: MajuError ``keeping-refused`` without consent, ``called-invalid``, ``keeping-empty``, ``pool-…``.
        """
        if not choice.allows(KEEPING):
            raise MajuError(
                "keeping-refused",
                "상담용 보관에 동의하지 않으셨으므로 아무것도 보관하지 않았습니다. 보관을 원하시면 동의 화면에서 선택해 주십시오.",
            )
        items = tuple(kept_items(profile))
        if not items:
            raise MajuError(
                "keeping-empty",
                "자료에서 보관할 경력이나 기술을 찾지 못해 아무것도 보관하지 않았습니다. 이력서를 넣은 뒤에 다시 하실 수 있습니다.",
            )
        code = "".join(secrets.choice(_LETTERS) for _ in range(_CODE_LETTERS))
        given_on = date.fromisoformat(choice.at[:10])
        until = given_on + timedelta(days=days)
        consent = PoolConsent(choice.version, given_on.isoformat(), until.isoformat())
        self._parts.pool.add(PooledCandidate(id_of(code), _called(called), items, consent))
        return Receipt(id_of(code), shown_code(code), consent.keep_until)

    def withdraw(self, code: str) -> None:
        """A candidate takes their consent back. Raises: MajuError ``code-unknown``, ``pool-unwritable``."""
        if not self._parts.pool.remove(id_of(code)):
            raise MajuError(
                "code-unknown",
                "그 번호로 보관된 자료가 없습니다. 이미 지워졌거나 번호가 다릅니다. 번호를 다시 확인해 주시거나 상담사에게 말씀해 주십시오.",
            )
        self._parts.log.destroyed("kept-profile", "withdrawal", 1)

    def expire(self, today: str) -> int:
        """Delete what is over; called at every start. ``today``: ISO day. Raises: MajuError ``pool-unwritable``."""
        gone = self._parts.pool.expire(today)
        if gone:
            self._parts.log.destroyed("kept-profile", "retention", gone)
        return gone


def id_of(code: str) -> str:
    """The file of a code; the code itself is nowhere kept."""
    bare = "".join(sign for sign in code.upper() if sign in _LETTERS)
    return hashlib.sha256(b"maju pool code 1 " + bare.encode()).hexdigest()[:32]


def shown_code(code: str) -> str:
    """In groups of four, to be read and typed."""
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def kept_items(profile: CandidateProfile) -> Iterator[ProfileItem]:
    """The items that may be kept, each with what may be kept of it. Of a school only the field of study stays."""
    for item in profile.items:
        read = _field_of_study if item.kind is ItemKind.EDUCATION else _kept
        kept = read(item, profile.name)
        if kept is not None:
            yield kept


def _kept(item: ProfileItem, name: str) -> ProfileItem | None:
    title = _clean(item.title, name)
    if not title:
        return None
    lines = (_clean(sentence, name) for line in item.text.splitlines() for sentence in split_sentences(line))
    source = item.source
    if source is not None:
        source = replace(source, quote=_clean(source.quote, name), name=_clean(source.name, name) or "자료")
    return replace(
        item,
        title=title,
        organisation=_clean(item.organisation, name),
        role=_clean(item.role, name),
        text="\n".join(filter(None, lines)),
        source=source,
    )


def _field_of_study(item: ProfileItem, name: str) -> ProfileItem | None:
    """Without the school and its years, which tell the age; the line it stands in names the school."""
    field = _clean(item.role, name)
    if not field:
        return None
    source = replace(item.source, quote="", name=_clean(item.source.name, name) or "자료") if item.source else None
    return ProfileItem(item.id, item.kind, field, skills=item.skills, source=source, read_by=item.read_by)


def _clean(text: str, name: str) -> str:
    """One line without what finds a person; empty where it tells what must not count."""
    bare = mask(" ".join(text.split()), name).text
    return "" if personal_facts(bare) or tells_school(bare) else bare


def _called(called: str) -> str:
    bare = " ".join(_NOT_A_NAME.sub(" ", called).split())
    if not bare or len(bare) > LONGEST_CALLED or mask(bare).found:
        raise MajuError(
            "called-invalid",
            "불러 드릴 이름은 {most}자까지의 한글, 영문, 숫자로 적어 주십시오({example}). 전화번호나 주소는 적지 마십시오.",
            most=LONGEST_CALLED,
            example=_EXAMPLE,
        )
    return bare
