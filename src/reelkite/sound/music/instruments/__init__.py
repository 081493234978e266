"""Instruments by synthesis: each plays one note."""
