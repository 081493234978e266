"""What each word is: known words by tables, unknown and ambiguous ones by the parser."""
