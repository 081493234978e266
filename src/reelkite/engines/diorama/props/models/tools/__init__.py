"""What people carry, wear and work with."""
