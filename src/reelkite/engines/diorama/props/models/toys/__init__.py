"""What is played with indoors."""
