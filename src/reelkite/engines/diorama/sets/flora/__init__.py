"""What grows: grass, trees, bushes, flowers."""
