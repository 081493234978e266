// Surreal: a dream's sky with a huge moon and pearls that hang in it; the world bends a little.
in vec2 uv;
layout(location = 0) out vec4 colour;
//! include "styles/page.glsl"
vec3 sky_colour(float y) {
    vec3 c = mix(vec3(1.0, 0.74, 0.52), vec3(0.93, 0.52, 0.58), smoothstep(-0.05, 0.12, y));
    c = mix(c, vec3(0.30, 0.52, 0.66), smoothstep(0.08, 0.34, y));
    return mix(c, vec3(0.06, 0.20, 0.36), smoothstep(0.25, 0.75, y));
}
void main() {
    vec2 q = uv - 0.5;
    vec2 bend = vec2(sin(q.y * 7.0 + SECONDS * 0.55), cos(q.x * 5.0 + SECONDS * 0.45)) * 0.008 * smoothstep(0.05, 0.45, length(q));
    vec2 at = clamp(uv + bend + q * (dot(q, q) - 0.1) * -0.10, 0.001, 0.999);
    vec4 c = texture(picture, at);
    vec3 shown = c.rgb;
    if (away(at) > SKY) {
        vec4 f = from_clip * vec4(at * 2.0 - 1.0, 1, 1);
        vec3 d = normalize(f.xyz / f.w - eye.xyz);
        shown = mix(sky_colour(d.y), vec3(1.0, 0.90, 0.84), 0.45 * smoothstep(0.5, 0.95, c.a));
        vec3 level = normalize(vec3(ahead.x, 0.0, ahead.z) + vec3(1e-4, 0.0, 0.0)), side = vec3(-level.z, 0.0, level.x);
        float tall = lens.y / 0.36;
        vec2 s = vec2(dot(d, side) - 0.26 * tall, d.y - ahead.y - 0.20 * tall) / (0.20 * tall);
        float r = length(s);
        if (dot(d, level) > 0.0) {
            float craters = 0.70 + 0.30 * smoothstep(0.35, 0.6, noise2(s * 2.6 + 4.0)) + 0.12 * noise2(s * 8.0);
            vec3 moon_colour = vec3(0.97, 0.90, 0.80) * craters * (0.62 + 0.34 * clamp(0.5 - 0.5 * s.x + 0.4 * s.y, 0.0, 1.0));
            shown += vec3(0.35, 0.28, 0.26) * exp(-max(r - 1.0, 0.0) * 3.0) * step(1.0, r);
            shown = mix(shown, moon_colour, smoothstep(0.012, -0.012, r - 1.0));
            for (int i = 0; i < 6; i++) {
                float h = hash2(vec2(float(i), 5.0)), k = hash2(vec2(float(i), 9.0)), size = (0.018 + 0.035 * k) * tall;
                vec2 place = vec2((float(i) / 5.0 - 0.5) * 1.15 + 0.12 * (h - 0.5), 0.06 + 0.26 * h + ahead.y * 0.6 + 0.012 * sin(SECONDS * 0.8 + 6.0 * h)) * vec2(tall, tall);
                vec2 b = (vec2(dot(d, side), d.y) - place) / size;
                float bb = dot(b, b);
                vec3 n = vec3(b, sqrt(max(1.0 - bb, 0.0)));
                vec3 pearl = sky_colour(n.y * 0.5) * (0.55 + 0.5 * n.z) + pow(max(dot(n, normalize(vec3(-0.5, 0.6, 0.62))), 0.0), 24.0) * 0.9;
                shown = mix(shown, pearl, smoothstep(1.03, 0.95, bb));
            }
        }
    } else {
        float far = smoothstep(25.0, 160.0, away(at));
        shown = mix(shown, vec3(0.93, 0.58, 0.58), far * 0.4);
    }
    colour = vec4(shown, luma(shown));
}
