"""Instruments: y along the neck or the tube, z to the audience."""

import math
from collections.abc import Sequence

from reelkite.engines.diorama.figures.holding.things.forms import (
    SHINY,
    Form,
    Making,
    block,
    hoop,
    pebble,
    plate,
    rod,
    turned,
    wire,
)  # fmt: skip

_EBONY = "#2b211d"
_BRASS = "#e0ac3a"
_STEEL = "#c9ced6"
_SPRUCE = "#e0a864"


def _fiddle(size: float, wood: str, neck: float) -> list[Form]:
    """Return a bowed body from its lower end up, ``size`` times a violin's."""

    def outline(grow: float) -> list[tuple[float, float]]:
        half = [(0.0, 0.0), (0.075, 0.01), (0.105, 0.06), (0.098, 0.12), (0.066, 0.165),
                (0.064, 0.20), (0.086, 0.25), (0.078, 0.31), (0.04, 0.345), (0.0,
                    0.35)]  # fmt: skip
        points = [(x * grow, (y - 0.175) * grow + 0.175) for x, y in half]
        both = points + [(-x, y) for x, y in reversed(points[1:-1])]
        return [(x * size, y * size) for x, y in both]

    forms = [
        plate(outline(1.0), 0.06 * size, "#8a4a20", SHINY),
        plate(outline(0.93), 0.012 * size, wood, SHINY).at(0, 0, 0.032 * size),
        block((0.030 * size, 0.27 * size, 0.018 * size), _EBONY).at(0, 0.30 * size, 0.045 * size),
        rod(0.33 * size, (0.40 + neck) * size, 0.016 * size, "#8a4a20", SHINY).at(0, 0, 0.022),
        pebble((0.020 * size, 0.030 * size, 0.024 * size), "#6d3818", SHINY).at(
            0, (0.43 + neck) * size, 0.020
        ),
        block((0.065 * size, 0.012 * size, 0.035 * size), "#caa06a").at(
            0, 0.14 * size, 0.055 * size
        ),
        block((0.026 * size, 0.09 * size, 0.014 * size), _EBONY).at(0, 0.06 * size, 0.045 * size),
    ]
    forms += [
        wire([(s * 0.030 * size, 0.13 * size, 0.040 * size), (s * 0.036 * size, 0.18 * size,
            0.040 * size)],
             0.004 * size, _EBONY)
        for s in (-1, 1)
    ]  # fmt: skip
    forms += [
        wire([(s * 0.006 * size, 0.06 * size, 0.062 * size), (0, (0.40 + neck) * size,
            0.058 * size)],
             0.0016 * size, "#f0eee6")
        for s in (-1, 1)
    ]  # fmt: skip
    return forms


def violin() -> Sequence[Form]:
    """Return a violin from its lower end; 60 cm."""
    chin = pebble((0.045, 0.030, 0.018), _EBONY).at(0.03, 0.02, 0.045)
    return [*_fiddle(1.05, _SPRUCE, 0.12), chin]


def cello() -> Sequence[Form]:
    """Return a cello from the tip of its spike."""
    body = [form.at(0, 0.18, 0) for form in _fiddle(2.05, _SPRUCE, 0.10)]
    return [*body, rod(0.0, 0.22, 0.010, _STEEL, SHINY)]


def bow() -> Sequence[Form]:
    """Return a bow from its frog, which the hand holds."""
    return [
        rod(-0.03, 0.60, 0.009, "#6d3818", SHINY),
        rod(0.0, 0.58, 0.005, "#f4f0e4").at(0, 0, 0.028),
        block((0.016, 0.05, 0.034), _EBONY).at(0, 0.0, 0.014),
        block((0.012, 0.02, 0.034), "#f4f0e4").at(0, 0.59, 0.014),
    ]


def guitar() -> Sequence[Form]:
    """Return a guitar from its lower end; 1 m."""
    half = [(0.0, 0.0), (0.12, 0.015), (0.185, 0.09), (0.180, 0.18), (0.125, 0.27), (0.125, 0.31),
            (0.145, 0.37), (0.125, 0.44), (0.06, 0.475), (0.0, 0.48)]  # fmt: skip
    both = half + [(-x, y) for x, y in reversed(half[1:-1])]
    top = [(x * 0.94, (y - 0.24) * 0.95 + 0.24) for x, y in both]
    return [
        plate(both, 0.09, "#7c431f", SHINY),
        plate(top, 0.012, None, SHINY).at(0, 0, 0.045),
        turned([(0, 0), (0.052, 0), (0.052, 0.006), (0, 0.006)], _EBONY).turned(pitch=1.571).at(
            0, 0.31, 0.050
        ),
        hoop(0.056, 0.005, "#f0e2c0").at(0, 0.31, 0.052),
        block((0.11, 0.022, 0.016), _EBONY).at(0, 0.13, 0.056),
        block((0.050, 0.44, 0.028), _EBONY).at(0, 0.62, 0.045),
        block((0.078, 0.14, 0.024), "#7c431f", SHINY).at(0, 0.90, 0.040),
        *(rod(0.13, 0.86, 0.0020, "#f4f0e4").at(0.012 * k, 0, 0.066) for k in (-1, 0, 1)),
        *(pebble((0.012, 0.012, 0.012), _STEEL, SHINY).at(s * 0.048, y, 0.04)
          for s in (-1, 1) for y in (0.86, 0.90, 0.94)),
    ]  # fmt: skip


