from dataclasses import replace
from fractions import Fraction

import numpy as np

from reelkite.domain.storyboard import Angle, CameraMove, Framing, Shot
from reelkite.engines.diorama import sets
from reelkite.engines.diorama.puppetry.relief import relief_of
from reelkite.engines.diorama.scene.atmosphere import Atmosphere, Lamp
from reelkite.engines.diorama.scene.looks import Item, Relief, paint
from reelkite.engines.diorama.scene.mesh import Mesh
from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.staging.light import atmosphere_for
from reelkite.engines.diorama.staging.players.faithful import in_own_colours


def _atmosphere(time_of_day: str) -> Atmosphere:
    shot = Shot(
        start=Fraction(0),
        seconds=Fraction(4),
        framing=Framing.FULL,
        angle=Angle.EYE_LEVEL,
        moves=(CameraMove(),),
        subjects=(),
        setting="beach",
        time_of_day=time_of_day,
    )
    return atmosphere_for(shot, sets.design("beach").layout(Dressing("beach")))


def _relief() -> Item:
    picture = np.full((40, 30, 4), 255, np.uint8)
    return Item(relief_of(picture, fine=False), None, 0)


def _tint(item: Item) -> tuple[float, float, float]:
    assert isinstance(item.look, Relief)
    return item.look.tint


def test_orange_light_is_answered_with_blue() -> None:
    """At sunset paint has more blue and less red; at noon it is nearly plain."""
    red, _, blue = _tint(in_own_colours(_relief(), _atmosphere("sunset")))
    assert red < 0.95
    assert blue > 1.2
    noon = _tint(in_own_colours(_relief(), _atmosphere("noon")))
    assert max(abs(each - 1) for each in noon) < 0.3


def test_what_it_takes_back_is_bounded() -> None:
    """Light of one colour alone does not make paint of another."""
    light = replace(_atmosphere("noon"), sun_colour=(9.0, 0.0, 0.0), fill=(1.0, 0.0, 0.0))
    assert all(0.7 <= each <= 1.6 for each in _tint(in_own_colours(_relief(), light)))


def test_lamps_count_where_there_is_no_sun() -> None:
    """In the dark warm lamps are answered."""
    night = _atmosphere("night")
    lamps = (Lamp((0.0, 2.0, 0.0), (6.0, 3.0, 1.0)),)
    plain, lit = (_tint(in_own_colours(_relief(), night, each)) for each in ((), lamps))
    assert lit[0] < plain[0]
    assert lit[2] > plain[2]


def test_other_things_stay_as_they_are() -> None:
    """Solids are lit like everything."""
    mesh = Mesh(np.eye(3, dtype=np.float32), np.eye(3, dtype=np.float32), np.array([[0, 1, 2]]))
    solid = Item(paint(mesh, (0.5, 0.5, 0.5)), None, 0)
    assert in_own_colours(solid, _atmosphere("sunset")) is solid
