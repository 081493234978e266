"""What runs in a kitchen: fridge, stove, microwave, toaster, blender, washing machine."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    SIDEWAYS,
    both,
    circled,
    corners,
    hoop,
    jagged,
    post,
    put,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.modelling import (
    FELT,
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Shine,
    Vapour,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mat4, Mesh, merge, scaling, translation
from reelkite.engines.diorama.shapes import ball, blob, cone, cylinder, disc, spline

_STEEL: Final = linear("#b9bec2")
_DARK: Final = linear("#2c2c30")
_PANE: Final = linear("#23282e")
_PALE: Final = linear("#ece6da")
_GLOWING: Final = Finish(roughness=1.0, emission=1.6, casts=False)


def fridge(kit: Kit) -> Model:
    """Return a refrigerator with a freezer above, bar handles, a note and magnets."""
    shell = kit.main("#e9e4d8", "#8fb8b0", "#c9d0d2", "#d98a7a")
    doors = [slab((0.70, 1.12, 0.07), (0, 0.09, 0.32), 0.03),
             slab((0.70, 0.50, 0.07), (0, 1.235, 0.32), 0.03)]  # fmt: skip
    bars = [rod((-0.27, 0.72, 0.41), (-0.27, 1.12, 0.41), 0.016),
            rod((-0.27, 1.30, 0.41), (-0.27, 1.58, 0.41), 0.016)]  # fmt: skip
    stubs = [rod((-0.27, y, 0.34), (-0.27, y, 0.41), 0.012) for y in (0.75, 1.09, 1.33, 1.55)]
    magnets = [(0.02, 1.50, "#d3432f"), (0.16, 1.42, "#f2c531"), (0.10, 1.04, "#2f66c4")]
    return Model(
        (
            Part(slab((0.70, 1.68, 0.60), (0, 0.07, 0), 0.045), toned(shell, 0.88), GLAZED),
            Part(merge(doors), shell, GLAZED),
            Part(merge([*bars, *stubs]), _STEEL, METAL),
            Part(slab((0.62, 0.07, 0.54), (0, 0, 0), 0.01), _DARK),
            Part(slab((0.13, 0.17, 0.004), (0.10, 0.87, 0.357), 0.001), _PALE),
            *(
                Part(ball(0.02, 1).moved(translation(x, y, 0.357)), linear(c))
                for x, y, c in magnets
            ),
        )
    )


def oven(kit: Kit) -> Model:
    """Return a stove with four rings, five knobs, and an oven whose window glows."""
    shell = kit.main("#e9e4d8", "#c8563c", "#4f7f8f")
    knobs = spread(post(0.024, 0.035, turn=FORWARD), [(x, 0.79, 0.31) for x in
                                                      (-0.22, -0.13, 0.0, 0.13, 0.22)])  # fmt: skip
    rings = [hoop(r, 0.010, (x, 0.905, z)) for x, z, r in
             ((-0.15, 0.12, 0.085), (0.15, 0.12, 0.065), (-0.15, -0.14, 0.065),
              (0.15, -0.14, 0.085))]  # fmt: skip
    grates = [slab((0.19, 0.012, 0.016), (x, 0.905, z), 0.005, (a, 0.0, 0.0))
              for x in (-0.15, 0.15) for z in (0.12, -0.14) for a in (0.0, np.pi / 2)]  # fmt: skip
    bar = merge([rod((-0.22, 0.665, 0.37), (0.22, 0.665, 0.37), 0.014),
                 both(rod((0.2, 0.665, 0.31), (0.2, 0.665, 0.37), 0.010))])  # fmt: skip
    return Model(
        (
            Part(slab((0.62, 0.86, 0.60), (0, 0.03, 0), 0.02), toned(shell, 0.9), GLAZED),
            Part(slab((0.58, 0.56, 0.04), (0, 0.15, 0.30), 0.02), shell, GLAZED),
            Part(slab((0.62, 0.16, 0.04), (0, 0.89, -0.28), 0.015), shell, GLAZED),
            Part(slab((0.62, 0.02, 0.60), (0, 0.88, 0), 0.008), _DARK, SMOOTH),
            Part(merge([*rings, *grates, knobs]), linear("#3a3a3e"), SMOOTH),
            Part(slab((0.44, 0.33, 0.012), (0, 0.24, 0.316), 0.005), _PANE, GLAZED),
            Part(slab((0.38, 0.26, 0.004), (0, 0.275, 0.322), 0.001), linear("#e8862e"),
                 Finish(roughness=0.4, emission=0.5)),
            Part(merge([bar]), _STEEL, METAL),
            Part(slab((0.56, 0.03, 0.5), (0, 0, 0), 0.01), _DARK),
        ),
        {"top": (0.0, 0.915, 0.0)},
        shines=(Shine((0, 0.4, 0.42), (1.0, 0.45, 0.12), 0.6),),
    )  # fmt: skip


def microwave(kit: Kit) -> Model:
    """Return a microwave: a wide door with a window, buttons and a lit clock; its plate turns."""
    shell = kit.main("#dcd6ca", "#c8563c", "#5d6a70")
    keys = spread(slab((0.022, 0.014, 0.008), radius=0.003),
                  [(0.155 + 0.028 * k, 0.165 - 0.026 * row, 0.182) for k in range(3)
                   for row in range(4)])  # fmt: skip
    inside = [post(0.105, 0.006, (-0.05, 0.07, 0.02)),
              put(vessel([(0, 0), (0.03, 0), (0.045, 0.035), (0.04, 0.035), (0, 0.01)], 20),
                  (-0.05, 0.076, 0.02))]  # fmt: skip
    return Model(
        (
            Part(slab((0.50, 0.28, 0.36), (0, 0.015, 0), 0.02), shell, GLAZED),
            Part(slab((0.365, 0.25, 0.02), (-0.06, 0.03, 0.178), 0.012), toned(shell, 0.9), GLAZED),
            Part(slab((0.29, 0.17, 0.006), (-0.07, 0.07, 0.187), 0.003), _PANE, GLAZED),
            Part(slab((0.22, 0.115, 0.002), (-0.07, 0.095, 0.190), 0.001), linear("#d9a04a"),
                 Finish(roughness=0.4, emission=0.55)),
            Part(put(inside[1], (-0.02, 0.02, 0.173)).moved(_flat()), linear("#8a4a2a"), SMOOTH),
            Part(rod((0.105, 0.06, 0.205), (0.105, 0.25, 0.205), 0.010), _STEEL, METAL),
            Part(keys, _PALE, SMOOTH),
            Part(slab((0.088, 0.045, 0.006), (0.183, 0.215, 0.178), 0.002), _DARK, GLAZED),
            Part(merge([slab((0.010, 0.024, 0.003), (x, 0.226, 0.182), 0.001) for x in
                        (0.158, 0.176, 0.194, 0.209)]), linear("#6be08a"), _GLOWING, Layer.GLOW),
            Part(post(0.022, 0.02, (0.183, 0.055, 0.178), FORWARD), _STEEL, METAL),
            Part(corners(post(0.016, 0.018, (0.2, 0, 0.14))), _DARK),
        ),
    )  # fmt: skip


def _flat() -> Mat4:
    """Return the matrix that presses what is in the microwave against its window."""
    return (translation(0, 0, 0.1886) @ scaling(1, 1, 0.02)).astype(np.float32)


def toaster(kit: Kit) -> Model:
    """Return a toaster with two slices that stick out of it, a lever and a dial."""
    shell = kit.main("#c8563c", "#b9bec2", "#7fb0a8", "#e8d9b0")
    slice_ = merge([slab((0.115, 0.085, 0.018), (0, 0, 0), 0.008),
                    put(blob(0.066, 0.026, 0.009, 2, 0.02), (0, 0.085, 0))])  # fmt: skip
    toasts = spread(slice_, [(0, 0.155, 0.032), (0, 0.15, -0.032)])
    crumb = spread(slab((0.095, 0.075, 0.0195), radius=0.008), [(0, 0.16, 0.032)])
    slots = [slab((0.17, 0.006, 0.032), (0, 0.187, z), 0.002) for z in (0.032, -0.032)]
    return Model(
        (
            Part(slab((0.27, 0.175, 0.165), (0, 0.015, 0), 0.05), shell, GLAZED),
            Part(slab((0.26, 0.02, 0.155), (0, 0.003, 0), 0.008), _DARK),
            Part(merge(slots), _DARK),
            Part(toasts, linear("#a9652c")),
            Part(crumb, linear("#dcae68")),
            Part(slab((0.03, 0.018, 0.05), (0.145, 0.125, 0), 0.007), _DARK, SMOOTH),
            Part(slab((0.004, 0.10, 0.012), (0.1355, 0.045, 0), 0.001), _DARK),
            Part(post(0.016, 0.014, (0.075, 0.05, 0.082), FORWARD), _PALE, SMOOTH),
        ),
        vapours=(Vapour((0, 0.25, 0.03), 0.10, 0.12, 0.4),),
    )


def blender(kit: Kit) -> Model:
    """Return a blender with fruit whirling in its jug."""
    shell = kit.main("#c8563c", "#3f6f7f", "#e6dccb")
    jug = vessel([(0, 0.15), (0.055, 0.15), (0.062, 0.18), (0.075, 0.33), (0.078, 0.345),
                  (0.072, 0.345), (0.0, 0.342)], 28)  # fmt: skip
    colour = linear(("#e2667e", "#e9a23a", "#8fbf55")[kit.choice(3)])
    juice = vessel([(0, 0.152), (0.0555, 0.152), (0.0628, 0.18), (0.0715, 0.288), (0, 0.29)], 28)
    bits = circled(put(ball(0.013, 1), (0.045, 0.292, 0)), 5)
    return Model(
        (
            Part(vessel([(0, 0), (0.085, 0), (0.088, 0.015), (0.075, 0.10), (0.058, 0.145),
                         (0, 0.15)], 28), shell, GLAZED),
            Part(juice, colour, GLAZED),
            Part(_above(jug, 0.285), linear("#cfe3e2"), Finish(roughness=0.1)),
            Part(bits, lighter(colour, 0.4), SMOOTH, joint="whirl"),
            Part(vessel([(0, 0.343), (0.08, 0.343), (0.08, 0.36), (0.04, 0.366), (0.035, 0.39),
                         (0, 0.392)], 24), _DARK, SMOOTH),
            Part(_ear(), linear("#cfe3e2"), Finish(roughness=0.15)),
            Part(put(spread(slab((0.016, 0.012, 0.01), radius=0.004),
                            [(x, 0, 0) for x in (-0.03, 0, 0.03)]), (0, 0.05, 0.082)),
                 _PALE, SMOOTH),
            Part(post(0.018, 0.012, (0, 0.095, 0.072), FORWARD), _STEEL, METAL),
        ),
        joints={"whirl": Joint((0, 0.29, 0), rate=2.5, axis="y")},
    )  # fmt: skip


def _above(mesh: Mesh, height: float) -> Mesh:
    """Return the mesh without what is below ``height``."""
    low = mesh.positions[mesh.triangles][:, :, 1].min(axis=1)
    return Mesh(mesh.positions, mesh.normals, mesh.triangles[low > height - 0.02])


def _ear() -> Mesh:
    """Return the handle of a jug on its right."""
    return merge([rod((0.07, 0.31, 0), (0.115, 0.31, 0), 0.010),
                  rod((0.115, 0.31, 0), (0.105, 0.20, 0), 0.010),
                  rod((0.105, 0.20, 0), (0.065, 0.20, 0), 0.010)])  # fmt: skip


def washing_machine(kit: Kit) -> Model:
    """Return a washing machine; clothes tumble behind the round window."""
    shell = kit.main("#ece8de", "#c9d0d2", "#9fb8c0")
    tones = ("#d3432f", "#2f66c4", "#f2c531", "#4c9a45", "#f3ead6", "#ee7fae")
    wash = [
        Part(blob(0.075, 0.06, 0.05, 1, 0.2, 2.0, k), linear(tone), FELT, joint="drum").at(
            0.085 * np.cos(k * 1.05), 0.43 + 0.085 * np.sin(k * 1.05), 0.27
        )
        for k, tone in enumerate(tones)
    ]
    return Model(
        (
            Part(slab((0.60, 0.84, 0.58), (0, 0.015, 0), 0.03), shell, GLAZED),
            Part(put(disc(0.19, 36), (0, 0.43, 0.292), FORWARD), _PANE, GLAZED),
            *(part.sized(1, 1, 0.4).at(0, 0, 0.19) for part in wash),
            Part(hoop(0.20, 0.034, (0, 0.43, 0.30), FORWARD), _STEEL, METAL),
            Part(hoop(0.166, 0.012, (0, 0.43, 0.322), FORWARD), _DARK, SMOOTH),
            Part(slab((0.56, 0.09, 0.012), (0, 0.725, 0.288), 0.005), toned(shell, 0.8), SMOOTH),
            Part(slab((0.17, 0.07, 0.012), (-0.18, 0.735, 0.295), 0.005), shell, GLAZED),
            Part(post(0.032, 0.03, (0.02, 0.77, 0.29), FORWARD), _STEEL, METAL),
            Part(slab((0.11, 0.04, 0.006), (0.17, 0.752, 0.295), 0.002), linear("#6be0b0"),
                 Finish(roughness=0.5, emission=0.6)),
            Part(corners(post(0.03, 0.02, (0.24, 0, 0.22))), _DARK),
        ),
        joints={"drum": Joint((0, 0.43, 0.30), rate=0.6, axis="z")},
    )  # fmt: skip


def fan(kit: Kit) -> Model:
    """Return a table fan whose four blades turn behind a wire cage."""
    shell = kit.main("#5fa0a8", "#e6dccb", "#c8563c", "#3d4a52")
    blade = put(slab((0.075, 0.125, 0.006), radius=0.003), (0.012, 0.02, 0), (0.5, 0, 0))
    blades = merge([put(blade, turn=(0, 0, a)) for a in np.arange(4) * np.pi / 2])
    spokes = merge([put(rod((0, 0.03, 0.058), (0, 0.168, 0.03), 0.0022, 5), turn=(0, 0, float(a)))
                    for a in np.linspace(0, 2 * np.pi, 20, endpoint=False)])  # fmt: skip
    cage = [hoop(0.17, 0.005, (0, 0, 0.025), FORWARD), hoop(0.17, 0.005, (0, 0, -0.02), FORWARD),
            hoop(0.105, 0.003, (0, 0, 0.049), FORWARD)]  # fmt: skip
    hub = (0.0, 0.36, 0.03)
    return Model(
        (
            Part(vessel([(0, 0), (0.10, 0), (0.105, 0.012), (0.05, 0.03), (0.022, 0.05),
                         (0.018, 0.30), (0, 0.31)], 28), shell, GLAZED),
            Part(put(vessel([(0, -0.12), (0.03, -0.115), (0.055, -0.06), (0.05, 0.0),
                             (0, 0.01)], 20), (0, 0.36, 0), FORWARD), shell, GLAZED),
            Part(put(blades, hub), lighter(shell, 0.45), SMOOTH, joint="blades"),
            Part(put(merge([*cage, spokes]), hub), _STEEL, METAL),
            Part(put(ball(0.03, 2), (0, 0.36, 0.088)), shell, GLAZED),
            Part(spread(cone(0.012, 0.014, 10, 0.003), [(0, 0.02, 0.075)]), _PALE),
        ),
        joints={"blades": Joint(hub, rate=3.3, axis="z")},
    )  # fmt: skip


def _iron_foot() -> list[tuple[float, float]]:
    """Return the sole of an iron seen from above: blunt behind, pointed in front."""
    return [(-0.10, -0.055), (-0.10, 0.055), (0.02, 0.056), (0.09, 0.03), (0.135, 0.0),
            (0.09, -0.03), (0.02, -0.056)]  # fmt: skip


def iron(kit: Kit) -> Model:
    """Return an iron that steams on its sole."""
    shell = kit.main("#4a86c0", "#7d5aa8", "#d3432f", "#4fa08f")
    sole = put(jagged(_iron_foot(), 0.016, 0.004), (0, 0.009, 0), (0, -np.pi / 2, 0))
    body = [put(jagged([(x * s, z * s) for x, z in _iron_foot()], 0.03, 0.012), (-0.006, y, 0),
                (0, -np.pi / 2, 0)) for s, y in ((0.93, 0.03), (0.74, 0.053))]  # fmt: skip
    grip = merge([rod((-0.085, 0.05, 0), (-0.09, 0.115, 0), 0.017, 10),
                  rod((-0.09, 0.118, 0), (0.03, 0.122, 0), 0.017, 10),
                  rod((0.03, 0.122, 0), (0.065, 0.06, 0), 0.014, 10)])  # fmt: skip
    return Model(
        (
            Part(sole, _STEEL, METAL),
            Part(merge(body), shell, GLAZED),
            Part(grip, toned(shell, 0.6), SMOOTH),
            Part(
                cylinder(0.016, 0.014, 0.012, 14, 0.003).moved(translation(0.02, 0.066, 0.0)), _PALE
            ),
            Part(rod((-0.10, 0.118, 0), (-0.16, 0.10, 0.03), 0.005), _DARK),
        ),
        vapours=(Vapour((0.12, 0.02, 0), 0.09, 0.14, 0.6),),
    )


def vacuum_cleaner(kit: Kit) -> Model:
    """Return a canister vacuum cleaner with its hose, pipe and nozzle."""
    shell = kit.main("#c8563c", "#4f86b0", "#4c8a5a")
    hose = [(0.0, 0.26, 0.12), (0.02, 0.48, 0.26), (0.20, 0.62, 0.30), (0.36, 0.66, 0.22)]
    ribs = merge(
        [
            put(hoop(0.026, 0.008), (float(p[0]), float(p[1]), float(p[2])), (0.4, 0.3, float(a)))
            for p, a in zip(spline(hose, 14), np.linspace(0.1, -1.2, 14), strict=True)
        ]
    )
    tube_ = rod((0.36, 0.68, 0.22), (0.52, 0.06, 0.42), 0.019, 10)
    return Model(
        (
            Part(slab((0.30, 0.24, 0.42), (0, 0.04, 0), 0.11), shell, GLAZED),
            Part(slab((0.20, 0.05, 0.26), (0, 0.245, -0.03), 0.024), toned(shell, 0.55), SMOOTH),
            Part(both(put(cylinder(0.085, 0.085, 0.05, 24, 0.015), (0.14, 0.085, -0.11), SIDEWAYS)),
                 _DARK),
            Part(ribs, linear("#4a4a50"), SMOOTH),
            Part(tube_, _STEEL, METAL),
            Part(rod((0.33, 0.72, 0.20), (0.40, 0.60, 0.26), 0.026, 10), _DARK, SMOOTH),
            Part(slab((0.28, 0.05, 0.10), (0.53, 0.0, 0.45), 0.02), _DARK, SMOOTH),
        ),
    )  # fmt: skip


APPLIANCES: Final[dict[str, Builder]] = {
    "fridge": fridge,
    "oven": oven,
    "microwave": microwave,
    "toaster": toaster,
    "blender": blender,
    "washing-machine": washing_machine,
    "fan": fan,
    "iron": iron,
    "vacuum-cleaner": vacuum_cleaner,
}
"""Builders by name."""
