"""``maju jobs search``, ``recommend``, ``gap``, ``show`` and ``stats``."""

import argparse

from maju.commands import job_json, job_words
from maju.commands.job_progress import open_index, run_long
from maju.commands.telling import EXIT_INTERRUPTED, print_json, say
from maju.domain.errors import MajuError
from maju.domain.jobs import Filters, Target
from maju.services.job_desk import JobDesk
from maju.services.job_profile_text import PersonText

EXPERIENCE = {"신입": "new", "경력": "experienced", "new": "new", "experienced": "experienced"}


def run_search(desk: JobDesk, options: argparse.Namespace) -> int:
    """Occupations first, then postings."""
    query = " ".join(options.query)
    if not query.strip():
        raise MajuError("query-empty", "찾을 말이 비어 있습니다. 낱말이나 문장을 적어 주십시오.")
    target = Target.OCCUPATION if options.occupations else Target.POSTING if options.postings else None
    open_index(desk)
    result = desk.search(query, target=target, filters=_filters(options), limit=options.limit, expired=options.expired)
    if options.json:
        print_json(job_json.search_to_plain(query, result))
    else:
        job_words.print_search(result)
    return 0


def run_recommend(desk: JobDesk, options: argparse.Namespace) -> int:
    """What fits a person, why, and what is lacking."""
    person = _person(desk, options)
    open_index(desk)
    found = desk.recommend(person, filters=_filters(options), limit=options.limit)
    if options.json:
        print_json(job_json.recommendation_to_plain(found))
    else:
        job_words.print_recommendation(found)
    return 0


def run_gap(desk: JobDesk, options: argparse.Namespace) -> int:
    """What a person has and lacks of what is asked for."""
    person = _person(desk, options)
    open_index(desk)
    target = Target.POSTING if options.posting is not None else Target.OCCUPATION
    gap = desk.gap(person, target, options.posting if options.posting is not None else options.occupation)
    if options.json:
        print_json(job_json.gap_to_plain(gap))
    else:
        job_words.print_gap(gap)
    return 0


def run_show(desk: JobDesk, options: argparse.Namespace) -> int:
    """One occupation or posting."""
    open_index(desk)
    occupation = next((each for each in desk.occupations() if each.id == options.id), None)
    if occupation is not None:
        if options.json:
            print_json(job_json.occupation_to_plain(occupation))
        else:
            job_words.print_occupation(occupation)
        return 0
    posting = desk.posting(options.id)
    if options.json:
        print_json(job_json.posting_to_plain(posting))
    else:
        job_words.print_posting(posting)
    return 0


def run_stats(desk: JobDesk, options: argparse.Namespace) -> int:
    """What is in the index and what its postings ask for."""
    open_index(desk)
    view = run_long(
        "공고를 세는 중", lambda show, stopped: desk.dashboard(options.query, on_count=show, cancelled=stopped)
    )
    if view.cancelled:
        say("멈추었습니다. 세던 것은 남지 않고, 공고는 그대로입니다.")
        return EXIT_INTERRUPTED
    facts = desk.facts()
    if options.json:
        print_json(job_json.stats_to_plain(facts, view))
    else:
        job_words.print_stats(facts, view)
    return 0


def _filters(options: argparse.Namespace) -> Filters:
    experience = EXPERIENCE.get(options.experience, "")
    return Filters(options.region, experience, options.education, options.employment, options.open_on or "")


def _person(desk: JobDesk, options: argparse.Namespace) -> PersonText:
    """Raises: MajuError ``resume-…``, ``interview-unknown``, ``text-empty``."""
    if options.resume is not None:
        return desk.person_of_file(options.resume)
    if options.interview is not None:
        return desk.person_of_interview(options.interview)
    if not options.text.strip():
        raise MajuError(
            "text-empty", "--text에 적힌 말이 없습니다. 해 본 일이나 하고 싶은 일을 한 문장으로 적어 주십시오."
        )
    return desk.person_of_text(options.text)
