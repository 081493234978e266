"""The diorama engine: an animated clay-and-felt world, procedural, drawn with OpenGL."""
