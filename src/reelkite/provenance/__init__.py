"""Floor 2: where a clip comes from, signed into it. The only door to C2PA."""
