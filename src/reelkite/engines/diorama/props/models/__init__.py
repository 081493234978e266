"""Builders of props, a family a module: each gets a kit and returns a model."""
