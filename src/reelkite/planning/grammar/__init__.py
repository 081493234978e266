"""The grammar: words to noun phrases, actions and relations. Hand-built, English."""
