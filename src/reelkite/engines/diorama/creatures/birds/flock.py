"""The birds: proportions, colours, and the joints that follow from them. All in metres."""

import math
from dataclasses import dataclass
from typing import Final

from reelkite.engines.diorama.modelling.rig import Chain, Skeleton
from reelkite.engines.diorama.modelling.turning import Vector, vector

NECK_BONES: Final = 6
WING_BONES: Final = 5
LEG_BONES: Final = 4


@dataclass(frozen=True, slots=True)
class Bird:
    """How a bird is built and coloured.

    Attributes:
        body: Half width, half height and half length of the body, before it is pitched.
        stance: Pitch of the standing body, radians: 0 lies flat, 1.2 stands like a penguin.
        neck: Length of the neck.
        head: Radius of the head.
        beak: Length and radius at the root.
        leg: From the ground to the belly.
        tail: Length and half width.
        wing: Length of one wing, and its breadth.
        colours: Main, belly, wing, beak and legs as sRGB codes; more mains after those.
        shape: Of the beak: ``cone``, ``hook``, ``flat``, ``long``.
        mark: Of the face: ``discs``, ``penguin``, ``hood``, ``comb``, ``crest``, or None.
        eye: Radius of an eye as a share of the head's.
        iris: Colour around the pupil, or None.
        webbed: Has swimming feet, and swims.
        flightless: Stays on the ground by nature.
        voice: Cue of its voice.
        rate: Wing beats a second.
    """

    body: tuple[float, float, float]
    stance: float
    neck: float
    head: float
    beak: tuple[float, float]
    leg: float
    tail: tuple[float, float]
    wing: tuple[float, float]
    colours: tuple[str, ...]
    shape: str = "cone"
    mark: str | None = None
    eye: float = 0.25
    iris: str | None = None
    webbed: bool = False
    flightless: bool = False
    voice: str = "chirp"
    rate: float = 3.0

    @property
    def middle(self) -> Vector:
        """Middle of the standing body."""
        _, high, long_ = self.body
        reach = math.hypot(high * math.cos(self.stance), long_ * math.sin(self.stance))
        return vector(0, self.leg + 0.92 * reach, 0)

    def on_body(self, x: float, y: float, z: float) -> Vector:
        """Return a point of the standing body; shares of its radii along its own axes."""
        wide, high, long_ = self.body
        flat = vector(x * wide, y * high, z * long_)
        c, s = math.cos(self.stance), math.sin(self.stance)
        return self.middle + vector(flat[0], c * flat[1] + s * flat[2], c * flat[2] - s * flat[1])

    @property
    def nape(self) -> Vector:
        """Foot of the neck."""
        return self.on_body(0, 0.30, 0.70)

    @property
    def poll(self) -> Vector:
        """Top of the neck."""
        lean = 1.30 if self.neck > 0.12 else 0.5 + 0.6 * self.stance
        return self.nape + vector(0, math.sin(lean), math.cos(lean)) * max(self.neck, 0.012)

    @property
    def face(self) -> Vector:
        """Middle of the head."""
        return self.poll + vector(0, 0.45, 0.25) * self.head

    def hip(self, sign: float) -> Vector:
        """Return where a leg begins."""
        return vector(sign * 0.46 * self.body[0], self.leg + 0.25 * self.body[1], 0.02)

    def ankle(self, sign: float) -> Vector:
        """Return where a foot is."""
        return vector(sign * 0.50 * self.body[0], 0.07 * self.head, 0.02)

    def shoulder(self, sign: float) -> Vector:
        """Return where a wing begins."""
        return self.on_body(sign * 0.80, 0.42, 0.45)

    def eye_way(self, sign: float) -> Vector:
        """Return the direction from the middle of the head to an eye."""
        way = vector(0.46, 0.14, 0.87) if self.mark == "discs" else vector(0.74, 0.22, 0.63)
        return way * vector(sign, 1, 1)


