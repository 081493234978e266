"""Ways to carry things: upright in the fist, on a tray, at the side, in the arms, on a string."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from reelkite.engines.diorama.figures.holding.holds import Grasp, Hold
from reelkite.engines.diorama.figures.poses import Arm, Pose
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.scene.mesh import Vec3

if TYPE_CHECKING:
    from reelkite.engines.diorama.figures.motions.moment import Moment


@dataclass(frozen=True, slots=True)
class Style:
    """One way to carry.

    Attributes:
        way: One of ``_WAYS``: ``upright``, ``front``, ``side``, ``arms``, ``string``, ...
        size: Largest side of the thing in metres, for an adult.
        grip: Height of the hand on the thing over its origin; for ``front`` half its width.
    """

    way: str
    size: float = 0.3
    grip: float = 0.0


STYLES: Final[dict[str, Style]] = {
    **dict.fromkeys(("umbrella", "flag", "sign"), Style("upright", 0.9)),
    **dict.fromkeys(
        ("torch", "wand", "trophy", "flowers", "microphone", "ice cream", "sword", "baton", "bat",
         "paintbrush", "hammer", "axe", "racket", "bubble wand", "wine glass", "broom", "rake",
         "shovel", "mop", "golf club", "toothbrush", "comb", "spoon", "hockey stick"),
        Style("upright", 0.5),
    ),
    **dict.fromkeys(
        ("cup", "bottle", "apple", "burger", "beer", "tumbler", "cookie", "donut", "phone", "ball",
         "tennis ball", "camera", "banana", "carrot", "bread", "pizza slice"),
        Style("one", 0.14),
    ),
    **dict.fromkeys(("tray", "cake"), Style("front", 0.45, 0.21)),
    "bowl": Style("front", 0.26, 0.12), "pot": Style("front", 0.34, 0.16),
    "laptop": Style("front", 0.36, 0.15), "box": Style("arms", 0.36, 0.17),
    "gift": Style("arms", 0.28, 0.13), "basketball": Style("arms", 0.25, 0.10),
    "football": Style("arms", 0.24, 0.09), "bowling ball": Style("arms", 0.25, 0.10),
    "teddy": Style("arms", 0.3, 0.06), "book": Style("arms", 0.3, 0.10),
    "balloon": Style("string", 1.1), "lantern": Style("aloft", 0.4),
    "candle": Style("upright", 0.25), "flashlight": Style("one", 0.24),
    "sparkler": Style("upright", 0.5),
    **dict.fromkeys(("bag", "suitcase", "bucket", "basket", "watering can"),
                    Style("side", 0.4)),
    "surfboard": Style("under", 1.9, 0.25), "snowboard": Style("under", 1.4, 0.13),
    "ski": Style("under", 1.5, 0.05), "skateboard": Style("under", 0.8, 0.10),
    "shopping cart": Style("cart", 0.9, 0.20), "leash": Style("leash", 0.9),
}  # fmt: skip
"""How the things that people know are carried."""

_OTHERS: Final[dict[str, Style]] = {
    **dict.fromkeys(("pizza", "plate", "tray", "pie", "tv", "painting", "picture", "food", "bread"),
                    Style("front", 0.42, 0.20)),
    **dict.fromkeys(("baby", "cat", "dog", "puppy", "kitten", "rabbit", "doll", "pumpkin", "globe",
                     "pillow", "plant", "potted plant", "chicken", "duck", "fish"),
                    Style("arms", 0.36, 0.12)),
    **dict.fromkeys(("kite",), Style("string", 0.8)),
}  # fmt: skip
_ANY: Final = Style("one", 0.26)


def style_of(thing: str) -> Style:
    """Return how a thing is carried; what nobody knows is held in one hand."""
    return STYLES.get(thing) or _OTHERS.get(thing) or _ANY


def carrying(pose: Pose, moment: "Moment", thing: str) -> Pose:
    """Return ``pose`` with the hands that carry taken for it; what the legs do goes on."""
    style, body = style_of(thing), moment.body
    return _WAYS[style.way](pose, moment, Hold(thing, "chest", size=body.reach), style)


def _low(body: Stature, out: float, up: float, ahead: float) -> Vec3:
    """Return a point before the chest: from the right shoulder, in arms, in the chest's frame."""
    shoulder = body.shoulder
    return (
        -float(shoulder[0]) - out * body.arm,
        float(shoulder[1]) - body.neck + up * body.arm,
        ahead * body.arm,
    )


def _upright(pose: Pose, moment: "Moment", hold: Hold, style: Style) -> Pose:
    """Hold a stick upright in the right fist, beside the head."""
    del style
    sway = 0.05 * moment.wave(0.4)
    spot = _low(moment.body, 0.16, -0.34 + 0.02 * moment.wave(0.5), 0.50)
    held = replace(hold, at=spot, along=(0.16 + sway, 1.0, -0.16))
    arm = Arm(elbow=(0.8, -0.9, -0.3), grasp=Grasp((0.0, 0.0, 0.0), (0.0, 1.0, 0.0)), curl=1.0)
    return replace(pose, right=arm, holds=(held,))


def _front(pose: Pose, moment: "Moment", hold: Hold, style: Style) -> Pose:
    """Carry something flat before the body, both palms under its edges."""
    body = moment.body
    depth = float(max(0.66 * body.arm, 1.3 * body.chest))
    spot = (0.0, _low(body, 0, -0.50, 0)[1] + 0.01 * moment.wave(0.9), depth)
    held = replace(hold, at=spot)

    def arm(sign: float) -> Arm:
        grasp = Grasp((sign * 0.72 * style.grip, -0.002, -0.02), palm=(0.0, 1.0, 0.0))
        return Arm(elbow=(0.9, -0.9, -0.4), grasp=grasp, curl=0.1)

    return replace(pose, right=arm(-1.0), left=arm(1.0), holds=(held,))


