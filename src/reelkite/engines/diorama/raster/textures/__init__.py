"""Textures made from noise when a scene is loaded: detail of surfaces, clouds, colour tables."""
