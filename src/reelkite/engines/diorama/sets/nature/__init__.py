"""What places under the sky are made of: land, grass, trees, stones, and what is in the air."""
