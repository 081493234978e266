"""A table by a window and all that stands on it and behind it."""
