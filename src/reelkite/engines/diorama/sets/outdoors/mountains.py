"""High places: a mountain meadow, a snow field, and a village under snow."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.acting import Ground
from reelkite.engines.diorama.scene.atmosphere import Lamp, Plume
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.flora.grass import Sward, grass, rooted, seasonal
from reelkite.engines.diorama.sets.flora.groves import FIRS, Frame, framing, planted
from reelkite.engines.diorama.sets.flora.trees import conifer
from reelkite.engines.diorama.sets.flora.undergrowth import flowers
from reelkite.engines.diorama.sets.joinery import Pieces, joined
from reelkite.engines.diorama.sets.nature.planting import Bed, settled, strewn
from reelkite.engines.diorama.sets.nature.relief import added, hills, peak, ridge, rolling
from reelkite.engines.diorama.sets.nature.rocks import stones
from reelkite.engines.diorama.sets.nature.site import Site, smooth
from reelkite.engines.diorama.sets.nature.terrain import Share, Soil, Trail, land, soil
from reelkite.engines.diorama.sets.nature.weather import air
from reelkite.engines.diorama.sets.outdoors.fixtures.cottage import Cottage, raised
from reelkite.engines.diorama.sets.outdoors.fixtures.furniture import fence, lamp_post
from reelkite.engines.diorama.sets.outdoors.plots import grounded, site_of

ALPINE: Final[dict[str, Soil]] = {
    "spring": soil("#5c8a34", "#86a848", "#8f9a50", "#7f7a78"),
    "summer": soil("#587d33", "#829c45", "#9a9350", "#7f7a78"),
    "autumn": soil("#857a36", "#a88d40", "#8f6538", "#7c7470"),
    "winter": soil("#8a8d80", "#a6a79c", "#7d7a70", "#6d6a70"),
}
ROCK: Final = linear("#8a8583")
TRODDEN: Final = linear("#a08a6c")
HOUSES: Final = tuple(
    (linear(wall), linear(roof))
    for wall, roof in (
        ("#b98a5a", "#6a4a3a"),
        ("#e3d3b4", "#7a4a3a"),
        ("#c9a070", "#5a4a44"),
        ("#a8744a", "#6a4a3a"),
        ("#d8c4a0", "#7d5040"),
        ("#c8694e", "#594a48"),
    )
)


@dataclass(frozen=True, slots=True)
class Mountains:
    """Peaks behind a meadow or a snow field.

    Attributes:
        snowy: Snow lies whatever the season.
        houses: How many houses stand there.
        snow_line: Height from which there is snow in summer, metres.
    """

    snowy: bool = False
    houses: int = 0
    snow_line: float = 11.0

    def layout(self, dressing: Dressing) -> Layout:
        """Return a valley floor before a range of peaks."""
        seed = dressing.seed % 997
        ground = added(
            rolling(0.18, 4.6, seed),
            hills(2.2, 17.0, -12.0, -44.0, seed + 1),
            *(() if _is_staged(dressing) else _range(seed)),
        )
        snowy = self.snowy or dressing.season == "winter" or dressing.weather == "snow"
        plain = Layout(
            surface="snow" if snowy else "grass",
            backdrop=(14.0, 26.0, -104.0),
            horizon=150.0,
            wind=0.5,
        )
        return grounded(ground, plain)

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return the valley, its firs and houses, and the peaks."""
        site = site_of(dressing, layout, sightline)
        site = replace(site, snowy=site.snowy or self.snowy)
        pieces: list[Solid] = [*self._ground(site), *_firs(site, self.houses)]
        lamps: list[Lamp] = []
        plumes: list[Plume] = []
        if self.houses and site.allows("house", "building"):
            street, lamps, plumes = _village(site, self.houses)
            pieces += street
        pieces += stones(site, Bed(14, (3.5, 20.0), radius=0.28, gap=1.0), "stones", ROCK)
        return Built(
            items=joined(pieces), lamps=tuple(lamps), plumes=tuple(plumes), particles=air(site)
        )

    def _ground(self, site: Site) -> Pieces:
        sward = Sward(
            14500, (0.08, 0.26), keep=_off_street if self.houses else None, foreground=480
        )
        sward = seasonal(sward, site.season)
        trodden = (Trail(_street, TRODDEN),) if self.houses else ()
        trails = (rooted(site, sward.dark), *trodden)
        valley = land(site, ALPINE[site.season], trails, 190.0, self.snow_line)
        return (valley, *grass(site, sward), *flowers(site, 22, 8, 14.0))


