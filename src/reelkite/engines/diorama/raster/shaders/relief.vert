// Clay reliefs: thin, one unit tall, with a texture and a normal map.
in vec3 in_position;
in vec4 in_normal;  // xyz as 0..1; w: 1 on the front
in vec2 in_uv;
out vec3 position;
out vec3 rest;
out vec2 at;
out float front;
out vec3 lamplight;
//! include "frame.glsl"
//! include "thing.glsl"
void main() {
    vec3 p = (model * vec4(in_position, 1)).xyz;
    float up = in_position.y * in_position.y * motion.x * sun_colour.w;
    float a = sin(SECONDS * 1.6 + motion.y) + 0.5 * sin(SECONDS * 3.7 + motion.y * 2.0 + in_position.y * 3.1);
    p += vec3(up * a, 0.0, 0.5 * up * a);
    position = p;
    rest = in_position;
    at = in_uv;
    front = in_normal.w;
    vec3 n = normalize(mat3(turn) * (in_normal.xyz * 2.0 - 1.0));
    lamplight = lamp.rgb * max(0.42 + 0.68 * dot(n, lamp_from.xyz), 0.06);
    gl_Position = to_clip * vec4(p, 1);
}