def electric_guitar() -> Sequence[Form]:
    """Return an electric guitar with two horns."""
    outline = [(0.0, 0.0), (0.13, 0.02), (0.17, 0.12), (0.12, 0.24), (0.15, 0.36), (0.12, 0.42),
               (0.06, 0.34), (-0.06, 0.34), (-0.13, 0.46), (-0.16, 0.38), (-0.12, 0.24),
               (-0.17, 0.12), (-0.13, 0.02)]  # fmt: skip
    return [
        plate(outline, 0.055, None, SHINY),
        plate([(x * 0.6, 0.05 + y * 0.7) for x, y in outline], 0.008, "#f4efe2").at(0, 0, 0.029),
        *(block((0.08, 0.022, 0.014), _EBONY).at(0, y, 0.036) for y in (0.12, 0.20, 0.28)),
        block((0.050, 0.52, 0.026), "#c98f52").at(0, 0.58, 0.030),
        block((0.075, 0.15, 0.022), "#c98f52").at(0, 0.90, 0.026),
        *(rod(0.12, 0.90, 0.0020, "#f4f0e4").at(0.012 * k, 0, 0.048) for k in (-1, 0, 1)),
    ]


def _horn(width: float, length: float) -> Form:
    """Return a bell that opens upwards."""
    profile = [(0.012, 0.0), (0.016, 0.4), (0.030, 0.7), (0.055, 0.88), (0.095, 1.0), (0.085,
        0.985),
               (0.045, 0.87), (0.0, 0.6)]  # fmt: skip
    return turned([(r * width, y * length) for r, y in profile], _BRASS, SHINY)


def trumpet() -> Sequence[Form]:
    """Return a trumpet: the mouthpiece at the origin, its bell far up y; 48 cm."""
    return [
        turned([(0, 0), (0.022, 0.0), (0.012, 0.04), (0.009, 0.12), (0, 0.12)], _STEEL, SHINY),
        rod(0.08, 0.34, 0.011, _BRASS, SHINY),
        wire([(0, 0.30, 0), (0, 0.36, -0.03), (0, 0.34, -0.075), (0, 0.14, -0.075),
              (0, 0.11, -0.04), (0, 0.14, 0.0)], 0.011, _BRASS, SHINY),
        _horn(0.95, 0.24).at(0, 0.26, 0),
        *(rod(-0.10, 0.045, 0.016, _BRASS, SHINY).turned(pitch=1.571).at(0, y, 0)
          for y in (0.19, 0.225, 0.26)),
        *(rod(0.045, 0.065, 0.008, "#f4f0e4").turned(pitch=1.571).at(0, y, 0)
          for y in (0.19, 0.225, 0.26)),
    ]  # fmt: skip


def saxophone() -> Sequence[Form]:
    """Return a saxophone that hangs down from its mouthpiece at the origin."""
    return [
        wire([(0, 0, 0), (0, 0.02, 0.06), (0, 0.01, 0.11), (0, -0.05, 0.125)], 0.013, _BRASS,
            SHINY),
        rod(-0.03, 0.01, 0.016, _EBONY).turned(pitch=1.3),
        wire([(0, -0.05, 0.125), (0, -0.30, 0.15), (0, -0.48, 0.17), (0, -0.54, 0.22),
              (0, -0.50, 0.28), (0, -0.40, 0.31)], 0.030, _BRASS, SHINY),
        _horn(1.05, 0.20).turned(pitch=0.25).at(0, -0.44, 0.30),
        *(pebble((0.020, 0.020, 0.010), _STEEL, SHINY).at(0, -0.12 - 0.06 * k, 0.165 + 0.006 * k)
          for k in range(6)),
    ]  # fmt: skip


def flute() -> Sequence[Form]:
    """Return a flute: the lips at the origin."""
    return [
        rod(-0.06, 0.56, 0.013, _STEEL, SHINY),
        *(pebble((0.014, 0.010, 0.010), "#f2f4f8", SHINY).at(0, 0.18 + 0.05 * k, 0.010)
          for k in range(7)),
    ]  # fmt: skip


