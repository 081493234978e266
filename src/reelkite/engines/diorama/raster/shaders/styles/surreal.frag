// Surreal: a dream's sky with a huge moon and pearls that hang in it; the world bends a little.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
vec3 sky_colour(float y) {
    vec3 c = mix(vec3(1.0, 0.74, 0.52), vec3(0.93, 0.52, 0.58), smoothstep(-0.05, 0.12, y));
    c = mix(c, vec3(0.30, 0.52, 0.66), smoothstep(0.08, 0.34, y));
    return mix(c, vec3(0.06, 0.20, 0.36), smoothstep(0.25, 0.75, y));
}
// A ball of glass that hangs in the air: it shows a sky of its own.
vec4 pearl(vec3 d, vec3 level, vec3 side, vec3 place) {
    vec2 b = (vec2(dot(d, side), d.y) - place.xy) / place.z;
    float bb = dot(b, b);
    vec3 n = vec3(b, sqrt(max(1.0 - bb, 0.0)));
    float edge = 1.0 - n.z;
    vec3 c = sky_colour(0.28 - n.y * 0.55) * (0.62 + 0.45 * n.z) + edge * edge * 0.5;
    c += pow(max(dot(n, normalize(vec3(-0.5, 0.6, 0.62))), 0.0), 24.0) * 0.95;
    return vec4(c, smoothstep(1.04, 0.95, bb) * step(0.0, dot(d, level)));
}
void main() {
    vec2 q = uv - 0.5;
    vec2 bend = vec2(sin(q.y * 7.0 + SECONDS * 0.55), cos(q.x * 5.0 + SECONDS * 0.45)) * 0.008 * smoothstep(0.05, 0.45, length(q));
    vec2 at = clamp(uv + bend + q * (dot(q, q) - 0.1) * -0.10, 0.001, 0.999);
    vec4 c = texture(picture, at), f = from_clip * vec4(at * 2.0 - 1.0, 1, 1);
    vec3 d = normalize(f.xyz / f.w - eye.xyz), shown = c.rgb;
    vec3 level = normalize(vec3(ahead.x, 0.0, ahead.z) + vec3(1e-4, 0.0, 0.0)), side = vec3(-level.z, 0.0, level.x);
    float z = away(at), tall = lens.y;
    if (z > SKY) {
        shown = mix(sky_colour(d.y), vec3(1.0, 0.90, 0.84), 0.45 * smoothstep(0.5, 0.95, c.a));
        vec2 s = vec2(dot(d, side) - 0.85 * tall, d.y - ahead.y - 0.58 * tall) / (0.52 * tall);
        float r = length(s), craters = 0.70 + 0.30 * smoothstep(0.35, 0.6, noise2(s * 2.6 + 4.0)) + 0.12 * noise2(s * 8.0);
        vec3 moon_colour = vec3(0.97, 0.90, 0.80) * craters * (0.62 + 0.34 * clamp(0.5 - 0.5 * s.x + 0.4 * s.y, 0.0, 1.0));
        shown += vec3(0.35, 0.28, 0.26) * exp(-max(r - 1.0, 0.0) * 3.0) * step(1.0, r) * step(0.0, dot(d, level));
        shown = mix(shown, moon_colour, smoothstep(0.012, -0.012, r - 1.0) * step(0.0, dot(d, level)));
    } else {
        shown = mix(shown, vec3(0.93, 0.58, 0.60), 0.5 * smoothstep(lens.z * 3.0, lens.z * 25.0, z));
    }
    // The pearls hang behind who is in focus, before what is farther.
    for (int i = 0; i < 7; i++) {
        float h = hash2(vec2(float(i), 5.0)), k = hash2(vec2(float(i), 9.0));
        vec2 place = vec2((float(i) - 3.0) * 0.52 + 0.25 * (h - 0.5), 0.18 + 0.72 * h + 0.035 * sin(SECONDS * 0.8 + 6.0 * h)) * tall;
        vec4 ball = pearl(d, level, side, vec3(place.x, ahead.y + place.y, (0.045 + 0.10 * k * k) * tall));
        shown = mix(shown, ball.rgb, ball.a * smoothstep(1.10, 1.16, z / max(lens.z, 0.05)));
    }
    colour = vec4(shown, luma(shown));
}
