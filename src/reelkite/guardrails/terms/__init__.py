"""Words and phrases with context, by category and language; the rule about minors."""
