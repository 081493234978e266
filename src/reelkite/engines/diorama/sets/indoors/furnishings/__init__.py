"""Furniture of homes and of rooms that work, lamps and pictures."""
