"""From radiance to a finished frame: occlusion, lens, glow, tone, anti-aliasing, grain."""
