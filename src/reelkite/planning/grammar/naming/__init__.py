"""What nouns of several words name."""
