"""Does the clip show what the prompt says? Measured in pixels, not in plans."""
