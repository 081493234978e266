import numpy as np
import pytest

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.living.natures import (
    BREATH,
    GAITS,
    followed,
    gait_of,
    paths_of,
    stirs_of,
)
from reelkite.engines.diorama.raster.tableau.direction import Motion
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.tableau.parts import Kind, LightGuess, Nature, Tableau
from tests.unit.engines.diorama.living.conftest import SMALL, MakeLayer, MakeShot


def of(layer: MakeLayer, *natures: Nature) -> Tableau:
    """Return a tableau of such layers."""
    layers = tuple(layer(nature) for nature in natures)
    return Tableau(SMALL, 0.4, 40.0, layers, LightGuess(), Kind.PHOTOGRAPH)


@pytest.mark.parametrize(
    ("nature", "motion"),
    [
        (Nature.SKY, Motion.DRIFT),
        (Nature.CLOUD, Motion.DRIFT),
        (Nature.WATER, Motion.RIPPLE),
        (Nature.SMOKE, Motion.DRIFT),
        (Nature.FIRE, Motion.FLAME),
        (Nature.FOLIAGE, Motion.SWAY),
        (Nature.CLOTH, Motion.BILLOW),
        (Nature.GROUND, Motion.STILL),
        (Nature.BUILDING, Motion.STILL),
        (Nature.THING, Motion.STILL),
        (Nature.SUBJECT, Motion.STILL),
    ],
)
def test_each_nature_moves_in_its_way(
    layer: MakeLayer, shot: MakeShot, nature: Nature, motion: Motion
) -> None:
    """Water ripples, leaves sway, houses stand."""
    (stir,) = stirs_of(of(layer, nature), shot(), "a picture")

    assert stir.motion is motion


def test_a_sky_stays_where_clouds_are_layers_of_their_own(layer: MakeLayer, shot: MakeShot) -> None:
    """Else sun and moon would drift with them."""
    sky, cloud = stirs_of(of(layer, Nature.SKY, Nature.CLOUD), shot(), "clouds")

    assert (sky.motion, cloud.motion) == (Motion.STILL, Motion.DRIFT)


def test_clouds_begin_anew_in_long_clips(layer: MakeLayer, shot: MakeShot) -> None:
    """In a few seconds they do not go far; in a time-lapse they would leave the sky."""
    sky = of(layer, Nature.CLOUD)
    (short,), (long,) = (stirs_of(sky, shot(), "clouds", seconds) for seconds in (4.0, 32.0))

    assert short.period == 0
    assert long.period > 0


def test_seas_come_in_and_lakes_only_ripple(layer: MakeLayer, shot: MakeShot) -> None:
    """What the prompt calls the water decides how it flows."""
    water = of(layer, Nature.WATER)
    (sea,), (lake,) = (
        stirs_of(water, shot(), words) for words in ("waves roll in", "a boat on a lake")
    )

    assert sea.flow[2] > 0
    assert sea.period > 0
    assert lake.period == 0


def test_who_waves_is_no_sea(layer: MakeLayer, shot: MakeShot) -> None:
    """A verb with a subject says nothing of the water beside it."""
    waving = shot(subjects=(Subject("boy", "person/boy", action="wave"),))

    (lake,) = stirs_of(of(layer, Nature.WATER), waving, "a boy waves beside a lake")

    assert lake.period == 0


def test_water_that_stands_upright_falls(layer: MakeLayer, shot: MakeShot) -> None:
    """A waterfall as far away on top as below flows down."""
    (falls,) = stirs_of(of(layer, Nature.WATER), shot(), "a waterfall in the forest")

    assert falls.flow[1] < 0


def test_storms_blow_harder(layer: MakeLayer, shot: MakeShot) -> None:
    """Trees sway more in a storm than in a breeze."""
    trees = of(layer, Nature.FOLIAGE)
    (calm,), (wild,) = (stirs_of(trees, shot(weather=w), "trees") for w in ("clear", "storm"))

    assert wild.strength > 1.5 * calm.strength


@pytest.mark.parametrize(
    ("action", "kind"),
    [("walk", "walk"), ("run fast", "run"), ("fly kite", "fly"), ("jump", "jump")],
)
def test_who_acts_moves_as_it_acts(shot: MakeShot, action: str, kind: str) -> None:
    """The verb of the subject decides."""
    acting = shot(subjects=(Subject("dog", "emoji/dog", action=action),))

    assert gait_of("dog", acting) is GAITS[kind]


def test_who_does_nothing_breathes(shot: MakeShot) -> None:
    """Even a dog that only sits is alive."""
    sitting = shot(subjects=(Subject("dog", "emoji/dog", action="sit"),))

    assert gait_of("dog", sitting) is BREATH
    assert gait_of("dog", shot()) is BREATH


def test_only_subjects_have_paths(tableau: Tableau, shot: MakeShot) -> None:
    """Sky and ground stay as wholes."""
    sky, ground, dog = paths_of(tableau, shot())

    assert sky is None
    assert ground is None
    assert dog is not None


@pytest.mark.parametrize("kind", sorted(GAITS))
def test_every_gait_begins_at_rest(tableau: Tableau, shot: MakeShot, kind: str) -> None:
    """At 0 seconds a subject is where the picture shows it; later it is not, yet not far away."""
    verb = {"fly": "fly", "sail": "row"}.get(kind, kind)
    acting = shot(subjects=(Subject("dog", "emoji/dog", action=verb),))
    path = paths_of(tableau, acting)[2]
    assert path is not None
    middle = np.array([0.5, 0.6, 1.0])

    assert path(0.0) == pytest.approx(np.eye(3)[:2])
    ways = [np.abs(path(t) @ middle - middle[:2]).max() for t in np.linspace(0, 4, 97)]
    assert 0.0005 < max(ways) < 0.09
    assert ways[1] < 0.2 * max(ways)


def test_feet_stay_on_the_ground(tableau: Tableau, shot: MakeShot) -> None:
    """What breathes or waves is held at its foot."""
    path = paths_of(tableau, shot())[2]
    assert path is not None
    foot = np.array([99.5 / 192, 90 / 108, 1.0])

    for t in (0.5, 1.7, 3.1):
        assert path(t) @ foot == pytest.approx(foot[:2], abs=1e-9)


def test_one_path_takes_over_from_another() -> None:
    """At the change it is the first still, a second later the other."""

    def first(_: float) -> Array:
        return np.eye(3)[:2]

    def second(t: float) -> Array:
        return np.eye(3)[:2] * (1 + t)

    path = followed(first, second, 4.0)

    assert path is not None
    assert path(4.0) == pytest.approx(first(0.0))
    assert path(6.0) == pytest.approx(second(2.0))
    assert followed(None, None, 1.0) is None
