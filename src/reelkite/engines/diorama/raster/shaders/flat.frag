// Unlit: panes, screens, bulbs.
in vec3 position;
in vec4 paint;
layout(location = 0) out vec4 colour;
//! include "frame.glsl"
//! include "fog.glsl"
void main() {
#if MIRRORED
    if (position.y < water.x - 0.01) discard;
#endif
    colour = finished(paint.rgb * paint.a, position);
}
