"""What speaks for a place, and which place can hold what is on stage."""
