"""What ``maju desk`` says to people."""

from collections.abc import Iterable, Sequence

from maju.commands.telling import say
from maju.domain.centre import PackAdded, PostingPack, QuestionPack
from maju.domain.formats import InterviewFormat
from maju.domain.jobs import Having
from maju.domain.kiosk import EndReason
from maju.domain.pool import PooledCandidate
from maju.domain.usage import DayCounts
from maju.services.counsellor.answers import DeskAnswer
from maju.services.counsellor.desk import Brought, LogView, facts_of
from maju.services.counsellor.fairness import KindView
from maju.services.counsellor.matching import Match, PoolMatch, SkillCount, SupplyLine
from maju.services.counsellor.pool_lines import PoolLine

SHORT_ID = 8
_SHOWN = 20
ORDER = "공고가 찾는 기술이 자료에 나온 수로만 늘어놓았습니다(있음 1, 비슷함 0.5). 상담을 위한 것이며 채용의 근거가 아닙니다."
MODEL_BADGE, RULES_BADGE = "AI가 쓴 문장입니다 · {model}", "기본 분석"


def candidates(found: Sequence[PooledCandidate], damaged: int) -> None:
    for each in found:
        print(f"{each.id[:SHORT_ID]}  {each.called}님 · 항목 {len(each.items)}개 · {each.consent.keep_until}까지 보관")
    if not found:
        say("상담을 위해 자료를 맡기신 분이 아직 없습니다.")
    if damaged:
        say(
            f"열리지 않는 자료가 {damaged}개 있습니다. 바뀌었거나 예전 PIN으로 잠긴 것이며, 보관 기한이 되면 지워집니다."
        )


def lines(found: Sequence[PoolLine]) -> None:
    for each in found:
        print(f"{where(each)}  [{each.kind.label}] {each.text}")


def where(line: PoolLine) -> str:
    return f"{line.document} {line.line}째 줄" if line.line else line.document or "직접 적음"


def match(found: PoolMatch) -> None:
    print(f"‘{found.title}’ 공고가 찾는 것 {len(found.asked)}가지: {', '.join(found.asked)}")
    for each in found.matches:
        _one(each)
    say(f"찾는 기술이 자료에 없는 분은 {found.others}분입니다. 적지 않았을 수 있습니다.")
    say(ORDER)


def _one(each: Match) -> None:
    have, partly, lack = (each.of(level) for level in (Having.HAVE, Having.PARTLY, Having.LACK))
    print(f"\n{each.id[:SHORT_ID]}  {each.called}님 · 있음 {len(have)} · 비슷함 {len(partly)} · 없음 {len(lack)}")
    for sign, skills in (("있음", have), ("비슷함", partly)):
        for skill in skills:
            shown = skill.lines[0] if skill.lines else None
            print(f"  {sign} {skill.skill}" + (f" ← {where(shown)}: {shown.text}" if shown else ""))
    if lack:
        print(f"  없음 {', '.join(skill.skill for skill in lack)}")


def skills(counts: Sequence[SkillCount]) -> None:
    for each in counts[:_SHOWN]:
        print(f"{each.people:3}분  {each.skill}")
    if len(counts) > _SHOWN:
        say(f"그 밖에 {len(counts) - _SHOWN:,}가지가 더 있습니다. --json으로 모두 볼 수 있습니다.")


def supply(found: Iterable[SupplyLine]) -> None:
    for each in found:
        print(f"공고 {each.postings:3}건  {each.skill}: {each.people}분 가운데 {each.have}분 (비슷함 {each.partly}분)")


def answer(found: DeskAnswer) -> None:
    print(found.head)
    told = found.written or tuple((str(each.sentence), each.lines) for each in found.told)
    for text, cited in told:
        print(f"- {text}")
        for line in cited:
            print(f"    {where(line)}: {line.text}")
    for note in found.notes:
        say(str(note))
    if found.ask_instead:
        say("이렇게 물으실 수 있습니다: " + " / ".join(found.ask_instead))
    if not found.declined:
        say(MODEL_BADGE.format(model=found.model) if found.written else RULES_BADGE)


def groups(views: Iterable[KindView]) -> None:
    for view in views:
        print(f"[{view.kind.label}]")
        for each in view.shown:
            shares = " ".join(f"{level}:{share:.0%}" for level, share in enumerate(each.shares, 1))
            compared = ""
            if each.difference is not None and each.interval is not None:
                low, high = each.interval
                compared = f" · 다른 집단과의 차이 {each.difference:+.2f} (95% 구간 {low:+.2f} ~ {high:+.2f})"
            print(
                f"  {each.criterion.label} · {each.group.label} {each.people}명 · 평균 {each.mean:.2f} · {shares}{compared}"
            )
        print(f"  {view.note}")


def usage(days: Iterable[DayCounts]) -> None:
    for each in days:
        ended = ", ".join(f"{_ended(code)} {count}" for code, count in sorted(each.ended.items()))
        faults = f" · 고장 {sum(each.faults.values())}" if each.faults else ""
        print(f"{each.day}  {each.sessions}번 · {each.minutes}분 · {ended}{faults}")


def _ended(code: str) -> str:
    return EndReason(code).label if code in set(EndReason) else code


def log(view: LogView) -> None:
    for each in view.lines:
        print(f"{each.at}  {each.kind}  {' · '.join(facts_of(each))}")
    say(
        "모든 줄이 적힌 그대로입니다."
        if view.sound
        else "기록의 줄이 바뀌었거나 빠졌습니다. 누가 고쳤는지 확인해 주십시오."
    )


def packs(formats: Sequence[InterviewFormat], found: Sequence[QuestionPack], postings: Sequence[PostingPack]) -> None:
    for form in formats:
        print(f"형식 {form.id}  {form.name}")
    for pack in found:
        print(f"질문 {pack.name}  {pack.questions}개")
    for each in postings:
        print(f"공고 {each.source}  {each.postings:,}건")
    if not formats and not found and not postings:
        say("센터가 들인 형식이나 질문, 공고가 아직 없습니다. ‘maju desk packs --add 파일’로 들일 수 있습니다.")


def brought(found: Brought) -> None:
    if isinstance(found, InterviewFormat):
        print(f"‘{found.name}’ 형식을 들였습니다.")
    elif isinstance(found, PackAdded):
        print(f"‘{found.name}’ 질문 {found.questions}개를 들였습니다.")
        for each in found.dropped:
            say(f"{each.line}째 줄은 뺐습니다: {each.reason.label}.")
    else:
        print(f"공고 {found.added:,}건을 들였습니다. 이미 있던 것은 {found.unchanged + found.updated:,}건입니다.")
