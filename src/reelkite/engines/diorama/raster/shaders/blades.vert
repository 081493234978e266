// Grass and leaves, lit at the vertices.
in vec3 in_position;
in vec4 in_normal;
in vec4 in_paint;
in vec4 in_glow;
in vec2 in_finish;  // roughness; 0 at the root, 1 at the tip
out vec4 shade;
out float height;
#if GUIDE
out vec4 blade;
out vec3 rooted;
#endif
//! include "frame.glsl"
//! include "light.glsl"
//! include "sway.glsl"
void main() {
    vec3 p = swayed(in_position, in_glow.w);
    float tip = in_finish.y;
    vec3 v = normalize(eye.xyz - p);
    float light = sunlight_at(vec3(in_position.x, in_position.y + 0.03 * UNIT, in_position.z), 1.0) * through_blinds(p);
    vec3 n = normalize((in_normal.xyz * 2.0 - 1.0) + vec3(0.0, 0.6, 0.0));
    float day = 0.25 + 0.75 * max(dot(n, sun.xyz) * 0.6 + 0.4, 0.0);
    float behind = max(dot(v, -sun.xyz), 0.0);
    behind *= behind;
    float root = 0.16 + 0.84 * tip;
    vec3 a = in_paint.rgb;
    vec3 c = a * (sun_colour.rgb * (light * day * (0.35 + 0.65 * tip)) + (ambient(n) * 0.95 + filled(n)) * root + in_glow.rgb);
    c += a * sun_colour.rgb * vec3(1.1, 1.12, 0.45) * (light * tip * (0.14 + 1.35 * behind * behind));
    c += sun_colour.rgb * (light * tip * tip * 0.03) + a * max(in_paint.a, 0.0);
    shade = finished(c, p);
#if GUIDE
    blade = vec4(a, light * day);
    rooted = in_position;
#endif
    height = p.y;
    gl_Position = to_clip * vec4(p, 1);
}
