"""How a prompt is laid out: its shots, labelled sections, dialogue, and what is to be heard."""

from reelkite.planning.script.layout import Section
from reelkite.planning.script.reader import Part, Script, read
from reelkite.planning.script.recall import spelt_out
from reelkite.planning.script.speech import Spoken
from reelkite.planning.script.tongues import told

__all__ = ["Part", "Script", "Section", "Spoken", "read", "spelt_out", "told"]
