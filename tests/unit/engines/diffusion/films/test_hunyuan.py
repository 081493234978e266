from reelkite.engines.diffusion.films.hunyuan import METHODS


def test_distilled_weights_take_half_the_runs() -> None:
    """Without guidance each step runs the transformer once, so it weighs half."""
    methods = METHODS["hunyuan15-t2v"]
    (fast,), (fine,) = methods["fast"].stages, methods["fine"].stages

    assert fast.steps == fine.steps
    assert (fast.guidance_scale, fine.guidance_scale) == (1.0, 6.0)
    assert fine.weight == 2 * fast.weight


def test_text_and_picture_are_run_alike() -> None:
    """Both kinds of checkpoints have the same recipes."""
    assert METHODS["hunyuan15-t2v"] == METHODS["hunyuan15-i2v"]
