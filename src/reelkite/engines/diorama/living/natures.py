"""How each layer of a picture moves, by its nature and by what the prompt says."""

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.domain.storyboard import Shot, Subject
from reelkite.engines.diorama.raster.tableau.direction import Motion, Path, Stir, soft
from reelkite.engines.diorama.scene.mesh import Array, Vec3
from reelkite.engines.diorama.tableau.parts import Layer, Nature, Tableau

_WINDS: Final = {"storm": 2.2, "wind": 1.7, "rain": 1.2, "snow": 0.9, "fog": 0.5}
"""How hard the wind blows by weather; 1 is a breeze."""

_FLOWS: Final[dict[str, tuple[Vec3, float, float]]] = {
    "sea": ((0.05, 0.0, 0.42), 3.4, 1.25),
    "river": ((0.06, 0.0, 0.62), 2.2, 1.0),
    "fall": ((0.0, -1.5, 0.0), 1.1, 0.7),
    "still": ((0.0, 0.0, 0.0), 0.0, 0.75),
}
"""Kinds of water: metres a second to the right, up and towards the camera; seconds after which
the flow begins anew; strength of its ripples."""

_SEA: Final = frozenset(
    {"sea", "ocean", "wave", "waves", "surf", "beach", "shore", "coast", "tide"}
)
_RIVER: Final = frozenset({"river", "stream", "creek", "brook", "rapids", "canal", "flowing"})
_FALL: Final = frozenset({"waterfall", "waterfalls", "cascade", "fountain"})

_CLOUDS: Final = 0.010
"""Shares of the picture's height that clouds drift in a second."""

_LONG: Final = 5.0
_PASSING: Final = 24.0
"""Seconds of the world that clouds drift before they begin anew, in clips longer than that many:
two skies laid over each other are not as clear as one."""

_SETTING_IN: Final = 1.4
_TALLEST: Final = 0.5
"""Share of the picture's height above which what is larger moves no farther: it is near."""

_TAKING_OVER: Final = 1.0
_TEXTURE: Final = 5.0
"""Standard deviation of a sky's colours, 0..255, above which it has clouds that may drift."""


@dataclass(frozen=True, slots=True)
class Gait:
    """How what acts moves as a whole.

    Attributes:
        rate: Times a second.
        lift: Up and down, as a share of its own height.
        lean: To both sides, in radians.
        swell: How much taller it becomes and shorter again, as a share of its height.
        travel: Shares of the picture's width that it goes in a second.
        floats: It is held nowhere: it rises and sinks instead of hopping.
    """

    rate: float
    lift: float = 0.0
    lean: float = 0.0
    swell: float = 0.0
    travel: float = 0.0
    floats: bool = False


BREATH: Final = Gait(0.27, swell=0.006, lean=0.002)
GAITS: Final = {
    "walk": Gait(1.9, lift=0.010, lean=0.010, travel=0.005),
    "run": Gait(2.8, lift=0.016, lean=0.012, travel=0.008),
    "jump": Gait(1.3, lift=0.05, swell=0.015),
    "dance": Gait(1.1, lift=0.010, lean=0.030, swell=0.010),
    "wave": Gait(0.9, lean=0.012, swell=0.006),
    "swing": Gait(0.5, lean=0.035),
    "fly": Gait(0.45, lift=0.035, lean=0.022, travel=0.006, floats=True),
    "swim": Gait(0.5, lift=0.020, lean=0.018, travel=0.005, floats=True),
    "sail": Gait(0.28, lift=0.008, lean=0.014, travel=0.005, floats=True),
    "drive": Gait(2.2, lift=0.003, travel=0.008),
    "tremble": Gait(6.0, lean=0.004),
    "talk": Gait(0.8, lean=0.008, swell=0.005),
}
"""By kind of action; little, for a matte is never perfect, and what stands around gives way."""

