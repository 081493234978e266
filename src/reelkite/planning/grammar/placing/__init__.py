"""Where things are, and what is on bodies."""