def clarinet() -> Sequence[Form]:
    """Return a clarinet or a recorder that goes down from the lips."""
    bell = turned([(0.016, 0), (0.020, -0.06), (0.040, -0.10), (0.0, -0.09)], _EBONY, SHINY)
    return [
        rod(-0.46, 0.0, 0.017, _EBONY, SHINY),
        bell.at(0, -0.44, 0),
        *(pebble((0.012, 0.010, 0.012), _STEEL, SHINY).at(0, -0.10 - 0.05 * k, 0.016)
          for k in range(6)),
    ]  # fmt: skip


def drum() -> Sequence[Form]:
    """Return a drum: its head at the origin, its sides below."""
    shell = turned([(0, -0.24), (0.20, -0.24), (0.20, 0.0), (0, 0.0)], None)
    return [
        shell,
        turned([(0, 0.0), (0.19, 0.0), (0.19, 0.012), (0, 0.012)], "#f6f0e2"),
        *(hoop(0.205, 0.014, "#f0e2c0").turned(pitch=1.571).at(0, y) for y in (0.0, -0.24)),
        *(wire([(0.15 * x, -0.24, 0.15 * z), (0.32 * x, -0.78, 0.32 * z)], 0.012, _STEEL, SHINY)
          for x, z in ((0.0, 1.0), (0.87, -0.5), (-0.87, -0.5))),
    ]  # fmt: skip


def drumstick() -> Sequence[Form]:
    """Return a drumstick."""
    return [
        rod(-0.06, 0.30, 0.011, "#d9a868"),
        pebble((0.018, 0.026, 0.018), "#d9a868").at(0, 0.31),
    ]


def piano() -> Sequence[Form]:
    """Return a grand piano, its keys' middle at the origin; its body reaches ahead.

    The player sits at -z; its lid is hinged at +x and stands open; legs go down to the ground.
    """
    rim = [
        (0.64, -0.12), (0.64, 1.0), (0.56, 1.17), (0.36, 1.25), (0.16, 1.18), (0.02, 0.98),
        (-0.14, 0.80), (-0.40, 0.68), (-0.58, 0.54), (-0.64, 0.36), (-0.64, -0.12),
    ]  # fmt: skip
    flat = [(x, -z) for x, z in reversed(rim) if z > 0.0]
    body = plate([*flat, (0.64, -0.10), (-0.64, -0.10)], 0.20, None, SHINY)
    lid = plate([*flat, (0.64, -0.22), (-0.64, -0.22)], 0.03, None, SHINY)
    iron = plate(
        [(0.93 * x, 0.95 * y) for x, y in [*flat, (0.64, -0.24), (-0.64, -0.24)]],
        0.012,
        "#c8963a",
        SHINY,
    )
    strings = [
        wire([(x, 0.072, 0.24), (0.55 * x + 0.22, 0.072, reach)], 0.004, "#f0e6c8")
        for x, reach in ((-0.42, 0.5), (-0.2, 0.66), (0.02, 0.85), (0.24, 1.05), (0.46, 1.0))
    ]
    rest = block((0.62, 0.16, 0.02), None, SHINY).turned(pitch=0.35).at(0, 0.16, 0.26)
    legs = [
        turned([(0, -0.66), (0.03, -0.66), (0.055, -0.14), (0, -0.14)], None, SHINY).at(x, 0, z)
        for x, z in ((0.54, 0.10), (-0.54, 0.10), (0.34, 1.08))
    ]
    keys = [form for form in keyboard() if form.colour is not None]
    return [
        body.turned(pitch=-math.pi / 2).at(0, -0.05),
        iron.turned(pitch=-math.pi / 2).at(0, 0.055),
        lid.turned(pitch=-math.pi / 2).at(-0.64, 0.0).turned(roll=-0.66).at(0.64, 0.075),
        wire([(-0.52, 0.06, 0.42), (-0.36, 0.62, 0.40)], 0.012, None),
        *strings,
        block((1.28, 0.06, 0.26), None, SHINY).at(0, -0.04, 0.02),
        *(block((0.13, 0.13, 0.26), None, SHINY).at(s * 0.575, 0.02, 0.01) for s in (-1, 1)),
        rest,
        *keys,
        *legs,
    ]


def keyboard() -> Sequence[Form]:
    """Return a keyboard in its case: the keys' middle at the origin, the player behind it.

    Its front edge looks to -z, where the player sits; legs go down to the ground.
    """
    keys = [
        block((0.042, 0.016, 0.13), "#f8f5ec", soft=0).at(0.046 * (k - 9), 0.0, -0.01)
        for k in range(19)
    ]
    blacks = [
        block((0.026, 0.022, 0.08), "#1d1a1b", soft=0).at(0.046 * (k - 9) + 0.023, 0.014, 0.02)
        for k in range(18)
        if k % 7 not in {2, 6}
    ]
    case = [
        block((1.0, 0.05, 0.24), None, SHINY).at(0, -0.035, 0.02),
        block((1.0, 0.16, 0.10), None, SHINY).at(0, 0.05, 0.13),
        *(block((0.06, 0.13, 0.26), None, SHINY).at(s * 0.475, 0.02, 0.01) for s in (-1, 1)),
        *(block((0.06, 0.62, 0.06), None, SHINY).at(s * 0.44, -0.36, 0.06) for s in (-1, 1)),
        block((0.82, 0.04, 0.05), None, SHINY).at(0, -0.56, 0.06),
    ]
    return [*case, *keys, *blacks]


