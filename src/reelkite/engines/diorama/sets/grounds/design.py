"""The design of a place that is written as text."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Particles, Shafts, Water
from reelkite.engines.diorama.scene.looks import Layer, Solid
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.city.palette import is_lit
from reelkite.engines.diorama.sets.grounds.cover import PAVED, bare_of, laid, soil_of, trails_of
from reelkite.engines.diorama.sets.grounds.greenery import grown
from reelkite.engines.diorama.sets.grounds.relief import decked, land_of
from reelkite.engines.diorama.sets.grounds.standing import Crowd
from reelkite.engines.diorama.sets.joinery import joined
from reelkite.engines.diorama.sets.kit import Look, items_of
from reelkite.engines.diorama.sets.kit.paints import colour_of
from reelkite.engines.diorama.sets.nature.relief import flooded
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.nature.terrain import land
from reelkite.engines.diorama.sets.nature.water import sea_state, water_sheet
from reelkite.engines.diorama.sets.nature.weather import air
from reelkite.engines.diorama.sets.outdoors.plots import grounded, snow_lies
from reelkite.engines.diorama.sets.schemes import scheme_for
from reelkite.engines.diorama.sets.written import Line, Section, sections

_PLACES: Final = Path(__file__).with_name("places")

_ACROSS: Final[Mapping[str, tuple[int, ...]]] = {
    "put": (1,),
    "at": (1,),
    "row": (1, 3),
    "grid": (1, 3),
    "slab": (0, 2),
    "mark": (0, 2),
    "hoop": (0,),
    "deck": (0, 2),
    "paint rect": (1, 3),
    "paint round": (1,),
    "paint path": (1, 3, 5),
    "paint across": (3,),
    "frame": (1,),
    "avenue": (1, 3),
}
"""Which values of a line lie across the picture and are turned round in a mirrored place."""

_UNMIRRORED: Final = 0.55


def written() -> Mapping[str, Section]:
    """Return the written places by name."""
    return sections(_PLACES)


@dataclass(frozen=True, slots=True)
class Grounds:
    """An open place as its section says; some seeds mirror it.

    Attributes:
        section: What is written.
    """

    section: Section

    def layout(self, dressing: Dressing) -> Layout:
        """Return the lie of the land and the stage; afloat, the stage is on the water."""
        return self._meant_for(dressing).laid_out(dressing)

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return land, cover, plants and things."""
        return self._meant_for(dressing).put_up(dressing, layout, sightline)

    def _meant_for(self, dressing: Dressing) -> "Grounds":
        """Return the place with only those lines that hold for the dressing."""
        named = f" {dressing.setting} {dressing.words or ''} ".lower()
        named += " ".join(f"staged:{word}" for word in dressing.staged)
        lines = tuple(one for one in self.section.lines if _meant(one, named))
        return Grounds(replace(self.section, lines=lines))

    def laid_out(self, dressing: Dressing) -> Layout:
        """Return the layout of a place whose lines all hold."""
        lines = self._lines(dressing)
        ground = decked(land_of(lines, dressing.seed % 997, mirrored=_mirrored(dressing)), lines)
        plain = Layout(
            surface="snow" if self._snowy(dressing) else self._word("surface", "grass"),
            stage=(0.0, 0.0, self._number("stage", -2.0)),
            stage_radius=self._number("room", 2.5),
            horizon=self._number("horizon", 110.0),
            wind=self._number("wind", 0.4),
            backdrop=(0.0, self._number("backdrop", 5.0), -40.0),
            ambience=self._ambience(dressing),
        )
        afloat, water = self._first("afloat"), self._first("water")
        if dressing.afloat and afloat and water:
            (berth,), (level,) = afloat.numbers(0, 1), water.numbers(0, 1)
            return replace(
                plain,
                ground=flooded(ground, level),
                surface="water",
                stage=(0.0, level, berth),
                stage_radius=3.0,
            )
        return grounded(ground, plain)

    def put_up(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return the geometry of a place whose lines all hold."""
        lines = self._lines(dressing)
        ground = land_of(lines, dressing.seed % 997, mirrored=_mirrored(dressing))
        site = Site(
            dressing, replace(layout, ground=ground), sightline, snowy=self._snowy(dressing)
        )
        look = Look(
            scheme_for(dressing.seed), site.dice("kit"), lit=is_lit(dressing), snowy=site.snowy
        )
        open_ = bare_of(lines)
        things = Crowd(site, look, open_).all_of(lines)
        pieces: list[Solid] = [
            *self._land(site, lines, look),
            *laid(site, lines, look),
            *grown(site, lines, open_),
            *things.pieces,
        ]
        return Built(
            items=(*joined(pieces), *items_of(things)),
            lamps=things.lamps,
            plumes=things.plumes,
            particles=self._air(site),
            shafts=self._shafts(site),
            water=self._water(site, look),
        )

    def _land(self, site: Site, lines: tuple[Line, ...], look: Look) -> tuple[Solid, ...]:
        word = self._word("soil", "lawn")
        if word == "none":
            return ()
        reach = self._number("reach", 170.0)
        line = self._first("snowline")
        snow_line = line.numbers(0, 1)[0] if line else None
        bed = land(site, soil_of(word, site.season), trails_of(lines, look), reach, snow_line)
        if site.wet and word in PAVED:
            bed = replace(bed, layer=Layer.WET)
        return (bed, *self._waters(site, look))

    def _waters(self, site: Site, look: Look) -> tuple[Solid, ...]:
        line = self._first("water")
        if line is None or line.options.get("sheet") == "0":
            return ()
        (level,) = line.numbers(0, 1)
        shallow = colour_of(line.values[2], look)
        return (water_sheet(site, level, shallow, line.number("reach", 200.0)),)

    def _water(self, site: Site, look: Look) -> Water | None:
        line = self._first("water")
        if line is not None:
            (level,) = line.numbers(0, 1)
            state = sea_state(
                site, level, colour_of(line.values[1], look), line.number("calm", 0.4)
            )
            return state if line.number("foam", 1.0) else replace(state, foam=0.0)
        paved = self._word("soil", "lawn") in PAVED or self._first("slab") is not None
        return Water(level=0.0, ripple=0.35, wetness=0.9) if site.wet and paved else None

    def _air(self, site: Site) -> tuple[Particles, ...]:
        leafy = self._word("air", "bare" if self._word("soil", "lawn") in PAVED else "leaves")
        return air(site, leaves=leafy == "leaves")

    def _shafts(self, site: Site) -> Shafts | None:
        line = self._first("shafts")
        if line is None or site.dark or site.dressing.weather not in {"clear", "fog"}:
            return None
        (density,) = line.numbers(0, 1)
        return Shafts(density=density, reach=26.0, falloff=0.02, outside=0.35)

    def _ambience(self, dressing: Dressing) -> tuple[float, float, float]:
        line = self._first("night" if is_lit(dressing) else "shade")
        if line is None:
            return (0.0, 0.0, 0.0)
        red, green, blue = line.numbers(0, 3)
        return red, green, blue

    def _snowy(self, dressing: Dressing) -> bool:
        if self._first("snowless"):
            return False
        return snow_lies(dressing) or self._first("snowed") is not None

    def _lines(self, dressing: Dressing) -> tuple[Line, ...]:
        """Return the lines, mirrored by some seeds."""
        lines = self.section.lines
        return tuple(map(_turned, lines)) if _mirrored(dressing) else lines

    def _first(self, word: str) -> Line | None:
        return next((line for line in self.section.lines if line.word == word), None)

    def _word(self, word: str, otherwise: str) -> str:
        line = self._first(word)
        return line.values[0] if line else otherwise

    def _number(self, word: str, otherwise: float) -> float:
        line = self._first(word)
        return line.numbers(0, 1)[0] if line else otherwise


def _meant(line: Line, named: str) -> bool:
    """Whether a line holds for these words: ``if=`` one of them is said, ``unless=`` none is.

    ``staged:train`` is said where a train is a subject.
    """
    wanted, unwanted = (line.options.get(key) for key in ("if", "unless"))
    if wanted is not None and not any(word in named for word in wanted.split("|")):
        return False
    return unwanted is None or not any(word in named for word in unwanted.split("|"))


def _mirrored(dressing: Dressing) -> bool:
    if not dressing.seed:
        return False
    return float(np.random.default_rng((dressing.seed, 43)).random()) > _UNMIRRORED


def _negated(value: str) -> str:
    """Return a number with its sign turned; a word stays what it is."""
    return f"{-float(value)}" if value.lstrip("-+").replace(".", "", 1).isdigit() else value


def _turned(line: Line) -> Line:
    """Return the line of the mirrored place."""
    key = f"paint {line.values[0]}" if line.word == "paint" else line.word
    across = _ACROSS.get(key, ())
    values = [
        _negated(value) if place in across else value for place, value in enumerate(line.values)
    ]
    if key == "paint rect":
        values[1], values[3] = values[3], values[1]
    options = dict(line.options)
    if "yaw" in options:
        options["yaw"] = f"{-float(options['yaw'])}"
    return Line(line.word, tuple(values), MappingProxyType(options))
