"""How busy people stand and take hold: the same for all that hands do."""

from reelkite.engines.diorama.figures.holding.holds import Grasp
from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.motions.seated import seated
from reelkite.engines.diorama.figures.motions.standing import at_ease
from reelkite.engines.diorama.figures.poses import Arm, Pose
from reelkite.engines.diorama.scene.mesh import Vec3


def on(at: Vec3, along: Vec3 | None = None, palm: Vec3 | None = None, hold: int = 0) -> Arm:
    """Return an arm that takes hold with its elbow low."""
    return Arm(elbow=(0.8, -1.0, -0.3), grasp=Grasp(at, along, palm, hold), curl=0.85)


def base_of(moment: Moment) -> Pose:
    """Return a body at ease, sitting where there is a seat."""
    return at_ease(moment) if moment.seat is None else seated(moment)


def before_chest(moment: Moment, x: float, y: float, z: float) -> Vec3:
    """Return a point in the chest's frame: shares of the arm from between the shoulders."""
    body = moment.body
    return x * body.arm, float(body.shoulder[1]) - body.neck + y * body.arm, z * body.arm
