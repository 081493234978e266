"""Streets of known cities: each written in ``cities.txt`` by its colours, houses and landmark."""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.sets.city.palette import Town, town_for
from reelkite.engines.diorama.sets.city.terrace import StreetPlan
from reelkite.engines.diorama.sets.written import Line, Section, sections

_CITIES: Final = Path(__file__).parent
_CREAM: Final = "#f3e8d2"


@dataclass(frozen=True, slots=True)
class City:
    """How the streets of one city look.

    Attributes:
        section: What is written about it.
    """

    section: Section

    @property
    def palms(self) -> bool:
        """Whether palms stand where other streets have planted trees."""
        return self._says("palms")

    @property
    def plain(self) -> bool:
        """Whether nothing hangs across the street by day."""
        return self._says("plain") or bool(self.lines("over"))

    @property
    def bare(self) -> bool:
        """Whether no trees, tubs and cafe tables stand along its walls."""
        return self._says("bare")

    def lines(self, word: str) -> tuple[Line, ...]:
        """Return the lines of one kind: ``far``, ``span``, ``kerb``, ``wall``, ``lane``."""
        return tuple(line for line in self.section.lines if line.word == word)

    def coloured(self, town: Town) -> Town:
        """Return ``town`` in the city's colours; what is not written stays as it is."""
        stripes = tuple((colour, linear(_CREAM)) for colour in self._colours("awnings"))
        return replace(
            town,
            walls=self._colours("walls") or town.walls,
            trims=self._colours("trims") or town.trims,
            roofs=self._colours("roofs") or town.roofs,
            doors=self._colours("doors") or town.doors,
            cars=self._colours("cars") or town.cars,
            awnings=stripes or town.awnings,
            flat=self._says("flat"),
        )

    def planned(self, plan: StreetPlan) -> StreetPlan:
        """Return ``plan`` with the city's houses; alleys keep their low ones."""
        low, high = (int(one) for one in self._numbers("storeys") or plan.storeys)
        first, second = self._numbers("widths") or plan.widths
        (end,) = self._numbers("end") or (plan.end,)
        if not plan.traffic:
            return replace(plan, widths=(first, second), end=end)
        return replace(
            plan,
            storeys=(low, high),
            widths=(first, second),
            end=end,
            neon=plan.neon or self._says("neon"),
            towers=plan.towers and not self.lines("far"),
        )

    def _colours(self, word: str) -> tuple[Vec3, ...]:
        return tuple(linear(code) for line in self.lines(word) for code in line.values)

    def _numbers(self, word: str) -> tuple[float, ...]:
        return tuple(float(one) for line in self.lines(word) for one in line.values)

    def _says(self, word: str) -> bool:
        return any(line.values == ("yes",) for line in self.lines(word))


def city_of(dressing: Dressing) -> City | None:
    """Return the city that the place's words name, or None; longer names win."""
    return _named(f" {dressing.setting} {dressing.words or ''} ".lower())


def town_of(dressing: Dressing) -> Town:
    """Return the colours of the street: those of the city that is named, else by the seed."""
    city, town = city_of(dressing), town_for(dressing.seed)
    return city.coloured(town) if city else town


@cache
def _named(words: str) -> City | None:
    found = [
        (len(name), section)
        for section in sections(_CITIES).values()
        for name in (section.name, *section.others)
        if f" {name} " in words
    ]
    return City(max(found, key=lambda one: one[0])[1]) if found else None
