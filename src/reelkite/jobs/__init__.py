"""Floor 4: the line made durable. The only door to DBOS, and the owner of all our processes."""
