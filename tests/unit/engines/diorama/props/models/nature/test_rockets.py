import numpy as np

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.nature.rockets import ROCKETS
from reelkite.engines.diorama.scene.acting import Appearance


def test_fireworks_shine_in_many_colours_or_in_the_asked_one() -> None:
    """Bursts differ in colour unless one was asked for, and all of them give off light."""

    def burst(colour: str | None) -> tuple[int, bool]:
        model = ROCKETS["fireworks"](Kit(Appearance(colour=colour)))
        rays = [part for part in model.parts if part.joint][::2]
        tones = {tuple(np.asarray(part.colour).ravel().round(3).tolist()) for part in rays}
        return len(tones), all(part.finish.emission > 1 for part in model.parts)

    assert burst(None) == (4, True)
    assert burst("red") == (1, True)


def test_fireworks_are_few_triangles_and_wide() -> None:
    """A burst reaches to all sides, and all of them together stay a hero's size."""
    model = ROCKETS["fireworks"](Kit(Appearance()))
    (x0, y0, _), (x1, y1, _) = model.bounds()

    assert x1 - x0 > 3
    assert y1 - y0 > 2.5
    assert sum(len(part.mesh.triangles) for part in model.parts) < 15_000
