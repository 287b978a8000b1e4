"""Makes one sample posting after another from the occupations. Same occupations, skills and seed: same postings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

from data.making import stock, stock_conditions
from data.making.companies import employer
from data.making.pay import salary
from data.making.posting_trades import Trade
from data.making.terms import Terms
from maju.domain.particles import with_particles

T = TypeVar("T")

SOURCE = "maju-sample"
_ALIAS = 0.18
_BULLETS = ("- ", "- ", "• ", "ㆍ", "· ", "", "* ")
_YEARS = (1, 1, 2, 2, 3, 3, 3, 5, 5, 7, 10)
_ANYBODY = ("경력 무관", "신입 지원 가능", "경력이 없어도 지원하실 수 있습니다", "초보 가능")
_LATIN = re.compile("[A-Za-z]{2}")
_LEVELS = {
    "new": ("신입", "신입사원"),
    "experienced": ("경력", "경력직"),
    "any": ("신입/경력", "신입·경력", "경력무관"),
}


class PostingMaker:
    """Every occupation comes once before any comes again; after that the common ones come more often."""

    def __init__(
        self,
        occupations: Sequence[Mapping[str, Any]],
        aliases: Mapping[str, Sequence[str]],
        seed: int,
        today: date | None = None,
    ) -> None:
        """``aliases``: other spellings by a skill's name. ``today``: give the postings days around this one; without it they have
        none, because a sample must not run out."""
        self._random = Random(seed)
        self._draw = self._random.random
        self._today = today
        self._trades = [Trade(each, aliases, self._random) for each in occupations]
        self._seen: set[int] = set()

    def postings(self, count: int) -> Iterator[dict[str, Any]]:
        """``count`` postings as plain records: fields of ``maju.domain.jobs.Posting``, empty ones left out."""
        order = self._random.sample(self._trades, len(self._trades))
        weighted = [each for each in self._trades for _ in range(round(each.terms.weight * 10))]
        for number in range(count):
            yield self._new(number + 1, order[number] if number < len(order) else self._one(weighted))

    def _new(self, number: int, about: Trade) -> dict[str, Any]:
        """A posting whose employer has not offered a job under the same title, and whose text is not there yet."""
        while True:
            made = self._make(number, about)
            texts = "\n".join(
                made.get(name, "") for name in ("tasks", "requirements", "preferred", "ideal", "description")
            )
            marks = {hash((made["company"], made["title"])), hash(texts)}
            if not marks & self._seen:
                self._seen |= marks
                return made

    def _make(self, number: int, about: Trade) -> dict[str, Any]:
        terms = about.terms
        employment = self._one(terms.employment)
        experience, years, most = self._experience(terms, employment)
        made: dict[str, Any] = {
            "id": f"sample-{number:07d}-{about.id}",
            "source": SOURCE,
            "title": "",
            "company": employer(self._one(about.industries), self._draw),
            "region": self._one(about.regions),
            "occupation": self._occupation(about),
            "employment": employment,
            "experience": experience,
            "min_years": years or None,
            "max_years": most or None,
            "education": self._one(terms.education),
            "salary": salary(terms, employment, years, self._draw),
        }
        skills = self._skills(about)
        hours = self._one(stock_conditions.PART_TIME if employment == "아르바이트" else about.hours)
        made["title"] = self._title(about, made, skills, hours)
        made |= self._texts(about, made, skills, hours)
        if self._today:
            made |= self._days(self._today)
        made["example"] = True
        return {name: value for name, value in made.items() if value not in ("", None, [])}

    def _texts(self, about: Trade, made: Mapping[str, Any], skills: list[str], hours: str) -> dict[str, Any]:
        shape = self._draw()
        if shape < 0.13 and about.stock in ("service", "field", "caring", "office", "making"):
            return {"description": self._poor(about, hours)}
        bullet = self._one(_BULLETS)
        texts: dict[str, Any] = {"tasks": self._tasks(about, bullet)}
        texts["requirements"] = self._requirements(about, made, skills, bullet)
        if self._draw() < 0.78:
            texts["preferred"] = self._preferred(about, bullet)
        if self._draw() < 0.55:
            texts["ideal"] = self._ideal(about, bullet)
        if self._draw() < 0.85:
            texts["description"] = self._description(about, made, hours)
        if skills and self._draw() < 0.7:
            texts["skills"] = skills[: 2 + int(self._draw() * 5)]
        if shape > 0.9:  # some boards have one field for everything
            heads = (("담당업무", "tasks"), ("자격요건", "requirements"), ("우대사항", "preferred"))
            parts = [f"[{head}]\n{texts.pop(name)}" for head, name in heads if name in texts]
            texts["description"] = "\n\n".join([*parts, texts.get("description", "")]).rstrip()
        return texts

    def _title(self, about: Trade, made: Mapping[str, Any], skills: list[str], hours: str) -> str:
        frame = self._one(about.titles)
        experience = made["experience"]
        if "초보" in frame and experience == "experienced":
            frame = "{role} 경력자 모십니다"
        return frame.format(
            role=self._one(about.roles),
            team=self._one(about.terms.teams),
            place=made["region"].rpartition(" ")[2],
            skill=skills[0] if skills else self._one(_LEVELS[experience]),
            level=self._one(_LEVELS[experience]),
            employment=made["employment"],
            hours=hours.partition(",")[0].partition(" (")[0],
        )

    def _experience(self, terms: Terms, employment: str) -> tuple[str, int, int]:
        """Kind, least and most years (0: not said)."""
        chance = self._draw()
        if employment in ("인턴", "아르바이트", "일용직"):
            return ("any" if chance < 0.8 else "new"), 0, 0
        if chance < terms.newcomers * 0.5:
            return "new", 0, 0
        if chance < terms.newcomers * 1.25:
            return "any", 0, 0
        years = self._one(_YEARS) if terms.newcomers else self._one((7, 10, 10, 15))
        return "experienced", years, years + self._one((2, 3, 5)) if self._draw() < 0.3 else 0

    def _occupation(self, about: Trade) -> str:
        chance = self._draw()
        return about.name if chance < 0.6 else self._one(about.roles) if chance < 0.8 else ""

    def _skills(self, about: Trade) -> list[str]:
        """Skills and tools in no order, some in another spelling."""
        skills = self._one(about.skills)[: 2 + int(self._draw() * 4)]
        tools = self._one(about.tools)[: int(self._draw() * 4)]
        found = [self._spelt(each, about) for each in (*tools, *skills)]
        return found if self._draw() < 0.5 else found[::-1]

    def _spelt(self, name: str, about: Trade) -> str:
        others = about.aliases.get(name)
        return self._one(others) if others and self._draw() < _ALIAS else name

    def _tasks(self, about: Trade, bullet: str) -> str:
        ways = self._one(about.tasks[self._one((0, 1, 1, 2, 2, 2, 2))])
        chosen = ways[: max(2, int(self._draw() * (len(ways) + 1)))]
        lines = [way[0] if self._draw() < 0.8 else way[-1] for way in chosen]
        shape = self._draw()
        if shape < 0.05:
            lines[0] = f"주 업무: {lines[0]}"
        elif shape < 0.15 and not lines[-1].endswith("다"):
            lines[-1] += " 등"
        return _listed(lines, bullet)

    def _requirements(self, about: Trade, made: Mapping[str, Any], skills: list[str], bullet: str) -> str:
        lines = []
        if about.licence and self._draw() < 0.75:
            lines.append(self._one(("{} 소지자", "{} 자격을 갖춘 분", "{} 소지자(필수)")).format(about.licence))
        if made["education"] != "학력무관" and self._draw() < 0.6:
            lines.append(f"{made['education']} 이상")
        lines += self._wanted_experience(made["experience"], made["min_years"], made["max_years"], casual=about.casual)
        majors = self._one(about.majors)
        if majors and self._draw() < 0.25:
            lines.append(self._one(stock.LIKED["majors"][:2]).format(", ".join(majors[:2])))
        for skill in skills[: 1 + int(self._draw() * 3)]:
            frames = (
                "newcomer"
                if made["experience"] == "new"
                else _handled(skill, about)
                if skill in about.tool_spellings
                else "skills"
            )
            lines.append(self._one(stock.ASKED[frames]).format(skill))
        if self._draw() < 0.35:
            lines.append(self._one(stock.ASKED["knowledge"]).format(self._one(about.knowledge)[0]))
        return _listed(lines, bullet)

    def _wanted_experience(self, experience: str, years: int | None, most: int | None, *, casual: bool) -> list[str]:
        if years and most:
            return [f"경력 {years}~{most}년"]
        if years:
            return [
                self._one(
                    ("경력 {}년 이상", "관련 경력 {}년 이상", "동일 직무 {}년 이상 경험", "{}년 이상 실무 경력자")
                ).format(years)
            ]
        if experience == "any" and self._draw() < 0.5:
            return [self._one(_ANYBODY if casual else _ANYBODY[:3])]
        return []

    def _preferred(self, about: Trade, bullet: str) -> str:
        lines = []
        for certificate in self._one(about.certificates)[: int(self._draw() * 3)]:
            if certificate != about.licence:
                lines.append(self._one(stock.LIKED["certificates"]).format(self._spelt(certificate, about)))
        pools = (("tools", about.tools), ("skills", about.skills), ("knowledge", about.knowledge))
        for name, orders in pools:
            if self._draw() < 0.5:
                liked = self._one(orders)[-1]
                frames = stock.LIKED[_handled(liked, about) if name == "tools" else name]
                lines.append(self._one(frames).format(self._spelt(liked, about)))
        majors = self._one(about.majors)
        if majors and self._draw() < 0.4:
            lines.append(self._one(stock.LIKED["majors"]).format(majors[0]))
        if self._draw() < 0.5 or not lines:
            lines.append(self._one(stock.BRINGS))
        return _listed(lines, bullet)

    def _ideal(self, about: Trade, bullet: str) -> str:
        lines = {self._one(stock.IDEALS[about.stock]) for _ in range(1 + int(self._draw() * 3))}
        return _listed(sorted(lines), bullet)

    def _description(self, about: Trade, made: Mapping[str, Any], hours: str) -> str:
        parts = []
        if self._draw() < 0.65:
            intro = self._one(stock.INTROS[about.stock])
            filled = intro.format(co=made["company"], region=made["region"], team=self._one(about.terms.teams))
            parts.append(with_particles(filled))
        label = self._one(("근무 시간: ", "근무시간 ", "근무 형태: ", ""))
        parts.append(f"{label}{hours}")
        if self._draw() < 0.4:
            parts.append(f"근무지: {made['region']}")
        if self._draw() < 0.6:
            start, count = int(self._draw() * len(about.benefits)), 2 + int(self._draw() * 5)
            step = self._one((1, 3, 7, 11))
            benefits = [about.benefits[(start + step * i) % len(about.benefits)] for i in range(count)]
            parts.append(self._one(("복리후생: ", "복지: ", "혜택 ")) + ", ".join(benefits))
        if self._draw() < 0.45:
            parts.append(self._one(("전형 절차: ", "채용 절차 ", "")) + self._one(about.stages))
        if self._draw() < 0.6:
            parts.append(self._one(stock.CLOSINGS))
        return "\n".join(parts)

    def _poor(self, about: Trade, hours: str) -> str:
        nouns, sentences = self._one(about.tasks[2]), self._one(about.tasks[1])
        text = self._one(stock.POOR).format(
            short=nouns[0][-1], short2=nouns[1][-1], polite=sentences[0][0], other=sentences[1][0], hours=hours
        )
        return text if self._draw() < 0.6 else f"{text} {self._one(stock.CLOSINGS)}"

    def _days(self, today: date) -> dict[str, str]:
        posted = today - timedelta(days=int(self._draw() * 60))
        days = {"posted_on": posted.isoformat()}
        if self._draw() < 0.65:
            days["deadline"] = (posted + timedelta(days=7 + int(self._draw() * 83))).isoformat()
        return days

    def _one(self, choices: Sequence[T]) -> T:
        return choices[int(self._draw() * len(choices))]


def _handled(tool: str, about: Trade) -> str:
    """Which words fit: programs are mastered, things are handled."""
    return "tools" if about.desk or _LATIN.search(tool) else "gear"


def _listed(lines: Sequence[str], bullet: str) -> str:
    return "\n".join([bullet + line for line in lines])
