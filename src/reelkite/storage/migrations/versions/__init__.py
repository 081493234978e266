"""One file a version of our tables, in order."""
