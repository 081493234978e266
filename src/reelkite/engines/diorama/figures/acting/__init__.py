"""One person in one act: when they do what, how they speak, and the room they take."""
