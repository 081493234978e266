"""How well prompts are judged, on prompts that no check was made from."""