_ACTS: Final = {
    "walk": ("walk", "stroll", "march", "wander", "hike", "creep", "strut", "approach"),
    "run": ("run", "jog", "sprint", "race", "gallop", "trot", "chase", "rush", "skate"),
    "jump": ("jump", "hop", "leap", "bounce", "skip"),
    "dance": ("dance", "spin", "twirl", "celebrate", "cheer", "juggle"),
    "wave": ("wave", "nod", "look", "turn", "smile", "laugh", "bow", "wag", "blink", "clap"),
    "swing": ("swing", "rock", "sway", "dangle", "hang"),
    "fly": ("fly", "hover", "soar", "float", "glide", "flutter", "drift", "rise"),
    "swim": ("swim", "dive", "paddle"),
    "sail": ("sail", "row", "bob"),
    "drive": ("drive", "ride", "roll", "cycle", "speed"),
    "tremble": ("tremble", "shake", "shiver", "vibrate", "rumble"),
    "talk": ("talk", "speak", "sing", "say", "play", "eat", "drink", "read", "cook", "sniff"),
}


def stirs_of(tableau: Tableau, shot: Shot, prompt: str, seconds: float = 0.0) -> tuple[Stir, ...]:
    """Return the motion of each layer.

    Args:
        tableau: The layers.
        shot: What happens, and in which weather.
        prompt: Whose words name waters.
        seconds: Of the world that the clip lasts.
    """
    words = frozenset(prompt.casefold().replace(",", " ").replace(".", " ").split())
    wind = _WINDS.get(shot.weather, 1.0)
    clouds = any(layer.nature is Nature.CLOUD for layer in tableau.layers)
    if any(subject.action == "wave" for subject in shot.subjects):
        words -= {"wave", "waves"}  # who waves is no sea
    told = words | frozenset(shot.setting.split())
    stirs = [_stir(layer, (told, wind, clouds)) for layer in tableau.layers]
    return tuple(_begun_anew(stir, seconds) for stir in stirs)


def paths_of(tableau: Tableau, shot: Shot) -> tuple[Path | None, ...]:
    """Return how each layer moves as a whole, in seconds from when it begins: subjects act."""
    return tuple(
        _path(layer, tableau, gait_of(layer.name, shot)) if layer.nature is Nature.SUBJECT else None
        for layer in tableau.layers
    )


def followed(before: Path | None, after: Path | None, at: float) -> Path | None:
    """Return a path that takes over from another at a time of the clip, by and by."""
    if before is None or after is None:
        return None

    def path(t: float) -> Array:
        share = soft(t - at, _TAKING_OVER)
        return (1 - share) * before(t) + share * after(t - at)

    return path


def _stir(layer: Layer, said: tuple[frozenset[str], float, bool]) -> Stir:
    told, wind, clouds = said
    if layer.nature is Nature.WATER:
        return _water(layer, told)
    if layer.nature is Nature.SKY and not clouds and _is_textured(layer):
        return _drifting(0.5 * wind)
    return _plainly(layer.nature, wind)


def _plainly(nature: Nature, wind: float) -> Stir:
    """Return the motion of what needs no second look."""
    stirs = {
        Nature.CLOUD: _drifting(wind),
        Nature.SMOKE: Stir(Motion.DRIFT, flow=(0.008 * wind, 0.035, 0.010), period=3.2),
        Nature.FIRE: Stir(Motion.FLAME, flow=(0.0, 0.045, 0.0), period=0.9),
        Nature.FOLIAGE: Stir(Motion.SWAY, strength=0.6 * wind),
        Nature.CLOTH: Stir(Motion.BILLOW, strength=0.8 * wind),
    }
    return stirs.get(nature, Stir())


def _water(layer: Layer, told: frozenset[str]) -> Stir:
    named = ((_FALL, "fall"), (_SEA, "sea"), (_RIVER, "river"))
    kind = next((kind for known, kind in named if known & told), "still")
    if kind == "fall" and not _is_upright(layer):
        kind = "river"
    flow, period, strength = _FLOWS[kind]
    return Stir(Motion.RIPPLE, strength, flow, period)


