"""What a request says of the clips and pictures that its clip grows out of."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from reelkite.domain.provenance import Ingredient, Relationship
from reelkite.domain.request import GenerationRequest, Operation
from reelkite.domain.storyboard import CameraMove, Storyboard


def ingredients_of(request: GenerationRequest) -> tuple[Ingredient, ...]:
    """Return what went into the clip besides words: its parent, its picture, its characters."""
    return tuple(_ingredients(request))


def _ingredients(request: GenerationRequest) -> Iterator[Ingredient]:
    source = request.source
    if source is not None and source.sha256 is not None:
        yield Ingredient("source clip", "video/mp4", Relationship.PARENT, source.sha256)
    if request.reference is not None:
        relation = Relationship.COMPONENT
        yield Ingredient("reference image", "image/png", relation, request.reference)
    for puppet in request.puppets:
        yield Ingredient("character", "image/png", Relationship.COMPONENT, puppet.sha256)


def after_a_stranger(storyboard: Storyboard, request: GenerationRequest) -> Storyboard:
    """Return the storyboard of what is done to a clip of which nobody has one.

    Of an edit it is the storyboard itself. Of an extension the stranger's clip stands before it
    as a shot that nothing is known of but its length, and the first shot runs on from there.
    """
    source = request.source
    if source is None or source.operation is not Operation.EXTENSION:
        return storyboard
    length = Fraction(source.seconds)
    first = replace(
        storyboard.shots[0], start=Fraction(0), seconds=length, moves=(CameraMove(),), lines=()
    )
    later = [replace(shot, start=shot.start + length) for shot in storyboard.shots]
    later[0] = replace(later[0], runs_on=True)
    return replace(storyboard, shots=(first, *later))
