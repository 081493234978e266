"""Clothes: garments, trims and hats as clay, and who wears what."""