def skeleton_of(bird: Bird) -> Skeleton:
    """Return the bones of a bird: wings spread at rest."""
    dock = bird.on_body(0, 0.1, -0.85)
    bones: list[tuple[str, Vector] | Chain] = [
        ("body", bird.middle),
        Chain("neck", bird.nape, bird.poll, NECK_BONES),
        ("head", bird.poll),
        ("jaw", bird.face + vector(0, -0.12, 0.80) * bird.head),
        ("tail", dock),
    ]
    for side, sign in (("R", -1.0), ("L", 1.0)):
        root = bird.shoulder(sign)
        tip = root + vector(sign * bird.wing[0], 0, 0)
        bones += [
            Chain(f"wing{side}", root, tip, WING_BONES),
            Chain(f"leg{side}", bird.hip(sign), bird.ankle(sign), LEG_BONES),
            (f"foot{side}", bird.ankle(sign)),
            (f"lid{side}", bird.face + bird.eye_way(sign) * bird.head * 0.9),
        ]
    return Skeleton.of(bones)


_SMALL: Final = (0.115, 0.112, 0.165)
_DUCK: Final = Bird(
    (0.145, 0.130, 0.215), 0.18, 0.11, 0.105, (0.105, 0.052), 0.07, (0.12, 0.06), (0.34, 0.15),
    ("#f7f0e0", "#f7f0e0", "#efe4cc", "#f09a2a", "#ea8a24", "#a9825c"), "flat", webbed=True,
    voice="quack", rate=3.2,
)  # fmt: skip
_GOOSE: Final = Bird(
    (0.175, 0.165, 0.27), 0.20, 0.34, 0.090, (0.085, 0.040), 0.15, (0.14, 0.08), (0.50, 0.20),
    ("#f7f2e8", "#f7f2e8", "#ebe3d4", "#f0923a", "#e8862c", "#9a8674"), "flat", webbed=True,
    voice="honk", rate=2.4,
)  # fmt: skip
_HEN: Final = Bird(
    (0.150, 0.155, 0.185), 0.35, 0.10, 0.088, (0.050, 0.028), 0.11, (0.15, 0.07), (0.24, 0.14),
    ("#f5ecdc", "#f9f3e6", "#e9dcc4", "#f0b23c", "#eaa030", "#b5693a", "#7a4a30"), mark="comb",
    flightless=True, voice="cluck", rate=4.0,
)  # fmt: skip
_EAGLE: Final = Bird(
    (0.165, 0.165, 0.27), 0.72, 0.10, 0.118, (0.090, 0.046), 0.12, (0.24, 0.11), (0.78, 0.27),
    ("#5c3d28", "#6a482f", "#4a3122", "#f0b030", "#eeb23a"), "hook", "hood", 0.20, "#e8c23c",
    voice="squawk", rate=1.2,
)  # fmt: skip

