"""Names that are somebody's: people, characters, songs, and descriptions that point at one."""
