"""One clip with all that is asked of it: planned, staged, and drawn where it is to be measured."""

from dataclasses import dataclass, replace
from typing import Final

from benchmarks.remix.asking import Base, wishes_for
from benchmarks.remix.judging import Verdict, judged
from reelkite.bootstrap.engines import production_line
from reelkite.config import read_settings
from reelkite.domain.request import GenerationRequest, Model, Operation, Source

SECONDS: Final = 4


@dataclass(frozen=True, slots=True)
class Task:
    """A clip and its number; every ``measure``-th of its wishes is drawn, none for 0."""

    base: Base
    turn: int
    measure: int


def verdicts(task: Task) -> tuple[str, tuple[Verdict, ...]]:
    """Return what came of all that is asked of a clip."""
    line = production_line(read_settings({}))
    base = task.base
    first = GenerationRequest(base.prompt, Model.SORA_2, base.size, SECONDS, task.turn)
    plain = line.survey(first, measure=False)
    found = []
    for number, wish in enumerate(wishes_for(base, task.turn)):
        remix = replace(first, prompt=wish.prompt, source=Source(Operation.REMIX, SECONDS, first))
        drawn = bool(task.measure) and (task.turn + number) % task.measure == 0
        board = line.survey(remix, measure=drawn)
        found.append(judged(wish, plain.shots[0], board.shots[0], board.not_understood))
    return base.prompt, tuple(found)
