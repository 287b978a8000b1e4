"""An answer about the candidates who are kept: sentences, and the lines of their own materials it stands on."""

from dataclasses import dataclass

from maju.domain.evaluation import JudgedBy
from maju.domain.phrase import Phrase
from maju.services.counsellor.pool_lines import PoolLine


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence and the lines that show it."""

    sentence: Phrase
    lines: tuple[PoolLine, ...] = ()


@dataclass(frozen=True, slots=True)
class DeskAnswer:
    """``head`` answers; ``told``: one for each person, or each thing; ``notes``: how it was looked for; ``ask_instead``: questions that
    can be asked; ``declined``: it was a question that is not answered here. ``written``: the same in a language model's words, each
    sentence with the lines it stands on."""

    head: Phrase
    told: tuple[Told, ...] = ()
    notes: tuple[Phrase, ...] = ()
    ask_instead: tuple[str, ...] = ()
    declined: bool = False
    written: tuple[tuple[str, tuple[PoolLine, ...]], ...] = ()
    made_by: JudgedBy = JudgedBy.RULES
    model: str = ""

    @property
    def lines(self) -> tuple[PoolLine, ...]:
        """All lines it stands on, each once, in the order in which they are numbered for whoever reads."""
        return tuple(dict.fromkeys(line for told in self.told for line in told.lines))

    @property
    def people(self) -> tuple[str, ...]:
        """Ids of the candidates it speaks of."""
        return tuple(dict.fromkeys(line.candidate for line in self.lines))
