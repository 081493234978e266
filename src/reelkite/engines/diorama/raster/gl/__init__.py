"""The thin layer over OpenGL 3.3: contexts, programs, targets, uniform blocks."""
