"""What comes out of a pass, made into the pictures and the sound of a clip."""
