"""Modelling in clay: soft forms, their smooth skins, and the bones that bend them.

* ``clay``: forms as distance fields, joined softly and carved.
* ``nets``: fields to meshes (surface nets, then drawn onto the true surface).
* ``drape``: thin sheets and strings laid on a form: mouths, lapels, brows.
* ``turning``: rotations as ``(3, 3)`` arrays.
* ``limbs``: two-bone reach and rounded curves.
* ``rig``: skeletons, weights and skinning.
"""