def _is_upright(layer: Layer) -> bool:
    """Whether water is about as far away on top as below: it falls."""
    rows = np.nonzero((layer.alpha > 127).any(axis=1))[0]
    if not len(rows):
        return False
    top, below = (float(np.median(layer.depth[row])) for row in (rows[0], rows[-1]))
    return top < 2.2 * below


def _drifting(speed: float) -> Stir:
    return Stir(Motion.DRIFT, flow=(_CLOUDS * speed, 0.0, 0.0))


def _begun_anew(stir: Stir, seconds: float) -> Stir:
    """Return what drifts so that it begins anew, unseen, before it has gone too far."""
    drifts = stir.motion is Motion.DRIFT and stir.period == 0
    return replace(stir, period=_PASSING) if drifts and seconds > _LONG else stir


def _is_textured(layer: Layer) -> bool:
    shown = layer.colour[layer.alpha > 127]
    return bool(len(shown)) and float(shown.astype(np.float32).std(axis=0).mean()) > _TEXTURE


def gait_of(name: str, shot: Shot) -> Gait:
    """Return how the layer called ``name`` moves: as its subject acts, else it breathes."""
    subject = _subject(name, shot)
    if subject is None or not subject.action:
        return BREATH
    doing = subject.action.split()
    for kind, verbs in _ACTS.items():
        if any(word in verbs for word in doing):
            return GAITS[kind]
    return BREATH


def _subject(name: str, shot: Shot) -> Subject | None:
    named = [subject for subject in shot.subjects if subject.noun == name]
    acting = [subject for subject in shot.subjects if subject.action]
    return next(iter([*named, *acting]), None)


def _path(layer: Layer, tableau: Tableau, gait: Gait) -> Path:
    """Return how a layer moves as a whole, held at its foot."""
    rows, columns = np.nonzero(layer.alpha > 127)
    height, width = layer.alpha.shape
    if not len(rows):
        return lambda _: np.eye(3)[:2]
    whole = (float(np.ptp(rows)) + 1) / height
    tall, calm = min(whole, _TALLEST), min(1.0, _TALLEST / whole)
    middle = float(columns.mean()) / width
    foot = (float(rows.mean()) if gait.floats else float(rows.max()) + 1) / height
    # What the frame cuts off below cannot leave the ground, for its legs are not there.
    cut = not gait.floats and rows.max() >= height - 2
    way = 1.0 if middle < 0.5 else -1.0
    aspect = tableau.size.aspect

    def path(t: float) -> Array:
        ramp, turn = soft(t, _SETTING_IN), math.tau * gait.rate * t
        up = math.sin(turn) if gait.floats else abs(math.sin(turn / 2))
        lift = 0.0 if cut else gait.lift * tall * up * ramp
        lean = calm * gait.lean * math.sin(turn / 2 if not gait.floats else turn * 0.8 + 1.0) * ramp
        taller = 1 + calm * gait.swell * (1 - math.cos(turn)) / 2 * ramp
        gone = 0.0 if cut else way * gait.travel * _gone(t)
        return _held_at((middle, foot), (lean, taller), (gone, -lift), aspect)

    return path


def _gone(t: float) -> float:
    """Return seconds of travel: it begins from rest, and soon slows for want of filling."""
    started = t * t / (2 * _SETTING_IN) if t < _SETTING_IN else t - _SETTING_IN / 2
    return 4.0 * math.tanh(started / 4.0)


def _held_at(
    foot: tuple[float, float],
    change: tuple[float, float],
    moved: tuple[float, float],
    aspect: float,
) -> Array:
    """Return the matrix that leans and stretches about ``foot`` and then moves."""
    lean, taller = change
    cos, sin = math.cos(lean), math.sin(lean)
    x, y = foot
    a, b = cos, -sin * taller / aspect
    c, d = sin * aspect, cos * taller
    return np.array([[a, b, x - a * x - b * y + moved[0]], [c, d, y - c * x - d * y + moved[1]]])
