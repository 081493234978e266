// What throws shadows: only its place counts.
in vec3 in_position;
uniform mat4 to_map;
//! include "frame.glsl"
//! include "thing.glsl"
void main() {
#if PLACED
    gl_Position = to_map * (model * vec4(in_position, 1));
#else
    gl_Position = to_map * vec4(in_position, 1);
#endif
}
