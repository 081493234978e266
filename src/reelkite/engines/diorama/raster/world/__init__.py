"""What stands in the scene: geometry, shadows, surfaces, sky and air."""
