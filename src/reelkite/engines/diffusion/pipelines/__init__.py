"""The only rooms with torch: weights loaded, clips generated."""
