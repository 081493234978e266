// Small things in a box of air that wraps around; four corners each.
in vec4 in_place;   // share of the box; w: seed
in vec4 in_chance;
uniform vec3 corner;
uniform vec3 box;
uniform vec3 velocity;
uniform vec4 form;  // radius, wobble, kind, length
uniform vec3 right;
uniform vec3 above;
out vec2 at;
out vec4 chance;
out float depth;
out vec3 around;
//! include "frame.glsl"
//! include "light.glsl"
void main() {
    vec2 c = vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1) * 2.0 - 1.0;
    float phase = in_chance.y * 6.2831853;
    vec3 p = in_place.xyz * box + velocity * SECONDS * (0.7 + 0.6 * in_chance.x);
    p += vec3(sin(SECONDS * 1.3 + phase), sin(SECONDS * 0.9 + phase * 2.0) * 0.5, cos(SECONDS * 1.1 + phase)) * form.y;
    p = mod(p, box) + corner;
    float far = dot(p - eye.xyz, forward.xyz), size = form.x * (0.55 + 0.9 * in_chance.z);
    float least = 0.0034 + 1.1 * lens.w * pixel.y;  // what is far, or before a blurred distance, stays seen
    if (form.z == 0.0) size = max(size, far * lens.y * least * 1.1 * (0.5 + in_chance.z));
    vec3 r = right * size, u = above * size;
    if (form.z == 1.0) {  // streak
        vec3 along = normalize(velocity + 1e-3);
        u = along * form.w * 0.5 * (0.7 + 0.6 * in_chance.z);
        r = normalize(cross(along, forward.xyz)) * max(form.x, far * lens.y * (0.0030 + 0.35 * lens.w * pixel.y));
    }
    if (form.z == 2.0) {  // leaf
        float a = SECONDS * (1.0 + 2.0 * in_chance.w) + phase, b = SECONDS * (0.7 + in_chance.x) * 1.7 + phase;
        r = (right * cos(a) + above * sin(a)) * size;
        u = (above * cos(a) - right * sin(a)) * cos(b) * size;
    }
    at = c;
    chance = in_chance;
    depth = far;
    around = ambient(vec3(0, 1, 0)) * 0.62 + filled(-forward.xyz) * 0.5 + sun_colour.rgb * 0.10 * sunlight_at(p, 1.0) * through_blinds(p) * (0.6 + 2.2 * pow(max(dot(normalize(p - eye.xyz), sun.xyz), 0.0), 4.0));
    if (form.z < 1.5) around *= 1.7;  // drops are lenses, flakes are white: they gather light
    gl_Position = to_clip * vec4(p + r * c.x + u * c.y, 1);
}
