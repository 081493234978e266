"""What is generated for a request: planned by rules, pure."""
