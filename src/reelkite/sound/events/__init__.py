"""Events: sounds that happen once, mono, with their onset at sample 0."""
