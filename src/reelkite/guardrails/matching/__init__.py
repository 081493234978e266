"""Finding many phrases at once in what was read."""
