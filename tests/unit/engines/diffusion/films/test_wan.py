import pytest

from reelkite.engines.diffusion.films.wan import FEW_SIGMAS, METHODS, shifted


def test_few_steps_are_the_levels_that_their_weights_know() -> None:
    """The four noise levels are those published for the few-step weights: 1000, 937, 833, 625."""
    assert [round(1000 * sigma, 1) for sigma in FEW_SIGMAS] == [1000.0, 937.5, 833.3, 625.0]


@pytest.mark.parametrize(
    ("family", "boundary"), [("wan22-t2v-a14b", 0.875), ("wan22-i2v-a14b", 0.9)]
)
def test_each_expert_makes_two_of_four_steps(family: str, boundary: float) -> None:
    """The noise levels of the fast recipe lie evenly on both sides of the experts' boundary."""
    (stage,) = METHODS[family]["fast"].stages

    assert sum(sigma >= boundary for sigma in stage.sigmas) == 2
    assert stage.steps == len(stage.sigmas) == 4
    assert (stage.lora, stage.guidance_scale) == ("all", 1.0)


def test_shifting_leaves_both_ends() -> None:
    """No noise stays none, and all noise stays all."""
    assert (shifted(0.0, 5.0), shifted(1.0, 5.0)) == (0.0, 1.0)


def test_only_two_experts_have_two_strengths() -> None:
    """The second strength of guidance is given where there is a second expert, or it is refused."""
    named = {
        family: {name for name, _ in methods["fine"].stages[0].options}
        for family, methods in METHODS.items()
    }

    assert named == {
        "wan22-ti2v-5b": set(),
        "wan22-t2v-a14b": {"guidance_scale_2"},
        "wan22-i2v-a14b": {"guidance_scale_2"},
    }


def test_a_guided_step_weighs_two_runs() -> None:
    """Forty guided steps are eighty runs of a transformer."""
    (stage,) = METHODS["wan22-t2v-a14b"]["fine"].stages

    assert stage.weight == 80