def _range(seed: int) -> tuple[Ground, ...]:
    """Return the peaks that close the valley."""
    return (
        ridge(8.0, -112.0, 36.0, seed + 2),
        peak(33.0, (14.0, -104.0), 44.0, seed + 3),
        peak(24.0, (-34.0, -108.0), 38.0, seed + 6),
        peak(20.0, (58.0, -106.0), 36.0, seed + 8),
    )


def _is_staged(dressing: Dressing) -> bool:
    """Whether a mountain is on stage: nothing higher may stand behind it."""
    return any(word.replace("-", " ").split()[-1] in _MOUNTAINS for word in dressing.staged)


_MOUNTAINS: Final = frozenset({"mountain", "fuji", "volcano"})


def _street(x: Array, z: Array) -> Array:
    """Return where feet have made a path between the houses."""
    aside = np.abs(x - 0.4 - 1.1 * np.sin(0.16 * z + 0.4))
    return 0.75 * smooth(1.15, 0.75, aside) * smooth(-44.0, -36.0, z)


def _off_street(x: Array, z: Array) -> Array:
    return 1 - np.clip(2 * _street(x, z), 0, 1)


def _firs(site: Site, houses: int) -> Pieces:
    frames = (
        Frame(-0.90, 8.5, 5.0, conifer),
        Frame(-1.12, 10.5, 6.2, conifer),
        Frame(0.92, 9.5, 5.6, conifer),
        Frame(1.12, 12.5, 4.8, conifer),
        Frame(-0.62, 16.0, 5.2, conifer),
    )
    dice = site.dice("heights")
    near = strewn(site, Bed(14, (17.0, 34.0), (-1.3, 1.3), 1.0, 2.2, _aside(houses)), "near")
    far = strewn(site, Bed(60, (34.0, 75.0), (-1.3, 1.3), 1.0, 2.0), "far")
    return (
        *framing(site, frames, "frame", 0.22),
        *planted(site, near, dice.uniform(3.2, 5.6, len(near)), FIRS, "near"),
        *planted(site, far, dice.uniform(3.5, 6.5, len(far)), FIRS, "far"),
    )


def _aside(houses: int) -> Share:
    """Return where trees leave room for the village."""
    reach = 9.0 if houses else 3.0

    def share(x: Array, z: Array) -> Array:
        return np.where(np.abs(x + 0 * z) < reach, 0.0, 1.0)

    return share


def _village(site: Site, houses: int) -> tuple[list[Solid], list[Lamp], list[Plume]]:
    """Return houses along a street, a lamp, and fences; all in the middle distance."""
    plots = (
        (-0.66, 14.5, 0.75),
        (0.62, 15.5, -0.70),
        (-0.30, 23.0, 0.45),
        (0.80, 23.0, -0.50),
        (-0.85, 24.5, 0.55),
        (0.26, 29.0, -0.40),
        (-0.48, 33.0, 0.30),
    )
    dice = site.dice("village")
    pieces: list[Solid] = []
    lamps: list[Lamp] = []
    plumes: list[Plume] = []
    low_sun = site.dark or site.dressing.time_of_day in {"dawn", "sunset", "golden hour"}
    for number, (share, away, yaw) in enumerate(plots[:houses]):
        wall, roof = HOUSES[number % len(HOUSES)]
        size = dice.uniform(0.9, 1.15)
        house = Cottage(3.2 * size, 3.4 * size, 2.1 * size, wall, roof)
        for foot in settled(site, share, away, 1.9 * size):
            at = (float(foot[0]), float(foot[1]) - 0.15, float(foot[2]))
            built = raised(house, at, yaw, lit=low_sun or site.snowy, snowy=site.snowy)
            pieces += built.pieces
            lamps += built.lamps
            plumes += built.plumes[: 1 if number < 2 else 0]
    for foot in settled(site, 0.30, 10.5, 0.25):
        post, light = lamp_post(foot, lit=low_sun)
        pieces += post
        lamps += light
    pieces += [fence(site, (-7.5, -5.2), (-3.0, -5.8)), fence(site, (3.4, -6.0), (8.5, -5.6))]
    return pieces, lamps, plumes
