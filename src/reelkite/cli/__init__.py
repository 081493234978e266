"""Floor 8: the command line. The only door to click."""
