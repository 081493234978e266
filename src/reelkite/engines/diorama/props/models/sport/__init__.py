"""What is played and ridden out of doors."""
