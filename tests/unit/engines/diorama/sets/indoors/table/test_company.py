import numpy as np

from reelkite.engines.diorama.scene.places import Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.indoors.table.company import company
from reelkite.engines.diorama.sets.schemes import scheme_for

LAYOUT = Layout(stage=(0.0, 0.75, 0.0), tabletop=0.75)
BOUNDS = (-0.66, 0.98, -0.56, 0.56)


def _watched(*, free: bool) -> Sightline:
    return Sightline(
        eyes=((0.0, 1.0, 0.42),),
        targets=((0.0, 0.8, 0.0),),
        fov=36.0,
        aspect=16 / 9,
        sun=(-0.8, 0.46, -0.36),
        clear=lambda x, z, r: np.hypot(x, z) > r + 0.09 if free else np.zeros(len(x), dtype=bool),
    )


def _made(dressing: Dressing, *, free: bool = True) -> int:
    pieces = company(dressing, LAYOUT, _watched(free=free), BOUNDS, scheme_for(0))
    return len(pieces)


def test_nobody_comes_where_nothing_may_stand() -> None:
    """Without free ground the hero stays alone."""
    assert _made(Dressing(setting="table"), free=False) == 0


def test_companions_stand_on_the_table() -> None:
    """All companions are on the table top, within its edges."""
    pieces = company(
        Dressing(setting="table", seed=2), LAYOUT, _watched(free=True), BOUNDS, scheme_for(0)
    )
    corners = np.concatenate([piece.mesh.positions for piece in pieces])
    assert len(pieces) >= 6
    assert np.isclose(corners[:, 1].min(), 0.75, atol=0.004)
    assert corners[:, 0].min() > BOUNDS[0] - 0.1
    assert corners[:, 2].min() > BOUNDS[2] - 0.1


def test_unwanted_things_stay_away() -> None:
    """Excluding every noun leaves the table empty."""
    nouns = ("plant", "flower", "teapot", "tea", "coffee maker", "fruit", "book", "croissant")
    rest = ("cookie", "newspaper", "milk", "jam", "candle", "vase", "food")
    assert _made(Dressing(setting="table", excluded=nouns + rest)) == 0
