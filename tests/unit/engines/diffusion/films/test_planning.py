from dataclasses import replace
from itertools import product

import pytest

from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model, Operation, Source
from reelkite.engines.diffusion.catalogue import FAMILIES
from reelkite.engines.diffusion.films.plan import FilmPlan
from reelkite.engines.diffusion.films.planning import planned, shown_size, size_of
from reelkite.engines.diffusion.films.recipes import RECIPES

SIZES = (Size(1280, 720), Size(720, 1280), Size(1792, 1024), Size(1024, 1792))
SECONDS = (4, 8, 12)
RECIPES_OF_ALL = [(key, name) for key, recipes in RECIPES.items() for name in recipes]


def _request(size: Size = SIZES[0], seconds: int = 4) -> GenerationRequest:
    return GenerationRequest("a kite", Model.SORA_2, size, seconds, 7)


def _plans(key: str, name: str) -> list[FilmPlan]:
    family = FAMILIES[key]
    return [planned(_request(*each), family, name) for each in product(SIZES, SECONDS)]


@pytest.mark.parametrize(("key", "name"), RECIPES_OF_ALL)
def test_every_clip_on_offer_is_generated_up_and_cut_down(key: str, name: str) -> None:
    """Whatever model, recipe, size and length: the clip fits, to the pixel and to the frame."""
    family = FAMILIES[key]
    for plan, (size, seconds) in zip(_plans(key, name), product(SIZES, SECONDS), strict=True):
        assert plan.delivered == size
        assert plan.fitted.width >= size.width
        assert plan.fitted.height >= size.height
        assert sum(chunk.keep for chunk in plan.chunks) == seconds * plan.frame_rate
        assert all(chunk.frames % family.frame_step == 1 for chunk in plan.chunks)
        if family.takes_image:
            assert all(chunk.frames <= family.longest for chunk in plan.chunks)
        else:
            assert len(plan.chunks) == 1


@pytest.mark.parametrize(("key", "name"), RECIPES_OF_ALL)
def test_every_stage_works_on_the_models_grid(key: str, name: str) -> None:
    """At half size too both sides are multiples of what the model takes."""
    for plan in _plans(key, name):
        for number in range(len(plan.stages)):
            size = size_of(plan, number)
            assert size.width % FAMILIES[key].multiple == 0
            assert size.height % FAMILIES[key].multiple == 0
        assert size_of(plan, len(plan.stages) - 1) == plan.generated


@pytest.mark.parametrize(("key", "name"), RECIPES_OF_ALL)
def test_a_clip_that_is_scaled_or_chained_says_so(key: str, name: str) -> None:
    """The notes tell exactly what was done besides cutting."""
    for plan in _plans(key, name):
        told = " ".join(plan.notes)
        assert ("scaled up" in told) == (plan.fitted != plan.generated)
        assert ("passes" in told) == (len(plan.chunks) > 1)


def test_weights_that_take_no_picture_make_one_pass_and_say_so() -> None:
    """They cannot go on from a last frame, so a long clip is one pass beyond what they know."""
    short, long = (
        planned(_request(SIZES[0], s), FAMILIES["wan22-t2v-a14b"], "fine") for s in (4, 12)
    )

    assert [chunk.frames for chunk in short.chunks] == [65]
    assert [(chunk.frames, chunk.keep) for chunk in long.chunks] == [(193, 192)]
    assert short.notes == ()
    (note,) = long.notes
    assert note.startswith("made in one pass of 193 frames, longer than the 81 that")


def test_ltx_makes_any_clip_on_offer_in_one_pass_without_scaling() -> None:
    """1280x720 comes out of 1280x736, or of 1280x768 in two stages; frames of 8 n + 1."""
    one, two = (planned(_request(), FAMILIES["ltx2"], name) for name in ("fast", "fast-two-stage"))

    assert (one.generated, two.generated) == (Size(1280, 736), Size(1280, 768))
    assert size_of(two, 0) == Size(640, 384)
    assert [chunk.frames for chunk in one.chunks] == [97]
    assert planned(_request(SIZES[2], 12), FAMILIES["ltx2"], "fine").notes == ()


def test_of_an_extension_what_is_added_is_planned() -> None:
    """Four seconds are added to eight: four are made, and what they begin with is dropped."""
    request = replace(_request(seconds=12), source=Source(Operation.EXTENSION, 8))

    (chunk,) = planned(request, FAMILIES["ltx2"], "fast").chunks

    assert (chunk.frames, chunk.drop, chunk.keep) == (121, 25, 96)


def test_a_clip_that_would_take_too_many_passes_is_refused() -> None:
    """The sentence says how long a pass is, and how many there would be."""
    short = replace(FAMILIES["ltx2"], longest=25)

    with pytest.raises(EngineUnavailable, match=r"25 frames in one pass.*3 are the most"):
        planned(_request(seconds=12), short, "fast")


def test_the_clip_shows_the_middle_of_what_is_generated() -> None:
    """Of 1280x736 the middle 1280x720 is shown; what is scaled up shows as much in its shape."""
    family = FAMILIES["ltx2"]
    small = replace(family, largest=1280 * 720)

    assert shown_size(planned(_request(), family, "fast")) == Size(1280, 720)
    shown = shown_size(planned(_request(Size(1792, 1024)), small, "fast"))
    assert shown.width <= 1280
    assert abs(shown.width / shown.height - 1792 / 1024) < 0.01