def _arms(pose: Pose, moment: "Moment", hold: Hold, style: Style) -> Pose:
    """Carry something before the chest, a palm at either side of it."""
    body = moment.body
    depth = float(1.05 * body.chest + 0.13 * body.reach)
    spot = (0.0, _low(body, 0, -0.62, 0)[1] + 0.008 * moment.wave(0.9), depth)
    held = replace(hold, at=spot)

    def arm(sign: float) -> Arm:
        grasp = Grasp((sign * style.grip, 0.07, 0.02), palm=(-sign, 0.35, 0.0))
        return Arm(elbow=(1.0, -0.6, -0.5), grasp=grasp, curl=0.25)

    return replace(pose, right=arm(-1.0), left=arm(1.0), holds=(held,))


def _side(pose: Pose, moment: "Moment", hold: Hold, style: Style) -> Pose:
    """Carry something that hangs from the straight right arm."""
    del style
    swing = 0.07 * moment.wave(0.8)
    held = replace(hold, at=_low(moment.body, 0.34, -0.94, 0.10 + swing), along=(0.0, 1.0, -swing))
    grasp = Grasp((0.0, 0.0, 0.0), (0.0, 0.0, 1.0))
    return replace(pose, right=Arm(elbow=(0.6, 0.0, -1.0), grasp=grasp, curl=1.0), holds=(held,))


def _aloft(pose: Pose, moment: "Moment", hold: Hold, style: Style) -> Pose:
    """Hold up something that hangs from the right hand, before the shoulder."""
    del style
    swing = 0.08 * moment.wave(0.7)
    held = replace(hold, at=_low(moment.body, 0.30, -0.02, 0.66), along=(swing, 1.0, -0.5 * swing))
    arm = Arm(elbow=(0.8, -1.0, -0.2), grasp=Grasp((0.0, 0.0, 0.0), (0.0, 0.0, 1.0)), curl=1.0)
    return replace(pose, right=arm, holds=(held,))


def _under(pose: Pose, moment: "Moment", hold: Hold, style: Style) -> Pose:
    """Carry a board on edge under the right arm, its nose ahead and across."""
    size = moment.body.reach
    sway = 0.03 * moment.wave(0.8)
    held = replace(
        hold, at=_low(moment.body, 0.30, -0.42, 0.10), along=(-0.9, 0.0, 0.44),
        front=(0.44, 0.10 + sway, 0.9), size=0.9 * size,
    )  # fmt: skip
    grasp = Grasp((-style.grip, 0.02, 0.0), (0.0, 0.0, 1.0))
    return replace(pose, right=Arm(elbow=(0.8, 0.0, -0.8), grasp=grasp, curl=0.8), holds=(held,))


def _string(pose: Pose, moment: "Moment", hold: Hold, style: Style) -> Pose:
    """Hold a string that goes up."""
    del style
    drift = 0.14 * moment.wave(0.23)
    held = replace(
        hold, at=_low(moment.body, 0.42, -0.34, 0.46),
        along=(-0.20 + drift, 1.0, 0.05 + 0.07 * moment.wave(0.31)),
    )  # fmt: skip
    arm = Arm(elbow=(0.8, -0.9, -0.3), grasp=Grasp((0.0, 0.0, 0.0), (0.0, 1.0, 0.0)), curl=1.0)
    return replace(pose, right=arm, holds=(held,))


def _one(pose: Pose, moment: "Moment", hold: Hold, style: Style) -> Pose:
    """Hold something small in the right hand before the chest."""
    del style
    lift = 0.03 * moment.wave(0.3)
    held = replace(hold, at=_low(moment.body, 0.02, -0.40 + lift, 0.62))
    grasp = Grasp((-0.035, 0.0, 0.0), (0.0, 1.0, 0.0))
    return replace(pose, right=Arm(elbow=(0.7, -1.0, -0.3), grasp=grasp, curl=0.75), holds=(held,))


def _cart(pose: Pose, moment: "Moment", hold: Hold, style: Style) -> Pose:
    """Push something on wheels by its bar."""
    size = moment.body.reach
    held = replace(hold, by="mark", at=(0.0, 0.905 * size, 0.40 * size), size=size)

    def arm(sign: float) -> Arm:
        grasp = Grasp((sign * style.grip, 0.0, 0.0), (-sign, 0.0, 0.0))
        return Arm(elbow=(0.9, -0.9, -0.4), grasp=grasp, curl=1.0)

    return replace(pose, right=arm(-1.0), left=arm(1.0), holds=(held,))


def _leash(pose: Pose, moment: "Moment", hold: Hold, style: Style) -> Pose:
    """Hold a leash that pulls ahead."""
    del style
    pull = 0.05 * moment.wave(0.7)
    held = replace(hold, at=_low(moment.body, 0.05, -0.46, 0.58 + pull), along=(0.0, 1.0, 0.1))
    grasp = Grasp((0.0, 0.0, 0.0), (0.0, 1.0, 0.0))
    return replace(pose, right=Arm(elbow=(0.7, -0.8, -0.6), grasp=grasp, curl=1.0), holds=(held,))


_WAYS: Final = {
    "upright": _upright, "front": _front, "arms": _arms, "side": _side, "string": _string,
    "one": _one, "aloft": _aloft, "under": _under, "cart": _cart, "leash": _leash,
}  # fmt: skip
