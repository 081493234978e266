"""Floor 7: HTTP. The only asynchronous room, and the only door to FastAPI."""