FLOCK: Final[dict[str, Bird]] = {
    "bird": Bird(
        _SMALL, 0.42, 0.035, 0.098, (0.058, 0.026), 0.085, (0.15, 0.05), (0.30, 0.13),
        ("#4a86cc", "#f6ecd8", "#3a6cae", "#f0a030", "#d98a3a", "#d8503c", "#f2c23a", "#5aa46a"),
    ),
    "black-bird": Bird(
        (0.125, 0.122, 0.195), 0.42, 0.05, 0.100, (0.095, 0.034), 0.11, (0.20, 0.06), (0.42, 0.16),
        ("#2a2930", "#2f2e36", "#222128", "#3a383c", "#3a383c"), voice="caw", rate=2.2,
    ),
    "baby-chick": Bird(
        (0.082, 0.082, 0.095), 0.40, 0.0, 0.078, (0.030, 0.017), 0.045, (0.03, 0.02), (0.09, 0.06),
        ("#f6d04a", "#f9dd78", "#efc23c", "#f0903a", "#ee9a3a"), flightless=True, eye=0.22,
    ),
    "chicken": _HEN,
    "rooster": Bird(
        (0.150, 0.160, 0.195), 0.55, 0.17, 0.092, (0.052, 0.030), 0.15, (0.26, 0.11), (0.26, 0.15),
        ("#c9562a", "#8a3a24", "#2f5a4c", "#f0b23c", "#eaa030"), mark="comb", flightless=True,
        voice="crow", rate=4.0,
    ),
    "turkey": Bird(
        (0.21, 0.21, 0.26), 0.40, 0.20, 0.085, (0.055, 0.030), 0.17, (0.34, 0.30), (0.34, 0.18),
        ("#5f3f2c", "#6f4a32", "#7a5236", "#e0b04a", "#c98a5a"), mark="comb", flightless=True,
        voice="cluck",
    ),
    "peacock": Bird(
        (0.145, 0.145, 0.22), 0.45, 0.26, 0.078, (0.050, 0.024), 0.20, (0.75, 0.26), (0.34, 0.15),
        ("#1f5fae", "#2a7fb8", "#2f8f6a", "#d9c9a0", "#a98f70"), mark="crest", voice="squawk",
    ),
    "duck": _DUCK,
    "goose": _GOOSE,
    "swan": Bird(
        (0.20, 0.185, 0.33), 0.10, 0.52, 0.092, (0.090, 0.036), 0.10, (0.18, 0.09), (0.62, 0.24),
        ("#faf7f0", "#faf7f0", "#f1ece2", "#ee8236", "#33302e"), "flat", webbed=True, voice="honk",
        rate=1.8,
    ),
    "flamingo": Bird(
        (0.145, 0.140, 0.22), 0.25, 0.58, 0.085, (0.115, 0.040), 0.62, (0.14, 0.07), (0.48, 0.18),
        ("#f48fa4", "#f8a9b6", "#ec6f8a", "#f3d9d2", "#f08aa0"), "hook", voice="honk", rate=2.0,
    ),
    "owl": Bird(
        (0.155, 0.150, 0.195), 1.12, 0.0, 0.150, (0.042, 0.026), 0.06, (0.12, 0.07), (0.46, 0.20),
        ("#8a6242", "#e8d3ae", "#74502f", "#e8b04a", "#d9b070", "#b9a894"), "hook", "discs", 0.30,
        "#f0b428", voice="hoot", rate=1.8,
    ),
    "parrot": Bird(
        (0.110, 0.112, 0.18), 0.85, 0.03, 0.105, (0.062, 0.044), 0.07, (0.30, 0.05), (0.40, 0.15),
        ("#d8362e", "#e0503c", "#2f66c4", "#33302e", "#5a5654", "#3c9a4a"), "hook", eye=0.24,
        voice="squawk", rate=2.8,
    ),
    "penguin": Bird(
        (0.170, 0.160, 0.255), 1.35, 0.0, 0.135, (0.085, 0.030), 0.04, (0.07, 0.05), (0.24, 0.09),
        ("#2b3038", "#f7f3ea", "#2b3038", "#f0a030", "#f0a030"), mark="penguin", eye=0.20,
        webbed=True, flightless=True, voice="squawk",
    ),
    "eagle": _EAGLE,
    "dove": Bird(
        (0.112, 0.112, 0.175), 0.35, 0.05, 0.085, (0.045, 0.020), 0.075, (0.16, 0.07), (0.36, 0.14),
        ("#f5f1ea", "#faf7f1", "#ebe5da", "#e8a090", "#e07a6c"), voice="chirp",
    ),
    "dodo": Bird(
        (0.20, 0.20, 0.25), 0.45, 0.14, 0.125, (0.15, 0.060), 0.16, (0.10, 0.08), (0.16, 0.10),
        ("#8a8d94", "#b9b4aa", "#74777e", "#d9c9a0", "#d9b070"), "hook", flightless=True,
        voice="squawk",
    ),
    "seagull": Bird(
        (0.125, 0.122, 0.21), 0.28, 0.05, 0.098, (0.085, 0.026), 0.11, (0.16, 0.07), (0.56, 0.16),
        ("#f7f4ee", "#faf7f1", "#a9b2bb", "#f0b030", "#e8a23c"), iris="#e8d23c", webbed=True,
        voice="squawk", rate=1.9,
    ),
    "ostrich": Bird(
        (0.26, 0.25, 0.34), 0.15, 0.62, 0.095, (0.085, 0.034), 0.72, (0.22, 0.16), (0.36, 0.22),
        ("#2f2b2d", "#4a4446", "#3a3537", "#d9a58a", "#d9a58a"), "flat", flightless=True,
        voice="squawk",
    ),
    "phoenix": Bird(
        (0.150, 0.150, 0.25), 0.60, 0.20, 0.100, (0.075, 0.036), 0.14, (0.55, 0.14), (0.75, 0.26),
        ("#e8542a", "#f6b23a", "#f0832c", "#f2c23a", "#d9902c"), "hook", "crest", 0.22, "#f6d860",
        voice="squawk", rate=1.5,
    ),
}  # fmt: skip
"""Birds by the last word of their asset."""
