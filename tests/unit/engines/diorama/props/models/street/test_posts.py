from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.street.posts import POSTS, traffic_light
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A cottage is taller than a lamp post, and that taller than a hydrant."""
    for name, low, high in (("house", 4.5, 7), ("lamp-post", 2.8, 4), ("fire-hydrant", 0.6, 0.9)):
        bottom, top = POSTS[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_the_asked_colour_is_the_lit_lamp() -> None:
    """A green traffic light has its lowest lamp lit."""
    model = traffic_light(Kit(Appearance(colour="green")))
    (lit,) = [part for part in model.parts if part.finish.emission > 0]

    assert lit.mesh.positions[:, 1].mean() < 2.2
