"""Facts about checkpoints, as data."""
