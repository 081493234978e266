from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.quality import Quality
from reelkite.engines.diorama.raster.views import Sight
from reelkite.engines.diorama.raster.world.stills import Painting, Stills
from reelkite.engines.diorama.raster.world.surfaces import scene_switches
from reelkite.engines.diorama.scene.looks import Layer, Solid
from reelkite.engines.diorama.scene.scene import Scene


def test_solids_are_merged_by_layer_and_cut(
    programs: Programs, scene: Scene, quality: Quality, sight: Sight, red_ball: Solid, floor: Solid
) -> None:
    """Two balls and a floor make two layers; what is hidden is not counted."""
    painting = Painting(programs, scene_switches(scene, quality))
    stills = Stills(painting, [red_ball, floor, red_ball], ())
    stills.cut([sight], mirror=None)

    assert stills.layers == {Layer.CLAY, Layer.GROUND}
    assert 0 < stills.triangles < 2 * len(red_ball.mesh.triangles) + len(floor.mesh.triangles)
