"""What stands in a kitchen and on its table."""
