// Small things in the air before the camera; each keeps its distance and comes back on the other side.
in vec4 in_place;   // shares of the room: right, up, away
in vec4 in_chance;
uniform mat4 to_clip;
uniform vec4 lens;      // tangents of half the angles of view; seconds; how much is there yet
uniform vec3 velocity;  // to the right, up; metres of wobble
uniform vec4 form;      // radius, seconds of a streak, kind, cover
uniform vec2 room;
uniform vec3 right;
uniform vec3 above;
uniform float least;    // one pixel as a share of the picture's height
out vec2 at;
out vec4 chance;
out float metres;
out float there;
void main() {
    vec2 c = vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1) * 2.0 - 1.0;
    float t = lens.z, phase = in_chance.y * 6.2831853;
    // More of them far away, for there is more room.
    metres = room.x * pow(room.y / room.x, sqrt(in_place.z));
    vec2 wide = 2.0 * lens.xy * metres * 1.3 + 0.4;
    vec2 gone = velocity.xy * t * (0.75 + 0.5 * in_chance.x);
    vec2 sway = vec2(sin(t * 1.3 + phase), 0.5 * sin(t * 0.9 + phase * 2.0)) * velocity.z;
    vec3 p = vec3((fract(in_place.xy + (gone + sway) / wide) - 0.5) * wide, -metres);
    float pixel = 2.0 * lens.y * metres * least, size = max(form.x * (0.6 + 0.8 * in_chance.z), pixel * 0.75);
    vec3 r = right * size, u = above * size;
    if (form.z == 0.0) {  // rain
        u = vec3(velocity.xy, 0) * form.y * (0.6 + 0.8 * in_chance.z);
        r = right * max(form.x, pixel * 0.55);
    } else if (form.z == 2.0 || form.z == 5.0) {  // leaves and petals turn over
        float a = t * (1.0 + 2.0 * in_chance.w) + phase, b = t * (0.7 + in_chance.x) * 1.7 + phase;
        r = (right * cos(a) + above * sin(a)) * size;
        u = (above * cos(a) - right * sin(a)) * cos(b) * size;
    } else if (form.z == 4.0) { r *= 1.6; u *= 1.6; }
    at = c;
    chance = in_chance;
    there = clamp((lens.w * 1.15 - in_chance.w) * 6.0, 0.0, 1.0) * smoothstep(room.x * 0.9, room.x * 1.5, metres);
    gl_Position = to_clip * vec4(p + r * c.x + u * c.y, 1);
}
