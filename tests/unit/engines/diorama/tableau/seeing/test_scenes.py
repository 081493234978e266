import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.parts import Kind, Nature, Wishes
from reelkite.engines.diorama.tableau.seeing.scenes import view_of


def test_a_beach_is_seen_whole(beach: RGBFrame) -> None:
    """Sky, horizon, water and the ball of a beach are all found, each under its name."""
    words = Wishes(subjects=("ball",), words=frozenset({"ball", "sea"}))
    view = view_of(beach, words)

    assert view.kind is Kind.PHOTOGRAPH
    assert view.sky is not None
    assert [piece.name for piece in view.figures] == ["ball"]
    assert Nature.WATER in {piece.nature for piece in view.stuff}


def test_what_was_not_named_is_trusted_less(beach: RGBFrame) -> None:
    """A figure without a noun stands out less and has a number for a name."""
    named = view_of(beach, Wishes(subjects=("ball",))).figures[0]
    unnamed = view_of(beach, Wishes()).figures[0]

    assert unnamed.trust < named.trust
    assert unnamed.name == "subject 1"


def test_cloth_hangs(beach: RGBFrame) -> None:
    """What the prompt calls a flag is cloth, not somebody who acts."""
    figure = view_of(beach, Wishes(subjects=("flag",))).figures[0]

    assert figure.nature is Nature.CLOTH


def test_nothing_is_seen_in_noise(noise: RGBFrame) -> None:
    """A flat picture has neither sky nor figures nor stuff."""
    view = view_of(noise, Wishes(subjects=("dog",), words=frozenset({"dog", "sea"})))

    assert (view.sky, view.figures, view.stuff) == (None, (), ())


def test_one_before_a_backdrop_is_all_of_it(beach: RGBFrame) -> None:
    """A figure that is most of what stands before a backdrop goes down to the lower edge."""
    beach[:] = (130, 180, 235)
    beach[60:, 170:330] = (150, 40, 40)
    beach[60:110, 210:290] = (90, 60, 40)
    view = view_of(beach, Wishes(subjects=("woman",)))

    assert view.sky is None or view.figures[0].mask[-1].any()


def test_what_flies_is_found_in_the_air(beach: RGBFrame) -> None:
    """What hangs in the sky is the kite, though the child was named first."""
    row, column = np.mgrid[:270, :480]
    beach[140:240, 200:300] = beach[140:240, 20:120]
    beach[np.abs(row - 72) + np.abs(column - 230) < 34] = (150, 20, 90)
    figures = view_of(beach, Wishes(subjects=("child", "kite"))).figures

    assert [figure.name for figure in figures] == ["kite"]
