"""What stands, hangs and runs in a home."""
