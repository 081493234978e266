import numpy as np

from reelkite.engines.diorama.raster.styles.papers import brush, paper


def test_papers_are_of_middle_brightness() -> None:
    """Each kind lies around 128, so that shaders may call it neutral."""
    bands = paper().reshape(-1, 4).astype(float)

    assert np.abs(bands.mean(axis=0) - 128).max() < 12
    assert (bands.std(axis=0) > 20).all()


def test_paper_tiles() -> None:
    """The last row goes on in the first: no seam is seen."""
    tooth = paper()[..., 0].astype(float)

    inside = np.abs(np.diff(tooth, axis=0)).mean()
    assert np.abs(tooth[0] - tooth[-1]).mean() < 1.5 * inside


def test_strokes_cover_their_middle_and_end() -> None:
    """Paint covers the middle of each stroke and nothing at its rim."""
    strokes = brush().reshape(4, 64, 256, 4)

    assert (strokes[:, 28:36, 90:150, 1] > 200).all()
    assert strokes[:, 0, :, 1].max() == 0
    assert strokes[:, :, -1, 1].max() == 0
