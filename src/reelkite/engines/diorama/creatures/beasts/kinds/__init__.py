"""The kinds of four-legged animals: builds and coats, as data."""
