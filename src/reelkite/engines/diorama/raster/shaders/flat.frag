// Unlit: panes, screens, bulbs.
in vec3 position;
in vec4 paint;
layout(location = 0) out vec4 colour;
//! include "frame.glsl"
//! include "fog.glsl"
//! include "guide.glsl"
void main() {
#if MIRRORED
    if (position.y < water.x - 0.01) discard;
#endif
    note(paint.rgb * 2.0, -forward.xyz, 1.0, position, dot(position - eye.xyz, forward.xyz));
    colour = finished(paint.rgb * paint.a, position);
}
