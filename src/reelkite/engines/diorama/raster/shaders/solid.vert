// Solids and skins.
in vec3 in_position;
in vec4 in_normal;  // xyz as 0..1; w: felt
in vec4 in_paint;   // rgb; w: emission
in vec4 in_glow;    // light of lamps; w: sway
in vec2 in_finish;  // roughness, extra
#if SKIN
in vec3 in_posed;
in vec3 in_posed_normal;
#endif
out vec3 position;
out vec3 normal;
out vec3 rest;
out vec4 paint;
out vec3 lamplight;
out vec3 finish;  // roughness, felt, extra
//! include "frame.glsl"
//! include "thing.glsl"
//! include "sway.glsl"
void main() {
    rest = in_position;
#if SKIN
    vec3 p = (model * vec4(in_posed, 1)).xyz;
    normal = mat3(turn) * in_posed_normal;
#elif PLACED
    vec3 p = (model * vec4(in_position, 1)).xyz;
    normal = mat3(turn) * (in_normal.xyz * 2.0 - 1.0);
#else
    vec3 p = in_position;
    normal = (in_normal.xyz * 2.0 - 1.0);
#endif
    p = swayed(p, in_glow.w);
#if WATER
    float swell = clamp(in_finish.y * 0.6, 0.0, 1.0) * water.z;
    p.y += swell * (0.16 * sin(dot(p.xz, vec2(0.35, 0.9)) + SECONDS * 1.1) +
                    0.08 * sin(dot(p.xz, vec2(-0.8, 1.3)) + SECONDS * 1.5) +
                    0.035 * sin(dot(p.xz, vec2(1.9, 0.7)) - SECONDS * 1.9));
#endif
    position = p;
    paint = in_paint;
    lamplight = in_glow.rgb + lamp.rgb * max(0.42 + 0.68 * dot(normalize(normal), lamp_from.xyz), 0.06);
    finish = vec3(in_finish.x, in_normal.w, in_finish.y);
    gl_Position = to_clip * vec4(p, 1);
}
