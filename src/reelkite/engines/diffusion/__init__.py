"""The diffusion engine: open weights through diffusers; the only door to torch beside a guard."""
