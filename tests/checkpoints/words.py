"""The words that the tiny tokenizers are trained on; any other word falls apart into letters."""

from typing import Final

CORPUS: Final = (
    "a red fox walks through a snowy forest at dawn, golden light between the trees",
    "close up of waves that break on black rocks while gulls call overhead",
    "a calico cat plays a piano on a stage, the audience applauds",
    "a drone flies over a neon city at night, rain on the glass, distant thunder",
    "an old sailor says: the sea remembers every name, then laughs",
    "slow dolly in on a bowl of ramen, steam rises, chopsticks tap",
    "0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz .,;:!?'\"()-",
)
