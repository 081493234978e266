from typing import Any

import pytest

from benchmarks.adherence.colours import Tone
from benchmarks.adherence.expectations import Case, Placed
from benchmarks.adherence.motion import Flow
from benchmarks.adherence.observing import Observation
from benchmarks.adherence.scoring import Check, checks_of, presence
from reelkite.domain.geometry import Box
from tests.benchmarks.adherence.observations import figure, observation, sight


def verdicts(case: Case, seen: Observation) -> dict[str, bool]:
    """Return for each dimension whether all its checks passed."""
    checks = checks_of(case, seen)
    failed = {check.dimension for check in checks if not check.passed}
    return {check.dimension: check.dimension not in failed for check in checks}


@pytest.mark.parametrize(
    "changed",
    [
        {"match": "none"},
        {"match": "nearest"},
        {"seen": 0},
        {"visible": 0.002},
        {"open": 0.1},
        {"whole": 0.1},
    ],
)
def test_a_thing_counts_only_when_its_own_body_is_well_seen(changed: dict[str, Any]) -> None:
    """No body, too few pixels, behind something, out of frame: not present, and it says why."""
    assert presence(figure(), "full") == ""
    assert "hen" in presence(figure(**changed), "full")


def test_small_things_count_whole_in_wide_shots() -> None:
    """In a wide shot a small thing will do if all of it is seen."""
    small = figure(visible=0.002)

    assert presence(small, "wide") == ""
    assert presence(figure(visible=0.002, whole=0.8), "wide") != ""


def test_all_of_several_things_must_be_seen() -> None:
    """One of two is a failure that names the other."""
    case = Case("p", objects=("hen", "mug"), several=True)
    failed = checks_of(case, observation(sight(figure("hen"))))

    assert Check("p", "several objects", passed=False, reason="mug is not staged") in failed
    assert verdicts(case, observation(sight(figure("hen"), figure("mug"))))["several objects"]


def test_colour_is_that_of_the_pixels() -> None:
    """A red plan with green pixels is not red."""
    case = Case("p", objects=("hen",), colour="red")
    red = Tone(45.0, 60.0, 25.0, {"red": 0.9, "green": 0.0})
    green = Tone(45.0, 60.0, 140.0, {"red": 0.0, "green": 0.9})

    assert verdicts(case, observation(sight(figure(tone=red))))["colour"]
    assert not verdicts(case, observation(sight(figure(tone=green, colour="red"))))["colour"]


def test_a_relation_is_that_of_the_boxes() -> None:
    """The same boxes hold one relation and not its opposite."""
    pair = sight(figure("hen", box=Box(0.1, 0.4, 0.3, 0.8)), figure("mug"))
    left = Case("p", ("hen", "mug"), placed=Placed("hen", "mug", "on the left of"))
    right = Case("p", ("hen", "mug"), placed=Placed("hen", "mug", "on the right of"))

    assert verdicts(left, observation(pair))["relation"]
    assert not verdicts(right, observation(pair))["relation"]


def test_a_scene_is_chosen_by_its_own_words() -> None:
    """A place that fell back to another does not count; a body of that name does."""
    case = Case("quay", scene="stone quay")

    assert not verdicts(case, observation(sight()))["scene"]
    assert verdicts(case, observation(sight(words="the quay")))["scene"]
    assert verdicts(case, observation(sight(figure("quay"))))["scene"]


def test_a_style_must_be_found_and_seen() -> None:
    """A style counts when the picture changed in its direction."""
    case = Case("p", style="black and white")
    treated = sight(style="black and white", traits={"chroma": 0.4}, change=15.0)

    assert not verdicts(case, observation(sight()))["style"]
    assert not verdicts(case, observation(sight(style="black and white")))["style"]
    assert verdicts(case, observation(treated))["style"]


def test_camera_and_deed_are_measured() -> None:
    """The background must run, and somebody must move."""
    case = Case("p", camera="pan left", deed="pecking")
    still = sight(figure(action="peck"))
    lively = sight(figure(action="peck", moved=0.1), flow=Flow(right=0.3))

    assert not any(verdicts(case, observation(still))[each] for each in ("camera", "action"))
    assert all(verdicts(case, observation(lively))[each] for each in ("camera", "action"))


def test_what_was_planned_is_held_against_the_picture() -> None:
    """Number, body and relation of the storyboard are asked of the pixels as well."""
    flock = figure("hen", count=3, seen=2, match="none", relations=(("left of", 1),))
    result = verdicts(Case("p"), observation(sight(flock, figure("mug"))))

    assert not result["planned: number"]
    assert not result["planned: relation"]


def test_an_error_is_a_failure_to_render() -> None:
    """A prompt that raised is judged in nothing else."""
    seen = Observation("p", "480x270", 0, error="boom")

    assert checks_of(Case("p", scene="quay"), seen) == [
        Check("p", "renders", passed=False, reason="boom")
    ]
