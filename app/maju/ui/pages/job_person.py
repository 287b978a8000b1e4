"""Whose words count: those that were pasted, else those of the newest interview."""

from typing import TYPE_CHECKING

from maju.services.program import Program

if TYPE_CHECKING:
    from maju.services.job_desk import JobDesk
    from maju.services.job_profile_text import PersonText


def newest_interview(program: Program) -> str | None:
    """Id of the newest interview that is over and in which a person (and no rehearsal voice) answered."""
    over = [each for each in program.store.summaries() if each.state != "running" and not each.rehearsal]
    return max(over, key=lambda each: each.started_at).id if over else None


def person(desk: "JobDesk", told: str, interview: str | None) -> "PersonText | None":
    """What may count of it; None where nobody has said anything."""
    if told:
        return desk.person_of_text(told)
    found = desk.person_of_interview(interview) if interview is not None else None
    return found if found is not None and found.text.strip() else None
