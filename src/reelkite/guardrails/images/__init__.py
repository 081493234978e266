"""Looks at pictures: human faces, nudity. The only door to the networks that see."""
