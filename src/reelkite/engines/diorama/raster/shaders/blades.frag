in vec4 shade;
in float height;
layout(location = 0) out vec4 colour;
//! include "frame.glsl"
void main() {
#if MIRRORED
    if (height < water.x - 0.01) discard;
#endif
    colour = shade;
}
