"""Folders of weights, looked at without loading them."""
