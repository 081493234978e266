"""``reelkite models``: which engine makes which model, and with which weights."""
