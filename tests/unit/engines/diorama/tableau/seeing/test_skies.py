import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.seeing.sight import seen
from reelkite.engines.diorama.tableau.seeing.skies import features, sky_of


def test_the_sky_ends_at_the_sea(beach: RGBFrame) -> None:
    """The sky of a beach is all that is above the sea, and nothing else."""
    sky = sky_of(seen(beach))
    assert sky is not None
    end = round(120 / 270 * sky.shape[0])

    assert sky[: end - 2].mean() > 0.98
    assert sky[end + 2 :].mean() < 0.02


def test_a_sky_may_change_its_colour_downwards() -> None:
    """A sky that turns from blue to orange is one sky."""
    chance = np.random.default_rng(3)
    share = np.clip(np.arange(270) / 150, 0, 1)[:, None, None]
    picture = (1 - share) * (70, 110, 190) + share * (225, 165, 130)
    picture = np.repeat(picture, 480, axis=1)
    picture[150:] = (40, 50, 35)
    picture[150:] += chance.normal(0, 12, (120, 480, 1))
    sky = sky_of(seen(np.clip(picture, 0, 255).astype(np.uint8)))
    assert sky is not None

    assert sky[: int(sky.shape[0] * 145 / 270)].mean() > 0.97
    assert sky[int(sky.shape[0] * 160 / 270) :].mean() < 0.03


def test_a_sun_belongs_to_its_sky(beach: RGBFrame) -> None:
    """What is lighter than the sky and hangs in it is part of it."""
    beach[30:50, 100:120] = (255, 250, 220)
    sky = sky_of(seen(beach))
    assert sky is not None

    assert sky[int(40 / 270 * sky.shape[0]), int(110 / 480 * sky.shape[1])] == 1


def test_leaves_are_no_sky(beach: RGBFrame) -> None:
    """Green from edge to edge above something is no sky."""
    beach[:120] = (60, 140, 40)

    assert sky_of(seen(beach)) is None


def test_what_goes_on_to_the_lower_edge_is_no_sky() -> None:
    """An even wall around something is a wall."""
    picture = np.full((270, 480, 3), (200, 190, 180), np.uint8)
    picture[80:200, 180:300] = (30, 40, 50)

    assert sky_of(seen(picture)) is None


def test_features_are_four_a_pixel(beach: RGBFrame) -> None:
    """Each pixel is told by three of colour and one of texture."""
    sight = seen(beach)

    assert features(sight).shape == (sight.lab.shape[0] * sight.lab.shape[1], 4)
