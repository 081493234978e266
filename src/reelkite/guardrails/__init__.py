"""Floor 2: what may be asked for and shown: prompts, pictures and finished clips are judged."""
