import numpy as np

from reelkite.engines.diorama.modelling.clay import ball
from reelkite.engines.diorama.modelling.drape import cap
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Surface, assemble
from reelkite.engines.diorama.modelling.rig import Skeleton
from reelkite.engines.diorama.modelling.turning import vector

SKELETON = Skeleton.of([("a", vector(0, 0, 0)), ("b", vector(0, 1, 0))])


def test_each_piece_keeps_its_material_and_its_bone() -> None:
    """Colours, felt and weights do not bleed from piece to piece."""
    body = Moulded([ball((0, 0, 0), 0.3, "a")], 0.1, Surface((1, 0, 0), 0.9, 0.8))
    eye = Laid(cap(0.1, (0, 1), 3, 6), "b", Surface(np.abs, 0.1, emission=2.0))
    solid, binding = assemble([body, eye], SKELETON, 1.0)
    first = solid.felt > 0.5

    assert (solid.colours[first] == [1, 0, 0]).all()
    assert set(solid.emission[~first]) == {2.0}
    assert set(binding.main[first]) == {0}
    assert set(binding.main[~first]) == {1}


def test_detail_coarsens_what_is_moulded() -> None:
    """Fewer triangles at a coarser detail."""
    body = Moulded([ball((0, 0, 0), 0.3, "a")], 0.05, Surface((1, 0, 0)))
    fine, coarse = (len(assemble([body], SKELETON, d)[0].mesh.triangles) for d in (1.0, 2.0))

    assert coarse < fine / 3


def test_thin_parts_set_a_limit_to_coarseness() -> None:
    """A piece is never moulded in larger cells than it bears."""
    form = [ball((0, 0, 0), 0.3, "a")]
    thin = Moulded(form, 0.05, Surface((1, 0, 0)), coarsest=0.05)

    assert len(thin.mesh_at(3.0).triangles) == len(thin.mesh_at(1.0).triangles)


def test_what_is_deep_under_a_cover_is_left_out() -> None:
    """A ball half sunk in another has about half its triangles."""
    form = [ball((0, 0, 0), 0.3, "a")]
    whole = Moulded(form, 0.03, Surface((1, 0, 0))).mesh_at(1.0)
    cover = [ball((0, -0.5, 0), (2.0, 0.5, 2.0), "a")]
    half = Moulded(form, 0.03, Surface((1, 0, 0)), cover=cover).mesh_at(1.0)

    assert 0.4 < len(half.triangles) / len(whole.triangles) < 0.7


def test_a_laid_piece_may_be_made_for_a_detail() -> None:
    """It is asked for the mesh at the body's detail."""
    eye = Laid(lambda detail: cap(0.1, (0, 1), round(12 / detail), 6), "b", Surface((1, 0, 0)))
    fine, coarse = (len(assemble([eye], SKELETON, d)[0].mesh.triangles) for d in (1.0, 2.0))

    assert coarse < fine


def test_a_patch_may_hang_on_the_lumps_it_lies_on() -> None:
    """A laid piece takes the weights of the form beneath."""
    lumps = (ball((0, 0, 0), 0.3, "a"), ball((0, 1, 0), 0.3, "b"))
    patch = Laid(cap(0.3, (0, 0.5), 3, 6), lumps, Surface((1, 0, 0)))

    assert set(assemble([patch], SKELETON, 1.0)[1].main) == {0}
