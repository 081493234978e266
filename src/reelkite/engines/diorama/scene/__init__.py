"""What is in the picture, as data: nothing here knows a pixel or opens OpenGL.

Conventions of the whole engine: metres, seconds and radians; y is up, x is right and the
audience sits at +z looking towards -z; a body faces +z at yaw 0. Matrices are 4x4 and
multiply column vectors. Colours are linear RGB, 0..1 for surfaces, any radiance for lights.
"""
