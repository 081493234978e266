from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vehicles.rails import RAILS, bullet_train, train
from reelkite.engines.diorama.scene.acting import Appearance


def test_trains_are_long() -> None:
    """All are longer than they are tall, on wheels that roll on the rails."""
    for name, builder in RAILS.items():
        model = builder(Kit(Appearance()))
        bottom, top = model.bounds()
        assert top[2] - bottom[2] > 1.4 * top[1], name
        assert all(joint.radius == joint.pivot[1] for joint in model.joints.values()), name


def test_a_steam_engine_smokes_and_an_express_has_a_nose() -> None:
    """Smoke always rises from the one; the other is low at its front."""
    hull = bullet_train(Kit(Appearance())).parts[0].mesh.positions
    front = hull[hull[:, 2] > 5.0]

    assert train(Kit(Appearance())).vapours[0].always
    assert front[:, 1].max() < 0.5 * hull[:, 1].max()
