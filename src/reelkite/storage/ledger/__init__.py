"""What ``storage.tasks`` is made of: rows, endings, upkeep."""
