"""What one prompt's shots show: planned, staged, built, drawn small, and measured."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy.ndimage import binary_erosion

from benchmarks.adherence import pictures
from benchmarks.adherence.bodies import camera_flow, sampled_body, shown_of, swing_of
from benchmarks.adherence.colours import Tone, tone_of
from benchmarks.adherence.motion import Flow
from reelkite.domain.geometry import Box, Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.domain.storyboard import Shot
from reelkite.engines.diorama import raster
from reelkite.engines.diorama.engine import TIERS, chance_of
from reelkite.engines.diorama.scene.scene import Scene
from reelkite.engines.diorama.staging import Staged, build_scene, stage
from reelkite.planning import plan

SECONDS: Final = 4
_LEAST_COPY: Final = 0.0002
"""Share of the frame from which a copy counts as seen: two dozen pixels at 480x270."""

_LEAST_CORE: Final = 40
_QUALITY: Final = raster.Quality(scale=1.0, shadow_map=1024)
"""Every pixel of its own, so that a thin thing keeps its colour."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What mid-shot shows of one subject.

    Attributes:
        count: Copies that were asked for.
        staged: Copies on stage.
        seen: Copies of which anything is seen.
        visible: Share of the frame's pixels, all copies together.
        whole: Share of its corners inside the frame.
        open: Share of those that nothing hides.
        box: Around its pixels, or None.
        away: Metres along the view, or None when it is not staged.
        tone: Colour of its pixels, or None.
        moved: How far its corners stray during the shot, as a share of its height.
        relations: Kind and index of the other.
    """

    noun: str
    asset: str
    match: str
    colour: str | None
    action: str | None
    count: int
    staged: int = 0
    seen: int = 0
    visible: float = 0.0
    whole: float = 0.0
    open: float = 0.0
    box: Box | None = None
    away: float | None = None
    tone: Tone | None = None
    moved: float = 0.0
    relations: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Sight:
    """What one shot shows.

    Attributes:
        change: Mean difference that the style makes, in CIELAB.
        traits: Of the finished picture; see ``pictures.traits``.
        plain: Of the picture without its style.
        signature: See ``pictures.signature``.
    """

    framing: str
    setting: str
    words: str | None
    style: str | None
    moves: tuple[str, ...]
    figures: tuple[Figure, ...]
    flow: Flow
    traits: dict[str, float]
    plain: dict[str, float]
    change: float
    signature: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Observation:
    """All that was measured of one prompt at one size; ``error`` says why there is nothing."""

    prompt: str
    size: str
    seed: int
    sights: tuple[Sight, ...] = ()
    missed: tuple[str, ...] = ()
    error: str | None = None


def observed(
    prompt: str, size: Size, seed: int, cache: Path
) -> tuple[Observation, list[pictures.Picture]]:
    """Return what the prompt's clip shows, and the middle picture of each shot."""
    board = plan(prompt, SECONDS)
    chance = chance_of(GenerationRequest(board.prompt, Model.SORA_2, size, SECONDS, seed))
    sights, shown = [], []
    for shot in board.shots:
        staged = stage(shot, size, chance, TIERS[Model.SORA_2], cache)
        sight, picture = _seen(shot, staged)
        sights.append(sight)
        shown.append(picture)
    seen = Observation(prompt, str(size), seed, tuple(sights), board.not_understood)
    return seen, shown


def _seen(shot: Shot, staged: Staged) -> tuple[Sight, pictures.Picture]:
    scene = build_scene(_numbered(staged))
    middle = scene.seconds / 2
    with raster.Renderer(staged.size, scene, _QUALITY) as renderer:
        ids, picture = renderer.identify(middle), renderer.draw(middle)
    plain = picture if scene.style is None else _unstyled(scene, staged.size)
    owners = [role.part.index for role in staged.roles]
    flow = camera_flow(scene, staged.size)
    sight = Sight(
        framing=shot.framing,
        setting=shot.setting,
        words=shot.setting_words,
        style=shot.style,
        moves=tuple(move.move for move in shot.moves),
        figures=tuple(
            _figure(shot, index, _Evidence(scene, staged, owners, ids, plain))
            for index in range(len(shot.subjects))
        ),
        flow=replace(flow, swing=swing_of(scene)),
        traits=pictures.traits(picture),
        plain=pictures.traits(plain),
        change=pictures.change(picture, plain),
        signature=tuple(float(part) for part in pictures.signature(plain)),
    )
    return sight, picture


def _numbered(staged: Staged) -> Staged:
    """Return ``staged`` with each copy a number of its own, so that copies can be told apart."""
    roles = [
        replace(role, act=replace(role.act, subject=number))
        for number, role in enumerate(staged.roles)
    ]
    return replace(staged, roles=tuple(roles))


def _unstyled(scene: Scene, size: Size) -> pictures.Picture:
    with raster.Renderer(size, replace(scene, style=None), _QUALITY) as renderer:
        return renderer.draw(scene.seconds / 2)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """A built shot and what was drawn of it: numbers of roles, and the untreated picture."""

    scene: Scene
    staged: Staged
    owners: Sequence[int]
    ids: npt.NDArray[np.int16]
    picture: pictures.Picture


def _figure(shot: Shot, index: int, evidence: _Evidence) -> Figure:
    subject = shot.subjects[index]
    figure = Figure(
        noun=subject.noun,
        asset=subject.asset,
        match=subject.match,
        colour=subject.colour,
        action=subject.action,
        count=subject.count,
        relations=tuple((each.kind, each.to) for each in subject.relations),
    )
    copies = [number for number, owner in enumerate(evidence.owners) if owner == index]
    if not copies:
        return figure
    mask = np.isin(evidence.ids, copies)
    body = [sampled_body(evidence.scene, number) for number in copies]
    whole, unhidden = shown_of(evidence.scene, evidence.staged.size, body, (copies, evidence.ids))
    marks = [evidence.staged.roles[number].act.at for number in copies]
    return replace(
        figure,
        staged=len(copies),
        seen=sum(bool((evidence.ids == n).mean() >= _LEAST_COPY) for n in copies),
        visible=float(mask.mean()),
        whole=whole,
        open=unhidden,
        box=_box_of(mask),
        away=float(np.mean([evidence.staged.optics.depth(at) for at in marks])),
        tone=tone_of(evidence.picture[_inner(mask)]) if mask.any() else None,
        moved=max(each.stray for each in body),
    )


def _inner(mask: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return the mask without its edge, where the picture mixes with what is behind."""
    core: npt.NDArray[np.bool_] = binary_erosion(mask)
    return core if core.sum() >= _LEAST_CORE else mask


def _box_of(mask: npt.NDArray[np.bool_]) -> Box | None:
    rows, columns = np.nonzero(mask.any(axis=1))[0], np.nonzero(mask.any(axis=0))[0]
    if not len(rows):
        return None
    high, wide = mask.shape
    return Box(
        float(columns[0] / wide),
        float(rows[0] / high),
        float((columns[-1] + 1) / wide),
        float((rows[-1] + 1) / high),
    )
