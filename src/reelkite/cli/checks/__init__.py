"""Commands that judge: prompts, pictures, clips, and this installation."""
