"""Wire formats: our words to theirs, one file a surface."""
