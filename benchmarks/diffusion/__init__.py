"""How fast open weights are run here, and what our own code costs."""
