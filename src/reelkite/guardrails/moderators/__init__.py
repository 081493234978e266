"""Moderators from outside, which the operator chose: further checks of a text, never instead."""