def accordion() -> Sequence[Form]:
    """Return an accordion, its bellows across x."""
    folds = [block((0.024, 0.28, 0.15), ("#b23a2a", "#e8d9b8")[k % 2]).at(0.028 * (k - 3), 0)
             for k in range(7)]  # fmt: skip
    return [
        *folds,
        block((0.08, 0.32, 0.17), None, SHINY).at(0.15, 0),
        block((0.08, 0.32, 0.17), None, SHINY).at(-0.15, 0),
        block((0.03, 0.28, 0.05), "#f8f5ec").at(-0.19, 0, 0.07),
    ]


def harmonica() -> Sequence[Form]:
    """Return a harmonica."""
    return [block((0.14, 0.035, 0.035), _STEEL, SHINY), block((0.12, 0.012, 0.04), _EBONY)]


def microphone() -> Sequence[Form]:
    """Return a microphone: its head up y."""
    return [
        rod(-0.09, 0.09, 0.017, _EBONY),
        pebble((0.034, 0.038, 0.034), _STEEL, SHINY).at(0, 0.12),
    ]


def baton() -> Sequence[Form]:
    """Return a conductor's baton."""
    return [pebble((0.018, 0.028, 0.018), "#7a4a2c"), rod(0.02, 0.36, 0.006, "#f8f4ea")]


def harp() -> Sequence[Form]:
    """Return a harp on the ground: strings in x and y, the column at +x, away from the player."""
    neck = [(-0.02, 1.02, 0), (0.10, 1.20, 0), (0.26, 1.16, 0), (0.40, 1.24, 0), (0.56, 1.32, 0)]
    board = [(-0.02, 1.02, 0), (0.12, 0.66, 0), (0.30, 0.28, 0), (0.46, 0.06, 0)]
    strings = [
        wire([(x, 1.16 + 0.10 * x, 0), (x, 0.98 - 1.98 * (x - 0.02), 0)], 0.004, "#f4ecd8")
        for x in (0.08, 0.14, 0.20, 0.26, 0.32, 0.38, 0.44)
    ]
    return [
        wire(neck, 0.034, None),
        wire(board, 0.052, None),
        rod(0.03, 1.30, 0.034, None).at(0.56, 0.0),
        pebble((0.055, 0.05, 0.055), "#e3b23a", SHINY).at(0.56, 1.34),
        block((0.30, 0.07, 0.24), None, SHINY, 0.02).at(0.48, 0.035),
        *strings,
    ]


def xylophone() -> Sequence[Form]:
    """Return a xylophone on legs, its bars' middle at the origin; legs reach 0.78 down."""
    colours = ("#d8483a", "#ee8a2c", "#f2c531", "#5aa045", "#3fa3a0", "#4f86c6", "#8a6bb5")
    bars = [
        block((0.085, 0.022, 0.36 - 0.028 * k), colours[k], SHINY, 0.006).at(0.1 * (k - 3), 0.011)
        for k in range(7)
    ]
    rails = [block((0.76, 0.03, 0.035), "#8a5f34").at(0, -0.016, s * 0.10) for s in (-1, 1)]
    legs = [rod(-0.78, -0.02, 0.020, "#8a5f34").at(x, 0, z) for x in (-0.34, 0.34) for z in (-0.1,
        0.1)]  # fmt: skip
    return [*bars, *rails, *legs]


MUSIC: dict[str, Making] = {
    "violin": violin, "cello": cello, "bow": bow, "guitar": guitar,
    "electric guitar": electric_guitar, "trumpet": trumpet, "saxophone": saxophone, "flute": flute,
    "clarinet": clarinet, "drum": drum, "drumstick": drumstick, "piano": piano,
    "keyboard": keyboard, "harp": harp, "xylophone": xylophone,
    "accordion": accordion, "harmonica": harmonica, "microphone": microphone, "baton": baton,
}  # fmt: skip
"""Instruments by name."""

COLOURS = {
    "guitar": "#e2a45a",
    "electric guitar": "#c8352c",
    "drum": "#c23a32",
    "piano": "#2a2326",
    "keyboard": "#2a2326",
    "harp": "#b8802e",
    "accordion": "#a82c2c",
}
"""Colours of what is not told otherwise."""
